// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"
#include "facts/facts.h"
#include "gui/widgets/checktable.h"
#include "project/checkrun.h"
#include "project/store.h"
#include "project/waiving.h"
#include "support/wizardfixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTcpServer>
#include <QTest>
#include <QToolButton>

using namespace lockkeeper;
using test::WizardFixture;

// The Checks page on the facts of real runs, with mouse and keys.
class TestChecksPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void copiesTheConnectionsThatAreMissing();
    void tellsTheVerdictAndWorstRowsFirst();
    void filtersByStatusAndWords();
    void unfoldsHostsAndPasses();
    void sortsByAColumnAndBack();
    void tellsARowAndCopiesIt();
    void keepsTheChoiceWhenTheLanguageChanges();
    void acceptsARowAndTakesItBack();
    void refusesAnAcceptanceWithoutAReason();
    void tellsWhatChangedSinceTheLastRun();
    void showsForeignTextAsText();
    void saysThatNothingWasChecked();
    void stopsARunAndKeepsTheFormerResult();
    void movesMeaningAndNetworkWhenCompact();
    void fitsEverywhere_data();
    void fitsEverywhere();
};

namespace {

const auto kTable = QStringLiteral("checkTable");

facts::Facts readFactsOf(const QString &name)
{
    QFile file(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/facts/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no facts called %s", qPrintable(name));
    auto facts = facts::readFacts(file.readAll());
    if (!facts)
        qFatal("facts cannot be read");
    // These captures are kept without their transcript: each answer becomes an exchange.
    int n = 0;
    for (facts::HostRecord &host : facts->hosts) {
        for (auto it = host.raw.constBegin(); it != host.raw.constEnd(); ++it) {
            facts->transcript += facts::Exchange {.n = ++n,
                                                  .host = host.name,
                                                  .command = QStringLiteral("ask ") + it.key(),
                                                  .exit = 0,
                                                  .ms = 9,
                                                  .out = it.value()};
            host.transcript.insert(it.key(), n);
        }
    }
    return *facts;
}

/// Read and judged before any window stands, for that is no work of the window's thread.
struct Run
{
    facts::Facts facts;
    report::Result result;
};

const Run &runOf(const QString &name)
{
    static QMap<QString, Run> known;
    if (!known.contains(name)) {
        const facts::Facts facts = readFactsOf(name);
        known.insert(name, {facts, project::rejudge(facts, {})});
    }
    return *known.constFind(name);
}

/// The window with a profile of the hosts of these facts, their result kept before it was opened.
void openAt(WizardFixture &window, const QString &name)
{
    const Run &run = runOf(name);
    const facts::Facts &facts = run.facts;
    auto opened = window.bench().store().create(QStringLiteral("demo"));
    QVERIFY(opened);
    for (const facts::HostRecord &host : facts.hosts)
        opened->profile.hosts += profile::Host {.name = host.name, .address = host.name};
    opened->profile.wish = facts.wish;
    QVERIFY(window.bench().store().save(opened->profile, opened->path));
    opened->facts = facts;
    opened->result = run.result;
    QVERIFY(window.bench().store().keep(opened->path, facts, *opened->result));
    window.bench().open(*opened);
    window.click(QStringLiteral("step5"));
    QCOMPARE(window.wizard().current(), gui::Step::Checks);
}

gui::CheckTable *table(WizardFixture &window)
{
    return window.find<gui::CheckTable>(kTable);
}

QString cell(const QAbstractItemView *view, int row, int column, const QModelIndex &above = {})
{
    return view->model()->index(row, column, above).data().toString();
}

QStringList components(const QAbstractItemView *view)
{
    QStringList names;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        names += cell(view, row, 1);
    return names;
}

/// Clicks on a cell of the table.
void clickCell(QTreeView *view, const QModelIndex &index)
{
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

QModelIndex rowOf(const QAbstractItemView *view, const QString &component)
{
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        if (cell(view, row, 1) == component)
            return view->model()->index(row, 0);
    }
    return {};
}

QModelIndex foldedRow(const QAbstractItemView *view)
{
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        if (view->model()->rowCount(index) > 1)
            return index;
    }
    return {};
}

QString label(WizardFixture &window, const char *name)
{
    return window.find<QLabel>(QLatin1String(name))->text();
}

/// Chooses an action of the "Check again" menu by mouse.
void chooseAgain(WizardFixture &window, int which)
{
    window.click(QStringLiteral("checkAgain"));
    auto *menu = window.find<QMenu>(QStringLiteral("againMenu"));
    QTest::mouseClick(menu, Qt::LeftButton, {},
                      menu->actionGeometry(menu->actions().at(which)).center());
}

void acceptChosen(WizardFixture &window, const QString &reason)
{
    window.click(QStringLiteral("waive"));
    QTest::keyClicks(window.find(QStringLiteral("waiveReason")), reason);
    window.click(QStringLiteral("waiveAccept"));
}

} // namespace

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
    QStringList sorted = components(view);
    QVERIFY(sorted.size() > before.size()); // the fold is for the order of severity
    QVERIFY(std::is_sorted(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) {
        return a.compare(b, Qt::CaseInsensitive) < 0;
    }));
    QTest::mouseClick(head, Qt::LeftButton, {}, at);
    QTest::mouseClick(head, Qt::LeftButton, {}, at);
    QCOMPARE(components(view), before);
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

