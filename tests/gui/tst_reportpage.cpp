// SPDX-License-Identifier: Apache-2.0
#include "checks/dbafile.h"
#include "checks/rootfile.h"
#include "project/checkrun.h"
#include "support/capturedfacts.h"
#include "support/wizardfixture.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

using namespace lockkeeper;
using test::WizardFixture;

// What is handed over, and in which form.
class TestReportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsToTheChecksWithoutAResult();
    void savesWhatWasChosen();
    void savesTheFilesForAdministrators();
    void leavesOutOfTheFileForRootWhatIsAccepted();
    void saysWhyThereIsNoFileForTheDba();
    void leavesTheTranscriptOut();
    void tellsWhyNothingWasSaved();
    void showsForeignTextAsItIs();
    void showsEveryState_data();
    void showsEveryState();
};

namespace {

project::CheckOutcome judged(const char *name)
{
    facts::Facts facts = test::capturedFacts(name);
    report::Result result = project::rejudge(facts, {});
    return {.facts = std::move(facts), .result = std::move(result)};
}

// The window at the report, with the outcome of that run.
void bring(WizardFixture &window, const project::CheckOutcome &outcome)
{
    window.click(QStringLiteral("create"));
    QVERIFY(window.waitFor([&] { return window.bench().isOpen(); }));
    window.bench().setOutcome(outcome.facts, outcome.result);
    window.press(Qt::Key_0, Qt::ControlModifier);
    auto *preview = window.find<QTextBrowser>(QStringLiteral("preview"));
    QVERIFY(window.waitFor([&] { return !preview->toPlainText().isEmpty(); }));
}

QByteArray saved(WizardFixture &window, const QString &button, const QString &file)
{
    const QString path = window.home() + QLatin1Char('/') + file;
    window.click(button);
    window.type(QStringLiteral("fileNameEdit"), path);
    window.press(Qt::Key_Return);
    if (!window.waitFor([&] { return QFile::exists(path); }))
        qFatal("%s was not saved", qPrintable(path));
    return test::contentOf(path);
}

} // namespace

void TestReportPage::sendsToTheChecksWithoutAResult()
{
    WizardFixture window;
    window.click(QStringLiteral("create"));
    QVERIFY(window.waitFor([&] { return window.bench().isOpen(); }));
    window.press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(window.wizard().current(), gui::Step::Report);
    QVERIFY(!window.find(QStringLiteral("saveJson"))->isEnabled());
    for (const char *file : {"forDba", "forRoot"}) {
        QVERIFY(!window.find(QLatin1String(file))->isEnabled());
        QVERIFY(
            window.find(QLatin1String(file))->toolTip().contains(QStringLiteral("Run the checks")));
    }
    window.click(QStringLiteral("primary"));
    QCOMPARE(window.wizard().current(), gui::Step::Checks);
}

void TestReportPage::savesTheFilesForAdministrators()
{
    const project::CheckOutcome run = judged("seed");
    const facts::Cluster cluster = facts::build(run.facts);
    WizardFixture window;
    bring(window, run);
    QCOMPARE(saved(window, QStringLiteral("forDba"), QStringLiteral("a.sql")),
             checks::dbaFile(cluster, QStringLiteral("en")));
    QVERIFY(window.waitFor(
        [&] { return window.sentence().contains(QStringLiteral("File for the DBA saved")); }));
    window.bench().setLanguage(QStringLiteral("ru"));
    QCOMPARE(saved(window, QStringLiteral("forRoot"), QStringLiteral("a.sh")),
             checks::rootFile(run.facts, {}, {}, QStringLiteral("ru")));
    QVERIFY(window.waitFor(
        [&] { return window.sentence().contains(QString::fromUtf8("Файл для root сохранён")); }));
}

void TestReportPage::leavesOutOfTheFileForRootWhatIsAccepted()
{
    project::CheckOutcome run = judged("seed");
    for (facts::HostRecord &record : run.facts.hosts)
        record.raw[QStringLiteral("probe:host.limits")] =
            QStringLiteral("soft\t1024\nhard\t1024\n");
    WizardFixture window;
    bring(window, run);
    profile::Profile profile = window.bench().profile();
    profile.waivers +=
        profile::Waiver {.check = QStringLiteral("host.limits"), .reason = QStringLiteral("known")};
    window.bench().setProfile(profile);
    const QByteArray script = saved(window, QStringLiteral("forRoot"), QStringLiteral("kept.sh"));
    QVERIFY2(!script.contains("hard nofile"), script.constData());
    QVERIFY2(script.contains("accepted: host.limits"), script.constData());
}

