// SPDX-License-Identifier: Apache-2.0
#include "checks/dbachoice.h"
#include "checks/dbasections.h"
#include "checks/rules/publicationrules.h"
#include "checks/rules/sqlwords.h"

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::SourceTable;
using facts::TableName;

constexpr Message kTableOwner = text("checks", "It needs the owner of the tables.");

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

/// A policy of this name may be there for others: it takes the user in where it is for all rows.
void writeHiddenRows(DbaScript &script, const Cluster &cluster)
{
    const auto hidden = chosen(cluster, [](const SourceTable &table) {
        return table.rows && *table.rows == facts::VisibleRows::None && !table.isRestricted;
    });
    if (hidden.isEmpty())
        return;
    script.section(text("checks",
                        "Row-level security is in force for the user; this lets it read all "
                        "rows, and nothing else."),
                   kTableOwner);
    const QString user = sqlText(cluster.wish().source->user);
    const QString policy = QLatin1String(kReadPolicy);
    const QString blind =
        QStringLiteral(
            "WITH %2,\n  whole AS (SELECT p.* FROM pg_policy p WHERE p.polpermissive AND p.polcmd "
            "IN ('r', '*')\n    AND pg_get_expr(p.polqual, p.polrelid) = 'true'),\n"
            "  blind AS (SELECT * FROM captured WHERE NOT EXISTS (SELECT 1 FROM whole w, "
            "unnest(w.polroles) AS role\n    WHERE w.polrelid = id AND CASE WHEN role = 0 THEN "
            "true ELSE pg_has_role(%1, role, 'USAGE') END))\n")
            .arg(user, capturedTables(hidden));
    script.run(
        blind
            + QStringLiteral(
                  "  SELECT format('CREATE POLICY %2 ON %I.%I FOR SELECT TO %I USING (true)', "
                  "schema, name, %1)\n  FROM blind WHERE NOT EXISTS (SELECT 1 FROM pg_policy p "
                  "WHERE p.polrelid = id AND p.polname = '%2')\n"
                  "  UNION ALL SELECT format('ALTER POLICY %2 ON %I.%I TO %s, %I', schema, name, "
                  "(SELECT string_agg(quote_ident(pg_get_userbyid(role)), ', ')\n    FROM "
                  "unnest(w.polroles) AS role), %1) FROM blind JOIN whole w ON w.polrelid = id AND "
                  "w.polname = '%2' AND w.polcmd = 'r'")
                  .arg(user, policy),
        blind
            + QStringLiteral("  SELECT format('%I.%I: %s', schema, name, %1) FROM blind")
                  .arg(script.constant(text("checks", "no policy lets the user read all rows"))));
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
                       "    AND NOT EXISTS (SELECT 1 FROM cut WHERE cut.id = c.oid)\n"
                       "    AND NOT %4")
            .arg(capturedTables(tables), treeSql(), cutSql(cluster), unsentSql()));
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

/// PostgreSQL 18: generated columns that are not sent stand in the way of FULL.
void writeUnsent(DbaScript &script, const Cluster &cluster, const SourceTable &table)
{
    const bool isDone = table.identity == u'f' && table.leavesWithoutFull == 0
        && cluster.tables.usedPublication() != nullptr
        && !notPublished(cluster.tables).contains(table.name);
    if (isDone || !hasUnsentColumns(cluster, table))
        return;
    script.blank();
    script.comment(text("checks",
                        "To be decided: %1 has generated columns. From PostgreSQL 18 on its UPDATE "
                        "and DELETE fail with REPLICA IDENTITY FULL in a publication that does not "
                        "send them, so it got neither by this file. Let the publication send them "
                        "(publish_generated_columns = stored; virtual ones cannot be sent), or "
                        "leave the table out of source.tables.")
                       .arg(sqlName(table.name)));
}

/// Policies whose expressions decide may hide nothing.
void writeUnknownRows(DbaScript &script, const Cluster &cluster, const SourceTable &table)
{
    if (!table.rows || *table.rows != facts::VisibleRows::Unknown || table.isRestricted)
        return;
    const QString user = sqlName(cluster.wish().source->user);
    script.blank();
    script.comment(text("checks",
                        "To be decided: policies on %1 decide row by row what %2 reads, and may "
                        "hide nothing. If it is to read all rows, now and later:")
                       .arg(sqlName(table.name))
                       .arg(user));
    script.command(QStringLiteral("CREATE POLICY %1 ON %2 FOR SELECT TO %3 USING (true);")
                       .arg(QLatin1String(kReadPolicy), sqlName(table.name), user));
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
    writePublication(script, cluster);
}

void writeDecisions(DbaScript &script, const Cluster &cluster)
{
    writeCuts(script, cluster);
    for (const SourceTable &table : *cluster.tables.captured) {
        if (!table.isTable())
            continue;
        writeUnreadable(script, cluster, table);
        writeUnsent(script, cluster, table);
        writeUnknownRows(script, cluster, table);
        writeHeldBack(script, cluster, table);
    }
}

} // namespace lockkeeper::checks
