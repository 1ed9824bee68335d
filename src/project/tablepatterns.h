// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/text.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace lockkeeper::project {

/// A table of the source by its two names.
struct TableName
{
    QString schema;
    QString name;

    friend bool operator==(const TableName &, const TableName &) = default;
    friend size_t qHash(const TableName &table, size_t seed = 0)
    {
        return qHashMulti(seed, table.schema, table.name);
    }
};

/// A pattern of the profile's source.tables, schema.table: the first dot that is not behind a
/// backslash splits, both halves are regular expressions that must match the whole name, in their
/// case (contract, "Profile"; Flink CDC 3.5, option `tables`).
class TablePattern
{
public:
    /// Fails with Usage: no dot, an empty half, no regular expression.
    [[nodiscard]] static Result<TablePattern> parse(const QString &pattern);

    [[nodiscard]] bool matches(const TableName &table) const;
    /// The one table it names where it has no special characters, else both names are empty.
    [[nodiscard]] const TableName &only() const { return m_only; }
    [[nodiscard]] bool isOnly() const { return !m_only.name.isEmpty(); }

private:
    QRegularExpression m_schema;
    QRegularExpression m_table;
    TableName m_only;
};

/// What one pattern of a profile means on a source.
struct PatternMatch
{
    QString pattern;
    Text problem = {}; ///< why it is no pattern
    QList<int> tables = {}; ///< places in the list that was asked of
};

/// The same for all patterns, in their order. Ends early, with less, after a request to stop.
/// 20 000 tables take some 10 ms for each pattern that is more than a name.
[[nodiscard]] QList<PatternMatch> matchAll(const QStringList &patterns,
                                           const QList<TableName> &tables,
                                           const std::stop_token &stop = {});

/// The pattern that matches this table and no other.
[[nodiscard]] QString patternOf(const TableName &table);

} // namespace lockkeeper::project