void TestChecksPage::acceptsARowAndTakesItBack()
{
    WizardFixture window;
    window.resize(1600, 1000);
    openAt(window, QStringLiteral("seed"));
    auto *view = table(window);
    clickCell(view, view->model()->index(0, 1));
    const QString name = cell(view, 0, 1);
    acceptChosen(window, QStringLiteral("a test stand"));
    QVERIFY(window.waitFor(
        [&] { return rowOf(view, name).data().toString() == QStringLiteral("WAIVED"); }));
    const QString meaning = rowOf(view, name).siblingAtColumn(4).data().toString();
    QVERIFY2(meaning.contains(QStringLiteral("a test stand"))
                 && meaning.contains(QStringLiteral("It was: CRITICAL")),
             qPrintable(meaning));
    QVERIFY(!window.bench().profile().waivers.isEmpty());
    QVERIFY(!window.bench().isStale());
    QVERIFY(window.find(QStringLiteral("chip-waived"))->isVisible());
    window.shoot(QStringLiteral("checks-waived"));
    clickCell(view, rowOf(view, name).siblingAtColumn(1));
    window.click(QStringLiteral("takeBack"));
    QVERIFY(window.waitFor(
        [&] { return rowOf(view, name).data().toString() == QStringLiteral("CRITICAL"); }));
    QVERIFY(window.bench().profile().waivers.isEmpty());
}

void TestChecksPage::refusesAnAcceptanceWithoutAReason()
{
    WizardFixture window;
    window.resize(1600, 1000);
    openAt(window, QStringLiteral("seed"));
    clickCell(table(window), table(window)->model()->index(0, 1));
    window.click(QStringLiteral("waive"));
    window.click(QStringLiteral("waiveAccept"));
    QVERIFY(label(window, "waiveProblem").contains(QStringLiteral("reason")));
    window.press(Qt::Key_L, Qt::ControlModifier); // in the dialog: it has no such key
    window.click(QStringLiteral("language-ru")); // it is not modal
    QCOMPARE(label(window, "waiveReasonLabel"), QString::fromUtf8("Почему это приемлемо?"));
    window.find(QStringLiteral("waiveReason"))->setFocus();
    QTest::keyClick(window.find(QStringLiteral("waiveReason")), Qt::Key_Escape);
    QVERIFY(window.bench().profile().waivers.isEmpty());
}

void TestChecksPage::tellsWhatChangedSinceTheLastRun()
{
    WizardFixture window;
    openAt(window, QStringLiteral("healthy"));
    const Run &after = runOf(QStringLiteral("seed"));
    QVERIFY(runOf(QStringLiteral("healthy")).facts.finished < after.facts.finished);
    window.bench().setOutcome(after.facts, after.result);
    QVERIFY(window.waitFor([&] {
        return label(window, "bannerSentence").startsWith(QStringLiteral("The cluster is not"))
            && window.wizard()
                   .findChild<QPushButton *>(QStringLiteral("bannerAct"))
                   ->text()
                   .contains(QStringLiteral("since the last run"));
    }));
    window.click(QStringLiteral("bannerAct"));
    const QString list = window.find<QPlainTextEdit>(QStringLiteral("changesList"))->toPlainText();
    QVERIFY2(list.contains(QStringLiteral("READY → CRITICAL")), qPrintable(list));
    window.click(QStringLiteral("changesClose"));
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

void TestChecksPage::saysThatNothingWasChecked()
{
    WizardFixture window;
    auto opened = window.bench().store().create(QStringLiteral("new"));
    QVERIFY(opened);
    window.bench().open(*opened);
    window.click(QStringLiteral("step5"));
    QVERIFY(label(window, "checksEmpty").contains(QStringLiteral("Nothing was checked")));
    QCOMPARE(window.find<QPushButton>(QStringLiteral("primary"))->text(),
             QStringLiteral("Run the checks"));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.sentence().contains(QStringLiteral("no hosts")));
    window.shoot(QStringLiteral("checks-empty"));
}

void TestChecksPage::stopsARunAndKeepsTheFormerResult()
{
    WizardFixture window;
    openAt(window, QStringLiteral("seed"));
    QTcpServer silent; // takes the call and never says a word
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    profile::Profile profile = window.bench().profile();
    for (profile::Host &host : profile.hosts) {
        host.address = QStringLiteral("127.0.0.1");
        host.port = silent.serverPort();
    }
    window.bench().setProfile(profile);
    QVERIFY(window.sentence().contains(QStringLiteral("has changed since")));
    auto *view = table(window);
    const QString first = cell(view, 0, 1);
    const int before = static_cast<int>(window.bench().result()->findings.size());
    chooseAgain(window, 0);
    QVERIFY(window.sentence().startsWith(QStringLiteral("Checking: 0 of")));
    QCOMPARE(cell(view, 0, 1), first);
    QCOMPARE(cell(view, 0, 4), QStringLiteral("checking…"));
    QVERIFY(window.wizard().page(gui::Step::Checks)->state().kind == gui::StepState::Kind::Running);
    window.shoot(QStringLiteral("checks-running"));
    QElapsedTimer clock;
    clock.start();
    window.click(QStringLiteral("stop"));
    QVERIFY(window.waitFor(
        [&] { return window.sentence().startsWith(QStringLiteral("Checking was stopped")); }));
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(static_cast<int>(window.bench().result()->findings.size()), before);
    QCOMPARE(cell(view, 0, 0), QStringLiteral("CRITICAL"));
    window.shoot(QStringLiteral("checks-stopped"));
}

void TestChecksPage::movesMeaningAndNetworkWhenCompact()
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

void TestChecksPage::fitsEverywhere_data()
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

void TestChecksPage::fitsEverywhere()
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

QTEST_MAIN(TestChecksPage)
#include "tst_checkspage.moc"
