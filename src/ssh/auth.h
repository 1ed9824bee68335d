// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/handle.h"
#include "ssh/sshtarget.h"
#include "ssh/waiting.h"

namespace lockkeeper::ssh {

/// Logs in on a session whose host key was judged: agent, key files, password, each at most once.
/// LoginRefused names the user, what the server offers and what was tried.
[[nodiscard]] Result<void> logIn(ssh_session session, const SshTarget &target,
                                 const Credentials &credentials, const Patience &patience);

} // namespace lockkeeper::ssh
