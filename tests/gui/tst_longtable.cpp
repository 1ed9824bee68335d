// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"
#include "gui/models/checktree.h"
#include "gui/widgets/checktable.h"
#include "support/sanitized.h"
#include "support/wizardfixture.h"

#include <QApplication>
#include <QCollator>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <ctime>
#include <utility>

using namespace lockkeeper;
using test::WizardFixture;

// 1000 hosts × 40 checks (10 under AddressSanitizer), no two rows alike: the window still answers.
class TestLongTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sortsInSteps();
    void changesTheLanguageOfASearch();
    void changesTheLanguageOfASortedTable();

private:
    void open(WizardFixture &window) const;

    report::Result m_result;
};

namespace {

constexpr int kHosts = 1000;
constexpr int kChecks = test::kHasAsan ? 10 : 40; // its memory alone takes a minute
constexpr int kMeaning = gui::CheckTree::Meaning;

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

/// How long this thread has worked; what else the machine does is not in it.
double worked()
{
    timespec time {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Handles events until it is true; the longest that one round of them took.
double longestRound(const std::function<bool()> &isTrue)
{
    double longest = 0;
    QElapsedTimer patience;
    patience.start();
    while (!isTrue() && patience.elapsed() < test::kPatienceMs) {
        const double before = worked();
        QCoreApplication::processEvents();
        longest = std::max(longest, worked() - before);
    }
    return longest;
}

void tell(double key, double longest)
{
    qInfo("the key: %.0f ms, the longest round of events: %.0f ms", key, longest);
    const auto limit = static_cast<double>(test::StallWatch::kLimit.count());
    QVERIFY2(qMax(key, longest) < limit, "the window stood still");
}

void sortBy(WizardFixture &window, int column)
{
    QHeaderView *header = table(window)->header();
    QSignalSpy arranged(table(window)->model(), SIGNAL(arranged()));
    const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    QVERIFY(window.waitFor([&] { return !arranged.isEmpty(); }));
}

/// The first row of a column that stands behind its next one in that language; below 0: none.
int disorder(WizardFixture &window, int column, const QString &language)
{
    QCollator collator {QLocale(language)};
    collator.setNumericMode(true);
    const QAbstractItemModel *model = table(window)->model();
    const auto cell = [&](int row) {
        const QModelIndex index = model->index(row, column);
        return index.data(gui::CheckTree::WordRole).toString().repeated(column == kMeaning ? 1 : 0)
            + index.data().toString();
    };
    for (int row = 1; row < rows(window); ++row) {
        if (collator.compare(cell(row - 1), cell(row)) > 0)
            return row;
    }
    return -1;
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

// No step takes long beside all of them: what slices of work are made of.
void TestLongTable::sortsInSteps()
{
    std::vector<gui::CheckEntry> entries;
    for (const report::Row &row : report::foldedRows(m_result))
        entries.emplace_back(row);
    const auto english = QStringLiteral("en");
    for (const gui::CheckEntry &entry : entries)
        entry.prepare(english);
    gui::CheckOrder order;
    order.begin(entries.size(), {kMeaning, Qt::DescendingOrder}, english);
    QVERIFY(!order.isSorted());
    double longest = 0;
    const double start = worked();
    for (double now = start; !order.isDone();) {
        order.step(entries);
        const double then = std::exchange(now, worked());
        longest = std::max(longest, now - then);
    }
    const double all = worked() - start;
    QVERIFY2(longest < all / 8, qPrintable(QStringLiteral("%1 of %2 ms").arg(longest).arg(all)));
    qInfo("the longest step: %.1f of %.0f ms", longest, all);
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
    const auto longest = static_cast<int>(watch.longestByNow().count());
    qInfo("the longest stall: %d ms", longest);
    QVERIFY2(longest < test::StallWatch::kLimit.count(), qPrintable(QString::number(longest)));
}

void TestLongTable::changesTheLanguageOfASortedTable()
{
    WizardFixture window;
    window.forgiveStalls(); // those of the test itself: disorder()
    open(window);
    auto language = QStringLiteral("ru");
    for (const int column : {int {gui::CheckTree::Component}, kMeaning}) {
        sortBy(window, column);
        const QSignalSpy arranged(table(window)->model(), SIGNAL(arranged()));
        const QString before = head(window);
        const double start = worked();
        window.press(Qt::Key_L, Qt::ControlModifier);
        const double key = worked() - start;
        tell(key, longestRound([&] { return !arranged.isEmpty(); }));
        QVERIFY(head(window) != before);
        QCOMPARE(disorder(window, column, language), -1);
        language = QStringLiteral("en");
    }
}

QTEST_MAIN(TestLongTable)
#include "tst_longtable.moc"
