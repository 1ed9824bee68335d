// SPDX-License-Identifier: Apache-2.0
#include "facts/netfacts.h"

#include <QTest>

using namespace lockkeeper;
using facts::ReachState;

class TestNetFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryStateThatTheProbePrints();
    void readsNamesAndTheirAddresses();
    void doesNotGuessFromABrokenLine_data();
    void doesNotGuessFromABrokenLine();
    void saysThatNothingWasAsked();
    void tellsAddressesFromNames();
};

namespace {

facts::NetFacts parsed(const char *reach, const char *names = "")
{
    facts::HostRecord record;
    record.name = QStringLiteral("tm-2");
    record.raw.insert(QStringLiteral("probe:net.reach"), QString::fromUtf8(reach));
    record.raw.insert(QStringLiteral("probe:net.names"), QString::fromUtf8(names));
    return facts::parseNet(record);
}

} // namespace

void TestNetFacts::readsEveryStateThatTheProbePrints()
{
    // Printed by resources/probes/net.sh under dash on Debian 12.
    const facts::NetFacts net =
        parsed("source\t127.0.0.1\t43111\topen\t0.132\tbash\t\n"
               "rest\t127.0.0.1\t1\trefused\t-1\tbash\tlk: connect: Connection refused\n"
               "jobmanager-rpc\t192.0.2.1\t6123\ttimeout\t-1\tbash\t\n"
               "jobmanager-blob\tno.such.example\t22\tunresolved\t-1\t\t\n"
               "sink\t::1\t9030\tunknown\t-1\t\tno tool\n");
    QVERIFY(net.reach);
    QCOMPARE(net.reach->size(), 5);
    const facts::Reach *source = net.to(QStringLiteral("source"));
    QCOMPARE(source->state, ReachState::Open);
    QCOMPARE(source->ms, 0.132);
    QCOMPARE(source->to.toString(), QStringLiteral("127.0.0.1:43111"));
    QCOMPARE(source->how, QStringLiteral("bash"));
    QCOMPARE(net.to(QStringLiteral("rest"))->state, ReachState::Refused);
    QCOMPARE(net.to(QStringLiteral("rest"))->words,
             QStringLiteral("lk: connect: Connection refused"));
    QCOMPARE(net.to(QStringLiteral("jobmanager-rpc"))->state, ReachState::TimedOut);
    QCOMPARE(net.to(QStringLiteral("jobmanager-blob"))->state, ReachState::Unresolved);
    QCOMPARE(net.to(QStringLiteral("sink"))->state, ReachState::Unknown);
    QVERIFY(net.to(QStringLiteral("nothing")) == nullptr);
}

void TestNetFacts::readsNamesAndTheirAddresses()
{
    const facts::NetFacts net = parsed("", "jm-1\t10.0.0.1 fe80::1\nno.such\t\n");
    QVERIFY(net.names);
    QCOMPARE(net.names->value(QStringLiteral("jm-1")),
             QStringList({QStringLiteral("10.0.0.1"), QStringLiteral("fe80::1")}));
    QVERIFY(net.names->contains(QStringLiteral("no.such")));
    QVERIFY(net.names->value(QStringLiteral("no.such")).isEmpty());
}

void TestNetFacts::doesNotGuessFromABrokenLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("too short") << QByteArray("source\tdb\t5432\topen");
    QTest::newRow("state of a newer probe") << QByteArray("source\tdb\t5432\tmaybe\t1\tbash\t");
    QTest::newRow("port is no number") << QByteArray("source\tdb\tx\topen\t1\tbash\t");
    QTest::newRow("time is no number") << QByteArray("source\tdb\t5432\topen\tfast\tbash\t");
    QTest::newRow("time is not a time") << QByteArray("source\tdb\t5432\topen\tnan\tbash\t");
    QTest::newRow("shell error") << QByteArray("sh: 12: Syntax error");
}

void TestNetFacts::doesNotGuessFromABrokenLine()
{
    QFETCH(QByteArray, line);
    const facts::NetFacts net = parsed(line.constData(), "a\tb\tc");
    QVERIFY(!net.reach);
    QCOMPARE(net.reach.error().kind, ErrorKind::BadAnswer);
    QVERIFY(!net.names);
    QVERIFY(net.to(QStringLiteral("source")) == nullptr);
}

void TestNetFacts::saysThatNothingWasAsked()
{
    const facts::NetFacts net = facts::parseNet({});
    QCOMPARE(net.reach.error().kind, ErrorKind::Missing);
    QCOMPARE(net.names.error().kind, ErrorKind::Missing);
}

void TestNetFacts::tellsAddressesFromNames()
{
    QVERIFY(facts::isAddress(QStringLiteral("10.0.0.1")));
    QVERIFY(facts::isAddress(QStringLiteral("fe80::1%eth0")));
    QVERIFY(!facts::isAddress(QStringLiteral("10.example")));
    QVERIFY(facts::isLoopback(QStringLiteral("127.0.1.1")));
    QVERIFY(facts::isLoopback(QStringLiteral("::1")));
    QVERIFY(!facts::isLoopback(QStringLiteral("10.127.0.1")));
}

QTEST_GUILESS_MAIN(TestNetFacts)
#include "tst_netfacts.moc"
