// SPDX-License-Identifier: Apache-2.0
#include "support/dbalab.h"

#include <QTest>

#include <utility>

using namespace lockkeeper;
using namespace lockkeeper::tests;

// What the file for the administrator makes of a publication, and what it leaves alone there: the
// writes of other programs, and what others read.
class TestDbaPublication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsWhetherTruncateIsSent_data();
    void keepsWhetherTruncateIsSent();
    void addsNoPartitionBesideItsTable();
    void listsPartitionsBefore13();
    void turnsNothingOnThatBreaksWrites_data();
    void turnsNothingOnThatBreaksWrites();
    void publishesNoTableWithoutIdentity();
    void leavesGeneratedColumnsOutFrom18();
    void leavesWhatOthersReadToPeople();
    void asksWhoReadsAtRunTime();

private:
    [[nodiscard]] bool run(const QByteArray &script)
    {
        return m_lab.server.runFile("shop", script, &m_said);
    }
    [[nodiscard]] QByteArray identities() const
    {
        return m_lab.told(
            "SELECT string_agg(relname || '=' || relreplident::text, ' ' ORDER BY relname) "
            "FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = "
            "'shop'::regnamespace");
    }
    [[nodiscard]] QByteArray members() const
    {
        return m_lab.told(
            "SELECT string_agg(prrelid::regclass::text, ' ' ORDER BY prrelid::regclass::text) FROM "
            "pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid WHERE "
            "pubname = 'pipeline'");
    }

    DbaLab m_lab;
    QByteArray m_said;
};

namespace {

constexpr const char *kTables = R"sql(
DROP SCHEMA IF EXISTS shop CASCADE;
DROP PUBLICATION IF EXISTS pipeline;
DROP PUBLICATION IF EXISTS other;
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note text);
CREATE TABLE shop.parts (at date, id int, PRIMARY KEY (at, id)) PARTITION BY RANGE (at);
CREATE TABLE shop.parts_1 PARTITION OF shop.parts FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE shop.plain (id int);
ALTER ROLE cdc NOREPLICATION;
)sql";

} // namespace

void TestDbaPublication::initTestCase()
{
    QVERIFY(m_lab.start("SELECT 1", {}, QStringLiteral("pipeline")));
}

void TestDbaPublication::init()
{
    QVERIFY(m_lab.server.sqlIn("shop", kTables));
    m_lab.facts.wish.source->tables = {QStringLiteral("shop.(orders|parts)")};
}

void TestDbaPublication::keepsWhetherTruncateIsSent_data()
{
    QTest::addColumn<QByteArray>("kinds");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("sent") << QByteArray("insert, truncate") << QByteArray("t|t|t|t");
    QTest::newRow("not sent") << QByteArray("insert") << QByteArray("t|t|t|f");
}

void TestDbaPublication::keepsWhetherTruncateIsSent()
{
    QFETCH(QByteArray, kinds);
    QFETCH(QByteArray, after);
    QVERIFY(m_lab.server.sqlIn("shop",
                               "CREATE PUBLICATION pipeline FOR TABLE shop.orders WITH (publish = '"
                                   + kinds + "')"));
    const QByteArray script = m_lab.file(m_lab.ask());
    QVERIFY2(run(script) && run(script), m_said.constData());
    QCOMPARE(m_lab.told("SELECT pubinsert, pubupdate, pubdelete, pubtruncate FROM pg_publication"),
             after);
    QCOMPARE(m_lab.failing(m_lab.ask()), QString());
}

void TestDbaPublication::addsNoPartitionBesideItsTable()
{
    m_lab.facts.wish.source->tables = {QStringLiteral("shop.(orders|parts.*)")};
    const facts::HostRecord fresh = m_lab.ask();
    // Made between the check and the run of its file, by the partitioned table and without it.
    for (const char *made : {"shop.parts", "shop.orders"}) {
        QVERIFY(m_lab.server.sqlIn("shop",
                                   QByteArray("CREATE PUBLICATION pipeline FOR TABLE ") + made));
        const QByteArray script = m_lab.file(m_lab.ask());
        QVERIFY2(run(script) && run(script), m_said.constData());
        QCOMPARE(members(), QByteArray("shop.orders shop.parts"));
        QVERIFY2(run(m_lab.file(fresh)), m_said.constData());
        QCOMPARE(members(), QByteArray("shop.orders shop.parts"));
        QVERIFY(m_lab.server.sqlIn("shop", "DROP PUBLICATION pipeline"));
    }
    const QByteArray script = m_lab.file(fresh);
    QVERIFY2(run(script) && run(script), m_said.constData());
    QCOMPARE(members(), QByteArray("shop.orders shop.parts"));
    QCOMPARE(m_lab.told("SELECT pubviaroot FROM pg_publication"), QByteArray("t"));
}

