// SPDX-License-Identifier: Apache-2.0
#include "facts/postgrestablefacts.h"
#include "probe/postgresprobe.h"
#include "support/localremote.h"
#include "support/postgresfixture.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::tests;
using facts::SourceTable;
using facts::TableFacts;
using facts::TableName;
using facts::VisibleRows;

// What the catalogue of a real PostgreSQL tells of tables, asked as the pipeline's user.
class TestPostgresTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fetchesWhatThePatternsCanMatch();
    void tellsKeyIdentityAndKind();
    void tellsWhatIsHiddenFromTheUser();
    void tellsPartitions();
    void tellsWhoInherits();
    void tellsUnderWhichNamePartitionsAreSent();
    void tellsWhichPublicationsLeaveColumnsOut();
    void tellsOnlyColumnsThatAreNotPlain();
    void tellsTheTypeBelowDomains();
    void tellsThePublication();
    void tellsWhoseUpdatesWouldFail();
    void keepsNamesAsTheyAre();
    void readsManyTablesAtOnce();

private:
    [[nodiscard]] TableFacts ask(const QStringList &patterns, const char *publication = "pub");

    PostgresFixture m_server;
};

namespace {

TableName inShop(const char *name)
{
    return {QStringLiteral("shop"), QString::fromUtf8(name)};
}

SourceTable find(const TableFacts &facts, const TableName &name)
{
    for (const SourceTable &table : facts.captured.value_or(QList<SourceTable>())) {
        if (table.name == name)
            return table;
    }
    return {};
}

/// Of a table in the schema shop; an exception where it is not told.
VisibleRows rowsOf(const TableFacts &facts, const char *name)
{
    return find(facts, inShop(name)).rows.value();
}

QStringList names(const TableFacts &facts)
{
    QStringList result;
    for (const SourceTable &table : facts.captured.value_or(QList<SourceTable>()))
        result += table.name.name;
    return result;
}

constexpr const char *kTables = R"sql(
CREATE SCHEMA shop; GRANT USAGE ON SCHEMA shop TO cdc;
CREATE TABLE shop.orders (id bigint PRIMARY KEY, sum numeric(12, 2), day date);
ALTER TABLE shop.orders REPLICA IDENTITY FULL;
CREATE TABLE shop.order_lines (id serial PRIMARY KEY, at timestamptz DEFAULT now());
CREATE UNLOGGED TABLE shop.scratch (id int PRIMARY KEY);
CREATE TABLE shop.keyless (a int);
CREATE VIEW shop.recent AS SELECT * FROM shop.orders;
CREATE TABLE shop.secret (id int PRIMARY KEY, who text);
ALTER TABLE shop.secret ENABLE ROW LEVEL SECURITY;
CREATE TABLE shop.let_through (id int PRIMARY KEY);
ALTER TABLE shop.let_through ENABLE ROW LEVEL SECURITY;
CREATE POLICY everything ON shop.let_through FOR SELECT TO cdc USING (true);
CREATE TABLE shop.let_own (id int PRIMARY KEY, who text);
ALTER TABLE shop.let_own ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON shop.let_own USING (who = current_user);
CREATE TABLE shop.let_some (id int PRIMARY KEY);
ALTER TABLE shop.let_some ENABLE ROW LEVEL SECURITY;
CREATE POLICY everything ON shop.let_some USING (true);
CREATE POLICY narrow ON shop.let_some AS RESTRICTIVE USING (id > 5);
CREATE TABLE shop.measures (at date, id int, PRIMARY KEY (at, id)) PARTITION BY RANGE (at);
CREATE TABLE shop.measures_1 PARTITION OF shop.measures FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE shop.measures_2 PARTITION OF shop.measures FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
ALTER TABLE shop.measures_2 REPLICA IDENTITY FULL;
CREATE TABLE shop.family (id int PRIMARY KEY);
CREATE TABLE shop.family_child (PRIMARY KEY (id)) INHERITS (shop.family);
CREATE TABLE shop.family_grandchild (PRIMARY KEY (id)) INHERITS (shop.family_child);
CREATE DOMAIN shop.money2 AS numeric(10, 2); CREATE DOMAIN shop.price AS shop.money2;
CREATE TYPE shop.mood AS ENUM ('sad', 'happy');
CREATE TABLE shop.typed (id int PRIMARY KEY, p shop.price, m shop.mood, tags int[],
  twice int GENERATED ALWAYS AS (1 + 1) STORED, n int GENERATED ALWAYS AS IDENTITY);
CREATE TABLE shop."Заказы ""<script>""" (id int PRIMARY KEY);
GRANT SELECT ON ALL TABLES IN SCHEMA shop TO cdc;
CREATE TABLE shop.private (id int PRIMARY KEY, note text);
CREATE TABLE shop.by_column (id int PRIMARY KEY, note text);
GRANT SELECT (id, note) ON shop.by_column TO cdc;
CREATE SCHEMA closed; CREATE TABLE closed.orders (id int PRIMARY KEY);
CREATE PUBLICATION pub FOR TABLE shop.orders, shop.order_lines, shop.measures;
CREATE PUBLICATION everything FOR ALL TABLES;
CREATE PUBLICATION by_leaf FOR TABLE shop.measures_1 WITH (publish_via_partition_root = true);
CREATE PUBLICATION by_both FOR TABLE shop.measures, shop.measures_1
  WITH (publish_via_partition_root = true);
CREATE TABLE shop.parts (id int PRIMARY KEY, note text) PARTITION BY RANGE (id);
CREATE TABLE shop.parts_1 PARTITION OF shop.parts FOR VALUES FROM (1) TO (9);
CREATE PUBLICATION "some columns" FOR TABLE shop.let_own (id), shop.parts (id)
  WITH (publish_via_partition_root = true);
CREATE PUBLICATION only_new FOR TABLE shop.orders (id) WITH (publish = 'insert');
)sql";

} // namespace

