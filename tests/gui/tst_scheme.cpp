// SPDX-License-Identifier: Apache-2.0
#include "gui/theme.h"
#include "support/checksfixture.h"

#include <QApplication>
#include <QStackedWidget>
#include <QToolButton>

using namespace lockkeeper;
using test::WizardFixture;

// Light and dark, changed while the window is full of words.
class TestScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesWithoutAStall();
    void reachesPagesThatAreShownLater();
};

namespace {

// The promise is 100 ms; this is what a build for debugging may take, and less than the 280 ms that
// all pages at once took.
constexpr auto kLimit = test::StallWatch::kLimit * 2 / 5;

/// Counts the widgets below the hidden pages that are dressed anew.
class Tailor : public QObject
{
public:
    explicit Tailor(WizardFixture &window)
        : m_pages(*window.wizard().findChild<QStackedWidget *>())
    {
        qApp->installEventFilter(this);
    }
    [[nodiscard]] int hidden() const { return m_hidden; }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::StyleChange || !object->isWidgetType())
            return false;
        const auto *widget = static_cast<QWidget *>(object);
        const bool isHidden = m_pages.isAncestorOf(widget)
            && !m_pages.currentWidget()->isAncestorOf(widget) && widget != m_pages.currentWidget();
        m_hidden += isHidden ? 1 : 0;
        return false;
    }

private:
    QStackedWidget &m_pages;
    int m_hidden = 0;
};

/// Chooses the last of the schemes, the dark one, by keys; the menu has an event loop of its own.
void chooseDark(WizardFixture &window)
{
    const auto *button = window.find<QToolButton>(QStringLiteral("settings"));
    QMenu *menu = button->menu();
    QObject::connect(
        menu, &QMenu::aboutToShow, menu,
        [menu] {
            QTest::keyClick(menu, Qt::Key_Up);
            QTest::keyClick(menu, Qt::Key_Return);
        },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    window.click(QStringLiteral("settings"));
    QVERIFY(window.waitFor([] { return gui::isDark(); }));
}

QColor ground(QWidget &button)
{
    return button.grab().toImage().pixelColor(5, button.height() / 2);
}

} // namespace

void TestScheme::changesWithoutAStall()
{
    WizardFixture window;
    window.forgiveStalls(); // the first picture of each page is no change of the scheme
    openAt(window, QStringLiteral("seed"));
    for (const int key : {Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_0, Qt::Key_5}) {
        window.press(key, Qt::ControlModifier);
        window.waitForFrame();
    }
    test::clickCell(test::table(window), test::table(window)->model()->index(0, 1));
    window.waitForFrame();
    const Tailor tailor(window);
    const test::StallWatch watch;
    chooseDark(window);
    window.waitForFrame();
    const auto took = static_cast<int>(watch.longestByNow().count());
    qInfo("the longest stall: %d ms", took);
    QCOMPARE(tailor.hidden(), 0);
    QVERIFY2(took < kLimit.count(), qPrintable(QString::number(took)));
}

void TestScheme::reachesPagesThatAreShownLater()
{
    WizardFixture window;
    openAt(window, QStringLiteral("seed"));
    window.click(QStringLiteral("step2"));
    QCOMPARE(ground(*window.find(QStringLiteral("hostPaste"))), gui::lightColours().surface);
    window.click(QStringLiteral("step5"));
    chooseDark(window);
    QCOMPARE(ground(*window.find(QStringLiteral("waive"))), gui::darkColours().surface);
    window.click(QStringLiteral("step2"));
    QCOMPARE(ground(*window.find(QStringLiteral("hostPaste"))), gui::darkColours().surface);
}

QTEST_MAIN(TestScheme)
#include "tst_scheme.moc"
