// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshremote.h"
#include "ssh/uniquefd.h"
#include "support/sshdfake.h"
#include "support/sshdfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <thread>

using namespace lockkeeper;
using namespace std::chrono_literals;

class TestSshConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trustsAKnownKey_data();
    void trustsAKnownKey();
    void sendsNoCredentialToAServerItDoesNotTrust_data();
    void sendsNoCredentialToAServerItDoesNotTrust();
    void refusesUnusableKnownHosts_data();
    void refusesUnusableKnownHosts();
    void remembersANewKeyWhereThePolicySaysSo();
    void remembersAKeyThatAPersonAccepted();
    void keepsAskingForAKeyThatNobodyAccepted();
    void namesBothKeysWhereOneChanged();
    void obeysAPinnedFingerprint();
    void logsInWithAKey_data();
    void logsInWithAKey();
    void saysWhyAKeyDoesNotHelp_data();
    void saysWhyAKeyDoesNotHelp();
    void logsInWithTheAgent();
    void givesUpASilentAgent();
    void logsInWithAPassword_data();
    void logsInWithAPassword();
    void triesAWrongPasswordOnce();
    void answersNoMoreThanAPassword();
    void tellsARefusedPort();
    void tellsAnUnknownName();
    void tellsASilentServer();
    void tellsAServerThatIsNoSsh();
    void refusesWeakEncryption();
    void cancelsWhileTheServerIsSilent();
    void retriesWhereTheServerIsBusy();

private:
    Result<std::unique_ptr<remote::Remote>> open(const ssh::SshTarget &target) const;
    QString shownKey() const;
    QByteArray place() const { return "[127.0.0.1]:" + QByteArray::number(m_sshd->port()); }

    std::unique_ptr<SshdFixture> m_sshd;
    QByteArray m_otherKey;
};

namespace {

/// Accepts connections into its queue, says nothing.
struct SilentServer
{
    ssh::UniqueFd socket {::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    quint16 port = SshdFixture::freePort();

    SilentServer()
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(socket.get(), reinterpret_cast<sockaddr *>(&address), sizeof(address));
        ::listen(socket.get(), 8);
    }
};

QByteArray encodingOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestSshConnect::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>(QStringList {QStringLiteral("LogLevel DEBUG1")});
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
    m_otherKey =
        encodingOf(m_sshd->makeKey(QStringLiteral("other"), {}, false) + QStringLiteral(".pub"))
            .trimmed();
}

Result<std::unique_ptr<remote::Remote>> TestSshConnect::open(const ssh::SshTarget &target) const
{
    return ssh::connect(target, {}, {});
}

void TestSshConnect::trustsAKnownKey_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray line = place() + ' ' + m_sshd->hostKey();
    QTest::newRow("plain") << line + '\n';
    QTest::newRow("no line end") << line;
    QTest::newRow("CR LF") << line + "\r\n";
    QTest::newRow("beside a bad line") << place() + " ssh-ed25519 !!!\n" + line + '\n';
    QTest::newRow("beside an older key") << place() + ' ' + m_otherKey + '\n' + line + '\n';
    QTest::newRow("wildcard") << "[127.0.*]:* " + m_sshd->hostKey() + '\n';
    QTest::newRow("without the port") << "127.0.0.1 " + m_sshd->hostKey() + '\n';
}

void TestSshConnect::trustsAKnownKey()
{
    QFETCH(QByteArray, content);
    m_sshd->write(QStringLiteral("trusted"), content);
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = m_sshd->path(QStringLiteral("trusted"));
    const auto remote = open(target);
    QVERIFY2(remote, remote ? "" : qPrintable(remote.error().message.in(QStringLiteral("en"))));
}