void TestPostgresTables::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.sqlIn("shop", kTables));
}

TableFacts TestPostgresTables::ask(const QStringList &patterns, const char *publication)
{
    LocalRemote remote(
        [this](const QString &, quint16) -> Result<quint16> { return m_server.port(); });
    facts::HostRecord record;
    record.name = QStringLiteral("jm-1");
    probe::Recorder recorder(record.name);
    const facts::Source source {.server = {QStringLiteral("localhost"), 5432},
                                .database = QStringLiteral("shop"),
                                .user = QStringLiteral("cdc"),
                                .tables = patterns,
                                .publication = QString::fromLatin1(publication)};
    probe::askPostgres(
        {{.record = &record, .remote = &remote, .recorder = &recorder, .wantsSettings = true}},
        source, Secret(QByteArray("cdcpw")), {});
    return facts::parseTables(record, source);
}

void TestPostgresTables::fetchesWhatThePatternsCanMatch()
{
    QCOMPARE(names(ask({QStringLiteral("shop.order.*")})),
             (QStringList {QStringLiteral("order_lines"), QStringLiteral("orders")}));
    QCOMPARE(names(ask({QStringLiteral("shop.(scratch|orders)")})),
             (QStringList {QStringLiteral("orders"), QStringLiteral("scratch")}));
    const TableFacts none = ask({QStringLiteral("shop.ORDERS"), QStringLiteral("SHOP.scr.*")});
    QVERIFY(none.captured && none.captured->isEmpty());
    QCOMPARE(none.patterns.at(0).near,
             (QList<TableName> {{QStringLiteral("closed"), QStringLiteral("orders")},
                                inShop("orders")}));
    QCOMPARE(none.patterns.at(1).near, QList<TableName> {inShop("scratch")});
}

void TestPostgresTables::tellsKeyIdentityAndKind()
{
    const TableFacts facts = ask({QStringLiteral("shop..*")});
    const SourceTable orders = find(facts, inShop("orders"));
    QVERIFY(orders.isKeyed && orders.maySelect && orders.mayUseSchema && orders.isTable());
    QCOMPARE(orders.identity, QChar(u'f'));
    QCOMPARE(orders.owner, QStringLiteral("postgres"));
    QCOMPARE(find(facts, inShop("order_lines")).identity, QChar(u'd'));
    QCOMPARE(find(facts, inShop("scratch")).persistence, QChar(u'u'));
    QVERIFY(!find(facts, inShop("keyless")).isKeyed);
    QCOMPARE(find(facts, inShop("recent")).kind, QChar(u'v'));
}

