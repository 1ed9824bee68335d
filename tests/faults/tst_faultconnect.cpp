// SPDX-License-Identifier: Apache-2.0
#include "faults/lab.h"
#include "support/silentserver.h"

#include <thread>

using namespace lockkeeper;
using namespace lockkeeper::tests;

/// Servers that do not come to a login: rows of the fault matrix before and in the handshake.
class TestFaultConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void f01TellsARefusedPort();
    void f04GivesUpASilentServer();
    void f04WaitsAsLongAsTheDocumentsSay();
    void f05GivesUpABannerThatDrips();
    void f05GivesUpAKeyExchangeThatDrips();
    void f06GivesUpEndlessLinesBeforeTheBanner();
    void f07RefusesWhatIsNoSsh_data();
    void f07RefusesWhatIsNoSsh();
    void f08NeverTakesAResetForAnAnswer_data();
    void f08NeverTakesAResetForAnAnswer();
    void f14WaitsWhereTheServerIsBusy();
    void f14SaysThatTheServerIsBusy();
    void f14RunsWhatFewSessionsAllow_data();
    void f14RunsWhatFewSessionsAllow();
    void f14LetsARelayWaitForItsTurn();
    void f14TakesTheTunnelThatIsPermitted();
    void f14TellsAForbiddenTunnelFromAClosedPort();

private:
    Opened open(const ssh::SshTarget &target) const { return ssh::connect(target, {}, {}); }
    ssh::SshTarget target(quint16 port) const { return through(*m_sshd, port); }

    std::unique_ptr<SshdFixture> m_sshd;
    QTemporaryDir m_home;
    QString m_noHome; ///< a line of sshd_config: no start files of this machine
};

namespace {

/// The first four bytes of who listens there; nothing where the connection is closed before.
QByteArray greetingAt(quint16 port)
{
    const ssh::UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QByteArray hello(4, '\0');
    ssize_t got = 0;
    if (::connect(socket.get(), reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0)
        got = ::recv(socket.get(), hello.data(), 4, MSG_WAITALL);
    return hello.left(static_cast<qsizetype>(std::max<ssize_t>(got, 0)));
}

/// Says its words to each client again and again, or once.
class Speaker
{
public:
    Speaker(QByteArray words, bool isEndless)
        : m_thread([this, words = std::move(words), isEndless](const std::stop_token &stop) {
            speak(words, isEndless, stop);
        })
    { }
    ~Speaker()
    {
        m_thread.request_stop();
        ::shutdown(m_server.socket.get(), SHUT_RDWR);
    }
    Speaker(const Speaker &) = delete;
    Speaker &operator=(const Speaker &) = delete;
    [[nodiscard]] quint16 port() const { return m_server.port; }
    [[nodiscard]] int clients() const { return m_clients; }

private:
    void speak(const QByteArray &words, bool isEndless, const std::stop_token &stop)
    {
        for (;;) {
            const ssh::UniqueFd client(
                ::accept4(m_server.socket.get(), nullptr, nullptr, SOCK_CLOEXEC));
            if (!client)
                return;
            ++m_clients;
            const auto size = static_cast<std::size_t>(words.size());
            while (::send(client.get(), words.constData(), size, MSG_NOSIGNAL) > 0 && isEndless
                   && !stop.stop_requested()) { }
            ::shutdown(client.get(), SHUT_WR);
        }
    }

    SilentServer m_server;
    std::atomic<int> m_clients = 0;
    std::jthread m_thread;
};

QByteArray longLine()
{
    return "SSH-2.0-" + QByteArray(10000, 'x') + "\r\n";
}

} // namespace

void TestFaultConnect::initTestCase()
{
    m_noHome = QStringLiteral("SetEnv HOME=%1").arg(m_home.path());
    m_sshd = std::make_unique<SshdFixture>(QStringList {m_noHome});
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
}

void TestFaultConnect::f01TellsARefusedPort()
{
    const quint16 port = SshdFixture::freePort();
    QElapsedTimer timer;
    timer.start();
    const auto remote = open(target(port));
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Refused);
    QVERIFY(english(remote.error()).contains(QString::number(port)));
    QVERIFY2(timer.elapsed() < 5000, "promised: 1 s");
}

