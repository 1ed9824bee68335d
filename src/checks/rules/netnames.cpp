// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/netnames.h"

#include <algorithm>
#include <optional>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Host;

const QString kNamesKey = QStringLiteral("probe:net.names");

using Names = QMap<QString, QStringList>;

QStringList addressesOf(const Host &host, const QString &name)
{
    return host.net.names ? host.net.names->value(name) : QStringList();
}

/// The addresses outside of loopback that the other Flink hosts resolve the name to.
QStringList seenElsewhere(const Cluster &cluster, const Host &host, const QString &name)
{
    QStringList seen;
    for (const Host &other : cluster.hosts) {
        if (&other != &host && other.hasFlinkRole())
            seen += addressesOf(other, name);
    }
    seen.removeIf([](const QString &address) { return facts::isLoopback(address); });
    seen.removeDuplicates();
    return seen;
}

/// Every other Flink host resolves the name to that and nothing else.
bool isAgreed(const Cluster &cluster, const Host &host, const QString &name, const QString &address)
{
    return std::all_of(cluster.hosts.begin(), cluster.hosts.end(), [&](const Host &other) {
        return &other == &host || !other.hasFlinkRole()
            || addressesOf(other, name) == QStringList {address};
    });
}

bool isOwnName(const Host &host, const QString &name)
{
    return host.system.hostName && *host.system.hostName == name;
}

/// A name that Flink on this host must resolve to work at all.
bool isJobManagerName(const Host &host, const QString &name)
{
    return (host.isTaskManager || host.isSubmitHost) && host.flink.config
        && host.flink.config->value(QStringLiteral("jobmanager.rpc.address")) == name;
}

bool isRegisteredName(const Cluster &cluster, const QString &name)
{
    return cluster.rest.taskManagers
        && std::any_of(
               cluster.rest.taskManagers->begin(), cluster.rest.taskManagers->end(),
               [&](const facts::TaskManager &taskManager) { return taskManager.host == name; });
}

/// start-cluster.sh on the JobManager's host logs in to the workers by these names.
bool isWorkerName(const Cluster &cluster, const Host &host, const QString &name)
{
    return &host == cluster.jobManager
        && std::any_of(cluster.workers.begin(), cluster.workers.end(),
                       [&](const facts::Worker &worker) { return worker.line == name; });
}

/// Names that the nodes call each other by, but of which this host gave no answer at all.
QStringList namesNotLookedUp(const Cluster &cluster, const Host &host)
{
    QStringList names;
    for (const Host &other : cluster.hosts) {
        if (!other.hasFlinkRole())
            continue;
        if (other.net.names)
            names += other.net.names->keys();
        if (other.flink.config)
            names += other.flink.config->value(QStringLiteral("jobmanager.rpc.address"));
    }
    for (const facts::TaskManager &one :
         cluster.rest.taskManagers.value_or(QList<facts::TaskManager>()))
        names += one.host;
    names.removeDuplicates();
    names.removeIf([&](const QString &name) {
        return name.isEmpty() || name == QLatin1String("localhost") || facts::isAddress(name)
            || host.net.names->contains(name);
    });
    return names;
}

Verdict notLookedUp(const Host &host, const QStringList &names)
{
    return unknown(text("checks", "Whether %1 knows these names could not be found out: %2.")
                       .arg(host.name())
                       .arg(names))
        .advice(
            text("checks", "Install getent or nslookup on %1, then check again.").arg(host.name()));
}

Text hostsLine(const Cluster &cluster, const Host &host, const QString &name)
{
    const QStringList seen = seenElsewhere(cluster, host, name);
    return text("checks",
                "Put the line \"%1 %2\" into /etc/hosts on %3; check with: getent hosts %2")
        .arg(seen.size() == 1 ? seen.first() : QStringLiteral("ADDRESS"))
        .arg(name)
        .arg(host.name());
}

std::optional<Verdict> judgeUnresolved(const Cluster &cluster, const Host &host,
                                       const QString &name)
{
    const Text meaning =
        text("checks", "%1 does not know the name %2, by which other nodes are called.")
            .arg(host.name())
            .arg(name);
    const bool isNeeded = isJobManagerName(host, name) || isWorkerName(cluster, host, name)
        || ((host.isTaskManager || host.isJobManager) && isRegisteredName(cluster, name));
    return (isNeeded ? critical(meaning) : warning(meaning)).advice(hostsLine(cluster, host, name));
}

