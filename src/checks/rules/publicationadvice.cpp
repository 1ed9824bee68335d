// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/publicationrules.h"
#include "checks/rules/sqlwords.h"
#include "checks/rules/tablegenerated.h"

#include <QSet>

#include <optional>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Publication;
using facts::PublishedTable;
using facts::SourceTable;
using facts::TableName;

constexpr qsizetype kWrittenTables = 40; // in a statement to copy; more are in the file for the DBA
constexpr qsizetype kNamedTables = 10;

QString written(const QList<TableName> &tables)
{
    QStringList result;
    for (const TableName &table : tables.mid(0, kWrittenTables))
        result += sqlName(table);
    if (tables.size() > kWrittenTables)
        result += QStringLiteral("…");
    return result.join(QLatin1String(", "));
}

QStringList named(const QList<TableName> &tables)
{
    QStringList result;
    for (const TableName &table : tables.mid(0, kNamedTables))
        result += plainName(table);
    if (tables.size() > kNamedTables)
        result += QStringLiteral("…");
    return result;
}

/// UPDATE and DELETE go on working once a publication has the table.
bool hasIdentity(const SourceTable &table)
{
    return table.identity == u'd' ? table.isKeyed : table.identity != u'n';
}

/// Logged tables that the pipeline takes, and that a publication does not break.
bool isPublishable(const Cluster &cluster, const SourceTable &table)
{
    const bool isRefused = isPipeline(cluster) && (!table.isKeyed || table.kind == u'p');
    const bool isGenerated = table.identity == u'f' && isGeneratedInIdentity(cluster, table);
    return table.isTable() && table.persistence == u'p' && !isRefused && !isGenerated
        && hasIdentity(table);
}

/// Tables for a statement, and those that must not stand in it.
struct Parted
{
    QList<TableName> sound;
    QList<TableName> leftOut;
    bool hasPartitioned = false; ///< among the sound ones
};

Parted parted(const Cluster &cluster, const std::optional<QSet<TableName>> &only)
{
    Parted result;
    for (const SourceTable &table : *cluster.tables.captured) {
        if (!table.isTable() || (only && !only->contains(table.name)))
            continue;
        const bool isSound = isPublishable(cluster, table);
        (isSound ? result.sound : result.leftOut) += table.name;
        result.hasPartitioned |= isSound && table.kind == u'p';
    }
    return result;
}

/// `statement` is left out where it would have no table.
Text withLeftOut(const Parted &tables, const Text &statement)
{
    if (tables.leftOut.isEmpty())
        return statement;
    const Text leftOut =
        text("checks",
             "These are not to be published as they are: %1. An UNLOGGED table is refused by any "
             "publication; of one without a primary key or a usable replica identity the server "
             "then refuses UPDATE and DELETE to every program; of a partitioned table a YAML "
             "pipeline reads the partitions only. First put them right (see the check of the "
             "tables), or leave them out of source.tables.")
            .arg(named(tables.leftOut));
    return tables.sound.isEmpty() ? leftOut : Text::joined({statement, leftOut});
}

/// Captured tables of the publication of which UPDATE and DELETE would be refused.
QList<TableName> brokenByUpdates(const Cluster &cluster)
{
    const Publication *publication = cluster.tables.usedPublication();
    QList<TableName> broken;
    for (const SourceTable &table : *cluster.tables.captured) {
        bool isMember = publication->isForAllTables;
        bool isCut = false;
        for (const PublishedTable &one :
             cluster.tables.published.value_or(QList<PublishedTable>())) {
            isMember |= one.name == table.name || table.roots.contains(one.name);
            isCut |= one.name == table.name && !one.columns.isEmpty();
        }
        if (table.isTable() && isMember
            && (!hasIdentity(table) || (isCut && table.identity == u'f')))
            broken += table.name;
    }
    return broken;
}

} // namespace

bool isPipeline(const Cluster &cluster)
{
    return cluster.wish().cdc.run != QLatin1String("sql");
}

QList<TableName> lackedMembers(const Cluster &cluster)
{
    QList<TableName> missing = notPublished(cluster.tables);
    for (const SourceTable &table : *cluster.tables.captured) {
        if (table.kind == u'p' && isPipeline(cluster))
            missing.removeAll(table.name);
    }
    return missing;
}

Text publicationAdvice(const Cluster &cluster)
{
    const Parted tables = parted(cluster, std::nullopt);
    const QString options = tables.hasPartitioned
        ? QStringLiteral(" WITH (publish_via_partition_root = true)")
        : QString();
    return withLeftOut(
        tables,
        text("checks",
             "Let the database administrator make one of just the captured tables: CREATE "
             "PUBLICATION %1 FOR TABLE %2%3; and write into the pipeline's source: "
             "debezium.publication.name: %4, debezium.publication.autocreate.mode: disabled.")
            .arg(sqlName(cluster.tables.publication))
            .arg(written(tables.sound))
            .arg(options)
            .arg(yamlValue(cluster.tables.publication)));
}

Text membersAdvice(const Cluster &cluster)
{
    const QList<TableName> missing = lackedMembers(cluster);
    const Parted tables = parted(cluster, QSet<TableName>(missing.begin(), missing.end()));
    return withLeftOut(tables,
                       text("checks",
                            "As the owner of publication and tables: ALTER PUBLICATION %1 ADD "
                            "TABLE %2;")
                           .arg(sqlName(cluster.tables.publication))
                           .arg(written(tables.sound)));
}

Text operationsAdvice(const Cluster &cluster)
{
    const Publication &publication = *cluster.tables.usedPublication();
    const Text alter =
        text("checks", "ALTER PUBLICATION %1 SET (publish = 'insert, update, delete');")
            .arg(sqlName(publication.name));
    if (publication.hasUpdate && publication.hasDelete)
        return alter;
    const QList<TableName> broken = brokenByUpdates(cluster);
    if (!broken.isEmpty()) {
        return Text::joined(
            {text("checks",
                  "Do not let publication %1 send UPDATE and DELETE yet: the server would refuse "
                  "them to every program for %2. First give these tables a usable replica "
                  "identity, and take column lists off those with FULL; only then:")
                 .arg(publication.name)
                 .arg(named(broken)),
             alter});
    }
    return Text::joined(
        {text("checks",
              "First see that this finds no table; of those that it finds the server would refuse "
              "UPDATE and DELETE to every program: SELECT c.oid::regclass FROM "
              "pg_publication_tables t JOIN pg_class c ON c.oid = format('%I.%I', t.schemaname, "
              "t.tablename)::regclass WHERE t.pubname = %1 AND c.relreplident IN ('d', 'n') AND "
              "NOT (c.relreplident = 'd' AND EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = "
              "c.oid AND i.indisprimary)); and that none with REPLICA IDENTITY FULL has a column "
              "list (“\\dRp+” in psql). Then:")
             .arg(sqlText(publication.name)),
         alter});
}

} // namespace lockkeeper::checks
