// SPDX-License-Identifier: Apache-2.0
#include "checks/judge.h"
#include "checks/rules/restrules.h"
#include "checks/rules/rules.h"

#include <QFile>
#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::checks;
using facts::Host;
using facts::Mode;

namespace {

constexpr qint64 kNow = 1795360100000;
const auto kOverview = QStringLiteral(
    R"({"taskmanagers":1,"slots-total":2,"slots-available":2,"jobs-running":0,"flink-version":"1.20.3","flink-commit":"01e3a6d"})");

QString capture(const QString &name)
{
    QFile file(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/captures/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no capture %s", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

// One TaskManager of /taskmanagers; age in seconds, -1: no heartbeat yet.
struct Registered
{
    QString host;
    int age = 5;
    int slots = 2;
    int free = 2;
};

QString listOf(const QList<Registered> &all)
{
    QStringList list;
    for (const Registered &one : all) {
        list +=
            QStringLiteral(
                R"({"id":"%1:4000-%2","path":"","timeSinceLastHeartbeat":%3,"slotsNumber":%4,"freeSlots":%5})")
                .arg(one.host)
                .arg(list.size())
                .arg(one.age < 0 ? 0 : kNow - qint64 {one.age} * 1000)
                .arg(one.slots)
                .arg(one.free);
    }
    return QStringLiteral("{\"taskmanagers\":[%1]}").arg(list.join(QLatin1Char(',')));
}

QString configOf(const QMap<QString, QString> &values)
{
    QStringList list;
    for (auto it = values.begin(); it != values.end(); ++it)
        list += QStringLiteral(R"({"key":"%1","value":"%2"})").arg(it.key(), it.value());
    return QStringLiteral("[%1]").arg(list.join(QLatin1Char(',')));
}

Error problem(ErrorKind kind)
{
    return {
        .kind = kind, .message = Text::verbatim(QStringLiteral("why")), .advice = {}, .detail = {}};
}

// A cluster of jm and tm-1, tm-2, … that is well unless the test changes it.
class Stand
{
public:
    explicit Stand(int taskManagers)
    {
        addHost(QStringLiteral("jm"));
        m_facts.hosts.first().raw = {
            {QStringLiteral("rest:/overview"), kOverview},
            {QStringLiteral("rest:/jobmanager/config"), configOf({})},
            {QStringLiteral("rest:url"), QStringLiteral("http://jm:8081")},
            {QStringLiteral("rest:asked"), QString::number(kNow)},
            {QStringLiteral("clock:sample"), QStringLiteral("1000 1.0 1000")}};
        for (int i = 1; i <= taskManagers; ++i)
            addHost(QStringLiteral("tm-%1").arg(i));
        for (qsizetype i = 1; i < m_facts.hosts.size(); ++i) {
            m_facts.hosts[i].raw = {{QStringLiteral("rest:/overview"), kOverview},
                                    {QStringLiteral("rest:url"), QStringLiteral("http://jm:8081")}};
        }
        cluster.facts = &m_facts;
        cluster.mode = Mode::StandaloneSession;
        for (const facts::HostRecord &record : std::as_const(m_facts.hosts))
            addTyped(record);
        cluster.hosts.front().isJobManager = true;
        cluster.jobManager = &cluster.hosts.front();
        run(cluster.hosts.front(),
            QStringLiteral(
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint"));
        for (std::size_t i = 1; i < cluster.hosts.size(); ++i) {
            cluster.hosts[i].isTaskManager = true;
            cluster.workers.push_back({cluster.hosts[i].name(), &cluster.hosts[i]});
            run(cluster.hosts[i], kTaskManager);
        }
    }

    facts::HostRecord &record(int i) { return m_facts.hosts[i]; }
    Host &host(int i) { return cluster.hosts.at(static_cast<std::size_t>(i)); }
    facts::Wish &wish() { return m_facts.wish; }
    void registered(const QList<Registered> &all)
    {
        record(0).raw.insert(QStringLiteral("rest:/taskmanagers"), listOf(all));
    }
    void config(const QMap<QString, QString> &values)
    {
        record(0).raw.insert(QStringLiteral("rest:/jobmanager/config"), configOf(values));
    }
    void refuse(int i, ErrorKind kind)
    {
        record(i).raw.remove(QStringLiteral("rest:/overview"));
        record(i).problems.insert(QStringLiteral("rest:/overview"), problem(kind));
    }
    void stop(int i) { host(i).flink.processes = QList<facts::FlinkProcess>(); }
    void run(Host &host, const QString &mainClass)
    {
        facts::FlinkProcess process;
        process.pid = 4711;
        process.mainClass = mainClass;
        host.flink.processes->append(process);
    }
    void says(int i, const QString &daemon, bool isOut, const QStringList &lines)
    {
        facts::DaemonLog log;
        log.daemon = daemon;
        log.isOut = isOut;
        log.file = QStringLiteral("/f/log/%1.%2")
                       .arg(daemon, isOut ? QStringLiteral("out") : QStringLiteral("log"));
        log.lines = lines;
        host(i).flink.lastErrors += log;
    }
    // The verdict of a check, of that host for flink.jobmanager.
    Verdict judge(const char *id, int i = 0)
    {
        cluster.rest = facts::parseRest(*cluster.hosts.front().record);
        for (const Check &check : restChecks()) {
            if (QLatin1String(check.id) != QLatin1String(id))
                continue;
            const auto all = check.judge(cluster);
            for (const Judged &one : all) {
                if (one.name.isEmpty() || one.name == host(i).name())
                    return one.verdict;
            }
        }
        return {};
    }

    inline static const QString kTaskManager =
        QStringLiteral("org.apache.flink.runtime.taskexecutor.TaskManagerRunner");
    facts::Cluster cluster;

private:
    void addHost(const QString &name)
    {
        facts::HostRecord record;
        record.name = name;
        record.address = name;
        m_facts.hosts += record;
    }
    void addTyped(const facts::HostRecord &record)
    {
        Host host;
        host.record = &record;
        host.flink.home = QStringLiteral("/opt/flink");
        cluster.hosts.push_back(host);
    }

    facts::Facts m_facts;
};

QString english(const Text &text)
{
    return text.in(QStringLiteral("en"));
}

} // namespace

#define EXPECT(verdict, wanted, words)                                                             \
    do {                                                                                           \
        const Verdict lkVerdict = (verdict);                                                       \
        const QString lkWords = english(lkVerdict.meaning);                                        \
        QVERIFY2(lkVerdict.status == (wanted),                                                     \
                 qPrintable(statusName(lkVerdict.status) + QLatin1Char(' ') + lkWords));           \
        QVERIFY2(lkWords.contains(QStringLiteral(words)), qPrintable(lkWords));                    \
    } while (false)

class RestRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCheckIsWhole();
    void jobManagerAnswersEverywhere();
    void jobManagerOfOneHostOnlyLocally();
    void jobManagerOfSeveralHostsOnlyLocally();
    void jobManagerIsDown();
    void jobManagerIsDownForAReasonInItsLog();
    void jobManagerRunsWithoutItsPort();
    void jobManagerProblems_data();
    void jobManagerProblems();
    void jobManagerBehindAFirewall();
    void jobManagerTwice();
    void jobManagerOfAnotherCluster();
    void jobManagerNowhere();
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
    void addresses();
    void freeSlots_data();
    void freeSlots();
    void noSlots();
    void heartbeats_data();
    void heartbeats();
    void heartbeatsNeedClockAndLimits();
};

void RestRulesTest::everyCheckIsWhole()
{
    for (const Check &check : restChecks()) {
        QVERIFY(check.judge != nullptr);
        for (const Message &words :
             {check.component, check.how, check.webUi, check.purpose, check.thresholds})
            QVERIFY2(!words.isEmpty(), check.id);
        QVERIFY2(*check.sources != '\0', check.id);
    }
}

void RestRulesTest::jobManagerAnswersEverywhere()
{
    Stand stand(2);
    EXPECT(stand.judge("flink.jobmanager", 0), Status::Pass, "works and answers (Flink 1.20.3)");
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Pass, "answers to tm-1 as well");
    QCOMPARE(stand.judge("flink.jobmanager", 1).command,
             QStringLiteral("curl -s http://jm:8081/overview"));
    QCOMPARE(stand.judge("flink.jobmanager", 1).evidence,
             QStringList({QStringLiteral("tm-1\nrest:/overview")}));
}

void RestRulesTest::jobManagerOfOneHostOnlyLocally()
{
    Stand stand(0);
    stand.config({{QStringLiteral("rest.bind-address"), QStringLiteral("localhost")}});
    EXPECT(stand.judge("flink.jobmanager"), Status::Warning, "only to this host itself");
    stand.config({{QStringLiteral("rest.bind-address"), QStringLiteral("0.0.0.0")}});
    EXPECT(stand.judge("flink.jobmanager"), Status::Pass, "works");
}

void RestRulesTest::jobManagerOfSeveralHostsOnlyLocally()
{
    Stand stand(1);
    stand.config({{QStringLiteral("rest.bind-address"), QStringLiteral("localhost")}});
    stand.refuse(1, ErrorKind::Refused);
    EXPECT(stand.judge("flink.jobmanager", 0), Status::Pass, "only to this host itself");
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Critical, "rest.bind-address is localhost");
    stand.config({{QStringLiteral("rest.bind-address"), QStringLiteral("0.0.0.0")}});
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Critical, "is refused");
}

