// SPDX-License-Identifier: Apache-2.0
#include "probe/netprobe.h"
#include "probe/script.h"
#include "support/localremote.h"
#include "support/rudeserver.h"

#include <QFile>
#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::tests;
using facts::ReachState;

class TestNetProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksEachRoleForWhatItNeeds();
    void takesTheAddressOfTheHostsOwnConfiguration();
    void asksTheRandomBlobPortThatIsRunning();
    void asksTheSinkByRole();
    void asksTheDataPortsOfOtherHosts();
    void asksSomeDataPortsWhereThereAreMany();
    void collectsNamesButNotAddresses();
    void tellsOpenRefusedSilentAndUnknownApart_data();
    void triesTheBackEndsFromTaskManagersOnly();
    void tellsOpenRefusedSilentAndUnknownApart();
    void runsNoCodeFromNames();
    void triesOnlyWhatIsFurther();
    void takesTheBestOfThreeSlowConnections();

private:
    static facts::NetFacts asked(const QByteArray &shell, const QMap<QString, QString> &variables,
                                 const QByteArray &insteadOfConnect = {});
};

namespace {

/// jm-1 (JobManager), tm-2 (TaskManager), sub-3 (submits), idle-4.
class Lab
{
public:
    Lab()
    {
        facts.wish.source = facts::Source {.server = {QStringLiteral("db-1"), 5432}};
        for (const char *name : {"jm-1", "tm-2", "sub-3", "idle-4"}) {
            facts::HostRecord record;
            record.name = QString::fromLatin1(name);
            record.address = record.name;
            facts.hosts += record;
        }
        cluster.facts = &facts;
        for (const facts::HostRecord &record : std::as_const(facts.hosts)) {
            facts::Host host;
            host.record = &record;
            host.system.hostName = record.name;
            facts::FlinkConfig config;
            config.values.insert(QStringLiteral("jobmanager.rpc.address"), QStringLiteral("jm-1"));
            host.flink.config = config;
            cluster.hosts.push_back(host);
        }
        cluster.hosts[0].isJobManager = true;
        cluster.hosts[1].isTaskManager = true;
        cluster.hosts[2].isSubmitHost = true;
        cluster.jobManager = &cluster.hosts[0];
        cluster.rest.config = fail({.kind = ErrorKind::Missing});
    }

    [[nodiscard]] QStringList targets(std::size_t host) const
    {
        QStringList result;
        for (const probe::Target &target : probe::targetsFor(cluster, cluster.hosts[host]))
            result += target.role + QLatin1Char(' ') + target.to.toString();
        return result;
    }

    void registered(const QList<std::pair<QByteArray, int>> &taskManagers)
    {
        QList<facts::TaskManager> list;
        for (const auto &[host, port] : taskManagers) {
            facts::TaskManager one;
            one.host = QString::fromLatin1(host);
            one.dataPort = port;
            list += one;
        }
        cluster.rest.taskManagers = list;
    }

