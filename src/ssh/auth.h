// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/handle.h"
#include "ssh/sshtarget.h"
#include "ssh/waiting.h"

namespace lockkeeper::ssh {

/// Logs in on a session whose host key was judged: agent, key files, password, the server's own
/// questions, each at most once. While a person answers, the patience stands still. LoginRefused
/// names the user, what the server offers and what was tried.
[[nodiscard]] Result<void> logIn(ssh_session session, const SshTarget &target,
                                 const Credentials &credentials, Patience &patience);

} // namespace lockkeeper::ssh
