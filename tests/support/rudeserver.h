// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <thread>

namespace lockkeeper::tests {

/// A TCP server on 127.0.0.1 in its own thread that reads once from each client, answers with what
/// `answer` makes of it, and hangs up. An empty answer to the first bytes is a plain hang-up; a
/// client that `isMute` is never answered.
class RudeServer
{
public:
    using Answer = std::function<QByteArray(const QByteArray &)>;

    explicit RudeServer(Answer answer, bool isMute = false)
        : m_answer(std::move(answer))
        , m_isMute(isMute)
        , m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto *bare = reinterpret_cast<sockaddr *>(&address);
        socklen_t size = sizeof(address);
        bind(m_socket, bare, size);
        listen(m_socket, 8);
        getsockname(m_socket, bare, &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
    }
    ~RudeServer()
    {
        m_thread.request_stop();
        m_thread.join();
        close(m_socket);
    }
    RudeServer(const RudeServer &) = delete;
    RudeServer &operator=(const RudeServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] int clients() const { return m_clients; }

private:
    void serve(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            pollfd waiting {m_socket, POLLIN, 0};
            if (poll(&waiting, 1, 20) < 1)
                continue;
            const int client = accept(m_socket, nullptr, nullptr);
            ++m_clients;
            if (m_isMute)
                holdUntil(stop, client);
            else
                talk(client);
            close(client);
        }
    }

    static void holdUntil(const std::stop_token &stop, int client)
    {
        pollfd ended {client, POLLRDHUP, 0};
        while (!stop.stop_requested() && poll(&ended, 1, 20) < 1) { }
    }

    void talk(int client) const
    {
        QByteArray bytes(4096, '\0');
        // TLS requests (8 bytes) are answered "no", then the real start-up packet follows.
        ssize_t got = recv(client, bytes.data(), static_cast<size_t>(bytes.size()), 0);
        const QByteArray reply =
            m_answer(bytes.left(static_cast<qsizetype>(std::max<ssize_t>(got, 0))));
        send(client, reply.constData(), static_cast<size_t>(reply.size()), MSG_NOSIGNAL);
        if (reply != "N")
            return;
        got = recv(client, bytes.data(), static_cast<size_t>(bytes.size()), 0);
        const QByteArray second =
            m_answer(bytes.left(static_cast<qsizetype>(std::max<ssize_t>(got, 0))));
        send(client, second.constData(), static_cast<size_t>(second.size()), MSG_NOSIGNAL);
    }

    Answer m_answer;
    bool m_isMute = false;
    int m_socket = -1;
    quint16 m_port = 0;
    std::atomic<int> m_clients = 0;
    std::jthread m_thread;
};

/// A port on 127.0.0.1 whose queue of waiting connections is full: a connect gets no answer, as
/// behind a firewall that drops packets.
class FullServer
{
public:
    FullServer()
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto *bare = reinterpret_cast<sockaddr *>(&address);
        socklen_t size = sizeof(address);
        bind(m_socket, bare, size);
        listen(m_socket, 0);
        getsockname(m_socket, bare, &size);
        m_port = ntohs(address.sin_port);
        for (int &client : m_clients) {
            client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            connect(client, bare, size);
        }
    }
    ~FullServer()
    {
        for (const int client : m_clients)
            close(client);
        close(m_socket);
    }
    FullServer(const FullServer &) = delete;
    FullServer &operator=(const FullServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    int m_socket = -1;
    quint16 m_port = 0;
    std::array<int, 4> m_clients {};
};

/// PostgreSQL's ErrorResponse.
inline QByteArray pgError(const QByteArray &sqlState, const QByteArray &message)
{
    QByteArray body = "SFATAL" + QByteArray(1, '\0') + "VFATAL" + QByteArray(1, '\0') + 'C'
        + sqlState + QByteArray(1, '\0') + 'M' + message + QByteArray(2, '\0');
    const quint32 size = htonl(static_cast<quint32>(body.size() + 4));
    return 'E' + QByteArray(reinterpret_cast<const char *>(&size), 4) + body;
}

/// The client asks for TLS.
inline bool isTlsRequest(const QByteArray &bytes)
{
    return bytes.size() == 8 && bytes.mid(4) == QByteArray::fromHex("04d2162f");
}

} // namespace lockkeeper::tests
