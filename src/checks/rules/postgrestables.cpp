// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/publicationrules.h"
#include "checks/rules/rules.h"
#include "checks/rules/sqlwords.h"
#include "checks/rules/tablefold.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::CapturePattern;
using facts::Cluster;
using facts::SourceTable;
using facts::TableName;

QString identityName(QChar identity)
{
    switch (identity.unicode()) {
    case u'f':
        return QStringLiteral("FULL");
    case u'n':
        return QStringLiteral("NOTHING");
    case u'i':
        return QStringLiteral("USING INDEX");
    default:
        return QStringLiteral("DEFAULT");
    }
}

/// A pipeline is stopped by what only costs a Flink SQL job some care.
bool isPipeline(const Cluster &cluster)
{
    return cluster.wish().cdc.run != QLatin1String("sql");
}

TableProblem noKey(const SourceTable &table, Status status)
{
    return {.status = status,
            .what = text("checks",
                         "It has no primary key: the connector refuses it (“chunk.key-column must "
                         "be set when the table doesn't have primary keys”), and the sink makes "
                         "tables with a key only."),
            .todo = text("checks",
                         "Add one: ALTER TABLE %1 ADD PRIMARY KEY (…); or leave the table out of "
                         "source.tables.")
                        .arg(sqlName(table.name))};
}

Text fullAdvice(const SourceTable &table)
{
    return text("checks",
                "As its owner %1: ALTER TABLE %2 REPLICA IDENTITY FULL; It takes an ACCESS "
                "EXCLUSIVE lock for a moment, and from then on each UPDATE and DELETE writes the "
                "whole old row into the WAL: expect more of it.")
        .arg(sqlName(table.owner))
        .arg(sqlName(table.name));
}

TableProblem notFull(const SourceTable &table, Status status)
{
    return {.status = status,
            .what = text("checks",
                         "Its replica identity is %1, not FULL: the first UPDATE or DELETE stops "
                         "the job (NullPointerException), and a restart meets the same row again.")
                        .arg(identityName(table.identity)),
            .todo = fullAdvice(table)};
}

TableProblem leavesNotFull(const SourceTable &table, Status status)
{
    return {.status = status,
            .what = textN("checks",
                          "%n of its %1 partition(s) has another replica identity than FULL, and "
                          "theirs counts: the first UPDATE or DELETE there stops the job.")
                        .count(table.leavesWithoutFull)
                        .arg(table.leaves),
            .todo = text("checks",
                         "ALTER TABLE … REPLICA IDENTITY FULL for each partition, also for those "
                         "that will be made: they do not inherit it. They are listed by: SELECT "
                         "inhrelid::regclass FROM pg_inherits WHERE inhparent = %1::regclass")
                        .arg(sqlText(sqlName(table.name)))};
}

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

void judgePartition(const Cluster &cluster, const SourceTable &table, QList<TableProblem> &problems)
{
    const facts::Publication *publication = cluster.tables.usedPublication();
    if (publication != nullptr && publication->isViaRoot && table.isPartition) {
        problems += {.what = text("checks",
                                  "It is a partition, and publication %1 sends its changes under "
                                  "the name of the partitioned table: here only the first copy of "
                                  "the rows arrives.")
                                 .arg(sqlName(publication->name)),
                     .todo = text("checks",
                                  "Capture the partitioned table, and leave %1 out of "
                                  "source.tables.")
                                 .arg(plainName(table.name))};
    } else if (const TableName *root = capturedRoot(cluster, table)) {
        problems +=
            {.status = Status::Warning,
             .what = text("checks",
                          "It is a partition of %1, which is captured too: its rows are "
                          "copied twice, into two tables.")
                         .arg(plainName(*root)),
             .todo = text("checks", "Write source.tables so that only one of them matches.")};
    }
}

