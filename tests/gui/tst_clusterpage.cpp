// SPDX-License-Identifier: Apache-2.0
#include "support/capturedfacts.h"
#include "support/wizardfixture.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QTcpServer>
#include <QTest>

using namespace lockkeeper;
using test::WizardFixture;

// The page that confirms what was found, on facts that were gathered from a real cluster.
class TestClusterPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsToTheHostsWhereNothingIsKnown();
    void showsWhatWasFound();
    void showsWhatDiffersBetweenHosts();
    void saysThatVersionsDiffer();
    void asksForTheFolderWhereThereIsNone();
    void writesTheFolderOfOneHost();
    void writesTheMode();
    void stopsWithinASecond();
    void keepsWhatIsTypedOnALanguageSwitch();
    void isReachedByKeys();
    void fits_data();
    void fits();
};

namespace {

const auto kHomes = QStringLiteral("probe:flink.homes");
const auto kConfig = QStringLiteral("probe:flink.home.1.config");

// As a survey finds them: it does not know yet what is wished.
facts::Facts load(const char *name)
{
    facts::Facts facts = test::capturedFacts(name);
    facts.wish = {};
    return facts;
}

// A profile whose hosts nobody answers for at once: the facts are given.
void open(WizardFixture &window, const facts::Facts &facts, int port = 9)
{
    auto opened = window.bench().store().create(QStringLiteral("demo stand"));
    if (!opened)
        qFatal("no profile can be made");
    for (const facts::HostRecord &record : facts.hosts)
        opened->profile.hosts += profile::Host {
            .name = record.name, .address = QStringLiteral("127.0.0.1"), .port = port};
    opened->profile.ssh.knownHosts = window.home() + QStringLiteral("/known_hosts");
    window.bench().open(*opened);
    window.bench().setSurveyed(facts);
}

void goToCluster(WizardFixture &window)
{
    window.click(QStringLiteral("step3"));
    QCOMPARE(window.wizard().current(), gui::Step::Cluster);
}

bool says(WizardFixture &window, const char *words)
{
    return window.waitFor([&] { return window.sentence().contains(QString::fromUtf8(words)); });
}

QString label(WizardFixture &window, const char *name)
{
    return window.find<QLabel>(QLatin1String(name))->text().remove(QChar(0x200b));
}

facts::Facts withoutFlink()
{
    facts::Facts facts = load("healthy");
    for (facts::HostRecord &host : facts.hosts) {
        host.raw.insert(kHomes, QString());
        host.raw.insert(QStringLiteral("probe:flink.processes"), QString());
    }
    return facts;
}

facts::Facts withTwoVersions()
{
    facts::Facts facts = load("healthy");
    facts.hosts[2].raw[kHomes].replace(QStringLiteral("flink-dist-1.20.3.jar"),
                                       QStringLiteral("flink-dist-1.19.1.jar"));
    return facts;
}

facts::Facts withDifferences()
{
    facts::Facts facts = load("healthy");
    QString &config = facts.hosts[2].raw[kConfig];
    config +=
        QStringLiteral("\nparallelism.default: 7\ntaskmanager.network.request-backoff.max: 2\n");
    return facts;
}

} // namespace

void TestClusterPage::sendsToTheHostsWhereNothingIsKnown()
{
    WizardFixture window;
    open(window, load("healthy"));
    window.bench().setSurveyed({});
    goToCluster(window);
    QVERIFY(says(window, "Nothing is known of the cluster yet"));
    window.shoot(QStringLiteral("cluster-nothing-en"));

    window.click(QStringLiteral("primary"));
    QVERIFY(says(window, "First log in to the hosts"));
    window.click(QStringLiteral("step3"));
    window.click(QStringLiteral("bannerAct"));
    QCOMPARE(window.wizard().current(), gui::Step::Hosts);
}

