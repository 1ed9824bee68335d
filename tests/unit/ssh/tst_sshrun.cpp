// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshremote.h"
#include "support/processes.h"
#include "support/sshdfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace lockkeeper;
using test::isAlive;
using namespace std::chrono_literals;

class TestSshRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsOutputErrorsAndStatus();
    void keepsBytesAsTheyAre();
    void readsALargeAnswer();
    void givesTheScriptNoInput();
    void endsAnEndlessScriptAtItsDeadline();
    void cancelsWithinASecondAndLeavesNoProcess();
    void leavesNoProcessWhenTheSessionGoes();
    void tellsACutConnection();
    void runsManyScriptsAtOnce();

private:
    std::unique_ptr<remote::Remote> open(const SshdFixture &sshd);
    Result<remote::Outcome> run(const QByteArray &script, std::chrono::milliseconds deadline = 20s);

    std::unique_ptr<SshdFixture> m_sshd;
    std::unique_ptr<remote::Remote> m_remote;
};

namespace {

QByteArray plain(const QByteArray &text)
{
    return text;
}

} // namespace

void TestSshRun::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>();
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
    m_remote = open(*m_sshd);
    QVERIFY(m_remote);
}

std::unique_ptr<remote::Remote> TestSshRun::open(const SshdFixture &sshd)
{
    auto remote = ssh::connect(sshd.target(), {}, {});
    if (!remote)
        qWarning() << remote.error().message.in(QStringLiteral("en")) << remote.error().detail;
    return remote ? std::move(*remote) : nullptr;
}

Result<remote::Outcome> TestSshRun::run(const QByteArray &script,
                                        std::chrono::milliseconds deadline)
{
    return m_remote->run({.script = script, .deadline = deadline}, {});
}

void TestSshRun::tellsOutputErrorsAndStatus()
{
    const auto outcome = run("echo out; echo err >&2; exit 7");
    QVERIFY(outcome);
    QCOMPARE(outcome->exitCode, 7);
    QCOMPARE(outcome->out, plain("out\n"));
    QCOMPARE(outcome->err, plain("err\n"));
    QVERIFY(m_remote->roundTrip() > 0us);
    const auto silent = run("true");
    QVERIFY(silent);
    QCOMPARE(silent->exitCode, 0);
    QCOMPARE(silent->out, plain(""));
}

void TestSshRun::keepsBytesAsTheyAre()
{
    const auto outcome = run("printf 'a\\r\\n\\000\\377\\nno line end'");
    QVERIFY(outcome);
    QCOMPARE(outcome->out, QByteArray("a\r\n\0\xff\nno line end", 17));
}

void TestSshRun::readsALargeAnswer()
{
    const auto outcome = run("head -c 12000000 /dev/zero; head -c 3000000 /dev/zero >&2");
    QVERIFY(outcome);
    QCOMPARE(outcome->out.size(), 12000000);
    QCOMPARE(outcome->err.size(), 3000000);
}

void TestSshRun::givesTheScriptNoInput()
{
    const auto outcome = run("cat; echo after");
    QVERIFY(outcome);
    QCOMPARE(outcome->out, plain("after\n"));
}

void TestSshRun::endsAnEndlessScriptAtItsDeadline()
{
    const auto outcome = run("while :; do :; done # lk_canary_loop", 700ms);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::TimedOut);
}

void TestSshRun::cancelsWithinASecondAndLeavesNoProcess()
{
    std::stop_source stop;
    qint64 asked = 0;
    QElapsedTimer timer;
    timer.start();
    std::jthread canceller([&] {
        while (!isAlive("4242.17"))
            std::this_thread::yield();
        asked = timer.elapsed();
        stop.request_stop();
    });
    const QByteArray script =
        "trap '' TERM; timeout 4000 sleep 4242.17 & sleep 4242.17; sleep 4242.17";
    const auto outcome = m_remote->run({.script = script}, stop.get_token());
    const qint64 took = timer.elapsed();
    canceller.join();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QVERIFY2(took - asked < 5000, "promised: 1 s");
    QVERIFY(QTest::qWaitFor([] { return !isAlive("4242.17"); }, 25000));
    QVERIFY(run("true"));
}

void TestSshRun::leavesNoProcessWhenTheSessionGoes()
{
    auto remote = open(*m_sshd);
    std::stop_source stop;
    std::jthread caller(
        [&] { std::ignore = remote->run({.script = "sleep 4343.17"}, stop.get_token()); });
    QVERIFY(QTest::qWaitFor([] { return isAlive("4343.17"); }, 10000));
    stop.request_stop();
    caller.join();
    remote.reset();
    QVERIFY(QTest::qWaitFor([] { return !isAlive("4343.17"); }, 25000));
}

void TestSshRun::tellsACutConnection()
{
    auto remote = open(*m_sshd);
    // The parent of the shell is the sshd process of this very connection.
    const auto outcome = remote->run({.script = "kill -9 $PPID; sleep 30"}, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Lost);
    const auto after = remote->run({.script = "true"}, {});
    QVERIFY(!after);
    QCOMPARE(after.error().kind, ErrorKind::Lost);
}

void TestSshRun::runsManyScriptsAtOnce()
{
    std::vector<std::jthread> callers;
    std::atomic<int> right = 0;
    for (int i = 0; i < 20; ++i) {
        callers.emplace_back([this, i, &right] {
            const auto outcome = run("echo " + QByteArray::number(i));
            if (outcome && outcome->out.trimmed().toInt() == i)
                ++right;
        });
    }
    callers.clear();
    QCOMPARE(right.load(), 20);
}

QTEST_GUILESS_MAIN(TestSshRun)
#include "tst_sshrun.moc"
