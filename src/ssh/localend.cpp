// SPDX-License-Identifier: Apache-2.0
#include "ssh/localend.h"

#include <QDir>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>
#include <optional>

namespace lockkeeper::ssh {
namespace {

struct Ends
{
    quint32 nearAddress = 0;
    quint16 nearPort = 0;
    quint32 farAddress = 0;
    quint16 farPort = 0;
};

/// The IPv4 address of a socket's end; also of an IPv6 socket that speaks IPv4.
std::optional<sockaddr_in> ipv4(const sockaddr_storage &storage)
{
    sockaddr_in address = {};
    if (storage.ss_family == AF_INET)
        return reinterpret_cast<const sockaddr_in &>(storage);
    const auto &wide = reinterpret_cast<const sockaddr_in6 &>(storage);
    if (storage.ss_family != AF_INET6 || !IN6_IS_ADDR_V4MAPPED(&wide.sin6_addr))
        return std::nullopt;
    address.sin_port = wide.sin6_port;
    std::memcpy(&address.sin_addr, &wide.sin6_addr.s6_addr[12], sizeof(address.sin_addr));
    return address;
}

std::optional<Ends> endsOf(int socket)
{
    sockaddr_storage nearEnd = {};
    sockaddr_storage farEnd = {};
    socklen_t nearSize = sizeof(nearEnd);
    socklen_t farSize = sizeof(farEnd);
    if (::getsockname(socket, reinterpret_cast<sockaddr *>(&nearEnd), &nearSize) != 0
        || ::getpeername(socket, reinterpret_cast<sockaddr *>(&farEnd), &farSize) != 0)
        return std::nullopt;
    const std::optional<sockaddr_in> own = ipv4(nearEnd);
    const std::optional<sockaddr_in> peer = ipv4(farEnd);
    if (!own || !peer)
        return std::nullopt;
    return Ends {own->sin_addr.s_addr, own->sin_port, peer->sin_addr.s_addr, peer->sin_port};
}

bool isOtherEnd(const Ends &a, const Ends &b)
{
    return a.nearAddress == b.farAddress && a.nearPort == b.farPort && a.farAddress == b.nearAddress
        && a.farPort == b.nearPort;
}

} // namespace

Result<LocalEnd> listenLocally()
{
    LocalEnd end;
    end.socket.reset(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *raw = reinterpret_cast<sockaddr *>(&address);
    socklen_t size = sizeof(address);
    if (!end.socket || ::bind(end.socket.get(), raw, size) != 0
        || ::listen(end.socket.get(), 32) != 0
        || ::getsockname(end.socket.get(), raw, &size) != 0) {
        return fail({.kind = ErrorKind::Internal,
                     .message = text("ssh", "No port on 127.0.0.1 could be opened for the tunnel."),
                     .detail = qt_error_string(errno)});
    }
    end.port = ntohs(address.sin_port);
    return end;
}

bool isOwnPeer(int acceptedSocket)
{
    const std::optional<Ends> accepted = endsOf(acceptedSocket);
    if (!accepted)
        return false;
    const QStringList descriptors =
        QDir(QStringLiteral("/proc/self/fd"))
            .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &descriptor : descriptors) {
        const std::optional<Ends> own = endsOf(descriptor.toInt());
        if (own && isOtherEnd(*accepted, *own))
            return true;
    }
    return false;
}

ListenTask::ListenTask(UniqueFd socket, std::shared_ptr<const std::atomic<bool>> isClosed,
                       Accept accept)
    : m_socket(std::move(socket))
    , m_isClosed(std::move(isClosed))
    , m_accept(std::move(accept))
{ }

void ListenTask::watch(std::vector<pollfd> &fds) const
{
    fds.push_back({m_socket.get(), POLLIN, 0});
}

bool ListenTask::advance(Worker &worker)
{
    while (!*m_isClosed) {
        UniqueFd socket(::accept4(m_socket.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!socket)
            return false;
        const int on = 1;
        ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        if (std::unique_ptr<Task> task = m_accept(std::move(socket)))
            worker.add(std::move(task));
    }
    return true;
}

} // namespace lockkeeper::ssh
