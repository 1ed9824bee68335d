// SPDX-License-Identifier: Apache-2.0
#include "checks/judge.h"
#include "checks/rules/flinkkeys.h"
#include "unit/facts/flinkcapture.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::checks;

class TestFlinkRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesTheHealthyCluster();
    void home_data();
    void home();
    void homeOfAHostThatIsNotListed();
    void homeWhereNoFlinkIsAnywhere();
    void config_data();
    void config();
    void configThatDiffersFromTheJobManagers();
    void findsTheKeyThatWasMeant();
    void processes_data();
    void processes();
    void processesOfAWorkerThatIsDown();
    void processesThatHideThemselves();
    void cli_data();
    void cli();
    void cliIsNotAskedWhileTheJobManagerIsDown();
    void version_data();
    void version();
    void mode();
    void isUnknownWhereTheHostWasNotAsked();
};

namespace {

const QString kHomes = QStringLiteral("probe:flink.homes");
const QString kConfig = QStringLiteral("probe:flink.home.1.config");
const QString kProcesses = QStringLiteral("probe:flink.processes");
const QString kPids = QStringLiteral("probe:flink.pids");
const QString kCli = QStringLiteral("probe:cli.list");

/// A worker whose one TaskManager runs: cut from the capture of a host where two ran.
facts::HostRecord runningWorker(const QString &name)
{
    facts::HostRecord worker =
        tests::capturedHost(name, QStringLiteral("flink-1.20.3/probe/tm-2-twice.txt"));
    QString &processes = worker.raw[kProcesses];
    const qsizetype first = processes.indexOf(QLatin1String("pid 1181\n"));
    processes.remove(first, processes.indexOf(QLatin1String("pid 606\n")) - first);
    tests::change(worker, kPids, QStringLiteral("\npid 1181 alive"), QString());
    return worker;
}

facts::Facts healthy()
{
    facts::Facts facts;
    facts.finished = QDateTime(QDate(2026, 7, 1), QTime(19, 0), Qt::UTC);
    facts.hosts = {tests::capturedJobManager(), runningWorker(QStringLiteral("tm-2")),
                   runningWorker(QStringLiteral("tm-3"))};
    facts::HostRecord &jobManager = facts.hosts[0];
    tests::change(jobManager, kConfig, QStringLiteral("bind-address: 0.0.0.0"),
                  QStringLiteral("bind-address: jm-1"));
    jobManager.raw[kCli] = QStringLiteral("Waiting for response...\nNo running jobs.\n");
    jobManager.exits[kCli] = 0;
    return facts;
}

Finding finding(const facts::Facts &facts, const char *check, const QString &subject)
{
    const Choice choice {.only = {QLatin1String(check)}, .skip = {}};
    for (const Finding &one : judge(facts, choice, {})) {
        if (one.subject == subject)
            return one;
    }
    return {};
}

QString english(const Text &words)
{
    return words.in(QStringLiteral("en"));
}

// Status, words of the meaning, and that a failing verdict says what to do.
void expect(const Finding &one, const QString &status, const QString &words)
{
    QVERIFY2(one.check != nullptr, "no such finding");
    QVERIFY2(statusName(one.verdict.status) == status,
             qPrintable(statusName(one.verdict.status) + QStringLiteral(": ")
                        + english(one.verdict.meaning)));
    QVERIFY2(english(one.verdict.meaning).contains(words),
             qPrintable(english(one.verdict.meaning)));
    if (status != QLatin1String("pass") && status != QLatin1String("skipped"))
        QVERIFY2(!one.verdict.todo.isEmpty(), "says not what to do");
}

const QString kTm2 = QStringLiteral("host:tm-2");
const QString kJm1 = QStringLiteral("host:jm-1");
const QString kCluster = QStringLiteral("cluster");

} // namespace

