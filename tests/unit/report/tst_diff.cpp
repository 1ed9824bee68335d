// SPDX-License-Identifier: Apache-2.0
#include "report/diff.h"
#include "sample.h"

#include <QTest>

using namespace lockkeeper;

class TestDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingBetweenTwoRunsOnTheSameCluster();
    void tellsAStatusThatChanged();
    void tellsFindingsThatCameAndWent();
    void tellsAWaiver();
    void tellsWhichWayItWent();
    void tellsHostsAndVersions();
    void showsForeignControlCharactersAsEscapes();
};

void TestDiff::findsNothingBetweenTwoRunsOnTheSameCluster()
{
    report::Result later = sample();
    later.started = later.started.addSecs(60);
    later.finished = later.finished.addSecs(60);
    for (report::Finding &finding : later.findings)
        finding.result += QStringLiteral(" 7 ms");
    for (facts::Exchange &exchange : later.transcript)
        exchange.ms += 3;
    const auto differences = report::compare(sample(), later);
    QVERIFY(differences.isEmpty());
    QCOMPARE(report::differenceText(differences, QStringLiteral("ru")),
             QStringLiteral("Ничего не изменилось.\n"));
}

void TestDiff::tellsAStatusThatChanged()
{
    report::Result later = sample();
    for (report::Finding &finding : later.findings) {
        if (finding.check == QLatin1String("flink.slots"))
            finding.status = checks::Status::Pass;
    }
    const auto differences = report::compare(sample(), later);
    QCOMPARE(differences.size(), 1);
    const QString words = report::differenceText(differences, QStringLiteral("ru"));
    QVERIFY2(words.startsWith(QStringLiteral("flink.slots  cluster  КРИТИЧНО → ГОТОВ.")),
             qPrintable(words));
}

void TestDiff::tellsFindingsThatCameAndWent()
{
    report::Result later = sample();
    later.findings.removeFirst();
    QCOMPARE(report::compare(sample(), later).size(), 1);
    QVERIFY(report::differenceText(report::compare(sample(), later), QStringLiteral("en"))
                .contains(QStringLiteral("gone, was: READY")));
    QVERIFY(report::differenceText(report::compare(later, sample()), QStringLiteral("en"))
                .contains(QStringLiteral("new: READY")));
}

void TestDiff::tellsAWaiver()
{
    report::Result later = sample();
    for (report::Finding &finding : later.findings) {
        if (finding.check == QLatin1String("flink.slots"))
            finding.waived = report::WaivedLine {QStringLiteral("later"), {}, {}};
    }
    QVERIFY(report::differenceText(report::compare(sample(), later), QStringLiteral("en"))
                .contains(QStringLiteral("CRITICAL → WAIVED, was: CRITICAL")));
}

// What could not be checked is a group of its own, neither better nor worse.
void TestDiff::tellsWhichWayItWent()
{
    using checks::Status;
    const auto turn = [](Status was, Status now) {
        report::Result before = sample();
        before.findings = {before.findings.first()};
        report::Result after = before;
        before.findings.front().status = was;
        before.findings.front().waived.reset();
        after.findings.front().status = now;
        after.findings.front().waived.reset();
        return report::compare(before, after).constFirst().turn;
    };
    QCOMPARE(turn(Status::Pass, Status::Critical), report::Turn::Worse);
    QCOMPARE(turn(Status::Warning, Status::Critical), report::Turn::Worse);
    QCOMPARE(turn(Status::Critical, Status::Pass), report::Turn::Better);
    QCOMPARE(turn(Status::Critical, Status::Warning), report::Turn::Better);
    QCOMPARE(turn(Status::Pass, Status::Unknown), report::Turn::Unsure);
    QCOMPARE(turn(Status::Critical, Status::Unknown), report::Turn::Unsure);
    QCOMPARE(turn(Status::Unknown, Status::Pass), report::Turn::Better);
    QCOMPARE(turn(Status::Unknown, Status::Warning), report::Turn::Worse);
    QCOMPARE(turn(Status::Pass, Status::Skipped), report::Turn::Other);
    report::Result fewer = sample();
    fewer.findings.removeFirst();
    QCOMPARE(report::compare(sample(), fewer).constFirst().turn, report::Turn::Gone);
    QCOMPARE(report::compare(fewer, sample()).constFirst().turn, report::Turn::New);
}

void TestDiff::tellsHostsAndVersions()
{
    report::Result later = sample();
    later.cluster.flink = QStringLiteral("1.20.4");
    later.hosts[1].isReachable = false;
    later.hosts.removeLast();
    later.isReady = true;
    const QString words =
        report::differenceText(report::compare(sample(), later), QStringLiteral("en"));
    for (const auto *part : {"Ready now", "1.20.3 → 1.20.4", "host:tm-2  the host can no longer",
                             "host:tm-3  the host is gone"})
        QVERIFY2(words.contains(QString::fromUtf8(part)), qPrintable(words));
}

void TestDiff::showsForeignControlCharactersAsEscapes()
{
    report::Result later = sample();
    later.cluster.home = QStringLiteral("/opt/\x1b[2Jflink\nx");
    const QString words =
        report::differenceText(report::compare(sample(), later), QStringLiteral("en"));
    QVERIFY(!words.contains(QChar(0x1b)));
    QCOMPARE(words.count(QLatin1Char('\n')), 1);
}

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
