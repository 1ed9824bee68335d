// SPDX-License-Identifier: Apache-2.0
#include "support/checksfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QCollator>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace lockkeeper;
using namespace lockkeeper::test;

// The rows of the Checks page on the facts of real runs, with mouse and keys.
class TestChecksPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsTheVerdictAndWorstRowsFirst();
    void filtersByStatusAndWords();
    void unfoldsHostsAndPasses();
    void sortsByAColumnAndBack();
    void tellsARowAndCopiesIt();
    void copiesTheConnectionsThatAreMissing();
    void keepsTheChoiceWhenTheLanguageChanges();
    void showsForeignTextAsText();
};

void TestChecksPage::initTestCase()
{
    runOf(QStringLiteral("seed"));
    runOf(QStringLiteral("healthy"));
}

void TestChecksPage::tellsTheVerdictAndWorstRowsFirst()
{
    WizardFixture window;
    openAt(window, QStringLiteral("seed"));
    QVERIFY2(window.sentence().startsWith(QStringLiteral("The cluster is not ready")),
             qPrintable(window.sentence()));
    QVERIFY(label(window, "bannerLine").contains(QStringLiteral("read only")));
    const auto *view = table(window);
    QCOMPARE(cell(view, 0, 0), QStringLiteral("CRITICAL"));
    const QString last = components(view).filter(QStringLiteral("passed")).join(QString());
    QVERIFY2(!last.isEmpty(), qPrintable(components(view).join(u'\n')));
    QVERIFY(window.wizard().page(gui::Step::Checks)->state().kind
            == gui::StepState::Kind::Attention);
    QCOMPARE(window.find<QPushButton>(QStringLiteral("primary"))->text(),
             QStringLiteral("Next: report"));
}

void TestChecksPage::filtersByStatusAndWords()
{
    WizardFixture window;
    openAt(window, QStringLiteral("seed"));
    const auto *view = table(window);
    const int all = view->model()->rowCount();
    window.click(QStringLiteral("chip-critical"));
    const int critical = view->model()->rowCount();
    QVERIFY(critical > 0 && critical < all);
    for (int row = 0; row < critical; ++row)
        QCOMPARE(cell(view, row, 0), QStringLiteral("CRITICAL"));
    window.click(QStringLiteral("chip-warning"));
    QVERIFY(view->model()->rowCount() > critical);
    window.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("java_home"));
    for (const QString &name : components(view))
        QVERIFY2(name.contains(QStringLiteral("JAVA_HOME")), qPrintable(name));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" nowhere"));
    QVERIFY(window.find(QStringLiteral("resetFilter"))->isVisible());
    window.press(Qt::Key_Escape);
    QCOMPARE(view->model()->rowCount(), all);
    QVERIFY(!window.find<QPushButton>(QStringLiteral("chip-critical"))->isChecked());
}

void TestChecksPage::unfoldsHostsAndPasses()
{
    WizardFixture window;
    openAt(window, QStringLiteral("seed"));
    auto *view = table(window);
    const QModelIndex folded = foldedRow(view);
    QVERIFY(folded.isValid());
    QVERIFY(folded.siblingAtColumn(2).data().toString().contains(QStringLiteral("hosts")));
    clickCell(view, folded.siblingAtColumn(2));
    QVERIFY(view->isExpanded(folded));
    window.press(Qt::Key_Left);
    QVERIFY(!view->isExpanded(folded));
    window.press(Qt::Key_Right);
    QVERIFY(view->isExpanded(folded));
    window.press(Qt::Key_Down);
    QVERIFY(label(window, "detailName").contains(QStringLiteral("·")));
}

void TestChecksPage::sortsByAColumnAndBack()
{
    WizardFixture window;
    openAt(window, QStringLiteral("seed"));
    auto *view = table(window);
    const QStringList before = components(view);
    QWidget *head = view->header()->viewport();
    const QPoint at(view->header()->sectionViewportPosition(1) + 30, head->height() / 2);
    QTest::mouseClick(head, Qt::LeftButton, {}, at);
    QCollator collator(QLocale(QStringLiteral("en")));
    collator.setNumericMode(true);
    const auto isSorted = [&] {
        const QStringList sorted = components(view);
        return sorted.size() > before.size() // the fold is for the order of severity
            && std::is_sorted(sorted.begin(), sorted.end(), [&](const auto &a, const auto &b) {
                   return collator.compare(a, b) < 0;
               });
    };
    QTRY_VERIFY(isSorted());
    QTest::mouseClick(head, Qt::LeftButton, {}, at);
    QTest::mouseClick(head, Qt::LeftButton, {}, at);
    QTRY_COMPARE(components(view), before);
}

