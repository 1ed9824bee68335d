// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::checks;

namespace {

constexpr qint64 kGiB = 1LL << 30;

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

} // namespace

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
    stage.host(2).system.clock = facts::ClockSample {900, 500};
    LK_STATUS(stage.verdict("host.clock", 2), Pass);
    stage.host(2).system.clock = facts::ClockSample {1400, 500};
    LK_STATUS(stage.verdict("host.clock", 2), Unknown);
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
