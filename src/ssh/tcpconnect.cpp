// SPDX-License-Identifier: Apache-2.0
#include "ssh/tcpconnect.h"

#include "ssh/resolve.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>

#include <algorithm>
#include <cerrno>

namespace lockkeeper::ssh {
namespace {

void setOption(int fd, int level, int name, int value)
{
    ::setsockopt(fd, level, name, &value, sizeof(value)); // best effort: it works without, slower
}

void tune(int fd)
{
    setOption(fd, IPPROTO_TCP, TCP_NODELAY, 1);
    setOption(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(fd, IPPROTO_TCP, TCP_KEEPIDLE, 15);
    setOption(fd, IPPROTO_TCP, TCP_KEEPINTVL, 5);
    setOption(fd, IPPROTO_TCP, TCP_KEEPCNT, 3);
    setOption(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, 30'000);
}

Error timedOut(const SshTarget &target)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(target.timeouts.connect);
    return {.kind = ErrorKind::TimedOut,
            .message = textN("ssh", "%1 did not answer within %n second(s).")
                           .arg(where(target))
                           .count(seconds.count()),
            .advice = text("ssh",
                           "Check that the host is on and that no firewall on the way drops "
                           "connections to port %1.")
                          .arg(QString::number(target.port))};
}

Error refused(const SshTarget &target, int code)
{
    if (code == ETIMEDOUT)
        return timedOut(target);
    const bool isRefused = code == ECONNREFUSED;
    return {.kind = ErrorKind::Refused,
            .message = isRefused
                ? text("ssh", "%1 refuses the connection: nothing listens on that port.")
                      .arg(where(target))
                : text("ssh", "%1 cannot be reached.").arg(where(target)),
            .advice = isRefused
                ? Text(text("ssh",
                            "Check the port in the profile and that the SSH server runs there "
                            "(systemctl status ssh)."))
                : Text(text("ssh",
                            "Check the network and the VPN between this computer and the host.")),
            .detail = QString::fromLatin1(::strerrordesc_np(code))};
}

/// The connection, or errno; 0 for one that did not come in time, ECANCELED for a stop.
tl::expected<UniqueFd, int> connectOne(const SocketAddress &address, const Patience &patience,
                                       Clock::time_point until)
{
    UniqueFd fd(::socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!fd)
        return tl::make_unexpected(errno);
    tune(fd.get());
    const auto *raw = reinterpret_cast<const sockaddr *>(&address.storage);
    if (::connect(fd.get(), raw, address.size) == 0)
        return fd;
    if (errno != EINPROGRESS)
        return tl::make_unexpected(errno);
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
        if (left.count() <= 0)
            return tl::make_unexpected(ETIMEDOUT);
        if (patience.wait(fd.get(), POLLOUT, left) == Waited::Stopped)
            return tl::make_unexpected(ECANCELED);
        pollfd state {fd.get(), POLLOUT, 0};
        if (::poll(&state, 1, 0) == 1)
            break;
    }
    int code = 0;
    socklen_t size = sizeof(code);
    ::getsockopt(fd.get(), SOL_SOCKET, SO_ERROR, &code, &size);
    // Reset already: the connection was made, so this is no refusal. Whoever reads from it is told.
    if (code != 0 && code != ECONNRESET)
        return tl::make_unexpected(code);
    return fd;
}

} // namespace

Result<Line> dialDirectly(const SshTarget &target, const Patience &patience)
{
    LK_TRY(const std::vector<SocketAddress> addresses, resolve(target, patience));
    int code = ETIMEDOUT;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const auto left = patience.deadline() - Clock::now();
        const auto share = left / static_cast<long>(addresses.size() - i);
        auto connected = connectOne(addresses[i], patience, Clock::now() + share);
        if (connected)
            return Line {std::move(*connected)};
        if (connected.error() == ECANCELED)
            return fail(cancelled());
        code = connected.error();
    }
    return fail(refused(target, code));
}

void acknowledgeAtOnce(int fd)
{
    setOption(fd, IPPROTO_TCP, TCP_QUICKACK, 1);
}

} // namespace lockkeeper::ssh
