// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/uniquefd.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <atomic>
#include <thread>

namespace lockkeeper::ssh {

/// Stands between libssh and the user's SSH agent: libssh waits for an agent without a limit and
/// would offer every key. Here a silent agent is given up (2 s for the list, 30 s for a signature,
/// which a person may have to confirm), a stop ends it at once, and at most three keys are shown,
/// the wanted ones first.
class AgentFilter
{
public:
    /// `wanted`: wire bytes of public keys to show first.
    AgentFilter(const QString &socketPath, QByteArrayList wanted);
    ~AgentFilter();
    AgentFilter(const AgentFilter &) = delete;
    AgentFilter &operator=(const AgentFilter &) = delete;

    /// libssh's end, once; -1 if there is no agent at that path.
    [[nodiscard]] int takeSocket() { return m_client.release(); }
    [[nodiscard]] int keysShown() const { return m_keysShown; }

private:
    void serve(std::stop_token stop);
    [[nodiscard]] QByteArray filter(const QByteArray &answer);

    UniqueFd m_agent;
    UniqueFd m_client;
    UniqueFd m_server;
    QByteArrayList m_wanted;
    std::atomic<int> m_keysShown = 0;
    std::jthread m_thread;
};

/// The answer to "which identities" with at most `most` of them, the wanted ones first. Pure; an
/// answer that is none becomes the empty list.
[[nodiscard]] QByteArray fewerIdentities(const QByteArray &answer, const QByteArrayList &wanted,
                                         int most);

} // namespace lockkeeper::ssh
