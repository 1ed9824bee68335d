// SPDX-License-Identifier: Apache-2.0
#include "facts/restfacts.h"
#include "support/restfixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lockkeeper;
using namespace std::chrono_literals;
using namespace lockkeeper::test;
using probe::RestScope;

// Flink's REST asked over the forwarded port, and what else may answer there.
class RestProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksEverythingOverTheForwardedPort();
    void asksLittleFromTheOtherHosts();
    void saysWhyTheFarEndCouldNotBeReached_data();
    void saysWhyTheFarEndCouldNotBeReached();
    void waitsForAStartingJobManager();
    void saysStartingInTheEnd();
    void keepsForeignAnswersVerbatim();
    void asksAStrangerOnce_data();
    void asksAStrangerOnce();
    void doesNotFollowARedirect();
    void goesOnAfterABrokenAnswer();
    void tellsTheRelay();
};

void RestProbeTest::asksEverythingOverTheForwardedPort()
{
    const HostileHttp server(flink);
    Asked asked;
    asked.remote.port = server.port();
    asked.ask(kFarUrl);
    QCOMPARE(asked.remote.forwardedTo, QStringLiteral("jm.invalid:8081"));
    QCOMPARE(asked.raw("rest:/overview"), QString::fromUtf8(kOverview));
    QCOMPARE(asked.raw("rest:/taskmanagers"), QStringLiteral(R"({"taskmanagers":[]})"));
    QCOMPARE(asked.raw("rest:url"), kFarUrl);
    QVERIFY(asked.raw("rest:asked").toLongLong() > 1700000000000);
    QVERIFY(asked.record.problems.isEmpty());
    QVERIFY(asked.record.via.isEmpty());
    QCOMPARE(asked.record.exits.value(QStringLiteral("rest:/jobs/overview")), 200);
    QCOMPARE(server.connections(), 1);
    const int n = asked.record.transcript.value(QStringLiteral("rest:/taskmanagers"));
    const facts::Exchange &exchange = asked.recorder.exchanges().at(static_cast<size_t>(n) - 1);
    QCOMPARE(exchange.command, QStringLiteral("curl -s http://jm.invalid:8081/taskmanagers"));
    QCOMPARE(exchange.out, QStringLiteral(R"({"taskmanagers":[]})"));
    QCOMPARE(exchange.exit, 0);
}

void RestProbeTest::asksLittleFromTheOtherHosts()
{
    const HostileHttp server(flink);
    Asked asked;
    asked.remote.port = server.port();
    asked.ask(kFarUrl, RestScope::Reach);
    QCOMPARE(asked.record.exits.keys(),
             QStringList({QStringLiteral("rest:/config"), QStringLiteral("rest:/overview")}));
}

void RestProbeTest::saysWhyTheFarEndCouldNotBeReached_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("refused") << ErrorKind::Refused;
    QTest::newRow("name") << ErrorKind::NameUnknown;
    QTest::newRow("firewall") << ErrorKind::TimedOut;
    QTest::newRow("lost") << ErrorKind::Lost;
}

void RestProbeTest::saysWhyTheFarEndCouldNotBeReached()
{
    QFETCH(ErrorKind, kind);
    const HostileHttp server([](Connection &) { }); // the local end accepts and hangs up
    Asked asked;
    asked.remote.port = server.port();
    asked.remote.farProblem = problem(kind);
    asked.ask(kFarUrl);
    QCOMPARE(asked.kind("rest:/overview"), kind);
    QCOMPARE(asked.kind("rest:/jobs/overview"), kind);
    QVERIFY(!asked.record.raw.contains(QStringLiteral("rest:/overview")));
    QCOMPARE(facts::parseRest(asked.record).overview.error().kind, kind);
}

void RestProbeTest::waitsForAStartingJobManager()
{
    std::atomic<int> tries = 0;
    const HostileHttp server([&](Connection &connection) {
        while (!connection.request().isEmpty()) {
            ++tries;
            connection.send(tries < 3
                                ? HostileHttp::answer(503, R"({"errors":["leader election"]})")
                                : HostileHttp::answer(200, kOverview));
        }
    });
    Asked asked;
    asked.remote.port = server.port();
    asked.ask(kFarUrl, RestScope::Reach);
    QCOMPARE(asked.raw("rest:/overview"), QString::fromUtf8(kOverview));
    QCOMPARE(tries, 4);
}

void RestProbeTest::saysStartingInTheEnd()
{
    const HostileHttp server([&](Connection &connection) {
        while (!connection.request().isEmpty())
            connection.send(HostileHttp::answer(503, R"({"errors":["leader election"]})"));
    });
    Asked asked;
    asked.remote.port = server.port();
    asked.ask(kFarUrl, RestScope::Reach);
    QCOMPARE(asked.record.exits.value(QStringLiteral("rest:/overview")), 503);
    QCOMPARE(facts::parseRest(asked.record).overview.error().kind, ErrorKind::Missing);
}

