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

class TestCapacityRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

void TestCapacityRules::diskThresholds_data()
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

void TestCapacityRules::diskThresholds()
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

void TestCapacityRules::diskSeesInodesAndReadOnly()
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

void TestCapacityRules::diskFollowsTheConfiguredFolders()
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

void TestCapacityRules::diskIsUnknownWhereDfIsSilent()
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

void TestCapacityRules::diskOfAHostWithoutRole()
{
    Stage stage(2);
    stage.host(1).isTaskManager = false;
    stage.host(1).flink.home = fail(testError());
    stage.host(1).flink.config = fail(testError());
    LK_STATUS(stage.verdict("host.disk", 1), Pass);
}

void TestCapacityRules::memoryOfTheSeedIsCritical()
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

void TestCapacityRules::memoryCountsEveryProcess()
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

void TestCapacityRules::memoryGivesAnAddresslessTaskManagerToTheOnlyCandidate()
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

void TestCapacityRules::memoryComesFromTheConfigurationWhereNothingRuns()
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

void TestCapacityRules::memoryWarnsOfWhatIsNotFree()
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

void TestCapacityRules::memoryIsUnknownWhereAPartIs()
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

void TestCapacityRules::cpuWarnsOfTooManySlots()
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

QTEST_GUILESS_MAIN(TestCapacityRules)
#include "tst_capacityrules.moc"
