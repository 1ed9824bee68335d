// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/sqlwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace lockkeeper::checks {
namespace {

const QLatin1Char kQuote('"');
const QLatin1Char kApostrophe('\'');
const QLatin1Char kBackslash('\\');

QString doubled(QString text, QLatin1Char quote)
{
    return quote + text.replace(quote, QString(2, quote)) + quote;
}

// A YAML double-quoted scalar: control characters have no other form.
QString escapedYaml(const QString &value)
{
    QString result;
    for (const QChar c : value) {
        if (c == kQuote || c == kBackslash)
            result += kBackslash + QString(c);
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            result += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return kQuote + result + kQuote;
}

} // namespace

QString sqlName(const QString &name)
{
    return doubled(name, kQuote);
}

QString sqlName(const facts::TableName &table)
{
    return sqlName(table.schema) + QLatin1Char('.') + sqlName(table.name);
}

QString sqlText(const QString &text)
{
    if (!text.contains(kBackslash))
        return doubled(text, kApostrophe);
    return QLatin1String(" E")
        + doubled(QString(text).replace(kBackslash, QStringLiteral("\\\\")), kApostrophe);
}

QString plainName(const facts::TableName &table)
{
    return table.schema + QLatin1Char('.') + table.name;
}

QString yamlValue(const QString &value)
{
    // Safe between brackets too: no comma, no comment (" #"), no key (": ").
    static const QRegularExpression kSafe(QStringLiteral("^[\\p{L}_][\\p{L}\\p{N}_.() \\\\]*$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    const bool hasControls = std::any_of(value.begin(), value.end(), [](QChar c) {
        return c.unicode() < 0x20 || c.unicode() == 0x7f;
    });
    if (hasControls)
        return escapedYaml(value);
    // Words that YAML takes for something else than a text: true, no, null, ~ …
    static const QRegularExpression kWord(QStringLiteral("^(y|n|yes|no|true|false|on|off|null)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const bool isSafe = kSafe.match(value).hasMatch() && !kWord.match(value).hasMatch();
    return isSafe ? value : doubled(value, kApostrophe);
}

QString inDoubleQuotes(const QString &statement)
{
    QString result;
    for (const QChar c : statement) {
        if (QStringLiteral("\\\"$`").contains(c))
            result += kBackslash;
        result += c;
    }
    return result;
}

} // namespace lockkeeper::checks
