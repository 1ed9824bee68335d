// SPDX-License-Identifier: Apache-2.0
#include "profile/names.h"
#include "profile/profile.h"

#include <QDir>
#include <QFileInfo>

#include <pwd.h>
#include <unistd.h>

#include <algorithm>

namespace lockkeeper::profile {
namespace {

QString localAccount()
{
    const passwd *entry = getpwuid(geteuid());
    return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : qEnvironmentVariable("USER");
}

// The keys that OpenSSH's client tries unasked (ssh_config(5) 9.2, IdentityFile), without the
// hardware-bound and DSA ones.
QStringList usualIdentities()
{
    QStringList found;
    for (const char *name : {"id_ed25519", "id_ecdsa", "id_rsa"}) {
        const QString path = QDir::homePath() + QStringLiteral("/.ssh/") + QLatin1String(name);
        if (QFileInfo(path).isFile())
            found += path;
    }
    return found;
}

std::optional<Jump> dialled(std::optional<Jump> jump, const QString &user)
{
    if (jump) {
        jump->address = asciiName(jump->address);
        if (jump->user.isEmpty())
            jump->user = user;
    }
    return jump;
}

} // namespace

const Host *Profile::find(const QString &hostName) const
{
    const auto found = std::find_if(hosts.begin(), hosts.end(),
                                    [&](const Host &host) { return host.name == hostName; });
    return found == hosts.end() ? nullptr : &*found;
}

Login loginOf(const Profile &profile, const Host &host)
{
    const Ssh &ssh = profile.ssh;
    const QString user = host.user.value_or(ssh.user.isEmpty() ? localAccount() : ssh.user);
    const auto &identities = host.identities ? host.identities : ssh.identities;
    return {.host = host.name,
            .address = asciiName(host.address),
            .port = host.port.value_or(ssh.port),
            .user = user,
            .identities = identities ? *identities : usualIdentities(),
            .usesAgent = host.usesAgent.value_or(ssh.usesAgent),
            .jump = dialled(host.jump.value_or(ssh.jump), user),
            .sudo = host.sudo.value_or(ssh.sudo),
            .fingerprint = host.fingerprint};
}

} // namespace lockkeeper::profile
