// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/tablefold.h"

#include "checks/rules/postgreslogin.h"
#include "checks/rules/sqlwords.h"

#include <QSet>

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;

constexpr qsizetype kNamedTables = 5;

Status worst(const TableVerdict &verdict)
{
    Status status = Status::Pass;
    for (const TableProblem &problem : verdict.problems)
        status = isWorse(problem.status, status) ? problem.status : status;
    return status;
}

Verdict failing(Status status, const Text &meaning)
{
    if (status == Status::Critical)
        return critical(meaning);
    return status == Status::Unknown ? unknown(meaning) : warning(meaning);
}

Verdict verdictOn(const TableVerdict &table)
{
    if (table.problems.isEmpty())
        return pass(table.praise);
    std::vector<Text> meaning {Text::verbatim(plainName(table.table) + QLatin1Char(':'))};
    std::vector<Text> todo;
    QSet<QString> told; // two problems may have one way out
    for (const TableProblem &problem : table.problems) {
        meaning.push_back(problem.what);
        const QString words = problem.todo.in(QStringLiteral("en"));
        if (!told.contains(words))
            todo.push_back(problem.todo);
        told += words;
    }
    return failing(worst(table), Text::joined(meaning)).advice(Text::joined(todo));
}

// The critical ones first, so that what is only counted is the less bad.
QList<TableVerdict> worstFirst(const TableFold &fold)
{
    QList<TableVerdict> tables;
    std::copy_if(fold.tables.begin(), fold.tables.end(), std::back_inserter(tables),
                 [](const TableVerdict &table) { return !table.problems.isEmpty(); });
    std::stable_sort(tables.begin(), tables.end(),
                     [](const TableVerdict &one, const TableVerdict &other) {
                         return isWorse(worst(one), worst(other));
                     });
    return tables;
}

QString names(const QList<TableVerdict> &tables)
{
    QStringList result;
    for (const TableVerdict &table : tables.mid(0, kNamedTables))
        result += plainName(table.table);
    return result.join(QLatin1String(", "));
}

Verdict countedOnly(const QList<TableVerdict> &rest)
{
    const Text words =
        textN("checks", "%n more table(s) have problems of this kind; the first of them: %1.")
            .count(rest.size())
            .arg(names(rest));
    return failing(worst(rest.first()), words)
        .advice(text("checks", "Mend the tables that are told one by one, then check again."));
}

/// Two verdicts on one subject: the worse one, with the words of both.
Verdict merged(const Verdict &one, const Verdict &other)
{
    Verdict result = isWorse(other.status, one.status) ? other : one;
    const Verdict &second = isWorse(other.status, one.status) ? one : other;
    result.meaning = Text::joined({result.meaning, second.meaning});
    if (!second.todo.isEmpty())
        result.todo = Text::joined({result.todo, second.todo});
    return result;
}

void add(std::optional<Verdict> &whole, const Verdict &verdict)
{
    whole = whole ? merged(*whole, verdict) : verdict;
}

} // namespace

Verdict seenInSource(const Cluster &cluster, Verdict verdict, const QString &key,
                     const QString &statement)
{
    const QString host = cluster.jobManager == nullptr ? QString() : cluster.jobManager->name();
    return std::move(verdict)
        .from(host)
        .how(psql(*cluster.wish().source, inDoubleQuotes(statement)))
        .seenIn(host, key);
}

std::vector<Judged> folded(const Cluster &cluster, const TableFold &fold)
{
    const QList<TableVerdict> failed = worstFirst(fold);
    const qsizetype passes = fold.tables.size() - failed.size();
    std::vector<Judged> result;
    const auto tell = [&](const TableVerdict &table) {
        result.push_back(
            {QStringLiteral("table:") + plainName(table.table),
             seenInSource(cluster, verdictOn(table).result(table.raw), fold.key, table.statement)});
    };
    for (const TableVerdict &table : failed.mid(0, kMostFailures))
        tell(table);
    std::optional<Verdict> whole = fold.whole;
    if (failed.size() > kMostFailures)
        add(whole, countedOnly(failed.mid(kMostFailures)));
    if (passes > kMostPasses) {
        add(whole, pass(fold.manyPass(passes)));
    } else {
        for (const TableVerdict &table : fold.tables) {
            if (table.problems.isEmpty())
                tell(table);
        }
    }
    if (whole)
        result.push_back({QString(),
                          seenInSource(cluster, *whole, fold.key,
                                       QStringLiteral("SELECT oid::regclass FROM pg_class"))});
    return result;
}

std::optional<Verdict> tablesNotKnown(const Cluster &cluster)
{
    if (!isPostgres(cluster))
        return otherSource(cluster);
    if (cluster.wish().source->tables.isEmpty()) {
        return unknown(text("checks",
                            "The profile lists no tables (source.tables), so nobody knows which "
                            "ones the pipeline takes."))
            .advice(text("checks", "Add them to the profile: tables: [public.orders]."));
    }
    if (!cluster.tables.captured) {
        return seenInSource(cluster, unknown(cluster.tables.captured.error()),
                            QStringLiteral("pg:tables"),
                            QStringLiteral("SELECT oid::regclass FROM pg_class"));
    }
    return std::nullopt;
}

} // namespace lockkeeper::checks
