// SPDX-License-Identifier: Apache-2.0
#include "facts/flinkconfig.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::facts;

class TestFlinkConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAndRefusesAsFlinkDoes_data();
    void acceptsAndRefusesAsFlinkDoes();
    void namesTheLineOfADoubledKey();
    void quotesTheLineOfATab();
    void remembersWhatALaterKeyOverwrote();
    void takesOnlyTheFlatJavaHome();
    void readsAFileThatWasRedacted();
    void refusesWhatIsTooDeepWithoutBlamingFlink();
    void dropsLegacyLinesAsFlinkDoes();
    void readsMemorySizesAsFlinkDoes_data();
    void readsMemorySizesAsFlinkDoes();
    void readsDurationsAsFlinkDoes_data();
    void readsDurationsAsFlinkDoes();
};

void TestFlinkConfig::acceptsAndRefusesAsFlinkDoes_data()
{
    QTest::addColumn<QJsonObject>("oracle");
    QFile file(
        QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/captures/flink-1.20.3/config-yaml.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    for (const QJsonValue &value : document[QStringLiteral("cases")].toArray()) {
        const QString name = value[QStringLiteral("name")].toString();
        QTest::newRow(qPrintable(name)) << value.toObject();
    }
}

void TestFlinkConfig::acceptsAndRefusesAsFlinkDoes()
{
    QFETCH(QJsonObject, oracle);
    const QByteArray yaml =
        QByteArray::fromBase64(oracle.value(QStringLiteral("yaml")).toString().toLatin1());
    const Result<FlinkConfig> config = readFlinkConfig(yaml);
    if (!config && config.error().kind == ErrorKind::TooLarge)
        return; // "not read" is never "Flink refuses it"
    const bool isAccepted = !oracle.contains(QStringLiteral("error"));
    const QByteArray why =
        config ? QByteArray("accepted") : config.error().message.in(QStringLiteral("en")).toUtf8();
    QVERIFY2(config.has_value() == isAccepted, why.constData());
    if (!config)
        return;
    const QJsonObject values = oracle.value(QStringLiteral("values")).toObject();
    QCOMPARE(QStringList(config->values.keys()), values.keys());
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QString shown = config->value(it.key());
        const bool isNumber = shown.toDouble() != 0.0;
        if (isNumber)
            QCOMPARE(shown.toDouble(), it.value().toString().toDouble());
        else
            QCOMPARE(shown.trimmed(), it.value().toString().trimmed());
    }
}

void TestFlinkConfig::namesTheLineOfADoubledKey()
{
    const auto config = readFlinkConfig("rest:\n  port: 8081\nx: 1\nrest:\n  address: a\n");
    QVERIFY(!config);
    QCOMPARE(config.error().kind, ErrorKind::BadAnswer);
    QCOMPARE(config.error().detail, QStringLiteral("4: rest:"));
    QVERIFY(config.error()
                .message.in(QStringLiteral("en"))
                .contains(QStringLiteral(
                    "Line 4 of the configuration: The key rest is given a second time")));
}

void TestFlinkConfig::quotesTheLineOfATab()
{
    const auto config = readFlinkConfig("rest:\n\tport: 8081\n");
    QVERIFY(!config);
    QCOMPARE(config.error().detail, QStringLiteral("2: port: 8081"));
}

void TestFlinkConfig::remembersWhatALaterKeyOverwrote()
{
    const auto config = readFlinkConfig("rest:\n  port: 8081\nrest.port: 9999\n");
    QVERIFY(config);
    QCOMPARE(config->value(QStringLiteral("rest.port")), QStringLiteral("9999"));
    QCOMPARE(config->overwritten, QStringList {QStringLiteral("rest.port")});
    QCOMPARE(config->lines.value(QStringLiteral("rest.port")), 3);
}

void TestFlinkConfig::takesOnlyTheFlatJavaHome()
{
    QCOMPARE(readFlinkConfig("env:\n  java:\n    home: /x\n")->envJavaHome, QString());
    QCOMPARE(readFlinkConfig("env.java.home: /x y # c\n")->envJavaHome, QStringLiteral("/x y"));
}

