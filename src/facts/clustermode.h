// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/cluster.h"

namespace lockkeeper::facts {

/// Sets mode and modeReason from, in this order: the profile, the main classes of the JVMs, the
/// keys of the JobManager's effective configuration, what Flink's scripts left behind. Processes
/// that contradict the profile are believed: "no TaskManager is normal" must not rest on a word.
void tellMode(Cluster &cluster);

} // namespace lockkeeper::facts
