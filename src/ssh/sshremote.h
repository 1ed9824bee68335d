// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "remote/remote.h"
#include "ssh/sshtarget.h"

#include <memory>
#include <stop_token>

namespace lockkeeper::ssh {

/// Connects, judges the host key, and only then logs in. Blocks; ends within a second after a stop
/// request. Errors: NameUnknown, Refused, TimedOut, Lost (not reached); HostKeyUnknown,
/// HostKeyChanged, HostKeyRevoked, KnownHostsUnusable; LoginRefused; Prohibited (no common safe
/// algorithm, a weak key); Internal (libssh older than 0.10.6); Cancelled.
/// Details that programs read: those of checkHostKey(); of LoginRefused "accepts METHOD,METHOD…",
/// then each behind "; " what holds of "passphrase missing", "passphrase wrong", "password
/// refused", "more asked" (the server wants answers besides a password), then ": " and its words.
[[nodiscard]] Result<std::unique_ptr<remote::Remote>>
connect(const SshTarget &target, const Credentials &credentials, std::stop_token stop);

} // namespace lockkeeper::ssh
