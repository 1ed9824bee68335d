// SPDX-License-Identifier: Apache-2.0
#include "engine/logins.h"

#include "engine/fanout.h"
#include "profile/names.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <utility>

namespace lockkeeper::engine {
namespace {

QByteArray newSalt()
{
    std::array<quint32, 8> words {};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return {reinterpret_cast<const char *>(words.data()),
            static_cast<qsizetype>(words.size() * sizeof(quint32))};
}

// All that the login used is still allowed; more than that does no harm.
bool hasKeysOf(const Way &all, const Way &used)
{
    const auto isListed = [&](const QString &path) { return all.login.identities.contains(path); };
    return (all.login.usesAgent || !used.login.usesAgent)
        && std::all_of(used.login.identities.begin(), used.login.identities.end(), isListed);
}

QString jumpName(const Way &way)
{
    return profile::writeJump(
        {.user = way.login.user, .address = way.login.address, .port = way.login.port});
}

template <typename Map, typename List, typename Leaves>
void moveOut(Map &map, List &list, const Leaves &leaves)
{
    for (auto it = map.begin(); it != map.end();) {
        if (!leaves(it->second)) {
            ++it;
            continue;
        }
        list.push_back(std::move(it->second.session));
        it = map.erase(it);
    }
}

bool isOfPassword(const Error &refusal)
{
    return refusal.detail.section(QStringLiteral(": "), 0, 0)
        .contains(QLatin1String("; password refused"));
}

} // namespace

Farewell::~Farewell()
{
    forEach(sessions, [](std::unique_ptr<remote::Remote> &session) { session.reset(); });
    forEach(jumps, [](std::shared_ptr<ssh::JumpHost> &jump) { jump.reset(); });
}

Logins::Logins()
    : m_salt(newSalt())
{ }

Logins::~Logins()
{
    static_cast<void>(end());
}

std::unique_ptr<remote::Remote> Logins::take(const Way &way)
{
    std::unique_ptr<remote::Remote> other; // goes behind the lock
    const std::scoped_lock lock(m_mutex);
    auto node = m_sessions.extract(way.login.host);
    if (node.empty())
        return nullptr;
    if (isSameWay(node.mapped().way, way))
        return std::move(node.mapped().session);
    other = std::move(node.mapped().session);
    return nullptr;
}

void Logins::keep(const Way &way, std::unique_ptr<remote::Remote> session)
{
    const std::scoped_lock lock(m_mutex);
    if (!isWanted(way))
        return; // an argument goes when its caller goes on, behind the lock
    auto &place = m_sessions[way.login.host];
    place.way = way;
    place.since = Clock::now();
    std::swap(place.session, session);
}

std::shared_ptr<ssh::JumpHost> Logins::jump(const Way &way)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_jumps.find(jumpName(way));
    if (found == m_jumps.end() || !isSameJump(found->second.way, way)
        || !found->second.session->isOpen())
        return nullptr;
    found->second.since = Clock::now();
    return found->second.session;
}

void Logins::keepJump(const Way &way, const std::shared_ptr<ssh::JumpHost> &jump)
{
    std::shared_ptr<ssh::JumpHost> before; // goes behind the lock
    if (!jump->isOpen())
        return;
    const std::scoped_lock lock(m_mutex);
    if (!isWantedJump(way))
        return;
    auto &place = m_jumps[jumpName(way)];
    before = std::exchange(place.session, jump);
    place.way = way;
    place.since = Clock::now();
}

bool Logins::isWanted(const Way &way) const
{
    return !m_followed || std::any_of(m_followed->begin(), m_followed->end(), [&](const Way &each) {
        return isSameWay(each, way);
    });
}

bool Logins::isWantedJump(const Way &way) const
{
    if (!m_followed)
        return true;
    std::optional<Way> all;
    for (const Way &each : *m_followed) {
        if (!each.login.jump || !isSameJump(jumpWay(each), way))
            continue;
        if (all)
            addKeys(*all, each);
        else
            all = jumpWay(each);
    }
    return all && hasKeysOf(*all, way);
}

// A jump host stays as long as a session goes through it.
Farewell Logins::part(const Leaves &leavesSession, const Leaves &leavesJump)
{
    Farewell parting;
    moveOut(m_sessions, parting.sessions,
            [&](const auto &kept) { return leavesSession(kept.way, kept.since); });
    moveOut(m_jumps, parting.jumps, [&](const auto &kept) {
        const bool isPassed = std::any_of(m_sessions.begin(), m_sessions.end(), [&](auto &each) {
            const Way &way = each.second.way;
            return way.login.jump && isSameJump(jumpWay(way), kept.way);
        });
        return !isPassed && leavesJump(kept.way, kept.since);
    });
    return parting;
}