void TestFaultConnect::f04GivesUpASilentServer()
{
    const SilentServer server;
    ssh::SshTarget silent = target(server.port);
    silent.timeouts.connect = 700ms;
    QElapsedTimer timer;
    timer.start();
    const auto remote = open(silent);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::TimedOut);
    QVERIFY(timer.elapsed() < 3500);
}

void TestFaultConnect::f04WaitsAsLongAsTheDocumentsSay()
{
    QCOMPARE(ssh::Timeouts().connect, 10s);
    QCOMPARE(ssh::Timeouts().login, 30s);
    QVERIFY(ssh::Timeouts().keepAlive * 6 <= 45s); // five unanswered questions
    QCOMPARE(ssh::Timeouts().shellStart, 15s);
    QCOMPARE(remote::Command().deadline, 60s);
}

void TestFaultConnect::f05GivesUpABannerThatDrips()
{
    const FaultProxy proxy(m_sshd->port(), {.bytesPerSecond = 5, .slice = 1});
    ssh::SshTarget slow = target(proxy.port());
    slow.timeouts.connect = 1s;
    QElapsedTimer timer;
    timer.start();
    const auto remote = open(slow);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::TimedOut);
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(proxy.carried() > 0);
}

void TestFaultConnect::f05GivesUpAKeyExchangeThatDrips()
{
    FaultProxy proxy(m_sshd->port(), {.slice = 1});
    ssh::SshTarget slow = target(proxy.port());
    QVERIFY2(open(slow), "single bytes are no fault");
    proxy.change({.bytesPerSecond = 100, .slice = 1}); // the banner passes
    slow.timeouts.connect = 2s;
    QElapsedTimer timer;
    timer.start();
    const auto remote = open(slow);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::TimedOut);
    QVERIFY(timer.elapsed() < 10000);
}

void TestFaultConnect::f06GivesUpEndlessLinesBeforeTheBanner()
{
    const Speaker speaker(QByteArray("welcome to our server\r\n").repeated(1000), true);
    ssh::SshTarget endless = target(speaker.port());
    endless.timeouts.connect = 1s;
    QElapsedTimer timer;
    timer.start();
    const auto remote = open(endless);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::BadAnswer);
    QVERIFY(remote.error().detail.startsWith(QStringLiteral("welcome")));
    QVERIFY(timer.elapsed() < 5000);
}

void TestFaultConnect::f07RefusesWhatIsNoSsh_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isQuoted");
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << true;
    QTest::newRow("SMTP") << QByteArray("220 mail.example ESMTP \x1b[31m\r\n") << true;
    QTest::newRow("TLS alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7) << true;
    QTest::newRow("SSH-1.5") << QByteArray("SSH-1.5-old\r\n") << false;
    QTest::newRow("endless banner") << longLine() << false;
    QTest::newRow("packet of 2 GiB")
        << QByteArray("SSH-2.0-x\r\n\x7f\xff\xff\xff") + QByteArray(100, 'A') << false;
}

void TestFaultConnect::f07RefusesWhatIsNoSsh()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, isQuoted);
    const Speaker speaker(answer, false);
    QElapsedTimer timer;
    timer.start();
    const auto remote = open(target(speaker.port()));
    QVERIFY(!remote);
    QVERIFY2(timer.elapsed() < 1000, "promised: 200 ms");
    QCOMPARE(speaker.clients(), 1); // asking again would not help
    QCOMPARE(remote.error().kind, isQuoted ? ErrorKind::BadAnswer : ErrorKind::Lost);
    if (!isQuoted)
        return;
    QVERIFY2(english(remote.error()).contains(QStringLiteral("not an SSH server")),
             why(remote).constData());
    QVERIFY(!remote.error().detail.isEmpty() && !remote.error().detail.contains(QChar(0x1b)));
}

void TestFaultConnect::f08NeverTakesAResetForAnAnswer_data()
{
    QTest::addColumn<bool>("isCut");
    QTest::newRow("reset") << false;
    QTest::newRow("cut") << true;
}