void TestClusterPage::showsWhatWasFound()
{
    WizardFixture window;
    open(window, load("healthy"));
    goToCluster(window);

    QVERIFY2(says(window, "Found Flink 1.20.3, standalone, on 3 hosts"),
             qPrintable(window.sentence()));
    QCOMPARE(label(window, "versionValue"), QStringLiteral("1.20.3"));
    QCOMPARE(label(window, "modeValue"), QStringLiteral("standalone, session"));
    QVERIFY(label(window, "javaSeen").contains(QLatin1String("The running Flink uses")));
    QVERIFY(label(window, "configValue").endsWith(QLatin1String("config.yaml")));
    auto *hosts = window.find<QAbstractItemView>(QStringLiteral("clusterHosts"));
    QCOMPARE(hosts->model()->rowCount(), 3);
    QCOMPARE(hosts->model()->index(0, 1).data().toString(), QStringLiteral("jm-1"));

    window.click(QStringLiteral("primary"));
    QCOMPARE(window.wizard().current(), gui::Step::Sources);
}

void TestClusterPage::showsWhatDiffersBetweenHosts()
{
    WizardFixture window;
    open(window, withDifferences());
    goToCluster(window);
    auto *choice = window.find<QComboBox>(QStringLiteral("configOther"));
    auto *lines = window.find<QAbstractItemView>(QStringLiteral("configLines"));
    window.press(Qt::Key_Tab);
    choice->setFocus();
    window.press(Qt::Key_End);
    QVERIFY2(choice->currentText().startsWith(QLatin1String("tm-3: ")),
             qPrintable(choice->currentText()));
    const int all = lines->model()->rowCount();

    window.click(QStringLiteral("configOnlyOther"), QPoint(10, 10));

    QVERIFY(lines->model()->rowCount() > 0);
    QVERIFY(lines->model()->rowCount() < all);
    QStringList signs;
    for (int row = 0; row < lines->model()->rowCount(); ++row)
        signs += lines->model()->index(row, 2).data().toString();
    QVERIFY(!signs.contains(QString()));
    QVERIFY(signs.contains(QStringLiteral("+")));
}

void TestClusterPage::saysThatVersionsDiffer()
{
    WizardFixture window;
    open(window, withTwoVersions());
    goToCluster(window);

    QVERIFY(says(window, "The hosts have different versions of Flink: 1.20.3 and 1.19.1"));
    QCOMPARE(label(window, "versionValue"), QStringLiteral("1.20.3 on jm-1, tm-2; 1.19.1 on tm-3"));
}

void TestClusterPage::asksForTheFolderWhereThereIsNone()
{
    WizardFixture window;
    open(window, withoutFlink());
    goToCluster(window);
    QVERIFY(says(window, "Flink was not found. Give its folder"));

    window.click(QStringLiteral("primary"));
    QCOMPARE(window.wizard().current(), gui::Step::Cluster);
    QVERIFY(window.find(QStringLiteral("homeField"))->hasFocus());

    window.press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("opt/flink"));
    window.press(Qt::Key_Return);
    QVERIFY(window.find(QStringLiteral("homeProblem"))->isVisible());

    window.press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("/opt/flink"));
    window.press(Qt::Key_Return);
    QCOMPARE(window.bench().profile().wish.flinkHome, QStringLiteral("/opt/flink"));
    // The hosts were asked again, and now none of them answers.
    QVERIFY2(says(window, "No host could be logged in to"), qPrintable(window.sentence()));
}

void TestClusterPage::writesTheFolderOfOneHost()
{
    WizardFixture window;
    open(window, load("healthy"));
    goToCluster(window);
    QVERIFY(says(window, "Found Flink"));

    window.click(QStringLiteral("homeCorrect"));
    window.press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("/srv/my flink 1.20"));
    window.press(Qt::Key_Tab);
    QVERIFY(window.find(QStringLiteral("homeHost"))->hasFocus());
    window.press(Qt::Key_End);
    window.press(Qt::Key_Tab);
    window.press(Qt::Key_Space);

    const profile::Profile &profile = window.bench().profile();
    QCOMPARE(profile.find(QStringLiteral("tm-3"))->flinkHome.value_or(QString()),
             QStringLiteral("/srv/my flink 1.20"));
    QCOMPARE(profile.wish.flinkHome, QStringLiteral("auto"));
    QVERIFY(!profile.find(QStringLiteral("jm-1"))->flinkHome);
}

void TestClusterPage::writesTheMode()
{
    WizardFixture window;
    open(window, load("healthy"));
    goToCluster(window);
    QVERIFY(says(window, "Found Flink"));

    window.click(QStringLiteral("modeCorrect"));
    window.press(Qt::Key_End);
    window.click(QStringLiteral("modeTake"));

    QCOMPARE(window.bench().profile().wish.flinkMode, QStringLiteral("docker"));
}