void TestDbaPublication::listsPartitionsBefore13()
{
    const facts::HostRecord record = m_lab.ask();
    const facts::HostRecord old = changed(record, "pg:settings", "\"server_version_num\":\"15",
                                          "\"server_version_num\":\"12");
    QByteArray script = m_lab.file(old);
    QVERIFY(script.contains("-- Before PostgreSQL 13"));
    QVERIFY(!m_lab.file(record).contains("-- Before PostgreSQL 13"));
    script.replace("current_setting('server_version_num')::int", "120020");
    QVERIFY2(run(script) && run(script), m_said.constData());
    QCOMPARE(members(), QByteArray("shop.orders shop.parts_1"));
    QCOMPARE(m_lab.told("SELECT pubviaroot FROM pg_publication"), QByteArray("f"));
}

void TestDbaPublication::turnsNothingOnThatBreaksWrites_data()
{
    QTest::addColumn<QByteArray>("made");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<char>("identity");
    QTest::newRow("its own column list")
        << QByteArray("FOR TABLE shop.orders (id)") << QByteArray("shop.orders") << 'd';
    QTest::newRow("a column list without the key")
        << QByteArray("FOR TABLE shop.orders (note)") << QByteArray("shop.orders") << 'd';
    QTest::newRow("a filter on another column")
        << QByteArray("FOR TABLE shop.orders WHERE (note = 'x')") << QByteArray("shop.orders")
        << 'f';
    QTest::newRow("a table without a key")
        << QByteArray("FOR TABLE shop.orders, shop.plain") << QByteArray("shop.plain") << 'f';
    QTest::newRow("for all tables")
        << QByteArray("FOR ALL TABLES") << QByteArray("shop.plain") << 'f';
}

void TestDbaPublication::turnsNothingOnThatBreaksWrites()
{
    QFETCH(QByteArray, made);
    QFETCH(QByteArray, table);
    QFETCH(char, identity);
    QVERIFY(m_lab.server.sqlIn("shop",
                               "INSERT INTO shop.orders VALUES (1); INSERT INTO shop.plain VALUES "
                               "(1); CREATE PUBLICATION pipeline "
                                   + made + " WITH (publish = 'insert')"));
    const QByteArray script = m_lab.file(m_lab.ask());
    QVERIFY(!run(script));
    QVERIFY2(m_said.contains("NOT DONE")
                 && m_said.contains(table + ": its UPDATE and DELETE would fail"),
             m_said.constData());
    QVERIFY(m_lab.server.sqlIn("shop", "UPDATE " + table + " SET id = 2; DELETE FROM " + table));
    QVERIFY2(identities().startsWith(QByteArray("orders=") + identity), identities());
    QCOMPARE(m_lab.told("SELECT pubupdate OR pubdelete FROM pg_publication"), QByteArray("f"));
}

void TestDbaPublication::publishesNoTableWithoutIdentity()
{
    m_lab.facts.wish.source->tables = {QStringLiteral("shop.(orders|parts|plain)")};
    m_lab.facts.wish.cdc.run = QStringLiteral("sql"); // which takes tables without a key
    QByteArray script = m_lab.file(m_lab.ask());
    m_lab.facts.wish.cdc.run = QStringLiteral("yaml");
    QVERIFY(script.contains("ALTER TABLE %s REPLICA IDENTITY FULL"));
    // As if each ALTER TABLE had waited too long for its lock.
    QByteArray denied = script;
    denied.replace("ALTER TABLE %s REPLICA IDENTITY FULL", "SELECT 1/0 -- %s");
    QVERIFY(
        m_lab.server.sqlIn("shop",
                           "INSERT INTO shop.plain VALUES (1); ALTER TABLE shop.parts_1 REPLICA "
                           "IDENTITY NOTHING"));
    QVERIFY(!run(denied));
    QVERIFY2(m_said.contains("shop.plain: left out") && m_said.contains("shop.parts: left out"),
             m_said.constData());
    QCOMPARE(members(), QByteArray("shop.orders")); // it has a key
    QVERIFY(m_lab.server.sqlIn("shop", "UPDATE shop.plain SET id = 2"));
    QVERIFY2(run(script) && run(script), m_said.constData());
    QCOMPARE(members(), QByteArray("shop.orders shop.parts shop.plain"));
}

