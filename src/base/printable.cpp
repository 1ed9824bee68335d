// SPDX-License-Identifier: Apache-2.0
#include "base/printable.h"

namespace lockkeeper {
namespace {

bool isHidden(char16_t c)
{
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0x061C;
}

} // namespace

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool isControl =
            (code < 0x20 && code != u'\t' && code != u'\n') || (code >= 0x7F && code < 0xA0);
        if (isControl)
            result += QStringLiteral("\\x%1").arg(code, 2, 16, QLatin1Char('0'));
        else if (isHidden(code))
            result += QStringLiteral("\\u%1").arg(code, 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result;
}

QString oneLine(const QString &text, qsizetype limit)
{
    const QString line = printable(text.simplified());
    return line.size() <= limit ? line : line.left(limit - 1) + QChar(0x2026);
}

} // namespace lockkeeper
