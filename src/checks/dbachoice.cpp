// SPDX-License-Identifier: Apache-2.0
#include "checks/dbachoice.h"

#include "checks/rules/sqlwords.h"
#include "facts/cuttables.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::SourceTable;
using facts::TableName;

// PostgreSQL 18 release notes: publish_generated_columns, and the check that goes with it
constexpr int kUnsentRefused = 180000;

} // namespace

QList<TableName> chosen(const Cluster &cluster, const std::function<bool(const SourceTable &)> &is)
{
    QList<TableName> names;
    for (const SourceTable &table : *cluster.tables.captured) {
        if (table.isTable() && is(table))
            names += table.name;
    }
    return names;
}

bool isRefused(const Cluster &cluster, const SourceTable &table)
{
    return !table.isKeyed && cluster.wish().cdc.run != QLatin1String("sql");
}

bool hasUnsentColumns(const Cluster &cluster, const SourceTable &table)
{
    if (cluster.postgres.versionNumber.value_or(0) < kUnsentRefused || !cluster.tables.columns)
        return false;
    const QList<facts::SourceColumn> columns = cluster.tables.columns->value(table.name);
    return std::any_of(columns.begin(), columns.end(),
                       [](const facts::SourceColumn &column) { return column.isGenerated; });
}

bool isReadable(const Cluster &cluster, const SourceTable &table)
{
    return table.persistence == u'p' && !isRefused(cluster, table)
        && !hasUnsentColumns(cluster, table);
}

QString treeSql()
{
    return QStringLiteral(
        "tree(id) AS (SELECT id FROM captured\n"
        "    UNION SELECT i.inhrelid FROM tree JOIN pg_class p ON p.oid = tree.id AND p.relkind = "
        "'p'\n"
        "      JOIN pg_inherits i ON i.inhparent = p.oid)");
}

QString cutSql(const Cluster &cluster)
{
    return QString::fromLatin1(facts::kCutTables).arg(sqlText(cluster.tables.publication));
}

QString unsentSql()
{
    return QStringLiteral("(current_setting('server_version_num')::int >= %1 AND EXISTS (SELECT 1 "
                          "FROM pg_attribute a\n      WHERE a.attrelid = c.oid AND NOT "
                          "a.attisdropped AND coalesce(to_jsonb(a) ->> 'attgenerated', '') <> ''))")
        .arg(kUnsentRefused);
}

QString stuckSql(const QString &set)
{
    // As PostgreSQL chooses the index: a deferrable or invalid one is none.
    return QStringLiteral(
               "below(top, id) AS (SELECT id, id FROM %1 UNION SELECT b.top, i.inhrelid FROM below "
               "b\n    JOIN pg_class p ON p.oid = b.id AND p.relkind = 'p' JOIN pg_inherits i ON "
               "i.inhparent = b.id),\n"
               "  stuck(id) AS (SELECT DISTINCT b.top FROM below b JOIN pg_class c ON c.oid = b.id "
               "AND c.relkind IN ('r', 'p')\n"
               "    WHERE %2 OR NOT (c.relreplident = 'f' OR EXISTS (SELECT 1 FROM pg_index i "
               "WHERE i.indrelid = c.oid\n      AND i.indisvalid AND i.indimmediate AND CASE "
               "c.relreplident WHEN 'd' THEN i.indisprimary\n      WHEN 'i' THEN i.indisreplident "
               "ELSE false END)))")
        .arg(set, unsentSql());
}

} // namespace lockkeeper::checks
