// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/knownhosts.h"

#include <QStringList>

namespace lockkeeper::ssh {

/// Reads known_hosts files; a missing one is empty. Never blocks. KnownHostsUnusable for what is no
/// regular file, is larger than 4 MiB, belongs to another user (root apart) or can be written by
/// others: such a file cannot be trusted.
[[nodiscard]] Result<KnownHosts> readKnownHosts(const QStringList &files);

/// Appends the key under a lock, keeping whole lines and the file's way of hashing names.
[[nodiscard]] Result<void> appendKnownHost(const QString &file, const QByteArray &name,
                                           const HostKey &key);

} // namespace lockkeeper::ssh
