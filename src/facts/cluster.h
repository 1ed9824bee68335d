// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"
#include "facts/flinkfacts.h"
#include "facts/hostfacts.h"
#include "facts/javafacts.h"
#include "facts/netfacts.h"
#include "facts/postgresfacts.h"
#include "facts/postgresserverfacts.h"
#include "facts/postgrestablefacts.h"
#include "facts/restfacts.h"
#include "facts/sinkfacts.h"

#include <QStringList>

#include <vector>

namespace lockkeeper::facts {

enum class Mode {
    Unknown,
    StandaloneSession,
    StandaloneApplication,
    Yarn,
    KubernetesNative,
    Docker,
};

/// One host with everything that could be read of it. The typed parts are parsed from the record
/// when the Cluster is built; each of their fields is a Result.
struct Host
{
    const HostRecord *record = nullptr;
    HostFacts system;
    JavaFacts java;
    FlinkFacts flink;
    NetFacts net;
    PostgresLogin login; ///< PostgreSQL as this host meets it

    bool isJobManager = false; ///< a JobManager runs here, or configuration says it should
    bool isTaskManager = false; ///< a TaskManager runs here, or conf/workers lists it
    bool isSubmitHost = false; ///< flink-cdc.sh will be run here

    [[nodiscard]] QString name() const { return record->name; }
    [[nodiscard]] bool isReachable() const { return record->isReachable(); }
    [[nodiscard]] bool hasFlinkRole() const
    {
        return isJobManager || isTaskManager || isSubmitHost;
    }
};

/// A worker line of conf/workers of the JobManager's host and the listed host it means.
struct Worker
{
    QString line; ///< the name as written
    const Host *host = nullptr; ///< nullptr: no host of the profile
};

/// The cluster as the rules see it: typed, complete, immutable. Pure function of the facts.
struct Cluster
{
    const Facts *facts = nullptr;
    std::vector<Host> hosts; ///< in the profile's order; never resized after build()
    Mode mode = Mode::Unknown;
    Text modeReason; ///< how the mode was told
    bool contradictsProfile = false; ///< running processes tell another mode than the profile
    const Host *jobManager = nullptr; ///< the host whose REST is believed; nullptr: none found
    std::vector<Worker> workers;
    QStringList strangers; ///< workers, masters, TaskManagers that no host of the profile is
    RestFacts rest; ///< REST as asked from the JobManager's host
    PostgresFacts postgres; ///< settings, from the JobManager's host
    PostgresServer postgresServer; ///< slots, sessions, WAL; asked in the same session
    TableFacts tables; ///< the source's tables, from the JobManager's host
    Result<LoadEnds> loadEnds; ///< the back ends that a front end named; Missing: not asked

    [[nodiscard]] const Wish &wish() const { return facts->wish; }
    [[nodiscard]] const Host *find(const QString &name) const;
    /// The listed host that this name means: its name, its address, its own host name, or a name
    /// that a node resolves to its address.
    [[nodiscard]] const Host *hostCalled(const QString &name) const;
    [[nodiscard]] std::vector<const Host *> flinkHosts() const;
    [[nodiscard]] std::vector<const Host *> unreachable() const;
};

/// Parses every record and works out roles, mode, JobManager and workers. The facts must outlive
/// the result.
[[nodiscard]] Cluster build(const Facts &facts);

} // namespace lockkeeper::facts
