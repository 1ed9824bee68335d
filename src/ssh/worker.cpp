// SPDX-License-Identifier: Apache-2.0
#include "ssh/worker.h"

#include "ssh/tcpconnect.h"

#include <libssh/server.h> // ssh_send_keepalive

#include <algorithm>
#include <iterator>
#include <utility>

namespace lockkeeper::ssh {
namespace {

using namespace std::chrono_literals;

constexpr int kMaxSlots = 8; // of sshd's 10: a slot is free there later than here
// libssh only collects the answer at every second question. With 7 s a dead link is found in 42 s.
// Questions are counted, not seconds: after a pause of this whole process the answer that came
// meanwhile is read first.
constexpr int kMaxUnanswered = 5;
constexpr auto kFlushLimit = 300ms;

} // namespace

Worker::Worker(SessionPtr session, Lifeline lifeline)
    : m_session(std::move(session))
    , m_event(ssh_event_new())
    , m_lifeline(std::move(lifeline))
{
    ssh_event_add_session(m_event.get(), m_session.get());
    ssh_set_counters(m_session.get(), &m_traffic, nullptr);
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

Worker::~Worker()
{
    shutDown();
}

bool Worker::isOver()
{
    const std::lock_guard lock(m_mutex);
    return m_end.has_value();
}

void Worker::shutDown()
{
    m_thread.request_stop();
    wake();
    if (m_thread.joinable())
        m_thread.join();
}

void Worker::post(std::unique_ptr<Task> task)
{
    std::optional<Error> end;
    {
        const std::lock_guard lock(m_mutex);
        end = m_end;
        if (!end)
            m_posted.push_back(std::exchange(task, nullptr));
    }
    if (task != nullptr)
        task->abandon(*end);
    else
        wake();
}

std::chrono::microseconds Worker::roundTrip() const
{
    return std::chrono::microseconds(m_roundTrip.load());
}

bool Worker::takeSlot()
{
    if (m_slotsTaken >= kMaxSlots)
        return false;
    ++m_slotsTaken;
    return true;
}

void Worker::noteRoundTrip(Clock::duration duration)
{
    const auto taken = std::chrono::duration_cast<std::chrono::microseconds>(duration).count();
    if (m_roundTrip == 0 || taken < m_roundTrip)
        m_roundTrip = taken;
}

void Worker::bury(std::unique_ptr<Channel> channel)
{
    if (channel && channel->isOpening())
        m_buried.push_back(std::move(channel));
}

bool Worker::isConnected() const
{
    return ssh_is_connected(m_session.get()) != 0
        && (ssh_get_status(m_session.get()) & (SSH_CLOSED | SSH_CLOSED_ERROR)) == 0;
}

void Worker::run(const std::stop_token &stop)
{
    while (!stop.stop_requested() && isConnected() && !isSilent()) {
        {
            const std::lock_guard lock(m_mutex);
            std::move(m_posted.begin(), m_posted.end(), std::back_inserter(m_tasks));
            m_posted.clear();
        }
        advanceAll();
        keepAlive();
        wait();
        pump();
    }
    abandonAll(stop.stop_requested() ? cancelled() : lost());
    flush();
    m_buried.clear();
    m_event.reset();
    m_session.reset();
}

void Worker::abandonAll(const Error &reason)
{
    {
        const std::lock_guard lock(m_mutex);
        m_end = reason;
        std::move(m_posted.begin(), m_posted.end(), std::back_inserter(m_tasks));
        m_posted.clear();
    }
    for (const std::unique_ptr<Task> &task : m_tasks)
        task->abandon(reason);
    m_tasks.clear();
}

void Worker::advanceAll()
{
    if (m_traffic.in_bytes != m_bytesSeen)
        m_lastHeard = Clock::now();
    m_bytesSeen = m_traffic.in_bytes;
    for (std::unique_ptr<Task> &task : m_tasks) {
        if (task->advance(*this))
            task.reset();
    }
    std::erase(m_tasks, nullptr);
    std::move(m_added.begin(), m_added.end(), std::back_inserter(m_tasks));
    if (!m_added.empty())
        wake();
    m_added.clear();
    std::erase_if(m_buried,
                  [](const std::unique_ptr<Channel> &channel) { return channel->isOpen(); });
}

void Worker::keepAlive()
{
    // A request the server must answer. Where packets are dropped the kernel gives up within 30 s
    // (TCP_USER_TIMEOUT); where something on the way still acknowledges, or sshd hangs, only the
    // missing answers tell.
    if (Clock::now() - m_lastKeepAlive < m_lifeline.keepAlive)
        return;
    m_lastKeepAlive = Clock::now();
    m_unanswered = m_traffic.in_bytes == m_bytesHeard ? m_unanswered + 1 : 0;
    m_bytesHeard = m_traffic.in_bytes;
    ssh_send_keepalive(m_session.get());
}

void Worker::askForLife()
{
    // The first call may only collect the answer to the question before; see kMaxUnanswered.
    ssh_send_keepalive(m_session.get());
    ssh_send_keepalive(m_session.get());
}

bool Worker::isSilent() const
{
    return m_unanswered >= kMaxUnanswered;
}

void Worker::wait()
{
    const bool isWriting = (ssh_get_poll_flags(m_session.get()) & SSH_WRITE_PENDING) != 0;
    const int fd = ssh_get_fd(m_session.get());
    std::vector<pollfd> fds {{m_wake.get(), POLLIN, 0},
                             {fd, static_cast<short>(isWriting ? POLLIN | POLLOUT : POLLIN), 0}};
    for (const std::unique_ptr<Task> &task : m_tasks)
        task->watch(fds);
    acknowledgeAtOnce(fd);
    ::poll(fds.data(), fds.size(), patience());
    m_wake.drain();
}

int Worker::patience() const
{
    // A call for one channel may have read bytes for another whose turn was over: no poll tells.
    if (m_traffic.in_bytes != m_bytesSeen)
        return 0;
    return m_tasks.empty() ? 1000 : 50; // the grain of the tasks' deadlines
}

void Worker::pump()
{
    constexpr int kMaxReads = 256; // 4 KiB each, then the tasks have their turn
    for (int i = 0; i < kMaxReads; ++i) {
        if (ssh_event_dopoll(m_event.get(), 0) == SSH_AGAIN || !isConnected())
            return;
    }
}

void Worker::flush()
{
    const auto until = Clock::now() + kFlushLimit;
    while (isConnected() && Clock::now() < until
           && (ssh_get_poll_flags(m_session.get()) & SSH_WRITE_PENDING) != 0) {
        pollfd state {ssh_get_fd(m_session.get()), POLLOUT, 0};
        ::poll(&state, 1, 20);
        pump();
    }
}

} // namespace lockkeeper::ssh
