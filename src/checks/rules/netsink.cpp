// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/reachrules.h"
#include "checks/rules/rules.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Endpoint;
using facts::Host;
using facts::Reach;
using facts::ReachState;

const QString kQuery = QStringLiteral("sink-query");
const QString kLoad = QStringLiteral("sink-load");

QString shortly(const QList<Reach> &tried)
{
    QStringList seen;
    for (const Reach &reach : tried)
        seen += checks::shortly(reach);
    return seen.join(QStringLiteral("; "));
}

QString addressesOf(const QList<Reach> &tried, bool isOpen)
{
    QStringList addresses;
    for (const Reach &reach : tried) {
        if ((reach.state == ReachState::Open) == isOpen)
            addresses += reach.to.toString();
    }
    return addresses.join(QStringLiteral(", "));
}

/// The connector takes the first front end that answers: the others are for the day it is gone.
Verdict judgeFrontEnds(const Host &host, const QList<Reach> &tried, const ReachWords &words)
{
    const auto open = std::find_if(tried.begin(), tried.end(), [](const Reach &reach) {
        return reach.state == ReachState::Open;
    });
    const QString closed = addressesOf(tried, false);
    if (open == tried.end())
        return withEvidence(judgeReach(host, tried.front(), words, {}), host, tried.front());
    if (closed.isEmpty())
        return withEvidence(judgeReach(host, *open, words, {}), host, *open);
    return withEvidence(
        warning(text("checks",
                     "From %1 some front ends of StarRocks are reached (%2), and some are not: %3. "
                     "The pipeline works until those that are reached go down.")
                    .arg(host.name())
                    .arg(addressesOf(tried, true))
                    .arg(closed))
            .advice(text("checks",
                         "Start them or open the way, or take them out of the profile and of the "
                         "pipeline's jdbc-url and load-url.")),
        host, *open);
}

// ---- net.sink-query

constexpr ReachWords kQueryWords {
    .open = text("checks", "%1 reaches the front end %3 of StarRocks for SQL."),
    .refused = text("checks",
                    "The front end %3 of StarRocks refuses connections from %1: nothing listens "
                    "there, or a firewall rejects them. Without SQL the pipeline cannot make its "
                    "tables: it does not start."),
    .refusedAdvice = text("checks",
                          "Check sink.query in the profile (query_port of the front end, 9030) and "
                          "that the front end runs; else ask the network team to allow TCP from %1 "
                          "to %2."),
    .timedOut = text("checks",
                     "The front end %3 of StarRocks does not answer %1: most often a firewall in "
                     "between drops the packets. Without SQL the pipeline does not start."),
    .unresolved = text("checks",
                       "%1 does not know the name %4 of the front end of StarRocks; the pipeline "
                       "does not start.")};

Verdict judgeQuery(const Cluster &cluster, const Host &host)
{
    if (!cluster.wish().sink)
        return skipped(kNoSink);
    if (!host.isSubmitHost && !host.isJobManager) {
        return skipped(
            text("checks", "Only the submitting host and the JobManager ask StarRocks by SQL."));
    }
    const QList<Reach> tried = ofRole(host.net.reach, kQuery);
    if (tried.isEmpty())
        return notTried(host, kQuery);
    return judgeFrontEnds(host, tried, kQueryWords).result(shortly(tried));
}

// ---- net.sink-load

constexpr ReachWords kLoadWords {
    .open = text("checks", "%1 reaches the front end %3 of StarRocks for loading."),
    .refused = text("checks",
                    "The front end %3 of StarRocks refuses connections from %1: nothing listens "
                    "there, or a firewall rejects them. The pipeline starts, and its first load "
                    "fails (“None of the hosts in load_url could be connected”)."),
    .refusedAdvice = text("checks",
                          "Check sink.load in the profile (http_port of the front end, 8030) and "
                          "that the front end runs; else ask the network team to allow TCP from %1 "
                          "to %2."),
    .timedOut = text("checks",
                     "The front end %3 of StarRocks does not answer %1: most often a firewall in "
                     "between drops the packets. The pipeline starts, and its first load fails."),
    .unresolved = text("checks",
                       "%1 does not know the name %4 of the front end of StarRocks: the pipeline "
                       "starts, and its first load fails.")};

/// Who takes the rows is told by the front end's redirect only, and only to an account.
Verdict judgeBackEnds(const Host &host, Verdict frontEnds)
{
    if (!host.isTaskManager || frontEnds.status == Status::Critical)
        return frontEnds;
    return unknown(text("checks",
                        "%1 reaches the front end of StarRocks, but that sends each load on to a "
                        "back end, and which back ends there are was not asked: whether %1 reaches "
                        "every one of them is not known.")
                       .arg(host.name()))
        .advice(text("checks",
                     "In StarRocks run SHOW BACKENDS and try each IP and HttpPort (8040) from %1: "
                     "timeout 5 bash -c 'exec 3<>/dev/tcp/IP/8040' && echo open")
                    .arg(host.name()))
        .seenIn(host.name(), kReachKey);
}

Verdict judgeLoad(const Cluster &cluster, const Host &host)
{
    if (!cluster.wish().sink)
        return skipped(kNoSink);
    if (!host.isSubmitHost && !host.isTaskManager) {
        return skipped(
            text("checks", "Only the submitting host and TaskManagers load into StarRocks."));
    }
    const QList<Reach> tried = ofRole(host.net.reach, kLoad);
    if (tried.isEmpty())
        return notTried(host, kLoad);
    return judgeBackEnds(host, judgeFrontEnds(host, tried, kLoadWords)).result(shortly(tried));
}

Check queryCheck()
{
    return {
        .id = "net.sink-query",
        .scope = Scope::FlinkHost,
        .isRequired = true,
        .needs = Needs::Explore,
        .component = text("checks", "Network: node to StarRocks, SQL"),
        .how = text("checks", "bash -c 'exec 3<>/dev/tcp/FE_HOST/9030' && echo open"),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "The submitting host asks StarRocks for its version, and the JobManager "
                        "makes and changes the tables there by SQL."),
        .thresholds = text("checks",
                           "READY: every front end is open. NOT CRITICAL: some are. CRITICAL: none "
                           "is. COULD NOT CHECK: the node has no tool."),
        .sources = "Apache Flink CDC 3.5.0, StarRocks connector: jdbc-url; who connects was "
                   "measured; StarRocks 3: query_port 9030",
        .judge = perFlinkHost<judgeQuery>,
    };
}

Check loadCheck()
{
    return {
        .id = "net.sink-load",
        .scope = Scope::FlinkHost,
        .isRequired = true,
        .needs = Needs::Explore,
        .component = text("checks", "Network: node to StarRocks, load"),
        .how = text("checks", "bash -c 'exec 3<>/dev/tcp/FE_HOST/8030' && echo open"),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "Every TaskManager sends its rows over HTTP: to a front end, which sends "
                        "it on to a back end, another one each time. One back end that is shut to "
                        "one TaskManager fails the pipeline now and then."),
        .thresholds =
            text("checks",
                 "READY: every front end and every back end that takes loads is open. NOT "
                 "CRITICAL: a front end is shut, others are open. CRITICAL: no front end is open. "
                 "COULD NOT CHECK: the back ends are not known."),
        .sources = "Apache Flink CDC 3.5.0, StarRocks connector: load-url; StarRocks 3: http_port "
                   "8030, be_http_port 8040, Stream Load",
        .judge = perFlinkHost<judgeLoad>,
    };
}

} // namespace

std::vector<Check> sinkWayChecks()
{
    return {queryCheck(), loadCheck()};
}

} // namespace lockkeeper::checks
