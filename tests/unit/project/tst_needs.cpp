// SPDX-License-Identifier: Apache-2.0
#include "project/needs.h"

#include <QTest>

using namespace lockkeeper;
using project::Need;

class TestNeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatToAskFor_data();
    void tellsWhatToAskFor();
    void showsAnUnknownKeyAndHowToSeeIt_data();
    void showsAnUnknownKeyAndHowToSeeIt();
    void showsBothKeysAndHowToRemoveTheOldOne();
    void tellsWhatTheJumpHostWants();
    void offersNoRemovalWhereTheProfilePins();
    void doesNotInventWhatTheLineDoesNotSay();
    void readsAPastedFingerprint_data();
    void readsAPastedFingerprint();
    void groupsAFingerprintForReading();
};

namespace {

const auto kPrint = QStringLiteral("SHA256:abcdEFGHijklMNOPqrstUVWXyz0123456789+/abcde");
const auto kOther = QStringLiteral("SHA256:ABCDefghIJKLmnopQRSTuvwxYZ9876543210+/ABCDE");

project::LoginNeed need(ErrorKind kind, const QString &detail, bool hasPassword = false,
                        bool hasPassphrase = false)
{
    const profile::Login login {.host = QStringLiteral("tm-2"),
                                .address = QStringLiteral("10.0.0.12"),
                                .port = 2222,
                                .user = QStringLiteral("sruser")};
    return project::needOf(
        login,
        Error {.kind = kind, .message = Text::verbatim(QStringLiteral("x")), .detail = detail},
        {.hasPassword = hasPassword, .hasPassphrase = hasPassphrase});
}

} // namespace

void TestNeeds::tellsWhatToAskFor_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<Need>("need");
    QTest::addColumn<bool>("isRepeated");
    const auto row = [](const char *name, ErrorKind kind, const char *detail, bool isKnown,
                        Need need, bool isRepeated = false) {
        QTest::newRow(name) << kind << QString::fromLatin1(detail) << isKnown << need << isRepeated;
    };
    row("stopped", ErrorKind::Cancelled, "", false, Need::None);
    row("no way", ErrorKind::TimedOut, "", false, Need::Fix);
    row("file", ErrorKind::KnownHostsUnusable, "", false, Need::Fix);
    row("keys only", ErrorKind::LoginRefused, "accepts publickey: Access denied", false, Need::Fix);
    row("keys only, password known", ErrorKind::LoginRefused, "accepts publickey: no", true,
        Need::Fix);
    row("password", ErrorKind::LoginRefused, "accepts publickey,password: no", false,
        Need::Password);
    row("questions", ErrorKind::LoginRefused, "accepts keyboard-interactive: no", false,
        Need::Password);
    row("wrong password", ErrorKind::LoginRefused,
        "accepts password; password refused: Access denied", true, Need::Password, true);
    row("a code", ErrorKind::LoginRefused, "accepts keyboard-interactive; more asked: no", true,
        Need::Fix);
    row("an expired password", ErrorKind::LoginRefused,
        "accepts keyboard-interactive; password expired: no", true, Need::Fix);
    row("locked key", ErrorKind::LoginRefused, "accepts publickey; passphrase missing: no", false,
        Need::Passphrase);
    row("wrong passphrase", ErrorKind::LoginRefused, "accepts publickey; passphrase wrong: no",
        true, Need::Passphrase, true);
    row("words that look like ours", ErrorKind::LoginRefused,
        "accepts publickey: no; passphrase wrong; password refused", false, Need::Fix);
    row("saved by an older version", ErrorKind::LoginRefused, "Access denied", false, Need::Fix);
    row("nothing", ErrorKind::LoginRefused, "", false, Need::Fix);
}

void TestNeeds::tellsWhatToAskFor()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, detail);
    QFETCH(bool, isKnown);
    const project::LoginNeed found = need(kind, detail, isKnown, isKnown);
    QTEST(found.need, "need");
    QTEST(found.isRepeated, "isRepeated");
    QCOMPARE(found.host, QStringLiteral("tm-2"));
    QCOMPARE(project::needOf({}, std::nullopt, {}).need, Need::None);
}

void TestNeeds::showsAnUnknownKeyAndHowToSeeIt_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("file");
    QTest::newRow("ed25519") << "ssh-ed25519" << "ssh_host_ed25519_key.pub";
    QTest::newRow("rsa") << "ssh-rsa" << "ssh_host_rsa_key.pub";
    QTest::newRow("ecdsa") << "ecdsa-sha2-nistp256" << "ssh_host_ecdsa_key.pub";
}

void TestNeeds::showsAnUnknownKeyAndHowToSeeIt()
{
    QFETCH(QString, type);
    const auto found = need(ErrorKind::HostKeyUnknown, type + QLatin1Char(' ') + kPrint);
    QCOMPARE(found.need, Need::HostKey);
    QTEST(found.keyType, "type");
    QCOMPARE(found.fingerprint, kPrint);
    QTEST(found.showCommand.section(QLatin1Char('/'), -1), "file");
}