void TestFlinkConfig::readsAFileThatWasRedacted()
{
    const auto config = readFlinkConfig("s3.secret-key: ******\nrest.port: 1\n");
    QVERIFY(config);
    QCOMPARE(config->value(QStringLiteral("s3.secret-key")), QStringLiteral("******"));
}

void TestFlinkConfig::refusesWhatIsTooDeepWithoutBlamingFlink()
{
    QByteArray deep;
    for (int i = 0; i < 100; ++i)
        deep += QByteArray(i, ' ') + "k" + QByteArray::number(i) + ":\n";
    QCOMPARE(readFlinkConfig(deep + QByteArray(100, ' ') + "x: 1\n").error().kind,
             ErrorKind::TooLarge);
    QCOMPARE(readFlinkConfig("a: &x 1\nb: *x\n").error().kind, ErrorKind::TooLarge);
    QVERIFY(!readFlinkConfig(QByteArray(10'000, '[')));
}

void TestFlinkConfig::dropsLegacyLinesAsFlinkDoes()
{
    const FlinkConfig config = readLegacyConfig("key value\nrest.port:3\n\ttaskmanager.numberOfTask"
                                                "Slots: 7 # seven\nempty: \nrest.port: 9999\n");
    QVERIFY(config.isLegacy);
    QCOMPARE(QStringList(config.values.keys()),
             (QStringList {QStringLiteral("rest.port"),
                           QStringLiteral("taskmanager.numberOfTaskSlots")}));
    QCOMPARE(config.value(QStringLiteral("taskmanager.numberOfTaskSlots")), QStringLiteral("7"));
    QCOMPARE(config.dropped.size(), 3);
    QCOMPARE(config.dropped.at(1).line, 2);
}

void TestFlinkConfig::readsMemorySizesAsFlinkDoes_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("shipped") << QStringLiteral("1728m") << Q_INT64_C(1811939328);
    QTest::newRow("blank") << QStringLiteral(" 1 gb ") << Q_INT64_C(1073741824);
    QTest::newRow("bare") << QStringLiteral("1024") << Q_INT64_C(1024);
    QTest::newRow("bytes") << QStringLiteral("134217728b") << Q_INT64_C(134217728);
    QTest::newRow("upper") << QStringLiteral("2 MB") << Q_INT64_C(2097152);
    QTest::newRow("unit unknown") << QStringLiteral("1728 megs") << Q_INT64_C(-1);
    QTest::newRow("fraction") << QStringLiteral("1.5g") << Q_INT64_C(-1);
    QTest::newRow("negative") << QStringLiteral("-1") << Q_INT64_C(-1);
    QTest::newRow("empty") << QString() << Q_INT64_C(-1);
    QTest::newRow("overflow") << QStringLiteral("9999999999t") << Q_INT64_C(-1);
}

void TestFlinkConfig::readsMemorySizesAsFlinkDoes()
{
    QFETCH(QString, written);
    QFETCH(qint64, bytes);
    QCOMPARE(parseMemorySize(written).value_or(-1), bytes);
}

void TestFlinkConfig::readsDurationsAsFlinkDoes_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("seconds") << QStringLiteral("10 s") << Q_INT64_C(10'000);
    QTest::newRow("bare") << QStringLiteral("50000") << Q_INT64_C(50'000);
    QTest::newRow("minutes") << QStringLiteral("5min") << Q_INT64_C(300'000);
    QTest::newRow("plural") << QStringLiteral("2 days") << Q_INT64_C(172'800'000);
    QTest::newRow("micro") << QStringLiteral("1500 micros") << Q_INT64_C(1);
    QTest::newRow("word") << QStringLiteral("soon") << Q_INT64_C(-1);
    QTest::newRow("unit unknown") << QStringLiteral("3 weeks") << Q_INT64_C(-1);
}

void TestFlinkConfig::readsDurationsAsFlinkDoes()
{
    QFETCH(QString, written);
    QFETCH(qint64, milliseconds);
    const auto duration = parseDuration(written);
    QCOMPARE(duration ? static_cast<qint64>(duration->count()) : -1, milliseconds);
}

QTEST_GUILESS_MAIN(TestFlinkConfig)
#include "tst_flinkconfig.moc"
