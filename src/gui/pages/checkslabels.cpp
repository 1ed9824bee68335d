// SPDX-License-Identifier: Apache-2.0
#include "base/printable.h"
#include "checks/check.h"
#include "gui/pages/checkswords.h"
#include "report/phrases.h"

#include <array>

// The words of the page's controls: detail, transcript, search, waiver, changes.
namespace lockkeeper::gui::words {
namespace {

constexpr std::array kHeads {
    text("gui", "Accepted"),
    text("gui", "What is seen"),
    text("gui", "Why it matters"),
    text("gui", "What to do"),
    text("gui", "How to check it yourself"),
    text("gui", "In the web interface"),
    text("gui", "How this check judges"),
};

} // namespace

Message head(Head which)
{
    return kHeads.at(static_cast<std::size_t>(which));
}

Text seenFrom(const QString &host)
{
    return text("gui", "Seen from host %1.").arg(host);
}

Text sources(const QString &documents, const QString &check)
{
    return text("gui", "Sources: %1. The check is called %2.").arg(documents).arg(check);
}

Message copy()
{
    return text("gui", "Copy");
}

Message copyCommand()
{
    return text("gui", "Copy the command");
}

Message copyLog()
{
    return text("gui", "Copy the transcript");
}

Message copyScript()
{
    return text("gui", "As a script");
}

Text logHead(qint64 count)
{
    return text("gui", "Transcript: %1").arg(count);
}

Message logEmpty()
{
    return text("gui",
                "This row rests on no command of its own: it follows from other answers, or the "
                "transcript was not kept.");
}

Text logMore(qint64 count)
{
    return textN("gui", "%n more command(s) are not shown here; copying takes all of them.")
        .count(count);
}

Message tabMeaning()
{
    return text("gui", "Meaning", "a tab");
}

Text tabLog(qint64 count)
{
    return text("gui", "Transcript %1", "a tab").arg(count);
}

Message tabReach()
{
    return text("gui", "Network", "a tab");
}

Message chooseRow()
{
    return text("gui", "Choose a row to see what it means and what to do.");
}

Message notYetKnown()
{
    return text("gui", "This check is being made.");
}

Message tableName()
{
    return text("gui", "Checks and their results");
}

Message search()
{
    return text("gui", "Find: check, host, word");
}

Message searchShort()
{
    return text("gui", "Find");
}

Message nothingFound()
{
    return text("gui", "Nothing was found");
}

Message nothingYet()
{
    return text("gui",
                "Nothing was checked yet. The checks only read: nothing is changed on the hosts.");
}

Message resetFilter()
{
    return text("gui", "Reset the filter");
}

Message again()
{
    return text("gui", "Check again");
}

Message againAll()
{
    return text("gui", "All checks");
}

Message againFailed()
{
    return text("gui", "What is not ready");
}

Message againRow()
{
    return text("gui", "Check this row");
}

Message againTip()
{
    return text("gui",
                "Only the hosts behind these rows are asked again, in one login each; what the "
                "others said stays, with its time. Afterwards you are told what became of them.");
}

Message waive()
{
    return text("gui", "Accept with a reason…");
}

Message takeBack()
{
    return text("gui", "Take the acceptance back");
}

Message waiveTitle()
{
    return text("gui", "Accept with a reason");
}

Message waiveEffect()
{
    return text("gui",
                "The row stays in the table and in the report, with its old severity and your "
                "reason; it no longer keeps the cluster from being ready. After the last day it "
                "counts again.");
}

Message waiveReason()
{
    return text("gui", "Why is this acceptable?");
}

Message waiveBy()
{
    return text("gui", "Who accepts it (may stay empty)");
}

Message waiveEnds()
{
    return text("gui", "Only until");
}

Message waiveCancel()
{
    return text("gui", "Do not accept");
}

Message waiveAccept()
{
    return text("gui", "Accept");
}

Message close()
{
    return text("gui", "Close");
}

Message changesTitle()
{
    return text("gui", "What changed since the last run");
}

Text changesSince(const Text &when)
{
    return text("gui", "Changed since the run %1:", "… the run today at 15:22").arg(when);
}

QString changesText(const QList<report::Difference> &differences, const QString &language)
{
    QStringList lines;
    for (const report::Difference &one : differences) {
        const checks::Check *check = checks::findCheck(one.check);
        const QString name = check != nullptr ? Text(check->component).in(language) : one.check;
        const QString place = one.subject.section(QLatin1Char(':'), 1);
        QStringList parts {name, place};
        parts.removeAll(QString());
        const QString what = oneLine(one.what.in(language), 1000);
        lines += parts.isEmpty()
            ? what
            : oneLine(parts.join(QStringLiteral(" · "))) + QStringLiteral(": ") + what;
    }
    return lines.isEmpty() ? Text(report::kNothingChanged).in(language)
                           : lines.join(QStringLiteral("\n\n"));
}

} // namespace lockkeeper::gui::words