// The connection is ended behind a random byte of the server: in the greeting and key exchange, in
// the login, in the script. Whatever is told must be true: an error of the link, or the whole
// answer.
void TestFaultConnect::f08NeverTakesAResetForAnAnswer()
{
    QFETCH(bool, isCut);
    FaultProxy proxy(m_sshd->port());
    ssh::SshTarget there = target(proxy.port());
    const remote::Command command {.script = "seq 1 2000; echo end; exit 7", .deadline = 20s};
    ssh::SshTarget stranger = there;
    stranger.knownHosts = m_sshd->path(QStringLiteral("nothing"));
    QVERIFY(!open(stranger));
    const qint64 exchanged = proxy.carried();
    auto whole = open(there);
    QVERIFY2(whole, why(whole).constData());
    const qint64 loggedIn = proxy.carried() - exchanged;
    const auto answer = (*whole)->run(command, {});
    QVERIFY(answer);
    const qint64 all = proxy.carried() - exchanged;
    whole->reset();

    std::mt19937 random = dice();
    const std::array<std::pair<qint64, qint64>, 3> phases {
        std::pair {qint64(1), exchanged - 1}, {exchanged, loggedIn}, {loggedIn, all - 200}};
    for (int i = 0; i < 24; ++i) {
        const auto [low, high] = phases[static_cast<std::size_t>(i) % phases.size()];
        const qint64 at = between(random, low, high);
        proxy.change(isCut ? Faults {.cutAfter = at} : Faults {.resetAfter = at});
        const QByteArray place = QByteArray::number(at) + " bytes of " + QByteArray::number(all);
        const auto remote = open(there);
        if (!remote) {
            QVERIFY2(remote.error().kind == ErrorKind::Lost, place + ": " + why(remote));
            QVERIFY2(!english(remote.error()).isEmpty(), place);
            continue;
        }
        const auto outcome = (*remote)->run(command, {});
        if (outcome) {
            QVERIFY2(outcome->out == answer->out && outcome->exitCode == 7, place);
            continue;
        }
        QVERIFY2(outcome.error().kind == ErrorKind::Lost, place + ": " + why(outcome));
        QVERIFY2(english(outcome.error()).contains(QStringLiteral("not known")), place);
    }
}

void TestFaultConnect::f14WaitsWhereTheServerIsBusy()
{
    const SshdFixture sshd({QStringLiteral("MaxStartups 2:100:3")});
    std::vector<std::jthread> callers;
    std::atomic<int> right = 0;
    for (int i = 0; i < 16; ++i) {
        callers.emplace_back([this, &sshd, &right] {
            if (open(sshd.target()))
                ++right;
        });
    }
    callers.clear();
    QVERIFY2(sshd.log().contains(QStringLiteral("MaxStartups")), "nobody was turned away");
    QCOMPARE(right.load(), 16);
}

void TestFaultConnect::f14SaysThatTheServerIsBusy()
{
    const Speaker speaker(QByteArray("Exceeded MaxStartups\r\n"), false);
    ssh::SshTarget busy = target(speaker.port());
    busy.timeouts.connect = 2s;
    const auto remote = open(busy);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Lost);
    QVERIFY2(english(remote.error()).contains(QStringLiteral("too many logins")),
             why(remote).constData());
    QVERIFY(speaker.clients() > 2 && speaker.clients() < 20);
}

void TestFaultConnect::f14RunsWhatFewSessionsAllow_data()
{
    QTest::addColumn<QString>("most");
    QTest::addColumn<int>("scripts");
    QTest::newRow("one") << QStringLiteral("1") << 3;
    QTest::newRow("ten, as sshd comes") << QStringLiteral("10") << 20;
}

