// SPDX-License-Identifier: Apache-2.0
#include "support/checksfixture.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTcpServer>

using namespace lockkeeper;
using namespace lockkeeper::test;

// What changes the rows of the Checks page: a run, one that is stopped, what is accepted.
class TestChecksRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsARowAndTakesItBack();
    void refusesAnAcceptanceWithoutAReason();
    void tellsWhatChangedSinceTheLastRun();
    void saysThatNothingWasChecked();
    void stopsARunAndKeepsTheFormerResult();
};

void TestChecksRuns::initTestCase()
{
    runOf(QStringLiteral("seed"));
    runOf(QStringLiteral("healthy"));
}

void TestChecksRuns::acceptsARowAndTakesItBack()
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

void TestChecksRuns::refusesAnAcceptanceWithoutAReason()
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
    QVERIFY2(label(window, "waiveWhat").endsWith(QString::fromUtf8("кластер")),
             qPrintable(label(window, "waiveWhat")));
    window.find(QStringLiteral("waiveReason"))->setFocus();
    QTest::keyClick(window.find(QStringLiteral("waiveReason")), Qt::Key_Escape);
    QVERIFY(window.bench().profile().waivers.isEmpty());
}

void TestChecksRuns::tellsWhatChangedSinceTheLastRun()
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

void TestChecksRuns::saysThatNothingWasChecked()
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

void TestChecksRuns::stopsARunAndKeepsTheFormerResult()
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

QTEST_MAIN(TestChecksRuns)
#include "tst_checksruns.moc"
