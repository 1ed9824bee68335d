// SPDX-License-Identifier: Apache-2.0
#include "ssh/agentfilter.h"

#include "ssh/waiting.h"

#include <QFile>
#include <QtEndian>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

namespace lockkeeper::ssh {
namespace {

using namespace std::chrono_literals;

// draft-miller-ssh-agent, section 5.1
constexpr char kIdentitiesAnswer = 12;
constexpr char kRequestIdentities = 11;
constexpr quint32 kMaxMessage = 256 * 1024;
constexpr int kMaxKeys = 3;
constexpr auto kListLimit = 2s;
constexpr auto kSignLimit = 30s;

UniqueFd connectAgent(const QString &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (name.isEmpty() || static_cast<size_t>(name.size()) >= sizeof(address.sun_path))
        return {};
    std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
    UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    // Not blocking: an agent whose queue is full counts as none.
    if (fd
        && ::connect(fd.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
        fd.reset();
    return fd;
}

std::optional<QByteArray> readExactly(int fd, qsizetype size, const Patience &patience)
{
    QByteArray bytes(size, '\0');
    qsizetype done = 0;
    while (done < size) {
        const ssize_t got =
            ::recv(fd, bytes.data() + done, static_cast<size_t>(size - done), MSG_DONTWAIT);
        if (got > 0)
            done += got;
        else if (got == 0 || errno != EAGAIN || patience.wait(fd, POLLIN) != Waited::Ready)
            return std::nullopt;
    }
    return bytes;
}

std::optional<QByteArray> readMessage(int fd, const Patience &patience)
{
    const std::optional<QByteArray> head = readExactly(fd, 4, patience);
    if (!head)
        return std::nullopt;
    const quint32 size = qFromBigEndian<quint32>(head->constData());
    if (size == 0 || size > kMaxMessage)
        return std::nullopt;
    return readExactly(fd, static_cast<qsizetype>(size), patience);
}

bool writeMessage(int fd, const QByteArray &message, const Patience &patience)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(static_cast<quint32>(message.size()), bytes.data());
    bytes += message;
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t sent =
            ::send(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done),
                   MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent > 0)
            done += sent;
        else if (sent == 0 || errno != EAGAIN || patience.wait(fd, POLLOUT) != Waited::Ready)
            return false;
    }
    return true;
}

std::optional<QByteArray> takeString(const QByteArray &bytes, qsizetype &at)
{
    if (bytes.size() - at < 4)
        return std::nullopt;
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.constData() + at));
    if (size > bytes.size() - at - 4)
        return std::nullopt;
    QByteArray value = bytes.mid(at + 4, size);
    at += 4 + size;
    return value;
}

} // namespace

QByteArray fewerIdentities(const QByteArray &answer, const QByteArrayList &wanted, int most)
{
    QByteArrayList first;
    QByteArrayList rest;
    if (answer.size() >= 5 && answer.front() == kIdentitiesAnswer) {
        qsizetype at = 5;
        for (;;) {
            const qsizetype start = at;
            const std::optional<QByteArray> key = takeString(answer, at);
            if (!key || !takeString(answer, at))
                break;
            (wanted.contains(*key) ? first : rest) += answer.mid(start, at - start);
        }
    }
    const QByteArrayList chosen = (first + rest).mid(0, most);
    QByteArray result(5, '\0');
    result[0] = kIdentitiesAnswer;
    qToBigEndian(static_cast<quint32>(chosen.size()), result.data() + 1);
    return result + chosen.join();
}

AgentFilter::AgentFilter(const QString &socketPath, QByteArrayList wanted)
    : m_agent(connectAgent(socketPath))
    , m_wanted(std::move(wanted))
{
    int pair[2] = {-1, -1};
    if (!m_agent || ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return;
    m_client.reset(pair[0]);
    m_server.reset(pair[1]);
    m_thread = std::jthread([this](std::stop_token stop) { serve(std::move(stop)); });
}

AgentFilter::~AgentFilter() = default;

QByteArray AgentFilter::filter(const QByteArray &answer)
{
    QByteArray few = fewerIdentities(answer, m_wanted, kMaxKeys);
    m_keysShown = static_cast<int>(qFromBigEndian<quint32>(few.constData() + 1));
    return few;
}

void AgentFilter::serve(std::stop_token stop)
{
    for (;;) {
        const Patience idle(stop, 1h);
        const std::optional<QByteArray> request = readMessage(m_server.get(), idle);
        if (!request)
            break;
        const bool isList = request->front() == kRequestIdentities;
        const Patience patience(stop, isList ? kListLimit : kSignLimit);
        if (!writeMessage(m_agent.get(), *request, patience))
            break;
        std::optional<QByteArray> answer = readMessage(m_agent.get(), patience);
        if (!answer)
            break;
        if (!writeMessage(m_server.get(), isList ? filter(*answer) : *answer, patience))
            break;
    }
    ::shutdown(m_server.get(), SHUT_RDWR); // libssh, waiting without a limit, sees the end
}

} // namespace lockkeeper::ssh
