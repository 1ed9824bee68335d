// SPDX-License-Identifier: Apache-2.0
#include "checks/dbasections.h"
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

constexpr int kViaRoot = 130000; // publish_via_partition_root, partitioned tables in publications

constexpr Message kTableOwner = text("checks", "It needs the owner of the tables.");

// The captured tables, and what is below those that are partitioned.
const QString kTree = QStringLiteral(
    "tree(id) AS (SELECT id FROM captured\n"
    "    UNION SELECT i.inhrelid FROM tree JOIN pg_class p ON p.oid = tree.id AND p.relkind = 'p'\n"
    "      JOIN pg_inherits i ON i.inhparent = p.oid)");

// What stands in a publication for the captured tables. Before 13 a partitioned table cannot.
const QString kMembers = kTree
    + QStringLiteral(",\n  members(id, schema, name) AS (SELECT c.oid, n.nspname, c.relname\n"
                     "    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace\n"
                     "    WHERE CASE WHEN current_setting('server_version_num')::int < %1\n"
                     "      THEN c.relkind = 'r' AND c.oid IN (SELECT id FROM tree)\n"
                     "      ELSE c.oid IN (SELECT id FROM captured) END)")
          .arg(kViaRoot);

QList<TableName> chosen(const Cluster &cluster, const std::function<bool(const SourceTable &)> &is)
{
    QList<TableName> names;
    for (const SourceTable &table : *cluster.tables.captured) {
        if (table.isTable() && is(table))
            names += table.name;
    }
    return names;
}

/// A YAML pipeline refuses a table without a primary key; Flink SQL does not.
bool isRefused(const Cluster &cluster, const SourceTable &table)
{
    return !table.isKeyed && cluster.wish().cdc.run != QLatin1String("sql");
}

/// Tables whose changes can be read: logged ones that the pipeline takes.
bool isReadable(const Cluster &cluster, const SourceTable &table)
{
    return table.persistence == u'p' && !isRefused(cluster, table);
}

void writeReading(DbaScript &script, const Cluster &cluster)
{
    const QString user = sqlText(cluster.wish().source->user);
    const auto closed =
        chosen(cluster, [](const SourceTable &table) { return !table.mayUseSchema; });
    if (!closed.isEmpty()) {
        script.section(text("checks", "USAGE: the user must be allowed to use the schemas."),
                       text("checks", "It needs the owner of the schemas."));
        script.run(QStringLiteral("WITH %2\n  SELECT DISTINCT format('GRANT USAGE ON SCHEMA %I TO "
                                  "%I', schema, %1) FROM captured\n  WHERE NOT "
                                  "has_schema_privilege(%1, schema, 'USAGE')")
                       .arg(user, capturedTables(closed)));
    }
    const auto unread = chosen(cluster, [](const SourceTable &table) { return !table.maySelect; });
    if (unread.isEmpty())
        return;
    script.section(
        text("checks", "SELECT: the user must be allowed to read these tables, and no others."),
        kTableOwner);
    script.run(QStringLiteral("WITH %2\n  SELECT format('GRANT SELECT ON %I.%I TO %I', schema, "
                              "name, %1) FROM captured\n  WHERE NOT has_table_privilege(%1, id, "
                              "'SELECT')")
                   .arg(user, capturedTables(unread)));
}

void writeHiddenRows(DbaScript &script, const Cluster &cluster)
{
    const auto hidden = chosen(cluster, [](const SourceTable &table) {
        return table.rows && *table.rows != facts::VisibleRows::All && !table.isRestricted;
    });
    if (hidden.isEmpty())
        return;
    script.section(text("checks",
                        "Row-level security is in force for the user; this lets it read all "
                        "rows, and nothing else."),
                   kTableOwner);
    script.run(
        QStringLiteral("WITH %2\n  SELECT format('CREATE POLICY %3 ON %I.%I FOR SELECT TO %I "
                       "USING (true)', schema, name, %1)\n  FROM captured WHERE NOT EXISTS "
                       "(SELECT 1 FROM pg_policy p WHERE p.polrelid = id AND p.polname = '%3')")
            .arg(sqlText(cluster.wish().source->user), capturedTables(hidden),
                 QLatin1String(kReadPolicy)));
}

