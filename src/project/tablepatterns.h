// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <utility>

namespace lockkeeper::project {

/// A table of the source by its two names.
struct TableName
{
    QString schema;
    QString name;

    friend bool operator==(const TableName &, const TableName &) = default;
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

/// The pattern that matches this table and no other.
[[nodiscard]] QString patternOf(const TableName &table);

} // namespace lockkeeper::project
