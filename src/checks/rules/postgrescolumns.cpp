// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/publicationrules.h"
#include "checks/rules/sinktypes.h"
#include "checks/rules/sqlwords.h"
#include "checks/rules/tablefold.h"
#include "checks/rules/transform.h"
#include "facts/reservedwords.h"

#include <QRegularExpression>
#include <QSet>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::SourceColumn;
using facts::SourceTable;

constexpr qsizetype kNamedColumns = 8;

/// The columns of one table that share a problem, as a person reads them.
struct Shared
{
    QStringList unreadable;
    QStringList unsupported;
    QStringList scaleLost;
    QStringList floatKeys;
    QStringList defaults;
    QStringList generated;
    QStringList refusedNames;
    QStringList equalNames;
    QStringList fractions;
    QStringList quotedNames;
};

QStringList few(const QStringList &names)
{
    QStringList result = names.mid(0, kNamedColumns);
    if (names.size() > kNamedColumns)
        result += QStringLiteral("…");
    return result;
}

QString with(const SourceColumn &column, const QString &words)
{
    return QStringLiteral("%1 (%2)").arg(column.name, words.left(80));
}

void sortByType(const SourceColumn &column, Shared &shared)
{
    const QString typed = with(column, column.type);
    switch (fateOf(column)) {
    case Fate::Unreadable:
        shared.unreadable += typed;
        break;
    case Fate::NotBySink:
    case Fate::NotByConnector:
        shared.unsupported += typed;
        break;
    case Fate::ScaleLost:
        shared.scaleLost += typed;
        break;
    case Fate::Carried:
        if (column.isKey && isFloating(column))
            shared.floatKeys += typed;
        if (secondDigits(column) > 0)
            shared.fractions += typed;
        break;
    }
}

void sortByName(const SourceColumn &column, QSet<QString> &seen, Shared &shared)
{
    if (seen.contains(column.name.toLower()))
        shared.equalNames += column.name;
    seen += column.name.toLower();
    if (isNameRefused(column.name))
        shared.refusedNames += column.name;
    else if (!isNamePlain(column.name))
        shared.quotedNames += column.name;
}

Shared sorted(const QList<SourceColumn> &columns)
{
    Shared shared;
    QSet<QString> seen;
    for (const SourceColumn &column : columns) {
        sortByName(column, seen, shared);
        if (column.isGenerated) {
            shared.generated += with(column, column.defaultExpression);
            continue;
        }
        sortByType(column, shared);
        const bool isLeftOut = fateOf(column) != Fate::Carried && fateOf(column) != Fate::ScaleLost;
        if (!column.defaultExpression.isNull() && !isDefaultTaken(column) && !isLeftOut)
            shared.defaults += with(column, column.defaultExpression);
    }
    return shared;
}

const Message kLeaveOut =
    text("checks", "Leave the columns out with the transform below; no CAST helps.");
const Message kUseTransform = text("checks", "Use the transform below.");

void addTypes(const Shared &shared, QList<TableProblem> &problems)
{
    if (!shared.unreadable.isEmpty()) {
        problems += {.what = text("checks",
                                  "Flink CDC 3.5 cannot read values of %1: the job fails with "
                                  "NumberFormatException, also where they are cast.")
                                 .arg(few(shared.unreadable)),
                     .todo = kLeaveOut};
    }
    if (!shared.unsupported.isEmpty()) {
        problems += {.what = text("checks",
                                  "The sink has no type for %1: the job fails with “Unsupported "
                                  "CDC data type” or “Doesn't support Postgres type”.")
                                 .arg(few(shared.unsupported)),
                     .todo = kLeaveOut};
    }
    if (!shared.scaleLost.isEmpty()) {
        problems += {.what = text("checks",
                                  "The sink makes DECIMAL(38, 0) of %1: the digits after the point "
                                  "are lost in silence.")
                                 .arg(few(shared.scaleLost)),
                     .todo = text("checks",
                                  "Give them precision and scale in PostgreSQL, at most "
                                  "38 digits: ALTER COLUMN … TYPE numeric(38, 10).")};
    }
    if (!shared.floatKeys.isEmpty()) {
        problems += {.what = text("checks",
                                  "The key has %1, and StarRocks takes no FLOAT or DOUBLE into a "
                                  "primary key.")
                                 .arg(few(shared.floatKeys)),
                     .todo = text("checks",
                                  "Leave the table out of source.tables, or give it "
                                  "another key.")};
    }
}

