// SPDX-License-Identifier: Apache-2.0
#include "engine/gather.h"
#include "engine/logins.h"
#include "facts/hostfacts.h"
#include "faults/lab.h"
#include "probe/scriptprobe.h"
#include "support/files.h"
#include "support/localremote.h"
#include "support/sshprofile.h"

#include <sys/stat.h>

#include <cmath>

using namespace lockkeeper;
using namespace lockkeeper::tests;

/// Hosts that are not who or when they should be: rows 15, 45 and 63 of the fault matrix.
class TestFaultHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void f15StopsWhereTheKeyChangedBetweenTwoSessions();
    void f45MeasuresAClockThatIsWrong_data();
    void f45MeasuresAClockThatIsWrong();
    void f45NoticesThatItsOwnClockWasSet();
    void f63TrustsNoMoreThanSsh_data();
    void f63TrustsNoMoreThanSsh();
    void f63RefusesAFileThatIsNoneOfOurs_data();
    void f63RefusesAFileThatIsNoneOfOurs();
    void f63KeepsModeAndLinkOfTheFile();
    void f63SaysThatTheKeyCannotBeKept();

private:
    QByteArray place() const { return "[127.0.0.1]:" + QByteArray::number(m_sshd->port()); }
    bool doesSshTrust(const QString &file) const;

    std::unique_ptr<SshdFixture> m_sshd;
    QTemporaryDir m_home;
    QByteArray m_otherKey;
    profile::SecretStore m_secrets;
    Redactor m_redactor;
};

void TestFaultHost::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>( // no start files of this machine
        QStringList {QStringLiteral("SetEnv HOME=%1").arg(m_home.path())});
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
    const QString other = m_sshd->makeKey(QStringLiteral("other"), {}, false);
    m_otherKey = test::contentOf(other + QStringLiteral(".pub")).trimmed();
}

void TestFaultHost::f15StopsWhereTheKeyChangedBetweenTwoSessions()
{
    SshdFixture sshd(
        {QStringLiteral("LogLevel DEBUG1"), QStringLiteral("SetEnv HOME=%1").arg(m_home.path())});
    engine::Logins logins;
    const engine::Access access {.secrets = m_secrets, .redactor = m_redactor, .logins = &logins};
    const auto profile = test::profileOf(sshd.target(), {QStringLiteral("a")});
    const auto first = engine::survey(profile, access, {});
    QVERIFY(first && first->hosts.constFirst().isReachable());
    sshd.changeHostKey();
    sshd.endSessions();
    const auto trusted = sshd.log().count(QStringLiteral("userauth-request"));
    const auto second = engine::survey(profile, access, {});
    QVERIFY(second);
    const facts::HostRecord &host = second->hosts.constFirst();
    QVERIFY(!host.isReachable());
    // The session that was open ended while it was in use, or was seen to have ended before.
    if (host.problem->kind == ErrorKind::Lost) {
        const auto third = engine::survey(profile, access, {});
        QVERIFY(third && third->hosts.constFirst().problem);
        QCOMPARE(third->hosts.constFirst().problem->kind, ErrorKind::HostKeyChanged);
    } else {
        QCOMPARE(host.problem->kind, ErrorKind::HostKeyChanged);
    }
    QVERIFY(host.raw.isEmpty());
    QCOMPARE(sshd.log().count(QStringLiteral("userauth-request")), trusted);
}

void TestFaultHost::f45MeasuresAClockThatIsWrong_data()
{
    QTest::addColumn<QString>("skew");
    QTest::addColumn<double>("seconds");
    QTest::newRow("an hour behind") << QStringLiteral("-3600s") << -3600.0;
    QTest::newRow("two days ahead") << QStringLiteral("+172800s") << 172800.0;
}

