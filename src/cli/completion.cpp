// SPDX-License-Identifier: Apache-2.0
#include "cli/pages.h"

#include <QStringList>

#include <map>

namespace lockkeeper::cli {
namespace {

// Choices such as ru|en|both are completed as words, everything else as a file.
QString valueCases(const std::vector<const Option *> &options)
{
    QString result;
    for (const Option *option : options) {
        const QString value = QString::fromUtf8(option->value);
        const bool isChoice = value.contains(QLatin1Char('|')) && value.toLower() == value;
        if (!isChoice)
            continue;
        result +=
            QStringLiteral("        --%1) COMPREPLY=($(compgen -W '%2' -- \"$cur\")); return ;;\n")
                .arg(QLatin1String(option->name),
                     QString(value).replace(QLatin1Char('|'), QLatin1Char(' ')));
    }
    return result;
}

void collect(const std::vector<Option> &options, std::map<QString, const Option *> &found,
             QStringList &names)
{
    for (const Option &option : options) {
        const QString name = QLatin1String("--") + QLatin1String(option.name);
        if (!option.isBuilt || names.contains(name))
            continue;
        names += name;
        if (option.value != nullptr)
            found.emplace(name, &option);
    }
}

/// %1 options with a value, %2 what they may be, %3 groups, %4 first words, %5 common options,
/// %6 options of each command.
constexpr const char *kBash = R"(# SPDX-License-Identifier: Apache-2.0
# Made from src/cli by the target "pages".
_lockkeeper()
{
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' group='' words='' i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        %1) ((i++)) ;;
        -*) ;;
        *) command="${command:+$command }${COMP_WORDS[i]}" ;;
        esac
    done
    case $prev in
%2        %1) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")); return ;;
    esac
    case $command in
%3    esac
    group=$words
    words=''
    case $command in
        '') words='%4 %5' ;;
%6    esac
    COMPREPLY=($(compgen -W "$group $words" -- "$cur"))
    if [[ -z $group && -z ${COMPREPLY[*]} && $cur != -* ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -- "$cur"))
    fi
}
complete -F _lockkeeper lockkeeper
)";

} // namespace

QByteArray bashCompletion()
{
    std::map<QString, const Option *> withValue;
    QStringList common;
    collect(commonOptions(), withValue, common);
    QStringList firstWords;
    std::map<QString, QStringList> secondWords;
    QString optionCases;
    for (const Command &command : commands()) {
        if (!command.isBuilt())
            continue;
        const QString name = QLatin1String(command.name);
        const QString first = name.section(QLatin1Char(' '), 0, 0);
        if (!firstWords.contains(first))
            firstWords += first;
        if (name != first)
            secondWords[first] += name.section(QLatin1Char(' '), 1);
        QStringList names {QStringLiteral("--help")};
        collect(command.options, withValue, names);
        optionCases +=
            QStringLiteral("        '%1') words='%2' ;;\n").arg(name, names.join(QLatin1Char(' ')));
    }
    QString groupCases;
    for (const auto &[first, words] : secondWords) {
        groupCases += QStringLiteral("        '%1') words='%2' ;;\n")
                          .arg(first, words.join(QLatin1Char(' ')));
    }
    std::vector<const Option *> valued;
    QStringList valuedNames;
    for (const auto &[name, option] : withValue) {
        valued.push_back(option);
        valuedNames += name;
    }
    return QString::fromLatin1(kBash)
        .arg(valuedNames.join(QLatin1Char('|')), valueCases(valued), groupCases,
             firstWords.join(QLatin1Char(' ')), common.join(QLatin1Char(' ')), optionCases)
        .toUtf8();
}

} // namespace lockkeeper::cli
