// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/tablestream.h"

#include "checks/rules/publicationrules.h"
#include "checks/rules/sqlwords.h"

#include <algorithm>
#include <optional>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::SourceTable;
using facts::TableName;

TableProblem notViaRoot(const Cluster &cluster, const SourceTable &table)
{
    const QString publication = sqlName(cluster.tables.publication);
    return {.what = text("checks",
                         "It is partitioned, and publication %1 sends its changes under the names "
                         "of the partitions: none of them reaches the pipeline, and no error tells "
                         "of it.")
                        .arg(publication),
            .todo = text("checks",
                         "ALTER PUBLICATION %1 SET (publish_via_partition_root = true); "
                         "(PostgreSQL 13 and newer), or capture the partitions instead of %2.")
                        .arg(publication)
                        .arg(plainName(table.name))};
}

/// Debezium 1.9.8 makes a missing publication by CREATE PUBLICATION … FOR ALL TABLES alone.
TableProblem notYetViaRoot(const Cluster &cluster)
{
    return {.what = text("checks",
                         "It is partitioned, and publication %1 does not exist yet: made by the "
                         "connector it has no publish_via_partition_root, so the changes come "
                         "under the names of the partitions: none of them reaches the pipeline, "
                         "and no error tells of it.")
                        .arg(sqlName(cluster.tables.publication)),
            .todo = publicationAdvice(cluster)};
}

/// Flink CDC 3.5.0 asks JDBC for "TABLE" alone unless includePartitionedTables is set
/// (TableDiscoveryUtils), which PostgresDataSourceFactory of YAML pipelines has no option for.
TableProblem notListed(const Cluster &cluster, const SourceTable &table)
{
    const auto &captured = *cluster.tables.captured;
    const auto partitions =
        std::count_if(captured.begin(), captured.end(), [&](const SourceTable &one) {
            return one.kind == u'r' && one.roots.contains(table.name);
        });
    const bool isAllCaptured = table.leaves > 0 && partitions >= table.leaves;
    return {.status = isAllCaptured ? Status::Warning : Status::Critical,
            .what = text("checks",
                         "It is partitioned, and YAML pipelines of Flink CDC 3.5 list ordinary "
                         "tables only: they leave it out without a word and read just those of its "
                         "partitions that are captured by their own names (%1 of %2).")
                        .arg(partitions)
                        .arg(table.leaves),
            .todo = text("checks",
                         "Capture the partitions instead of %1, also those that will be made: each "
                         "with a primary key and replica identity FULL, and published without "
                         "publish_via_partition_root; a route may lead them into one table of the "
                         "sink. Or read %1 by a Flink SQL job with "
                         "'scan.include-partitioned-tables.enabled' = 'true'.")
                        .arg(plainName(table.name))};
}

TableProblem onlyWithOption()
{
    return {.status = Status::Warning,
            .what = text("checks",
                         "It is partitioned: a Flink SQL job reads it only with "
                         "'scan.include-partitioned-tables.enabled' = 'true', and whether the job "
                         "has that cannot be seen here."),
            .todo = text("checks",
                         "Write it into the WITH (…) of the table in Flink SQL, and keep "
                         "publish_via_partition_root = true in the publication.")};
}

void judgeRoot(const Cluster &cluster, const SourceTable &table, QList<TableProblem> &problems)
{
    if (table.kind != u'p')
        return;
    problems += isPipeline(cluster) ? notListed(cluster, table) : onlyWithOption();
    if (isPipeline(cluster) || !cluster.tables.publications)
        return;
    const facts::Publication *publication = cluster.tables.usedPublication();
    if (publication == nullptr)
        problems += notYetViaRoot(cluster);
    else if (!publication->isViaRoot)
        problems += notViaRoot(cluster, table);
}

/// A table above this partition that is captured as well.
const TableName *capturedRoot(const Cluster &cluster, const SourceTable &table)
{
    for (const TableName &root : table.roots) {
        const auto &captured = *cluster.tables.captured;
        if (std::any_of(captured.begin(), captured.end(),
                        [&](const SourceTable &one) { return one.name == root; }))
            return &root;
    }
    return nullptr;
}

/// Whether the changes of a partition come under its own name, where the publication sends
/// partitions under that of the topmost table that it has.
enum class SentAs { Itself, Root, Nothing, Unknown };

SentAs sentAs(const facts::TableFacts &facts, const facts::Publication &publication,
              const SourceTable &table)
{
    if (publication.isForAllTables)
        return SentAs::Root;
    if (!facts.published)
        return SentAs::Unknown;
    bool hasRoot = false;
    for (const facts::PublishedTable &one : *facts.published) {
        if (one.name != table.name)
            hasRoot |= table.roots.contains(one.name);
        else if (!one.isSent)
            return SentAs::Unknown;
        else
            return *one.isSent ? SentAs::Itself : SentAs::Root;
    }
    return hasRoot ? SentAs::Root : SentAs::Nothing;
}

