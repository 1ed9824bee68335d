// SPDX-License-Identifier: Apache-2.0
#include "report/wording.h"

#include "checks/phrases.h"
#include "report/phrases.h"

#include <QSet>

#include <algorithm>

namespace lockkeeper::report {
namespace {

struct Tally
{
    QSet<QString> critical; ///< ids
    QSet<QString> warning;
    QSet<QString> unknown;
    QSet<QString> requiredUnknown;
    QSet<QString> criticalHosts;
    bool isOnHostsOnly = true; ///< no critical finding is about something else
};

Tally tallyOf(const QList<checks::Finding> &findings)
{
    Tally tally;
    for (const checks::Finding &finding : findings) {
        if (finding.waived)
            continue;
        const QString id = QString::fromLatin1(finding.check->id);
        const bool isOnHost = finding.subject.startsWith(QLatin1String("host:"));
        switch (finding.verdict.status) {
        case checks::Status::Critical:
            tally.critical += id;
            if (isOnHost)
                tally.criticalHosts += finding.subject;
            else
                tally.isOnHostsOnly = false;
            break;
        case checks::Status::Warning:
            tally.warning += id;
            break;
        case checks::Status::Unknown:
            tally.unknown += id;
            if (finding.check->isRequired)
                tally.requiredUnknown += id;
            break;
        case checks::Status::Pass:
        case checks::Status::Skipped:
            break;
        }
    }
    return tally;
}

Text notReadyWords(const Tally &tally)
{
    if (tally.critical.isEmpty()) {
        return textN("report", "Readiness is not confirmed: %n required check(s) could not be made")
            .count(tally.requiredUnknown.size());
    }
    if (tally.isOnHostsOnly) {
        return textN("report", "The cluster is not ready: %n critical problem(s) %1")
            .count(tally.critical.size())
            .arg(onHosts(tally.criticalHosts.size()));
    }
    return textN("report", "The cluster is not ready: %n critical problem(s)")
        .count(tally.critical.size());
}

Text readyWords(const Tally &tally, const Unseen &unseen)
{
    if (unseen.isChosen) {
        return tally.warning.isEmpty()
            ? Text(text("report", "Nothing critical was found"))
            : textN("report", "Nothing critical was found, %n remark(s) are not critical")
                  .count(tally.warning.size());
    }
    return tally.warning.isEmpty()
        ? Text(text("report", "The cluster is ready for Flink CDC"))
        : textN("report", "The cluster is ready, %n remark(s) are not critical")
              .count(tally.warning.size());
}

Text headline(const QList<checks::Finding> &findings, const Unseen &unseen)
{
    const Tally tally = tallyOf(findings);
    const bool isReady = checks::isReady(findings);
    const Text words = isReady ? readyWords(tally, unseen) : notReadyWords(tally);
    const bool isOnlyUnknown = !isReady && tally.critical.isEmpty();
    const qsizetype others =
        tally.unknown.size() - (isOnlyUnknown ? tally.requiredUnknown.size() : 0);
    if (others == 0)
        return words;
    if (isOnlyUnknown) {
        return textN("report", "%1, and %n more that is not required").count(others).arg(words);
    }
    return textN("report", "%1, %n check(s) could not be made").count(others).arg(words);
}

Text topicName(const QString &topic)
{
    if (topic == QLatin1String("starrocks"))
        return text("report", "the StarRocks sink", "not looked at: …");
    return text("report", "the connectors", "not looked at: …");
}

// "tm-2 on 23 November 2026 at 15:40 UTC; jm-1, tm-3 on 23 November 2026 at 15:22 UTC"
Text askedWords(const QMap<QString, QDateTime> &asked)
{
    QMap<QDateTime, QStringList> byTime;
    for (auto it = asked.begin(); it != asked.end(); ++it)
        byTime[it.value()] += it.key();
    std::vector<Text> parts;
    for (auto it = byTime.end(); it != byTime.begin();) {
        --it;
        const QDateTime utc = it.key().toUTC();
        parts.push_back(text("report", "%1 on %2 at %3 UTC", "tm-2 on 1 March 2027 at 15:40 UTC")
                            .arg(it.value())
                            .arg(utc.date())
                            .arg(utc.time().toString(QStringLiteral("HH:mm"))));
    }
    return Text::joined(parts, QStringLiteral("; "));
}

Text unseenNames(const Unseen &unseen)
{
    std::vector<Text> names;
    if (unseen.hasNoSource)
        names.emplace_back(text("report", "the source", "not looked at: …"));
    const bool isSinkUnbuilt = unseen.unbuilt.contains(QStringLiteral("starrocks"));
    if (unseen.hasNoSink && !isSinkUnbuilt)
        names.emplace_back(text("report", "the sink", "not looked at: …"));
    for (const QString &topic : unseen.unbuilt)
        names.push_back(topicName(topic));
    for (const QString &host : unseen.hosts)
        names.push_back(text("report", "host %1", "not looked at: …").arg(host));
    return Text::joined(names, QStringLiteral(", "));
}

} // namespace

Unseen unseenOf(const facts::Facts &facts, const checks::Choice &choice)
{
    Unseen unseen;
    unseen.isChosen = !choice.isEverything();
    unseen.hasNoSource = !facts.wish.source;
    unseen.hasNoSink = !facts.wish.sink;
    for (const auto *topic : {"starrocks", "connectors"}) {
        const auto isOfTopic = [&](const checks::Check &check) {
            return QString::fromLatin1(check.id).section(QLatin1Char('.'), 0, 0)
                == QLatin1String(topic);
        };
        const auto &all = checks::catalogue();
        if (std::none_of(all.begin(), all.end(), isOfTopic))
            unseen.unbuilt += QString::fromLatin1(topic);
    }
    unseen.asked = facts::askedTimes(facts);
    for (const facts::HostRecord &host : facts.hosts) {
        if (!host.isReachable())
            unseen.hosts += host.name;
    }
    return unseen;
}

Text reasonWords(const Unseen &unseen, const Scope &scope)
{
    std::vector<Text> reasons;
    if (unseen.isChosen) {
        reasons.push_back(text("report", "%1 of %2 checks were chosen; the others did not run.")
                              .arg(scope.asked)
                              .arg(scope.catalogue));
    }
    if (unseen.hasNoSource)
        reasons.emplace_back(checks::kNoSource);
    if (unseen.hasNoSink)
        reasons.emplace_back(checks::kNoSink);
    if (unseen.unbuilt.contains(QStringLiteral("starrocks")))
        reasons.emplace_back(text("report", "This version has no checks of StarRocks yet."));
    if (unseen.unbuilt.contains(QStringLiteral("connectors")))
        reasons.emplace_back(text("report", "This version has no checks of the connectors yet."));
    if (!unseen.hosts.isEmpty()) {
        reasons.push_back(textN("report", "%n host(s) could not be reached over SSH: %1.")
                              .count(unseen.hosts.size())
                              .arg(unseen.hosts));
    }
    if (!unseen.asked.isEmpty()) {
        reasons.push_back(text("report", "Not all hosts were asked at the same time: %1.")
                              .arg(askedWords(unseen.asked)));
    }
    return Text::joined(reasons);
}

Text verdictWords(const QList<checks::Finding> &findings, const Unseen &unseen, const Scope &scope)
{
    const Text head = headline(findings, unseen);
    const Text sentence = unseen.isChosen
        ? text("report", "%1: a verdict of the checks chosen only, %2 of %3.")
              .arg(head)
              .arg(scope.asked)
              .arg(scope.catalogue)
        : text("report", "%1.", "the verdict with its full stop").arg(head);
    const Text names = unseenNames(unseen);
    if (names.isEmpty())
        return sentence;
    return Text::joined({sentence, text("report", "Not looked at: %1.").arg(names)});
}

} // namespace lockkeeper::report
