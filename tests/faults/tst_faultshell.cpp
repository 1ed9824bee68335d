// SPDX-License-Identifier: Apache-2.0
#include "engine/gather.h"
#include "faults/accounts.h"
#include "faults/lab.h"
#include "support/sshprofile.h"

#include <QRegularExpression>
#include <QStandardPaths>

using namespace lockkeeper;
using namespace lockkeeper::tests;

/// Accounts as they are out there: login shells of every kind, start files that print, read or do
/// not end, hosts with nothing but BusyBox, languages and time zones: rows 20 to 23 of the fault
/// matrix. Each account has a real home; /etc/passwd is one of this program's own.
class TestFaultShell : public QObject
{
    Q_OBJECT

public:
    /// Why it cannot run here, or nothing. Before the first thread.
    const char *prepare();

private Q_SLOTS:
    void initTestCase();
    void f20WorksInSpiteOfStartFiles_data();
    void f20WorksInSpiteOfStartFiles();
    void f20NamesStartFilesThatDoNotEnd_data();
    void f20NamesStartFilesThatDoNotEnd();
    void f20TakesNothingFromALongBanner();
    void f21WorksInAnyShell_data();
    void f21WorksInAnyShell();
    void f21NamesALoginThatRunsNothing_data();
    void f21NamesALoginThatRunsNothing();
    void f21NamesAForcedCommand_data();
    void f21NamesAForcedCommand();
    void f22AsksAHostOfBusyBoxAlone();
    void f22AsksAHostWithoutAPlaceToWrite();
    void f23AnswersTheSameInAnyLanguage_data();
    void f23AnswersTheSameInAnyLanguage();

private:
    [[nodiscard]] ssh::SshTarget target(const SshdFixture &sshd, const QString &user) const;
    [[nodiscard]] Result<remote::Outcome> runAs(const QString &user, const QByteArray &script);
    [[nodiscard]] facts::HostRecord surveyAs(const SshdFixture &sshd, const QString &user) const;
    void writeStart(const QByteArray &shell, const QByteArray &content) const;

    QTemporaryDir m_folder;
    std::unique_ptr<SshdFixture> m_sshd;
    QByteArrayList m_shells;
    QMap<QString, QString> m_known;
};

namespace {

constexpr std::array kShells {"bash", "dash", "ksh", "zsh", "fish", "tcsh", "ash"};

/// The start file that the shell reads for a command by SSH; empty: none.
QByteArray startFile(const QByteArray &shell)
{
    static const QMap<QByteArray, QByteArray> files {{"bash", ".bashrc"},
                                                     {"zsh", ".zshenv"},
                                                     {"fish", ".config/fish/config.fish"},
                                                     {"tcsh", ".tcshrc"}};
    return files.value(shell);
}

/// What was told of the host itself, numbers aside: they change from one moment to the next.
QMap<QString, QString> aboutTheHost(const facts::HostRecord &record)
{
    static const QRegularExpression number(QStringLiteral("[0-9]+"));
    QMap<QString, QString> told;
    for (auto it = record.raw.begin(); it != record.raw.end(); ++it) {
        if (it.key().startsWith(QLatin1String("probe:host.")))
            told.insert(it.key(),
                        QString(it.value()).replace(number, QStringLiteral("#")).simplified());
    }
    return told;
}

} // namespace

