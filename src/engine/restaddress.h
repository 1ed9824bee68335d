// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/cluster.h"

#include <QString>

namespace lockkeeper::engine {

/// Where a host would ask Flink's REST: the JobManager's host by loopback first, since REST may be
/// bound to it alone (the shipped default); the others by rest.address, else jobmanager.rpc.address
/// of the JobManager's configuration, else the JobManager host's own name. The profile's flink.rest
/// wins for the JobManager's host. Empty where no JobManager's host is known.
[[nodiscard]] QString restUrl(const facts::Cluster &cluster, const facts::Host &host);

} // namespace lockkeeper::engine
