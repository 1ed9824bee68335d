// SPDX-License-Identifier: Apache-2.0
#include "engine/gather.h"
#include "faults/lab.h"
#include "faults/ownspace.h"
#include "ssh/waiting.h"
#include "support/sshprofile.h"

#include <thread>

using namespace lockkeeper;
using namespace lockkeeper::tests;

/// Networks that drop, hang and crawl: rows 2, 3, 47 and 49 of the fault matrix. The program has a
/// network of its own, with nothing in it but the loopback device, and name servers of its own.
class TestFaultNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void f02GivesUpWhereConnectionsAreDropped();
    void f02StopsWithinASecond();
    void f03TellsAnUnknownName();
    void f03GivesUpNameServersThatAreSilent();
    void f03StopsWithinASecond();
    void f47FinishesOverASlowLink_data();
    void f47FinishesOverASlowLink();
    void f47WaitsForAScriptThatIsStillOnItsWay();
    void f49FinishesThoughEveryTenthPacketIsLost_data();
    void f49FinishesThoughEveryTenthPacketIsLost();

private:
    std::unique_ptr<SshdFixture> m_sshd;
    QTemporaryDir m_home;
};

namespace {

void drop(const QByteArray &what)
{
    run("nft add table inet faults");
    // Where packets come in: one that may not go out is an error at once.
    run("nft add chain inet faults in '{ type filter hook input priority 0; }'");
    QVERIFY(run("nft add rule inet faults in " + what + " counter drop"));
}

/// Asks it to stop once it has begun, and tells how long that took.
template <typename Call> qint64 timeToStop(const Call &call)
{
    std::stop_source stop;
    QElapsedTimer timer;
    std::jthread stopper([&] {
        ssh::Patience wait({}, 300ms); // it hangs by then
        while (wait.wait(-1, 0) != ssh::Waited::TimedOut) { }
        timer.start();
        stop.request_stop();
    });
    const auto remote = call(stop.get_token());
    stopper.join();
    if (remote || remote.error().kind != ErrorKind::Cancelled)
        qFatal("it was not stopped");
    return timer.elapsed();
}

} // namespace

void TestFaultNetwork::initTestCase()
{
    // Names are only looked up where there is an address besides the loopback's.
    QVERIFY(run("ip link set lo mtu 1500 up && ip address add 192.0.2.1/32 dev lo"));
    m_sshd = std::make_unique<SshdFixture>( // no start files of this machine
        QStringList {QStringLiteral("SetEnv HOME=%1").arg(m_home.path())});
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
}

void TestFaultNetwork::cleanup()
{
    run("nft flush ruleset");
    run("tc qdisc del dev lo root 2>/dev/null");
}

void TestFaultNetwork::f02GivesUpWhereConnectionsAreDropped()
{
    drop("tcp dport " + QByteArray::number(m_sshd->port()));
    ssh::SshTarget target = m_sshd->target();
    target.timeouts.connect = 1500ms;
    QElapsedTimer timer;
    timer.start();
    const auto remote = ssh::connect(target, {}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::TimedOut);
    QVERIFY(timer.elapsed() >= 1500 && timer.elapsed() < 6000);
}

void TestFaultNetwork::f02StopsWithinASecond()
{
    drop("tcp dport " + QByteArray::number(m_sshd->port()));
    const qint64 took = timeToStop(
        [this](const std::stop_token &stop) { return ssh::connect(m_sshd->target(), {}, stop); });
    QVERIFY2(took < 5000, "promised: 1 s");
}

void TestFaultNetwork::f03TellsAnUnknownName()
{
    ssh::SshTarget target = m_sshd->target();
    target.address = QStringLiteral("no-such-name.invalid"); // nobody answers at that port
    const auto remote = ssh::connect(target, {}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::NameUnknown);
    QVERIFY(english(remote.error()).contains(target.address));
}

