// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <stop_token>
#include <thread>

namespace lockkeeper::test {

/// One accepted connection of HostileHttp. Every call gives up when the server stops.
class Connection
{
public:
    Connection(int socket, std::stop_token stop)
        : m_socket(socket)
        , m_stop(std::move(stop))
    { }
    ~Connection() { ::close(m_socket); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// False when the other side is gone or the server stops.
    bool send(const QByteArray &bytes)
    {
        qsizetype done = 0;
        while (done < bytes.size()) {
            if (!wait(POLLOUT))
                return false;
            const auto n =
                ::send(m_socket, bytes.constData() + done, static_cast<size_t>(bytes.size() - done),
                       MSG_NOSIGNAL | MSG_DONTWAIT);
            if (n < 0 && errno != EAGAIN)
                return false;
            done += n > 0 ? n : 0;
        }
        return true;
    }
    /// The next bytes; empty when the other side hung up or the server stops.
    QByteArray receive(int limit = 65536)
    {
        if (!wait(POLLIN))
            return {};
        QByteArray bytes(limit, '\0');
        const auto n = ::recv(m_socket, bytes.data(), static_cast<size_t>(limit), 0);
        bytes.truncate(n > 0 ? n : 0);
        return bytes;
    }
    /// The next request up to the empty line; empty when there is none any more.
    QByteArray request()
    {
        QByteArray bytes;
        while (!bytes.contains("\r\n\r\n")) {
            const QByteArray more = receive();
            if (more.isEmpty())
                return {};
            bytes += more;
        }
        return bytes;
    }
    /// Says nothing until the other side hangs up or the server stops.
    void stall()
    {
        while (!receive().isEmpty()) { }
    }
    /// Lets that time pass; false when the server stops meanwhile.
    bool pause(std::chrono::milliseconds time)
    {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any changed;
        changed.wait_for(lock, m_stop, time, [] { return false; });
        return !m_stop.stop_requested();
    }

private:
    bool wait(short events)
    {
        while (!m_stop.stop_requested()) {
            pollfd fd {m_socket, events, 0};
            if (::poll(&fd, 1, 20) > 0)
                return true;
        }
        return false;
    }

    int m_socket;
    std::stop_token m_stop;
};

/// A server on 127.0.0.1 that does to its clients whatever the test says: the handler has each
/// connection for itself, in a thread of its own, until it returns.
class HostileHttp
{
public:
    using Handler = std::function<void(Connection &)>;

    explicit HostileHttp(Handler handler)
        : m_handler(std::move(handler))
        , m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        auto *plain = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_socket, plain, size) != 0 || ::listen(m_socket, 16) != 0
            || ::getsockname(m_socket, plain, &size) != 0)
            qFatal("no port on 127.0.0.1");
        m_port = ntohs(address.sin_port);
        m_acceptor = std::jthread([this](const std::stop_token &stop) { accept(stop); });
    }
    ~HostileHttp()
    {
        m_acceptor.request_stop();
        m_acceptor.join();
        for (std::jthread &thread : m_threads)
            thread.request_stop();
        m_threads.clear();
        ::close(m_socket);
    }
    HostileHttp(const HostileHttp &) = delete;
    HostileHttp &operator=(const HostileHttp &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url(const QString &path = {}) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path);
    }
    /// Connections accepted so far.
    [[nodiscard]] int connections() const { return m_connections; }

    /// A whole answer with its head.
    static QByteArray answer(int status, const QByteArray &body,
                             const QByteArray &type = "application/json; charset=UTF-8")
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " Word\r\ncontent-type: " + type
            + "\r\ncontent-length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

private:
    void accept(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            pollfd fd {m_socket, POLLIN, 0};
            if (::poll(&fd, 1, 20) <= 0)
                continue;
            const int client = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
            if (client < 0)
                continue;
            ++m_connections;
            m_threads.emplace_back([this, client](const std::stop_token &end) {
                Connection connection(client, end);
                m_handler(connection);
            });
        }
    }

    Handler m_handler;
    int m_socket;
    quint16 m_port = 0;
    std::atomic<int> m_connections = 0;
    std::list<std::jthread> m_threads; // of the acceptor until it has ended
    std::jthread m_acceptor;
};

} // namespace lockkeeper::test
