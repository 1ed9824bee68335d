// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace lockkeeper::ssh {

/// The line for the login's /bin/sh that becomes a root's /bin/sh, reading on from the same stdin.
/// With a password sudo asks for it by a prompt that only this nonce makes, and for no other: a
/// prompt of PAM's own, such as one for a code, is not answered. Without one it must not ask.
[[nodiscard]] QByteArray sudoLine(const QByteArray &nonce, bool hasPassword);

/// Reads what sudo says until it has become root; pure, any bytes in any portions.
class SudoTalk
{
public:
    explicit SudoTalk(const QByteArray &nonce);

    void addOut(const QByteArray &bytes);
    void addErr(const QByteArray &bytes) { m_err += bytes; }

    /// The login shell has come as far as calling sudo.
    [[nodiscard]] bool hasBegun() const { return m_err.contains(m_begin); }
    /// How often the password was asked for.
    [[nodiscard]] qsizetype prompts() const;
    [[nodiscard]] bool isRoot() const;
    /// What came on stdout behind the sign that it is root.
    [[nodiscard]] QByteArray outLeft() const;
    /// What sudo itself said, and PAM: without the prompts and what the login printed before.
    [[nodiscard]] QString words() const;
    [[nodiscard]] qsizetype size() const { return m_out.size() + m_err.size(); }

private:
    QByteArray m_begin;
    QByteArray m_prompt;
    QByteArray m_root;
    QByteArray m_out;
    QByteArray m_err;
    bool m_isJoined = false;
};

/// Why sudo did not make root of the login, by its words in the locale C (sudo 1.8 to 1.9):
/// LoginRefused (wrong password, sent once), ConsentNeeded (it asks for a password and none is to
/// be sent), Missing (no sudo there), Prohibited (the rest: its words are the detail).
[[nodiscard]] Error sudoProblem(const QString &words, qsizetype prompts, const QString &place);

} // namespace lockkeeper::ssh