void TestFaultHost::f45MeasuresAClockThatIsWrong()
{
    QFETCH(QString, skew);
    QFETCH(double, seconds);
    const QString library =
        QString::fromLocal8Bit(outputOf(QStringLiteral("find"),
                                        {QStringLiteral("/usr/lib"), QStringLiteral("-name"),
                                         QStringLiteral("libfaketime.so.1")})
                                   .trimmed());
    if (library.isEmpty())
        QSKIP("libfaketime is not installed; tests/setup/install test brings it");
    const SshdFixture sshd({QStringLiteral("SetEnv LD_PRELOAD=%1 FAKETIME=%2 HOME=%3 "
                                           "FAKETIME_DONT_FAKE_MONOTONIC=1")
                                .arg(library, skew, m_home.path())});
    const auto facts = engine::survey(test::profileOf(sshd.target(), {QStringLiteral("a")}),
                                      {m_secrets, m_redactor}, {});
    QVERIFY(facts && facts->hosts.constFirst().isReachable());
    const auto clock = facts::parseHost(facts->hosts.constFirst()).clock;
    QVERIFY2(clock, why(clock).constData());
    QVERIFY(clock->uncertainty < 5000);
    QVERIFY2(std::abs(clock->offset - seconds * 1000) <= clock->uncertainty + 5,
             qPrintable(QString::number(clock->offset)));
}

namespace {

using Refusal = std::optional<ErrorKind>;
constexpr Refusal kUnknown = ErrorKind::HostKeyUnknown;
constexpr Refusal kChanged = ErrorKind::HostKeyChanged;
constexpr Refusal kRevoked = ErrorKind::HostKeyRevoked;

/// This machine, with a clock that somebody sets an hour back while it is asked.
class JumpingClock : public LocalRemote
{
public:
    int jumps = 0;
    int asked = 0;
    Result<remote::Outcome> run(const remote::Command &command, std::stop_token stop) override
    {
        LK_TRY(remote::Outcome outcome, LocalRemote::run(command, std::move(stop)));
        if (++asked <= jumps) {
            outcome.went += 1h;
            outcome.ended += 1h;
        }
        return outcome;
    }
};

} // namespace

void TestFaultHost::f45NoticesThatItsOwnClockWasSet()
{
    for (const int jumps : {0, 1, 9}) {
        JumpingClock here;
        here.jumps = jumps;
        facts::HostRecord record {.name = QStringLiteral("a")};
        probe::Recorder recorder(QStringLiteral("a"));
        probe::Visit visit {.record = record, .remote = here, .recorder = recorder, .stop = {}};
        probe::askClock(visit);
        const auto clock = facts::parseHost(record).clock;
        QCOMPARE(bool(clock), jumps < 9);
        if (clock)
            QVERIFY(std::abs(clock->offset) < 60'000);
        QVERIFY(here.asked <= 3);
    }
}

void TestFaultHost::f63TrustsNoMoreThanSsh_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Refusal>("refusal");
    const QByteArray key = m_sshd->hostKey();
    const QByteArray line = place() + ' ' + key;
    const QByteArray other = place() + ' ' + m_otherKey;
    const auto row = [](const char *name, const QByteArray &content, Refusal refusal) {
        QTest::newRow(name) << content << refusal;
    };
    row("plain", line + '\n', {});
    row("no line end", line, {});
    row("CR LF", line + "\r\n", {});
    row("comments", "# mine\n\n  " + line + " me@here\n", {});
    row("wildcard", "[127.0.0.*]:* " + key + '\n', {});
    row("a list", "x,y," + line + '\n', {});
    row("another negated", "!10.*,[127.*]:* " + key + '\n', {});
    row("bad line before", place() + " ssh-ed25519 !!!\n" + line + '\n', {});
    row("garbage", QByteArray("\0\xff\x01|1|\n", 7) + line + '\n', {});
    row("changed, then right", other + '\n' + line + '\n', {});
    row("empty", "", kUnknown);
    row("negated", "!" + place() + ",* " + key + '\n', kUnknown);
    row("another port", "[127.0.0.1]:1 " + key + '\n', kUnknown);
    row("changed", other + '\n', kChanged);
    row("changed, CR LF", other + "\r\n", kChanged);
    row("key cut", line.chopped(9) + '\n', kChanged);
    row("type and key differ", place() + " ssh-rsa " + key.split(' ').at(1) + '\n', kChanged);
    row("revoked", "@revoked " + line + '\n', kRevoked);
    row("revoked after", line + "\n@revoked * " + key + '\n', kRevoked);
    row("authority", "@cert-authority " + line + '\n', kUnknown);
    row("broken hash", "|1|broken " + key + '\n', kUnknown);
}

