// SPDX-License-Identifier: Apache-2.0
#include "support/faultproxy.h"

#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace lockkeeper::tests {
namespace {

constexpr auto kGrain = std::chrono::milliseconds(2);

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void resetOnClose(int fd)
{
    const linger now {1, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
}

void sendAtOnce(int fd)
{
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
}

} // namespace

FaultProxy::FaultProxy(quint16 server, const Faults &faults)
    : m_server(server)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    , m_faults(faults)
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof(address);
    ::bind(m_listener.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address));
    ::listen(m_listener.get(), 64);
    ::getsockname(m_listener.get(), reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
}

FaultProxy::~FaultProxy()
{
    m_thread.request_stop();
    m_thread.join();
}

void FaultProxy::change(const Faults &faults)
{
    const std::lock_guard lock(m_mutex);
    m_faults = faults;
}

Faults FaultProxy::faults() const
{
    const std::lock_guard lock(m_mutex);
    return m_faults;
}

void FaultProxy::serve(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        std::vector<pollfd> fds {{m_listener.get(), POLLIN, 0}};
        for (const Pair &pair : m_pairs) {
            for (const Way *way : {&pair.up, &pair.down}) {
                // What waits to be sent, or is not wanted, must not wake it again and again.
                if (way->queue.empty() && !way->hasEnded && faults().stopAfter < 0)
                    fds.push_back({way->from, POLLIN, 0});
            }
        }
        const bool isBusy = std::any_of(m_pairs.begin(), m_pairs.end(), [](const Pair &pair) {
            return !pair.up.queue.empty() || !pair.down.queue.empty();
        });
        ::poll(fds.data(), fds.size(), isBusy ? int(kGrain.count()) : 20);
        if ((fds.front().revents & POLLIN) != 0)
            open();
        const Faults now = faults();
        for (Pair &pair : m_pairs)
            advance(pair, now);
        std::erase_if(m_pairs, [](const Pair &pair) { return pair.isOver; });
    }
}

void FaultProxy::open()
{
    ssh::UniqueFd client(::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
    ssh::UniqueFd server(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const sockaddr_in address = loopback(m_server);
    const auto *raw = reinterpret_cast<const sockaddr *>(&address);
    if (!client || ::connect(server.get(), raw, sizeof(address)) != 0)
        return;
    ++m_connections;
    sendAtOnce(client.get());
    sendAtOnce(server.get());
    const Way up {.from = client.get(), .to = server.get()};
    const Way down {.from = server.get(), .to = client.get(), .isFromServer = true};
    m_pairs.push_back({std::move(client), std::move(server), up, down});
}

void FaultProxy::take(Way &way, const Faults &faults)
{
    constexpr std::size_t kMostWaiting = 256;
    while (!way.hasEnded && way.queue.size() < kMostWaiting) {
        std::string bytes(std::clamp<std::size_t>(faults.slice, 1, 65536), '\0');
        const ssize_t got = ::recv(way.from, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (got < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        way.hasEnded = got <= 0;
        bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        auto due = Clock::now() + faults.latency;
        if (faults.jitter.count() > 0)
            due +=
                std::chrono::milliseconds(m_random() % static_cast<quint64>(faults.jitter.count()));
        if (!way.queue.empty())
            due = std::max(due, way.queue.back().due);
        way.queue.push_back({due, std::move(bytes)});
    }
}

// False: the pair is over.
bool FaultProxy::give(Pair &pair, Way &way, const Faults &faults)
{
    while (!way.queue.empty()) {
        Piece &piece = way.queue.front();
        const auto now = Clock::now();
        if (now < piece.due || now < way.free)
            return true;
        if (piece.bytes.empty())
            return false;
        std::size_t most = std::min(piece.bytes.size(), std::max<std::size_t>(faults.slice, 1));
        const qint64 limit = std::max(faults.cutAfter, faults.resetAfter);
        if (way.isFromServer && limit >= 0)
            most =
                std::min(most, static_cast<std::size_t>(std::max<qint64>(limit - pair.carried, 0)));
        const ssize_t sent =
            most == 0 ? 0 : ::send(way.to, piece.bytes.data(), most, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0)
            return errno == EAGAIN || errno == EINTR;
        piece.bytes.erase(0, static_cast<std::size_t>(sent));
        if (way.isFromServer) {
            pair.carried += sent;
            m_carried += sent;
        }
        if (way.isFromServer && limit >= 0 && pair.carried >= limit)
            return false;
        if (piece.bytes.empty())
            way.queue.pop_front();
        if (faults.bytesPerSecond > 0) {
            const std::chrono::duration<double> pause(static_cast<double>(sent)
                                                      / faults.bytesPerSecond);
            way.free = now + std::chrono::duration_cast<Clock::duration>(pause);
        }
    }
    return true;
}

void FaultProxy::advance(Pair &pair, const Faults &faults)
{
    const qint64 limit = std::max(faults.cutAfter, faults.resetAfter);
    if (faults.stopAfter >= 0 && pair.carried >= faults.stopAfter)
        return;
    bool isOpen = limit < 0 || pair.carried < limit;
    for (Way *way : {&pair.up, &pair.down}) {
        if (isOpen)
            take(*way, faults);
        isOpen = isOpen && give(pair, *way, faults);
    }
    if (isOpen)
        return;
    if (faults.resetAfter >= 0) {
        resetOnClose(pair.client.get());
        resetOnClose(pair.server.get());
    }
    pair.isOver = true;
}

} // namespace lockkeeper::tests
