// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/publicationrules.h"
#include "checks/rules/rules.h"
#include "checks/rules/sqlwords.h"
#include "checks/rules/tablefold.h"
#include "checks/rules/tablegenerated.h"
#include "checks/rules/tablestream.h"

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

/// FULL is refused for UPDATE and DELETE while a publication sends only some columns.
Text wholeFirst(const SourceTable &table)
{
    return text("checks",
                "No REPLICA IDENTITY FULL for %2 yet: publication %1 sends only some of its "
                "columns, and PostgreSQL would refuse UPDATE and DELETE of the table to every "
                "program (“Column list used by the publication does not cover the replica "
                "identity”). Agree with those who read the publication to send the table whole: "
                "ALTER PUBLICATION … DROP TABLE %2; ALTER PUBLICATION … ADD TABLE %2; and only "
                "then: ALTER TABLE %2 REPLICA IDENTITY FULL; or leave the table out of "
                "source.tables.")
        .arg(*table.cutBy)
        .arg(sqlName(table.name));
}

Text setFull(const SourceTable &table)
{
    return text("checks",
                "As its owner %1: ALTER TABLE %2 REPLICA IDENTITY FULL; It takes an ACCESS "
                "EXCLUSIVE lock for a moment, and from then on each UPDATE and DELETE writes the "
                "whole old row into the WAL: expect more of it.")
        .arg(sqlName(table.owner))
        .arg(sqlName(table.name));
}

Text fullAdvice(const Cluster &cluster, const SourceTable &table)
{
    if (const auto first = generatedFirst(cluster, table))
        return *first;
    if (table.cutBy && !table.cutBy->isEmpty())
        return wholeFirst(table);
    if (table.cutBy)
        return setFull(table);
    return Text::joined(
        {text("checks",
              "First see that no publication sends only some columns of it (“\\dRp+” "
              "in psql), or UPDATE and DELETE will be refused to every program."),
         setFull(table)});
}

TableProblem notFull(const Cluster &cluster, const SourceTable &table, Status status)
{
    return {.status = status,
            .what = text("checks",
                         "Its replica identity is %1, not FULL: the first UPDATE or DELETE stops "
                         "the job (NullPointerException), and a restart meets the same row again.")
                        .arg(identityName(table.identity)),
            .todo = fullAdvice(cluster, table)};
}

Text leavesAdvice(const Cluster &cluster, const SourceTable &table)
{
    if (const auto first = generatedFirst(cluster, table))
        return *first;
    if (table.cutBy && !table.cutBy->isEmpty())
        return wholeFirst(table);
    return text("checks",
                "ALTER TABLE … REPLICA IDENTITY FULL for each partition, also for those "
                "that will be made: they do not inherit it. They are listed by: SELECT "
                "inhrelid::regclass FROM pg_inherits WHERE inhparent = %1::regclass")
        .arg(sqlText(sqlName(table.name)));
}

TableProblem leavesNotFull(const Cluster &cluster, const SourceTable &table, Status status)
{
    return {.status = status,
            .what = textN("checks",
                          "%n of its %1 partition(s) has another replica identity than FULL, and "
                          "theirs counts: the first UPDATE or DELETE there stops the job.")
                        .count(table.leavesWithoutFull)
                        .arg(table.leaves),
            .todo = leavesAdvice(cluster, table)};
}

