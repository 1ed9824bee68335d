// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshremote.h"
#include "ssh/sudo.h"
#include "support/files.h"
#include "support/processes.h"
#include "support/sshdfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <thread>

using namespace lockkeeper;
using namespace std::chrono_literals;

// Root by sudo: what sudo says is read rightly, the password goes to its own prompt, once. The
// conversations are with an emulated sudo (a script first in PATH) that says what sudo 1.9.13p3
// says; the real one is met as root here, and by the sandbox's stories sudo and sudo-refused.
class TestSudo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatSudoSays_data();
    void namesWhatSudoSays();
    void readsPromptsAndRootInAnyPortions();
    void leavesOutWhatTheLoginPrints();
    void runsAScriptByTheRealOne();
    void endsTheProcessesOfACancelledScript();
    void sendsThePasswordToSudosOwnPromptOnly_data();
    void sendsThePasswordToSudosOwnPromptOnly();
    void sendsAWrongPasswordOnce();
    void sendsNoPasswordWhereNoneIsAskedFor();
    void givesUpOnASudoThatStaysSilent();
};

namespace {

const QByteArray kPassword = "hunter-2 \"$HOME' \xd0\xbf";
constexpr auto kPlace = "tm-2 (10.0.0.12:22)";

remote::Sudo withPassword()
{
    return {.password = std::make_shared<const Secret>(QByteArray(kPassword))};
}

// Reads the arguments as sudo does; then $prompt is -p's and "$@" the command.
constexpr auto kReadArguments = R"(#!/bin/sh
while [ "$1" != -- ]; do
    [ "$1" != -p ] || prompt=$2
    shift
done
shift
ask() { printf '%s' "$prompt" >&2; IFS= read -r answer && printf '%s\n' "$answer" >>"$0.answers"; }
)";

/// An sshd whose logins find the emulated sudo first; none given: the real one.
struct Host
{
    explicit Host(const QByteArray &sudo = {})
        : sshd({QStringLiteral("SetEnv PATH=%1:/usr/bin:/bin").arg(folder.path())})
    {
        if (!sudo.isEmpty()) {
            QFile file(folder.filePath(QStringLiteral("sudo")));
            if (!file.open(QIODevice::WriteOnly) || file.write(kReadArguments + sudo) < 0)
                qFatal("no emulated sudo");
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        auto opened = ssh::connect(sshd.target(), {}, {});
        if (!opened)
            qFatal("no login: %s", qPrintable(sshd.log()));
        remote = std::move(*opened);
    }

    Result<remote::Outcome> run(const QByteArray &script, remote::Sudo sudo,
                                std::chrono::milliseconds deadline = 20s, std::stop_token stop = {})
    {
        return remote->run({.script = script, .deadline = deadline, .sudo = std::move(sudo)},
                           std::move(stop));
    }

    /// What was read as answers, a line each.
    [[nodiscard]] QByteArray answers() const
    {
        return test::contentOf(folder.filePath(QStringLiteral("sudo.answers")));
    }

    QTemporaryDir folder;
    SshdFixture sshd;
    std::unique_ptr<remote::Remote> remote;
};

} // namespace

void TestSudo::namesWhatSudoSays_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("prompts");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("contains");
    const auto row = [](const char *name, const char *words, int prompts, ErrorKind kind,
                        const char *contains) {
        QTest::newRow(name) << QString::fromLatin1(words) << prompts << static_cast<int>(kind)
                            << QString::fromLatin1(contains);
    };
    row("requiretty", "sudo: sorry, you must have a tty to run sudo", 0, ErrorKind::Prohibited,
        "requiretty");
    row("not in sudoers", "sruser is not in the sudoers file.", 1, ErrorKind::Prohibited,
        "may not use sudo at all");
    row("not on this host", "Sorry, user sruser may not run sudo on tm-2.", 1,
        ErrorKind::Prohibited, "may not use sudo at all");
    row("some commands only",
        "Sorry, user sruser is not allowed to execute '/bin/sh -c true' as root on tm-2.", 1,
        ErrorKind::Prohibited, "only some commands");
    row("expired", "sudo: Account or password is expired, reset your password and try again", 1,
        ErrorKind::Prohibited, "expired");
    row("locked", "sudo: account validation failure, is your account locked?", 1,
        ErrorKind::Prohibited, "locked");
    row("hardened",
        "sudo: The \"no new privileges\" flag is set, which prevents sudo from running as root.", 0,
        ErrorKind::Prohibited, "no new privileges");
    row("no setuid bit",
        "sudo: effective uid is not 0, is /usr/bin/sudo on a file system with the 'nosuid' option "
        "set or an NFS file system without root privileges?",
        0, ErrorKind::Prohibited, "setuid");
    row("wants a password", "sudo: a password is required", 0, ErrorKind::ConsentNeeded,
        "asks for a password");
    row("wrong password", "Sorry, try again.", 2, ErrorKind::LoginRefused, "sent once");
    row("wrong password, one try", "sudo: 1 incorrect password attempt", 1, ErrorKind::LoginRefused,
        "sent once");
    row("dash without sudo", "/bin/sh: 4: exec: sudo: not found", 0, ErrorKind::Missing, "no sudo");
    row("bash without sudo", "/bin/sh: line 3: exec: sudo: not found", 0, ErrorKind::Missing,
        "no sudo");
    row("words of a later sudo", "sudo: something new", 0, ErrorKind::Prohibited,
        "did not make root");
}

