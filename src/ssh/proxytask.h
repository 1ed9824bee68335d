// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/link.h"
#include "ssh/socks.h"
#include "ssh/worker.h"

#include <memory>

namespace lockkeeper::ssh {

/// One connection of a SOCKS5 client: negotiation, then a channel to where it asked for.
class ProxyTask : public Task
{
public:
    ProxyTask(UniqueFd socket, SocksNegotiation negotiation);

    void watch(std::vector<pollfd> &fds) const override { m_link.watch(fds); }
    [[nodiscard]] bool advance(Worker &worker) override;
    void abandon(const Error &) override { }

private:
    [[nodiscard]] bool step(Worker &worker);
    [[nodiscard]] bool negotiate(Worker &worker);
    [[nodiscard]] bool open();

    Link m_link;
    SocksNegotiation m_negotiation;
    std::unique_ptr<Channel> m_channel;
    Clock::time_point m_start = Clock::now();
    bool m_isOpen = false;
};

} // namespace lockkeeper::ssh
