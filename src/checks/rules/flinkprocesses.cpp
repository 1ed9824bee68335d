// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/flinkrules.h"

#include <algorithm>
#include <optional>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::FlinkProcess;
using facts::Host;
using facts::Mode;
using facts::PidFile;
using Remarks = std::vector<Remark>;

constexpr qint64 kRegistersWithin = 60; // seconds; measured 11 to 25 on a busy machine

QList<FlinkProcess> processesOf(const Host &host, bool (FlinkProcess::*role)() const)
{
    QList<FlinkProcess> result;
    for (const FlinkProcess &process : *host.flink.processes) {
        if ((process.*role)())
            result += process;
    }
    return result;
}

QStringList pids(const QList<FlinkProcess> &processes)
{
    QStringList result;
    for (const FlinkProcess &process : processes)
        result += QString::number(process.pid);
    return result;
}

bool hasHighAvailability(const Cluster &cluster)
{
    if (cluster.jobManager == nullptr || !cluster.jobManager->flink.config)
        return false;
    const QString type =
        cluster.jobManager->flink.config->value(QStringLiteral("high-availability.type"));
    return !type.isEmpty() && type.compare(QLatin1String("none"), Qt::CaseInsensitive) != 0;
}

/// TaskManagers that conf/workers lists for the host; nothing where the list does not count.
std::optional<qsizetype> expectedTaskManagers(const Cluster &cluster, const Host &host)
{
    const bool isListed = cluster.mode == Mode::StandaloneSession && cluster.jobManager != nullptr
        && cluster.jobManager->flink.workers;
    if (!isListed)
        return std::nullopt;
    return std::count_if(cluster.workers.begin(), cluster.workers.end(),
                         [&](const facts::Worker &worker) { return worker.host == &host; });
}

void remarkTaskManagers(const Cluster &cluster, const Host &host, Remarks &remarks)
{
    const QList<FlinkProcess> running = processesOf(host, &FlinkProcess::isTaskManager);
    const auto expected = expectedTaskManagers(cluster, host);
    if (!expected || running.size() == *expected)
        return;
    if (running.size() > *expected) {
        remarks.push_back(
            {.meaning =
                 text(
                     "checks",
                     "TaskManagers on host %2: %1 run (processes %3), conf/workers lists %4. "
                     "Started twice, they share the memory and offer more slots than were planned.")
                     .arg(running.size())
                     .arg(host.name())
                     .arg(pids(running))
                     .arg(*expected),
             .advice = text("checks",
                            "Stop the surplus one with bin/taskmanager.sh stop on that "
                            "host, or add a line for it to conf/workers.")});
        return;
    }
    if (host.flink.hidesProcesses) {
        remarks.push_back(
            {.status = Status::Unknown,
             .meaning = text("checks",
                             "Host %1 hides the processes of other accounts (hidepid), so "
                             "it cannot be seen whether its TaskManager runs.")
                            .arg(host.name()),
             .advice = text("checks", "Log in as the account that runs Flink.")});
        return;
    }
    remarks.push_back(
        {.meaning = text("checks", "TaskManagers on host %2: conf/workers lists %1, %3 run.")
                        .arg(*expected)
                        .arg(host.name())
                        .arg(running.size()),
         .advice = text("checks",
                        "Start it on %1 with bin/taskmanager.sh start; the check "
                        "flink.taskmanagers says why it ended.")
                       .arg(host.name())});
}

