// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/checkswords.h"

#include "base/printable.h"
#include "project/clusterview.h"
#include "report/flows.h"
#include "report/phrases.h"

#include <QLocale>

#include <array>

namespace lockkeeper::gui::words {
namespace {

constexpr qsizetype kNamedHosts = 12; ///< of more the table names the first

constexpr std::array kColumns {
    text("gui", "Status", "a column"), report::kComponent, report::kWhere, report::kYourResult,
    report::kStatusAndMeaning,
};

constexpr std::array kChips {
    text("gui", "Critical", "a filter"),     text("gui", "Not checked", "a filter"),
    text("gui", "Not critical", "a filter"), text("gui", "Waived", "a filter"),
    text("gui", "Ready", "a filter"),        text("gui", "Not applicable", "a filter"),
};

} // namespace

Text checking()
{
    return text("gui", "checking…");
}

Text passed(qint64 checks)
{
    return textN("gui", "%n check(s) passed").count(checks);
}

Text notApplicable(qint64 checks)
{
    return textN("gui", "%n check(s) do not apply here").count(checks);
}

Message column(int column)
{
    return kColumns.at(static_cast<std::size_t>(column));
}

Message columnTip()
{
    return text("gui", "Click to sort by this column; a third click puts the worst first again.");
}

Text whereNames(const report::Row &row)
{
    if (row.findings.size() < 2)
        return row.place();
    QStringList names;
    for (const report::Finding &one : row.findings.mid(0, kNamedHosts))
        names += one.place();
    if (row.findings.size() <= kNamedHosts)
        return Text::verbatim(names.join(QStringLiteral(", ")));
    return textN("gui", "%1 and %n more host(s)")
        .count(row.findings.size() - kNamedHosts)
        .arg(names);
}

QString rowName(const QString &word, const QString &component, const QString &where)
{
    QStringList parts {word, component, where};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Message chip(report::Rank rank)
{
    return kChips.at(static_cast<std::size_t>(rank));
}

Text findings(qint64 count)
{
    return textN("gui", "%n result(s) counted by host").count(count);
}

Text when(const QDateTime &utc, const QString &language)
{
    const QDateTime local = utc.toLocalTime();
    const QString time = QLocale(language).toString(local.time(), QStringLiteral("HH:mm"));
    if (local.date() == QDate::currentDate())
        return text("gui", "today at %1").arg(time);
    return text("gui", "%1 at %2", "a date and a time").arg(local.date()).arg(time);
}

Text asked(const QMap<QString, QDateTime> &times, const QString &language)
{
    QMap<QDateTime, QStringList> byTime;
    for (auto it = times.begin(); it != times.end(); ++it)
        byTime[it.value()] += it.key();
    std::vector<Text> parts;
    for (auto it = byTime.end(); it != byTime.begin();) {
        --it;
        parts.push_back(text("gui", "%1 %2", "hosts and when: tm-2 today at 15:40")
                            .arg(project::hostList(it.value()))
                            .arg(when(it.key(), language)));
    }
    return text("gui", "Asked: %1", "hosts and when")
        .arg(Text::joined(parts, QStringLiteral("; ")));
}

QMap<QString, QDateTime> askedOf(const QMap<QString, QDateTime> &times,
                                 const QList<report::Finding> &findings,
                                 const QList<facts::Exchange> &exchanges)
{
    QMap<QString, QDateTime> of;
    const auto add = [&](const QString &host) {
        if (times.contains(host))
            of.insert(host, times.value(host));
    };
    for (const report::Finding &finding : findings)
        add(finding.place());
    for (const facts::Exchange &exchange : exchanges)
        add(exchange.host);
    return of;
}

Text howLong(qint64 ms)
{
    return text("gui", "in %1 s").number(static_cast<double>(ms) / 1000, 1);
}

Message readOnly()
{
    return text("gui", "read only: nothing was changed on the hosts");
}

Message reachTitle()
{
    return text("gui", "Network: who must reach what");
}

Text reachAmount(qint64 needed, qint64 closed)
{
    if (closed == 0)
        return textN("gui", "%n connection(s) needed, all of them open. Times in ms").count(needed);
    return textN("gui", "%n connection(s) needed, not open: %1. Times in ms")
        .count(needed)
        .arg(closed);
}

Message reachCopy()
{
    return text("gui", "Table for the network team");
}

Message copied()
{
    return text("gui", "Copied");
}

Text reachShort(const report::ReachLine &line)
{
    const bool isTimed = line.state == QLatin1String("open") && line.ms >= 0;
    return isTimed ? text("gui", "%1", "milliseconds").number(line.ms, 1)
                   : Text(report::reachWord(line.state));
}

Text reachSentence(const report::ReachLine &line)
{
    const QString to = facts::Endpoint {line.to, line.port}.toString();
    if (line.state == QLatin1String("open") && line.ms >= 0)
        return text("gui", "From %1 to %2: open, %3 ms").arg(line.from).arg(to).number(line.ms, 1);
    return text("gui", "From %1 to %2: %3").arg(line.from).arg(to).arg(reachShort(line));
}

Text reachNeedless(const QString &from, const QString &to)
{
    return text("gui", "From %1 to %2: not needed").arg(printable(from)).arg(printable(to));
}

QString missingFlows(const report::Result &result, const QString &language)
{
    const auto say = [&](const Text &words) { return oneLine(words.in(language)); };
    QStringList lines;
    for (const report::Flow &flow : report::missingFlows(result)) {
        lines += QStringList {oneLine(flow.from), oneLine(flow.to), QString::number(flow.port),
                              say(flow.what), say(flow.state)}
                     .join(QLatin1Char('\t'));
    }
    if (lines.isEmpty())
        return say(text("gui", "Every connection that is needed is open.")) + QLatin1Char('\n');
    QStringList heads;
    for (const Message &head : report::kFlowHeads)
        heads += say(head);
    return heads.join(QLatin1Char('\t')) + QLatin1Char('\n') + lines.join(QLatin1Char('\n'))
        + QLatin1Char('\n');
}

Text exchangeHead(const facts::Exchange &exchange)
{
    const QString host = oneLine(exchange.host);
    if (exchange.exit < 0)
        return text("gui", "#%1 · %2 · no exit code · %3 ms")
            .arg(exchange.n)
            .arg(host)
            .arg(exchange.ms);
    return text("gui", "#%1 · %2 · exit %3 · %4 ms")
        .arg(exchange.n)
        .arg(host)
        .arg(exchange.exit)
        .arg(exchange.ms);
}

} // namespace lockkeeper::gui::words
