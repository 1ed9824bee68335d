// SPDX-License-Identifier: Apache-2.0
#include "facts/cluster.h"

#include "facts/clustermode.h"
#include "facts/clusternames.h"

#include <algorithm>

namespace lockkeeper::facts {
namespace {

Host parsed(const HostRecord &record, const Wish &wish)
{
    Host host;
    host.record = &record;
    host.system = parseHost(record);
    host.java = parseJava(record);
    host.flink = parseFlink(record, wish);
    host.net = parseNet(record);
    host.login = parsePostgresLogin(record);
    return host;
}

bool runs(const Host &host, bool (FlinkProcess::*role)() const)
{
    return host.flink.processes
        && std::any_of(host.flink.processes->begin(), host.flink.processes->end(),
                       [&](const FlinkProcess &process) { return (process.*role)(); });
}

QString setting(const Host &host, const char *key)
{
    return host.flink.config ? host.flink.config->value(QLatin1String(key)) : QString();
}

/// The host that a name in this host's files means: localhost is the host itself.
const Host *meant(const Cluster &cluster, const QString &name, const Host *from)
{
    return isLocalName(name) ? from : cluster.hostCalled(name);
}

/// Where jobmanager.rpc.address of the nodes points, when no JobManager runs. Nodes with the
/// shipped `localhost` each mean themselves: then only a host with workers elsewhere is believed.
const Host *configuredJobManager(const Cluster &cluster)
{
    for (const Host &host : cluster.hosts) {
        const QString address = setting(host, "jobmanager.rpc.address");
        if (const Host *found = isLocalName(address) ? nullptr : cluster.hostCalled(address))
            return found;
    }
    std::vector<const Host *> local;
    for (const Host &host : cluster.hosts) {
        if (!isLocalName(setting(host, "jobmanager.rpc.address")))
            continue;
        local.push_back(&host);
        const QStringList workers = host.flink.workers.value_or(QStringList());
        if (std::any_of(workers.begin(), workers.end(),
                        [](const QString &worker) { return !isLocalName(worker); }))
            return &host;
    }
    return local.size() == 1 ? local.front() : nullptr;
}

const Host *findJobManager(const Cluster &cluster)
{
    std::vector<const Host *> running;
    for (const Host &host : cluster.hosts) {
        if (runs(host, &FlinkProcess::isJobManager))
            running.push_back(&host);
    }
    if (running.size() == 1)
        return running.front();
    const Host *configured = configuredJobManager(cluster);
    if (!running.empty()) {
        const bool isAmong = std::find(running.begin(), running.end(), configured) != running.end();
        return isAmong ? configured : running.front();
    }
    if (configured != nullptr)
        return configured;
    for (const Host &host : cluster.hosts) {
        if (host.record->exits.value(QStringLiteral("rest:/overview")) == 200)
            return &host;
    }
    return nullptr;
}

void addStranger(Cluster &cluster, const QString &name)
{
    const bool isName = !name.isEmpty() && !isLocalName(name) && !isWildcard(name);
    if (isName && !cluster.strangers.contains(name) && cluster.hostCalled(name) == nullptr)
        cluster.strangers += name;
}

// conf/workers says who belongs to the cluster only where start-cluster.sh starts it.
bool isStartedByScripts(Mode mode)
{
    return mode == Mode::StandaloneSession || mode == Mode::Unknown;
}

void readWorkers(Cluster &cluster)
{
    if (cluster.jobManager == nullptr || !isStartedByScripts(cluster.mode))
        return;
    const Host *at = cluster.jobManager;
    for (const QString &line : at->flink.workers.value_or(QStringList())) {
        cluster.workers.push_back({.line = line, .host = meant(cluster, line, at)});
        addStranger(cluster, line);
    }
    // start-cluster.sh reads masters only with ZooKeeper for high availability.
    const QString availability = setting(*at, "high-availability.type").toLower()
        + setting(*at, "high-availability").toLower();
    if (availability.contains(QLatin1String("zookeeper"))) {
        for (const QString &line : at->flink.masters.value_or(QStringList()))
            addStranger(cluster, line.section(QLatin1Char(':'), 0, 0));
    }
}

void findStrangers(Cluster &cluster)
{
    const bool isBare = cluster.mode == Mode::StandaloneSession
        || cluster.mode == Mode::StandaloneApplication || cluster.mode == Mode::Unknown;
    if (!isBare)
        return;
    for (const TaskManager &manager : cluster.rest.taskManagers.value_or(QList<TaskManager>()))
        addStranger(cluster, manager.host);
    if (cluster.jobManager == nullptr) {
        for (const Host &host : cluster.hosts)
            addStranger(cluster, setting(host, "jobmanager.rpc.address"));
    }
}

void assignRoles(Cluster &cluster)
{
    const QString submit = cluster.wish().cdc.submitHost;
    const Host *submitting = submit.isEmpty() ? cluster.jobManager : cluster.find(submit);
    if (submitting == nullptr && !submit.isEmpty())
        submitting = cluster.hostCalled(submit);
    for (Host &host : cluster.hosts) {
        host.isJobManager = &host == cluster.jobManager || runs(host, &FlinkProcess::isJobManager);
        host.isTaskManager = runs(host, &FlinkProcess::isTaskManager)
            || std::any_of(cluster.workers.begin(), cluster.workers.end(),
                           [&](const Worker &worker) { return worker.host == &host; });
        host.isSubmitHost = &host == submitting;
    }
    for (const TaskManager &manager : cluster.rest.taskManagers.value_or(QList<TaskManager>())) {
        for (Host &host : cluster.hosts) {
            if (cluster.hostCalled(manager.host) == &host)
                host.isTaskManager = true;
        }
    }
}

// What is asked from the JobManager's host, where there is none to ask.
HostRecord noRecord()
{
    HostRecord record;
    record.problem = Error {
        .kind = ErrorKind::Missing,
        .message = text("facts", "It is not known which host runs the JobManager."),
        .advice = text("facts",
                       "List the JobManager's host in the profile, and see the check flink.home.")};
    return record;
}

// The first host that was told; else the first that was not.
Result<LoadEnds> askedEnds(const Facts &facts)
{
    const HostRecord none = noRecord();
    Result<LoadEnds> ends = parseLoad(none);
    for (const HostRecord &record : facts.hosts) {
        Result<LoadEnds> one = parseLoad(record);
        if (one)
            return one;
        if (ends.error().kind == ErrorKind::Missing)
            ends = std::move(one);
    }
    return ends;
}

} // namespace

const Host *Cluster::find(const QString &name) const
{
    for (const Host &host : hosts) {
        if (host.name() == name)
            return &host;
    }
    return nullptr;
}

const Host *Cluster::hostCalled(const QString &name) const
{
    if (name.isEmpty() || isLocalName(name))
        return nullptr;
    for (const Host &host : hosts) {
        if (isSameName(host.name(), name) || isSameName(host.record->address, name))
            return &host;
    }
    for (const Host &host : hosts) {
        if (host.system.hostName && isSameMachineName(*host.system.hostName, name))
            return &host;
    }
    const QStringList wanted = addressesOf(*this, name);
    for (const Host &host : hosts) {
        if (haveCommonAddress(addressesOf(*this, host), wanted))
            return &host;
    }
    return nullptr;
}

std::vector<const Host *> Cluster::flinkHosts() const
{
    std::vector<const Host *> result;
    for (const Host &host : hosts) {
        if (host.hasFlinkRole())
            result.push_back(&host);
    }
    return result;
}

std::vector<const Host *> Cluster::unreachable() const
{
    std::vector<const Host *> result;
    for (const Host &host : hosts) {
        if (!host.isReachable())
            result.push_back(&host);
    }
    return result;
}

Cluster build(const Facts &facts)
{
    Cluster cluster;
    cluster.facts = &facts;
    cluster.hosts.reserve(static_cast<std::size_t>(facts.hosts.size()));
    for (const HostRecord &record : facts.hosts)
        cluster.hosts.push_back(parsed(record, facts.wish));
    cluster.jobManager = findJobManager(cluster);
    const HostRecord none = noRecord();
    const HostRecord &asked = cluster.jobManager == nullptr ? none : *cluster.jobManager->record;
    cluster.rest = parseRest(asked);
    cluster.postgres = parsePostgres(asked);
    cluster.postgresServer = parsePostgresServer(asked);
    cluster.tables = parseTables(asked, facts.wish.source.value_or(Source()));
    cluster.loadEnds = askedEnds(facts);
    tellMode(cluster);
    readWorkers(cluster);
    findStrangers(cluster);
    assignRoles(cluster);
    return cluster;
}

} // namespace lockkeeper::facts
