// SPDX-License-Identifier: Apache-2.0
#include "support/hostsfixture.h"
#include "support/sshdfake.h"
#include "support/stallwatch.h"

#include <QLineEdit>
#include <QTest>

#include <unistd.h>

using namespace lockkeeper;
using test::HostsFixture;
using test::kAddress;
using test::know;

// What the page of hosts asks a person, before real SSH servers: passphrases, a password for
// several hosts, a bastion, hosts that Flink names.
class TestHostAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesThePassphraseOfAKey();
    void staysAwakeWhileKeysAreOpened();
    void leavesAHostWhosePassphraseIsNotGiven();
    void sendsAPasswordOnlyToTheHostThatAsked();
    void sendsAPasswordToAllOnlyWhenToldSo();
    void logsInThroughTheBastion();
    void addsTheHostsThatFlinkNames();
};

namespace {

struct Bench : HostsFixture
{
    using HostsFixture::HostsFixture;

    void answer(const char *secret)
    {
        type(QStringLiteral("secretField"), QString::fromLatin1(secret));
        click(QStringLiteral("secretSend"));
    }
};

profile::Host keyHost(const char *name, const SshdFixture &sshd, const QString &key)
{
    return {.name = QLatin1String(name),
            .address = kAddress,
            .port = sshd.port(),
            .user = sshd.target().user,
            .identities = QStringList {key},
            .usesAgent = false};
}

profile::Host passwordHost(const char *name, quint16 port, const QString &user)
{
    return {.name = QLatin1String(name),
            .address = kAddress,
            .port = port,
            .user = user,
            .identities = QStringList(),
            .usesAgent = false};
}

/// A real sshd that takes passwords and tells each attempt in its log.
struct PasswordSshd : SshdFixture
{
    PasswordSshd()
        : SshdFixture({QStringLiteral("PasswordAuthentication yes"),
                       QStringLiteral("KbdInteractiveAuthentication no"),
                       QStringLiteral("PubkeyAuthentication no")})
    { }

    [[nodiscard]] bool wasTried() const
    {
        return log().contains(QStringLiteral("Failed password"))
            || log().contains(QStringLiteral("Accepted password"));
    }
};

bool wasTried(const SshdFake &server)
{
    const QByteArrayList tried = server.tried();
    return std::any_of(tried.begin(), tried.end(),
                       [](const QByteArray &one) { return one.startsWith("password:"); });
}

} // namespace

void TestHostAnswers::takesThePassphraseOfAKey()
{
    const SshdFixture sshd;
    const QString key = sshd.makeKey(QStringLiteral("locked"), QStringLiteral("open sesame"));
    Bench window;
    know(window, sshd.port(), sshd.hostKey());
    window.give({keyHost("jm", sshd, key)});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "Waits for your answer"));
    QVERIFY(window.find<QLabel>(QStringLiteral("cardHeading"))
                ->text()
                .contains(QStringLiteral("is encrypted")));
    window.answer("wrong words");
    QVERIFY(window.find<QLineEdit>(QStringLiteral("secretField"))->text().isEmpty());
    QVERIFY(window.waitFor([&] {
        return window.find<QLabel>(QStringLiteral("cardHeading"))
            ->text()
            .contains(QStringLiteral("was not accepted"));
    }));
    QVERIFY(!window.bench().keyring().has(QStringLiteral("ssh-passphrase"), QStringLiteral("jm")));
    window.answer("open sesame");
    QVERIFY(window.waitForState(0, "Connected"));
    QVERIFY(window.waitFor([&] { return !window.isShown("secretCard"); }));
    QVERIFY(sshd.log().contains(QStringLiteral("Accepted publickey")));
}

// Opening an encrypted key takes a processor for long; the window does not wait for it.
void TestHostAnswers::staysAwakeWhileKeysAreOpened()
{
    const SshdFixture sshd;
    const QString key = sshd.makeKey(QStringLiteral("locked"), QStringLiteral("open sesame"));
    Bench window;
    know(window, sshd.port(), sshd.hostKey());
    window.give({keyHost("jm", sshd, key), keyHost("tm-2", sshd, key)});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "Waits for your answer"));
    QVERIFY(window.waitForState(1, "Waits for your answer"));
    const test::StallWatch watch;
    window.click(QStringLiteral("secretAll"), QPoint(10, 10));
    window.answer("open sesame");
    QVERIFY(window.waitForState(0, "Connected"));
    QVERIFY(window.waitForState(1, "Connected"));
    QCoreApplication::processEvents(); // the watch hears of a stall when it is over
    QVERIFY2(watch.longest() < test::StallWatch::kLimit / 4, // a key takes longer
             qPrintable(QString::number(watch.longest().count())));
}