void TestSshConnect::sendsNoCredentialToAServerItDoesNotTrust_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray right = place() + ' ' + m_sshd->hostKey();
    const QByteArray other = place() + ' ' + m_otherKey;
    QTest::newRow("unknown") << QByteArray() << ErrorKind::HostKeyUnknown;
    QTest::newRow("another host") << "example.org " + m_sshd->hostKey() + '\n'
                                  << ErrorKind::HostKeyUnknown;
    QTest::newRow("authority") << "@cert-authority " + right + '\n' << ErrorKind::HostKeyUnknown;
    QTest::newRow("negated") << "!" + place() + ",* " + m_sshd->hostKey() + '\n'
                             << ErrorKind::HostKeyUnknown;
    QTest::newRow("changed") << other + '\n' << ErrorKind::HostKeyChanged;
    QTest::newRow("changed, CR LF") << other + "\r\n" << ErrorKind::HostKeyChanged;
    QTest::newRow("changed, bad line") << other + "\n" + place() + " ssh-rsa\n"
                                       << ErrorKind::HostKeyChanged;
    QTest::newRow("unreadable key") << place() + " ssh-foo AAAA\n" << ErrorKind::HostKeyChanged;
    QTest::newRow("revoked") << "@revoked " + right + '\n' << ErrorKind::HostKeyRevoked;
    QTest::newRow("revoked after") << right + "\n@revoked * " + m_sshd->hostKey() + '\n'
                                   << ErrorKind::HostKeyRevoked;
}

void TestSshConnect::sendsNoCredentialToAServerItDoesNotTrust()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorKind, kind);
    m_sshd->write(QStringLiteral("doubtful"), content);
    m_sshd->write(QStringLiteral("log"), {});
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = m_sshd->path(QStringLiteral("doubtful"));
    const auto remote = open(target);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, kind);
    QVERIFY(remote.error().detail.contains(QStringLiteral("ssh-ed25519 SHA256:")));
    QVERIFY(!remote.error().advice.isEmpty());
    QVERIFY(m_sshd->log().contains(QStringLiteral("Connection from")));
    QVERIFY(!m_sshd->log().contains(QStringLiteral("userauth-request")));
}

void TestSshConnect::refusesUnusableKnownHosts_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("FIFO") << QStringLiteral("mkfifo %1");
    QTest::newRow("folder") << QStringLiteral("mkdir %1");
    QTest::newRow("device") << QStringLiteral("ln -s /dev/zero %1");
    QTest::newRow("5 MiB") << QStringLiteral("head -c 5242880 /dev/zero > %1; chmod 600 %1");
    QTest::newRow("0666") << QStringLiteral("touch %1; chmod 666 %1");
}

void TestSshConnect::refusesUnusableKnownHosts()
{
    QFETCH(QString, command);
    QTemporaryDir folder;
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = folder.filePath(QStringLiteral("known_hosts"));
    outputOf(QStringLiteral("sh"), {QStringLiteral("-c"), command.arg(target.knownHosts)});
    QElapsedTimer timer;
    timer.start();
    const auto remote = open(target);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::KnownHostsUnusable);
    QVERIFY(timer.elapsed() < 5000);
}

void TestSshConnect::remembersANewKeyWhereThePolicySaysSo()
{
    ssh::SshTarget target = m_sshd->target();
    m_sshd->write(QStringLiteral("growing"), "example.org " + m_otherKey);
    target.knownHosts = m_sshd->path(QStringLiteral("growing"));
    target.policy = ssh::HostKeyPolicy::AcceptNew;
    QVERIFY(open(target));
    target.policy = ssh::HostKeyPolicy::Strict;
    QVERIFY(open(target));
    const QByteArray found = outputOf(QStringLiteral("ssh-keygen"),
                                      {QStringLiteral("-F"), QString::fromLatin1(place()),
                                       QStringLiteral("-f"), target.knownHosts});
    QVERIFY(found.contains(m_sshd->hostKey()));
    QVERIFY(encodingOf(target.knownHosts).startsWith("example.org " + m_otherKey + '\n'));
}

/// As the host itself prints it.
QString TestSshConnect::shownKey() const
{
    return QString::fromLatin1(
        outputOf(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-lf"), m_sshd->path(QStringLiteral("hostkey.pub"))})
            .split(' ')
            .value(1));
}

void TestSshConnect::remembersAKeyThatAPersonAccepted()
{
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = m_sshd->path(QStringLiteral("accepted"));
    target.trustedKey = shownKey();
    QVERIFY(open(target));
    target.trustedKey.clear();
    QVERIFY(open(target));
    QVERIFY(encodingOf(target.knownHosts).contains(m_sshd->hostKey()));
}

void TestSshConnect::keepsAskingForAKeyThatNobodyAccepted()
{
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = m_sshd->path(QStringLiteral("accepted-other"));
    target.policy = ssh::HostKeyPolicy::AcceptNew;
    target.trustedKey = shownKey().replace(10, 1, QLatin1Char('/'));
    const auto remote = open(target);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::HostKeyUnknown);
    QCOMPARE(remote.error().detail, QStringLiteral("ssh-ed25519 ") + shownKey());
    QVERIFY(!QFile::exists(target.knownHosts));
}

