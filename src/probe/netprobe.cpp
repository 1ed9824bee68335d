// SPDX-License-Identifier: Apache-2.0
#include "probe/netprobe.h"

#include <QUrl>

#include <algorithm>

namespace lockkeeper::probe {
namespace {

// Defaults of Flink 1.20: JobManagerOptions, RestOptions.
constexpr int kRpcPort = 6123;
constexpr int kRestPort = 8081;
// Each costs the host a process: 200 hosts would start 200 on each of 200.
constexpr int kMostNeighbours = 16;
constexpr int kMostBackEnds = 48;

using facts::Cluster;
using facts::Endpoint;
using facts::Host;

/// A key as this host's Flink reads it: its own file, else what the JobManager runs with, else the
/// JobManager's file.
QString configured(const Cluster &cluster, const Host &host, const QString &key)
{
    if (host.flink.config && host.flink.config->values.contains(key))
        return host.flink.config->values.value(key);
    if (cluster.rest.config && cluster.rest.config->contains(key))
        return cluster.rest.config->value(key);
    if (cluster.jobManager != nullptr && cluster.jobManager->flink.config)
        return cluster.jobManager->flink.config->value(key);
    return {};
}

/// The port, or 0 where the value is no single port (unset, 0 = any, a range).
int portOf(const QString &value)
{
    bool isNumber = false;
    const int port = value.toInt(&isNumber);
    return isNumber && port > 0 && port < 65536 ? port : 0;
}

bool isEverywhere(const QString &address)
{
    return address.isEmpty() || address == QLatin1String("0.0.0.0")
        || address == QLatin1String("::");
}

QString rpcAddress(const Cluster &cluster, const Host &host)
{
    const QString address = configured(cluster, host, QStringLiteral("jobmanager.rpc.address"));
    if (!isEverywhere(address))
        return address;
    return cluster.jobManager == nullptr ? QString() : cluster.jobManager->record->address;
}

Endpoint restEndpoint(const Cluster &cluster, const Host &host)
{
    const QUrl wished(cluster.wish().flinkRest);
    const bool isWished = wished.isValid() && !wished.host().isEmpty();
    if (isWished && !facts::isLoopback(wished.host())
        && wished.host() != QLatin1String("localhost"))
        return {.host = wished.host(), .port = wished.port(kRestPort)};
    QString address = configured(cluster, host, QStringLiteral("rest.address"));
    if (isEverywhere(address))
        address = rpcAddress(cluster, host);
    int port =
        isWished ? wished.port(0) : portOf(configured(cluster, host, QStringLiteral("rest.port")));
    if (port == 0)
        port = kRestPort;
    return {.host = address, .port = port};
}

/// The running JobManager tells its blob port, also a random one; else only a fixed one is known.
int blobPort(const Cluster &cluster, const Host &host)
{
    const QString key = QStringLiteral("blob.server.port");
    const int running = cluster.rest.config ? portOf(cluster.rest.config->value(key)) : 0;
    return running != 0 ? running : portOf(configured(cluster, host, key));
}

QList<Target> databasesFor(const Cluster &cluster, const Host &host)
{
    QList<Target> targets;
    if (host.hasFlinkRole() && cluster.wish().source)
        targets += {QStringLiteral("source"), cluster.wish().source->server};
    if (!cluster.wish().sink)
        return targets;
    if (host.isSubmitHost || host.isJobManager) {
        for (const Endpoint &endpoint : cluster.wish().sink->query)
            targets += {QStringLiteral("sink-query"), endpoint};
    }
    if (host.isSubmitHost || host.isTaskManager) {
        for (const Endpoint &endpoint : cluster.wish().sink->load)
            targets += {QStringLiteral("sink-load"), endpoint};
    }
    return targets;
}

/// The data ports of other hosts' TaskManagers, from the next in the list on: with many hosts each
/// tries some, and each is tried by some.
QList<Target> neighboursOf(const Cluster &cluster, const Host &host)
{
    QList<Target> targets;
    if (!host.isTaskManager || !cluster.rest.taskManagers)
        return targets;
    const QList<facts::TaskManager> &all = *cluster.rest.taskManagers;
    const auto own = std::find_if(all.begin(), all.end(), [&](const facts::TaskManager &one) {
        return cluster.hostCalled(one.host) == &host;
    });
    const qsizetype first = own == all.end() ? 0 : own - all.begin();
    for (qsizetype i = 0; i < all.size() && targets.size() < kMostNeighbours; ++i) {
        const facts::TaskManager &other = all.at((first + i) % all.size());
        if (other.dataPort > 0 && cluster.hostCalled(other.host) != &host
            && !facts::isLoopback(other.host))
            targets += {QStringLiteral("taskmanager-data"), {other.host, other.dataPort}};
    }
    return targets;
}

/// Those that take this host's rows.
QList<Target> backEndsFor(const Cluster &cluster, const Host &host)
{
    QList<Target> targets;
    if (!host.isTaskManager || !cluster.loadEnds)
        return targets;
    for (const Endpoint &backEnd : cluster.loadEnds->backEnds.mid(0, kMostBackEnds))
        targets += {QStringLiteral("sink-backend"), backEnd};
    return targets;
}

bool canBeAsked(const QString &name)
{
    return !name.isEmpty() && std::none_of(name.begin(), name.end(), [](QChar character) {
        return character.isSpace() || character.isNull();
    });
}

QString linesOf(const QList<Target> &targets)
{
    QStringList lines;
    for (const Target &target : targets) {
        if (canBeAsked(target.to.host)) {
            const QStringList fields {target.role, target.to.host, QString::number(target.to.port)};
            lines += fields.join(QLatin1Char('\t'));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

bool isName(const QString &name)
{
    return canBeAsked(name) && name != QLatin1String("localhost") && !facts::isAddress(name);
}

void addConfigured(const Host &host, QStringList &names)
{
    if (host.system.hostName)
        names += *host.system.hostName;
    if (host.flink.config) {
        for (const char *key : {"jobmanager.rpc.address", "rest.address", "taskmanager.host"})
            names += host.flink.config->value(QLatin1String(key));
    }
    for (const auto *lines : {&host.flink.workers, &host.flink.masters}) {
        if (!*lines)
            continue;
        for (const QString &line : **lines)
            names += line.section(QLatin1Char(':'), 0, 0).trimmed();
    }
}

} // namespace

QList<Target> targetsFor(const Cluster &cluster, const Host &host)
{
    QList<Target> targets = databasesFor(cluster, host);
    const bool needsJobManager = host.isTaskManager || host.isSubmitHost;
    const QString address = rpcAddress(cluster, host);
    if (!needsJobManager || address.isEmpty())
        return targets;
    if (host.isTaskManager) {
        const int port = portOf(configured(cluster, host, QStringLiteral("jobmanager.rpc.port")));
        targets += {QStringLiteral("jobmanager-rpc"), {address, port == 0 ? kRpcPort : port}};
    }
    if (const int port = blobPort(cluster, host); port != 0)
        targets += {QStringLiteral("jobmanager-blob"), {address, port}};
    targets += {QStringLiteral("rest"), restEndpoint(cluster, host)};
    return targets;
}

QStringList namesFor(const Cluster &cluster)
{
    QStringList names;
    for (const Host &host : cluster.hosts) {
        if (host.hasFlinkRole())
            addConfigured(host, names);
    }
    if (cluster.rest.taskManagers) {
        for (const facts::TaskManager &taskManager : *cluster.rest.taskManagers)
            names += taskManager.host;
    }
    names.erase(std::remove_if(names.begin(), names.end(),
                               [](const QString &name) { return !isName(name); }),
                names.end());
    names.removeDuplicates();
    names.sort();
    return names;
}

QMap<QString, QString> netVariables(const QList<Target> &targets, const QStringList &names)
{
    return {{QStringLiteral("LK_TARGETS"), linesOf(targets)},
            {QStringLiteral("LK_NAMES"), names.join(QLatin1Char('\n'))}};
}

QMap<QString, QString> furtherVariables(const Cluster &cluster, const Host &host)
{
    const QString lines = linesOf(neighboursOf(cluster, host) + backEndsFor(cluster, host));
    return lines.isEmpty() ? QMap<QString, QString>()
                           : QMap<QString, QString> {{QStringLiteral("LK_FURTHER"), lines}};
}

QMap<QString, QString> netVariables(const Cluster &cluster, const Host &host)
{
    return netVariables(targetsFor(cluster, host),
                        host.hasFlinkRole() ? namesFor(cluster) : QStringList());
}

} // namespace lockkeeper::probe
