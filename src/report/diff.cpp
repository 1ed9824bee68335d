// SPDX-License-Identifier: Apache-2.0
#include "report/diff.h"

#include "base/printable.h"
#include "report/phrases.h"
#include "report/rows.h"

#include <QMap>

namespace lockkeeper::report {
namespace {

using Key = std::pair<QString, QString>; // check, subject

QMap<Key, const Finding *> byKey(const Result &result)
{
    QMap<Key, const Finding *> findings;
    for (const Finding &finding : result.findings)
        findings.insert({finding.check, finding.subject}, &finding);
    return findings;
}

Text wordOf(const Finding &finding)
{
    if (!finding.waived)
        return checks::statusWord(finding.status);
    return text("report", "%1, was: %2", "WAIVED, was: CRITICAL")
        .arg(rankWord(Rank::Waived))
        .arg(checks::statusWord(finding.status));
}

bool isSame(const Finding &a, const Finding &b)
{
    return a.status == b.status && a.waived.has_value() == b.waived.has_value();
}

Turn turnOf(const Finding &was, const Finding &now)
{
    if (was.status == checks::Status::Skipped || now.status == checks::Status::Skipped)
        return Turn::Other;
    const Rank before = rankOf(was);
    const Rank after = rankOf(now);
    if (after == Rank::Unknown)
        return Turn::Unsure;
    if (before == Rank::Unknown)
        return after < Rank::Waived ? Turn::Worse : Turn::Better;
    if (before == after)
        return Turn::Other;
    return after < before ? Turn::Worse : Turn::Better;
}

void compareFindings(QList<Difference> &all, const Result &before, const Result &after)
{
    const QMap<Key, const Finding *> old = byKey(before);
    const QMap<Key, const Finding *> now = byKey(after);
    for (const Finding &finding : after.findings) {
        const Finding *was = old.value({finding.check, finding.subject});
        if (was != nullptr && isSame(*was, finding))
            continue;
        const Text what = was == nullptr
            ? text("report", "new: %1. %2").arg(wordOf(finding)).arg(finding.meaning)
            : text("report", "%1 → %2. %3")
                  .arg(wordOf(*was))
                  .arg(wordOf(finding))
                  .arg(finding.meaning);
        all += {finding.check, finding.subject, what,
                was == nullptr ? Turn::New : turnOf(*was, finding)};
    }
    for (const Finding &finding : before.findings) {
        if (!now.contains({finding.check, finding.subject})) {
            all += {finding.check, finding.subject,
                    text("report", "gone, was: %1").arg(wordOf(finding)), Turn::Gone};
        }
    }
}

void compareValue(QList<Difference> &all, const Message &name, const QString &before,
                  const QString &after)
{
    if (before == after)
        return;
    const QString none = QStringLiteral("\u2014");
    all += {QString(), QString(),
            text("report", "%1: %2 → %3")
                .arg(Text(name))
                .arg(before.isEmpty() ? none : before)
                .arg(after.isEmpty() ? none : after)};
}

void compareHosts(QList<Difference> &all, const Result &before, const Result &after)
{
    QMap<QString, HostLine> old;
    for (const HostLine &host : before.hosts)
        old.insert(host.name, host);
    for (const HostLine &host : after.hosts) {
        const bool isKnown = old.contains(host.name);
        const HostLine was = old.take(host.name);
        const QString subject = QStringLiteral("host:") + host.name;
        if (!isKnown)
            all += {QString(), subject, text("report", "the host is new"), Turn::New};
        else if (was.isReachable && !host.isReachable)
            all += {QString(), subject, text("report", "the host can no longer be reached"),
                    Turn::Worse};
        else if (!was.isReachable && host.isReachable)
            all +=
                {QString(), subject, text("report", "the host can be reached again"), Turn::Better};
    }
    for (const QString &gone : old.keys())
        all += {QString(), QStringLiteral("host:") + gone, text("report", "the host is gone"),
                Turn::Gone};
}

} // namespace

QList<Difference> compare(const Result &before, const Result &after)
{
    QList<Difference> all;
    if (before.isReady != after.isReady) {
        all += {QString(), QString(),
                after.isReady ? text("report", "Ready now; before: %1").arg(before.verdict)
                              : text("report", "No longer ready: %1").arg(after.verdict),
                after.isReady ? Turn::Better : Turn::Worse};
    }
    compareValue(all, kFlinkVersion, before.cluster.flink, after.cluster.flink);
    compareValue(all, kFlinkHome, before.cluster.home, after.cluster.home);
    compareValue(all, text("report", "Mode"), before.cluster.mode, after.cluster.mode);
    compareValue(all, text("report", "Java"), before.cluster.java, after.cluster.java);
    compareValue(all, text("report", "Flink CDC"), before.cluster.cdc, after.cluster.cdc);
    compareHosts(all, before, after);
    compareFindings(all, before, after);
    return all;
}

QString differenceText(const QList<Difference> &differences, const QString &language)
{
    if (differences.isEmpty())
        return Text(kNothingChanged).in(language) + QLatin1Char('\n');
    QString result;
    for (const Difference &difference : differences) {
        QStringList parts {difference.check, difference.subject, difference.what.in(language)};
        parts.removeAll(QString());
        for (QString &part : parts)
            part = printable(part.simplified());
        result += parts.join(QStringLiteral("  ")) + QLatin1Char('\n');
    }
    return result;
}

} // namespace lockkeeper::report
