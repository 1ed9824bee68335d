// SPDX-License-Identifier: Apache-2.0
#include "facts/javafacts.h"

#include "facts/flinkfacts.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace lockkeeper::facts {
namespace {

const QLatin1String kConfig("config:");

/// `java -version` of programs without a release file: program → version.
QMap<QString, QString> versionsRun(const QString &answer)
{
    static const QRegularExpression quoted(QStringLiteral("version \"([^\"]+)\""));
    QMap<QString, QString> versions;
    for (const QString &part : answer.split(QStringLiteral("@lk-run\t"), Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = quoted.match(part);
        if (match.hasMatch())
            versions.insert(part.section(QLatin1Char('\n'), 0, 0).trimmed(), match.captured(1));
    }
    return versions;
}

Result<QList<Java>> parseFound(const HostRecord &record)
{
    const QString key = QStringLiteral("probe:java.found");
    LK_TRY(const QString answer, record.answer(key));
    const QMap<QString, QString> run =
        versionsRun(record.raw.value(QStringLiteral("probe:java.run")));
    QList<Java> found;
    for (const QString &line : answer.split(QLatin1Char('\n'))) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (cells.size() != 5)
            continue;
        Java java;
        java.origin = cells.at(0);
        java.given = cells.at(1);
        java.hasJava = cells.at(2) == QLatin1String("x");
        java.isDirectory = java.hasJava || cells.at(2) == QLatin1String("d");
        java.program = cells.at(3);
        java.version = cells.at(4).isEmpty() ? run.value(java.program) : cells.at(4);
        found += java;
    }
    const bool isWhole = std::any_of(found.begin(), found.end(), [](const Java &java) {
        return java.origin == QLatin1String("path");
    });
    if (!isWhole)
        return fail(record.badAnswer(key));
    return found;
}

Result<ShellJava> parseShell(const HostRecord &record, const QString &name)
{
    const QString key = QStringLiteral("probe:java.") + name;
    LK_TRY(const QString answer, record.answer(key));
    static const QRegularExpression line(
        QStringLiteral("^@lk-java\\t([^\\t\\n]*)\\t([-dfx])\\t([^\\t\\n]*)\\t([^\\t\\n]*)$"),
        QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = line.match(answer);
    if (!match.hasMatch())
        return fail(record.badAnswer(key));
    ShellJava shell;
    shell.home.origin = name;
    shell.home.given = match.captured(1);
    shell.home.hasJava = match.captured(2) == QLatin1String("x");
    shell.home.isDirectory = shell.home.hasJava || match.captured(2) == QLatin1String("d");
    shell.home.program =
        shell.home.hasJava ? shell.home.given + QLatin1String("/bin/java") : QString();
    shell.home.version = match.captured(4);
    shell.pathJava = match.captured(3);
    return shell;
}

/// The env.java.home that the scripts read: of the configuration in force; where that is not known,
/// what every Flink home of the host agrees on.
Result<Java> configured(const JavaFacts &java, const FlinkConfig *config)
{
    if (config != nullptr && config->envJavaHome.isEmpty())
        return Java {};
    QList<Java> candidates;
    for (const Java &one : *java.found) {
        const bool isMeant = config == nullptr || config->envJavaHome == one.given;
        if (one.origin.startsWith(kConfig) && isMeant)
            candidates += one;
    }
    if (candidates.isEmpty() && config == nullptr)
        return Java {};
    const bool isOne = !candidates.isEmpty()
        && std::all_of(candidates.begin(), candidates.end(),
                       [&](const Java &one) { return one.given == candidates.first().given; });
    if (isOne)
        return candidates.first();
    return fail(
        {.kind = ErrorKind::Missing,
         .message = text("facts",
                         "Which Java Flink's env.java.home means could not be told: several "
                         "Flink homes disagree, or the path was not looked at.")});
}

Result<JavaChoice> choose(const JavaFacts &java, const FlinkConfig *flink)
{
    if (!java.found)
        return fail(java.found.error());
    LK_TRY(const Java config, configured(java, flink));
    const Java *env = java.of(QStringLiteral("env"));
    const Java *path = java.of(QStringLiteral("path"));
    JavaChoice choice;
    const bool isConfigured = !config.given.isEmpty();
    const Java wanted = isConfigured ? config : env != nullptr ? *env : Java {};
    choice.by = isConfigured ? QStringLiteral("env.java.home") : QStringLiteral("JAVA_HOME");
    if (wanted.isDirectory) {
        choice.java = wanted;
        choice.isBroken = !wanted.hasJava;
        return choice;
    }
    choice.ignored = wanted.given;
    choice.ignoredBy = wanted.given.isEmpty() ? QString() : choice.by;
    choice.by = QStringLiteral("PATH");
    if (path != nullptr)
        choice.java = *path;
    return choice;
}

} // namespace

int Java::major() const
{
    static const QRegularExpression form(QStringLiteral("^(?:1\\.)?(\\d{1,4})(?![\\d])"));
    const QRegularExpressionMatch match = form.match(version);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

const Java *JavaFacts::of(const QString &origin) const
{
    if (!found)
        return nullptr;
    const auto it = std::find_if(found->begin(), found->end(),
                                 [&](const Java &java) { return java.origin == origin; });
    return it == found->end() ? nullptr : &*it;
}

Result<JavaChoice> javaOfScripts(const JavaFacts &java, const FlinkFacts &flink)
{
    return choose(java, flink.config ? &*flink.config : nullptr);
}

JavaFacts parseJava(const HostRecord &record)
{
    JavaFacts facts;
    facts.found = parseFound(record);
    facts.login = parseShell(record, QStringLiteral("login"));
    facts.interactive = parseShell(record, QStringLiteral("interactive"));
    facts.worker = parseShell(record, QStringLiteral("worker"));
    if (!record.raw.contains(QStringLiteral("probe:java.worker")))
        facts.worker = facts.login;
    facts.major = choose(facts, nullptr).and_then([&](const JavaChoice &choice) -> Result<int> {
        if (choice.java.major() > 0)
            return choice.java.major();
        return fail({.kind = ErrorKind::Missing,
                     .message = text("facts", "On host %1 no Java of a known version was found.")
                                    .arg(record.name)});
    });
    return facts;
}

} // namespace lockkeeper::facts
