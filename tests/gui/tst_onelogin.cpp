// SPDX-License-Identifier: Apache-2.0
#include "gui/sessions.h"
#include "support/checksfixture.h"
#include "support/hostsfixture.h"
#include "support/sshdfake.h"

#include <QLineEdit>
#include <QTest>

#include <chrono>

using namespace lockkeeper;
using namespace std::chrono_literals;
using test::HostsFixture;

// One login a host for all that the window asks, on real SSH servers: how long the sessions live,
// and what ends them.
class TestOneLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logsInOnceForAllActs();
    void logsInAgainUnseenWhereTheSessionWasCut();
    void endsOnlyTheSessionWhoseWayIsAnother();
    void endsTheSessionsWithTheProfile();
    void endsTheSessionsWithTheWindow();
    void endsSessionsThatNobodyUses();
    void logsInAnewWhereThePersonConnectsAgain();
    void sendsARefusedPasswordOnce();
};

namespace {

qsizetype logins(const SshdFixture &sshd)
{
    return sshd.log().count(QStringLiteral("Accepted publickey"));
}

qsizetype ends(const SshdFixture &sshd)
{
    return sshd.log().count(QStringLiteral("Disconnected from user"));
}

struct Bench : HostsFixture
{
    using HostsFixture::HostsFixture;

    /// On the page of hosts, with these connected.
    [[nodiscard]] bool connectTo(const QList<std::pair<const char *, const SshdFixture *>> &sshds)
    {
        QList<profile::Host> hosts;
        for (const auto &[name, sshd] : sshds) {
            test::know(*this, sshd->port(), sshd->hostKey());
            hosts += test::hostOf(*sshd, QLatin1String(name));
        }
        give(hosts);
        click(QStringLiteral("primary"));
        bool areConnected = true;
        for (int row = 0; row < hosts.size(); ++row)
            areConnected = areConnected && waitForState(row, "Connected");
        return areConnected;
    }

    [[nodiscard]] bool runChecks()
    {
        const bool isFirst = !bench().result().has_value();
        const QDateTime before = isFirst ? QDateTime() : bench().result()->finished;
        click(QStringLiteral("step5"));
        if (isFirst)
            click(QStringLiteral("primary"));
        else
            test::chooseAgain(*this, 0);
        return waitFor([&] { return bench().result() && bench().result()->finished != before; });
    }

    [[nodiscard]] bool isReached(int row)
    {
        return bench().facts() && bench().facts()->hosts.at(row).isReachable();
    }
};

} // namespace

void TestOneLogin::logsInOnceForAllActs()
{
    const SshdFixture sshd;
    Bench window;
    QVERIFY(window.connectTo({{"jm", &sshd}}));

    window.click(QStringLiteral("step4"));
    window.type(QStringLiteral("sourceHost"), test::kAddress);
    window.type(QStringLiteral("sourcePort"), QString::number(SshdFixture::freePort()));
    window.type(QStringLiteral("sourceDatabase"), QStringLiteral("shop"));
    window.type(QStringLiteral("sourceUser"), QStringLiteral("cdc"));
    window.type(QStringLiteral("sourcePassword"), QStringLiteral("cdcpw"));
    window.click(QStringLiteral("sourceTest"));
    QVERIFY(window.waitFor([&] { return !test::label(window, "sourceResult").isEmpty(); }));

    QVERIFY(window.runChecks());
    QVERIFY(window.isReached(0));
    const QDateTime first = window.bench().result()->finished;
    test::chooseAgain(window, 1); // what failed
    QVERIFY(window.waitFor([&] { return window.bench().result()->finished > first; }));
    QVERIFY(window.isReached(0));
    QCOMPARE(logins(sshd), 1);
    QCOMPARE(ends(sshd), 0);
}

void TestOneLogin::logsInAgainUnseenWhereTheSessionWasCut()
{
    const SshdFixture sshd;
    Bench window;
    QVERIFY(window.connectTo({{"jm", &sshd}}));
    sshd.endSessions();
    QVERIFY(window.runChecks());
    QVERIFY(window.isReached(0));
    for (const Error &problem : window.bench().facts()->hosts.at(0).problems)
        QVERIFY(problem.kind != ErrorKind::Lost);
    QCOMPARE(logins(sshd), 2);
}

