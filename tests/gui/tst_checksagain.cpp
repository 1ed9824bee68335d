// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"
#include "gui/widgets/checktable.h"
#include "report/rows.h"
#include "support/sshdfixture.h"
#include "support/wizardfixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QTest>

using namespace lockkeeper;
using test::WizardFixture;

// Rows that are asked about again, and a host that dies while it is asked, on two real sshds, jm
// and tm, whose number of cores the test decides.
class TestChecksAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksOnlyTheHostOfTheRow();
    void asksOnlyTheHostsThatFailed();
    void stopsAndKeepsWhatWasKnown();
    void asksAllAfterTheProfileHasChanged();
    void tellsThatAHostDied();
    void neverLeavesADeadHostGreen();

private:
    void open(WizardFixture &window) const;
    void runAll(WizardFixture &window) const;
    [[nodiscard]] std::unique_ptr<SshdFixture> start(std::unique_ptr<QTemporaryDir> &folder,
                                                     const QByteArray &cores) const;
    void setCores(const QByteArray &cores) const;
    void setDeadly(bool isDeadly) const;
    [[nodiscard]] qsizetype logins(const SshdFixture &sshd) const;

    std::unique_ptr<SshdFixture> m_jm;
    std::unique_ptr<SshdFixture> m_tm;
    std::unique_ptr<QTemporaryDir> m_jmFolder; ///< of the nproc that it has
    std::unique_ptr<QTemporaryDir> m_tmFolder;
};

namespace {

const auto kCpu = QStringLiteral("host.cpu");
const auto kOnTm = QStringLiteral("host:tm");

// Prints what the file `cores` holds. Where there is a file `deadly`, the session that asks is
// killed: the nearest sshd above.
constexpr auto kNproc = R"sh(#!/bin/sh
PATH=/usr/bin:/bin
here=$(dirname "$0")
if [ -e "$here/deadly" ]; then
    pid=$$
    while [ "$pid" -gt 1 ] && [ "$(cat "/proc/$pid/comm")" != sshd ];
do
        pid=$(sed -n 's/^PPid:[^0-9]*//p' "/proc/$pid/status")
    done
    kill -9 "$pid"
fi
cat "$here/cores"
)sh";

void writeCores(const QTemporaryDir &folder, const QByteArray &cores)
{
    QFile file(folder.filePath(QStringLiteral("cores")));
    if (!file.open(QIODevice::WriteOnly) || file.write(cores + '\n') < 0)
        qFatal("no cores can be written");
}

const report::Finding *finding(WizardFixture &window, const QString &check, const QString &subject)
{
    for (const report::Finding &each : window.bench().result()->findings) {
        if (each.check == check && each.subject == subject)
            return &each;
    }
    return nullptr;
}

checks::Status status(WizardFixture &window, const QString &check, const QString &subject)
{
    const report::Finding *found = finding(window, check, subject);
    return found != nullptr ? found->status : checks::Status::Skipped;
}

/// How many findings on that host have that status.
qsizetype count(WizardFixture &window, const QString &subject, checks::Status status)
{
    const auto &all = window.bench().result()->findings;
    return std::count_if(all.begin(), all.end(), [&](const report::Finding &each) {
        return each.subject == subject && each.status == status;
    });
}

/// Clicks on the row that is about the cores of tm alone.
void chooseCpu(WizardFixture &window)
{
    auto *view = window.find<gui::CheckTable>(QStringLiteral("checkTable"));
    const QModelIndexList rows = view->model()->match(view->model()->index(0, 2), Qt::DisplayRole,
                                                      QStringLiteral("tm"), -1, Qt::MatchExactly);
    const QString name = Text(checks::findCheck(kCpu)->component).in(QStringLiteral("en"));
    for (const QModelIndex &row : rows) {
        if (row.siblingAtColumn(1).data().toString() != name)
            continue;
        view->scrollTo(row);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(row).center());
        return;
    }
    QFAIL("no row of its own for the cores of tm");
}

/// Chooses an action of the "Check again" menu by mouse.
void chooseAgain(WizardFixture &window, int which)
{
    window.click(QStringLiteral("checkAgain"));
    auto *menu = window.find<QMenu>(QStringLiteral("againMenu"));
    QTest::mouseClick(menu, Qt::LeftButton, {},
                      menu->actionGeometry(menu->actions().at(which)).center());
}

QString bannerLine(WizardFixture &window)
{
    return window.find<QLabel>(QStringLiteral("bannerLine"))->text();
}

bool ends(WizardFixture &window)
{
    return window.waitFor(
        [&] { return !window.wizard().page(gui::Step::Checks)->job()->isRunning(); });
}

} // namespace

