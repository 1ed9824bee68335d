// SPDX-License-Identifier: Apache-2.0
#include "engine/way.h"

#include "engine/target.h"

namespace lockkeeper::engine {

Way wayTo(const profile::Login &login, const profile::Ssh &ssh)
{
    return {.login = login, .knownHosts = ssh.knownHosts, .policy = ssh.hostKeyPolicy};
}

std::vector<Way> waysOf(const profile::Profile &profile)
{
    std::vector<Way> ways;
    ways.reserve(static_cast<std::size_t>(profile.hosts.size()));
    for (const profile::Host &host : profile.hosts)
        ways.push_back(wayTo(profile::loginOf(profile, host), profile.ssh));
    return ways;
}

bool isSameJump(const Way &a, const Way &b)
{
    return a.login.address == b.login.address && a.login.port == b.login.port
        && a.login.user == b.login.user && a.knownHosts == b.knownHosts && a.policy == b.policy;
}

bool isSameWay(const Way &a, const Way &b)
{
    return isSameJump(a, b) && a.login.host == b.login.host
        && a.login.identities == b.login.identities && a.login.usesAgent == b.login.usesAgent
        && a.login.jump == b.login.jump && a.login.fingerprint == b.login.fingerprint;
}

Way jumpWay(const Way &host)
{
    Way jump = host;
    jump.login = jumpLogin(host.login);
    return jump;
}

void addKeys(Way &jump, const Way &other)
{
    jump.login.usesAgent = jump.login.usesAgent || other.login.usesAgent;
    for (const QString &path : other.login.identities) {
        if (!jump.login.identities.contains(path))
            jump.login.identities += path;
    }
}

} // namespace lockkeeper::engine
