// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"

#include "base/languages.h"
#include "base/printable.h"
#include "cli/arguments.h"
#include "cli/exitcode.h"
#include "cli/pages.h"
#include "cli/session.h"

#include <exception>

namespace lockkeeper::cli {
namespace {

const auto kBoth = QStringLiteral("both");

// Before the rest is understood: what is wrong with the rest is told in this language.
QString wantedLanguage(const QStringList &words)
{
    const auto option = QStringLiteral("--lang");
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i).startsWith(option + QLatin1Char('=')))
            return words.at(i).mid(option.size() + 1);
        if (words.at(i) == option)
            return words.value(i + 1);
    }
    return systemLanguage();
}

Result<QStringList> answerLanguages(const Arguments &arguments)
{
    const QString wanted = arguments.value("lang");
    if (wanted == kBoth)
        return languages();
    if (wanted.isEmpty())
        return QStringList {systemLanguage()};
    if (languages().contains(wanted))
        return QStringList {wanted};
    return fail(usage(text("cli", "--lang is “%1”; it must be one of: %2.")
                          .arg(oneLine(wanted))
                          .arg(languages() + QStringList {kBoth})));
}

Message noCommand(bool hasWizard)
{
    if (!hasWizard)
        return text("cli", "No command was given, and this build has no wizard.");
    const bool hasDisplay =
        !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    return hasDisplay
        ? text("cli", "No command was given. The wizard opens without any argument.")
        : text("cli", "There is no display for the wizard, and no command was given.");
}

int withoutCommand(Console &console, bool hasWizard)
{
    console.tell(usage(noCommand(hasWizard), text("cli", "lockkeeper --help lists the commands.")));
    return kUsage;
}

int dispatch(const QStringList &words, Console &console, bool hasWizard)
{
    const auto arguments = Arguments::parse(words);
    if (!arguments) {
        console.tell(arguments.error());
        return kUsage;
    }
    const auto shown = answerLanguages(*arguments);
    if (!shown) {
        console.tell(shown.error());
        return kUsage;
    }
    const Command *command = arguments->command();
    if (arguments->has("version")) {
        console.answer(QByteArray("lockkeeper " LOCKKEEPER_VERSION "\n"));
        return kDone;
    }
    if (arguments->has("help")) {
        for (const QString &language : *shown)
            console.answer(command == nullptr ? helpText(language) : helpText(*command, language));
        return kDone;
    }
    if (command == nullptr)
        return withoutCommand(console, hasWizard);
    Interrupt interrupt;
    const QString language = shown->size() == 1 ? shown->constFirst() : systemLanguage();
    Session session {
        .language = language, .languages = *shown, .console = console, .interrupt = interrupt};
    return command->run(*arguments, session);
}

} // namespace

int run(const QStringList &words, bool hasWizard)
{
    const QString wanted = wantedLanguage(words);
    Console console(languages().contains(wanted) ? wanted : systemLanguage());
    try {
        return console.exitCode(dispatch(words, console, hasWizard));
    } catch (const std::exception &problem) {
        console.tell({.kind = ErrorKind::Internal,
                      .message = text("cli", "An internal error ended the run; please report it."),
                      .detail = QString::fromUtf8(problem.what())});
        return kInternal;
    }
}

int displayUnusable(const QString &detail)
{
    Console console(systemLanguage());
    console.tell({.kind = ErrorKind::Usage,
                  .message = text("cli", "The wizard cannot open: this display cannot be used."),
                  .advice = text("cli",
                                 "Look at DISPLAY or WAYLAND_DISPLAY, or give a command: "
                                 "lockkeeper --help lists them."),
                  .detail = detail});
    return kUsage;
}

} // namespace lockkeeper::cli
