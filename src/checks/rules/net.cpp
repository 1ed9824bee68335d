// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/netnames.h"
#include "checks/rules/reachrules.h"
#include "checks/rules/rules.h"

#include <optional>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Host;
using facts::Reach;

// ---- net.source

constexpr ReachWords kSourceWords {
    .open = text("checks", "%1 reaches the source database %3."),
    .refused = text("checks",
                    "The source database %3 refuses connections from %1: nothing listens there, or "
                    "a firewall rejects them. The pipeline cannot read from it."),
    .refusedAdvice =
        text("checks",
             "Check source.host and source.port and that the server runs and listens on its outer "
             "address (listen_addresses in postgresql.conf); else ask the network team to allow "
             "TCP from %1 to %2."),
    .timedOut = text("checks",
                     "The source database %3 does not answer %1: most often a firewall in between "
                     "drops the packets. The pipeline cannot read from it."),
    .unresolved = text("checks",
                       "%1 does not know the name %4 of the source database, so the pipeline "
                       "cannot read from it.")};

Verdict judgeSource(const Cluster &cluster, const Host &host)
{
    if (!cluster.wish().source)
        return skipped(kNoSource);
    const Reach *reach = host.net.to(QStringLiteral("source"));
    if (reach == nullptr)
        return notTried(host, QStringLiteral("source"));
    return withEvidence(judgeReach(host, *reach, kSourceWords, {}), host, *reach);
}

// ---- net.jobmanager

Message portName(const QString &role)
{
    if (role == QLatin1String("jobmanager-rpc"))
        return text("checks", "RPC port (jobmanager.rpc.port)");
    if (role == QLatin1String("jobmanager-blob"))
        return text("checks", "blob port (blob.server.port)");
    return text("checks", "REST port (rest.port)");
}

constexpr ReachWords kJobManagerWords {
    .open = text("checks", "%1 reaches the JobManager's %2 at %3."),
    .refused = text("checks",
                    "The JobManager's %2 at %3 refuses connections from %1: it does not run, or it "
                    "listens only on its own localhost. Jobs cannot run this way."),
    .refusedAdvice =
        text("checks",
             "Start the JobManager; on its host set jobmanager.bind-host and rest.bind-address to "
             "0.0.0.0 in Flink's configuration (the shipped value localhost shuts other hosts out) "
             "and restart it."),
    .timedOut = text("checks",
                     "The JobManager's %2 at %3 does not answer %1: most often a firewall in "
                     "between drops the packets. Jobs cannot run this way."),
    .unresolved =
        text("checks", "%1 does not know the JobManager's name %4 and cannot join the cluster.")};

/// The roles of the JobManager's ports, in the words of Flink's own keys.
const QMap<QString, QString> &portRoles()
{
    static const QMap<QString, QString> names {
        {QStringLiteral("jobmanager-rpc"), QStringLiteral("RPC")},
        {QStringLiteral("jobmanager-blob"), QStringLiteral("blob")},
        {QStringLiteral("rest"), QStringLiteral("REST")}};
    return names;
}

/// "RPC 6123, REST 8081": what was tried.
QString portsOf(const QList<Reach> &tried)
{
    QStringList ports;
    for (const Reach &reach : tried) {
        if (portRoles().contains(reach.role))
            ports += portRoles().value(reach.role) + u' ' + QString::number(reach.to.port);
    }
    ports.sort(Qt::CaseInsensitive);
    return ports.join(QStringLiteral(", "));
}

Text reachesAll(const Host &host)
{
    Text tried = text("checks", "%1 reaches the ports of the JobManager that were tried: %2.")
                     .arg(host.name())
                     .arg(portsOf(*host.net.reach));
    if (host.net.to(QStringLiteral("jobmanager-blob")) != nullptr)
        return tried;
    return Text::joined(
        {tried,
         text("checks",
              "The blob port was not tried, since its number is not known: unless "
              "blob.server.port fixes it, the JobManager takes another one at each start.")});
}

