// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/sanitized.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <chrono>
#include <thread>

namespace lockkeeper::test {

/// Watches the UI thread from another one: how long it ever took to answer, less the time that it
/// was ready to run and other programs had the processors. The window promises 100 ms. Made in the
/// UI thread.
class StallWatch
{
public:
    StallWatch();
    ~StallWatch();
    StallWatch(const StallWatch &) = delete;
    StallWatch &operator=(const StallWatch &) = delete;

    [[nodiscard]] std::chrono::milliseconds longest() const;
    /// The same, after what was asked before now has been answered: a stall that is over just now
    /// is among them. Handles events meanwhile.
    [[nodiscard]] std::chrono::milliseconds longestByNow() const;

    /// Five times the promise; sanitizers make the same code four times slower.
    static constexpr std::chrono::milliseconds kLimit {kHasAsan ? 2000 : 500};

private:
    void watch(const std::stop_token &stop);

    QObject m_target; ///< lives in the UI thread
    QString m_schedule; ///< the kernel's account of the UI thread
    std::atomic<qint64> m_longest = 0;
    std::atomic<bool> m_isAsked = false;
    std::atomic<int> m_answers = 0;
    std::atomic<qint64> m_asked = 0;
    std::atomic<qint64> m_waited = 0; ///< for a processor, until it was asked
    std::jthread m_thread;
};

} // namespace lockkeeper::test
