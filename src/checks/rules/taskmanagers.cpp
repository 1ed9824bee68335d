// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/logpatterns.h"
#include "checks/rules/restrules.h"

#include <QHash>

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Host;
using facts::TaskManager;
using facts::Worker;

constexpr std::size_t kTold = 5; // missing TaskManagers that are explained one by one

const auto kFix = "flink.start-taskmanagers";
const auto kDaemon = QStringLiteral("taskexecutor");
const auto kEnglish = QStringLiteral("en");

// The words of a missing TaskManager: where it should be, what is seen there, what to do.
struct Missing
{
    Text state;
    Text todo;
    const Host *host = nullptr; ///< looked at; nullptr: it was not
    bool canStart = false; ///< starting it is what helps
    QString logKey = {}; ///< the answer that its log was read from
};

// The newest of .out (where the JVM itself complains) and .log that holds an error.
struct Said
{
    QString file;
    QString key;
    LogCause cause;
};

QString keyOf(const Host &host, const facts::DaemonLog &log)
{
    return QStringLiteral("probe:flink.home.%1.tail.%2.%3")
        .arg(host.flink.chosen)
        .arg(log.daemon, log.isOut ? QStringLiteral("out") : QStringLiteral("log"));
}

std::optional<Said> lastWordsOn(const Host &host)
{
    QList<const facts::DaemonLog *> logs;
    for (const bool isOut : {true, false}) {
        if (const auto *log = host.flink.lastError(kDaemon, isOut))
            logs += log;
    }
    std::stable_sort(logs.begin(), logs.end(),
                     [](const auto *a, const auto *b) { return a->modified > b->modified; });
    for (const facts::DaemonLog *log : logs) {
        if (const auto cause = explainLog(log->lines))
            return Said {log->file, keyOf(host, *log), *cause};
    }
    return std::nullopt;
}

QList<qint64> pidsOn(const Host &host)
{
    QList<qint64> pids;
    for (const facts::FlinkProcess &one : *host.flink.processes) {
        if (one.isTaskManager())
            pids += one.pid;
    }
    return pids;
}

QStringList numbers(const QList<qint64> &pids)
{
    QStringList result;
    for (const qint64 pid : pids)
        result += QString::number(pid);
    return result;
}

Missing notLookedAt(const Message &why, const Worker &worker)
{
    return {.state = Text(why).arg(worker.line), .todo = {}};
}

Text stateOf(const Worker &worker, const QList<qint64> &pids, qsizetype registered)
{
    if (pids.isEmpty())
        return text("checks", "No TaskManager process runs on %1.").arg(worker.line);
    if (pids.size() <= registered) {
        return text("checks",
                    "On %1 no further TaskManager process runs than those that are registered, but "
                    "conf/workers has more lines for it.")
            .arg(worker.line);
    }
    if (registered > 0) {
        return text("checks",
                    "On %1 TaskManager processes run (%2), but not all are registered with the "
                    "JobManager.")
            .arg(worker.line)
            .arg(numbers(pids));
    }
    return text("checks",
                "On %1 a TaskManager process runs (pid %2), but it is not registered with the "
                "JobManager.")
        .arg(worker.line)
        .arg(QString::number(pids.first()));
}

// `registered`: TaskManagers of that host that the JobManager lists and that are alive.
Missing lookAt(const Worker &worker, qsizetype registered)
{
    if (worker.host == nullptr) {
        return notLookedAt(
            text("checks", "“%1” of conf/workers is no host of the profile and was not looked at."),
            worker);
    }
    const Host &host = *worker.host;
    if (!host.isReachable())
        return notLookedAt(text("checks", "%1 could not be reached over SSH."), worker);
    if (!host.flink.processes || host.flink.hidesProcesses)
        return notLookedAt(text("checks", "The processes on %1 could not be seen."), worker);
    const QList<qint64> pids = pidsOn(host);
    Missing missing {.state = {}, .todo = {}, .host = &host, .canStart = pids.size() <= registered};
    missing.state = stateOf(worker, pids, registered);
    if (const auto said = lastWordsOn(host)) {
        missing.state = Text::joined({missing.state, lastErrorIn(said->file, said->cause)});
        missing.logKey = said->key;
        missing.todo = said->cause.advice;
    }
    return missing;
}

