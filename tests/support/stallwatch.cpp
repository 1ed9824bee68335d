// SPDX-License-Identifier: Apache-2.0
#include "support/stallwatch.h"

#include <QMetaObject>

namespace lockkeeper::test {
namespace {

constexpr std::chrono::milliseconds kEvery {10};

qint64 now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

StallWatch::StallWatch()
    : m_thread([this](const std::stop_token &stop) { watch(stop); })
{ }

StallWatch::~StallWatch()
{
    m_thread.request_stop();
    m_thread.join();
}

std::chrono::milliseconds StallWatch::longest() const
{
    return std::chrono::milliseconds(m_longest.load());
}

void StallWatch::watch(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        if (!m_isAsked.exchange(true)) {
            m_asked = now();
            QMetaObject::invokeMethod(
                &m_target,
                [this] {
                    const qint64 took = now() - m_asked.load();
                    if (took > m_longest.load())
                        m_longest = took;
                    m_isAsked = false;
                },
                Qt::QueuedConnection);
        }
        std::this_thread::sleep_for(kEvery); // the beat of the watch, not a wait for something
    }
}

} // namespace lockkeeper::test