void TestFaultNetwork::f03GivesUpNameServersThatAreSilent()
{
    drop("udp dport 53");
    ssh::SshTarget target = m_sshd->target();
    target.address = QStringLiteral("db.example.org");
    target.timeouts.connect = 60s; // which is not what ends it
    QElapsedTimer timer;
    timer.start();
    const auto remote = ssh::connect(target, {}, {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::NameUnknown);
    QVERIFY(remote.error().detail.contains(QStringLiteral("did not answer")));
    QVERIFY2(timer.elapsed() < 25000, "promised: 5 s");
}

void TestFaultNetwork::f03StopsWithinASecond()
{
    drop("udp dport 53");
    ssh::SshTarget target = m_sshd->target();
    target.address = QStringLiteral("db.example.org");
    const qint64 took = timeToStop(
        [&target](const std::stop_token &stop) { return ssh::connect(target, {}, stop); });
    QVERIFY2(took < 5000, "promised: 1 s");
}

void TestFaultNetwork::f47FinishesOverASlowLink_data()
{
    QTest::addColumn<QByteArray>("rate");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("8 kbit/s") << QByteArray("8kbit") << false;
    QTest::newRow("64 kbit/s") << QByteArray("64kbit") << true;
}

void TestFaultNetwork::f47FinishesOverASlowLink()
{
    QFETCH(QByteArray, rate);
    QFETCH(bool, isWhole);
    QVERIFY(run("tc qdisc add dev lo root tbf burst 3000 limit 100000 rate " + rate));
    if (!isWhole) {
        const auto remote = ssh::connect(m_sshd->target(), {}, {});
        QVERIFY2(remote, why(remote).constData());
        const auto outcome = (*remote)->run({.script = "seq 1 200"}, {});
        QVERIFY2(outcome, why(outcome).constData());
        QCOMPARE(outcome->out.size(), 692);
        return;
    }
    profile::SecretStore secrets;
    Redactor redactor;
    const auto facts = engine::survey(test::profileOf(m_sshd->target(), {QStringLiteral("a")}),
                                      {secrets, redactor}, {});
    QVERIFY(facts);
    const facts::HostRecord &host = facts->hosts.constFirst();
    QVERIFY2(host.isReachable(), host.problem ? qPrintable(english(*host.problem)) : "");
    QVERIFY(host.raw.contains(QStringLiteral("probe:host.os")));
}

// The login shell cannot have begun before all of the script is there.
void TestFaultNetwork::f47WaitsForAScriptThatIsStillOnItsWay()
{
    // Where the server answers at once and the shell a little later.
    const SshdFixture sshd(
        {QStringLiteral("SetEnv HOME=%1").arg(m_home.path()),
         QStringLiteral("ForceCommand { head -c 24500; sleep 0.2; cat; } | sh")});
    FaultProxy proxy(sshd.port());
    ssh::SshTarget target = through(sshd, proxy.port());
    target.timeouts.shellStart = 3s;
    const auto remote = ssh::connect(target, {}, {});
    QVERIFY2(remote, why(remote).constData());
    proxy.change({.bytesPerSecond = 6000,
                  .slice = 300}); // the order is kept, as TCP's own repairs would not
    const QByteArray script = "# " + QByteArray(24'000, 'x') + "\necho out";
    QElapsedTimer timer;
    timer.start();
    const auto outcome = (*remote)->run({.script = script}, {});
    QVERIFY2(outcome, why(outcome).constData());
    QCOMPARE(outcome->out, QByteArray("out\n"));
    QVERIFY2(timer.elapsed() > 3000, "the link was not slow: nothing was tested");
}

void TestFaultNetwork::f49FinishesThoughEveryTenthPacketIsLost_data()
{
    QTest::addColumn<int>("first"); // from that of the connection itself to those of the login
    for (const int first : {0, 1, 2, 3, 5, 8})
        QTest::addRow("from packet %d", first) << first;
}

void TestFaultNetwork::f49FinishesThoughEveryTenthPacketIsLost()
{
    QFETCH(int, first);
    const QByteArray every = " numgen inc mod 10 == " + QByteArray::number(first);
    drop("tcp dport " + QByteArray::number(m_sshd->port()) + every);
    drop("tcp sport " + QByteArray::number(m_sshd->port()) + every);
    const auto remote = ssh::connect(m_sshd->target(), {}, {});
    QVERIFY2(remote, why(remote).constData());
    const auto outcome = (*remote)->run({.script = "seq 1 30000"}, {});
    QVERIFY2(outcome, why(outcome).constData());
    QCOMPARE(outcome->out.size(), 168894);
    QVERIFY2(!run("nft list ruleset | grep -q 'packets 0 '"), "nothing was lost");
}

LOCKKEEPER_OWN_NETWORK_MAIN(TestFaultNetwork)
#include "tst_faultnetwork.moc"
