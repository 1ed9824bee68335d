// SPDX-License-Identifier: Apache-2.0
#include "ssh/jumphost.h"
#include "ssh/sshremote.h"
#include "support/silentserver.h"
#include "support/sshdfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace lockkeeper;
using namespace std::chrono_literals;

namespace {

using Remotes = std::vector<Result<std::unique_ptr<remote::Remote>>>;

QString english(const Error &error)
{
    return error.message.in(QStringLiteral("en"));
}

ssh::SshTarget hop(const SshdFixture &sshd)
{
    ssh::SshTarget target = sshd.target();
    target.address = QStringLiteral("localhost"); // so that its words cannot be the host's
    sshd.write(QStringLiteral("hop_known"), "* " + sshd.hostKey() + '\n');
    target.knownHosts = sshd.path(QStringLiteral("hop_known"));
    return target;
}

/// Several threads at once, as a run does it.
Remotes connectAll(int count, const ssh::SshTarget &target, ssh::JumpHost &jump,
                   const ssh::Credentials &credentials = {})
{
    Remotes remotes(static_cast<std::size_t>(count));
    std::vector<std::jthread> threads;
    for (auto &remote : remotes) {
        threads.emplace_back([&] { remote = ssh::connect(target, credentials, {}, &jump); });
    }
    threads.clear();
    return remotes;
}

} // namespace

class TestJumpHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void logsInToTheHopOnceForAllHosts();
    void runsNothingOnTheHop();
    void judgesTheKeyOfTheHopFirst();
    void judgesTheKeyBehindTheHop();
    void triesARefusedHopOnce();
    void tellsWhatTheHopCannotReach_data();
    void tellsWhatTheHopCannotReach();
    void tellsAHopThatForbidsForwarding();
    void givesUpASilentHostBehindTheHop();
    void cancelsWhileAHostBehindTheHopIsSilent();
    void losesHostsWithTheHop();

private:
    std::unique_ptr<SshdFixture> m_hop;
    std::unique_ptr<SshdFixture> m_sshd;
};

void TestJumpHost::initTestCase()
{
    const QStringList config {QStringLiteral("LogLevel DEBUG1"),
                              QStringLiteral("ForceCommand /bin/false"), // only forwarding
                              QStringLiteral("AllowAgentForwarding yes")};
    m_hop = std::make_unique<SshdFixture>(config);
    m_sshd = std::make_unique<SshdFixture>(QStringList {QStringLiteral("LogLevel DEBUG1")});
    QVERIFY2(m_hop->isRunning(), qPrintable(m_hop->log()));
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
}

void TestJumpHost::logsInToTheHopOnceForAllHosts()
{
    m_hop->write(QStringLiteral("log"), {});
    ssh::JumpHost jump(hop(*m_hop), {});
    const Remotes remotes = connectAll(12, m_sshd->target(), jump);
    for (const auto &remote : remotes) {
        QVERIFY2(remote, remote ? "" : qPrintable(english(remote.error())));
        const auto outcome = (*remote)->run({.script = "echo behind\n"}, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(english(outcome.error())));
        QCOMPARE(outcome->out, QByteArray("behind\n"));
    }
    QCOMPARE(m_hop->log().count(QStringLiteral("Accepted publickey")), 1);
}

void TestJumpHost::runsNothingOnTheHop()
{
    m_hop->write(QStringLiteral("log"), {});
    ssh::JumpHost jump(hop(*m_hop), {});
    {
        const auto remote = ssh::connect(m_sshd->target(), {}, {}, &jump);
        QVERIFY(remote);
        const auto forward = (*remote)->forward(QStringLiteral("127.0.0.1"), m_sshd->port(), {});
        QVERIFY(forward);
        QCOMPARE((*forward)->path(), remote::Path::Tunnel);
    }
    QVERIFY(m_hop->log().contains(QStringLiteral("direct-tcpip")));
    QVERIFY(!m_hop->log().contains(QStringLiteral("Starting session")));
    QVERIFY(!m_hop->log().contains(QStringLiteral("auth-agent")));
}

void TestJumpHost::judgesTheKeyOfTheHopFirst()
{
    m_sshd->write(QStringLiteral("log"), {});
    ssh::SshTarget target = hop(*m_hop);
    target.knownHosts = m_hop->path(QStringLiteral("none"));
    ssh::JumpHost jump(target, {});
    const auto remote = ssh::connect(m_sshd->target(), {}, {}, &jump);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::HostKeyUnknown);
    QVERIFY2(remote.error().detail.startsWith(ssh::jumpMark(QStringLiteral("localhost"))
                                              + QStringLiteral("ssh-ed25519 SHA256:")),
             qPrintable(remote.error().detail));
    QVERIFY(english(remote.error()).startsWith(QStringLiteral("Jump host: ")));
    QVERIFY(!m_sshd->log().contains(QStringLiteral("Connection from")));
}

