// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"

namespace lockkeeper::cli {
namespace {

// A command of the contract that this version does not have: naming it is answered, not guessed at.
Command later(const char *name)
{
    return {.name = name, .summary = {}, .options = {}};
}

} // namespace

const Option *Command::option(const QString &optionName) const
{
    for (const Option &candidate : options) {
        if (optionName == QLatin1String(candidate.name))
            return &candidate;
    }
    return nullptr;
}

Option profileOption()
{
    return {.name = "profile",
            .value = "FILE",
            .help = text("cli", "the profile: hosts, how to log in, source and sink")};
}

Option secretsOption()
{
    return {.name = "secrets",
            .value = "FILE",
            .help = text("cli", "passwords and passphrases, a YAML file with mode 0600")};
}

Option langOption()
{
    return {.name = "lang",
            .value = "ru|en|both",
            .help = text("cli", "language of the answer; else the locale decides")};
}

const std::vector<Option> &commonOptions()
{
    static const std::vector<Option> options {
        profileOption(),
        secretsOption(),
        langOption(),
        {.name = "help", .help = text("cli", "show this help"), .letter = 'h'},
        {.name = "version", .help = text("cli", "show the version")}};
    return options;
}

const std::vector<Command> &commands()
{
    static const std::vector<Command> table {
        checkCommand(),
        factsCommand(),
        checksCommand(),
        explainCommand(),
        docsCommand(),
        reportCommand(),
        diffCommand(),
        profileInitCommand(),
        profileValidateCommand(),
        profileImportCommand(),
        later("connectors inspect"),
        later("connectors status"),
        later("connectors plan"),
        later("connectors apply"),
        later("fix"),
        later("restart"),
        later("logs"),
        later("smoke"),
        later("undo"),
    };
    return table;
}

} // namespace lockkeeper::cli
