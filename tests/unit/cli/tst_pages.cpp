// SPDX-License-Identifier: Apache-2.0
#include "base/languages.h"
#include "cli/pages.h"

#include <QFile>
#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::cli;

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptPagesAreInStep_data();
    void keptPagesAreInStep();
    void helpNamesEveryBuiltCommand();
    void helpOffersNoSecretOption();
    void helpFitsTheTerminal();
};

void TestPages::keptPagesAreInStep_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("man") << QStringLiteral("lockkeeper.1") << manPage(QStringLiteral("en"));
    QTest::newRow("man ru") << QStringLiteral("lockkeeper.ru.1") << manPage(QStringLiteral("ru"));
    QTest::newRow("completion") << QStringLiteral("lockkeeper.bash") << bashCompletion();
}

void TestPages::keptPagesAreInStep()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, page);
    QFile kept(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/installer/") + file);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY2(kept.readAll() == page, "run: cmake --build --preset dev -t pages");
}

void TestPages::helpNamesEveryBuiltCommand()
{
    for (const QString &language : languages()) {
        const QString help = helpText(language);
        for (const Command &command : commands()) {
            const QString line = QStringLiteral("\n  ") + QLatin1String(command.name);
            QCOMPARE(help.contains(line), command.isBuilt());
        }
    }
}

void TestPages::helpOffersNoSecretOption()
{
    for (const Command &command : commands()) {
        for (const Option &option : command.options)
            QVERIFY(!QLatin1String(option.name).contains(QLatin1String("pass")));
    }
}

void TestPages::helpFitsTheTerminal()
{
    for (const QString &language : languages()) {
        QStringList texts {helpText(language)};
        for (const Command &command : commands()) {
            if (command.isBuilt())
                texts += helpText(command, language);
        }
        for (const QString &line : texts.join(QLatin1Char('\n')).split(QLatin1Char('\n')))
            QVERIFY2(line.size() <= 80, qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
