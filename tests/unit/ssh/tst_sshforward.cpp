// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshremote.h"
#include "ssh/uniquefd.h"
#include "support/sshdfixture.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <thread>

using namespace lockkeeper;

class TestSshForward : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void carriesBytesThroughTheTunnel();
    void carriesBytesThroughTheRelay();
    void carriesBytesThroughNcWhereBashIsMissing();
    void leavesNoRelayBehind();
    void refusesOtherProgramsAtTheForwardedPort();
    void tellsWhyTheFarSideCouldNotConnect();
    void closesThePortWithTheForward();
    void keepsScriptsRunningBesideATunnel();

private:
    std::unique_ptr<SshdFixture> m_open;
    std::unique_ptr<SshdFixture> m_closed;
    std::unique_ptr<SshdFixture> m_narrow; ///< no forwarding, and nc but no bash in the PATH
    QTemporaryDir m_tools;
    std::unique_ptr<remote::Remote> m_remote;
    std::unique_ptr<remote::Remote> m_restricted;
    std::unique_ptr<remote::Remote> m_ncOnly;
};

namespace {

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// Sends back what it gets, to any number of clients one after another.
class EchoServer
{
public:
    EchoServer()
        : m_port(SshdFixture::freePort())
        , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const sockaddr_in address = loopback(m_port);
        ::bind(m_listener.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address));
        ::listen(m_listener.get(), 8);
        m_thread = std::jthread([this] { serve(); });
    }
    ~EchoServer() { ::shutdown(m_listener.get(), SHUT_RDWR); }
    EchoServer(const EchoServer &) = delete;
    EchoServer &operator=(const EchoServer &) = delete;
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void serve()
    {
        for (;;) {
            const ssh::UniqueFd client(::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
            if (!client)
                return;
            std::array<char, 65536> buffer {};
            for (;;) {
                const ssize_t got = ::recv(client.get(), buffer.data(), buffer.size(), 0);
                if (got <= 0
                    || ::send(client.get(), buffer.data(), static_cast<size_t>(got), MSG_NOSIGNAL)
                        != got)
                    break;
            }
        }
    }

    quint16 m_port;
    ssh::UniqueFd m_listener;
    std::jthread m_thread;
};

ssh::UniqueFd connectTo(quint16 port)
{
    ssh::UniqueFd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const sockaddr_in address = loopback(port);
    if (::connect(fd.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
        fd.reset();
    return fd;
}

/// What comes until that many bytes are there, the end, or 20 s of silence.
QByteArray receive(int fd, qsizetype size)
{
    QByteArray bytes;
    std::array<char, 65536> buffer {};
    while (bytes.size() < size) {
        pollfd state {fd, POLLIN, 0};
        if (::poll(&state, 1, 20000) != 1)
            break;
        const auto most = std::min<size_t>(buffer.size(), static_cast<size_t>(size - bytes.size()));
        const ssize_t got = ::recv(fd, buffer.data(), most, 0);
        if (got <= 0)
            break;
        bytes.append(buffer.data(), got);
    }
    return bytes;
}

void sendAll(int fd, const QByteArray &bytes)
{
    ::send(fd, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
}

QByteArray exchange(int fd, const QByteArray &bytes, qsizetype answer)
{
    std::jthread sender([fd, &bytes] { sendAll(fd, bytes); });
    return receive(fd, answer);
}

QByteArray binary(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 31 + i / 256) & 0xff);
    return bytes;
}

std::unique_ptr<remote::Remote> open(const SshdFixture &sshd)
{
    auto remote = ssh::connect(sshd.target(), {}, {});
    return remote ? std::move(*remote) : nullptr;
}

} // namespace

void TestSshForward::initTestCase()
{
    m_open = std::make_unique<SshdFixture>();
    m_closed = std::make_unique<SshdFixture>(QStringList {QStringLiteral("AllowTcpForwarding no")});
    for (const char *tool : {"nc", "grep", "sleep"}) {
        const QString name = QLatin1String(tool);
        QVERIFY(QFile::link(QStandardPaths::findExecutable(name), m_tools.filePath(name)));
    }
    m_narrow = std::make_unique<SshdFixture>(
        QStringList {QStringLiteral("AllowTcpForwarding no"),
                     QStringLiteral("SetEnv PATH=%1 HOME=%1").arg(m_tools.path())});
    m_remote = open(*m_open);
    m_restricted = open(*m_closed);
    m_ncOnly = open(*m_narrow);
    QVERIFY(m_remote && m_restricted && m_ncOnly);
}

void TestSshForward::carriesBytesThroughTheTunnel()
{
    const EchoServer echo;
    const auto forward = m_remote->forward(QStringLiteral("127.0.0.1"), echo.port(), {});
    QVERIFY(forward);
    QVERIFY((*forward)->path() == remote::Path::Tunnel);
    const ssh::UniqueFd socket = connectTo((*forward)->localPort());
    const QByteArray bytes = binary(3'000'000);
    QVERIFY(exchange(socket.get(), bytes, bytes.size()) == bytes);
    ::shutdown(socket.get(), SHUT_WR);
    QCOMPARE(receive(socket.get(), 1), QByteArray()); // the end comes through too
    QVERIFY(!(*forward)->problem());
}

