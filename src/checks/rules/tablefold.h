// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

#include <QList>

namespace lockkeeper::checks {

/// One thing that is wrong with a table, and what to do about it.
struct TableProblem
{
    Status status = Status::Critical; ///< or Unknown, or Warning
    Text what;
    Text todo;
};

/// What a check says of one captured table.
struct TableVerdict
{
    facts::TableName table;
    QList<TableProblem> problems; ///< none: pass
    Text praise; ///< the meaning of the pass
    QString raw; ///< "Your result"
    QString statement; ///< asks PostgreSQL the same
};

/// What a check says of the tables together, on `source`.
struct TableFold
{
    QList<TableVerdict> tables;
    std::optional<Verdict> whole; ///< on `source` as well, such as a pattern that matches nothing
    Text (*manyPass)(qint64 tables) = nullptr; ///< "20 000 tables have …"
    QString key; ///< the answer that all rests on
};

/// How many passing tables are told one by one; more of them are one finding on `source`.
inline constexpr qsizetype kMostPasses = 50;
/// How many failing tables are told one by one; the rest is counted in one finding on `source`.
inline constexpr qsizetype kMostFailures = 200;

/// One finding for each table, `table:SCHEMA.NAME`, with all its problems in it.
[[nodiscard]] std::vector<Judged> folded(const facts::Cluster &cluster, const TableFold &fold);

/// The verdict on `source` where the tables are not known: no PostgreSQL, no tables in the profile,
/// not answered. Nothing where they are.
[[nodiscard]] std::optional<Verdict> tablesNotKnown(const facts::Cluster &cluster);

/// A verdict that rests on the answer `key` of the JobManager's host.
[[nodiscard]] Verdict seenInSource(const facts::Cluster &cluster, Verdict verdict,
                                   const QString &key, const QString &statement);

} // namespace lockkeeper::checks