void TestHostAnswers::leavesAHostWhosePassphraseIsNotGiven()
{
    const SshdFixture sshd;
    const QString key = sshd.makeKey(QStringLiteral("locked"), QStringLiteral("open sesame"));
    Bench window;
    know(window, sshd.port(), sshd.hostKey());
    window.give({keyHost("jm", sshd, key)});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "Waits for your answer"));
    window.type(QStringLiteral("secretField"), QStringLiteral("open sesame"));
    window.click(QStringLiteral("secretDecline"));
    QVERIFY(window.waitForState(0, "you did not give the passphrase"));
    QVERIFY(window.waitFor([&] { return !window.isShown("secretCard"); }));
    QVERIFY(
        window.wizard().findChild<QLineEdit *>(QStringLiteral("secretField"))->text().isEmpty());
    QVERIFY(!window.bench().keyring().has(QStringLiteral("ssh-passphrase"), QStringLiteral("jm")));
    QVERIFY(!sshd.log().contains(QStringLiteral("Accepted publickey")));
    window.click(QStringLiteral("hostAgain")); // and may think again
    QVERIFY(window.waitForState(0, "Waits for your answer"));
    window.answer("open sesame");
    QVERIFY(window.waitForState(0, "Connected"));
}

// The second server is a real sshd: its log tells every attempt, and none came.
void TestHostAnswers::sendsAPasswordOnlyToTheHostThatAsked()
{
    const SshdFixture keys; // only for its keys
    const SshdFake first(keys.path(QStringLiteral("hostkey")).toUtf8(), {.offersPassword = true});
    const PasswordSshd second;
    const SshdFake third(keys.path(QStringLiteral("hostkey")).toUtf8(), {.offersPassword = true});
    Bench window;
    know(window, first.port(), keys.hostKey());
    know(window, second.port(), second.hostKey());
    know(window, third.port(), keys.hostKey());
    window.give({passwordHost("jm", first.port(), QStringLiteral("flink")),
                 passwordHost("tm-2", second.port(), second.target().user),
                 passwordHost("tm-3", third.port(), QStringLiteral("flink"))});
    window.click(QStringLiteral("primary"));
    for (const int row : {0, 1, 2})
        QVERIFY(window.waitForState(row, "a password is needed"));
    window.answer("right");
    QVERIFY(window.waitFor([&] { return first.tried().contains("password:right"); }));
    // The next card asks for the next host; the answer before was for one alone.
    QVERIFY(window.waitFor([&] {
        return window.find<QLabel>(QStringLiteral("cardHeading"))
            ->text()
            .contains(QStringLiteral("tm-2"));
    }));
    QVERIFY(window.find<QLineEdit>(QStringLiteral("secretField"))->text().isEmpty());
    QVERIFY(window.waitFor(
        [&] { return !window.wizard().page(gui::Step::Hosts)->job()->isRunning(); }));
    QVERIFY2(!second.wasTried(), qPrintable(second.log()));
    QVERIFY(!wasTried(third));
    QVERIFY(!window.bench().keyring().has(QStringLiteral("ssh-password"), QStringLiteral("tm-2")));
    QVERIFY(!window.bench().keyring().has(QStringLiteral("ssh-password")));
}

void TestHostAnswers::sendsAPasswordToAllOnlyWhenToldSo()
{
    const SshdFixture keys;
    const SshdFake first(keys.path(QStringLiteral("hostkey")).toUtf8(), {.offersPassword = true});
    const PasswordSshd second;
    Bench window;
    know(window, first.port(), keys.hostKey());
    know(window, second.port(), second.hostKey());
    window.give({passwordHost("jm", first.port(), QStringLiteral("flink")),
                 passwordHost("tm", second.port(), second.target().user)});
    window.click(QStringLiteral("primary"));
    for (const int row : {0, 1})
        QVERIFY(window.waitForState(row, "a password is needed"));
    QVERIFY(!second.wasTried());
    window.click(QStringLiteral("secretAll"), QPoint(10, 10));
    QVERIFY(!second.wasTried());
    window.answer("right");
    QVERIFY(window.waitFor([&] { return first.tried().contains("password:right"); }));
    QVERIFY(window.waitFor([&] { return second.wasTried(); }));
}

