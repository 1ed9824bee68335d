// SPDX-License-Identifier: Apache-2.0
#include "faults/lab.h"
#include "ssh/waiting.h"
#include "support/silentserver.h"

#include <thread>

using namespace lockkeeper;
using namespace lockkeeper::tests;

/// What many sessions leave behind in this process: nothing.
class TestFaultMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesNothingBehind_data();
    void leavesNothingBehind();
    void leavesNothingBehindWhereItIsStopped();
    void leavesNoProcessOnTheHost();

private:
    QTemporaryDir m_temporary;
    std::unique_ptr<SshdFixture> m_sshd;
};

namespace {

qsizetype entries(const QString &folder)
{
    const QDir::Filters all = QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System | QDir::Hidden;
    return QDir(folder).entryList(all).size();
}

/// What this process holds.
struct Holdings
{
    qsizetype descriptors = entries(QStringLiteral("/proc/self/fd"));
    qsizetype threads = entries(QStringLiteral("/proc/self/task"));
    qsizetype files = entries(QDir::tempPath());

    [[nodiscard]] QByteArray words() const
    {
        return QByteArray::number(descriptors) + " descriptors, " + QByteArray::number(threads)
            + " threads, " + QByteArray::number(files) + " temporary files";
    }
    bool operator==(const Holdings &) const = default;
};

bool becomes(const Holdings &before)
{
    return QTest::qWaitFor([&before] { return Holdings() == before; }, 10000);
}

bool useOnce(const ssh::SshTarget &target, const std::stop_token &stop = {})
{
    const auto remote = ssh::connect(target, {}, stop);
    return remote && (*remote)->run({.script = "sh -c : lk_use"}, stop);
}

/// 100 in CI; LOCKKEEPER_CONNECTS=1000 for the long run.
int connects()
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("LOCKKEEPER_CONNECTS", &isGiven);
    return isGiven ? given : 100;
}

} // namespace

void TestFaultMany::initTestCase()
{
    QVERIFY(m_temporary.isValid());
    qputenv("TMPDIR", m_temporary.path().toLocal8Bit()); // others work in /tmp too
    m_sshd = std::make_unique<SshdFixture>( // no start files of this machine
        QStringList {QStringLiteral("SetEnv HOME=%1").arg(m_temporary.path())});
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
}

void TestFaultMany::leavesNothingBehind_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<int>("count");
    const int count = connects();
    QTest::newRow("used") << QStringLiteral("used") << count / 2;
    for (const char *way : {"silent", "reset", "refused", "changed key", "closed port"})
        QTest::newRow(way) << QString::fromLatin1(way) << count / 10;
}

void TestFaultMany::leavesNothingBehind()
{
    QFETCH(QString, way);
    QFETCH(int, count);
    ssh::SshTarget target = m_sshd->target();
    const SilentServer silent;
    const FaultProxy proxy(m_sshd->port(), {.resetAfter = 1000});
    if (way == QLatin1String("silent")) {
        target = through(*m_sshd, silent.port);
        target.timeouts.connect = 10ms;
    } else if (way == QLatin1String("reset")) {
        target = through(*m_sshd, proxy.port());
    } else if (way == QLatin1String("refused")) {
        target.identities = {};
    } else if (way == QLatin1String("changed key")) {
        target.fingerprint = QStringLiteral("SHA256:x");
    } else if (way == QLatin1String("closed port")) {
        target.port = SshdFixture::freePort();
    }
    const bool isUsed = way == QLatin1String("used");
    QCOMPARE(useOnce(target), isUsed); // what is made once and kept
    const Holdings before;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i)
        QCOMPARE(useOnce(target), isUsed);
    qInfo("%d in %lld ms; %s", count, timer.elapsed(), Holdings().words().constData());
    QVERIFY2(becomes(before), before.words() + " became " + Holdings().words());
}

void TestFaultMany::leavesNothingBehindWhereItIsStopped()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(useOnce(m_sshd->target()));
    const qint64 whole = timer.nsecsElapsed() / 1000;
    const Holdings before;
    std::mt19937 random = dice();
    qint64 longest = 0;
    for (int i = 0; i < std::max(connects() / 2, 10); ++i) {
        std::stop_source stop;
        const qint64 at = between(random, 0, whole);
        QElapsedTimer sinceStop;
        std::jthread stopper([&stop, &sinceStop, at] {
            ssh::Patience wait({}, std::chrono::milliseconds(at / 1000));
            while (wait.wait(-1, 0) != ssh::Waited::TimedOut) { }
            sinceStop.start();
            stop.request_stop();
        });
        std::ignore = useOnce(m_sshd->target(), stop.get_token());
        stopper.join();
        longest = std::max(longest, sinceStop.elapsed());
    }
    QVERIFY2(longest < 5000, "promised: 1 s");
    QVERIFY2(becomes(before), before.words() + " became " + Holdings().words());
}

void TestFaultMany::leavesNoProcessOnTheHost()
{
    // sshd's children of the sessions above, and what ran in them.
    const auto children = [this] {
        return outputOf(QStringLiteral("pgrep"),
                        {QStringLiteral("-P"), QString::number(m_sshd->processId())});
    };
    QVERIFY2(QTest::qWaitFor([&children] { return children().isEmpty(); }, 20000), children());
    QVERIFY(!isAlive("lk_use"));
}

QTEST_GUILESS_MAIN(TestFaultMany)
#include "tst_faultmany.moc"