void TestOneLogin::endsOnlyTheSessionWhoseWayIsAnother()
{
    const SshdFixture first;
    const SshdFixture second;
    const SshdFixture stays;
    Bench window;
    QVERIFY(window.connectTo({{"jm", &first}, {"tm", &stays}}));
    test::know(window, second.port(), second.hostKey());
    profile::Profile changed = window.bench().profile();
    changed.hosts[0].port = second.port();
    changed.hosts[0].identities = QStringList {second.path(QStringLiteral("id"))};
    window.bench().setProfile(changed);
    QVERIFY(window.waitFor([&] { return ends(first) == 1; }));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "Connected"));
    QCOMPARE(logins(first), 1);
    QCOMPARE(logins(second), 1);
    QCOMPARE(logins(stays), 1);
    QCOMPARE(ends(stays), 0);
}

void TestOneLogin::endsTheSessionsWithTheProfile()
{
    const SshdFixture sshd;
    Bench window;
    QVERIFY(window.connectTo({{"jm", &sshd}}));
    const auto other = window.bench().store().create(QStringLiteral("other"));
    QVERIFY(other);
    window.bench().open(*other);
    QVERIFY(window.waitFor([&] { return ends(sshd) == 1; }));
}

void TestOneLogin::endsTheSessionsWithTheWindow()
{
    const SshdFixture sshd;
    Bench window;
    QVERIFY(window.connectTo({{"jm", &sshd}}));
    window.wizard().close();
    QVERIFY(window.waitFor([&] { return ends(sshd) == 1; }));
}

void TestOneLogin::endsSessionsThatNobodyUses()
{
    QCOMPARE(gui::Sessions::kIdleLimit, 10min);
    const SshdFixture sshd;
    Bench window;
    QVERIFY(window.connectTo({{"jm", &sshd}}));
    QCOMPARE(ends(sshd), 0);
    window.bench().sessions().setIdleLimit(100ms);
    QVERIFY(window.waitFor([&] { return ends(sshd) == 1; }));
}

// Limits and groups of an account are those of its login.
void TestOneLogin::logsInAnewWhereThePersonConnectsAgain()
{
    const SshdFixture sshd;
    Bench window;
    QVERIFY(window.connectTo({{"jm", &sshd}}));
    window.click(QStringLiteral("hostAgain"));
    QVERIFY(window.waitFor([&] { return logins(sshd) == 2; }));
    QVERIFY(window.waitFor([&] { return ends(sshd) == 1; }));
    QVERIFY(window.waitForState(0, "Connected"));
}

void TestOneLogin::sendsARefusedPasswordOnce()
{
    const SshdFixture keys; // only for its keys
    const SshdFake server(keys.path(QStringLiteral("hostkey")).toUtf8(), {.offersPassword = true});
    Bench window;
    test::know(window, server.port(), keys.hostKey());
    window.give({{.name = QStringLiteral("jm"),
                  .address = test::kAddress,
                  .port = server.port(),
                  .user = QStringLiteral("flink"),
                  .identities = QStringList(),
                  .usesAgent = false}});
    // As from a file of secrets: the run of the checks asks nobody.
    window.bench().keyring().put(QStringLiteral("ssh-password"), QStringLiteral("jm"),
                                 Secret(QByteArray("wrong")));
    QVERIFY(window.runChecks());
    QVERIFY(!window.isReached(0));
    QVERIFY(window.runChecks());
    QCOMPARE(window.bench().facts()->hosts.at(0).problem->kind, ErrorKind::LoginRefused);
    QCOMPARE(server.tried().count("password:wrong"), 1);

    window.click(QStringLiteral("step2"));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "was not accepted"));
    QCOMPARE(server.tried().count("password:wrong"), 1);
    window.type(QStringLiteral("secretField"), QStringLiteral("right"));
    window.click(QStringLiteral("secretSend"));
    QVERIFY(window.waitFor([&] { return server.tried().contains("password:right"); }));
}

QTEST_MAIN(TestOneLogin)
#include "tst_onelogin.moc"
