// SPDX-License-Identifier: Apache-2.0
#include "facts/postgresfacts.h"
#include "facts/postgresserverfacts.h"
#include "probe/postgresprobe.h"
#include "support/localremote.h"
#include "support/postgresfixture.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::tests;

// Who may replicate from a real PostgreSQL, and who does.
class TestPostgresReplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesNoProvidersRoleForTheAttribute_data();
    void takesNoProvidersRoleForTheAttribute();
    void tellsWhoFollowsTheLog();

private:
    [[nodiscard]] facts::HostRecord ask(const QString &user);

    PostgresFixture m_server;
};

void TestPostgresReplication::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.sql("CREATE ROLE plain LOGIN PASSWORD 'cdcpw'"));
}

facts::HostRecord TestPostgresReplication::ask(const QString &user)
{
    LocalRemote remote(
        [this](const QString &, quint16) -> Result<quint16> { return m_server.port(); });
    facts::HostRecord record;
    record.name = QStringLiteral("jm-1");
    probe::Recorder recorder(record.name);
    const facts::Source source {.server = {QStringLiteral("localhost"), 5432},
                                .database = QStringLiteral("shop"),
                                .user = user,
                                .tables = {},
                                .publication = {}};
    probe::askPostgres(
        {{.record = &record, .remote = &remote, .recorder = &recorder, .wantsSettings = true}},
        source, Secret(QByteArray("cdcpw")), {});
    return record;
}

void TestPostgresReplication::takesNoProvidersRoleForTheAttribute_data()
{
    QTest::addColumn<bool>("replicates");
    QTest::newRow("azure_pg_admin") << false;
    QTest::newRow("cloudsqlsuperuser") << false;
    QTest::newRow("cloudsqlreplication") << false;
    QTest::newRow("rds_replication") << true;
    QTest::newRow("mdb_replication") << true;
}

void TestPostgresReplication::takesNoProvidersRoleForTheAttribute()
{
    QFETCH(const bool, replicates);
    const QString role = QString::fromLatin1(QTest::currentDataTag());
    const auto run = [&](const QString &statement) {
        return m_server.sql(statement.arg(role).toUtf8().constData());
    };
    QVERIFY(run(QStringLiteral("CREATE ROLE %1; GRANT %1 TO plain")));
    const facts::PostgresFacts facts = facts::parsePostgres(ask(QStringLiteral("plain")));
    QVERIFY(run(QStringLiteral("DROP ROLE %1")));
    QVERIFY(facts.mayReplicate);
    QCOMPARE(*facts.mayReplicate, replicates);
    QCOMPARE(facts.standInRole, replicates ? role : QString());
}

void TestPostgresReplication::tellsWhoFollowsTheLog()
{
    const auto none = facts::parsePostgresServer(ask(QStringLiteral("cdc"))).standbys;
    QVERIFY(none && none->isEmpty());
    QVERIFY(m_server.follow(QStringLiteral("db-2")));
    const auto told = facts::parsePostgresServer(ask(QStringLiteral("cdc"))).standbys;
    QVERIFY(told);
    QCOMPARE(told->size(), 1);
    QCOMPARE(told->first().application, QStringLiteral("db-2"));
    QCOMPARE(told->first().state, QString()); // hidden from an ordinary role
}

QTEST_GUILESS_MAIN(TestPostgresReplication)
#include "tst_postgresreplication.moc"
