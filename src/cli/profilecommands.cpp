// SPDX-License-Identifier: Apache-2.0
#include "base/printable.h"
#include "cli/exitcode.h"
#include "cli/gathering.h"
#include "cli/targets.h"
#include "profile/names.h"
#include "profile/sshconfig.h"
#include "profile/sshconfigfile.h"
#include "profile/writer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace lockkeeper::cli {
namespace {

Result<profile::Host> hostOf(const QString &words)
{
    const auto login = profile::parseJump(words); // [user@]host[:port] too
    if (!login) {
        return fail(usage(text("cli", "--host %1 is no address such as host, user@host or host:22.")
                              .arg(oneLine(words))));
    }
    profile::Host host;
    host.name = login->address;
    host.address = login->address;
    if (!login->user.isEmpty())
        host.user = login->user;
    if (login->port != 22)
        host.port = login->port;
    return host;
}

profile::Profile emptyProfile(const Arguments &arguments)
{
    profile::Profile profile;
    profile.name = arguments.has("output") ? QFileInfo(arguments.value("output")).completeBaseName()
                                           : QStringLiteral("cluster");
    profile.ssh.knownHosts = QDir::homePath() + QStringLiteral("/.ssh/known_hosts");
    return profile;
}

Result<profile::Profile> begun(const Arguments &arguments)
{
    QStringList wanted = arguments.list("host") + arguments.operands();
    if (wanted.isEmpty())
        wanted += QStringLiteral("jobmanager.example");
    profile::Profile profile = emptyProfile(arguments);
    for (const QString &words : wanted) {
        LK_TRY(const profile::Host host, hostOf(words));
        if (profile.find(host.name) != nullptr) {
            return fail(usage(text("cli", "The host %1 is given twice.").arg(host.name)));
        }
        profile.hosts += host;
    }
    return profile;
}

// What a newcomer fills in next; commented out, since nothing of it can be guessed.
QByteArray rest(const QString &language)
{
    const Text heading =
        text("cli", "What Flink CDC will read and write; take the # away and fill it in:");
    return "\n# " + heading.in(language).toUtf8() + R"(
# source:
#   type: postgres
#   host: db.example
#   port: 5432
#   database: app
#   user: cdc
#   tables: [public.orders]
#   slot: lockkeeper_orders
#   publication: lockkeeper_orders
# sink:
#   type: starrocks
#   query: ['fe1.example:9030']
#   load: ['fe1.example:8030']
#   user: loader
#   database: app
# cdc:
#   version: 3.5.0
#   run: yaml
#   parallelism: 1
)";
}

Result<void> create(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(bytes) != bytes.size()) {
        return fail(usage(text("cli", "The file %1 cannot be written: %2.")
                              .arg(printable(path))
                              .arg(file.errorString())));
    }
    return {};
}

Result<int> give(const profile::Profile &profile, const Arguments &arguments, Session &session)
{
    const QByteArray bytes = profile::writeProfile(profile) + rest(session.languages.constFirst());
    const QString path = arguments.value("output");
    if (path.isEmpty() || path == QLatin1String("-")) {
        session.console.answer(bytes);
        return kDone;
    }
    if (QFileInfo::exists(path)) {
        return fail(usage(
            text("cli", "The file %1 exists already and was left as it is.").arg(printable(path))));
    }
    LK_CHECK(checkWritable(path));
    LK_CHECK(create(path, bytes));
    return kDone;
}

Result<int> init(const Arguments &arguments, Session &session)
{
    LK_TRY(const profile::Profile profile, begun(arguments));
    return give(profile, arguments, session);
}

void tellNotes(const QList<profile::ConfigNote> &notes, Session &session)
{
    for (const profile::ConfigNote &note : notes) {
        const QString place = note.file.isEmpty()
            ? QString()
            : QStringLiteral("%1:%2:").arg(note.file).arg(note.line);
        session.console.say(
            Text::joined({Text::verbatim(place), note.reason,
                          Text::verbatim(QLatin1Char('[') + note.words + QLatin1Char(']'))}));
    }
}

