// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/rules.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace lockkeeper::checks {
namespace {

constexpr qint64 kMiB = 1024 * 1024;
// Defaults of Flink 1.20 (JobManagerOptions, TaskManagerOptions) for what process.size leaves open.
constexpr qint64 kMetaspace = 256 * kMiB;
constexpr qint64 kOverheadLeast = 192 * kMiB;
constexpr qint64 kOverheadMost = 1024 * kMiB;
constexpr qint64 kSwapPercent = 10;
constexpr int kSlotsPerCore = 2;

bool isNoAddress(const QString &address)
{
    return address.isEmpty() || address == QLatin1String("localhost")
        || address.startsWith(QLatin1String("127.")) || address == QLatin1String("0.0.0.0")
        || address == QLatin1String("::") || address == QLatin1String("::1");
}

int taskManagersRunning(const facts::Host &host)
{
    if (!host.flink.processes)
        return 0;
    return static_cast<int>(
        std::count_if(host.flink.processes->begin(), host.flink.processes->end(),
                      [](const facts::FlinkProcess &one) { return one.isTaskManager(); }));
}

/// The host that a TaskManager without a usable address must run on: the only one with such a
/// process, else the only host there is; nullptr where that is open.
const facts::Host *onlyCandidate(const facts::Cluster &cluster)
{
    const facts::Host *only = nullptr;
    for (const facts::Host &host : cluster.hosts) {
        if (taskManagersRunning(host) == 0)
            continue;
        if (only != nullptr)
            return nullptr;
        only = &host;
    }
    if (only == nullptr && cluster.hosts.size() == 1)
        return &cluster.hosts.front();
    return only != nullptr ? only : cluster.jobManager;
}

/// Where a TaskManager runs. One that is larger than its own machine is never left out: where its
/// host is open, the JobManager's host answers for it.
const facts::Host *hostOf(const facts::Cluster &cluster, const facts::TaskManager &manager)
{
    if (!isNoAddress(manager.host))
        return cluster.hostCalled(manager.host);
    const facts::Host *only = onlyCandidate(cluster);
    const bool isTooLarge =
        manager.physicalMemory > 0 && manager.processMemory > manager.physicalMemory;
    return only == nullptr && isTooLarge ? cluster.jobManager : only;
}

/// The TaskManagers that REST says run on this host.
std::vector<const facts::TaskManager *> registeredOn(const facts::Cluster &cluster,
                                                     const facts::Host &host)
{
    std::vector<const facts::TaskManager *> here;
    if (!cluster.rest.taskManagers)
        return here;
    for (const facts::TaskManager &manager : *cluster.rest.taskManagers) {
        if (hostOf(cluster, manager) == &host)
            here.push_back(&manager);
    }
    return here;
}

/// The configured size of a JVM of that kind ("taskmanager", "jobmanager"): process.size, or
/// flink.size with what Flink adds to it.
Result<qint64> configuredSize(const facts::Host &host, const QString &kind)
{
    LK_TRY(const facts::FlinkConfig config, host.flink.config);
    const auto size = [&](const char *key) {
        return facts::parseMemorySize(config.value(kind + QLatin1String(key)));
    };
    const QString process = config.value(kind + QLatin1String(".memory.process.size"));
    if (!process.isEmpty())
        return facts::parseMemorySize(process);
    const QString flink = config.value(kind + QLatin1String(".memory.flink.size"));
    if (flink.isEmpty()) {
        return fail(
            {.kind = ErrorKind::Missing,
             .message = text("checks",
                             "Flink's configuration on %1 sets neither %2.memory.process.size "
                             "nor %2.memory.flink.size, so the size of the process is not "
                             "known.")
                            .arg(host.name())
                            .arg(kind)});
    }
    LK_TRY(const qint64 total, facts::parseMemorySize(flink));
    const qint64 metaspace = size(".memory.jvm-metaspace.size").value_or(kMetaspace);
    const qint64 tenth = (total + metaspace) / 9; // overhead is 0.1 of the whole process
    return total + metaspace
        + std::clamp(tenth, size(".memory.jvm-overhead.min").value_or(kOverheadLeast),
                     size(".memory.jvm-overhead.max").value_or(kOverheadMost));
}

/// Workers lines that mean this host.
int workerLines(const facts::Cluster &cluster, const facts::Host &host)
{
    return static_cast<int>(
        std::count_if(cluster.workers.begin(), cluster.workers.end(),
                      [&](const facts::Worker &worker) { return worker.host == &host; }));
}

/// What Flink's JVMs of a host may take together.
struct Demand
{
    int taskManagers = 0;
    bool hasJobManager = false;
    qint64 bytes = 0;
    qint64 physical = std::numeric_limits<qint64>::max(); ///< as the TaskManagers themselves say
    std::optional<Error> unknownPart;
};

void add(Demand &demand, const Result<qint64> &size, int count)
{
    if (size)
        demand.bytes += *size * count;
    else if (count > 0)
        demand.unknownPart = size.error();
}

Demand demandOf(const facts::Cluster &cluster, const facts::Host &host)
{
    Demand demand;
    const auto registered = registeredOn(cluster, host);
    for (const facts::TaskManager *manager : registered) {
        demand.bytes += manager->processMemory;
        if (manager->physicalMemory > 0)
            demand.physical = std::min(demand.physical, manager->physicalMemory);
    }
    const int known = static_cast<int>(registered.size());
    int wanted = std::max(taskManagersRunning(host), workerLines(cluster, host));
    if (wanted == 0 && host.isTaskManager)
        wanted = 1;
    demand.taskManagers = std::max(known, wanted);
    add(demand, configuredSize(host, QStringLiteral("taskmanager")), demand.taskManagers - known);
    demand.hasJobManager = host.isJobManager;
    if (host.isJobManager)
        add(demand, configuredSize(host, QStringLiteral("jobmanager")), 1);
    return demand;
}

qint64 residentOf(const facts::Host &host)
{
    qint64 sum = 0;
    for (const facts::FlinkProcess &process : *host.flink.processes)
        sum += process.isTaskManager() || process.isJobManager() ? process.residentBytes : 0;
    return sum;
}

Text smallerAdvice(const facts::Host &host, qint64 total)
{
    return text("checks",
                "Lower taskmanager.memory.process.size in Flink's configuration on %1 so that all "
                "its Flink processes together stay well under %2, or give the host more memory; "
                "then restart Flink.")
        .arg(host.name())
        .bytes(total);
}

Verdict tooMuch(const facts::Host &host, const Demand &demand, qint64 total)
{
    return critical(text("checks",
                         "Flink's processes on %1 are configured to take %2, and the host has %3. "
                         "They start, and the kernel kills them when the load comes: the pipeline "
                         "stops in the middle of its work.")
                        .arg(host.name())
                        .bytes(demand.bytes)
                        .bytes(total))
        .advice(smallerAdvice(host, total));
}

/// What is judged when the sum fits: what is free now, and the swap.
Verdict judgeFree(const facts::Host &host, const Demand &demand, qint64 total)
{
    const facts::HostFacts &system = host.system;
    if (!system.memoryAvailable)
        return unknown(system.memoryAvailable.error());
    if (!system.swap)
        return unknown(system.swap.error());
    if (!host.flink.processes)
        return unknown(host.flink.processes.error());
    const qint64 growth = demand.bytes - residentOf(host);
    if (growth > *system.memoryAvailable) {
        return warning(
                   text("checks",
                        "Flink's processes on %1 may still grow by %2 to their configured size, "
                        "and only %3 is available: other programs take the rest.")
                       .arg(host.name())
                       .bytes(growth)
                       .bytes(*system.memoryAvailable))
            .advice(smallerAdvice(host, total));
    }
    const qint64 swapUsed = system.swap->total - system.swap->free;
    if (system.swap->total > 0 && swapUsed * 100 > system.swap->total * kSwapPercent) {
        return warning(text("checks",
                            "On %1 %2 of %3 swap is in use. A JVM that is swapped out pauses for "
                            "seconds, and its heartbeats are missed.")
                           .arg(host.name())
                           .bytes(swapUsed)
                           .bytes(system.swap->total))
            .advice(text("checks",
                         "Find what takes the memory (ps aux --sort=-rss), then empty the "
                         "swap: sudo swapoff -a && sudo swapon -a."));
    }
    if (demand.bytes == 0) {
        return pass(
            text("checks", "No Flink process is planned on %1; %2 of %3 memory is available.")
                .arg(host.name())
                .bytes(*system.memoryAvailable)
                .bytes(total));
    }
    return pass(
        text("checks", "Flink's processes on %1 are configured to take %2; the host has %3.")
            .arg(host.name())
            .bytes(demand.bytes)
            .bytes(total));
}

Verdict judgeMemory(const facts::Host &host, const Demand &demand)
{
    const Result<qint64> &own = host.system.memoryTotal;
    const qint64 total = std::min(own.value_or(demand.physical), demand.physical);
    const bool isTotalKnown = total != std::numeric_limits<qint64>::max();
    Verdict verdict;
    if (isTotalKnown && demand.bytes > total)
        verdict = tooMuch(host, demand, total);
    else if (!own)
        verdict = unknown(own.error());
    else if (demand.unknownPart)
        verdict = unknown(*demand.unknownPart);
    else
        verdict = judgeFree(host, demand, total);
    const QString sum = QStringLiteral("%1 MiB").arg(demand.bytes / kMiB);
    return std::move(verdict).result(
        isTotalKnown ? QStringLiteral("%1 / %2 MiB").arg(sum).arg(total / kMiB) : sum);
}

Verdict memory(const facts::Cluster &cluster, const facts::Host &host)
{
    const Demand demand = demandOf(cluster, host);
    Verdict verdict = judgeMemory(host, demand);
    if (cluster.jobManager != nullptr && !registeredOn(cluster, host).empty())
        verdict.evidence +=
            cluster.jobManager->name() + QLatin1Char('\n') + QStringLiteral("rest:/taskmanagers");
    return std::move(verdict).seenIn(host.name(), QStringLiteral("probe:host.memory"));
}

Verdict judgeSlots(const facts::Host &host, int slots, int cores)
{
    const QString shown = QStringLiteral("%1 / %2").arg(slots).arg(cores);
    if (slots > kSlotsPerCore * cores) {
        return warning(text("checks",
                            "The TaskManagers on %1 offer %2 slots, and it has %3 processor cores: "
                            "tasks in all slots at once share the cores and slow each other down.")
                           .arg(host.name())
                           .arg(slots)
                           .arg(cores))
            .advice(text("checks",
                         "Set taskmanager.numberOfTaskSlots to the number of cores (%1) or "
                         "a little more, then restart the TaskManager.")
                        .arg(cores))
            .result(shown);
    }
    return pass(text("checks", "The TaskManagers on %1 offer %2 slots on %3 processor cores.")
                    .arg(host.name())
                    .arg(slots)
                    .arg(cores))
        .result(shown);
}

Verdict cpu(const facts::Cluster &cluster, const facts::Host &host)
{
    int slots = 0;
    int cores = host.system.cores.value_or(std::numeric_limits<int>::max());
    const auto registered = registeredOn(cluster, host);
    for (const facts::TaskManager *manager : registered) {
        slots += manager->slots;
        if (manager->cpuCores > 0)
            cores = std::min(cores, manager->cpuCores);
    }
    if (registered.empty()) {
        if (!host.isTaskManager)
            return skipped(text("checks", "No TaskManager runs on this host."));
        if (!host.flink.config)
            return unknown(host.flink.config.error());
        const QString said = host.flink.config->value(
            QStringLiteral("taskmanager.numberOfTaskSlots"), QStringLiteral("1"));
        const int each = said.toInt();
        if (each < 1) {
            return unknown(text("checks",
                                "taskmanager.numberOfTaskSlots on %1 is “%2”, which is no number "
                                "of slots.")
                               .arg(host.name())
                               .arg(said));
        }
        slots = each * std::max({1, taskManagersRunning(host), workerLines(cluster, host)});
    }
    if (cores == std::numeric_limits<int>::max())
        return unknown(host.system.cores.error());
    Verdict verdict = judgeSlots(host, slots, cores);
    if (!registered.empty() && cluster.jobManager != nullptr)
        verdict.evidence +=
            cluster.jobManager->name() + QLatin1Char('\n') + QStringLiteral("rest:/taskmanagers");
    return std::move(verdict).seenIn(host.name(), QStringLiteral("probe:host.cpu"));
}

} // namespace