void writeIdentity(DbaScript &script, const Cluster &cluster)
{
    const auto tables = chosen(cluster, [&](const SourceTable &table) {
        return isReadable(cluster, table)
            && (table.identity != u'f' || table.leavesWithoutFull > 0);
    });
    if (tables.isEmpty())
        return;
    script.section(text("checks",
                        "REPLICA IDENTITY FULL: each UPDATE and DELETE must tell the whole old "
                        "row, also in partitions."),
                   kTableOwner);
    script.comment(text("checks",
                        "Each table is locked for a moment (ACCESS EXCLUSIVE), one after the "
                        "other; who waits longer than 10 s for its lock is passed over. More WAL "
                        "is written from then on."));
    script.comment(text("checks",
                        "A table of which a publication sends only some columns is left out: with "
                        "FULL its UPDATE and DELETE would fail."));
    script.run(
        QStringLiteral("WITH RECURSIVE %1,\n  %2,\n  %3\n"
                       "  SELECT format('ALTER TABLE %s REPLICA IDENTITY FULL', c.oid::regclass)\n"
                       "  FROM tree JOIN pg_class c ON c.oid = tree.id\n"
                       "  WHERE c.relkind IN ('r', 'p') AND c.relreplident <> 'f'\n"
                       "    AND NOT EXISTS (SELECT 1 FROM cut WHERE cut.id = c.oid)")
            .arg(capturedTables(tables), kTree, QLatin1String(facts::kCutTables)));
}

// ---- the publication

/// What a publication may hold; a partition goes with its partitioned table.
QList<TableName> publishable(const Cluster &cluster)
{
    const QList<TableName> all =
        chosen(cluster, [&](const SourceTable &table) { return isReadable(cluster, table); });
    return chosen(cluster, [&](const SourceTable &table) {
        return all.contains(table.name)
            && std::none_of(table.roots.begin(), table.roots.end(),
                            [&](const TableName &root) { return all.contains(root); });
    });
}

bool hasRoots(const Cluster &cluster)
{
    return !chosen(cluster, [&](const SourceTable &table) {
                return table.kind == u'p' && isReadable(cluster, table);
            }).isEmpty();
}

/// Before PostgreSQL 13 partitions stand for their table, under names of their own.
void writeLeavesNote(DbaScript &script, const Cluster &cluster)
{
    if (!hasRoots(cluster) || cluster.postgres.versionNumber.value_or(0) >= kViaRoot)
        return;
    script.comment(
        text("checks",
             "Before PostgreSQL 13 a publication cannot hold a partitioned table: its "
             "partitions are listed instead, and new ones must be added. Their changes "
             "come under the partitions' own names, so source.tables must match those."));
}

void writeNewPublication(DbaScript &script, const Cluster &cluster, const QList<TableName> &tables)
{
    script.section(
        text("checks", "The publication has just the captured tables."),
        text("checks", "It needs who owns all these tables and has CREATE on the database."));
    script.comment(text("checks",
                        "In the pipeline's source: debezium.publication.name: %1, "
                        "debezium.publication.autocreate.mode: disabled")
                       .arg(yamlValue(cluster.tables.publication)));
    writeLeavesNote(script, cluster);
    const QString options = hasRoots(cluster)
        ? QStringLiteral(" || CASE WHEN current_setting('server_version_num')::int >= %1\n    THEN "
                         "' WITH (publish_via_partition_root = true)' ELSE '' END")
              .arg(kViaRoot)
        : QString();
    script.run(
        QStringLiteral("WITH RECURSIVE %2,\n  %3\n"
                       "  SELECT format('CREATE PUBLICATION %I FOR TABLE %s', %1, "
                       "string_agg(format('%I.%I', schema, name), ', ' ORDER BY schema, name))%4\n"
                       "  FROM members HAVING count(*) > 0 AND NOT EXISTS (SELECT 1 FROM "
                       "pg_publication WHERE pubname = %1)")
            .arg(sqlText(cluster.tables.publication), capturedTables(tables), kMembers, options));
}

void writeMembers(DbaScript &script, const Cluster &cluster, const Publication &publication)
{
    const QList<TableName> missing = notPublished(cluster.tables);
    QList<TableName> add;
    for (const TableName &table : publishable(cluster)) {
        if (missing.contains(table))
            add += table;
    }
    if (add.isEmpty())
        return;
    script.section(text("checks", "Captured tables that the publication lacks."),
                   text("checks", "It needs who owns the publication and these tables."));
    writeLeavesNote(script, cluster);
    // Whoever is in it, or below one that is in it, is not added beside it.
    script.run(
        QStringLiteral(
            "WITH RECURSIVE %2,\n  %3,\n"
            "  above(id, parent) AS (SELECT id, id FROM members UNION SELECT a.id, i.inhparent\n"
            "    FROM above a JOIN pg_inherits i ON i.inhrelid = a.parent)\n"
            "  SELECT format('ALTER PUBLICATION %I ADD TABLE %I.%I', %1, schema, name) FROM "
            "members "
            "m\n"
            "  WHERE NOT EXISTS (SELECT 1 FROM above a JOIN pg_publication_rel r ON r.prrelid = "
            "a.parent\n"
            "      JOIN pg_publication p ON p.oid = r.prpubid WHERE a.id = m.id AND p.pubname = "
            "%1)\n"
            "    AND NOT EXISTS (SELECT 1 FROM pg_publication_tables t WHERE t.pubname = %1\n"
            "      AND t.schemaname = m.schema AND t.tablename = m.name)")
            .arg(sqlText(publication.name), capturedTables(add), kMembers));
}

