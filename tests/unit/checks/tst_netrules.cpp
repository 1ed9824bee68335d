// SPDX-License-Identifier: Apache-2.0
#include "support/rulelab.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::tests;
using checks::Status;
using checks::Verdict;

class TestNetRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesEachWayToTheSource_data();
    void judgesEachWayToTheSource();
    void doesNotCallReadyWhatWasNotAsked();
    void findsTheClosedPortAmongOpenOnes();
    void asksNothingOfAHostThatOnlyManages();
    void isContentWithNamesThatAgree();
    void warnsOfTheLoopbackTrap();
    void knowsWhenTheLoopbackTrapBreaksTheCluster();
    void tellsANameThatIsNotKnown();
    void tellsNodesThatDisagree();
    void speaksRussian();

private:
    static constexpr const char *kNames = "probe:net.names";
    static constexpr const char *kReach = "probe:net.reach";
};

void TestNetRules::judgesEachWayToTheSource_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *line, Status status, const char *words) {
        QTest::newRow(line) << QByteArray("source\tdb-1\t5432\t") + line << static_cast<int>(status)
                            << QString::fromLatin1(words);
    };
    row("open\t0.4\tbash\t", Status::Pass, "tm-2 reaches the source database db-1:5432.");
    row("open\t-1\tnc\t", Status::Pass, "tm-2 reaches the source database db-1:5432.");
    row("refused\t-1\tbash\tConnection refused", Status::Critical, "refuses connections from tm-2");
    row("timeout\t-1\tbash\t", Status::Critical, "does not answer tm-2");
    row("unresolved\t-1\t\t", Status::Critical, "does not know the name db-1");
    row("unknown\t-1\t\tno tool", Status::Unknown, "no tool");
    row("maybe\t-1\t\t", Status::Unknown, "not understood");
}

void TestNetRules::judgesEachWayToTheSource()
{
    QFETCH(QByteArray, line);
    QFETCH(int, status);
    QFETCH(QString, words);
    RuleLab lab;
    lab.answer(1, kReach, QString::fromLatin1(line));
    const Verdict verdict = lab.verdict("net.source", "tm-2");
    QCOMPARE(static_cast<int>(verdict.status), status);
    const QString meaning = verdict.meaning.in(QStringLiteral("en"));
    QVERIFY2(meaning.contains(words), qPrintable(meaning));
    if (verdict.status == Status::Pass)
        QVERIFY(verdict.raw.startsWith(QStringLiteral("db-1:5432 open")));
    QCOMPARE(verdict.todo.isEmpty(),
             verdict.status == Status::Pass || words == QLatin1String("not understood"));
}

void TestNetRules::doesNotCallReadyWhatWasNotAsked()
{
    RuleLab lab;
    QCOMPARE(lab.verdict("net.source", "tm-2").status, Status::Unknown);
    QCOMPARE(lab.verdict("net.jobmanager", "tm-2").status, Status::Unknown);
    QCOMPARE(lab.verdict("net.names", "tm-2").status, Status::Unknown);
    lab.answer(1, kReach, {});
    QCOMPARE(lab.verdict("net.source", "tm-2").status, Status::Unknown);
    QCOMPARE(lab.verdict("net.jobmanager", "tm-2").status, Status::Unknown);
    lab.facts.wish.source.reset();
    QCOMPARE(lab.verdict("net.source", "tm-2").status, Status::Skipped);
}

void TestNetRules::findsTheClosedPortAmongOpenOnes()
{
    RuleLab lab;
    const auto open = QStringLiteral("source\tdb-1\t5432\topen\t1\tbash\t\n"
                                     "jobmanager-rpc\tjm-1\t6123\topen\t0.2\tbash\t\n"
                                     "rest\tjm-1\t8081\topen\t0.2\tbash\t\n");
    lab.answer(1, kReach, open);
    QCOMPARE(lab.verdict("net.jobmanager", "tm-2").status, Status::Pass);
    lab.answer(1, kReach,
               open + QStringLiteral("jobmanager-blob\tjm-1\t33565\ttimeout\t-1\tbash\t\n"));
    const Verdict blob = lab.verdict("net.jobmanager", "tm-2");
    QCOMPARE(blob.status, Status::Critical);
    QVERIFY(blob.meaning.in(QStringLiteral("en")).contains(QStringLiteral("jm-1:33565")));
    lab.answer(1, kReach, open + QStringLiteral("jobmanager-blob\tjm-1\t33565\tunknown\t-1\t\t\n"));
    QCOMPARE(lab.verdict("net.jobmanager", "tm-2").status, Status::Unknown);
}