void addDefaults(const Shared &shared, QList<TableProblem> &problems)
{
    if (!shared.defaults.isEmpty()) {
        problems += {.what = text("checks",
                                  "StarRocks refuses the DEFAULT of %1, which the connector passes "
                                  "on as a literal, and the table is not made (“Invalid default "
                                  "value”).")
                                 .arg(few(shared.defaults)),
                     .todo = kUseTransform};
    }
    if (!shared.generated.isEmpty()) {
        problems += {.what = text("checks",
                                  "PostgreSQL does not send generated columns with changes: %1; "
                                  "their expression would come to StarRocks as a DEFAULT.")
                                 .arg(few(shared.generated)),
                     .todo = text("checks",
                                  "Leave them out with the transform below and compute "
                                  "them in StarRocks.")};
    }
}

void addNames(const Shared &shared, QList<TableProblem> &problems)
{
    if (!shared.refusedNames.isEmpty()) {
        problems += {.what = text("checks", "StarRocks refuses the names of the columns %1.")
                                 .arg(few(shared.refusedNames)),
                     .todo = text("checks", "The transform below gives them others.")};
    }
    if (!shared.equalNames.isEmpty()) {
        problems += {.what = text("checks",
                                  "Names of columns differ only in case, which StarRocks does not "
                                  "tell apart: %1.")
                                 .arg(few(shared.equalNames)),
                     .todo = text("checks", "Rename one of them with AS in a transform.")};
    }
    if (!shared.quotedNames.isEmpty()) {
        problems += {.status = Status::Warning,
                     .what = text("checks",
                                  "These names need backquotes in every query of StarRocks and in "
                                  "every transform, for letters, case or a reserved word: %1.")
                                 .arg(few(shared.quotedNames)),
                     .todo = text("checks",
                                  "Write them in backquotes, or rename them with AS in a "
                                  "transform.")};
    }
    if (!shared.fractions.isEmpty()) {
        problems += {.status = Status::Warning,
                     .what = text("checks",
                                  "The sink writes whole seconds only: fractions of %1 are "
                                  "dropped.")
                                 .arg(few(shared.fractions)),
                     .todo = text("checks",
                                  "If fractions matter, keep them in a column of their "
                                  "own.")};
    }
}

/// The schema becomes the database of StarRocks, whose name the sink writes without quotes.
void addTableNames(const SourceTable &table, QList<TableProblem> &problems)
{
    static const QRegularExpression kDatabase(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]*\\z"));
    const bool isTaken = kDatabase.match(table.name.schema).hasMatch()
        && !facts::reservedWords().contains(table.name.schema.toLower());
    if (!isTaken) {
        problems += {.what = text("checks",
                                  "Without a route the schema's name %1 becomes that of the "
                                  "database in StarRocks, and it does not take it.")
                                 .arg(table.name.schema),
                     .todo = text("checks",
                                  "Add a route to the pipeline: route: [{source-table: "
                                  "%1, sink-table: DATABASE.TABLE}].")
                                 .arg(yamlValue(facts::patternOf(table.name)))};
    }
    if (!isNamePlain(table.name.name)) {
        problems += {.status = Status::Warning,
                     .what = text("checks",
                                  "Its name needs backquotes in every query of "
                                  "StarRocks."),
                     .todo = text("checks",
                                  "Write it in backquotes, or give it another by a "
                                  "route.")};
    }
}

/// Whether a transform changes anything about the problems.
bool needsTransform(const Shared &shared)
{
    return !(shared.unreadable.isEmpty() && shared.unsupported.isEmpty()
             && shared.defaults.isEmpty() && shared.generated.isEmpty()
             && shared.refusedNames.isEmpty());
}

void addTransform(const SourceTable &table, const QList<SourceColumn> &columns,
                  QList<TableProblem> &problems)
{
    const auto lines = transformOf(table.name, columns);
    if (lines) {
        problems.last().todo = Text::joined(
            {problems.last().todo, text("checks", "For the pipeline's YAML: %1").arg(*lines)});
    } else if (table.isKeyed) {
        problems.last().todo =
            Text::joined({problems.last().todo,
                          text("checks",
                               "No transform helps where the key itself is not carried: leave the "
                               "table out of source.tables.")});
    }
}

