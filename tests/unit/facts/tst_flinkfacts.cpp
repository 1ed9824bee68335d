// SPDX-License-Identifier: Apache-2.0
#include "facts/flinkfacts.h"
#include "unit/facts/flinkcapture.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::facts;

class TestFlinkFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAJobManagersHost();
    void readsBothOfTwoTaskManagers();
    void survivesAHostWithoutFlink();
    void takesTheHomeOfTheRunningJobManager();
    void asksWhichOfTwoIdleHomes();
    void believesTheProfile();
    void readsTheLegacyFileWhereItExists();
    void knowsOnlyConfigYamlInFlink2();
    void tellsAnUnreadableFileFromAMissingOne();
    void seesAContainer();
    void keepsTheEndsOfTheLogs();
    void readsTheClientsJobs();
    void findsTheDeepestCauseOfTheClient_data();
    void findsTheDeepestCauseOfTheClient();
};

namespace {

void addSecondHome(HostRecord &record, const QString &from)
{
    record.raw[QStringLiteral("probe:flink.homes")] +=
        QStringLiteral("\nhome 2\nfrom %1\npath /opt/Флинк 2\nreal /opt/Флинк 2\nowner root\n"
                       "launcher 1\ndist flink-dist-1.19.1.jar\nconf /opt/Флинк 2/conf\n"
                       "log /opt/Флинк 2/log\n")
            .arg(from);
}

} // namespace

void TestFlinkFacts::readsAJobManagersHost()
{
    const FlinkFacts flink = parseFlink(tests::capturedJobManager(), {});
    QCOMPARE(*flink.home, QStringLiteral("/home/sruser/flink-1.20.3"));
    QCOMPARE(*flink.version, QStringLiteral("1.20.3"));
    QCOMPARE(*flink.workers, (QStringList {QStringLiteral("tm-2"), QStringLiteral("tm-3")}));
    QCOMPARE(*flink.masters, QStringList {QStringLiteral("jm-1:8081")});
    QCOMPARE(flink.config->value(QStringLiteral("jobmanager.rpc.address")), QStringLiteral("jm-1"));
    QCOMPARE(flink.processes->size(), 1);
    const FlinkProcess &process = flink.processes->first();
    QVERIFY(process.isJobManager());
    QVERIFY(!process.isTaskManager());
    QVERIFY(!process.isInContainer);
    QCOMPARE(process.user, QStringLiteral("sruser"));
    QCOMPARE(process.home, *flink.home);
    QCOMPARE(process.configDir, QStringLiteral("/home/sruser/flink-1.20.3/conf"));
    QCOMPARE(process.java, QStringLiteral("/usr/lib/jvm/java-17-openjdk-amd64/bin/java"));
    QCOMPARE(process.openFilesHard, 20000);
    QVERIFY(process.residentBytes > 100'000'000);
    QCOMPARE(process.started.date(), QDate(2026, 11, 22));
    QCOMPARE(flink.pidFiles->size(), 1);
    QCOMPARE(flink.pidFiles->first().daemon, QStringLiteral("standalonesession"));
    QCOMPARE(flink.pidFiles->first().alive, QList<qint64> {process.pid});
}

void TestFlinkFacts::readsBothOfTwoTaskManagers()
{
    const FlinkFacts flink =
        parseFlink(tests::capturedHost(QStringLiteral("tm-2"),
                                       QStringLiteral("flink-1.20.3/probe/tm-2-twice.txt")),
                   {});
    QCOMPARE(flink.processes->size(), 2);
    QVERIFY(flink.processes->at(1).isTaskManager());
    QCOMPARE(flink.pidFiles->first().pids.size(), 2);
    QVERIFY(flink.lastError(QStringLiteral("taskexecutor"), true) != nullptr);
    QVERIFY(flink.lastError(QStringLiteral("taskexecutor"), false)->size > 1000);
}

void TestFlinkFacts::survivesAHostWithoutFlink()
{
    const FlinkFacts flink = parseFlink(
        tests::capturedHost(QStringLiteral("db-1"), QStringLiteral("flink-1.20.3/probe/db-1.txt")),
        {});
    QCOMPARE(flink.home.error().kind, ErrorKind::Missing);
    QVERIFY(flink.processes && flink.processes->isEmpty());
    QVERIFY(!flink.config);
    QVERIFY(!flink.workers);
}

void TestFlinkFacts::takesTheHomeOfTheRunningJobManager()
{
    HostRecord record = tests::capturedJobManager();
    addSecondHome(record, QStringLiteral("search"));
    QCOMPARE(*parseFlink(record, {}).home, QStringLiteral("/home/sruser/flink-1.20.3"));
    HostRecord both = tests::capturedJobManager();
    addSecondHome(both, QStringLiteral("process"));
    QCOMPARE(*parseFlink(both, {}).home, QStringLiteral("/home/sruser/flink-1.20.3"));
}

void TestFlinkFacts::asksWhichOfTwoIdleHomes()
{
    HostRecord record = tests::capturedWorker();
    addSecondHome(record, QStringLiteral("search"));
    const FlinkFacts flink = parseFlink(record, {});
    QCOMPARE(flink.home.error().kind, ErrorKind::ConsentNeeded);
    const QString words = flink.home.error().message.in(QStringLiteral("en"));
    QVERIFY2(words.contains(QStringLiteral("/opt/Флинк 2 (1.19.1, root)")), qPrintable(words));
    QCOMPARE(flink.homes.size(), 2);
}

