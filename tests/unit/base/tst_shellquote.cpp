// SPDX-License-Identifier: Apache-2.0
#include "base/printable.h"
#include "base/shellquote.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace lockkeeper;

class TestShellQuote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackByteForByteFromAShell();
    void refusesNul();
    void showsHiddenCharacters();
};

void TestShellQuote::comesBackByteForByteFromAShell()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    QByteArray script;
    QByteArray expected;
    for (int i = 0; i < 2000; ++i) {
        QByteArray word(random.bounded(1, 40), Qt::Uninitialized);
        for (char &c : word)
            c = static_cast<char>(random.bounded(1, 256));
        const auto quoted = shellQuote(word);
        QVERIFY(quoted);
        script += "printf %s " + *quoted + "; printf '\\0'\n";
        expected += word + '\0';
    }
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), QStringList {});
    shell.write(script);
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(), expected);
}

void TestShellQuote::refusesNul()
{
    QVERIFY(!shellQuote(QByteArray("a\0b", 3)));
}

void TestShellQuote::showsHiddenCharacters()
{
    QCOMPARE(printable(QStringLiteral("a\x1b[31mb\u202ec\td\n")),
             QStringLiteral("a\\x1b[31mb\\u202ec\td\n"));
    QCOMPARE(oneLine(QStringLiteral("a\n  b\r\nc")), QStringLiteral("a b c"));
    QCOMPARE(oneLine(QString(300, QLatin1Char('x')), 10).size(), 10);
}

QTEST_GUILESS_MAIN(TestShellQuote)
#include "tst_shellquote.moc"
