// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <QString>

#include <vector>

namespace lockkeeper::cli {

class Arguments;
struct Session;

/// A word of the command line that begins with --.
struct Option
{
    const char *name = ""; ///< without the dashes
    const char *value = nullptr; ///< what stands for the value in the help; nullptr: takes none
    Message help;
    char letter = '\0'; ///< -o; rarely
    bool isList = false; ///< may be repeated, and commas separate
    bool isBuilt = true; ///< else the contract has it, this version not yet
};

/// One command: its words for the help, the man page and the completion, and what it does. Listed
/// in commandtable.cpp and nowhere else.
struct Command
{
    const char *name = ""; ///< one word, or two for a command of a group: "profile init"
    Message summary;
    const char *operands = ""; ///< what stands for them in the help: "A.json B.json"
    int leastOperands = 0;
    int mostOperands = 0;
    std::vector<Option> options;
    Message details = {}; ///< a paragraph for the man page and the command's help; may be empty
    int (*run)(const Arguments &arguments, Session &session) = nullptr; ///< nullptr: not built

    [[nodiscard]] bool isBuilt() const { return run != nullptr; }
    [[nodiscard]] const Option *option(const QString &optionName) const;
};

/// Every command of the contract, built or not, in the order of the help.
[[nodiscard]] const std::vector<Command> &commands();
/// The options that may stand before the command too.
[[nodiscard]] const std::vector<Option> &commonOptions();

// One file each.
[[nodiscard]] Command checkCommand();
[[nodiscard]] Command factsCommand();
[[nodiscard]] Command checksCommand();
[[nodiscard]] Command explainCommand();
[[nodiscard]] Command docsCommand();
[[nodiscard]] Command reportCommand();
[[nodiscard]] Command diffCommand();
[[nodiscard]] Command profileInitCommand();
[[nodiscard]] Command profileValidateCommand();
[[nodiscard]] Command profileImportCommand();

// Options that several commands share, so that they are described alike.
[[nodiscard]] Option profileOption();
[[nodiscard]] Option secretsOption();
[[nodiscard]] Option langOption();

} // namespace lockkeeper::cli