Text howToSendItself(const Cluster &cluster, const SourceTable &table)
{
    if (isPipeline(cluster)) {
        return text("checks",
                    "Give the pipeline a publication of its own that has %1 and not its "
                    "partitioned table, without publish_via_partition_root, and write it into the "
                    "pipeline's source (debezium.publication.name).")
            .arg(plainName(table.name));
    }
    return text("checks",
                "Capture the partitioned table, and leave %1 out of "
                "source.tables.")
        .arg(plainName(table.name));
}

TableProblem sentAsRoot(const Cluster &cluster, const SourceTable &table,
                        const facts::Publication &publication)
{
    return {.what = text("checks",
                         "It is a partition, and publication %1 sends its changes under "
                         "the name of the partitioned table: here only the first copy of "
                         "the rows arrives.")
                        .arg(sqlName(publication.name)),
            .todo = howToSendItself(cluster, table)};
}

TableProblem sentAsUnknown(const SourceTable &table, const facts::Publication &publication)
{
    return {.status = Status::Unknown,
            .what = text("checks",
                         "It is a partition, and whether publication %1 sends its changes under "
                         "its own name or that of the partitioned table was not told.")
                        .arg(sqlName(publication.name)),
            .todo = text("checks",
                         "Check again, or ask yourself: SELECT schemaname, tablename FROM "
                         "pg_publication_tables WHERE pubname = %1; it has %2 where the changes "
                         "come under its own name.")
                        .arg(sqlText(publication.name))
                        .arg(plainName(table.name))};
}

void judgePartition(const Cluster &cluster, const SourceTable &table, QList<TableProblem> &problems)
{
    const facts::Publication *publication = cluster.tables.usedPublication();
    if (publication != nullptr && publication->isViaRoot && table.isPartition) {
        const SentAs name = sentAs(cluster.tables, *publication, table);
        if (name == SentAs::Root)
            problems += sentAsRoot(cluster, table, *publication);
        else if (name == SentAs::Unknown)
            problems += sentAsUnknown(table, *publication);
        if (name == SentAs::Root || name == SentAs::Unknown)
            return;
    }
    const TableName *root = isPipeline(cluster) ? nullptr : capturedRoot(cluster, table);
    if (root != nullptr) {
        problems +=
            {.status = Status::Warning,
             .what = text("checks",
                          "It is a partition of %1, which is captured too: its rows are "
                          "copied twice, into two tables.")
                         .arg(plainName(*root)),
             .todo = text("checks", "Write source.tables so that only one of them matches.")};
    }
}

// TimescaleDB keeps the chunks of its hypertables there.
bool isHypertable(const facts::Heirs &heirs)
{
    return std::any_of(heirs.first.begin(), heirs.first.end(), [](const TableName &name) {
        return name.schema == QLatin1String("_timescaledb_internal");
    });
}

TableProblem inherited(const SourceTable &table, const facts::Heirs &heirs)
{
    QStringList names;
    for (const TableName &name : heirs.first)
        names += plainName(name);
    if (heirs.count > heirs.first.size())
        names += QStringLiteral("…");
    const Text what =
        textN("checks",
              "%n table(s) inherit from it: %1. The first copy takes their rows as if they were "
              "its own; their later changes come under their own names, so they are lost here "
              "without any error.")
            .count(heirs.count)
            .arg(names);
    if (isHypertable(heirs)) {
        return {.what = what,
                .todo = text("checks",
                             "They are the chunks of a TimescaleDB hypertable, which Flink CDC 3.5 "
                             "does not put together again: leave %1 out of source.tables and bring "
                             "it over in another way.")
                            .arg(plainName(table.name))};
    }
    return {.what = what,
            .todo = text("checks",
                         "Leave %1 out of source.tables and capture the tables that inherit from "
                         "it by their names, each with a primary key and replica identity FULL; a "
                         "route may lead them into one table of the sink. Rows in %1 itself stay "
                         "behind then: SELECT count(*) FROM ONLY %2;")
                        .arg(plainName(table.name))
                        .arg(sqlName(table.name))};
}

void judgeHeirs(const SourceTable &table, QList<TableProblem> &problems)
{
    if (table.kind != u'r')
        return;
    if (!table.heirs) {
        problems += {.status = Status::Unknown,
                     .what = text("checks",
                                  "Whether other tables inherit from it was not told; changes of "
                                  "such tables would be lost without any error."),
                     .todo = text("checks",
                                  "Check again, or ask yourself: SELECT inhrelid::regclass FROM "
                                  "pg_inherits WHERE inhparent = %1::regclass")
                                 .arg(sqlText(sqlName(table.name)))};
    } else if (table.heirs->count > 0) {
        problems += inherited(table, *table.heirs);
    }
}

} // namespace

void judgeStream(const Cluster &cluster, const SourceTable &table, QList<TableProblem> &problems)
{
    judgeRoot(cluster, table, problems);
    judgePartition(cluster, table, problems);
    judgeHeirs(table, problems);
}

} // namespace lockkeeper::checks