void TestClusterPage::stopsWithinASecond()
{
    QTcpServer silent; // takes the connection and never says a word
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    WizardFixture window;
    open(window, load("healthy"), silent.serverPort());
    goToCluster(window);
    QVERIFY(says(window, "Found Flink"));

    window.press(Qt::Key_F5);
    QVERIFY(says(window, "Looking at 3 hosts"));
    window.shoot(QStringLiteral("cluster-loading-en"));
    window.click(QStringLiteral("primary"));
    QCOMPARE(window.wizard().current(), gui::Step::Cluster);
    QElapsedTimer clock;
    clock.start();
    window.click(QStringLiteral("stop"));
    QVERIFY(window.waitFor(
        [&] { return !window.wizard().page(gui::Step::Cluster)->job()->isRunning(); }));
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
}

void TestClusterPage::keepsWhatIsTypedOnALanguageSwitch()
{
    WizardFixture window;
    open(window, load("healthy"));
    goToCluster(window);
    QVERIFY(says(window, "Found Flink"));
    window.click(QStringLiteral("homeCorrect"));
    window.press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("/half/typ"));

    window.press(Qt::Key_L, Qt::ControlModifier);

    QCOMPARE(window.find<QComboBox>(QStringLiteral("homeField"))->currentText(),
             QStringLiteral("/half/typ"));
    QVERIFY(window.find(QStringLiteral("homeField"))->hasFocus());
    QVERIFY(says(window, "Нашли Flink 1.20.3, standalone, на 3 узлах"));
}

void TestClusterPage::isReachedByKeys()
{
    WizardFixture window;
    open(window, withDifferences());
    goToCluster(window);
    QVERIFY(says(window, "Found Flink"));
    window.find(QStringLiteral("homeCorrect"))->setFocus(Qt::TabFocusReason);
    QStringList reached;
    for (int i = 0; i < 12; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY2(!focus->accessibleName().isEmpty() || focus->inherits("QPushButton")
                     || focus->inherits("QCheckBox"),
                 qPrintable(focus->objectName()));
        reached += focus->objectName();
        window.press(Qt::Key_Tab);
    }
    for (const char *name : {"homeCorrect", "modeCorrect", "clusterHosts", "configOther",
                             "configOnlyOther", "configLines"})
        QVERIFY2(reached.contains(QLatin1String(name)),
                 qPrintable(QLatin1String(name) + QStringLiteral(" is not among ")
                            + reached.join(QLatin1Char(' '))));
    QVERIFY(reached.indexOf(QStringLiteral("clusterHosts"))
            < reached.indexOf(QStringLiteral("configOther")));
}

void TestClusterPage::fits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    for (const char *language : {"en", "ru"}) {
        for (const bool isDark : {false, true})
            QTest::addRow("%s %s", language, isDark ? "dark" : "light")
                << QString::fromLatin1(language) << isDark;
    }
}

void TestClusterPage::fits()
{
    QFETCH(const QString, language);
    QFETCH(const bool, isDark);
    WizardFixture window(language, isDark ? gui::Scheme::Dark : gui::Scheme::Light);
    open(window, load("healthy"));
    goToCluster(window);
    const std::pair<const char *, facts::Facts> states[] = {{"found", load("healthy")},
                                                            {"seed", load("seed")},
                                                            {"differences", withDifferences()},
                                                            {"versions", withTwoVersions()},
                                                            {"empty", withoutFlink()}};
    for (const auto &[name, facts] : states) {
        const QString before = window.sentence();
        window.bench().setSurveyed({});
        window.bench().setSurveyed(facts);
        QVERIFY(window.waitFor([&] {
            return window.wizard().page(gui::Step::Cluster)->state().kind
                != gui::StepState::Kind::ToDo;
        }));
        for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
            window.resize(size.width(), size.height());
            window.shoot(QStringLiteral("cluster-%1-%2-%3-%4")
                             .arg(QLatin1String(name), language,
                                  isDark ? QStringLiteral("dark") : QStringLiteral("light"),
                                  QString::number(size.width())));
            QCOMPARE(window.clipped().join(QLatin1Char('\n')), QString());
        }
    }
}

QTEST_MAIN(TestClusterPage)
#include "tst_clusterpage.moc"
