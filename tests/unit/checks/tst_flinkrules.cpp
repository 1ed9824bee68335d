// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/flinkkeys.h"
#include "flinkstage.h"

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
    void isUnknownWhereTheHostWasNotAsked();
};

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
