// SPDX-License-Identifier: Apache-2.0
#include "facts/cluster.h"
#include "facts/clusternames.h"
#include "unit/facts/flinkcapture.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::facts;

class TestCluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryHostItsRole();
    void findsTheJobManagerByConfigurationWhenItIsDown();
    void knowsNoJobManagerWhereNothingTells();
    void doesNotBelieveFiguresOfNobody();
    void countsADoubledWorkerTwice();
    void takesLocalhostForTheJobManagersOwnHost();
    void namesWorkersThatTheProfileLacks();
    void readsMastersOnlyWithZooKeeper();
    void knowsAHostByItsOtherNames();
    void tellsTheMode_data();
    void tellsTheMode();
    void asksTheHostThatTheProfileNamesToSubmit();
    void keepsTheRolesOfHostsThatWereNotReached();
};

namespace {

Facts threeHosts()
{
    Facts facts;
    facts.finished = QDateTime(QDate(2026, 11, 22), QTime(19, 0), Qt::UTC);
    facts.hosts = {
        tests::capturedJobManager(), tests::capturedWorker(),
        tests::capturedWorker(QStringLiteral("tm-3")),
        tests::capturedHost(QStringLiteral("db-1"), QStringLiteral("flink-1.20.3/probe/db-1.txt"))};
    return facts;
}

void stopJobManager(HostRecord &record)
{
    record.raw[QStringLiteral("probe:flink.processes")] = QStringLiteral("btime 1\nhz 100\n");
}

} // namespace

void TestCluster::givesEveryHostItsRole()
{
    const Facts facts = threeHosts();
    const Cluster cluster = build(facts);
    QCOMPARE(cluster.jobManager, cluster.find(QStringLiteral("jm-1")));
    QVERIFY(cluster.jobManager->isJobManager);
    QVERIFY(cluster.jobManager->isSubmitHost);
    QVERIFY(!cluster.jobManager->isTaskManager);
    QVERIFY(cluster.find(QStringLiteral("tm-3"))->isTaskManager);
    QVERIFY(!cluster.find(QStringLiteral("db-1"))->hasFlinkRole());
    QCOMPARE(cluster.workers.size(), 2U);
    QCOMPARE(cluster.workers.front().host, cluster.find(QStringLiteral("tm-2")));
    QVERIFY(cluster.strangers.isEmpty());
    QCOMPARE(cluster.mode, Mode::StandaloneSession);
    QCOMPARE(cluster.flinkHosts().size(), 3U);
}

void TestCluster::findsTheJobManagerByConfigurationWhenItIsDown()
{
    Facts facts = threeHosts();
    stopJobManager(facts.hosts[0]);
    const Cluster cluster = build(facts);
    QCOMPARE(cluster.jobManager, cluster.find(QStringLiteral("jm-1")));
    QVERIFY(cluster.jobManager->isJobManager);
    QVERIFY(cluster.find(QStringLiteral("tm-2"))->isTaskManager);
    QCOMPARE(cluster.mode, Mode::StandaloneSession);
}

void TestCluster::knowsNoJobManagerWhereNothingTells()
{
    Facts facts = threeHosts();
    facts.hosts = {facts.hosts.at(3)};
    const Cluster cluster = build(facts);
    QVERIFY(cluster.jobManager == nullptr);
    QCOMPARE(cluster.mode, Mode::Unknown);
    QVERIFY(!cluster.modeReason.isEmpty());
}

void TestCluster::doesNotBelieveFiguresOfNobody()
{
    Facts facts = threeHosts();
    facts.hosts = {facts.hosts.at(3)};
    const Cluster cluster = build(facts);
    QVERIFY(!cluster.rest.overview);
    QVERIFY(!cluster.rest.taskManagers);
}

void TestCluster::countsADoubledWorkerTwice()
{
    Facts facts = threeHosts();
    tests::change(facts.hosts[0], QStringLiteral("probe:flink.home.1.workers"),
                  QStringLiteral("tm-3"), QStringLiteral("tm-3\ntm-3"));
    const Cluster cluster = build(facts);
    QCOMPARE(cluster.workers.size(), 3U);
    QCOMPARE(cluster.workers.at(2).host, cluster.find(QStringLiteral("tm-3")));
}

void TestCluster::takesLocalhostForTheJobManagersOwnHost()
{
    Facts facts = threeHosts();
    facts.hosts[0].raw[QStringLiteral("probe:flink.home.1.workers")] =
        QStringLiteral("localhost\n");
    const Cluster cluster = build(facts);
    QCOMPARE(cluster.workers.front().host, cluster.jobManager);
    QVERIFY(cluster.jobManager->isTaskManager);
    QVERIFY(!cluster.find(QStringLiteral("tm-2"))->isTaskManager);
    QVERIFY(cluster.strangers.isEmpty());
}

void TestCluster::namesWorkersThatTheProfileLacks()
{
    Facts facts = threeHosts();
    facts.hosts.removeAt(2);
    const Cluster cluster = build(facts);
    QCOMPARE(cluster.strangers, QStringList {QStringLiteral("tm-3")});
    QVERIFY(cluster.workers.at(1).host == nullptr);
}

