// SPDX-License-Identifier: Apache-2.0
#include "checks/rootfile.h"

#include "checks/rootscript.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Host;

/// A task and the finding that asks for it.
struct Asked
{
    const Finding *finding;
    QString seenOn; ///< the finding's host
    RootTask task;
};

const RootRow *rowFor(const Finding &finding)
{
    const auto rows = rootRows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const RootRow &row) {
        return QLatin1String(row.check) == QLatin1String(finding.check->id);
    });
    return found == rows.end() ? nullptr : &*found;
}

const Host *hostOf(const Cluster &cluster, const Finding &finding)
{
    for (const Host &host : cluster.hosts) {
        if (finding.subject == QStringLiteral("host:") + host.name())
            return &host;
    }
    return nullptr;
}

std::vector<Asked> everyTask(const Cluster &cluster, const QList<Finding> &findings)
{
    std::vector<Asked> all;
    for (const Finding &finding : findings) {
        const RootRow *row = rowFor(finding);
        const Host *host = hostOf(cluster, finding);
        const Status status = finding.verdict.status;
        if (row == nullptr || host == nullptr || finding.waived
            || (status != Status::Warning && status != Status::Critical))
            continue;
        for (RootTask &task : row->tasks(cluster, *host, finding.verdict))
            all.push_back({&finding, host->name(), std::move(task)});
    }
    return all;
}

void writeHead(RootScript &script)
{
    script.comment(text("checks",
                        "For the administrator of the hosts: what they lack for a Flink CDC "
                        "pipeline and only root can do."));
    script.comment(text("checks",
                        "Written by Lockkeeper, which runs nothing of it. Read it, then run it on "
                        "each host as root, with the name that the host has here:"));
    script.comment(Text::verbatim(QStringLiteral("sh FILE HOST")));
    script.comment(text("checks",
                        "It does only what is missing; a second run changes nothing. What needs a "
                        "decision is a comment: take its # away."));
}

/// What a check of root's could not find out.
void writeUnknown(RootScript &script, const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        if (rowFor(finding) == nullptr || finding.verdict.status != Status::Unknown)
            continue;
        script.comment(text("checks", "Not everything could be checked, so more may be missing: %1")
                           .arg(finding.verdict.meaning));
        return;
    }
}

/// What is not here on purpose.
void writeLeftOut(RootScript &script, const Choice &choice, const QList<Finding> &findings)
{
    if (!choice.isEverything())
        script.comment(text("checks", "Only some checks were chosen, so more may be missing."));
    for (const Finding &finding : findings) {
        if (rowFor(finding) == nullptr || !finding.waived)
            continue;
        script.comment(text("checks", "Left out, because it is accepted: %1, %2 (%3).")
                           .arg(QString::fromLatin1(finding.check->id))
                           .arg(finding.subject)
                           .arg(finding.waived->reason));
    }
}

/// Everything that root could mend was checked, and nobody accepted any of it as it is.
bool isWhole(const Choice &choice, const QList<Finding> &findings)
{
    return choice.isEverything()
        && std::none_of(findings.begin(), findings.end(), [](const Finding &finding) {
               return rowFor(finding) != nullptr
                   && (finding.waived || finding.verdict.status == Status::Unknown);
           });
}

void writeHost(RootScript &script, const Host &host, const std::vector<Asked> &all)
{
    script.beginHost(host.name(), host.system.hostName.value_or(QString()));
    script.comment(text("checks", "%1, address %2; seen with the login %3.")
                       .arg(host.name())
                       .arg(host.record->address)
                       .arg(host.record->user));
    for (const Asked &asked : all) {
        if (asked.task.host != host.name())
            continue;
        const Finding &finding = *asked.finding;
        std::vector<Text> why {
            text("checks", "Seen from %1: %2").arg(asked.seenOn).arg(finding.verdict.meaning)};
        if (!finding.verdict.todo.isEmpty())
            why.push_back(finding.verdict.todo);
        script.task(QLatin1String(finding.check->id), asked.task, why);
    }
    script.endHost();
}

} // namespace

QByteArray rootFile(const facts::Facts &facts, const Choice &choice, const QList<Waiver> &waivers,
                    const QString &language)
{
    const Cluster cluster = facts::build(facts);
    const QList<Finding> findings = judge(facts, choice, waivers);
    const std::vector<Asked> all = everyTask(cluster, findings);
    RootScript script(language);
    writeHead(script);
    writeUnknown(script, findings);
    writeLeftOut(script, choice, findings);
    QStringList hosts;
    for (const Host &host : cluster.hosts) {
        const bool isAsked = std::any_of(all.begin(), all.end(), [&](const Asked &asked) {
            return asked.task.host == host.name();
        });
        if (!isAsked)
            continue;
        hosts += host.name();
        writeHost(script, host, all);
    }
    if (hosts.isEmpty() && isWhole(choice, findings))
        script.comment(text("checks", "Nothing is missing that this file could mend."));
    if (!hosts.isEmpty()) {
        script.comment(text("checks", "Then check again:"));
        script.comment(Text::verbatim(QStringLiteral("lockkeeper check --profile PROFILE")));
    }
    return script.bytes(hosts);
}

} // namespace lockkeeper::checks
