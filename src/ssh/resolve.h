// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/sshtarget.h"
#include "ssh/waiting.h"

#include <sys/socket.h>

#include <vector>

namespace lockkeeper::ssh {

struct SocketAddress
{
    sockaddr_storage storage = {};
    socklen_t size = 0;
};

/// The addresses of the target's name, in the system's order. At most 5 seconds: NameUnknown.
[[nodiscard]] Result<std::vector<SocketAddress>> resolve(const SshTarget &target,
                                                         const Patience &patience);

} // namespace lockkeeper::ssh
