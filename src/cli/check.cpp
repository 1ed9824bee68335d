// SPDX-License-Identifier: Apache-2.0
#include "cli/checkoutput.h"
#include "cli/choice.h"
#include "cli/exitcode.h"
#include "cli/gathering.h"
#include "cli/targets.h"
#include "cli/watch.h"
#include "project/checkrun.h"
#include "project/waiving.h"

#include <utility>

namespace lockkeeper::cli {
namespace {

// Everything that can be wrong is found before the first connection.
Result<void> checkOptions(const Arguments &arguments)
{
    if (arguments.has("profile") == arguments.has("facts"))
        return fail(usage(text("cli", "“check” needs either --profile FILE or --facts FILE.")));
    LK_CHECK(checkWatch(arguments));
    return checkTargets(arguments);
}

Result<project::CheckOutcome> judgeSaved(const QString &path, const project::CheckOrder &order)
{
    LK_TRY(const QByteArray bytes, readFile(path));
    auto facts = facts::readFacts(bytes);
    if (!facts)
        return fail(inFile(path, facts.error()));
    project::CheckOutcome outcome {.facts = std::move(*facts), .result = {}};
    outcome.result = project::rejudge(outcome.facts, order);
    return outcome;
}

// The profile's waivers join those of the order.
Result<project::CheckOutcome> judgeHosts(const Arguments &arguments, Session &session,
                                         project::CheckOrder &order)
{
    LK_TRY(const profile::Profile profile, profileOf(arguments));
    order.waivers += project::waiversOf(profile);
    LK_TRY(const auto keys, keysOf(profile, arguments, session));
    auto outcome = project::runChecks(profile, keys->access(), order, controlOf(session));
    session.console.clearProgress();
    return outcome;
}

Result<int> judgeAndShow(const Arguments &arguments, Session &session)
{
    LK_CHECK(checkOptions(arguments));
    project::CheckOrder order;
    LK_TRY(order.choice, choiceOf(arguments));
    LK_TRY(order.waivers, waiversOf(arguments));
    if (arguments.has("watch"))
        return watchHosts(arguments, session, std::move(order));
    LK_TRY(const project::CheckOutcome outcome,
           arguments.has("facts") ? judgeSaved(arguments.value("facts"), order)
                                  : judgeHosts(arguments, session, order));
    const report::Result &result = outcome.result;
    const int code = exitCodeOf(result.isReady, outcome.facts.hosts);
    if (!hasResult(code))
        return withoutResult(outcome.facts, code, session);
    LK_CHECK(writeFiles(result, arguments, session));
    LK_CHECK(writeForAdministrators(outcome.facts, order, arguments, session));
    showResult(result, arguments, session);
    return code;
}

int run(const Arguments &arguments, Session &session)
{
    const auto code = judgeAndShow(arguments, session);
    return code ? *code : failed(session, code.error());
}

} // namespace

Command checkCommand()
{
    return {
        .name = "check",
        .summary = text("cli", "connect to the hosts, check the cluster, print the results"),
        .options =
            {profileOption(),
             secretsOption(),
             {.name = "facts",
              .value = "FILE",
              .help = text("cli", "judge saved facts instead, without a network")},
             {.name = "json",
              .value = "FILE|-",
              .help = text("cli", "write the result as JSON; - puts it in place of the table")},
             {.name = "html",
              .value = "FILE",
              .help = text("cli", "write the result as one self-contained page")},
             {.name = "for-dba",
              .value = "FILE",
              .help = text("cli", "write what PostgreSQL lacks as a commented script for psql")},
             {.name = "for-root",
              .value = "FILE",
              .help = text("cli",
                           "write what the hosts lack and only root can do as a commented script "
                           "for sh")},
             {.name = "format",
              .value = "text|junit",
              .help = text("cli",
                           "form of the table; junit is XML for build servers, with a failure or "
                           "an error exactly when the cluster is not ready")},
             langOption(),
             {.name = "only",
              .value = "ID,…",
              .help = text("cli", "only these checks; topic.* is all of a topic"),
              .isList = true},
             {.name = "skip",
              .value = "ID,…",
              .help = text("cli", "all but these checks"),
              .isList = true},
             {.name = "waive",
              .value = "ID=REASON",
              .help = text("cli", "accept what this check finds, for that reason"),
              .isList = true},
             {.name = "watch",
              .value = "SECONDS",
              .help = text("cli",
                           "check again that long after each round, with the same logins, and "
                           "tell what has changed; Ctrl-C ends it")}},
        .details = text("cli",
                        "Ends with 0 if the cluster is ready, with 1 if not, with 3, 4 or 5 if a "
                        "host could not be reached, refused the login or has an unknown or "
                        "changed host key."),
        .run = run};
}

} // namespace lockkeeper::cli
