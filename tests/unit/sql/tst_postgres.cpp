// SPDX-License-Identifier: Apache-2.0
#include "sql/postgres.h"
#include "support/postgresfixture.h"
#include "support/rudeserver.h"

#include <QTest>

#include <chrono>

using namespace lockkeeper;
using namespace lockkeeper::tests;
using namespace std::chrono_literals;

class TestPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsWithBindParameters();
    void isReadOnlyAndLimited();
    void speaksTlsAndChecksTheRealName();
    void saysWhenTlsIsDemandedAndNotThere();
    void ignoresTheEnvironment();
    void namesEveryRefusal_data();
    void namesEveryRefusal();
    void quotesTheAddressThatThePgHbaRefuses();
    void triesARefusedPasswordOnce();
    void speaksTheReplicationProtocol();
    void survivesAServerThatHangsUp();
    void knowsWhatIsNotPostgres();
    void stopsAtOnceWhenAsked();
    void survivesARestartDuringAQuery();

private:
    [[nodiscard]] sql::Login login() const
    {
        return {.host = QStringLiteral("localhost"),
                .port = 5432,
                .tunnelPort = m_server.port(),
                .database = QStringLiteral("shop"),
                .user = QStringLiteral("cdc")};
    }
    static Secret password(const char *word = "cdcpw") { return Secret(QByteArray(word)); }

    PostgresFixture m_server;
};

void TestPostgres::initTestCase()
{
    QVERIFY(m_server.start());
}

void TestPostgres::readsWithBindParameters()
{
    auto session = sql::Postgres::open(login(), password(), {});
    QVERIFY2(session, session ? "" : qPrintable(session.error().words));
    const auto rows =
        session->query("SELECT $1::text, NULL::text", {QStringLiteral("'; DROP TABLE x;--")}, {});
    QVERIFY(rows);
    QCOMPARE(rows->front().at(0), QStringLiteral("'; DROP TABLE x;--"));
    QVERIFY(rows->front().at(1).isNull());
    QVERIFY(session->parameter("server_version").startsWith(QLatin1String("15")));
}

void TestPostgres::isReadOnlyAndLimited()
{
    auto session = sql::Postgres::open(login(), password(), {});
    QVERIFY(session);
    const auto made = session->query("CREATE TABLE t (x int)", {}, {});
    QVERIFY(!made);
    QCOMPARE(made.error().sqlState, QStringLiteral("25006"));
    const auto limit = session->query("SHOW statement_timeout", {}, {});
    QVERIFY(limit);
    QCOMPARE(limit->front().at(0), QStringLiteral("10s"));
    const auto name = session->query("SHOW application_name", {}, {});
    QCOMPARE(name->front().at(0), QStringLiteral("lockkeeper"));
}

void TestPostgres::speaksTlsAndChecksTheRealName()
{
    sql::Login wish = login();
    QVERIFY(!sql::Postgres::open(wish, password(), {})->tlsVersion().isEmpty());
    wish.tls = QStringLiteral("disable");
    QVERIFY(sql::Postgres::open(wish, password(), {})->tlsVersion().isEmpty());
    wish.tls = QStringLiteral("verify-full");
    wish.tlsCa = m_server.certificate();
    QVERIFY(sql::Postgres::open(wish, password(), {}));
    wish.host = QStringLiteral("db-1.example");
    const auto session = sql::Postgres::open(wish, password(), {});
    QVERIFY(!session);
    QCOMPARE(session.error().cause, sql::Cause::Tls);
    QCOMPARE(session.error().error.kind, ErrorKind::Prohibited);
}

void TestPostgres::saysWhenTlsIsDemandedAndNotThere()
{
    QVERIFY(m_server.sql("ALTER SYSTEM SET ssl = off") && m_server.sql("SELECT pg_reload_conf()"));
    sql::Login wish = login();
    wish.tls = QStringLiteral("require");
    // The reload is told to the server, not waited for.
    QTRY_VERIFY(!sql::Postgres::open(wish, password(), {}));
    const auto session = sql::Postgres::open(wish, password(), {});
    QCOMPARE(session.error().cause, sql::Cause::Tls);
    QVERIFY(sql::Postgres::open(login(), password(), {})->tlsVersion().isEmpty());
    QVERIFY(m_server.sql("ALTER SYSTEM RESET ssl") && m_server.sql("SELECT pg_reload_conf()"));
    QTRY_VERIFY(sql::Postgres::open(wish, password(), {}));
}

void TestPostgres::ignoresTheEnvironment()
{
    for (const char *name : {"PGUSER", "PGDATABASE", "PGHOST", "PGHOSTADDR", "PGPORT", "PGSSLMODE",
                             "PGOPTIONS", "PGAPPNAME", "PGPASSWORD"})
        qputenv(name, "1");
    auto session = sql::Postgres::open(login(), password(), {});
    for (const char *name : {"PGUSER", "PGDATABASE", "PGHOST", "PGHOSTADDR", "PGPORT", "PGSSLMODE",
                             "PGOPTIONS", "PGAPPNAME", "PGPASSWORD"})
        qunsetenv(name);
    QVERIFY2(session, session ? "" : qPrintable(session.error().words));
}

