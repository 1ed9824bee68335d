// SPDX-License-Identifier: Apache-2.0
#include "project/checkrun.h"
#include "support/wizardfixture.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTcpServer>
#include <QTest>
#include <QTextBrowser>

using namespace lockkeeper;
using test::WizardFixture;

// On every page: what runs is stopped within a second, and whoever closes the window in the middle
// of it goes on there at the next start and has lost nothing.
class TestGoingOn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stopsWhatRuns_data();
    void stopsWhatRuns();
    void closesInTheMiddleAndGoesOn_data();
    void closesInTheMiddleAndGoesOn();
    void goesOnWithTheReport();
    void cancelsOnTheStartPage();

private:
    void open(WizardFixture &window) const;

    QTcpServer m_silent; ///< takes the call and never says a word
    project::CheckOutcome m_seed;
};

namespace {

constexpr int kQuickMs = 3000; ///< the promise is one second, of a machine that does nothing else

void addPages()
{
    QTest::addColumn<int>("step");
    QTest::newRow("hosts") << int(gui::Step::Hosts);
    QTest::newRow("cluster") << int(gui::Step::Cluster);
    QTest::newRow("sources") << int(gui::Step::Sources);
    QTest::newRow("checks") << int(gui::Step::Checks);
}

bool runs(WizardFixture &window, gui::Step step)
{
    return window.waitFor([&] { return window.wizard().page(step)->job()->isRunning(); });
}

} // namespace

void TestGoingOn::initTestCase()
{
    QVERIFY(m_silent.listen(QHostAddress::LocalHost));
    QFile file(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/facts/seed.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto facts = facts::readFacts(file.readAll());
    QVERIFY(facts);
    m_seed = {.facts = *facts, .result = project::rejudge(*facts, {})};
}

/// A profile of one host that never answers.
void TestGoingOn::open(WizardFixture &window) const
{
    auto opened = window.bench().store().create(QStringLiteral("stand"));
    QVERIFY(opened);
    opened->profile.hosts += profile::Host {.name = QStringLiteral("jm-1"),
                                            .address = QStringLiteral("127.0.0.1"),
                                            .port = m_silent.serverPort(),
                                            .user = QStringLiteral("flink")};
    opened->profile.wish.source =
        facts::Source {.server = {QStringLiteral("127.0.0.1"), m_silent.serverPort()},
                       .database = QStringLiteral("shop"),
                       .user = QStringLiteral("cdc")};
    QVERIFY(window.bench().store().save(opened->profile, opened->path));
    window.bench().open(*opened);
    window.resize(1280, 1150);
}

void TestGoingOn::stopsWhatRuns_data()
{
    addPages();
}

void TestGoingOn::stopsWhatRuns()
{
    QFETCH(int, step);
    const auto page = static_cast<gui::Step>(step);
    WizardFixture window;
    open(window);
    window.click(QStringLiteral("step%1").arg(step + 1));
    window.press(Qt::Key_F5);
    QVERIFY(runs(window, page));
    QElapsedTimer clock;
    clock.start();
    window.click(QStringLiteral("stop"));
    QVERIFY(window.waitFor([&] { return !window.wizard().page(page)->job()->isRunning(); }));
    QVERIFY2(clock.elapsed() < kQuickMs, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(window.wizard().current(), page);
    window.press(Qt::Key_F5); // and it may be begun anew
    QVERIFY(runs(window, page));
}

void TestGoingOn::closesInTheMiddleAndGoesOn_data()
{
    addPages();
}

void TestGoingOn::closesInTheMiddleAndGoesOn()
{
    QFETCH(int, step);
    const auto page = static_cast<gui::Step>(step);
    WizardFixture window;
    open(window);
    const QList<profile::Host> hosts = window.bench().profile().hosts;
    window.click(QStringLiteral("step%1").arg(step + 1));
    window.press(Qt::Key_F5);
    QVERIFY(runs(window, page));
    QElapsedTimer clock;
    clock.start();
    window.restart();
    QVERIFY2(clock.elapsed() < kQuickMs, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(window.waitFor([&] {
        return window.find<QPushButton>(QStringLiteral("primary"))->text()
            == QStringLiteral("Continue: stand");
    }));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitFor([&] { return window.wizard().current() == page; }));
    QCOMPARE(window.bench().profile().hosts, hosts);
    QVERIFY(window.bench().profile().wish.source);
    QVERIFY(!window.wizard().page(page)->job()->isRunning());
    window.press(Qt::Key_F5);
    QVERIFY(runs(window, page));
}

void TestGoingOn::goesOnWithTheReport()
{
    WizardFixture window;
    open(window);
    window.bench().setOutcome(m_seed.facts, m_seed.result);
    window.press(Qt::Key_0, Qt::ControlModifier);
    window.click(QStringLiteral("primary"));
    QVERIFY(window.find(QStringLiteral("saveDialog")) != nullptr); // closed with the dialog open
    window.restart();
    QVERIFY(window.waitFor([&] { // the recent profiles are read beside the window
        return window.find<QPushButton>(QStringLiteral("primary"))
            ->text()
            .startsWith(QStringLiteral("Continue"));
    }));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitFor([&] { return window.wizard().current() == gui::Step::Report; }));
    QVERIFY(window.bench().result());
    QCOMPARE(window.bench().result()->verdict.in(QStringLiteral("ru")),
             m_seed.result.verdict.in(QStringLiteral("ru")));
    QVERIFY(window.waitFor([&] {
        return !window.find<QTextBrowser>(QStringLiteral("preview"))->toPlainText().isEmpty();
    }));
}

void TestGoingOn::cancelsOnTheStartPage()
{
    WizardFixture window;
    window.click(QStringLiteral("open"));
    const QPointer<QWidget> dialog = window.find(QStringLiteral("fileNameEdit"))->window();
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QVERIFY(window.waitFor([&] { return dialog == nullptr || !dialog->isVisible(); }));
    QVERIFY(!window.bench().isOpen());
    QCOMPARE(window.wizard().current(), gui::Step::Start);
    QVERIFY(window.bench().store().recent().items.isEmpty());
}

QTEST_MAIN(TestGoingOn)
#include "tst_goingon.moc"
