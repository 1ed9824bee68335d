// SPDX-License-Identifier: Apache-2.0
#include "checks/dbafile.h"

#include "checks/dbascript.h"
#include "checks/rules/postgreslogin.h"
#include "checks/rules/publicationrules.h"
#include "checks/rules/sqlwords.h"

#include <algorithm>
#include <functional>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Publication;
using facts::SourceTable;
using facts::TableName;

// Enough for this pipeline beside what there is.
constexpr int kMoreWalSenders = 10;
constexpr int kFreeWalSenders = 2;

QList<TableName> chosen(const Cluster &cluster, const std::function<bool(const SourceTable &)> &is)
{
    QList<TableName> names;
    for (const SourceTable &table : *cluster.tables.captured) {
        if (table.isTable() && is(table))
            names += table.name;
    }
    return names;
}

/// ('public', 'orders'), …
QString values(const QList<TableName> &tables)
{
    QStringList rows;
    for (const TableName &table : tables)
        rows += QStringLiteral("    (%1, %2)").arg(sqlText(table.schema), sqlText(table.name));
    return QStringLiteral("(VALUES\n") + rows.join(QLatin1String(",\n"))
        + QStringLiteral("\n  ) AS v(schema, name)");
}

/// Runs the statement that `query`, one column of texts, gives.
QString runEach(const QString &query)
{
    return QStringLiteral("DECLARE statement text;\nBEGIN\n  FOR statement IN %1\n  LOOP\n"
                          "    EXECUTE statement;\n  END LOOP;\nEND")
        .arg(query);
}

void writeHead(DbaScript &script, const Cluster &cluster)
{
    const facts::Source &source = *cluster.wish().source;
    script.comment(text("checks",
                        "For the administrator of PostgreSQL %1, database %2: what a Flink CDC "
                        "pipeline that logs in as %3 lacks.")
                       .arg(source.server.toString())
                       .arg(source.database)
                       .arg(source.user));
    script.comment(text("checks",
                        "Written by Lockkeeper, which runs nothing of it. Read it, then "
                        "run it with psql as a superuser or as the owner:"));
    script.comment(Text::verbatim(
        QStringLiteral("  psql -h %1 -p %2 -d %3 -f FILE")
            .arg(source.server.host, QString::number(source.server.port), source.database)));
    script.comment(text("checks", "It does only what is missing; a second run changes nothing."));
    script.blank();
    script.line(QStringLiteral("\\set ON_ERROR_STOP on"));
    script.line(QStringLiteral("\\encoding UTF8"));
    script.line(QStringLiteral("SET standard_conforming_strings = on;"));
    script.line(QStringLiteral("SET lock_timeout = '10s';"));
    script.block(QStringLiteral("BEGIN\n  IF current_database() <> %1 THEN\n"
                                "    RAISE EXCEPTION 'this file is for another database';\n"
                                "  END IF;\nEND")
                     .arg(sqlText(source.database)));
}

void writeManaged(DbaScript &script, const QString &rds, const QString &cloud, const QString &azure)
{
    script.comment(text("checks", "On managed servers instead:"));
    script.comment(Text::verbatim(QStringLiteral("  Amazon RDS: ") + rds));
    script.comment(Text::verbatim(QStringLiteral("  Cloud SQL: ") + cloud));
    script.comment(Text::verbatim(QStringLiteral("  Azure Flexible Server: ") + azure));
}

/// ALTER SYSTEM may stand in no block, and managed servers have none.
void writeSetting(DbaScript &script, const Cluster &cluster, const char *name, const QString &value)
{
    const QString setting = QString::fromLatin1(name);
    const QString comment = cluster.postgres.provider.isEmpty() ? QString() : QStringLiteral("-- ");
    script.line(comment
                + QStringLiteral("SELECT 'ALTER SYSTEM SET %1 = ''%2''' WHERE (SELECT setting FROM "
                                 "pg_file_settings WHERE name = '%1' ORDER BY seqno DESC LIMIT 1) "
                                 "IS DISTINCT FROM '%2' \\gexec")
                      .arg(setting, value));
}