    [[nodiscard]] QStringList further(std::size_t host) const
    {
        return probe::furtherVariables(cluster, cluster.hosts[host])
            .value(QStringLiteral("LK_FURTHER"))
            .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    facts::Facts facts;
    facts::Cluster cluster;
};

} // namespace

void TestNetProbe::asksEachRoleForWhatItNeeds()
{
    const Lab lab;
    const QString source = QStringLiteral("source db-1:5432");
    const QString rest = QStringLiteral("rest jm-1:8081");
    QCOMPARE(lab.targets(0), QStringList({source}));
    QCOMPARE(lab.targets(1),
             QStringList({source, QStringLiteral("jobmanager-rpc jm-1:6123"), rest}));
    QCOMPARE(lab.targets(2), QStringList({source, rest}));
    QCOMPARE(lab.targets(3), QStringList());
}

void TestNetProbe::takesTheAddressOfTheHostsOwnConfiguration()
{
    Lab lab;
    auto &values = lab.cluster.hosts[1].flink.config->values;
    values[QStringLiteral("jobmanager.rpc.address")] = QStringLiteral("10.0.0.9");
    values[QStringLiteral("jobmanager.rpc.port")] = QStringLiteral("7123");
    values[QStringLiteral("blob.server.port")] = QStringLiteral("6124");
    values[QStringLiteral("rest.port")] = QStringLiteral("8091");
    QCOMPARE(lab.targets(1),
             QStringList({QStringLiteral("source db-1:5432"),
                          QStringLiteral("jobmanager-rpc 10.0.0.9:7123"),
                          QStringLiteral("jobmanager-blob 10.0.0.9:6124"),
                          QStringLiteral("rest 10.0.0.9:8091")}));
    lab.cluster.hosts[1].flink.config = fail({.kind = ErrorKind::Missing});
    QCOMPARE(lab.targets(1).at(1), QStringLiteral("jobmanager-rpc jm-1:6123"));
}

void TestNetProbe::asksTheRandomBlobPortThatIsRunning()
{
    Lab lab;
    lab.cluster.hosts[1].flink.config->values.insert(QStringLiteral("blob.server.port"),
                                                     QStringLiteral("0"));
    QVERIFY(!lab.targets(1).join(u' ').contains(QStringLiteral("blob")));
    lab.cluster.rest.config =
        QMap<QString, QString> {{QStringLiteral("blob.server.port"), QStringLiteral("33565")}};
    QVERIFY(lab.targets(1).contains(QStringLiteral("jobmanager-blob jm-1:33565")));
}

void TestNetProbe::asksTheSinkByRole()
{
    Lab lab;
    lab.facts.wish.sink =
        facts::Sink {.query = {{QStringLiteral("fe-1"), 9030}, {QStringLiteral("fe-2"), 9030}},
                     .load = {{QStringLiteral("fe-1"), 8030}}};
    const QStringList query {QStringLiteral("sink-query fe-1:9030"),
                             QStringLiteral("sink-query fe-2:9030")};
    const QString load = QStringLiteral("sink-load fe-1:8030");
    const auto ofSink = [&](std::size_t host) {
        return lab.targets(host).filter(QStringLiteral("sink"));
    };
    QCOMPARE(ofSink(0), query);
    QCOMPARE(ofSink(1), QStringList({load}));
    QCOMPARE(ofSink(2), query + QStringList({load}));
    QCOMPARE(ofSink(3), QStringList());
}

void TestNetProbe::asksTheDataPortsOfOtherHosts()
{
    Lab lab;
    QVERIFY(lab.further(1).isEmpty());
    lab.registered({{"sub-3", 40003}, {"tm-2", 40002}, {"127.0.0.1", 40004}, {"far", 0}});
    QCOMPARE(lab.further(1), QStringList({QStringLiteral("taskmanager-data\tsub-3\t40003")}));
    QVERIFY(lab.further(0).isEmpty()); // no TaskManager there
}

void TestNetProbe::asksSomeDataPortsWhereThereAreMany()
{
    Lab lab;
    QList<std::pair<QByteArray, int>> many;
    for (int i = 0; i < 40; ++i)
        many.emplace_back("other-" + QByteArray::number(i), 40000 + i);
    many[30].first = "tm-2";
    lab.registered(many);
    const QStringList asked = lab.further(1);
    QCOMPARE(asked.size(), 16);
    QVERIFY(asked.first().contains(QStringLiteral("other-31")));
    QVERIFY(asked.last().contains(QStringLiteral("other-6")));
}

void TestNetProbe::collectsNamesButNotAddresses()
{
    Lab lab;
    lab.cluster.hosts[0].flink.workers = QStringList {
        QStringLiteral("tm-2"), QStringLiteral("10.0.0.7"), QStringLiteral("worker-9")};
    lab.cluster.hosts[0].flink.masters = QStringList {QStringLiteral("localhost:8081")};
    facts::TaskManager registered;
    registered.host = QStringLiteral("tm-2.example");
    lab.cluster.rest.taskManagers = QList<facts::TaskManager> {registered};
    QCOMPARE(probe::namesFor(lab.cluster),
             QStringList({QStringLiteral("jm-1"), QStringLiteral("sub-3"), QStringLiteral("tm-2"),
                          QStringLiteral("tm-2.example"), QStringLiteral("worker-9")}));
}

facts::NetFacts TestNetProbe::asked(const QByteArray &shell,
                                    const QMap<QString, QString> &variables,
                                    const QByteArray &insteadOfConnect)
{
    const QByteArray nonce = probe::makeNonce();
    QByteArray script = *probe::composeScript({QStringLiteral("net")}, nonce, variables);
    if (!insteadOfConnect.isEmpty())
        script.replace("lk_connect() {", "lk_connect() {\n" + insteadOfConnect + "\nreturn 0");
    LocalRemote remote;
    QByteArray quoted = script;
    quoted.replace("'", "'\\''");
    const auto outcome = remote.run({.script = "exec " + shell + " -c '" + quoted + "'"}, {});
    facts::HostRecord record;
    const probe::Sections sections = probe::parseSections(outcome->out, nonce);
    for (auto it = sections.texts.begin(); it != sections.texts.end(); ++it)
        record.raw.insert(QStringLiteral("probe:") + it.key(), QString::fromUtf8(*it));
    return facts::parseNet(record);
}

void TestNetProbe::tellsOpenRefusedSilentAndUnknownApart_data()
{
    QTest::addColumn<QByteArray>("shell");
    for (const char *shell : {"dash", "bash", "busybox ash", "ksh"})
        QTest::newRow(shell) << QByteArray(shell);
}

void TestNetProbe::tellsOpenRefusedSilentAndUnknownApart()
{
    QFETCH(QByteArray, shell);
    if (QProcess::execute(
            QStringLiteral("sh"),
            {QStringLiteral("-c"), QString::fromLatin1("command -v " + shell.split(' ').first())})
        != 0)
        QSKIP("this shell is not installed");
    const RudeServer open([](const QByteArray &) { return QByteArray(); });
    const FullServer silent;
    const facts::NetFacts net =
        asked(shell,
              {{QStringLiteral("LK_TARGETS"),
                QStringLiteral("source\tlocalhost\t%1\nrest\t127.0.0.1\t1\nsilent\t127.0.0.1\t%2\n"
                               "name\tno-such-host.invalid\t1")
                    .arg(open.port())
                    .arg(silent.port())},
               {QStringLiteral("LK_NAMES"), QStringLiteral("localhost\nno-such-host.invalid")}});
    QVERIFY2(net.reach, net.reach ? "" : qPrintable(net.reach.error().detail));
    QCOMPARE(net.to(QStringLiteral("source"))->state, ReachState::Open);
    QVERIFY(net.to(QStringLiteral("source"))->ms > 0);
    QCOMPARE(net.to(QStringLiteral("rest"))->state, ReachState::Refused);
    QCOMPARE(net.to(QStringLiteral("silent"))->state, ReachState::TimedOut);
    QCOMPARE(net.to(QStringLiteral("name"))->state, ReachState::Unresolved);
    QVERIFY(facts::isLoopback(net.names->value(QStringLiteral("localhost")).value(0)));
    QVERIFY(net.names->value(QStringLiteral("no-such-host.invalid"), {QString()}).isEmpty());
}

void TestNetProbe::runsNoCodeFromNames()
{
    const QString canary =
        QStringLiteral("/tmp/lk-canary-%1").arg(QCoreApplication::applicationPid());
    const QString hostile =
        QStringLiteral("$(touch${IFS}%1)`touch${IFS}%1`;touch${IFS}%1").arg(canary);
    const facts::NetFacts net =
        asked("sh",
              {{QStringLiteral("LK_TARGETS"),
                QStringLiteral("source\t%1\t1\nrest\t-oProxy\t2\nx\t127.0.0.1\t1;id").arg(hostile)},
               {QStringLiteral("LK_NAMES"), hostile + QStringLiteral("\n*\n-h")}});
    QVERIFY(!QFile::exists(canary));
    QVERIFY(net.names && net.names->isEmpty());
    QVERIFY(!net.reach || net.to(QStringLiteral("source"))->state == ReachState::Unresolved);
}

void TestNetProbe::triesOnlyWhatIsFurther()
{
    const RudeServer open([](const QByteArray &) { return QByteArray(); });
    const facts::NetFacts net =
        asked("sh",
              {{QStringLiteral("LK_FURTHER"),
                QStringLiteral("taskmanager-data\tlocalhost\t%1").arg(open.port())}});
    QVERIFY(!net.reach && !net.names);
    QVERIFY2(net.further, net.further ? "" : qPrintable(net.further.error().detail));
    QCOMPARE(net.further->value(0).role, QStringLiteral("taskmanager-data"));
    QCOMPARE(net.further->value(0).state, ReachState::Open);
}

void TestNetProbe::takesTheBestOfThreeSlowConnections()
{
    const QByteArray slowing =
        "lk_state=open lk_how=test lk_turn=$((${lk_turn-0} + 1))\n"
        "case $lk_turn in 1) lk_us=90000;; 2) lk_us=70000;; 3) lk_us=60000;; *) lk_us=1;; esac";
    const QMap<QString, QString> one {
        {QStringLiteral("LK_TARGETS"), QStringLiteral("source\t127.0.0.1\t1")}};
    const facts::NetFacts net = asked("sh", one, slowing);
    QVERIFY(net.reach);
    QCOMPARE(net.to(QStringLiteral("source"))->state, ReachState::Open);
    QCOMPARE(net.to(QStringLiteral("source"))->ms, 60.0);
}

void TestNetProbe::triesTheBackEndsFromTaskManagersOnly()
{
    Lab lab;
    lab.cluster.loadEnds =
        facts::LoadEnds {.backEnds = {{.host = QStringLiteral("be-1"), .port = 8040},
                                      {.host = QStringLiteral("no name"), .port = 8040}}};
    const QString line = QStringLiteral("sink-backend\tbe-1\t8040");
    for (std::size_t i = 0; i < lab.cluster.hosts.size(); ++i)
        QCOMPARE(lab.further(i).contains(line), lab.cluster.hosts[i].isTaskManager);
    QVERIFY(lab.further(1).contains(line));
    QVERIFY(!lab.further(1).join(QLatin1Char('\n')).contains(QStringLiteral("no name")));
}

QTEST_GUILESS_MAIN(TestNetProbe)
#include "tst_netprobe.moc"
