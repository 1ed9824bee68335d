// SPDX-License-Identifier: Apache-2.0
#include "facts/restfacts.h"
#include "probe/restprobe.h"
#include "support/hostilehttp.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace lockkeeper;
using namespace std::chrono_literals;
using probe::RestQuestion;
using probe::RestScope;
using test::Connection;
using test::HostileHttp;

namespace {

const QByteArray kOverview =
    R"({"taskmanagers":0,"slots-total":0,"slots-available":0,"jobs-running":0,"flink-version":"1.20.3","flink-commit":"01e3a6d"})";

// The JobManager of the tests: known paths only, so that a wrong address is seen.
void flink(Connection &connection)
{
    for (QByteArray request = connection.request(); !request.isEmpty();
         request = connection.request()) {
        const QByteArray path = request.split(' ').value(1);
        if (path == "/overview")
            connection.send(HostileHttp::answer(200, kOverview));
        else if (path == "/taskmanagers")
            connection.send(HostileHttp::answer(200, R"({"taskmanagers":[]})"));
        else if (path == "/config" || path == "/jobmanager/environment")
            connection.send(HostileHttp::answer(200, "{}"));
        else if (path == "/jobmanager/config" || path == "/jobs/overview")
            connection.send(HostileHttp::answer(200, "[]"));
        else
            connection.send(
                HostileHttp::answer(404, R"({"errors":["Unable to load requested file"]})"));
    }
}

Error problem(ErrorKind kind)
{
    return {.kind = kind,
            .message = Text::verbatim(QStringLiteral("the far side")),
            .advice = {},
            .detail = {}};
}

class FakeForward : public remote::Forward
{
public:
    FakeForward(quint16 port, remote::Path path, std::optional<Error> error)
        : m_port(port)
        , m_path(path)
        , m_error(std::move(error))
    { }
    quint16 localPort() const override { return m_port; }
    remote::Path path() const override { return m_path; }
    std::optional<Error> problem() const override { return m_error; }

private:
    quint16 m_port;
    remote::Path m_path;
    std::optional<Error> m_error;
};

// A host whose forwarded port is `port`, and whose shell is this computer's.
class FakeRemote : public remote::Remote
{
public:
    quint16 port = 0;
    remote::Path path = remote::Path::Tunnel;
    std::optional<Error> refusal; ///< of forward()
    std::optional<Error> farProblem; ///< what the forward met
    QString forwardedTo;

    Result<remote::Outcome> run(const remote::Command &command, std::stop_token) override
    {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("http_proxy"), QStringLiteral("http://127.0.0.1:1"));
        shell.setProcessEnvironment(environment);
        shell.start(QStringLiteral("/bin/sh"), {});
        shell.write(QByteArray(command.script).replace("has() {\n", "has() {\n" + hook));
        shell.closeWriteChannel();
        if (!shell.waitForFinished())
            return fail(problem(ErrorKind::TimedOut));
        remote::Outcome outcome;
        outcome.exitCode = shell.exitCode();
        outcome.out = shell.readAllStandardOutput();
        return outcome;
    }
    Result<std::unique_ptr<remote::Forward>> forward(const QString &host, quint16 farPort,
                                                     std::stop_token) override
    {
        forwardedTo = QStringLiteral("%1:%2").arg(host).arg(farPort);
        if (refusal)
            return fail(*refusal);
        return std::make_unique<FakeForward>(port, path, farProblem);
    }
    std::chrono::microseconds roundTrip() const override { return 0us; }

    /// Put before the lookup of programs in the script, to play a host that lacks some.
    QByteArray hook;
};

struct Asked
{
    facts::HostRecord record;
    probe::Recorder recorder {QStringLiteral("jm")};
    FakeRemote remote;

