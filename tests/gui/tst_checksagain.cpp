// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"
#include "gui/widgets/checktable.h"
#include "report/rows.h"
#include "support/checksfixture.h"
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
    void asksADeadHostAgainWhenItIsBack();
    void asksForWhatFailedAndForAll();

private:
    void open(WizardFixture &window) const;
    void runAll(WizardFixture &window) const;
    [[nodiscard]] std::unique_ptr<SshdFixture> start(std::unique_ptr<QTemporaryDir> &folder,
                                                     const QByteArray &cores) const;
    void setDeadly(bool isDeadly) const;
    [[nodiscard]] qsizetype logins(const SshdFixture &sshd) const;

    std::unique_ptr<SshdFixture> m_jm;
    std::unique_ptr<SshdFixture> m_tm;
    std::unique_ptr<QTemporaryDir> m_jmFolder; ///< of the nproc that it has
    std::unique_ptr<QTemporaryDir> m_tmFolder;
};

namespace {

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

/// How many findings on that host have that status.
qsizetype count(WizardFixture &window, const QString &subject, checks::Status status)
{
    const auto &all = window.bench().result()->findings;
    return std::count_if(all.begin(), all.end(), [&](const report::Finding &each) {
        return each.subject == subject && each.status == status;
    });
}

/// Clicks on the first row that is about tm alone.
void chooseTm(WizardFixture &window)
{
    auto *view = window.find<gui::CheckTable>(QStringLiteral("checkTable"));
    const QModelIndexList rows = view->model()->match(view->model()->index(0, 2), Qt::DisplayRole,
                                                      QStringLiteral("tm"), 1, Qt::MatchExactly);
    QCOMPARE(rows.size(), 1);
    view->scrollTo(rows.first());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(rows.first()).center());
}

QString bannerLine(WizardFixture &window)
{
    return window.find<QLabel>(QStringLiteral("bannerLine"))->text();
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

// A host that dies while it is asked: nothing of it is green, the others stay true; when it is back
// one row is enough to ask it, and it alone, again.
void TestChecksAgain::asksADeadHostAgainWhenItIsBack()
{
    WizardFixture window;
    open(window);
    setDeadly(true);
    runAll(window);
    QCOMPARE(count(window, kOnTm, checks::Status::Pass), 0);
    QVERIFY(count(window, kOnTm, checks::Status::Unknown) > 2);
    const qsizetype passedOnJm = count(window, QStringLiteral("host:jm"), checks::Status::Pass);
    QVERIFY(passedOnJm > 0);
    QVERIFY(!window.bench().result()->isReady);
    chooseTm(window);
    window.shoot(QStringLiteral("checks-host-died"));

    setDeadly(false);
    const QDateTime first = window.bench().result()->finished;
    window.click(QStringLiteral("againRow"));
    QCOMPARE(window.sentence(), QStringLiteral("Checking 1 host again: tm"));
    QVERIFY(window.waitFor([&] { return window.bench().result()->finished > first; }));
    QCOMPARE(logins(*m_jm), 1);
    QCOMPARE(logins(*m_tm), 2);
    QVERIFY(count(window, kOnTm, checks::Status::Pass) > 0);
    // What was judged from both hosts is known too now.
    QVERIFY(count(window, QStringLiteral("host:jm"), checks::Status::Pass) >= passedOnJm);
    const auto times = facts::askedTimes(*window.bench().facts());
    QCOMPARE(times.value(QStringLiteral("jm")), first);
    QVERIFY(times.value(QStringLiteral("tm")) > first);
    QVERIFY2(bannerLine(window).contains(QStringLiteral("Asked: tm today at")),
             qPrintable(bannerLine(window)));
    window.shoot(QStringLiteral("checks-again"));
}

// Whoever asks for what failed is told what became of it; whoever asks for all is not.
void TestChecksAgain::asksForWhatFailedAndForAll()
{
    WizardFixture window;
    open(window);
    runAll(window);
    const auto again = [&](int which) {
        const QDateTime before = window.bench().result()->finished;
        test::chooseAgain(window, which);
        return window.waitFor([&] { return window.bench().result()->finished > before; });
    };
    QVERIFY(again(1));
    QVERIFY2(bannerLine(window).startsWith(QStringLiteral("Asked again")),
             qPrintable(bannerLine(window)));
    const QDateTime second = window.bench().result()->finished;
    QVERIFY(again(0));
    QVERIFY2(!bannerLine(window).contains(QStringLiteral("Asked again")),
             qPrintable(bannerLine(window)));
    for (const auto &time : facts::askedTimes(*window.bench().facts()))
        QVERIFY(time > second);
}

QTEST_MAIN(TestChecksAgain)
#include "tst_checksagain.moc"
