// SPDX-License-Identifier: Apache-2.0
#include "support/stallwatch.h"

#include <QFile>
#include <QMetaObject>
#include <QTest>

#include <unistd.h>

namespace lockkeeper::test {
namespace {

constexpr std::chrono::milliseconds kEvery {10};

qint64 now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

// The second number: nanoseconds in the run queue (Linux, Documentation/scheduler/sched-stats.rst).
// A kernel that keeps no such account has no file: then nothing is taken off.
qint64 waitedMs(const QString &schedule)
{
    QFile file(schedule);
    return file.open(QIODevice::ReadOnly)
        ? file.readAll().split(' ').value(1).toLongLong() / 1'000'000
        : 0;
}

} // namespace

StallWatch::StallWatch()
    : m_schedule(QStringLiteral("/proc/self/task/%1/schedstat").arg(::gettid()))
    , m_thread([this](const std::stop_token &stop) { watch(stop); })
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

std::chrono::milliseconds StallWatch::longestByNow() const
{
    const int known = m_answers.load();
    if (!QTest::qWaitFor([&] { return m_answers.load() > known + 1; }, 30000))
        qFatal("the watch of the window's thread does not ask");
    return longest();
}

void StallWatch::watch(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        if (!m_isAsked.exchange(true)) {
            m_waited = waitedMs(m_schedule);
            m_asked = now();
            QMetaObject::invokeMethod(
                &m_target,
                [this] {
                    const qint64 waited = waitedMs(m_schedule) - m_waited.load();
                    const qint64 took = now() - m_asked.load() - waited;
                    if (took > m_longest.load())
                        m_longest = took;
                    ++m_answers;
                    m_isAsked = false;
                },
                Qt::QueuedConnection);
        }
        std::this_thread::sleep_for(kEvery); // the beat of the watch, not a wait for something
    }
}

} // namespace lockkeeper::test
