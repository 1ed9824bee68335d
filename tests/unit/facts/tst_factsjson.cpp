// SPDX-License-Identifier: Apache-2.0
#include "facts/facts.h"

#include <QTest>

using namespace lockkeeper;

class TestFactsJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote();
    void refusesWhatIsNotFacts_data();
    void refusesWhatIsNotFacts();
};

namespace {

facts::Facts sample()
{
    facts::Facts facts;
    facts.tool = QStringLiteral("0.1.0");
    facts.profile = QStringLiteral("стенд");
    facts.started = QDateTime::fromMSecsSinceEpoch(1'764'000'000'123, Qt::UTC);
    facts.finished = facts.started.addMSecs(2500);
    facts.wish.source =
        facts::Source {.server = {QStringLiteral("db-1"), 5432}, .user = QStringLiteral("cdc")};
    facts::HostRecord host {.name = QStringLiteral("tm-2"),
                            .address = QStringLiteral("10.0.0.2"),
                            .user = QStringLiteral("sruser"),
                            .sudo = QStringLiteral("password")};
    host.raw.insert(QStringLiteral("rest:/taskmanagers"), QStringLiteral("{\"taskmanagers\":[]}"));
    host.exits.insert(QStringLiteral("rest:/taskmanagers"), 200);
    host.problems.insert(QStringLiteral("pg:login"),
                         Error {.kind = ErrorKind::Refused,
                                .message = text("checks", "CRITICAL", "status word"),
                                .detail = QStringLiteral("<script>")});
    facts.hosts += host;
    facts.transcript += facts::Exchange {.n = 1,
                                         .host = QStringLiteral("tm-2"),
                                         .command = QStringLiteral("curl"),
                                         .exit = 0,
                                         .ms = 12,
                                         .out = QStringLiteral("{}")};
    return facts;
}

} // namespace

void TestFactsJson::readsBackWhatItWrote()
{
    const QByteArray written = facts::writeFacts(sample());
    const auto read = facts::readFacts(written);
    QVERIFY(read);
    QCOMPARE(facts::writeFacts(*read), written);
    QCOMPARE(read->hosts.first().sudo, QStringLiteral("password"));
    QCOMPARE(read->hosts.first().raw.value(QStringLiteral("rest:/taskmanagers")),
             QStringLiteral("{\"taskmanagers\":[]}"));
    QCOMPARE(read->hosts.first().problems.value(QStringLiteral("pg:login")).kind,
             ErrorKind::Refused);
    QCOMPARE(read->hosts.first()
                 .problems.value(QStringLiteral("pg:login"))
                 .message.in(QStringLiteral("ru")),
             QStringLiteral("КРИТИЧНО"));
}

void TestFactsJson::refusesWhatIsNotFacts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = facts::writeFacts(sample());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half-written") << good.left(good.size() / 2);
    QTest::newRow("other kind") << QByteArray("{\"kind\":\"x\",\"schema\":1}");
    QTest::newRow("newer schema") << QByteArray(good).replace("\"schema\": 1", "\"schema\": 2");
    QTest::newRow("raw is a number")
        << QByteArray(good).replace("\"{\\\"taskmanagers\\\":[]}\"", "5");
    QTest::newRow("no name") << QByteArray(good).replace("\"name\": \"tm-2\"", "\"name\": \"\"");
}

void TestFactsJson::refusesWhatIsNotFacts()
{
    QFETCH(QByteArray, bytes);
    const auto read = facts::readFacts(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Usage);
    QVERIFY(!read.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestFactsJson)
#include "tst_factsjson.moc"