void writeServer(DbaScript &script, const Cluster &cluster)
{
    const facts::PostgresFacts &postgres = cluster.postgres;
    if (postgres.walLevel && *postgres.walLevel != QLatin1String("logical")) {
        script.section(text("checks",
                            "The log must hold what the pipeline reads. It counts after "
                            "a restart of PostgreSQL: agree on the time."));
        writeSetting(script, cluster, "wal_level", QStringLiteral("logical"));
        writeManaged(script,
                     QStringLiteral("rds.logical_replication = 1 (parameter group), reboot"),
                     QStringLiteral("cloudsql.logical_decoding = on, restart"),
                     QStringLiteral("wal_level = logical (server parameter), restart"));
    }
    const bool isFull = postgres.maxWalSenders && postgres.usedWalSenders
        && *postgres.maxWalSenders - *postgres.usedWalSenders < kFreeWalSenders;
    if (isFull) {
        script.section(text("checks",
                            "Too few walsenders are free. It counts after a restart of "
                            "PostgreSQL."));
        writeSetting(script, cluster, "max_wal_senders",
                     QString::number(*postgres.maxWalSenders + kMoreWalSenders));
        const QString same = QStringLiteral("max_wal_senders, restart");
        writeManaged(script, same, same, same);
    }
}

void writeRole(DbaScript &script, const Cluster &cluster)
{
    const QString &user = cluster.wish().source->user;
    if (cluster.postgres.mayReplicate && !*cluster.postgres.mayReplicate) {
        script.section(text("checks", "The user must be allowed to read the stream of changes."));
        const QString statement = QStringLiteral("ALTER ROLE %1 REPLICATION").arg(sqlName(user));
        if (cluster.postgres.provider.isEmpty()) {
            script.block(
                runEach(QStringLiteral("SELECT %1 FROM pg_roles WHERE rolname = %2 AND NOT "
                                       "rolreplication")
                            .arg(sqlText(statement), sqlText(user))));
        }
        writeManaged(script, QStringLiteral("GRANT rds_replication TO %1;").arg(sqlName(user)),
                     QStringLiteral("ALTER USER %1 WITH REPLICATION;").arg(sqlName(user)),
                     QStringLiteral("ALTER ROLE %1 WITH REPLICATION;").arg(sqlName(user)));
    }
    if (cluster.tables.rights && !cluster.tables.rights->mayConnect) {
        script.section(text("checks", "The user must be allowed to connect."));
        script.line(QStringLiteral("GRANT CONNECT ON DATABASE %1 TO %2;")
                        .arg(sqlName(cluster.wish().source->database), sqlName(user)));
    }
}

void writeReading(DbaScript &script, const Cluster &cluster)
{
    const QString user = sqlText(cluster.wish().source->user);
    const auto closed =
        chosen(cluster, [](const SourceTable &table) { return !table.mayUseSchema; });
    if (!closed.isEmpty()) {
        script.section(text("checks", "The user must be allowed to use the schemas."));
        script.block(runEach(
            QStringLiteral("SELECT DISTINCT format('GRANT USAGE ON SCHEMA %I TO %I', schema, %1)\n"
                           "  FROM %2\n  WHERE NOT has_schema_privilege(%1, schema, 'USAGE')")
                .arg(user, values(closed))));
    }
    const auto unread = chosen(cluster, [](const SourceTable &table) { return !table.maySelect; });
    if (unread.isEmpty())
        return;
    script.section(text("checks", "The user must be allowed to read these tables, and no others."));
    script.block(
        runEach(QStringLiteral("SELECT format('GRANT SELECT ON %I.%I TO %I', schema, name, %1)\n"
                               "  FROM %2\n  WHERE NOT has_table_privilege(%1, format('%I.%I', "
                               "schema, name), 'SELECT')")
                    .arg(user, values(unread))));
}

void writeHiddenRows(DbaScript &script, const Cluster &cluster)
{
    const auto hidden = chosen(cluster, [](const SourceTable &table) { return table.hidesRows; });
    if (hidden.isEmpty())
        return;
    script.section(text("checks",
                        "Row-level security hides rows from the user; this lets it read "
                        "all of them, and nothing else."));
    script.block(runEach(
        QStringLiteral("SELECT format('CREATE POLICY lockkeeper_read ON %I.%I FOR SELECT TO %I "
                       "USING (true)', schema, name, %1)\n  FROM %2\n  WHERE NOT EXISTS (SELECT 1 "
                       "FROM pg_policies p WHERE p.schemaname = v.schema AND p.tablename = v.name "
                       "AND p.policyname = 'lockkeeper_read')")
            .arg(sqlText(cluster.wish().source->user), values(hidden))));
}