const char *TestFaultShell::prepare()
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    if (const char *why = Accounts::obstacle(folder))
        return why;
    Accounts accounts(folder);
    for (const char *shell : kShells) {
        const bool isAsh = qstrcmp(shell, "ash") == 0;
        const QString path = QStandardPaths::findExecutable(isAsh ? QStringLiteral("busybox")
                                                                  : QString::fromLatin1(shell));
        if (path.isEmpty())
            continue;
        m_shells += shell;
        const QByteArray ash = folder + "/bin/ash"; // BusyBox goes by its name
        if (isAsh && QDir(m_folder.path()).mkdir(QStringLiteral("bin")))
            QFile::link(path, QFile::decodeName(ash));
        accounts.add("lk-" + QByteArray(shell), isAsh ? ash : QFile::encodeName(path));
    }
    accounts.add("lk-nologin", "/usr/sbin/nologin");
    accounts.add("lk-false", "/bin/false");
    accounts.add("lk-rbash", "/bin/rbash");
    accounts.add("lk-chroot", "/bin/sh", "/");
    if (!accounts.putInPlace())
        return "/etc/passwd cannot be replaced";
    return nullptr;
}

void TestFaultShell::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>( // whose homes are those of the accounts
        QStringList {QStringLiteral("SetEnv LANGUAGE=")});
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
    letRead(*m_sshd);
}

ssh::SshTarget TestFaultShell::target(const SshdFixture &sshd, const QString &user) const
{
    ssh::SshTarget target = sshd.target();
    target.user = user;
    target.timeouts.shellStart = 1500ms;
    return target;
}

Result<remote::Outcome> TestFaultShell::runAs(const QString &user, const QByteArray &script)
{
    LK_TRY(const auto remote, ssh::connect(target(*m_sshd, user), {}, {}));
    return remote->run({.script = script}, {});
}

void TestFaultShell::writeStart(const QByteArray &shell, const QByteArray &content) const
{
    const QString path = QStringLiteral("%1/lk-%2/%3")
                             .arg(m_folder.path(), QString::fromLatin1(shell),
                                  QString::fromLatin1(startFile(shell)));
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

void TestFaultShell::f20WorksInSpiteOfStartFiles_data()
{
    QTest::addColumn<QByteArray>("shell");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("echo") << QByteArray("bash") << QByteArray("echo hello; echo oops >&2\n");
    QTest::newRow("no line end") << QByteArray("bash") << QByteArray("printf 'hello \\033[31m'\n");
    QTest::newRow("one read") << QByteArray("bash")
                              << QByteArray("echo name?; read name; echo hello $name\n");
    QTest::newRow("joined streams") << QByteArray("bash") << QByteArray("echo hello; exec 2>&1\n");
    QTest::newRow("trace") << QByteArray("bash") << QByteArray("echo hello; set -x; PS4='+@@ '\n");
    QTest::newRow("an old mark") << QByteArray(
        "bash") << QByteArray("echo '@@0123-B 1'; echo '@@0123-E 0'; echo hello\n");
    QTest::newRow("bidi and binary")
        << QByteArray("bash") << QByteArray("printf 'hello \\342\\200\\256 \\377\\000\\001\\r'\n");
    QTest::newRow("another shell")
        << QByteArray("bash") << QByteArray("echo hello; exec bash --norc\n");
    QTest::newRow("aliases and functions")
        << QByteArray("bash")
        << QByteArray("echo hello; alias printf=false read=false; cat() { :; }; export -f cat\n");
    QTest::newRow("zsh") << QByteArray("zsh") << QByteArray("echo hello; set -x; echo oops >&2\n");
    QTest::newRow("zsh, one read") << QByteArray("zsh") << QByteArray("read name; echo hello\n");
    QTest::newRow("fish") << QByteArray("fish") << QByteArray("echo hello; echo oops >&2\n");
    QTest::newRow("fish, one read") << QByteArray("fish") << QByteArray("read name; echo hello\n");
    QTest::newRow("tcsh") << QByteArray("tcsh") << QByteArray("echo hello\nset x = $<\nset echo\n");
}

void TestFaultShell::f20WorksInSpiteOfStartFiles()
{
    QFETCH(QByteArray, shell);
    QFETCH(QByteArray, start);
    if (!m_shells.contains(shell))
        QSKIP("this shell is not installed; tests/setup/install test brings it");
    writeStart(shell, start);
    // What a start file has eaten of the script is missed by one that takes its time.
    const QByteArray pause = start.contains("read name") ? "sleep 0.5; " : "";
    const auto outcome = runAs(QStringLiteral("lk-") + QString::fromLatin1(shell),
                               pause + "echo out; echo err >&2; exit 3");
    QVERIFY2(outcome, why(outcome).constData());
    QCOMPARE(outcome->exitCode, 3);
    QVERIFY2(outcome->noise.contains("hello"), "no start file was read: nothing was tested");
    QCOMPARE(outcome->out + outcome->err, QByteArray("out\nerr\n"));
}

void TestFaultShell::f20NamesStartFilesThatDoNotEnd_data()
{
    QTest::addColumn<QByteArray>("shell");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("reads all") << QByteArray("bash") << QByteArray("cat >/dev/null\n");
    QTest::newRow("endless") << QByteArray("bash") << QByteArray("while :; do :; done\n");
    QTest::newRow("prints without end") << QByteArray("bash") << QByteArray("yes hello\n");
    QTest::newRow("exec loop") << QByteArray("bash")
                               << QByteArray("exec bash --rcfile ~/.bashrc -i\n");
    QTest::newRow("zsh") << QByteArray("zsh") << QByteArray("cat >/dev/null\n");
    QTest::newRow("fish") << QByteArray("fish") << QByteArray("cat >/dev/null\n");
    QTest::newRow("tcsh") << QByteArray("tcsh") << QByteArray("cat >/dev/null\n");
}

void TestFaultShell::f20NamesStartFilesThatDoNotEnd()
{
    QFETCH(QByteArray, shell);
    QFETCH(QByteArray, start);
    if (!m_shells.contains(shell))
        QSKIP("this shell is not installed; tests/setup/install test brings it");
    writeStart(shell, start);
    QElapsedTimer timer;
    timer.start();
    const auto outcome = runAs(QStringLiteral("lk-") + QString::fromLatin1(shell), "echo out");
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().kind == ErrorKind::Prohibited
                 || outcome.error().kind == ErrorKind::TooLarge,
             why(outcome).constData());
    const QString words =
        english(outcome.error()) + outcome.error().advice.in(QStringLiteral("en"));
    QVERIFY2(words.contains(QStringLiteral("start files")), qPrintable(words));
    QVERIFY(timer.elapsed() < 10000);
    const QByteArray home = "HOME=" + QFile::encodeName(m_folder.path()) + '/';
    QTRY_VERIFY2(!test::isAliveIn(home), "the start file goes on for ever on the host");
}

