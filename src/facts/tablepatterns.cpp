// SPDX-License-Identifier: Apache-2.0
#include "facts/tablepatterns.h"

#include <optional>

namespace lockkeeper::facts {
namespace {

const QLatin1Char kDot('.');
const QLatin1Char kBackslash('\\');

// A pattern such as (a+)+$ would take hours on one name; what exceeds this is given up.
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

// The characters with which every name begins that this half matches.
QString literalPrefix(const QString &half)
{
    if (half.contains(QLatin1Char('|')))
        return {};
    QString prefix;
    for (qsizetype i = 0; i < half.size(); ++i) {
        QChar c = half.at(i);
        if (c == kBackslash && i + 1 < half.size() && !half.at(i + 1).isLetterOrNumber())
            c = half.at(++i);
        else if (QStringLiteral("*?{").contains(c))
            return prefix.chopped(prefix.isEmpty() ? 0 : 1); // none of the last one may do
        else if (QStringLiteral("\\.^$+()[]}").contains(c))
            return prefix;
        prefix += c;
    }
    return prefix;
}

Result<QRegularExpression> expression(const QString &pattern, const QString &half)
{
    const QRegularExpression plain(half); // a fault is told at its place in what was written
    if (!plain.isValid()) {
        return fail(unusable(text("facts", "“%1” is no regular expression: %2.")
                                 .arg(pattern)
                                 .arg(plain.errorString())));
    }
    return QRegularExpression(kLimit + QRegularExpression::anchoredPattern(half));
}

// Gives up at the first name that takes too long: 20 000 of them would take too long together.
void matchEach(const TablePattern &pattern, const QList<TableName> &tables, PatternMatch &match,
               const std::stop_token &stop)
{
    for (int i = 0; i < tables.size() && !stop.stop_requested(); ++i) {
        switch (pattern.match(tables.at(i))) {
        case TablePattern::Match::Yes:
            match.tables += i;
            break;
        case TablePattern::Match::GivenUp:
            match.tables.clear();
            match.problem = text("facts",
                                 "“%1” takes too long on the name “%2”: write it without "
                                 "repetitions inside of repetitions.")
                                .arg(match.pattern)
                                .arg(tables.at(i).name);
            return;
        case TablePattern::Match::No:
            break;
        }
    }
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
        return fail(
            unusable(text("facts", "“%1” has no schema: a pattern is schema.table.").arg(pattern)));
    }
    const QString schema = pattern.left(dot);
    const QString table = pattern.mid(dot + 1);
    TablePattern parsed;
    LK_TRY(parsed.m_schema, expression(pattern, schema));
    LK_TRY(parsed.m_table, expression(pattern, table));
    const auto schemaName = plainName(schema);
    const auto tableName = plainName(table);
    parsed.m_schemaName = schemaName.value_or(QString());
    parsed.m_tablePrefix = literalPrefix(table);
    if (schemaName && tableName)
        parsed.m_only = {*schemaName, *tableName};
    return parsed;
}

TablePattern::Match TablePattern::match(const TableName &table) const
{
    if (isOnly())
        return table == m_only ? Match::Yes : Match::No;
    const auto schema = m_schema.match(table.schema);
    if (schema.isValid() && !schema.hasMatch())
        return Match::No;
    const auto name = m_table.match(table.name);
    if (name.isValid() && !name.hasMatch())
        return Match::No;
    return schema.isValid() && name.isValid() ? Match::Yes : Match::GivenUp;
}

TablePattern TablePattern::ignoringCase() const
{
    TablePattern pattern = *this;
    pattern.m_only = {};
    for (QRegularExpression *half : {&pattern.m_schema, &pattern.m_table})
        half->setPatternOptions(QRegularExpression::CaseInsensitiveOption);
    return pattern;
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
            matchEach(*pattern, tables, matches.last(), stop);
        }
    }
    return matches;
}

QString patternOf(const TableName &table)
{
    return escaped(table.schema) + kDot + escaped(table.name);
}

} // namespace lockkeeper::facts
