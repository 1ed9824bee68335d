// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "facts/postgresfacts.h"
#include "facts/postgresserverfacts.h"
#include "probe/postgresprobe.h"
#include "probe/postgresquestions.h"
#include "support/localremote.h"
#include "support/pooler.h"
#include "support/postgresfixture.h"
#include "support/rudeserver.h"

#include <QTest>

#include <deque>

using namespace lockkeeper;
using namespace lockkeeper::tests;

class TestPostgresProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsLoginAndSettings();
    void keepsTheAnswersToMoreQuestionsAsJson_data();
    void keepsTheAnswersToMoreQuestionsAsJson();
    void tellsWhatTheRoleGetsNotTheSessionsOwnLimit();
    void looksAgainOnlyWhereASlotStandsStill();
    void doesNotLookAgainAfterAStop();
    void waitsTenSecondsUnlessToldOtherwise();
    void logsInOnlyWhereNoSettingsAreWanted();
    void stopsAtARefusedPassword();
    void keepsTheServersWords();
    void saysWhatTheNodeSaysWhenTheServerIsOutOfReach();
    void doesNotWaitWhereTheNodeFoundNoWay();
    void passesOnThatNothingCanBeForwarded();
    void tellsAPoolerByItsRefusals();
    void doesNotTakeTheLastWalSenders();
    void tellsTheRelay();
    void survivesAHangUpWithoutABadWordAboutTheServer();
    void tellsWhatIsNotPostgres();
    void keepsThePasswordToItself();

private:
    PostgresFixture m_server;
};

namespace {

/// Hosts to visit; the first one wants the settings.
class Tour
{
public:
    explicit Tour(int hosts)
    {
        for (int i = 0; i < hosts; ++i) {
            facts::HostRecord record;
            record.name = QStringLiteral("host-%1").arg(i + 1);
            records.push_back(record);
            recorders.emplace_back(record.name);
        }
    }

    void go(LocalRemote &remote, const char *password = "cdcpw")
    {
        std::vector<probe::PostgresVisit> visits;
        for (std::size_t i = 0; i < records.size(); ++i)
            visits.push_back({.record = &records[i],
                              .remote = &remote,
                              .recorder = &recorders[i],
                              .wantsSettings = i == 0,
                              .sampleGap = sampleGap});
        probe::askPostgres(visits, source, Secret(QByteArray(password)), stop.get_token());
    }

    [[nodiscard]] facts::PostgresLogin login(std::size_t host = 0) const
    {
        return facts::parsePostgresLogin(records[host]);
    }
    [[nodiscard]] facts::PostgresFacts settings() const { return facts::parsePostgres(records[0]); }
    [[nodiscard]] facts::PostgresServer server() const
    {
        return facts::parsePostgresServer(records[0]);
    }

    facts::Source source {.server = {QStringLiteral("localhost"), 5432},
                          .database = QStringLiteral("shop"),
                          .user = QStringLiteral("cdc")};
    std::chrono::milliseconds sampleGap {1};
    std::stop_source stop;
    std::deque<facts::HostRecord> records;
    std::deque<probe::Recorder> recorders;
};

LocalRemote::Route to(quint16 local)
{
    return [local](const QString &, quint16) -> Result<quint16> { return local; };
}

} // namespace

void TestPostgresProbe::initTestCase()
{
    QVERIFY(m_server.start());
}

