// SPDX-License-Identifier: Apache-2.0
#include "faults/lab.h"
#include "support/sanitized.h"

#include <csignal>

using namespace lockkeeper;
using namespace lockkeeper::tests;

/// Scripts that do not end well, and hosts that print without end: rows 10, 38 and 39 of the fault
/// matrix.
class TestFaultScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void f10RefusesEndlessOutput_data();
    void f10RefusesEndlessOutput();
    void f10KeepsWithinItsMemory_data();
    void f10KeepsWithinItsMemory();
    void f38TellsAKilledScriptFromAFinishedOne_data();
    void f38TellsAKilledScriptFromAFinishedOne();
    void f39EndsAtTheMarkThoughAChildLivesOn();

private:
    Result<remote::Outcome> run(const QByteArray &script)
    {
        return m_remote->run({.script = script, .deadline = 20s}, {});
    }

    QTemporaryDir m_home;
    std::unique_ptr<SshdFixture> m_sshd;
    std::unique_ptr<remote::Remote> m_remote;
};

namespace {

/// In KiB.
qint64 peakMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

} // namespace

void TestFaultScript::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>( // no start files of this machine
        QStringList {QStringLiteral("SetEnv HOME=%1").arg(m_home.path())});
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
    auto remote = ssh::connect(m_sshd->target(), {}, {});
    QVERIFY2(remote, why(remote).constData());
    m_remote = std::move(*remote);
}

void TestFaultScript::f10RefusesEndlessOutput_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("stdout") << QByteArray("yes 10-17");
    QTest::newRow("stderr") << QByteArray("yes 10-17 >&2");
    QTest::newRow("both") << QByteArray("yes 10-17 >&2 & yes 10-17");
    QTest::newRow("one line") << QByteArray("exec 8</dev/zero; cat <&8; : 10-17");
    QTest::newRow("marks of an earlier run")
        << QByteArray("yes \"$(printf '\\n@@0123456789abcdef-E 0')\"; : 10-17");
}

void TestFaultScript::f10RefusesEndlessOutput()
{
    QFETCH(QByteArray, script);
    const auto outcome =
        m_remote->run({.script = script, .deadline = 60s, .outputLimit = 1024 * 1024}, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::TooLarge);
    const QByteArray yes("yes\00010-17", 9);
    QVERIFY(QTest::qWaitFor([&yes] { return !isAlive(yes); }, 25000));
    const auto after = run("echo out");
    QVERIFY2(after, why(after).constData());
}

void TestFaultScript::f10KeepsWithinItsMemory_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("stdout") << QByteArray("yes");
    QTest::newRow("stderr") << QByteArray("yes >&2");
    QTest::newRow("both") << QByteArray("yes >&2 & yes");
}

void TestFaultScript::f10KeepsWithinItsMemory()
{
    QFETCH(QByteArray, script);
    if constexpr (test::kHasAsan)
        QSKIP("AddressSanitizer has memory of its own");
    QFile forget(QStringLiteral("/proc/self/clear_refs")); // 5: begin the peak anew (proc(5))
    if (!forget.open(QIODevice::WriteOnly) || forget.write("5") != 1)
        QSKIP("the peak cannot be begun anew here");
    forget.close();
    const qint64 before = peakMemory();
    QVERIFY2(before > 1024, "nothing is measured");
    const auto outcome = m_remote->run({.script = script, .deadline = 60s}, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::TooLarge);
    const qint64 more = (peakMemory() - before) / 1024;
    QVERIFY2(more < 32, qPrintable(QStringLiteral("%1 MiB").arg(more)));
}

void TestFaultScript::f38TellsAKilledScriptFromAFinishedOne_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("the shell") << QByteArray("echo begun; kill -9 $$");
    QTest::newRow("the whole group") << QByteArray("echo begun; kill -9 0");
}

void TestFaultScript::f38TellsAKilledScriptFromAFinishedOne()
{
    QFETCH(QByteArray, script);
    const auto outcome = run(script);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Lost);
    QVERIFY(english(outcome.error()).contains(QStringLiteral("not known")));
    QVERIFY(run("true"));
    // One of its programs is another matter: the script goes on and tells.
    const auto told = run("sh -c 'kill -9 $$'; echo $?");
    QVERIFY2(told, why(told).constData());
    QCOMPARE(told->out, QByteArray("137\n"));
}

void TestFaultScript::f39EndsAtTheMarkThoughAChildLivesOn()
{
    QElapsedTimer timer;
    timer.start();
    const auto outcome = run("sleep 600 & echo $!");
    QVERIFY2(outcome, why(outcome).constData());
    const pid_t child = outcome->out.trimmed().toInt();
    QVERIFY2(timer.elapsed() < 10000, "it waited for the child");
    const auto after = run("true");
    QVERIFY2(after, why(after).constData());
    QVERIFY(child > 1 && ::kill(child, SIGKILL) == 0);
}

QTEST_GUILESS_MAIN(TestFaultScript)
#include "tst_faultscript.moc"
