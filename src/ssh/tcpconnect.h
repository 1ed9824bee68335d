// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/dial.h"
#include "ssh/sshtarget.h"
#include "ssh/waiting.h"

namespace lockkeeper::ssh {

/// A non-blocking TCP connection to the target, without Nagle's delay and with a dead link told
/// within 30 s. NameUnknown, Refused (also: no route), TimedOut, Cancelled.
[[nodiscard]] Result<Line> dialDirectly(const SshTarget &target, const Patience &patience);

/// Asks the kernel to acknowledge at once. The wish is not sticky: repeat before each wait, or the
/// server's Nagle delay costs 40 ms a step.
void acknowledgeAtOnce(int fd);

} // namespace lockkeeper::ssh