void TestDbaPublication::leavesGeneratedColumnsOutFrom18()
{
    QVERIFY(m_lab.server.sqlIn("shop",
                               "ALTER TABLE shop.orders ADD twice int GENERATED ALWAYS AS (id * 2) "
                               "STORED"));
    const facts::HostRecord record = m_lab.ask();
    const facts::HostRecord newer = changed(record, "pg:settings", "\"server_version_num\":\"15",
                                            "\"server_version_num\":\"18");
    const QByteArray words = "\"shop\".\"orders\" has generated columns";
    QVERIFY(!m_lab.file(record).contains(words));
    QVERIFY(m_lab.file(newer).contains(words));
    // Once by what was told, once by the server that the file meets.
    for (const auto &[told, isDone] : {std::pair {newer, true}, std::pair {record, false}}) {
        QByteArray script = m_lab.file(told);
        script.replace("current_setting('server_version_num')::int", "180000");
        QCOMPARE(run(script), isDone);
        QCOMPARE(identities(), QByteArray("orders=d parts=f parts_1=f plain=d"));
        QCOMPARE(members(), QByteArray("shop.parts"));
    }
    QVERIFY2(run(m_lab.file(record)), m_said.constData());
    QCOMPARE(identities(), QByteArray("orders=f parts=f parts_1=f plain=d"));
}

void TestDbaPublication::leavesWhatOthersReadToPeople()
{
    QVERIFY(m_lab.server.sqlIn("shop",
                               "CREATE PUBLICATION pipeline FOR TABLE shop.orders, shop.parts WITH "
                               "(publish = 'insert')"));
    const facts::HostRecord record = m_lab.ask();
    QVERIFY(m_lab.file(record).contains("ALTER PUBLICATION %I SET (publish_via"));
    facts::HostRecord shared = record;
    shared.raw[QStringLiteral("pg:publication-uses")] = QStringLiteral(
        R"json([{"slot":"theirs","application":"","query":"START_REPLICATION SLOT \"theirs\" LOGICAL 0/0 (proto_version '1', publication_names 'pipeline')"}])json");
    facts::HostRecord untold = record;
    untold.raw.remove(QStringLiteral("pg:publication-uses"));
    for (const auto &[told, words] : {std::pair {shared, "slot theirs reads publication"},
                                      std::pair {untold, "was not told"}}) {
        const QByteArray script = m_lab.file(told);
        QVERIFY2(script.contains(words), script.constData());
        QVERIFY2(run(script), m_said.constData());
        QCOMPARE(m_lab.told("SELECT pubupdate, pubviaroot FROM pg_publication"), QByteArray("f|f"));
    }
}

// The last one: it restarts the server with another wal_level.
void TestDbaPublication::asksWhoReadsAtRunTime()
{
    QVERIFY(m_lab.server.sql("ALTER SYSTEM SET wal_level = logical"));
    QVERIFY(m_lab.server.restart());
    QVERIFY(m_lab.server.sqlIn("shop",
                               "CREATE PUBLICATION pipeline FOR TABLE shop.orders, shop.parts WITH "
                               "(publish = 'insert'); CREATE PUBLICATION other"));
    const QByteArray script = m_lab.file(m_lab.ask());
    for (const char *read : {"pipeline", "other"}) {
        QVERIFY(m_lab.server.sqlIn("shop",
                                   "SELECT pg_create_logical_replication_slot('theirs', "
                                   "'pgoutput')"));
        QProcess reader;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("super"));
        reader.setProcessEnvironment(environment);
        reader.start(QStringLiteral("pg_recvlogical"),
                     {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                      QString::number(m_lab.server.port()), QStringLiteral("-U"),
                      QStringLiteral("postgres"), QStringLiteral("-d"), QStringLiteral("shop"),
                      QStringLiteral("--slot=theirs"), QStringLiteral("--start"),
                      QStringLiteral("-f"), QStringLiteral("-"), QStringLiteral("-o"),
                      QStringLiteral("proto_version=1"), QStringLiteral("-o"),
                      QStringLiteral("publication_names=") + QLatin1String(read)});
        QTRY_COMPARE(m_lab.told("SELECT active FROM pg_replication_slots"), QByteArray("t"));
        const bool isElsewhere = QByteArray(read) == "other";
        QCOMPARE(run(script), isElsewhere);
        QCOMPARE(m_said.contains("theirs: this slot reads the publication"), !isElsewhere);
        QCOMPARE(m_lab.told("SELECT pubupdate, pubviaroot FROM pg_publication WHERE pubname = "
                            "'pipeline'"),
                 isElsewhere ? QByteArray("t|t") : QByteArray("f|f"));
        QVERIFY(m_lab.server.sql("SELECT pg_terminate_backend(active_pid) FROM "
                                 "pg_replication_slots"));
        reader.kill();
        QVERIFY(reader.waitForFinished());
        QTRY_COMPARE(m_lab.told("SELECT active FROM pg_replication_slots"), QByteArray("f"));
        QVERIFY(m_lab.server.sql("SELECT pg_drop_replication_slot('theirs')"));
    }
}

QTEST_GUILESS_MAIN(TestDbaPublication)
#include "tst_dbapublication.moc"