// The lines of conf/workers that have no TaskManager, those without a process first. A doubled line
// is two TaskManagers; those whose address does not tell the host may be any of them.
std::vector<Missing> missingOf(const facts::Cluster &cluster, const Roll &roll)
{
    QHash<const Host *, int> registered;
    QHash<QString, int> elsewhere; // by the address, where no host of the profile has it
    for (const TaskManager &one : roll.present) {
        if (const Host *host = hostOf(cluster, one))
            ++registered[host];
        else
            ++elsewhere[one.host];
    }
    const QHash<const Host *, int> known = registered;
    std::vector<Missing> result;
    for (const Worker &worker : cluster.workers) {
        int &left = worker.host != nullptr ? registered[worker.host] : elsewhere[worker.line];
        if (left-- > 0)
            continue;
        result.push_back(lookAt(worker, known.value(worker.host)));
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Missing &a, const Missing &b) { return a.canStart && !b.canStart; });
    const auto wanted = cluster.workers.size()
        - std::min<std::size_t>(cluster.workers.size(),
                                static_cast<std::size_t>(roll.present.size()));
    if (result.size() > wanted)
        result.resize(wanted);
    return result;
}

// The verdict's words with what is known of each missing TaskManager behind them.
Verdict explained(Verdict verdict, const std::vector<Missing> &missing)
{
    std::vector<Text> meaning {verdict.meaning};
    std::vector<Text> todo;
    bool canStart = missing.empty();
    for (std::size_t i = 0; i < missing.size(); ++i) {
        canStart = canStart || missing[i].canStart;
        if (i >= kTold)
            continue;
        meaning.push_back(missing[i].state);
        const bool isNew = std::none_of(
            missing.begin(), missing.begin() + static_cast<std::ptrdiff_t>(i),
            [&](const auto &one) { return one.todo.in(kEnglish) == missing[i].todo.in(kEnglish); });
        if (isNew) // one cause is often that of them all
            todo.push_back(missing[i].todo);
        if (missing[i].host == nullptr)
            continue;
        for (const QString &key : {QStringLiteral("probe:flink.processes"), missing[i].logKey}) {
            if (!key.isEmpty())
                verdict.evidence += missing[i].host->name() + QLatin1Char('\n') + key;
        }
    }
    if (missing.size() > kTold) {
        meaning.push_back(textN("checks", "The same holds for %n more.")
                              .count(static_cast<qint64>(missing.size() - kTold)));
    }
    verdict.meaning = Text::joined(meaning);
    if (canStart) {
        todo.push_back(text("checks",
                            "Start the missing TaskManagers: bin/taskmanager.sh start on their "
                            "hosts, as the user that runs Flink."));
        verdict.remedy = QString::fromLatin1(kFix);
    }
    verdict.todo = Text::joined(todo);
    return verdict;
}

Text silentWords(const Roll &roll)
{
    if (roll.silent.isEmpty())
        return {};
    QStringList ids;
    for (const TaskManager &one : roll.silent)
        ids += one.id;
    return text("checks",
                "Still listed, but silent, so most likely dead: %1 (the JobManager drops it after "
                "heartbeat.timeout).")
        .arg(ids);
}

Verdict judgeNone(const facts::Cluster &cluster, const Roll &roll)
{
    const Text none =
        text("checks",
             "The JobManager works, but there are no active TaskManagers: the cluster "
             "has no computing resources, so no job can run, Flink CDC included.");
    return explained(critical(Text::joined({none, silentWords(roll)})), missingOf(cluster, roll));
}

