// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/restrules.h"
#include "checks/rules/rules.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::TaskManager;

int freeSlotsOf(const QList<TaskManager> &list)
{
    int slots = 0;
    for (const TaskManager &one : list)
        slots += one.freeSlots;
    return slots;
}

int slotsOf(const QList<TaskManager> &list)
{
    int slots = 0;
    for (const TaskManager &one : list)
        slots += one.slots;
    return slots;
}

Verdict judgeNoSlots(const facts::Cluster &cluster)
{
    switch (supplyOf(cluster)) {
    case Supply::OnDemand:
        return pass(
            text("checks",
                 "No free slot is needed now: in this mode slots come with the TaskManagers "
                 "that a job asks for."));
    case Supply::Unknown:
        return unknown(text("checks",
                            "There are no slots, and it is not known whether there should be: how "
                            "Flink was started could not be told."));
    case Supply::Fixed:
        break;
    }
    return critical(
               text("checks", "There are 0 slots, since no TaskManager is active: no job can run."))
        .advice(text("checks", "Start the TaskManagers."))
        .fix("flink.start-taskmanagers");
}

Verdict judgeSlotCount(int free, int total, int wanted)
{
    if (free < wanted) {
        return critical(textN("checks",
                              "%n slot(s) of %1 are free, but the pipeline asks for parallelism "
                              "%2: the job would wait for slots and fail after five minutes.")
                            .count(free)
                            .arg(total)
                            .arg(wanted))
            .advice(text("checks",
                         "Stop a job that is no longer needed, add TaskManagers or slots "
                         "(taskmanager.numberOfTaskSlots), or lower the parallelism."));
    }
    if (free == wanted) {
        return warning(textN("checks",
                             "%n slot(s) are free: exactly as many as the pipeline asks for, so "
                             "nothing is left for a second job or a larger parallelism.")
                           .count(free))
            .advice(text("checks",
                         "It works so; raise taskmanager.numberOfTaskSlots if more jobs are to "
                         "come."));
    }
    if (free == total) {
        return pass(textN("checks", "All %n slot(s) are free and ready to run Flink CDC jobs.")
                        .count(free));
    }
    return pass(
        textN("checks", "%n slot(s) of %1 are free: enough for the pipeline's parallelism of %2.")
            .count(free)
            .arg(total)
            .arg(wanted));
}

Verdict judgeSlots(const facts::Cluster &cluster)
{
    if (!cluster.rest.taskManagers || cluster.jobManager == nullptr)
        return fromRest(cluster, unknownRest(cluster));
    const Roll roll = rollCall(cluster, *cluster.rest.taskManagers);
    const int free = freeSlotsOf(roll.present);
    const int total = slotsOf(roll.present);
    const int wanted = cluster.wish().cdc.parallelism;
    Verdict verdict = total == 0 || (free < wanted && supplyOf(cluster) == Supply::OnDemand)
        ? judgeNoSlots(cluster)
        : judgeSlotCount(free, total, wanted);
    if (!roll.unclear.isEmpty() && verdict.status != Status::Pass)
        verdict = unclearRoll(roll);
    return fromRest(
        cluster,
        std::move(verdict).result(
            QStringLiteral("\"slotsNumber\":%1, \"freeSlots\":%2").arg(total).arg(free)));
}

Verdict judgeAddress(const facts::Cluster &cluster)
{
    if (!cluster.rest.taskManagers || cluster.jobManager == nullptr)
        return fromRest(cluster, unknownRest(cluster));
    QStringList local;
    QStringList all;
    for (const TaskManager &one : *cluster.rest.taskManagers) {
        all += one.host;
        if (isLocalAddress(one.host))
            local += one.id;
    }
    if (all.isEmpty()) {
        return fromRest(
            cluster,
            skipped(text("checks", "No TaskManager is registered, so there is no address.")));
    }
    const QString seen = all.join(QStringLiteral(", "));
    if (local.isEmpty()) {
        return fromRest(cluster,
                        pass(text("checks",
                                  "The TaskManagers registered addresses that mean the same on "
                                  "every host: %1.")
                                 .arg(all))
                            .result(seen));
    }
    const Text what = text("checks",
                           "A TaskManager registered an address that every host takes for itself: "
                           "%1.")
                          .arg(local);
    const Text todo =
        text("checks",
             "On each TaskManager's host set taskmanager.host to its own name or address and "
             "taskmanager.bind-host: 0.0.0.0 in Flink's configuration, then restart the "
             "TaskManagers.");
    if (spansHosts(cluster)) {
        return fromRest(
            cluster,
            critical(Text::joined(
                         {what,
                          text("checks",
                               "JobManager and TaskManagers run on several hosts, so data between "
                               "them goes to the wrong machine and jobs fail or hang.")}))
                .advice(todo)
                .result(seen));
    }
    return fromRest(cluster,
                    warning(Text::joined({what,
                                          text("checks",
                                               "That works only while JobManager and TaskManager "
                                               "share this one host.")}))
                        .advice(todo)
                        .result(seen));
}