void TestSshForward::carriesBytesThroughTheRelay()
{
    const EchoServer echo;
    const auto forward = m_restricted->forward(QStringLiteral("127.0.0.1"), echo.port(), {});
    QVERIFY(forward);
    QVERIFY((*forward)->path() == remote::Path::Relay);
    const ssh::UniqueFd socket = connectTo((*forward)->localPort());
    const QByteArray bytes = binary(1'000'000);
    QVERIFY(exchange(socket.get(), bytes, bytes.size()) == bytes);
}

void TestSshForward::carriesBytesThroughNcWhereBashIsMissing()
{
    const auto bash = m_ncOnly->run({.script = "command -v bash"}, {});
    QVERIFY(bash && bash->exitCode != 0);
    const EchoServer echo;
    const auto forward = m_ncOnly->forward(QStringLiteral("127.0.0.1"), echo.port(), {});
    QVERIFY(forward);
    QVERIFY((*forward)->path() == remote::Path::Relay);
    ssh::UniqueFd socket = connectTo((*forward)->localPort());
    const QByteArray bytes = binary(1'000'000);
    QVERIFY(exchange(socket.get(), bytes, bytes.size()) == bytes);
    const QString pattern = QStringLiteral("nc .*127.0.0.1 %1").arg(echo.port());
    const auto relays = [&pattern] {
        return outputOf(QStringLiteral("pgrep"), {QStringLiteral("-f"), pattern});
    };
    QVERIFY(!relays().isEmpty());
    socket.reset();
    QVERIFY(QTest::qWaitFor([&relays] { return relays().isEmpty(); }, 10000));
    QVERIFY(!(*forward)->problem());
}

void TestSshForward::leavesNoRelayBehind()
{
    const EchoServer echo;
    const auto forward = m_restricted->forward(QStringLiteral("127.0.0.1"), echo.port(), {});
    QVERIFY(forward);
    ssh::UniqueFd socket = connectTo((*forward)->localPort());
    QCOMPARE(exchange(socket.get(), "hello", 5), QByteArray("hello"));
    const QString port = QString::number(echo.port());
    const auto relays = [&port] {
        return outputOf(QStringLiteral("pgrep"),
                        {QStringLiteral("-f"), QStringLiteral("dev/tcp.* %1 ").arg(port)});
    };
    QVERIFY(!relays().isEmpty());
    socket.reset();
    QVERIFY(QTest::qWaitFor([&relays] { return relays().isEmpty(); }, 10000));
}

void TestSshForward::refusesOtherProgramsAtTheForwardedPort()
{
    const EchoServer echo;
    const auto forward = m_remote->forward(QStringLiteral("127.0.0.1"), echo.port(), {});
    QVERIFY(forward);
    const QString port = QString::number((*forward)->localPort());
    const QByteArray answer = outputOf(
        QStringLiteral("bash"),
        {QStringLiteral("-c"),
         QStringLiteral("exec 3<>/dev/tcp/127.0.0.1/%1; echo hello >&3; head -c 6 <&3").arg(port)});
    QCOMPARE(answer, QByteArray());
    const ssh::UniqueFd socket = connectTo((*forward)->localPort());
    QCOMPARE(exchange(socket.get(), "hello\n", 6), QByteArray("hello\n"));
}

void TestSshForward::tellsWhyTheFarSideCouldNotConnect()
{
    for (remote::Remote *remote : {m_remote.get(), m_restricted.get(), m_ncOnly.get()}) {
        const auto forward =
            remote->forward(QStringLiteral("127.0.0.1"), SshdFixture::freePort(), {});
        QVERIFY(forward);
        const ssh::UniqueFd socket = connectTo((*forward)->localPort());
        QCOMPARE(receive(socket.get(), 1), QByteArray());
        QVERIFY((*forward)->problem());
        QCOMPARE((*forward)->problem()->kind, ErrorKind::Refused);

        const auto nowhere = remote->forward(QStringLiteral("no-such-name.invalid"), 80, {});
        QVERIFY(nowhere);
        const ssh::UniqueFd lost = connectTo((*nowhere)->localPort());
        QCOMPARE(receive(lost.get(), 1), QByteArray());
        QVERIFY((*nowhere)->problem());
        QCOMPARE((*nowhere)->problem()->kind, ErrorKind::NameUnknown);
    }
}

void TestSshForward::closesThePortWithTheForward()
{
    auto forward = m_remote->forward(QStringLiteral("127.0.0.1"), 1, {});
    QVERIFY(forward);
    const quint16 port = (*forward)->localPort();
    QVERIFY(connectTo(port));
    forward->reset();
    QVERIFY(QTest::qWaitFor([port] { return !connectTo(port); }, 5000));
}

void TestSshForward::keepsScriptsRunningBesideATunnel()
{
    const EchoServer echo;
    const auto forward = m_remote->forward(QStringLiteral("127.0.0.1"), echo.port(), {});
    QVERIFY(forward);
    const ssh::UniqueFd socket = connectTo((*forward)->localPort());
    std::jthread script(
        [this] { std::ignore = m_remote->run({.script = "head -c 8000000 /dev/zero"}, {}); });
    const QByteArray bytes = binary(2'000'000);
    QVERIFY(exchange(socket.get(), bytes, bytes.size()) == bytes);
}

QTEST_GUILESS_MAIN(TestSshForward)
#include "tst_sshforward.moc"
