// SPDX-License-Identifier: Apache-2.0
#include "checks/judge.h"

#include "checks/phrases.h"

#include <QHash>

#include <algorithm>
#include <exception>

namespace lockkeeper::checks {
namespace {

bool matches(const QStringList &patterns, const QString &id)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](const QString &pattern) {
        return pattern == id
            || (pattern.endsWith(QLatin1String(".*")) && id.startsWith(pattern.chopped(1)));
    });
}

QString subjectOf(Scope scope, const QString &name)
{
    switch (scope) {
    case Scope::Host:
    case Scope::FlinkHost:
        return QStringLiteral("host:") + name;
    case Scope::Source:
        return name.isEmpty() ? QStringLiteral("source") : name;
    case Scope::Sink:
        return name.isEmpty() ? QStringLiteral("sink") : name;
    case Scope::Cluster:
        break;
    }
    return name.isEmpty() ? QStringLiteral("cluster") : name;
}

Verdict notReached(const facts::Host &host)
{
    Verdict verdict = unknown(
        text("checks", "Host %1 could not be reached over SSH, so nothing on it was checked.")
            .arg(host.name()));
    verdict.todo = host.record->problem->message;
    return verdict;
}

std::vector<Judged> askRule(const Check &check, const facts::Cluster &cluster)
{
    try {
        return check.judge(cluster);
    } catch (const std::exception &failure) {
        Verdict verdict = unknown(
            text("checks", "The rule itself failed; please report this fault of Lockkeeper."));
        verdict.raw = QString::fromUtf8(failure.what());
        return {{QString(), verdict}};
    }
}

// Says why a host was not reached, also that its account has no shell; all others are unknown.
bool asksUnreachable(const Check &check)
{
    return QLatin1String(check.id) == QLatin1String("host.ssh");
}

std::vector<Judged> judgeHosts(const Check &check, const facts::Cluster &cluster)
{
    QHash<QString, Verdict> byName;
    std::vector<Judged> extra;
    for (Judged &judged : askRule(check, cluster)) {
        if (cluster.find(judged.name) == nullptr)
            extra.push_back(std::move(judged)); // a host that was found but is not listed
        else
            byName.insert(judged.name, judged.verdict);
    }
    std::vector<Judged> result;
    for (const facts::Host &host : cluster.hosts) {
        const bool isAsked = host.isReachable() || asksUnreachable(check);
        if (isAsked && byName.contains(host.name()))
            result.push_back({host.name(), byName.value(host.name())});
        else if (!host.isReachable())
            result.push_back({host.name(), notReached(host)});
        else
            result.push_back(
                {host.name(), skipped(text("checks", "This host has no Flink role."))});
    }
    result.insert(result.end(), extra.begin(), extra.end());
    return result;
}

std::vector<Judged> judgeOne(const Check &check, const facts::Cluster &cluster)
{
    if (check.scope == Scope::Source && !cluster.wish().source)
        return {{QString(), skipped(kNoSource)}};
    if (check.scope == Scope::Sink && !cluster.wish().sink)
        return {{QString(), skipped(kNoSink)}};
    if (check.scope == Scope::Host || check.scope == Scope::FlinkHost)
        return judgeHosts(check, cluster);
    return askRule(check, cluster);
}

std::optional<Waiver> waiverFor(const QList<Waiver> &waivers, const QString &id,
                                const QString &subject, const QDate &today)
{
    for (const Waiver &waiver : waivers) {
        const bool isMeant =
            waiver.check == id && (waiver.subject.isEmpty() || waiver.subject == subject);
        if (isMeant && (!waiver.until || *waiver.until >= today))
            return waiver;
    }
    return std::nullopt;
}

QList<int> transcriptOf(const Verdict &verdict, const facts::Cluster &cluster)
{
    QList<int> numbers;
    for (const QString &pair : verdict.evidence) {
        const facts::Host *host = cluster.find(pair.section(QLatin1Char('\n'), 0, 0));
        const QString key = pair.section(QLatin1Char('\n'), 1);
        if (host != nullptr && host->record->transcript.contains(key))
            numbers += host->record->transcript.value(key);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

bool canBeWaived(Status status)
{
    return status == Status::Warning || status == Status::Critical || status == Status::Unknown;
}

} // namespace

bool Choice::includes(const QString &id) const
{
    return (only.isEmpty() || matches(only, id)) && !matches(skip, id);
}

QList<Finding> judge(const facts::Facts &facts, const Choice &choice, const QList<Waiver> &waivers)
{
    const facts::Cluster cluster = facts::build(facts);
    const QDate today = facts.finished.date();
    QList<Finding> findings;
    for (const Check &check : catalogue()) {
        const QString id = QString::fromLatin1(check.id);
        if (!choice.includes(id))
            continue;
        for (Judged &judged : judgeOne(check, cluster)) {
            Finding finding;
            finding.check = &check;
            finding.subject = subjectOf(check.scope, judged.name);
            finding.transcript = transcriptOf(judged.verdict, cluster);
            if (canBeWaived(judged.verdict.status))
                finding.waived = waiverFor(waivers, id, finding.subject, today);
            finding.verdict = std::move(judged.verdict);
            findings += finding;
        }
    }
    return findings;
}

bool isReady(const QList<Finding> &findings)
{
    return std::none_of(findings.begin(), findings.end(), [](const Finding &finding) {
        if (finding.waived)
            return false;
        return finding.verdict.status == Status::Critical
            || (finding.check->isRequired && finding.verdict.status == Status::Unknown);
    });
}

} // namespace lockkeeper::checks
