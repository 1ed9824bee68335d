// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/flinkfacts.h"

namespace lockkeeper::facts {

// The answers of resources/probes/flink.sh, line by line; lines that are not understood are passed
// over, so that a newer probe does no harm.

struct FlinkProcesses
{
    QList<FlinkProcess> processes;
    bool areOthersHidden = false; ///< /proc is mounted with hidepid
};

/// probe:flink.processes
[[nodiscard]] FlinkProcesses readProcesses(const QString &answer);
/// probe:flink.homes
[[nodiscard]] QList<FlinkHome> readHomes(const QString &answer);
/// probe:flink.pids
[[nodiscard]] QList<PidFile> readPidFiles(const QString &answer);
/// probe:flink.home.N.logs and probe:flink.home.N.tail.…
[[nodiscard]] QList<DaemonLog> readDaemonLogs(const HostRecord &record, int home);

/// probe:flink.home.N.PART
[[nodiscard]] QString homeKey(int home, const QString &part);

} // namespace lockkeeper::facts
