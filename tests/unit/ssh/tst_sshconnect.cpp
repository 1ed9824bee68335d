// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshremote.h"
#include "ssh/tcpconnect.h"
#include "support/silentserver.h"
#include "support/sshdfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/socket.h>

#include <thread>

using namespace lockkeeper;
using namespace std::chrono_literals;

namespace {

Result<std::unique_ptr<remote::Remote>> open(const ssh::SshTarget &target)
{
    return ssh::connect(target, {}, {});
}

/// Accepts each connection and resets it at once.
struct ResettingServer
{
    ResettingServer()
    {
        acceptor = std::jthread([this](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                const ssh::UniqueFd client(::accept4(server.socket.get(), nullptr, nullptr, 0));
                const linger now {1, 0};
                ::setsockopt(client.get(), SOL_SOCKET, SO_LINGER, &now, sizeof(now));
            }
        });
    }
    ~ResettingServer()
    {
        acceptor.request_stop();
        ::shutdown(server.socket.get(), SHUT_RDWR);
    }

    SilentServer server;
    quint16 port = server.port;
    std::jthread acceptor;
};

} // namespace

class TestSshConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsAnUnknownName();
    void takesAConnectionThatIsResetAtOnceForNoRefusal();
    void refusesWeakEncryption();
    void cancelsWhileTheServerIsSilent();

private:
    std::unique_ptr<SshdFixture> m_sshd;
};

void TestSshConnect::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>(QStringList {QStringLiteral("LogLevel DEBUG1")});
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
}

void TestSshConnect::tellsAnUnknownName()
{
    ssh::SshTarget target = m_sshd->target();
    for (const QString &name :
         {QStringLiteral("no-such-name.invalid"), QStringLiteral("-oProxyCommand=x"),
          QStringLiteral("a b"), QStringLiteral("$(id)"), QString()}) {
        target.address = name;
        const auto remote = open(target);
        QVERIFY(!remote);
        QCOMPARE(remote.error().kind, ErrorKind::NameUnknown);
    }
}

void TestSshConnect::takesAConnectionThatIsResetAtOnceForNoRefusal()
{
    const ResettingServer server;
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port;
    for (int i = 0; i < 1500; ++i) { // the reset is to come before the answer is looked at
        const ssh::Patience patience({}, 30s);
        const auto line = ssh::dialDirectly(target, patience);
        QVERIFY2(line, line ? "" : qPrintable(line.error().detail));
    }
}

void TestSshConnect::refusesWeakEncryption()
{
    const SshdFixture sshd({QStringLiteral("Ciphers chacha20-poly1305@openssh.com,aes128-cbc")});
    const auto remote = open(sshd.target());
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Prohibited);
    QVERIFY(remote.error().detail.contains(QStringLiteral("chacha20")));
}

void TestSshConnect::cancelsWhileTheServerIsSilent()
{
    const SilentServer server;
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port;
    target.timeouts.connect = 60s;
    std::stop_source stop;
    QElapsedTimer timer;
    timer.start();
    std::jthread canceller([&stop] { stop.request_stop(); });
    const auto remote = ssh::connect(target, {}, stop.get_token());
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Cancelled);
    QVERIFY2(timer.elapsed() < 5000, "promised: 1 s");
}

QTEST_GUILESS_MAIN(TestSshConnect)
#include "tst_sshconnect.moc"
