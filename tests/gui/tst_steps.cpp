// SPDX-License-Identifier: Apache-2.0
#include "support/checksfixture.h"
#include "support/hostsfixture.h"

#include <QApplication>
#include <QTcpServer>

using namespace lockkeeper;
using namespace lockkeeper::test;

// What the list of steps says of each page as its work goes on, in the words that a screen reader
// gets.
class TestSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsOfTheHosts();
    void tellsOfTheCluster_data();
    void tellsOfTheCluster();
    void tellsOfSourceAndSink();
    void tellsOfTheChecks();
    void tellsOfTheReport();
};

namespace {

/// Waits until the step says that behind its name and place.
bool says(WizardFixture &window, int step, const char *words)
{
    const auto said = [&] {
        return window.find(QStringLiteral("step%1").arg(step))
            ->accessibleName()
            .section(QStringLiteral(" of 10, "), 1);
    };
    const bool came = window.waitFor([&] { return said() == QLatin1String(words); });
    if (!came)
        qWarning("%s", qPrintable(said()));
    return came;
}

} // namespace

void TestSteps::initTestCase()
{
    runOf(QStringLiteral("healthy"));
}

void TestSteps::tellsOfTheHosts()
{
    const SshdFixture sshd;
    QTcpServer silent; // takes the call and never says a word
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    HostsFixture window;
    QVERIFY(says(window, 2, "to do, current"));
    window.give({hostOf(sshd)});
    window.click(QStringLiteral("primary"));
    QVERIFY(says(window, 2, "1 host waiting for your answer, current")); // to an unknown key
    window.click(QStringLiteral("keyDecline"));
    QVERIFY(says(window, 2, "to do, current"));
    know(window, sshd.port(), sshd.hostKey());
    window.click(QStringLiteral("hostAgain"));
    QVERIFY(says(window, 2, "done, current"));
    profile::Profile two = window.bench().profile();
    two.hosts += keylessHost("tm", silent.serverPort());
    window.bench().setProfile(two);
    QVERIFY(says(window, 2, "to do, current"));
    window.click(QStringLiteral("primary"));
    QVERIFY(says(window, 2, "running, 50 %, current"));
    window.click(QStringLiteral("stop"));
    QVERIFY(says(window, 2, "to do, current"));
    const auto isOnPage = [&] { // Stop had the focus, and is gone
        const QWidget *now = QApplication::focusWidget();
        return now != nullptr && window.wizard().page(gui::Step::Hosts)->isAncestorOf(now);
    };
    QVERIFY(window.waitFor(isOnPage));
    const QString port = QString::number(silent.serverPort());
    silent.close();
    window.click(QStringLiteral("primary"));
    QVERIFY(says(window, 2, "1 host not connected, current"));
    QVERIFY2(window.sentence().endsWith(QStringLiteral("port ") + port),
             qPrintable(window.sentence()));
}

void TestSteps::tellsOfTheCluster_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("said");
    QTest::newRow("found") << QString() << QString() << QStringLiteral("done");
    QTest::newRow("two versions") << QStringLiteral("flink-dist-1.20.3.jar")
                                  << QStringLiteral("flink-dist-1.19.1.jar")
                                  << QStringLiteral("The hosts have different versions of Flink: "
                                                    "1.20.3 and 1.19.1");
}

void TestSteps::tellsOfTheCluster()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, said);
    WizardFixture window;
    openAt(window, QStringLiteral("healthy"));
    facts::Facts facts = runOf(QStringLiteral("healthy")).facts;
    facts.wish = {};
    if (!from.isEmpty())
        facts.hosts[2].raw[QStringLiteral("probe:flink.homes")].replace(from, to);
    window.bench().setSurveyed(facts);
    QVERIFY(says(window, 3, said.toLatin1().constData()));
    window.bench().setSurveyed({});
    QVERIFY(says(window, 3, "to do"));
}

void TestSteps::tellsOfSourceAndSink()
{
    HostsFixture window;
    window.give({keylessHost("jm", 9)});
    window.click(QStringLiteral("step4"));
    QVERIFY(says(window, 4, "to do, current"));
    window.click(QStringLiteral("sourceUndecided"), QPoint(10, 10));
    QVERIFY(says(window, 4, "to do, current"));
    window.click(QStringLiteral("sinkUndecided"), QPoint(10, 10));
    QVERIFY(says(window, 4, "done, current"));
}

void TestSteps::tellsOfTheChecks()
{
    WizardFixture window;
    openAt(window, QStringLiteral("healthy"));
    const Run &run = runOf(QStringLiteral("healthy"));
    report::Result result = run.result;
    result.findings.removeIf([](const auto &each) { return each.status != checks::Status::Pass; });
    const std::pair<checks::Status, const char *> states[] = {
        {checks::Status::Pass, "done, current"},
        {checks::Status::Warning, "1 remark, not critical, current"},
        {checks::Status::Unknown, "1 check could not be made, current"},
        {checks::Status::Critical, "1 critical problem, current"}};
    for (const auto &[status, words] : states) {
        result.findings.front().status = status;
        window.bench().setOutcome(run.facts, result);
        QVERIFY(says(window, 5, words));
    }
}

void TestSteps::tellsOfTheReport()
{
    HostsFixture window;
    QVERIFY(says(window, 10, "First run the checks."));
    const Run &run = runOf(QStringLiteral("healthy"));
    window.bench().setOutcome(run.facts, run.result);
    QVERIFY(says(window, 10, "to do"));
    window.click(QStringLiteral("step10"));
    window.click(QStringLiteral("saveJson"));
    window.type(QStringLiteral("fileNameEdit"), window.home() + QStringLiteral("/r.json"));
    window.press(Qt::Key_Return);
    QVERIFY(says(window, 10, "done, current"));
}

QTEST_MAIN(TestSteps)
#include "tst_steps.moc"
