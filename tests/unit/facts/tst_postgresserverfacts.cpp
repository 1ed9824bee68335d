// SPDX-License-Identifier: Apache-2.0
#include "facts/postgresserverfacts.h"

#include <QTest>

using namespace lockkeeper;

// What PostgreSQL 15 told an ordinary role, and what other versions leave out or add.
class TestPostgresServerFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsASlotAndItsReader();
    void takesNoBackupForAStandby();
    void readsASlotOfVersion10();
    void readsLimitsAndSessions();
    void refusesHalfAnswers_data();
    void refusesHalfAnswers();
    void givesTheReasonOfTheSessionWhereNothingWasAsked();
};

namespace {

facts::PostgresServer parsed(const QString &key, const QString &answer)
{
    facts::HostRecord record;
    record.name = QStringLiteral("jm-1");
    record.raw = {{QStringLiteral("pg:wal"), QStringLiteral(R"({"at": 1.5, "lsn": "1/10"})")}};
    record.raw.insert(key, answer);
    return facts::parsePostgresServer(record);
}

} // namespace

void TestPostgresServerFacts::readsASlotAndItsReader()
{
    const auto server = parsed(QStringLiteral("pg:slots"), QStringLiteral(R"([
        {"active": true, "plugin": "pgoutput", "database": "shop", "slot_name": "w",
         "active_pid": 30386, "wal_status": "reserved", "restart_lsn": "0/FFFFFFF0",
         "safe_wal_size": null, "confirmed_flush_lsn": "1/0", "holder": {"user": "cdc",
         "application": "Debezium Streaming", "address": "10.0.0.2"}},
        {"active": false, "plugin": "pgoutput", "database": "shop", "slot_name": "gone",
         "active_pid": null, "wal_status": "lost", "restart_lsn": null, "safe_wal_size": -5,
         "confirmed_flush_lsn": "0/1", "holder": null}])"));
    QVERIFY(server.replicationSlots);
    const facts::ReplicationSlot &slot = server.replicationSlots->at(0);
    QCOMPARE(slot.name, QStringLiteral("w"));
    QVERIFY(slot.isActive);
    QCOMPARE(slot.holder.pid, 30386);
    QCOMPARE(slot.holder.address, QStringLiteral("10.0.0.2"));
    QCOMPARE(server.heldBy(slot), 0x20);
    QVERIFY(!slot.safeBytes);
    QCOMPARE(server.replicationSlots->at(1).safeBytes, -5);
    QVERIFY(!server.heldBy(server.replicationSlots->at(1)));
    QVERIFY(server.standing().isEmpty());
}

void TestPostgresServerFacts::takesNoBackupForAStandby()
{
    const auto server = parsed(QStringLiteral("pg:standbys"), QStringLiteral(R"([
        {"pid": 1, "user": "replica", "state": "streaming", "address": "10.0.0.3",
         "application": "db-2"},
        {"pid": 2, "user": "backup", "state": null, "address": null,
         "application": "pg_basebackup"}])"));
    QVERIFY(server.standbys);
    QCOMPARE(server.standbys->size(), 1);
    QCOMPARE(server.standbys->first().application, QStringLiteral("db-2"));
    QCOMPARE(server.standbys->first().address, QStringLiteral("10.0.0.3"));
    QCOMPARE(server.standbys->first().state, QStringLiteral("streaming"));
}

void TestPostgresServerFacts::readsASlotOfVersion10()
{
    const auto server = parsed(QStringLiteral("pg:slots"), QStringLiteral(R"([
        {"active": false, "plugin": null, "database": null, "slot_name": "standby",
         "restart_lsn": "1/0", "holder": null}])"));
    QVERIFY(server.replicationSlots);
    QVERIFY(server.replicationSlots->at(0).plugin.isEmpty());
    QVERIFY(server.replicationSlots->at(0).walStatus.isEmpty());
    QCOMPARE(server.standing().size(), 1);
}

void TestPostgresServerFacts::readsLimitsAndSessions()
{
    const auto limits = parsed(QStringLiteral("pg:limits"), QStringLiteral(R"({"sees_all": true,
        "settings": {"max_connections": "100", "statement_timeout": "30000"},
        "role_limit": 5, "database_limit": -1})"))
                            .limits;
    QVERIFY(limits);
    QCOMPARE(*limits->value("statement_timeout"), 30000);
    QCOMPARE(limits->value("idle_session_timeout").error().kind, ErrorKind::Missing);
    QCOMPARE(limits->roleLimit, 5);
    QVERIFY(limits->seesAll);
    const auto sessions = parsed(QStringLiteral("pg:sessions"), QStringLiteral(R"({"all": 3,
        "role": 1, "readers": 2, "database": 2, "writers": [{"pid": 7, "age": null, "user": "app",
        "state": null, "database": "shop", "application": "psql"}], "prepared": [{"gid": "p1",
        "age": 301.5, "user": "app", "database": "shop"}]})"))
                              .sessions;
    QVERIFY(sessions);
    QCOMPARE(sessions->all, 3);
    QCOMPARE(sessions->longReaders, 2);
    QVERIFY(!sessions->writers.at(0).age);
    QCOMPARE(sessions->prepared.at(0).age, 301.5);
}

void TestPostgresServerFacts::refusesHalfAnswers_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char *key, const char *answer) {
        QTest::newRow(answer) << QString::fromLatin1(key) << QString::fromLatin1(answer);
    };
    add("pg:slots", "[{\"slot_name\": \"w\"}]");
    add("pg:slots", "{}");
    add("pg:slots", "[{\"slot");
    add("pg:standbys", "[{}]");
    add("pg:standbys", "{}");
    add("pg:limits", "{\"settings\": {\"max_connections\": \"many\"}}");
    add("pg:limits", "{\"settings\": {}}");
    add("pg:sessions", "{\"all\": 1}");
    add("pg:wal", "{\"at\": 1, \"lsn\": \"0-1\"}");
    add("pg:wal", "{\"at\": null, \"lsn\": \"0/1\"}");
}

void TestPostgresServerFacts::refusesHalfAnswers()
{
    QFETCH(const QString, key);
    QFETCH(const QString, answer);
    const auto server = parsed(key, answer);
    const QMap<QString, bool> isRead {{QStringLiteral("pg:slots"), !!server.replicationSlots},
                                      {QStringLiteral("pg:standbys"), !!server.standbys},
                                      {QStringLiteral("pg:limits"), !!server.limits},
                                      {QStringLiteral("pg:sessions"), !!server.sessions},
                                      {QStringLiteral("pg:wal"), !!server.wal}};
    QVERIFY(!isRead.value(key));
}

void TestPostgresServerFacts::givesTheReasonOfTheSessionWhereNothingWasAsked()
{
    facts::HostRecord record;
    record.problems.insert(QStringLiteral("pg:settings"),
                           {.kind = ErrorKind::LoginRefused,
                            .message = Text::verbatim(QStringLiteral("no")),
                            .advice = {},
                            .detail = {}});
    QCOMPARE(facts::parsePostgresServer(record).sessions.error().kind, ErrorKind::LoginRefused);
}

QTEST_GUILESS_MAIN(TestPostgresServerFacts)
#include "tst_postgresserverfacts.moc"