void TestFaultShell::f20TakesNothingFromALongBanner()
{
    const SshdFixture sshd(
        {QStringLiteral("Banner %1/banner").arg(m_folder.path()), QStringLiteral("PrintMotd yes")});
    QFile banner(m_folder.filePath(QStringLiteral("banner")));
    QVERIFY(banner.open(QIODevice::WriteOnly));
    banner.write(QByteArray("\x1b]0;evil\x07 welcome @@0-E 0\n").repeated(500'000)); // 10 MiB
    banner.close();
    const auto remote = ssh::connect(sshd.target(), {}, {});
    QVERIFY2(remote, why(remote).constData());
}

void TestFaultShell::f21WorksInAnyShell_data()
{
    QTest::addColumn<QByteArray>("shell");
    for (const char *shell : kShells)
        QTest::newRow(shell) << QByteArray(shell);
}

void TestFaultShell::f21WorksInAnyShell()
{
    QFETCH(QByteArray, shell);
    if (!m_shells.contains(shell))
        QSKIP("this shell is not installed; tests/setup/install test brings it");
    if (!startFile(shell).isEmpty())
        writeStart(shell, {});
    const QByteArray script = "printf '%s|' \"!!\" '\\\\' 'a\\'\\''b' \"$((1+1))\" \"$(id -u)\"\n"
                              "cat <<'END'\n`x` $y ! \\\nEND\nexit 4";
    const auto outcome = runAs(QStringLiteral("lk-") + QString::fromLatin1(shell), script);
    QVERIFY2(outcome, why(outcome).constData());
    QCOMPARE(outcome->exitCode, 4);
    QCOMPARE(outcome->out, QByteArray("!!|\\\\|a\\'b|2|47017|`x` $y ! \\\n"));
}

void TestFaultShell::f21NamesALoginThatRunsNothing_data()
{
    QTest::addColumn<QString>("user");
    for (const char *shell : {"nologin", "false", "rbash"})
        QTest::newRow(shell) << QStringLiteral("lk-") + QString::fromLatin1(shell);
}

void TestFaultShell::f21NamesALoginThatRunsNothing()
{
    QFETCH(QString, user);
    QElapsedTimer timer;
    timer.start();
    const auto outcome = runAs(user, "echo out");
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Prohibited);
    QVERIFY(english(outcome.error()).contains(QStringLiteral("does not run commands")));
    QVERIFY2(timer.elapsed() < 25000, "promised: 5 s");
}

void TestFaultShell::f21NamesAForcedCommand_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("menu") << QStringLiteral("/bin/echo this is a menu");
    QTest::newRow("waiting menu") << QStringLiteral("echo choose:; read choice; echo $choice");
    QTest::newRow("sftp") << QStringLiteral("internal-sftp");
}