void TestFlinkRules::passesTheHealthyCluster()
{
    const facts::Facts facts = healthy();
    for (const char *check : {"flink.home", "flink.config", "flink.processes"}) {
        for (const QString &host : {kJm1, kTm2, QStringLiteral("host:tm-3")})
            expect(finding(facts, check, host), QStringLiteral("pass"), QString());
    }
    for (const char *check : {"flink.mode", "flink.cli", "flink.version"})
        expect(finding(facts, check, kCluster), QStringLiteral("pass"), QString());
}

void TestFlinkRules::home_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("words");
    const QString critical = QStringLiteral("critical");
    QTest::newRow("another version")
        << QStringLiteral("flink-dist-1.20.3") << QStringLiteral("flink-dist-1.19.1") << critical
        << QStringLiteral("Host tm-2 has Flink 1.19.1, the cluster is 1.20.3");
    QTest::newRow("another path") << QStringLiteral("path /home/sruser/flink-1.20.3")
                                  << QStringLiteral("path /opt/flink") << QStringLiteral("warning")
                                  << QStringLiteral("lies in /opt/flink on host tm-2");
    QTest::newRow("no flink-dist") << QStringLiteral("dist flink-dist-1.20.3.jar\n") << QString()
                                   << critical << QStringLiteral("no complete Flink");
    QTest::newRow("two flink-dist")
        << QStringLiteral("dist flink-dist-1.20.3.jar\n")
        << QStringLiteral("dist flink-dist-1.20.3.jar\ndist flink-dist-1.19.1.jar\n") << critical
        << QStringLiteral("several flink-dist jars (flink-dist-1.20.3.jar, flink-dist-1.19.1.jar)");
    QTest::newRow("missing") << QStringLiteral("dist flink-dist-1.20.3.jar\n")
                             << QStringLiteral("problem missing\n") << critical
                             << QStringLiteral("there is no such folder");
    QTest::newRow("unreadable") << QStringLiteral("dist flink-dist-1.20.3.jar\n")
                                << QStringLiteral("problem unreadable\n")
                                << QStringLiteral("unknown") << QStringLiteral("may not read");
    QTest::newRow("not executable") << QStringLiteral("launcher 1\n") << QString()
                                    << QStringLiteral("warning") << QStringLiteral("cannot run");
}

void TestFlinkRules::home()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, status);
    QFETCH(QString, words);
    facts::Facts facts = healthy();
    tests::change(facts.hosts[1], kHomes, from, to);
    expect(finding(facts, "flink.home", kTm2), status, words);
    expect(finding(facts, "flink.home", kJm1), QStringLiteral("pass"), QString());
}

void TestFlinkRules::homeOfAHostThatIsNotListed()
{
    facts::Facts facts = healthy();
    facts.hosts.removeLast();
    expect(finding(facts, "flink.home", QStringLiteral("host:tm-3")), QStringLiteral("unknown"),
           QStringLiteral("the profile does not list it"));
}

void TestFlinkRules::homeWhereNoFlinkIsAnywhere()
{
    facts::Facts facts = healthy();
    facts.hosts = {
        tests::capturedHost(QStringLiteral("db-1"), QStringLiteral("flink-1.20.3/probe/db-1.txt"))};
    expect(finding(facts, "flink.home", QStringLiteral("host:db-1")), QStringLiteral("critical"),
           QStringLiteral("No Flink was found on host db-1"));
    expect(finding(facts, "flink.mode", kCluster), QStringLiteral("unknown"), QString());
    expect(finding(facts, "flink.version", kCluster), QStringLiteral("unknown"), QString());
    expect(finding(facts, "flink.cli", kCluster), QStringLiteral("unknown"), QString());
}

