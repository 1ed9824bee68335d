// SPDX-License-Identifier: Apache-2.0
#include "support/checksfixture.h"
#include "support/hostsfixture.h"
#include "support/sudohost.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace lockkeeper;
using test::HostsFixture;
using test::SudoHost;

// The password of sudo, asked for where the profile says that sudo wants one. The logins find an
// emulated sudo first in their PATH, which notes what it is answered.
class TestSudoLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheModeFromTheForm();
    void asksForThePasswordOfSudo();
    void forgetsAPasswordThatSudoRefused();
    void usesItForTheHostThatAsked();
    void usesOneForAllHostsWhenToldSo();
    void goesOnWithoutSudo();
    void asksBeforeTheChecks();
    void leavesTheCheckUnknownWhereNothingIsGiven();
};

namespace {

struct Bench : HostsFixture
{
    using HostsFixture::HostsFixture;

    void giveSudo(const QList<std::pair<const char *, const SudoHost *>> &sudos)
    {
        QList<profile::Host> hosts;
        for (const auto &[name, sudo] : sudos) {
            test::know(*this, sudo->sshd.port(), sudo->sshd.hostKey());
            profile::Host host = test::hostOf(sudo->sshd, QLatin1String(name));
            host.sudo = profile::Sudo::Password;
            hosts += host;
        }
        give(hosts);
    }

    void answer(const char *secret)
    {
        type(QStringLiteral("secretField"), QString::fromLatin1(secret));
        press(Qt::Key_Return);
    }

    [[nodiscard]] bool isHeaded(const char *words)
    {
        return waitFor([&] {
            const QWidgetList all = QApplication::allWidgets();
            return std::any_of(all.begin(), all.end(), [&](const QWidget *each) {
                const auto *label = qobject_cast<const QLabel *>(each);
                return label != nullptr && label->isVisible()
                    && label->objectName() == QLatin1String("cardHeading")
                    && label->text().contains(QLatin1String(words));
            });
        });
    }

    [[nodiscard]] QString uid(int row)
    {
        const auto &facts = bench().surveyed();
        return facts ? facts->hosts.at(row).raw.value(QStringLiteral("sudo:id")) : QString();
    }

    [[nodiscard]] std::optional<checks::Status> judged()
    {
        for (const report::Finding &finding : bench().result()->findings) {
            if (finding.check == QLatin1String("host.sudo"))
                return finding.status;
        }
        return {};
    }
};

} // namespace

void TestSudoLogin::takesTheModeFromTheForm()
{
    const SshdFixture sshd;
    Bench window;
    window.find(QStringLiteral("hostSudo"))->setFocus();
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Down);
    window.typeHost(sshd);
    QVERIFY(window.waitFor([&] { return window.bench().profile().hosts.size() == 1; }));
    QCOMPARE(window.bench().profile().hosts.at(0).sudo.value_or(profile::Sudo::None),
             profile::Sudo::Password);
    // The next one begins as the profile says, and the one before is shown as it is.
    auto *choice = window.find<QComboBox>(QStringLiteral("hostSudo"));
    QCOMPARE(choice->currentIndex(), 0);
    QVERIFY(!choice->accessibleName().isEmpty());
    window.press(Qt::Key_Escape);
    window.find(QStringLiteral("hostTable"))->setFocus();
    window.press(Qt::Key_Home);
    window.click(QStringLiteral("hostEdit"));
    QCOMPARE(window.find<QComboBox>(QStringLiteral("hostSudo"))->currentIndex(), 2);
    window.press(Qt::Key_Return);
    QCOMPARE(window.bench().profile().hosts.at(0).sudo.value_or(profile::Sudo::None),
             profile::Sudo::Password);
}

void TestSudoLogin::asksForThePasswordOfSudo()
{
    const SudoHost host;
    Bench window;
    window.giveSudo({{"jm", &host}});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.isHeaded("sudo on host jm asks for the password of"));
    QVERIFY(window.said("cardHeading").contains(host.sshd.target().user));
    auto *field = window.find<QLineEdit>(QStringLiteral("secretField"));
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(field->accessibleName().contains(QStringLiteral("sudo")));
    QVERIFY(window.hasFocus("secretField"));
    QVERIFY(window.waitForState(0, "sudo asks for a password"));
    window.shoot(QStringLiteral("hosts-sudo"));
    window.answer("right");
    QVERIFY(field->text().isEmpty());
    QVERIFY(window.waitFor([&] { return window.uid(0) == QLatin1String("0"); }));
    QCOMPARE(host.answers(), QByteArray("right\n"));
    QVERIFY(window.waitFor([&] { return !window.isShown("secretCard"); }));
    QCOMPARE(host.sshd.log().count(QStringLiteral("Accepted publickey")), 1);
}

