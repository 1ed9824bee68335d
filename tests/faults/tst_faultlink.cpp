// SPDX-License-Identifier: Apache-2.0
#include "faults/lab.h"
#include "ssh/waiting.h"
#include "support/files.h"

#include <sys/socket.h>

#include <csignal>
#include <thread>

using namespace lockkeeper;
using namespace lockkeeper::tests;

/// Links and servers that stand still, drip or are far away (rows 9, 11, 36 and 48 of the fault
/// matrix): the wait for a dead one is shortened here from 42 s to three seconds.
class TestFaultLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void f09DoesNotKnowWhatBecameOfTheScript();
    void f09TellsAForwardWhyItEnded();
    void f09KeepsALinkThatIsOnlyIdle();
    void f11EndsAScriptWhoseOutputDrips();
    void f36GoesOnAfterAPauseOfTheServer();
    void f36GivesUpAServerThatStandsStill();
    void f48AsksFewRoundTripsOfAFarHost();

private:
    [[nodiscard]] pid_t serverProcess();

    std::unique_ptr<SshdFixture> m_sshd;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<remote::Remote> m_remote;
};

namespace {

bool isUnknownOutcome(const Error &error, quint16 port)
{
    const QString words = english(error);
    return error.kind == ErrorKind::Lost && words.contains(QStringLiteral("not known"))
        && words.contains(QStringLiteral("stopped answering"))
        && words.contains(QStringLiteral("127.0.0.1:%1").arg(port));
}

} // namespace

void TestFaultLink::init()
{
    m_remote.reset();
    m_sshd = std::make_unique<SshdFixture>();
    m_proxy = std::make_unique<FaultProxy>(m_sshd->port());
    ssh::SshTarget target = through(*m_sshd, m_proxy->port());
    target.timeouts.keepAlive = 500ms;
    auto remote = ssh::connect(target, {}, {});
    QVERIFY2(remote, why(remote).constData());
    m_remote = std::move(*remote);
}

/// The process of sshd that serves the session.
pid_t TestFaultLink::serverProcess()
{
    const auto outcome = m_remote->run({.script = "echo $PPID"}, {});
    return outcome ? outcome->out.trimmed().toInt() : 0;
}

void TestFaultLink::f09DoesNotKnowWhatBecameOfTheScript()
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
    QVERIFY2(isUnknownOutcome(outcome.error(), m_proxy->port()), why(outcome).constData());
    QVERIFY2(timer.elapsed() < 40000, "the deadline of the script came first");
    const auto after = m_remote->run({.script = "true"}, {});
    QVERIFY(!after);
    QVERIFY(isUnknownOutcome(after.error(), m_proxy->port()));
    freezer.join();
    m_proxy.reset(); // the host notices too, and ends what was left there
    QVERIFY(QTest::qWaitFor([] { return !isAlive("4545.17"); }, 25000));
}

void TestFaultLink::f09TellsAForwardWhyItEnded()
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
    QVERIFY2(isUnknownOutcome(*problem, m_proxy->port()), qPrintable(english(*problem)));
}

void TestFaultLink::f09KeepsALinkThatIsOnlyIdle()
{
    const auto outcome = m_remote->run({.script = "sleep 4; echo done"}, {});
    QVERIFY2(outcome, "eight questions were answered, and the session was given up");
    QCOMPARE(outcome->out, QByteArray("done\n"));
}

void TestFaultLink::f11EndsAScriptWhoseOutputDrips()
{
    m_proxy->change({.bytesPerSecond = 20, .slice = 1});
    QElapsedTimer timer;
    timer.start();
    const auto outcome = m_remote->run({.script = "echo out", .deadline = 1500ms}, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::TimedOut);
    QVERIFY(timer.elapsed() < 7500);
    m_proxy->change({});
    const auto after = m_remote->run({.script = "echo out"}, {});
    QVERIFY2(after, why(after).constData()); // the session is well, only that script was given up
    QCOMPARE(after->out, QByteArray("out\n"));
}

void TestFaultLink::f36GoesOnAfterAPauseOfTheServer()
{
    const QString file = m_sshd->path(QStringLiteral("acts"));
    const pid_t server = serverProcess();
    QVERIFY(server > 1);
    std::jthread pause([server, &file] {
        while (test::contentOf(file).isEmpty())
            std::this_thread::yield();
        ::kill(server, SIGSTOP);
        ssh::Patience rest({}, 1300ms); // some unanswered questions, but not five
        while (rest.wait(-1, 0) != ssh::Waited::TimedOut) { }
        ::kill(server, SIGCONT);
    });
    const QByteArray script = "echo act >>" + file.toUtf8() + "; sleep 1; echo second; exit 3";
    const auto outcome = m_remote->run({.script = script}, {});
    QVERIFY2(outcome, why(outcome).constData());
    QCOMPARE(outcome->out, QByteArray("second\n"));
    QCOMPARE(outcome->exitCode, 3);
    QCOMPARE(test::contentOf(file), QByteArray("act\n"));
}

void TestFaultLink::f36GivesUpAServerThatStandsStill()
{
    const QString file = m_sshd->path(QStringLiteral("acts"));
    const pid_t server = serverProcess();
    QVERIFY(server > 1);
    std::jthread stopper([server, &file] {
        while (test::contentOf(file).isEmpty())
            std::this_thread::yield();
        ::kill(server, SIGSTOP);
    });
    const QByteArray script = "echo act >>" + file.toUtf8() + "; sleep 5656.17";
    const auto outcome = m_remote->run({.script = script}, {});
    stopper.join();
    QVERIFY(!outcome);
    QVERIFY2(isUnknownOutcome(outcome.error(), m_proxy->port()), why(outcome).constData());
    const auto after = m_remote->run({.script = script}, {});
    QVERIFY(!after);
    m_remote.reset();
    ::kill(server, SIGCONT);
    QVERIFY(QTest::qWaitFor([] { return !isAlive("5656.17"); }, 25000));
    QCOMPARE(test::contentOf(file), QByteArray("act\n")); // nothing was sent a second time
}

void TestFaultLink::f48AsksFewRoundTripsOfAFarHost()
{
    m_proxy->change({.latency = 150ms, .jitter = 20ms});
    QElapsedTimer timer;
    timer.start();
    const auto outcome = m_remote->run({.script = "seq 1 3000"}, {});
    const qint64 took = timer.elapsed();
    QVERIFY2(outcome, why(outcome).constData());
    QCOMPARE(outcome->out.size(), 13893);
    QVERIFY2(took > 300, "the proxy did not delay");
    QVERIFY2(took < 4 * 340,
             qPrintable(QStringLiteral("%1 ms are no three round trips").arg(took)));
    // And logs in within the limit.
    ssh::SshTarget target = through(*m_sshd, m_proxy->port());
    const auto remote = ssh::connect(target, {}, {});
    QVERIFY2(remote, why(remote).constData());
}

QTEST_GUILESS_MAIN(TestFaultLink)
#include "tst_faultlink.moc"
