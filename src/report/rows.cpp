// SPDX-License-Identifier: Apache-2.0
#include "report/rows.h"

#include "report/phrases.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lockkeeper::report {
namespace {

constexpr qsizetype kNamedHosts = 3; // more of them are counted

bool isOnHost(const Finding &finding)
{
    return finding.subject.startsWith(QLatin1String("host:"));
}

// The host's name as a word of its own: "tm-1" is not in "tm-10" or "my-tm-1".
QString withName(const QString &words, const QString &name, const QString &replacement)
{
    if (name.isEmpty() || !words.contains(name))
        return words;
    const QRegularExpression whole(
        QStringLiteral("(?<![\\w.-])%1(?![\\w-]|\\.\\w)").arg(QRegularExpression::escape(name)),
        QRegularExpression::UseUnicodePropertiesOption);
    QString result;
    qsizetype done = 0;
    for (auto hits = whole.globalMatch(words); hits.hasNext();) {
        const QRegularExpressionMatch hit = hits.next();
        result += words.mid(done, hit.capturedStart() - done) + replacement;
        done = hit.capturedEnd();
    }
    return result + words.mid(done);
}

// Two findings with the same key are one row: everything that is told, but for the host's name.
QString keyOf(const Finding &finding)
{
    const auto neutral = [&](const Text &text) {
        const QString words = text.in(QStringLiteral("en"));
        return isOnHost(finding) ? withName(words, finding.place(), QString(QChar(1))) : words;
    };
    QStringList parts {finding.check, rankName(rankOf(finding)), checks::statusName(finding.status),
                       neutral(finding.meaning), neutral(finding.advice)};
    if (finding.seenFrom != finding.place())
        parts += finding.seenFrom;
    if (finding.waived)
        parts += finding.waived->reason + QChar(2) + finding.waived->by;
    if (!isOnHost(finding))
        parts += finding.subject;
    return parts.join(QChar(3));
}

QStringList places(const QList<Finding> &findings, qsizetype from = 0)
{
    QStringList names;
    for (qsizetype i = from; i < findings.size(); ++i)
        names += findings.at(i).place();
    return names;
}

Text sameElsewhere(const QStringList &others)
{
    if (others.size() > kNamedHosts)
        return textN("report", "The same holds for %n other host(s).").count(others.size());
    return textN("report", "The same holds for host(s) %1.").count(others.size()).arg(others);
}

Text doSameElsewhere(const QStringList &others)
{
    if (others.size() > kNamedHosts)
        return textN("report", "Do the same for the %n other host(s).").count(others.size());
    return textN("report", "Do the same for host(s) %1.").count(others.size()).arg(others);
}

// A sentence about one host is wrong grammar for several, in each language in another way: it stays
// as it is, and one more sentence names the others.
QString withOthers(const Row &row, const QString &words, Text (*sentence)(const QStringList &),
                   const QString &language)
{
    const QString &name = row.first().place();
    if (row.findings.size() < 2 || withName(words, name, QString()) == words)
        return words;
    const bool isEnded = words.endsWith(QLatin1Char('.')); // else it ends in a command to copy
    return words + QLatin1Char(isEnded ? ' ' : '\n')
        + sentence(places(row.findings, 1)).in(language);
}

} // namespace

Text Row::place() const
{
    const Finding &finding = first();
    if (!isOnHost(finding)) {
        if (finding.subject == QLatin1String("cluster"))
            return text("report", "cluster", "what a finding is about");
        if (finding.subject == QLatin1String("source"))
            return text("report", "source", "what a finding is about");
        if (finding.subject == QLatin1String("sink"))
            return text("report", "sink", "what a finding is about");
        return Text::verbatim(finding.place());
    }
    const qsizetype n = findings.size();
    if (n <= kNamedHosts && n != hosts)
        return Text::verbatim(places(findings).join(QLatin1String(", ")));
    if (n == 1)
        return Text::verbatim(finding.place());
    if (n == hosts || rank == Rank::Pass || rank == Rank::Skipped)
        return hostCount(n);
    return textN("report", "%n host(s): %1").count(n).arg(places(findings));
}

