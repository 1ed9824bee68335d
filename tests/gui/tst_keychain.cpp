// SPDX-License-Identifier: Apache-2.0
#include "support/postgresfixture.h"
#include "support/secretservice.h"
#include "support/sshdfake.h"
#include "support/sshdfixture.h"
#include "support/wizardfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace lockkeeper;
using test::WizardFixture;

// Secrets in a real Secret Service: kept on request, read at the next start, forgotten when
// refused; and what happens where it is absent, locked or silent.
class TestKeychain : public QObject
{
    Q_OBJECT

public:
    explicit TestKeychain(SecretService &service)
        : m_service(service)
    { }

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsAHostsPassword();
    void forgetsARefusedPassword();
    void doesNotWaitForASilentService();
    void keepsThePasswordOfTheSource();
    void forgetsTheSourcesRefusedPassword();
    void forgetsTheSourcesFormerPassword();
    // From here on the keyring is locked, then gone: libsecret would not see it come back.
    void asksWhereTheKeyringIsLocked();
    void asksForTheSourceWhereTheKeyringIsLocked();
    void asksWhereTheServiceIsAbsent();
    void asksForTheSourceWhereTheServiceIsAbsent();

private:
    void openHosts(WizardFixture &window, quint16 port) const;
    void keepPassword(WizardFixture &window) const;
    void openSource(WizardFixture &window) const;
    void typeSourcePassword(WizardFixture &window, bool isKept) const;
    void asksForTheSourceAgain() const;

    SecretService &m_service;
    std::unique_ptr<SshdFixture> m_sshd;
    std::unique_ptr<SshdFake> m_server;
};

namespace {

const auto kSecret = QByteArrayLiteral("right-horse-battery");

QString keyOf(WizardFixture &window, const char *name, const char *host)
{
    return QStringLiteral("%1 %2@%3")
        .arg(window.bench().path(), QLatin1String(name), QLatin1String(host));
}

bool isWaiting(WizardFixture &window)
{
    return window.waitFor([&] {
        const auto *card = window.wizard().findChild<QWidget *>(QStringLiteral("secretCard"));
        return card != nullptr && card->isVisible();
    });
}

void logIn(WizardFixture &window)
{
    if (!window.waitFor([&] { return window.bench().isOpen(); }))
        qFatal("no profile is open");
    window.click(QStringLiteral("step2"));
    window.click(QStringLiteral("primary"));
}

/// A second start that goes on with the profile.
void startAgain(WizardFixture &window)
{
    window.restart();
    window.click(QStringLiteral("primary"));
    if (!window.waitFor([&] { return window.bench().isOpen(); }))
        qFatal("no profile to go on with");
}

/// Files under the home folder, and command lines of this account's processes, that hold it.
QStringList leaks(const WizardFixture &window)
{
    QStringList found;
    const auto look = [&](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QByteArray content = file.readAll();
        if (content.contains(kSecret) || content.contains(kSecret.toBase64()))
            found += path;
    };
    QDirIterator walk(window.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        look(walk.next());
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        look(QStringLiteral("/proc/%1/cmdline").arg(pid));
        look(QStringLiteral("/proc/%1/environ").arg(pid));
    }
    return found;
}

QString placeholder(WizardFixture &window)
{
    return window.find<QLineEdit>(QStringLiteral("sourcePassword"))->placeholderText();
}

} // namespace

void TestKeychain::init()
{
    m_sshd = std::make_unique<SshdFixture>();
    m_server = std::make_unique<SshdFake>(m_sshd->path(QStringLiteral("hostkey")).toUtf8(),
                                          FakeLogin {.offersPassword = true, .password = kSecret});
}

void TestKeychain::initTestCase()
{
    QVERIFY(m_service.start());
}

void TestKeychain::openHosts(WizardFixture &window, quint16 port) const
{
    auto opened = window.bench().store().create(QStringLiteral("demo"));
    QVERIFY(opened);
    profile::Profile &profile = opened->profile;
    QDir().mkpath(QFileInfo(profile.ssh.knownHosts).path());
    QFile known(profile.ssh.knownHosts);
    QVERIFY(known.open(QIODevice::WriteOnly));
    for (const quint16 each : {port, m_server->port()})
        known.write("[127.0.0.1]:" + QByteArray::number(each) + ' ' + m_sshd->hostKey() + '\n');
    profile.hosts = {{.name = QStringLiteral("jm"),
                      .address = QStringLiteral("127.0.0.1"),
                      .port = port,
                      .user = QStringLiteral("flink"),
                      .identities = QStringList(),
                      .usesAgent = false}};
    QVERIFY(window.bench().store().save(profile, opened->path));
    window.bench().open(*opened);
}

/// Types the password that the host asks for and has it kept.
void TestKeychain::keepPassword(WizardFixture &window) const
{
    logIn(window);
    QVERIFY(isWaiting(window));
    window.type(QStringLiteral("secretField"), QString::fromLatin1(kSecret));
    window.click(QStringLiteral("secretKeep"), QPoint(10, 10));
    QVERIFY(m_service.kept(keyOf(window, "ssh-password", "jm")).isEmpty());
    window.click(QStringLiteral("secretSend"));
    QVERIFY(window.waitFor(
        [&] { return window.bench().settings().usesKeychain(window.bench().path()); }));
    window.bench().flush();
}

