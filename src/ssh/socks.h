// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace lockkeeper::ssh {

/// The server's half of a SOCKS5 negotiation (RFC 1928) that accepts only user and password (RFC
/// 1929) and only CONNECT. Pure: bytes in, bytes out.
class SocksNegotiation
{
public:
    enum class State { Greeting, Login, Request, Ready, Failed };

    SocksNegotiation(QByteArray user, QByteArray password);

    /// Takes bytes of the client, returns what to send back; behind a failure the connection is
    /// closed.
    [[nodiscard]] QByteArray feed(const QByteArray &bytes);
    [[nodiscard]] State state() const { return m_state; }
    /// Where to connect to: a name, or an address in text. Valid when Ready.
    [[nodiscard]] const QString &host() const { return m_host; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// What the client sent behind its request already.
    [[nodiscard]] const QByteArray &rest() const { return m_buffer; }

private:
    [[nodiscard]] QByteArray greet();
    [[nodiscard]] QByteArray checkLogin();
    [[nodiscard]] QByteArray readRequest();
    [[nodiscard]] QByteArray refuse(const QByteArray &answer);

    QByteArray m_user;
    QByteArray m_password;
    QByteArray m_buffer;
    State m_state = State::Greeting;
    QString m_host;
    quint16 m_port = 0;
};

/// The answer to a request that succeeded, or failed for that reason.
[[nodiscard]] QByteArray socksSuccess();
[[nodiscard]] QByteArray socksFailure(ErrorKind kind);

} // namespace lockkeeper::ssh
