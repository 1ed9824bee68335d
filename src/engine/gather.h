// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "engine/access.h"
#include "engine/control.h"
#include "facts/facts.h"
#include "profile/profile.h"

namespace lockkeeper::engine {

/// Logs in to every host of the profile, once, asks everything and returns it unjudged and
/// redacted. A host that cannot be reached or is lost on the way keeps its record with the reason;
/// the call itself fails only with Cancelled, within a second after the request. Blocks; starts one
/// thread a host.
[[nodiscard]] Result<facts::Facts> gather(const profile::Profile &profile, const Access &access,
                                          const Control &control);

/// Some hosts of a profile, to be asked again.
struct Again
{
    const QStringList &hosts; ///< names; at least one
    const facts::Facts &known; ///< of an earlier run with the same profile: who the others are
};

/// As gather(), but logs in to those hosts alone and returns their facts alone, which are to be
/// merged with the known ones.
[[nodiscard]] Result<facts::Facts> gatherAgain(const profile::Profile &profile,
                                               const Access &access, const Control &control,
                                               const Again &again);

/// The first round alone: who can be logged in to, and what host, Java and Flink are there. All
/// else as gather().
[[nodiscard]] Result<facts::Facts> survey(const profile::Profile &profile, const Access &access,
                                          const Control &control);

} // namespace lockkeeper::engine
