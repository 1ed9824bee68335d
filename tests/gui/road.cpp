// SPDX-License-Identifier: Apache-2.0
#include "support/wizardfixture.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace lockkeeper;
using test::WizardFixture;

// The whole road on real hosts, from the demo cluster to the saved report, in each language, by
// mouse and keys. Needs LOCKKEEPER_DEMO_PROFILE and LOCKKEEPER_DEMO_SECRETS of a sandbox in the
// story `seed`; leaves a picture of every page.
class Road : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsFromHostsToTheReport_data();
    void leadsFromHostsToTheReport();
};

namespace {

bool arrives(WizardFixture &window, gui::Step step)
{
    return window.waitFor([&] { return window.wizard().current() == step; });
}

void look(WizardFixture &window, const char *page)
{
    for (const QSize size : {QSize(1600, 1000), QSize(1280, 800), QSize(1024, 640)}) {
        window.resize(size.width(), size.height());
        window.shoot(QStringLiteral("road-%1-%2-%3")
                         .arg(QLatin1String(page), QLatin1String(QTest::currentDataTag()))
                         .arg(size.width()));
        QCOMPARE(window.clipped().join(QLatin1Char('\n')), QString());
    }
}

} // namespace

void Road::leadsFromHostsToTheReport_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    QTest::newRow("ru-light") << QStringLiteral("ru") << 1;
    QTest::newRow("en-dark") << QStringLiteral("en") << 2;
}

void Road::leadsFromHostsToTheReport()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    WizardFixture window(language, static_cast<gui::Scheme>(scheme));
    look(window, "1-start");
    window.click(QStringLiteral("demo"));
    QVERIFY(arrives(window, gui::Step::Hosts));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitFor([&] { return window.bench().surveyed().has_value(); }));
    look(window, "2-hosts");
    window.click(QStringLiteral("primary"));
    QVERIFY(arrives(window, gui::Step::Cluster));
    look(window, "3-cluster");
    window.click(QStringLiteral("primary"));
    QVERIFY(arrives(window, gui::Step::Sources));
    window.click(QStringLiteral("sourceTest"));
    QVERIFY(window.waitFor([&] {
        return window.find<QLabel>(QStringLiteral("sourceResult"))
            ->text()
            .contains(QStringLiteral("jm-1"));
    }));
    look(window, "4-sources");
    window.click(QStringLiteral("primary"));
    QVERIFY(arrives(window, gui::Step::Checks));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitFor([&] { return window.bench().result().has_value(); }));
    QVERIFY2(!window.bench().result()->isReady, "the seed's cluster is not ready");
    QVERIFY(window.bench().result()->summary.critical > 0);
    QVERIFY2(window.sentence().contains(QString::number(window.bench().result()->summary.critical)),
             qPrintable(window.sentence()));
    look(window, "5-checks");
    window.press(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(arrives(window, gui::Step::Report));
    const QString path = window.home() + QStringLiteral("/report.html");
    window.click(QStringLiteral("primary"));
    window.type(QStringLiteral("fileNameEdit"), path);
    window.press(Qt::Key_Return);
    QVERIFY(window.waitFor([&] { return QFile::exists(path); }));
    look(window, "10-report");
}

QTEST_MAIN(Road)
#include "road.moc"
