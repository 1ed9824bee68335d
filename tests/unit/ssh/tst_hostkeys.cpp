// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshremote.h"
#include "support/files.h"
#include "support/sshdfixture.h"

#include <QTest>

using namespace lockkeeper;

namespace {

Result<std::unique_ptr<remote::Remote>> open(const ssh::SshTarget &target)
{
    return ssh::connect(target, {}, {});
}

} // namespace

class TestHostKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trustsAKnownKey_data();
    void trustsAKnownKey();
    void sendsNoCredentialToAServerItDoesNotTrust_data();
    void sendsNoCredentialToAServerItDoesNotTrust();
    void remembersANewKeyWhereThePolicySaysSo();
    void remembersAKeyThatAPersonAccepted();
    void keepsAskingForAKeyThatNobodyAccepted();
    void namesBothKeysWhereOneChanged();
    void obeysAPinnedFingerprint();

private:
    QString shownKey() const;
    QByteArray place() const { return "[127.0.0.1]:" + QByteArray::number(m_sshd->port()); }

    std::unique_ptr<SshdFixture> m_sshd;
    QByteArray m_otherKey;
};

void TestHostKeys::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>(QStringList {QStringLiteral("LogLevel DEBUG1")});
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
    m_otherKey = test::contentOf(m_sshd->makeKey(QStringLiteral("other"), {}, false)
                                 + QStringLiteral(".pub"))
                     .trimmed();
}

void TestHostKeys::trustsAKnownKey_data()
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

void TestHostKeys::trustsAKnownKey()
{
    QFETCH(QByteArray, content);
    m_sshd->write(QStringLiteral("trusted"), content);
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = m_sshd->path(QStringLiteral("trusted"));
    const auto remote = open(target);
    QVERIFY2(remote, remote ? "" : qPrintable(remote.error().message.in(QStringLiteral("en"))));
}

void TestHostKeys::sendsNoCredentialToAServerItDoesNotTrust_data()
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

void TestHostKeys::sendsNoCredentialToAServerItDoesNotTrust()
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
    const QString words = remote.error().message.in(QStringLiteral("en"));
    QCOMPARE(words.contains(QStringLiteral("certificate authority")),
             content.startsWith("@cert-authority"));
    QVERIFY(m_sshd->log().contains(QStringLiteral("Connection from")));
    QVERIFY(!m_sshd->log().contains(QStringLiteral("userauth-request")));
}

void TestHostKeys::remembersANewKeyWhereThePolicySaysSo()
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
    QVERIFY(test::contentOf(target.knownHosts).startsWith("example.org " + m_otherKey + '\n'));
}

void TestHostKeys::remembersAKeyThatAPersonAccepted()
{
    ssh::SshTarget target = m_sshd->target();
    target.knownHosts = m_sshd->path(QStringLiteral("accepted"));
    target.trustedKey = shownKey();
    QVERIFY(open(target));
    target.trustedKey.clear();
    QVERIFY(open(target));
    QVERIFY(test::contentOf(target.knownHosts).contains(m_sshd->hostKey()));
}

void TestHostKeys::keepsAskingForAKeyThatNobodyAccepted()
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

void TestHostKeys::namesBothKeysWhereOneChanged()
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

void TestHostKeys::obeysAPinnedFingerprint()
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

/// As the host itself prints it.
QString TestHostKeys::shownKey() const
{
    return QString::fromLatin1(
        outputOf(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-lf"), m_sshd->path(QStringLiteral("hostkey.pub"))})
            .split(' ')
            .value(1));
}

QTEST_GUILESS_MAIN(TestHostKeys)
#include "tst_hostkeys.moc"
