// SPDX-License-Identifier: Apache-2.0
#include "project/keyring.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lockkeeper;

class TestKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAHostItsOwnSecretFirst();
    void putsWhatIsTypedBeforeFilesAndEnvironment();
    void keepsASnapshotAsItWas();
    void forgets();
    void takesAnEmptySecretForNone();
    void teachesTheRedactorEverything();
};

namespace {

const auto kPassword = QStringLiteral("ssh-password");

Secret secret(const char *words)
{
    return Secret(QByteArray(words));
}

QByteArray found(const project::Keyring &keyring, const char *host)
{
    const auto snapshot = keyring.snapshot();
    const Secret *value = snapshot->find(kPassword, QString::fromLatin1(host));
    return value == nullptr ? QByteArray() : QByteArray(value->data());
}

} // namespace

void TestKeyring::givesAHostItsOwnSecretFirst()
{
    project::Keyring keyring;
    keyring.put(kPassword, {}, secret("for all"));
    keyring.put(kPassword, QStringLiteral("tm-2"), secret("for tm-2"));
    QCOMPARE(found(keyring, "tm-2"), QByteArray("for tm-2"));
    QCOMPARE(found(keyring, "jm-1"), QByteArray("for all"));
    keyring.put(kPassword, QStringLiteral("tm-2"), secret("again"));
    QCOMPARE(found(keyring, "tm-2"), QByteArray("again"));
}

void TestKeyring::putsWhatIsTypedBeforeFilesAndEnvironment()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("secrets")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("ssh-password: of file\nssh-passphrase: of file\n");
    file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    qputenv("LOCKKEEPER_SSH_PASSWORD", "of environment");
    qputenv("LOCKKEEPER_SOURCE_PASSWORD", "of environment");
    project::Keyring keyring;
    keyring.addEnvironment();
    QCOMPARE(found(keyring, "a"), QByteArray("of environment"));
    QVERIFY(keyring.addFile(file.fileName()));
    QCOMPARE(found(keyring, "a"), QByteArray("of file"));
    keyring.put(kPassword, {}, secret("typed"));
    QCOMPARE(found(keyring, "a"), QByteArray("typed"));
    QVERIFY(keyring.has(QStringLiteral("ssh-passphrase"), QStringLiteral("a")));
    QVERIFY(keyring.has(QStringLiteral("source-password")));
    QVERIFY(!keyring.has(QStringLiteral("sink-password")));
    QVERIFY(!qEnvironmentVariableIsSet("LOCKKEEPER_SSH_PASSWORD"));
    keyring.clear();
    QVERIFY(found(keyring, "a").isEmpty());
    QVERIFY(!keyring.has(QStringLiteral("source-password")));
}

void TestKeyring::keepsASnapshotAsItWas()
{
    project::Keyring keyring;
    keyring.put(kPassword, {}, secret("old"));
    const auto snapshot = keyring.snapshot();
    keyring.put(kPassword, {}, secret("new"));
    keyring.clear();
    QCOMPARE(QByteArray(snapshot->find(kPassword)->data()), QByteArray("old"));
}

void TestKeyring::forgets()
{
    project::Keyring keyring;
    keyring.put(kPassword, {}, secret("for all"));
    keyring.put(kPassword, QStringLiteral("tm-2"), secret("own"));
    keyring.forget(kPassword, QStringLiteral("tm-2"));
    QVERIFY(keyring.has(kPassword, QStringLiteral("tm-2"))); // the one for all is left
    keyring.forget(kPassword);
    QVERIFY(!keyring.has(kPassword, QStringLiteral("tm-2")));
}

void TestKeyring::takesAnEmptySecretForNone()
{
    project::Keyring keyring;
    keyring.put(kPassword, {}, secret("x"));
    keyring.put(kPassword, {}, Secret());
    QVERIFY(!keyring.has(kPassword));
}

void TestKeyring::teachesTheRedactorEverything()
{
    qputenv("LOCKKEEPER_SINK_PASSWORD", "canary-two");
    project::Keyring keyring;
    keyring.addEnvironment();
    keyring.put(kPassword, QStringLiteral("tm-2"), secret("canary-one"));
    const QString clean =
        keyring.redactor()->clean(QStringLiteral("canary-one and canary-two here"));
    QVERIFY2(!clean.contains(QStringLiteral("canary")), qPrintable(clean));
    QVERIFY(clean.contains(QStringLiteral("here")));
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
