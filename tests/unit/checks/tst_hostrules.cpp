// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::checks;

namespace {

constexpr qint64 kMiB = 1LL << 20;
constexpr qint64 kGiB = 1LL << 30;

void setFree(Stage &stage, qint64 available)
{
    (*stage.host(0).system.fileSystems)[0].available = available;
}

facts::FlinkProcess process(const char *kind, qint64 resident)
{
    facts::FlinkProcess one;
    one.pid = 4711;
    one.mainClass = QLatin1String(kind) == QLatin1String("tm")
        ? QStringLiteral("org.apache.flink.runtime.taskexecutor.TaskManagerRunner")
        : QStringLiteral("org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
    one.user = QStringLiteral("sruser");
    one.residentBytes = resident;
    one.openFilesHard = 524288;
    return one;
}

facts::TaskManager taskManager(const QString &address, qint64 process, qint64 physical)
{
    facts::TaskManager manager;
    manager.host = address;
    manager.slots = 10;
    manager.cpuCores = 4;
    manager.processMemory = process;
    manager.physicalMemory = physical;
    return manager;
}

} // namespace

#define LK_STATUS(verdict, wanted)                                                                 \
    QVERIFY2((verdict).status == Status::wanted,                                                   \
             qPrintable(statusName((verdict).status) + QStringLiteral(": ") + english(verdict)))

class TestHostRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCheckPassesOnAHealthyHost_data();
    void everyCheckPassesOnAHealthyHost();
    void sshSaysWhyItFailed();
    void shellNamesWhatDisturbs_data();
    void shellNamesWhatDisturbs();
    void clockTellsTheOneThatIsWrong();
    void clockAllowsForTheRoundTrip();
    void clockOfTwoHostsNamesTheOther();
    void clockHasNothingToCompare();
    void diskThresholds_data();
    void diskThresholds();
    void diskSeesInodesAndReadOnly();
    void diskFollowsTheConfiguredFolders();
    void diskIsUnknownWhereDfIsSilent();
    void diskOfAHostWithoutRole();
    void memoryOfTheSeedIsCritical();
    void memoryCountsEveryProcess();
    void memoryGivesAnAddresslessTaskManagerToTheOnlyCandidate();
    void memoryComesFromTheConfigurationWhereNothingRuns();
    void memoryWarnsOfWhatIsNotFree();
    void memoryIsUnknownWhereAPartIs();
    void cpuWarnsOfTooManySlots();
    void limitsPreferTheRunningProcess();
    void flinkUserNamesOtherOwners();
    void flinkUserSeesWhatCannotBeWritten();
};

void TestHostRules::everyCheckPassesOnAHealthyHost_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"host.ssh", "host.shell", "host.clock", "host.disk", "host.memory",
                           "host.cpu", "host.limits", "host.flink-user"})
        QTest::newRow(id) << QByteArray(id);
}

void TestHostRules::everyCheckPassesOnAHealthyHost()
{
    QFETCH(QByteArray, id);
    Stage stage(3);
    for (int n = 0; n < 3; ++n) {
        const Verdict verdict = stage.verdict(id.constData(), n);
        LK_STATUS(verdict, Pass);
        QVERIFY(!verdict.meaning.in(QStringLiteral("ru")).contains(QLatin1Char('%')));
    }
}

void TestHostRules::sshSaysWhyItFailed()
{
    Stage stage(2);
    stage.record(1).problem = Error {.kind = ErrorKind::HostKeyChanged,
                                     .message = Text::verbatim(QStringLiteral("the key changed")),
                                     .advice = Text::verbatim(QStringLiteral("compare it")),
                                     .detail = QStringLiteral("SHA256:abc")};
    const Verdict verdict = stage.verdict("host.ssh", 1);
    LK_STATUS(verdict, Critical);
    QCOMPARE(english(verdict), QStringLiteral("the key changed"));
    QCOMPARE(verdict.todo.in(QStringLiteral("en")), QStringLiteral("compare it"));
    QCOMPARE(verdict.raw, QStringLiteral("SHA256:abc"));
    LK_STATUS(stage.verdict("host.ssh", 0), Pass);
    stage.record(1).problem->kind = ErrorKind::Cancelled;
    LK_STATUS(stage.verdict("host.ssh", 1), Unknown);
}

