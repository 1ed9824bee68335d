// SPDX-License-Identifier: Apache-2.0
#include "report/result.h"

#include <QFile>
#include <QTest>

using namespace lockkeeper;

namespace {

QString capture(const char *name)
{
    QFile file(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/captures/flink-1.20.3/01-jm-only/")
               + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// A JobManager whose REST answered, and a host that could not be reached.
facts::Facts twoHosts()
{
    facts::HostRecord first {.name = QStringLiteral("jm-1"), .address = QStringLiteral("10.0.0.1")};
    const std::pair<const char *, const char *> answers[] {
        {"rest:/overview", "overview.json"},
        {"rest:/jobmanager/environment", "jobmanager_environment.json"},
    };
    for (const auto &[key, file] : answers) {
        first.raw.insert(QLatin1String(key), capture(file));
        first.exits.insert(QLatin1String(key), 200);
    }
    facts::HostRecord second {.name = QStringLiteral("tm-2"),
                              .address = QStringLiteral("10.0.0.2")};
    second.problem = Error {.kind = ErrorKind::Refused,
                            .message = Text::verbatim(QStringLiteral("connection refused"))};
    facts::Facts facts;
    facts.profile = QStringLiteral("stand");
    facts.started = QDateTime::fromString(QStringLiteral("2026-11-22T15:40:00Z"), Qt::ISODate);
    facts.finished = facts.started.addSecs(9);
    facts.hosts = {first, second};
    facts.transcript += facts::Exchange {.n = 1, .host = QStringLiteral("jm-1"), .exit = 0};
    return facts;
}

report::Result judged(const facts::Facts &facts, const checks::Choice &choice)
{
    return report::makeResult(facts, checks::judge(facts, choice, {}), choice);
}

} // namespace

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEveryFindingOnce();
    void isNotReadyWhenAHostWasNotReached();
    void readsTheClusterFromFacts();
    void namesTheChecksThatWereLeftOut();
    void isTheSameAfterTheWayThroughJson();
};

void TestResult::countsEveryFindingOnce()
{
    const report::Result result = judged(twoHosts(), {});
    const report::Summary &sum = result.summary;
    QVERIFY(!result.findings.isEmpty());
    QCOMPARE(sum.pass + sum.warning + sum.critical + sum.unknown + sum.skipped + sum.waived,
             static_cast<int>(result.findings.size()));
    QCOMPARE(result.scope.asked, result.scope.catalogue);
    QVERIFY(result.scope.isEverything());
}

void TestResult::isNotReadyWhenAHostWasNotReached()
{
    const report::Result result = judged(twoHosts(), {});
    QVERIFY(!result.isReady);
    QVERIFY(!result.hosts.at(1).isReachable);
    QCOMPARE(result.hosts.at(1).error.in(QStringLiteral("en")),
             QStringLiteral("connection refused"));
    QVERIFY(result.verdict.in(QStringLiteral("ru")).contains(QStringLiteral("узел tm-2")));
}

void TestResult::readsTheClusterFromFacts()
{
    const report::Result result = judged(twoHosts(), {});
    QCOMPARE(result.cluster.flink, QStringLiteral("1.20.3"));
    QVERIFY2(capture("jobmanager_environment.json").contains(result.cluster.java)
                 && result.cluster.java.startsWith(QLatin1String("17.")),
             qPrintable(result.cluster.java));
    QCOMPARE(result.cluster.cdc, QStringLiteral("3.5.0"));
}

void TestResult::namesTheChecksThatWereLeftOut()
{
    const checks::Choice choice {.only = {QStringLiteral("host.*")}};
    const report::Result result = judged(twoHosts(), choice);
    QVERIFY(result.scope.asked > 0 && result.scope.asked < result.scope.catalogue);
    QCOMPARE(result.scope.leftOut.size(), result.scope.catalogue - result.scope.asked);
    QVERIFY(result.scope.leftOut.contains(QStringLiteral("java.version")));
    QVERIFY(
        result.verdict.in(QStringLiteral("en")).contains(QStringLiteral("of the checks chosen")));
}

void TestResult::isTheSameAfterTheWayThroughJson()
{
    const QByteArray written = report::writeResult(judged(twoHosts(), {}));
    const auto back = report::readResult(written);
    QVERIFY(back.has_value());
    QCOMPARE(report::writeResult(*back), written);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