void TestSudoLogin::forgetsAPasswordThatSudoRefused()
{
    const SudoHost host;
    Bench window;
    window.giveSudo({{"jm", &host}});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.isHeaded("asks for the password"));
    window.answer("wrong");
    QVERIFY(window.isHeaded("did not accept the password"));
    QVERIFY(!window.bench().keyring().has(QStringLiteral("sudo-password"), QStringLiteral("jm")));
    QCOMPARE(host.answers(), QByteArray("wrong\n"));
    window.answer("right");
    QVERIFY(window.waitFor([&] { return window.uid(0) == QLatin1String("0"); }));
    QCOMPARE(host.answers(), QByteArray("wrong\nright\n"));
}

void TestSudoLogin::usesItForTheHostThatAsked()
{
    const SudoHost first;
    const SudoHost second;
    Bench window;
    window.giveSudo({{"jm", &first}, {"tm", &second}});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.isHeaded("asks for the password"));
    QVERIFY(window.waitForState(0, "sudo asks for a password"));
    QVERIFY(window.waitForState(1, "sudo asks for a password"));
    window.answer("right");
    QVERIFY(window.isHeaded("sudo on host tm"));
    QCOMPARE(second.answers(), QByteArray());
    QVERIFY(!window.bench().keyring().has(QStringLiteral("sudo-password"), QStringLiteral("tm")));
}

void TestSudoLogin::usesOneForAllHostsWhenToldSo()
{
    const SudoHost first;
    const SudoHost second;
    Bench window;
    window.giveSudo({{"jm", &first}, {"tm", &second}});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "sudo asks for a password"));
    QVERIFY(window.waitForState(1, "sudo asks for a password"));
    window.click(QStringLiteral("secretAll"), QPoint(10, 10));
    window.answer("right");
    QVERIFY(window.waitFor([&] { return second.answers() == "right\n"; }));
    QVERIFY(window.waitFor([&] { return !window.isShown("secretCard"); }));
}

void TestSudoLogin::goesOnWithoutSudo()
{
    const SudoHost host;
    Bench window;
    window.giveSudo({{"jm", &host}});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.isHeaded("asks for the password"));
    window.click(QStringLiteral("secretDecline"));
    QVERIFY(window.waitForState(0, "without sudo"));
    QVERIFY(window.state(0).contains(QStringLiteral("Connected")));
    QVERIFY(window.waitFor([&] { return !window.isShown("secretCard"); }));
    // Nor is it asked again by the checks.
    window.click(QStringLiteral("step5"));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitFor([&] { return window.bench().result().has_value(); }));
    QCOMPARE(window.judged(), checks::Status::Unknown);
    QCOMPARE(host.answers(), QByteArray());
}

void TestSudoLogin::asksBeforeTheChecks()
{
    const SudoHost host;
    Bench window;
    window.giveSudo({{"jm", &host}});
    window.click(QStringLiteral("step5"));
    window.click(QStringLiteral("primary"));
    QWidget *dialog = window.find(QStringLiteral("sudoDialog"));
    QVERIFY(dialog->isModal());
    QVERIFY(window.isHeaded("sudo on host jm asks for the password of"));
    QVERIFY(window.hasFocus("secretField"));
    window.shoot(QStringLiteral("checks-sudo"));
    QCOMPARE(host.sshd.log().count(QStringLiteral("Accepted publickey")), 0);
    window.answer("right");
    QVERIFY(window.waitFor([&] { return window.bench().result().has_value(); }));
    QCOMPARE(window.judged(), checks::Status::Pass);
    QCOMPARE(host.answers(), QByteArray("right\n"));
    QVERIFY(!dialog->isVisible());
}

void TestSudoLogin::leavesTheCheckUnknownWhereNothingIsGiven()
{
    const SudoHost host;
    Bench window;
    window.giveSudo({{"jm", &host}});
    window.click(QStringLiteral("step5"));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.isHeaded("asks for the password"));
    QVERIFY(window.hasFocus("secretField"));
    window.press(Qt::Key_Escape);
    QVERIFY(window.waitFor([&] { return window.bench().result().has_value(); }));
    QCOMPARE(window.judged(), checks::Status::Unknown);
    QCOMPARE(host.answers(), QByteArray());
}

QTEST_MAIN(TestSudoLogin)
#include "tst_sudologin.moc"