void TestSshConnect::namesBothKeysWhereOneChanged()
{
    ssh::SshTarget target = m_sshd->target();
    m_sshd->write(QStringLiteral("changed one"), '\n' + place() + ' ' + m_otherKey + '\n');
    target.knownHosts = m_sshd->path(QStringLiteral("changed one"));
    target.trustedKey = shownKey(); // nobody's word overrules a changed key
    const auto remote = open(target);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::HostKeyChanged);
    const QString other = QString::fromLatin1(
        outputOf(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-lf"), m_sshd->path(QStringLiteral("other.pub"))})
            .split(' ')
            .value(1));
    QCOMPARE(
        remote.error().detail,
        QStringLiteral("ssh-ed25519 %1 known %2 %3:2").arg(shownKey(), other, target.knownHosts));
}

void TestSshConnect::obeysAPinnedFingerprint()
{
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = m_sshd->path(QStringLiteral("missing"));
    target.fingerprint = shownKey();
    QVERIFY(open(target));
    target.fingerprint.replace(10, 1, QLatin1Char('/'));
    const auto remote = open(target);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::HostKeyChanged);
}

void TestSshConnect::logsInWithAKey_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("ed25519") << QStringList {QStringLiteral("-t"), QStringLiteral("ed25519")};
    QTest::newRow("rsa") << QStringList {QStringLiteral("-t"), QStringLiteral("rsa"),
                                         QStringLiteral("-b"), QStringLiteral("2048")};
    QTest::newRow("rsa PEM") << QStringList {QStringLiteral("-t"), QStringLiteral("rsa"),
                                             QStringLiteral("-b"), QStringLiteral("2048"),
                                             QStringLiteral("-m"), QStringLiteral("PEM")};
    QTest::newRow("ecdsa") << QStringList {QStringLiteral("-t"), QStringLiteral("ecdsa")};
}

void TestSshConnect::logsInWithAKey()
{
    QFETCH(QStringList, options);
    for (const QByteArray &word : {QByteArray(), QByteArray("open sesame")}) {
        QTemporaryDir folder;
        ssh::SshTarget target = m_sshd->target();
        target.identities = {folder.filePath(QStringLiteral("key"))};
        outputOf(QStringLiteral("ssh-keygen"),
                 options
                     + QStringList {QStringLiteral("-q"), QStringLiteral("-N"),
                                    QString::fromLatin1(word), QStringLiteral("-f"),
                                    target.identities.constFirst()});
        const QByteArray keys = encodingOf(m_sshd->path(QStringLiteral("authorized_keys")));
        m_sshd->write(QStringLiteral("authorized_keys"),
                      keys + encodingOf(target.identities.constFirst() + QStringLiteral(".pub")));
        const Secret passphrase {QByteArray(word)};
        const auto remote =
            ssh::connect(target, {.passphrase = word.isEmpty() ? nullptr : &passphrase}, {});
        QVERIFY2(remote, remote ? "" : qPrintable(remote.error().message.in(QStringLiteral("en"))));
    }
}

void TestSshConnect::saysWhyAKeyDoesNotHelp_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("detail");
    const auto plain = QStringLiteral("accepts publickey,password,keyboard-interactive: ");
    const auto none =
        QStringLiteral("accepts publickey,password,keyboard-interactive; passphrase missing: ");
    const auto wrong =
        QStringLiteral("accepts publickey,password,keyboard-interactive; passphrase wrong: ");
    const QString locked = m_sshd->makeKey(QStringLiteral("locked"), QStringLiteral("open sesame"));
    QTest::newRow("not authorised") << m_sshd->path(QStringLiteral("other")) << QByteArray()
                                    << QStringLiteral("other") << plain;
    QTest::newRow("encrypted") << locked << QByteArray()
                               << QStringLiteral("no passphrase was given") << none;
    QTest::newRow("wrong passphrase")
        << locked << QByteArray("guess") << QStringLiteral("passphrase is wrong") << wrong;
    QTest::newRow("missing") << m_sshd->path(QStringLiteral("nothing")) << QByteArray()
                             << QStringLiteral("no such file") << plain;
    QTest::newRow("no key") << m_sshd->path(QStringLiteral("sshd_config")) << QByteArray()
                            << QStringLiteral("cannot be read") << plain;
    QTest::newRow("folder") << m_sshd->path(QStringLiteral(".")) << QByteArray()
                            << QStringLiteral("cannot be read") << plain;
}

