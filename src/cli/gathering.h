// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cli/arguments.h"
#include "cli/session.h"
#include "facts/facts.h"
#include "profile/profile.h"

namespace lockkeeper::cli {

/// The profile that --profile names, with known check ids in its waivers.
[[nodiscard]] Result<profile::Profile> profileOf(const Arguments &arguments);

/// Takes the secrets, asks for those that are surely needed where somebody can be asked, and
/// gathers the facts of the profile's hosts. Fails with Cancelled after a signal.
[[nodiscard]] Result<facts::Facts> gatherFacts(const profile::Profile &profile,
                                               const Arguments &arguments, Session &session);

/// Tells the error and gives the exit code that goes with it: the signal's own after a signal.
[[nodiscard]] int failed(Session &session, const Error &error);

} // namespace lockkeeper::cli
