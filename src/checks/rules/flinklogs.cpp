// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/flinkrules.h"
#include "checks/rules/logpatterns.h"

#include <QFileInfo>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::DaemonLog;
using facts::Host;

QString keyOf(const Host &host, const QString &part)
{
    return QStringLiteral("probe:flink.home.%1.%2").arg(host.flink.chosen).arg(part);
}

QString tailOf(const DaemonLog &log)
{
    return QStringLiteral("tail.%1.%2")
        .arg(log.daemon, log.isOut ? QStringLiteral("out") : QStringLiteral("log"));
}

bool isTaskExecutor(const QString &daemon)
{
    return daemon == QLatin1String("taskexecutor");
}

enum class Life {
    Gone,
    Another, ///< one of this kind runs, and this log is of another start
    Running,
    Unseen, ///< it may run, and processes of others are hidden
};

QString stem(const QString &file)
{
    return QFileInfo(file).completeBaseName();
}

Life lifeOf(const Host &host, const DaemonLog &log)
{
    Life life = host.flink.hidesProcesses ? Life::Unseen : Life::Gone;
    for (const facts::FlinkProcess &one : *host.flink.processes) {
        const bool isOfKind = isTaskExecutor(log.daemon) ? one.isTaskManager() : one.isJobManager();
        if (!isOfKind)
            continue;
        if (one.logFile.isEmpty() || stem(one.logFile) == stem(log.file))
            return Life::Running;
        life = Life::Another;
    }
    return life;
}

struct Told
{
    Status status = Status::Pass;
    const DaemonLog *log = nullptr;
    std::optional<LogCause> cause;
};

Status statusOf(const LogCause &cause, Life life)
{
    if (cause.weight == Weight::Stopped)
        return Status::Pass;
    if (cause.weight == Weight::Harm || life == Life::Another)
        return Status::Warning;
    if (cause.weight == Weight::Fatal || life == Life::Gone)
        return Status::Critical;
    return life == Life::Running ? Status::Pass : Status::Unknown;
}

/// What the last start of one daemon left.
Told read(const Host &host, const DaemonLog &log)
{
    const Life life = lifeOf(host, log);
    const bool isWanted = isTaskExecutor(log.daemon) ? host.isTaskManager : host.isJobManager;
    if (life == Life::Gone && !isWanted) // of a cluster that was once here
        return {};
    Told told {.log = &log,
               .cause =
                   life == Life::Running ? explainLogOfRunning(log.lines) : explainLog(log.lines)};
    if (told.cause)
        told.status = statusOf(*told.cause, life);
    return told;
}

Verdict seen(Verdict verdict, const Host &host, const Told &told)
{
    return std::move(verdict)
        .result(told.cause->line)
        .how(
            QStringLiteral("tail -n 2000 %1 | grep -E 'ERROR|FATAL|Caused by'").arg(told.log->file))
        .seenIn(host.name(), keyOf(host, tailOf(*told.log)));
}

Verdict judgeTold(const Host &host, const Told &told)
{
    const Text advice = told.cause->advice.isEmpty()
        ? Text(text("checks", "Read the lines around it in that file."))
        : told.cause->advice;
    const Text meaning =
        text("checks", "%1, %2: %3").arg(host.name()).arg(told.log->file).arg(told.cause->meaning);
    Verdict verdict = unknown(meaning);
    verdict.status = told.status;
    return seen(std::move(verdict).advice(advice), host, told);
}

/// Why there is nothing to read; nothing where the folder could be listed.
std::optional<Verdict> unread(const Host &host)
{
    if (!host.flink.home)
        return unknown(host.flink.home.error());
    if (!host.flink.processes)
        return unknown(host.flink.processes.error());
    const QString key = keyOf(host, QStringLiteral("logs"));
    if (const auto listing = host.record->answer(key); !listing)
        return unknown(listing.error());
    const int exit = host.record->exits.value(key);
    if (exit == 0)
        return std::nullopt;
    return unknown(exit == 3
                       ? text("checks", "On %1 Flink's log folder is not there.").arg(host.name())
                       : text("checks", "On %1 this account may not read Flink's log folder.")
                             .arg(host.name()))
        .seenIn(host.name(), key);
}

Verdict judgeLogs(const Cluster &, const Host &host)
{
    if (auto reason = unread(host))
        return *std::move(reason);
    QStringList files;
    QString unreadFile;
    std::optional<Told> worst;
    for (const DaemonLog &log : host.flink.lastErrors) {
        Told told = read(host, log);
        files += log.file;
        if (log.isUnread)
            unreadFile = log.file;
        if (told.status != Status::Pass && (!worst || isWorse(told.status, worst->status)))
            worst = std::move(told);
    }
    if (worst)
        return judgeTold(host, *worst);
    if (!unreadFile.isEmpty()) {
        return unknown(text("checks", "On %1 this account may not read %2.")
                           .arg(host.name())
                           .arg(unreadFile))
            .advice(
                text("checks", "Give the account the group of the file, or check as its owner."))
            .seenIn(host.name(), keyOf(host, QStringLiteral("logs")));
    }
    if (files.isEmpty())
        return skipped(
            text("checks", "On %1 no daemon of Flink has written a log.").arg(host.name()));
    return pass(text("checks", "The last starts of Flink's daemons on %1 left no error.")
                    .arg(host.name()))
        .result(files.join(QStringLiteral("; ")))
        .seenIn(host.name(), keyOf(host, QStringLiteral("logs")));
}

} // namespace

Check flinkLogsCheck()
{
    return {
        .id = "flink.logs",
        .scope = Scope::FlinkHost,
        .needs = Needs::Explore,
        .component = text("checks", "Flink: logs"),
        .how = text("checks", "grep -E 'ERROR|FATAL|Caused by' FLINK_HOME/log/flink-*.log"),
        .webUi = text("checks", "“Job Manager” and “Task Managers”: the tabs Logs and Stdout"),
        .purpose = text("checks",
                        "What ended a daemon, or harms it while it runs, stands in its log before "
                        "it shows anywhere else."),
        .thresholds =
            text("checks",
                 "CRITICAL: the last start of a daemon ended with an error, or memory, disk, files "
                 "or a JAR failed one that runs. NOT CRITICAL: other errors. READY: none, or only "
                 "what was survived while it started; the known noise is left out."),
        .sources = "Apache Flink 1.20.3: messages as they were provoked, and its own sources",
        .judge = perFlinkHost<judgeLogs>,
    };
}

} // namespace lockkeeper::checks
