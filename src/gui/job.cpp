// SPDX-License-Identifier: Apache-2.0
#include "gui/job.h"

#include <QMetaObject>
#include <QTimer>

#include <chrono>

namespace lockkeeper::gui {
namespace {

constexpr std::chrono::milliseconds kDrainEvery {50}; ///< the eye does not see more often

} // namespace

Job::Job(QObject *parent)
    : QObject(parent)
{ }

Job::~Job()
{
    m_stop.request_stop();
    m_threads.clear();
}

void Job::begin(Body body)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 run = ++m_run;
    m_isRunning = true;
    m_clock.start();
    // A thread that was stopped before ends within a second; it is joined where nobody waits.
    m_threads.emplace_back([this, run, body = std::move(body), stop = m_stop.get_token(),
                            before = std::exchange(m_threads, {})]() mutable {
        before.clear();
        const engine::Control control {.stop = stop,
                                       .progress = [this](int done, int total, const Text &what) {
                                           report(done, total, what);
                                       }};
        body(control, [this, run](std::function<void()> what) { put(run, std::move(what)); });
    });
    Q_EMIT started();
}

void Job::cancel()
{
    m_stop.request_stop();
}

void Job::finish()
{
    m_isRunning = false;
    Q_EMIT ended();
}

void Job::put(quint64 run, std::function<void()> what)
{
    const std::scoped_lock lock(m_mutex);
    m_inbox.emplace_back(run, std::move(what));
    if (!std::exchange(m_isDrainAsked, true))
        QMetaObject::invokeMethod(this, &Job::drain, Qt::QueuedConnection);
}

void Job::report(int done, int total, const Text &what)
{
    const std::scoped_lock lock(m_mutex);
    m_progress = Progress {done, total, what};
    if (!std::exchange(m_isDrainAsked, true)) {
        QMetaObject::invokeMethod(
            this, [this] { QTimer::singleShot(kDrainEvery, this, &Job::drain); },
            Qt::QueuedConnection);
    }
}

void Job::drain()
{
    std::vector<std::pair<quint64, std::function<void()>>> inbox;
    std::optional<Progress> progress;
    {
        const std::scoped_lock lock(m_mutex);
        inbox.swap(m_inbox);
        progress.swap(m_progress);
        m_isDrainAsked = false;
    }
    if (progress && m_isRunning)
        Q_EMIT progressed(progress->done, progress->total, progress->what);
    for (auto &[run, what] : inbox) {
        if (run == m_run)
            what();
    }
}

} // namespace lockkeeper::gui
