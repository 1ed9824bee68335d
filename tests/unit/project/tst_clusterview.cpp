// SPDX-License-Identifier: Apache-2.0
#include "project/clusterview.h"
#include "project/configdiff.h"
#include "support/capturedfacts.h"

#include <QTest>

using namespace lockkeeper;
using project::ClusterView;
using project::DiffLine;

namespace {

const auto kEnglish = QStringLiteral("en");
const auto kHomes = QStringLiteral("probe:flink.homes");
const auto kConfig = QStringLiteral("probe:flink.home.1.config");

ClusterView viewOf(const facts::Facts &facts)
{
    return project::viewOf(facts::build(facts));
}

QString words(const Text &text)
{
    return text.in(kEnglish);
}

} // namespace

class ClusterViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatRuns();
    void tellsTheJavaThatScriptsWouldTake();
    void tellsVersionsThatDiffer();
    void asksWhichOfSeveralHomesCounts();
    void saysThatThereIsNoFlink();
    void doesNotSaySoOfAHostThatDidNotAnswer();
    void keepsAHostThatNobodyReached();
    void shortensALongListOfHosts();
    void groupsHostsOfEqualConfiguration();
    void comparesByKeyWithTheLinesOfBothFiles();
};

void ClusterViews::tellsWhatRuns()
{
    const ClusterView view = viewOf(test::capturedFacts("healthy"));

    QCOMPARE(view.kind, ClusterView::Kind::Found);
    QCOMPARE(view.versions, QStringList {QStringLiteral("1.20.3")});
    QCOMPARE(view.flinkHosts, 3);
    QCOMPARE(words(view.mode.value), QStringLiteral("standalone, session"));
    QVERIFY(words(view.mode.seen).contains(QLatin1String("StandaloneSessionClusterEntrypoint")));
    QVERIFY(words(view.home.seen).startsWith(QLatin1String("The running Flink uses it: jm-1")));
    QVERIFY2(words(view.java.seen).startsWith(QLatin1String("The running Flink uses /")),
             qPrintable(words(view.java.seen)));
    QVERIFY(words(view.config.value).endsWith(QLatin1String("/conf/config.yaml")));
    QCOMPARE(view.hosts.size(), 3);
    QCOMPARE(words(view.hosts.at(0).roles), QStringLiteral("JobManager, submits"));
    QCOMPARE(words(view.hosts.at(1).roles), QStringLiteral("TaskManager"));
    QVERIFY(words(view.hosts.at(1).processes).startsWith(QLatin1String("TaskManager (")));
}

void ClusterViews::tellsTheJavaThatScriptsWouldTake()
{
    facts::Facts facts = test::capturedFacts("healthy");
    for (facts::HostRecord &host : facts.hosts)
        host.raw.insert(QStringLiteral("probe:flink.processes"), QStringLiteral("@lk-proc-end\n"));
    const ClusterView view = viewOf(facts);

    QVERIFY2(words(view.java.seen).startsWith(QLatin1String("No Flink runs")),
             qPrintable(words(view.java.seen)));
    QVERIFY(!words(view.java.value).isEmpty());
}

void ClusterViews::tellsVersionsThatDiffer()
{
    facts::Facts facts = test::capturedFacts("healthy");
    QString &homes = facts.hosts[2].raw[kHomes];
    homes.replace(QStringLiteral("flink-dist-1.20.3.jar"), QStringLiteral("flink-dist-1.19.1.jar"));
    const ClusterView view = viewOf(facts);

    QCOMPARE(view.kind, ClusterView::Kind::Versions);
    QCOMPARE(view.versions, (QStringList {QStringLiteral("1.20.3"), QStringLiteral("1.19.1")}));
    QCOMPARE(words(view.version.value), QStringLiteral("1.20.3 on jm-1, tm-2; 1.19.1 on tm-3"));
}

void ClusterViews::asksWhichOfSeveralHomesCounts()
{
    facts::Facts facts = test::capturedFacts("healthy");
    facts::HostRecord &host = facts.hosts[1];
    QString homes = host.raw.value(kHomes);
    homes.replace(QStringLiteral("process"), QStringLiteral("search"));
    QString other = homes;
    other.replace(QStringLiteral("flink-1.20.3"), QStringLiteral("flink-other"));
    other.replace(QStringLiteral("\t1\t"), QStringLiteral("\t2\t"));
    host.raw.insert(kHomes, homes + other);
    const ClusterView view = viewOf(facts);

    QCOMPARE(view.kind, ClusterView::Kind::Undecided);
    QCOMPARE(view.undecided, QStringList {QStringLiteral("tm-2")});
    QVERIFY(view.homes.size() >= 2);
    QVERIFY(words(view.hosts.at(1).homeProblem).contains(QLatin1String("several")));
}

