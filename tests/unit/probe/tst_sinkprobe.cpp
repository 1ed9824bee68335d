// SPDX-License-Identifier: Apache-2.0
#include "facts/sinkfacts.h"
#include "probe/sinkprobe.h"
#include "support/restfixture.h"
#include "support/starrocksemulator.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::test;

namespace {

const QByteArray kPassword = StarRocksEmulator::password();

struct Told
{
    facts::HostRecord record {.name = QStringLiteral("tm-2")};
    probe::Recorder recorder {QStringLiteral("tm-2")};
    FakeRemote remote;

    Result<facts::LoadEnds> ask(quint16 port, const QByteArray &password = kPassword)
    {
        remote.port = port;
        const facts::Sink sink {.user = QStringLiteral("loader"),
                                .database = QStringLiteral("приём \"a/b\"")};
        probe::Visit visit {.record = record, .remote = remote, .recorder = recorder};
        probe::askBackEnds(visit, sink, {.host = QStringLiteral("fe.invalid"), .port = 8030},
                           Secret(QByteArray(password)),
                           {.connect = std::chrono::seconds(5),
                            .firstByte = std::chrono::seconds(5),
                            .total = std::chrono::seconds(10)});
        return facts::parseLoad(record);
    }
    [[nodiscard]] QByteArray everything() const
    {
        QByteArray all;
        for (const QString &answer : record.raw)
            all += answer.toUtf8();
        for (const facts::Exchange &exchange : recorder.exchanges())
            all += exchange.command.toUtf8() + exchange.out.toUtf8() + exchange.err.toUtf8();
        for (const Error &error : record.problems)
            all += error.detail.toUtf8() + error.message.in(QStringLiteral("en")).toUtf8();
        return all;
    }
};

QStringList names(const Result<facts::LoadEnds> &ends)
{
    QStringList result;
    for (const facts::Endpoint &end : ends ? ends->backEnds : QList<facts::Endpoint>())
        result += end.toString();
    result.sort();
    return result;
}

} // namespace

// Where a front end of StarRocks sends loads on to; the front end is an emulator.
class SinkProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAllBackEnds_data();
    void namesAllBackEnds();
    void loadsNothing();
    void sendsARefusedPasswordOnce();
    void tellsThatNobodyIsAlive();
    void isNotSureOfTooMany();
    void tellsWhoIsNoFrontEnd_data();
    void tellsWhoIsNoFrontEnd();
    void keepsNoSecretThatIsSentBack();
    void tellsWhyTheFrontEndWasNotReached();
    void takesTheFirstFrontEndThatIsOpen();
};

void SinkProbeTest::namesAllBackEnds_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList three {QStringLiteral("be-1:8040"), QStringLiteral("be-2:8040"),
                             QStringLiteral("be-3:18040")};
    QTest::newRow("in turn") << three;
    QTest::newRow("at random") << QStringList {QStringLiteral("--random")} + three;
}

void SinkProbeTest::namesAllBackEnds()
{
    QFETCH(QStringList, arguments);
    const StarRocksEmulator emulator(arguments);
    Told told;
    const auto ends = told.ask(emulator.port());
    QCOMPARE(names(ends),
             QStringList({QStringLiteral("be-1:8040"), QStringLiteral("be-2:8040"),
                          QStringLiteral("be-3:18040")}));
    QVERIFY(ends->isWhole);
    QVERIFY(!ends->hasNone);
    QCOMPARE(ends->frontEnd.toString(), QStringLiteral("fe.invalid:8030"));
    QCOMPARE(ends->askedFrom, QStringLiteral("tm-2"));
    QCOMPARE(told.remote.forwardedTo, QStringLiteral("fe.invalid:8030"));
    QVERIFY(told.record.transcript.contains(QStringLiteral("sink:load")));
}

void SinkProbeTest::loadsNothing()
{
    const StarRocksEmulator emulator({QStringLiteral("be-1:8040")});
    Told told;
    QVERIFY(told.ask(emulator.port()));
    QCOMPARE(emulator.seen().size(), 9); // one, and 4 n + 4 that tell nothing new
    for (const QString &line : emulator.seen()) {
        QCOMPARE(line,
                 QStringLiteral("PUT /api/%D0%BF%D1%80%D0%B8%D1%91%D0%BC%20%22a%2Fb%22/"
                                "lockkeeper_asks_only/_stream_load 0"));
    }
}

