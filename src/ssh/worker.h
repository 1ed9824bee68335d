// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "ssh/channel.h"
#include "ssh/handle.h"
#include "ssh/waiting.h"

#include <poll.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace lockkeeper::ssh {

class Worker;

/// Something the worker drives until it is finished: a script, a listener, a forwarded connection.
/// All calls come from the worker's thread.
class Task
{
public:
    Task() = default;
    virtual ~Task() = default;
    Task(const Task &) = delete;
    Task &operator=(const Task &) = delete;

    /// Adds the descriptors that should wake the worker.
    virtual void watch(std::vector<pollfd> &fds) const { Q_UNUSED(fds) }
    /// Goes on as far as it can without waiting. True: finished, the task is dropped.
    [[nodiscard]] virtual bool advance(Worker &worker) = 0;
    /// The session is gone; the task is dropped afterwards.
    virtual void abandon(const Error &reason) = 0;
};

/// What ends a session from without.
struct Lifeline
{
    Error cut; ///< what is asked of a session whose connection was cut
    Error silent; ///< the same where the connection stands and the server says nothing more
    std::chrono::milliseconds keepAlive {7000}; ///< between two questions that must be answered
    std::chrono::milliseconds shellStart {15000}; ///< until a login shell runs the first line
};

/// The one thread that touches a session after its login, and all its channels: libssh allows no
/// second one. Waits with its own poll, never inside libssh.
class Worker
{
public:
    Worker(SessionPtr session, Lifeline lifeline);
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Any thread. Behind the end of the session the task is abandoned at once.
    void post(std::unique_ptr<Task> task);
    /// Any thread: look at the tasks now.
    void wake() const { m_wake.signal(); }
    /// Any thread: the session has ended, nothing more will be done.
    [[nodiscard]] bool isOver();
    /// Any thread but the worker's: ends all tasks and the session.
    void shutDown();
    /// The least time a channel took to be opened; zero before the first. Any thread.
    [[nodiscard]] std::chrono::microseconds roundTrip() const;

    /// For tasks.
    [[nodiscard]] ssh_session session() const { return m_session.get(); }
    void add(std::unique_ptr<Task> task) { m_added.push_back(std::move(task)); }
    /// Session channels are few (sshd's MaxSessions, 10 by default).
    [[nodiscard]] bool takeSlot();
    void giveSlot() { --m_slotsTaken; }
    [[nodiscard]] bool hasSlotsTaken() const { return m_slotsTaken > 1; }
    void noteRoundTrip(Clock::duration duration);
    [[nodiscard]] std::chrono::milliseconds shellStart() const { return m_lifeline.shellStart; }
    /// Asks the server something it must answer, and when it was last heard of.
    void askForLife();
    [[nodiscard]] Clock::time_point lastHeard() const { return m_lastHeard; }
    /// Frees a channel, one whose opening is under way as soon as it is answered.
    void bury(std::unique_ptr<Channel> channel);

private:
    void run(const std::stop_token &stop);
    void wait();
    [[nodiscard]] int patience() const;
    void pump();
    void advanceAll();
    void keepAlive();
    void flush();
    void abandonAll(const Error &reason);
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] bool isSilent() const;
    [[nodiscard]] Error lost() const { return isSilent() ? m_lifeline.silent : m_lifeline.cut; }

    SessionPtr m_session;
    EventPtr m_event;
    ssh_counter_struct m_traffic = {};
    std::uint64_t m_bytesSeen = 0; ///< of m_traffic, when the tasks were last begun with
    Lifeline m_lifeline;
    WakeFd m_wake;
    std::vector<std::unique_ptr<Task>> m_tasks;
    std::vector<std::unique_ptr<Task>> m_added;
    std::vector<std::unique_ptr<Channel>> m_buried;
    int m_slotsTaken = 0;
    Clock::time_point m_lastKeepAlive = Clock::now();
    Clock::time_point m_lastHeard = Clock::now();
    std::uint64_t m_bytesHeard = 0; ///< of m_traffic, at the last question of keepAlive()
    int m_unanswered = 0; ///< such questions in a row
    std::atomic<std::int64_t> m_roundTrip = 0; // microseconds

    std::mutex m_mutex;
    std::vector<std::unique_ptr<Task>> m_posted; // guarded
    std::optional<Error> m_end; // guarded: why nothing more can be done
    std::jthread m_thread;
};

} // namespace lockkeeper::ssh