// One TaskManager's verdict words; the worst of all is told.
Verdict judgeAge(qint64 age, const TaskManager &one, const HeartbeatLimits &limits)
{
    const qint64 seconds = age / 1000;
    if (age > limits.timeout) {
        return critical(text("checks",
                             "The last heartbeat of TaskManager %1 came %2 s ago, more than "
                             "heartbeat.timeout (%3 s): it is dead, cut off, or the clocks "
                             "disagree.")
                            .arg(one.id)
                            .arg(seconds)
                            .arg(limits.timeout / 1000))
            .advice(text("checks",
                         "Look whether its process and its host are alive, and at its log; then "
                         "start it again."));
    }
    if (age > 3 * limits.interval) {
        return warning(text("checks",
                            "The last heartbeat of TaskManager %1 came %2 s ago; it should come "
                            "every %3 s. Most likely it was just killed, or its host hangs.")
                           .arg(one.id)
                           .arg(seconds)
                           .arg(limits.interval / 1000))
            .advice(text("checks", "Check again in a minute, and look at its process and log."));
    }
    if (age < -limits.interval) {
        return unknown(text("checks",
                            "The last heartbeat of TaskManager %1 lies in the future: the clock of "
                            "the JobManager's host was changed meanwhile.")
                           .arg(one.id))
            .advice(text("checks", "Check again."));
    }
    return pass(text("checks", "Heartbeats arrive: the oldest is %1 s old.")
                    .arg(std::max<qint64>(0, seconds)));
}

Verdict judgeHeartbeats(const QList<TaskManager> &list, qint64 now, const HeartbeatLimits &limits)
{
    const TaskManager *oldest = nullptr;
    const TaskManager *newest = nullptr;
    for (const TaskManager &one : list) {
        if (one.lastHeartbeat > 0
            && (oldest == nullptr || one.lastHeartbeat < oldest->lastHeartbeat))
            oldest = &one;
        if (newest == nullptr || one.lastHeartbeat > newest->lastHeartbeat)
            newest = &one;
    }
    if (oldest == nullptr) {
        return pass(text("checks",
                         "The TaskManagers have just registered; their first heartbeat is yet to "
                         "come."));
    }
    Verdict verdict = judgeAge(now - oldest->lastHeartbeat, *oldest, limits);
    // The age of one in the future is not known, however well the others are.
    if (verdict.status == Status::Pass && now - newest->lastHeartbeat < -limits.interval) {
        verdict = judgeAge(now - newest->lastHeartbeat, *newest, limits);
        oldest = newest;
    }
    return std::move(verdict).result(
        QStringLiteral("\"timeSinceLastHeartbeat\":%1").arg(oldest->lastHeartbeat));
}

Verdict judgeHeartbeat(const facts::Cluster &cluster)
{
    if (!cluster.rest.taskManagers || cluster.jobManager == nullptr)
        return fromRest(cluster, unknownRest(cluster));
    if (cluster.rest.taskManagers->isEmpty()) {
        return fromRest(
            cluster,
            skipped(text("checks", "No TaskManager is registered, so there is no heartbeat.")));
    }
    if (!cluster.rest.jobManagerTime)
        return fromRest(cluster, unknown(cluster.rest.jobManagerTime.error()));
    const auto limits = heartbeatLimits(cluster);
    if (!limits)
        return fromRest(cluster, unknown(limits.error()));
    return fromRest(
        cluster,
        judgeHeartbeats(*cluster.rest.taskManagers, *cluster.rest.jobManagerTime, *limits));
}

