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

const QString kBackEnd = QStringLiteral("sink-backend");
const QString kToldKey = QStringLiteral("sink:load");
// Ways named in one row; the matrix has them all.
constexpr qsizetype kMostNamed = 5;

constexpr ReachWords kBackEndWords {
    .refused = text("checks",
                    "The back end %3 of StarRocks refuses connections from %1: nothing listens "
                    "there, or a firewall rejects them. The front end sends loads on to it in its "
                    "turn, and those from %1 fail: the pipeline fails now and then."),
    .refusedAdvice = text("checks",
                          "Check that the back end runs and that its be_http_port is the port in "
                          "SHOW BACKENDS (8040); else ask the network team to allow TCP from %1 "
                          "to %2."),
    .timedOut = text("checks",
                     "The back end %3 of StarRocks does not answer %1: most often a firewall in "
                     "between drops the packets. The front end sends loads on to it in its turn, "
                     "and those from %1 fail: the pipeline fails now and then."),
    .unresolved = text("checks",
                       "%1 does not know the name %4 under which a back end registered in "
                       "StarRocks: the loads that the front end sends on to it fail.")};

/// Nobody asked, or the front end did not tell.
Verdict endsNotKnown(const Host &host, const Error &error)
{
    if (error.kind != ErrorKind::Missing)
        return unknown(error).seenIn(host.name(), kReachKey);
    return unknown(text("checks",
                        "%1 reaches the front end of StarRocks, but that sends each load on to a "
                        "back end, and which back ends there are was not asked: whether %1 reaches "
                        "every one of them is not known.")
                       .arg(host.name()))
        .advice(
            text("checks",
                 "The front end tells them to an account only: give the password of sink.user "
                 "(the secret sink-password) and check again. Or run SHOW BACKENDS in StarRocks "
                 "and try each IP and HttpPort (8040) from %1: timeout 5 bash -c "
                 "'exec 3<>/dev/tcp/IP/8040' && echo open")
                .arg(host.name()))
        .seenIn(host.name(), kReachKey);
}

/// StarRocks takes the first address of its machine, which may be of a container or its loopback.
Verdict judgeLoopback(const Host &host, const Reach &reach)
{
    return withEvidence(
        critical(text("checks",
                      "A back end registered in StarRocks with the address %1, which means “this "
                      "machine” everywhere: %2 looks for it on itself and does not find it. Loads "
                      "that the front end sends on to it fail.")
                     .arg(reach.to.toString())
                     .arg(host.name()))
            .advice(text("checks",
                         "Set priority_networks in be.conf to the network of that machine, remove "
                         "the back end in StarRocks, start it again and add it with its true "
                         "address (ALTER SYSTEM ADD BACKEND).")),
        host, reach, kFurtherKey);
}

Verdict judgeBackEnd(const Host &host, const Reach &reach)
{
    if (facts::isLoopback(reach.to.host) && reach.state != ReachState::Open
        && reach.state != ReachState::Unknown)
        return judgeLoopback(host, reach);
    return withEvidence(judgeReach(host, reach, kBackEndWords, {}), host, reach, kFurtherKey);
}

/// Unknown where not every back end that is known was tried.
std::optional<Verdict> notAllTried(const Host &host, const facts::LoadEnds &ends,
                                   const QList<Reach> &tried)
{
    const bool isTried =
        std::all_of(ends.backEnds.begin(), ends.backEnds.end(), [&](const facts::Endpoint &end) {
            return std::any_of(tried.begin(), tried.end(),
                               [&](const Reach &reach) { return reach.to == end; });
        });
    if (isTried && ends.isWhole)
        return std::nullopt;
    if (!isTried && tried.isEmpty() && !host.net.further
        && host.net.further.error().kind != ErrorKind::Missing)
        return unknown(host.net.further.error());
    return unknown(textN("checks",
                         "%1 reaches those back ends of StarRocks that were tried (%2), but the "
                         "front end named %n of them, and there may be more.")
                       .count(ends.backEnds.size())
                       .arg(host.name())
                       .arg(tried.size()))
        .advice(text("checks",
                     "Run SHOW BACKENDS in StarRocks (SHOW COMPUTE NODES where data is shared) and "
                     "try the rest from %1: timeout 5 bash -c 'exec 3<>/dev/tcp/IP/8040' && echo "
                     "open")
                    .arg(host.name()))
        .seenIn(host.name(), kFurtherKey);
}

Verdict judgeTold(const Host &host, const facts::LoadEnds &ends)
{
    if (ends.hasNone) {
        return critical(text("checks",
                             "The front end %1 of StarRocks says that no back end is alive: there "
                             "is nobody to take the rows, and the first load fails.")
                            .arg(ends.frontEnd.toString()))
            .advice(text("checks",
                         "Start the back ends and look at SHOW BACKENDS: Alive must be true."))
            .seenIn(ends.askedFrom, kToldKey);
    }
    const QList<Reach> tried = ofRole(host.net.further, kBackEnd);
    Verdict worst = pass(textN("checks",
                               "%1 reaches the front end of StarRocks and %n back end(s): all "
                               "that it names.")
                             .count(tried.size())
                             .arg(host.name()))
                        .seenIn(host.name(), kFurtherKey);
    for (const Reach &reach : tried) {
        Verdict one = judgeBackEnd(host, reach);
        if (isWorse(one.status, worst.status))
            worst = std::move(one);
    }
    if (worst.status == Status::Pass)
        worst = notAllTried(host, ends, tried).value_or(std::move(worst));
    return std::move(worst).seenIn(ends.askedFrom, kToldKey);
}

/// Who takes the rows is told by the front end's redirect only, and only to an account.
Verdict judgeBackEnds(const Cluster &cluster, const Host &host, Verdict frontEnds)
{
    if (!host.isTaskManager || frontEnds.status == Status::Critical)
        return frontEnds;
    Verdict told = cluster.loadEnds ? judgeTold(host, *cluster.loadEnds)
                                    : endsNotKnown(host, cluster.loadEnds.error());
    return isWorse(frontEnds.status, told.status) ? frontEnds : told;
}

QString allSeen(const Host &host, const QList<Reach> &frontEnds)
{
    const QList<Reach> backEnds = ofRole(host.net.further, kBackEnd);
    QString seen = shortly(frontEnds + backEnds.mid(0, kMostNamed));
    return backEnds.size() > kMostNamed ? seen + QStringLiteral("; \u2026") : seen;
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
    return judgeBackEnds(cluster, host, judgeFrontEnds(host, tried, kLoadWords))
        .result(allSeen(host, tried));
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
                 "READY: every front end and every back end that it names is open. NOT CRITICAL: a "
                 "front end is shut, others are open. CRITICAL: no front end is open, a back end "
                 "is shut, or none is alive. COULD NOT CHECK: the back ends are not known, for "
                 "instance without the sink's password."),
        .sources = "Apache Flink CDC 3.5.0, StarRocks connector: load-url; StarRocks 3: http_port "
                   "8030, be_http_port 8040, Stream Load (LoadAction), priority_networks",
        .judge = perFlinkHost<judgeLoad>,
    };
}

} // namespace

std::vector<Check> sinkWayChecks()
{
    return {queryCheck(), loadCheck()};
}

} // namespace lockkeeper::checks
