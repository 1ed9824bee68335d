// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshremote.h"
#include "ssh/uniquefd.h"
#include "ssh/waiting.h"
#include "support/files.h"
#include "support/sshdfake.h"
#include "support/sshdfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>

using namespace lockkeeper;
using namespace std::chrono_literals;

namespace {

Result<std::unique_ptr<remote::Remote>> open(const ssh::SshTarget &target)
{
    return ssh::connect(target, {}, {});
}

} // namespace

class TestSshLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void logsInWithAKey_data();
    void logsInWithAKey();
    void saysWhyAKeyDoesNotHelp_data();
    void saysWhyAKeyDoesNotHelp();
    void logsInWithTheAgent();
    void givesUpASilentAgent();
    void logsInWithAPassword_data();
    void logsInWithAPassword();
    void triesAWrongPasswordOnce();
    void answersNoMoreThanAPassword();
    void asksThePersonForTheRest_data();
    void asksThePersonForTheRest();
    void waitsForThePersonLongerThanForTheServer();
    void namesAnExpiredPassword();

private:
    std::unique_ptr<SshdFixture> m_sshd;
};

void TestSshLogin::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>(QStringList {QStringLiteral("LogLevel DEBUG1")});
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
}

void TestSshLogin::logsInWithAKey_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("ed25519") << QStringList {QStringLiteral("-t"), QStringLiteral("ed25519")};
    QTest::newRow("rsa") << QStringList {QStringLiteral("-t"), QStringLiteral("rsa"),
                                         QStringLiteral("-b"), QStringLiteral("2048")};
    QTest::newRow("rsa PEM") << QStringList {QStringLiteral("-t"), QStringLiteral("rsa"),
                                             QStringLiteral("-b"), QStringLiteral("2048"),
                                             QStringLiteral("-m"), QStringLiteral("PEM")};
    QTest::newRow("ecdsa") << QStringList {QStringLiteral("-t"), QStringLiteral("ecdsa")};
}

void TestSshLogin::logsInWithAKey()
{
    QFETCH(QStringList, options);
    for (const QByteArray &word : {QByteArray(), QByteArray("open sesame")}) {
        QTemporaryDir folder;
        ssh::SshTarget target = m_sshd->target();
        target.identities = {folder.filePath(QStringLiteral("key"))};
        outputOf(QStringLiteral("ssh-keygen"),
                 options
                     + QStringList {QStringLiteral("-q"), QStringLiteral("-N"),
                                    QString::fromLatin1(word), QStringLiteral("-f"),
                                    target.identities.constFirst()});
        const QByteArray keys = test::contentOf(m_sshd->path(QStringLiteral("authorized_keys")));
        m_sshd->write(
            QStringLiteral("authorized_keys"),
            keys + test::contentOf(target.identities.constFirst() + QStringLiteral(".pub")));
        const Secret passphrase {QByteArray(word)};
        const auto remote =
            ssh::connect(target, {.passphrase = word.isEmpty() ? nullptr : &passphrase}, {});
        QVERIFY2(remote, remote ? "" : qPrintable(remote.error().message.in(QStringLiteral("en"))));
    }
}

void TestSshLogin::saysWhyAKeyDoesNotHelp_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("detail");
    const auto plain = QStringLiteral("accepts publickey,password,keyboard-interactive: ");
    const auto none =
        QStringLiteral("accepts publickey,password,keyboard-interactive; passphrase missing: ");
    const auto wrong =
        QStringLiteral("accepts publickey,password,keyboard-interactive; passphrase wrong: ");
    const QString locked = m_sshd->makeKey(QStringLiteral("locked"), QStringLiteral("open sesame"));
    QTest::newRow("not authorised") << m_sshd->path(QStringLiteral("other")) << QByteArray()
                                    << QStringLiteral("other") << plain;
    QTest::newRow("encrypted") << locked << QByteArray()
                               << QStringLiteral("no passphrase was given") << none;
    QTest::newRow("wrong passphrase")
        << locked << QByteArray("guess") << QStringLiteral("passphrase is wrong") << wrong;
    QTest::newRow("missing") << m_sshd->path(QStringLiteral("nothing")) << QByteArray()
                             << QStringLiteral("no such file") << plain;
    QTest::newRow("no key") << m_sshd->path(QStringLiteral("sshd_config")) << QByteArray()
                            << QStringLiteral("cannot be read") << plain;
    QTest::newRow("folder") << m_sshd->path(QStringLiteral(".")) << QByteArray()
                            << QStringLiteral("cannot be read") << plain;
}