void writeOldPublication(DbaScript &script, const Cluster &cluster, const Publication &publication)
{
    const Text owner = text("checks", "It needs the owner of the publication.");
    const QString name = sqlText(publication.name);
    writeMembers(script, cluster, publication);
    if (!publication.hasInsert || !publication.hasUpdate || !publication.hasDelete) {
        script.section(text("checks", "The publication must send every kind of change."), owner);
        script.run(QStringLiteral(
                       "SELECT format('ALTER PUBLICATION %I SET (publish = %L)', pubname, 'insert, "
                       "update, delete' || CASE to_jsonb(p) ->> 'pubtruncate' WHEN 'true' THEN "
                       "', truncate' ELSE '' END)\n  FROM pg_publication p WHERE pubname = %1 AND "
                       "NOT (pubinsert AND pubupdate AND pubdelete)")
                       .arg(name));
    }
    if (!hasRoots(cluster) || publication.isViaRoot)
        return;
    script.section(text("checks",
                        "Changes of partitions must come under the name of the partitioned table "
                        "(PostgreSQL 13 and newer)."),
                   owner);
    script.run(QStringLiteral("SELECT format('ALTER PUBLICATION %I SET (publish_via_partition_root "
                              "= true)', pubname)\n  FROM pg_publication p WHERE pubname = %1 AND "
                              "to_jsonb(p) ->> 'pubviaroot' = 'false'")
                   .arg(name));
}

/// To take a table out and add it whole concerns whoever else reads the publication.
void writeCuts(DbaScript &script, const Cluster &cluster)
{
    const QString publication = sqlName(cluster.tables.publication);
    const QList<TableName> captured = chosen(cluster, [](const SourceTable &) { return true; });
    for (const facts::PublishedTable &table :
         cluster.tables.published.value_or(QList<facts::PublishedTable>())) {
        if ((table.filter.isEmpty() && table.columns.isEmpty()) || !captured.contains(table.name))
            continue;
        script.blank();
        script.comment(text("checks",
                            "To be decided: publication %1 sends only some rows or columns of %2, "
                            "and the pipeline needs all. Who else reads it gets all of them too "
                            "then:")
                           .arg(publication)
                           .arg(sqlName(table.name)));
        script.command(QStringLiteral("BEGIN; ALTER PUBLICATION %1 DROP TABLE %2; ALTER "
                                      "PUBLICATION %1 ADD TABLE %2; COMMIT;")
                           .arg(publication, sqlName(table.name)));
    }
}

/// The pipeline gets no changes of such a table.
void writeUnreadable(DbaScript &script, const Cluster &cluster, const SourceTable &table)
{
    const QString name = sqlName(table.name);
    if (isRefused(cluster, table)) {
        script.blank();
        script.comment(text("checks",
                            "To be decided: %1 has no primary key, so the pipeline refuses it; "
                            "it got no REPLICA IDENTITY FULL and is in no publication by this "
                            "file. Add a key, or leave it out of source.tables.")
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

/// What others have set up keeps columns or rows of it back.
void writeHeldBack(DbaScript &script, const Cluster &cluster, const SourceTable &table)
{
    const QString name = sqlName(table.name);
    if (table.cutBy && !table.cutBy->isEmpty()
        && (table.identity != u'f' || table.leavesWithoutFull > 0)) {
        script.blank();
        script.comment(text("checks",
                            "To be decided: publication %1 sends only some columns of %2. Let "
                            "it send all and run this file again, or leave the table out of "
                            "source.tables.")
                           .arg(*table.cutBy)
                           .arg(name));
    }
    if (table.isRestricted) {
        script.blank();
        script.comment(text("checks",
                            "To be decided: a restrictive policy on %1 holds also beside a "
                            "policy for all rows. Give the user BYPASSRLS (ALTER ROLE %2 "
                            "BYPASSRLS;), or leave the table out of source.tables.")
                           .arg(name)
                           .arg(sqlName(cluster.wish().source->user)));
    }
}

} // namespace

void writeTables(DbaScript &script, const Cluster &cluster)
{
    writeReading(script, cluster);
    writeHiddenRows(script, cluster);
    writeIdentity(script, cluster);
    const QList<TableName> tables = publishable(cluster);
    if (!cluster.tables.publications || tables.isEmpty())
        return;
    if (const Publication *publication = cluster.tables.usedPublication())
        writeOldPublication(script, cluster, *publication);
    else
        writeNewPublication(script, cluster, tables);
}

void writeDecisions(DbaScript &script, const Cluster &cluster)
{
    writeCuts(script, cluster);
    for (const SourceTable &table : *cluster.tables.captured) {
        if (!table.isTable())
            continue;
        writeUnreadable(script, cluster, table);
        writeHeldBack(script, cluster, table);
    }
}

} // namespace lockkeeper::checks
