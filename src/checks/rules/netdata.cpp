// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/reachrules.h"
#include "checks/rules/rules.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Host;
using facts::Reach;
using facts::ReachState;

// ---- net.taskmanagers

const QString kData = QStringLiteral("taskmanager-data");
// Ways named in one row; the matrix has them all.
constexpr qsizetype kMostNamed = 5;

QString seenOf(const QList<Reach> &tried)
{
    QStringList seen;
    for (const Reach &reach : tried.mid(0, kMostNamed))
        seen += shortly(reach);
    if (tried.size() > kMostNamed)
        seen += QStringLiteral("\u2026");
    return seen.join(QStringLiteral("; "));
}

constexpr ReachWords kDataWords {
    .refused = text("checks",
                    "The data port %3 of another TaskManager refuses connections from %1. A job "
                    "whose parts run on both cannot pass rows between them: it starts and hangs or "
                    "fails."),
    .refusedAdvice =
        text("checks",
             "On the other host set taskmanager.bind-host to 0.0.0.0 in Flink's configuration (the "
             "shipped value localhost shuts other hosts out), fix taskmanager.data.port if a "
             "firewall needs a number, restart it, and allow TCP from %1 to %2."),
    .timedOut = text("checks",
                     "The data port %3 of another TaskManager does not answer %1: most often a "
                     "firewall in between drops the packets. A job whose parts run on both hangs."),
    .unresolved = text("checks",
                       "%1 does not know the name %4 under which another TaskManager registered; a "
                       "job whose parts run on both fails.")};

/// Those that registered on other hosts.
qsizetype othersOf(const Cluster &cluster, const Host &host)
{
    const auto &all = *cluster.rest.taskManagers;
    return std::count_if(all.begin(), all.end(), [&](const facts::TaskManager &one) {
        return cluster.hostCalled(one.host) != &host;
    });
}

Verdict judgeTried(const Host &host, const QList<Reach> &tried, qsizetype others)
{
    const Reach *worst = &tried.front();
    Verdict verdict = judgeReach(host, *worst, kDataWords, {});
    for (const Reach &reach : tried) {
        Verdict one = judgeReach(host, reach, kDataWords, {});
        if (isWorse(one.status, verdict.status)) {
            worst = &reach;
            verdict = std::move(one);
        }
    }
    if (verdict.status == Status::Pass) {
        verdict =
            pass(textN("checks", "%1 reaches the data ports of %n other TaskManager(s), of %2.")
                     .count(tried.size())
                     .arg(host.name())
                     .arg(others));
    }
    return withEvidence(std::move(verdict), host, *worst, kFurtherKey).result(seenOf(tried));
}

Verdict noneTried(const Host &host)
{
    if (!host.net.further && host.net.further.error().kind != ErrorKind::Missing)
        return unknown(host.net.further.error());
    return unknown(text("checks",
                        "No data port of another TaskManager was tried from %1: they registered "
                        "with addresses or ports that cannot be tried.")
                       .arg(host.name()));
}

Verdict judgeTaskManagers(const Cluster &cluster, const Host &host)
{
    if (!host.isTaskManager)
        return skipped(text("checks", "No TaskManager runs on this host."));
    if (!cluster.rest.taskManagers)
        return unknown(cluster.rest.taskManagers.error());
    const qsizetype others = othersOf(cluster, host);
    if (others == 0) {
        return skipped(
            text("checks", "No TaskManager is registered on another host: rows stay on this one."));
    }
    const QList<Reach> tried = ofRole(host.net.further, kData);
    if (tried.isEmpty())
        return noneTried(host);
    return judgeTried(host, tried, others);
}

// ---- net.latency

// The snapshot reads chunk by chunk, and each load is a request of its own.
constexpr double kSlowMs = 50;

bool isDatabase(const Reach &reach)
{
    return reach.role == QLatin1String("source") || reach.role.startsWith(QLatin1String("sink-"));
}