int freeSlots(const Roll &roll)
{
    int slots = 0;
    for (const TaskManager &one : roll.present)
        slots += one.freeSlots;
    return slots;
}

Verdict judgeFewer(const facts::Cluster &cluster, const Roll &roll)
{
    const auto expected = static_cast<qint64>(cluster.workers.size());
    const int free = freeSlots(roll);
    const int wanted = cluster.wish().cdc.parallelism;
    const Text fewer =
        text("checks", "Only %1 of the %2 TaskManagers in conf/workers are registered.")
            .arg(roll.present.size())
            .arg(expected);
    const Text rest = free >= wanted
        ? textN("checks", "The %n free slot(s) left are enough for this pipeline.").count(free)
        : textN("checks",
                "The %n free slot(s) left are too few: the pipeline asks for parallelism %1.")
              .count(free)
              .arg(wanted);
    const Text meaning = Text::joined({fewer, rest, silentWords(roll)});
    return explained(free >= wanted ? warning(meaning) : critical(meaning),
                     missingOf(cluster, roll));
}

Verdict judgeOnDemand(const Roll &roll)
{
    const qsizetype registered = roll.present.size() + roll.unclear.size();
    if (registered == 0) {
        return pass(text("checks",
                         "No TaskManager is registered, and here that is normal: in this mode they "
                         "start when a job asks for them and leave when it ends."));
    }
    return pass(textN("checks",
                      "%n TaskManager(s) are registered; in this mode they come and go with the "
                      "jobs.")
                    .count(registered));
}

Verdict judgeFixed(const facts::Cluster &cluster, const Roll &roll)
{
    const auto present = roll.present.size();
    // Docker and services start TaskManagers without conf/workers: then there is no list to miss.
    const bool hasList = cluster.mode == facts::Mode::StandaloneSession;
    const bool isComplete =
        hasList && present > 0 && present >= static_cast<qsizetype>(cluster.workers.size());
    if (!roll.unclear.isEmpty() && !isComplete)
        return unclearRoll(roll);
    if (present == 0)
        return judgeNone(cluster, roll);
    if (hasList && present < static_cast<qsizetype>(cluster.workers.size()))
        return judgeFewer(cluster, roll);
    const auto &workers = cluster.jobManager->flink.workers;
    if (hasList && !workers && workers.error().kind != ErrorKind::Missing)
        return unknown(workers.error());
    if (!roll.silent.isEmpty())
        return warning(silentWords(roll));
    return pass(textN("checks", "%n TaskManager(s) are running and connected to the JobManager.")
                    .count(present));
}

QString seen(const facts::Cluster &cluster)
{
    QStringList ids;
    for (const TaskManager &one : *cluster.rest.taskManagers)
        ids += one.id;
    return ids.isEmpty() ? QStringLiteral("{\"taskmanagers\":[]}") : ids.join(QStringLiteral(", "));
}

} // namespace

Verdict judgeTaskManagers(const facts::Cluster &cluster)
{
    if (!cluster.rest.taskManagers || cluster.jobManager == nullptr)
        return fromRest(cluster, unknownRest(cluster));
    const Roll roll = rollCall(cluster, *cluster.rest.taskManagers);
    Verdict verdict;
    switch (supplyOf(cluster)) {
    case Supply::OnDemand:
        verdict = judgeOnDemand(roll);
        break;
    case Supply::Fixed:
        verdict = judgeFixed(cluster, roll);
        break;
    case Supply::Unknown:
        verdict = roll.present.isEmpty() && roll.unclear.isEmpty()
            ? unknown(text("checks",
                           "No TaskManager is registered, and it is not known whether they should "
                           "be: how Flink was started could not be told."))
            : judgeFixed(cluster, roll);
        break;
    }
    return fromRest(cluster, std::move(verdict).result(seen(cluster)));
}

} // namespace lockkeeper::checks