Verdict judgeJobManager(const Cluster &, const Host &host)
{
    if (!host.isTaskManager && !host.isSubmitHost)
        return skipped(text("checks", "Only the JobManager itself runs on this host."));
    if (!host.net.reach)
        return unknown(host.net.reach.error());
    std::optional<Verdict> worst;
    QStringList seen;
    for (const Reach &reach : *host.net.reach) {
        if (!portRoles().contains(reach.role))
            continue;
        seen += shortly(reach);
        Verdict verdict = withEvidence(
            judgeReach(host, reach, kJobManagerWords, portName(reach.role)), host, reach);
        if (!worst || isWorse(verdict.status, worst->status))
            worst = std::move(verdict);
    }
    const QString rpc = QStringLiteral("jobmanager-rpc");
    const QString rest = QStringLiteral("rest");
    const bool lacksRpc = host.isTaskManager && host.net.to(rpc) == nullptr;
    const bool isWhole = !lacksRpc && host.net.to(rest) != nullptr;
    if (!worst || (!isWhole && isWorse(Status::Unknown, worst->status)))
        return notTried(host, lacksRpc ? rpc : rest);
    const QString raw = seen.join(QStringLiteral("; "));
    if (worst->status != Status::Pass)
        return std::move(*worst).result(raw);
    return pass(reachesAll(host)).result(raw).how(worst->command).seenIn(host.name(), kReachKey);
}

Check sourceCheck()
{
    return {
        .id = "net.source",
        .scope = Scope::FlinkHost,
        .isRequired = true,
        .needs = Needs::Explore,
        .component = text("checks", "Network: node to source database"),
        .how = text("checks", "bash -c 'exec 3<>/dev/tcp/DB_HOST/5432' && echo open"),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "The submitting host lists the tables, the JobManager makes slot and "
                        "publication, and every TaskManager reads rows: each needs its own way "
                        "to the database, so telnet from one host is not enough."),
        .thresholds = text("checks",
                           "READY: the port is open. CRITICAL: refused, no answer within 4 s, "
                           "or the name is not known. COULD NOT CHECK: the node has no tool."),
        .sources = "Apache Flink CDC 3.5.0: who connects to the source was measured",
        .judge = perFlinkHost<judgeSource>,
    };
}

Check jobManagerCheck()
{
    return {
        .id = "net.jobmanager",
        .scope = Scope::FlinkHost,
        .isRequired = true,
        .needs = Needs::Explore,
        .component = text("checks", "Network: node to JobManager"),
        .how = text("checks", "bash -c 'exec 3<>/dev/tcp/JOBMANAGER/6123' && echo open"),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "TaskManagers register over the RPC port and fetch the job's JARs over "
                        "the blob port; the submitting host sends the job over REST and blob."),
        .thresholds =
            text("checks",
                 "READY: the RPC, blob and REST ports that this host needs are open; a blob "
                 "port that nobody tells is not tried, and the row says so. CRITICAL: one is "
                 "refused, does not answer within 4 s, or the name is not known."),
        .sources = "Apache Flink 1.20: Configuration (jobmanager.rpc.port 6123, rest.port "
                   "8081, blob.server.port)",
        .judge = perFlinkHost<judgeJobManager>,
    };
}

Check namesCheck()
{
    return {
        .id = "net.names",
        .scope = Scope::FlinkHost,
        .needs = Needs::Explore,
        .component = text("checks", "Names of the nodes"),
        .how = text("checks", "getent ahosts NODE_NAME"),
        .webUi = text("checks",
                      "“Task Managers” shows the registered addresses, not how each node "
                      "resolves them"),
        .purpose = text("checks",
                        "Flink's processes find each other by name; a name that means another "
                        "address on one node breaks registration or data exchange there."),
        .thresholds =
            text("checks",
                 "READY: every name means the same address on all nodes. NOT CRITICAL: nodes "
                 "disagree, or a host's own name means 127.0.1.1 while others use it. CRITICAL: "
                 "a node does not know a name it needs, or the JobManager's name means the "
                 "node itself on a TaskManager's host."),
        .sources = "Apache Flink 1.20: Configuration (jobmanager.rpc.address, taskmanager.host)",
        .judge = perFlinkHost<judgeNames>,
    };
}

} // namespace

std::vector<Check> netChecks()
{
    return {sourceCheck(), jobManagerCheck(), namesCheck()};
}

} // namespace lockkeeper::checks
