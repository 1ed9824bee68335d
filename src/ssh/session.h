// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/dial.h"
#include "ssh/handle.h"
#include "ssh/sshtarget.h"
#include "ssh/worker.h"

#include <stop_token>

namespace lockkeeper::ssh {

/// Connects, judges the host key, and only then logs in; see connect() for errors.
[[nodiscard]] Result<SessionPtr> openSession(const SshTarget &target,
                                             const Credentials &credentials, const Dial &dial,
                                             std::stop_token stop);

/// What ends a session with that server, and how often it is asked for life.
[[nodiscard]] Lifeline lifelineOf(const SshTarget &target);

} // namespace lockkeeper::ssh