void TestFlinkFacts::believesTheProfile()
{
    HostRecord record = tests::capturedJobManager();
    addSecondHome(record, QStringLiteral("wish"));
    const FlinkFacts flink = parseFlink(record, {});
    QCOMPARE(*flink.home, QStringLiteral("/opt/Флинк 2"));
    QCOMPARE(*flink.version, QStringLiteral("1.19.1"));
    QVERIFY(!flink.config); // that home's files were not in the capture
}

void TestFlinkFacts::readsTheLegacyFileWhereItExists()
{
    HostRecord record = tests::capturedJobManager();
    record.raw[QStringLiteral("probe:flink.home.1.legacy")] = QStringLiteral("rest.port: 9999\n");
    record.exits[QStringLiteral("probe:flink.home.1.legacy")] = 0;
    const FlinkFacts flink = parseFlink(record, {});
    QVERIFY(flink.config->isLegacy);
    QVERIFY(flink.config->hasBoth);
    QCOMPARE(flink.config->value(QStringLiteral("rest.port")), QStringLiteral("9999"));
    QCOMPARE(flink.config->file, QStringLiteral("/home/sruser/flink-1.20.3/conf/flink-conf.yaml"));
}

void TestFlinkFacts::knowsOnlyConfigYamlInFlink2()
{
    HostRecord record = tests::capturedJobManager();
    record.raw[QStringLiteral("probe:flink.home.1.legacy")] = QStringLiteral("rest.port: 9999\n");
    record.exits[QStringLiteral("probe:flink.home.1.legacy")] = 0;
    tests::change(record, QStringLiteral("probe:flink.homes"), QStringLiteral("flink-dist-1.20.3"),
                  QStringLiteral("flink-dist-2.0.1"));
    QVERIFY(!parseFlink(record, {}).config->isLegacy);
}

void TestFlinkFacts::tellsAnUnreadableFileFromAMissingOne()
{
    HostRecord record = tests::capturedJobManager();
    const QString key = QStringLiteral("probe:flink.home.1.config");
    record.raw[key].clear();
    record.exits[key] = 3;
    QCOMPARE(parseFlink(record, {}).config.error().kind, ErrorKind::Missing);
    record.exits[key] = 4;
    QCOMPARE(parseFlink(record, {}).config.error().kind, ErrorKind::Prohibited);
    record.exits[key] = 5;
    QCOMPARE(parseFlink(record, {}).config.error().kind, ErrorKind::TooLarge);
}

void TestFlinkFacts::seesAContainer()
{
    HostRecord record = tests::capturedJobManager();
    tests::change(record, QStringLiteral("probe:flink.processes"), QStringLiteral("\nuser sruser"),
                  QStringLiteral("\nnspid 17\nuser root\ncgroup /system.slice/docker-1404.scope"));
    const FlinkProcess process = parseFlink(record, {}).processes->first();
    QVERIFY(process.isInContainer);
    QCOMPARE(process.container, QStringLiteral("docker"));
}

void TestFlinkFacts::keepsTheEndsOfTheLogs()
{
    HostRecord record = tests::capturedWorker();
    const QString key = QStringLiteral("probe:flink.home.1.tail.taskexecutor.log");
    record.raw[key] = QStringLiteral(
        "file /home/sruser/flink-1.20.3/log/flink-sruser-taskexecutor-0-tm-2.log\n"
        "2026-11-22 15:00:00 ERROR x\n\nCaused by: java.net.UnknownHostException: jm-1\n");
    record.exits[key] = 0;
    const FlinkFacts flink = parseFlink(record, {});
    const DaemonLog *log = flink.lastError(QStringLiteral("taskexecutor"), false);
    QVERIFY(log != nullptr);
    QCOMPARE(log->lines.size(), 2);
    QVERIFY(flink.lastError(QStringLiteral("taskexecutor"), true) == nullptr);
}

void TestFlinkFacts::readsTheClientsJobs()
{
    HostRecord record;
    record.raw[QStringLiteral("probe:cli.list")] = QStringLiteral(
        "Waiting for response...\n------------------ Running/Restarting Jobs -------------------\n"
        "22.11.2026 15:10:17 : 0123456789abcdef0123456789abcdef : orders (sync) (RUNNING)\n"
        "--------------------------------------------------------------\nNo scheduled jobs.\n");
    record.exits[QStringLiteral("probe:cli.list")] = 0;
    const CliFacts cli = parseCli(record);
    QCOMPARE(*cli.exit, 0);
    QCOMPARE(
        cli.jobs,
        QStringList {QStringLiteral("0123456789abcdef0123456789abcdef : orders (sync) (RUNNING)")});
    QVERIFY(!parseCli(HostRecord()).exit);
}

void TestFlinkFacts::findsTheDeepestCauseOfTheClient_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("cause");
    QTest::newRow("no JobManager")
        << QStringLiteral("d2-flinklist.txt")
        << QStringLiteral("java.net.ConnectException: Connection refused");
}

void TestFlinkFacts::findsTheDeepestCauseOfTheClient()
{
    QFETCH(QString, file);
    QFETCH(QString, cause);
    QFile capture(
        QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/captures/flink-1.20.3/05-failures/")
        + file);
    QVERIFY(capture.open(QIODevice::ReadOnly));
    HostRecord record;
    record.raw[QStringLiteral("probe:cli.list")] = QString::fromUtf8(capture.readAll());
    record.exits[QStringLiteral("probe:cli.list")] = 1;
    QVERIFY2(parseCli(record).error.startsWith(cause), qPrintable(parseCli(record).error));
}

QTEST_GUILESS_MAIN(TestFlinkFacts)
#include "tst_flinkfacts.moc"
