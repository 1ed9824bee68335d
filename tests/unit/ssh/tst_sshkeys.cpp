// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshremote.h"
#include "support/files.h"
#include "support/skagent.h"
#include "support/sshdfixture.h"

#include <QFile>
#include <QTest>

using namespace lockkeeper;

// Keys that are more than a file: certificates, FIDO tokens in the agent; before a real sshd.
class TestSshKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logsInWithACertificate_data();
    void logsInWithACertificate();
    void opensAnEncryptedKeyWithACertificate();
    void namesACertificateThatDoesNotHelp_data();
    void namesACertificateThatDoesNotHelp();
    void takesThePlainKeyWhereTheCertificateIsRefused();
    void logsInWithACertificateOfTheAgent();
    void signsRsaWithSha2Only();
    void logsInWithATokenOfTheAgent();
};

namespace {

/// An sshd that trusts the keys that its own authority has signed, and no others.
struct Authority
{
    Authority()
        : sshd({QStringLiteral("TrustedUserCAKeys ") + folder.filePath(QStringLiteral("ca.pub"))})
    {
        const QString ca = folder.filePath(QStringLiteral("ca"));
        outputOf(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                  QStringLiteral("-N"), QString(), QStringLiteral("-f"), ca});
    }

    /// A key with a certificate beside it, as ssh-keygen writes it.
    [[nodiscard]] QString certifiedKey(const QStringList &type, const QStringList &signing = {},
                                       bool isAuthorised = false)
    {
        const QString key = folder.filePath(QStringLiteral("key"));
        outputOf(QStringLiteral("ssh-keygen"),
                 QStringList {QStringLiteral("-q"), QStringLiteral("-N"), QString(),
                              QStringLiteral("-f"), key}
                     + type);
        const QString user = sshd.target().user;
        outputOf(QStringLiteral("ssh-keygen"),
                 QStringList {QStringLiteral("-q"), QStringLiteral("-s"),
                              folder.filePath(QStringLiteral("ca")), QStringLiteral("-I"),
                              QStringLiteral("test")}
                     + (signing.isEmpty() ? QStringList {QStringLiteral("-n"), user} : signing)
                     + QStringList {key + QStringLiteral(".pub")});
        if (isAuthorised)
            sshd.write(QStringLiteral("authorized_keys"),
                       test::contentOf(key + QStringLiteral(".pub")));
        return key;
    }

    [[nodiscard]] ssh::SshTarget target(const QString &key) const
    {
        ssh::SshTarget target = sshd.target();
        target.identities = {key};
        return target;
    }

    QTemporaryDir folder;
    SshdFixture sshd;
};

QStringList ed25519()
{
    return {QStringLiteral("-t"), QStringLiteral("ed25519")};
}

QString words(const Error &error)
{
    return error.message.in(QStringLiteral("en")) + error.detail;
}

} // namespace

void TestSshKeys::logsInWithACertificate_data()
{
    QTest::addColumn<QStringList>("type");
    QTest::newRow("ed25519") << ed25519();
    QTest::newRow("rsa") << QStringList {QStringLiteral("-t"), QStringLiteral("rsa"),
                                         QStringLiteral("-b"), QStringLiteral("2048")};
    QTest::newRow("ecdsa") << QStringList {QStringLiteral("-t"), QStringLiteral("ecdsa")};
}

void TestSshKeys::logsInWithACertificate()
{
    QFETCH(QStringList, type);
    Authority authority;
    const auto remote = ssh::connect(authority.target(authority.certifiedKey(type)), {}, {});
    QVERIFY2(remote, remote ? "" : qPrintable(words(remote.error())));
    QVERIFY2(authority.sshd.log().contains(QStringLiteral("-CERT")),
             qPrintable(authority.sshd.log()));
}

void TestSshKeys::opensAnEncryptedKeyWithACertificate()
{
    Authority authority;
    const QString key = authority.certifiedKey(ed25519());
    outputOf(QStringLiteral("ssh-keygen"),
             {QStringLiteral("-q"), QStringLiteral("-p"), QStringLiteral("-f"), key,
              QStringLiteral("-N"), QStringLiteral("open sesame")});
    const ssh::SshTarget target = authority.target(key);
    const auto locked = ssh::connect(target, {}, {});
    QVERIFY(!locked);
    QVERIFY2(words(locked.error()).contains(QStringLiteral("no passphrase was given")),
             qPrintable(words(locked.error())));
    const Secret wrong {QByteArray("open barley")};
    const auto refused = ssh::connect(target, {.passphrase = &wrong}, {});
    QVERIFY(!refused);
    QVERIFY2(words(refused.error()).contains(QStringLiteral("the passphrase is wrong")),
             qPrintable(words(refused.error())));
    QVERIFY(!authority.sshd.log().contains(QStringLiteral("Accepted")));
    const Secret right {QByteArray("open sesame")};
    const auto remote = ssh::connect(target, {.passphrase = &right}, {});
    QVERIFY2(remote, remote ? "" : qPrintable(words(remote.error())));
    QVERIFY2(authority.sshd.log().contains(QStringLiteral("-CERT")),
             qPrintable(authority.sshd.log()));
}

