// SPDX-License-Identifier: Apache-2.0
#include "support/dbalab.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::tests;

// What the file for the administrator must not do, and how it gets on where something is denied.
class TestDbaGuards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void goesOnWhereASectionIsDenied();
    void passesALockedTableOver();
    void sparesATableWithAColumnList();
    void leavesRestrictivePoliciesToPeople();
    void keepsWhetherTruncateIsSent_data();
    void keepsWhetherTruncateIsSent();
    void addsNoPartitionBesideItsTable();
    void listsPartitionsBefore13();
    void leavesKeylessTablesOut();
    void doesNotCallTheUnknownSound();

private:
    [[nodiscard]] bool run(const QByteArray &script, const char *role = "postgres")
    {
        return m_lab.server.runFile("shop", script, &m_said, role);
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
CREATE SCHEMA shop AUTHORIZATION keeper;
SET ROLE keeper;
CREATE TABLE shop.orders (id int PRIMARY KEY, note text);
CREATE TABLE shop.parts (at date, id int, PRIMARY KEY (at, id)) PARTITION BY RANGE (at);
CREATE TABLE shop.parts_1 PARTITION OF shop.parts FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE shop.plain (id int);
RESET ROLE;
ALTER ROLE cdc NOREPLICATION;
)sql";

} // namespace

void TestDbaGuards::initTestCase()
{
    QVERIFY(m_lab.start("CREATE ROLE keeper LOGIN PASSWORD 'super'; GRANT CREATE ON DATABASE shop "
                        "TO keeper",
                        {}, QStringLiteral("pipeline")));
}

void TestDbaGuards::init()
{
    QVERIFY(m_lab.server.sqlIn("shop", kTables));
    m_lab.facts.wish.source->tables = {QStringLiteral("shop.(orders|parts)")};
}

void TestDbaGuards::goesOnWhereASectionIsDenied()
{
    const QByteArray script = m_lab.file(m_lab.ask());
    QVERIFY(!run(script, "keeper"));
    QVERIFY2(m_said.contains("NOT DONE") && m_said.contains("It needs a superuser."),
             m_said.constData());
    QVERIFY2(m_said.contains("ALTER ROLE cdc REPLICATION"), m_said.constData());
    QCOMPARE(identities(), QByteArray("orders=f parts=f parts_1=f plain=d"));
    QCOMPARE(members(), QByteArray("shop.orders shop.parts"));
    QVERIFY2(run(script), m_said.constData());
    QVERIFY(!m_said.contains("NOT DONE"));
    QCOMPARE(m_lab.failing(m_lab.ask()), QString());
}

void TestDbaGuards::passesALockedTableOver()
{
    QByteArray script = m_lab.file(m_lab.ask());
    QVERIFY(script.contains("SET lock_timeout = '10s';"));
    QByteArray quick = script;
    quick.replace("lock_timeout = '10s'", "lock_timeout = '200ms'");
    QProcess holder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("super"));
    holder.setProcessEnvironment(environment);
    holder.start(QStringLiteral("psql"),
                 {QStringLiteral("-qAtX"), QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                  QStringLiteral("-p"), QString::number(m_lab.server.port()), QStringLiteral("-U"),
                  QStringLiteral("postgres"), QStringLiteral("shop")});
    holder.write("BEGIN; LOCK TABLE shop.orders IN ACCESS SHARE MODE;\n\\echo locked\n");
    QByteArray told;
    while (!told.contains("locked")) {
        QVERIFY(holder.waitForReadyRead());
        told += holder.readAllStandardOutput();
    }
    QVERIFY(!run(quick));
    QVERIFY2(m_said.contains("ALTER TABLE shop.orders REPLICA IDENTITY FULL"), m_said.constData());
    QCOMPARE(identities(), QByteArray("orders=d parts=f parts_1=f plain=d"));
    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished());
    QVERIFY2(run(script), m_said.constData());
    QCOMPARE(identities(), QByteArray("orders=f parts=f parts_1=f plain=d"));
}