Farewell Logins::follow(const profile::Profile &profile)
{
    std::vector<Way> ways = waysOf(profile);
    const std::scoped_lock lock(m_mutex);
    m_followed = std::move(ways);
    return part([this](const Way &way, Clock::time_point) { return !isWanted(way); },
                [this](const Way &way, Clock::time_point) { return !isWantedJump(way); });
}

Farewell Logins::drop(const QStringList &hosts)
{
    const std::scoped_lock lock(m_mutex);
    return part([&](const Way &way, Clock::time_point) { return hosts.contains(way.login.host); },
                [](const Way &, Clock::time_point) { return false; });
}

Farewell Logins::idleFor(std::chrono::milliseconds time)
{
    const auto limit = Clock::now() - time;
    const std::scoped_lock lock(m_mutex);
    const auto isIdle = [&](const Way &, Clock::time_point since) { return since <= limit; };
    return part(isIdle, isIdle);
}

Farewell Logins::end()
{
    const std::scoped_lock lock(m_mutex);
    m_followed.emplace();
    const auto leaves = [](const Way &, Clock::time_point) { return true; };
    return part(leaves, leaves);
}

bool Logins::isEmpty() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sessions.empty() && m_jumps.empty();
}

QByteArray Logins::seal(const std::vector<const Secret *> &secrets, const QString &use) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_salt);
    code.addData(use.toUtf8());
    bool isAny = false;
    for (const Secret *secret : secrets) {
        const std::string_view bytes = secret != nullptr ? secret->view() : std::string_view();
        code.addData(QByteArray::number(static_cast<qulonglong>(bytes.size())) + ' ');
        code.addData(bytes.data(), static_cast<qsizetype>(bytes.size()));
        isAny = isAny || secret != nullptr;
    }
    return isAny ? code.result() : QByteArray();
}

std::optional<Error> Logins::refusal(const QString &host, const QByteArray &seal) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_refusals.find(host);
    return found != m_refusals.end() && found->seal == seal ? std::optional(found->problem)
                                                            : std::nullopt;
}

void Logins::refuse(const QString &host, const QByteArray &seal, const Error &problem)
{
    const std::scoped_lock lock(m_mutex);
    m_refusals.insert(host, {seal, problem});
}

void Logins::forgetKeyRefusals()
{
    const std::scoped_lock lock(m_mutex);
    m_refusals.removeIf([](const auto &each) { return !isOfPassword(each.value().problem); });
    const bool isSourcePassword =
        std::any_of(m_sourceRefusals.begin(), m_sourceRefusals.end(), [](const auto &each) {
            return each.answers.problems.value(QStringLiteral("pg:login"))
                .detail.startsWith(QLatin1String("28P01"));
        });
    if (!isSourcePassword)
        m_sourceRefusals.clear();
}

void Logins::forgetSourceRefusals()
{
    const std::scoped_lock lock(m_mutex);
    m_sourceRefusals.clear();
}

void Logins::forgetRefusals(const QStringList &hosts)
{
    const std::scoped_lock lock(m_mutex);
    for (const QString &host : hosts) {
        m_refusals.remove(host);
        m_sudoRefusals.remove(host);
    }
}

std::optional<Error> Logins::sudoRefusal(const QString &host, const QByteArray &seal) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_sudoRefusals.find(host);
    return found != m_sudoRefusals.end() && found->seal == seal ? std::optional(found->problem)
                                                                : std::nullopt;
}

void Logins::refuseSudo(const QString &host, const QByteArray &seal, const Error &problem)
{
    const std::scoped_lock lock(m_mutex);
    m_sudoRefusals.insert(host, {seal, problem});
}

QMap<QString, SourceRefusal> Logins::sourceRefusals(const QByteArray &seal) const
{
    const std::scoped_lock lock(m_mutex);
    return seal == m_sourceSeal ? m_sourceRefusals : QMap<QString, SourceRefusal>();
}

void Logins::refuseSource(const QByteArray &seal, const QMap<QString, SourceRefusal> &refusals)
{
    const std::scoped_lock lock(m_mutex);
    if (std::exchange(m_sourceSeal, seal) != seal)
        m_sourceRefusals.clear();
    m_sourceRefusals.insert(refusals);
}

} // namespace lockkeeper::engine
