// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshremote.h"
#include "support/silentserver.h"
#include "support/sshdfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace lockkeeper;
using namespace std::chrono_literals;

namespace {

Result<std::unique_ptr<remote::Remote>> open(const ssh::SshTarget &target)
{
    return ssh::connect(target, {}, {});
}

} // namespace

class TestSshConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsARefusedPort();
    void tellsAnUnknownName();
    void tellsASilentServer();
    void tellsAServerThatIsNoSsh();
    void refusesWeakEncryption();
    void cancelsWhileTheServerIsSilent();
    void retriesWhereTheServerIsBusy();

private:
    std::unique_ptr<SshdFixture> m_sshd;
};

void TestSshConnect::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>(QStringList {QStringLiteral("LogLevel DEBUG1")});
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
}

void TestSshConnect::tellsARefusedPort()
{
    ssh::SshTarget target = m_sshd->target();
    target.port = SshdFixture::freePort();
    const auto remote = open(target);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Refused);
    QVERIFY(remote.error().message.in(QStringLiteral("en")).contains(QString::number(target.port)));
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

void TestSshConnect::tellsASilentServer()
{
    const SilentServer server;
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port;
    target.timeouts.connect = 700ms;
    QElapsedTimer timer;
    timer.start();
    const auto remote = open(target);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::TimedOut);
    QVERIFY(timer.elapsed() < 3500);
}

void TestSshConnect::tellsAServerThatIsNoSsh()
{
    const SilentServer server;
    std::jthread speaker([&server] {
        for (int i = 0; i < 5; ++i) { // one for each attempt
            const ssh::UniqueFd client(
                ::accept4(server.socket.get(), nullptr, nullptr, SOCK_CLOEXEC));
            const QByteArray answer("HTTP/1.1 400 Bad Request\r\n\r\n");
            ::send(client.get(), answer.constData(), static_cast<size_t>(answer.size()),
                   MSG_NOSIGNAL);
        }
    });
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port;
    const auto remote = open(target);
    ::shutdown(server.socket.get(), SHUT_RDWR);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Lost);
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

void TestSshConnect::retriesWhereTheServerIsBusy()
{
    const SshdFixture sshd({QStringLiteral("MaxStartups 3")});
    std::vector<std::jthread> callers;
    std::atomic<int> right = 0;
    for (int i = 0; i < 8; ++i) {
        callers.emplace_back([this, &sshd, &right] {
            if (open(sshd.target()))
                ++right;
        });
    }
    callers.clear();
    QCOMPARE(right.load(), 8);
}

QTEST_GUILESS_MAIN(TestSshConnect)
#include "tst_sshconnect.moc"