void TestSudo::namesWhatSudoSays()
{
    QFETCH(QString, words);
    QFETCH(int, prompts);
    const Error problem = ssh::sudoProblem(words, prompts, QString::fromLatin1(kPlace));
    QTEST(static_cast<int>(problem.kind), "kind");
    const QString message = problem.message.in(QStringLiteral("en"));
    QFETCH(QString, contains);
    QVERIFY2(message.contains(contains), qPrintable(message));
    QVERIFY(message.contains(QLatin1String(kPlace)));
    QVERIFY(!problem.advice.isEmpty());
    QCOMPARE(problem.detail, words);
}

void TestSudo::readsPromptsAndRootInAnyPortions()
{
    const QByteArray err = "noise\n@@abc-S\nWe trust you.\n\n@@abc-P\n";
    ssh::SudoTalk talk("abc");
    for (const char byte : err) {
        QCOMPARE(talk.prompts(), 0);
        talk.addErr(QByteArray(1, byte));
    }
    QCOMPARE(talk.prompts(), 1);
    QVERIFY(talk.hasBegun());
    QCOMPARE(talk.words(), QStringLiteral("We trust you."));
    const QByteArray out = "motd\n@@abc-R\n";
    for (const char byte : out) {
        QVERIFY(!talk.isRoot());
        talk.addOut(QByteArray(1, byte));
    }
    QVERIFY(talk.isRoot());
    QCOMPARE(talk.outLeft(), QByteArray());
    talk.addOut("rest");
    QCOMPARE(talk.outLeft(), QByteArray("rest"));
}

void TestSudo::leavesOutWhatTheLoginPrints()
{
    ssh::SudoTalk talk("abc");
    talk.addErr("Your password has expired, is not in the sudoers file\n");
    talk.addErr("\n@@abc-S\nSorry, try again.\n");
    QCOMPARE(talk.words(), QStringLiteral("Sorry, try again."));

    ssh::SudoTalk joined("abc"); // exec 2>&1 in a start file
    joined.addOut("hello\n\n@@abc-S\n\n@@abc-P\n");
    QVERIFY(joined.hasBegun());
    QCOMPARE(joined.prompts(), 1);
    joined.addOut("Sorry, try again.\n");
    QCOMPARE(joined.words(), QStringLiteral("Sorry, try again."));
}

void TestSudo::runsAScriptByTheRealOne()
{
    if (::geteuid() != 0)
        QSKIP("only root may use sudo for certain; the sandbox's stories are for the others");
    Host host;
    const auto outcome = host.run("id -u; printf 'to stderr' >&2; exit 7\n", {});
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(outcome->out, QByteArray("0\n"));
    QCOMPARE(outcome->err, QByteArray("to stderr"));
    QCOMPARE(outcome->exitCode, 7);
}

void TestSudo::endsTheProcessesOfACancelledScript()
{
    if (::geteuid() != 0)
        QSKIP("only root may use sudo for certain; the sandbox's stories are for the others");
    Host host;
    const QByteArray word = "7" + QByteArray::number(::getpid()) + ".25";
    std::stop_source stop;
    std::jthread stopper([&] {
        if (QTest::qWaitFor([&] { return test::isAlive(word); }, 10000))
            stop.request_stop();
    });
    const auto outcome = host.run("sleep " + word + " & sleep " + word, {}, 20s, stop.get_token());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QTRY_VERIFY_WITH_TIMEOUT(!test::isAlive(word), 10000);
}

void TestSudo::sendsThePasswordToSudosOwnPromptOnly_data()
{
    QTest::addColumn<QByteArray>("sudo");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("its own") << QByteArray("ask; exec \"$@\"\n") << true;
    QTest::newRow("behind a lecture")
        << QByteArray("echo 'We trust you. password:' >&2; ask; exec \"$@\"\n") << true;
    QTest::newRow("a code of PAM")
        << QByteArray("prompt='Verification code: '; ask; exec \"$@\"\n") << false;
    QTest::newRow("sudoers' passprompt_override")
        << QByteArray("prompt='[sudo] password for me: '; ask; exec \"$@\"\n") << false;
}

void TestSudo::sendsThePasswordToSudosOwnPromptOnly()
{
    QFETCH(QByteArray, sudo);
    QFETCH(bool, isSent);
    Host host(sudo);
    const auto outcome = host.run("echo done\n", withPassword(), isSent ? 20s : 1s);
    QCOMPARE(outcome.has_value(), isSent);
    QCOMPARE(host.answers(), isSent ? kPassword + '\n' : QByteArray());
    if (isSent)
        QCOMPARE(outcome->out, QByteArray("done\n"));
    else
        QCOMPARE(outcome.error().kind, ErrorKind::TimedOut);
}

void TestSudo::sendsAWrongPasswordOnce()
{
    Host host("ask; echo 'Sorry, try again.' >&2; ask; ask\n"
              "echo 'sudo: 3 incorrect password attempts' >&2; exit 1\n");
    const auto outcome = host.run("echo done\n", withPassword());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::LoginRefused);
    QCOMPARE(host.answers(), kPassword + '\n');
}

void TestSudo::sendsNoPasswordWhereNoneIsAskedFor()
{
    Host host("exec \"$@\"\n");
    const auto outcome = host.run("echo done\n", withPassword());
    QVERIFY(outcome);
    QCOMPARE(outcome->out, QByteArray("done\n"));
    QVERIFY(!outcome->err.contains("hunter")); // a shell would say that it knows no such command
}

void TestSudo::givesUpOnASudoThatStaysSilent()
{
    Host host("exec sleep 600\n");
    const auto outcome = host.run("echo done\n", {}, 1s);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::TimedOut);
}

QTEST_GUILESS_MAIN(TestSudo)
#include "tst_sudo.moc"