void TestKeychain::keepsAHostsPassword()
{
    WizardFixture window;
    openHosts(window, m_server->port());
    keepPassword(window);
    QCOMPARE(m_service.kept(keyOf(window, "ssh-password", "jm")), kSecret);
    QCOMPARE(leaks(window), QStringList());
    m_service.stop(); // as an update of it does; what the library knows of it is void
    QVERIFY(m_service.start());
    startAgain(window);
    QVERIFY(!window.bench().keyring().has(QStringLiteral("ssh-password"), QStringLiteral("jm")));
    logIn(window);
    QVERIFY(window.waitFor([&] { return m_server->tried().count("password:" + kSecret) == 2; }));
    QVERIFY(!window.wizard().findChild<QWidget *>(QStringLiteral("secretCard"))->isVisible());
    QCOMPARE(leaks(window), QStringList());
}

void TestKeychain::forgetsARefusedPassword()
{
    WizardFixture window;
    openHosts(window, m_server->port());
    const QString key = keyOf(window, "ssh-password", "jm");
    keepPassword(window);
    QCOMPARE(m_service.kept(key), kSecret);
    // Meanwhile the account has got another password.
    m_server.reset();
    const SshdFake other(m_sshd->path(QStringLiteral("hostkey")).toUtf8(),
                         {.offersPassword = true, .password = "new"});
    startAgain(window);
    profile::Profile profile = window.bench().profile();
    QFile known(profile.ssh.knownHosts);
    QVERIFY(known.open(QIODevice::Append));
    known.write("[127.0.0.1]:" + QByteArray::number(other.port()) + ' ' + m_sshd->hostKey() + '\n');
    known.close();
    profile.hosts.front().port = other.port();
    window.bench().setProfile(profile);
    logIn(window);
    QVERIFY(isWaiting(window));
    QVERIFY(window.find<QLabel>(QStringLiteral("cardHeading"))
                ->text()
                .contains(QStringLiteral("was not accepted")));
    QCOMPARE(other.tried().count("password:" + kSecret), 1);
    QVERIFY(window.waitFor([&] { return m_service.kept(key).isEmpty(); }));
}

void TestKeychain::asksWhereTheServiceIsAbsent()
{
    WizardFixture window;
    openHosts(window, m_server->port());
    m_service.stop();
    logIn(window);
    QVERIFY(isWaiting(window));
    window.type(QStringLiteral("secretField"), QString::fromLatin1(kSecret));
    window.click(QStringLiteral("secretKeep"), QPoint(10, 10));
    window.click(QStringLiteral("secretSend"));
    QVERIFY(window.waitFor([&] {
        return window.find<QLabel>(QStringLiteral("bannerLine"))
            ->text()
            .contains(QStringLiteral("no keychain"));
    }));
    QVERIFY(!window.bench().settings().usesKeychain(window.bench().path()));
    startAgain(window);
    logIn(window);
    QVERIFY(isWaiting(window));
    QCOMPARE(leaks(window), QStringList());
}

void TestKeychain::asksWhereTheKeyringIsLocked()
{
    WizardFixture window;
    openHosts(window, m_server->port());
    const QString key = keyOf(window, "ssh-password", "jm");
    keepPassword(window);
    QCOMPARE(m_service.kept(key), kSecret);
    QVERIFY(m_service.lock());
    startAgain(window);
    logIn(window);
    QVERIFY(isWaiting(window));
    QCOMPARE(m_server->tried().count("password:" + kSecret), 1);
    QVERIFY(!m_server->tried().contains("password:")); // nothing, where nothing was read
    window.type(QStringLiteral("secretField"), QString::fromLatin1(kSecret));
    window.click(QStringLiteral("secretSend"));
    QVERIFY(window.waitFor([&] { return m_server->tried().count("password:" + kSecret) == 2; }));
}

void TestKeychain::doesNotWaitForASilentService()
{
    WizardFixture window;
    openHosts(window, m_server->port());
    window.bench().settings().setUsesKeychain(window.bench().path());
    m_service.freeze(true);
    QElapsedTimer clock;
    clock.start();
    logIn(window);
    QVERIFY(isWaiting(window));
    m_service.freeze(false);
    QVERIFY2(clock.elapsed() < 8000, qPrintable(QString::number(clock.elapsed())));
}

void TestKeychain::openSource(WizardFixture &window) const
{
    auto opened = window.bench().store().create(QStringLiteral("demo"));
    QVERIFY(opened);
    const ssh::SshTarget target = m_sshd->target();
    profile::Profile &profile = opened->profile;
    profile.ssh.knownHosts = target.knownHosts;
    profile.hosts = {{.name = QStringLiteral("jm"),
                      .address = target.address,
                      .port = target.port,
                      .user = target.user,
                      .identities = target.identities,
                      .usesAgent = false}};
    profile.wish.source = facts::Source {.server = {QStringLiteral("127.0.0.1"), 5432},
                                         .database = QStringLiteral("shop"),
                                         .user = QStringLiteral("cdc")};
    QVERIFY(window.bench().store().save(profile, opened->path));
    window.bench().open(*opened);
    window.resize(1280, 1150);
    window.click(QStringLiteral("step4"));
}