void TestChecksAgain::init()
{
    m_jm = start(m_jmFolder, "64");
    m_tm = start(m_tmFolder, "1");
    QVERIFY2(m_jm->isRunning() && m_tm->isRunning(), qPrintable(m_tm->log()));
}

std::unique_ptr<SshdFixture> TestChecksAgain::start(std::unique_ptr<QTemporaryDir> &folder,
                                                    const QByteArray &cores) const
{
    folder = std::make_unique<QTemporaryDir>();
    QFile nproc(folder->filePath(QStringLiteral("nproc")));
    if (!nproc.open(QIODevice::WriteOnly) || nproc.write(kNproc) < 0
        || !nproc.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qFatal("no nproc");
    writeCores(*folder, cores);
    return std::make_unique<SshdFixture>(
        QStringList {QStringLiteral("SetEnv PATH=%1:/usr/bin:/bin").arg(folder->path())});
}

void TestChecksAgain::setCores(const QByteArray &cores) const
{
    writeCores(*m_tmFolder, cores);
}

void TestChecksAgain::setDeadly(bool isDeadly) const
{
    QFile file(m_tmFolder->filePath(QStringLiteral("deadly")));
    if (isDeadly ? !file.open(QIODevice::WriteOnly) : !file.remove())
        qFatal("no change of tm");
}

qsizetype TestChecksAgain::logins(const SshdFixture &sshd) const
{
    return sshd.log().count(QStringLiteral("Accepted publickey"));
}

void TestChecksAgain::open(WizardFixture &window) const
{
    auto opened = window.bench().store().create(QStringLiteral("stand"));
    QVERIFY(opened);
    profile::Profile &profile = opened->profile;
    QByteArray known;
    for (const auto &[name, sshd] : {std::pair {"jm", m_jm.get()}, std::pair {"tm", m_tm.get()}}) {
        const ssh::SshTarget target = sshd->target();
        profile.hosts += profile::Host {.name = QLatin1String(name),
                                        .address = target.address,
                                        .port = sshd->port(),
                                        .user = target.user,
                                        .identities = target.identities,
                                        .usesAgent = false};
        known += "[127.0.0.1]:" + QByteArray::number(sshd->port()) + ' ' + sshd->hostKey() + '\n';
    }
    m_jm->write(QStringLiteral("known_both"), known);
    profile.ssh.knownHosts = m_jm->path(QStringLiteral("known_both"));
    QVERIFY(window.bench().store().save(profile, opened->path));
    window.bench().open(*opened);
    window.resize(1600, 1000);
    window.click(QStringLiteral("step5"));
}

void TestChecksAgain::runAll(WizardFixture &window) const
{
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitFor([&] { return window.bench().result().has_value(); }));
    QCOMPARE(logins(*m_jm), 1);
    QCOMPARE(logins(*m_tm), 1);
}

void TestChecksAgain::asksOnlyTheHostOfTheRow()
{
    WizardFixture window;
    open(window);
    runAll(window);
    QVERIFY(status(window, kCpu, kOnTm) != checks::Status::Pass);
    const QDateTime first = window.bench().result()->finished;
    const qsizetype passedOnJm = count(window, QStringLiteral("host:jm"), checks::Status::Pass);
    setCores("64");
    chooseCpu(window);
    window.click(QStringLiteral("againRow"));
    QCOMPARE(window.sentence(), QStringLiteral("Checking 1 host again: tm"));
    window.shoot(QStringLiteral("checks-again-running"));
    QVERIFY(window.waitFor([&] { return window.bench().result()->finished > first; }));
    QCOMPARE(logins(*m_jm), 1);
    QCOMPARE(logins(*m_tm), 2);
    QCOMPARE(status(window, kCpu, kOnTm), checks::Status::Pass);
    QCOMPARE(count(window, QStringLiteral("host:jm"), checks::Status::Pass), passedOnJm);
    // Each host with its own time, on the page and in what is handed over.
    const auto times = facts::askedTimes(*window.bench().facts());
    QCOMPARE(times.value(QStringLiteral("jm")), first);
    QVERIFY(times.value(QStringLiteral("tm")) > first);
    QVERIFY2(bannerLine(window).startsWith(QStringLiteral("Asked again: ")),
             qPrintable(bannerLine(window)));
    QVERIFY2(bannerLine(window).contains(QStringLiteral("Asked: tm today at")),
             qPrintable(bannerLine(window)));
    QVERIFY(window.bench()
                .result()
                ->scope.reason.in(QStringLiteral("ru"))
                .contains(QString::fromUtf8("не в одно и то же время")));
    window.shoot(QStringLiteral("checks-again"));
}