void TestFaultConnect::f14RunsWhatFewSessionsAllow()
{
    QFETCH(QString, most);
    QFETCH(int, scripts);
    const SshdFixture sshd({QStringLiteral("MaxSessions ") + most, m_noHome});
    const auto remote = open(sshd.target());
    QVERIFY2(remote, why(remote).constData());
    std::atomic<int> right = 0;
    std::vector<std::jthread> callers;
    for (int i = 0; i < scripts; ++i) {
        callers.emplace_back([&remote, &right] {
            const auto outcome = (*remote)->run({.script = "echo ok"}, {});
            if (outcome && outcome->out == "ok\n")
                ++right;
        });
    }
    callers.clear();
    QCOMPARE(right.load(), scripts);
}

// The relay needs a session where tunnels are forbidden, and a script has the only one.
void TestFaultConnect::f14LetsARelayWaitForItsTurn()
{
    const SshdFixture sshd(
        {QStringLiteral("MaxSessions 1"), QStringLiteral("AllowTcpForwarding no"), m_noHome});
    const auto remote = open(sshd.target());
    QVERIFY2(remote, why(remote).constData());
    const auto forward = (*remote)->forward(QStringLiteral("127.0.0.1"), m_sshd->port(), {});
    QVERIFY2(forward, why(forward).constData());
    QVERIFY((*forward)->path() == remote::Path::Relay);
    const QString mark = sshd.path(QStringLiteral("begun"));
    std::jthread script([&] {
        std::ignore = (*remote)->run({.script = "touch " + mark.toUtf8() + "; sleep 1"}, {});
    });
    QVERIFY(QTest::qWaitFor([&mark] { return QFile::exists(mark); }, 10000));
    QCOMPARE(greetingAt((*forward)->localPort()), QByteArray("SSH-"));
    QVERIFY(!(*forward)->problem());
}

void TestFaultConnect::f14TakesTheTunnelThatIsPermitted()
{
    const SshdFixture sshd(
        {QStringLiteral("PermitOpen 127.0.0.1:%1").arg(m_sshd->port()), m_noHome});
    const auto remote = open(sshd.target());
    QVERIFY2(remote, why(remote).constData());
    const auto forward = (*remote)->forward(QStringLiteral("127.0.0.1"), m_sshd->port(), {});
    QVERIFY2(forward, why(forward).constData());
    QVERIFY((*forward)->path() == remote::Path::Tunnel);
    QCOMPARE(greetingAt((*forward)->localPort()), QByteArray("SSH-"));
    const auto other = (*remote)->forward(QStringLiteral("127.0.0.1"), sshd.port(), {});
    QVERIFY2(other, why(other).constData());
    QVERIFY((*other)->path() == remote::Path::Relay);
    QCOMPARE(greetingAt((*other)->localPort()), QByteArray("SSH-"));
}

void TestFaultConnect::f14TellsAForbiddenTunnelFromAClosedPort()
{
    const quint16 nobody = SshdFixture::freePort();
    const auto remote = open(m_sshd->target());
    QVERIFY2(remote, why(remote).constData());
    const auto closed = (*remote)->forward(QStringLiteral("127.0.0.1"), nobody, {});
    QVERIFY2(closed, why(closed).constData());
    for (int i = 0; i < 5; ++i) { // a channel that was not opened must not be closed
        QCOMPARE(greetingAt((*closed)->localPort()), QByteArray());
        QVERIFY((*closed)->problem());
        QCOMPARE((*closed)->problem()->kind, ErrorKind::Refused);
    }
    QVERIFY((*remote)->run({.script = "true"}, {}));

    const QTemporaryDir nothing; // neither bash nor nc for a relay
    const SshdFixture sshd({QStringLiteral("AllowTcpForwarding no"),
                            QStringLiteral("SetEnv PATH=%1 HOME=%1").arg(nothing.path())});
    const auto narrow = open(sshd.target());
    QVERIFY2(narrow, why(narrow).constData());
    for (int i = 0; i < 5; ++i) {
        const auto forbidden = (*narrow)->forward(QStringLiteral("127.0.0.1"), m_sshd->port(), {});
        QVERIFY(!forbidden);
        QCOMPARE(forbidden.error().kind, ErrorKind::Prohibited);
    }
    QVERIFY((*narrow)->run({.script = "true"}, {}));
}

QTEST_GUILESS_MAIN(TestFaultConnect)
#include "tst_faultconnect.moc"