void TestKeychain::typeSourcePassword(WizardFixture &window, bool isKept) const
{
    if (window.find<QCheckBox>(QStringLiteral("sourceKeep"))->isChecked() != isKept)
        window.click(QStringLiteral("sourceKeep"), QPoint(10, 10));
    window.type(QStringLiteral("sourcePassword"), QString::fromLatin1(kSecret));
    window.press(Qt::Key_Tab);
}

void TestKeychain::keepsThePasswordOfTheSource()
{
    WizardFixture window;
    openSource(window);
    const QString key = keyOf(window, "source-password", "");
    typeSourcePassword(window, true);
    QVERIFY(window.waitFor([&] { return m_service.kept(key) == kSecret; }));
    QVERIFY(window.waitFor(
        [&] { return window.bench().settings().usesKeychain(window.bench().path()); }));
    window.bench().flush();
    QCOMPARE(leaks(window), QStringList());
    startAgain(window);
    QVERIFY(window.waitFor(
        [&] { return window.bench().keyring().has(QStringLiteral("source-password")); }));
    const auto secrets = window.bench().keyring().snapshot();
    const Secret *secret = secrets->find(QStringLiteral("source-password"));
    QVERIFY(secret != nullptr && secret->view() == kSecret.toStdString());
    window.click(QStringLiteral("step4"));
    QVERIFY(window.waitFor([&] { return !placeholder(window).isEmpty(); }));
    QVERIFY(!window.bench().keyring().has(QStringLiteral("sink-password")));
    QCOMPARE(leaks(window), QStringList());
}

void TestKeychain::forgetsTheSourcesRefusedPassword()
{
    tests::PostgresFixture server;
    QVERIFY(server.start());
    WizardFixture window;
    openSource(window);
    profile::Profile profile = window.bench().profile();
    profile.wish.source->server.port = server.port();
    window.bench().setProfile(profile);
    const QString key = keyOf(window, "source-password", "");
    typeSourcePassword(window, true);
    QVERIFY(window.waitFor([&] { return m_service.kept(key) == kSecret; }));
    QVERIFY(window.waitFor(
        [&] { return window.bench().settings().usesKeychain(window.bench().path()); }));
    window.click(QStringLiteral("sourceTest"));
    QVERIFY(window.waitFor(
        [&] { return window.sentence().contains(QStringLiteral("refused the password")); }));
    QVERIFY(!window.bench().keyring().has(QStringLiteral("source-password")));
    QCOMPARE(placeholder(window), QString());
    QVERIFY(window.waitFor([&] { return m_service.kept(key).isEmpty(); }));
    QCOMPARE(leaks(window), QStringList());
}

void TestKeychain::forgetsTheSourcesFormerPassword()
{
    WizardFixture window;
    openSource(window);
    const QString key = keyOf(window, "source-password", "");
    typeSourcePassword(window, true);
    QVERIFY(window.waitFor([&] { return m_service.kept(key) == kSecret; }));
    QVERIFY(window.waitFor(
        [&] { return window.bench().settings().usesKeychain(window.bench().path()); }));
    typeSourcePassword(window, false); // for this time only
    QVERIFY(window.waitFor([&] { return m_service.kept(key).isEmpty(); }));
    QVERIFY(window.bench().keyring().has(QStringLiteral("source-password")));
}

void TestKeychain::asksForTheSourceWhereTheKeyringIsLocked()
{
    QVERIFY(m_service.lock());
    asksForTheSourceAgain();
}

void TestKeychain::asksForTheSourceWhereTheServiceIsAbsent()
{
    m_service.stop();
    asksForTheSourceAgain();
}

void TestKeychain::asksForTheSourceAgain() const
{
    WizardFixture window;
    openSource(window);
    typeSourcePassword(window, true);
    QVERIFY(window.waitFor([&] {
        return window.find<QCheckBox>(QStringLiteral("sourceKeep"))
            ->text()
            .contains(QStringLiteral("No keychain here"));
    }));
    QVERIFY(window.bench().keyring().has(QStringLiteral("source-password")));
    window.bench().settings().setUsesKeychain(window.bench().path()); // as if it had been there
    window.bench().flush();
    startAgain(window);
    window.click(QStringLiteral("step4"));
    QCOMPARE(placeholder(window), QString());
    window.click(QStringLiteral("primary")); // without a password one may go on
    QVERIFY(!window.bench().keyring().has(QStringLiteral("source-password")));
    QCOMPARE(leaks(window), QStringList());
}

// QTEST_MAIN would make the application before the bus.
int main(int argc, char **argv)
{
    SecretService service;
    QApplication application(argc, argv);
    TestKeychain test(service);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
