// SPDX-License-Identifier: Apache-2.0
#include "checks/dbachoice.h"
#include "checks/dbasections.h"
#include "checks/rules/publicationrules.h"
#include "checks/rules/sqlwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Publication;
using facts::SourceTable;
using facts::TableName;

constexpr int kViaRoot = 130000; // publish_via_partition_root, partitioned tables in publications

constexpr Message kStuck =
    text("checks", "left out: in a publication its UPDATE and DELETE could fail");
constexpr Message kOthersRead = text("checks", "this slot reads the publication, or may");

// What stands in a publication for the captured tables. Before 13 a partitioned table cannot.
QString membersSql()
{
    return treeSql()
        + QStringLiteral(",\n  members(id, schema, name) AS (SELECT c.oid, n.nspname, c.relname\n"
                         "    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace\n"
                         "    WHERE CASE WHEN current_setting('server_version_num')::int < %1\n"
                         "      THEN c.relkind = 'r' AND c.oid IN (SELECT id FROM tree)\n"
                         "      ELSE c.oid IN (SELECT id FROM captured) END)")
              .arg(kViaRoot);
}

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

// ---- its tables

/// `missing`: members that it lacks. Whoever is in it, or below one that is in it, is in it.
QString missingSql(const QString &publication, const QList<TableName> &tables)
{
    return QStringLiteral(
               "WITH RECURSIVE %2,\n  %3,\n  %4,\n"
               "  above(id, parent) AS (SELECT id, id FROM members UNION SELECT a.id, i.inhparent\n"
               "    FROM above a JOIN pg_inherits i ON i.inhrelid = a.parent),\n"
               "  missing AS (SELECT * FROM members m WHERE NOT EXISTS (SELECT 1 FROM above a JOIN "
               "pg_publication_rel r\n      ON r.prrelid = a.parent JOIN pg_publication p ON p.oid "
               "= r.prpubid WHERE a.id = m.id AND p.pubname = %1)\n"
               "    AND NOT EXISTS (SELECT 1 FROM pg_publication WHERE pubname = %1 AND "
               "puballtables)\n"
               "    AND NOT EXISTS (SELECT 1 FROM pg_publication_tables t WHERE t.pubname = %1\n"
               "      AND t.schemaname = m.schema AND t.tablename = m.name))")
        .arg(sqlText(publication), capturedTables(tables), membersSql(),
             stuckSql(QStringLiteral("members")));
}

/// Tables that would refuse UPDATE and DELETE in it stay out, and are named.
void runMembers(DbaScript &script, const Cluster &cluster, const QList<TableName> &tables)
{
    script.comment(text("checks",
                        "A table whose REPLICA IDENTITY could not be set above is left out and "
                        "named: in a publication its UPDATE and DELETE could fail. Set it, and run "
                        "this file again."));
    writeLeavesNote(script, cluster);
    const QString options = hasRoots(cluster)
        ? QStringLiteral(" || CASE WHEN current_setting('server_version_num')::int >= %1\n    THEN "
                         "' WITH (publish_via_partition_root = true)' ELSE '' END")
              .arg(kViaRoot)
        : QString();
    const QString todo = missingSql(cluster.tables.publication, tables)
        + QStringLiteral(
              ",\n  able AS (SELECT * FROM missing WHERE id NOT IN (SELECT id FROM stuck)),\n"
              "  there AS (SELECT 1 FROM pg_publication WHERE pubname = %1),\n"
              "  todo(sql) AS (SELECT format('CREATE PUBLICATION %I FOR TABLE %s', %1, "
              "string_agg(format('%I.%I', schema, name), ', ' ORDER BY schema, name))%2\n"
              "    FROM able HAVING count(*) > 0 AND NOT EXISTS (SELECT 1 FROM there)\n"
              "    UNION ALL SELECT format('ALTER PUBLICATION %I ADD TABLE %I.%I', %1, schema, "
              "name) FROM able WHERE EXISTS (SELECT 1 FROM there))\n"
              "  SELECT sql FROM todo")
              .arg(sqlText(cluster.tables.publication), options);
    script.run(todo,
               todo
                   + QStringLiteral("\n  UNION ALL SELECT format('%I.%I: %s', schema, name, %1) "
                                    "FROM missing WHERE id IN (SELECT id FROM stuck)")
                         .arg(script.constant(kStuck)));
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
    runMembers(script, cluster, tables);
}

void writeMembers(DbaScript &script, const Cluster &cluster)
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
    runMembers(script, cluster, add);
}

// ---- its options

/// Part of WITH, `readers(slot)`: other slots being read that are not seen to be read through
/// other publications only.
QString readersSql(const Cluster &cluster)
{
    static const QRegularExpression kPlain(QStringLiteral("^[A-Za-z0-9_]+$"));
    const QString &name = cluster.tables.publication;
    // A name in quotes may stand in the reader's statement in more than one way.
    const QString isElsewhere = kPlain.match(name).hasMatch()
        ? QStringLiteral("coalesce(a.query LIKE '%publication_names%' AND position(lower(%1) IN "
                         "lower(a.query)) = 0, false)")
              .arg(sqlText(name))
        : QStringLiteral("false");
    return QStringLiteral("readers(slot) AS (SELECT s.slot_name FROM pg_replication_slots s LEFT "
                          "JOIN pg_stat_activity a\n      ON a.pid = s.active_pid WHERE s.database "
                          "= current_database() AND s.plugin = 'pgoutput'\n    AND s.active_pid IS "
                          "NOT NULL AND s.slot_name <> %1 AND NOT %2)")
        .arg(sqlText(cluster.wish().source->slot), isElsewhere);
}