void TestJumpHost::judgesTheKeyBehindTheHop()
{
    m_sshd->write(QStringLiteral("log"), {});
    m_sshd->write(QStringLiteral("changed"), "* " + m_hop->hostKey() + '\n');
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = m_sshd->path(QStringLiteral("changed"));
    ssh::JumpHost jump(hop(*m_hop), {});
    const auto remote = ssh::connect(target, {}, {}, &jump);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::HostKeyChanged);
    QVERIFY(remote.error().detail.startsWith(QStringLiteral("ssh-ed25519 SHA256:")));
    QVERIFY(m_sshd->log().contains(QStringLiteral("Connection from")));
    QVERIFY(!m_sshd->log().contains(QStringLiteral("userauth-request")));
}

void TestJumpHost::triesARefusedHopOnce()
{
    m_hop->write(QStringLiteral("log"), {});
    ssh::SshTarget target = hop(*m_hop);
    target.identities = {m_hop->makeKey(QStringLiteral("stranger"), {}, false)};
    ssh::JumpHost jump(target, {});
    const Remotes remotes = connectAll(4, m_sshd->target(), jump);
    for (const auto &remote : remotes) {
        QVERIFY(!remote);
        QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
        QVERIFY(remote.error().detail.startsWith(ssh::jumpMark(QStringLiteral("localhost"))));
    }
    QCOMPARE(m_hop->log().count(QStringLiteral("Connection from")), 1);
}

void TestJumpHost::tellsWhatTheHopCannotReach_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing listens") << QStringLiteral("127.0.0.1") << ErrorKind::Refused
                                     << QStringLiteral("could not connect to 127.0.0.1");
    QTest::newRow("no such name") << QStringLiteral("no-such-host.invalid")
                                  << ErrorKind::NameUnknown
                                  << QStringLiteral("does not know the name no-such-host.invalid");
}

void TestJumpHost::tellsWhatTheHopCannotReach()
{
    QFETCH(QString, address);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, words);
    ssh::SshTarget target = m_sshd->target();
    target.address = address;
    target.port = SshdFixture::freePort();
    ssh::JumpHost jump(hop(*m_hop), {});
    const auto remote = ssh::connect(target, {}, {}, &jump);
    QVERIFY(!remote);
    QVERIFY2(english(remote.error()).contains(words), qPrintable(english(remote.error())));
    QCOMPARE(remote.error().kind, kind);
    QVERIFY(english(remote.error()).contains(QStringLiteral("localhost")));
}

void TestJumpHost::tellsAHopThatForbidsForwarding()
{
    const SshdFixture closed(QStringList {QStringLiteral("AllowTcpForwarding no")});
    QVERIFY2(closed.isRunning(), qPrintable(closed.log()));
    ssh::JumpHost jump(hop(closed), {});
    const auto remote = ssh::connect(m_sshd->target(), {}, {}, &jump);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Refused);
    QVERIFY2(english(remote.error()).contains(QStringLiteral("forbids connections")),
             qPrintable(english(remote.error())));
}

void TestJumpHost::givesUpASilentHostBehindTheHop()
{
    const SilentServer silent;
    ssh::SshTarget target = m_sshd->target();
    target.port = silent.port;
    target.timeouts.connect = 300ms;
    ssh::JumpHost jump(hop(*m_hop), {});
    const auto remote = ssh::connect(target, {}, {}, &jump);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::TimedOut);
    QVERIFY2(english(remote.error()).contains(QStringLiteral("did not finish its greeting")),
             qPrintable(english(remote.error())));
}

void TestJumpHost::cancelsWhileAHostBehindTheHopIsSilent()
{
    const SilentServer silent;
    ssh::SshTarget target = m_sshd->target();
    target.port = silent.port;
    target.timeouts.connect = 60s;
    ssh::JumpHost jump(hop(*m_hop), {});
    QVERIFY(jump.logIn({}));
    std::stop_source stop;
    std::optional<ErrorKind> kind;
    std::jthread asking([&] {
        const auto remote = ssh::connect(target, {}, stop.get_token(), &jump);
        kind = remote ? ErrorKind::Internal : remote.error().kind;
    });
    QVERIFY(silent.waitForGuest());
    QElapsedTimer timer;
    timer.start();
    stop.request_stop();
    asking.join();
    QCOMPARE(*kind, ErrorKind::Cancelled);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestJumpHost::losesHostsWithTheHop()
{
    auto dying = std::make_unique<SshdFixture>(QStringList {QStringLiteral("LogLevel DEBUG1")});
    QVERIFY2(dying->isRunning(), qPrintable(dying->log()));
    ssh::JumpHost jump(hop(*dying), {});
    const auto remote = ssh::connect(m_sshd->target(), {}, {}, &jump);
    QVERIFY(remote);
    dying->endSessions();
    const auto outcome = (*remote)->run({.script = "sleep 60\n"}, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Lost);
}

QTEST_GUILESS_MAIN(TestJumpHost)
#include "tst_jumphost.moc"
