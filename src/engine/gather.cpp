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

} // namespace

Result<facts::Facts> gather(const profile::Profile &profile, const Access &access,
                            const Control &control)
{
    Tour tour(profile, access, control, profile.wish.source ? Round::Source : Round::Explore);
    tour.survey();
    tour.explore();
    if (profile.wish.source)
        tour.visitSource();
    return finished(tour);
}

Result<facts::Facts> survey(const profile::Profile &profile, const Access &access,
                            const Control &control)
{
    Tour tour(profile, access, control, Round::Survey);
    tour.survey();
    return finished(tour);
}

} // namespace lockkeeper::engine
