// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/uniquefd.h"
#include "ssh/worker.h"

#include <atomic>
#include <functional>
#include <memory>

namespace lockkeeper::ssh {

/// A listening socket on 127.0.0.1 with a free port.
struct LocalEnd
{
    UniqueFd socket;
    quint16 port = 0;
};
[[nodiscard]] Result<LocalEnd> listenLocally();

/// Whether the accepted connection comes from this very process: one of its own sockets has the
/// same two ends. Any other local user or program could connect to the port as well.
[[nodiscard]] bool isOwnPeer(int acceptedSocket);

/// Accepts connections and makes a task of each, until `isClosed`.
class ListenTask : public Task
{
public:
    using Accept = std::function<std::unique_ptr<Task>(UniqueFd socket)>;
    ListenTask(UniqueFd socket, std::shared_ptr<const std::atomic<bool>> isClosed, Accept accept);

    void watch(std::vector<pollfd> &fds) const override;
    [[nodiscard]] bool advance(Worker &worker) override;
    void abandon(const Error &) override { }

private:
    UniqueFd m_socket;
    std::shared_ptr<const std::atomic<bool>> m_isClosed;
    Accept m_accept;
};

} // namespace lockkeeper::ssh
