// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/netnames.h"
#include "checks/rules/rules.h"

#include <optional>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Host;
using facts::Reach;
using facts::ReachState;

const QString kReachKey = QStringLiteral("probe:net.reach");

QString tryIt(const facts::Endpoint &to)
{
    return QStringLiteral("timeout 5 bash -c 'exec 3<>/dev/tcp/%1/%2' && echo open")
        .arg(to.host, QString::number(to.port));
}

/// What was seen, short: "db-1:5432 open 0.4 ms". That a refusal is a refusal needs no more words.
QString shortly(const Reach &reach)
{
    QString result = reach.to.toString() + QLatin1Char(' ') + facts::reachStateName(reach.state);
    if (reach.ms >= 0)
        result += QLatin1Char(' ') + QString::number(reach.ms, 'f', 1) + QStringLiteral(" ms");
    return reach.words.isEmpty() || reach.state == ReachState::Refused
        ? result
        : result + QStringLiteral(" (") + reach.words + u')';
}

Verdict withEvidence(Verdict verdict, const Host &host, const Reach &reach)
{
    return std::move(verdict)
        .result(shortly(reach))
        .how(tryIt(reach.to))
        .seenIn(host.name(), kReachKey);
}

Verdict notTried(const Host &host, const QString &role)
{
    if (!host.net.reach)
        return unknown(host.net.reach.error());
    return unknown(text("checks", "No connection of the kind %1 was tried from %2.")
                       .arg(role)
                       .arg(host.name()));
}

Verdict cannotTell(const Host &host, const Reach &reach)
{
    return unknown(text("checks", "Host %1 has no tool to try a connection to %2.")
                       .arg(host.name())
                       .arg(reach.to.toString()))
        .advice(text("checks", "Install bash, python3, curl or nc on %1, then check again.")
                    .arg(host.name()));
}

Text nameAdvice(const Host &host, const Reach &reach)
{
    return text("checks",
                "Add the line \"ADDRESS %1\" to /etc/hosts on %2, or ask the network team for a "
                "DNS record; check with: getent hosts %1")
        .arg(reach.to.host)
        .arg(host.name());
}

Text firewallAdvice(const Host &host, const Reach &reach)
{
    return text("checks", "Ask the network team to allow TCP from %1 to %2, port %3.")
        .arg(host.record->address)
        .arg(reach.to.host)
        .arg(QString::number(reach.to.port));
}

/// The sentences of one kind of connection: %1 host, %2 port's name, %3 address and port, %4 name.
struct ReachWords
{
    Message open;
    Message refused;
    Message refusedAdvice; ///< %1 the host's own address, %2 address and port
    Message timedOut;
    Message unresolved;
};

Verdict judgeReach(const Host &host, const Reach &reach, const ReachWords &words,
                   const Message &port)
{
    const QString to = reach.to.toString();
    const auto filled = [&](const Message &message) {
        return message.arg(host.name()).arg(port).arg(to).arg(reach.to.host);
    };
    switch (reach.state) {
    case ReachState::Open:
        return pass(filled(words.open));
    case ReachState::Refused:
        return critical(filled(words.refused))
            .advice(words.refusedAdvice.arg(host.record->address).arg(to));
    case ReachState::TimedOut:
        return critical(filled(words.timedOut)).advice(firewallAdvice(host, reach));
    case ReachState::Unresolved:
        return critical(filled(words.unresolved)).advice(nameAdvice(host, reach));
    case ReachState::Unknown:
        break;
    }
    return cannotTell(host, reach);
}

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

/// "RPC 6123, REST 8081": what was tried, in the words of Flink's own keys.
QString portsOf(const QList<Reach> &tried)
{
    static const QMap<QString, QString> names {
        {QStringLiteral("jobmanager-rpc"), QStringLiteral("RPC")},
        {QStringLiteral("jobmanager-blob"), QStringLiteral("blob")},
        {QStringLiteral("rest"), QStringLiteral("REST")}};
    QStringList ports;
    for (const Reach &reach : tried) {
        if (names.contains(reach.role))
            ports += names.value(reach.role) + u' ' + QString::number(reach.to.port);
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
        if (reach.role == QLatin1String("source"))
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
