// SPDX-License-Identifier: Apache-2.0
#include "report/result.h"

#include "facts/cluster.h"
#include "report/wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace lockkeeper::report {
namespace {

QString modeName(facts::Mode mode)
{
    switch (mode) {
    case facts::Mode::StandaloneSession:
        return QStringLiteral("standalone");
    case facts::Mode::StandaloneApplication:
        return QStringLiteral("standalone-application");
    case facts::Mode::Yarn:
        return QStringLiteral("yarn");
    case facts::Mode::KubernetesNative:
        return QStringLiteral("kubernetes");
    case facts::Mode::Docker:
        return QStringLiteral("docker");
    case facts::Mode::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString stateName(facts::ReachState state)
{
    switch (state) {
    case facts::ReachState::Open:
        return QStringLiteral("open");
    case facts::ReachState::Refused:
        return QStringLiteral("refused");
    case facts::ReachState::TimedOut:
        return QStringLiteral("timeout");
    case facts::ReachState::Unresolved:
        return QStringLiteral("unresolved");
    case facts::ReachState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

// "OpenJDK 64-Bit Server VM - Debian - 17/17.0.17+10-Debian-1deb12u1" (GET /jobmanager/environment
// of Flink 1.20) → "17.0.17"
QString javaRelease(const QString &jvm)
{
    static const QRegularExpression release(QStringLiteral("/(\\d[\\d._]*)[^/]*$"));
    return release.match(jvm).captured(1);
}

HostLine hostLine(const facts::Host &host)
{
    HostLine line;
    line.name = host.name();
    line.address = host.record->address;
    line.isReachable = host.isReachable();
    line.os = host.system.os.value_or(QString());
    if (host.isJobManager)
        line.roles += QStringLiteral("jobmanager");
    if (host.isTaskManager)
        line.roles += QStringLiteral("taskmanager");
    if (host.isSubmitHost)
        line.roles += QStringLiteral("submit");
    if (host.record->problem)
        line.error = host.record->problem->message;
    return line;
}

ClusterLine clusterLine(const facts::Cluster &cluster)
{
    ClusterLine line;
    line.mode = modeName(cluster.mode);
    line.cdc = cluster.wish().cdc.version;
    if (cluster.rest.overview)
        line.flink = cluster.rest.overview->version;
    if (cluster.rest.environment)
        line.java = javaRelease(cluster.rest.environment->javaVersion);
    if (cluster.jobManager != nullptr) {
        line.home = cluster.jobManager->flink.home.value_or(QString());
        if (line.flink.isEmpty())
            line.flink = cluster.jobManager->flink.version.value_or(QString());
    }
    return line;
}

QList<ReachLine> reachLines(const facts::Cluster &cluster)
{
    QList<ReachLine> lines;
    for (const facts::Host &host : cluster.hosts) {
        if (!host.isReachable())
            continue;
        const QList<facts::Reach> tried = host.net.reach.value_or(QList<facts::Reach>())
            + host.net.further.value_or(QList<facts::Reach>());
        for (const facts::Reach &reach : tried) {
            lines += ReachLine {.from = host.name(),
                                .to = reach.to.host,
                                .port = reach.to.port,
                                .role = reach.role,
                                .state = stateName(reach.state),
                                .ms = reach.ms};
        }
    }
    return lines;
}

// Commands are the same in every language; the pattern stands for one whose names are not known.
QString howWords(const checks::Finding &finding)
{
    return finding.verdict.command.isEmpty() ? Text(finding.check->how).in(QStringLiteral("en"))
                                             : finding.verdict.command;
}

Finding row(const checks::Finding &from)
{
    Finding finding;
    finding.check = QString::fromLatin1(from.check->id);
    finding.component = from.check->component;
    finding.subject = from.subject;
    finding.status = from.verdict.status;
    if (from.waived)
        finding.waived = WaivedLine {from.waived->reason, from.waived->by, from.waived->until};
    finding.how = howWords(from);
    finding.webUi = from.check->webUi;
    finding.purpose = from.check->purpose;
    finding.result = from.verdict.raw;
    finding.seenFrom = from.verdict.seenFrom;
    finding.meaning = from.verdict.meaning;
    finding.advice = from.verdict.todo;
    finding.fix = from.verdict.remedy;
    finding.transcript = from.transcript;
    return finding;
}

void countIn(Summary &summary, const Finding &finding)
{
    if (finding.waived) {
        ++summary.waived;
        return;
    }
    switch (finding.status) {
    case checks::Status::Pass:
        ++summary.pass;
        break;
    case checks::Status::Warning:
        ++summary.warning;
        break;
    case checks::Status::Critical:
        ++summary.critical;
        break;
    case checks::Status::Unknown:
        ++summary.unknown;
        break;
    case checks::Status::Skipped:
        ++summary.skipped;
        break;
    }
}

Scope scopeOf(const QList<checks::Finding> &findings)
{
    Scope scope;
    for (const checks::Check &check : checks::catalogue()) {
        ++scope.catalogue;
        const bool isAsked = std::any_of(findings.begin(), findings.end(),
                                         [&](const auto &one) { return one.check == &check; });
        if (isAsked)
            ++scope.asked;
        else
            scope.leftOut += QString::fromLatin1(check.id);
    }
    return scope;
}

} // namespace

QString Finding::place() const
{
    for (const auto *prefix : {"host:", "table:"}) {
        if (subject.startsWith(QLatin1String(prefix)))
            return subject.section(QLatin1Char(':'), 1);
    }
    return subject;
}

Result makeResult(const facts::Facts &facts, const QList<checks::Finding> &findings,
                  const checks::Choice &choice)
{
    const facts::Cluster cluster = facts::build(facts);
    Result result;
    result.tool = QStringLiteral(LOCKKEEPER_VERSION);
    result.profile = facts.profile;
    result.started = facts.started.toUTC();
    result.finished = facts.finished.toUTC();
    result.isReady = checks::isReady(findings);
    for (const checks::Finding &finding : findings) {
        result.findings += row(finding);
        countIn(result.summary, result.findings.back());
    }
    for (const facts::Host &host : cluster.hosts)
        result.hosts += hostLine(host);
    result.cluster = clusterLine(cluster);
    result.reach = reachLines(cluster);
    result.transcript = facts.transcript;
    result.scope = scopeOf(findings);
    const Unseen unseen = unseenOf(facts, choice);
    result.scope.reason = reasonWords(unseen, result.scope);
    result.verdict = verdictWords(findings, unseen, result.scope);
    return result;
}

} // namespace lockkeeper::report