std::optional<Verdict> judgeLoopback(const Cluster &cluster, const Host &host, const QString &name)
{
    const auto flinkHosts = std::count_if(cluster.hosts.begin(), cluster.hosts.end(),
                                          [](const Host &any) { return any.hasFlinkRole(); });
    if (flinkHosts < 2)
        return std::nullopt; // one host: the loopback address is as good as any
    const QString address = addressesOf(host, name).value(0);
    if (isJobManagerName(host, name) && !host.isJobManager) {
        return critical(text("checks",
                             "On %1 the JobManager's name %2 means %3, the host itself: its "
                             "TaskManager looks for the JobManager in the wrong place and never "
                             "registers.")
                            .arg(host.name())
                            .arg(name)
                            .arg(address))
            .advice(hostsLine(cluster, host, name));
    }
    // JobMaster resolves the names that TaskManagers registered and hands the addresses out.
    if (host.isJobManager && isRegisteredName(cluster, name)) {
        return critical(text("checks",
                             "On %1 the TaskManager's name %2 means %3: the JobManager tells the "
                             "other TaskManagers this address, and data between them never "
                             "arrives.")
                            .arg(host.name())
                            .arg(name)
                            .arg(address))
            .advice(hostsLine(cluster, host, name));
    }
    return warning(text("checks",
                        "On %1 the name %2 means %3, the host itself, while other nodes use it: "
                        "Flink may announce an address that nobody else can reach.")
                       .arg(host.name())
                       .arg(name)
                       .arg(address))
        .advice(hostsLine(cluster, host, name));
}

std::optional<Verdict> judgeDifference(const Cluster &cluster, const Host &host,
                                       const QString &name)
{
    const QStringList own = addressesOf(host, name);
    for (const Host &other : cluster.hosts) {
        QStringList theirs = other.hasFlinkRole() ? addressesOf(other, name) : QStringList();
        theirs.erase(std::remove_if(theirs.begin(), theirs.end(), facts::isLoopback), theirs.end());
        const bool isSame = theirs.isEmpty()
            || std::any_of(own.begin(), own.end(),
                           [&](const QString &address) { return theirs.contains(address); });
        if (isSame)
            continue;
        return warning(text("checks",
                            "The name %1 means %2 on %3, but %4 on %5: nodes may talk "
                            "to different machines.")
                           .arg(name)
                           .arg(own)
                           .arg(host.name())
                           .arg(theirs)
                           .arg(other.name()))
            .advice(text("checks",
                         "Make DNS and /etc/hosts agree on every node; check with: getent hosts %1")
                        .arg(name));
    }
    return std::nullopt;
}

bool isAllLoopback(const QStringList &addresses)
{
    return std::all_of(addresses.begin(), addresses.end(), facts::isLoopback);
}

/// The name has no address, or only one of the host itself that matters.
std::optional<Verdict> judgeLacking(const Cluster &cluster, const Host &host, const QString &name,
                                    const QStringList &addresses)
{
    if (addresses.isEmpty())
        return judgeUnresolved(cluster, host, name);
    const bool concerns = isOwnName(host, name) || isJobManagerName(host, name)
        || !seenElsewhere(cluster, host, name).isEmpty();
    return isAllLoopback(addresses) && concerns ? judgeLoopback(cluster, host, name) : std::nullopt;
}

std::optional<Verdict> judgeName(const Cluster &cluster, const Host &host, const QString &name,
                                 const QStringList &addresses)
{
    return isAllLoopback(addresses) ? judgeLacking(cluster, host, name, addresses)
                                    : judgeDifference(cluster, host, name);
}

} // namespace

QList<HostsLine> hostsLines(const Cluster &cluster, const Host &host)
{
    QList<HostsLine> lines;
    const Names names = host.net.names.value_or(Names());
    for (auto it = names.begin(); it != names.end(); ++it) {
        const auto verdict = judgeLacking(cluster, host, it.key(), *it);
        if (!verdict)
            continue;
        const QStringList seen = seenElsewhere(cluster, host, it.key());
        lines.push_back({it.key(), seen,
                         !seen.isEmpty() && isAgreed(cluster, host, it.key(), seen.first()),
                         verdict->status});
    }
    return lines;
}

Verdict judgeNames(const Cluster &cluster, const Host &host)
{
    if (!host.net.names)
        return unknown(host.net.names.error());
    std::optional<Verdict> worst;
    QStringList seen;
    for (auto it = host.net.names->begin(); it != host.net.names->end(); ++it) {
        seen += it.key() + QLatin1Char('=')
            + (it->isEmpty() ? QStringLiteral("?") : it->join(QLatin1Char(',')));
        std::optional<Verdict> verdict = judgeName(cluster, host, it.key(), *it);
        if (verdict && (!worst || isWorse(verdict->status, worst->status)))
            worst = std::move(verdict);
    }
    const QStringList missing = namesNotLookedUp(cluster, host);
    if (!missing.isEmpty() && (!worst || isWorse(Status::Unknown, worst->status)))
        worst = notLookedUp(host, missing);
    Verdict verdict = worst ? std::move(*worst)
        : seen.isEmpty()
        ? pass(text("checks", "The nodes call each other by address only; %1 has no name to know.")
                   .arg(host.name()))
        : pass(text("checks",
                    "%1 knows every name by which the nodes call each other, as the "
                    "other nodes do.")
                   .arg(host.name()));
    return std::move(verdict)
        .result(seen.join(QStringLiteral("; ")))
        .seenIn(host.name(), kNamesKey);
}

} // namespace lockkeeper::checks
