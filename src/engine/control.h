// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/text.h"
#include "facts/facts.h"

#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace lockkeeper::engine {

/// The rounds of a run; each needs what the ones before have found.
enum class Round {
    Survey, ///< log in; the host, Java and Flink
    Explore, ///< Flink's REST and CLI, the ways through the network
    Source, ///< PostgreSQL as each Flink host meets it; only where the profile names a source
};

/// How far one host is.
struct HostState
{
    enum Step {
        Connecting,
        Asking, ///< logged in
        Done, ///< nothing more will be asked of it in this call
        Failed, ///< nobody could log in, or it was lost on the way; the problem tells why
    };

    QString host; ///< its name in the profile
    Step step = Connecting;
    std::optional<Error> problem = {}; ///< redacted; set where Failed
};

/// How a run is stopped and how it tells what it does. Handed down, never global. The functions are
/// called from several threads, but one call at a time, all of them counted together; each may be
/// empty and must return soon. Nothing is called after the call that took this has returned.
struct Control
{
    std::stop_token stop;
    /// Steps done, steps in all, what is being done now.
    std::function<void(int done, int total, const Text &what)> progress = {};
    /// A host has come to another step: Connecting, Asking, then Done or Failed, each once.
    std::function<void(const HostState &state)> host = {};
    /// A round is over: everything that is known so far, redacted.
    std::function<void(Round round, const facts::Facts &known)> round = {};
};

} // namespace lockkeeper::engine
