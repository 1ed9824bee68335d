// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshremote.h"

#include "ssh/forwarding.h"
#include "ssh/jumphost.h"
#include "ssh/scripttask.h"
#include "ssh/session.h"
#include "ssh/tcpconnect.h"
#include "ssh/worker.h"

namespace lockkeeper::ssh {
namespace {

class SshRemote : public remote::Remote
{
public:
    SshRemote(const SshTarget &target, SessionPtr session)
        : m_place(where(target))
        , m_worker(std::make_shared<Worker>(std::move(session), lifelineOf(target)))
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

Result<std::unique_ptr<remote::Remote>> connect(const SshTarget &target,
                                                const Credentials &credentials,
                                                std::stop_token stop, JumpHost *jump)
{
    Dial dial = dialDirectly;
    if (jump != nullptr) {
        LK_CHECK(jump->logIn(stop)); // before the host's own time begins to run
        dial = [jump](const SshTarget &to, const Patience &) { return jump->dial(to); };
    }
    LK_TRY(SessionPtr session, openSession(target, credentials, dial, std::move(stop)));
    return std::make_unique<SshRemote>(target, std::move(session));
}

} // namespace lockkeeper::ssh