void TestPostgres::namesEveryRefusal_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("sqlState");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const char *user, const char *database,
                        const char *password, const char *state, ErrorKind kind) {
        QTest::newRow(name) << QString::fromLatin1(user) << QString::fromLatin1(database)
                            << QByteArray(password) << QString::fromLatin1(state)
                            << static_cast<int>(kind);
    };
    row("wrong password", "cdc", "shop", "wrong", "28P01", ErrorKind::LoginRefused);
    row("no such user", "nobody", "shop", "cdcpw", "28P01", ErrorKind::LoginRefused);
    row("no such database", "cdc", "none", "cdcpw", "3D000", ErrorKind::Missing);
    row("no password", "cdc", "shop", "", "", ErrorKind::ConsentNeeded);
}

void TestPostgres::namesEveryRefusal()
{
    QFETCH(QString, user);
    QFETCH(QString, database);
    QFETCH(QByteArray, password);
    QFETCH(QString, sqlState);
    QFETCH(int, kind);
    sql::Login wish = login();
    wish.user = user;
    wish.database = database;
    const auto session = sql::Postgres::open(wish, Secret(QByteArray(password)), {});
    QVERIFY(!session);
    QCOMPARE(session.error().sqlState, sqlState);
    QCOMPARE(static_cast<int>(session.error().error.kind), kind);
    QVERIFY(!session.error().words.isEmpty());
    QVERIFY(!session.error().words.contains(QString::fromUtf8(password)) || password.isEmpty());
}

void TestPostgres::quotesTheAddressThatThePgHbaRefuses()
{
    QVERIFY(m_server.setHba("host all all 10.0.0.0/8 scram-sha-256\n"));
    QTRY_VERIFY(!sql::Postgres::open(login(), password(), {}));
    const auto session = sql::Postgres::open(login(), password(), {});
    QCOMPARE(session.error().sqlState, QStringLiteral("28000"));
    QVERIFY(session.error().words.contains(QLatin1String("\"127.0.0.1\"")));
    QVERIFY(session.error().words.contains(QLatin1String("pg_hba.conf")));
    QVERIFY(m_server.setHba("host all all 127.0.0.1/32 scram-sha-256\n"));
    QTRY_VERIFY(sql::Postgres::open(login(), password(), {}));
}

void TestPostgres::triesARefusedPasswordOnce()
{
    RudeServer server([](const QByteArray &asked) {
        return isTlsRequest(asked) ? QByteArray("N") : pgError("28P01", "no");
    });
    sql::Login wish = login();
    wish.tunnelPort = server.port();
    const auto session = sql::Postgres::open(wish, password(), {});
    QVERIFY(!session);
    QCOMPARE(session.error().sqlState, QStringLiteral("28P01"));
    QCOMPARE(server.clients(), 2); // one that only asked for TLS, one with the password
}

void TestPostgres::speaksTheReplicationProtocol()
{
    sql::Login wish = login();
    wish.isReplication = true;
    auto session = sql::Postgres::open(wish, password(), {});
    QVERIFY2(session, session ? "" : qPrintable(session.error().words));
    const auto rows = session->query("IDENTIFY_SYSTEM", {}, {});
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().words));
    QCOMPARE(rows->front().at(3), QStringLiteral("shop"));
}

void TestPostgres::survivesAServerThatHangsUp()
{
    RudeServer server([](const QByteArray &) { return QByteArray(); });
    sql::Login wish = login();
    wish.tunnelPort = server.port();
    const auto session = sql::Postgres::open(wish, password(), {});
    QVERIFY(!session);
    QCOMPARE(session.error().error.kind, ErrorKind::Lost);
    QCOMPARE(session.error().cause, sql::Cause::Link);
}

void TestPostgres::knowsWhatIsNotPostgres()
{
    RudeServer server(
        [](const QByteArray &) { return QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    for (const char *tls : {"prefer", "disable"}) {
        sql::Login wish = login();
        wish.tunnelPort = server.port();
        wish.tls = QString::fromLatin1(tls);
        const auto session = sql::Postgres::open(wish, password(), {});
        QVERIFY(!session);
        QVERIFY2(session.error().cause == sql::Cause::NotPostgres,
                 qPrintable(session.error().words));
    }
}

void TestPostgres::stopsAtOnceWhenAsked()
{
    RudeServer server([](const QByteArray &) { return QByteArray(); }, true);
    sql::Login wish = login();
    wish.tunnelPort = server.port();
    std::stop_source source;
    const std::jthread later([&source, &server] {
        while (server.clients() == 0)
            std::this_thread::yield();
        source.request_stop();
    });
    const auto session = sql::Postgres::open(wish, password(), source.get_token());
    QVERIFY(!session);
    QCOMPARE(session.error().error.kind, ErrorKind::Cancelled);
    wish.deadline = 100ms;
    const auto mute = sql::Postgres::open(wish, password(), {});
    QCOMPARE(mute.error().error.kind, ErrorKind::TimedOut);
}

void TestPostgres::survivesARestartDuringAQuery()
{
    auto session = sql::Postgres::open(login(), password(), {});
    QVERIFY(session);
    std::jthread later([this] {
        while (!m_server.sql(
            "SELECT 1/count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(9)'")) { }
        m_server.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'SELECT "
                     "pg_sleep(9)'");
    });
    const auto rows = session->query("SELECT pg_sleep(9)", {}, {});
    QVERIFY(!rows);
    QCOMPARE(rows.error().error.kind, ErrorKind::Lost);
    const auto after = session->query("SELECT 1", {}, {});
    QVERIFY(!after);
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