void SinkProbeTest::sendsARefusedPasswordOnce()
{
    const StarRocksEmulator emulator({QStringLiteral("be-1:8040")});
    Told told;
    const auto ends = told.ask(emulator.port(), "wrong-one");
    QVERIFY(!ends);
    QCOMPARE(ends.error().kind, ErrorKind::LoginRefused);
    QCOMPARE(emulator.seen().size(), 1);
}

void SinkProbeTest::tellsThatNobodyIsAlive()
{
    const StarRocksEmulator emulator({});
    Told told;
    const auto ends = told.ask(emulator.port());
    QVERIFY(ends);
    QVERIFY(ends->hasNone);
    QVERIFY(ends->backEnds.isEmpty());
}

void SinkProbeTest::isNotSureOfTooMany()
{
    QStringList many;
    for (int i = 0; i < 60; ++i)
        many += QStringLiteral("be-%1:8040").arg(i);
    const StarRocksEmulator emulator(many);
    Told told;
    const auto ends = told.ask(emulator.port());
    QVERIFY(ends);
    QCOMPARE(ends->backEnds.size(), 60);
    QVERIFY(!ends->isWhole);
}

void SinkProbeTest::tellsWhoIsNoFrontEnd_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("404") << HostileHttp::answer(404, "<html>no such page</html>");
    QTest::newRow("other 200") << HostileHttp::answer(200, "{}");
    QTest::newRow("relative") << QByteArray(
        "HTTP/1.1 307 x\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("another redirect")
        << QByteArray("HTTP/1.1 302 x\r\nLocation: https://login/\r\nContent-Length: 0\r\n\r\n");
}

void SinkProbeTest::tellsWhoIsNoFrontEnd()
{
    QFETCH(QByteArray, answer);
    std::atomic<int> asked = 0;
    const HostileHttp server([&](Connection &connection) {
        connection.request();
        ++asked;
        connection.send(answer);
    });
    Told told;
    const auto ends = told.ask(server.port());
    QVERIFY(!ends);
    QCOMPARE(ends.error().kind, ErrorKind::BadAnswer);
    QCOMPARE(asked.load(), 1);
}

void SinkProbeTest::keepsNoSecretThatIsSentBack()
{
    const HostileHttp server([](Connection &connection) {
        const QByteArray request = connection.request();
        const qsizetype from = request.indexOf("Basic ");
        const QByteArray header = request.mid(from, request.indexOf("\r\n", from) - from);
        connection.send(HostileHttp::answer(500, "you sent " + header));
    });
    Told told;
    QVERIFY(!told.ask(server.port()));
    QVERIFY(told.everything().contains("you sent ***"));
    QVERIFY(!told.everything().contains(("loader:" + kPassword).toBase64()));
    QVERIFY(!told.everything().contains(kPassword));
}

void SinkProbeTest::tellsWhyTheFrontEndWasNotReached()
{
    const HostileHttp server([](Connection &) { });
    Told told;
    told.remote.farProblem = problem(ErrorKind::TimedOut);
    const auto ends = told.ask(server.port());
    QVERIFY(!ends);
    QCOMPARE(ends.error().kind, ErrorKind::TimedOut);
}

void SinkProbeTest::takesTheFirstFrontEndThatIsOpen()
{
    facts::Host host;
    QVERIFY(probe::reachedFrontEnd(host) == nullptr);
    const auto reach = [](const char *role, int port, facts::ReachState state) {
        return facts::Reach {.role = QLatin1String(role),
                             .to = {.host = QStringLiteral("fe"), .port = port},
                             .state = state};
    };
    using State = facts::ReachState;
    host.net.reach = QList<facts::Reach> {
        reach("sink-query", 1, State::Open), reach("sink-load", 2, State::Refused),
        reach("sink-load", 3, State::Open), reach("sink-load", 4, State::Open)};
    QCOMPARE(probe::reachedFrontEnd(host)->to.port, 3);
}

QTEST_GUILESS_MAIN(SinkProbeTest)
#include "tst_sinkprobe.moc"