QList<Reach> timedFrom(const Host &host)
{
    QList<Reach> timed;
    if (!host.net.reach)
        return timed;
    for (const Reach &reach : *host.net.reach) {
        if (isDatabase(reach) && reach.state == ReachState::Open && reach.ms >= 0)
            timed += reach;
    }
    return timed;
}

Verdict notTimed(const Host &host)
{
    if (!host.net.reach)
        return unknown(host.net.reach.error());
    const bool isOpen =
        std::any_of(host.net.reach->begin(), host.net.reach->end(), [](const Reach &reach) {
            return isDatabase(reach) && reach.state == ReachState::Open;
        });
    if (isOpen) {
        return unknown(text("checks", "The tools on %1 make connections, but cannot time them.")
                           .arg(host.name()))
            .advice(text("checks", "Install bash, python3 or curl on %1, then check again.")
                        .arg(host.name()));
    }
    return unknown(text("checks",
                        "From %1 no connection to a database came about, so there is nothing to "
                        "time; the rows on the network tell why.")
                       .arg(host.name()));
}

Verdict judgeLatency(const Cluster &cluster, const Host &host)
{
    if (!cluster.wish().source && !cluster.wish().sink)
        return skipped(kNoSource);
    const QList<Reach> timed = timedFrom(host);
    if (timed.isEmpty())
        return notTimed(host);
    const Reach slowest = *std::max_element(
        timed.begin(), timed.end(), [](const Reach &a, const Reach &b) { return a.ms < b.ms; });
    Verdict verdict = slowest.ms <= kSlowMs
        ? pass(text("checks", "The round trip from %1 to the databases takes at most %2 ms.")
                   .arg(host.name())
                   .number(slowest.ms, 1))
        : warning(text("checks",
                       "The round trip from %1 to %2 takes %3 ms. The snapshot asks chunk after "
                       "chunk and waits for each answer: over such a way it takes many times "
                       "longer.")
                      .arg(host.name())
                      .arg(slowest.to.toString())
                      .number(slowest.ms, 0))
              .advice(text("checks",
                           "Run the TaskManagers near the source and near StarRocks, or plan for a "
                           "long snapshot: more parallelism, larger scan.snapshot.fetch.size and "
                           "scan.incremental.snapshot.chunk.size."));
    return withEvidence(std::move(verdict), host, slowest);
}

Check taskManagersCheck()
{
    return {
        .id = "net.taskmanagers",
        .scope = Scope::FlinkHost,
        .needs = Needs::Explore,
        .component = text("checks", "Network: TaskManager to TaskManager"),
        .how =
            text("checks", "bash -c 'exec 3<>/dev/tcp/OTHER_TASKMANAGER/DATA_PORT' && echo open"),
        .webUi = text("checks", "“Task Managers”: the data port stands beside each of them"),
        .purpose = text("checks",
                        "Where the parts of a job run on several TaskManagers, they pass rows to "
                        "each other over the data ports."),
        .thresholds = text("checks",
                           "READY: the data ports of the others are open (up to 16 are tried from "
                           "each host). CRITICAL: one is refused, does not answer within 4 s, or "
                           "its name is not known."),
        .sources = "Apache Flink 1.20: Configuration (taskmanager.data.port, "
                   "taskmanager.bind-host)",
        .judge = perFlinkHost<judgeTaskManagers>,
    };
}

Check latencyCheck()
{
    return {
        .id = "net.latency",
        .scope = Scope::FlinkHost,
        .needs = Needs::Explore,
        .component = text("checks", "Network: round trip to the databases"),
        .how = text("checks", "time bash -c 'exec 3<>/dev/tcp/DB_HOST/5432'"),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "The snapshot waits for the database once a chunk, the sink for StarRocks "
                        "once a load: a far database makes both slow."),
        .thresholds = text("checks",
                           "READY: at most 50 ms, the best of three connections timed on the node. "
                           "NOT CRITICAL: more."),
        .sources = "our own: a chunk of the snapshot costs a few round trips",
        .judge = perFlinkHost<judgeLatency>,
    };
}

} // namespace

std::vector<Check> wayChecks()
{
    return {taskManagersCheck(), latencyCheck()};
}

} // namespace lockkeeper::checks