void TestSshLogin::saysWhyAKeyDoesNotHelp()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, passphrase);
    QFETCH(QString, words);
    QFETCH(QString, detail);
    ssh::SshTarget target = m_sshd->target();
    target.identities = {key};
    const Secret secret {QByteArray(passphrase)};
    const auto remote =
        ssh::connect(target, {.passphrase = passphrase.isEmpty() ? nullptr : &secret}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    const QString message = remote.error().message.in(QStringLiteral("en"));
    QVERIFY2(message.contains(words), qPrintable(message));
    QVERIFY(message.contains(target.user));
    QVERIFY(message.contains(QStringLiteral("publickey")));
    QVERIFY2(remote.error().detail.startsWith(detail), qPrintable(remote.error().detail));
}

void TestSshLogin::logsInWithTheAgent()
{
    const QString socket = m_sshd->path(QStringLiteral("agent"));
    QProcess agent;
    agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
    QVERIFY(QTest::qWaitFor([&socket] { return QFile::exists(socket); }, 5000));
    // Five keys, the right one last: it is found because the profile names its file.
    const QString key = m_sshd->makeKey(QStringLiteral("agentkey"));
    const auto add = [&socket](const QString &path) {
        outputOf(QStringLiteral("env"),
                 {QStringLiteral("SSH_AUTH_SOCK=") + socket, QStringLiteral("ssh-add"),
                  QStringLiteral("-q"), path});
    };
    for (int i = 0; i < 4; ++i)
        add(m_sshd->makeKey(QStringLiteral("foreign%1").arg(i), {}, false));
    add(key);
    QFile::remove(key); // only the agent has it now
    ssh::SshTarget target = m_sshd->target();
    target.useAgent = true;
    target.agentSocket = socket;
    target.identities = {key};
    QVERIFY(open(target));

    m_sshd->write(QStringLiteral("log"), {});
    target.identities = {};
    const auto remote = open(target);
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    QCOMPARE(m_sshd->log().count(QStringLiteral("method publickey")), 3);
    agent.kill();
    agent.waitForFinished();
}

