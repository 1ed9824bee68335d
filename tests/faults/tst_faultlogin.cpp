// SPDX-License-Identifier: Apache-2.0
#include "faults/accounts.h"
#include "faults/lab.h"
#include "support/sshdfake.h"

using namespace lockkeeper;
using namespace lockkeeper::tests;

/// Logins that do not end, and accounts that may not log in: rows 12 and 13 of the fault matrix.
/// The accounts are those of a real sshd with PAM, in files of this program's own.
class TestFaultLogin : public QObject
{
    Q_OBJECT

public:
    /// Why it cannot run here, or nothing. Before the first thread.
    const char *prepare();

private Q_SLOTS:
    void initTestCase();
    void f12LeavesAServerThatAsksWithoutEnd();
    void f12LeavesAServerThatAsksTooMuchAtOnce();
    void f12CutsAQuestionThatIsTooLong();
    void f13TriesAPasswordOnceAndSaysWhy_data();
    void f13TriesAPasswordOnceAndSaysWhy();
    void f13NamesAPasswordThatHasExpired_data();
    void f13NamesAPasswordThatHasExpired();

private:
    [[nodiscard]] ssh::SshTarget fake(const SshdFake &server) const
    {
        return through(*m_sshd, server.port());
    }
    [[nodiscard]] QByteArray hostKeyFile() const
    {
        return m_sshd->path(QStringLiteral("hostkey")).toLocal8Bit();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SshdFixture> m_sshd;
};

namespace {

/// A person who always says "1".
ssh::AskPerson eager(QList<qsizetype> &heard)
{
    return [&heard](const ssh::Questions &questions, const std::stop_token &) {
        std::vector<Secret> answers;
        for (const ssh::Prompt &prompt : questions.prompts) {
            heard += prompt.words.size();
            answers.emplace_back(QByteArray("1"));
        }
        return std::optional(std::move(answers));
    };
}

} // namespace

const char *TestFaultLogin::prepare()
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    if (const char *why = Accounts::obstacle(folder))
        return why;
    const QByteArray hash =
        outputOf(QStringLiteral("openssl"),
                 {QStringLiteral("passwd"), QStringLiteral("-6"), QStringLiteral("right")})
            .trimmed();
    Accounts accounts(folder);
    accounts.add("lk-well", "/bin/sh", {}, hash + ":19000:0:99999:7:::");
    accounts.add("lk-locked", "/bin/sh", {}, "!" + hash + ":19000:0:99999:7:::");
    accounts.add("lk-gone", "/bin/sh", {}, hash + ":19000:0:99999:7::19001:");
    accounts.add("lk-old", "/bin/sh", {}, hash + ":0:0:99999:7:::");
    if (!accounts.putInPlace()
        || !putOver("/etc/pam.d/sshd",
                    "auth required pam_unix.so nodelay\naccount required pam_unix.so\n"
                    "password required pam_unix.so\nsession required pam_permit.so\n"))
        return "the files of the accounts cannot be replaced";
    return nullptr;
}

void TestFaultLogin::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>(
        QStringList {QStringLiteral("UsePAM yes"), QStringLiteral("LogLevel DEBUG1")});
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
    letRead(*m_sshd);
}

void TestFaultLogin::f12LeavesAServerThatAsksWithoutEnd()
{
    const QList<std::pair<QByteArray, QByteArray>> more(500, {"And now? ", "1"});
    const SshdFake server(
        hostKeyFile(),
        {.offersKeyboard = true, .password = "1", .prompts = {"Code: "}, .more = more});
    QList<qsizetype> heard;
    const ssh::AskPerson ask = eager(heard);
    const auto remote = ssh::connect(fake(server), {.ask = &ask}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    QVERIFY2(english(remote.error()).contains(QStringLiteral("does not stop asking")),
             why(remote).constData());
    QCOMPARE(heard.size(), 5);
}

void TestFaultLogin::f12LeavesAServerThatAsksTooMuchAtOnce()
{
    const SshdFake server(
        hostKeyFile(),
        {.offersKeyboard = true, .password = "1", .prompts = QByteArrayList(11, "Code: ")});
    QList<qsizetype> heard;
    const ssh::AskPerson ask = eager(heard);
    const auto remote = ssh::connect(fake(server), {.ask = &ask}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    QVERIFY(heard.isEmpty());
}

void TestFaultLogin::f12CutsAQuestionThatIsTooLong()
{
    const SshdFake server(
        hostKeyFile(),
        {.offersKeyboard = true, .password = "1", .prompts = {"Code " + QByteArray(30'000, '?')}});
    QList<qsizetype> heard;
    const ssh::AskPerson ask = eager(heard);
    const auto remote = ssh::connect(fake(server), {.ask = &ask}, {});
    QVERIFY2(remote, why(remote).constData());
    QCOMPARE(heard, QList<qsizetype> {8192});
}

void TestFaultLogin::f13TriesAPasswordOnceAndSaysWhy_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("right") << QStringLiteral("lk-well") << QByteArray("right") << true;
    QTest::newRow("wrong") << QStringLiteral("lk-well") << QByteArray("wrong") << false;
    QTest::newRow("locked") << QStringLiteral("lk-locked") << QByteArray("right") << false;
    QTest::newRow("account expired") << QStringLiteral("lk-gone") << QByteArray("right") << false;
    QTest::newRow("no such user") << QStringLiteral("lk-nobody") << QByteArray("right") << false;
}

void TestFaultLogin::f13TriesAPasswordOnceAndSaysWhy()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, password);
    QFETCH(bool, isAccepted);
    ssh::SshTarget target = m_sshd->target();
    target.user = user;
    target.identities = {};
    m_sshd->write(QStringLiteral("log"), {});
    const Secret secret {QByteArray(password)};
    const auto remote = ssh::connect(target, {.password = &secret}, {});
    QCOMPARE(bool(remote), isAccepted);
    const auto tries = m_sshd->log().count(QStringLiteral("method password"))
        + m_sshd->log().count(QStringLiteral("method keyboard-interactive"));
    QCOMPARE(tries, 1); // more would lock the account
    if (remote)
        return;
    QCOMPARE(remote.error().kind, ErrorKind::LoginRefused);
    QVERIFY2(english(remote.error()).contains(user), why(remote).constData());
    const bool isGone = user == QLatin1String("lk-gone");
    QVERIFY2(english(remote.error())
                 .contains(isGone ? QStringLiteral("account has expired")
                                  : QStringLiteral("the password")),
             why(remote).constData());
}

void TestFaultLogin::f13NamesAPasswordThatHasExpired_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("with the password") << false;
    QTest::newRow("with a key") << true;
}

void TestFaultLogin::f13NamesAPasswordThatHasExpired()
{
    QFETCH(bool, byKey);
    ssh::SshTarget target = m_sshd->target();
    target.user = QStringLiteral("lk-old");
    if (!byKey)
        target.identities = {};
    const Secret secret {QByteArray("right")};
    const auto remote = ssh::connect(target, {.password = &secret}, {});
    const auto outcome = remote ? (*remote)->run({.script = "echo out"}, {})
                                : Result<remote::Outcome>(fail(remote.error()));
    QVERIFY(!outcome);
    QVERIFY2(english(outcome.error()).contains(QStringLiteral("has expired")),
             why(outcome).constData());
    QVERIFY(!outcome.error().advice.isEmpty());
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    TestFaultLogin test;
    if (const char *reason = test.prepare())
        return skipAll(reason);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_faultlogin.moc"
