// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "profile/profile.h"

#include <QDir>
#include <QList>
#include <QString>

namespace lockkeeper::profile {

/// A line of the configuration that is not followed as OpenSSH would, and why.
struct ConfigNote
{
    QString file;
    int line = 0; ///< from 1
    QString words; ///< the line as written, in one line; foreign text
    Text reason;
};

/// A host that the configuration names, with what it says of it.
struct ConfigHost
{
    Host host; ///< its name is the alias; only what the configuration sets is set
    bool isUsable = true; ///< false: a note tells what this program cannot do
    QList<ConfigNote> notes = {};
};

/// What was read.
struct ConfigImport
{
    QList<ConfigHost> hosts = {}; ///< in the order of the file; patterns only apply to others
    QList<ConfigNote> notes = {}; ///< what may touch every host
};

/// Reads the configuration of OpenSSH's client (ssh_config(5) of OpenSSH 9.2): Host with patterns,
/// HostName, User, Port, IdentityFile, IdentitiesOnly, IdentityAgent, ProxyJump, Include; the first
/// value wins. Runs nothing: Match (but `Match all`) and ProxyCommand are noted, not followed.
/// Fails with Usage: the file cannot be read, is larger than 5 MiB together with what it includes,
/// holds more than 50 000 words or names more than 2000 hosts. Blocks on the disk; survives any
/// bytes.
[[nodiscard]] Result<ConfigImport> importSshConfig(const QString &path,
                                                   const QString &home = QDir::homePath());

} // namespace lockkeeper::profile