bool TestFaultHost::doesSshTrust(const QString &file) const
{
    const ssh::SshTarget target = m_sshd->target();
    QProcess ssh;
    ssh.start(QStringLiteral("ssh"),
              {QStringLiteral("-F"), QStringLiteral("none"), QStringLiteral("-oBatchMode=yes"),
               QStringLiteral("-oStrictHostKeyChecking=yes"),
               QStringLiteral("-oUserKnownHostsFile=") + file,
               QStringLiteral("-oGlobalKnownHostsFile=/dev/null"), QStringLiteral("-i"),
               target.identities.constFirst(), QStringLiteral("-p"), QString::number(target.port),
               target.user + QStringLiteral("@127.0.0.1"), QStringLiteral("true")});
    return ssh.waitForFinished(20000) && ssh.exitCode() == 0;
}

void TestFaultHost::f63TrustsNoMoreThanSsh()
{
    QFETCH(QByteArray, content);
    QFETCH(Refusal, refusal);
    m_sshd->write(QStringLiteral("odd"), content);
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = m_sshd->path(QStringLiteral("odd"));
    const auto remote = ssh::connect(target, {}, {});
    QCOMPARE(remote ? Refusal() : Refusal(remote.error().kind), refusal);
    // We may be stricter: ssh also looks for the name without the port, which nobody negated.
    QVERIFY2(doesSshTrust(target.knownHosts) || !remote, "ssh does not trust it");
}

void TestFaultHost::f63RefusesAFileThatIsNoneOfOurs_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("FIFO") << QStringLiteral("mkfifo %1");
    QTest::newRow("folder") << QStringLiteral("mkdir %1");
    QTest::newRow("device") << QStringLiteral("ln -s /dev/zero %1");
    QTest::newRow("5 MiB") << QStringLiteral("head -c 5242880 /dev/zero > %1; chmod 600 %1");
    QTest::newRow("0666") << QStringLiteral("touch %1; chmod 666 %1");
    QTest::newRow("link to itself") << QStringLiteral("ln -s %1 %1");
}

void TestFaultHost::f63RefusesAFileThatIsNoneOfOurs()
{
    QFETCH(QString, command);
    QTemporaryDir folder;
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = folder.filePath(QStringLiteral("known_hosts"));
    target.policy = ssh::HostKeyPolicy::AcceptNew;
    outputOf(QStringLiteral("sh"), {QStringLiteral("-c"), command.arg(target.knownHosts)});
    QElapsedTimer timer;
    timer.start();
    const auto remote = ssh::connect(target, {}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::KnownHostsUnusable);
    QVERIFY(english(remote.error()).contains(target.knownHosts));
    QVERIFY2(timer.elapsed() < 5000, "promised: 1 s");
}

void TestFaultHost::f63KeepsModeAndLinkOfTheFile()
{
    const QTemporaryDir folder;
    const QString real = folder.filePath(QStringLiteral("real"));
    const QString link = folder.filePath(QStringLiteral("known_hosts"));
    const QByteArray old = "example.org " + m_otherKey; // no line end
    QFile file(real);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(old) == old.size());
    file.close();
    ::chmod(QFile::encodeName(real).constData(), 0640);
    QVERIFY(QFile::link(real, link));
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = link;
    target.policy = ssh::HostKeyPolicy::AcceptNew;
    const auto remote = ssh::connect(target, {}, {});
    QVERIFY2(remote, why(remote).constData());
    QVERIFY(QFileInfo(link).isSymLink());
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(real).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0640U);
    QCOMPARE(test::contentOf(real), old + '\n' + place() + ' ' + m_sshd->hostKey() + '\n');
    QVERIFY(doesSshTrust(link));
}

// A home that nobody can write: /proc, for root too.
void TestFaultHost::f63SaysThatTheKeyCannotBeKept()
{
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = QStringLiteral("/proc/lockkeeper/known_hosts");
    const auto strict = ssh::connect(target, {}, {});
    QVERIFY(!strict);
    QCOMPARE(strict.error().kind, ErrorKind::HostKeyUnknown);
    target.policy = ssh::HostKeyPolicy::AcceptNew;
    const auto remote = ssh::connect(target, {}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::KnownHostsUnusable);
    QVERIFY(english(remote.error()).contains(target.knownHosts));
}

QTEST_GUILESS_MAIN(TestFaultHost)
#include "tst_faulthost.moc"
