// SPDX-License-Identifier: Apache-2.0
#include "engine/trysource.h"

#include "engine/tour.h"

#include <algorithm>

namespace lockkeeper::engine {
namespace {

Error unusable(const Text &message)
{
    return {.kind = ErrorKind::Usage, .message = message};
}

Result<void> checkAsked(const profile::Profile &profile, const QString &from)
{
    if (!profile.wish.source)
        return fail(unusable(text("engine", "The profile names no source database.")));
    if (profile.hosts.isEmpty())
        return fail(unusable(text("engine", "The profile lists no host.")));
    if (!from.isEmpty() && profile.find(from) == nullptr)
        return fail(unusable(text("engine", "The profile lists no host %1.").arg(from)));
    return {};
}

Journey *find(std::vector<Journey> &journeys, const QString &host)
{
    const auto found = std::find_if(journeys.begin(), journeys.end(), [&](const Journey &journey) {
        return journey.record.name == host;
    });
    return found == journeys.end() ? nullptr : &*found;
}

// The journey of the host to ask from, logged in; else why there is none.
Result<Journey *> seat(Tour &tour, const QString &from)
{
    if (from.isEmpty())
        tour.survey();
    else
        tour.connect();
    if (tour.isStopped())
        return fail(stoppedError());
    const QString name = from.isEmpty() ? sourceSeat(tour.unfinishedFacts()) : from;
    Journey *journey = find(tour.journeys(), name);
    if (journey == nullptr || !journey->remote)
        return fail(*tour.journeys().front().record.problem);
    return journey;
}

Result<SourceTry> ask(Tour &tour, const profile::Profile &profile, const Access &access,
                      const QString &from, std::stop_token stop)
{
    LK_TRY(const Journey *journey, seat(tour, from));
    const Secret none;
    const Secret *password = access.secrets.find(QStringLiteral("source-password"));
    const facts::Source &source = *profile.wish.source;
    LK_TRY(probe::SourceTables found,
           probe::askTables(*journey->remote, journey->record.name, source,
                            password != nullptr ? *password : none, std::move(stop)));
    return SourceTry {.seenFrom = journey->record.name,
                      .user = source.user,
                      .serverVersion = found.serverVersion,
                      .hasTls = found.hasTls,
                      .isTruncated = found.isTruncated,
                      .tables = std::move(found.tables)};
}

} // namespace

QString sourceSeat(const facts::Facts &facts)
{
    const facts::Cluster cluster = facts::build(facts);
    if (cluster.jobManager != nullptr && cluster.jobManager->isReachable())
        return cluster.jobManager->name();
    QString reached;
    for (const facts::Host &host : cluster.hosts) {
        if (host.isReachable() && host.hasFlinkRole())
            return host.name();
        if (host.isReachable() && reached.isEmpty())
            reached = host.name();
    }
    return reached;
}

Result<SourceTry> trySource(const profile::Profile &profile, const Access &access,
                            const Control &control, const QString &from)
{
    LK_CHECK(checkAsked(profile, from));
    Tour tour(profile, access, control, Round::Survey,
              from.isEmpty() ? QStringList() : QStringList {from});
    auto tried = ask(tour, profile, access, from, control.stop);
    if (tried)
        return tried;
    if (tour.isStopped())
        return fail(stoppedError());
    Error error = tried.error();
    error.detail = access.redactor.clean(error.detail);
    return fail(error);
}

} // namespace lockkeeper::engine
