// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/sshtarget.h"
#include "ssh/uniquefd.h"
#include "ssh/waiting.h"

#include <functional>
#include <optional>

namespace lockkeeper::ssh {

/// A fresh byte stream to a server's port, not blocking.
struct Line
{
    UniqueFd fd;
    /// Why there is no way to the server behind the stream (yet), where that is only known once
    /// the stream is used; empty: the way was there from the start.
    std::function<std::optional<Error>()> problem = {};
};

/// Makes such a stream: directly, or through a jump host.
using Dial = std::function<Result<Line>(const SshTarget &target, const Patience &patience)>;

} // namespace lockkeeper::ssh