void RestRulesTest::jobManagerIsDown()
{
    Stand stand(1);
    stand.stop(0);
    stand.refuse(0, ErrorKind::Refused);
    stand.refuse(1, ErrorKind::Refused);
    EXPECT(stand.judge("flink.jobmanager", 0), Status::Critical,
           "Nothing listens at http://jm:8081");
    QVERIFY(english(stand.judge("flink.jobmanager", 0).todo)
                .contains(QStringLiteral("/opt/flink/bin/start-cluster.sh")));
    QCOMPARE(stand.judge("flink.jobmanager", 1).status, Status::Critical);
}

void RestRulesTest::jobManagerIsDownForAReasonInItsLog()
{
    Stand stand(0);
    stand.stop(0);
    stand.refuse(0, ErrorKind::Refused);
    stand.says(0, QStringLiteral("standalonesession"), false,
               capture(QStringLiteral("flink-1.20.3/05-failures/d1-standalonesession.end"))
                   .split(QLatin1Char('\n')));
    EXPECT(stand.judge("flink.jobmanager"), Status::Critical, "port 8081 for REST is taken");
}

void RestRulesTest::jobManagerRunsWithoutItsPort()
{
    Stand stand(0);
    stand.refuse(0, ErrorKind::Refused);
    EXPECT(stand.judge("flink.jobmanager"), Status::Critical, "pid 4711");
}

