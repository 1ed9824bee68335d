// SPDX-License-Identifier: Apache-2.0
#include "cli/gathering.h"

#include "cli/asking.h"
#include "profile/keyfile.h"
#include "profile/reader.h"
#include "profile/secrets.h"
#include "project/waiving.h"

#include <algorithm>

namespace lockkeeper::cli {
namespace {

struct Question
{
    QString name;
    Text words;
    QStringList hosts = {}; ///< whose secret it is; "" for what is no host's
};

bool needsPassphrase(const profile::Login &login)
{
    return std::any_of(login.identities.begin(), login.identities.end(), profile::isEncryptedKey);
}

bool hasAgent(const profile::Login &login)
{
    return login.usesAgent && qEnvironmentVariableIsSet("SSH_AUTH_SOCK");
}

// What the run cannot do without, as far as it can be told before the first connection: the
// redactor must know every secret by then.
QList<Question> questions(const profile::Profile &profile)
{
    Question password {QStringLiteral("ssh-password"), text("cli", "SSH password for the hosts:")};
    Question passphrase {QStringLiteral("ssh-passphrase"),
                         text("cli", "Passphrase of the SSH key:")};
    Question sudo {QStringLiteral("sudo-password"), text("cli", "Password for sudo on the hosts:")};
    for (const profile::Host &host : profile.hosts) {
        const profile::Login login = profile::loginOf(profile, host);
        if (needsPassphrase(login) && !hasAgent(login))
            passphrase.hosts += host.name;
        if (login.identities.isEmpty() && !hasAgent(login))
            password.hosts += host.name;
        if (login.sudo == profile::Sudo::Password)
            sudo.hosts += host.name;
    }
    QList<Question> result {password, passphrase, sudo};
    result.removeIf([](const Question &question) { return question.hosts.isEmpty(); });
    if (profile.wish.source && !profile.wish.source->user.isEmpty()) {
        result += {QStringLiteral("source-password"),
                   text("cli", "Password of the source database's user %1:")
                       .arg(profile.wish.source->user),
                   {QString()}};
    }
    if (profile.wish.sink && !profile.wish.sink->user.isEmpty()) {
        result += {QStringLiteral("sink-password"),
                   text("cli",
                        "Password of the StarRocks user %1 (Enter: its back ends are not "
                        "looked at):")
                       .arg(profile.wish.sink->user),
                   {QString()}};
    }
    return result;
}

bool isKnown(const profile::SecretStore &secrets, const Question &question)
{
    return std::all_of(question.hosts.begin(), question.hosts.end(), [&](const QString &host) {
        return secrets.find(question.name, host) != nullptr;
    });
}

Result<profile::SecretStore> secretsOf(const profile::Profile &profile, const Arguments &arguments,
                                       Session &session)
{
    profile::SecretStore secrets;
    if (arguments.has("secrets"))
        LK_CHECK(secrets.addFile(arguments.value("secrets")));
    secrets.addEnvironment();
    if (!session.console.canAsk())
        return secrets;
    for (const Question &question : questions(profile)) {
        if (isKnown(secrets, question))
            continue;
        Secret secret = session.console.ask(question.words, session.interrupt.token());
        if (!secret.isEmpty())
            secrets.addTyped(question.name, {}, std::move(secret));
    }
    return secrets;
}

} // namespace

Result<profile::Profile> profileOf(const Arguments &arguments)
{
    if (!arguments.has("profile")) {
        return fail(usage(text("cli", "“%1” needs --profile FILE.")
                              .arg(QString::fromLatin1(arguments.command()->name)),
                          text("cli", "“lockkeeper profile init --host HOST -o FILE” makes one.")));
    }
    return profile::readProfile(arguments.value("profile"), project::checkIds());
}

Result<std::unique_ptr<const Keys>> keysOf(const profile::Profile &profile,
                                           const Arguments &arguments, Session &session)
{
    auto keys = std::make_unique<Keys>();
    LK_TRY(keys->secrets, secretsOf(profile, arguments, session));
    keys->secrets.teach(keys->redactor);
    keys->ask = askerOf(session);
    return keys;
}

engine::Control controlOf(Session &session)
{
    return {.stop = session.interrupt.token(),
            .progress = [&session](int done, int total, const Text &what) {
                session.console.progress(done, total, what);
            }};
}

int withoutResult(const facts::Facts &facts, int code, Session &session)
{
    for (const facts::HostRecord &host : facts.hosts) {
        if (host.problem)
            session.console.tell(*host.problem);
    }
    return code;
}

int failed(Session &session, const Error &error)
{
    if (session.interrupt.exitCode() != 0) {
        session.console.say(text("cli", "Stopped."));
        return session.interrupt.exitCode();
    }
    session.console.tell(error);
    return exitCode(error.kind);
}

} // namespace lockkeeper::cli