void TestSshLogin::givesUpASilentAgent()
{
    const QByteArray path = m_sshd->path(QStringLiteral("silent")).toLocal8Bit();
    const ssh::UniqueFd silent(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof(address.sun_path));
    QCOMPARE(::bind(silent.get(), reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0);
    QCOMPARE(::listen(silent.get(), 5), 0);
    ssh::SshTarget target = m_sshd->target();
    target.useAgent = true;
    target.agentSocket = QString::fromLocal8Bit(path);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(open(target)); // with the key file
    QVERIFY2(timer.elapsed() < 12500, "promised: 2 s for the agent");
}

void TestSshLogin::logsInWithAPassword_data()
{
    QTest::addColumn<bool>("byPassword");
    QTest::addColumn<QByteArray>("tried");
    QTest::newRow("password") << true << QByteArray("none,password:right");
    QTest::newRow("keyboard-interactive") << false << QByteArray("none,answer:right");
}

void TestSshLogin::logsInWithAPassword()
{
    QFETCH(bool, byPassword);
    QFETCH(QByteArray, tried);
    SshdFake server(m_sshd->path(QStringLiteral("hostkey")).toLocal8Bit(),
                    {.offersPassword = byPassword, .offersKeyboard = !byPassword});
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port();
    m_sshd->write(QStringLiteral("fake"), "* " + m_sshd->hostKey());
    target.knownHosts = m_sshd->path(QStringLiteral("fake"));
    const Secret password {QByteArray("right")};
    const auto remote = ssh::connect(target, {.password = &password}, {});
    QVERIFY2(remote,
             remote ? ""
                    : qPrintable(remote.error().message.in(QStringLiteral("en"))
                                 + remote.error().detail));
    QCOMPARE(server.tried().join(','), tried);
}

void TestSshLogin::triesAWrongPasswordOnce()
{
    SshdFake server(m_sshd->path(QStringLiteral("hostkey")).toLocal8Bit(),
                    {.offersPassword = true, .offersKeyboard = true});
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port();
    target.knownHosts = m_sshd->path(QStringLiteral("fake"));
    const Secret password {QByteArray("wrong")};
    const auto remote = ssh::connect(target, {.password = &password}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    QVERIFY(!remote.error().message.in(QStringLiteral("en")).contains(QStringLiteral("wrong")));
    QCOMPARE(server.tried().join(','), QByteArray("none,password:wrong"));
    QVERIFY2(remote.error().detail.startsWith(
                 QStringLiteral("accepts password,keyboard-interactive; password refused: ")),
             qPrintable(remote.error().detail));
}

void TestSshLogin::answersNoMoreThanAPassword()
{
    SshdFake server(m_sshd->path(QStringLiteral("hostkey")).toLocal8Bit(),
                    {.offersKeyboard = true, .prompts = {"Password: ", "Code: "}});
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port();
    target.knownHosts = m_sshd->path(QStringLiteral("fake"));
    const Secret password {QByteArray("right")};
    const auto remote = ssh::connect(target, {.password = &password}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    QVERIFY(!server.tried().join(',').contains("right"));
    QVERIFY2(remote.error().detail.startsWith(
                 QStringLiteral("accepts keyboard-interactive; more asked: ")),
             qPrintable(remote.error().detail));
}

void TestSshLogin::asksThePersonForTheRest_data()
{
    QTest::addColumn<QByteArrayList>("prompts");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QStringList>("asked");
    QTest::addColumn<QByteArray>("tried");
    QTest::newRow("password, then a code") << QByteArrayList {"Password: "} << QByteArray("right")
                                           << QStringList {QStringLiteral("Verification code: ")}
                                           << QByteArray("none,answer:right,answer:123456");
    QTest::newRow("both at once") << QByteArrayList {"LDAP Password: ", "One-time password: "}
                                  << QByteArray("right|123456")
                                  << QStringList {QStringLiteral("One-time password: "),
                                                  QStringLiteral("Verification code: ")}
                                  << QByteArray("none,answer:right|123456,answer:123456");
    QTest::newRow("only codes") << QByteArrayList {"Код из приложения: "} << QByteArray("123456")
                                << QStringList {QStringLiteral("Код из приложения: "),
                                                QStringLiteral("Verification code: ")}
                                << QByteArray("none,answer:123456,answer:123456");
}

void TestSshLogin::asksThePersonForTheRest()
{
    QFETCH(QByteArrayList, prompts);
    QFETCH(QByteArray, right);
    QFETCH(QStringList, asked);
    QFETCH(QByteArray, tried);
    SshdFake server(m_sshd->path(QStringLiteral("hostkey")).toLocal8Bit(),
                    {.offersKeyboard = true,
                     .password = right,
                     .prompts = prompts,
                     .more = {{"Verification code: ", "123456"}}});
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port();
    target.name = QStringLiteral("tm-2");
    target.knownHosts = m_sshd->path(QStringLiteral("fake"));
    QStringList heard;
    const ssh::AskPerson ask = [&heard](const ssh::Questions &questions, const std::stop_token &) {
        std::vector<Secret> answers;
        for (const ssh::Prompt &prompt : questions.prompts) {
            heard += prompt.words;
            answers.emplace_back(QByteArray("123456"));
        }
        return questions.host == QLatin1String("tm-2") ? std::optional(std::move(answers))
                                                       : std::nullopt;
    };
    const Secret password {QByteArray("right")};
    const auto remote = ssh::connect(target, {.password = &password, .ask = &ask}, {});
    QVERIFY2(remote, remote ? "" : qPrintable(remote.error().message.in(QStringLiteral("en"))));
    QCOMPARE(heard, asked);
    QCOMPARE(server.tried().join(','), tried);
}

void TestSshLogin::waitsForThePersonLongerThanForTheServer()
{
    SshdFake server(m_sshd->path(QStringLiteral("hostkey")).toLocal8Bit(),
                    {.offersKeyboard = true, .password = "1", .prompts = {"Code: "}});
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port();
    target.knownHosts = m_sshd->path(QStringLiteral("fake"));
    target.timeouts.login = 300ms;
    const ssh::AskPerson ask = [](const ssh::Questions &, const std::stop_token &stop) {
        ssh::Patience slow(stop, 400ms); // a person takes longer than the limit of the login
        while (slow.wait(-1, 0) == ssh::Waited::Ready) { }
        std::vector<Secret> answers;
        answers.emplace_back(QByteArray("1"));
        return std::optional(std::move(answers));
    };
    const auto remote = ssh::connect(target, {.ask = &ask}, {});
    QVERIFY2(remote, remote ? "" : qPrintable(remote.error().message.in(QStringLiteral("en"))));
}

void TestSshLogin::namesAnExpiredPassword()
{
    SshdFake server(m_sshd->path(QStringLiteral("hostkey")).toLocal8Bit(),
                    {.offersKeyboard = true, .more = {{"New password: ", "never"}}});
    ssh::SshTarget target = m_sshd->target();
    target.port = server.port();
    target.knownHosts = m_sshd->path(QStringLiteral("fake"));
    const Secret password {QByteArray("right")};
    const ssh::AskPerson ask = [](const ssh::Questions &,
                                  const std::stop_token &) -> std::optional<std::vector<Secret>> {
        qFatal("nobody is to choose a password here");
    };
    const auto remote = ssh::connect(target, {.password = &password, .ask = &ask}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    QVERIFY(remote.error().message.in(QStringLiteral("en")).contains(QStringLiteral("expired")));
    QVERIFY(remote.error().detail.contains(QStringLiteral("; password expired: ")));
    QCOMPARE(server.tried().join(','), QByteArray("none,answer:right"));
}

QTEST_GUILESS_MAIN(TestSshLogin)
#include "tst_sshlogin.moc"
