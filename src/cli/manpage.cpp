// SPDX-License-Identifier: Apache-2.0
#include "cli/pages.h"

namespace lockkeeper::cli {
namespace {

// Foreign to roff: a backslash, a leading dot or quote, a hyphen that must stay a minus.
QString roff(const QString &words)
{
    QString result = words;
    result.replace(QLatin1Char('\\'), QLatin1String("\\(rs"));
    result.replace(QLatin1Char('-'), QLatin1String("\\-"));
    if (result.startsWith(QLatin1Char('.')) || result.startsWith(QLatin1Char('\'')))
        result.prepend(QLatin1String("\\&"));
    return result;
}

QString heading(const Message &title, const QString &language)
{
    return QLatin1String(".SH ") + roff(Text(title).in(language)).toUpper() + QLatin1Char('\n');
}

QString paragraph(const Message &words, const QString &language)
{
    return words.isEmpty() ? QString() : roff(Text(words).in(language)) + QLatin1Char('\n');
}

QString optionEntries(const std::vector<Option> &options, const QString &language)
{
    QString result;
    for (const Option &option : options) {
        if (option.isBuilt) {
            result += QLatin1String(".TP\n.B ") + roff(synopsisOf(option)) + QLatin1Char('\n')
                + paragraph(option.help, language);
        }
    }
    return result;
}

QString commandEntry(const Command &command, const QString &language)
{
    QString result = QLatin1String(".SS ") + roff(QLatin1String(command.name));
    if (command.operands[0] != '\0')
        result += QLatin1Char(' ') + roff(QString::fromUtf8(command.operands));
    result += QLatin1Char('\n') + paragraph(command.summary, language);
    if (!command.details.isEmpty())
        result += QLatin1String(".PP\n") + paragraph(command.details, language);
    return result + optionEntries(command.options, language);
}

QString secrets(const QString &language)
{
    return heading(text("cli", "Secrets"), language)
        + paragraph(text("cli",
                         "A secret is never given on the command line. It is taken from the file "
                         "of --secrets, then from the environment, then asked for on the terminal. "
                         "Its names are ssh-password, ssh-passphrase, sudo-password, "
                         "source-password and sink-password, with @HOST for one host; in the "
                         "environment LOCKKEEPER_SSH_PASSWORD and LOCKKEEPER_SSH_PASSWORD__tm_2, "
                         "where every other character of the host's name becomes an underscore. A "
                         "secret without a host is used for all hosts of the profile."),
                    language);
}

} // namespace

QByteArray manPage(const QString &language)
{
    QString page = QStringLiteral(".\\\" SPDX-License-Identifier: Apache-2.0\n"
                                  ".\\\" Made from src/cli by the target \"pages\".\n"
                                  ".TH LOCKKEEPER 1 \"\" \"Lockkeeper %1\"\n")
                       .arg(QLatin1String(LOCKKEEPER_VERSION));
    page += heading(text("cli", "Name"), language);
    page += QLatin1String("lockkeeper \\- ")
        + paragraph(text("cli", "tells whether an Apache Flink cluster is ready for Flink CDC"),
                    language);
    page += heading(text("cli", "Synopsis"), language);
    page += QLatin1String(".B lockkeeper\n.I COMMAND\n") + QString::fromUtf8("[\\fIOPTION\\fR…]\n");
    page += heading(text("cli", "Commands"), language);
    for (const Command &command : commands()) {
        if (command.isBuilt())
            page += commandEntry(command, language);
    }
    page += heading(text("cli", "Options of every command"), language);
    page += optionEntries(commonOptions(), language);
    page += secrets(language);
    page += heading(text("cli", "Exit status"), language);
    for (const auto &[code, meaning] : exitCodes()) {
        page += QLatin1String(".TP\n.B ") + QString::number(code) + QLatin1Char('\n')
            + paragraph(meaning, language);
    }
    return page.toUtf8();
}

} // namespace lockkeeper::cli
