// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"
#include "gui/widgets/checktable.h"
#include "project/checkrun.h"
#include "project/store.h"
#include "support/capturedfacts.h"
#include "support/wizardfixture.h"

#include <QAction>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QTest>

namespace lockkeeper::test {

inline const auto kTable = QStringLiteral("checkTable");

inline facts::Facts factsWithTranscript(const QString &name)
{
    facts::Facts facts = capturedFacts(name.toLatin1().constData());
    // These captures are kept without their transcript: each answer becomes an exchange.
    int n = 0;
    for (facts::HostRecord &host : facts.hosts) {
        for (auto it = host.raw.constBegin(); it != host.raw.constEnd(); ++it) {
            facts.transcript += facts::Exchange {.n = ++n,
                                                 .host = host.name,
                                                 .command = QStringLiteral("ask ") + it.key(),
                                                 .exit = 0,
                                                 .ms = 9,
                                                 .out = it.value()};
            host.transcript.insert(it.key(), n);
        }
    }
    return facts;
}

/// Read and judged before any window stands, for that is no work of the window's thread.
struct Run
{
    facts::Facts facts;
    report::Result result;
};

inline const Run &runOf(const QString &name)
{
    static QMap<QString, Run> known;
    if (!known.contains(name)) {
        const facts::Facts facts = factsWithTranscript(name);
        known.insert(name, {facts, project::rejudge(facts, {})});
    }
    return *known.constFind(name);
}

/// The window with a profile of the hosts of these facts, their result kept before it was opened.
inline void openAt(WizardFixture &window, const QString &name)
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

inline gui::CheckTable *table(WizardFixture &window)
{
    return window.find<gui::CheckTable>(kTable);
}

inline QString cell(const QAbstractItemView *view, int row, int column,
                    const QModelIndex &above = {})
{
    return view->model()->index(row, column, above).data().toString();
}

inline QStringList components(const QAbstractItemView *view)
{
    QStringList names;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        names += cell(view, row, 1);
    return names;
}

/// Clicks on a cell of the table.
inline void clickCell(QTreeView *view, const QModelIndex &index)
{
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

inline QModelIndex rowOf(const QAbstractItemView *view, const QString &component)
{
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        if (cell(view, row, 1) == component)
            return view->model()->index(row, 0);
    }
    return {};
}

inline QModelIndex foldedRow(const QAbstractItemView *view)
{
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        if (view->model()->rowCount(index) > 1)
            return index;
    }
    return {};
}

inline QString label(WizardFixture &window, const char *name)
{
    return window.find<QLabel>(QLatin1String(name))->text();
}

/// Chooses an action of the "Check again" menu by mouse.
inline void chooseAgain(WizardFixture &window, int which)
{
    window.click(QStringLiteral("checkAgain"));
    auto *menu = window.find<QMenu>(QStringLiteral("againMenu"));
    QTest::mouseClick(menu, Qt::LeftButton, {},
                      menu->actionGeometry(menu->actions().at(which)).center());
}

inline void acceptChosen(WizardFixture &window, const QString &reason)
{
    window.click(QStringLiteral("waive"));
    QTest::keyClicks(window.find(QStringLiteral("waiveReason")), reason);
    window.click(QStringLiteral("waiveAccept"));
}

} // namespace lockkeeper::test
