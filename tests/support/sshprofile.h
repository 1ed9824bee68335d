// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profile/profile.h"
#include "ssh/sshtarget.h"

namespace lockkeeper::test {

/// A profile whose hosts are all the one of `target`, and are logged in to in its way.
inline profile::Profile profileOf(const ssh::SshTarget &target, const QStringList &hosts)
{
    profile::Profile profile;
    profile.ssh.user = target.user;
    profile.ssh.port = target.port;
    profile.ssh.identities = target.identities;
    profile.ssh.usesAgent = false;
    profile.ssh.knownHosts = target.knownHosts;
    for (const QString &name : hosts)
        profile.hosts += profile::Host {.name = name, .address = target.address};
    return profile;
}

} // namespace lockkeeper::test
