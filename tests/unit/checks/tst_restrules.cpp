// SPDX-License-Identifier: Apache-2.0
#include "reststand.h"

using namespace lockkeeper;
using namespace lockkeeper::checks;

class TestRestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCheckIsWhole();
    void addresses();
    void freeSlots_data();
    void freeSlots();
    void noSlots();
    void heartbeats_data();
    void heartbeats();
    void heartbeatsNeedClockAndLimits();
};

void TestRestRules::everyCheckIsWhole()
{
    for (const Check &check : restChecks()) {
        QVERIFY(check.judge != nullptr);
        for (const Message &words :
             {check.component, check.how, check.webUi, check.purpose, check.thresholds})
            QVERIFY2(!words.isEmpty(), check.id);
        QVERIFY2(*check.sources != '\0', check.id);
    }
}

void TestRestRules::addresses()
{
    Stand stand(2);
    for (const char *address : {"0.0.0.0", "127.0.1.1", "localhost"}) {
        stand.registered({{QStringLiteral("tm-1")}, {QString::fromLatin1(address)}});
        EXPECT(stand.judge("flink.taskmanager.address"), Status::Critical, "wrong machine");
    }
    stand.registered({{QStringLiteral("tm-1")}, {QStringLiteral("tm-2")}});
    EXPECT(stand.judge("flink.taskmanager.address"), Status::Pass, "tm-1, tm-2");
    Stand one(0);
    one.registered({{QStringLiteral("localhost")}});
    EXPECT(one.judge("flink.taskmanager.address"), Status::Warning, "share this one host");
}

void TestRestRules::freeSlots_data()
{
    QTest::addColumn<int>("free");
    QTest::addColumn<Status>("status");
    QTest::newRow("more, all") << 4 << Status::Pass;
    QTest::newRow("more") << 3 << Status::Pass;
    QTest::newRow("exactly") << 2 << Status::Warning;
    QTest::newRow("fewer") << 1 << Status::Critical;
    QTest::newRow("none") << 0 << Status::Critical;
}

void TestRestRules::freeSlots()
{
    QFETCH(int, free);
    Stand stand(1);
    stand.wish().cdc.parallelism = 2;
    stand.registered({{QStringLiteral("tm-1"), 5, 4, free}});
    QTEST(stand.judge("flink.slots").status, "status");
}

void TestRestRules::noSlots()
{
    Stand stand(1);
    stand.registered({});
    EXPECT(stand.judge("flink.slots"), Status::Critical, "0 slots");
    QCOMPARE(stand.judge("flink.slots").remedy, QStringLiteral("flink.start-taskmanagers"));
}

void TestRestRules::heartbeats_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<Status>("status");
    QTest::newRow("just registered") << -1 << Status::Pass;
    QTest::newRow("fresh") << 10 << Status::Pass;
    QTest::newRow("at three intervals") << 30 << Status::Pass;
    QTest::newRow("beyond three intervals") << 31 << Status::Warning;
    QTest::newRow("at the timeout") << 50 << Status::Warning;
    QTest::newRow("beyond the timeout") << 51 << Status::Critical;
    QTest::newRow("years") << 86400 * 365 << Status::Critical;
}

void TestRestRules::heartbeats()
{
    QFETCH(int, age);
    Stand stand(2);
    stand.registered({{QStringLiteral("tm-1"), 1}, {QStringLiteral("tm-2"), age}});
    if (age < 0)
        stand.registered({{QStringLiteral("tm-2"), age}});
    QTEST(stand.judge("flink.heartbeat").status, "status");
}

void TestRestRules::heartbeatsNeedClockAndLimits()
{
    Stand stand(1);
    stand.registered({{QStringLiteral("tm-1"), 15}});
    stand.config({{QStringLiteral("heartbeat.interval"), QStringLiteral("4 s")}});
    QCOMPARE(stand.judge("flink.heartbeat").status, Status::Warning);
    stand.config({{QStringLiteral("heartbeat.timeout"), QStringLiteral("14000")}});
    QCOMPARE(stand.judge("flink.heartbeat").status, Status::Critical);
    stand.config({{QStringLiteral("heartbeat.timeout"), QStringLiteral("soon")}});
    QCOMPARE(stand.judge("flink.heartbeat").status, Status::Unknown);
    stand.config({});
    stand.record(0).raw.remove(QStringLiteral("clock:sample"));
    QCOMPARE(stand.judge("flink.heartbeat").status, Status::Unknown);
    QCOMPARE(stand.judge("flink.taskmanagers").status, Status::Pass);
}

QTEST_GUILESS_MAIN(TestRestRules)
#include "tst_restrules.moc"
