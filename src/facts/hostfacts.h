// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QStringList>

namespace lockkeeper::facts {

/// What a host is and has, parsed from probe:host.*; sizes in bytes.
struct HostFacts
{
    Result<QString> hostName; ///< its own, short or long as `uname -n` says
    Result<QString> os; ///< "Debian GNU/Linux 12 (bookworm)"
    Result<int> cores;
    Result<qint64> memoryTotal; ///< MemTotal, or the cgroup's limit where that is lower
    Result<qint64> memoryAvailable;
};

[[nodiscard]] HostFacts parseHost(const HostRecord &record);

} // namespace lockkeeper::facts
