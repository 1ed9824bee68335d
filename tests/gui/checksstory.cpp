// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/checktable.h"
#include "support/wizardfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace lockkeeper;
using test::WizardFixture;

// The Checks page on real hosts: a run that fills the rows, one that is asked for a single row, one
// that is stopped. Needs LOCKKEEPER_DEMO_PROFILE and LOCKKEEPER_DEMO_SECRETS of a sandbox in the
// story `seed`.
class ChecksStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksStopsAndChecksARowAgain();
};

namespace {

QStringList components(const QAbstractItemView *view)
{
    QStringList names;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        names += view->model()->index(row, 1).data().toString();
    return names;
}

bool isPending(const QAbstractItemView *view, int row)
{
    return view->model()->index(row, 4).data().toString() == QStringLiteral("checking…");
}

int pendingRows(const QAbstractItemView *view)
{
    int count = 0;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        count += isPending(view, row) ? 1 : 0;
    return count;
}

/// Each name once, in order: a check may get several rows, but never another place.
QStringList once(QStringList names)
{
    names.removeDuplicates();
    return names;
}

bool says(WizardFixture &window, const char *words)
{
    return window.sentence().startsWith(QLatin1String(words));
}

} // namespace

void ChecksStory::checksStopsAndChecksARowAgain()
{
    WizardFixture window;
    const QString path = qEnvironmentVariable("LOCKKEEPER_DEMO_PROFILE");
    const auto opened = window.bench().store().open(path);
    QVERIFY2(opened, qPrintable(path));
    window.bench().open(*opened);
    QVERIFY(window.bench().keyring().addFile(qEnvironmentVariable("LOCKKEEPER_DEMO_SECRETS")));
    window.click(QStringLiteral("step5"));
    window.click(QStringLiteral("primary"));
    QVERIFY2(says(window, "Checking: 0 of"), qPrintable(window.sentence()));
    const auto *view = window.find<gui::CheckTable>(QStringLiteral("checkTable"));
    const QStringList order = components(view);
    QCOMPARE(pendingRows(view), order.size());
    QVERIFY(window.waitFor([&] { return pendingRows(view) < order.size(); }));
    QVERIFY(!window.bench().result());
    QVERIFY(pendingRows(view) > 0);
    QCOMPARE(once(components(view)), order);
    window.shoot(QStringLiteral("checks-filling"));

    QVERIFY(window.waitFor([&] { return says(window, "The cluster is not ready"); }));
    QCOMPARE(pendingRows(view), 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(0, 1)).center());
    window.resize(1600, 1000);
    window.click(QStringLiteral("copyLog"));
    QVERIFY2(QApplication::clipboard()->text().contains(QStringLiteral("\n$ ")),
             qPrintable(QApplication::clipboard()->text()));
    window.shoot(QStringLiteral("checks-real"));

    const QDateTime first = window.bench().result()->finished;
    window.click(QStringLiteral("againRow"));
    QVERIFY(says(window, "Checking")); // all hosts, or those that stand behind the row
    QElapsedTimer clock;
    clock.start();
    window.click(QStringLiteral("stop"));
    QVERIFY(
        window.waitFor([&] { return window.sentence().contains(QStringLiteral("was stopped")); }));
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(window.bench().result()->finished, first);

    window.click(QStringLiteral("againRow"));
    QVERIFY(window.waitFor([&] { return says(window, "The cluster is not ready"); }));
    QVERIFY(window.bench().result()->finished > first);
    const QString line = window.find<QLabel>(QStringLiteral("bannerLine"))->text();
    QVERIFY2(line.startsWith(QStringLiteral("Asked again: nothing has changed")), qPrintable(line));
}

QTEST_MAIN(ChecksStory)
#include "checksstory.moc"