void TestSshConnect::saysWhyAKeyDoesNotHelp()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, passphrase);
    QFETCH(QString, words);
    QFETCH(QString, detail);
    ssh::SshTarget target = m_sshd->target();
    target.identities = {key};
    const Secret secret {QByteArray(passphrase)};
    const auto remote =
        ssh::connect(target, {.passphrase = passphrase.isEmpty() ? nullptr : &secret}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    const QString message = remote.error().message.in(QStringLiteral("en"));
    QVERIFY2(message.contains(words), qPrintable(message));
    QVERIFY(message.contains(target.user));
    QVERIFY(message.contains(QStringLiteral("publickey")));
    QVERIFY2(remote.error().detail.startsWith(detail), qPrintable(remote.error().detail));
}

void TestSshConnect::logsInWithTheAgent()
{
    const QString socket = m_sshd->path(QStringLiteral("agent"));
    QProcess agent;
    agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
    QVERIFY(QTest::qWaitFor([&socket] { return QFile::exists(socket); }, 5000));
    // Five keys, the right one last: it is found because the profile names its file.
    const QString key = m_sshd->makeKey(QStringLiteral("agentkey"));
    const auto add = [&socket](const QString &path) {
        outputOf(QStringLiteral("env"),
                 {QStringLiteral("SSH_AUTH_SOCK=") + socket, QStringLiteral("ssh-add"),
                  QStringLiteral("-q"), path});
    };
    for (int i = 0; i < 4; ++i)
        add(m_sshd->makeKey(QStringLiteral("foreign%1").arg(i), {}, false));
    add(key);
    QFile::remove(key); // only the agent has it now
    ssh::SshTarget target = m_sshd->target();
    target.useAgent = true;
    target.agentSocket = socket;
    target.identities = {key};
    QVERIFY(open(target));

    m_sshd->write(QStringLiteral("log"), {});
    target.identities = {};
    const auto remote = open(target);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    QCOMPARE(m_sshd->log().count(QStringLiteral("method publickey")), 3);
    agent.kill();
    agent.waitForFinished();
}

