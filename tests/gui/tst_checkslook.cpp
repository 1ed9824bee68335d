// SPDX-License-Identifier: Apache-2.0
#include "support/checksfixture.h"

#include <QPushButton>
#include <QTableView>

using namespace lockkeeper;
using namespace lockkeeper::test;

// Pictures of the Checks page in its sizes; words that do not fit fail.
class TestChecksLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void movesMeaningAndNetworkWhenCompact();
    void wrapsTheChipsOfAllStatuses_data();
    void wrapsTheChipsOfAllStatuses();
    void fitsEverywhere_data();
    void fitsEverywhere();
};

void TestChecksLook::initTestCase()
{
    runOf(QStringLiteral("seed"));
    runOf(QStringLiteral("healthy"));
}

void TestChecksLook::movesMeaningAndNetworkWhenCompact()
{
    WizardFixture window;
    window.resize(1024, 640);
    openAt(window, QStringLiteral("seed"));
    auto *view = table(window);
    QVERIFY(view->isColumnHidden(4));
    QVERIFY(!window.find<QPushButton>(QStringLiteral("chip-critical"))
                 ->text()
                 .contains(QStringLiteral("Critical")));
    window.click(QStringLiteral("tabLog"));
    QVERIFY(window.find(QStringLiteral("copyLog"))->isVisible());
    window.click(QStringLiteral("tabReach"));
    const auto *reach = window.find<QTableView>(QStringLiteral("reachTable"));
    const QString name = reach->model()->index(0, 1).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(name.startsWith(QStringLiteral("From jm-1 to ")), qPrintable(name));
    window.resize(1600, 1000);
    QVERIFY(!view->isColumnHidden(4));
    QVERIFY(window.find(QStringLiteral("reachCard"))->isVisible());
}

void TestChecksLook::wrapsTheChipsOfAllStatuses_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("ru") << QStringLiteral("ru");
    QTest::newRow("en") << QStringLiteral("en");
}

// An accepted row brings one chip more.
void TestChecksLook::wrapsTheChipsOfAllStatuses()
{
    QFETCH(const QString, language);
    WizardFixture window(language);
    window.resize(1280, 800);
    openAt(window, QStringLiteral("seed"));
    clickCell(table(window), table(window)->model()->index(0, 1));
    acceptChosen(window, QStringLiteral("known"));
    QVERIFY(window.find(QStringLiteral("chip-waived"))->isVisible());
    for (const QSize size : {QSize(1600, 1000), QSize(1280, 800), QSize(1024, 640)}) {
        window.resize(size.width(), size.height());
        window.shoot(QStringLiteral("checks-chips-%1-%2").arg(language).arg(size.width()));
        const auto *page = window.wizard().page(gui::Step::Checks);
        const int room = page->parentWidget()->width();
        QVERIFY2(page->width() <= room,
                 qPrintable(QStringLiteral("%1 of %2").arg(page->width()).arg(room)));
        QCOMPARE(window.clipped(), QStringList());
        for (const char *chip : {"chip-critical", "chip-waived", "chip-skipped"}) {
            const QWidget *shown = window.find(QLatin1String(chip));
            QVERIFY2(shown->parentWidget()->rect().contains(shown->geometry()), chip);
        }
    }
}

void TestChecksLook::fitsEverywhere_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    for (const char *language : {"ru", "en"}) {
        for (const auto scheme : {gui::Scheme::Light, gui::Scheme::Dark}) {
            QTest::addRow("%s-%s", language, scheme == gui::Scheme::Dark ? "dark" : "light")
                << QString::fromLatin1(language) << static_cast<int>(scheme);
        }
    }
}

void TestChecksLook::fitsEverywhere()
{
    QFETCH(const QString, language);
    QFETCH(const int, scheme);
    WizardFixture window(language, static_cast<gui::Scheme>(scheme));
    openAt(window, QStringLiteral("seed"));
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    for (const QSize size : {QSize(1600, 1000), QSize(1280, 800), QSize(1024, 640)}) {
        window.resize(size.width(), size.height());
        clickCell(table(window), table(window)->model()->index(0, 1));
        QCOMPARE(window.clipped(), QStringList());
        window.shoot(QStringLiteral("checks-%1-%2").arg(tag).arg(size.width()));
    }
    const Run &healthy = runOf(QStringLiteral("healthy"));
    window.bench().setOutcome(healthy.facts, healthy.result);
    window.resize(1280, 800);
    window.shoot(QStringLiteral("checks-healthy-%1").arg(tag));
    window.click(QStringLiteral("tabLog"));
    window.shoot(QStringLiteral("checks-log-%1").arg(tag));
    QCOMPARE(window.clipped(), QStringList());
}

QTEST_MAIN(TestChecksLook)
#include "tst_checkslook.moc"