bool isWanted(const QString &name, const QStringList &patterns)
{
    return patterns.isEmpty()
        || std::any_of(patterns.begin(), patterns.end(), [&](const QString &pattern) {
               return profile::matchesPattern(name, pattern);
           });
}

// The hosts that are wanted and can be used; a host that was named and cannot be is an error.
Result<QList<profile::Host>> importable(const profile::ConfigImport &found,
                                        const QStringList &patterns, Session &session)
{
    QList<profile::Host> hosts;
    for (const profile::ConfigHost &one : found.hosts) {
        if (!isWanted(one.host.name, patterns))
            continue;
        tellNotes(one.notes, session);
        if (one.isUsable) {
            hosts += one.host;
            continue;
        }
        const Text leftOut = text("cli", "The host %1 cannot be imported.").arg(one.host.name);
        if (patterns.contains(one.host.name))
            return fail(usage(leftOut));
        session.console.say(leftOut);
    }
    return hosts;
}

Result<int> import(const Arguments &arguments, Session &session)
{
    const QString path = arguments.has("config")
        ? arguments.value("config")
        : QDir::homePath() + QStringLiteral("/.ssh/config");
    LK_TRY(const profile::ConfigImport found, profile::importSshConfig(path));
    tellNotes(found.notes, session);
    profile::Profile profile = emptyProfile(arguments);
    LK_TRY(profile.hosts, importable(found, arguments.operands(), session));
    if (profile.hosts.isEmpty()) {
        return fail(
            usage(text("cli", "%1 has no host that can be imported.").arg(printable(path))));
    }
    return give(profile, arguments, session);
}

int runImport(const Arguments &arguments, Session &session)
{
    const auto code = import(arguments, session);
    return code ? *code : failed(session, code.error());
}

int runInit(const Arguments &arguments, Session &session)
{
    const auto code = init(arguments, session);
    return code ? *code : failed(session, code.error());
}

int runValidate(const Arguments &arguments, Session &session)
{
    const auto profile = profileOf(arguments);
    if (!profile)
        return failed(session, profile.error());
    for (const QString &language : session.languages) {
        const Text words =
            Text::joined({text("cli", "The profile “%1” is valid.").arg(oneLine(profile->name)),
                          textN("cli", "It lists %n host(s).").count(profile->hosts.size())});
        session.console.answer(words.in(language) + QLatin1Char('\n'));
    }
    return kDone;
}

Option outputOption()
{
    return {.name = "output",
            .value = "FILE",
            .help = text("cli", "the new file; standard output if not given"),
            .letter = 'o'};
}

} // namespace

Command profileInitCommand()
{
    return {.name = "profile init",
            .summary = text("cli", "begin a profile"),
            .operands = "[HOST…]",
            .mostOperands = 1000,
            .options = {{.name = "host",
                         .value = "HOST",
                         .help = text("cli", "a host of the cluster: host, user@host, host:port"),
                         .isList = true},
                        outputOption(),
                        langOption()},
            .run = runInit};
}

Command profileValidateCommand()
{
    return {.name = "profile validate",
            .summary = text("cli", "check a profile without connecting"),
            .options = {profileOption(), langOption()},
            .run = runValidate};
}

Command profileImportCommand()
{
    return {.name = "profile import-ssh-config",
            .summary = text("cli", "begin a profile with the hosts of ~/.ssh/config"),
            .operands = "[HOST…]",
            .mostOperands = 1000,
            .options = {{.name = "config",
                         .value = "FILE",
                         .help = text("cli", "another configuration than ~/.ssh/config")},
                        outputOption(),
                        langOption()},
            .details = text("cli",
                            "Takes the hosts that Host lines name, or those of them that match; "
                            "* and ? are patterns. What cannot be used is told with its line: "
                            "conditions (Match) and commands (ProxyCommand) are never evaluated."),
            .run = runImport};
}

} // namespace lockkeeper::cli