void writeIdentity(DbaScript &script, const Cluster &cluster)
{
    const auto tables = chosen(cluster, [](const SourceTable &table) {
        return table.identity != u'f' || table.leavesWithoutFull > 0;
    });
    if (tables.isEmpty())
        return;
    script.section(text("checks",
                        "Each UPDATE and DELETE must tell the whole old row, also in "
                        "partitions. Each table is locked for a moment (ACCESS "
                        "EXCLUSIVE), and more WAL is written from then on."));
    script.comment(text("checks",
                        "A table of which a publication sends only some columns is left out: with "
                        "FULL its UPDATE and DELETE would fail."));
    // Each row a transaction of its own, or all tables stay locked until the last is done.
    script.line(
        QStringLiteral(
            "WITH RECURSIVE tree(id) AS (\n"
            "    SELECT to_regclass(format('%I.%I', schema, name))::oid FROM %1\n"
            "    UNION SELECT i.inhrelid FROM tree JOIN pg_class p ON p.oid = tree.id AND "
            "p.relkind "
            "= 'p'\n      JOIN pg_inherits i ON i.inhparent = p.oid)\n"
            "  SELECT format('ALTER TABLE %s REPLICA IDENTITY FULL', c.oid::regclass)\n"
            "  FROM tree JOIN pg_class c ON c.oid = tree.id\n"
            "  WHERE c.relkind IN ('r', 'p') AND c.relreplident <> 'f'\n"
            "    AND NOT EXISTS (SELECT 1 FROM pg_publication_rel r WHERE (r.prrelid = c.oid OR "
            "r.prrelid IN (SELECT inhparent FROM pg_inherits WHERE inhrelid = c.oid))\n"
            "      AND to_jsonb(r) ->> 'prattrs' IS NOT NULL) \\gexec")
            .arg(values(tables)));
}

/// Tables that a publication may hold.
QList<TableName> publishable(const Cluster &cluster)
{
    return chosen(cluster, [](const SourceTable &table) { return table.persistence == u'p'; });
}

void writeNewPublication(DbaScript &script, const Cluster &cluster, const QList<TableName> &tables)
{
    const QString name = sqlText(cluster.tables.publication);
    const bool isPartitioned =
        !chosen(cluster, [](const SourceTable &table) { return table.kind == u'p'; }).isEmpty();
    script.section(text("checks",
                        "The publication has just the captured tables. In the pipeline's "
                        "source: debezium.publication.name: %1, "
                        "debezium.publication.autocreate.mode: disabled")
                       .arg(yamlValue(cluster.tables.publication)));
    const QString options =
        isPartitioned ? QStringLiteral(" WITH (publish_via_partition_root = true)") : QString();
    script.block(runEach(
        QStringLiteral("SELECT format('CREATE PUBLICATION %I FOR TABLE %s%3', %1, "
                       "string_agg(format('%I.%I', schema, name), ', '))\n  FROM %2\n  HAVING NOT "
                       "EXISTS (SELECT 1 FROM pg_publication WHERE pubname = %1)")
            .arg(name, values(tables), options)));
}