void TestFaultShell::f21NamesAForcedCommand()
{
    QFETCH(QString, command);
    const SshdFixture sshd({QStringLiteral("ForceCommand %1").arg(command)});
    letRead(sshd);
    const auto remote = ssh::connect(target(sshd, QStringLiteral("lk-dash")), {}, {});
    QVERIFY2(remote, why(remote).constData());
    QElapsedTimer timer;
    timer.start();
    const auto outcome = (*remote)->run({.script = "echo out"}, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Prohibited);
    QVERIFY2(timer.elapsed() < 25000, "promised: 5 s");
}

facts::HostRecord TestFaultShell::surveyAs(const SshdFixture &sshd, const QString &user) const
{
    profile::SecretStore secrets;
    Redactor redactor;
    const auto facts = engine::survey(test::profileOf(target(sshd, user), {QStringLiteral("a")}),
                                      {secrets, redactor}, {});
    return facts ? facts->hosts.constFirst() : facts::HostRecord();
}

void TestFaultShell::f22AsksAHostOfBusyBoxAlone()
{
    if (!run("command -v busybox >/dev/null && ! ldd \"$(command -v busybox)\" 2>/dev/null"))
        QSKIP("there is no static BusyBox; tests/setup/install test brings it");
    QVERIFY(
        run("mount -t tmpfs -o mode=755 lk /srv && mkdir -p /srv/bin /srv/proc /srv/dev /srv/tmp"
            " && mount -t proc lk /srv/proc && mknod -m 666 /srv/dev/null c 1 3"
            " && cp \"$(command -v busybox)\" /srv/bin/ && chroot /srv /bin/busybox"
            " --install -s /bin"));
    const SshdFixture sshd(
        {QStringLiteral("ChrootDirectory /srv"), QStringLiteral("SetEnv PATH=/bin")});
    letRead(sshd);
    const facts::HostRecord host = surveyAs(sshd, QStringLiteral("lk-chroot"));
    QVERIFY2(host.isReachable(), host.problem ? qPrintable(english(*host.problem)) : "no facts");
    QVERIFY(host.raw.value(QStringLiteral("probe:host.os")).contains(QStringLiteral("Linux")));
    QVERIFY(host.raw.contains(QStringLiteral("probe:java.found")));
    const QMap<QString, QString> whole = aboutTheHost(surveyAs(*m_sshd, QStringLiteral("lk-dash")));
    QVERIFY(whole.size() > 5);
    for (auto it = whole.begin(); it != whole.end(); ++it) {
        QVERIFY2(host.raw.contains(it.key()) || host.problems.contains(it.key()),
                 qPrintable(it.key() + QStringLiteral(" went missing without a word")));
    }
    run("umount -l -R /srv");
}

