// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/tablegenerated.h"

#include "checks/rules/sqlwords.h"

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Publication;
using facts::SourceColumn;
using facts::SourceTable;

// CheckCmdReplicaIdentity (execReplication.c) and pub_contains_invalid_column: until 17 generated
// columns did not count.
constexpr int kGeneratedCount = 180000;

enum class Generated { None, Stored, Virtual };

Generated generatedOf(const Cluster &cluster, const SourceTable &table)
{
    const auto &columns = cluster.tables.columns;
    if (!columns || cluster.postgres.versionNumber.value_or(0) < kGeneratedCount)
        return Generated::None;
    Generated result = Generated::None;
    for (const SourceColumn &column : columns->value(table.name)) {
        if (column.isVirtual)
            return Generated::Virtual;
        if (column.isGenerated)
            result = Generated::Stored;
    }
    return result;
}

Text neverFull(const SourceTable &table)
{
    return text("checks",
                "A virtual generated column is in no publication, and PostgreSQL refuses UPDATE "
                "and DELETE of a published table with it and REPLICA IDENTITY FULL to every "
                "program. Make the columns of %1 STORED or drop them, or leave the table out of "
                "source.tables and of publications.")
        .arg(sqlName(table.name));
}

} // namespace

bool isGeneratedInIdentity(const Cluster &cluster, const SourceTable &table)
{
    return generatedOf(cluster, table) != Generated::None;
}

std::optional<Text> generatedFirst(const Cluster &cluster, const SourceTable &table)
{
    const Generated generated = generatedOf(cluster, table);
    if (generated == Generated::None)
        return std::nullopt;
    if (generated == Generated::Virtual)
        return neverFull(table);
    return text("checks",
                "No REPLICA IDENTITY FULL for %1 yet: it has generated columns, and PostgreSQL 18 "
                "and newer would refuse UPDATE and DELETE of it to every program while a "
                "publication does not send them (“Replica identity must not contain unpublished "
                "generated columns”). First let each publication that has the table send them: "
                "ALTER PUBLICATION … SET (publish_generated_columns = stored); and only then: "
                "ALTER TABLE %1 REPLICA IDENTITY FULL; or leave the table out of source.tables.")
        .arg(sqlName(table.name));
}

void judgeGenerated(const Cluster &cluster, const SourceTable &table, QList<TableProblem> &problems)
{
    const Generated generated = generatedOf(cluster, table);
    if (generated == Generated::None || table.identity != u'f')
        return;
    const Publication *publication = cluster.tables.usedPublication();
    const bool isSent =
        generated == Generated::Stored && publication != nullptr && publication->sendsGenerated;
    if (isSent)
        return;
    const QString name = sqlName(cluster.tables.publication);
    problems +=
        {.status = cluster.tables.publications ? Status::Critical : Status::Unknown,
         .what = text("checks",
                      "Its replica identity is FULL and it has generated columns: where "
                      "publication %1 does not send them, PostgreSQL 18 and newer refuses UPDATE "
                      "and DELETE of it to every program (“Replica identity must not contain "
                      "unpublished generated columns”).")
                     .arg(name),
         .todo = generated == Generated::Virtual
             ? neverFull(table)
             : text("checks",
                    "As the owner of the publication: ALTER PUBLICATION %1 SET "
                    "(publish_generated_columns = stored); or, where it is yet to be made, CREATE "
                    "PUBLICATION … WITH (publish_generated_columns = stored); and so for each "
                    "other publication that has the table.")
                   .arg(name)};
}

} // namespace lockkeeper::checks
