// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshremote.h"
#include "support/freezingproxy.h"
#include "support/sshdfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace lockkeeper;
using namespace std::chrono_literals;

/// A link that stands and carries nothing more (F9 of the fault matrix): the wait for it is
/// shortened here from 42 s to some seconds.
class TestSshLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void doesNotKnowWhatBecameOfTheScript();
    void tellsAForwardWhyItEnded();
    void keepsALinkThatIsOnlyIdle();

private:
    std::unique_ptr<SshdFixture> m_sshd;
    std::unique_ptr<tests::FreezingProxy> m_proxy;
    std::unique_ptr<remote::Remote> m_remote;
    quint16 m_port = 0;
};

namespace {

bool isAlive(const QByteArray &word)
{
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(process));
        if (process.toInt() > 0 && file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
            return true;
    }
    return false;
}

bool isUnknownOutcome(const Error &error, quint16 port)
{
    const QString words = error.message.in(QStringLiteral("en"));
    return error.kind == ErrorKind::Lost && words.contains(QStringLiteral("not known"))
        && words.contains(QStringLiteral("stopped answering"))
        && words.contains(QStringLiteral("127.0.0.1:%1").arg(port));
}

} // namespace

void TestSshLink::init()
{
    m_remote.reset();
    m_sshd = std::make_unique<SshdFixture>();
    m_port = SshdFixture::freePort();
    m_proxy = std::make_unique<tests::FreezingProxy>(m_port, m_sshd->port());
    m_sshd->write(QStringLiteral("known_hosts"),
                  "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + m_sshd->hostKey() + '\n');
    ssh::SshTarget target = m_sshd->target();
    target.port = m_port;
    target.timeouts.keepAlive = 1s;
    auto remote = ssh::connect(target, {}, {});
    QVERIFY2(remote, remote ? "" : qPrintable(remote.error().message.in(QStringLiteral("en"))));
    m_remote = std::move(*remote);
}

void TestSshLink::doesNotKnowWhatBecameOfTheScript()
{
    std::jthread freezer([this] {
        while (!isAlive("4545.17"))
            std::this_thread::yield();
        m_proxy->freeze();
    });
    QElapsedTimer timer;
    timer.start();
    const auto outcome = m_remote->run({.script = "sleep 4545.17; true"}, {});
    QVERIFY(!outcome);
    QVERIFY2(isUnknownOutcome(outcome.error(), m_port),
             qPrintable(outcome.error().message.in(QStringLiteral("en"))));
    QVERIFY2(timer.elapsed() < 40000, "the deadline of the script came first");
    const auto after = m_remote->run({.script = "true"}, {});
    QVERIFY(!after);
    QVERIFY(isUnknownOutcome(after.error(), m_port));
    freezer.join();
    m_proxy.reset(); // the host notices too, and ends what was left there
    QVERIFY(QTest::qWaitFor([] { return !isAlive("4545.17"); }, 25000));
}

void TestSshLink::tellsAForwardWhyItEnded()
{
    const auto forward = m_remote->forward(QStringLiteral("127.0.0.1"), m_sshd->port(), {});
    QVERIFY(forward);
    ssh::UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons((*forward)->localPort());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::connect(socket.get(), reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0);
    std::array<char, 4> hello {};
    QCOMPARE(::recv(socket.get(), hello.data(), hello.size(), MSG_WAITALL), 4); // "SSH-" of sshd
    m_proxy->freeze();
    std::array<char, 4096> rest {};
    while (::recv(socket.get(), rest.data(), rest.size(), 0) > 0) { }
    const std::optional<Error> problem = (*forward)->problem();
    QVERIFY(problem);
    QVERIFY2(isUnknownOutcome(*problem, m_port),
             qPrintable(problem->message.in(QStringLiteral("en"))));
}

void TestSshLink::keepsALinkThatIsOnlyIdle()
{
    const auto outcome = m_remote->run({.script = "sleep 8; echo done"}, {});
    QVERIFY2(outcome, "eight questions were answered, and the session was given up");
    QCOMPARE(outcome->out, QByteArray("done\n"));
}

QTEST_GUILESS_MAIN(TestSshLink)
#include "tst_sshlink.moc"
