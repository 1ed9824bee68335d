// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "engine/access.h"
#include "engine/control.h"
#include "facts/netfacts.h"
#include "facts/sinkfacts.h"
#include "profile/profile.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lockkeeper::engine {

/// One endpoint of the sink as one host reaches it.
struct SinkReach
{
    enum Role { Query, Load };

    QString from; ///< the host
    Role role = Query;
    facts::Endpoint to;
    facts::ReachState state = facts::ReachState::Unknown; ///< see facts::reachStateName()
    double ms = -1; ///< of the TCP connect; -1: not known
    std::optional<Error> problem = {}; ///< why that host could not be asked
};

/// What trySink() found.
struct SinkTry
{
    QList<SinkReach> reaches;
    /// What a front end said to the profile's user, see facts::parseLoad(); none where it was not
    /// asked: no user, no password (the secret sink-password), or no front end is reached.
    std::optional<Result<facts::LoadEnds>> account = {};
};

/// Tries a TCP connection from each Flink host (from all that are reached, where none has a role)
/// to each query and load endpoint of the profile's sink; then, from the first that reaches a front
/// end for loads, the account (probe::askBackEnds()). `from` names the hosts to ask; empty: all are
/// surveyed first to find them. A host that cannot be asked is in the list with its problem. Fails
/// with Usage (no sink or no endpoint in the profile) and Cancelled. Blocks; ends within a second
/// after a request to stop.
[[nodiscard]] Result<SinkTry> trySink(const profile::Profile &profile, const Access &access,
                                      const Control &control, const QStringList &from = {});

} // namespace lockkeeper::engine
