// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/cluster.h"

namespace lockkeeper::checks {

/// The running Flink process with the lowest hard limit of open files, which host.limits judges;
/// nullptr where none runs, so that it judges the login.
[[nodiscard]] const facts::FlinkProcess *leastOpenFiles(const facts::Host &host);

/// The account that the limit holds for. Empty: a process whose account has no name here.
[[nodiscard]] QString accountOfLimit(const facts::Host &host);

} // namespace lockkeeper::checks