/// Other readers would lose changes, or get them under other names: true where it must be decided.
bool writeReaders(DbaScript &script, const Cluster &cluster, const Publication &publication)
{
    const auto &uses = cluster.tables.uses;
    QStringList readers;
    for (const facts::PublicationUse &use : uses.value_or(QList<facts::PublicationUse>())) {
        if (use.publications.contains(publication.name) && use.slot != cluster.wish().source->slot)
            readers += use.slot;
    }
    if (uses && readers.isEmpty())
        return false;
    script.blank();
    script.comment(
        uses ? text("checks", "To be decided: slot %1 reads publication %2 too.")
                   .arg(readers)
                   .arg(sqlName(publication.name))
             : text("checks", "To be decided: whether others read publication %1 was not told: %2")
                   .arg(sqlName(publication.name))
                   .arg(uses.error().message));
    script.comment(text("checks",
                        "For this pipeline it would have to be changed, in the kinds of change "
                        "that it sends or in the names under which those of partitions come, and "
                        "other readers could lose changes without any error. Name another "
                        "publication in the profile, and this file makes it."));
    return true;
}

void writeStoppedReaders(DbaScript &script)
{
    script.comment(text("checks",
                        "It is left as it is, and the slot is named, where another slot reads it. "
                        "A reader that is stopped now cannot be seen: ask before you run this."));
}

void writeKinds(DbaScript &script, const Cluster &cluster, const Publication &publication)
{
    script.section(text("checks", "The publication must send every kind of change."),
                   text("checks", "It needs the owner of the publication."));
    writeStoppedReaders(script);
    script.comment(text("checks",
                        "It is also left as it is while a table in it would refuse UPDATE and "
                        "DELETE to every program then; such tables are named. Give each a key or "
                        "REPLICA IDENTITY FULL and let it be sent whole, or name another "
                        "publication in the profile."));
    const QString todo =
        QStringLiteral(
            "WITH RECURSIVE sent(id) AS (SELECT c.oid FROM pg_publication_tables t JOIN "
            "pg_namespace n ON n.nspname = t.schemaname\n    JOIN pg_class c ON c.relnamespace = "
            "n.oid AND c.relname = t.tablename WHERE t.pubname = %1),\n  %2,\n  %3,\n"
            "  lacking AS (SELECT * FROM pg_publication p WHERE pubname = %1 AND NOT (pubinsert "
            "AND pubupdate AND pubdelete)),\n"
            "  held(id) AS (SELECT stuck.id FROM stuck, lacking WHERE NOT (pubupdate AND "
            "pubdelete)\n    UNION SELECT r.prrelid FROM lacking p JOIN pg_publication_rel r ON "
            "r.prpubid = p.oid\n      WHERE NOT (pubupdate AND pubdelete) AND coalesce(to_jsonb(r) "
            "->> 'prattrs', to_jsonb(r) ->> 'prqual') IS NOT NULL),\n"
            "  todo(sql) AS (SELECT format('ALTER PUBLICATION %I SET (publish = %L)', pubname, "
            "'insert, update, delete'\n    || CASE to_jsonb(p) ->> 'pubtruncate' WHEN 'true' THEN "
            "', truncate' ELSE '' END) FROM lacking p\n    WHERE NOT EXISTS (SELECT 1 FROM held) "
            "AND NOT EXISTS (SELECT 1 FROM readers))\n"
            "  SELECT sql FROM todo")
            .arg(sqlText(publication.name), stuckSql(QStringLiteral("sent")), readersSql(cluster));
    script.run(
        todo,
        todo
            + QStringLiteral("\n  UNION ALL SELECT format('%s: %s', id::regclass, %1) FROM held\n"
                             "  UNION ALL SELECT format('%s: %s', slot, %2) FROM readers, lacking")
                  .arg(script.constant(text("checks", "its UPDATE and DELETE would fail")),
                       script.constant(kOthersRead)));
}

void writeViaRoot(DbaScript &script, const Cluster &cluster, const Publication &publication)
{
    script.section(text("checks",
                        "Changes of partitions must come under the name of the partitioned table "
                        "(PostgreSQL 13 and newer)."),
                   text("checks", "It needs the owner of the publication."));
    writeStoppedReaders(script);
    const QString todo =
        QStringLiteral("WITH %2,\n  lacking AS (SELECT * FROM pg_publication p WHERE pubname = %1 "
                       "AND to_jsonb(p) ->> 'pubviaroot' = 'false')\n"
                       "  SELECT format('ALTER PUBLICATION %I SET (publish_via_partition_root = "
                       "true)', pubname) FROM lacking\n  WHERE NOT EXISTS (SELECT 1 FROM readers)")
            .arg(sqlText(publication.name), readersSql(cluster));
    script.run(todo,
               todo
                   + QStringLiteral(
                         "\n  UNION ALL SELECT format('%s: %s', slot, %1) FROM readers, lacking")
                         .arg(script.constant(kOthersRead)));
}

void writeOldPublication(DbaScript &script, const Cluster &cluster, const Publication &publication)
{
    writeMembers(script, cluster);
    const bool sendsAll = publication.hasInsert && publication.hasUpdate && publication.hasDelete;
    const bool isUnderRoots = !hasRoots(cluster) || publication.isViaRoot;
    if ((sendsAll && isUnderRoots) || writeReaders(script, cluster, publication))
        return;
    if (!sendsAll)
        writeKinds(script, cluster, publication);
    if (!isUnderRoots)
        writeViaRoot(script, cluster, publication);
}

} // namespace

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

} // namespace lockkeeper::checks
