// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/verdict.h"
#include "facts/cluster.h"

namespace lockkeeper::checks {

/// The rule of net.names: every node knows every node's name, and by the same address.
[[nodiscard]] Verdict judgeNames(const facts::Cluster &cluster, const facts::Host &host);

/// A line that /etc/hosts of a host lacks.
struct HostsLine
{
    QString name;
    QStringList addresses; ///< outside of loopback, as other Flink hosts resolve the name
    bool isAgreed = false; ///< each of them resolves it to the first one, and only to that
    Status status = Status::Warning; ///< what the name by itself makes of the finding
};
/// Names that mean nothing on that host, or the host itself where another one is meant.
[[nodiscard]] QList<HostsLine> hostsLines(const facts::Cluster &cluster, const facts::Host &host);

} // namespace lockkeeper::checks
