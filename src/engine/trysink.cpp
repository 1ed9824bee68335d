// SPDX-License-Identifier: Apache-2.0
#include "engine/trysink.h"

#include "engine/tour.h"
#include "probe/netprobe.h"

namespace lockkeeper::engine {
namespace {

const auto kQuery = QStringLiteral("sink-query");
const auto kLoad = QStringLiteral("sink-load");

QList<probe::Target> targetsOf(const facts::Sink &sink)
{
    QList<probe::Target> targets;
    for (const facts::Endpoint &endpoint : sink.query)
        targets += {kQuery, endpoint};
    for (const facts::Endpoint &endpoint : sink.load)
        targets += {kLoad, endpoint};
    return targets;
}

SinkReach reachOf(const Journey &journey, const probe::Target &target)
{
    SinkReach reach {.from = journey.record.name,
                     .role = target.role == kLoad ? SinkReach::Load : SinkReach::Query,
                     .to = target.to,
                     .problem = journey.record.problem};
    if (reach.problem)
        return reach;
    const facts::NetFacts net = facts::parseNet(journey.record);
    if (!net.reach) {
        reach.problem = net.reach.error();
        return reach;
    }
    for (const facts::Reach &tried : *net.reach) {
        if (tried.role == target.role && tried.to == target.to) {
            reach.state = tried.state;
            reach.ms = tried.ms;
        }
    }
    return reach;
}

// The names of those whose Flink will go to the sink, as far as it is known.
QStringList flinkHosts(const facts::Facts &facts)
{
    QStringList names;
    const facts::Cluster cluster = facts::build(facts);
    for (const facts::Host *host : cluster.flinkHosts())
        names += host->name();
    return names;
}

std::optional<Result<facts::LoadEnds>> accountOf(const facts::Facts &facts)
{
    const Result<facts::LoadEnds> ends = facts::build(facts).loadEnds;
    if (!ends && ends.error().kind == ErrorKind::Missing)
        return std::nullopt;
    return ends;
}

} // namespace

Result<SinkTry> trySink(const profile::Profile &profile, const Access &access,
                        const Control &control, const QStringList &from)
{
    const QList<probe::Target> targets =
        profile.wish.sink ? targetsOf(*profile.wish.sink) : QList<probe::Target>();
    if (targets.isEmpty()) {
        return fail({.kind = ErrorKind::Usage,
                     .message = text("engine", "The profile names no address of the sink.")});
    }
    Tour tour(profile, access, control, Round::Survey, from);
    if (from.isEmpty())
        tour.survey();
    else
        tour.connect();
    const QStringList wanted = from.isEmpty() ? flinkHosts(tour.unfinishedFacts()) : from;
    tour.askNetwork(wanted, probe::netVariables(targets, {}));
    tour.askSink();
    if (tour.isStopped())
        return fail(stoppedError());
    QList<SinkReach> reaches;
    for (const Journey &journey : tour.journeys()) {
        const bool isWanted = wanted.isEmpty() || wanted.contains(journey.record.name);
        if (!isWanted && !journey.record.problem)
            continue;
        for (const probe::Target &target : targets)
            reaches += reachOf(journey, target);
    }
    for (SinkReach &reach : reaches) {
        if (reach.problem)
            reach.problem->detail = access.redactor.clean(reach.problem->detail);
    }
    return SinkTry {.reaches = reaches, .account = accountOf(tour.facts())};
}

} // namespace lockkeeper::engine
