// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/restrules.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Host;
using facts::Mode;

// The age of its last heartbeat in ms; nothing where a clock is unknown or none came yet.
std::optional<qint64> ageOf(const facts::Cluster &cluster, const facts::TaskManager &one)
{
    if (one.lastHeartbeat == 0 || !cluster.rest.jobManagerTime)
        return std::nullopt;
    return *cluster.rest.jobManagerTime - one.lastHeartbeat;
}

qsizetype runningOn(const Host &host)
{
    const auto &processes = *host.flink.processes;
    return std::count_if(processes.begin(), processes.end(),
                         [](const facts::FlinkProcess &one) { return one.isTaskManager(); });
}

// True only where every process of that host was seen and fewer TaskManagers run than are listed.
bool lacksProcess(const facts::Cluster &cluster, const QList<facts::TaskManager> &listed,
                  const facts::TaskManager &one)
{
    const Host *host = hostOf(cluster, one);
    if (cluster.mode != Mode::StandaloneSession || host == nullptr || !host->isReachable()
        || !host->flink.processes || host->flink.hidesProcesses)
        return false;
    const auto registered = std::count_if(listed.begin(), listed.end(), [&](const auto &other) {
        return hostOf(cluster, other) == host;
    });
    return runningOn(*host) < registered;
}

} // namespace

Supply supplyOf(const facts::Cluster &cluster)
{
    switch (cluster.mode) {
    case Mode::Yarn:
    case Mode::KubernetesNative:
    case Mode::StandaloneApplication:
        return Supply::OnDemand;
    case Mode::StandaloneSession:
    case Mode::Docker:
        return Supply::Fixed;
    case Mode::Unknown:
        break;
    }
    if (!cluster.rest.config || cluster.rest.config->isEmpty())
        return Supply::Unknown;
    const QStringList keys = cluster.rest.config->keys();
    const bool isManaged = std::any_of(keys.begin(), keys.end(), [](const QString &key) {
        return key == QLatin1String("kubernetes.cluster-id")
            || key == QLatin1String("yarn.application.id")
            || key == QLatin1String("$internal.application.main");
    });
    return isManaged ? Supply::OnDemand : Supply::Fixed;
}

Result<HeartbeatLimits> heartbeatLimits(const facts::Cluster &cluster)
{
    if (!cluster.rest.config)
        return fail(cluster.rest.config.error());
    HeartbeatLimits limits;
    const auto read = [&](const QString &key, qint64 &value) -> Result<void> {
        const auto found = cluster.rest.config->constFind(key);
        if (found == cluster.rest.config->constEnd())
            return {};
        LK_TRY(const std::chrono::milliseconds duration, facts::parseDuration(*found));
        value = duration.count();
        return {};
    };
    LK_CHECK(read(QStringLiteral("heartbeat.interval"), limits.interval));
    LK_CHECK(read(QStringLiteral("heartbeat.timeout"), limits.timeout));
    return limits;
}

Roll rollCall(const facts::Cluster &cluster, const QList<facts::TaskManager> &listed)
{
    const HeartbeatLimits limits = heartbeatLimits(cluster).value_or(HeartbeatLimits());
    Roll roll;
    for (const facts::TaskManager &one : listed) {
        const std::optional<qint64> age = ageOf(cluster, one);
        const bool isGone =
            age && 2 * *age > 3 * limits.interval && lacksProcess(cluster, listed, one);
        if (age && *age > 2 * limits.timeout)
            roll.unclear += one;
        else if (isGone || (age && *age > 3 * limits.interval))
            roll.silent += one;
        else
            roll.present += one;
    }
    return roll;
}

Verdict unclearRoll(const Roll &roll)
{
    QStringList ids;
    for (const facts::TaskManager &one : roll.unclear)
        ids += one.id;
    return unknown(text("checks",
                        "The JobManager lists %1, but with a last heartbeat far older than "
                        "heartbeat.timeout, at which it drops a TaskManager: its clock was set "
                        "meanwhile, or the answer is an old one. Whether they are alive cannot be "
                        "told.")
                       .arg(ids))
        .advice(text("checks", "Check again in a minute, and see flink.heartbeat and host.clock."));
}

const Host *hostOf(const facts::Cluster &cluster, const facts::TaskManager &taskManager)
{
    if (!isLocalAddress(taskManager.host))
        return cluster.hostCalled(taskManager.host);
    return spansHosts(cluster) ? nullptr : cluster.jobManager;
}

bool isLocalAddress(const QString &address)
{
    const QString name = address.toLower();
    return name == QLatin1String("localhost") || name == QLatin1String("0.0.0.0")
        || name.startsWith(QLatin1String("127.")) || name == QLatin1String("::")
        || name == QLatin1String("::1") || name.startsWith(QLatin1String("::ffff:127."))
        || name.startsWith(QLatin1String("localhost."));
}

bool spansHosts(const facts::Cluster &cluster)
{
    const auto members =
        std::count_if(cluster.hosts.begin(), cluster.hosts.end(),
                      [](const Host &host) { return host.isJobManager || host.isTaskManager; });
    return members > 1 || !cluster.strangers.isEmpty();
}

QString curlOf(const facts::Cluster &cluster, const QString &path)
{
    if (cluster.jobManager == nullptr)
        return {};
    const QString url = cluster.jobManager->record->raw.value(QStringLiteral("rest:url"));
    return url.isEmpty() ? QString() : QStringLiteral("curl -s %1%2").arg(url, path);
}

Verdict unknownRest(const facts::Cluster &cluster)
{
    if (cluster.jobManager == nullptr) {
        return unknown(text("checks",
                            "No JobManager was found on the hosts of the profile, so its "
                            "TaskManagers are not known."));
    }
    const Error &error = cluster.rest.taskManagers.error();
    return unknown(
               text("checks",
                    "The JobManager on %1 gave no list of its TaskManagers, so nothing is known "
                    "of them. %2")
                   .arg(cluster.jobManager->name())
                   .arg(error.message))
        .advice(text("checks", "First put right what the check flink.jobmanager says."))
        .result(error.detail);
}

Verdict fromRest(const facts::Cluster &cluster, Verdict verdict, const QString &path)
{
    verdict.command = curlOf(cluster, path);
    if (cluster.jobManager != nullptr) {
        verdict.seenFrom = cluster.jobManager->name();
        verdict.evidence += cluster.jobManager->name() + QStringLiteral("\nrest:") + path;
    }
    return verdict;
}

} // namespace lockkeeper::checks
