// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/waiting.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace lockkeeper::ssh {

/// The answer of the worker to a caller in another thread, given once.
template <typename T> class Reply
{
public:
    void give(Result<T> result)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_result)
            m_result.emplace(std::move(result));
        m_given.notify_all();
    }

    /// Waits; after a stop request the worker sees isAbandoned() and Cancelled is returned.
    [[nodiscard]] Result<T> wait(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_given.wait(lock, stop, [this] { return m_result.has_value(); })) {
            m_isAbandoned = true;
            return fail(cancelled());
        }
        return std::move(*m_result);
    }

    [[nodiscard]] bool isAbandoned() const { return m_isAbandoned; }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_given;
    std::optional<Result<T>> m_result;
    std::atomic<bool> m_isAbandoned = false;
};

} // namespace lockkeeper::ssh
