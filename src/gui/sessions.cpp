// SPDX-License-Identifier: Apache-2.0
#include "gui/sessions.h"

#include <utility>

namespace lockkeeper::gui {
namespace {

constexpr int kLooksPerLimit = 4; ///< a session is closed after the limit and a quarter at most

} // namespace

Sessions::Sessions(QObject *parent)
    : QObject(parent)
    , m_logins(std::make_shared<engine::Logins>())
{
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (!m_logins->isEmpty())
            close(m_logins->idleFor(m_idleLimit));
    });
    setIdleLimit(kIdleLimit);
}

Sessions::~Sessions()
{
    end();
}

void Sessions::setIdleLimit(std::chrono::milliseconds limit)
{
    m_idleLimit = limit;
    m_watch.start(limit / kLooksPerLimit);
}

void Sessions::begin(const profile::Profile &profile)
{
    end();
    m_logins = std::make_shared<engine::Logins>();
    follow(profile);
}

void Sessions::follow(const profile::Profile &profile)
{
    m_closing.add([logins = m_logins, profile] { static_cast<void>(logins->follow(profile)); });
}

void Sessions::drop(const QStringList &hosts)
{
    close(m_logins->drop(hosts));
}

void Sessions::end()
{
    close(m_logins->end());
}

void Sessions::close(engine::Farewell parting)
{
    auto sessions = std::make_shared<engine::Farewell>(std::move(parting));
    m_closing.add([sessions = std::move(sessions)]() mutable { sessions.reset(); });
}

} // namespace lockkeeper::gui
