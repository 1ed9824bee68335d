// SPDX-License-Identifier: Apache-2.0
#include "support/rudeserver.h"
#include "support/sshdfake.h"
#include "support/sshdfixture.h"
#include "support/wizardfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace lockkeeper;
using test::WizardFixture;

// The page of hosts before real SSH servers, driven by mouse and keys.
class TestHostsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAHostByTyping();
    void saysWhatIsWrongWithAHost();
    void trustsAKeyOnlyAfterComparing();
    void declinesAKey();
    void stopsAtAChangedKey();
    void asksAgainAfterAWrongPassword();
    void stopsWithinASecond();
    void goesOnAskingWhileOthersWait();
    void addsAPastedList();
    void picksFromTheSshConfiguration();
    void removesAndPutsBack();
    void changesAHost();
    void keepsWhatIsTypedThroughALanguage();
    void worksByKeysAlone();
};

namespace {

const auto kAddress = QStringLiteral("127.0.0.1");

/// A window with an open, empty profile, on the page of hosts.
struct Bench : WizardFixture
{
    explicit Bench(const QString &language = QStringLiteral("en"),
                   gui::Scheme scheme = gui::Scheme::Light)
        : WizardFixture(language, scheme)
    {
        const auto made = bench().store().create(QStringLiteral("demo"));
        if (!made)
            qFatal("no profile: %s", qPrintable(made.error().message.in(language)));
        bench().open(*made);
        click(QStringLiteral("step2"));
    }

    void typeHost(const SshdFixture &sshd)
    {
        type(QStringLiteral("hostAddress"), kAddress);
        type(QStringLiteral("hostName"), QStringLiteral("jm"));
        type(QStringLiteral("hostPort"), QString::number(sshd.port()));
        type(QStringLiteral("hostUser"), sshd.target().user);
        find(QStringLiteral("hostWay"))->setFocus();
        press(Qt::Key_Down);
        type(QStringLiteral("hostKeyFile"), sshd.path(QStringLiteral("id")));
        press(Qt::Key_Return);
    }

    /// Puts hosts into the profile without the form.
    void give(const QList<profile::Host> &hosts)
    {
        profile::Profile profile = bench().profile();
        profile.hosts = hosts;
        bench().setProfile(profile);
        find(QStringLiteral("hostClose"))->setFocus();
        press(Qt::Key_Escape);
    }

    [[nodiscard]] QString state(int row)
    {
        auto *table = find<QTreeView>(QStringLiteral("hostTable"));
        return table->model()->index(row, 5).data(Qt::AccessibleTextRole).toString();
    }

    [[nodiscard]] bool waitForState(int row, const char *words)
    {
        const bool came = waitFor([&] { return state(row).contains(QString::fromUtf8(words)); });
        if (!came)
            qWarning("%s | %s", qPrintable(state(row)), qPrintable(sentence()));
        return came;
    }

    [[nodiscard]] QString primaryText()
    {
        return find<QPushButton>(QStringLiteral("primary"))->text();
    }

    [[nodiscard]] QString said(const char *label)
    {
        return find<QLabel>(QString::fromLatin1(label))->text();
    }

    [[nodiscard]] bool hasFocus(const char *name)
    {
        return waitFor([&] {
            const QWidget *focused = QApplication::focusWidget();
            return focused != nullptr && focused->objectName() == QLatin1String(name);
        });
    }

    [[nodiscard]] bool isShown(const char *name)
    {
        const auto *widget = wizard().findChild<QWidget *>(QString::fromLatin1(name));
        return widget != nullptr && widget->isVisible();
    }
};

profile::Host hostOf(const SshdFixture &sshd, const QString &name = QStringLiteral("jm"))
{
    return {.name = name,
            .address = kAddress,
            .port = sshd.port(),
            .user = sshd.target().user,
            .identities = QStringList {sshd.path(QStringLiteral("id"))},
            .usesAgent = false};
}

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString knownHosts(WizardFixture &window)
{
    return window.bench().profile().ssh.knownHosts;
}

void know(WizardFixture &window, quint16 port, const QByteArray &key)
{
    write(knownHosts(window), "[127.0.0.1]:" + QByteArray::number(port) + ' ' + key + '\n');
}

QString fingerprintOf(const SshdFixture &sshd)
{
    return QString::fromLatin1(
        outputOf(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-lf"), sshd.path(QStringLiteral("hostkey.pub"))})
            .split(' ')
            .value(1));
}

} // namespace

void TestHostsPage::addsAHostByTyping()
{
    const SshdFixture sshd;
    Bench window;
    know(window, sshd.port(), sshd.hostKey());
    window.typeHost(sshd);
    QCOMPARE(window.bench().profile().hosts.size(), 1);
    QCOMPARE(window.bench().profile().hosts.constFirst(), hostOf(sshd));
    QCOMPARE(window.primaryText(), QStringLiteral("Connect to 1 host"));
    window.press(Qt::Key_Escape);
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "Connected"));
    QVERIFY(window.waitFor([&] { return window.state(0).contains(QStringLiteral("core")); }));
    QCOMPARE(window.primaryText(), QStringLiteral("Next: cluster"));
    QVERIFY(window.waitFor([&] { return window.bench().surveyed().has_value(); }));
    window.click(QStringLiteral("primary"));
    QCOMPARE(window.wizard().current(), gui::Step::Cluster);
}