void TestPostgresTables::tellsWhatIsHiddenFromTheUser()
{
    const TableFacts facts = ask({QStringLiteral("\\w+..*")});
    QCOMPARE(rowsOf(facts, "orders"), VisibleRows::All);
    QCOMPARE(rowsOf(facts, "secret"), VisibleRows::None);
    QCOMPARE(rowsOf(facts, "let_through"), VisibleRows::All);
    QCOMPARE(rowsOf(facts, "let_own"), VisibleRows::Unknown);
    QVERIFY(!find(facts, inShop("let_own")).isRestricted);
    QCOMPARE(rowsOf(facts, "let_some"), VisibleRows::Unknown);
    QVERIFY(find(facts, inShop("let_some")).isRestricted);
    QVERIFY(!find(facts, inShop("private")).maySelect);
    QVERIFY(find(facts, inShop("by_column")).maySelect);
    const SourceTable closed = find(facts, {QStringLiteral("closed"), QStringLiteral("orders")});
    QVERIFY(!closed.mayUseSchema && !closed.maySelect);
    QVERIFY(facts.rights && facts.rights->mayConnect && !facts.rights->isSuperuser);
    QVERIFY(facts.rights->mayCreate); // the fixture's user owns the database
}

void TestPostgresTables::tellsPartitions()
{
    const TableFacts facts = ask({QStringLiteral("shop.measures.*")});
    const SourceTable root = find(facts, inShop("measures"));
    QCOMPARE(root.leaves, 2);
    QCOMPARE(root.leavesWithoutFull, 1);
    const SourceTable leaf = find(facts, inShop("measures_1"));
    QVERIFY(leaf.isPartition);
    QCOMPARE(leaf.roots, QList<TableName> {inShop("measures")});
}

void TestPostgresTables::tellsUnderWhichNamePartitionsAreSent()
{
    const TableFacts leaf = ask({QStringLiteral("shop.measures_1")}, "by_leaf");
    QCOMPARE(find(leaf, inShop("measures_1")).roots, QList<TableName> {inShop("measures")});
    QCOMPARE(leaf.published->size(), 1);
    QCOMPARE(leaf.published->first().isSent, std::optional(true));
    const TableFacts both = ask({QStringLiteral("shop.measures.*")}, "by_both");
    QCOMPARE(both.published->size(), 2);
    QCOMPARE(both.published->at(0).name, inShop("measures"));
    QCOMPARE(both.published->at(0).isSent, std::optional(true));
    QCOMPARE(both.published->at(1).isSent, std::optional(false));
}

void TestPostgresTables::tellsWhichPublicationsLeaveColumnsOut()
{
    const TableFacts facts = ask({QStringLiteral("shop..*")});
    QCOMPARE(find(facts, inShop("let_own")).cutBy.value(),
             QStringList {QStringLiteral("some columns")});
    QCOMPARE(find(facts, inShop("parts")).cutBy.value(),
             QStringList {QStringLiteral("some columns")});
    QCOMPARE(find(facts, inShop("parts_1")).cutBy.value(),
             QStringList {QStringLiteral("some columns")});
    QCOMPARE(find(facts, inShop("orders")).cutBy.value(), QStringList());
}

void TestPostgresTables::tellsWhoInherits()
{
    const TableFacts facts = ask({QStringLiteral("shop.(family|measures|orders).*")});
    const SourceTable family = find(facts, inShop("family"));
    QVERIFY(family.heirs);
    QCOMPARE(family.heirs->count, 2);
    QCOMPARE(family.heirs->first,
             (QList<TableName> {inShop("family_child"), inShop("family_grandchild")}));
    QCOMPARE(find(facts, inShop("family_child")).heirs->count, 1);
    QCOMPARE(find(facts, inShop("orders")).heirs->count, 0);
    QCOMPARE(find(facts, inShop("measures")).heirs->count, 0);
    QCOMPARE(find(facts, inShop("measures_1")).heirs->count, 0);
}

