// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace lockkeeper::gui {

/// Does one thing after another on a thread of its own, in the order they were given: small writes
/// that the window must not wait for. Destruction does what is left first: nothing is lost.
class Writer
{
public:
    Writer();
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    void add(std::function<void()> act);
    /// Waits until everything given so far is done.
    void flush();

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_woken;
    std::condition_variable m_idle;
    std::deque<std::function<void()>> m_acts;
    bool m_isBusy = false;
    bool m_isEnding = false;
    std::jthread m_thread;
};

} // namespace lockkeeper::gui