void TestHostsPage::saysWhatIsWrongWithAHost()
{
    Bench window;
    window.type(QStringLiteral("hostAddress"), QStringLiteral("-oProxyCommand=x"));
    window.press(Qt::Key_Return);
    QVERIFY(window.said("hostFault").contains(QStringLiteral("-oProxyCommand=x")));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("hostAddress"));
    window.type(QStringLiteral("hostAddress"), QStringLiteral("flink@tm-1:2222"));
    window.press(Qt::Key_Return);
    const profile::Host host = window.bench().profile().hosts.value(0);
    QCOMPARE(host.address, QStringLiteral("tm-1"));
    QCOMPARE(host.port, 2222);
    QCOMPARE(host.user, QStringLiteral("flink"));
    window.type(QStringLiteral("hostAddress"), QStringLiteral("tm-1"));
    window.press(Qt::Key_Return);
    QVERIFY(window.said("hostFault").contains(QStringLiteral("in the list already")));
    QCOMPARE(window.bench().profile().hosts.size(), 1);
}

void TestHostsPage::trustsAKeyOnlyAfterComparing()
{
    const SshdFixture sshd;
    Bench window;
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
    QTest::qWait(50);
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

void TestHostsPage::declinesAKey()
{
    const SshdFixture sshd;
    Bench window;
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

void TestHostsPage::stopsAtAChangedKey()
{
    const SshdFixture sshd;
    const SshdFixture other;
    Bench window;
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

void TestHostsPage::asksAgainAfterAWrongPassword()
{
    const SshdFixture keys; // only for its keys
    const SshdFake server(keys.path(QStringLiteral("hostkey")).toUtf8(), {.offersPassword = true});
    Bench window;
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

void TestHostsPage::stopsWithinASecond()
{
    const tests::RudeServer silent([](const QByteArray &) { return QByteArray("x"); }, true);
    Bench window;
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

void TestHostsPage::goesOnAskingWhileOthersWait()
{
    const SshdFixture sshd;
    const tests::RudeServer silent([](const QByteArray &) { return QByteArray("x"); }, true);
    Bench window;
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

void TestHostsPage::addsAPastedList()
{
    Bench window;
    window.click(QStringLiteral("hostPaste"));
    auto *list = window.find<QPlainTextEdit>(QStringLiteral("pasteList"));
    QApplication::clipboard()->setText(
        QStringLiteral("flink-01\nflink@flink-02:2200, flink-03 a;b=c\nflink-01"));
    QTest::keyClick(list, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(window.said("pasteRead").contains(QStringLiteral("b=c")));
    QCOMPARE(window.find<QPushButton>(QStringLiteral("pasteSave"))->text(),
             QStringLiteral("Add 4 hosts"));
    window.click(QStringLiteral("pasteSave"));
    const QList<profile::Host> hosts = window.bench().profile().hosts;
    QCOMPARE(hosts.size(), 4);
    QCOMPARE(hosts.at(1).address, QStringLiteral("flink-02"));
    QCOMPARE(hosts.at(1).port, 2200);
    QCOMPARE(hosts.at(1).user, QStringLiteral("flink"));
    QVERIFY(!hosts.at(0).port);
    QCOMPARE(window.primaryText(), QStringLiteral("Connect to 4 hosts"));
}

void TestHostsPage::picksFromTheSshConfiguration()
{
    Bench window;
    write(window.home() + QStringLiteral("/.ssh/config"),
          "Host tm-1\n  HostName 10.0.0.11\n  User flink\n  Port 2222\n"
          "Host odd\n  ProxyCommand nc %h %p\n"
          "Host tm-2\n  HostName 10.0.0.12\n");
    window.click(QStringLiteral("hostImport"));
    auto *list = window.find<QTreeView>(QStringLiteral("importList"));
    QCOMPARE(list->model()->rowCount(), 3);
    QVERIFY(list->model()->index(1, 2).data().toString().contains(QStringLiteral("ProxyCommand")));
    QVERIFY(!(list->model()->index(1, 0).flags() & Qt::ItemIsEnabled));
    list->setFocus();
    window.press(Qt::Key_Space);
    QCOMPARE(window.find<QPushButton>(QStringLiteral("importSave"))->text(),
             QStringLiteral("Add 1 host"));
    window.click(QStringLiteral("importSave"));
    const QList<profile::Host> hosts = window.bench().profile().hosts;
    QCOMPARE(hosts.size(), 1);
    QCOMPARE(hosts.constFirst().name, QStringLiteral("tm-1"));
    QCOMPARE(hosts.constFirst().address, QStringLiteral("10.0.0.11"));
    QCOMPARE(hosts.constFirst().port, 2222);
    QCOMPARE(hosts.constFirst().user, QStringLiteral("flink"));
}

void TestHostsPage::removesAndPutsBack()
{
    Bench window;
    window.give({{.name = QStringLiteral("a"), .address = QStringLiteral("a")},
                 {.name = QStringLiteral("b"), .address = QStringLiteral("b")}});
    auto *table = window.find<QTreeView>(QStringLiteral("hostTable"));
    table->setFocus();
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Delete);
    QCOMPARE(window.bench().profile().hosts.size(), 1);
    QVERIFY(
        window.waitFor([&] { return window.sentence().contains(QStringLiteral("taken out")); }));
    window.click(QStringLiteral("bannerAct"));
    QCOMPARE(window.bench().profile().hosts.size(), 2);
}

void TestHostsPage::changesAHost()
{
    const SshdFixture sshd;
    Bench window;
    window.give({hostOf(sshd)});
    window.find(QStringLiteral("hostTable"))->setFocus();
    window.press(Qt::Key_Return);
    QCOMPARE(window.find<QLineEdit>(QStringLiteral("hostName"))->text(), QStringLiteral("jm"));
    window.type(QStringLiteral("hostUser"), QStringLiteral("nobody"));
    window.click(QStringLiteral("hostSave"));
    profile::Host wanted = hostOf(sshd);
    wanted.user = QStringLiteral("nobody");
    QCOMPARE(window.bench().profile().hosts, QList<profile::Host> {wanted});
    QVERIFY(!window.isShown("hostForm"));
}

void TestHostsPage::keepsWhatIsTypedThroughALanguage()
{
    const SshdFixture sshd;
    Bench window;
    window.give({hostOf(sshd)});
    window.click(QStringLiteral("primary"));
    auto *field = window.find<QLineEdit>(QStringLiteral("keyPaste"));
    QTest::keyClicks(field, QStringLiteral("SHA256:abc"));
    const QString before = window.find<QPushButton>(QStringLiteral("keyTrust"))->text();
    window.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(window.find<QPushButton>(QStringLiteral("keyTrust"))->text() != before);
    QCOMPARE(field->text(), QStringLiteral("SHA256:abc"));
    QCOMPARE(QApplication::focusWidget(), field);
    window.click(QStringLiteral("hostAdd"));
    window.type(QStringLiteral("hostAddress"), QStringLiteral("tm"));
    window.press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(window.find<QLineEdit>(QStringLiteral("hostAddress"))->text(), QStringLiteral("tm"));
}

void TestHostsPage::worksByKeysAlone()
{
    const SshdFixture sshd;
    Bench window;
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("hostAddress"));
    const auto typed = [&](const QString &words) {
        QTest::keyClicks(QApplication::focusWidget(), words);
        window.press(Qt::Key_Tab);
    };
    typed(kAddress);
    typed({});
    typed(QString::number(sshd.port()));
    typed(sshd.target().user);
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), sshd.path(QStringLiteral("id")));
    window.press(Qt::Key_Return);
    QCOMPARE(window.bench().profile().hosts.size(), 1);
    window.press(Qt::Key_Escape);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(window.waitForState(0, "Waits for your answer"));
    QVERIFY(window.hasFocus("keyPaste"));
    QTest::keyClicks(QApplication::focusWidget(), fingerprintOf(sshd));
    window.press(Qt::Key_Return);
    window.press(Qt::Key_Space);
    QVERIFY(window.waitForState(0, "Connected"));
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window.wizard().current(), gui::Step::Cluster);
}

QTEST_MAIN(TestHostsPage)
#include "tst_hostspage.moc"
