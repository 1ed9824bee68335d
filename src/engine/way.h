// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profile/profile.h"

#include <vector>

namespace lockkeeper::engine {

/// How a host is logged in to, and what decides which key it may show.
struct Way
{
    profile::Login login;
    QString knownHosts;
    profile::HostKeyPolicy policy;
};

[[nodiscard]] Way wayTo(const profile::Login &login, const profile::Ssh &ssh);
/// The ways to all hosts of a profile. Looks for the usual private keys on the disk.
[[nodiscard]] std::vector<Way> waysOf(const profile::Profile &profile);

/// A session by the one is a session by the other.
[[nodiscard]] bool isSameWay(const Way &a, const Way &b);
/// The same for ways to jump hosts, whoever's keys opened them.
[[nodiscard]] bool isSameJump(const Way &a, const Way &b);

/// The way to the jump host of this one, by its keys.
[[nodiscard]] Way jumpWay(const Way &host);
/// Adds the keys of another host behind the same jump host.
void addKeys(Way &jump, const Way &other);

} // namespace lockkeeper::engine
