// SPDX-License-Identifier: Apache-2.0
#include "cli/pages.h"

#include <algorithm>

namespace lockkeeper::cli {
namespace {

constexpr qsizetype kColumn = 26;
constexpr qsizetype kWidth = 80;

// The words in lines of the terminal's usual width, all but the first line indented; `column` is
// where the first one begins.
QString wrapped(const QString &words, qsizetype column, qsizetype indent)
{
    QString result;
    for (const QString &word : words.split(QLatin1Char(' '))) {
        if (result.isEmpty()) {
            result = word;
        } else if (column + 1 + word.size() > kWidth) {
            result += QLatin1Char('\n') + QString(indent, QLatin1Char(' ')) + word;
            column = indent;
        } else {
            result += QLatin1Char(' ') + word;
            ++column;
        }
        column += word.size();
    }
    return result;
}

// "  left      words that go on
//              under themselves"
QString entry(const QString &left, const QString &words)
{
    QString result = QStringLiteral("  ") + left;
    if (result.size() >= kColumn - 1)
        result += QLatin1Char('\n') + QString(kColumn, QLatin1Char(' '));
    else
        result = result.leftJustified(kColumn);
    return result + wrapped(words, kColumn, kColumn) + QLatin1Char('\n');
}

QString entries(const std::vector<Option> &options, const QString &language)
{
    QString result;
    for (const Option &option : options) {
        if (option.isBuilt)
            result += entry(synopsisOf(option), Text(option.help).in(language));
    }
    return result;
}

bool isShared(const Option &option)
{
    return option.letter == 'h' || QLatin1String(option.name) == QLatin1String("version");
}

} // namespace

QString synopsisOf(const Option &option)
{
    QString result;
    if (option.letter != '\0')
        result = QLatin1Char('-') + QString(QLatin1Char(option.letter)) + QLatin1String(", ");
    result += QLatin1String("--") + QLatin1String(option.name);
    if (option.value != nullptr)
        result += QLatin1Char(' ') + QString::fromUtf8(option.value);
    return result;
}

const std::vector<std::pair<int, Message>> &exitCodes()
{
    static const std::vector<std::pair<int, Message>> codes {
        {0, text("cli", "ready, done, or equal")},
        {1, text("cli", "not ready, or different")},
        {2, text("cli", "wrong usage, a file that cannot be used, a secret that nobody gave")},
        {3, text("cli", "a host could not be reached over SSH, or was lost")},
        {4, text("cli", "a host refused the SSH login")},
        {5, text("cli", "a host's SSH key is unknown, changed or revoked")},
        {9, text("cli", "internal error")},
        {130, text("cli", "interrupted by SIGINT")},
        {143, text("cli", "ended by SIGTERM")}};
    return codes;
}

QString helpText(const QString &language)
{
    QString result =
        text("cli", "Usage: %1").arg(QStringLiteral("lockkeeper COMMAND [OPTION…]")).in(language);
    result += QLatin1String("\n\n")
        + Text(text("cli", "Tells whether an Apache Flink cluster is ready for Flink CDC."))
              .in(language);
    result +=
        QLatin1String("\n\n") + Text(text("cli", "Commands:")).in(language) + QLatin1Char('\n');
    for (const Command &command : commands()) {
        if (command.isBuilt())
            result += entry(QLatin1String(command.name), Text(command.summary).in(language));
    }
    result += QLatin1Char('\n') + Text(text("cli", "Options of every command:")).in(language)
        + QLatin1Char('\n') + entries(commonOptions(), language);
    result += QLatin1Char('\n') + Text(text("cli", "Exit codes:")).in(language) + QLatin1Char('\n');
    for (const auto &[code, meaning] : exitCodes())
        result += entry(QString::number(code), Text(meaning).in(language));
    result += QLatin1Char('\n')
        + text("cli", "%1 tells more of one command.")
              .arg(QStringLiteral("lockkeeper COMMAND --help"))
              .in(language)
        + QLatin1Char('\n');
    return result;
}

QString helpText(const Command &command, const QString &language)
{
    QString synopsis = QLatin1String("lockkeeper ") + QLatin1String(command.name);
    if (command.operands[0] != '\0')
        synopsis += QLatin1Char(' ') + QString::fromUtf8(command.operands);
    QString result =
        text("cli", "Usage: %1").arg(synopsis + QString::fromUtf8(" [OPTION…]")).in(language)
        + QLatin1String("\n\n") + Text(command.summary).in(language) + QLatin1Char('\n');
    if (!command.details.isEmpty())
        result += QLatin1Char('\n') + wrapped(Text(command.details).in(language), 0, 0)
            + QLatin1Char('\n');
    std::vector<Option> options = command.options;
    std::copy_if(commonOptions().begin(), commonOptions().end(), std::back_inserter(options),
                 isShared);
    return result + QLatin1Char('\n') + Text(text("cli", "Options:")).in(language)
        + QLatin1Char('\n') + entries(options, language);
}

} // namespace lockkeeper::cli