void RestProbeTest::keepsForeignAnswersVerbatim()
{
    const QByteArray page = "<html><title>Другая программа</title>";
    const HostileHttp server([&](Connection &connection) {
        while (!connection.request().isEmpty())
            connection.send(HostileHttp::answer(404, page, "text/html"));
    });
    Asked asked;
    asked.remote.port = server.port();
    asked.ask(kFarUrl);
    QCOMPARE(asked.raw("rest:/overview"), QString::fromUtf8(page));
    QCOMPARE(asked.record.exits.value(QStringLiteral("rest:/overview")), 404);
    QCOMPARE(facts::parseRest(asked.record).overview.error().kind, ErrorKind::BadAnswer);
}

void RestProbeTest::asksAStrangerOnce_data()
{
    QTest::addColumn<QByteArray>("answer"); // empty: none at all
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("another program")
        << HostileHttp::answer(404, "<html>", "text/html") << ErrorKind::BadAnswer;
    QTest::newRow("JSON of another program")
        << HostileHttp::answer(200, R"({"status":"UP"})") << ErrorKind::BadAnswer;
    QTest::newRow("login") << HostileHttp::answer(401, "{}") << ErrorKind::LoginRefused;
    QTest::newRow("redirect") << QByteArray("HTTP/1.1 302 Found\r\nlocation: "
                                            "https://jm/\r\ncontent-length: 0\r\n\r\n")
                              << ErrorKind::BadAnswer;
    QTest::newRow("broken JSON") << HostileHttp::answer(200, "{\"taskm") << ErrorKind::Lost;
    QTest::newRow("silent") << QByteArray() << ErrorKind::TimedOut;
}

void RestProbeTest::asksAStrangerOnce()
{
    QFETCH(QByteArray, answer);
    QFETCH(ErrorKind, kind);
    std::atomic<int> requests = 0;
    const HostileHttp server([&](Connection &connection) {
        while (!connection.request().isEmpty()) {
            requests += 1;
            if (answer.isEmpty())
                connection.stall();
            // Nearly as slow as the limit for the first byte allows.
            else if (connection.pause(300ms))
                connection.send(answer);
        }
    });
    Asked asked;
    asked.remote.port = server.port();
    QElapsedTimer clock;
    clock.start();
    asked.ask(kFarUrl, RestScope::Full, 0s);
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(requests, 1);
    QCOMPARE(asked.kind("rest:/jobs/overview"), kind);
    QCOMPARE(asked.kind("rest:/taskmanagers"), kind);
    QVERIFY(!asked.record.raw.contains(QStringLiteral("rest:/config")));
    const facts::RestFacts rest = facts::parseRest(asked.record);
    QCOMPARE(rest.overview.error().kind, kind);
    QCOMPARE(rest.taskManagers.error().kind, kind);
    QCOMPARE(asked.record.transcript.value(QStringLiteral("rest:/config")),
             asked.record.transcript.value(QStringLiteral("rest:/overview")));
}

void RestProbeTest::doesNotFollowARedirect()
{
    const HostileHttp server([&](Connection &connection) {
        while (!connection.request().isEmpty())
            connection.send("HTTP/1.1 301 Moved\r\nlocation: "
                            "https://jm:8081/overview\r\ncontent-length: 0\r\n\r\n");
    });
    Asked asked;
    asked.remote.port = server.port();
    asked.ask(kFarUrl, RestScope::Reach);
    QCOMPARE(asked.kind("rest:/overview"), ErrorKind::BadAnswer);
    const QString words = asked.record.problems.value(QStringLiteral("rest:/overview"))
                              .message.in(QStringLiteral("ru"));
    QVERIFY2(words.contains(QStringLiteral("https://jm:8081/overview")), qPrintable(words));
}

void RestProbeTest::goesOnAfterABrokenAnswer()
{
    const HostileHttp server([&](Connection &connection) {
        for (QByteArray request = connection.request(); !request.isEmpty();
             request = connection.request()) {
            if (request.startsWith("GET /config ")) {
                connection.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{");
                return;
            }
            connection.send(HostileHttp::answer(200, kOverview));
        }
    });
    Asked asked;
    asked.remote.port = server.port();
    asked.ask(kFarUrl);
    QCOMPARE(asked.kind("rest:/config"), ErrorKind::Lost);
    QVERIFY(asked.record.raw.contains(QStringLiteral("rest:/taskmanagers")));
}

void RestProbeTest::tellsTheRelay()
{
    const HostileHttp server(flink);
    Asked asked;
    asked.remote.port = server.port();
    asked.remote.path = remote::Path::Relay;
    asked.ask(kFarUrl);
    QCOMPARE(asked.record.via.value(QStringLiteral("rest:/overview")), QStringLiteral("relay"));
}

QTEST_GUILESS_MAIN(RestProbeTest)
#include "tst_restprobe.moc"
