// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/access.h"
#include "facts/cluster.h"
#include "probe/recorder.h"
#include "profile/profile.h"
#include "remote/remote.h"
#include "ssh/jumphost.h"

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

/// Logs in, through the jump host where there is one (else null); where that fails, the record has
/// the problem and there is no remote. A host that refused these secrets in an earlier call of this
/// run is not sent them again.
void logIn(Journey &journey, const profile::Profile &profile, const Access &access,
           ssh::JumpHost *jump, std::stop_token stop);

/// A session of an earlier call still answers, and has all groups that its account has by now.
[[nodiscard]] bool isUsable(remote::Remote &session, std::stop_token stop);

/// First round, logged in: asks everything about the host, Java and Flink in one script.
void askHost(Journey &journey, const profile::Profile &profile, std::stop_token stop);

/// After it: whether sudo works as the profile says, where it lets sudo be used at all. A password
/// that sudo refused in an earlier call of this run is not sent again.
void trySudo(Journey &journey, const Access &access, std::stop_token stop);

/// Second round, with the roles known: REST and the ways through the network; the Flink CLI on the
/// submitting host.
void exploreFrom(Journey &journey, const facts::Cluster &cluster, std::stop_token stop);

/// Between: where StarRocks sends loads on to. False where that host did not get an answer, or was
/// not asked: it reaches no front end, or the profile has no user or no password of the sink.
[[nodiscard]] bool askSink(Journey &journey, const facts::Cluster &cluster, const Access &access,
                           std::stop_token stop);

/// Then: the ways through the network to what was only told now.
void exploreFurther(Journey &journey, const facts::Cluster &cluster, std::stop_token stop);

/// Third round: PostgreSQL as each Flink host meets it, one login at a time. Where it refused the
/// password in an earlier call of this run, that answer stands.
void visitSource(std::vector<Journey> &journeys, const facts::Cluster &cluster,
                 const Access &access, std::stop_token stop);

/// One script of questions about what can be reached; a host that is lost meanwhile keeps why.
void askNetwork(Journey &journey, const QMap<QString, QString> &variables, std::stop_token stop);

} // namespace lockkeeper::engine
