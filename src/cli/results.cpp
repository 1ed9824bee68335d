// SPDX-License-Identifier: Apache-2.0
#include "cli/exitcode.h"
#include "cli/gathering.h"
#include "cli/targets.h"
#include "report/diff.h"
#include "report/htmlreport.h"
#include "report/result.h"

namespace lockkeeper::cli {
namespace {

Result<report::Result> savedResult(const QString &path)
{
    LK_TRY(const QByteArray bytes, readFile(path));
    auto result = report::readResult(bytes);
    if (!result)
        return fail(inFile(path, result.error()));
    return result;
}

Result<int> renderAgain(const Arguments &arguments, const Session &session)
{
    for (const char *option : {"from", "html"}) {
        if (!arguments.has(option)) {
            return fail(usage(text("cli", "“%1” needs: %2.")
                                  .arg(QStringLiteral("report"))
                                  .arg(QStringLiteral("--from RESULT.json --html FILE"))));
        }
    }
    const QString page = arguments.value("html");
    LK_CHECK(checkWritable(page));
    LK_TRY(const report::Result result, savedResult(arguments.value("from")));
    LK_CHECK(writeFile(page, report::htmlReport(result, session.languages)));
    return kDone;
}

Result<int> compareTwo(const Arguments &arguments, Session &session)
{
    LK_TRY(const report::Result before, savedResult(arguments.operands().at(0)));
    LK_TRY(const report::Result after, savedResult(arguments.operands().at(1)));
    const auto differences = report::compare(before, after);
    for (const QString &language : session.languages)
        session.console.answer(report::differenceText(differences, language));
    return differences.isEmpty() ? kDone : kNotReady;
}

int runReport(const Arguments &arguments, Session &session)
{
    const auto code = renderAgain(arguments, session);
    return code ? *code : failed(session, code.error());
}

int runDiff(const Arguments &arguments, Session &session)
{
    const auto code = compareTwo(arguments, session);
    return code ? *code : failed(session, code.error());
}

} // namespace

Command reportCommand()
{
    return {.name = "report",
            .summary = text("cli", "make the page of a saved result"),
            .options = {{.name = "from",
                         .value = "RESULT.json",
                         .help = text("cli", "the result, as “check --json” wrote it")},
                        {.name = "html",
                         .value = "FILE",
                         .help = text("cli", "write the result as one self-contained page")},
                        langOption()},
            .run = runReport};
}

Command diffCommand()
{
    return {.name = "diff",
            .summary = text("cli", "tell what changed between two saved results"),
            .operands = "A.json B.json",
            .leastOperands = 2,
            .mostOperands = 2,
            .options = {langOption()},
            .details = text("cli", "Ends with 0 if they are equal, with 1 if they differ."),
            .run = runDiff};
}

} // namespace lockkeeper::cli
