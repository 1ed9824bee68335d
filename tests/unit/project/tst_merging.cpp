// SPDX-License-Identifier: Apache-2.0
#include "project/merging.h"

#include <QTest>

using namespace lockkeeper;

// What is known of hosts after some of them were asked again.
class TestMerging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheNewerRecordOfEachHost();
    void numbersTheTranscriptThrough();
    void leavesOutHostsThatAreNotListed();
    void keepsTheTimeOfEachHost();
    void remembersThePositionOfTheSameServer_data();
    void remembersThePositionOfTheSameServer();
};

namespace {

const auto kOs = QStringLiteral("probe:host.os");

// One host with one question, numbered `n` in its own transcript.
void add(facts::Facts &facts, const QString &name, const QString &os, int n)
{
    facts::HostRecord host {.name = name};
    host.raw.insert(kOs, os);
    host.transcript.insert(kOs, n);
    facts.hosts += host;
    facts.transcript += facts::Exchange {.n = n, .host = name, .command = os};
}

facts::Facts known()
{
    facts::Facts facts;
    add(facts, QStringLiteral("jm"), QStringLiteral("old jm"), 1);
    add(facts, QStringLiteral("tm"), QStringLiteral("old tm"), 2);
    return facts;
}

facts::Facts fresh()
{
    facts::Facts facts;
    add(facts, QStringLiteral("tm"), QStringLiteral("new tm"), 1);
    return facts;
}

const QStringList kOrder {QStringLiteral("jm"), QStringLiteral("tm"), QStringLiteral("never")};

} // namespace

void TestMerging::takesTheNewerRecordOfEachHost()
{
    const facts::Facts all = project::mergeFacts(known(), fresh(), kOrder);
    QCOMPARE(all.hosts.size(), 2);
    QCOMPARE(all.hosts.at(0).raw.value(kOs), QStringLiteral("old jm"));
    QCOMPARE(all.hosts.at(1).raw.value(kOs), QStringLiteral("new tm"));
}

void TestMerging::numbersTheTranscriptThrough()
{
    const facts::Facts all = project::mergeFacts(known(), fresh(), kOrder);
    QCOMPARE(all.transcript.size(), 2);
    for (const facts::HostRecord &host : all.hosts) {
        const int n = host.transcript.value(kOs);
        QCOMPARE(all.transcript.at(n - 1).n, n);
        QCOMPARE(all.transcript.at(n - 1).command, host.raw.value(kOs));
    }
}

void TestMerging::leavesOutHostsThatAreNotListed()
{
    const facts::Facts all =
        project::mergeFacts(known(), fresh(), {QStringLiteral("tm"), QStringLiteral("never")});
    QCOMPARE(all.hosts.size(), 1);
    QCOMPARE(all.transcript.size(), 1);
    QCOMPARE(all.hosts.constFirst().transcript.value(kOs), 1);
}

void TestMerging::keepsTheTimeOfEachHost()
{
    const QDateTime first =
        QDateTime::fromString(QStringLiteral("2026-11-23T15:22:00Z"), Qt::ISODate);
    facts::Facts all = known();
    all.started = first.addSecs(-5);
    all.finished = first;
    facts::Facts again = fresh();
    for (const int minute : {18, 30}) {
        again.started = first.addSecs(60 * minute);
        again.finished = again.started.addSecs(3);
        QVERIFY(facts::askedTimes(again).isEmpty());
        all = project::mergeFacts(all, again, kOrder);
        QCOMPARE(facts::askedTimes(all).value(QStringLiteral("jm")), first);
        QCOMPARE(facts::askedTimes(all).value(QStringLiteral("tm")), again.finished);
        QCOMPARE(all.finished, again.finished);
        QCOMPARE(all.started, first.addSecs(-5));
    }
    const auto read = facts::readFacts(facts::writeFacts(all));
    QVERIFY(!read || facts::askedTimes(*read) == facts::askedTimes(all));
}

void TestMerging::remembersThePositionOfTheSameServer_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("position");
    QTest::addColumn<bool>("isRemembered");
    const QString same = QStringLiteral(R"({"systemid":"1"})");
    const QString db = QStringLiteral("db-1");
    QTest::newRow("same") << db << same << QStringLiteral("older") << true;
    QTest::newRow("not told") << db << QString() << QStringLiteral("older") << true;
    QTest::newRow("other cluster")
        << db << QStringLiteral(R"({"systemid":"2"})") << QStringLiteral("older") << false;
    QTest::newRow("other host") << QStringLiteral("db-2") << same << QStringLiteral("older")
                                << false;
    QTest::newRow("not asked again") << db << same << QStringLiteral("now") << false;
    QTest::newRow("never asked") << db << same << QString() << false;
}

void TestMerging::remembersThePositionOfTheSameServer()
{
    QFETCH(QString, server);
    QFETCH(QString, system);
    QFETCH(QString, position);
    QFETCH(bool, isRemembered);
    const auto factsOf = [](const QString &host, const QString &id, const QString &wal) {
        facts::Facts facts;
        facts.wish.source = facts::Source {.server = {.host = host, .port = 5432}};
        facts::HostRecord record {.name = QStringLiteral("jm")};
        if (!id.isEmpty())
            record.raw.insert(QStringLiteral("pg:identify"), id);
        if (!wal.isEmpty())
            record.raw.insert(QStringLiteral("pg:wal"), wal);
        facts.hosts += record;
        return facts;
    };
    facts::Facts fresh = factsOf(QStringLiteral("db-1"), QStringLiteral(R"({"systemid":"1"})"),
                                 QStringLiteral("now"));
    project::rememberPosition(fresh, factsOf(server, system, position));
    QCOMPARE(fresh.hosts.first().raw.value(QStringLiteral("pg:wal.before")),
             isRemembered ? QStringLiteral("older") : QString());
}

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_merging.moc"
