// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

#include <vector>

namespace lockkeeper::checks {

// The tables of the topics, one file each. catalogue.cpp lists them in the order of the report.
[[nodiscard]] std::vector<Check> hostChecks(); ///< host.ssh shell limits
[[nodiscard]] std::vector<Check> sudoChecks(); ///< host.sudo
[[nodiscard]] std::vector<Check> clockChecks(); ///< host.clock
[[nodiscard]] std::vector<Check> diskChecks(); ///< host.disk
[[nodiscard]] std::vector<Check> memoryChecks(); ///< host.memory cpu
[[nodiscard]] std::vector<Check> accountChecks(); ///< host.flink-user
[[nodiscard]] std::vector<Check> flinkChecks(); ///< flink.home mode config cli … jobs
[[nodiscard]] std::vector<Check> restChecks(); ///< flink.jobmanager taskmanagers slots heartbeat …
[[nodiscard]] std::vector<Check> javaChecks(); ///< java.*
[[nodiscard]] std::vector<Check> javaHomeChecks(); ///< java.home, listed by javaChecks
[[nodiscard]] std::vector<Check> netChecks(); ///< net.source jobmanager names
[[nodiscard]] std::vector<Check> sinkWayChecks(); ///< net.sink-query sink-load
[[nodiscard]] std::vector<Check> wayChecks(); ///< net.taskmanagers latency
[[nodiscard]] std::vector<Check> postgresChecks(); ///< postgres.*, but for
[[nodiscard]] std::vector<Check> postgresTableChecks(); ///< tables columns publication privileges

} // namespace lockkeeper::checks
