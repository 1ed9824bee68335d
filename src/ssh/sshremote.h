// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "remote/remote.h"
#include "ssh/sshtarget.h"

#include <memory>
#include <stop_token>

namespace lockkeeper::ssh {

class JumpHost;

/// Connects, judges the host key, and only then logs in; through the jump host where one is given,
/// which is logged in to first. Blocks; ends within a second after a stop request. Errors:
/// NameUnknown, Refused, TimedOut, Lost, BadAnswer (not reached, no SSH server); HostKeyUnknown,
/// HostKeyChanged, HostKeyRevoked, KnownHostsUnusable; LoginRefused; Prohibited (no common safe
/// algorithm, a weak key, a jump host that forbids forwarding); Internal (libssh older than
/// 0.10.6); Cancelled. Details that programs read: those of checkHostKey(); of LoginRefused
/// "accepts METHOD,METHOD…", then each behind "; " what holds of "passphrase missing", "passphrase
/// wrong", "password refused", "more asked" (the server wants answers that nobody gave), "password
/// expired", then ": " and its words. An error of the jump host itself has jumpMark() of its
/// address before its detail.
[[nodiscard]] Result<std::unique_ptr<remote::Remote>> connect(const SshTarget &target,
                                                              const Credentials &credentials,
                                                              std::stop_token stop,
                                                              JumpHost *jump = nullptr);

} // namespace lockkeeper::ssh
