// SPDX-License-Identifier: Apache-2.0
#include "gui/steplist.h"
#include "support/wizardfixture.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace lockkeeper;
using test::WizardFixture;

// The frame around the pages: steps, language, scheme, keys.
class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesTheLanguageAtOnce();
    void paintsBeforeItsLaterPagesAreMade();
    void hasItsPagesWhenAProfileIsOpened();
    void saysWhyAStepIsNotPossibleYet();
    void remembersLanguageAndSize();
    void fitsInBothLanguagesAndSizes();
    void leadsTabRoundInReadingOrder_data();
    void leadsTabRoundInReadingOrder();
    void goesRoundThePartsByF6();
    void tellsTheNarrowListsNames();
};

namespace {

QString title(WizardFixture &window)
{
    return window.find<QLabel>(QStringLiteral("title"))->text();
}

void openStand(WizardFixture &window)
{
    const auto opened = window.bench().store().create(QStringLiteral("stand"));
    if (!opened)
        qFatal("no profile can be made");
    window.bench().open(*opened);
}

// Which part of the window it is in, with its place in the order of reading.
QString partOf(WizardFixture &window, const QWidget &widget)
{
    const std::pair<const char *, const char *> parts[] = {
        {"side", "1 side"}, {"banner", "2 banner"}, {"footer", "4 footer"}};
    for (const auto &[name, part] : parts) {
        if (window.wizard().findChild<QWidget *>(QLatin1String(name))->isAncestorOf(&widget))
            return QLatin1String(part);
    }
    return QStringLiteral("3 page");
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

namespace {

/// Whether a window was painted, and how many pages it had then.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(gui::Wizard &window)
        : m_window(window)
    {
        window.installEventFilter(this);
    }
    [[nodiscard]] qsizetype pages() const { return m_pages; }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_pages == 0)
            m_pages = m_window.findChildren<gui::Page *>().size();
        return false;
    }

private:
    gui::Wizard &m_window;
    qsizetype m_pages = 0;
};

} // namespace

void TestShell::paintsBeforeItsLaterPagesAreMade()
{
    WizardFixture other; // its home folder, its language
    gui::Wizard window(other.bench());
    const FirstPaint first(window);
    window.show();
    QTRY_COMPARE(first.pages(), 1);
    QTRY_COMPARE(window.findChildren<gui::Page *>().size(),
                 static_cast<qsizetype>(gui::kSteps.size()));
    window.close();
}

// Even where nothing was painted yet: what the profile holds reaches every page.
void TestShell::hasItsPagesWhenAProfileIsOpened()
{
    WizardFixture other;
    gui::Wizard window(other.bench());
    other.bench().setLanguage(QStringLiteral("ru"));
    const auto opened = other.bench().store().create(QStringLiteral("stand"));
    QVERIFY(opened);
    auto filled = *opened;
    filled.profile.hosts += {.name = QStringLiteral("h1"), .address = QStringLiteral("h1")};
    filled.profile.wish.source = facts::Source {.server = {QStringLiteral("db"), 5433}};
    other.bench().open(filled);
    QVERIFY2(window.windowTitle().contains(filled.profile.name), qPrintable(window.windowTitle()));
    auto *port = window.findChild<QLineEdit *>(QStringLiteral("sourcePort"));
    QVERIFY(port != nullptr);
    QCOMPARE(port->text(), QStringLiteral("5433"));
    window.show();
    window.goTo(gui::Step::Hosts);
    auto *table = window.findChild<QTreeView *>(QStringLiteral("hostTable"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    auto *primary = window.findChild<QPushButton *>(QStringLiteral("primary"));
    QTRY_VERIFY(primary->text().startsWith(QString::fromUtf8("Подключить")));
    QCOMPARE(window.findChild<QPushButton *>(QStringLiteral("hostAdd"))->text(),
             QString::fromUtf8("Добавить узел"));
    window.close();
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

void TestShell::leadsTabRoundInReadingOrder_data()
{
    QTest::addColumn<QString>("step");
    for (const gui::Step step : gui::kSteps)
        QTest::newRow(qPrintable(gui::stepId(step)))
            << QStringLiteral("step%1").arg(gui::stepNumber(step));
}

// After the last control of a page come Back and the primary button, then the steps.
void TestShell::leadsTabRoundInReadingOrder()
{
    QFETCH(const QString, step);
    WizardFixture window;
    openStand(window);
    window.click(step);
    QWidget *first = window.find(QStringLiteral("step1"));
    first->setFocus(Qt::TabFocusReason);
    QStringList reached;
    do {
        reached += partOf(window, *QApplication::focusWidget());
        window.press(Qt::Key_Tab);
    } while (!first->hasFocus() && reached.size() < 200);
    QVERIFY(first->hasFocus());
    const QStringList walked = reached;
    reached.removeDuplicates();
    QStringList inOrder = walked;
    std::stable_sort(inOrder.begin(), inOrder.end()); // parts are numbered
    QCOMPARE(walked, inOrder);
    QCOMPARE(reached.first(), QStringLiteral("1 side"));
    QCOMPARE(reached.last(), QStringLiteral("4 footer"));

    window.press(Qt::Key_Tab, Qt::ShiftModifier); // and back the same way
    QCOMPARE(partOf(window, *QApplication::focusWidget()), QStringLiteral("4 footer"));
}

void TestShell::goesRoundThePartsByF6()
{
    WizardFixture window;
    openStand(window);
    window.click(QStringLiteral("step2"));
    window.find(QStringLiteral("hostAddress"))->setFocus();
    window.press(Qt::Key_F6);
    QCOMPARE(partOf(window, *QApplication::focusWidget()), QStringLiteral("4 footer"));
    window.press(Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("step2"));
    window.press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(partOf(window, *QApplication::focusWidget()), QStringLiteral("4 footer"));
    window.press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(partOf(window, *QApplication::focusWidget()), QStringLiteral("3 page"));
}

// In a large font the steps are a rail of shapes: their names are in the tooltips, the languages
// in the menu.
void TestShell::tellsTheNarrowListsNames()
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSize(20);
    QApplication::setFont(large);
    {
        WizardFixture window;
        window.resize(1024, 640);
        auto *step = window.find<gui::StepButton>(QStringLiteral("step5"));
        QVERIFY(step->width() < 100);
        QVERIFY(step->toolTip().startsWith(QStringLiteral("Checks")));
        QVERIFY(!window.wizard().findChild<QWidget *>(QStringLiteral("language-ru"))->isVisible());
        const auto *menu = window.find<QToolButton>(QStringLiteral("settings"))->menu();
        QStringList names;
        for (const QAction *action : menu->actions()) {
            if (action->isVisible())
                names += action->text();
        }
        QVERIFY2(names.contains(QString::fromUtf8("Русский")), qPrintable(names.join(u' ')));
        window.resize(1920, 1000);
        QVERIFY(window.find(QStringLiteral("language-ru"))->isVisible());
    }
    QApplication::setFont(usual);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