void TestHostRules::shellNamesWhatDisturbs_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("noise");
    QTest::addColumn<Status>("status");
    QTest::newRow("bash") << QStringLiteral("/bin/bash") << QString() << Status::Pass;
    QTest::newRow("none in passwd") << QString() << QString() << Status::Pass;
    QTest::newRow("blank noise") << QStringLiteral("/bin/sh") << QStringLiteral("\n")
                                 << Status::Pass;
    QTest::newRow("noisy") << QStringLiteral("/bin/bash") << QStringLiteral("Hi!")
                           << Status::Warning;
    QTest::newRow("fish") << QStringLiteral("/usr/bin/fish") << QString() << Status::Warning;
    QTest::newRow("tcsh") << QStringLiteral("/bin/tcsh") << QString() << Status::Warning;
    QTest::newRow("unheard of") << QStringLiteral("/opt/nush") << QString() << Status::Warning;
    QTest::newRow("nologin") << QStringLiteral("/usr/sbin/nologin") << QString()
                             << Status::Critical;
    QTest::newRow("rbash") << QStringLiteral("/bin/rbash") << QString() << Status::Critical;
}

void TestHostRules::shellNamesWhatDisturbs()
{
    QFETCH(QString, shell);
    QFETCH(QString, noise);
    QFETCH(Status, status);
    Stage stage;
    stage.host(0).system.login->shell = shell;
    stage.host(0).system.login->noise = noise;
    QCOMPARE(stage.verdict("host.shell").status, status);
    stage.host(0).system.login = fail(testError());
    LK_STATUS(stage.verdict("host.shell"), Unknown);
    stage.record(0).problem = testError(); // judge() answers for an unreachable host
    LK_STATUS(stage.verdict("host.shell"), Skipped);
    stage.record(0).problem->kind = ErrorKind::Prohibited; // nologin: host.ssh says it
    stage.record(0).problems.insert(QStringLiteral("clock:sample"), *stage.record(0).problem);
    LK_STATUS(stage.verdict("host.shell"), Skipped);
}

void TestHostRules::clockTellsTheOneThatIsWrong()
{
    Stage stage(3);
    stage.host(2).system.clock->offset = 90000;
    LK_STATUS(stage.verdict("host.clock", 0), Pass);
    LK_STATUS(stage.verdict("host.clock", 1), Pass);
    LK_STATUS(stage.verdict("host.clock", 2), Critical);
    stage.host(2).system.clock->offset = -1500;
    LK_STATUS(stage.verdict("host.clock", 2), Warning);
    stage.host(2).system.clock = fail(testError());
    LK_STATUS(stage.verdict("host.clock", 2), Unknown);
    LK_STATUS(stage.verdict("host.clock", 1), Pass);
}

void TestHostRules::clockAllowsForTheRoundTrip()
{
    Stage stage(3);
    stage.host(2).system.clock = facts::ClockSample {1400, 500};
    LK_STATUS(stage.verdict("host.clock", 2), Pass);
    stage.host(2).system.clock = facts::ClockSample {1400, 300};
    LK_STATUS(stage.verdict("host.clock", 2), Warning);
    stage.host(2).system.clock = facts::ClockSample {1400, 5000};
    LK_STATUS(stage.verdict("host.clock", 2), Unknown);
}

void TestHostRules::clockOfTwoHostsNamesTheOther()
{
    Stage stage(2);
    stage.host(1).system.clock->offset = 3000;
    const Verdict verdict = stage.verdict("host.clock", 0);
    LK_STATUS(verdict, Warning);
    QVERIFY(english(verdict).contains(QStringLiteral("n-2")));
    LK_STATUS(stage.verdict("host.clock", 1), Warning);
}

void TestHostRules::clockHasNothingToCompare()
{
    Stage alone;
    alone.host(0).system.clock->offset = 90000;
    LK_STATUS(alone.verdict("host.clock"), Pass);
    Stage two(2);
    two.record(1).problem = testError();
    LK_STATUS(two.verdict("host.clock", 0), Unknown);
}

