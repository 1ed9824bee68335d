// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshremote.h"

#include "ssh/auth.h"
#include "ssh/forwarding.h"
#include "ssh/handshake.h"
#include "ssh/hostkeycheck.h"
#include "ssh/knownhostsfile.h"
#include "ssh/scripttask.h"
#include "ssh/worker.h"

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

Error lostError(const SshTarget &target)
{
    return {
        .kind = ErrorKind::Lost,
        .message =
            text("ssh", "The connection to %1 was cut; how far the last command came is not known.")
                .arg(where(target)),
        .advice = text("ssh", "Check the network and that the host is still on, then run again.")};
}

class SshRemote : public remote::Remote
{
public:
    SshRemote(const SshTarget &target, SessionPtr session)
        : m_place(where(target))
        , m_worker(std::make_shared<Worker>(std::move(session), lostError(target)))
        , m_forwarding(m_worker, m_place)
    { }
    ~SshRemote() override { m_worker->shutDown(); }
    SshRemote(const SshRemote &) = delete;
    SshRemote &operator=(const SshRemote &) = delete;

    Result<remote::Outcome> run(const remote::Command &command, std::stop_token stop) override
    {
        auto reply = std::make_shared<Reply<remote::Outcome>>();
        m_worker->post(std::make_unique<ScriptTask>(command, m_place, reply));
        Result<remote::Outcome> result = reply->wait(stop);
        if (reply->isAbandoned())
            m_worker->wake();
        return result;
    }
    Result<std::unique_ptr<remote::Forward>> forward(const QString &host, quint16 port,
                                                     std::stop_token stop) override
    {
        return m_forwarding.forward(host, port, stop);
    }
    [[nodiscard]] std::chrono::microseconds roundTrip() const override
    {
        return m_worker->roundTrip();
    }

private:
    QString m_place;
    std::shared_ptr<Worker> m_worker;
    Forwarding m_forwarding;
};

} // namespace

Result<std::unique_ptr<remote::Remote>>
connect(const SshTarget &target, const Credentials &credentials, std::stop_token stop)
{
    std::signal(SIGPIPE, SIG_IGN); // a cut pipe is an error code here, never the program's end
    LK_CHECK(checkLibrary());
    LK_TRY(const KnownHosts known,
           readKnownHosts(QStringList(target.knownHosts) + target.moreKnownHosts));
    Patience patience(std::move(stop), target.timeouts.connect);
    LK_TRY(SessionPtr session, handshake(target, known, patience));
    LK_CHECK(checkHostKey(session.get(), target, known));
    patience.restart(target.timeouts.login);
    LK_CHECK(logIn(session.get(), target, credentials, patience));
    return std::make_unique<SshRemote>(target, std::move(session));
}

} // namespace lockkeeper::ssh
