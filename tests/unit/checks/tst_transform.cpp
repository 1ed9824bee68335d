// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/sinktypes.h"
#include "checks/rules/sqlwords.h"
#include "checks/rules/transform.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::checks;
using facts::SourceColumn;

// What becomes of columns, and the lines that mend it.
class TestTransform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEachType_data();
    void knowsEachType();
    void takesOnlyPlainDefaults_data();
    void takesOnlyPlainDefaults();
    void writesCastsAndLeavesOut();
    void writesOddNames();
    void cannotDoWithoutAKey();
    void quotesForSqlAndYaml();
};

namespace {

SourceColumn column(const char *name, const char *base, const char *expression = nullptr)
{
    SourceColumn result {.name = QString::fromUtf8(name), .base = QString::fromLatin1(base)};
    if (expression != nullptr)
        result.defaultExpression = QString::fromUtf8(expression);
    return result;
}

SourceColumn key(const char *name, const char *base, const char *expression = nullptr)
{
    SourceColumn result = column(name, base, expression);
    result.isKey = true;
    return result;
}

int digits(int precision, int scale)
{
    return (precision << 16 | (scale & 0x7ff)) + 4;
}

} // namespace

void TestTransform::knowsEachType_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<int>("modifier");
    QTest::addColumn<int>("fate");
    QTest::addColumn<QString>("cast");
    const auto row = [](const char *base, int modifier, Fate fate, const char *cast) {
        QTest::addRow("%s %d", base, modifier)
            << QString::fromLatin1(base) << modifier << int(fate) << QString::fromLatin1(cast);
    };
    row("int8", -1, Fate::Carried, "BIGINT");
    row("text", -1, Fate::Carried, "VARCHAR");
    row("enum", -1, Fate::Carried, "VARCHAR");
    row("timestamp", -1, Fate::Carried, "TIMESTAMP(6)");
    row("timestamp", 0, Fate::Carried, "TIMESTAMP(0)");
    row("numeric", digits(12, 2), Fate::Carried, "DECIMAL(12, 2)");
    row("numeric", digits(38, 0), Fate::Carried, "DECIMAL(38, 0)");
    row("numeric", digits(39, 2), Fate::ScaleLost, "");
    row("numeric", digits(2, 5), Fate::ScaleLost, "");
    row("numeric", digits(5, -2), Fate::ScaleLost, "");
    row("numeric", -1, Fate::ScaleLost, "");
    row("bit", 1, Fate::Carried, "BOOLEAN");
    row("bit", 8, Fate::NotBySink, "");
    row("_int4", -1, Fate::NotBySink, "");
    row("bytea", -1, Fate::NotBySink, "");
    row("time", -1, Fate::NotBySink, "");
    row("timetz", -1, Fate::NotByConnector, "");
    row("tsvector", -1, Fate::NotByConnector, "");
    row("timestamptz", -1, Fate::Unreadable, "");
}

void TestTransform::knowsEachType()
{
    QFETCH(const QString, base);
    QFETCH(const int, modifier);
    SourceColumn one;
    one.base = base;
    one.modifier = modifier;
    QTEST(int(fateOf(one)), "fate");
    QTEST(castType(one), "cast");
}

void TestTransform::takesOnlyPlainDefaults_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("isTaken");
    const auto row = [](const char *expression, const char *base, bool isTaken) {
        QTest::addRow("%s %s", base, expression) << QString::fromLatin1(base) << isTaken;
    };
    row("0", "int4", true);
    row("0.5", "numeric", true);
    row("0.5", "int4", false);
    row("true", "bool", true);
    row("'-1'::integer", "int4", false);
    row("nextval('s'::regclass)", "int8", false);
    row("now()", "timestamp", false);
    row("'new'::text", "text", false);
    row("1\n", "int4", false);
}

void TestTransform::takesOnlyPlainDefaults()
{
    QFETCH(const QString, base);
    SourceColumn one;
    one.base = base;
    one.defaultExpression = QString::fromLatin1(QTest::currentDataTag()).mid(base.size() + 1);
    QTEST(isDefaultTaken(one), "isTaken");
}

void TestTransform::writesCastsAndLeavesOut()
{
    SourceColumn made = column("made", "int4", "(1 + 1)");
    made.isGenerated = true;
    const auto lines =
        transformOf({QStringLiteral("app"), QStringLiteral("t")},
                    {key("id", "int4", "nextval('s'::regclass)"),
                     column("at", "timestamptz", "now()"), column("u", "uuid", "gen_random_uuid()"),
                     column("n", "int4", "0"), column("plain", "text"), made});
    QCOMPARE(lines.value_or(QString()),
             QStringLiteral("transform: [{source-table: app.t, projection: 'CAST(id AS INT) AS id, "
                            "CAST(u AS VARCHAR) AS u, n, plain', primary-keys: id}]"));
}

void TestTransform::writesOddNames()
{
    const auto lines =
        transformOf({QStringLiteral("учёт"), QStringLiteral("a.b")},
                    {key("Номер", "int8"), column("day", "date"), column("it's: a", "text"),
                     column("a=b", "int4"), column("__op", "int4"), column("x`y", "text")});
    QCOMPARE(lines.value_or(QString()),
             QStringLiteral("transform: [{source-table: учёт.a\\.b, projection: '`Номер`, `day`, "
                            "`it''s: a`, `a=b` AS a_b, __op AS c__op, `x``y`', primary-keys: "
                            "Номер}]"));
}

void TestTransform::cannotDoWithoutAKey()
{
    QVERIFY(!transformOf({QStringLiteral("a"), QStringLiteral("t")},
                         {key("at", "timestamptz"), column("id", "int4")}));
    QVERIFY(!transformOf({QStringLiteral("a"), QStringLiteral("t")}, {column("id", "int4")}));
}

void TestTransform::quotesForSqlAndYaml()
{
    QCOMPARE(sqlName(facts::TableName {QStringLiteral("a\"b"), QStringLiteral("Т")}),
             QStringLiteral("\"a\"\"b\".\"Т\""));
    QCOMPARE(sqlText(QStringLiteral("it's")), QStringLiteral("'it''s'"));
    QCOMPARE(sqlText(QStringLiteral("a\\'b")), QStringLiteral(" E'a\\\\''b'"));
    QCOMPARE(yamlValue(QStringLiteral("a #b")), QStringLiteral("'a #b'"));
    QCOMPARE(yamlValue(QStringLiteral("a\nb")), QStringLiteral("\"a\\x0ab\""));
    QCOMPARE(yamlValue(QStringLiteral("true")), QStringLiteral("'true'"));
    QCOMPARE(inDoubleQuotes(QStringLiteral("\"a\" $x `y` \\")),
             QStringLiteral("\\\"a\\\" \\$x \\`y\\` \\\\"));
}

QTEST_GUILESS_MAIN(TestTransform)
#include "tst_transform.moc"