void TestHostRules::diskThresholds_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("available");
    QTest::addColumn<Status>("status");
    QTest::newRow("511 MiB") << 4 * kGiB << 511 * kMiB << Status::Critical;
    QTest::newRow("512 MiB") << 4 * kGiB << 512 * kMiB << Status::Warning;
    QTest::newRow("under 2 GiB") << 4 * kGiB << 2047 * kMiB << Status::Warning;
    QTest::newRow("2 GiB") << 4 * kGiB << 2048 * kMiB << Status::Pass;
    QTest::newRow("9 %") << 100 * kGiB << 9 * kGiB << Status::Warning;
    QTest::newRow("full") << 100 * kGiB << qint64(0) << Status::Critical;
}

void TestHostRules::diskThresholds()
{
    QFETCH(qint64, size);
    QFETCH(qint64, available);
    QFETCH(Status, status);
    Stage stage;
    (*stage.host(0).system.fileSystems)[0].size = size;
    setFree(stage, available);
    const Verdict verdict = stage.verdict("host.disk");
    QCOMPARE(verdict.status, status);
    QCOMPARE(verdict.todo.isEmpty(), status == Status::Pass);
}

void TestHostRules::diskSeesInodesAndReadOnly()
{
    Stage stage;
    facts::FileSystem &root = (*stage.host(0).system.fileSystems)[0];
    root.inodesFree = 999;
    LK_STATUS(stage.verdict("host.disk"), Critical);
    root.inodesFree = 90000;
    LK_STATUS(stage.verdict("host.disk"), Warning);
    root.inodes = 0; // btrfs has none
    root.inodesFree = 0;
    LK_STATUS(stage.verdict("host.disk"), Pass);
    root.isReadOnly = true;
    LK_STATUS(stage.verdict("host.disk"), Critical);
}

void TestHostRules::diskFollowsTheConfiguredFolders()
{
    Stage stage;
    facts::FileSystem data = stage.host(0).system.fileSystems->first();
    data.mount = QStringLiteral("/data");
    data.available = 100 * kMiB;
    *stage.host(0).system.fileSystems += data;
    LK_STATUS(stage.verdict("host.disk"), Pass);
    stage.host(0).flink.config->values.insert(QStringLiteral("io.tmp.dirs"),
                                              QStringLiteral("/tmp,/data/flink"));
    const Verdict verdict = stage.verdict("host.disk");
    LK_STATUS(verdict, Critical);
    QVERIFY(english(verdict).contains(QStringLiteral("/data/flink")));
    stage.host(0).flink.config->values.clear();
    (*stage.host(0).system.access)[3].realPath = QStringLiteral("/data/log"); // a link
    LK_STATUS(stage.verdict("host.disk"), Critical);
}

void TestHostRules::diskIsUnknownWhereDfIsSilent()
{
    Stage stage;
    setFree(stage, -1);
    LK_STATUS(stage.verdict("host.disk"), Unknown);
    setFree(stage, 50 * kGiB);
    stage.host(0).flink.home = fail(testError());
    LK_STATUS(stage.verdict("host.disk"), Unknown);
    setFree(stage, 1);
    LK_STATUS(stage.verdict("host.disk"), Critical); // /tmp is bad enough
    stage.host(0).system.fileSystems = fail(testError());
    LK_STATUS(stage.verdict("host.disk"), Unknown);
}

void TestHostRules::diskOfAHostWithoutRole()
{
    Stage stage(2);
    stage.host(1).isTaskManager = false;
    stage.host(1).flink.home = fail(testError());
    stage.host(1).flink.config = fail(testError());
    LK_STATUS(stage.verdict("host.disk", 1), Pass);
}

