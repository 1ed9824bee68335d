// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/access.h"
#include "profile/profile.h"
#include "ssh/sshtarget.h"

namespace lockkeeper::engine {

/// A login of the profile as the SSH layer takes it.
[[nodiscard]] ssh::SshTarget targetOf(const profile::Login &login, const profile::Ssh &defaults,
                                      const Access &access);

/// The secrets for a host (its name in the profile, or the jump host's address), which the access
/// keeps.
[[nodiscard]] ssh::Credentials credentialsOf(const QString &host, const Access &access);

/// How to log in to the jump host of this host: with the host's own keys, nothing between.
[[nodiscard]] profile::Login jumpLogin(const profile::Login &host);

} // namespace lockkeeper::engine
