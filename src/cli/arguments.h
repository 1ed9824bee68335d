// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cli/command.h"

#include <QMap>
#include <QStringList>

namespace lockkeeper::cli {

/// A command line that has been understood: every option belongs to the command, has its value and
/// stands once unless it is a list.
class Arguments
{
public:
    /// Understands the words after the program's name. Fails with Usage, naming the word.
    [[nodiscard]] static Result<Arguments> parse(const QStringList &words);

    /// nullptr: no command was given.
    [[nodiscard]] const Command *command() const { return m_command; }
    [[nodiscard]] bool has(const char *option) const;
    /// The option's value; empty where it was not given.
    [[nodiscard]] QString value(const char *option) const;
    /// The values of a list option, commas split.
    [[nodiscard]] QStringList list(const char *option) const;
    /// The values of a list option as they stand: reasons may hold commas.
    [[nodiscard]] QStringList values(const char *option) const;
    [[nodiscard]] const QStringList &operands() const { return m_operands; }

private:
    friend class ArgumentsParser;

    const Command *m_command = nullptr;
    QMap<QString, QStringList> m_values;
    QStringList m_operands;
};

/// A usage error: exit code 2.
[[nodiscard]] Error usage(const Text &sentence, const Text &advice = {});
/// The answer to a part of the contract that this version does not have.
[[nodiscard]] Error notBuilt(const QString &what);

} // namespace lockkeeper::cli