void TestCluster::readsMastersOnlyWithZooKeeper()
{
    Facts facts = threeHosts();
    tests::change(facts.hosts[0], QStringLiteral("probe:flink.home.1.masters"),
                  QStringLiteral("jm-1:8081"), QStringLiteral("jm-9:8081"));
    QVERIFY(build(facts).strangers.isEmpty());
    facts.hosts[0].raw[QStringLiteral("probe:flink.home.1.config")] +=
        QStringLiteral("\nhigh-availability.type: zookeeper\n");
    QCOMPARE(build(facts).strangers, QStringList {QStringLiteral("jm-9")});
}

void TestCluster::knowsAHostByItsOtherNames()
{
    QVERIFY(isSameMachineName(QStringLiteral("tm-2"), QStringLiteral("tm-2.example.org")));
    QVERIFY(!isSameMachineName(QStringLiteral("tm-2.a"), QStringLiteral("tm-2.b")));
    QVERIFY(!isSameMachineName(QStringLiteral("10.0.0.1"), QStringLiteral("10")));
    QVERIFY(!isSameMachineName(QStringLiteral("localhost"), QStringLiteral("localhost")));
    QVERIFY(isSameName(QStringLiteral("[::ffff:10.0.0.1]"), QStringLiteral("10.0.0.1")));

    Facts facts = threeHosts();
    facts.hosts[1].name = QStringLiteral("worker");
    facts.hosts[1].address = QStringLiteral("10.0.0.2");
    Cluster cluster = build(facts);
    QVERIFY(cluster.hostCalled(QStringLiteral("tm-2")) == nullptr);
    cluster.hosts[0].net.names =
        QMap<QString, QStringList> {{QStringLiteral("tm-2"), {QStringLiteral("10.0.0.2")}},
                                    {QStringLiteral("elsewhere"), {QStringLiteral("127.0.1.1")}}};
    QCOMPARE(cluster.hostCalled(QStringLiteral("TM-2")), cluster.find(QStringLiteral("worker")));
    QCOMPARE(cluster.hostCalled(QStringLiteral("10.0.0.2")),
             cluster.find(QStringLiteral("worker")));
    QVERIFY(cluster.hostCalled(QStringLiteral("elsewhere")) == nullptr);
    QVERIFY(cluster.hostCalled(QStringLiteral("localhost")) == nullptr);
}

void TestCluster::tellsTheMode_data()
{
    QTest::addColumn<QString>("mainClass");
    QTest::addColumn<QString>("extra");
    QTest::addColumn<int>("mode");
    const QString session =
        QStringLiteral("org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
    QTest::newRow("session") << session << QString() << int(Mode::StandaloneSession);
    QTest::newRow("container") << session << QStringLiteral("\nnspid 7") << int(Mode::Docker);
    QTest::newRow("application") << QStringLiteral(
        "org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint")
                                 << QString() << int(Mode::StandaloneApplication);
    QTest::newRow("yarn") << QStringLiteral(
        "org.apache.flink.yarn.entrypoint.YarnSessionClusterEntrypoint")
                          << QString() << int(Mode::Yarn);
    QTest::newRow("kubernetes") << QStringLiteral(
        "org.apache.flink.kubernetes.entrypoint.KubernetesApplicationClusterEntrypoint")
                                << QStringLiteral("\nnspid 1") << int(Mode::KubernetesNative);
}

void TestCluster::tellsTheMode()
{
    QFETCH(QString, mainClass);
    QFETCH(QString, extra);
    QFETCH(int, mode);
    Facts facts = threeHosts();
    const QString key = QStringLiteral("probe:flink.processes");
    tests::change(
        facts.hosts[0], key,
        QStringLiteral("org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint"),
        mainClass);
    tests::change(facts.hosts[0], key, QStringLiteral("\nuser sruser"),
                  extra + QStringLiteral("\nuser sruser"));
    const Cluster cluster = build(facts);
    QCOMPARE(int(cluster.mode), mode);
    const QString reason = cluster.modeReason.in(QStringLiteral("en"));
    QVERIFY2(reason.contains(mainClass.section(QLatin1Char('.'), -1)), qPrintable(reason));
    facts.wish.flinkMode = QStringLiteral("yarn");
    QCOMPARE(int(build(facts).mode), mode);
    QCOMPARE(build(facts).contradictsProfile, mode != int(Mode::Yarn));
    stopJobManager(facts.hosts[0]);
    QCOMPARE(int(build(facts).mode), int(Mode::Yarn));
    QVERIFY(!build(facts).contradictsProfile);
}

void TestCluster::asksTheHostThatTheProfileNamesToSubmit()
{
    Facts facts = threeHosts();
    facts.wish.cdc.submitHost = QStringLiteral("tm-3");
    const Cluster cluster = build(facts);
    QVERIFY(cluster.find(QStringLiteral("tm-3"))->isSubmitHost);
    QVERIFY(!cluster.jobManager->isSubmitHost);
}

void TestCluster::keepsTheRolesOfHostsThatWereNotReached()
{
    Facts facts = threeHosts();
    facts.hosts[1].raw.clear();
    facts.hosts[1].problem =
        Error {.kind = ErrorKind::TimedOut, .message = Text::verbatim(QStringLiteral("timed out"))};
    const Cluster cluster = build(facts);
    QVERIFY(cluster.find(QStringLiteral("tm-2"))->isTaskManager);
    QCOMPARE(cluster.unreachable().size(), 1U);
}

QTEST_GUILESS_MAIN(TestCluster)
#include "tst_cluster.moc"