void judgeIdentity(const Cluster &cluster, const SourceTable &table, QList<TableProblem> &problems)
{
    const Status status = isPipeline(cluster) ? Status::Critical : Status::Warning;
    if (!table.isKeyed)
        problems += noKey(table, status);
    if (table.identity != u'f')
        problems += notFull(table, status);
    if (table.leavesWithoutFull > 0)
        problems += leavesNotFull(table, status);
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

TableProblem noTable(const SourceTable &table)
{
    const Text what = table.kind == u'f'
        ? text("checks",
               "It is a foreign table; the connector takes ordinary and partitioned "
               "tables only and leaves it out without a word.")
        : text("checks",
               "It is a view; the connector takes ordinary and partitioned tables only "
               "and leaves it out without a word.");
    return {.status = table.isAllThatMatches ? Status::Critical : Status::Warning,
            .what = what,
            .todo = text("checks", "Capture the tables that it is made from instead.")};
}

QList<TableProblem> problemsOf(const Cluster &cluster, const SourceTable &table)
{
    QList<TableProblem> problems;
    if (!table.isTable()) {
        problems += noTable(table);
        return problems;
    }
    judgeIdentity(cluster, table, problems);
    if (table.persistence == u'u') {
        problems += {.what = text("checks",
                                  "It is UNLOGGED: its changes are in no WAL, so none of them "
                                  "reaches the pipeline, and no publication may hold it."),
                     .todo = text("checks", "ALTER TABLE %1 SET LOGGED; it rewrites the table.")
                                 .arg(sqlName(table.name))};
    }
    if (table.hidesRows) {
        problems += {.what = text("checks",
                                  "Row-level security hides rows of it from user %1: the first "
                                  "copy lacks them, and no error tells of it.")
                                 .arg(cluster.wish().source->user),
                     .todo = text("checks",
                                  "Give the user a policy for all rows: CREATE POLICY lockkeeper "
                                  "ON %1 FOR SELECT TO %2 USING (true); or the attribute "
                                  "BYPASSRLS.")
                                 .arg(sqlName(table.name))
                                 .arg(sqlName(cluster.wish().source->user))};
    }
    const facts::Publication *publication = cluster.tables.usedPublication();
    if (table.kind == u'p' && publication != nullptr && !publication->isViaRoot)
        problems += notViaRoot(cluster, table);
    judgePartition(cluster, table, problems);
    judgeHeirs(table, problems);
    return problems;
}

TableVerdict verdictOf(const Cluster &cluster, const SourceTable &table)
{
    return {
        .table = table.name,
        .problems = problemsOf(cluster, table),
        .praise = text("checks",
                       "%1 has a primary key and replica identity FULL; its changes can be read.")
                      .arg(plainName(table.name)),
        .raw = QStringLiteral("relkind = %1, relpersistence = %2, relreplident = %3")
                   .arg(table.kind)
                   .arg(table.persistence)
                   .arg(table.identity),
        .statement = QStringLiteral("SELECT relkind, relpersistence, relreplident FROM pg_class "
                                    "WHERE oid = %1::regclass")
                         .arg(sqlText(sqlName(table.name)))};
}

Text nearMiss(const CapturePattern &pattern)
{
    if (pattern.near.isEmpty())
        return {};
    QStringList names;
    for (const TableName &name : pattern.near)
        names += plainName(name);
    return text("checks", "The source has %1.").arg(names);
}

Text matchesNothing(const Cluster &cluster, const CapturePattern &pattern)
{
    return Text::joined({text("checks", "The pattern “%1” matches no table of database %2.")
                             .arg(pattern.pattern)
                             .arg(cluster.wish().source->database),
                         nearMiss(pattern)});
}

/// What is wrong with the patterns themselves.
std::optional<Verdict> judgePatterns(const Cluster &cluster)
{
    std::vector<Text> words;
    bool isKnown = false; // an expression that was given up may match something after all
    for (const CapturePattern &pattern : cluster.tables.patterns) {
        if (!pattern.problem.isEmpty()) {
            isKnown |= !facts::TablePattern::parse(pattern.pattern);
            words.push_back(pattern.problem);
        } else if (pattern.tables + pattern.others == 0) {
            isKnown = true;
            words.push_back(matchesNothing(cluster, pattern));
        }
    }
    if (words.empty())
        return std::nullopt;
    Verdict verdict = isKnown ? critical(Text::joined(words)) : unknown(Text::joined(words));
    return std::move(verdict).advice(
        text("checks",
             "Correct source.tables: schema.table, both in their case. Where no pattern matches, "
             "the pipeline does not start (“Cannot find any table by the option 'tables'”)."));
}

Text manyPass(qint64 tables)
{
    return textN("checks", "%n table(s) have a primary key and replica identity FULL.")
        .count(tables);
}

std::vector<Judged> judgeTables(const Cluster &cluster)
{
    if (const auto verdict = tablesNotKnown(cluster))
        return {{QString(), *verdict}};
    TableFold fold {
        .whole = judgePatterns(cluster), .manyPass = manyPass, .key = QStringLiteral("pg:tables")};
    for (const SourceTable &table : *cluster.tables.captured)
        fold.tables += verdictOf(cluster, table);
    return folded(cluster, fold);
}

Check tablesCheck()
{
    return {
        .id = "postgres.tables",
        .scope = Scope::Source,
        .isRequired = true,
        .component = text("checks", "PostgreSQL: tables"),
        .how = text("checks",
                    "psql … -c \"SELECT oid::regclass, relkind, relpersistence, relreplident FROM "
                    "pg_class WHERE oid = 'public.orders'::regclass\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "Each table that the patterns of the profile match must be one whose rows "
                        "and changes the pipeline can read; some that are not stop it, from others "
                        "rows are lost without an error."),
        .thresholds = text("checks",
                           "READY: each pattern matches a table, and each table has a primary key "
                           "and replica identity FULL, and no other inherits from it. NOT "
                           "CRITICAL: views that a pattern matches "
                           "besides tables; a partition together with its partitioned table; for "
                           "Flink SQL jobs, no key or another identity. CRITICAL: no table is "
                           "matched; no primary key; another replica identity (partitions too); "
                           "UNLOGGED; partitioned without publish_via_partition_root; other tables "
                           "inherit from it (also TimescaleDB hypertables); row-level security "
                           "that hides rows."),
        .sources = "measured with Flink CDC 3.5.0: tables without a key, replica identity DEFAULT; "
                   "measured with pgoutput of PostgreSQL 15: tables that inherit, partitions; "
                   "PostgreSQL 15 documentation: CREATE PUBLICATION, ALTER TABLE, 5.8 Row Security "
                   "Policies, 5.10 Inheritance; pgjdbc 42.7.3: table types",
        .judge = judgeTables,
    };
}

} // namespace

std::vector<Check> postgresTableChecks()
{
    return {tablesCheck(), columnsCheck(), publicationCheck(), privilegesCheck()};
}

} // namespace lockkeeper::checks
