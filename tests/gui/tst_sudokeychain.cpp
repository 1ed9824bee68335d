// SPDX-License-Identifier: Apache-2.0
#include "support/hostsfixture.h"
#include "support/secretservice.h"
#include "support/sudohost.h"

#include <QApplication>
#include <QTest>

using namespace lockkeeper;
using test::HostsFixture;
using test::SudoHost;

// The password of sudo in a real Secret Service: kept on request once sudo has taken it, used at
// the next start without a question, forgotten when sudo refuses it.
class TestSudoKeychain : public QObject
{
    Q_OBJECT

public:
    explicit TestSudoKeychain(SecretService &service)
        : m_service(service)
    { }

private Q_SLOTS:
    void initTestCase();
    void keepsWhatSudoHasTaken();
    void keepsNothingThatSudoRefused();
    void isUsedByTheChecksOfTheNextStart();
    void isForgottenWhereSudoRefusesIt_data();
    void isForgottenWhereSudoRefusesIt();

private:
    [[nodiscard]] bool keep(HostsFixture &window, const SudoHost &host) const;
    [[nodiscard]] QByteArray kept(HostsFixture &window) const;

    SecretService &m_service;
};

namespace {

bool isAsked(HostsFixture &window)
{
    return window.waitFor([&] { return window.isShown("secretCard"); });
}

void answer(HostsFixture &window, const char *password)
{
    window.type(QStringLiteral("secretField"), QString::fromLatin1(password));
    window.click(QStringLiteral("secretKeep"), QPoint(10, 10));
    window.click(QStringLiteral("secretSend"));
}

void give(HostsFixture &window, const SudoHost &host)
{
    test::know(window, host.sshd.port(), host.sshd.hostKey());
    profile::Host of = test::hostOf(host.sshd);
    of.sudo = profile::Sudo::Password;
    window.give({of});
}

/// A second start that goes on with the profile.
void startAgain(HostsFixture &window)
{
    window.bench().flush();
    window.restart();
    window.click(QStringLiteral("primary"));
    if (!window.waitFor([&] { return window.bench().isOpen(); }))
        qFatal("no profile to go on with");
    QVERIFY(!window.bench().keyring().has(QStringLiteral("sudo-password"), QStringLiteral("jm")));
}

bool runChecks(HostsFixture &window)
{
    window.click(QStringLiteral("step5"));
    window.click(QStringLiteral("primary"));
    return window.waitFor([&] { return window.bench().result().has_value(); });
}

} // namespace

void TestSudoKeychain::initTestCase()
{
    QVERIFY(m_service.start());
}

QByteArray TestSudoKeychain::kept(HostsFixture &window) const
{
    return m_service.kept(QStringLiteral("%1 sudo-password@jm").arg(window.bench().path()));
}

bool TestSudoKeychain::keep(HostsFixture &window, const SudoHost &host) const
{
    give(window, host);
    window.click(QStringLiteral("primary"));
    if (!isAsked(window))
        return false;
    answer(window, "right");
    return window.waitFor([&] { return kept(window) == "right"; }) && window.waitFor([&] {
        return window.bench().settings().usesKeychain(window.bench().path())
            && !window.isShown("secretCard");
    });
}

void TestSudoKeychain::keepsWhatSudoHasTaken()
{
    const SudoHost host;
    HostsFixture window;
    window.forgiveStalls(); // those of kept(), which asks another program
    QVERIFY(keep(window, host));
    startAgain(window);
    window.click(QStringLiteral("step2"));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitFor([&] { return host.answers() == "right\nright\n"; }));
    QVERIFY(window.waitForState(0, "Connected"));
    QVERIFY(!window.isShown("secretCard"));
}

void TestSudoKeychain::keepsNothingThatSudoRefused()
{
    const SudoHost host;
    HostsFixture window;
    window.forgiveStalls(); // those of kept(), which asks another program
    give(window, host);
    window.click(QStringLiteral("primary"));
    QVERIFY(isAsked(window));
    answer(window, "wrong");
    QVERIFY(window.waitFor(
        [&] { return window.said("cardHeading").contains(QStringLiteral("did not accept")); }));
    window.type(QStringLiteral("secretField"), QStringLiteral("right")); // not to be kept
    window.click(QStringLiteral("secretSend"));
    QVERIFY(window.waitFor([&] { return !window.isShown("secretCard"); }));
    QVERIFY(window.waitFor([&] { return host.answers() == "wrong\nright\n"; }));
    QVERIFY(window.waitForState(0, "Connected"));
    QCOMPARE(kept(window), QByteArray());
    QVERIFY(!window.bench().settings().usesKeychain(window.bench().path()));
}

void TestSudoKeychain::isUsedByTheChecksOfTheNextStart()
{
    const SudoHost host;
    HostsFixture window;
    window.forgiveStalls(); // those of kept(), which asks another program
    QVERIFY(keep(window, host));
    startAgain(window);
    QVERIFY(runChecks(window));
    QCOMPARE(host.answers(), QByteArray("right\nright\n"));
    const auto *dialog = window.wizard().findChild<QWidget *>(QStringLiteral("sudoDialog"));
    QVERIFY(dialog != nullptr && !dialog->isVisible());
}

void TestSudoKeychain::isForgottenWhereSudoRefusesIt_data()
{
    QTest::addColumn<bool>("byTheChecks");
    QTest::newRow("by the logins") << false;
    QTest::newRow("by the checks") << true;
}

void TestSudoKeychain::isForgottenWhereSudoRefusesIt()
{
    QFETCH(const bool, byTheChecks);
    const SudoHost host;
    HostsFixture window;
    window.forgiveStalls(); // those of kept(), which asks another program
    QVERIFY(keep(window, host));
    host.setPassword("changed meanwhile");
    startAgain(window);
    if (byTheChecks) {
        QVERIFY(runChecks(window));
    } else {
        window.click(QStringLiteral("step2"));
        window.click(QStringLiteral("primary"));
        QVERIFY(isAsked(window));
    }
    QVERIFY(window.waitFor([&] { return kept(window).isEmpty(); }));
    QVERIFY(!window.bench().keyring().has(QStringLiteral("sudo-password"), QStringLiteral("jm")));
    QCOMPARE(host.answers(), QByteArray("right\nright\n")); // and not sent a third time
}

// QTEST_MAIN would make the application before the bus.
int main(int argc, char **argv)
{
    SecretService service;
    QApplication application(argc, argv);
    TestSudoKeychain test(service);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sudokeychain.moc"
