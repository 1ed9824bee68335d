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
    void survivesANoisyLogin_data();
    void survivesANoisyLogin();
    void namesALoginThatRunsNothing_data();
    void namesALoginThatRunsNothing();
    void namesStartFilesThatNeverEnd();
    void tellsAKilledScriptFromAFinishedOne();
    void endsAtTheMarkThoughAChildLivesOn();
    void endsAnEndlessScriptAtItsDeadline();
    void refusesEndlessOutput_data();
    void refusesEndlessOutput();
    void cancelsWithinASecondAndLeavesNoProcess();
    void leavesNoProcessWhenTheSessionGoes();
    void tellsACutConnection();
    void runsManyScriptsAtOnce();
    void waitsForItsTurnWhereTheServerAllowsOneChannel();

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

void TestSshRun::survivesANoisyLogin_data()
{
    QTest::addColumn<QByteArray>("bashrc");
    QTest::newRow("echo") << plain("echo hello; echo oops >&2\n");
    QTest::newRow("no line end") << plain("printf 'hello \\033[31m'\n");
    QTest::newRow("one read") << plain("echo name?; read name; echo hello $name\n");
    QTest::newRow("joined streams") << plain("echo hello; exec 2>&1\n");
    QTest::newRow("trace") << plain("echo hello; set -x; PS4='+@@ '\n");
    QTest::newRow("an old mark") << plain("echo '@@0123-B 1'; echo '@@0123-E 0'; echo hello\n");
}

void TestSshRun::survivesANoisyLogin()
{
    QFETCH(QByteArray, bashrc);
    QTemporaryDir home;
    SshdFixture sshd({QStringLiteral("SetEnv HOME=%1").arg(home.path())});
    QFile file(home.filePath(QStringLiteral(".bashrc")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bashrc);
    file.close();
    const auto remote = open(sshd);
    QVERIFY(remote);
    const auto outcome = remote->run({.script = "echo out; echo err >&2; exit 3"}, {});
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message.in(QStringLiteral("en"))));
    QCOMPARE(outcome->exitCode, 3);
    QVERIFY2(outcome->noise.contains("hello"), "bash read no start file: nothing was tested");
    QCOMPARE(outcome->out + outcome->err, plain("out\nerr\n"));
}

void TestSshRun::namesALoginThatRunsNothing_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("nologin") << QStringLiteral("/usr/sbin/nologin");
    QTest::newRow("false") << QStringLiteral("/bin/false");
    QTest::newRow("forced") << QStringLiteral("/bin/echo this is a menu");
    QTest::newRow("restricted") << QStringLiteral("/bin/bash -r -c \"$SSH_ORIGINAL_COMMAND\"");
}

void TestSshRun::namesALoginThatRunsNothing()
{
    QFETCH(QString, command);
    SshdFixture sshd({QStringLiteral("ForceCommand %1").arg(command)});
    const auto remote = open(sshd);
    QVERIFY(remote);
    QElapsedTimer timer;
    timer.start();
    const auto outcome = remote->run({.script = "echo out"}, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Prohibited);
    QVERIFY(timer.elapsed() < 25000);
}

void TestSshRun::namesStartFilesThatNeverEnd()
{
    QTemporaryDir home;
    QFile file(home.filePath(QStringLiteral(".bashrc")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("cat >/dev/null\n"); // ends with the channel
    file.close();
    SshdFixture sshd({QStringLiteral("SetEnv HOME=%1").arg(home.path())});
    const auto remote = open(sshd);
    QVERIFY(remote);
    QElapsedTimer timer;
    timer.start();
    const auto outcome = remote->run({.script = "echo out"}, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Prohibited);
    QVERIFY2(timer.elapsed() < 40000, "promised: 15 s");
}

void TestSshRun::tellsAKilledScriptFromAFinishedOne()
{
    const auto outcome = run("echo begun; kill -9 $$");
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Lost);
    QVERIFY(run("true"));
}

void TestSshRun::endsAtTheMarkThoughAChildLivesOn()
{
    QElapsedTimer timer;
    timer.start();
    const auto outcome = run("sleep 20 & echo done");
    QVERIFY(outcome);
    QCOMPARE(outcome->out, plain("done\n"));
    QVERIFY(timer.elapsed() < 10000);
}

void TestSshRun::endsAnEndlessScriptAtItsDeadline()
{
    const auto outcome = run("while :; do :; done # lk_canary_loop", 700ms);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::TimedOut);
}

void TestSshRun::refusesEndlessOutput_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("stdout") << plain("yes");
    QTest::newRow("stderr") << plain("yes >&2");
    QTest::newRow("both") << plain("yes >&2 & yes");
}

void TestSshRun::refusesEndlessOutput()
{
    QFETCH(QByteArray, script);
    const auto outcome =
        m_remote->run({.script = script, .deadline = 60s, .outputLimit = 1024 * 1024}, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::TooLarge);
    QVERIFY(QTest::qWaitFor([] { return !isAlive(QByteArray("yes\0", 4)); }, 25000));
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

void TestSshRun::waitsForItsTurnWhereTheServerAllowsOneChannel()
{
    SshdFixture sshd({QStringLiteral("MaxSessions 1")});
    const auto remote = open(sshd);
    QVERIFY(remote);
    std::atomic<int> right = 0;
    std::vector<std::jthread> callers;
    for (int i = 0; i < 3; ++i) {
        callers.emplace_back([&remote, &right] {
            const auto outcome = remote->run({.script = "echo ok"}, {});
            if (outcome && outcome->out == "ok\n")
                ++right;
        });
    }
    callers.clear();
    QCOMPARE(right.load(), 3);
}

QTEST_GUILESS_MAIN(TestSshRun)
#include "tst_sshrun.moc"