TableVerdict verdictOf(const Cluster &cluster, const SourceTable &table)
{
    const QList<SourceColumn> columns = cluster.tables.columns->value(table.name);
    const Shared shared = sorted(columns);
    QList<TableProblem> problems;
    addTypes(shared, problems);
    addDefaults(shared, problems);
    addTableNames(table, problems);
    addNames(shared, problems);
    if (needsTransform(shared))
        addTransform(table, columns, problems);
    return {.table = table.name,
            .problems = problems,
            .praise = text("checks", "StarRocks takes every column of %1 as it is.")
                          .arg(plainName(table.name)),
            .raw = {},
            .statement = QStringLiteral("SELECT column_name, data_type, column_default FROM "
                                        "information_schema.columns WHERE table_schema = %1 AND "
                                        "table_name = %2")
                             .arg(sqlText(table.name.schema), sqlText(table.name.name))};
}

Text manyPass(qint64 tables)
{
    return textN("checks", "StarRocks takes every column of %n table(s) as it is.").count(tables);
}

/// Why the columns are not judged at all.
std::optional<Verdict> columnsNotKnown(const Cluster &cluster)
{
    if (auto verdict = tablesNotKnown(cluster))
        return verdict;
    if (cluster.wish().cdc.run == QLatin1String("sql")) {
        return skipped(text("checks",
                            "The columns of a Flink SQL job are declared by who writes "
                            "it."));
    }
    if (!cluster.wish().cdc.version.startsWith(QLatin1String("3.5."))) {
        return unknown(text("checks",
                            "How Flink CDC %1 carries columns is not known to "
                            "Lockkeeper; it knows 3.5.")
                           .arg(cluster.wish().cdc.version))
            .advice(text("checks", "Try the pipeline with tables that have every type you use."));
    }
    if (!cluster.tables.columns)
        return unknown(cluster.tables.columns.error());
    return std::nullopt;
}

std::vector<Judged> judgeColumns(const Cluster &cluster)
{
    if (const auto verdict = columnsNotKnown(cluster))
        return {{QString(), *verdict}};
    TableFold fold {.manyPass = manyPass, .key = QStringLiteral("pg:columns")};
    for (const SourceTable &table : *cluster.tables.captured) {
        if (table.isTable())
            fold.tables += verdictOf(cluster, table);
    }
    if (fold.tables.isEmpty())
        return {{QString(),
                 unknown(text("checks",
                              "No table is captured, so there is no column "
                              "to look at."))}};
    return folded(cluster, fold);
}

} // namespace

Check columnsCheck()
{
    return {
        .id = "postgres.columns",
        .scope = Scope::Source,
        .isRequired = true,
        .component = text("checks", "PostgreSQL: columns"),
        .how = text("checks",
                    "psql … -c \"SELECT table_name, column_name, data_type, column_default FROM "
                    "information_schema.columns WHERE table_schema = 'public'\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "Each column is taken through the mapping of Flink CDC 3.5 into StarRocks: "
                        "one that it does not carry stops the job or loses digits without an "
                        "error."),
        .thresholds = text(
            "checks",
            "READY: the sink takes every column as it is. NOT CRITICAL: fractions of seconds are "
            "dropped; names that need quotes. CRITICAL: types that the sink or "
            "the connector does not carry (timestamptz, time, arrays, bytea …); numeric without "
            "precision or of more than 38 digits; a DEFAULT that StarRocks refuses (serial, now(), "
            "'x'::text); generated columns; FLOAT or DOUBLE in the key; names that StarRocks "
            "refuses."),
        .sources = "Flink CDC 3.5.0: PostgresTypeUtils, StarRocksUtils, measured type by type; "
                   "pgjdbc 42.7.3 with "
                   "PostgreSQL 15: no default of IDENTITY columns; "
                   "StarRocks 3.3: FeNameFormat, ColumnDef; StarRocks documentation 3.x: Keywords, "
                   "Primary Key table; PostgreSQL 15 documentation: 5.3 Generated Columns",
        .judge = judgeColumns,
    };
}

} // namespace lockkeeper::checks