void TestChecksAgain::asksOnlyTheHostsThatFailed()
{
    WizardFixture window;
    open(window);
    runAll(window);
    report::Result onlyTm = *window.bench().result(); // nothing wrong but the cores of tm
    onlyTm.findings.removeIf([](const report::Finding &each) {
        return report::rankOf(each) < report::Rank::Waived && each.check != kCpu;
    });
    window.bench().setOutcome(*window.bench().facts(), onlyTm);
    const QDateTime first = onlyTm.finished;
    chooseAgain(window, 1);
    QVERIFY(window.waitFor([&] { return window.bench().result()->finished > first; }));
    QCOMPARE(logins(*m_jm), 1);
    QCOMPARE(logins(*m_tm), 2);
}

void TestChecksAgain::stopsAndKeepsWhatWasKnown()
{
    WizardFixture window;
    open(window);
    runAll(window);
    const QDateTime first = window.bench().result()->finished;
    chooseCpu(window);
    window.click(QStringLiteral("againRow"));
    QElapsedTimer clock;
    clock.start();
    window.click(QStringLiteral("stop"));
    QVERIFY(ends(window));
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY2(window.sentence().contains(QStringLiteral("tm was not asked to the end")),
             qPrintable(window.sentence()));
    QCOMPARE(window.bench().result()->finished, first);
    QVERIFY(status(window, kCpu, kOnTm) != checks::Status::Pass);
}

// What the others said before answers another question now.
void TestChecksAgain::asksAllAfterTheProfileHasChanged()
{
    WizardFixture window;
    open(window);
    runAll(window);
    const QDateTime first = window.bench().result()->finished;
    profile::Profile profile = window.bench().profile();
    profile.wish.flinkMode = QStringLiteral("standalone");
    window.bench().setProfile(profile);
    chooseCpu(window);
    window.click(QStringLiteral("againRow"));
    QVERIFY(window.waitFor([&] { return window.bench().result()->finished > first; }));
    QCOMPARE(logins(*m_jm), 2);
    QVERIFY(facts::askedTimes(*window.bench().facts()).isEmpty());
}

void TestChecksAgain::tellsThatAHostDied()
{
    WizardFixture window;
    open(window);
    setDeadly(true);
    runAll(window);
    QCOMPARE(count(window, kOnTm, checks::Status::Pass), 0);
    QVERIFY(count(window, kOnTm, checks::Status::Unknown) > 5);
    QVERIFY(count(window, QStringLiteral("host:jm"), checks::Status::Pass) > 5);
    QVERIFY(!window.bench().result()->isReady);
    const report::Finding *cpu = finding(window, kCpu, kOnTm);
    QVERIFY(cpu != nullptr);
    const QString why = cpu->meaning.in(QStringLiteral("en"));
    QVERIFY2(why.contains(QStringLiteral("connection")), qPrintable(why));
    QVERIFY2(window.bench()
                 .result()
                 ->scope.reason.in(QStringLiteral("en"))
                 .contains(QStringLiteral("tm")),
             "what was not looked at is named");
    chooseCpu(window);
    window.shoot(QStringLiteral("checks-host-died"));

    setDeadly(false); // it is back
    setCores("64");
    const QDateTime first = window.bench().result()->finished;
    window.click(QStringLiteral("againRow"));
    QVERIFY(window.waitFor([&] { return window.bench().result()->finished > first; }));
    QCOMPARE(logins(*m_jm), 1);
    QCOMPARE(status(window, kCpu, kOnTm), checks::Status::Pass);
    QVERIFY(count(window, kOnTm, checks::Status::Pass) > 5);
}

void TestChecksAgain::neverLeavesADeadHostGreen()
{
    WizardFixture window;
    open(window);
    setCores("1");
    runAll(window);
    QVERIFY(count(window, kOnTm, checks::Status::Pass) > 5);
    const qsizetype passedOnJm = count(window, QStringLiteral("host:jm"), checks::Status::Pass);
    setDeadly(true);
    const QDateTime first = window.bench().result()->finished;
    chooseCpu(window);
    window.click(QStringLiteral("againRow"));
    QVERIFY(window.waitFor([&] { return window.bench().result()->finished > first; }));
    QCOMPARE(logins(*m_jm), 1);
    QCOMPARE(count(window, kOnTm, checks::Status::Pass), 0);
    QCOMPARE(count(window, QStringLiteral("host:jm"), checks::Status::Pass), passedOnJm);
    QVERIFY(!window.bench().result()->isReady);
}

QTEST_MAIN(TestChecksAgain)
#include "tst_checksagain.moc"
