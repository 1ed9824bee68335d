// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/checksnotice.h"

#include "gui/pages/checksrun.h"
#include "gui/pages/checkswords.h"
#include "project/clusterview.h"
#include "project/needs.h"
#include "report/phrases.h"
#include "report/rows.h"

namespace lockkeeper::gui {
namespace {

const auto kDot = QStringLiteral(" \u00B7 ");

Text counts(const report::Result &result)
{
    std::vector<Text> parts;
    for (const report::Rank rank : report::kRanks) {
        const int count = report::checksOf(result, rank);
        if (count > 0)
            parts.push_back(
                text("gui", "%1 %2", "critical 6").arg(report::rankLabel(rank)).arg(count));
    }
    return Text::joined(parts, QStringLiteral(", "));
}

Text sizeOf(const report::Result &result)
{
    return report::checkCount(result.scope.asked);
}

// A result of several logins has as many times, and none that it took.
Text times(const Workbench &bench)
{
    const report::Result &result = *bench.result();
    const QMap<QString, QDateTime> asked =
        facts::askedTimes(bench.facts().value_or(facts::Facts()));
    if (!asked.isEmpty())
        return words::asked(asked, bench.language());
    return Text::joined({words::when(result.finished, bench.language()),
                         words::howLong(result.started.msecsTo(result.finished))},
                        kDot);
}

Text line(const Workbench &bench)
{
    return Text::joined({sizeOf(*bench.result()), times(bench), words::readOnly()}, kDot);
}

// Hosts that only a person can let us in to: a password, a passphrase, a key to be compared.
int waiting(const Workbench &bench)
{
    if (!bench.facts())
        return 0;
    int count = 0;
    for (const facts::HostRecord &host : bench.facts()->hosts) {
        if (!host.problem)
            continue;
        switch (host.problem->kind) {
        case ErrorKind::ConsentNeeded:
        case ErrorKind::LoginRefused:
        case ErrorKind::HostKeyUnknown:
        case ErrorKind::HostKeyChanged:
        case ErrorKind::HostKeyRevoked:
            ++count;
            break;
        default:
            break;
        }
    }
    return count;
}

Notice running(const ChecksRun &run)
{
    Notice notice {.kind = QStringLiteral("running")};
    if (!run.part().isEmpty()) {
        notice.sentence = textN("gui", "Checking %n host(s) again: %1")
                              .count(run.part().size())
                              .arg(project::hostList(run.part()));
        notice.line = Text::joined({run.doing(), words::readOnly()}, kDot);
        return notice;
    }
    notice.sentence = project::checkingWords(run.done(), run.total());
    const Text found = run.soFar() ? counts(*run.soFar()) : Text();
    notice.line = Text::joined({run.doing(), found, words::readOnly()}, kDot);
    return notice;
}

Notice stopped(const ChecksRun &run, const Workbench &bench)
{
    Notice notice {.kind = QStringLiteral("info")};
    notice.sentence = run.part().isEmpty()
        ? text("gui", "Checking was stopped: %1 of %2 done").arg(run.done()).arg(run.total())
        : text("gui", "Checking again was stopped: %1 was not asked to the end")
              .arg(project::hostList(run.part()));
    notice.line = bench.result() ? text("gui", "Below is still the result of the run before, %1.")
                                       .arg(words::when(bench.result()->finished, bench.language()))
                                 : Text(text("gui", "Nothing was changed on the hosts."));
    return notice;
}

Notice old(const Workbench &bench)
{
    const report::Result &result = *bench.result();
    return {.kind = QStringLiteral("warning"),
            .sentence = text("gui", "Data of the run %1; the profile has changed since then",
                             "… the run today at 15:22")
                            .arg(words::when(result.finished, bench.language())),
            .line = text("gui", "It said: %1").arg(result.verdict),
            .act = words::again()};
}

// What became of the rows that somebody asked about.
Text told(const ChecksRun &run, const QString &language)
{
    if (!run.told())
        return {};
    if (run.told()->isEmpty())
        return text("gui", "Asked again: nothing has changed there.");
    const QString first = words::changesText(run.told()->mid(0, 1), language);
    if (run.told()->size() == 1)
        return text("gui", "Asked again: %1").arg(first);
    return textN("gui", "Asked again, %n row(s) changed. First: %1")
        .count(run.told()->size())
        .arg(first);
}

} // namespace

ChecksNotice checksNotice(const Workbench &bench, const ChecksRun &run)
{
    if (run.isRunning())
        return {running(run)};
    if (run.problem())
        return {noticeOf(*run.problem())};
    if (run.isStopped())
        return {stopped(run, bench)};
    if (!bench.result())
        return {};
    if (bench.isStale() || run.isOvertaken())
        return {old(bench), NoticeAct::Again};
    const report::Result &result = *bench.result();
    ChecksNotice shown {
        Notice {.kind = report::rankName(report::verdictRank(result.isReady, result.summary)),
                .sentence = result.verdict,
                .line = line(bench),
                .detail = bench.say(result.scope.reason)}};
    const Text news = told(run, bench.language());
    if (!news.isEmpty())
        shown.notice->line = Text::joined({news, shown.notice->line}, kDot);
    if (const int hosts = waiting(bench); hosts > 0) {
        shown.act = NoticeAct::Hosts;
        shown.notice->act = textN("gui", "%n host(s) wait for your answer").count(hosts);
    } else if (!run.part().isEmpty() && run.elsewhere() > 0) {
        shown.act = NoticeAct::Again;
        shown.notice->act = textN("gui", "%n other row(s) changed too: check everything again")
                                .count(run.elsewhere());
    } else if (run.changes() && !run.changes()->isEmpty()) {
        shown.act = NoticeAct::Changes;
        shown.notice->act =
            textN("gui", "%n change(s) since the last run").count(run.changes()->size());
    }
    return shown;
}

Text checksSubtitle(const Workbench &bench)
{
    if (!bench.result())
        return {};
    const report::ClusterLine &cluster = bench.result()->cluster;
    std::vector<Text> parts;
    if (!cluster.flink.isEmpty())
        parts.push_back(Text::verbatim(QStringLiteral("Flink ") + cluster.flink));
    parts.push_back(report::hostCount(bench.result()->hosts.size()));
    if (!cluster.java.isEmpty())
        parts.push_back(Text::verbatim(QStringLiteral("Java ") + cluster.java));
    return Text::joined(parts, QStringLiteral(" \u00B7 "));
}

Text checksFootnote()
{
    return text("gui",
                "Checks only read. This version shows what to do; the fixes themselves come "
                "with the next one");
}

namespace {

Text attention(report::Rank rank, int count)
{
    if (rank == report::Rank::Critical)
        return textN("gui", "%n critical problem(s)", "the state of a step").count(count);
    return rank == report::Rank::Unknown
        ? textN("gui", "%n check(s) could not be made", "the state of a step").count(count)
        : textN("gui", "%n remark(s), not critical", "the state of a step").count(count);
}

} // namespace

StepState checksState(const Workbench &bench, const ChecksRun &run)
{
    if (run.isRunning())
        return {.kind = StepState::Kind::Running, .count = run.percent()};
    if (!bench.result())
        return {};
    const report::Result &result = *bench.result();
    for (const report::Rank rank :
         {report::Rank::Critical, report::Rank::Unknown, report::Rank::Warning}) {
        const int count = report::checksOf(result, rank);
        if (count > 0) {
            return {.kind = StepState::Kind::Attention,
                    .shape = report::rankName(rank),
                    .count = count,
                    .why = attention(rank, count)};
        }
    }
    return {.kind = StepState::Kind::Done};
}

} // namespace lockkeeper::gui
