// SPDX-License-Identifier: Apache-2.0
#include "facts/facts.h"

#include "cli/exitcode.h"
#include "cli/gathering.h"
#include "cli/targets.h"
#include "engine/gather.h"

namespace lockkeeper::cli {
namespace {

const auto kStandardOutput = QStringLiteral("-");

Result<int> gatherAndSave(const Arguments &arguments, Session &session)
{
    const QString path = arguments.has("json") ? arguments.value("json") : kStandardOutput;
    if (path != kStandardOutput)
        LK_CHECK(checkWritable(path));
    LK_TRY(const profile::Profile profile, profileOf(arguments));
    LK_TRY(const auto keys, keysOf(profile, arguments, session));
    const auto gathered = engine::gather(profile, keys->access(), controlOf(session));
    session.console.clearProgress();
    if (!gathered)
        return fail(gathered.error());
    const facts::Facts &facts = *gathered;
    for (const facts::HostRecord &host : facts.hosts) {
        if (host.problem)
            session.console.tell(*host.problem);
    }
    const int code = exitCodeOf(true, facts.hosts);
    if (!hasResult(code))
        return code;
    const QByteArray bytes = facts::writeFacts(facts);
    if (path == kStandardOutput)
        session.console.answer(bytes);
    else
        LK_CHECK(writeFile(path, bytes));
    return code;
}

int run(const Arguments &arguments, Session &session)
{
    const auto code = gatherAndSave(arguments, session);
    return code ? *code : failed(session, code.error());
}

} // namespace

Command factsCommand()
{
    return {.name = "facts",
            .summary = text("cli", "connect to the hosts and save what they answered, unjudged"),
            .options = {profileOption(),
                        secretsOption(),
                        langOption(),
                        {.name = "json",
                         .value = "FILE|-",
                         .help = text("cli", "where to write; standard output if not given")}},
            .details = text("cli",
                            "The facts can be judged later, and elsewhere, by “lockkeeper check "
                            "--facts FILE”. Secrets are taken out of them."),
            .run = run};
}

} // namespace lockkeeper::cli
