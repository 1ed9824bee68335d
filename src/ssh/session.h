// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/dial.h"
#include "ssh/handle.h"
#include "ssh/sshtarget.h"

#include <stop_token>

namespace lockkeeper::ssh {

/// Connects, judges the host key, and only then logs in; see connect() for errors.
[[nodiscard]] Result<SessionPtr> openSession(const SshTarget &target,
                                             const Credentials &credentials, const Dial &dial,
                                             std::stop_token stop);

/// The error of everything that is asked of a session whose connection was cut.
[[nodiscard]] Error lostError(const SshTarget &target);

} // namespace lockkeeper::ssh
