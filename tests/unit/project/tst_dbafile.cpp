// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"
#include "checks/dbafile.h"
#include "probe/postgresprobe.h"
#include "support/localremote.h"
#include "support/postgresfixture.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::tests;
using checks::Status;

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
    [[nodiscard]] facts::HostRecord ask();
    [[nodiscard]] QString failing(const facts::HostRecord &record) const;
    [[nodiscard]] QByteArray file(const facts::HostRecord &record) const;

    PostgresFixture m_server;
    facts::Facts m_facts;
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
ALTER ROLE cdc NOREPLICATION;
)sql";

/// A cluster of one host, which told this.
facts::Cluster clusterOf(const facts::Facts &facts, const facts::HostRecord &record)
{
    facts::Cluster cluster;
    cluster.facts = &facts;
    facts::Host host;
    host.record = &record;
    cluster.hosts.push_back(host);
    cluster.postgres = facts::parsePostgres(record);
    cluster.tables = facts::parseTables(record, *facts.wish.source);
    return cluster;
}

} // namespace

void TestDbaFile::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.sqlIn("shop", kTables));
    m_facts.wish.source = facts::Source {.server = {QStringLiteral("localhost"), 5432},
                                         .database = QStringLiteral("shop"),
                                         .user = QStringLiteral("cdc"),
                                         .tables = {QStringLiteral("shop.(orders|secret|measures)"),
                                                    QStringLiteral("shop.Заказы(?s:.*)")},
                                         .publication = QStringLiteral("it's \"mine\"")};
}

facts::HostRecord TestDbaFile::ask()
{
    LocalRemote remote(
        [this](const QString &, quint16) -> Result<quint16> { return m_server.port(); });
    facts::HostRecord record;
    record.name = QStringLiteral("jm-1");
    probe::Recorder recorder(record.name);
    probe::askPostgres(
        {{.record = &record, .remote = &remote, .recorder = &recorder, .wantsSettings = true}},
        *m_facts.wish.source, Secret(QByteArray("cdcpw")), {});
    return record;
}

QString TestDbaFile::failing(const facts::HostRecord &record) const
{
    const facts::Cluster cluster = clusterOf(m_facts, record);
    QStringList words;
    for (const char *id :
         {"postgres.tables", "postgres.publication", "postgres.privileges", "postgres.role"}) {
        for (const checks::Judged &judged : checks::findCheck(QLatin1String(id))->judge(cluster)) {
            if (judged.verdict.status != Status::Pass)
                words += QLatin1String(id) + QStringLiteral(" ") + judged.name
                    + QStringLiteral(": ") + judged.verdict.meaning.in(QStringLiteral("en"));
        }
    }
    return words.join(QLatin1Char('\n'));
}

QByteArray TestDbaFile::file(const facts::HostRecord &record) const
{
    return checks::dbaFile(clusterOf(m_facts, record), QStringLiteral("ru"));
}

void TestDbaFile::mendsWhatIsMissing()
{
    const facts::HostRecord before = ask();
    QVERIFY(!failing(before).isEmpty());
    const QByteArray script = file(before);
    QVERIFY2(m_server.runFile("shop", script), script.constData());
    QCOMPARE(failing(ask()), QString());
}

void TestDbaFile::changesNothingTheSecondTime()
{
    const QByteArray catalogue =
        "SELECT c.xmin, c.relname, c.relacl FROM pg_class c JOIN pg_namespace n ON n.oid = "
        "c.relnamespace WHERE n.nspname = 'shop'; SELECT xmin, * FROM pg_publication; SELECT xmin, "
        "* FROM pg_publication_rel; SELECT xmin, polname FROM pg_policy; SELECT xmin, nspacl FROM "
        "pg_namespace WHERE nspname = 'shop'; SELECT xmin, rolname FROM pg_authid";
    // Written while everything lacked; the first test has run it once.
    facts::HostRecord lacking = ask();
    QVERIFY(m_server.sqlIn("shop",
                           "ALTER ROLE cdc NOREPLICATION; DROP PUBLICATION \"it's "
                           "\"\"mine\"\"\"; ALTER TABLE shop.orders REPLICA IDENTITY "
                           "DEFAULT; REVOKE USAGE ON SCHEMA shop FROM cdc"));
    lacking = ask();
    const QByteArray script = file(lacking);
    QVERIFY(m_server.runFile("shop", script));
    QByteArray once;
    QVERIFY(m_server.runFile("shop", catalogue, &once));
    QVERIFY(m_server.runFile("shop", script));
    QByteArray twice;
    QVERIFY(m_server.runFile("shop", catalogue, &twice));
    QVERIFY(once.contains("orders"));
    QCOMPARE(twice, once);
}

void TestDbaFile::saysWhereNothingIsMissing()
{
    facts::HostRecord record = ask();
    QString settings = record.raw.value(QStringLiteral("pg:settings"));
    settings.replace(QStringLiteral("\"wal_level\":\"replica\""),
                     QStringLiteral("\"wal_level\":\"logical\""));
    record.raw.insert(QStringLiteral("pg:settings"), settings);
    const QByteArray script = file(record);
    QVERIFY2(script.contains("Нет ничего, что этот файл мог бы исправить"), script.constData());
    QVERIFY(!script.contains("ALTER"));
}

void TestDbaFile::refusesAnotherDatabase()
{
    QVERIFY(!m_server.runFile("postgres", file(ask())));
}

void TestDbaFile::leavesManagedServersTheirWays()
{
    facts::HostRecord record = ask();
    QString settings = record.raw.value(QStringLiteral("pg:settings"));
    settings.replace(QStringLiteral("\"may_replicate\":\"t\""),
                     QStringLiteral("\"may_replicate\":\"f\",\"rds.logical_replication\":\"off\""));
    record.raw.insert(QStringLiteral("pg:settings"), settings);
    const QByteArray script = file(record);
    QVERIFY(script.contains("GRANT rds_replication TO \"cdc\""));
    for (const QByteArray &line : script.split('\n'))
        QVERIFY2(!line.startsWith("SELECT 'ALTER SYSTEM") && !line.startsWith("ALTER"),
                 line.constData());
}

void TestDbaFile::cannotBeTalkedOutOfItsQuotes()
{
    QByteArray answer;
    QVERIFY(m_server.runFile("shop", "SELECT count(*) FROM shop.orders", &answer));
    QCOMPARE(answer.trimmed(), QByteArray("0"));
}

QTEST_GUILESS_MAIN(TestDbaFile)
#include "tst_dbafile.moc"
