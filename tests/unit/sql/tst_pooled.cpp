// SPDX-License-Identifier: Apache-2.0
#include "sql/postgres.h"
#include "support/pgbouncerfixture.h"
#include "support/postgresfixture.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::tests;

// Sessions through a real PgBouncer, whose connections the next client gets as we leave them.
class TestPooled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesNothingOnAPooledConnection_data();
    void leavesNothingOnAPooledConnection();
    void goesOnAfterARefusedQuestion();
    void isNotFooledByAReadOnlyRole();
    void keepsItsOptionsWithoutAPooler();
    void tellsARefusedPassword();

private:
    [[nodiscard]] static sql::Login login(quint16 port, bool hasOptions = true)
    {
        return {.host = QStringLiteral("localhost"),
                .tunnelPort = port,
                .database = QStringLiteral("shop"),
                .user = QStringLiteral("cdc"),
                .hasOptions = hasOptions};
    }
    [[nodiscard]] static sql::Answer<sql::Postgres> open(const sql::Login &login,
                                                         const char *password = "cdcpw")
    {
        return sql::Postgres::open(login, Secret(QByteArray(password)), {});
    }

    PostgresFixture m_server;
};

void TestPooled::initTestCase()
{
    QVERIFY(m_server.start());
}

void TestPooled::leavesNothingOnAPooledConnection_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<bool>("isIgnored");
    for (const char *mode : {"session", "transaction", "statement"}) {
        for (const bool isIgnored : {true, false})
            QTest::addRow("%s, options %s", mode, isIgnored ? "ignored" : "refused")
                << QByteArray(mode) << isIgnored;
    }
}

void TestPooled::leavesNothingOnAPooledConnection()
{
    QFETCH(QByteArray, mode);
    QFETCH(bool, isIgnored);
    PgBouncerFixture pooler;
    QVERIFY(pooler.start(m_server.port(), mode, isIgnored ? "options" : "extra_float_digits"));
    if (!isIgnored) {
        const auto refused = open(login(pooler.port()));
        QVERIFY(!refused);
        QVERIFY(refused.error().words.contains(QLatin1String("startup parameter")));
    }
    QByteArray backend;
    {
        auto session = open(login(pooler.port(), isIgnored));
        QVERIFY2(session, session ? "" : qPrintable(session.error().words));
        QVERIFY(session->isPooled());
        const auto told = session->query(
            "SELECT pg_backend_pid(), current_setting('statement_timeout'), $1::text",
            {QStringLiteral("it's")}, {});
        QVERIFY2(told, told ? "" : qPrintable(told.error().words));
        QCOMPARE(told->size(), 1);
        QCOMPARE(told->front().mid(1),
                 QStringList({QStringLiteral("10s"), QStringLiteral("it's")}));
        backend = told->front().front().toUtf8();
        const auto made = session->query("CREATE TABLE t (x int)", {}, {});
        QVERIFY(!made);
        QCOMPARE(made.error().sqlState, QStringLiteral("25006"));
    }
    QTRY_COMPARE(pooler.ask("SELECT pg_backend_pid(), current_setting('statement_timeout'), "
                            "current_setting('transaction_read_only'), "
                            "current_setting('default_transaction_read_only')"),
                 backend + "|0|off|off");
}

void TestPooled::goesOnAfterARefusedQuestion()
{
    PgBouncerFixture pooler;
    QVERIFY(pooler.start(m_server.port(), "transaction", "options"));
    auto session = open(login(pooler.port()));
    QVERIFY(session);
    QCOMPARE(session->query("SELECT 1 / 0", {}, {}).error().sqlState, QStringLiteral("22012"));
    const auto rows = session->query("SELECT n FROM generate_series(1, 3) n", {}, {});
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->back().front(), QStringLiteral("3"));
    QVERIFY(m_server.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = "
                         "'cdc'"));
    // PgBouncer tells of the loss, or takes a new connection, as it has noticed it or not.
    const auto after = session->query("SELECT 1", {}, {});
    QVERIFY(after || !after.error().words.isEmpty());
}

void TestPooled::isNotFooledByAReadOnlyRole()
{
    QVERIFY(m_server.sql("ALTER ROLE cdc SET default_transaction_read_only = on"));
    PgBouncerFixture pooler;
    QVERIFY(pooler.start(m_server.port(), "transaction", "options"));
    const auto session = open(login(pooler.port()));
    QVERIFY(session);
    QVERIFY(session->isPooled());
    QCOMPARE(pooler.ask("SHOW statement_timeout"), QByteArray("0"));
    QVERIFY(m_server.sql("ALTER ROLE cdc RESET default_transaction_read_only"));
}

void TestPooled::keepsItsOptionsWithoutAPooler()
{
    const auto session = open(login(m_server.port()));
    QVERIFY(session);
    QVERIFY(!session->isPooled());
}

void TestPooled::tellsARefusedPassword()
{
    PgBouncerFixture pooler;
    QVERIFY(pooler.start(m_server.port(), "transaction", "options"));
    const auto session = open(login(pooler.port()), "wrong");
    QVERIFY(!session);
    QCOMPARE(session.error().error.kind, ErrorKind::LoginRefused);
    QCOMPARE(session.error().sqlState, QStringLiteral("28P01"));
    QVERIFY(session.error().words.contains(QLatin1String("authentication failed")));
}

QTEST_GUILESS_MAIN(TestPooled)
#include "tst_pooled.moc"