void TestFlinkRules::config_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("words");
    const QString critical = QStringLiteral("critical");
    const QString warning = QStringLiteral("warning");
    const QString port = QStringLiteral("  port: 8081\n");
    QTest::newRow("doubled block")
        << QStringLiteral("restart-strategy:") << QStringLiteral("rest:") << critical
        << QStringLiteral("The key rest is given a second time");
    QTest::newRow("tab") << port << QStringLiteral("\tport: 8081\n") << critical
                         << QStringLiteral("A tab stands where YAML allows only spaces");
    QTest::newRow("alias") << port << QStringLiteral("  port: &p 8081\n  x: *p\n")
                           << QStringLiteral("unknown") << QStringLiteral("aliases");
    QTest::newRow("misspelt") << QStringLiteral("numberOfTaskSlots: 2")
                              << QStringLiteral("numberOfTaskSlot: 2") << warning
                              << QStringLiteral("taskmanager.numberOfTaskSlots is meant");
    QTest::newRow("size") << QStringLiteral("size: 1280m") << QStringLiteral("size: 1280 megs")
                          << critical << QStringLiteral("“1280 megs”");
    QTest::newRow("number") << port << QStringLiteral("  port: abc\n") << critical
                            << QStringLiteral("rest.port");
    QTest::newRow("twice") << QStringLiteral("restart-strategy:\n")
                           << QStringLiteral("rest.port: 9\nrestart-strategy:\n") << warning
                           << QStringLiteral("rest.port is set twice");
    QTest::newRow("localhost") << QStringLiteral("address: jm-1\n    port")
                               << QStringLiteral("address: localhost\n    port") << critical
                               << QStringLiteral("jobmanager.rpc.address is localhost");
    QTest::newRow("another JobManager")
        << QStringLiteral("address: jm-1\n    port") << QStringLiteral("address: tm-3\n    port")
        << critical << QStringLiteral("is tm-3, but the JobManager runs on jm-1");
    QTest::newRow("open REST") << QStringLiteral("bind-address: jm-1")
                               << QStringLiteral("bind-address: 0.0.0.0") << warning
                               << QStringLiteral("anyone who reaches port 8081");
    QTest::newRow("REST bound to nothing") << QStringLiteral("  bind-address: jm-1\n") << QString()
                                           << warning << QStringLiteral("listens on all addresses");
    QTest::newRow("nested env.java.home")
        << QStringLiteral("    opts:\n") << QStringLiteral("    home: /x\n    opts:\n") << warning
        << QStringLiteral("nested block");
}

void TestFlinkRules::config()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, status);
    QFETCH(QString, words);
    facts::Facts facts = healthy();
    tests::change(facts.hosts[0], kConfig, from, to);
    expect(finding(facts, "flink.config", kJm1), status, words);
}

void TestFlinkRules::configThatDiffersFromTheJobManagers()
{
    facts::Facts facts = healthy();
    tests::change(facts.hosts[1], kConfig, QStringLiteral("port: 6123"),
                  QStringLiteral("port: 6124"));
    expect(finding(facts, "flink.config", kTm2), QStringLiteral("critical"),
           QStringLiteral("jobmanager.rpc.port is “6124” on host tm-2 and “6123”"));
    facts = healthy();
    facts.hosts[1].raw[kConfig].clear();
    facts.hosts[1].exits[kConfig] = 4;
    expect(finding(facts, "flink.config", kTm2), QStringLiteral("unknown"),
           QStringLiteral("may not read"));
    facts.hosts[1].exits[kConfig] = 3;
    expect(finding(facts, "flink.config", kTm2), QStringLiteral("critical"),
           QStringLiteral("no usable configuration"));
    facts.hosts[1].raw.remove(kConfig);
    expect(finding(facts, "flink.config", kTm2), QStringLiteral("unknown"),
           QStringLiteral("was not asked"));
}

void TestFlinkRules::findsTheKeyThatWasMeant()
{
    QCOMPARE(nearestFlinkKey(QStringLiteral("rest.bindaddress")),
             QStringLiteral("rest.bind-address"));
    QCOMPARE(nearestFlinkKey(QStringLiteral("taskmanager.numberoftaskslots")),
             QStringLiteral("taskmanager.numberOfTaskSlots"));
    for (const char *known : {"rest.port", "env.java.home", "taskmanager.host",
                              "metrics.reporter.prom.factory.class", "s3.access-key"})
        QCOMPARE(nearestFlinkKey(QLatin1String(known)), QString());
}

