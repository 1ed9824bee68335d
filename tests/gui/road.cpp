// SPDX-License-Identifier: Apache-2.0
#include "support/wizardfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace lockkeeper;
using test::WizardFixture;

// The whole road on real hosts, from the demo cluster to the saved report, in each language, by
// mouse and keys. Needs LOCKKEEPER_DEMO_PROFILE and LOCKKEEPER_DEMO_SECRETS of a sandbox in the
// story `seed`; leaves a picture of every page. What the window says of the cluster is compared
// with what the program without a window (LOCKKEEPER, else the one beside this) says of it.
class Road : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leadsFromHostsToTheReport_data();
    void leadsFromHostsToTheReport();

private:
    QJsonObject m_told; ///< the result of `lockkeeper check --json`
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

// The checks that have a critical finding nobody accepted, counted from the JSON alone.
QStringList criticalChecks(const QJsonObject &result)
{
    QStringList ids;
    for (const QJsonValue &each : result.value(QStringLiteral("findings")).toArray()) {
        const QJsonObject finding = each.toObject();
        if (finding.value(QStringLiteral("status")) == QStringLiteral("critical")
            && finding.value(QStringLiteral("waived")).isNull())
            ids += finding.value(QStringLiteral("check")).toString();
    }
    ids.removeDuplicates();
    return ids;
}

} // namespace

void Road::initTestCase()
{
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/lockkeeper");
    QProcess check;
    check.start(qEnvironmentVariable("LOCKKEEPER", beside),
                {QStringLiteral("check"), QStringLiteral("--profile"),
                 qEnvironmentVariable("LOCKKEEPER_DEMO_PROFILE"), QStringLiteral("--secrets"),
                 qEnvironmentVariable("LOCKKEEPER_DEMO_SECRETS"), QStringLiteral("--json"),
                 QStringLiteral("-")});
    QVERIFY(check.waitForFinished(120'000));
    QVERIFY2(check.exitCode() == 1, check.readAllStandardError().constData());
    m_told = QJsonDocument::fromJson(check.readAllStandardOutput()).object();
    QVERIFY(!criticalChecks(m_told).isEmpty());
}

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
    QCOMPARE(window.sentence(),
             m_told.value(QStringLiteral("verdict")).toObject().value(language).toString());
    const QRegularExpressionMatch count =
        QRegularExpression(QStringLiteral("\\d+")).match(window.sentence());
    QCOMPARE(count.captured().toInt(), criticalChecks(m_told).size());
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
