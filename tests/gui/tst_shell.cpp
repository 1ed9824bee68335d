// SPDX-License-Identifier: Apache-2.0
#include "gui/steplist.h"
#include "support/wizardfixture.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace lockkeeper;
using test::WizardFixture;

// The frame around the pages: steps, language, scheme, keys.
class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesTheLanguageAtOnce();
    void saysWhyAStepIsNotPossibleYet();
    void remembersLanguageAndSize();
    void fitsInBothLanguagesAndSizes();
};

namespace {

QString title(WizardFixture &window)
{
    return window.find<QLabel>(QStringLiteral("title"))->text();
}

} // namespace

void TestShell::changesTheLanguageAtOnce()
{
    WizardFixture window;
    const QString english = title(window);
    window.click(QStringLiteral("language-ru"));
    const QString russian = title(window);
    QVERIFY(english != russian);
    QCOMPARE(window.find<gui::StepButton>(QStringLiteral("step5"))->text(),
             QString::fromUtf8("Проверки"));
    window.press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(title(window), english);
}

void TestShell::saysWhyAStepIsNotPossibleYet()
{
    WizardFixture window;
    window.click(QStringLiteral("step5"));
    QCOMPARE(window.wizard().current(), gui::Step::Start);
    QVERIFY2(window.sentence().contains(QStringLiteral("profile")), qPrintable(window.sentence()));
}

void TestShell::remembersLanguageAndSize()
{
    WizardFixture window;
    window.click(QStringLiteral("language-ru"));
    window.resize(1111, 666);
    window.restart();
    QCOMPARE(window.wizard().size(), QSize(1111, 666));
    QCOMPARE(window.bench().language(), QStringLiteral("ru"));
}

void TestShell::fitsInBothLanguagesAndSizes()
{
    WizardFixture window;
    for (const QSize size : {QSize(1024, 640), QSize(1280, 800), QSize(1600, 1000)}) {
        window.resize(size.width(), size.height());
        for (const char *language : {"language-ru", "language-en"}) {
            window.click(QString::fromLatin1(language));
            QCOMPARE(window.clipped().join(QLatin1Char('\n')), QString());
        }
    }
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
