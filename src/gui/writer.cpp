// SPDX-License-Identifier: Apache-2.0
#include "gui/writer.h"

#include <utility>

namespace lockkeeper::gui {

Writer::Writer()
    : m_thread([this] { run(); })
{ }

Writer::~Writer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_woken.notify_all();
}

void Writer::add(std::function<void()> act)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_acts.push_back(std::move(act));
    }
    m_woken.notify_all();
}

void Writer::flush()
{
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_acts.empty() && !m_isBusy; });
}

void Writer::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_woken.wait(lock, [this] { return m_isEnding || !m_acts.empty(); });
        if (m_acts.empty())
            return;
        const std::function<void()> act = std::move(m_acts.front());
        m_acts.pop_front();
        m_isBusy = true;
        lock.unlock();
        act();
        lock.lock();
        m_isBusy = false;
        m_idle.notify_all();
    }
}

} // namespace lockkeeper::gui
