// SPDX-License-Identifier: Apache-2.0
#include "support/hostsfixture.h"
#include "support/rudeserver.h"
#include "support/sshdfake.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QTcpSocket>
#include <QTest>
#include <QTreeView>

#include <optional>

using namespace lockkeeper;
using test::WizardFixture;

// Everything that goes on can be stopped, and whoever stops it is not told of trouble.
class TestStopping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAHostThatIsAskedAgainAlone();
    void takesAStopForNoTrouble();
};

namespace {

constexpr int kPromiseMs = 1500; ///< a second, and what a loaded machine adds

void openWith(WizardFixture &window, const QList<profile::Host> &hosts, const QByteArray &known)
{
    auto opened = window.bench().store().create(QStringLiteral("stand"));
    QVERIFY(opened);
    opened->profile.hosts = hosts;
    QVERIFY(window.bench().store().save(opened->profile, opened->path));
    QDir().mkpath(QFileInfo(opened->profile.ssh.knownHosts).path());
    QFile file(opened->profile.ssh.knownHosts);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(known);
    file.close();
    window.bench().open(*opened);
}

bool stops(WizardFixture &window, gui::Step step)
{
    QElapsedTimer clock;
    clock.start();
    window.click(QStringLiteral("stop"));
    const bool hasStopped =
        window.waitFor([&] { return !window.wizard().page(step)->isRunning(); }, kPromiseMs);
    if (!hasStopped)
        qWarning("still running after %lld ms", static_cast<long long>(clock.elapsed()));
    return hasStopped;
}

} // namespace

void TestStopping::stopsAHostThatIsAskedAgainAlone()
{
    const SshdFixture keys; // only for its keys
    const SshdFake asking(keys.path(QStringLiteral("hostkey")).toUtf8(), {.offersPassword = true});
    std::optional<tests::RudeServer> silent;
    silent.emplace([](const QByteArray &) { return QByteArray("x"); }, true);
    WizardFixture window;
    openWith(
        window,
        {test::keylessHost("asks", asking.port()), test::keylessHost("silent", silent->port())},
        "[127.0.0.1]:" + QByteArray::number(asking.port()) + ' ' + keys.hostKey() + '\n');
    window.click(QStringLiteral("step2"));
    window.click(QStringLiteral("primary"));
    static_cast<void>(window.find(QStringLiteral("secretField"))); // has come

    // The server takes one client at a time: this one keeps it from the second login.
    QTcpSocket busy;
    busy.connectToHost(QStringLiteral("127.0.0.1"), asking.port());
    QVERIFY(window.waitFor([&] { return busy.bytesAvailable() > 0; }));
    QTest::keyClicks(window.find(QStringLiteral("secretField")), QStringLiteral("right"));
    window.click(QStringLiteral("secretSend"));
    QVERIFY(window.waitFor([&] { return test::shapeOf(window, 0) == QStringLiteral("running"); }));
    silent.reset(); // hangs up: the first round is over
    gui::Page *page = window.wizard().page(gui::Step::Hosts);
    QVERIFY(window.waitFor([&] { return !page->job()->isRunning(); }));
    QVERIFY(page->isRunning());

    QVERIFY(stops(window, gui::Step::Hosts));
    QVERIFY(window.waitFor([&] {
        return !window.wizard().findChild<QWidget *>(QStringLiteral("stop"))->isVisible();
    }));
}

void TestStopping::takesAStopForNoTrouble()
{
    const tests::RudeServer silent([](const QByteArray &) { return QByteArray("x"); }, true);
    WizardFixture window;
    openWith(window, {test::keylessHost("silent", silent.port())}, {});
    QFile file(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/facts/healthy.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    window.bench().setSurveyed(*facts::readFacts(file.readAll()));
    window.click(QStringLiteral("step3"));
    window.press(Qt::Key_F5);
    static_cast<void>(window.find(QStringLiteral("stop"))); // has come
    QVERIFY(stops(window, gui::Step::Cluster));
    QTRY_VERIFY(window.wizard().page(gui::Step::Cluster)->notice().has_value());
    const gui::Notice notice = *window.wizard().page(gui::Step::Cluster)->notice();
    QCOMPARE(notice.kind, QStringLiteral("info"));
    QCOMPARE(window.sentence(), QStringLiteral("Stopped on request."));
    const gui::StepState state = window.wizard().page(gui::Step::Cluster)->state();
    QVERIFY(state.kind != gui::StepState::Kind::Attention
            || state.shape != QStringLiteral("critical"));
    window.shoot(QStringLiteral("cluster-stopped"));
}

QTEST_MAIN(TestStopping)
#include "tst_stopping.moc"
