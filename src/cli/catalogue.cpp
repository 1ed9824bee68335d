// SPDX-License-Identifier: Apache-2.0
#include "base/languages.h"
#include "checks/check.h"
#include "cli/choice.h"
#include "cli/exitcode.h"
#include "cli/gathering.h"
#include "report/docs.h"

namespace lockkeeper::cli {
namespace {

int runChecks(const Arguments &, Session &session)
{
    for (const QString &language : session.languages)
        session.console.answer(report::checkList(language));
    return kDone;
}

int runDocs(const Arguments &, Session &session)
{
    for (const QString &language : session.languages)
        session.console.answer(report::docsPage(language));
    return kDone;
}

int runExplain(const Arguments &arguments, Session &session)
{
    const auto ids = meantIds(arguments.operands().constFirst());
    if (!ids)
        return failed(session, ids.error());
    // Without --lang in every language, the reader's first: who looks a check up passes it on.
    QStringList shown = session.languages;
    if (!arguments.has("lang")) {
        for (const QString &language : languages()) {
            if (!shown.contains(language))
                shown += language;
        }
    }
    bool isFirst = true;
    for (const QString &id : *ids) {
        for (const QString &language : shown) {
            if (!isFirst)
                session.console.answer(QByteArray("\n"));
            session.console.answer(report::explainText(*checks::findCheck(id), language));
            isFirst = false;
        }
    }
    return kDone;
}

} // namespace

Command checksCommand()
{
    return {.name = "checks",
            .summary = text("cli", "list the checks of this version"),
            .options = {langOption()},
            .run = runChecks};
}

Command explainCommand()
{
    return {.name = "explain",
            .summary = text("cli", "tell everything about one check"),
            .operands = "ID",
            .leastOperands = 1,
            .mostOperands = 1,
            .options = {langOption()},
            .details = text("cli",
                            "What it looks at, how, why, from which values on it warns, and by "
                            "whose word. topic.* tells all checks of a topic."),
            .run = runExplain};
}

Command docsCommand()
{
    return {.name = "docs",
            .summary = text("cli", "print the whole catalogue of checks as a Markdown page"),
            .options = {langOption()},
            .run = runDocs};
}

} // namespace lockkeeper::cli
