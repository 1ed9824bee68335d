// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

#include <QList>

namespace lockkeeper::checks {

// What the rules on Flink's REST share; the table is in rest.cpp.

/// Whether TaskManagers come by themselves when a job needs them (YARN, native Kubernetes,
/// application mode) or must be there before.
enum class Supply { Fixed, OnDemand, Unknown };
[[nodiscard]] Supply supplyOf(const facts::Cluster &cluster);

/// heartbeat.interval and heartbeat.timeout in force, in ms (10 s and 50 s where not set).
struct HeartbeatLimits
{
    qint64 interval = 10'000;
    qint64 timeout = 50'000;
};
[[nodiscard]] Result<HeartbeatLimits> heartbeatLimits(const facts::Cluster &cluster);

/// The TaskManagers that the JobManager lists. A killed one stays listed for 18 to 50 s: those
/// whose heartbeat is overdue, or whose process is gone, are `silent`. A heartbeat far older than
/// the timeout, at which the JobManager would have dropped the entry, tells neither: `unclear`.
struct Roll
{
    QList<facts::TaskManager> present;
    QList<facts::TaskManager> silent;
    QList<facts::TaskManager> unclear;
};
[[nodiscard]] Roll rollCall(const facts::Cluster &cluster, const QList<facts::TaskManager> &listed);
/// Could not be checked, because of those of the roll that are unclear.
[[nodiscard]] Verdict unclearRoll(const Roll &roll);

/// The host that this TaskManager runs on, or nullptr where its address does not tell.
[[nodiscard]] const facts::Host *hostOf(const facts::Cluster &cluster,
                                        const facts::TaskManager &taskManager);
/// 0.0.0.0, 127.x, ::, ::1, localhost: means another machine on every machine.
[[nodiscard]] bool isLocalAddress(const QString &address);
/// Whether JobManager and TaskManagers are spread over more than one host.
[[nodiscard]] bool spansHosts(const facts::Cluster &cluster);
/// `curl -s http://…/PATH` with the real address.
[[nodiscard]] QString curlOf(const facts::Cluster &cluster, const QString &path);
/// Why the JobManager's list of TaskManagers is not there.
[[nodiscard]] Verdict unknownRest(const facts::Cluster &cluster);
/// A verdict that rests on a REST answer of the JobManager: its evidence and its command.
[[nodiscard]] Verdict fromRest(const facts::Cluster &cluster, Verdict verdict,
                               const QString &path = QStringLiteral("/taskmanagers"));

[[nodiscard]] Verdict judgeJobManager(const facts::Cluster &cluster, const facts::Host &host);
[[nodiscard]] Verdict judgeTaskManagers(const facts::Cluster &cluster);

} // namespace lockkeeper::checks