void TestHostRules::memoryOfTheSeedIsCritical()
{
    Stage stage;
    stage.host(0).system.memoryTotal = 24 * kGiB; // as where the sandbox runs
    stage.host(0).system.memoryAvailable = 20 * kGiB;
    stage.cluster.rest.taskManagers =
        QList<facts::TaskManager> {taskManager(QStringLiteral("0.0.0.0"), 18119393280, 8290181120)};
    const Verdict verdict = stage.verdict("host.memory");
    LK_STATUS(verdict, Critical);
    QVERIFY2(english(verdict).contains(QStringLiteral("7.72 GiB")), qPrintable(english(verdict)));
    QVERIFY(!verdict.todo.isEmpty());
}

void TestHostRules::memoryCountsEveryProcess()
{
    Stage stage;
    stage.host(0).flink.processes =
        QList<facts::FlinkProcess> {process("jm", kGiB), process("tm", kGiB), process("tm", kGiB)};
    stage.host(0).flink.config->values[QStringLiteral("taskmanager.memory.process.size")] =
        QStringLiteral("3500m");
    LK_STATUS(stage.verdict("host.memory"), Critical); // 2 × 3500 + 1600 > 8192
    stage.host(0).flink.processes->removeLast();
    LK_STATUS(stage.verdict("host.memory"), Pass);
}

void TestHostRules::memoryGivesAnAddresslessTaskManagerToTheOnlyCandidate()
{
    Stage stage(3);
    stage.host(0).isTaskManager = false;
    stage.host(2).isTaskManager = false;
    stage.host(1).flink.processes = QList<facts::FlinkProcess> {process("tm", kGiB)};
    stage.cluster.rest.taskManagers = QList<facts::TaskManager> {
        taskManager(QStringLiteral("127.0.0.1"), 18119393280, 8290181120)};
    LK_STATUS(stage.verdict("host.memory", 0), Pass);
    LK_STATUS(stage.verdict("host.memory", 1), Critical);
    LK_STATUS(stage.verdict("host.memory", 2), Pass);
    stage.host(2).flink.processes = QList<facts::FlinkProcess> {process("tm", kGiB)};
    LK_STATUS(stage.verdict("host.memory", 0), Critical); // of two, but it must not be lost
}

void TestHostRules::memoryComesFromTheConfigurationWhereNothingRuns()
{
    Stage stage;
    auto &values = stage.host(0).flink.config->values;
    values[QStringLiteral("taskmanager.memory.process.size")] = QStringLiteral("7g");
    LK_STATUS(stage.verdict("host.memory"), Critical);
    values.remove(QStringLiteral("taskmanager.memory.process.size"));
    LK_STATUS(stage.verdict("host.memory"), Unknown);
    values[QStringLiteral("taskmanager.memory.flink.size")] = QStringLiteral("1280m");
    const Verdict verdict = stage.verdict("host.memory");
    LK_STATUS(verdict, Pass);
    // 1280m of Flink make 1728m of process, as the shipped configuration says.
    QCOMPARE(verdict.raw, QStringLiteral("3328 MiB / 8192 MiB"));
}

void TestHostRules::memoryWarnsOfWhatIsNotFree()
{
    Stage stage;
    stage.host(0).flink.processes =
        QList<facts::FlinkProcess> {process("jm", 400 * kMiB), process("tm", 600 * kMiB)};
    stage.host(0).system.memoryAvailable = 2 * kGiB;
    LK_STATUS(stage.verdict("host.memory"), Warning); // 3328 − 1000 MiB to come
    stage.host(0).system.memoryAvailable = 3 * kGiB;
    LK_STATUS(stage.verdict("host.memory"), Pass);
    stage.host(0).system.swap->free = 2 * kGiB - 300 * kMiB;
    LK_STATUS(stage.verdict("host.memory"), Warning);
    stage.host(0).system.swap = facts::Swap {};
    LK_STATUS(stage.verdict("host.memory"), Pass);
}

void TestHostRules::memoryIsUnknownWhereAPartIs()
{
    for (int part = 0; part < 5; ++part) {
        Stage stage;
        if (part == 0)
            stage.host(0).system.memoryTotal = fail(testError());
        else if (part == 1)
            stage.host(0).system.memoryAvailable = fail(testError());
        else if (part == 2)
            stage.host(0).system.swap = fail(testError());
        else if (part == 3)
            stage.host(0).flink.config = fail(testError());
        else
            stage.host(0).flink.processes = fail(testError());
        LK_STATUS(stage.verdict("host.memory"), Unknown);
    }
}

