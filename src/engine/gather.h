// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/redactor.h"
#include "base/result.h"
#include "engine/control.h"
#include "facts/facts.h"
#include "profile/profile.h"
#include "profile/secrets.h"

namespace lockkeeper::engine {

/// Logs in to every host of the profile, once, asks everything and returns it unjudged and
/// redacted. A host that cannot be reached or is lost on the way keeps its record with the reason;
/// the call itself fails only with Cancelled. Blocks; starts one thread a host.
[[nodiscard]] Result<facts::Facts> gather(const profile::Profile &profile,
                                          const profile::SecretStore &secrets,
                                          const Redactor &redactor, const Control &control);

} // namespace lockkeeper::engine
