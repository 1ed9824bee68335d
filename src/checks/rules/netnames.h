// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/verdict.h"
#include "facts/cluster.h"

namespace lockkeeper::checks {

/// The rule of net.names: every node knows every node's name, and by the same address.
[[nodiscard]] Verdict judgeNames(const facts::Cluster &cluster, const facts::Host &host);

} // namespace lockkeeper::checks
