// SPDX-License-Identifier: Apache-2.0
#include "checks/rootsteps.h"

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Host;
using facts::Reach;
using facts::ReachState;

QStringList words(const QString &line)
{
    return line.split(QLatin1Char(' '));
}

/// The line for each kind of firewall; somebody has to know which one is in force.
std::vector<RootStep> firewalls(const QString &from, const QString &port)
{
    const bool isSix = from.contains(QLatin1Char(':'));
    const QString family = isSix ? QStringLiteral("ipv6") : QStringLiteral("ipv4");
    const QString rule = QStringLiteral("rule family=\"%1\" source address=\"%2\" port port=\"%3\" "
                                        "protocol=\"tcp\" accept")
                             .arg(family, from, port);
    QStringList tables = words(QStringLiteral("iptables -I INPUT 1 -p tcp -s %1 --dport %2 -j "
                                              "ACCEPT")
                                   .arg(from, port));
    if (isSix)
        tables.front() = QStringLiteral("ip6tables");
    return {
        note(Text::verbatim(QStringLiteral("firewalld:"))),
        choice({QStringLiteral("firewall-cmd"), QStringLiteral("--permanent"),
                QStringLiteral("--add-rich-rule=") + rule}),
        choice({QStringLiteral("firewall-cmd"), QStringLiteral("--reload")}),
        note(Text::verbatim(QStringLiteral("ufw:"))),
        choice(words(QStringLiteral("ufw allow proto tcp from %1 to any port %2").arg(from, port))),
        note(text("checks",
                  "nftables, with the table and chain that it has here; then into "
                  "/etc/nftables.conf too:")),
        choice(words(QStringLiteral("nft insert rule inet filter input %1 saddr %2 tcp dport %3 "
                                    "accept")
                         .arg(isSix ? QStringLiteral("ip6") : QStringLiteral("ip"), from, port))),
        note(text("checks", "iptables; it is gone after a restart unless saved:")),
        choice(tables)};
}

RootTask towards(const Host &target, const Host &from, const Reach &reach)
{
    const QString port = QString::number(reach.to.port);
    RootTask task {target.name(),
                   {note(text("checks",
                              "%1 (%2) gets no answer at port %3. If a firewall on this host is in "
                              "between, the line for the one that is in force here is:")
                             .arg(from.name())
                             .arg(from.record->address)
                             .arg(port))}};
    for (RootStep &step : firewalls(from.record->address, port))
        task.steps.push_back(std::move(step));
    task.steps.push_back(look(words(QStringLiteral("ss -Hltn sport = :%1").arg(port))));
    return task;
}

/// Nobody of the profile is at the other end: this host's own rules, and whoever is in between.
RootTask outwards(const Host &from, const Reach &reach)
{
    const QString to = reach.to.toString();
    return {from.name(),
            {note(text("checks",
                       "%1 gets no answer from %2. Ask the network team to allow TCP from %3 to "
                       "%2; whether this host itself stops it, its own rules show:")
                      .arg(from.name())
                      .arg(to)
                      .arg(from.record->address)),
             choice({QStringLiteral("iptables"), QStringLiteral("-S"), QStringLiteral("OUTPUT")}),
             choice({QStringLiteral("nft"), QStringLiteral("list"), QStringLiteral("ruleset")}),
             choice({QStringLiteral("firewall-cmd"), QStringLiteral("--list-all-policies")}),
             look({QStringLiteral("try_tcp"), reach.to.host, QString::number(reach.to.port)})}};
}

RootTask unresolved(const Host &from, const Reach &reach)
{
    return {from.name(),
            {note(text("checks",
                       "%1 does not know the name %2. Ask for a DNS record, or write its address "
                       "in place of ADDRESS:")
                      .arg(from.name())
                      .arg(reach.to.host)),
             choice({QStringLiteral("hosts_line"), QStringLiteral("ADDRESS"), reach.to.host}),
             look({QStringLiteral("getent"), QStringLiteral("hosts"), reach.to.host})}};
}

} // namespace

RootStep note(const Text &words)
{
    return {.kind = RootStep::Kind::Note, .words = words, .command = {}};
}

RootStep doing(const QStringList &command)
{
    return {.kind = RootStep::Kind::Do, .words = {}, .command = command};
}

RootStep choice(const QStringList &command)
{
    return {.kind = RootStep::Kind::Choose, .words = {}, .command = command};
}

RootStep look(const QStringList &command)
{
    return {.kind = RootStep::Kind::Look, .words = {}, .command = command};
}

std::vector<RootTask> openWays(const Cluster &cluster, const Host &host, const QStringList &roles)
{
    const QList<Reach> nothing;
    std::vector<RootTask> tasks;
    for (const Reach &reach :
         host.net.reach.value_or(nothing) + host.net.further.value_or(nothing)) {
        if (!roles.contains(reach.role))
            continue;
        const Host *target = cluster.hostCalled(reach.to.host);
        if (reach.state == ReachState::Unresolved)
            tasks.push_back(unresolved(host, reach));
        else if (reach.state == ReachState::TimedOut && target != nullptr)
            tasks.push_back(towards(*target, host, reach));
        else if (reach.state == ReachState::TimedOut)
            tasks.push_back(outwards(host, reach));
    }
    return tasks;
}

} // namespace lockkeeper::checks