Check jobManagerCheck()
{
    return {
        .id = "flink.jobmanager",
        .scope = Scope::FlinkHost,
        .isRequired = true,
        .needs = Needs::Explore,
        .component = text("checks", "JobManager"),
        .how = text("checks", "curl -s http://<JM_HOST>:8081/overview"),
        .webUi =
            text("checks", "the page http://<JM_HOST>:8081 itself: that it opens is the check"),
        .purpose = text("checks",
                        "Confirms that the main node of the cluster works and that the other nodes "
                        "reach it: it takes the jobs and sends them to the TaskManagers."),
        .thresholds = text("checks",
                           "Ready: Flink answers. Not critical: it answers only to localhost on a "
                           "cluster of one host, or a second JobManager runs. Critical: nothing "
                           "listens, Flink answers that it is still starting, another program "
                           "answers, a login or a certificate stands in the way, or another host "
                           "is refused."),
        .sources = "Flink 1.20.3: REST API; conf/config.yaml (rest.bind-address: localhost)",
        .judge = perFlinkHost<judgeJobManager>};
}

Check taskManagersCheck()
{
    return {.id = "flink.taskmanagers",
            .scope = Scope::Cluster,
            .isRequired = true,
            .needs = Needs::Explore,
            .component = text("checks", "TaskManager"),
            .how = text("checks", "curl -s http://<JM_HOST>:8081/taskmanagers"),
            .webUi = text("checks", "“Task Managers”: every worker node must be listed"),
            .purpose = text("checks",
                            "Confirms that the worker nodes are running and ready to do the work: "
                            "without them no job can run, Flink CDC included."),
            .thresholds =
                text("checks",
                     "Standalone: ready when as many are connected as conf/workers has "
                     "lines; not critical when fewer, but enough slots are left; critical "
                     "with fewer slots, or none at all. YARN, native Kubernetes and "
                     "application mode: none is normal."),
            .sources = "Flink 1.20.3: bin/start-cluster.sh, heartbeat.interval, heartbeat.timeout",
            .remedies = "flink.start-taskmanagers",
            .judge = once<judgeTaskManagers>};
}

Check addressCheck()
{
    return {
        .id = "flink.taskmanager.address",
        .scope = Scope::Cluster,
        .needs = Needs::Explore,
        .component = text("checks", "TaskManager address"),
        .how = text("checks", "curl -s http://<JM_HOST>:8081/taskmanagers"),
        .webUi = text("checks", "“Task Managers”, column “Path, ID”"),
        .purpose = text("checks",
                        "JobManager and TaskManagers send each other data at the address that each "
                        "TaskManager registered; 0.0.0.0 or localhost leads every host to itself."),
        .thresholds = text("checks",
                           "0.0.0.0, 127.x or localhost: not critical on a cluster of one host, "
                           "critical on several."),
        .sources = "Flink 1.20.3: conf/config.yaml (taskmanager.host, taskmanager.bind-host)",
        .judge = once<judgeAddress>};
}

Check slotsCheck()
{
    return {
        .id = "flink.slots",
        .scope = Scope::Cluster,
        .isRequired = true,
        .needs = Needs::Explore,
        .component = text("checks", "Task slots"),
        .how = text("checks", "curl -s http://<JM_HOST>:8081/overview"),
        .webUi = text("checks", "“Overview”: Available Task Slots"),
        .purpose = text("checks",
                        "The pipeline needs as many free slots as its parallelism; without them it "
                        "waits and fails."),
        .thresholds = text("checks",
                           "Ready: more free slots than the parallelism. Not critical: exactly as "
                           "many. Critical: fewer. With TaskManagers on demand: slots come with "
                           "the job."),
        .sources = "Flink 1.20.3: slot.request.timeout (5 min)",
        .remedies = "flink.start-taskmanagers",
        .judge = once<judgeSlots>};
}

Check heartbeatCheck()
{
    return {
        .id = "flink.heartbeat",
        .scope = Scope::Cluster,
        .needs = Needs::Explore,
        .component = text("checks", "Heartbeat"),
        .how = text("checks", "curl -s http://<JM_HOST>:8081/taskmanagers"),
        .webUi = text("checks", "“Task Managers”, column “Last Heartbeat”"),
        .purpose = text("checks",
                        "A TaskManager that died stays in the list for a while; only the age of "
                        "its heartbeat tells."),
        .thresholds = text("checks",
                           "Not critical: older than three times heartbeat.interval (10 s unless "
                           "set). Critical: older than heartbeat.timeout (50 s unless set). "
                           "Measured by the JobManager's own clock."),
        .sources = "Flink 1.20.3: heartbeat.interval, heartbeat.timeout",
        .judge = once<judgeHeartbeat>};
}

} // namespace

std::vector<Check> restChecks()
{
    return {jobManagerCheck(), taskManagersCheck(), addressCheck(), slotsCheck(), heartbeatCheck()};
}

} // namespace lockkeeper::checks