void writeOldPublication(DbaScript &script, const Cluster &cluster, const Publication &publication)
{
    const QString name = sqlText(publication.name);
    const QList<TableName> missing = notPublished(cluster.tables);
    QList<TableName> add;
    for (const TableName &table : publishable(cluster)) {
        if (missing.contains(table))
            add += table;
    }
    if (!add.isEmpty()) {
        script.section(text("checks", "Captured tables that the publication lacks."));
        script.block(runEach(
            QStringLiteral("SELECT format('ALTER PUBLICATION %I ADD TABLE %I.%I', %1, schema, "
                           "name)\n  FROM %2\n  WHERE NOT EXISTS (SELECT 1 FROM "
                           "pg_publication_tables t WHERE t.pubname = %1 AND t.schemaname = "
                           "v.schema AND t.tablename = v.name)")
                .arg(name, values(add))));
    }
    if (!publication.hasInsert || !publication.hasUpdate || !publication.hasDelete) {
        script.section(text("checks", "The publication must send every kind of change."));
        script.line(
            QStringLiteral(
                "SELECT format('ALTER PUBLICATION %I SET (publish = %L)', pubname, 'insert, "
                "update, delete' || CASE to_jsonb(p) ->> 'pubtruncate' WHEN 'true' THEN "
                "', truncate' ELSE '' END)\n  FROM pg_publication p WHERE pubname = %1 AND "
                "NOT (pubinsert AND pubupdate AND pubdelete) \\gexec")
                .arg(name));
    }
    const bool hasRoots =
        !chosen(cluster, [](const SourceTable &table) { return table.kind == u'p'; }).isEmpty();
    if (hasRoots && !publication.isViaRoot) {
        script.section(text("checks",
                            "Changes of partitions must come under the name of the "
                            "partitioned table (PostgreSQL 13 and newer)."));
        script.line(QStringLiteral("ALTER PUBLICATION %1 SET (publish_via_partition_root = true);")
                        .arg(sqlName(publication.name)));
    }
}

void writePublication(DbaScript &script, const Cluster &cluster)
{
    const QList<TableName> tables = publishable(cluster);
    if (!cluster.tables.publications || tables.isEmpty())
        return;
    if (const Publication *publication = cluster.tables.usedPublication())
        writeOldPublication(script, cluster, *publication);
    else
        writeNewPublication(script, cluster, tables);
}

/// What nobody but the owner of the data can decide.
void writeDecisions(DbaScript &script, const Cluster &cluster)
{
    for (const SourceTable &table : *cluster.tables.captured) {
        if (!table.isTable())
            continue;
        const QString name = sqlName(table.name);
        if (!table.isKeyed) {
            script.blank();
            script.comment(text("checks",
                                "To be decided: %1 has no primary key. Add one, or it "
                                "stays out of the pipeline.")
                               .arg(name));
        }
        if (table.persistence == u'u') {
            script.blank();
            script.comment(text("checks",
                                "To be decided: %1 is UNLOGGED, so it has no changes to "
                                "read. ALTER TABLE … SET LOGGED rewrites it.")
                               .arg(name));
        }
    }
}

void writeTables(DbaScript &script, const Cluster &cluster)
{
    if (!cluster.tables.captured) {
        script.blank();
        script.comment(text("checks", "The tables could not be looked at: %1")
                           .arg(cluster.tables.captured.error().message));
        return;
    }
    writeReading(script, cluster);
    writeHiddenRows(script, cluster);
    writeIdentity(script, cluster);
    writePublication(script, cluster);
    writeDecisions(script, cluster);
}

/// What had to be known for "nothing is missing", and is not.
std::optional<Error> notKnown(const Cluster &cluster)
{
    const facts::PostgresFacts &postgres = cluster.postgres;
    if (!postgres.walLevel)
        return postgres.walLevel.error();
    if (!postgres.maxWalSenders || !postgres.usedWalSenders)
        return postgres.maxWalSenders ? postgres.usedWalSenders.error()
                                      : postgres.maxWalSenders.error();
    if (!postgres.mayReplicate)
        return postgres.mayReplicate.error();
    if (!cluster.tables.captured)
        return cluster.tables.captured.error();
    if (!cluster.tables.publications)
        return cluster.tables.publications.error();
    return std::nullopt;
}

} // namespace

QByteArray dbaFile(const Cluster &cluster, const QString &language)
{
    DbaScript script(language);
    if (!isPostgres(cluster)) {
        script.comment(otherSource(cluster).meaning);
        return script.bytes();
    }
    writeHead(script, cluster);
    writeServer(script, cluster);
    writeRole(script, cluster);
    writeTables(script, cluster);
    script.blank();
    const std::optional<Error> problem = notKnown(cluster);
    if (problem) {
        script.comment(text("checks", "Not everything could be asked, so more may be missing: %1")
                           .arg(problem->message));
    }
    if (script.isEmpty()) {
        if (!problem)
            script.comment(text("checks", "Nothing is missing that this file could mend."));
        return script.bytes();
    }
    script.comment(text("checks", "Then check again:"));
    script.comment(
        Text::verbatim(QStringLiteral("  lockkeeper check --profile PROFILE --only 'postgres.*'")));
    return script.bytes();
}

} // namespace lockkeeper::checks
