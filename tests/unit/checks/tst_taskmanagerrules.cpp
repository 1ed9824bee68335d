// SPDX-License-Identifier: Apache-2.0
#include "reststand.h"

using namespace lockkeeper;
using namespace lockkeeper::checks;

class TestTaskManagerRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void taskManagersAreComplete();
    void taskManagersAreNone();
    void oneCauseOfManyIsAdvisedOnce();
    void taskManagersOfTheField();
    void taskManagersAreFewer();
    void taskManagersRunUnregistered();
    void taskManagersAreTooFew();
    void taskManagersDoubled();
    void taskManagersNotLookedAt();
    void taskManagersSilent();
    void taskManagersKilledJustNow();
    void taskManagersOnDemand();
    void taskManagersOfAnUnknownMode();
    void taskManagersAreNotKnown();
};

void TestTaskManagerRules::taskManagersAreComplete()
{
    Stand stand(2);
    stand.registered({{QStringLiteral("tm-1")}, {QStringLiteral("tm-2")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Pass, "2 TaskManagers are running");
    QCOMPARE(stand.judge("flink.taskmanagers").seenFrom, QStringLiteral("jm"));
    QCOMPARE(stand.judge("flink.taskmanagers").command,
             QStringLiteral("curl -s http://jm:8081/taskmanagers"));
}

void TestTaskManagerRules::taskManagersAreNone()
{
    Stand stand(2);
    stand.record(0).raw.insert(
        QStringLiteral("rest:/taskmanagers"),
        capture(QStringLiteral("flink-1.20.3/01-jm-only/taskmanagers.json")));
    stand.stop(1);
    stand.says(1, QStringLiteral("taskexecutor"), true,
               capture(QStringLiteral("flink-1.20.3/05-failures/c-java25-taskexecutor.out"))
                   .split(QLatin1Char('\n')));
    stand.says(2, QStringLiteral("taskexecutor"), false,
               capture(QStringLiteral("flink-1.20.3/05-failures/e1-taskexecutor.end"))
                   .split(QLatin1Char('\n')));
    const Verdict verdict = stand.judge("flink.taskmanagers");
    EXPECT(verdict, Status::Critical, "there are no active TaskManagers");
    EXPECT(verdict, Status::Critical,
           "No TaskManager process runs on tm-1. The last error in /f/log/taskexecutor.out: The "
           "JVM ends at once: its Java is 24 or newer");
    EXPECT(verdict, Status::Critical,
           "On tm-2 a TaskManager process runs (pid 4711), but it is not registered");
    EXPECT(verdict, Status::Critical, "the name no-such-host.invalid does not resolve");
    QVERIFY(verdict.meaning.in(QStringLiteral("ru"))
                .startsWith(QStringLiteral("JobManager работает, но нет активных TaskManager'ов")));
    QCOMPARE(verdict.remedy, QStringLiteral("flink.start-taskmanagers"));
    QVERIFY(verdict.evidence.contains(QStringLiteral("tm-1\nprobe:flink.processes")));
}

void TestTaskManagerRules::oneCauseOfManyIsAdvisedOnce()
{
    Stand stand(2);
    stand.registered({});
    for (const int host : {1, 2}) {
        stand.stop(host);
        stand.says(host, QStringLiteral("taskexecutor"), true,
                   capture(QStringLiteral("flink-1.20.3/05-failures/c-java25-taskexecutor.out"))
                       .split(QLatin1Char('\n')));
    }
    const QString todo = stand.judge("flink.taskmanagers").todo.in(QStringLiteral("en"));
    QCOMPARE(todo.count(QStringLiteral("Java 17")), 1);
}

void TestTaskManagerRules::taskManagersOfTheField()
{
    Stand stand(0);
    stand.cluster.workers.push_back({QStringLiteral("localhost"), &stand.host(0)});
    stand.run(stand.host(0), Stand::kTaskManager);
    const QString answer = capture(QStringLiteral("flink-1.20.3/field/taskmanagers.json"));
    const auto key = QStringLiteral("rest:/taskmanagers");
    stand.record(0).raw.insert(key, answer);
    EXPECT(stand.judge("flink.heartbeat"), Status::Critical, "more than heartbeat.timeout (50 s)");
    EXPECT(stand.judge("flink.taskmanagers"), Status::Unknown, "far older than heartbeat.timeout");
    EXPECT(stand.judge("flink.slots"), Status::Unknown, "far older than heartbeat.timeout");

    stand.record(0).raw.insert(
        key, QString(answer).replace(QLatin1String("1765369634808"), QString::number(kNow)));
    EXPECT(stand.judge("flink.heartbeat"), Status::Pass, "Heartbeats arrive");
    EXPECT(stand.judge("flink.taskmanagers"), Status::Pass, "1 TaskManager is running");
    EXPECT(stand.judge("flink.slots"), Status::Pass, "All 10 slots are free");
    QCOMPARE(stand.judge("flink.slots").meaning.in(QStringLiteral("ru")),
             QStringLiteral("Все 10 слотов свободны и готовы выполнять задания Flink CDC."));
    EXPECT(stand.judge("flink.taskmanager.address"), Status::Warning, "0.0.0.0:44021-6a8934");
}

void TestTaskManagerRules::taskManagersAreFewer()
{
    Stand stand(2);
    stand.stop(2);
    stand.registered({{QStringLiteral("tm-1")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Warning, "Only 1 of the 2 TaskManagers");
    EXPECT(stand.judge("flink.taskmanagers"), Status::Warning,
           "No TaskManager process runs on tm-2.");
    QVERIFY(!english(stand.judge("flink.taskmanagers").meaning).contains(QStringLiteral("tm-1")));
}

void TestTaskManagerRules::taskManagersRunUnregistered()
{
    Stand stand(2);
    stand.registered({{QStringLiteral("tm-1")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Warning,
           "On tm-2 a TaskManager process runs (pid 4711), but it is not registered");
    QCOMPARE(stand.judge("flink.taskmanagers").remedy, QString());
}

void TestTaskManagerRules::taskManagersAreTooFew()
{
    Stand stand(2);
    stand.stop(2);
    stand.wish().cdc.parallelism = 3;
    stand.registered({{QStringLiteral("tm-1")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Critical,
           "too few: the pipeline asks for parallelism 3");
}

void TestTaskManagerRules::taskManagersDoubled()
{
    Stand stand(1); // the same line twice is two TaskManagers
    stand.cluster.workers.push_back(stand.cluster.workers.front());
    stand.registered({{QStringLiteral("tm-1")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Warning, "Only 1 of the 2");
    stand.registered({{QStringLiteral("tm-1")}, {QStringLiteral("tm-1")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Pass, "2 TaskManagers");
}

void TestTaskManagerRules::taskManagersNotLookedAt()
{
    Stand stand(2);
    stand.cluster.workers.push_back({QStringLiteral("tm-9"), nullptr});
    stand.record(1).problem = problem(ErrorKind::TimedOut);
    stand.host(2).flink.processes = fail(problem(ErrorKind::Missing));
    stand.registered({});
    const Verdict verdict = stand.judge("flink.taskmanagers");
    EXPECT(verdict, Status::Critical, "tm-1 could not be reached over SSH.");
    EXPECT(verdict, Status::Critical, "The processes on tm-2 could not be seen.");
    EXPECT(verdict, Status::Critical, "“tm-9” of conf/workers is no host of the profile");
    QCOMPARE(verdict.remedy, QString());
    stand.registered(
        {{QStringLiteral("tm-1")}, {QStringLiteral("tm-2")}, {QStringLiteral("tm-9")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Pass, "3 TaskManagers");
}

void TestTaskManagerRules::taskManagersSilent()
{
    Stand stand(2);
    stand.registered({{QStringLiteral("tm-1"), 5}, {QStringLiteral("tm-2"), 40}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Warning,
           "silent, so most likely dead: tm-2:4000-1");
    EXPECT(stand.judge("flink.slots"), Status::Pass, "All 2 slots");
    stand.cluster.workers.pop_back();
    EXPECT(stand.judge("flink.taskmanagers"), Status::Warning, "silent");
}

void TestTaskManagerRules::taskManagersKilledJustNow()
{
    Stand stand(1);
    stand.registered(
        {{QStringLiteral("tm-1"), 17}}); // within the interval's slack, but its JVM is gone
    EXPECT(stand.judge("flink.taskmanagers"), Status::Pass, "1 TaskManager");
    stand.stop(1);
    EXPECT(stand.judge("flink.taskmanagers"), Status::Critical, "no active TaskManagers");
    EXPECT(stand.judge("flink.slots"), Status::Critical, "0 slots");
    stand.host(1).flink.hidesProcesses = true;
    EXPECT(stand.judge("flink.taskmanagers"), Status::Pass, "1 TaskManager");
}

void TestTaskManagerRules::taskManagersOnDemand()
{
    for (const Mode mode : {Mode::Yarn, Mode::KubernetesNative, Mode::StandaloneApplication}) {
        Stand stand(0);
        stand.cluster.mode = mode;
        stand.registered({});
        EXPECT(stand.judge("flink.taskmanagers"), Status::Pass, "here that is normal");
        EXPECT(stand.judge("flink.slots"), Status::Pass, "slots come with");
        QCOMPARE(stand.judge("flink.heartbeat").status, Status::Skipped);
        QCOMPARE(stand.judge("flink.taskmanager.address").status, Status::Skipped);
    }
}

void TestTaskManagerRules::taskManagersOfAnUnknownMode()
{
    Stand stand(0);
    stand.cluster.mode = Mode::Unknown;
    stand.registered({});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Unknown, "could not be told");
    EXPECT(stand.judge("flink.slots"), Status::Unknown, "could not be told");
    stand.config({{QStringLiteral("kubernetes.cluster-id"), QStringLiteral("cdc")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Pass, "normal");
    stand.config({{QStringLiteral("parallelism.default"), QStringLiteral("1")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Critical, "no active TaskManagers");
}

void TestTaskManagerRules::taskManagersAreNotKnown()
{
    Stand stand(1);
    stand.record(0).problems.insert(QStringLiteral("rest:/taskmanagers"),
                                    problem(ErrorKind::Refused));
    for (const char *id :
         {"flink.taskmanagers", "flink.slots", "flink.heartbeat", "flink.taskmanager.address"})
        EXPECT(stand.judge(id), Status::Unknown, "why");
    stand.registered({{QStringLiteral("tm-1")}});
    stand.host(0).flink.workers = fail(problem(ErrorKind::Prohibited));
    stand.cluster.workers.clear();
    EXPECT(stand.judge("flink.taskmanagers"), Status::Unknown, "why");
}

QTEST_GUILESS_MAIN(TestTaskManagerRules)
#include "tst_taskmanagerrules.moc"