void TestSshKeys::namesACertificateThatDoesNotHelp_data()
{
    QTest::addColumn<QStringList>("signing");
    const QString user = SshdFixture().target().user;
    QTest::newRow("for somebody else")
        << QStringList {QStringLiteral("-n"), QStringLiteral("nobody-else")};
    QTest::newRow("expired") << QStringList {QStringLiteral("-n"), user, QStringLiteral("-V"),
                                             QStringLiteral("20200101:20200102")};
}

void TestSshKeys::namesACertificateThatDoesNotHelp()
{
    QFETCH(QStringList, signing);
    Authority authority;
    const QString key = authority.certifiedKey(ed25519(), signing);
    const auto remote = ssh::connect(authority.target(key), {}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    QVERIFY2(words(remote.error()).contains(QStringLiteral("the certificate %1-cert.pub").arg(key)),
             qPrintable(words(remote.error())));
    QVERIFY(
        remote.error().advice.in(QStringLiteral("en")).contains(QStringLiteral("ssh-keygen -L")));

    // A passphrase that nobody gave is nearer at hand.
    ssh::SshTarget target = authority.target(key);
    target.identities +=
        authority.sshd.makeKey(QStringLiteral("locked"), QStringLiteral("open sesame"));
    const auto again = ssh::connect(target, {}, {});
    QVERIFY(!again);
    QVERIFY(
        again.error().advice.in(QStringLiteral("en")).contains(QStringLiteral("ssh-passphrase")));
}

void TestSshKeys::takesThePlainKeyWhereTheCertificateIsRefused()
{
    Authority authority;
    const QString key = authority.certifiedKey(
        ed25519(), {QStringLiteral("-n"), QStringLiteral("nobody-else")}, true);
    QVERIFY(ssh::connect(authority.target(key), {}, {}));

    // Nor does it matter when the file beside it is another key's.
    QFile::remove(key + QStringLiteral(".pub"));
    QFile::remove(key);
    const QString other = authority.sshd.makeKey(QStringLiteral("other"));
    QVERIFY(QFile::copy(key + QStringLiteral("-cert.pub"), other + QStringLiteral("-cert.pub")));
    QVERIFY(ssh::connect(authority.target(other), {}, {}));
}

void TestSshKeys::logsInWithACertificateOfTheAgent()
{
    Authority authority;
    const QString key = authority.certifiedKey(ed25519());
    const QString socket = authority.folder.filePath(QStringLiteral("agent"));
    QProcess agent;
    agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
    QVERIFY(QTest::qWaitFor([&socket] { return QFile::exists(socket); }, 5000));
    outputOf(QStringLiteral("env"),
             {QStringLiteral("SSH_AUTH_SOCK=") + socket, QStringLiteral("ssh-add"),
              QStringLiteral("-q"), key});
    QFile::remove(key); // only the agent has it now
    ssh::SshTarget target = authority.target(key);
    target.useAgent = true;
    target.agentSocket = socket;
    const auto remote = ssh::connect(target, {}, {});
    agent.kill();
    agent.waitForFinished();
    QVERIFY2(remote, remote ? "" : qPrintable(words(remote.error())));
}

void TestSshKeys::signsRsaWithSha2Only()
{
    const SshdFixture sshd({QStringLiteral("PubkeyAcceptedAlgorithms rsa-sha2-512"),
                            QStringLiteral("LogLevel DEBUG1")});
    const QString key = sshd.path(QStringLiteral("rsa"));
    outputOf(QStringLiteral("ssh-keygen"),
             {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("rsa"),
              QStringLiteral("-b"), QStringLiteral("2048"), QStringLiteral("-N"), QString(),
              QStringLiteral("-f"), key});
    sshd.write(QStringLiteral("authorized_keys"), test::contentOf(key + QStringLiteral(".pub")));
    ssh::SshTarget target = sshd.target();
    target.identities = {key};
    const auto remote = ssh::connect(target, {}, {});
    QVERIFY2(remote, remote ? "" : qPrintable(words(remote.error())));
}

void TestSshKeys::logsInWithATokenOfTheAgent()
{
    const SshdFixture sshd;
    const SkAgent agent(sshd.path(QStringLiteral("token")));
    sshd.write(QStringLiteral("authorized_keys"), agent.publicLine());
    ssh::SshTarget target = sshd.target();
    target.useAgent = true;
    target.agentSocket = sshd.path(QStringLiteral("token"));
    target.identities = {};
    const auto remote = ssh::connect(target, {}, {});
    QVERIFY2(remote, remote ? "" : qPrintable(words(remote.error()) + sshd.log()));
    QCOMPARE(agent.signatures(), 1);
}

QTEST_GUILESS_MAIN(TestSshKeys)
#include "tst_sshkeys.moc"
