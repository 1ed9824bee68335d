// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/tablefold.h"
#include "support/rulelab.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::tests;
using checks::Judged;
using checks::Status;

// Twenty thousand tables are a few findings, and none of them is lost.
class TestManyTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsTablesThatPass();
    void tellsEachOfAFew();
    void countsThoseThatAreTooMany();
    void tellsAllThatIsWrongWithOneTable();

private:
    static constexpr int kTables = 20000;
};

namespace {

QString table(int n, char identity, bool isKeyed)
{
    return QStringLiteral(
               R"({"schema":"big","table":"t%1","owner":"o","kind":"r","persistence":"p",)"
               R"("identity":"%2","keyed":%3,"rows":"all","inherited":{"count":0},"usage":true,)"
               R"("select":true})")
        .arg(n)
        .arg(QLatin1Char(identity))
        .arg(isKeyed ? QStringLiteral("true") : QStringLiteral("false"));
}

/// A lab whose source has so many tables, and before them so many with the default identity.
RuleLab labOf(int sound, int failing)
{
    QStringList tables;
    for (int n = 0; n < failing; ++n)
        tables += table(n, 'd', true);
    for (int n = failing; n < failing + sound; ++n)
        tables += table(n, 'f', true);
    RuleLab lab;
    lab.facts.wish.source->tables = {QStringLiteral("big.t\\d+")};
    lab.answer(0, "pg:tables", QLatin1Char('[') + tables.join(QLatin1Char(',')) + QLatin1Char(']'));
    return lab;
}

std::vector<Judged> judged(const RuleLab &lab)
{
    return checks::findCheck(QStringLiteral("postgres.tables"))->judge(lab.cluster);
}

} // namespace

void TestManyTables::foldsTablesThatPass()
{
    const RuleLab lab = labOf(kTables, 0);
    const std::vector<Judged> findings = judged(lab);
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(findings.front().verdict.status, Status::Pass);
    QVERIFY(findings.front()
                .verdict.meaning.in(QStringLiteral("en"))
                .startsWith(QStringLiteral("20,000 tables have")));
}

void TestManyTables::tellsEachOfAFew()
{
    const RuleLab lab = labOf(2, 1);
    QCOMPARE(judged(lab).size(), std::size_t(3));
    QCOMPARE(lab.verdict("postgres.tables", "table:big.t0").status, Status::Critical);
    QCOMPARE(lab.verdict("postgres.tables", "table:big.t1").status, Status::Pass);
}

void TestManyTables::countsThoseThatAreTooMany()
{
    const RuleLab lab = labOf(kTables / 2, kTables / 2);
    const std::vector<Judged> findings = judged(lab);
    QCOMPARE(findings.size(), std::size_t(checks::kMostFailures) + 1);
    const checks::Verdict whole = lab.verdict("postgres.tables");
    QCOMPARE(whole.status, Status::Critical);
    const QString words = whole.meaning.in(QStringLiteral("en"));
    QVERIFY2(words.contains(QStringLiteral("9,800 more tables")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("10,000 tables have a primary key")), qPrintable(words));
}

void TestManyTables::tellsAllThatIsWrongWithOneTable()
{
    RuleLab lab;
    lab.facts.wish.source->tables = {QStringLiteral("big.t0")};
    lab.answer(0, "pg:tables", QLatin1Char('[') + table(0, 'n', false) + QLatin1Char(']'));
    const checks::Verdict verdict = lab.verdict("postgres.tables", "table:big.t0");
    const QString words = verdict.meaning.in(QStringLiteral("en"));
    QVERIFY(words.contains(QStringLiteral("no primary key")));
    QVERIFY(words.contains(QStringLiteral("NOTHING")));
}

QTEST_GUILESS_MAIN(TestManyTables)
#include "tst_manytables.moc"
