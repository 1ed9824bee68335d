// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/cluster.h"
#include "probe/recorder.h"
#include "profile/profile.h"
#include "profile/secrets.h"
#include "remote/remote.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace lockkeeper::engine {

/// One host of a run: how to log in, the one session, and what has been learnt so far.
struct Journey
{
    Journey(profile::Login login, const profile::Host &host);

    profile::Login login;
    facts::HostRecord record;
    probe::Recorder recorder;
    std::unique_ptr<remote::Remote> remote; ///< null where nobody could log in
};

/// First round: logs in and asks everything about the host, Java and Flink in one script.
void survey(Journey &journey, const profile::Profile &profile, const profile::SecretStore &secrets,
            std::stop_token stop);

/// Second round, with the roles known: REST and the ways through the network; the Flink CLI on the
/// submitting host.
void explore(Journey &journey, const facts::Cluster &cluster, std::stop_token stop);

/// Third round: PostgreSQL as each Flink host meets it, one login at a time.
void visitSource(std::vector<Journey> &journeys, const facts::Cluster &cluster,
                 const profile::SecretStore &secrets, std::stop_token stop);

} // namespace lockkeeper::engine
