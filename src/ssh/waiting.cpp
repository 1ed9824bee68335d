// SPDX-License-Identifier: Apache-2.0
#include "ssh/waiting.h"

#include <poll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace lockkeeper::ssh {

WakeFd::WakeFd()
    : m_fd(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{ }

void WakeFd::signal() const
{
    const std::uint64_t one = 1;
    // A full counter is signalled already: nothing is lost.
    [[maybe_unused]] const ssize_t written = ::write(m_fd.get(), &one, sizeof(one));
}

void WakeFd::drain() const
{
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t got = ::read(m_fd.get(), &count, sizeof(count));
}

Patience::Patience(std::stop_token stop, std::chrono::milliseconds limit)
    : m_stop(std::move(stop))
    , m_deadline(Clock::now() + limit)
    , m_callback(m_stop, Signal {&m_wake})
{ }

void Patience::restart(std::chrono::milliseconds limit)
{
    m_deadline = Clock::now() + limit;
}

Waited Patience::wait(int fd, short events, std::optional<std::chrono::milliseconds> slice) const
{
    using namespace std::chrono;
    auto left = std::max(ceil<milliseconds>(m_deadline - Clock::now()), milliseconds(0));
    if (slice)
        left = std::min(left, *slice);
    std::array<pollfd, 2> fds {pollfd {m_wake.get(), POLLIN, 0}, pollfd {fd, events, 0}};
    ::poll(fds.data(), fds.size(), static_cast<int>(left.count()));
    if (m_stop.stop_requested())
        return Waited::Stopped;
    if (isOver())
        return Waited::TimedOut;
    return Waited::Ready;
}

Error cancelled()
{
    return {.kind = ErrorKind::Cancelled, .message = text("ssh", "Stopped as you asked.")};
}

} // namespace lockkeeper::ssh
