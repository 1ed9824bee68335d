// SPDX-License-Identifier: Apache-2.0
#include "engine/target.h"

namespace lockkeeper::engine {
namespace {

ssh::HostKeyPolicy policyOf(profile::HostKeyPolicy policy)
{
    switch (policy) {
    case profile::HostKeyPolicy::AcceptNew:
        return ssh::HostKeyPolicy::AcceptNew;
    case profile::HostKeyPolicy::Ask: // nobody can be asked here: as strict
    case profile::HostKeyPolicy::Strict:
        break;
    }
    return ssh::HostKeyPolicy::Strict;
}

} // namespace

ssh::SshTarget targetOf(const profile::Login &login, const profile::Ssh &defaults,
                        const Access &access)
{
    return {.name = login.host,
            .address = login.address,
            .port = static_cast<quint16>(login.port),
            .user = login.user,
            .identities = login.identities,
            .useAgent = login.usesAgent,
            .knownHosts = defaults.knownHosts,
            .policy = policyOf(defaults.hostKeyPolicy),
            .fingerprint = login.fingerprint,
            .trustedKey = access.trustedKeys.value(login.host),
            .timeouts = {.connect = defaults.timeouts.connect, .login = defaults.timeouts.login}};
}

ssh::Credentials credentialsOf(const QString &host, const Access &access)
{
    return {.password = access.secrets.find(QStringLiteral("ssh-password"), host),
            .passphrase = access.secrets.find(QStringLiteral("ssh-passphrase"), host),
            .ask = access.ask ? &access.ask : nullptr};
}

profile::Login jumpLogin(const profile::Login &host)
{
    return {.host = host.jump->address,
            .address = host.jump->address,
            .port = host.jump->port,
            .user = host.jump->user,
            .identities = host.identities,
            .usesAgent = host.usesAgent};
}

} // namespace lockkeeper::engine
