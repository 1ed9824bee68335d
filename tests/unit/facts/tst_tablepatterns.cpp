// SPDX-License-Identifier: Apache-2.0
#include "facts/tablepatterns.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lockkeeper;
using facts::TableName;
using facts::TablePattern;

class TablePatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesWholeNames_data();
    void matchesWholeNames();
    void namesOneTableWhereNothingIsSpecial();
    void writesAPatternForOneTable_data();
    void writesAPatternForOneTable();
    void tellsWithWhatItsTablesBegin_data();
    void tellsWithWhatItsTablesBegin();
    void refusesWhatIsNoPattern_data();
    void refusesWhatIsNoPattern();
    void tellsWhatEachPatternMatches();
    void endsOnAPatternThatWouldNotEnd();
};

void TablePatterns::matchesWholeNames_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("table");
    QTest::addColumn<bool>("matches");

    const auto row = [](const char *about, const char *pattern, const char *schema,
                        const char *table, bool matches) {
        QTest::newRow(about) << QString::fromUtf8(pattern) << QString::fromUtf8(schema)
                             << QString::fromUtf8(table) << matches;
    };
    row("the name", "public.orders", "public", "orders", true);
    row("not a part of it", "public.orders", "public", "orders_2024", false);
    row("another schema", "public.orders", "private", "orders", false);
    row("in its case", "public.orders", "public", "Orders", false);
    row("the first dot splits", "public.cust_.*", "public", "cust_7", true);
    row("a dot is any character", "public.a.c", "public", "abc", true);
    row("not a part of it either", "public.a.c", "public", "xabcx", false);
    row("alternatives are whole", "public.(orders|items)", "public", "items", true);
    row("alternatives without brackets", "public.orders|items", "public", "items", true);
    row("every schema", "\\w+.orders", "anything", "orders", true);
    row("a dot in the schema's name", "my\\.schema.orders", "my.schema", "orders", true);
    row("a dot in the table's name", "public.a\\.b", "public", "a.b", true);
    row("… is only that dot", "public.a\\.b", "public", "axb", false);
    row("letters of any script", "учёт.заказ.*", "учёт", "заказы", true);
}

void TablePatterns::matchesWholeNames()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, schema);
    QFETCH(const QString, table);

    const auto parsed = TablePattern::parse(pattern);

    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message.in(QStringLiteral("en"))));
    QTEST(parsed->matches({schema, table}), "matches");
}

void TablePatterns::namesOneTableWhereNothingIsSpecial()
{
    const auto plain = TablePattern::parse(QStringLiteral("public.order\\-items"));
    QVERIFY(plain && plain->isOnly());
    QCOMPARE(plain->only(), (TableName {QStringLiteral("public"), QStringLiteral("order-items")}));

    for (const char *several : {"public.cust_.*", "public.a\\d", "p?.orders"}) {
        const auto parsed = TablePattern::parse(QString::fromLatin1(several));
        QVERIFY2(parsed && !parsed->isOnly(), several);
    }
}

void TablePatterns::writesAPatternForOneTable_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("pattern");

    const auto row = [](const char *schema, const char *name, const char *pattern) {
        QTest::newRow(pattern) << QString::fromUtf8(schema) << QString::fromUtf8(name)
                               << QString::fromUtf8(pattern);
    };
    row("public", "orders", "public.orders");
    row("public", "cust_7", "public.cust_7");
    row("my.schema", "a+b", "my\\.schema.a\\+b");
    row("учёт", "заказы", "учёт.заказы");
    row("public", "back\\slash", "public.back\\\\slash");
}

void TablePatterns::writesAPatternForOneTable()
{
    QFETCH(const QString, schema);
    QFETCH(const QString, name);

    const TableName table {schema, name};
    const QString written = facts::patternOf(table);
    const auto parsed = TablePattern::parse(written);

    QTEST(written, "pattern");
    QVERIFY(parsed && parsed->isOnly());
    QCOMPARE(parsed->only(), table);
    QVERIFY(parsed->matches(table));
}

