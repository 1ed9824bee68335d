// SPDX-License-Identifier: Apache-2.0
#include "support/sourcefiles.h"

#include <QTest>

using namespace lockkeeper;

// A page is one thin file; the frame of the wizard knows pages by one list only, and no page knows
// another.
class TestWizardPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsPagesThin();
    void listsEveryPageOnce();
    void keepsPagesFromEachOther();
    void keepsTheFrameOutOfPages();
};

namespace {

constexpr qsizetype kLimit = 150; ///< lines
const auto kList = QStringLiteral("gui/step.cpp");

// "hosts" of gui/pages/hostspage.h; empty: that is no page.
QString pageOf(const QString &path)
{
    static const QRegularExpression page(QStringLiteral("^gui/pages/(\\w+)page\\.(h|cpp)$"));
    return page.match(path).captured(1);
}

QStringList pages(const QMap<QString, QString> &files)
{
    QStringList names;
    for (const QString &path : files.keys()) {
        if (!pageOf(path).isEmpty() && path.endsWith(QLatin1String(".h")))
            names += pageOf(path);
    }
    return names;
}

} // namespace

void TestWizardPages::keepsPagesThin()
{
    const QMap<QString, QString> files = test::sourceFiles();
    QVERIFY(pages(files).size() > 5);
    for (auto it = files.begin(); it != files.end(); ++it) {
        const qsizetype lines = it.value().count(QLatin1Char('\n'));
        QVERIFY2(pageOf(it.key()).isEmpty() || lines <= kLimit,
                 qPrintable(QStringLiteral("%1 has %2 lines").arg(it.key()).arg(lines)));
    }
}

void TestWizardPages::listsEveryPageOnce()
{
    const QMap<QString, QString> files = test::sourceFiles();
    QStringList listed;
    for (const QString &path : test::includesIn(files.value(kList))) {
        if (!pageOf(path).isEmpty())
            listed += pageOf(path);
    }
    listed.sort();
    QCOMPARE(listed, pages(files));
}

void TestWizardPages::keepsPagesFromEachOther()
{
    const QMap<QString, QString> files = test::sourceFiles();
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (it.key() == kList)
            continue;
        for (const QString &path : test::includesIn(it.value())) {
            const QString other = pageOf(path);
            QVERIFY2(other.isEmpty() || other == pageOf(it.key()),
                     qPrintable(QStringLiteral("%1 includes %2").arg(it.key(), path)));
        }
    }
}

void TestWizardPages::keepsTheFrameOutOfPages()
{
    const QMap<QString, QString> files = test::sourceFiles();
    for (auto it = files.begin(); it != files.end(); ++it) {
        const bool isFrame = it.key().startsWith(QLatin1String("gui/"))
            && it.key().count(QLatin1Char('/')) == 1 && it.key() != kList;
        if (!isFrame)
            continue;
        for (const QString &path : test::includesIn(it.value()))
            QVERIFY2(!path.startsWith(QLatin1String("gui/pages/")),
                     qPrintable(QStringLiteral("%1 includes %2").arg(it.key(), path)));
    }
}

QTEST_GUILESS_MAIN(TestWizardPages)
#include "tst_wizardpages.moc"
