// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/rudeserver.h"

#include <vector>

namespace lockkeeper::tests {

/// PgBouncer as its clients meet it: no TLS, start-up parameters it does not know (`options`,
/// `replication`) are refused, everything else goes to the real server on 127.0.0.1.
class Pooler
{
public:
    explicit Pooler(quint16 behind)
        : m_behind(behind)
        , m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address = local(0);
        socklen_t size = sizeof(address);
        bind(m_socket, reinterpret_cast<sockaddr *>(&address), size);
        listen(m_socket, 8);
        getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
    }
    ~Pooler()
    {
        m_thread.request_stop();
        m_thread.join();
        m_clients.clear();
        close(m_socket);
    }
    Pooler(const Pooler &) = delete;
    Pooler &operator=(const Pooler &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    static sockaddr_in local(quint16 port)
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }

    void serve(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            pollfd waiting {m_socket, POLLIN, 0};
            if (poll(&waiting, 1, 20) < 1)
                continue;
            const int client = accept(m_socket, nullptr, nullptr);
            m_clients.emplace_back([this, client](const std::stop_token &own) {
                talk(client, own);
                close(client);
            });
        }
    }

    void talk(int client, const std::stop_token &stop) const
    {
        QByteArray bytes = read(client);
        if (isTlsRequest(bytes)) {
            send(client, "N", 1, MSG_NOSIGNAL);
            bytes = read(client);
        }
        for (const char *parameter : {"replication", "options"}) {
            if (!bytes.contains(QByteArray(parameter) + '\0'))
                continue;
            const QByteArray no =
                pgError("08P01", QByteArray("unsupported startup parameter: ") + parameter);
            send(client, no.constData(), static_cast<size_t>(no.size()), MSG_NOSIGNAL);
            return;
        }
        const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = local(m_behind);
        if (connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0) {
            send(server, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
            pipe(client, server, stop);
        }
        close(server);
    }

    static QByteArray read(int from)
    {
        QByteArray bytes(16384, '\0');
        const ssize_t got = recv(from, bytes.data(), static_cast<size_t>(bytes.size()), 0);
        return bytes.left(static_cast<qsizetype>(std::max<ssize_t>(got, 0)));
    }

    static void pipe(int client, int server, const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            pollfd ends[] {{client, POLLIN, 0}, {server, POLLIN, 0}};
            if (poll(ends, 2, 20) < 1)
                continue;
            for (const int side : {0, 1}) {
                if (ends[side].revents == 0)
                    continue;
                const QByteArray bytes = read(ends[side].fd);
                if (bytes.isEmpty())
                    return;
                send(ends[1 - side].fd, bytes.constData(), static_cast<size_t>(bytes.size()),
                     MSG_NOSIGNAL);
            }
        }
    }

    quint16 m_behind;
    int m_socket = -1;
    quint16 m_port = 0;
    std::vector<std::jthread> m_clients; // of m_thread while it runs
    std::jthread m_thread;
};

} // namespace lockkeeper::tests
