// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>

namespace lockkeeper::ssh {

/// One open socket, told apart from a later one that got its number: libssh closes a socket that it
/// was given after some errors, and never otherwise.
class SocketId
{
public:
    explicit SocketId(int fd)
        : m_fd(fd)
        , m_cookie(cookieOf(fd))
    { }

    /// Any other thread may open sockets meanwhile.
    void closeIfOpen() const
    {
        if (m_cookie != 0 && cookieOf(m_fd) == m_cookie)
            ::close(m_fd);
    }

private:
    /// The kernel's own number of the socket, never used twice; 0 for what is no socket.
    static std::uint64_t cookieOf(int fd)
    {
        std::uint64_t cookie = 0;
        socklen_t size = sizeof(cookie);
        return ::getsockopt(fd, SOL_SOCKET, SO_COOKIE, &cookie, &size) == 0 ? cookie : 0;
    }

    int m_fd;
    std::uint64_t m_cookie;
};

} // namespace lockkeeper::ssh