    void ask(const QString &url, RestScope scope = RestScope::Full,
             std::chrono::milliseconds patience = 2s)
    {
        probe::Visit visit {.record = record, .remote = remote, .recorder = recorder};
        askRest(visit,
                RestQuestion {.baseUrl = url,
                              .scope = scope,
                              .patience = patience,
                              .pause = 10ms,
                              .limits = {.connect = 1s, .firstByte = 500ms, .total = 3s}});
    }
    ErrorKind kind(const char *key) const
    {
        return record.problems.value(QString::fromLatin1(key), problem(ErrorKind::Internal)).kind;
    }
    QString raw(const char *key) const { return record.raw.value(QString::fromLatin1(key)); }
};

const auto kFarUrl = QStringLiteral("http://jm.invalid:8081");

} // namespace

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
    void asksByTheShellOfTheHost_data();
    void asksByTheShellOfTheHost();
    void readsWhatTheShellMet_data();
    void readsWhatTheShellMet();
    void saysThatTheHostHasNeither();
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

void RestProbeTest::asksByTheShellOfTheHost_data()
{
    QTest::addColumn<QByteArray>("hook");
    QTest::addColumn<QString>("via");
    QTest::newRow("curl") << QByteArray() << QStringLiteral("curl");
    QTest::newRow("wget") << QByteArray("[ \"$1\" != curl ] || return 1\n")
                          << QStringLiteral("wget");
}

void RestProbeTest::asksByTheShellOfTheHost()
{
    QFETCH(QByteArray, hook);
    QFETCH(QString, via);
    const HostileHttp server(flink);
    Asked asked;
    asked.remote.refusal = problem(ErrorKind::Prohibited);
    asked.remote.hook = hook;
    asked.ask(server.url());
    QCOMPARE(asked.record.problems.keys(), QStringList());
    QCOMPARE(asked.raw("rest:/overview"), QString::fromUtf8(kOverview));
    QCOMPARE(asked.record.exits.value(QStringLiteral("rest:/overview")), 200);
    QCOMPARE(asked.record.via.value(QStringLiteral("rest:/overview")), via);
    asked.ask(server.url(QStringLiteral("/nowhere")), RestScope::Reach);
    QCOMPARE(asked.record.exits.value(QStringLiteral("rest:/overview")), 404);
    QVERIFY(asked.raw("rest:/overview").contains(QStringLiteral("errors")));
}

void RestProbeTest::readsWhatTheShellMet_data()
{
    asksByTheShellOfTheHost_data();
}

void RestProbeTest::readsWhatTheShellMet()
{
    QFETCH(QByteArray, hook);
    QString url;
    {
        const HostileHttp server(flink);
        url = server.url();
    }
    Asked asked;
    asked.remote.refusal = problem(ErrorKind::Prohibited);
    asked.remote.hook = hook;
    asked.ask(url);
    QCOMPARE(asked.kind("rest:/overview"), ErrorKind::Refused);
    asked.ask(kFarUrl);
    QCOMPARE(asked.kind("rest:/overview"), ErrorKind::NameUnknown);
    const HostileHttp half([](Connection &connection) {
        connection.request();
        connection.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"taskm");
    });
    asked.ask(half.url(), RestScope::Reach);
    QCOMPARE(asked.kind("rest:/overview"), ErrorKind::Lost);
}

void RestProbeTest::saysThatTheHostHasNeither()
{
    Asked asked;
    asked.remote.refusal = problem(ErrorKind::Prohibited);
    asked.remote.hook = "return 1\n";
    asked.ask(kFarUrl);
    QCOMPARE(asked.kind("rest:/overview"), ErrorKind::Missing);
    QVERIFY(asked.record.problems.value(QStringLiteral("rest:/overview"))
                .message.in(QStringLiteral("en"))
                .contains(QStringLiteral("neither curl nor wget")));
}

Q_DECLARE_METATYPE(lockkeeper::ErrorKind)
QTEST_GUILESS_MAIN(RestProbeTest)
#include "tst_restprobe.moc"
