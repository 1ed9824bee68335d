// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"
#include "probe/recorder.h"
#include "remote/remote.h"

#include <QMap>
#include <QStringList>

#include <chrono>
#include <stop_token>

namespace lockkeeper::probe {

/// Topics of resources/probes to ask in one script, with the shell variables they read.
struct Questions
{
    QStringList topics;
    QMap<QString, QString> variables = {};
    std::chrono::milliseconds deadline {60'000};
};

/// One host under way: its record grows, its exchanges are kept.
struct Visit
{
    facts::HostRecord &record;
    remote::Remote &remote;
    Recorder &recorder;
    std::stop_token stop = {};
};

/// Asks all topics in one script and stores every answer as `probe:SECTION`. A question that began
/// and did not end is a problem of that key. Fails where the script as a whole has no outcome.
[[nodiscard]] Result<void> askScript(Visit &visit, const Questions &questions);

/// Compares clocks: stores `clock:sample`, "LOCAL_SENT_MS REMOTE_SECONDS LOCAL_RECEIVED_MS", local
/// times in ms since 1970. The shell has been started before the first of them, so that what lies
/// between them is one round trip and `date`.
void askClock(Visit &visit);

} // namespace lockkeeper::probe
