// SPDX-License-Identifier: Apache-2.0
#include "ssh/channel.h"
#include "ssh/scriptframe.h"

#include <QProcess>
#include <QTest>

using namespace lockkeeper;
using ssh::ScriptFrame;

class TestScriptFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsUnderEveryShell_data();
    void runsUnderEveryShell();
    void waitsToBeToldWhereItShould_data();
    void waitsToBeToldWhereItShould();
    void takesAnyPortions();
    void dropsNoiseAroundTheMarks();
    void waitsForTheWholeEndLine();
    void readsTheReasonOfARefusedChannel_data();
    void readsTheReasonOfARefusedChannel();
};

void TestScriptFrame::runsUnderEveryShell_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("sh") << QStringLiteral("sh");
    QTest::newRow("dash") << QStringLiteral("dash");
    QTest::newRow("bash") << QStringLiteral("bash --posix");
    QTest::newRow("busybox") << QStringLiteral("busybox sh");
    QTest::newRow("ksh") << QStringLiteral("ksh");
}

void TestScriptFrame::runsUnderEveryShell()
{
    QFETCH(QString, shell);
    QProcess process;
    process.startCommand(shell);
    if (!process.waitForStarted())
        QSKIP("this shell is not installed");
    const QByteArray script = "set -u\ncat\nprintf 'a\\nb'\necho err >&2\nexec 3>&1\nlk=$(cat "
                              "<<X\nhere }\nX\n)\necho \" $lk\" >&3\nexit 5";
    process.write(ssh::frameScript(script, "abcd")); // stdin stays open, as the channel does
    QVERIFY(process.waitForFinished(20000));
    ScriptFrame frame("abcd");
    frame.addOut(process.readAllStandardOutput());
    frame.addErr(process.readAllStandardError());
    QVERIFY(frame.hasBegun() && frame.hasEnded() && frame.isErrComplete());
    const remote::Outcome outcome = frame.outcome();
    QCOMPARE(outcome.out, QByteArray("a\nb here }\n"));
    QCOMPARE(outcome.err, QByteArray("err\n"));
    QCOMPARE(outcome.exitCode, 5);
}

void TestScriptFrame::waitsToBeToldWhereItShould_data()
{
    runsUnderEveryShell_data();
}

void TestScriptFrame::waitsToBeToldWhereItShould()
{
    QFETCH(QString, shell);
    for (const bool isTold : {true, false}) {
        QProcess process;
        process.startCommand(shell);
        if (!process.waitForStarted())
            QSKIP("this shell is not installed");
        process.write(ssh::frameScript("cat\necho ran", "abcd", {.waits = true}));
        ScriptFrame frame("abcd");
        while (!frame.hasBegun() && process.waitForReadyRead(20000))
            frame.addOut(process.readAllStandardOutput());
        QVERIFY(frame.hasBegun() && frame.outcome().out.isEmpty());
        if (isTold)
            process.write(ssh::kGo);
        else
            process.closeWriteChannel(); // a cut link
        QVERIFY(process.waitForFinished(20000));
        frame.addOut(process.readAllStandardOutput());
        QCOMPARE(frame.hasEnded(), isTold);
        QCOMPARE(frame.outcome().out, QByteArray(isTold ? "ran\n" : ""));
    }
}

void TestScriptFrame::takesAnyPortions()
{
    const QByteArray out = "noise\n@@n-B 12\nbody @@n-E\n\n@@n-E 3\nlater";
    for (qsizetype cut = 1; cut < out.size(); ++cut) {
        ScriptFrame frame("n");
        for (qsizetype at = 0; at < out.size(); at += cut)
            frame.addOut(out.mid(at, cut));
        QVERIFY(frame.hasEnded());
        QCOMPARE(frame.outcome().out, QByteArray("body @@n-E\n"));
        QCOMPARE(frame.outcome().noise, QByteArray("noise"));
        QCOMPARE(frame.outcome().exitCode, 3);
    }
}

void TestScriptFrame::dropsNoiseAroundTheMarks()
{
    ScriptFrame frame("n");
    frame.addOut("motd @@old-B 1\n@@n-B 12\n\n@@n-E 0\n");
    frame.addErr("warning\n@@n-b\nerr\n\n@@n-e\nTerminated\n");
    QVERIFY(frame.isErrComplete());
    QCOMPARE(frame.outcome().out, QByteArray());
    QCOMPARE(frame.outcome().err, QByteArray("err\n"));
    QCOMPARE(frame.outcome().noise, QByteArray("motd @@old-B 1warning"));
}

void TestScriptFrame::waitsForTheWholeEndLine()
{
    ScriptFrame frame("n");
    frame.addOut("\n@@n-B 12\nx\n@@n-E 1");
    QVERIFY(!frame.hasEnded());
    frame.addOut("27\n");
    QCOMPARE(frame.outcome().exitCode, 127);
    QCOMPARE(frame.outcome().out, QByteArray("x"));
}

void TestScriptFrame::readsTheReasonOfARefusedChannel_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *words, ErrorKind kind) {
        QTest::newRow(words) << QStringLiteral("Channel opening failure: channel 43 error ")
                + QString::fromLatin1(words)
                             << kind;
    };
    // As OpenSSH 9.2 says them.
    row("(1) open failed", ErrorKind::Prohibited);
    row("(2) Connection refused", ErrorKind::Refused);
    row("(2) Connection timed out", ErrorKind::TimedOut);
    row("(2) Name or service not known", ErrorKind::NameUnknown);
    row("(2) Temporary failure in name resolution", ErrorKind::NameUnknown);
    row("(2) No route to host", ErrorKind::Refused);
    row("(4) open failed", ErrorKind::Refused);
}

void TestScriptFrame::readsTheReasonOfARefusedChannel()
{
    QFETCH(QString, words);
    QFETCH(ErrorKind, kind);
    QCOMPARE(ssh::openProblem(words).kind, kind);
}

QTEST_GUILESS_MAIN(TestScriptFrame)
#include "tst_scriptframe.moc"