void TestReportPage::saysWhyThereIsNoFileForTheDba()
{
    project::CheckOutcome run = judged("healthy");
    run.facts.wish.source.reset();
    WizardFixture window;
    bring(window, run);
    QVERIFY(!window.find(QStringLiteral("forDba"))->isEnabled());
    QCOMPARE(window.find(QStringLiteral("forDba"))->toolTip(),
             QStringLiteral("The profile has no source."));
    QVERIFY(window.find(QStringLiteral("forRoot"))->isEnabled());
}

void TestReportPage::savesWhatWasChosen()
{
    WizardFixture window;
    bring(window, judged("seed"));
    window.click(QStringLiteral("report-ru"), QPoint(10, 10));
    const QByteArray russian =
        saved(window, QStringLiteral("primary"), QString::fromUtf8("отчёт 1.html"));
    QVERIFY(russian.contains("<html lang=\"ru\">"));
    QVERIFY(!russian.contains("lang=\"en\""));
    QVERIFY(window.waitFor([&] { return window.sentence().contains(QStringLiteral("KiB")); }));
    window.click(QStringLiteral("report-both"), QPoint(10, 10));
    const QByteArray both = saved(window, QStringLiteral("primary"), QStringLiteral("both.html"));
    QVERIFY(both.contains("lang=\"en\"") && both.contains("lang=\"ru\""));
    const QByteArray json = saved(window, QStringLiteral("saveJson"), QStringLiteral("r.json"));
    QCOMPARE(json, report::writeResult(*window.bench().result()));
    QVERIFY(!(QFile::permissions(window.home() + QStringLiteral("/r.json")) & QFile::ReadOther));
}

void TestReportPage::leavesTheTranscriptOut()
{
    WizardFixture window;
    project::CheckOutcome outcome = judged("seed");
    outcome.result.transcript = {{.n = 1,
                                  .host = QStringLiteral("jm-1"),
                                  .command = QStringLiteral("uname -r"),
                                  .exit = 0,
                                  .out = QStringLiteral("kernel-told")}};
    bring(window, outcome);
    QVERIFY(saved(window, QStringLiteral("primary"), QStringLiteral("with.html"))
                .contains("kernel-told"));
    window.click(QStringLiteral("transcript"), QPoint(10, 10));
    QVERIFY(!saved(window, QStringLiteral("primary"), QStringLiteral("without.html"))
                 .contains("kernel-told"));
}

void TestReportPage::tellsWhyNothingWasSaved()
{
    WizardFixture window;
    bring(window, judged("seed"));
    window.click(QStringLiteral("primary"));
    // Not in /proc: Qt's own dialog completes names there, and never ends where processes come and
    // go.
    window.type(QStringLiteral("fileNameEdit"), window.home() + QStringLiteral("/gone/none.html"));
    window.press(Qt::Key_Return);
    QVERIFY(window.waitFor([&] { return window.sentence().contains(QStringLiteral("/gone")); }));
    window.shoot(QStringLiteral("report-not-saved"));
}

void TestReportPage::showsForeignTextAsItIs()
{
    WizardFixture window;
    project::CheckOutcome outcome = judged("seed");
    outcome.result.findings.first().result = QStringLiteral("<script>alert(1)</script>");
    bring(window, outcome);
    QVERIFY(window.find<QTextBrowser>(QStringLiteral("preview"))
                ->toPlainText()
                .contains(QStringLiteral("<script>alert(1)</script>")));
}

void TestReportPage::showsEveryState_data()
{
    QTest::addColumn<QString>("facts");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    for (const char *facts : {"seed", "healthy"}) {
        for (const char *language : {"ru", "en"}) {
            for (const int scheme : {1, 2})
                QTest::addRow("%s-%s-%s", facts, language, scheme == 1 ? "light" : "dark")
                    << QString::fromLatin1(facts) << QString::fromLatin1(language) << scheme;
        }
    }
}

void TestReportPage::showsEveryState()
{
    QFETCH(QString, facts);
    QFETCH(QString, language);
    QFETCH(int, scheme);
    WizardFixture window(language, static_cast<gui::Scheme>(scheme));
    bring(window, judged(facts.toLatin1().constData()));
    for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
        window.resize(size.width(), size.height());
        window.shoot(QStringLiteral("report-%1-%2")
                         .arg(QString::fromLatin1(QTest::currentDataTag()))
                         .arg(size.width()));
        QCOMPARE(window.clipped().join(QLatin1Char('\n')), QString());
    }
}

QTEST_MAIN(TestReportPage)
#include "tst_reportpage.moc"
