// SPDX-License-Identifier: Apache-2.0
#include "profile/secrets.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace lockkeeper;
using namespace lockkeeper::profile;

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheVariable();
    void takesFileBeforeEnvironment();
    void keepsHostsOfTheFileApart();
    void emptiesTheEnvironment();
    void refusesFilesOthersMayRead();
    void namesThePlaceOfAnUnknownName();
    void teachesTheRedactor();

private:
    QString fileOf(const QByteArray &yaml, mode_t mode = 0600);
    QTemporaryDir m_folder;
    int m_files = 0;
};

namespace {

std::string valueOf(const Secret *secret)
{
    return secret == nullptr ? "(none)" : std::string(secret->view());
}

const auto kPassword = QStringLiteral("ssh-password");

} // namespace

QString TestSecrets::fileOf(const QByteArray &yaml, mode_t mode)
{
    const QString path = m_folder.filePath(QString::number(++m_files));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(yaml);
    file.close();
    chmod(QFile::encodeName(path).constData(), mode);
    return path;
}

void TestSecrets::namesTheVariable()
{
    QCOMPARE(variableOf(kPassword, {}), QByteArray("LOCKKEEPER_SSH_PASSWORD"));
    QCOMPARE(variableOf(kPassword, QStringLiteral("tm-2")),
             QByteArray("LOCKKEEPER_SSH_PASSWORD__tm_2"));
    QCOMPARE(variableOf(QStringLiteral("sudo-password"), QStringLiteral("узел")),
             QByteArray("LOCKKEEPER_SUDO_PASSWORD______"));
}

void TestSecrets::takesFileBeforeEnvironment()
{
    qputenv("LOCKKEEPER_SSH_PASSWORD", "from-env");
    qputenv("LOCKKEEPER_SSH_PASSWORD__tm_2", "from-env-tm-2");
    qputenv("LOCKKEEPER_SOURCE_PASSWORD", "source-env");
    SecretStore store;
    QVERIFY(store.addFile(fileOf("ssh-password: from-file\nssh-password@tm-3: 0123\n")));
    store.addEnvironment();
    QCOMPARE(valueOf(store.find(kPassword)), "from-file");
    QCOMPARE(valueOf(store.find(kPassword, QStringLiteral("tm-2"))), "from-file");
    QCOMPARE(valueOf(store.find(kPassword, QStringLiteral("tm-3"))), "0123");
    QCOMPARE(valueOf(store.find(QStringLiteral("source-password"))), "source-env");
    QVERIFY(store.find(QStringLiteral("sink-password")) == nullptr);
}

void TestSecrets::keepsHostsOfTheFileApart()
{
    SecretStore store;
    QVERIFY(store.addFile(fileOf("ssh-password@tm.2: dotted\n")));
    QVERIFY(store.find(kPassword, QStringLiteral("tm-2")) == nullptr);
    QCOMPARE(valueOf(store.find(kPassword, QStringLiteral("tm.2"))), "dotted");
}

void TestSecrets::emptiesTheEnvironment()
{
    qputenv("LOCKKEEPER_SSH_PASSPHRASE", "canary");
    qputenv("LOCKKEEPER_SANDBOX", "stays");
    SecretStore store;
    store.addEnvironment();
    QVERIFY(!qEnvironmentVariableIsSet("LOCKKEEPER_SSH_PASSPHRASE"));
    QCOMPARE(qgetenv("LOCKKEEPER_SANDBOX"), QByteArray("stays"));
    QCOMPARE(valueOf(store.find(QStringLiteral("ssh-passphrase"), QStringLiteral("any"))),
             "canary");
}

void TestSecrets::refusesFilesOthersMayRead()
{
    for (const mode_t mode : {0644U, 0640U, 0604U, 0620U, 0700U}) {
        SecretStore store;
        const auto result = store.addFile(fileOf("ssh-password: x\n", mode));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Usage);
    }
    SecretStore store;
    QVERIFY(store.addFile(fileOf("ssh-password: x\n", 0400)));
    QVERIFY(!store.addFile(m_folder.path()));
    QVERIFY(!store.addFile(m_folder.filePath(QStringLiteral("nothing"))));
    const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!store.addFile(pipe)); // and does not wait for a writer
}

void TestSecrets::namesThePlaceOfAnUnknownName()
{
    SecretStore store;
    const QString path = fileOf("ssh-password: x\nshh-password@a: y\n");
    const auto result = store.addFile(path);
    QVERIFY(!result);
    const QString message = result.error().message.in(QStringLiteral("en"));
    QVERIFY2(message.startsWith(path + QStringLiteral(":2:1:")), qPrintable(message));
    QVERIFY(message.contains(QStringLiteral("did you mean “ssh-password”")));
    QVERIFY(!store.addFile(fileOf("ssh-password@: x\n")));
    QVERIFY(!store.addFile(fileOf("ssh-password: [x]\n")));
    QVERIFY(!store.addFile(fileOf("ssh-password: x\nssh-password: y\n")));
}

void TestSecrets::teachesTheRedactor()
{
    SecretStore store;
    store.addTyped(kPassword, {}, Secret(QByteArray("canary-typed")));
    Redactor redactor;
    store.teach(redactor);
    QVERIFY(!redactor.clean(QStringLiteral("said canary-typed here"))
                 .contains(QStringLiteral("canary-typed")));
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
