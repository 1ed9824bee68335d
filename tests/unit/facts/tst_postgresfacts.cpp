// SPDX-License-Identifier: Apache-2.0
#include "facts/postgresfacts.h"

#include <QTest>

using namespace lockkeeper;

class TestPostgresFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSettings();
    void leavesUnknownWhatWasNotTold_data();
    void leavesUnknownWhatWasNotTold();
    void tellsManagedServersApart();
    void readsARefusal();
    void prefersTheReasonToAGuess();
};

namespace {

facts::HostRecord record(const char *key, const char *json)
{
    facts::HostRecord result;
    result.name = QStringLiteral("jm-1");
    result.raw.insert(QString::fromLatin1(key), QString::fromUtf8(json));
    return result;
}

} // namespace

void TestPostgresFacts::readsSettings()
{
    const auto facts = facts::parsePostgres(record(
        "pg:settings",
        R"({"server_version_num":"150017","pg_is_in_recovery":"t","wal_level":"replica",)"
        R"("wal_level.pending_restart":"t","max_wal_senders":"10","used_wal_senders":"2",)"
        R"("may_replicate":"f","server_encoding":"SQL_ASCII","now":"2026-11-22T18:00:00.123Z"})"));
    QCOMPARE(*facts.versionNumber, 150017);
    QCOMPARE(*facts.isInRecovery, true);
    QCOMPARE(*facts.walLevel, QStringLiteral("replica"));
    QCOMPARE(*facts.isWalLevelPending, true);
    QCOMPARE(*facts.maxWalSenders, 10);
    QCOMPARE(*facts.usedWalSenders, 2);
    QCOMPARE(*facts.mayReplicate, false);
    QCOMPARE(*facts.encoding, QStringLiteral("SQL_ASCII"));
    QCOMPARE(facts.time->toString(Qt::ISODate), QStringLiteral("2026-11-22T18:00:00Z"));
    QCOMPARE(facts.provider, QString());
}

void TestPostgresFacts::leavesUnknownWhatWasNotTold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("nulls") << QByteArray(R"({"server_version_num":null,"pg_is_in_recovery":null})");
    QTest::newRow("other types") << QByteArray(
        R"({"server_version_num":150017,"pg_is_in_recovery":false})");
    QTest::newRow("other words") << QByteArray(
        R"({"server_version_num":"fifteen","pg_is_in_recovery":"maybe"})");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("not JSON") << QByteArray("{\"wal");
}

void TestPostgresFacts::leavesUnknownWhatWasNotTold()
{
    QFETCH(QByteArray, json);
    const auto facts = facts::parsePostgres(record("pg:settings", json.constData()));
    QVERIFY(!facts.versionNumber);
    QVERIFY(!facts.isInRecovery);
    QVERIFY(!facts.walLevel);
    QVERIFY(!facts.time);
}

void TestPostgresFacts::tellsManagedServersApart()
{
    const auto provider = [](const char *json) {
        return facts::parsePostgres(record("pg:settings", json)).provider;
    };
    QCOMPARE(provider(R"({"rds.logical_replication":"off"})"), QStringLiteral("rds"));
    QCOMPARE(provider(R"({"cloudsql.logical_decoding":"off"})"), QStringLiteral("cloudsql"));
    QCOMPARE(provider(R"({"azure.extensions":""})"), QStringLiteral("azure"));
}

void TestPostgresFacts::readsARefusal()
{
    const auto login = facts::parsePostgresLogin(
        record("pg:refusal", R"({"cause":"server","sqlstate":"28P01","message":"no"})"));
    QVERIFY(!login.server);
    QCOMPARE(login.refusal->sqlState, QStringLiteral("28P01"));
    QCOMPARE(login.refusal->cause, facts::PostgresRefusal::Cause::Server);
    const auto identify =
        facts::parsePostgres(
            record("pg:identify", R"({"sqlstate":"08P01","message":"unsupported"})"))
            .identify;
    QVERIFY(identify && !identify->isAccepted);
}

void TestPostgresFacts::prefersTheReasonToAGuess()
{
    facts::HostRecord refused;
    refused.problems.insert(QStringLiteral("pg:login"), Error {.kind = ErrorKind::TimedOut});
    const auto login = facts::parsePostgresLogin(refused);
    QCOMPARE(login.server.error().kind, ErrorKind::TimedOut);
    QVERIFY(!login.refusal);
    QVERIFY(!login.isEncrypted);
    QCOMPARE(login.ms, -1.0);
}

QTEST_GUILESS_MAIN(TestPostgresFacts)
#include "tst_postgresfacts.moc"
