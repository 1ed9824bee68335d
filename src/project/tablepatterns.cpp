// SPDX-License-Identifier: Apache-2.0
#include "project/tablepatterns.h"

#include <optional>

namespace lockkeeper::project {
namespace {

const QLatin1Char kDot('.');
const QLatin1Char kBackslash('\\');

// A pattern such as (a+)+$ would take hours on one name; what exceeds this matches nothing.
const auto kLimit = QStringLiteral("(*LIMIT_MATCH=100000)");

Error unusable(const Text &message)
{
    return {.kind = ErrorKind::Usage, .message = message};
}

qsizetype splitAt(const QString &pattern)
{
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) == kBackslash)
            ++i;
        else if (pattern.at(i) == kDot)
            return i;
    }
    return -1;
}

// The name that a half spells without any special character.
std::optional<QString> plainName(const QString &half)
{
    QString name;
    for (qsizetype i = 0; i < half.size(); ++i) {
        QChar c = half.at(i);
        if (c == kBackslash) {
            if (++i == half.size() || half.at(i).isLetterOrNumber())
                return std::nullopt; // \d, \w, \1 …
            c = half.at(i);
        } else if (QStringLiteral(".^$*+?()[]{}|").contains(c)) {
            return std::nullopt;
        }
        name += c;
    }
    return name;
}

Result<QRegularExpression> expression(const QString &pattern, const QString &half)
{
    const QRegularExpression plain(half); // a fault is told at its place in what was written
    if (!plain.isValid()) {
        return fail(unusable(text("project", "“%1” is no regular expression: %2.")
                                 .arg(pattern)
                                 .arg(plain.errorString())));
    }
    return QRegularExpression(kLimit + QRegularExpression::anchoredPattern(half));
}

QString escaped(const QString &name)
{
    QString result;
    for (const QChar c : name) {
        if (!c.isLetterOrNumber() && c != QLatin1Char('_') && c.unicode() < 0x80)
            result += kBackslash;
        result += c;
    }
    return result;
}

} // namespace

Result<TablePattern> TablePattern::parse(const QString &pattern)
{
    const qsizetype dot = splitAt(pattern);
    if (dot <= 0 || dot == pattern.size() - 1) {
        return fail(unusable(
            text("project", "“%1” has no schema: a pattern is schema.table.").arg(pattern)));
    }
    const QString schema = pattern.left(dot);
    const QString table = pattern.mid(dot + 1);
    TablePattern parsed;
    LK_TRY(parsed.m_schema, expression(pattern, schema));
    LK_TRY(parsed.m_table, expression(pattern, table));
    const auto schemaName = plainName(schema);
    const auto tableName = plainName(table);
    if (schemaName && tableName)
        parsed.m_only = {*schemaName, *tableName};
    return parsed;
}

bool TablePattern::matches(const TableName &table) const
{
    if (isOnly())
        return table == m_only;
    return m_schema.match(table.schema).hasMatch() && m_table.match(table.name).hasMatch();
}

QList<PatternMatch> matchAll(const QStringList &patterns, const QList<TableName> &tables,
                             const std::stop_token &stop)
{
    QHash<TableName, int> places;
    for (int i = 0; i < tables.size(); ++i)
        places.insert(tables.at(i), i);
    QList<PatternMatch> matches;
    for (const QString &written : patterns) {
        matches += PatternMatch {written};
        const auto pattern = TablePattern::parse(written);
        if (!pattern) {
            matches.last().problem = pattern.error().message;
        } else if (pattern->isOnly()) {
            if (const auto place = places.constFind(pattern->only()); place != places.constEnd())
                matches.last().tables += *place;
        } else {
            for (int i = 0; i < tables.size() && !stop.stop_requested(); ++i) {
                if (pattern->matches(tables.at(i)))
                    matches.last().tables += i;
            }
        }
    }
    return matches;
}

QString patternOf(const TableName &table)
{
    return escaped(table.schema) + kDot + escaped(table.name);
}

} // namespace lockkeeper::project
