// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/remote.h"
#include "ssh/link.h"
#include "ssh/worker.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

namespace lockkeeper::ssh {

/// What a forwarded port and its connections share between the worker and the owner's thread.
struct ForwardState
{
    QString host;
    quint16 port = 0;
    std::shared_ptr<std::atomic<bool>> isClosed = std::make_shared<std::atomic<bool>>(false);
    std::atomic<remote::Path> path = remote::Path::Tunnel;
    bool mayRelay = true; ///< set before the first connection

    void setProblem(std::optional<Error> problem);
    [[nodiscard]] std::optional<Error> problem() const;

private:
    mutable std::mutex m_mutex;
    std::optional<Error> m_problem;
};

/// One connection of a forwarded port: through a tunnel channel, or where the server forbids that,
/// through a small script on the host that relays its stdin and stdout.
class ForwardTask : public Task
{
public:
    ForwardTask(UniqueFd socket, std::shared_ptr<ForwardState> state);

    void watch(std::vector<pollfd> &fds) const override { m_link.watch(fds); }
    [[nodiscard]] bool advance(Worker &worker) override;
    void abandon(const Error &reason) override { m_state->setProblem(reason); }

private:
    enum class Phase { Start, Tunnel, RelayOpening, RelayRequest, RelayStart, Open };

    [[nodiscard]] bool step(Worker &worker);
    [[nodiscard]] bool start(Worker &worker);
    [[nodiscard]] bool openTunnel(Worker &worker);
    [[nodiscard]] bool openRelay(Worker &worker);
    [[nodiscard]] bool retryRelay(Worker &worker);
    [[nodiscard]] bool requestRelay();
    [[nodiscard]] bool startRelay();
    [[nodiscard]] bool advanceOpen();
    [[nodiscard]] bool failWith(const Error &problem);
    void noteNcFailure();
    [[nodiscard]] Error relayProblem() const;

    Link m_link;
    std::shared_ptr<ForwardState> m_state;
    std::unique_ptr<Channel> m_channel;
    Phase m_phase = Phase::Start;
    bool m_isRelay = false;
    int m_refusals = 0;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_again = m_start;
    QByteArray m_nonce;
    QByteArray m_script;
    QByteArray m_out;
    QByteArray m_err;
};

/// The script of a relay: connects, prints "\n@@NONCE-R\n", then passes bytes on.
[[nodiscard]] Result<QByteArray> relayScript(const QString &host, quint16 port,
                                             const QByteArray &nonce);

} // namespace lockkeeper::ssh
