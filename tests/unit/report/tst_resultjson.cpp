// SPDX-License-Identifier: Apache-2.0
#include "sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lockkeeper;

class TestResultJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItRead();
    void readsNullWhereTheContractAllowsIt();
    void refusesHalfWrittenFiles();
    void refusesWrongFiles_data();
    void refusesWrongFiles();
    void namesThePlaceOfAWrongType();
};

void TestResultJson::writesWhatItRead()
{
    const auto result = report::readResult(sampleBytes());
    QVERIFY(result.has_value());
    const QByteArray written = report::writeResult(*result);
    QCOMPARE(QJsonDocument::fromJson(written), QJsonDocument::fromJson(sampleBytes()));
    QCOMPARE(report::writeResult(*report::readResult(written)), written);
}

void TestResultJson::readsNullWhereTheContractAllowsIt()
{
    report::Result result = sample();
    report::Finding &finding = result.findings.front();
    finding.waived.reset();
    finding.webUi = {};
    finding.fix.clear();
    finding.seenFrom.clear();
    const QByteArray written = report::writeResult(result);
    const QJsonObject first =
        QJsonDocument::fromJson(written)[QStringLiteral("findings")][0].toObject();
    for (const char *key : {"waived", "web_ui", "fix", "seen_from"})
        QVERIFY2(first.value(QLatin1String(key)).isNull(), key);
    QVERIFY(report::readResult(written).has_value());
}

void TestResultJson::refusesHalfWrittenFiles()
{
    const QByteArray whole = report::writeResult(sample());
    for (qsizetype size = 0; size < whole.size() - 2; size += whole.size() / 50) {
        const auto result = report::readResult(whole.left(size));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::Usage);
        QVERIFY(!result.error().message.in(QStringLiteral("ru")).isEmpty());
    }
}

void TestResultJson::refusesWrongFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QByteArray newer = sampleBytes();
    newer.replace("\"schema\": 1", "\"schema\": 2");
    QTest::newRow("another schema") << newer << QStringLiteral("schema 2");
    QTest::newRow("facts") << QByteArray("{\"kind\": \"lockkeeper-facts\", \"schema\": 1}")
                           << QStringLiteral("facts file");
    QTest::newRow("some other JSON") << QByteArray("{\"a\": 1}") << QStringLiteral("no result");
    QTest::newRow("a list") << QByteArray("[1, 2]") << QStringLiteral("no result");
}

void TestResultJson::refusesWrongFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const auto result = report::readResult(bytes);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::Usage);
    QVERIFY2(result.error().message.in(QStringLiteral("en")).contains(words),
             qPrintable(result.error().message.in(QStringLiteral("en"))));
}

void TestResultJson::namesThePlaceOfAWrongType()
{
    QJsonObject root = QJsonDocument::fromJson(sampleBytes()).object();
    QJsonArray findings = root.value(QStringLiteral("findings")).toArray();
    QJsonObject second = findings.at(1).toObject();
    second.insert(QStringLiteral("status"), QStringLiteral("fine"));
    findings.replace(1, second);
    root.insert(QStringLiteral("findings"), findings);
    const auto result = report::readResult(QJsonDocument(root).toJson());
    QVERIFY(!result.has_value());
    const QString words = result.error().message.in(QStringLiteral("en"));
    QVERIFY2(words.contains(QStringLiteral("findings[1].status")), qPrintable(words));
}

QTEST_GUILESS_MAIN(TestResultJson)
#include "tst_resultjson.moc"
