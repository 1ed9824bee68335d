// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cli/arguments.h"
#include "cli/session.h"
#include "engine/access.h"
#include "engine/control.h"
#include "facts/facts.h"
#include "profile/profile.h"

#include <memory>

namespace lockkeeper::cli {

/// The profile that --profile names, with known check ids in its waivers.
[[nodiscard]] Result<profile::Profile> profileOf(const Arguments &arguments);

/// The secrets of one run, and what keeps them out of everything that is written.
struct Keys
{
    profile::SecretStore secrets;
    Redactor redactor;
    engine::AskPerson ask; ///< empty: nobody can be asked

    [[nodiscard]] engine::Access access() const
    {
        return {.secrets = secrets, .redactor = redactor, .ask = ask};
    }
};

/// Takes the secrets and asks for those that are surely needed where somebody can be asked.
[[nodiscard]] Result<std::unique_ptr<const Keys>>
keysOf(const profile::Profile &profile, const Arguments &arguments, Session &session);

/// Stops at a signal and draws the progress.
[[nodiscard]] engine::Control controlOf(Session &session);

/// A secret was needed and nobody could be asked: there is no result, but the reason of every host
/// is told. Gives the code back.
int withoutResult(const facts::Facts &facts, int code, Session &session);

/// Tells the error and gives the exit code that goes with it: the signal's own after a signal.
[[nodiscard]] int failed(Session &session, const Error &error);

} // namespace lockkeeper::cli
