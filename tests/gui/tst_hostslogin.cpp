// SPDX-License-Identifier: Apache-2.0
#include "support/hostsfixture.h"
#include "support/rudeserver.h"
#include "support/sshdfake.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::test;

// What the page of hosts asks and says while it logs in, before real SSH servers.
class TestHostsLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trustsAKeyOnlyAfterComparing();
    void declinesAKey();
    void stopsAtAChangedKey();
    void asksAgainAfterAWrongPassword();
    void stopsWithinASecond();
    void goesOnAskingWhileOthersWait();
};

void TestHostsLogin::trustsAKeyOnlyAfterComparing()
{
    const SshdFixture sshd;
    HostsFixture window;
    window.give({hostOf(sshd)});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "Waits for your answer"));
    QVERIFY(window.find(QStringLiteral("keyCard")) != nullptr);
    QVERIFY(window.hasFocus("keyPaste"));

    auto *shown = window.find<QPlainTextEdit>(QStringLiteral("keyFingerprint"));
    QTest::keyClick(shown, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(shown, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), fingerprintOf(sshd));

    QString other = fingerprintOf(sshd);
    other[10] = other.at(10) == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
    window.type(QStringLiteral("keyPaste"), other);
    QVERIFY(window.said("keyMatch").contains(QStringLiteral("another key")));
    window.click(QStringLiteral("keyTrust"));
    // It goes back to the field instead.
    QVERIFY(window.hasFocus("keyPaste"));
    QCOMPARE(window.find<QLineEdit>(QStringLiteral("keyPaste"))->selectedText(), other);
    QVERIFY(window.bench().trustedKeys().isEmpty());

    window.type(QStringLiteral("keyPaste"), fingerprintOf(sshd));
    QVERIFY(window.said("keyMatch").contains(QStringLiteral("the same")));
    window.press(Qt::Key_Return); // goes to the button, does not press it
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("keyTrust"));
    QVERIFY(contentOf(knownHosts(window)).isEmpty());
    window.press(Qt::Key_Space);
    QVERIFY(window.waitForState(0, "Connected"));
    QVERIFY(contentOf(knownHosts(window)).contains(sshd.hostKey()));
    QVERIFY(window.waitFor([&] { return !window.isShown("keyCard"); }));
}

void TestHostsLogin::declinesAKey()
{
    const SshdFixture sshd;
    HostsFixture window;
    window.give({hostOf(sshd)});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "Waits for your answer"));
    window.click(QStringLiteral("keyDecline"));
    QVERIFY(window.waitForState(0, "you did not trust its key"));
    QVERIFY(window.waitFor([&] { return !window.isShown("keyCard"); }));
    QVERIFY(contentOf(knownHosts(window)).isEmpty());
    window.click(QStringLiteral("primary"));
    QVERIFY(window.sentence().contains(QStringLiteral("No host is connected")));
    QCOMPARE(window.wizard().current(), gui::Step::Hosts);
}

void TestHostsLogin::stopsAtAChangedKey()
{
    const SshdFixture sshd;
    const SshdFixture other;
    HostsFixture window;
    know(window, sshd.port(), other.hostKey());
    const QByteArray before = contentOf(knownHosts(window));
    window.give({hostOf(sshd)});
    window.click(QStringLiteral("primary"));
    QWidget *dialog = window.find(QStringLiteral("changedKey"));
    QVERIFY(dialog->isModal());
    for (const QPushButton *button : dialog->findChildren<QPushButton *>())
        QCOMPARE(button->objectName(), QStringLiteral("changedClose"));
    QVERIFY(window.find<QLineEdit>(QStringLiteral("changedCommand"))
                ->text()
                .startsWith(QStringLiteral("ssh-keygen -R")));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(window.waitFor([&] { return !dialog->isVisible(); }));
    QVERIFY(window.sentence().contains(QStringLiteral("has changed")));
    QVERIFY(window.state(0).contains(QStringLiteral("Connection stopped")));
    QVERIFY(!window.isShown("keyCard"));
    QCOMPARE(contentOf(knownHosts(window)), before);
}

