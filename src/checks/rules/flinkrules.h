// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

#include <vector>

namespace lockkeeper::checks {

// The rows of flink.cpp's table that have a file of their own.
[[nodiscard]] Check flinkCliCheck();
[[nodiscard]] Check flinkConfigCheck();
[[nodiscard]] Check flinkProcessesCheck();
[[nodiscard]] Check flinkVersionCheck();
[[nodiscard]] Check checkpointsCheck();
[[nodiscard]] Check restartStrategyCheck();
[[nodiscard]] Check metaspaceCheck();
[[nodiscard]] Check jobsCheck();
[[nodiscard]] Check flinkLogsCheck();

/// One thing a rule found among several on one subject.
struct Remark
{
    Status status = Status::Warning;
    Text meaning;
    Text advice;
    QString raw;
};

/// One verdict of many remarks: the worst status, its remarks first, all sentences joined. The
/// remarks must not be empty.
[[nodiscard]] Verdict combined(std::vector<Remark> remarks);

/// The sentence that names the hosts that were not reached, empty where all were.
[[nodiscard]] Text unseenHosts(const facts::Cluster &cluster);

} // namespace lockkeeper::checks