void TestDbaGuards::sparesATableWithAColumnList()
{
    QVERIFY(m_lab.server.sqlIn("shop",
                               "CREATE PUBLICATION other FOR TABLE shop.orders (id); INSERT INTO "
                               "shop.orders VALUES (1)"));
    QVERIFY2(run(m_lab.file(m_lab.ask())), m_said.constData());
    QCOMPARE(identities(), QByteArray("orders=d parts=f parts_1=f plain=d"));
    QVERIFY(m_lab.server.sqlIn("shop", "UPDATE shop.orders SET note = 'x'"));
    QVERIFY(!m_lab.file(m_lab.ask()).contains("DROP TABLE"));
    // In the pipeline's own publication it is for a person to decide.
    QVERIFY(m_lab.server.sqlIn("shop",
                               "DROP PUBLICATION other; DROP PUBLICATION pipeline; CREATE "
                               "PUBLICATION pipeline FOR TABLE shop.orders (id), shop.parts"));
    const QByteArray answer = m_lab.file(m_lab.ask());
    const QByteArray whole = "BEGIN; ALTER PUBLICATION \"pipeline\" DROP TABLE "
                             "\"shop\".\"orders\"; ALTER PUBLICATION \"pipeline\" ADD TABLE "
                             "\"shop\".\"orders\"; COMMIT;";
    QVERIFY2(answer.contains("--   " + whole + '\n'), answer.constData());
    QVERIFY2(run(answer) && run(whole) && run(m_lab.file(m_lab.ask())), m_said.constData());
    QCOMPARE(m_lab.failing(m_lab.ask()), QString());
}

void TestDbaGuards::leavesRestrictivePoliciesToPeople()
{
    QVERIFY(m_lab.server.sqlIn(
        "shop",
        "GRANT USAGE ON SCHEMA shop TO cdc; GRANT SELECT ON shop.orders TO cdc; ALTER TABLE "
        "shop.orders ENABLE ROW LEVEL SECURITY; CREATE POLICY wide ON shop.orders USING (true); "
        "CREATE POLICY narrow ON shop.orders AS RESTRICTIVE USING (id > 5)"));
    const QByteArray script = m_lab.file(m_lab.ask());
    QVERIFY2(script.contains("ALTER ROLE \"cdc\" BYPASSRLS"), script.constData());
    QVERIFY2(!script.contains("CREATE POLICY"), script.constData());
}

void TestDbaGuards::keepsWhetherTruncateIsSent_data()
{
    QTest::addColumn<QByteArray>("kinds");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("sent") << QByteArray("insert, truncate") << QByteArray("t|t|t|t");
    QTest::newRow("not sent") << QByteArray("insert") << QByteArray("t|t|t|f");
}

void TestDbaGuards::keepsWhetherTruncateIsSent()
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

void TestDbaGuards::addsNoPartitionBesideItsTable()
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

void TestDbaGuards::listsPartitionsBefore13()
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

void TestDbaGuards::leavesKeylessTablesOut()
{
    m_lab.facts.wish.source->tables = {QStringLiteral("shop.(orders|plain)")};
    const facts::HostRecord record = m_lab.ask();
    const QByteArray script = m_lab.file(record);
    QVERIFY2(script.contains("\"shop\".\"plain\" has no primary key"), script.constData());
    QVERIFY2(run(script), m_said.constData());
    QCOMPARE(identities(), QByteArray("orders=f parts=d parts_1=d plain=d"));
    QCOMPARE(members(), QByteArray("shop.orders"));
    m_lab.facts.wish.cdc.run = QStringLiteral("sql"); // which takes them
    QVERIFY2(run(m_lab.file(m_lab.ask())), m_said.constData());
    m_lab.facts.wish.cdc.run = QStringLiteral("yaml");
    QCOMPARE(identities(), QByteArray("orders=f parts=d parts_1=d plain=f"));
    QCOMPARE(members(), QByteArray("shop.orders shop.plain"));
}

void TestDbaGuards::doesNotCallTheUnknownSound()
{
    QVERIFY2(run(m_lab.file(m_lab.ask())), m_said.constData());
    const facts::HostRecord sound = changed(m_lab.ask(), "pg:settings", "\"wal_level\":\"replica\"",
                                            "\"wal_level\":\"logical\"");
    QVERIFY(m_lab.file(sound).contains("Nothing is missing"));
    for (const char *key : {"pg:login", "pg:settings", "pg:slots", "pg:limits", "pg:tables",
                            "pg:publications", "pg:published", "pg:rights"}) {
        facts::HostRecord record = sound;
        record.raw.remove(QLatin1String(key));
        record.problems.insert(QLatin1String(key),
                               {.kind = ErrorKind::TimedOut,
                                .message = Text::verbatim(QStringLiteral("it did not answer"))});
        const QByteArray script = m_lab.file(record);
        QVERIFY2(!script.contains("Nothing is missing"), key);
        QVERIFY2(script.contains("more may be missing: it did not answer"), key);
    }
}

QTEST_GUILESS_MAIN(TestDbaGuards)
#include "tst_dbaguards.moc"