std::vector<Check> memoryChecks()
{
    return {
        {.id = "host.memory",
         .scope = Scope::Host,
         .isRequired = true,
         .needs = Needs::Explore,
         .component = text("checks", "Memory"),
         .how = text("checks",
                     "free -b; curl -s http://JOBMANAGER:8081/taskmanagers | jq "
                     "'.taskmanagers[].memoryConfiguration.totalProcessMemory'"),
         .webUi = text("checks",
                       "“Task Managers”: “Physical MEM” against “Total Process Memory” of the "
                       "TaskManager's page"),
         .purpose = text("checks",
                         "A TaskManager that is configured larger than its host starts, "
                         "registers, and is killed by the kernel under load."),
         .thresholds = text("checks",
                            "Critical when the configured sizes of Flink's processes on the host "
                            "add up to more than its memory (or its cgroup's limit); not critical "
                            "when they may grow by more than is available now, or over 10 % of the "
                            "swap is in use."),
         .sources = "Flink 1.20 docs, Set up Flink's Process Memory; proc(5) MemAvailable",
         .judge = perHost<memory>},
        {.id = "host.cpu",
         .scope = Scope::Host,
         .needs = Needs::Explore,
         .component = text("checks", "Processor cores"),
         .how = text("checks", "nproc; grep numberOfTaskSlots FLINK_HOME/conf/config.yaml"),
         .webUi = text("checks", "“Task Managers”: “CPU Cores” and “All Slots”"),
         .purpose = text("checks",
                         "Each slot runs its tasks in own threads; far more slots than "
                         "cores make all of them slow under load."),
         .thresholds = text("checks", "Not critical with more than two slots a core."),
         .sources = "Flink 1.20 docs, Configuration: \"as a rule of thumb, one slot per core\"",
         .judge = perHost<cpu>},
    };
}

} // namespace lockkeeper::checks