void TestPostgresTables::tellsOnlyColumnsThatAreNotPlain()
{
    const TableFacts facts = ask({QStringLiteral("shop..*")});
    QVERIFY(facts.columns);
    QVERIFY(!facts.columns->contains(inShop("orders")));
    const QList<facts::SourceColumn> lines = facts.columns->value(inShop("order_lines"));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).defaultExpression,
             QStringLiteral("nextval('shop.order_lines_id_seq'::regclass)"));
    QVERIFY(lines.at(0).isKey && lines.at(0).isNotNull && !lines.at(1).isKey);
    QCOMPARE(lines.at(1).base, QStringLiteral("timestamptz"));
}

void TestPostgresTables::tellsTheTypeBelowDomains()
{
    const TableFacts facts = ask({QStringLiteral("shop.typed")});
    const QList<facts::SourceColumn> columns = facts.columns->value(inShop("typed"));
    QCOMPARE(columns.size(), 6);
    QCOMPARE(columns.at(1).base, QStringLiteral("numeric"));
    QCOMPARE(columns.at(1).modifier, (10 << 16 | 2) + 4);
    QCOMPARE(columns.at(2).base, QStringLiteral("enum"));
    QCOMPARE(columns.at(3).base, QStringLiteral("_int4"));
    QVERIFY(columns.at(4).isGenerated && !columns.at(4).isIdentity);
    QVERIFY(columns.at(5).isIdentity && columns.at(5).defaultExpression.isNull());
}

void TestPostgresTables::tellsThePublication()
{
    const TableFacts facts = ask({QStringLiteral("shop.orders")});
    QVERIFY(facts.usedPublication() != nullptr);
    QVERIFY(!facts.usedPublication()->isForAllTables && !facts.usedPublication()->isViaRoot);
    QStringList published;
    for (const facts::PublishedTable &table : *facts.published)
        published += table.name.name;
    QCOMPARE(published,
             (QStringList {QStringLiteral("measures"), QStringLiteral("measures_1"),
                           QStringLiteral("measures_2"), QStringLiteral("order_lines"),
                           QStringLiteral("orders")}));
    const TableFacts all = ask({QStringLiteral("shop.orders")}, "everything");
    QVERIFY(all.usedPublication()->isForAllTables);
    QVERIFY(all.published->isEmpty());
    QVERIFY(ask({QStringLiteral("shop.orders")}, "").usedPublication() == nullptr);
}

void TestPostgresTables::tellsWhoseUpdatesWouldFail()
{
    const TableFacts facts = ask({QStringLiteral("shop.orders")});
    QVERIFY(facts.keyless);
    QCOMPARE(facts.keyless->count, 1);
    QCOMPARE(facts.keyless->first, QList<TableName> {inShop("keyless")});
}

void TestPostgresTables::keepsNamesAsTheyAre()
{
    const TableFacts facts = ask({QStringLiteral("shop.Заказы.*")});
    QCOMPARE(names(facts), QStringList {QStringLiteral("Заказы \"<script>\"")});
}

void TestPostgresTables::readsManyTablesAtOnce()
{
    QVERIFY(m_server.sqlIn("shop",
                           "CREATE SCHEMA many; DO $$ BEGIN FOR n IN 1..300 LOOP EXECUTE "
                           "format('CREATE TABLE many.t%s (id int PRIMARY KEY, at timestamptz)', "
                           "n); END LOOP; END $$"));
    const TableFacts facts = ask({QStringLiteral("many.t\\d+")});
    QVERIFY(facts.captured && facts.columns);
    QCOMPARE(facts.captured->size(), 300);
    QCOMPARE(facts.columns->size(), 300);
}

QTEST_GUILESS_MAIN(TestPostgresTables)
#include "tst_postgrestables.moc"