void TestNeeds::showsBothKeysAndHowToRemoveTheOldOne()
{
    const auto found = need(
        ErrorKind::HostKeyChanged,
        QStringLiteral("ssh-ed25519 %1 known %2 /home/me/my files/known:12").arg(kPrint, kOther));
    QCOMPARE(found.need, Need::ChangedKey);
    QCOMPARE(found.fingerprint, kPrint);
    QCOMPARE(found.knownFingerprint, kOther);
    QCOMPARE(found.knownPlace, QStringLiteral("/home/me/my files/known:12"));
    QCOMPARE(found.removeCommand,
             QStringLiteral("ssh-keygen -R '[10.0.0.12]:2222' -f '/home/me/my files/known'"));
    QVERIFY(!found.isPinned && !found.isRevoked);
}

void TestNeeds::tellsWhatTheJumpHostWants()
{
    const profile::Login login {.host = QStringLiteral("tm-2"),
                                .address = QStringLiteral("10.0.0.12"),
                                .user = QStringLiteral("sruser"),
                                .jump = profile::Jump {.user = QStringLiteral("admin"),
                                                       .address = QStringLiteral("bastion"),
                                                       .port = 2222}};
    Error error {.kind = ErrorKind::LoginRefused,
                 .detail = QStringLiteral("jump host bastion; accepts password; password refused: "
                                          "Access denied")};
    project::LoginNeed found = project::needOf(login, error, {.hasPassword = true});
    QCOMPARE(found.need, Need::Password);
    QVERIFY(found.isJump && found.isRepeated);
    QCOMPARE(found.host, QStringLiteral("bastion"));
    QCOMPARE(found.user, QStringLiteral("admin"));
    QCOMPARE(project::askerOf(login, error), QStringLiteral("bastion"));

    error = {.kind = ErrorKind::HostKeyChanged,
             .detail = QStringLiteral("jump host bastion; ssh-ed25519 SHA256:NEW known SHA256:OLD "
                                      "/home/me/.ssh/known_hosts:3")};
    found = project::needOf(login, error, {});
    QCOMPARE(found.need, Need::ChangedKey);
    QCOMPARE(found.fingerprint, QStringLiteral("SHA256:NEW"));
    QCOMPARE(found.removeCommand,
             QStringLiteral("ssh-keygen -R '[bastion]:2222' -f '/home/me/.ssh/known_hosts'"));

    error.detail.remove(0, QStringLiteral("jump host bastion; ").size()); // of the host behind it
    found = project::needOf(login, error, {});
    QVERIFY(!found.isJump);
    QCOMPARE(found.host, QStringLiteral("tm-2"));
}

void TestNeeds::offersNoRemovalWhereTheProfilePins()
{
    const auto found = need(ErrorKind::HostKeyChanged,
                            QStringLiteral("ssh-ed25519 %1 known %2 profile").arg(kPrint, kOther));
    QVERIFY(found.isPinned);
    QCOMPARE(found.knownFingerprint, kOther);
    QVERIFY(found.removeCommand.isEmpty());
    QVERIFY(found.knownPlace.isEmpty());
}

void TestNeeds::doesNotInventWhatTheLineDoesNotSay()
{
    const auto unreadable = need(ErrorKind::HostKeyChanged,
                                 QStringLiteral("ssh-ed25519 %1 known ? /known:3").arg(kPrint));
    QVERIFY(unreadable.knownFingerprint.isEmpty());
    QVERIFY(!unreadable.removeCommand.isEmpty());
    const auto revoked = need(ErrorKind::HostKeyRevoked, QStringLiteral("ssh-ed25519 ") + kPrint);
    QCOMPARE(revoked.need, Need::ChangedKey);
    QVERIFY(revoked.isRevoked && revoked.removeCommand.isEmpty());
    QVERIFY(need(ErrorKind::HostKeyChanged, {}).removeCommand.isEmpty());
}

void TestNeeds::readsAPastedFingerprint_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<bool>("isSame");
    const QString bare = kPrint.mid(7);
    QTest::newRow("as shown") << kPrint << true;
    QTest::newRow("padded") << kPrint + QStringLiteral("=") << true;
    QTest::newRow("bare") << bare << true;
    QTest::newRow("in groups") << project::groupedFingerprint(kPrint) << true;
    QTest::newRow("broken lines") << QString(kPrint).insert(20, QStringLiteral("\n  ")) << true;
    QTest::newRow("a whole line") << QStringLiteral("256 %1 root@tm-2 (ED25519)\n").arg(kPrint)
                                  << true;
    QTest::newRow("another") << kOther << false;
    QTest::newRow("other letters") << kPrint.toLower() << false;
    QTest::newRow("half") << kPrint.left(30) << false;
    QTest::newRow("too long") << kPrint + QStringLiteral("x") << false;
    QTest::newRow("MD5") << "MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48" << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("blank") << " \n" << false;
}

void TestNeeds::readsAPastedFingerprint()
{
    QFETCH(QString, pasted);
    QTEST(project::isSameFingerprint(pasted, kPrint), "isSame");
    QVERIFY(!project::isSameFingerprint(pasted, {}));
}

void TestNeeds::groupsAFingerprintForReading()
{
    QCOMPARE(project::groupedFingerprint(kPrint),
             QStringLiteral("SHA256: abcd EFGH ijkl MNOP qrst UVWX yz01 2345 6789 +/ab cde"));
}

QTEST_GUILESS_MAIN(TestNeeds)
#include "tst_needs.moc"