void TestHostsLogin::asksAgainAfterAWrongPassword()
{
    const SshdFixture keys; // only for its keys
    const SshdFake server(keys.path(QStringLiteral("hostkey")).toUtf8(), {.offersPassword = true});
    HostsFixture window;
    know(window, server.port(), keys.hostKey());
    window.give({{.name = QStringLiteral("jm"),
                  .address = kAddress,
                  .port = server.port(),
                  .user = QStringLiteral("flink"),
                  .identities = QStringList(),
                  .usesAgent = false}});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "a password is needed"));
    auto *field = window.find<QLineEdit>(QStringLiteral("secretField"));
    QVERIFY(window.hasFocus("secretField"));
    QTest::keyClicks(field, QStringLiteral("wrong"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(field->text().isEmpty());
    QVERIFY(window.waitForState(0, "was not accepted"));
    QVERIFY(!window.bench().keyring().has(QStringLiteral("ssh-password"), QStringLiteral("jm")));

    // Connecting again by itself sends nothing.
    window.click(QStringLiteral("hostAgain"));
    QVERIFY(window.waitForState(0, "a password is needed"));
    QCOMPARE(server.tried().count("password:wrong"), 1);

    window.click(QStringLiteral("secretField"));
    QTest::keyClicks(field, QStringLiteral("right"));
    window.click(QStringLiteral("secretKeep"), QPoint(10, 10));
    window.click(QStringLiteral("secretSend"));
    QVERIFY(field->text().isEmpty());
    QVERIFY(window.waitFor([&] { return server.tried().contains("password:right"); }));
    QVERIFY(window.waitFor([&] { return !window.isShown("secretCard"); }));
    // There is no keychain here: that is said, and nothing is looked for in one later.
    QVERIFY(window.waitFor([&] {
        return window.find<QLabel>(QStringLiteral("bannerLine"))
            ->text()
            .contains(QStringLiteral("no keychain"));
    }));
    QVERIFY(!window.bench().settings().usesKeychain(window.bench().path()));
}

void TestHostsLogin::stopsWithinASecond()
{
    const tests::RudeServer silent([](const QByteArray &) { return QByteArray("x"); }, true);
    HostsFixture window;
    window.give({{.name = QStringLiteral("jm"), .address = kAddress, .port = silent.port()}});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "Connecting"));
    QVERIFY(window.sentence().contains(QStringLiteral("Connecting: 0 of 1")));
    QElapsedTimer clock;
    clock.start();
    window.click(QStringLiteral("stop"));
    QVERIFY(window.waitForState(0, "Stopped"));
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(window.primaryText(), QStringLiteral("Connect to 1 host"));
}

void TestHostsLogin::goesOnAskingWhileOthersWait()
{
    const SshdFixture sshd;
    const tests::RudeServer silent([](const QByteArray &) { return QByteArray("x"); }, true);
    HostsFixture window;
    window.give(
        {hostOf(sshd), {.name = QStringLiteral("tm"), .address = kAddress, .port = silent.port()}});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "Waits for your answer"));
    QVERIFY(window.state(1).contains(QStringLiteral("Connecting")));
    window.click(QStringLiteral("keyTrust"));
    QVERIFY(window.waitForState(0, "Connected"));
    QVERIFY(window.state(1).contains(QStringLiteral("Connecting")));
    QVERIFY(window.waitForState(1, "no answer in time"));
    QVERIFY(window.state(0).contains(QStringLiteral("Connected")));
    QVERIFY(window.waitFor([&] { return window.bench().surveyed().has_value(); }));
    QVERIFY(window.bench().surveyed()->hosts.constFirst().isReachable());
    window.click(QStringLiteral("primary")); // allowed, and said
    QCOMPARE(window.wizard().current(), gui::Step::Cluster);
}

QTEST_MAIN(TestHostsLogin)
#include "tst_hostslogin.moc"
