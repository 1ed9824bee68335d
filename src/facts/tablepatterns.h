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

namespace lockkeeper::facts {

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

    enum class Match { No, Yes, GivenUp };
    /// GivenUp: the expression would take far too long on this name.
    [[nodiscard]] Match match(const TableName &table) const;
    [[nodiscard]] bool matches(const TableName &table) const { return match(table) == Match::Yes; }
    /// The same pattern for names in any case.
    [[nodiscard]] TablePattern ignoringCase() const;
    /// The one table it names where it has no special characters, else both names are empty.
    [[nodiscard]] const TableName &only() const { return m_only; }
    [[nodiscard]] bool isOnly() const { return !m_only.name.isEmpty(); }
    /// The schema where it is one without special characters, else empty.
    [[nodiscard]] const QString &schema() const { return m_schemaName; }
    /// With these characters every table that it matches begins; may be empty.
    [[nodiscard]] const QString &tablePrefix() const { return m_tablePrefix; }

private:
    QRegularExpression m_schema;
    QRegularExpression m_table;
    TableName m_only;
    QString m_schemaName;
    QString m_tablePrefix;
};

/// What one pattern of a profile means on a source.
struct PatternMatch
{
    QString pattern;
    Text problem = {}; ///< why it is no pattern, or why nobody knows what it matches
    QList<int> tables = {}; ///< places in the list that was asked of
};

/// The same for all patterns, in their order. Ends early, with less, after a request to stop.
/// 20 000 tables take some 10 ms for each pattern that is more than a name.
[[nodiscard]] QList<PatternMatch> matchAll(const QStringList &patterns,
                                           const QList<TableName> &tables,
                                           const std::stop_token &stop = {});

/// The pattern that matches this table and no other.
[[nodiscard]] QString patternOf(const TableName &table);

} // namespace lockkeeper::facts
