// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"
#include "gui/widgets/checktable.h"
#include "support/wizardfixture.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace lockkeeper;
using test::WizardFixture;

// 1000 hosts × 40 checks, no two rows alike: the window still answers.
class TestLongTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void changesTheLanguageOfASearch();

private:
    void open(WizardFixture &window) const;

    report::Result m_result;
};

namespace {

constexpr int kHosts = 1000;
constexpr int kChecks = 40;

gui::CheckTable *table(WizardFixture &window)
{
    return window.find<gui::CheckTable>(QStringLiteral("checkTable"));
}

int rows(WizardFixture &window)
{
    return table(window)->model()->rowCount();
}

QString head(WizardFixture &window)
{
    return table(window)->model()->index(0, 1).data().toString();
}

void search(WizardFixture &window, const QString &words)
{
    window.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), words);
}

} // namespace

void TestLongTable::initTestCase()
{
    const auto &catalogue = checks::catalogue();
    for (int host = 0; host < kHosts; ++host)
        m_result.hosts += report::HostLine {.name = QStringLiteral("tm-%1").arg(host)};
    for (int check = 0; check < kChecks; ++check) {
        const checks::Check &of = catalogue.at(static_cast<std::size_t>(check) % catalogue.size());
        for (int host = 0; host < kHosts; ++host) {
            report::Finding finding;
            finding.check = QLatin1String(of.id);
            finding.component = of.component;
            finding.subject = QStringLiteral("host:tm-%1").arg(host);
            finding.status = static_cast<checks::Status>(host % 4);
            finding.result = QStringLiteral("value %1 of %2").arg(host).arg(check);
            finding.meaning = Text::verbatim(QStringLiteral("On tm-%1 value %2 was seen.")
                                                 .arg(host)
                                                 .arg(host * kChecks + check));
            m_result.findings += finding;
        }
    }
    m_result.finished = QDateTime::currentDateTimeUtc();
}

void TestLongTable::open(WizardFixture &window) const
{
    auto opened = window.bench().store().create(QStringLiteral("large"));
    QVERIFY(opened);
    opened->result = m_result;
    opened->facts = facts::Facts {};
    window.bench().open(*opened);
    window.click(QStringLiteral("step5"));
    QVERIFY(window.waitFor([&] { return rows(window) > 2 * kHosts; }));
}

void TestLongTable::changesTheLanguageOfASearch()
{
    WizardFixture window;
    open(window);
    search(window, QStringLiteral("tm-77"));
    QVERIFY(window.waitFor([&] { return rows(window) < kHosts; }));
    const int found = rows(window);
    QVERIFY(found > 0);
    const QString english = head(window);
    const test::StallWatch watch;
    window.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(window.waitFor([&] { return head(window) != english; }));
    search(window, QStringLiteral("0")); // no sooner asked than answered
    QVERIFY(window.waitFor([&] { return rows(window) < found && rows(window) > 0; }));
    QCoreApplication::processEvents(); // the watch hears of a stall when it is over
    QCoreApplication::processEvents();
    QVERIFY2(watch.longest() < test::StallWatch::kLimit,
             qPrintable(QString::number(watch.longest().count())));
    qInfo("the longest stall: %d ms", static_cast<int>(watch.longest().count()));
}

QTEST_MAIN(TestLongTable)
#include "tst_longtable.moc"
