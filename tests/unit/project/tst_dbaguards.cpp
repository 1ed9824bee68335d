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
    void leavesKeylessTablesOut();
    void doesNotCallTheUnknownSound();
    void takesAnotherRoleIntoThePolicy();
    void leavesUnknownPoliciesToPeople();

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
DROP ROLE IF EXISTS reader;
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

void TestDbaGuards::takesAnotherRoleIntoThePolicy()
{
    QVERIFY(m_lab.server.sqlIn(
        "shop",
        "CREATE ROLE reader; ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY; CREATE POLICY "
        "lockkeeper_read ON shop.orders FOR SELECT TO reader USING (true)"));
    const QByteArray script = m_lab.file(m_lab.ask());
    QVERIFY2(run(script) && run(script), m_said.constData());
    QCOMPARE(m_lab.told("SELECT roles FROM pg_policies"), QByteArray("{cdc,reader}"));
    QCOMPARE(m_lab.failing(m_lab.ask()), QString());
    // A policy of this name that is for other rows is nobody's to widen.
    QVERIFY(m_lab.server.sqlIn(
        "shop",
        "DROP POLICY lockkeeper_read ON shop.orders; CREATE POLICY lockkeeper_read ON shop.orders "
        "FOR SELECT TO reader USING (id > 5)"));
    QVERIFY(!run(script));
    QVERIFY2(m_said.contains("shop.orders: no policy lets the user read all rows"),
             m_said.constData());
    QCOMPARE(m_lab.told("SELECT roles FROM pg_policies"), QByteArray("{reader}"));
}

void TestDbaGuards::leavesUnknownPoliciesToPeople()
{
    QVERIFY(m_lab.server.sqlIn("shop",
                               "ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY; CREATE POLICY "
                               "partly ON shop.orders USING (id > 5)"));
    const QByteArray script = m_lab.file(m_lab.ask());
    QVERIFY2(script.contains("--   CREATE POLICY lockkeeper_read ON \"shop\".\"orders\""),
             script.constData());
    QVERIFY2(run(script), m_said.constData());
    QCOMPARE(m_lab.told("SELECT policyname FROM pg_policies"), QByteArray("partly"));
}

QTEST_GUILESS_MAIN(TestDbaGuards)
#include "tst_dbaguards.moc"
