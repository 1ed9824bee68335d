// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/dial.h"
#include "ssh/handle.h"
#include "ssh/knownhosts.h"
#include "ssh/sshtarget.h"
#include "ssh/waiting.h"

namespace lockkeeper::ssh {

/// The connection and the key exchange: an encrypted session with a server whose key nobody judged
/// yet. No credential may be sent on it. A server that says that it is busy (its MaxStartups) is
/// tried again within the patience, one that drops the connection without a word some times. Lost,
/// BadAnswer (no SSH server), TimedOut, Prohibited (no safe encryption in common).
[[nodiscard]] Result<SessionPtr> handshake(const SshTarget &target, const KnownHosts &known,
                                           const Dial &dial, const Patience &patience);

/// Waits until the session can go on.
[[nodiscard]] Waited waitForSession(ssh_session session, const Patience &patience);

/// What libssh or the server said last, made printable and capped: foreign text.
[[nodiscard]] QString lastWords(ssh_session session);

} // namespace lockkeeper::ssh
