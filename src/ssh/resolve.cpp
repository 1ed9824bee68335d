// SPDX-License-Identifier: Apache-2.0
#include "ssh/resolve.h"

#include <QUrl>

#include <netdb.h>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <thread>

namespace lockkeeper::ssh {
namespace {

constexpr auto kNameLimit = 5s;

/// Shared with the thread that asks: getaddrinfo cannot be ended, so that thread may outlive us.
struct Lookup
{
    std::mutex mutex;
    std::condition_variable_any finished;
    bool isFinished = false;
    int code = 0;
    std::vector<SocketAddress> addresses;
};

int lookUp(const QByteArray &name, const QByteArray &port, int flags,
           std::vector<SocketAddress> &addresses)
{
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo *list = nullptr;
    const int code = ::getaddrinfo(name.constData(), port.constData(), &hints, &list);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(code == 0 ? list : nullptr,
                                                                     &::freeaddrinfo);
    for (const addrinfo *entry = owner.get(); entry; entry = entry->ai_next) {
        SocketAddress address;
        std::memcpy(&address.storage, entry->ai_addr, entry->ai_addrlen);
        address.size = entry->ai_addrlen;
        addresses.push_back(address);
    }
    return code;
}

tl::unexpected<Error> unknownName(const SshTarget &target, const QString &detail)
{
    return fail({.kind = ErrorKind::NameUnknown,
                 .message = text("ssh", "The name %1 leads to no address.").arg(target.address),
                 .advice = text("ssh",
                                "Check the spelling in the profile, or add the name to DNS or to "
                                "/etc/hosts of this computer."),
                 .detail = detail});
}

} // namespace

Result<std::vector<SocketAddress>> resolve(const SshTarget &target, const Patience &patience)
{
    const QByteArray port = QByteArray::number(target.port);
    std::vector<SocketAddress> numeric;
    if (lookUp(target.address.toLatin1(), port, AI_NUMERICHOST, numeric) == 0)
        return numeric;
    const QByteArray name = QUrl::toAce(target.address);
    if (name.isEmpty() || name.startsWith('-'))
        return unknownName(target, QStringLiteral("not a host name"));

    auto lookup = std::make_shared<Lookup>();
    std::thread([lookup, name, port] {
        std::vector<SocketAddress> addresses;
        const int code = lookUp(name, port, AI_ADDRCONFIG, addresses);
        const std::lock_guard lock(lookup->mutex);
        lookup->code = code;
        lookup->addresses = std::move(addresses);
        lookup->isFinished = true;
        lookup->finished.notify_all();
    }).detach();

    std::unique_lock lock(lookup->mutex);
    const auto until = std::min(patience.deadline(), Clock::now() + kNameLimit);
    lookup->finished.wait_until(lock, patience.stop(), until,
                                [&lookup] { return lookup->isFinished; });
    if (patience.isStopped())
        return fail(cancelled());
    if (!lookup->isFinished)
        return unknownName(target, QStringLiteral("the name servers did not answer in time"));
    if (lookup->code != 0 || lookup->addresses.empty())
        return unknownName(target, QString::fromLocal8Bit(::gai_strerror(lookup->code)));
    return lookup->addresses;
}

} // namespace lockkeeper::ssh
