// SPDX-License-Identifier: Apache-2.0
#include "engine/logins.h"

#include <utility>

namespace lockkeeper::engine {
namespace {

template <typename Login>
std::unique_ptr<Login> takenOut(std::map<QString, std::unique_ptr<Login>> &logins,
                                const QString &name)
{
    auto node = logins.extract(name);
    return node.empty() ? nullptr : std::move(node.mapped());
}

std::optional<Error> refusalOf(const QMap<QString, Error> &refusals, const QString &host)
{
    const auto found = refusals.find(host);
    return found == refusals.end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::unique_ptr<remote::Remote> Logins::take(const QString &host)
{
    const std::scoped_lock lock(m_mutex);
    return takenOut(m_sessions, host);
}

void Logins::keep(const QString &host, std::unique_ptr<remote::Remote> session)
{
    const std::scoped_lock lock(m_mutex);
    m_sessions.insert_or_assign(host, std::move(session));
}

std::unique_ptr<ssh::JumpHost> Logins::takeJump(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    return takenOut(m_jumps, name);
}

void Logins::keepJump(const QString &name, std::unique_ptr<ssh::JumpHost> jump)
{
    const std::scoped_lock lock(m_mutex);
    m_jumps.insert_or_assign(name, std::move(jump));
}

std::optional<Error> Logins::refusal(const QString &host) const
{
    const std::scoped_lock lock(m_mutex);
    return refusalOf(m_refusals, host);
}

void Logins::refuse(const QString &host, const Error &problem)
{
    const std::scoped_lock lock(m_mutex);
    m_refusals.insert(host, problem);
}

std::optional<Error> Logins::sudoRefusal(const QString &host) const
{
    const std::scoped_lock lock(m_mutex);
    return refusalOf(m_sudoRefusals, host);
}

void Logins::refuseSudo(const QString &host, const Error &problem)
{
    const std::scoped_lock lock(m_mutex);
    m_sudoRefusals.insert(host, problem);
}

QMap<QString, SourceRefusal> Logins::sourceRefusals() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sourceRefusals;
}

void Logins::refuseSource(const QMap<QString, SourceRefusal> &refusals)
{
    const std::scoped_lock lock(m_mutex);
    m_sourceRefusals = refusals;
}

} // namespace lockkeeper::engine
