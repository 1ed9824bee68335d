// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/cluster.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace lockkeeper::probe {

/// A TCP connection to try from a host; roles as facts::Reach::role.
struct Target
{
    QString role;
    facts::Endpoint to;

    friend bool operator==(const Target &, const Target &) = default;
};

/// What this host must reach, by its roles (Flink CDC 3.5.0: the CLI on the submitting host, the
/// JobManager and every TaskManager open connections to the source; the CLI and the JobManager ask
/// the sink by SQL, the CLI and every TaskManager load into it by HTTP; TaskManagers talk to the
/// JobManager's RPC, blob and REST ports, the submitting host to REST and blob). Needs the roles
/// and configurations of the first round. Addresses are those of the host's own configuration,
/// because that is where its Flink will go.
[[nodiscard]] QList<Target> targetsFor(const facts::Cluster &cluster, const facts::Host &host);

/// The names by which the nodes call each other: in configurations, masters, workers, as registered
/// TaskManagers, and each host's own. Addresses and localhost are left out; sorted.
[[nodiscard]] QStringList namesFor(const facts::Cluster &cluster);

/// The variables of resources/probes/net.sh (topic `net`) for that host.
[[nodiscard]] QMap<QString, QString> netVariables(const facts::Cluster &cluster,
                                                  const facts::Host &host);

/// The variables for what is known only once it was told: the data ports of the TaskManagers on
/// other hosts (by REST), the back ends of StarRocks (by a front end). Empty where nothing further
/// is to be tried.
[[nodiscard]] QMap<QString, QString> furtherVariables(const facts::Cluster &cluster,
                                                      const facts::Host &host);

/// netVariables() for connections of one's own choice; names that no script can be asked are left
/// out.
[[nodiscard]] QMap<QString, QString> netVariables(const QList<Target> &targets,
                                                  const QStringList &names);

} // namespace lockkeeper::probe
