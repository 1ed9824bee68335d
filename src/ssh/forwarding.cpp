// SPDX-License-Identifier: Apache-2.0
#include "ssh/forwarding.h"

#include "ssh/forwardtask.h"
#include "ssh/localend.h"
#include "ssh/reply.h"
#include "ssh/scripttask.h"

namespace lockkeeper::ssh {
namespace {

using namespace std::chrono_literals;

/// A host and port as seen from the server.
struct Place
{
    QString host;
    quint16 port = 0;
};

/// Asks for a tunnel, which is refused by the host's kernel or forbidden by the server; one that
/// opens is closed at once.
class AllowedTask : public Task
{
public:
    AllowedTask(Place place, std::shared_ptr<Reply<bool>> reply)
        : m_place(std::move(place))
        , m_reply(std::move(reply))
    { }

    bool advance(Worker &worker) override
    {
        if (!m_channel)
            m_channel = std::make_unique<Channel>(worker.session());
        const Step step = m_channel->openForward(m_place.host, m_place.port);
        const bool isLate = Clock::now() - m_start > 10s;
        if (step == Step::Again && !isLate && !m_reply->isAbandoned())
            return false;
        if (step != Step::Again)
            worker.noteRoundTrip(Clock::now() - m_start);
        // Silence is no prohibition: the tunnel itself will tell what is wrong.
        m_reply->give(step != Step::Failed || m_channel->problem().kind != ErrorKind::Prohibited);
        worker.bury(std::move(m_channel));
        return true;
    }
    void abandon(const Error &reason) override { m_reply->give(fail(reason)); }

private:
    Place m_place;
    std::shared_ptr<Reply<bool>> m_reply;
    std::unique_ptr<Channel> m_channel;
    Clock::time_point m_start = Clock::now();
};

class LocalForward : public remote::Forward
{
public:
    LocalForward(std::shared_ptr<Worker> worker, std::shared_ptr<ForwardState> state, quint16 port)
        : m_worker(std::move(worker))
        , m_state(std::move(state))
        , m_port(port)
    { }
    ~LocalForward() override
    {
        *m_state->isClosed = true;
        m_worker->wake();
    }
    LocalForward(const LocalForward &) = delete;
    LocalForward &operator=(const LocalForward &) = delete;

    [[nodiscard]] quint16 localPort() const override { return m_port; }
    [[nodiscard]] remote::Path path() const override { return m_state->path; }
    [[nodiscard]] std::optional<Error> problem() const override { return m_state->problem(); }

private:
    std::shared_ptr<Worker> m_worker;
    std::shared_ptr<ForwardState> m_state;
    quint16 m_port;
};

} // namespace

Forwarding::Forwarding(std::shared_ptr<Worker> worker, QString place)
    : m_worker(std::move(worker))
    , m_place(std::move(place))
{ }

Forwarding::~Forwarding()
{
    *m_isClosed = true;
}

Result<bool> Forwarding::isAllowed(const QString &host, quint16 port, const std::stop_token &stop)
{
    const auto ask = [this, &stop](const Place &place) {
        auto reply = std::make_shared<Reply<bool>>();
        m_worker->post(std::make_unique<AllowedTask>(place, reply));
        return reply->wait(stop);
    };
    const auto known = [this] {
        const std::lock_guard lock(m_mutex);
        return m_isAllowed;
    };
    if (!known()) {
        // A port where nothing listens, so that nobody is bothered.
        LK_TRY(const bool isAnywhereAllowed, ask({QStringLiteral("127.0.0.1"), 1}));
        const std::lock_guard lock(m_mutex);
        m_isAllowed = isAnywhereAllowed;
    }
    if (*known())
        return true;
    return ask({host, port}); // PermitOpen may allow just this one
}

Result<bool> Forwarding::canRelay(const std::stop_token &stop)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_canRelay)
            return *m_canRelay;
    }
    auto reply = std::make_shared<Reply<remote::Outcome>>();
    const remote::Command command {.script = "command -v bash || command -v nc\n", .deadline = 15s};
    m_worker->post(std::make_unique<ScriptTask>(command, m_place, reply));
    LK_TRY(const remote::Outcome outcome, reply->wait(stop));
    const std::lock_guard lock(m_mutex);
    m_canRelay = outcome.exitCode == 0;
    return *m_canRelay;
}

Error Forwarding::prohibited() const
{
    return {.kind = ErrorKind::Prohibited,
            .message = text("ssh", "The SSH server of %1 forbids forwarding.").arg(m_place),
            .advice = text("ssh", "Allow it in the server's sshd_config: AllowTcpForwarding yes.")};
}

Result<std::unique_ptr<remote::Forward>> Forwarding::forward(const QString &host, quint16 port,
                                                             const std::stop_token &stop)
{
    auto state = std::make_shared<ForwardState>();
    state->host = host;
    state->port = port;
    LK_TRY(const bool isAllowedHere, isAllowed(host, port, stop));
    if (!isAllowedHere) {
        LK_TRY(const bool isRelayable, canRelay(stop));
        if (!isRelayable)
            return fail(prohibited());
        state->path = remote::Path::Relay;
    }
    LK_TRY(LocalEnd end, listenLocally());
    const quint16 localPort = end.port;
    m_worker->post(std::make_unique<ListenTask>(
        std::move(end.socket), state->isClosed, [state](UniqueFd socket) -> std::unique_ptr<Task> {
            if (!isOwnPeer(socket.get()))
                return nullptr; // another program of this computer
            return std::make_unique<ForwardTask>(std::move(socket), state);
        }));
    return std::make_unique<LocalForward>(m_worker, state, localPort);
}

} // namespace lockkeeper::ssh