void TestHostRules::cpuWarnsOfTooManySlots()
{
    Stage stage;
    stage.host(0).system.cores = 16;
    stage.cluster.rest.taskManagers =
        QList<facts::TaskManager> {taskManager(QStringLiteral("0.0.0.0"), kGiB, 8 * kGiB)};
    LK_STATUS(stage.verdict("host.cpu"), Warning); // 10 on 4, as REST says
    stage.cluster.rest.taskManagers->first().slots = 8;
    LK_STATUS(stage.verdict("host.cpu"), Pass);
    stage.cluster.rest.taskManagers = fail(testError());
    stage.host(0).flink.config->values[QStringLiteral("taskmanager.numberOfTaskSlots")] =
        QStringLiteral("33");
    LK_STATUS(stage.verdict("host.cpu"), Warning);
    stage.host(0).system.cores = fail(testError());
    LK_STATUS(stage.verdict("host.cpu"), Unknown);
    stage.host(0).isTaskManager = false;
    LK_STATUS(stage.verdict("host.cpu"), Skipped);
}

void TestHostRules::limitsPreferTheRunningProcess()
{
    Stage stage;
    stage.host(0).system.openFilesHard = 1024;
    LK_STATUS(stage.verdict("host.limits"), Warning);
    stage.host(0).flink.processes = QList<facts::FlinkProcess> {process("tm", kGiB)};
    LK_STATUS(stage.verdict("host.limits"), Pass);
    stage.host(0).flink.processes->first().openFilesHard = 4095;
    LK_STATUS(stage.verdict("host.limits"), Warning);
    stage.host(0).flink.processes->first().openFilesHard = 0; // unreadable
    stage.host(0).system.openFilesHard = -1;
    LK_STATUS(stage.verdict("host.limits"), Unknown);
    stage.host(0).flink.processes->clear();
    LK_STATUS(stage.verdict("host.limits"), Pass);
    stage.host(0).system.openFilesHard = fail(testError());
    LK_STATUS(stage.verdict("host.limits"), Unknown);
}

void TestHostRules::flinkUserNamesOtherOwners()
{
    Stage stage;
    stage.host(0).flink.processes = QList<facts::FlinkProcess> {process("tm", kGiB)};
    LK_STATUS(stage.verdict("host.flink-user"), Pass);
    stage.host(0).flink.processes->first().user = QStringLiteral("flink");
    const Verdict verdict = stage.verdict("host.flink-user");
    LK_STATUS(verdict, Warning);
    QVERIFY(english(verdict).contains(QStringLiteral("flink")));
    QVERIFY(verdict.todo.in(QStringLiteral("en")).contains(QStringLiteral("sudo")));
    stage.host(0).flink.processes->first().isInContainer = true;
    LK_STATUS(stage.verdict("host.flink-user"), Pass);
    stage.host(0).flink.processes = fail(testError());
    LK_STATUS(stage.verdict("host.flink-user"), Unknown);
}

void TestHostRules::flinkUserSeesWhatCannotBeWritten()
{
    Stage stage;
    facts::Access &lib = (*stage.host(0).system.access)[1];
    lib.isWritable = false;
    LK_STATUS(stage.verdict("host.flink-user"), Warning);
    lib.isWritable = true;
    facts::Access &log = (*stage.host(0).system.access)[3];
    log.exists = log.isReadable = log.isWritable = log.canEnter = false;
    const Verdict verdict = stage.verdict("host.flink-user");
    LK_STATUS(verdict, Warning);
    QVERIFY(verdict.todo.in(QStringLiteral("en")).contains(QStringLiteral("mkdir")));
    stage.host(0).system.access->clear();
    LK_STATUS(stage.verdict("host.flink-user"), Unknown);
}

QTEST_GUILESS_MAIN(TestHostRules)
#include "tst_hostrules.moc"
