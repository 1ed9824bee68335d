// SPDX-License-Identifier: Apache-2.0
#include "base/languages.h"
#include "base/text.h"

#include <QTest>

using namespace lockkeeper;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksEveryLanguageWithoutAnInstalledTranslator();
    void putsAValueThatLooksLikeAPlaceholderInVerbatim();
    void showsBytesInTheReadersUnits();
    void writesDatesWithTheNameOfTheMonth();
    void survivesTheWayThroughJson();
};

void TestText::speaksEveryLanguageWithoutAnInstalledTranslator()
{
    QVERIFY(languages().contains(QStringLiteral("ru")));
    const Text sentence = text("checks", "CRITICAL", "status word");
    QCOMPARE(sentence.in(QStringLiteral("ru")), QStringLiteral("КРИТИЧНО"));
    QCOMPARE(sentence.in(QStringLiteral("en")), QStringLiteral("CRITICAL"));
}

void TestText::putsAValueThatLooksLikeAPlaceholderInVerbatim()
{
    const Text sentence = text("tests", "%1 and %2").arg(QStringLiteral("%2 %n")).arg(7);
    QCOMPARE(sentence.in(QStringLiteral("en")), QStringLiteral("%2 %n and 7"));
}

void TestText::showsBytesInTheReadersUnits()
{
    QCOMPARE(formatBytes(8290181120, QStringLiteral("en")), QStringLiteral("7.72 GiB"));
    QCOMPARE(formatBytes(8290181120, QStringLiteral("ru")), QStringLiteral("7,72 ГиБ"));
    QCOMPARE(formatBytes(512, QStringLiteral("en")), QStringLiteral("512 B"));
}

void TestText::writesDatesWithTheNameOfTheMonth()
{
    const Text date = text("tests", "%1").arg(QDate(2027, 3, 1));
    QCOMPARE(date.in(QStringLiteral("en")), QStringLiteral("1 March 2027"));
    QCOMPARE(date.in(QStringLiteral("ru")), QStringLiteral("1 марта 2027"));
}

void TestText::survivesTheWayThroughJson()
{
    const Text sentence = text("checks", "NOT CRITICAL", "status word");
    const Text read = textFromJson(toJson(sentence));
    for (const QString &language : languages())
        QCOMPARE(read.in(language), sentence.in(language));
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
