// SPDX-License-Identifier: Apache-2.0
#include "support/dbalab.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::tests;

// The file for the administrator, run on a real PostgreSQL that lacks everything.
class TestDbaFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mendsWhatIsMissing();
    void changesNothingTheSecondTime();
    void saysWhereNothingIsMissing();
    void refusesAnotherDatabase();
    void leavesManagedServersTheirWays();
    void cannotBeTalkedOutOfItsQuotes();

private:
    DbaLab m_lab;
};

namespace {

constexpr const char *kTables = R"sql(
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id bigint PRIMARY KEY, sum numeric(12, 2));
CREATE TABLE shop.secret (id int PRIMARY KEY, who text);
ALTER TABLE shop.secret ENABLE ROW LEVEL SECURITY;
CREATE TABLE shop.measures (at date, id int, PRIMARY KEY (at, id)) PARTITION BY RANGE (at);
CREATE TABLE shop.measures_1 PARTITION OF shop.measures FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE shop."Заказы '$lockkeeper$; \ ""x""
DROP TABLE shop.orders; --" (id int PRIMARY KEY);
CREATE TABLE shop."Заказы $$ <script> :undone :'u' %1 %I \g" (id int PRIMARY KEY);
ALTER ROLE cdc NOREPLICATION;
)sql";

} // namespace

void TestDbaFile::initTestCase()
{
    QVERIFY(m_lab.start(
        kTables,
        {QStringLiteral("shop.(orders|secret|measures)"), QStringLiteral("shop.Заказы(?s:.*)")},
        QStringLiteral("it's \"mine\"")));
}

void TestDbaFile::mendsWhatIsMissing()
{
    const facts::HostRecord before = m_lab.ask();
    QVERIFY(!m_lab.failing(before).isEmpty());
    const QByteArray script = m_lab.file(before);
    QVERIFY2(m_lab.server.runFile("shop", script), script.constData());
    // All is there; only what the publication is called is nothing that the file may change.
    const QString left = m_lab.failing(m_lab.ask());
    QVERIFY2(left.startsWith(QStringLiteral("postgres.publication : The connector passes")),
             qPrintable(left));
    QVERIFY2(!left.contains(QLatin1Char('\n')), qPrintable(left));
}

void TestDbaFile::changesNothingTheSecondTime()
{
    const QByteArray catalogue =
        "SELECT c.xmin, c.relname, c.relacl FROM pg_class c JOIN pg_namespace n ON n.oid = "
        "c.relnamespace WHERE n.nspname = 'shop'; SELECT xmin, * FROM pg_publication; SELECT xmin, "
        "* FROM pg_publication_rel; SELECT xmin, polname FROM pg_policy; SELECT xmin, nspacl FROM "
        "pg_namespace WHERE nspname = 'shop'; SELECT xmin, rolname FROM pg_authid";
    // Written while everything lacked; the first test has run it once.
    facts::HostRecord lacking = m_lab.ask();
    QVERIFY(m_lab.server.sqlIn("shop",
                               "ALTER ROLE cdc NOREPLICATION; DROP PUBLICATION \"it's "
                               "\"\"mine\"\"\"; ALTER TABLE shop.orders REPLICA IDENTITY "
                               "DEFAULT; REVOKE USAGE ON SCHEMA shop FROM cdc"));
    lacking = m_lab.ask();
    const QByteArray script = m_lab.file(lacking);
    QVERIFY(m_lab.server.runFile("shop", script));
    QByteArray once;
    QVERIFY(m_lab.server.runFile("shop", catalogue, &once));
    QVERIFY(m_lab.server.runFile("shop", script));
    QByteArray twice;
    QVERIFY(m_lab.server.runFile("shop", catalogue, &twice));
    QVERIFY(once.contains("orders"));
    QCOMPARE(twice, once);
}

void TestDbaFile::saysWhereNothingIsMissing()
{
    facts::HostRecord record = m_lab.ask();
    QString settings = record.raw.value(QStringLiteral("pg:settings"));
    settings.replace(QStringLiteral("\"wal_level\":\"replica\""),
                     QStringLiteral("\"wal_level\":\"logical\""));
    record.raw.insert(QStringLiteral("pg:settings"), settings);
    const QByteArray script = m_lab.file(record, "ru");
    QVERIFY2(script.contains("Нет ничего, что этот файл мог бы исправить"), script.constData());
    QVERIFY(!script.contains("ALTER") && !script.contains("\\gexec"));
}

void TestDbaFile::refusesAnotherDatabase()
{
    QVERIFY(!m_lab.server.runFile("postgres", m_lab.file(m_lab.ask())));
}

void TestDbaFile::leavesManagedServersTheirWays()
{
    facts::HostRecord record = m_lab.ask();
    QString settings = record.raw.value(QStringLiteral("pg:settings"));
    settings.replace(QStringLiteral("\"may_replicate\":\"t\""),
                     QStringLiteral("\"may_replicate\":\"f\",\"rds.logical_replication\":\"off\""));
    record.raw.insert(QStringLiteral("pg:settings"), settings);
    const QByteArray script = m_lab.file(record);
    QVERIFY(script.contains("GRANT rds_replication TO %I") && !script.contains("Cloud SQL"));
    for (const QByteArray &line : script.split('\n'))
        QVERIFY2(!line.startsWith("SELECT 'ALTER SYSTEM") && !line.startsWith("ALTER"),
                 line.constData());
}

void TestDbaFile::cannotBeTalkedOutOfItsQuotes()
{
    QByteArray answer;
    QVERIFY(m_lab.server.runFile("shop", "SELECT count(*) FROM shop.orders", &answer));
    QCOMPARE(answer.trimmed(), QByteArray("0"));
}

QTEST_GUILESS_MAIN(TestDbaFile)
#include "tst_dbafile.moc"