void TestFlinkRules::processes_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("words");
    QTest::newRow("dead pid") << kPids << QStringLiteral("alive")
                              << QStringLiteral("alive\npid 9 dead")
                              << QStringLiteral("it names process 9, which does not exist");
    QTest::newRow("foreign pid") << kPids << QStringLiteral("alive")
                                 << QStringLiteral("alive\npid 9 alive")
                                 << QStringLiteral("which is not Flink");
    QTest::newRow("lost pid file") << kPids << QStringLiteral("pid 606 alive") << QString()
                                   << QStringLiteral("No pid file names process 606");
    QTest::newRow("other account")
        << kProcesses << QStringLiteral("user sruser") << QStringLiteral("user flink")
        << QStringLiteral("belongs to flink");
    QTest::newRow("a JobManager here too")
        << kProcesses << QStringLiteral("org.apache.flink.runtime.taskexecutor.TaskManagerRunner")
        << QStringLiteral("org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint")
        << QStringLiteral("beside the one on jm-1");
}

void TestFlinkRules::processes()
{
    QFETCH(QString, key);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, words);
    facts::Facts facts = healthy();
    tests::change(facts.hosts[1], key, from, to);
    expect(finding(facts, "flink.processes", kTm2), QStringLiteral("warning"), words);
}

void TestFlinkRules::processesOfAWorkerThatIsDown()
{
    facts::Facts facts = healthy();
    facts.hosts[1] = tests::capturedWorker();
    expect(finding(facts, "flink.processes", kTm2), QStringLiteral("warning"),
           QStringLiteral("TaskManagers on host tm-2: conf/workers lists 1, 0 run"));
    facts.hosts[1] = tests::capturedHost(QStringLiteral("tm-2"),
                                         QStringLiteral("flink-1.20.3/probe/tm-2-twice.txt"));
    expect(finding(facts, "flink.processes", kTm2), QStringLiteral("warning"),
           QStringLiteral("TaskManagers on host tm-2: 2 run"));
}

void TestFlinkRules::processesThatHideThemselves()
{
    facts::Facts facts = healthy();
    facts.hosts[1] = tests::capturedWorker();
    facts.hosts[1].raw[kProcesses] += QStringLiteral("\nhidepid rw,hidepid=2\n");
    expect(finding(facts, "flink.processes", kTm2), QStringLiteral("unknown"),
           QStringLiteral("hides the processes"));
}

void TestFlinkRules::cli_data()
{
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("words");
    const QString critical = QStringLiteral("critical");
    QTest::newRow("no Java") << 1
                             << QStringLiteral("Please specify JAVA_HOME. Either in Flink config "
                                               "./conf/config.yaml or as system-wide JAVA_HOME.")
                             << critical << QStringLiteral("It finds no Java");
    QTest::newRow("no JobManager there")
        << 1 << QStringLiteral("x\nCaused by: java.net.ConnectException: Connection refused")
        << critical << QStringLiteral("no JobManager listens");
    QTest::newRow("other") << 1 << QStringLiteral("Segmentation fault") << critical
                           << QStringLiteral("ended with status 1");
    QTest::newRow("too slow") << 124 << QString() << QStringLiteral("unknown")
                              << QStringLiteral("did not finish within 45 seconds");
    QTest::newRow("not a list") << 0 << QStringLiteral("Welcome!") << QStringLiteral("unknown")
                                << QStringLiteral("not a list of jobs");
    QTest::newRow("a job") << 0
                           << QStringLiteral("22.11.2026 15:10:17 : "
                                             "0123456789abcdef0123456789abcdef : orders (RUNNING)")
                           << QStringLiteral("pass") << QStringLiteral("It lists 1 job.");
}

void TestFlinkRules::cli()
{
    QFETCH(int, exit);
    QFETCH(QString, answer);
    QFETCH(QString, status);
    QFETCH(QString, words);
    facts::Facts facts = healthy();
    facts.hosts[0].raw[kCli] = answer;
    facts.hosts[0].exits[kCli] = exit;
    expect(finding(facts, "flink.cli", kCluster), status, words);
}

