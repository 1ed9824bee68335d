// SPDX-License-Identifier: Apache-2.0
#include "cli/checkoutput.h"

#include "base/printable.h"
#include "checks/dbafile.h"
#include "checks/rootfile.h"
#include "cli/targets.h"
#include "report/htmlreport.h"
#include "report/junit.h"
#include "report/tabletext.h"

namespace lockkeeper::cli {
namespace {

const auto kStandardOutput = QStringLiteral("-");

bool isJunit(const Arguments &arguments)
{
    return arguments.value("format") == QLatin1String("junit");
}

Result<void> checkFormat(const Arguments &arguments)
{
    const QString format = arguments.value("format");
    if (!format.isEmpty() && format != QLatin1String("text") && !isJunit(arguments)) {
        return fail(
            usage(text("cli", "--format is “%1”; it must be text or junit.").arg(oneLine(format))));
    }
    if (isJunit(arguments) && isJsonAnswer(arguments)) {
        return fail(usage(text("cli",
                               "--format junit and --json - both need standard output; give --json "
                               "a file.")));
    }
    return {};
}

} // namespace

bool isJsonAnswer(const Arguments &arguments)
{
    return arguments.value("json") == kStandardOutput;
}

Result<void> checkTargets(const Arguments &arguments)
{
    LK_CHECK(checkFormat(arguments));
    for (const char *option : {"json", "html", "for-dba", "for-root"}) {
        const QString path = arguments.value(option);
        if (!path.isEmpty() && path != kStandardOutput)
            LK_CHECK(checkWritable(path));
    }
    if (arguments.value("html") == kStandardOutput)
        return fail(
            usage(text("cli", "--html needs a file; only --json can go to standard output.")));
    if (arguments.value("for-dba") == kStandardOutput)
        return fail(
            usage(text("cli", "--for-dba needs a file; only --json can go to standard output.")));
    if (arguments.value("for-root") == kStandardOutput)
        return fail(
            usage(text("cli", "--for-root needs a file; only --json can go to standard output.")));
    return {};
}

Result<void> writeFiles(const report::Result &result, const Arguments &arguments,
                        const Session &session)
{
    if (arguments.has("json") && !isJsonAnswer(arguments))
        LK_CHECK(writeFile(arguments.value("json"), report::writeResult(result)));
    if (arguments.has("html"))
        LK_CHECK(writeFile(arguments.value("html"), report::htmlReport(result, session.languages)));
    return {};
}

Result<void> writeForAdministrators(const facts::Facts &facts, const project::CheckOrder &order,
                                    const Arguments &arguments, const Session &session)
{
    const QString &language = session.languages.first();
    if (arguments.has("for-dba")) {
        LK_CHECK(
            writeFile(arguments.value("for-dba"), checks::dbaFile(facts::build(facts), language)));
    }
    if (arguments.has("for-root")) {
        LK_CHECK(writeFile(arguments.value("for-root"),
                           checks::rootFile(facts, order.choice, order.waivers, language)));
    }
    return {};
}

void showResult(const report::Result &result, const Arguments &arguments, Session &session)
{
    if (isJsonAnswer(arguments)) {
        session.console.answer(report::writeResult(result));
        return;
    }
    if (isJunit(arguments)) {
        session.console.answer(report::junitXml(result, session.languages));
        return;
    }
    for (const QString &language : session.languages) {
        if (language != session.languages.first())
            session.console.answer(QByteArray("\n"));
        session.console.answer(report::tableText(result,
                                                 {.language = language,
                                                  .width = session.console.width(),
                                                  .isColoured = session.console.isColoured()}));
    }
}

} // namespace lockkeeper::cli
