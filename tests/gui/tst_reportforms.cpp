// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/reportoutput.h"
#include "project/checkrun.h"
#include "report/rows.h"
#include "support/wizardfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPageSize>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

using namespace lockkeeper;
using test::WizardFixture;

// What else the Report page does: it prints, and it compares with an earlier result.
class TestReportForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsToPaper_data();
    void printsToPaper();
    void tellsWhyNothingWasPrinted();
    void leavesNothingWhereADialogIsClosed();
    void comparesWithAKeptRun();
    void comparesWithASavedFile();
    void tellsThatThereIsNoEarlierRun();
    void refusesAFileThatIsNoResult();
    void comparesInBothLanguages_data();
    void comparesInBothLanguages();
};

namespace {

project::CheckOutcome judged(const char *name)
{
    QFile file(
        QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/facts/%1.json").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such facts");
    auto facts = facts::readFacts(file.readAll());
    if (!facts)
        qFatal("unreadable facts");
    report::Result result = project::rejudge(*facts, {});
    return {.facts = std::move(*facts), .result = std::move(result)};
}

// The window at the report, after runs with these outcomes.
void bring(WizardFixture &window, const QList<project::CheckOutcome> &outcomes)
{
    window.click(QStringLiteral("create"));
    QVERIFY(window.waitFor([&] { return window.bench().isOpen(); }));
    for (const project::CheckOutcome &outcome : outcomes)
        window.bench().setOutcome(outcome.facts, outcome.result);
    window.bench().flush();
    window.press(Qt::Key_0, Qt::ControlModifier);
    auto *preview = window.find<QTextBrowser>(QStringLiteral("preview"));
    QVERIFY(window.waitFor([&] { return !preview->toPlainText().isEmpty(); }));
}

// A later run of the seed, so that the healthy one is the earlier.
QList<project::CheckOutcome> grownWorse()
{
    project::CheckOutcome before = judged("healthy");
    project::CheckOutcome after = judged("seed");
    after.facts.finished = before.facts.finished.addSecs(3600);
    after.result.finished = after.facts.finished;
    return {before, after};
}

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(20000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString differences(WizardFixture &window)
{
    return window.find<QPlainTextEdit>(QStringLiteral("comparisonList"))->toPlainText();
}

void openFile(WizardFixture &window, const QString &path)
{
    window.click(QStringLiteral("comparisonOpen"));
    window.type(QStringLiteral("fileNameEdit"), path);
    window.press(Qt::Key_Return);
}

QString write(const WizardFixture &window, const char *name, const QByteArray &bytes)
{
    const QString path = window.home() + QLatin1Char('/') + QLatin1String(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", name);
    return path;
}

} // namespace

void TestReportForms::printsToPaper_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("ru") << QStringLiteral("ru");
    QTest::newRow("en") << QStringLiteral("en");
}

// What the dialog's printer is given, to one that writes a PDF: the pages are A4, and hold
// verdict, rows and advice as text in the chosen language.
void TestReportForms::printsToPaper()
{
    QFETCH(QString, language);
    const project::CheckOutcome outcome = judged("seed");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setOutputFileName(path);
    QVERIFY(gui::printReport(printer, outcome.result, language));
    QVERIFY(!(QFile::permissions(path) & (QFile::ReadOther | QFile::ReadGroup)));
    const QString information = outputOf(QStringLiteral("pdfinfo"), {path});
    const QString words =
        outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}).simplified();
    QVERIFY2(information.contains(QStringLiteral("(A4)")), qPrintable(information));
    const auto has = [&](const Text &sentence) {
        return words.contains(sentence.in(language).simplified().left(40));
    };
    QVERIFY2(has(outcome.result.verdict), qPrintable(words.left(400)));
    int critical = 0;
    for (const report::Finding &finding : outcome.result.findings) {
        if (report::rankOf(finding) != report::Rank::Critical)
            continue;
        QVERIFY2(has(finding.component), qPrintable(finding.check));
        ++critical;
    }
    QVERIFY(critical > 0);
    QVERIFY(words.contains(report::rankWord(report::Rank::Critical).in(language)));
}

void TestReportForms::tellsWhyNothingWasPrinted()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(QStringLiteral("/proc/none.pdf"));
    const auto printed = gui::printReport(printer, judged("seed").result, QStringLiteral("en"));
    QVERIFY(!printed);
    QVERIFY(printed.error()
                .message.in(QStringLiteral("en"))
                .contains(QStringLiteral("/proc/none.pdf")));
}

void TestReportForms::leavesNothingWhereADialogIsClosed()
{
    WizardFixture window;
    bring(window, {judged("seed")});
    const QStringList before = QDir(window.home()).entryList(QDir::Files);
    const QString sentence = window.sentence();
    for (const char *button : {"primary", "saveJson", "print", "compare"}) {
        window.click(QLatin1String(button));
        const char *name = qstrcmp(button, "print") == 0 ? "printDialog"
            : qstrcmp(button, "compare") == 0            ? "comparisonDialog"
                                                         : "saveDialog";
        QPointer<QWidget> dialog = window.find(QLatin1String(name));
        QTest::keyClick(dialog.data(), Qt::Key_Escape);
        QVERIFY(window.waitFor([&] { return dialog == nullptr || !dialog->isVisible(); }));
    }
    QCOMPARE(QDir(window.home()).entryList(QDir::Files), before);
    QCOMPARE(window.sentence(), sentence);
}