void TestChecksPage::tellsARowAndCopiesIt()
{
    WizardFixture window;
    window.resize(1600, 1000);
    openAt(window, QStringLiteral("seed"));
    auto *view = table(window);
    clickCell(view, view->model()->index(0, 1));
    QVERIFY(label(window, "detailName").startsWith(cell(view, 0, 1)));
    QVERIFY(!label(window, "detailSeen").isEmpty());
    QVERIFY(!label(window, "detailToDo").isEmpty());
    window.press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("CRITICAL\t")));
    window.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString command = QApplication::clipboard()->text();
    QCOMPARE(window.find<QPlainTextEdit>(QStringLiteral("detailCodeHow"))->toPlainText(), command);
    clickCell(view, rowOf(view, QStringLiteral("JAVA_HOME")).siblingAtColumn(1));
    window.press(Qt::Key_Return);
    const auto *scroll = window.find<QScrollArea>(QStringLiteral("detailScroll"));
    const auto *log = window.find(QStringLiteral("checkLog"));
    QVERIFY(window.waitFor([&] { // as high as its words, and no higher
        const int needed = log->heightForWidth(log->width());
        return needed > 200 && log->height() >= needed && log->height() < needed + 200;
    }));
    const auto *sections = window.find(QStringLiteral("checkSections"));
    QVERIFY(log->y() < sections->heightForWidth(sections->width()) + 100);
    window.press(Qt::Key_PageDown);
    QVERIFY(scroll->verticalScrollBar()->value() > 0);
    window.shoot(QStringLiteral("checks-transcript"));
    window.click(QStringLiteral("copyLog"));
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("$ ask ")));
    window.click(QStringLiteral("copyScript"));
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("#!/bin/sh\n")));
    view->setFocus();
    window.press(Qt::Key_F1);
    QVERIFY(window.waitFor([&] {
        const auto *judged = window.find<QLabel>(QStringLiteral("detailJudged"));
        return !judged->visibleRegion().isEmpty();
    }));
    window.press(Qt::Key_Escape);
    QVERIFY(!window.wizard().findChild<QWidget *>(QStringLiteral("checkDetail"))->isVisible());
    window.press(Qt::Key_Return);
    QVERIFY(window.find(QStringLiteral("checkDetail"))->isVisible());
}

void TestChecksPage::copiesTheConnectionsThatAreMissing()
{
    WizardFixture window;
    window.resize(1600, 1000);
    openAt(window, QStringLiteral("seed"));
    const facts::Facts &facts = runOf(QStringLiteral("seed")).facts;
    report::Result result = runOf(QStringLiteral("seed")).result;
    result.reach.front().state = QStringLiteral("timeout");
    const report::ReachLine missing = result.reach.front();
    window.bench().setOutcome(facts, result);
    QVERIFY(label(window, "reachAmount").contains(QStringLiteral("not open: 1")));
    window.click(QStringLiteral("reachCopy"));
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(1).split(u'\t').at(2), QString::number(missing.port));
    QVERIFY(lines.at(1).endsWith(QStringLiteral("no answer")));
}

void TestChecksPage::keepsTheChoiceWhenTheLanguageChanges()
{
    WizardFixture window;
    openAt(window, QStringLiteral("seed"));
    auto *view = table(window);
    const QModelIndex folded = foldedRow(view);
    clickCell(view, folded.siblingAtColumn(2));
    clickCell(view, view->model()->index(1, 1, folded));
    const QString chosen = view->chosenKey();
    const QString english = label(window, "detailName");
    window.press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(view->chosenKey(), chosen);
    QCOMPARE(view->currentIndex().row(), 1);
    QVERIFY(view->isExpanded(foldedRow(view)));
    QVERIFY(label(window, "detailName") != english);
    QVERIFY(window.sentence().startsWith(QString::fromUtf8("Кластер не готов")));
    QCOMPARE(view->model()->headerData(2, Qt::Horizontal).toString(), QString::fromUtf8("Где"));
}

void TestChecksPage::showsForeignTextAsText()
{
    WizardFixture window;
    const facts::Facts &facts = runOf(QStringLiteral("seed")).facts;
    report::Result result = runOf(QStringLiteral("seed")).result;
    const QString foul = QStringLiteral("<script>alert(1)</script><b>\u202Ebad\x1b[31m");
    for (report::Finding &finding : result.findings) {
        finding.result = foul;
        finding.subject = QStringLiteral("host:") + foul;
    }
    openAt(window, QStringLiteral("seed"));
    window.bench().setOutcome(facts, result);
    auto *view = table(window);
    const QString found = cell(view, 0, 3);
    QVERIFY2(found.startsWith(QStringLiteral("<script>")), qPrintable(found));
    QVERIFY(!found.contains(QChar(0x202E)) && !found.contains(QChar(0x1b)));
    const QString tip = view->model()->index(0, 3).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("&lt;script&gt;")));
    clickCell(view, view->model()->index(0, 1));
    const QString seen =
        window.find<QPlainTextEdit>(QStringLiteral("detailCodeSeen"))->toPlainText();
    QVERIFY(seen.startsWith(QStringLiteral("<script>")) && !seen.contains(QChar(0x202E)));
    for (const QLabel *each : window.wizard().findChildren<QLabel *>()) {
        if (each->text().contains(QStringLiteral("script")))
            QCOMPARE(each->textFormat(), Qt::PlainText);
    }
    window.shoot(QStringLiteral("checks-foreign"));
}

QTEST_MAIN(TestChecksPage)
#include "tst_checkspage.moc"