void TestNetRules::asksNothingOfAHostThatOnlyManages()
{
    RuleLab lab;
    lab.cluster.hosts[0].isSubmitHost = false;
    QCOMPARE(lab.verdict("net.jobmanager", "jm-1").status, Status::Skipped);
}

void TestNetRules::isContentWithNamesThatAgree()
{
    RuleLab lab;
    // nss-myhostname adds a node's own link-local address.
    lab.answer(0, kNames, QStringLiteral("jm-1\t10.0.0.1 fe80::1\ntm-2\t10.0.0.2"));
    lab.answer(1, kNames, QStringLiteral("jm-1\t10.0.0.1\ntm-2\t10.0.0.2 fe80::2"));
    QCOMPARE(lab.verdict("net.names", "jm-1").status, Status::Pass);
    QCOMPARE(lab.verdict("net.names", "tm-2").status, Status::Pass);
}

void TestNetRules::warnsOfTheLoopbackTrap()
{
    RuleLab lab;
    lab.answer(0, kNames, QStringLiteral("jm-1\t10.0.0.1\ntm-2\t10.0.0.2"));
    lab.answer(1, kNames, QStringLiteral("jm-1\t10.0.0.1\ntm-2\t127.0.1.1"));
    const Verdict verdict = lab.verdict("net.names", "tm-2");
    QCOMPARE(verdict.status, Status::Warning);
    QVERIFY(verdict.todo.in(QStringLiteral("en")).contains(QStringLiteral("\"10.0.0.2 tm-2\"")));
    QCOMPARE(lab.verdict("net.names", "jm-1").status, Status::Pass);
}

void TestNetRules::knowsWhenTheLoopbackTrapBreaksTheCluster()
{
    RuleLab lab;
    lab.answer(0, kNames, QStringLiteral("jm-1\t127.0.1.1"));
    lab.answer(1, kNames, QStringLiteral("jm-1\t127.0.0.1"));
    QCOMPARE(lab.verdict("net.names", "jm-1").status, Status::Warning);
    QCOMPARE(lab.verdict("net.names", "tm-2").status, Status::Critical);
    lab.registered("jm-1"); // a TaskManager on the JobManager's host
    QCOMPARE(lab.verdict("net.names", "jm-1").status, Status::Critical);
}

void TestNetRules::tellsANameThatIsNotKnown()
{
    RuleLab lab;
    lab.answer(1, kNames, QStringLiteral("jm-1\t\ntm-2\t10.0.0.2"));
    QCOMPARE(lab.verdict("net.names", "tm-2").status, Status::Critical);
    lab.answer(1, kNames, QStringLiteral("jm-1\t10.0.0.1\ntm-3\t"));
    QCOMPARE(lab.verdict("net.names", "tm-2").status, Status::Warning);
    lab.registered("tm-3");
    QCOMPARE(lab.verdict("net.names", "tm-2").status, Status::Critical);
}

void TestNetRules::tellsNodesThatDisagree()
{
    RuleLab lab;
    lab.answer(1, kNames, QStringLiteral("jm-1\t10.0.0.1"));
    lab.answer(2, kNames, QStringLiteral("jm-1\t10.9.9.9"));
    const Verdict verdict = lab.verdict("net.names", "tm-3");
    QCOMPARE(verdict.status, Status::Warning);
    QVERIFY(verdict.meaning.in(QStringLiteral("en")).contains(QStringLiteral("10.9.9.9 on tm-3")));
}

void TestNetRules::speaksRussian()
{
    RuleLab lab;
    lab.answer(1, kReach, QStringLiteral("source\tdb-1\t5432\ttimeout\t-1\tbash\t"));
    QVERIFY(lab.verdict("net.source", "tm-2")
                .meaning.in(QStringLiteral("ru"))
                .startsWith(QStringLiteral("База-источник db-1:5432 не отвечает узлу tm-2")));
}

QTEST_GUILESS_MAIN(TestNetRules)
#include "tst_netrules.moc"
