// SPDX-License-Identifier: Apache-2.0
#include "base/printable.h"
#include "checks/rules/flinkrules.h"
#include "checks/rules/restrules.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Job;

// Flink's own default (taskmanager.memory.jvm-metaspace.size). Measured with Flink 1.20.3 and Flink
// CDC 3.5.0: 17 submissions of a job ended a TaskManager with OutOfMemoryError: Metaspace.
constexpr qint64 kDefaultMetaspace = qint64(256) << 20;
const auto kMetaspaceKey = QStringLiteral("taskmanager.memory.jvm-metaspace.size");

/// Who has how much, and where that is read.
struct Metaspace
{
    QString name;
    qint64 bytes = 0;
};

Verdict judgeSizes(const QList<Metaspace> &sizes)
{
    QStringList small;
    qint64 least = sizes.first().bytes;
    for (const Metaspace &one : sizes) {
        least = std::min(least, one.bytes);
        if (one.bytes <= kDefaultMetaspace && !small.contains(one.name))
            small += one.name;
    }
    const QString raw = QStringLiteral("\"jvmMetaspace\":%1").arg(least);
    if (small.isEmpty()) {
        return pass(text("checks", "Each TaskManager has at least %1 of metaspace.").bytes(least))
            .result(raw);
    }
    return warning(text("checks",
                        "On %1 a TaskManager has %2 of metaspace. Each submission of a CDC job "
                        "loads its classes anew, and after about 17 of them such a TaskManager "
                        "dies with “OutOfMemoryError: Metaspace”; nothing starts it again.")
                       .arg(small)
                       .bytes(least))
        .advice(text("checks",
                     "Set %1: 512m in Flink's configuration on each TaskManager's host "
                     "(taskmanager.memory.process.size must have the room), then restart the "
                     "TaskManagers.")
                    .arg(kMetaspaceKey))
        .result(raw);
}

// No TaskManager runs: what the next one will start with.
Verdict judgeConfigured(const Cluster &cluster)
{
    QList<Metaspace> sizes;
    for (const facts::Host &host : cluster.hosts) {
        if (!host.isTaskManager)
            continue;
        if (!host.isReachable())
            return unknown(*host.record->problem);
        if (!host.flink.config)
            return unknown(host.flink.config.error());
        const auto size =
            facts::parseMemorySize(host.flink.config->value(kMetaspaceKey, QStringLiteral("256m")));
        if (!size)
            return unknown(size.error());
        sizes += {host.name(), *size};
    }
    if (sizes.isEmpty())
        return skipped(text("checks", "No TaskManager runs, and no host is to run one."));
    return judgeSizes(sizes);
}

Verdict judgeMetaspace(const Cluster &cluster)
{
    if (!cluster.rest.taskManagers || cluster.jobManager == nullptr)
        return fromRest(cluster, unknownRest(cluster));
    QList<Metaspace> sizes;
    for (const facts::TaskManager &one : *cluster.rest.taskManagers) {
        const facts::Host *host = hostOf(cluster, one);
        if (one.metaspace > 0)
            sizes += {host == nullptr ? one.host : host->name(), one.metaspace};
    }
    return fromRest(cluster, sizes.isEmpty() ? judgeConfigured(cluster) : judgeSizes(sizes));
}

// "NAME (STATE)" of those in one of the states; Flink 1.20.3, JobStatus.
QStringList jobsIn(const QList<Job> &jobs, const QStringList &states)
{
    QStringList result;
    for (const Job &job : jobs) {
        if (states.contains(job.state)) {
            result += QStringLiteral("%1 (%2)").arg(
                job.name.isEmpty() ? job.id : oneLine(job.name, 60), job.state);
        }
    }
    return result;
}

Verdict judgeList(const QList<Job> &jobs)
{
    const QStringList troubled =
        jobsIn(jobs, {QStringLiteral("RESTARTING"), QStringLiteral("FAILING")});
    const QStringList failed = jobsIn(jobs, {QStringLiteral("FAILED")});
    const QStringList alive = jobsIn(jobs,
                                     {QStringLiteral("RUNNING"), QStringLiteral("CREATED"),
                                      QStringLiteral("INITIALIZING"), QStringLiteral("RECONCILING"),
                                      QStringLiteral("CANCELLING"), QStringLiteral("SUSPENDED")});
    Text ended;
    if (!failed.isEmpty()) {
        ended = text("checks", "Failed since the JobManager was started: %1.").arg(failed);
    }
    if (!troubled.isEmpty()) {
        return warning(
                   Text::joined(
                       {text("checks",
                             "These jobs do not work, but fail and are restarted: %1. They hold "
                             "slots, and a CDC job among them may take a walsender of "
                             "PostgreSQL with each attempt.")
                            .arg(troubled),
                        ended}))
            .advice(text("checks",
                         "Look at the cause in the web UI (the job, tab “Exceptions”), mend it or "
                         "cancel the job."))
            .result(troubled.join(QStringLiteral(", ")));
    }
    if (alive.isEmpty())
        return pass(Text::joined({text("checks", "No job runs."), ended}))
            .result(QStringLiteral("-"));
    return pass(Text::joined({text("checks", "These jobs run: %1.").arg(alive), ended}))
        .result(alive.join(QStringLiteral(", ")));
}

Verdict judgeJobs(const Cluster &cluster)
{
    const QString path = QStringLiteral("/jobs/overview");
    if (cluster.jobManager == nullptr)
        return fromRest(cluster, unknownRest(cluster), path);
    if (!cluster.rest.jobs)
        return fromRest(cluster, unknown(cluster.rest.jobs.error()), path);
    return fromRest(cluster, judgeList(*cluster.rest.jobs), path);
}

} // namespace

Check metaspaceCheck()
{
    return {
        .id = "flink.metaspace",
        .scope = Scope::Cluster,
        .needs = Needs::Explore,
        .component = text("checks", "Metaspace of the TaskManagers"),
        .how = text("checks",
                    "curl -s http://<JM_HOST>:8081/taskmanagers | grep -o 'jvmMetaspace.:[0-9]*'"),
        .webUi = text("checks", "“Task Managers”, one of them, “Metrics”: JVM Metaspace"),
        .purpose = text("checks",
                        "Connectors bring thousands of classes, and each submission loads them "
                        "again: with little metaspace TaskManagers die after a number of "
                        "submissions or restarts."),
        .thresholds = text("checks",
                           "Ready: more than 256 MiB, Flink's default. Not critical: 256 MiB or "
                           "less on a TaskManager. Where none runs, the files of their hosts "
                           "count."),
        .sources = "Measured with Flink 1.20.3 and Flink CDC 3.5.0: 17 submissions at 256 MiB; "
                   "Flink 1.20.3: taskmanager.memory.jvm-metaspace.size",
        .judge = once<judgeMetaspace>,
    };
}

Check jobsCheck()
{
    return {
        .id = "flink.jobs",
        .scope = Scope::Cluster,
        .needs = Needs::Explore,
        .component = text("checks", "Jobs"),
        .how = text("checks", "curl -s http://<JM_HOST>:8081/jobs/overview"),
        .webUi = text("checks", "“Jobs”, “Running Jobs”"),
        .purpose = text("checks",
                        "Shows what runs already: those jobs share the slots with the pipeline, "
                        "and one that fails again and again harms all."),
        .thresholds = text("checks",
                           "Ready: no job, or jobs that run. Not critical: a job that is being "
                           "restarted or is failing."),
        .sources = "Flink 1.20.3: REST API, JobStatus",
        .judge = once<judgeJobs>,
    };
}

} // namespace lockkeeper::checks
