// SPDX-License-Identifier: Apache-2.0
#include "checks/judge.h"
#include "support/goldencase.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>

using namespace lockkeeper;

// Every case below tests/data/checks is judged whole and compared; the folder of each check must
// hold a pass, each failing status that its table promises, and "could not check".
class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesEachCaseAsExpected_data();
    void judgesEachCaseAsExpected();
    void hasCasesForEveryCheck_data();
    void hasCasesForEveryCheck();
    void judgesTheSameWhateverTheOrderOfHosts();
};

namespace {

const auto kCases = QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/checks");

QStringList casePaths()
{
    QStringList paths;
    QDirIterator walk(kCases, {QStringLiteral("*.json")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        paths += walk.next();
    paths.sort();
    return paths;
}

QList<checks::Finding> judged(const testing::GoldenCase &golden)
{
    return checks::judge(golden.facts, {.only = {golden.check}, .skip = {}}, {});
}

QString shown(const checks::Finding &finding)
{
    return QStringLiteral("%1 is %2: %3")
        .arg(finding.subject, checks::statusName(finding.verdict.status),
             finding.verdict.meaning.in(QStringLiteral("en")));
}

} // namespace

void TestGolden::judgesEachCaseAsExpected_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : casePaths())
        QTest::newRow(qPrintable(path.mid(kCases.size() + 1))) << path;
}

void TestGolden::judgesEachCaseAsExpected()
{
    QFETCH(QString, path);
    const auto golden = testing::readCase(path);
    QVERIFY2(golden,
             qPrintable(golden ? QString() : golden.error().message.in(QStringLiteral("en"))));
    const QList<checks::Finding> findings = judged(*golden);
    for (const QJsonValue &expected : golden->expect) {
        const QString subject = expected[QStringLiteral("subject")].toString();
        const auto found = std::find_if(findings.begin(), findings.end(), [&](const auto &finding) {
            return finding.subject == subject;
        });
        QVERIFY2(found != findings.end(), qPrintable(QStringLiteral("no finding on ") + subject));
        QVERIFY2(checks::statusName(found->verdict.status)
                     == expected[QStringLiteral("status")].toString(),
                 qPrintable(shown(*found)));
        const QString words = expected[QStringLiteral("contains")].toString();
        QVERIFY2(found->verdict.meaning.in(QStringLiteral("en")).contains(words),
                 qPrintable(shown(*found)));
        const QString todo = found->verdict.todo.in(QStringLiteral("en"));
        QVERIFY2(todo.contains(expected[QStringLiteral("advises")].toString()), qPrintable(todo));
    }
}

void TestGolden::hasCasesForEveryCheck_data()
{
    QTest::addColumn<QString>("id");
    for (const checks::Check &check : checks::catalogue())
        QTest::newRow(check.id) << QString::fromLatin1(check.id);
}

void TestGolden::hasCasesForEveryCheck()
{
    QFETCH(QString, id);
    QSet<QString> statuses;
    for (const QString &path : casePaths()) {
        if (!path.contains(QStringLiteral("/%1/").arg(id)))
            continue;
        const auto golden = testing::readCase(path);
        if (!golden || golden->check != id)
            continue;
        for (const QJsonValue &expected : golden->expect)
            statuses += expected[QStringLiteral("status")].toString();
    }
    QVERIFY2(statuses.contains(QStringLiteral("pass")), "no case that passes");
    QVERIFY2(id == QLatin1String("host.ssh") || statuses.contains(QStringLiteral("unknown")),
             "no case that could not be checked");
    QVERIFY2(statuses.contains(QStringLiteral("critical"))
                 || statuses.contains(QStringLiteral("warning")),
             "no case that fails");
}

void TestGolden::judgesTheSameWhateverTheOrderOfHosts()
{
    const auto golden = testing::readCase(casePaths().value(0));
    QVERIFY(golden);
    facts::Facts reversed = golden->facts;
    std::reverse(reversed.hosts.begin(), reversed.hosts.end());
    QMap<QString, QString> first;
    for (const checks::Finding &finding : checks::judge(golden->facts, {}, {}))
        first.insert(QLatin1String(finding.check->id) + finding.subject,
                     checks::statusName(finding.verdict.status));
    QMap<QString, QString> second;
    for (const checks::Finding &finding : checks::judge(reversed, {}, {}))
        second.insert(QLatin1String(finding.check->id) + finding.subject,
                      checks::statusName(finding.verdict.status));
    QCOMPARE(first, second);
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