void TestFlinkRules::cliIsNotAskedWhileTheJobManagerIsDown()
{
    facts::Facts facts = healthy();
    facts.hosts[0].raw.remove(kCli);
    expect(finding(facts, "flink.cli", kCluster), QStringLiteral("unknown"),
           QStringLiteral("the JobManager does not answer"));
}

void TestFlinkRules::version_data()
{
    QTest::addColumn<QString>("flink");
    QTest::addColumn<QString>("cdc");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("words");
    const QString critical = QStringLiteral("critical");
    QTest::newRow("too old") << QStringLiteral("1.18.1") << QStringLiteral("3.5.0") << critical
                             << QStringLiteral("it is made for Flink 1.19, 1.20");
    QTest::newRow("too new") << QStringLiteral("2.0.0") << QStringLiteral("3.5.0") << critical
                             << QStringLiteral("does not work with Flink 2.0.0");
    QTest::newRow("no PostgreSQL yet") << QStringLiteral("1.20.3") << QStringLiteral("3.4.0")
                                       << critical << QStringLiteral("no PostgreSQL source");
    QTest::newRow("unknown CDC") << QStringLiteral("1.20.3") << QStringLiteral("4.1.0")
                                 << QStringLiteral("unknown") << QStringLiteral("4.1.0");
    QTest::newRow("fits") << QStringLiteral("1.20.3") << QStringLiteral("3.6.0")
                          << QStringLiteral("pass") << QStringLiteral("Flink 1.20.3, which fits");
}

void TestFlinkRules::version()
{
    QFETCH(QString, flink);
    QFETCH(QString, cdc);
    QFETCH(QString, status);
    QFETCH(QString, words);
    facts::Facts facts = healthy();
    facts.wish.source = facts::Source();
    facts.wish.cdc.version = cdc;
    tests::change(facts.hosts[0], kHomes, QStringLiteral("flink-dist-1.20.3"),
                  QStringLiteral("flink-dist-") + flink);
    expect(finding(facts, "flink.version", kCluster), status, words);
    facts.finished = QDateTime(QDate(2026, 11, 22), QTime(19, 0), Qt::UTC);
    const bool isPass = status == QLatin1String("pass");
    expect(finding(facts, "flink.version", kCluster), isPass ? QStringLiteral("warning") : status,
           isPass ? QStringLiteral("Fixes for Flink 1.20 were promised until") : words);
}

void TestFlinkRules::mode()
{
    facts::Facts facts = healthy();
    expect(finding(facts, "flink.mode", kCluster), QStringLiteral("pass"),
           QStringLiteral("This is a standalone session cluster."));
    facts.wish.flinkMode = QStringLiteral("kubernetes");
    expect(finding(facts, "flink.mode", kCluster), QStringLiteral("warning"),
           QStringLiteral("The profile says otherwise (flink.mode: kubernetes)"));
    for (facts::HostRecord &host : facts.hosts)
        host.raw[kProcesses] = QStringLiteral("btime 1\nhz 100\n");
    expect(finding(facts, "flink.mode", kCluster), QStringLiteral("pass"),
           QStringLiteral("none registered is normal"));
}

void TestFlinkRules::isUnknownWhereTheHostWasNotAsked()
{
    facts::Facts facts = healthy();
    facts.hosts[1].raw.clear();
    facts.hosts[1].exits.clear();
    for (const char *check : {"flink.home", "flink.config", "flink.processes"}) {
        const Finding one = finding(facts, check, kTm2);
        QCOMPARE(statusName(one.verdict.status), QStringLiteral("unknown"));
    }
    facts.hosts[1].problem =
        Error {.kind = ErrorKind::TimedOut, .message = Text::verbatim(QStringLiteral("timed out"))};
    QCOMPARE(finding(facts, "flink.home", kTm2).verdict.status, Status::Unknown);
}

QTEST_GUILESS_MAIN(TestFlinkRules)
#include "tst_flinkrules.moc"
