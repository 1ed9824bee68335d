// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace lockkeeper::cli {

/// SIGINT and SIGTERM as a stop request: the first asks the run to end, the second ends the process
/// at once, as do ten seconds without an end. Make it before any other thread: it blocks the two
/// signals for all of them.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    /// 130 or 143 once a signal has come, else 0.
    [[nodiscard]] int exitCode() const { return m_exitCode.load(); }

private:
    void watch(const std::stop_token &end);

    std::stop_source m_stop;
    std::atomic<int> m_exitCode {0};
    std::jthread m_watcher;
};

} // namespace lockkeeper::cli
