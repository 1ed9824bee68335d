// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"
#include "gui/models/checktree.h"
#include "gui/theme.h"
#include "gui/widgets/checktable.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace lockkeeper;

// How the Checks table bears 1000 hosts × 40 checks, each finding a row of its own: milliseconds in
// the UI thread of filling, filtering, sorting and of one step of scrolling with its painting.
namespace {

constexpr int kHosts = 1000;
constexpr int kChecks = 40;
constexpr int kSteps = 300;

report::Result largeResult()
{
    report::Result result;
    const auto &catalogue = checks::catalogue();
    for (int host = 0; host < kHosts; ++host)
        result.hosts += report::HostLine {.name = QStringLiteral("tm-%1").arg(host)};
    for (int check = 0; check < kChecks; ++check) {
        const checks::Check &of = catalogue.at(static_cast<std::size_t>(check) % catalogue.size());
        for (int host = 0; host < kHosts; ++host) {
            report::Finding finding;
            finding.check = QStringLiteral("%1.%2").arg(QLatin1String(of.id)).arg(check);
            finding.component = of.component;
            finding.subject = QStringLiteral("host:tm-%1").arg(host);
            finding.status = static_cast<checks::Status>(host % 4);
            finding.result = QStringLiteral("value %1 of %2").arg(host).arg(check);
            finding.meaning = Text::verbatim(
                QStringLiteral("On tm-%1 value %2 was seen, which is not what the pipeline needs; "
                               "it will stop after a while.")
                    .arg(host)
                    .arg(host * kChecks + check));
            result.findings += finding;
        }
    }
    return result;
}

class Clock
{
public:
    Clock() { m_clock.start(); }
    void tell(const char *what) const
    {
        std::printf("%-28s %8.1f ms\n", what, static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
    }

private:
    QElapsedTimer m_clock;
};

void scroll(gui::CheckTable &table)
{
    std::vector<double> steps;
    QScrollBar *bar = table.verticalScrollBar();
    for (int step = 0; step < kSteps; ++step) {
        QElapsedTimer clock;
        clock.start();
        bar->setValue(static_cast<int>(qint64 {bar->maximum()} * step / kSteps));
        table.viewport()->repaint();
        steps.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(steps.begin(), steps.end());
    std::printf("%-28s %8.1f ms\n", "scroll step, median", steps[kSteps / 2]);
    std::printf("%-28s %8.1f ms\n", "scroll step, 95 of 100", steps[kSteps * 95 / 100]);
    std::printf("%-28s %8.1f ms\n", "scroll step, longest", steps.back());
}

double longestSlice()
{
    double longest = 0;
    for (int turn = 0; turn < 2000; ++turn) {
        QElapsedTimer clock;
        clock.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return longest;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    gui::applyTheme(application, gui::Scheme::Light);
    const report::Result result = largeResult();
    const Clock folding;
    const QList<report::Row> rows = report::foldedRows(result);
    folding.tell("fold (in a job)");
    std::printf("%-28s %8lld\n", "rows", static_cast<long long>(rows.size()));
    gui::CheckTree tree;
    gui::CheckTable table(tree);
    gui::dress(table);
    table.resize(1100, 700);
    table.show();
    QCoreApplication::processEvents();
    const Clock showing;
    tree.show(rows);
    table.viewport()->repaint();
    showing.tell("fill and paint");
    scroll(table);
    std::printf("%-28s %8.1f ms\n", "a slice of making words", longestSlice());
    const Clock filtering;
    tree.setFilter({.ranks = {report::Rank::Critical}});
    table.viewport()->repaint();
    filtering.tell("filter by status");
    tree.setFilter({});
    const Clock searching;
    tree.setFilter({.words = QStringLiteral("tm-77")});
    table.viewport()->repaint();
    searching.tell("first search");
    const Clock again;
    tree.setFilter({.words = QStringLiteral("tm-778")});
    table.viewport()->repaint();
    again.tell("next letter");
    tree.setFilter({});
    const Clock sorting;
    tree.sort(gui::CheckTree::Where, Qt::AscendingOrder);
    sorting.tell("sort by place");
    for (const auto &language : {QStringLiteral("ru"), QStringLiteral("en")}) {
        const Clock switching;
        tree.setLanguage(language);
        table.viewport()->repaint();
        switching.tell("switch of the language");
        std::printf("%-28s %8.1f ms\n", "a slice of words after it", longestSlice());
    }
    return 0;
}
