// SPDX-License-Identifier: Apache-2.0
#include "support/hostsfixture.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::test;

// The list of hosts is made by mouse and keys, before real SSH servers.
class TestHostsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAHostByTyping();
    void saysWhatIsWrongWithAHost();
    void addsAPastedList();
    void picksFromTheSshConfiguration();
    void removesAndPutsBack();
    void changesAHost();
    void keepsWhatIsTypedThroughALanguage();
    void worksByKeysAlone();
};

void TestHostsPage::addsAHostByTyping()
{
    const SshdFixture sshd;
    HostsFixture window;
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
    HostsFixture window;
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

void TestHostsPage::addsAPastedList()
{
    HostsFixture window;
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
    HostsFixture window;
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
    HostsFixture window;
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
    HostsFixture window;
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
    HostsFixture window;
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
    HostsFixture window;
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
