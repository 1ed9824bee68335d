// SPDX-License-Identifier: Apache-2.0
#include "ssh/link.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>

namespace lockkeeper::ssh {
namespace {

constexpr qsizetype kMaxQueue = 256 * 1024;

bool isLater(int code)
{
    return code == EAGAIN || code == EINTR;
}

} // namespace

Link::Link(UniqueFd socket)
    : m_socket(std::move(socket))
{ }

void Link::watch(std::vector<pollfd> &fds) const
{
    short events = 0;
    if (!m_isSocketEof && m_toChannel.size() < kMaxQueue)
        events |= POLLIN;
    if (!m_toSocket.isEmpty())
        events |= POLLOUT;
    // Without a wish poll would still report a hang-up, again and again.
    if (events != 0)
        fds.push_back({m_socket.get(), events, 0});
}

bool Link::readSocket()
{
    std::array<char, 65536> buffer;
    while (!m_isSocketEof && m_toChannel.size() < kMaxQueue) {
        const ssize_t got = ::recv(m_socket.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (got < 0)
            return isLater(errno);
        if (got == 0)
            m_isSocketEof = true;
        m_toChannel.append(buffer.data(), got);
    }
    return true;
}

bool Link::writeSocket()
{
    while (!m_toSocket.isEmpty()) {
        const ssize_t sent =
            ::send(m_socket.get(), m_toSocket.constData(), static_cast<size_t>(m_toSocket.size()),
                   MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0)
            return isLater(errno);
        m_toSocket.remove(0, sent);
    }
    return true;
}

bool Link::advanceSocket()
{
    return readSocket() && writeSocket() && !m_isSocketEof;
}

QByteArray Link::takeFromSocket()
{
    return std::exchange(m_toChannel, {});
}

bool Link::move(Channel &channel)
{
    for (;;) {
        if (!readSocket() || !writeSocket())
            return false;
        const qsizetype before = m_toChannel.size();
        if (!channel.write(m_toChannel))
            return m_isChannelEof || channel.isEof();
        QByteArray got;
        if (m_toSocket.size() < kMaxQueue)
            got = channel.read(false, kMaxQueue);
        m_toSocket += got;
        if (got.isEmpty() && m_toChannel.size() == before)
            return true;
    }
}

bool Link::passEnds(Channel &channel)
{
    m_isChannelEof = channel.isEof();
    if (m_isSocketEof && m_toChannel.isEmpty() && !m_hasSentEof) {
        channel.sendEof();
        m_hasSentEof = true;
    }
    if (m_isChannelEof && m_toSocket.isEmpty() && !m_hasShutDown) {
        ::shutdown(m_socket.get(), SHUT_WR);
        m_hasShutDown = true;
    }
    return m_hasShutDown && (m_hasSentEof || channel.isClosed());
}

} // namespace lockkeeper::ssh