void TestReportForms::comparesWithAKeptRun()
{
    WizardFixture window;
    bring(window, grownWorse());
    window.click(QStringLiteral("compare"));
    auto *runs = window.find<QListWidget>(QStringLiteral("comparisonRuns"));
    QVERIFY(window.waitFor([&] { return runs->count() == 1; }));
    QVERIFY(window.waitFor([&] { return !differences(window).isEmpty(); }));
    QVERIFY2(differences(window).startsWith(QStringLiteral("Worse: ")),
             qPrintable(differences(window)));
    QVERIFY(differences(window).contains(QStringLiteral("READY → CRITICAL")));
    QVERIFY(!differences(window).contains(QStringLiteral("Better: ")));
    window.click(QStringLiteral("comparisonCopy"));
    QCOMPARE(QApplication::clipboard()->text(), differences(window));
    window.click(QStringLiteral("comparisonClose"));
}

void TestReportForms::comparesWithASavedFile()
{
    WizardFixture window;
    const auto runs = grownWorse();
    project::CheckOutcome now = runs.at(0); // healthy now, the seed's state was before
    now.facts.finished = runs.at(1).facts.finished.addSecs(3600);
    now.result.finished = now.facts.finished;
    bring(window, {now});
    report::Result earlier = runs.at(1).result;
    earlier.profile = QStringLiteral("<b>other</b>");
    const QString path = write(window, "before.json", report::writeResult(earlier));
    window.click(QStringLiteral("compare"));
    openFile(window, path);
    QVERIFY(window.waitFor([&] { return !differences(window).isEmpty(); }));
    QVERIFY2(differences(window).startsWith(QStringLiteral("Better: ")),
             qPrintable(differences(window)));
    QVERIFY(differences(window).contains(QStringLiteral("CRITICAL → READY")));
    const auto *note = window.find<QLabel>(QStringLiteral("comparisonNote"));
    QVERIFY2(note->text().contains(QStringLiteral("of another profile, <b>other</b>")),
             qPrintable(note->text()));
    QCOMPARE(note->textFormat(), Qt::PlainText);
}

void TestReportForms::tellsThatThereIsNoEarlierRun()
{
    WizardFixture window;
    bring(window, {judged("seed")});
    window.click(QStringLiteral("compare"));
    QVERIFY(window.find<QLabel>(QStringLiteral("comparisonEmpty"))
                ->text()
                .contains(QStringLiteral("No earlier run")));
    QVERIFY(!window.wizard().findChild<QWidget *>(QStringLiteral("comparisonList"))->isVisible());
}

void TestReportForms::refusesAFileThatIsNoResult()
{
    WizardFixture window;
    bring(window, {judged("seed")});
    window.click(QStringLiteral("compare"));
    const auto says = [&](const char *words) {
        const bool isSaid = window.waitFor([&] {
            return window.find<QLabel>(QStringLiteral("comparisonNote"))
                ->text()
                .contains(QLatin1String(words));
        });
        return isSaid;
    };
    openFile(window, write(window, "report.html", "<!DOCTYPE html><html></html>"));
    QVERIFY(says("a page for people"));
    openFile(window, write(window, "half.json", "{\"schema\": 1, \"findings\": ["));
    QVERIFY(says("half.json"));
    QVERIFY(!window.wizard().findChild<QWidget *>(QStringLiteral("comparisonList"))->isVisible());
}

void TestReportForms::comparesInBothLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    for (const char *language : {"ru", "en"}) {
        for (const int scheme : {1, 2})
            QTest::addRow("%s-%s", language, scheme == 1 ? "light" : "dark")
                << QString::fromLatin1(language) << scheme;
    }
}

void TestReportForms::comparesInBothLanguages()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    WizardFixture window(language, static_cast<gui::Scheme>(scheme));
    bring(window, grownWorse());
    window.click(QStringLiteral("compare"));
    QVERIFY(window.waitFor([&] { return !differences(window).isEmpty(); }));
    const QString before = differences(window);
    QCOMPARE(window.clipped().join(QLatin1Char('\n')), QString());
    window.find(QStringLiteral("comparisonDialog"))
        ->grab()
        .save(QStringLiteral(LOCKKEEPER_BINARY_DIR "/screenshots/report-compared-%1.png")
                  .arg(QString::fromLatin1(QTest::currentDataTag())));
    window.click(language == QLatin1String("ru") ? QStringLiteral("language-en")
                                                 : QStringLiteral("language-ru"));
    QVERIFY(differences(window) != before);
    QVERIFY(differences(window).contains(
        language == QLatin1String("ru") ? QStringLiteral("Worse: ") : QString::fromUtf8("Хуже: ")));
}

QTEST_MAIN(TestReportForms)
#include "tst_reportforms.moc"
