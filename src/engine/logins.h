// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/way.h"
#include "facts/facts.h"
#include "remote/remote.h"
#include "ssh/jumphost.h"

#include <QByteArray>
#include <QMap>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace lockkeeper::engine {

/// What is left of a database login that the server refused: the host's answers under `pg:` and
/// the exchange that shows them.
struct SourceRefusal
{
    facts::HostRecord answers;
    std::optional<facts::Exchange> exchange = {};
};

/// Sessions that nobody wants any more. They are closed, all at once, when this goes, which blocks
/// for as long as the slowest of them takes.
struct Farewell
{
    Farewell() = default;
    ~Farewell();
    Farewell(const Farewell &) = delete;
    Farewell &operator=(const Farewell &) = delete;
    Farewell(Farewell &&) = default;
    Farewell &operator=(Farewell &&) = delete;

    std::vector<std::unique_ptr<remote::Remote>> sessions;
    std::vector<std::shared_ptr<ssh::JumpHost>> jumps;
};

/// The logins of runs that follow each other: sessions stay open from one call to the next, and who
/// refused a secret is not sent the same one again, which could lock the account. Any thread; no
/// call but keep() and take() closes a session, and those only on the caller's thread.
class Logins
{
public:
    Logins();
    ~Logins();
    Logins(const Logins &) = delete;
    Logins &operator=(const Logins &) = delete;

    /// The open session of that host by that very way, taken out; null where there is none.
    [[nodiscard]] std::unique_ptr<remote::Remote> take(const Way &way);
    void keep(const Way &way, std::unique_ptr<remote::Remote> session);

    /// The jump host of that way, logged in, which calls may share; null where there is none.
    [[nodiscard]] std::shared_ptr<ssh::JumpHost> jump(const Way &way);
    /// Keeps it where it is logged in.
    void keepJump(const Way &way, const std::shared_ptr<ssh::JumpHost> &jump);

    /// From now on only sessions by the ways of this profile are kept. The others.
    [[nodiscard]] Farewell follow(const profile::Profile &profile);
    /// Those of these hosts, so that the next call logs in anew.
    [[nodiscard]] Farewell drop(const QStringList &hosts);
    /// Those that no call has used for that long.
    [[nodiscard]] Farewell idleFor(std::chrono::milliseconds time);
    /// All; nothing more will be kept.
    [[nodiscard]] Farewell end();
    [[nodiscard]] bool isEmpty() const;

    /// Why the host refused the login, if it refused these very secrets; see seal().
    [[nodiscard]] std::optional<Error> refusal(const QString &host, const QByteArray &seal) const;
    void refuse(const QString &host, const QByteArray &seal, const Error &problem);
    /// A person starts anew: where it was no password that was refused, the cause may be gone.
    void forgetKeyRefusals();
    /// The person gives these hosts' secrets anew, be they the same.
    void forgetRefusals(const QStringList &hosts);
    void forgetSourceRefusals();

    /// The same for sudo and its password.
    [[nodiscard]] std::optional<Error> sudoRefusal(const QString &host,
                                                   const QByteArray &seal) const;
    void refuseSudo(const QString &host, const QByteArray &seal, const Error &problem);

    /// By host, what the source said when it refused this password; empty: it did not.
    [[nodiscard]] QMap<QString, SourceRefusal> sourceRefusals(const QByteArray &seal) const;
    void refuseSource(const QByteArray &seal, const QMap<QString, SourceRefusal> &refusals);

    /// Tells whether secrets are the same ones for the same use, and nothing else about them. Null:
    /// there is none.
    [[nodiscard]] QByteArray seal(const std::vector<const Secret *> &secrets,
                                  const QString &use = {}) const;

private:
    using Clock = std::chrono::steady_clock;
    template <typename Session> struct Kept
    {
        Way way;
        Session session;
        Clock::time_point since;
    };
    struct Refusal
    {
        QByteArray seal;
        Error problem;
    };

    [[nodiscard]] bool isWanted(const Way &way) const;
    [[nodiscard]] bool isWantedJump(const Way &way) const;
    using Leaves = std::function<bool(const Way &way, Clock::time_point since)>;
    [[nodiscard]] Farewell part(const Leaves &leavesSession, const Leaves &leavesJump);

    const QByteArray m_salt;
    mutable std::mutex m_mutex; // guards all below
    std::map<QString, Kept<std::unique_ptr<remote::Remote>>> m_sessions; // by host
    std::map<QString, Kept<std::shared_ptr<ssh::JumpHost>>> m_jumps; // by jumpName()
    std::optional<std::vector<Way>> m_followed; // empty: all ways are wanted
    QMap<QString, Refusal> m_refusals;
    QMap<QString, Refusal> m_sudoRefusals;
    QByteArray m_sourceSeal;
    QMap<QString, SourceRefusal> m_sourceRefusals;
};

} // namespace lockkeeper::engine
