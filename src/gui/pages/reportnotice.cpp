// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/reportnotice.h"

#include "base/printable.h"
#include "report/rows.h"

namespace lockkeeper::gui {

std::optional<Notice> reportNotice(const Workbench &bench)
{
    if (!bench.result())
        return {};
    const report::Result &result = *bench.result();
    return Notice {.kind = report::rankName(report::verdictRank(result.isReady, result.summary)),
                   .sentence = result.verdict,
                   .line = bench.isStale() ? text("gui",
                                                  "The profile was changed after this run: run "
                                                  "the checks again before you hand it over.")
                                           : Text(result.scope.reason)};
}

Notice savedNotice(const Text &what, const QString &path)
{
    return {.kind = QStringLiteral("pass"),
            .sentence = what,
            .line = Text::verbatim(oneLine(path)),
            .act = text("gui", "Open folder")};
}

Notice printedNotice(const QString &path)
{
    Notice notice {.kind = QStringLiteral("pass"), .sentence = text("gui", "Report printed")};
    if (!path.isEmpty()) {
        notice.line = Text::verbatim(oneLine(path));
        notice.act = text("gui", "Open folder");
    }
    return notice;
}

StepState reportState(const Workbench &bench, bool isSaved)
{
    if (!bench.result())
        return {.kind = StepState::Kind::NotYet, .why = text("gui", "First run the checks.")};
    return {.kind = isSaved ? StepState::Kind::Done : StepState::Kind::ToDo};
}

} // namespace lockkeeper::gui
