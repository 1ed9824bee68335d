// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QMap>

namespace lockkeeper::facts {

enum class ReachState { Open, Refused, TimedOut, Unresolved, Unknown };

/// One TCP connection tried from a host, timed on that host.
struct Reach
{
    QString role; ///< source, jobmanager-rpc, jobmanager-blob, rest, …
    Endpoint to;
    ReachState state = ReachState::Unknown;
    double ms = -1; ///< of the TCP connect; -1: not known
};

/// What a host reaches and how it resolves names, parsed from probe:net.*.
struct NetFacts
{
    Result<QList<Reach>> reach;
    Result<QMap<QString, QStringList>> names; ///< name → addresses as this host resolves it
};

[[nodiscard]] NetFacts parseNet(const HostRecord &record);

} // namespace lockkeeper::facts