void TestSshConnect::givesUpASilentAgent()
{
    const QByteArray path = m_sshd->path(QStringLiteral("silent")).toLocal8Bit();
    const ssh::UniqueFd silent(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof(address.sun_path));
    QCOMPARE(::bind(silent.get(), reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0);
    QCOMPARE(::listen(silent.get(), 5), 0);
    ssh::SshTarget target = m_sshd->target();
    target.useAgent = true;
    target.agentSocket = QString::fromLocal8Bit(path);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(open(target)); // with the key file
    QVERIFY2(timer.elapsed() < 12500, "promised: 2 s for the agent");
}

void TestSshConnect::logsInWithAPassword_data()
{
    QTest::addColumn<bool>("byPassword");
    QTest::addColumn<QByteArray>("tried");
    QTest::newRow("password") << true << QByteArray("none,password:right");
    QTest::newRow("keyboard-interactive") << false << QByteArray("none,answer:right");
}

void TestSshConnect::logsInWithAPassword()
{
    QFETCH(bool, byPassword);
    QFETCH(QByteArray, tried);
    SshdFake server(m_sshd->path(QStringLiteral("hostkey")).toLocal8Bit(),
                    {.offersPassword = byPassword, .offersKeyboard = !byPassword});
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port();
    m_sshd->write(QStringLiteral("fake"), "* " + m_sshd->hostKey());
    target.knownHosts = m_sshd->path(QStringLiteral("fake"));
    const Secret password {QByteArray("right")};
    const auto remote = ssh::connect(target, {.password = &password}, {});
    QVERIFY2(remote,
             remote ? ""
                    : qPrintable(remote.error().message.in(QStringLiteral("en"))
                                 + remote.error().detail));
    QCOMPARE(server.tried().join(','), tried);
}

void TestSshConnect::triesAWrongPasswordOnce()
{
    SshdFake server(m_sshd->path(QStringLiteral("hostkey")).toLocal8Bit(),
                    {.offersPassword = true, .offersKeyboard = true});
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port();
    target.knownHosts = m_sshd->path(QStringLiteral("fake"));
    const Secret password {QByteArray("wrong")};
    const auto remote = ssh::connect(target, {.password = &password}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    QVERIFY(!remote.error().message.in(QStringLiteral("en")).contains(QStringLiteral("wrong")));
    QCOMPARE(server.tried().join(','), QByteArray("none,password:wrong"));
    QVERIFY2(remote.error().detail.startsWith(
                 QStringLiteral("accepts password,keyboard-interactive; password refused: ")),
             qPrintable(remote.error().detail));
}

void TestSshConnect::answersNoMoreThanAPassword()
{
    SshdFake server(m_sshd->path(QStringLiteral("hostkey")).toLocal8Bit(),
                    {.offersKeyboard = true, .prompts = {"Password: ", "Code: "}});
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port();
    target.knownHosts = m_sshd->path(QStringLiteral("fake"));
    const Secret password {QByteArray("right")};
    const auto remote = ssh::connect(target, {.password = &password}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    QVERIFY(!server.tried().join(',').contains("right"));
    QVERIFY2(remote.error().detail.startsWith(
                 QStringLiteral("accepts keyboard-interactive; more asked: ")),
             qPrintable(remote.error().detail));
}

void TestSshConnect::tellsARefusedPort()
{
    ssh::SshTarget target = m_sshd->target();
    target.port = SshdFixture::freePort();
    const auto remote = open(target);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Refused);
    QVERIFY(remote.error().message.in(QStringLiteral("en")).contains(QString::number(target.port)));
}

void TestSshConnect::tellsAnUnknownName()
{
    ssh::SshTarget target = m_sshd->target();
    for (const QString &name :
         {QStringLiteral("no-such-name.invalid"), QStringLiteral("-oProxyCommand=x"),
          QStringLiteral("a b"), QStringLiteral("$(id)"), QString()}) {
        target.address = name;
        const auto remote = open(target);
        QVERIFY(!remote);
        QCOMPARE(remote.error().kind, ErrorKind::NameUnknown);
    }
}

void TestSshConnect::tellsASilentServer()
{
    const SilentServer server;
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port;
    target.timeouts.connect = 700ms;
    QElapsedTimer timer;
    timer.start();
    const auto remote = open(target);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::TimedOut);
    QVERIFY(timer.elapsed() < 3500);
}

void TestSshConnect::tellsAServerThatIsNoSsh()
{
    const SilentServer server;
    std::jthread speaker([&server] {
        for (int i = 0; i < 5; ++i) { // one for each attempt
            const ssh::UniqueFd client(
                ::accept4(server.socket.get(), nullptr, nullptr, SOCK_CLOEXEC));
            const QByteArray answer("HTTP/1.1 400 Bad Request\r\n\r\n");
            ::send(client.get(), answer.constData(), static_cast<size_t>(answer.size()),
                   MSG_NOSIGNAL);
        }
    });
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port;
    const auto remote = open(target);
    ::shutdown(server.socket.get(), SHUT_RDWR);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Lost);
}

void TestSshConnect::refusesWeakEncryption()
{
    const SshdFixture sshd({QStringLiteral("Ciphers chacha20-poly1305@openssh.com,aes128-cbc")});
    const auto remote = open(sshd.target());
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Prohibited);
    QVERIFY(remote.error().detail.contains(QStringLiteral("chacha20")));
}

void TestSshConnect::cancelsWhileTheServerIsSilent()
{
    const SilentServer server;
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port;
    target.timeouts.connect = 60s;
    std::stop_source stop;
    QElapsedTimer timer;
    timer.start();
    std::jthread canceller([&stop] { stop.request_stop(); });
    const auto remote = ssh::connect(target, {}, stop.get_token());
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Cancelled);
    QVERIFY2(timer.elapsed() < 5000, "promised: 1 s");
}

void TestSshConnect::retriesWhereTheServerIsBusy()
{
    const SshdFixture sshd({QStringLiteral("MaxStartups 3")});
    std::vector<std::jthread> callers;
    std::atomic<int> right = 0;
    for (int i = 0; i < 8; ++i) {
        callers.emplace_back([this, &sshd, &right] {
            if (open(sshd.target()))
                ++right;
        });
    }
    callers.clear();
    QCOMPARE(right.load(), 8);
}

QTEST_GUILESS_MAIN(TestSshConnect)
#include "tst_sshconnect.moc"
