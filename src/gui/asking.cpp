// SPDX-License-Identifier: Apache-2.0
#include "gui/asking.h"

#include <QMetaObject>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace lockkeeper::gui {
namespace {

struct Pending
{
    engine::Questions questions;
    bool isDone = false;
    std::optional<std::vector<Secret>> answers = {};
};

} // namespace

struct Asking::Desk
{
    std::mutex mutex;
    std::condition_variable_any given;
    Asking *owner = nullptr; // guarded, as everything here; null: the window is gone
    std::deque<std::shared_ptr<Pending>> queue;

    void tell() const { QMetaObject::invokeMethod(owner, &Asking::changed, Qt::QueuedConnection); }
    std::optional<std::vector<Secret>> wait(const engine::Questions &questions,
                                            const std::stop_token &stop)
    {
        const auto pending = std::make_shared<Pending>(Pending {questions});
        std::unique_lock lock(mutex);
        if (owner == nullptr)
            return std::nullopt;
        queue.push_back(pending);
        tell();
        given.wait(lock, stop, [&] { return pending->isDone; });
        if (const auto left = std::find(queue.begin(), queue.end(), pending); left != queue.end()) {
            queue.erase(left);
            if (owner != nullptr)
                tell();
        }
        return std::move(pending->answers);
    }
};

Asking::Asking(QObject *parent)
    : QObject(parent)
    , m_desk(std::make_shared<Desk>())
{
    m_desk->owner = this;
}

Asking::~Asking()
{
    const std::lock_guard lock(m_desk->mutex);
    m_desk->owner = nullptr;
    for (const auto &pending : m_desk->queue)
        pending->isDone = true;
    m_desk->given.notify_all();
}

engine::AskPerson Asking::ask() const
{
    return [desk = m_desk](const engine::Questions &questions, const std::stop_token &stop) {
        // A password has a card of its own, which can keep it and use it for other hosts.
        return questions.isPassword ? std::nullopt : desk->wait(questions, stop);
    };
}

std::optional<engine::Questions> Asking::current() const
{
    const std::lock_guard lock(m_desk->mutex);
    return m_desk->queue.empty() ? std::nullopt : std::optional(m_desk->queue.front()->questions);
}

void Asking::answer(std::optional<std::vector<Secret>> answers)
{
    {
        const std::lock_guard lock(m_desk->mutex);
        if (m_desk->queue.empty())
            return;
        const std::shared_ptr<Pending> pending = m_desk->queue.front();
        m_desk->queue.pop_front();
        pending->answers = std::move(answers);
        pending->isDone = true;
        m_desk->given.notify_all();
    }
    Q_EMIT changed();
}

} // namespace lockkeeper::gui
