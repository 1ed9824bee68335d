// SPDX-License-Identifier: Apache-2.0
#include "ssh/session.h"

#include "ssh/auth.h"
#include "ssh/handshake.h"
#include "ssh/hostkeycheck.h"
#include "ssh/knownhostsfile.h"

#include <csignal>

namespace lockkeeper::ssh {
namespace {

Result<void> checkLibrary()
{
    if (ssh_version(SSH_VERSION_INT(0, 10, 6)))
        return {};
    return fail(
        {.kind = ErrorKind::Internal,
         .message =
             text("ssh",
                  "The installed libssh (%1) is older than 0.10.6 and has known security holes.")
                 .arg(QString::fromLatin1(ssh_version(0))),
         .advice = text("ssh", "Update the package libssh-4.")});
}

} // namespace

Lifeline lifelineOf(const SshTarget &target)
{
    const Text advice =
        text("ssh", "Check the network and that the host is still on, then run again.");
    return {.cut = {.kind = ErrorKind::Lost,
                    .message = text("ssh",
                                    "The connection to %1 was cut; how far the last command came "
                                    "is not known.")
                                   .arg(where(target)),
                    .advice = advice},
            .silent = {.kind = ErrorKind::Lost,
                       .message = text("ssh",
                                       "%1 has stopped answering in the middle of the session; how "
                                       "far the last command came is not known.")
                                      .arg(where(target)),
                       .advice = advice},
            .keepAlive = target.timeouts.keepAlive,
            .shellStart = target.timeouts.shellStart};
}

Result<SessionPtr> openSession(const SshTarget &target, const Credentials &credentials,
                               const Dial &dial, std::stop_token stop)
{
    std::signal(SIGPIPE, SIG_IGN); // a cut pipe is an error code here, never the program's end
    LK_CHECK(checkLibrary());
    LK_TRY(const KnownHosts known,
           readKnownHosts(QStringList(target.knownHosts) + target.moreKnownHosts));
    Patience patience(std::move(stop), target.timeouts.connect);
    LK_TRY(SessionPtr session, handshake(target, known, dial, patience));
    LK_CHECK(checkHostKey(session.get(), target, known));
    patience.restart(target.timeouts.login);
    LK_CHECK(logIn(session.get(), target, credentials, patience));
    return session;
}

} // namespace lockkeeper::ssh