void RestRulesTest::jobManagerProblems_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Status>("status");
    QTest::newRow("name") << ErrorKind::NameUnknown << Status::Critical;
    QTest::newRow("another program") << ErrorKind::BadAnswer << Status::Critical;
    QTest::newRow("login") << ErrorKind::LoginRefused << Status::Critical;
    QTest::newRow("time") << ErrorKind::TimedOut << Status::Unknown;
    QTest::newRow("starting") << ErrorKind::Missing << Status::Unknown;
    QTest::newRow("half") << ErrorKind::Lost << Status::Unknown;
    QTest::newRow("no way to ask") << ErrorKind::Prohibited << Status::Unknown;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << Status::Unknown;
    QTest::newRow("too large") << ErrorKind::TooLarge << Status::Unknown;
}

void RestRulesTest::jobManagerProblems()
{
    QFETCH(ErrorKind, kind);
    Stand stand(0);
    stand.refuse(0, kind);
    QTEST(stand.judge("flink.jobmanager").status, "status");
}

void RestRulesTest::jobManagerBehindAFirewall()
{
    Stand stand(1);
    stand.refuse(1, ErrorKind::TimedOut);
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Critical, "firewall");
    stand.refuse(0, ErrorKind::TimedOut);
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Unknown, "why");
}

void RestRulesTest::jobManagerTwice()
{
    Stand stand(1);
    stand.run(
        stand.host(1),
        QStringLiteral("org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint"));
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Warning, "second JobManager");
    stand.config({{QStringLiteral("high-availability.type"), QStringLiteral("zookeeper")}});
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Pass, "as well");
}