void TablePatterns::tellsWithWhatItsTablesBegin_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("prefix");

    const auto row = [](const char *pattern, const char *schema, const char *prefix) {
        QTest::newRow(pattern) << QString::fromUtf8(schema) << QString::fromUtf8(prefix);
    };
    row("public.cust_.*", "public", "cust_");
    row("public.orders", "public", "orders");
    row("p?.orders?", "", "order");
    row("public.a\\.b+c", "public", "a.b");
    row("public.ab{2}", "public", "a");
    row("public.(orders|items)", "public", "");
    row("public.orders|items", "public", "");
    row("public.\\w+", "public", "");
    row("public.(?i)orders", "public", "");
}

void TablePatterns::tellsWithWhatItsTablesBegin()
{
    QFETCH(const QString, schema);
    QFETCH(const QString, prefix);

    const auto parsed = TablePattern::parse(QString::fromLatin1(QTest::currentDataTag()));

    QVERIFY(parsed);
    QCOMPARE(parsed->schema(), schema);
    QCOMPARE(parsed->tablePrefix(), prefix);
}

void TablePatterns::refusesWhatIsNoPattern_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("words");
    QTest::newRow("no schema") << QStringLiteral("orders") << QStringLiteral("has no schema");
    QTest::newRow("only a hidden dot")
        << QStringLiteral("a\\.b") << QStringLiteral("has no schema");
    QTest::newRow("no table") << QStringLiteral("public.") << QStringLiteral("has no schema");
    QTest::newRow("empty") << QString() << QStringLiteral("has no schema");
    QTest::newRow("open bracket") << QStringLiteral("public.(a")
                                  << QStringLiteral("no regular expression");
    QTest::newRow("a glob") << QStringLiteral("public.*a(")
                            << QStringLiteral("no regular expression");
}

void TablePatterns::refusesWhatIsNoPattern()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, words);

    const auto parsed = TablePattern::parse(pattern);

    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Usage);
    QVERIFY(parsed.error().message.in(QStringLiteral("en")).contains(words));
}

void TablePatterns::tellsWhatEachPatternMatches()
{
    const auto name = [](const char *table) {
        return TableName {QStringLiteral("public"), QString::fromLatin1(table)};
    };
    const auto matches =
        facts::matchAll({QStringLiteral("public.cust_.*"), QStringLiteral("public.orders"),
                         QStringLiteral("public.gone"), QStringLiteral("orders")},
                        {name("orders"), name("cust_1"), name("cust_2")});

    QCOMPARE(matches.size(), 4);
    QCOMPARE(matches.at(0).tables, (QList<int> {1, 2}));
    QCOMPARE(matches.at(1).tables, QList<int> {0});
    QVERIFY(matches.at(2).tables.isEmpty() && matches.at(2).problem.isEmpty());
    QVERIFY(!matches.at(3).problem.isEmpty());
}

void TablePatterns::endsOnAPatternThatWouldNotEnd()
{
    const auto parsed = TablePattern::parse(QStringLiteral("public.(a+)+b"));
    QVERIFY(parsed);
    QElapsedTimer clock;
    clock.start();

    const facts::TableName name {QStringLiteral("public"),
                                 QString(60, QLatin1Char('a')) + QStringLiteral("b!")};
    QCOMPARE(parsed->match(name), TablePattern::Match::GivenUp);
    const auto matches =
        facts::matchAll({QStringLiteral("public.(a+)+b")}, QList<facts::TableName>(20000, name));

    QVERIFY(matches.first().tables.isEmpty());
    QVERIFY(matches.first().problem.in(QStringLiteral("en")).contains(QLatin1String("too long")));
    QVERIFY2(clock.elapsed() < 30000, "a pattern of one person must not hold the program");
}

QTEST_GUILESS_MAIN(TablePatterns)
#include "tst_tablepatterns.moc"
