// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/uniquefd.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace lockkeeper::tests {

/// A TCP proxy on 127.0.0.1 that carries bytes until it freezes: then both connections stay open
/// and acknowledge what is sent, and nothing comes through any more, as with a stopped firewall or
/// VPN.
class FreezingProxy
{
public:
    FreezingProxy(quint16 port, quint16 target)
        : m_target(target)
        , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const int on = 1;
        ::setsockopt(m_listener.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
        const sockaddr_in address = loopback(port);
        ::bind(m_listener.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address));
        ::listen(m_listener.get(), 8);
        m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
    }
    FreezingProxy(const FreezingProxy &) = delete;
    FreezingProxy &operator=(const FreezingProxy &) = delete;

    void freeze() { m_isFrozen = true; }

private:
    struct Pair
    {
        ssh::UniqueFd near;
        ssh::UniqueFd far;
    };

    static sockaddr_in loopback(quint16 port)
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }

    void serve(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            std::vector<pollfd> fds {{m_listener.get(), POLLIN, 0}};
            for (const Pair &pair : m_pairs) {
                fds.push_back({pair.near.get(), POLLIN, 0});
                fds.push_back({pair.far.get(), POLLIN, 0});
            }
            if (m_isFrozen) // bytes that wait would wake it again and again
                fds.clear();
            if (::poll(fds.data(), fds.size(), 20) < 1)
                continue;
            for (std::size_t i = 0; i < m_pairs.size() && !m_isFrozen; ++i)
                carry(m_pairs[i], fds[1 + 2 * i].revents, fds[2 + 2 * i].revents);
            std::erase_if(m_pairs, [](const Pair &pair) { return !pair.near; });
            if (fds.front().revents != 0)
                open();
        }
    }

    void open()
    {
        Pair pair {ssh::UniqueFd(::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC)),
                   ssh::UniqueFd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))};
        const sockaddr_in address = loopback(m_target);
        const auto *raw = reinterpret_cast<const sockaddr *>(&address);
        if (pair.near && ::connect(pair.far.get(), raw, sizeof(address)) == 0)
            m_pairs.push_back(std::move(pair));
    }

    static void carry(Pair &pair, short nearEvents, short farEvents)
    {
        const bool isOpen = (nearEvents == 0 || pass(pair.near.get(), pair.far.get()))
            && (farEvents == 0 || pass(pair.far.get(), pair.near.get()));
        if (!isOpen)
            pair = {};
    }

    static bool pass(int from, int to)
    {
        std::array<char, 65536> buffer {};
        const ssize_t got = ::recv(from, buffer.data(), buffer.size(), 0);
        return got > 0
            && ::send(to, buffer.data(), static_cast<std::size_t>(got), MSG_NOSIGNAL) == got;
    }

    quint16 m_target;
    ssh::UniqueFd m_listener;
    std::vector<Pair> m_pairs;
    std::atomic<bool> m_isFrozen = false;
    std::jthread m_thread;
};

} // namespace lockkeeper::tests
