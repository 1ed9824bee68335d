// SPDX-License-Identifier: Apache-2.0
#include "reststand.h"

using namespace lockkeeper;
using namespace lockkeeper::checks;

class TestJobManagerRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobManagerAnswersEverywhere();
    void jobManagerOfOneHostOnlyLocally();
    void jobManagerOfSeveralHostsOnlyLocally();
    void jobManagerIsDown();
    void jobManagerIsDownForAReasonInItsLog();
    void jobManagerRunsWithoutItsPort();
    void jobManagerProblems_data();
    void jobManagerProblems();
    void jobManagerBehindAFirewall();
    void jobManagerTwice();
    void jobManagerOfAnotherCluster();
    void jobManagerNowhere();
};

void TestJobManagerRules::jobManagerAnswersEverywhere()
{
    Stand stand(2);
    EXPECT(stand.judge("flink.jobmanager", 0), Status::Pass, "works and answers (Flink 1.20.3)");
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Pass, "answers to tm-1 as well");
    QCOMPARE(stand.judge("flink.jobmanager", 1).command,
             QStringLiteral("curl -s http://jm:8081/overview"));
    QCOMPARE(stand.judge("flink.jobmanager", 1).evidence,
             QStringList({QStringLiteral("tm-1\nrest:/overview")}));
}

void TestJobManagerRules::jobManagerOfOneHostOnlyLocally()
{
    Stand stand(0);
    stand.config({{QStringLiteral("rest.bind-address"), QStringLiteral("localhost")}});
    EXPECT(stand.judge("flink.jobmanager"), Status::Warning, "only to this host itself");
    stand.config({{QStringLiteral("rest.bind-address"), QStringLiteral("0.0.0.0")}});
    EXPECT(stand.judge("flink.jobmanager"), Status::Pass, "works");
}

void TestJobManagerRules::jobManagerOfSeveralHostsOnlyLocally()
{
    Stand stand(1);
    stand.config({{QStringLiteral("rest.bind-address"), QStringLiteral("localhost")}});
    stand.refuse(1, ErrorKind::Refused);
    EXPECT(stand.judge("flink.jobmanager", 0), Status::Pass, "only to this host itself");
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Critical, "rest.bind-address is localhost");
    stand.config({{QStringLiteral("rest.bind-address"), QStringLiteral("0.0.0.0")}});
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Critical, "is refused");
}

void TestJobManagerRules::jobManagerIsDown()
{
    Stand stand(1);
    stand.stop(0);
    stand.refuse(0, ErrorKind::Refused);
    stand.refuse(1, ErrorKind::Refused);
    EXPECT(stand.judge("flink.jobmanager", 0), Status::Critical,
           "Nothing listens at http://jm:8081");
    QVERIFY(english(stand.judge("flink.jobmanager", 0).todo)
                .contains(QStringLiteral("/opt/flink/bin/start-cluster.sh")));
    QCOMPARE(stand.judge("flink.jobmanager", 1).status, Status::Critical);
}

void TestJobManagerRules::jobManagerIsDownForAReasonInItsLog()
{
    Stand stand(0);
    stand.stop(0);
    stand.refuse(0, ErrorKind::Refused);
    stand.says(0, QStringLiteral("standalonesession"), false,
               capture(QStringLiteral("flink-1.20.3/05-failures/d1-standalonesession.end"))
                   .split(QLatin1Char('\n')));
    EXPECT(stand.judge("flink.jobmanager"), Status::Critical, "port 8081 for REST is taken");
}

void TestJobManagerRules::jobManagerRunsWithoutItsPort()
{
    Stand stand(0);
    stand.refuse(0, ErrorKind::Refused);
    EXPECT(stand.judge("flink.jobmanager"), Status::Critical, "pid 4711");
}

void TestJobManagerRules::jobManagerProblems_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Status>("status");
    QTest::newRow("name") << ErrorKind::NameUnknown << Status::Critical;
    QTest::newRow("another program") << ErrorKind::BadAnswer << Status::Critical;
    QTest::newRow("login") << ErrorKind::LoginRefused << Status::Critical;
    QTest::newRow("time") << ErrorKind::TimedOut << Status::Unknown;
    QTest::newRow("starting") << ErrorKind::Missing << Status::Unknown;
    QTest::newRow("half") << ErrorKind::Lost << Status::Unknown;
    QTest::newRow("no way to ask") << ErrorKind::Prohibited << Status::Unknown;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << Status::Unknown;
    QTest::newRow("too large") << ErrorKind::TooLarge << Status::Unknown;
}

void TestJobManagerRules::jobManagerProblems()
{
    QFETCH(ErrorKind, kind);
    Stand stand(0);
    stand.refuse(0, kind);
    QTEST(stand.judge("flink.jobmanager").status, "status");
}

void TestJobManagerRules::jobManagerBehindAFirewall()
{
    Stand stand(1);
    stand.refuse(1, ErrorKind::TimedOut);
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Critical, "firewall");
    stand.refuse(0, ErrorKind::TimedOut);
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Unknown, "why");
}

void TestJobManagerRules::jobManagerTwice()
{
    Stand stand(1);
    stand.run(
        stand.host(1),
        QStringLiteral("org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint"));
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Warning, "second JobManager");
    stand.config({{QStringLiteral("high-availability.type"), QStringLiteral("zookeeper")}});
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Pass, "as well");
}

void TestJobManagerRules::jobManagerOfAnotherCluster()
{
    Stand stand(1);
    stand.record(1).raw.insert(
        QStringLiteral("rest:/overview"),
        QString(kOverview).replace(QStringLiteral("1.20.3"), QStringLiteral("1.18.1")));
    EXPECT(stand.judge("flink.jobmanager", 1), Status::Critical, "another Flink answers");
}

void TestJobManagerRules::jobManagerNowhere()
{
    Stand stand(1);
    stand.record(0).raw.clear();
    stand.record(1).raw.clear();
    stand.cluster.jobManager = nullptr;
    EXPECT(stand.judge("flink.jobmanager"), Status::Unknown, "not known which host");
    stand.stop(0);
    EXPECT(stand.judge("flink.jobmanager"), Status::Critical, "No JobManager runs");
    stand.host(1).flink.hidesProcesses = true;
    EXPECT(stand.judge("flink.jobmanager"), Status::Unknown, "not known which host");
    EXPECT(stand.judge("flink.taskmanagers"), Status::Unknown, "No JobManager was found");
    EXPECT(stand.judge("flink.slots"), Status::Unknown, "No JobManager was found");
}

QTEST_GUILESS_MAIN(TestJobManagerRules)
#include "tst_jobmanagerrules.moc"
