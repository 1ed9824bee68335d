// SPDX-License-Identifier: Apache-2.0
#include "ssh/socks.h"

#include <QtEndian>

#include <arpa/inet.h>

#include <array>

namespace lockkeeper::ssh {
namespace {

constexpr char kVersion = 5;
constexpr char kLoginVersion = 1;
constexpr char kUserPassword = 2;
constexpr char kConnect = 1;
constexpr int kIpv4 = 1;
constexpr int kName = 3;
constexpr int kIpv6 = 4;

enum Reply : char {
    Succeeded = 0,
    GeneralFailure = 1,
    NotAllowed = 2,
    HostUnreachable = 4,
    ConnectionRefused = 5,
    TtlExpired = 6,
    CommandNotSupported = 7,
    AddressNotSupported = 8,
};

QByteArray reply(Reply code)
{
    const std::array<char, 10> bytes {kVersion, code, 0, kIpv4, 0, 0, 0, 0, 0, 0};
    return {bytes.data(), bytes.size()};
}

int byteAt(const QByteArray &bytes, qsizetype at)
{
    return static_cast<quint8>(bytes.at(at));
}

/// In a time that does not tell how much was right.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a.at(i) ^ b.at(i);
    return difference == 0;
}

QString hostText(int type, const QByteArray &bytes)
{
    if (type == kName)
        return QString::fromUtf8(bytes);
    std::array<char, INET6_ADDRSTRLEN> buffer {};
    ::inet_ntop(type == kIpv4 ? AF_INET : AF_INET6, bytes.constData(), buffer.data(),
                buffer.size());
    return QString::fromLatin1(buffer.data());
}

} // namespace

SocksNegotiation::SocksNegotiation(QByteArray user, QByteArray password)
    : m_user(std::move(user))
    , m_password(std::move(password))
{ }

QByteArray SocksNegotiation::feed(const QByteArray &bytes)
{
    m_buffer += bytes;
    QByteArray answer;
    if (m_state == State::Greeting)
        answer += greet();
    if (m_state == State::Login)
        answer += checkLogin();
    if (m_state == State::Request)
        answer += readRequest();
    return answer;
}

QByteArray SocksNegotiation::refuse(const QByteArray &answer)
{
    m_state = State::Failed;
    m_buffer.clear();
    return answer;
}

QByteArray SocksNegotiation::greet()
{
    if (!m_buffer.isEmpty() && m_buffer.front() != kVersion)
        return refuse({});
    if (m_buffer.size() < 2 || m_buffer.size() < 2 + byteAt(m_buffer, 1))
        return {};
    const QByteArray methods = m_buffer.mid(2, byteAt(m_buffer, 1));
    m_buffer.remove(0, 2 + methods.size());
    if (!methods.contains(kUserPassword))
        return refuse(QByteArrayLiteral("\x05\xff"));
    m_state = State::Login;
    return QByteArrayLiteral("\x05\x02");
}

QByteArray SocksNegotiation::checkLogin()
{
    if (!m_buffer.isEmpty() && m_buffer.front() != kLoginVersion)
        return refuse({});
    if (m_buffer.size() < 2 || m_buffer.size() < 3 + byteAt(m_buffer, 1))
        return {};
    const int userSize = byteAt(m_buffer, 1);
    const int passwordSize = byteAt(m_buffer, 2 + userSize);
    if (m_buffer.size() < 3 + userSize + passwordSize)
        return {};
    const bool isRight = isSame(m_buffer.mid(2, userSize), m_user)
        & isSame(m_buffer.mid(3 + userSize, passwordSize), m_password);
    m_buffer.remove(0, 3 + userSize + passwordSize);
    if (!isRight)
        return refuse(QByteArrayLiteral("\x01\x01"));
    m_state = State::Request;
    return QByteArray("\x01\x00", 2);
}

QByteArray SocksNegotiation::readRequest()
{
    if (!m_buffer.isEmpty() && m_buffer.front() != kVersion)
        return refuse({});
    if (m_buffer.size() < 5)
        return {};
    const int type = byteAt(m_buffer, 3);
    if (m_buffer.at(1) != kConnect)
        return refuse(reply(CommandNotSupported));
    if (type != kIpv4 && type != kIpv6 && type != kName)
        return refuse(reply(AddressNotSupported));
    const qsizetype start = type == kName ? 5 : 4;
    const qsizetype size = type == kName ? byteAt(m_buffer, 4) : (type == kIpv4 ? 4 : 16);
    if (m_buffer.size() < start + size + 2)
        return {};
    m_host = hostText(type, m_buffer.mid(start, size));
    m_port = qFromBigEndian<quint16>(m_buffer.constData() + start + size);
    m_buffer.remove(0, start + size + 2);
    if (m_host.isEmpty() || m_host.contains(QChar(0)))
        return refuse(reply(AddressNotSupported));
    m_state = State::Ready;
    return {};
}

QByteArray socksSuccess()
{
    return reply(Succeeded);
}

QByteArray socksFailure(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Prohibited:
        return reply(NotAllowed);
    case ErrorKind::NameUnknown:
        return reply(HostUnreachable);
    case ErrorKind::Refused:
        return reply(ConnectionRefused);
    case ErrorKind::TimedOut:
        return reply(TtlExpired);
    default:
        return reply(GeneralFailure);
    }
}

} // namespace lockkeeper::ssh
