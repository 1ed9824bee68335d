// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <mutex>
#include <thread>

/// What a fake SSH server offers and accepts.
struct FakeLogin
{
    bool offersPassword = false;
    bool offersKeyboard = false;
    QByteArray password = "right";
    QByteArrayList prompts = {"Password: "};
    /// Rounds of questions behind the first, each with the one right answer.
    QList<std::pair<QByteArray, QByteArray>> more = {};
};

/// An SSH server of libssh that knows only logins, for the ways that a real sshd needs PAM for.
/// Serves one connection after another.
class SshdFake
{
public:
    SshdFake(const QByteArray &hostKeyFile, FakeLogin login);
    ~SshdFake();
    SshdFake(const SshdFake &) = delete;
    SshdFake &operator=(const SshdFake &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// What the client tried, in order: "none", "password:x", "answer:x" ("answer:x|y" to several
    /// prompts).
    [[nodiscard]] QByteArrayList tried() const;

private:
    void serve(const std::stop_token &stop);
    void talk(struct ssh_session_struct *session, const std::stop_token &stop);
    /// Whether the login is complete.
    bool answer(struct ssh_session_struct *session, struct ssh_message_struct *message);
    void note(const QByteArray &what);
    void askKeyboard(struct ssh_message_struct *message, const QByteArrayList &prompts);

    QByteArray m_hostKeyFile;
    FakeLogin m_login;
    quint16 m_port;
    mutable std::mutex m_mutex;
    QByteArrayList m_tried;
    qsizetype m_round = 0;
    struct ssh_bind_struct *m_bind;
    std::jthread m_thread;
};
