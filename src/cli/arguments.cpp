// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.h"

#include "base/printable.h"
#include "profile/section.h"

#include <algorithm>

namespace lockkeeper::cli {
namespace {

const Option *find(const std::vector<Option> &options, const QString &word)
{
    for (const Option &option : options) {
        const bool isLetter =
            option.letter != '\0' && word.size() == 2 && word.at(1) == QLatin1Char(option.letter);
        if (isLetter || word == QLatin1String("--") + QLatin1String(option.name))
            return &option;
    }
    return nullptr;
}

QStringList namesOf(const std::vector<Option> &options)
{
    QStringList names;
    for (const Option &option : options)
        names += QLatin1String("--") + QLatin1String(option.name);
    return names;
}

Error unknownOption(const QString &word, const QStringList &known)
{
    if (word.contains(QLatin1String("password")) || word.contains(QLatin1String("passphrase"))) {
        return usage(text("cli", "A secret is never given on the command line: %1 does not exist.")
                         .arg(oneLine(word)),
                     text("cli",
                          "Use --secrets FILE or the environment, or answer the question on "
                          "the terminal."));
    }
    const QString meant = profile::likeliest(word, known);
    const Text advice = meant.isEmpty() ? Text() : text("cli", "Did you mean %1?").arg(meant);
    return usage(text("cli", "There is no option %1 here.").arg(oneLine(word)), advice);
}

} // namespace

// Walks the words once; the options that are known change when the command has been read.
class ArgumentsParser
{
public:
    explicit ArgumentsParser(const QStringList &words)
        : m_rest(words)
    { }

    Result<Arguments> parse()
    {
        while (!m_rest.isEmpty()) {
            const QString word = m_rest.takeFirst();
            const bool isOption = !m_onlyOperands && word.size() > 1
                && word.startsWith(QLatin1Char('-')) && word != QLatin1String("--");
            if (isOption) {
                LK_CHECK(option(word));
            } else if (!m_onlyOperands && word == QLatin1String("--")) {
                m_onlyOperands = true;
            } else if (m_result.m_command == nullptr) {
                LK_CHECK(command(word));
            } else {
                m_result.m_operands += word;
            }
        }
        LK_CHECK(checkWhole());
        return m_result;
    }

private:
    Result<void> option(const QString &word)
    {
        const QString name = word.section(QLatin1Char('='), 0, 0);
        const Option *option = find(commonOptions(), name);
        if (option == nullptr && m_result.m_command != nullptr)
            option = find(m_result.m_command->options, name);
        if (option == nullptr)
            return fail(unknownOption(name, known()));
        if (!option->isBuilt)
            return fail(notBuilt(name));
        LK_TRY(const QString value, valueOf(*option, word));
        QStringList &values = m_result.m_values[QLatin1String(option->name)];
        if (!values.isEmpty() && !option->isList)
            return fail(usage(text("cli", "The option %1 is given twice.").arg(name)));
        values += value;
        return {};
    }

    Result<QString> valueOf(const Option &option, const QString &word)
    {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.left(equals);
        if (option.value == nullptr) {
            if (equals >= 0)
                return fail(usage(text("cli", "The option %1 takes no value.").arg(name)));
            return QStringLiteral("yes");
        }
        QString value = equals >= 0 ? word.mid(equals + 1) : QString();
        // A lone "-" is standard output; any other word with a dash is the next option.
        const bool hasNext = !m_rest.isEmpty()
            && (m_rest.first() == QLatin1String("-")
                || !m_rest.first().startsWith(QLatin1Char('-')));
        if (equals < 0 && hasNext)
            value = m_rest.takeFirst();
        if (value.isEmpty()) {
            return fail(usage(text("cli", "The option %1 needs a value: %2.")
                                  .arg(name)
                                  .arg(QString::fromLatin1(option.value))));
        }
        return value;
    }

    Result<void> command(const QString &word)
    {
        const QString pair = m_rest.isEmpty() ? word : word + QLatin1Char(' ') + m_rest.first();
        QStringList group;
        bool isGroup = false;
        for (const Command &candidate : commands()) {
            const QString name = QLatin1String(candidate.name);
            if (name == word || name == pair) {
                if (name == pair && pair != word)
                    m_rest.removeFirst();
                if (!candidate.isBuilt())
                    return fail(notBuilt(name));
                m_result.m_command = &candidate;
                return {};
            }
            if (name.startsWith(word + QLatin1Char(' '))) {
                isGroup = true;
                if (candidate.isBuilt())
                    group += name;
            }
        }
        if (!group.isEmpty())
            return fail(usage(text("cli", "“%1” needs one more word: %2.").arg(word).arg(group)));
        return fail(isGroup ? notBuilt(word) : unknownCommand(word));
    }

    static Error unknownCommand(const QString &word)
    {
        QStringList names;
        for (const Command &command : commands())
            names += QLatin1String(command.name);
        const QString meant = profile::likeliest(word, names);
        const Text advice = meant.isEmpty() ? text("cli", "lockkeeper --help lists the commands.")
                                            : text("cli", "Did you mean %1?").arg(meant);
        return usage(text("cli", "There is no command “%1”.").arg(oneLine(word)), advice);
    }

    [[nodiscard]] QStringList known() const
    {
        QStringList names = namesOf(commonOptions());
        if (m_result.m_command != nullptr)
            names += namesOf(m_result.m_command->options);
        return names;
    }

    [[nodiscard]] Result<void> checkWhole() const
    {
        const Command *command = m_result.m_command;
        if (command == nullptr || m_result.has("help") || m_result.has("version"))
            return {};
        for (const char *name : {"profile", "secrets"}) {
            if (m_result.has(name) && command->option(QLatin1String(name)) == nullptr) {
                return fail(usage(text("cli", "“%1” takes no option --%2.")
                                      .arg(QString::fromLatin1(command->name))
                                      .arg(QString::fromLatin1(name))));
            }
        }
        const auto given = m_result.m_operands.size();
        if (given < command->leastOperands) {
            return fail(usage(text("cli", "“%1” needs: %2.")
                                  .arg(QString::fromLatin1(command->name))
                                  .arg(QString::fromLatin1(command->operands))));
        }
        if (given > command->mostOperands) {
            return fail(usage(text("cli", "“%1” does not know what to do with “%2”.")
                                  .arg(QString::fromLatin1(command->name))
                                  .arg(oneLine(m_result.m_operands.at(command->mostOperands)))));
        }
        return {};
    }

    QStringList m_rest;
    bool m_onlyOperands = false;
    Arguments m_result;
};

Result<Arguments> Arguments::parse(const QStringList &words)
{
    return ArgumentsParser(words).parse();
}

bool Arguments::has(const char *option) const
{
    return m_values.contains(QLatin1String(option));
}

QString Arguments::value(const char *option) const
{
    return m_values.value(QLatin1String(option)).value(0);
}

QStringList Arguments::values(const char *option) const
{
    return m_values.value(QLatin1String(option));
}

QStringList Arguments::list(const char *option) const
{
    QStringList result;
    for (const QString &value : values(option)) {
        for (const QString &part : value.split(QLatin1Char(','), Qt::SkipEmptyParts))
            result += part.trimmed();
    }
    return result;
}

Error usage(const Text &sentence, const Text &advice)
{
    return {.kind = ErrorKind::Usage, .message = sentence, .advice = advice};
}

Error notBuilt(const QString &what)
{
    return usage(text("cli", "“%1” is not part of this version yet.").arg(oneLine(what)));
}

} // namespace lockkeeper::cli
