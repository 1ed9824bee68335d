// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "ssh/uniquefd.h"

#include <chrono>
#include <optional>
#include <stop_token>

namespace lockkeeper::ssh {

using Clock = std::chrono::steady_clock;

/// A descriptor that becomes readable when it is signalled; any thread may signal.
class WakeFd
{
public:
    WakeFd();
    void signal() const;
    void drain() const;
    [[nodiscard]] int get() const { return m_fd.get(); }

private:
    UniqueFd m_fd;
};

enum class Waited { Ready, Stopped, TimedOut };

/// A stop request and a deadline, to be waited for together with a descriptor.
class Patience
{
public:
    Patience(std::stop_token stop, std::chrono::milliseconds limit);
    /// The same stop request with another limit from now on.
    void restart(std::chrono::milliseconds limit);

    /// Waits for poll(2) events on the descriptor (-1: for none), at most `slice` if given.
    [[nodiscard]] Waited wait(int fd, short events,
                              std::optional<std::chrono::milliseconds> slice = {}) const;
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    [[nodiscard]] bool isOver() const { return Clock::now() >= m_deadline; }
    [[nodiscard]] Clock::time_point deadline() const { return m_deadline; }
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }

private:
    struct Signal
    {
        const WakeFd *wake;
        void operator()() const { wake->signal(); }
    };
    std::stop_token m_stop;
    Clock::time_point m_deadline;
    WakeFd m_wake;
    std::stop_callback<Signal> m_callback;
};

/// The error of an operation that was stopped.
[[nodiscard]] Error cancelled();

} // namespace lockkeeper::ssh
