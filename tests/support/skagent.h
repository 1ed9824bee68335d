// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/uniquefd.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <memory>
#include <thread>

struct evp_pkey_st;

/// An SSH agent with one FIDO key of type sk-ssh-ed25519@openssh.com: an emulated token. It speaks
/// the agent's protocol and signs as a token does that was touched; there is no hardware.
class SkAgent
{
public:
    /// Listens on that Unix socket until it goes.
    explicit SkAgent(const QString &socket);
    ~SkAgent();
    SkAgent(const SkAgent &) = delete;
    SkAgent &operator=(const SkAgent &) = delete;

    /// A line for authorized_keys.
    [[nodiscard]] QByteArray publicLine() const;
    [[nodiscard]] int signatures() const { return m_signatures; }

private:
    void serve(const std::stop_token &stop);
    [[nodiscard]] QByteArray answer(const QByteArray &request);
    [[nodiscard]] QByteArray sign(const QByteArray &data);

    std::unique_ptr<evp_pkey_st, void (*)(evp_pkey_st *)> m_key;
    QByteArray m_blob; ///< the public key as it goes over the wire
    lockkeeper::ssh::UniqueFd m_listener;
    std::atomic<int> m_signatures = 0;
    std::jthread m_thread;
};
