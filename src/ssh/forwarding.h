// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/remote.h"
#include "ssh/worker.h"

#include <memory>
#include <mutex>
#include <optional>

namespace lockkeeper::ssh {

/// The tunnels of one session. Any thread.
class Forwarding
{
public:
    Forwarding(std::shared_ptr<Worker> worker, QString place);
    ~Forwarding();
    Forwarding(const Forwarding &) = delete;
    Forwarding &operator=(const Forwarding &) = delete;

    [[nodiscard]] Result<std::unique_ptr<remote::Forward>>
    forward(const QString &host, quint16 port, const std::stop_token &stop);

private:
    [[nodiscard]] Result<bool> isAllowed(const QString &host, quint16 port,
                                         const std::stop_token &stop);
    [[nodiscard]] Result<bool> canRelay(const std::stop_token &stop);
    [[nodiscard]] Error prohibited() const;

    std::shared_ptr<Worker> m_worker;
    QString m_place;
    std::shared_ptr<std::atomic<bool>> m_isClosed = std::make_shared<std::atomic<bool>>(false);
    std::mutex m_mutex;
    std::optional<bool> m_isAllowed; // guarded: what the server said of any target
    std::optional<bool> m_canRelay; // guarded
};

} // namespace lockkeeper::ssh
