// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/httpclient.h"
#include "probe/scriptprobe.h"

#include <chrono>

namespace lockkeeper::probe {

enum class RestScope {
    Full, ///< everything the rules need: for the JobManager's host
    Reach, ///< only whether Flink answers: for every other host
};

/// What askRest() is to ask, and how patient it is.
struct RestQuestion
{
    QString baseUrl; ///< http(s)://host:port as seen from the host that asks
    RestScope scope = RestScope::Full;
    std::chrono::milliseconds patience = std::chrono::seconds(15); ///< with a starting JobManager
    std::chrono::milliseconds pause = std::chrono::seconds(1); ///< between two tries of that
    http::Limits limits = {};
};

/// Asks Flink's REST from that host: over a forwarded port, else by the host's own curl or wget.
/// Fills raw, exits (HTTP status), problems, via and transcript of `rest:/overview` …, and
/// `rest:url`, `rest:asked` (this computer's clock in ms when /taskmanagers was asked). Never fails
/// as a whole: what has no answer has a problem. Where /overview shows no working Flink, the other
/// paths are not asked and have the same problem, so a silent server costs one time limit, not one
/// for each path. Blocks; for a thread of its own.
void askRest(Visit &visit, const RestQuestion &question);

} // namespace lockkeeper::probe
