// SPDX-License-Identifier: Apache-2.0
#include "flinkstage.h"

using namespace lockkeeper;
using namespace lockkeeper::checks;

class TestFlinkClusterRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cli_data();
    void cli();
    void cliIsNotAskedWhileTheJobManagerIsDown();
    void version_data();
    void version();
    void mode();
};

void TestFlinkClusterRules::cli_data()
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

void TestFlinkClusterRules::cli()
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

void TestFlinkClusterRules::cliIsNotAskedWhileTheJobManagerIsDown()
{
    facts::Facts facts = healthy();
    facts.hosts[0].raw.remove(kCli);
    expect(finding(facts, "flink.cli", kCluster), QStringLiteral("unknown"),
           QStringLiteral("the JobManager does not answer"));
}

void TestFlinkClusterRules::version_data()
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

void TestFlinkClusterRules::version()
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

void TestFlinkClusterRules::mode()
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

QTEST_GUILESS_MAIN(TestFlinkClusterRules)
#include "tst_flinkclusterrules.moc"
