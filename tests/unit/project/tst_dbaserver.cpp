// SPDX-License-Identifier: Apache-2.0
#include "support/dbalab.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::tests;

// Settings of the server and pg_hba.conf in the file for the administrator.
class TestDbaServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void raisesWhatIsUsedUpOnce();
    void warnsOfStandbysFirst();
    void givesTheLineOfPgHba();
    void givesTheRoleOfAmazonRds();
    void leavesYandexItsConsole();

private:
    DbaLab m_lab;
};

void TestDbaServer::initTestCase()
{
    QVERIFY(m_lab.start("CREATE TABLE orders (id int PRIMARY KEY)",
                        {QStringLiteral("public.orders")}, QStringLiteral("pipeline")));
}

void TestDbaServer::raisesWhatIsUsedUpOnce()
{
    QVERIFY(!m_lab.file(m_lab.ask()).contains("max_replication_slots"));
    QVERIFY(m_lab.server.sql("SELECT pg_create_physical_replication_slot('s' || n) FROM "
                             "generate_series(1, 10) n"));
    const QByteArray script = m_lab.file(m_lab.ask());
    QVERIFY(!script.contains("physical standbys"));
    QVERIFY(m_lab.server.runFile("shop", script));
    const QByteArray waiting = "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM "
                               "pg_file_settings WHERE sourcefile LIKE '%auto.conf'";
    QCOMPARE(m_lab.told(waiting), QByteArray("max_replication_slots=20 wal_level=logical"));
    QVERIFY(m_lab.server.sql("ALTER SYSTEM SET max_replication_slots = 30"));
    QVERIFY(m_lab.server.runFile("shop", script)); // more than it asks for is left
    QCOMPARE(m_lab.told(waiting), QByteArray("max_replication_slots=30 wal_level=logical"));
    QVERIFY(m_lab.server.restart());
    const QByteArray after = m_lab.file(m_lab.ask());
    QVERIFY2(!after.contains("ALTER SYSTEM"), after.constData());
}

void TestDbaServer::warnsOfStandbysFirst()
{
    const facts::HostRecord record = changed(
        m_lab.ask(), "pg:settings", "\"max_wal_senders\":\"3\"", "\"max_wal_senders\":\"1\"");
    const QByteArray script = m_lab.file(record);
    QVERIFY2(script.contains("physical standbys, raise it on each of them FIRST"),
             script.constData());
    QVERIFY(script.contains("ALTER SYSTEM SET max_wal_senders = ''11''"));
}

void TestDbaServer::givesTheLineOfPgHba()
{
    QVERIFY(m_lab.server.setHba("host all all 127.0.0.1/32 reject\n"));
    QTRY_VERIFY(!facts::parsePostgresLogin(m_lab.ask()).server);
    const QByteArray script = m_lab.file(m_lab.ask());
    QByteArray line;
    for (const QByteArray &one : script.split('\n')) {
        if (one.startsWith("--   host"))
            line = one.mid(5);
    }
    QCOMPARE(line, QByteArray("hostssl \"shop\" \"cdc\" 127.0.0.1/32 scram-sha-256"));
    QVERIFY(script.contains("jm-1:") && script.contains("pg_hba_file_rules"));
    QVERIFY(!script.contains("Nothing is missing"));
    QVERIFY(m_lab.server.setHba(line + "\nhost all all 127.0.0.1/32 reject\n"));
    QTRY_VERIFY(facts::parsePostgresLogin(m_lab.ask()).server);
    QVERIFY(!m_lab.file(m_lab.ask()).contains("pg_hba"));
    // Where nothing has ever spoken TLS.
    facts::HostRecord plain;
    plain.name = QStringLiteral("jm-1");
    plain.raw.insert(QStringLiteral("pg:refusal"),
                     QStringLiteral("{\"cause\":\"server\",\"sqlstate\":\"28000\",\"message\":\"no "
                                    "pg_hba.conf entry for host \\\"fd00::2\\\", user \\\"cdc\\\", "
                                    "database \\\"shop\\\", no encryption\"}"));
    QVERIFY(m_lab.file(plain).contains("--   host \"shop\" \"cdc\" fd00::2/128 scram-sha-256\n"));
}

void TestDbaServer::givesTheRoleOfAmazonRds()
{
    QVERIFY(m_lab.server.sql("ALTER ROLE cdc NOREPLICATION; CREATE ROLE rds_replication"));
    const facts::HostRecord record =
        changed(m_lab.ask(), "pg:settings", "\"may_replicate\":\"f\"",
                "\"may_replicate\":\"f\",\"rds.logical_replication\":\"off\"");
    const QByteArray script = m_lab.file(record);
    QVERIFY(!script.contains("ALTER SYSTEM") && !script.contains("Cloud SQL"));
    QVERIFY(m_lab.server.runFile("shop", script) && m_lab.server.runFile("shop", script));
    QVERIFY(*facts::parsePostgres(m_lab.ask()).mayReplicate);
    QCOMPARE(m_lab.told("SELECT rolreplication FROM pg_roles WHERE rolname = 'cdc'"),
             QByteArray("f"));
}

void TestDbaServer::leavesYandexItsConsole()
{
    QVERIFY(m_lab.server.sql("DROP ROLE rds_replication; CREATE ROLE mdb_replication"));
    const facts::HostRecord record = m_lab.ask();
    const QByteArray script = m_lab.file(record);
    QVERIFY2(script.contains("give cdc the role mdb_replication"), script.constData());
    QVERIFY2(!script.contains("ALTER ROLE"), script.constData());
}

QTEST_GUILESS_MAIN(TestDbaServer)
#include "tst_dbaserver.moc"