void judgeIdentity(const Cluster &cluster, const SourceTable &table, QList<TableProblem> &problems)
{
    const Status status = isPipeline(cluster) ? Status::Critical : Status::Warning;
    if (!table.isKeyed)
        problems += noKey(table, status);
    if (table.identity != u'f')
        problems += notFull(cluster, table, status);
    judgeGenerated(cluster, table, problems);
    if (table.leavesWithoutFull > 0)
        problems += leavesNotFull(cluster, table, status);
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

Text howToSeeAll(const Cluster &cluster, const SourceTable &table)
{
    const QString user = sqlName(cluster.wish().source->user);
    if (table.isRestricted) {
        return text("checks",
                    "As a superuser: ALTER ROLE %1 BYPASSRLS; a policy for all rows is not enough "
                    "here, for a restrictive one holds beside it.")
            .arg(user);
    }
    return text("checks",
                "Give the user a policy for all rows: CREATE POLICY %1 ON %2 FOR SELECT TO %3 "
                "USING (true); or the attribute BYPASSRLS. Where the table has a policy of that "
                "name already, for the user of another pipeline, the command fails: give this one "
                "another name, or name both users in ALTER POLICY %1 ON %2 TO …, %3;")
        .arg(QLatin1String(kReadPolicy))
        .arg(sqlName(table.name))
        .arg(user);
}

Text howToCompare(const Cluster &cluster, const SourceTable &table)
{
    return text("checks",
                "To know it, count as %1 and as a superuser: SELECT count(*) FROM %2; the policies "
                "are in: SELECT policyname, permissive, roles, qual FROM pg_policies WHERE "
                "schemaname = %3 AND tablename = %4. Where rows are missing, or may be one day:")
        .arg(cluster.wish().source->user)
        .arg(sqlName(table.name))
        .arg(sqlText(table.name.schema))
        .arg(sqlText(table.name.name));
}

void judgeRows(const Cluster &cluster, const SourceTable &table, QList<TableProblem> &problems)
{
    const QString &user = cluster.wish().source->user;
    if (!table.rows) {
        problems +=
            {.status = Status::Unknown,
             .what = text("checks",
                          "Whether row-level security hides rows of it from user %1 was "
                          "not told.")
                         .arg(user),
             .todo =
                 text("checks", "Check again, or ask as this user: SELECT row_security_active(%1)")
                     .arg(sqlText(sqlName(table.name)))};
    } else if (*table.rows == facts::VisibleRows::None) {
        problems += {.what = text("checks",
                                  "Row-level security hides every row of it from user %1: the "
                                  "first copy brings none, and no error tells of it.")
                                 .arg(user),
                     .todo = howToSeeAll(cluster, table)};
    } else if (*table.rows == facts::VisibleRows::Unknown) {
        problems +=
            {.status = Status::Unknown,
             .what = text("checks",
                          "Row-level security is in force for user %1, and its policies "
                          "decide row by row: those that they hide would be missing from "
                          "the first copy, and no error would tell of it.")
                         .arg(user),
             .todo = Text::joined({howToCompare(cluster, table), howToSeeAll(cluster, table)})};
    }
}

QList<TableProblem> problemsOf(const Cluster &cluster, const SourceTable &table)
{
    QList<TableProblem> problems;
    if (!table.isTable()) {
        problems += noTable(table);
        return problems;
    }
    if (table.kind == u'p' && isPipeline(cluster)) {
        judgeStream(cluster, table, problems); // only its partitions are read, if at all
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
    judgeRows(cluster, table, problems);
    judgeStream(cluster, table, problems);
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
        .thresholds =
            text("checks",
                 "READY: each pattern matches a table, and each table has a primary key "
                 "and replica identity FULL, and no other inherits from it. NOT "
                 "CRITICAL: views that a pattern matches "
                 "besides tables; a partition together with its partitioned table; for "
                 "Flink SQL jobs, no key, another identity, or a partitioned table. "
                 "CRITICAL: no table is "
                 "matched; no primary key; another replica identity (partitions too); "
                 "UNLOGGED; since PostgreSQL 18 FULL with generated columns that are "
                 "not published; partitioned, unless every partition is matched too (YAML "
                 "pipelines do not read it), or, for Flink SQL jobs, without "
                 "publish_via_partition_root; other tables "
                 "inherit from it (also TimescaleDB hypertables); row-level security "
                 "without a policy for the user. COULD NOT CHECK: row-level security "
                 "whose policies decide row by row."),
        .sources = "measured with Flink CDC 3.5.0: tables without a key, replica identity DEFAULT; "
                   "measured with PostgreSQL 15 (pgoutput): tables that inherit, partitions, "
                   "column lists; "
                   "PostgreSQL 15 documentation: CREATE PUBLICATION, ALTER TABLE, 5.8 Row Security "
                   "Policies, 5.10 Inheritance, 31.4 Column Lists; PostgreSQL 18 source: "
                   "execReplication.c; pgjdbc 42.7.3: table types; "
                   "source of Flink CDC 3.5.0: "
                   "TableDiscoveryUtils, PostgresDataSourceFactory",
        .judge = judgeTables,
    };
}

} // namespace

std::vector<Check> postgresTableChecks()
{
    return {tablesCheck(), columnsCheck(), publicationCheck(), privilegesCheck()};
}

} // namespace lockkeeper::checks