void remarkJobManagers(const Cluster &cluster, const Host &host, Remarks &remarks)
{
    const QList<FlinkProcess> running = processesOf(host, &FlinkProcess::isJobManager);
    const bool isMain = &host == cluster.jobManager;
    if (running.size() > 1) {
        remarks.push_back(
            {.meaning =
                 text(
                     "checks",
                     "JobManagers on host %2: %1 run (processes %3). Each is a cluster of its own.")
                     .arg(running.size())
                     .arg(host.name())
                     .arg(pids(running)),
             .advice = text("checks", "Stop the one whose web port nobody uses.")});
    } else if (!isMain && !running.isEmpty() && !hasHighAvailability(cluster)) {
        remarks.push_back(
            {.meaning = text("checks",
                             "A JobManager runs on host %1 (process %2) beside the one on "
                             "%3, without high availability: TaskManagers may register "
                             "with the wrong one.")
                            .arg(host.name())
                            .arg(pids(running))
                            .arg(cluster.jobManager->name()),
             .advice =
                 text("checks", "Stop it on %1 with bin/jobmanager.sh stop.").arg(host.name())});
    } else if (isMain && running.isEmpty() && !host.flink.hidesProcesses
               && cluster.mode == Mode::StandaloneSession) {
        remarks.push_back(
            {.meaning = text("checks",
                             "No JobManager runs on host %1, where the configuration "
                             "expects it.")
                            .arg(host.name()),
             .advice = text("checks",
                            "Start the cluster on %1 with bin/start-cluster.sh; the check "
                            "flink.jobmanager says more.")
                           .arg(host.name())});
    }
}

void remarkAccounts(const Host &host, Remarks &remarks)
{
    for (const FlinkProcess &process : *host.flink.processes) {
        const bool isOther =
            !process.user.isEmpty() && process.user != host.record->user && !process.isInContainer;
        if (!isOther)
            continue;
        remarks.push_back(
            {.meaning = text("checks",
                             "Process %1 on host %2 belongs to %3, while Lockkeeper logs in "
                             "as %4: Flink's scripts of this login do not stop it, and a "
                             "start makes a second one beside it.")
                            .arg(QString::number(process.pid))
                            .arg(host.name())
                            .arg(process.user)
                            .arg(host.record->user),
             .advice = text("checks", "Log in as %1, or allow sudo to it.").arg(process.user)});
        return;
    }
}

bool isFlink(const Host &host, qint64 pid)
{
    return std::any_of(host.flink.processes->begin(), host.flink.processes->end(),
                       [&](const FlinkProcess &process) { return process.pid == pid; });
}

void remarkPidFile(const Host &host, const PidFile &file, Remarks &remarks)
{
    for (const qint64 pid : file.pids) {
        if (isFlink(host, pid))
            continue;
        const bool isStranger = file.alive.contains(pid);
        if (isStranger && host.flink.hidesProcesses)
            continue;
        const Message meaning = isStranger
            ? text("checks",
                   "%1 on host %2 is stale: it names process %3, which is not Flink; "
                   "Flink's stop script would end it.")
            : text("checks",
                   "%1 on host %2 is stale: it names process %3, which does not exist; "
                   "whatever gets that number would be ended by Flink's stop script.");
        remarks.push_back(
            {.meaning = meaning.arg(file.path).arg(host.name()).arg(QString::number(pid)),
             .advice = text("checks", "Take that line out of the file.")});
    }
}

void remarkPidFiles(const Host &host, Remarks &remarks)
{
    if (!host.flink.pidFiles)
        return;
    QList<qint64> known;
    for (const PidFile &file : *host.flink.pidFiles) {
        known += file.pids;
        remarkPidFile(host, file, remarks);
    }
    for (const FlinkProcess &process : *host.flink.processes) {
        const bool isDaemon = process.isJobManager() || process.isTaskManager();
        if (!isDaemon || process.isInContainer || process.user != host.record->user
            || known.contains(process.pid))
            continue;
        remarks.push_back(
            {.meaning = text("checks",
                             "No pid file names process %1 on host %2: stop-cluster.sh does "
                             "not see it, and a start makes a second one.")
                            .arg(QString::number(process.pid))
                            .arg(host.name()),
             .advice = text("checks",
                            "If no service manager runs it, stop it with kill %1 and start "
                            "it again with Flink's script; keep pid files out of reach of "
                            "tmp cleaners with env.pid.dir.")
                           .arg(QString::number(process.pid))});
    }
}