void TestHostAnswers::logsInThroughTheBastion()
{
    const SshdFixture sshd;
    const SshdFixture bastion;
    QFile key(sshd.path(QStringLiteral("id.pub")));
    QVERIFY(key.open(QIODevice::ReadOnly));
    bastion.write(QStringLiteral("authorized_keys"), key.readAll());
    Bench window;
    know(window, sshd.port(), sshd.hostKey());
    know(window, bastion.port(), bastion.hostKey());
    window.give({keyHost("jm", sshd, sshd.path(QStringLiteral("id")))});
    profile::Profile profile = window.bench().profile();
    profile.ssh.identities = {sshd.path(QStringLiteral("id"))};
    profile.ssh.usesAgent = false;
    window.bench().setProfile(profile);

    window.click(QStringLiteral("hostJump"));
    window.type(QStringLiteral("jumpField"), QStringLiteral("ad min@@bastion"));
    window.click(QStringLiteral("jumpSave"));
    QVERIFY(!window.bench().profile().ssh.jump);
    const QString place =
        QStringLiteral("%1@127.0.0.1:%2").arg(sshd.target().user).arg(bastion.port());
    window.type(QStringLiteral("jumpField"), place);
    window.press(Qt::Key_Return);
    QVERIFY(window.bench().profile().ssh.jump);
    window.bench().flush();
    QFile written(window.bench().path());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains(place.toUtf8()));

    const QString accepted = QStringLiteral("Accepted publickey");
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "Connected"));
    QCOMPARE(bastion.log().count(accepted), 1);
    QCOMPARE(sshd.log().count(accepted), 1);

    window.click(QStringLiteral("hostJump")); // and directly
    window.type(QStringLiteral("jumpField"), QString());
    window.click(QStringLiteral("jumpSave"));
    QVERIFY(!window.bench().profile().ssh.jump);
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "Connected"));
    QVERIFY(window.waitFor([&] { return sshd.log().count(accepted) == 2; }));
    QCOMPARE(bastion.log().count(accepted), 1);
}

void TestHostAnswers::addsTheHostsThatFlinkNames()
{
    // A Flink that runs on this machine, in a container above all, is another cluster's.
    const bool isRoot = ::geteuid() == 0;
    const SshdFixture sshd({QStringLiteral("ForceCommand exec unshare %1 --pid --fork --mount-proc "
                                           "/bin/sh")
                                .arg(isRoot ? QString() : QStringLiteral("--map-root-user"))});
    const auto put = [&](const char *name, const QByteArray &content) {
        QDir().mkpath(QFileInfo(sshd.path(QLatin1String(name))).path());
        sshd.write(QLatin1String(name), content);
    };
    put("flink/bin/flink", "#!/bin/sh\n");
    put("flink/lib/flink-dist-1.20.3.jar", "");
    put("flink/conf/config.yaml", "jobmanager:\n  rpc:\n    address: localhost\n");
    put("flink/conf/masters", "localhost:8081\n");
    put("flink/conf/workers", "localhost\ntm-8.example\ntm-9.example\n");
    Bench window;
    know(window, sshd.port(), sshd.hostKey());
    profile::Host host = keyHost("jm", sshd, sshd.path(QStringLiteral("id")));
    host.flinkHome = sshd.path(QStringLiteral("flink"));
    window.give({host});
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitForState(0, "Connected"));
    QVERIFY(window.waitFor([&] {
        return window.find<QLabel>(QStringLiteral("bannerLine"))
            ->text()
            .contains(QStringLiteral("tm-8.example, tm-9.example"));
    }));
    QCOMPARE(window.find<QPushButton>(QStringLiteral("bannerAct"))->text(),
             QStringLiteral("Add 2 hosts"));
    window.shoot(QStringLiteral("hosts-strangers"));
    window.click(QStringLiteral("bannerAct"));
    QCOMPARE(window.bench().profile().hosts.size(), 3);
    QCOMPARE(window.bench().profile().hosts.at(1).address, QStringLiteral("tm-8.example"));
    QVERIFY(window.state(0).contains(QStringLiteral("Connected"))); // it is not asked anew
    QCOMPARE(window.find<QPushButton>(QStringLiteral("primary"))->text(),
             QStringLiteral("Connect to 2 hosts"));
}

QTEST_MAIN(TestHostAnswers)
#include "tst_hostanswers.moc"
