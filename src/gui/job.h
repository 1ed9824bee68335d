// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/control.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace lockkeeper::gui {

/// The only place where the window meets a thread: runs one piece of blocking work at a time and
/// brings its values back to the UI thread. Lives in the UI thread. Destruction asks the work to
/// stop and waits for it, which work on hosts does within a second.
class Job : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Job)

public:
    explicit Job(QObject *parent = nullptr);
    ~Job() override;

    /// Calls a function in the UI thread, in order, unless another run has begun. From any thread,
    /// while the work runs.
    using Post = std::function<void(std::function<void()>)>;

    /// Runs work(control) or work(control, post) on a thread of its own, then done(value) in the UI
    /// thread. Work that was still running is stopped and its value forgotten. What
    /// control.progress says comes as progressed(), at most every 50 ms.
    template <typename Work, typename Done> void start(Work work, Done done)
    {
        begin([this, work = std::move(work), done = std::move(done)](const engine::Control &control,
                                                                     const Post &post) mutable {
            const auto call = [&] {
                if constexpr (std::is_invocable_v<Work &, const engine::Control &, const Post &>)
                    return work(control, post);
                else
                    return work(control);
            };
            auto value = std::make_shared<decltype(call())>(call());
            post([this, value, done = std::move(done)]() mutable {
                finish();
                done(std::move(*value));
            });
        });
    }

    /// Asks the work to stop; done() still comes, with whatever the work returns then.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isCancelled() const { return m_stop.stop_requested(); }
    [[nodiscard]] qint64 elapsedMs() const { return m_isRunning ? m_clock.elapsed() : 0; }

Q_SIGNALS:
    void started();
    void progressed(int done, int total, const lockkeeper::Text &what);
    /// The work has ended, before done() is called.
    void ended();

private:
    using Body = std::function<void(const engine::Control &, const Post &)>;
    struct Progress
    {
        int done = 0;
        int total = 0;
        Text what;
    };

    void begin(Body body);
    void put(quint64 run, std::function<void()> what);
    void finish();
    void drain();
    void report(int done, int total, const Text &what);

    std::mutex m_mutex; ///< guards the inbox and the progress
    std::vector<std::pair<quint64, std::function<void()>>> m_inbox;
    std::optional<Progress> m_progress;
    bool m_isDrainAsked = false;

    std::stop_source m_stop;
    quint64 m_run = 0;
    bool m_isRunning = false;
    QElapsedTimer m_clock;
    std::vector<std::jthread> m_threads; ///< the current one last; earlier ones are ending
};

} // namespace lockkeeper::gui
