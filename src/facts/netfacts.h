// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QMap>

namespace lockkeeper::facts {

enum class ReachState {
    Open,
    Refused, ///< the host answered that nothing listens, or a firewall rejected
    TimedOut, ///< no answer, or no way there: a firewall, routing
    Unresolved, ///< the name has no address on that host
    Unknown, ///< that host has no means to tell
};

/// One TCP connection tried from a host, timed on that host.
struct Reach
{
    /// source, sink-query, sink-load, jobmanager-rpc, jobmanager-blob, rest; later:
    /// taskmanager-data, sink-backend
    QString role;
    Endpoint to;
    ReachState state = ReachState::Unknown;
    double ms = -1; ///< of the TCP connect; -1: not known
    QString how; ///< the tool that made it: bash, nc, python3, …
    QString words; ///< what that tool said, one line; foreign text
};

/// What a host reaches and how it resolves names, parsed from probe:net.*.
struct NetFacts
{
    Result<QList<Reach>> reach;
    /// The same, of what was known only later; Missing where nothing further was to be tried.
    Result<QList<Reach>> further;
    /// Name → addresses as this host resolves it, IPv4 first; empty: it resolves to nothing. A name
    /// that is absent could not be asked.
    Result<QMap<QString, QStringList>> names;

    /// The connection of that role in `reach`, if it was tried.
    [[nodiscard]] const Reach *to(const QString &role) const;
};

/// The answers are BadAnswer where a line is not what resources/probes/net.sh prints.
[[nodiscard]] NetFacts parseNet(const HostRecord &record);

/// "open", "refused", "timeout", "unresolved", "unknown": the words of the result's JSON.
[[nodiscard]] QString reachStateName(ReachState state);

/// A numeric IPv4 or IPv6 address, not a name.
[[nodiscard]] bool isAddress(const QString &host);

/// An address of this machine itself: 127.0.0.0/8 or ::1.
[[nodiscard]] bool isLoopback(const QString &address);

} // namespace lockkeeper::facts
