// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/session.h"
#include "project/checkrun.h"

namespace lockkeeper::cli {

/// The value of --watch: whole seconds, from one to a day. Fails with Usage, also where --watch
/// goes with what is no repeated run.
[[nodiscard]] Result<void> checkWatch(const Arguments &arguments);

/// Checks the hosts of the profile round after round: the first round shows the whole result, each
/// later one what has changed since the round before. A host that is not reached is part of its
/// round's result. One login a host serves all rounds and is made again only where it was cut; a
/// login that was refused is never repeated. Ends with a signal (Cancelled), with an error that no
/// later round could mend, or when nobody reads standard output any more.
[[nodiscard]] Result<int> watchHosts(const Arguments &arguments, Session &session,
                                     project::CheckOrder order);

} // namespace lockkeeper::cli