void TestPostgresProbe::readsLoginAndSettings()
{
    LocalRemote remote(to(m_server.port()));
    Tour tour(1);
    tour.go(remote);
    const facts::PostgresLogin login = tour.login();
    QVERIFY2(login.server, login.server ? "" : qPrintable(login.server.error().detail));
    QVERIFY(login.server->startsWith(QLatin1String("15")));
    QVERIFY(login.isEncrypted);
    QCOMPARE(login.path, QStringLiteral("tunnel"));
    QCOMPARE(login.clientAddress, QStringLiteral("127.0.0.1"));
    QVERIFY(login.ms > 0);
    QVERIFY(!login.isPooled);
    const facts::PostgresFacts settings = tour.settings();
    QCOMPARE(*settings.versionNumber / 10000, 15);
    QCOMPARE(*settings.isInRecovery, false);
    QCOMPARE(*settings.walLevel, QStringLiteral("replica"));
    QCOMPARE(*settings.isWalLevelPending, false);
    QCOMPARE(*settings.maxWalSenders, 3);
    QCOMPARE(*settings.usedWalSenders, 0);
    QCOMPARE(*settings.mayReplicate, true);
    QCOMPARE(*settings.encoding, QStringLiteral("UTF8"));
    QVERIFY(qAbs(settings.time->secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(settings.identify && settings.identify->isAccepted);
    QVERIFY(tour.records[0].transcript.contains(QStringLiteral("pg:settings")));
}

void TestPostgresProbe::keepsTheAnswersToMoreQuestionsAsJson_data()
{
    QTest::addColumn<QString>("key");
    for (const auto &questions : {probe::serverQuestions(), probe::tableQuestions()}) {
        for (const probe::PostgresQuestion &question : questions)
            QTest::newRow(question.key) << QString::fromLatin1(question.key);
    }
}

void TestPostgresProbe::keepsTheAnswersToMoreQuestionsAsJson()
{
    QFETCH(const QString, key);
    LocalRemote remote(to(m_server.port()));
    Tour tour(1);
    tour.go(remote);
    QVERIFY2(tour.records[0].raw.contains(key),
             qPrintable(tour.records[0].problems.value(key).detail));
    QVERIFY(parseJson(tour.records[0].raw.value(key).toUtf8()));
    QVERIFY(tour.records[0].transcript.contains(key));
}

void TestPostgresProbe::tellsWhatTheRoleGetsNotTheSessionsOwnLimit()
{
    QVERIFY(m_server.sql("ALTER ROLE cdc SET statement_timeout = '7s'"));
    QVERIFY(m_server.sql("ALTER ROLE cdc IN DATABASE shop SET idle_session_timeout = '8s'"));
    LocalRemote remote(to(m_server.port()));
    Tour tour(1);
    tour.go(remote);
    QVERIFY(m_server.sql("ALTER ROLE cdc RESET ALL"));
    QVERIFY(m_server.sql("ALTER ROLE cdc IN DATABASE shop RESET ALL"));
    const auto limits = tour.server().limits;
    QVERIFY(limits);
    QCOMPARE(*limits->value("statement_timeout"), 7000);
    QCOMPARE(*limits->value("idle_session_timeout"), 8000);
    QCOMPARE(*limits->value("max_replication_slots"), 10);
    QCOMPARE(limits->roleLimit, -1);
    QVERIFY(!limits->seesAll);
}

void TestPostgresProbe::looksAgainOnlyWhereASlotStandsStill()
{
    LocalRemote remote(to(m_server.port()));
    Tour none(1);
    none.go(remote);
    QVERIFY(!none.records[0].raw.contains(QStringLiteral("pg:wal.later")));
    QVERIFY(m_server.sql("SELECT pg_create_physical_replication_slot('standby', true)"));
    Tour tour(2);
    tour.go(remote);
    const facts::PostgresServer server = tour.server();
    QCOMPARE(server.standing().size(), 1);
    QVERIFY(server.wal);
    QVERIFY(server.walLater);
    QVERIFY(server.walLater->at > server.wal->at);
    QVERIFY(server.walLater->lsn >= server.wal->lsn);
    QVERIFY(tour.records[0].transcript.contains(QStringLiteral("pg:wal.later")));
    QVERIFY(!tour.records[1].raw.contains(QStringLiteral("pg:wal.later")));
    QVERIFY(m_server.sql("SELECT pg_drop_replication_slot('standby')"));
}

void TestPostgresProbe::doesNotLookAgainAfterAStop()
{
    QVERIFY(m_server.sql("SELECT pg_create_physical_replication_slot('standby', true)"));
    Tour tour(2);
    tour.sampleGap = std::chrono::hours(1);
    int forwards = 0;
    LocalRemote remote([&](const QString &, quint16) -> Result<quint16> {
        if (++forwards == 2)
            tour.stop.request_stop();
        return m_server.port();
    });
    tour.go(remote);
    QCOMPARE(forwards, 2);
    QVERIFY(tour.server().wal);
    QVERIFY(!tour.server().walLater);
    QVERIFY(m_server.sql("SELECT pg_drop_replication_slot('standby')"));
}

void TestPostgresProbe::waitsTenSecondsUnlessToldOtherwise()
{
    QCOMPARE(probe::PostgresVisit().sampleGap, std::chrono::seconds(10));
}

void TestPostgresProbe::logsInOnlyWhereNoSettingsAreWanted()
{
    LocalRemote remote(to(m_server.port()));
    Tour tour(2);
    tour.go(remote);
    QVERIFY(tour.login(1).server);
    QVERIFY(!tour.records[1].raw.contains(QStringLiteral("pg:settings")));
    QVERIFY(!tour.records[1].raw.contains(QStringLiteral("pg:identify")));
}

void TestPostgresProbe::stopsAtARefusedPassword()
{
    LocalRemote remote(to(m_server.port()));
    Tour tour(3);
    tour.go(remote, "wrong");
    QCOMPARE(remote.forwards, 1);
    QCOMPARE(tour.login(0).refusal->sqlState, QStringLiteral("28P01"));
    for (const std::size_t host : {1U, 2U}) {
        QCOMPARE(tour.login(host).server.error().kind, ErrorKind::Missing);
        QVERIFY(!tour.login(host).refusal);
        QVERIFY(tour.login(host)
                    .server.error()
                    .message.in(QStringLiteral("en"))
                    .contains(QStringLiteral("host-1")));
    }
    QCOMPARE(tour.settings().walLevel.error().kind, ErrorKind::LoginRefused);
}

void TestPostgresProbe::keepsTheServersWords()
{
    LocalRemote remote(to(m_server.port()));
    Tour tour(2);
    tour.source.database = QStringLiteral("none");
    tour.go(remote);
    QCOMPARE(tour.login(0).refusal->sqlState, QStringLiteral("3D000"));
    QCOMPARE(tour.login(0).refusal->words, QStringLiteral("database \"none\" does not exist"));
    QVERIFY(tour.login(1).refusal); // only a refused password stops the rest
}

void TestPostgresProbe::saysWhatTheNodeSaysWhenTheServerIsOutOfReach()
{
    RudeServer deadEnd([](const QByteArray &) { return QByteArray(); });
    LocalRemote remote(to(deadEnd.port()));
    remote.farProblem = Error {.kind = ErrorKind::Refused,
                               .message = Text::verbatim(QStringLiteral("host-1: refused"))};
    Tour tour(1);
    tour.go(remote);
    const auto login = tour.login();
    QCOMPARE(login.server.error().kind, ErrorKind::Refused);
    QCOMPARE(login.server.error().message.in(QStringLiteral("en")),
             QStringLiteral("host-1 finds nothing that accepts connections at localhost:5432."));
    QVERIFY(!login.refusal);
    QCOMPARE(tour.settings().isInRecovery.error().kind, ErrorKind::Refused);
}

void TestPostgresProbe::doesNotWaitWhereTheNodeFoundNoWay()
{
    LocalRemote remote(to(m_server.port()));
    Tour tour(1);
    tour.records[0].raw.insert(QStringLiteral("probe:net.reach"),
                               QStringLiteral("source\tdb-1\t5432\ttimeout\t-1\tbash\t"));
    tour.go(remote);
    QCOMPARE(remote.forwards, 0);
    QCOMPARE(tour.login().server.error().kind, ErrorKind::TimedOut);
    QCOMPARE(tour.settings().walLevel.error().kind, ErrorKind::TimedOut);
}

void TestPostgresProbe::passesOnThatNothingCanBeForwarded()
{
    LocalRemote remote([](const QString &, quint16) -> Result<quint16> {
        return fail(
            {.kind = ErrorKind::Prohibited, .message = Text::verbatim(QStringLiteral("no way"))});
    });
    Tour tour(1);
    tour.go(remote);
    QCOMPARE(tour.login().server.error().kind, ErrorKind::Prohibited);
    QVERIFY(!tour.login().refusal);
}

void TestPostgresProbe::tellsAPoolerByItsRefusals()
{
    const Pooler pooler(m_server.port());
    LocalRemote remote(to(pooler.port()));
    Tour tour(1);
    tour.go(remote);
    QVERIFY(tour.login().server);
    QVERIFY(tour.login().isPooled);
    QVERIFY(!tour.login().isEncrypted);
    const auto identify = tour.settings().identify;
    QVERIFY(identify);
    QVERIFY(!identify->isAccepted);
    QCOMPARE(identify->sqlState, QStringLiteral("08P01"));
    QVERIFY(identify->words.contains(QStringLiteral("replication")));
}

void TestPostgresProbe::doesNotTakeTheLastWalSenders()
{
    QVERIFY(m_server.sql("ALTER SYSTEM SET max_wal_senders = 1") && m_server.restart());
    LocalRemote remote(to(m_server.port()));
    Tour tour(1);
    tour.go(remote);
    QCOMPARE(*tour.settings().maxWalSenders, 1);
    QCOMPARE(tour.settings().identify.error().kind, ErrorKind::Missing);
    QVERIFY(m_server.sql("ALTER SYSTEM SET wal_level = logical")
            && m_server.sql("ALTER SYSTEM RESET max_wal_senders")
            && m_server.sql("SELECT pg_reload_conf()"));
    tour.go(remote);
    QTRY_VERIFY((tour.go(remote), *tour.settings().isWalLevelPending));
    QVERIFY(m_server.restart());
    tour.go(remote);
    QCOMPARE(*tour.settings().walLevel, QStringLiteral("logical"));
}

void TestPostgresProbe::tellsTheRelay()
{
    LocalRemote remote(to(m_server.port()));
    remote.path = remote::Path::Relay;
    Tour tour(1);
    tour.go(remote);
    QCOMPARE(tour.login().path, QStringLiteral("relay"));
    QCOMPARE(tour.records[0].via.value(QStringLiteral("pg:login")), QStringLiteral("relay"));
}

void TestPostgresProbe::survivesAHangUpWithoutABadWordAboutTheServer()
{
    RudeServer server([](const QByteArray &) { return QByteArray(); });
    LocalRemote remote(to(server.port()));
    Tour tour(1);
    tour.go(remote);
    QCOMPARE(tour.login().server.error().kind, ErrorKind::Lost);
    QVERIFY(!tour.login().refusal);
}

void TestPostgresProbe::tellsWhatIsNotPostgres()
{
    RudeServer server(
        [](const QByteArray &) { return QByteArray("HTTP/1.1 400 Bad Request\r\n"); });
    LocalRemote remote(to(server.port()));
    Tour tour(1);
    tour.go(remote);
    QVERIFY(tour.login().refusal);
    QCOMPARE(tour.login().refusal->cause, facts::PostgresRefusal::Cause::NotPostgres);
}

void TestPostgresProbe::keepsThePasswordToItself()
{
    LocalRemote remote(to(m_server.port()));
    Tour tour(1);
    tour.go(remote);
    QString everything;
    for (const QString &answer : std::as_const(tour.records[0].raw))
        everything += answer;
    for (const facts::Exchange &exchange : tour.recorders[0].exchanges())
        everything += exchange.command + exchange.out + exchange.err;
    QVERIFY(everything.contains(QStringLiteral("shop")));
    QVERIFY(!everything.contains(QStringLiteral("cdcpw")));
}

QTEST_GUILESS_MAIN(TestPostgresProbe)
#include "tst_postgresprobe.moc"