void RestRulesTest::jobManagerOfAnotherCluster()
{
    Stand stand(1);
    stand.record(1).raw.insert(
        QStringLiteral("rest:/overview"),
        QString(kOverview).replace(QStringLiteral("1.20.3"), QStringLiteral("1.18.1")));
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Critical, "another Flink answers");
}

void RestRulesTest::jobManagerNowhere()
{
    Stand stand(1);
    stand.record(0).raw.clear();
    stand.record(1).raw.clear();
    stand.cluster.jobManager = nullptr;
    EXPECT(stand.judge("flink.jobmanager"), Status::Unknown, "not known which host");
    stand.stop(0);
    EXPECT(stand.judge("flink.jobmanager"), Status::Critical, "No JobManager runs");
    stand.host(1).flink.hidesProcesses = true;
    EXPECT(stand.judge("flink.jobmanager"), Status::Unknown, "not known which host");
    EXPECT(stand.judge("flink.taskmanagers"), Status::Unknown, "No JobManager was found");
    EXPECT(stand.judge("flink.slots"), Status::Unknown, "No JobManager was found");
}

void RestRulesTest::taskManagersAreComplete()
{
    Stand stand(2);
    stand.registered({{QStringLiteral("tm-1")}, {QStringLiteral("tm-2")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Pass, "2 TaskManagers are running");
    QCOMPARE(stand.judge("flink.taskmanagers").seenFrom, QStringLiteral("jm"));
    QCOMPARE(stand.judge("flink.taskmanagers").command,
             QStringLiteral("curl -s http://jm:8081/taskmanagers"));
}

void RestRulesTest::taskManagersAreNone()
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

void RestRulesTest::oneCauseOfManyIsAdvisedOnce()
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

void RestRulesTest::taskManagersOfTheField()
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

void RestRulesTest::taskManagersAreFewer()
{
    Stand stand(2);
    stand.stop(2);
    stand.registered({{QStringLiteral("tm-1")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Warning, "Only 1 of the 2 TaskManagers");
    EXPECT(stand.judge("flink.taskmanagers"), Status::Warning,
           "No TaskManager process runs on tm-2.");
    QVERIFY(!english(stand.judge("flink.taskmanagers").meaning).contains(QStringLiteral("tm-1")));
}

void RestRulesTest::taskManagersRunUnregistered()
{
    Stand stand(2);
    stand.registered({{QStringLiteral("tm-1")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Warning,
           "On tm-2 a TaskManager process runs (pid 4711), but it is not registered");
    QCOMPARE(stand.judge("flink.taskmanagers").remedy, QString());
}

void RestRulesTest::taskManagersAreTooFew()
{
    Stand stand(2);
    stand.stop(2);
    stand.wish().cdc.parallelism = 3;
    stand.registered({{QStringLiteral("tm-1")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Critical,
           "too few: the pipeline asks for parallelism 3");
}

void RestRulesTest::taskManagersDoubled()
{
    Stand stand(1); // the same line twice is two TaskManagers
    stand.cluster.workers.push_back(stand.cluster.workers.front());
    stand.registered({{QStringLiteral("tm-1")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Warning, "Only 1 of the 2");
    stand.registered({{QStringLiteral("tm-1")}, {QStringLiteral("tm-1")}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Pass, "2 TaskManagers");
}

void RestRulesTest::taskManagersNotLookedAt()
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

void RestRulesTest::taskManagersSilent()
{
    Stand stand(2);
    stand.registered({{QStringLiteral("tm-1"), 5}, {QStringLiteral("tm-2"), 40}});
    EXPECT(stand.judge("flink.taskmanagers"), Status::Warning,
           "silent, so most likely dead: tm-2:4000-1");
    EXPECT(stand.judge("flink.slots"), Status::Pass, "All 2 slots");
    stand.cluster.workers.pop_back();
    EXPECT(stand.judge("flink.taskmanagers"), Status::Warning, "silent");
}

void RestRulesTest::taskManagersKilledJustNow()
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

void RestRulesTest::taskManagersOnDemand()
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

void RestRulesTest::taskManagersOfAnUnknownMode()
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

void RestRulesTest::taskManagersAreNotKnown()
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

void RestRulesTest::addresses()
{
    Stand stand(2);
    for (const char *address : {"0.0.0.0", "127.0.1.1", "localhost"}) {
        stand.registered({{QStringLiteral("tm-1")}, {QString::fromLatin1(address)}});
        EXPECT(stand.judge("flink.taskmanager.address"), Status::Critical, "wrong machine");
    }
    stand.registered({{QStringLiteral("tm-1")}, {QStringLiteral("tm-2")}});
    EXPECT(stand.judge("flink.taskmanager.address"), Status::Pass, "tm-1, tm-2");
    Stand one(0);
    one.registered({{QStringLiteral("localhost")}});
    EXPECT(one.judge("flink.taskmanager.address"), Status::Warning, "share this one host");
}

void RestRulesTest::freeSlots_data()
{
    QTest::addColumn<int>("free");
    QTest::addColumn<Status>("status");
    QTest::newRow("more, all") << 4 << Status::Pass;
    QTest::newRow("more") << 3 << Status::Pass;
    QTest::newRow("exactly") << 2 << Status::Warning;
    QTest::newRow("fewer") << 1 << Status::Critical;
    QTest::newRow("none") << 0 << Status::Critical;
}

void RestRulesTest::freeSlots()
{
    QFETCH(int, free);
    Stand stand(1);
    stand.wish().cdc.parallelism = 2;
    stand.registered({{QStringLiteral("tm-1"), 5, 4, free}});
    QTEST(stand.judge("flink.slots").status, "status");
}

void RestRulesTest::noSlots()
{
    Stand stand(1);
    stand.registered({});
    EXPECT(stand.judge("flink.slots"), Status::Critical, "0 slots");
    QCOMPARE(stand.judge("flink.slots").remedy, QStringLiteral("flink.start-taskmanagers"));
}

void RestRulesTest::heartbeats_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<Status>("status");
    QTest::newRow("just registered") << -1 << Status::Pass;
    QTest::newRow("fresh") << 10 << Status::Pass;
    QTest::newRow("at three intervals") << 30 << Status::Pass;
    QTest::newRow("beyond three intervals") << 31 << Status::Warning;
    QTest::newRow("at the timeout") << 50 << Status::Warning;
    QTest::newRow("beyond the timeout") << 51 << Status::Critical;
    QTest::newRow("years") << 86400 * 365 << Status::Critical;
}

void RestRulesTest::heartbeats()
{
    QFETCH(int, age);
    Stand stand(2);
    stand.registered({{QStringLiteral("tm-1"), 1}, {QStringLiteral("tm-2"), age}});
    if (age < 0)
        stand.registered({{QStringLiteral("tm-2"), age}});
    QTEST(stand.judge("flink.heartbeat").status, "status");
}

void RestRulesTest::heartbeatsNeedClockAndLimits()
{
    Stand stand(1);
    stand.registered({{QStringLiteral("tm-1"), 15}});
    stand.config({{QStringLiteral("heartbeat.interval"), QStringLiteral("4 s")}});
    QCOMPARE(stand.judge("flink.heartbeat").status, Status::Warning);
    stand.config({{QStringLiteral("heartbeat.timeout"), QStringLiteral("14000")}});
    QCOMPARE(stand.judge("flink.heartbeat").status, Status::Critical);
    stand.config({{QStringLiteral("heartbeat.timeout"), QStringLiteral("soon")}});
    QCOMPARE(stand.judge("flink.heartbeat").status, Status::Unknown);
    stand.config({});
    stand.record(0).raw.remove(QStringLiteral("clock:sample"));
    QCOMPARE(stand.judge("flink.heartbeat").status, Status::Unknown);
    QCOMPARE(stand.judge("flink.taskmanagers").status, Status::Pass);
}

Q_DECLARE_METATYPE(lockkeeper::ErrorKind)
Q_DECLARE_METATYPE(lockkeeper::checks::Status)
QTEST_GUILESS_MAIN(RestRulesTest)
#include "tst_restrules.moc"