void TestFaultShell::f22AsksAHostWithoutAPlaceToWrite()
{
    QVERIFY(run("mount -t tmpfs -o mode=755 lk /srv && cd /srv && mkdir usr etc proc dev tmp"
                " && for d in bin sbin lib lib64; do ln -s usr/$d $d; done"
                " && mount --rbind -o ro /usr usr && mount --bind /etc etc && mount -t proc lk proc"
                " && mknod -m 666 dev/null c 1 3 && mount -t tmpfs -o ro,noexec lk tmp"
                " && mount -o remount,ro lk /srv"));
    const SshdFixture sshd({QStringLiteral("ChrootDirectory /srv")});
    letRead(sshd);
    const auto remote = ssh::connect(target(sshd, QStringLiteral("lk-chroot")), {}, {});
    QVERIFY2(remote, why(remote).constData());
    const auto outcome = (*remote)->run({.script = "touch /tmp/x /x && echo written"}, {});
    QVERIFY2(outcome && outcome->exitCode != 0, "it could write: nothing was tested");
    const facts::HostRecord host = surveyAs(sshd, QStringLiteral("lk-chroot"));
    QVERIFY2(host.isReachable(), host.problem ? qPrintable(english(*host.problem)) : "no facts");
    QVERIFY(host.raw.value(QStringLiteral("probe:host.os")).contains(QStringLiteral("Linux")));
    QVERIFY(host.raw.contains(QStringLiteral("probe:java.found")));
    run("umount -l -R /srv");
}

void TestFaultShell::f23AnswersTheSameInAnyLanguage_data()
{
    QTest::addColumn<QString>("settings");
    QTest::newRow("Russian")
        << QStringLiteral("LC_ALL=ru_RU.UTF-8 LANG=ru_RU.UTF-8 LOCPATH=%1").arg(m_folder.path());
    QTest::newRow("broken") << QStringLiteral("LC_ALL=no_SUCH.locale LANG=/ LANGUAGE=ru:xx");
    QTest::newRow("time zone") << QStringLiteral("TZ=Asia/Kathmandu");
    QTest::newRow("odd time zone") << QStringLiteral("TZ=<+1234>-12:34:56");
}

void TestFaultShell::f23AnswersTheSameInAnyLanguage()
{
    QFETCH(QString, settings);
    if (m_known.isEmpty()) { // what two runs answer alike
        run("localedef -i ru_RU -f UTF-8 " + QFile::encodeName(m_folder.path()) + "/ru_RU.UTF-8");
        m_known = aboutTheHost(surveyAs(*m_sshd, QStringLiteral("lk-dash")));
        const auto again = aboutTheHost(surveyAs(*m_sshd, QStringLiteral("lk-dash")));
        m_known.removeIf([&again](const auto it) { return again.value(it.key()) != it.value(); });
        QVERIFY(m_known.size() > 5);
    }
    const SshdFixture sshd({QStringLiteral("SetEnv ") + settings});
    letRead(sshd);
    const facts::HostRecord host = surveyAs(sshd, QStringLiteral("lk-dash"));
    QVERIFY2(host.isReachable(), host.problem ? qPrintable(english(*host.problem)) : "no facts");
    const QMap<QString, QString> told = aboutTheHost(host);
    for (auto it = m_known.begin(); it != m_known.end(); ++it) {
        QVERIFY2(told.value(it.key()) == it.value(),
                 qPrintable(it.key() + QStringLiteral(": ") + told.value(it.key())
                            + QStringLiteral(" is not ") + it.value()));
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    TestFaultShell test;
    if (const char *reason = test.prepare())
        return skipAll(reason);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_faultshell.moc"