// Addresses such as 0.0.0.0 tell no host: then nothing is said about registering.
std::optional<qsizetype> registeredFrom(const Cluster &cluster, const Host &host)
{
    if (!cluster.rest.taskManagers)
        return std::nullopt;
    qsizetype here = 0;
    for (const facts::TaskManager &manager : *cluster.rest.taskManagers) {
        const Host *from = cluster.hostCalled(manager.host);
        if (from == nullptr)
            return std::nullopt;
        here += from == &host ? 1 : 0;
    }
    return here;
}

void remarkUnregistered(const Cluster &cluster, const Host &host, Remarks &remarks)
{
    const auto registered = registeredFrom(cluster, host);
    QList<FlinkProcess> settled;
    for (const FlinkProcess &process : processesOf(host, &FlinkProcess::isTaskManager)) {
        if (process.started.isValid()
            && process.started.secsTo(cluster.facts->finished) > kRegistersWithin)
            settled += process;
    }
    if (!registered || settled.size() <= *registered)
        return;
    const facts::DaemonLog *log = host.flink.lastError(QStringLiteral("taskexecutor"), false);
    remarks.push_back(
        {.meaning = text("checks",
                         "TaskManager processes on host %1: %2; registered with the JobManager: "
                         "%3. One that is not registered does no work.")
                        .arg(host.name())
                        .arg(pids(settled))
                        .arg(*registered),
         .advice = text("checks",
                        "Look at the end of the TaskManager's log on %1 for the address it "
                        "tries, and see the check net.jobmanager.")
                       .arg(host.name()),
         .raw = log != nullptr && !log->lines.isEmpty() ? log->lines.last() : QString()});
}

Verdict judgeProcesses(const Cluster &cluster, const Host &host)
{
    const QString key = QStringLiteral("probe:flink.processes");
    if (!host.flink.processes)
        return unknown(host.flink.processes.error()).seenIn(host.name(), key);
    Remarks remarks;
    remarkJobManagers(cluster, host, remarks);
    remarkTaskManagers(cluster, host, remarks);
    remarkUnregistered(cluster, host, remarks);
    remarkAccounts(host, remarks);
    remarkPidFiles(host, remarks);
    QStringList seen;
    for (const FlinkProcess &process : *host.flink.processes) {
        seen += QString::number(process.pid) + QLatin1Char(' ')
            + process.mainClass.section(QLatin1Char('.'), -1);
    }
    const QString raw = seen.isEmpty() ? QStringLiteral("–") : seen.join(QLatin1String(", "));
    if (!remarks.empty()) {
        Verdict verdict = combined(std::move(remarks));
        verdict.raw = verdict.raw.isEmpty() ? raw : raw + QStringLiteral("; ") + verdict.raw;
        return std::move(verdict).seenIn(host.name(), key);
    }
    const Text meaning = seen.isEmpty()
        ? text("checks", "No Flink process runs on host %1, and none is expected there.")
              .arg(host.name())
        : text("checks", "The Flink processes on host %1 are those that are expected: %2.")
              .arg(host.name())
              .arg(seen);
    return pass(meaning).result(raw).seenIn(host.name(), key);
}

} // namespace

Check flinkProcessesCheck()
{
    return {
        .id = "flink.processes",
        .scope = Scope::FlinkHost,
        .needs = Needs::Explore,
        .component = text("checks", "Flink's processes"),
        .how = text("checks", "jps -l; cat /tmp/flink-*.pid; cat conf/workers"),
        .webUi = text("checks", "not shown: only what has registered is known there"),
        .purpose = text("checks",
                        "Flink's scripts print “Starting …” whatever happens then, and their "
                        "pid files lie after a crash or a tmp cleaner: a second TaskManager, "
                        "a JobManager left over or a foreign process ended by mistake are "
                        "the consequence."),
        .thresholds = text("checks",
                           "Ready: the JVMs are those of conf/workers and the JobManager's "
                           "host, each in a pid file and of the login's own account. Not "
                           "critical: anything else (whether the cluster can work so is "
                           "judged by flink.jobmanager and flink.taskmanagers)."),
        .sources = "Apache Flink 1.20.3, bin/flink-daemon.sh; measured",
        .judge = perFlinkHost<judgeProcesses>,
    };
}

} // namespace lockkeeper::checks