QString Row::result() const
{
    const bool isSame = std::all_of(findings.begin(), findings.end(), [this](const Finding &one) {
        return one.result == first().result;
    });
    if (isSame)
        return first().result;
    QStringList lines;
    for (const Finding &finding : findings)
        lines += QStringLiteral("%1: %2").arg(finding.place(), finding.result);
    return lines.join(QLatin1Char('\n'));
}

QString Row::meaning(const QString &language) const
{
    return withOthers(*this, first().meaning.in(language), sameElsewhere, language);
}

QString Row::advice(const QString &language) const
{
    return withOthers(*this, first().advice.in(language), doSameElsewhere, language);
}

QList<int> Row::transcript() const
{
    QList<int> numbers;
    for (const Finding &finding : findings)
        numbers += finding.transcript;
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

QList<Row> foldedRows(const Result &result)
{
    QList<Row> rows;
    QHash<QString, qsizetype> known;
    for (const Finding &finding : result.findings) {
        const QString key = keyOf(finding);
        if (known.contains(key)) {
            rows[known.value(key)].findings += finding;
            continue;
        }
        known.insert(key, rows.size());
        rows += Row {rankOf(finding), {finding}, static_cast<int>(result.hosts.size())};
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &a, const Row &b) { return a.rank < b.rank; });
    return rows;
}

Rank rankOf(const Finding &finding)
{
    if (finding.waived)
        return Rank::Waived;
    switch (finding.status) {
    case checks::Status::Critical:
        return Rank::Critical;
    case checks::Status::Warning:
        return Rank::Warning;
    case checks::Status::Pass:
        return Rank::Pass;
    case checks::Status::Skipped:
        return Rank::Skipped;
    case checks::Status::Unknown:
        break;
    }
    return Rank::Unknown;
}

QString rankName(Rank rank)
{
    constexpr std::array kNames {"critical", "unknown", "warning", "waived", "pass", "skipped"};
    return QString::fromLatin1(kNames.at(static_cast<std::size_t>(rank)));
}

Text rankWord(Rank rank)
{
    switch (rank) {
    case Rank::Critical:
        return checks::statusWord(checks::Status::Critical);
    case Rank::Warning:
        return checks::statusWord(checks::Status::Warning);
    case Rank::Waived:
        return text("report", "WAIVED", "status word");
    case Rank::Pass:
        return checks::statusWord(checks::Status::Pass);
    case Rank::Skipped:
        return checks::statusWord(checks::Status::Skipped);
    case Rank::Unknown:
        break;
    }
    return checks::statusWord(checks::Status::Unknown);
}

Text rankLabel(Rank rank)
{
    constexpr std::array kLabels {
        text("report", "critical", "a count"),     text("report", "could not check", "a count"),
        text("report", "not critical", "a count"), text("report", "waived", "a count"),
        text("report", "ready", "a count"),        text("report", "not applicable", "a count"),
    };
    return kLabels.at(static_cast<std::size_t>(rank));
}

int checksOf(const Result &result, Rank rank)
{
    QSet<QString> ids;
    for (const Finding &finding : result.findings) {
        if (rankOf(finding) == rank)
            ids += finding.check;
    }
    return static_cast<int>(ids.size());
}

Rank verdictRank(bool isReady, const Summary &counts)
{
    if (!isReady)
        return counts.critical > 0 ? Rank::Critical : Rank::Unknown;
    return counts.warning > 0 ? Rank::Warning : Rank::Pass;
}

Text waivedWords(const Finding &finding)
{
    if (!finding.waived)
        return {};
    std::vector<Text> sentences;
    sentences.push_back(
        finding.waived->by.isEmpty()
            ? text("report", "Accepted with the reason: “%1”.").arg(finding.waived->reason)
            : text("report", "Accepted by %1 with the reason: “%2”.")
                  .arg(finding.waived->by)
                  .arg(finding.waived->reason));
    if (finding.waived->until)
        sentences.push_back(text("report", "Until %1.", "a waiver").arg(*finding.waived->until));
    sentences.push_back(text("report", "It was: %1.", "the status of a waived finding")
                            .arg(checks::statusWord(finding.status)));
    return Text::joined(sentences);
}

} // namespace lockkeeper::report