void ClusterViews::saysThatThereIsNoFlink()
{
    facts::Facts facts = test::capturedFacts("healthy");
    for (facts::HostRecord &host : facts.hosts) {
        host.raw.insert(kHomes, QString());
        host.raw.insert(QStringLiteral("probe:flink.processes"), QStringLiteral("@lk-proc-end\n"));
    }
    const ClusterView view = viewOf(facts);

    QCOMPARE(view.kind, ClusterView::Kind::NoFlink);
    QVERIFY(view.home.value.isEmpty());
    QVERIFY(words(view.home.seen).startsWith(QLatin1String("No Flink was found")));
}

void ClusterViews::doesNotSaySoOfAHostThatDidNotAnswer()
{
    facts::Facts facts = test::capturedFacts("healthy");
    for (facts::HostRecord &host : facts.hosts)
        host.raw.remove(kHomes);

    QCOMPARE(viewOf(facts).kind, ClusterView::Kind::Unread);
}

void ClusterViews::keepsAHostThatNobodyReached()
{
    facts::Facts facts = test::capturedFacts("healthy");
    facts.hosts[2].raw.clear();
    facts.hosts[2].problem =
        Error {.kind = ErrorKind::TimedOut, .message = Text::verbatim(QStringLiteral("silent"))};
    ClusterView view = viewOf(facts);

    QCOMPARE(view.kind, ClusterView::Kind::Found);
    QCOMPARE(view.unreached, QStringList {QStringLiteral("tm-3")});
    QCOMPARE(view.hosts.size(), 3);
    QCOMPARE(words(view.hosts.at(2).problem), QStringLiteral("silent"));

    for (facts::HostRecord &host : facts.hosts)
        host.problem = facts.hosts[2].problem;
    QCOMPARE(viewOf(facts).kind, ClusterView::Kind::Nothing);
}

void ClusterViews::shortensALongListOfHosts()
{
    QStringList hosts;
    for (int i = 1; i <= 9; ++i)
        hosts += QStringLiteral("h%1").arg(i);

    QCOMPARE(words(project::hostList(hosts.mid(0, 4))), QStringLiteral("h1, h2, h3, h4"));
    QCOMPARE(words(project::hostList(hosts)), QStringLiteral("h1, h2, h3 and 6 more"));
}

void ClusterViews::groupsHostsOfEqualConfiguration()
{
    facts::Facts facts = test::capturedFacts("healthy");
    facts.hosts[1].raw.insert(kConfig, facts.hosts[2].raw.value(kConfig));
    const auto alike = project::configGroups(facts::build(facts));
    QVERIFY(alike.size() <= 2);
    QVERIFY(alike.first().hosts.contains(QStringLiteral("jm-1")));

    facts.hosts[2].raw.insert(kConfig, QStringLiteral("taskmanager: [\n"));
    const auto groups = project::configGroups(facts::build(facts));

    QVERIFY(!groups.last().problem.isEmpty());
    QCOMPARE(groups.last().hosts, QStringList {QStringLiteral("tm-3")});
}

void ClusterViews::comparesByKeyWithTheLinesOfBothFiles()
{
    facts::Facts facts = test::capturedFacts("healthy");
    facts.hosts[0].raw.insert(kConfig, QStringLiteral("# head\nb: 1\na: same\nonly: left\n"));
    facts.hosts[1].raw.insert(kConfig, QStringLiteral("a: same\nb: 2\n"));
    facts.hosts[2].raw.insert(kConfig, QStringLiteral("# another order\nb: 2\na: same\n"));
    const auto groups = project::configGroups(facts::build(facts));

    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.at(1).hosts, (QStringList {QStringLiteral("tm-2"), QStringLiteral("tm-3")}));
    const QList<DiffLine> lines = project::compare(groups.at(0), groups.at(1));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0).words, QStringLiteral("a: same"));
    QCOMPARE(lines.at(0).left, 3);
    QCOMPARE(lines.at(0).right, 1);
    QCOMPARE(lines.at(1).kind, DiffLine::Kind::Removed);
    QCOMPARE(lines.at(1).left, 2);
    QCOMPARE(lines.at(1).right, 0);
    QCOMPARE(lines.at(2).kind, DiffLine::Kind::Added);
    QCOMPARE(lines.at(2).words, QStringLiteral("b: 2"));
    QCOMPARE(lines.at(3).words, QStringLiteral("only: left"));
    QCOMPARE(project::differences(groups.at(0), groups.at(1)), 2);
    QCOMPARE(project::differences(groups.at(0), groups.at(0)), 0);
}

QTEST_GUILESS_MAIN(ClusterViews)
#include "tst_clusterview.moc"
