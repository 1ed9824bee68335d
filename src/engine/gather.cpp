// SPDX-License-Identifier: Apache-2.0
#include "engine/gather.h"

#include "engine/tour.h"

namespace lockkeeper::engine {
namespace {

Result<facts::Facts> finished(Tour &tour)
{
    if (tour.isStopped())
        return fail(stoppedError());
    return tour.facts();
}

Round lastRound(const profile::Profile &profile)
{
    return profile.wish.source ? Round::Source : Round::Explore;
}

Result<facts::Facts> askAll(Tour &tour, Round last)
{
    tour.survey();
    tour.explore();
    if (last == Round::Source)
        tour.visitSource();
    return finished(tour);
}

} // namespace

Result<facts::Facts> gather(const profile::Profile &profile, const Access &access,
                            const Control &control)
{
    Tour tour(profile, access, control, lastRound(profile));
    return askAll(tour, lastRound(profile));
}

Result<facts::Facts> gatherAgain(const profile::Profile &profile, const Access &access,
                                 const Control &control, const Again &again)
{
    Tour tour(profile, access, control, lastRound(profile), again.hosts);
    tour.remember(again.known);
    return askAll(tour, lastRound(profile));
}

Result<facts::Facts> survey(const profile::Profile &profile, const Access &access,
                            const Control &control)
{
    Tour tour(profile, access, control, Round::Survey);
    tour.survey();
    return finished(tour);
}

} // namespace lockkeeper::engine
