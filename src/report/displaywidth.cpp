// SPDX-License-Identifier: Apache-2.0
#include "report/displaywidth.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace lockkeeper::report {
namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// East Asian Wide and Fullwidth of Unicode 15, EastAsianWidth.txt, in coarse blocks; with the
// emoji that are wide by themselves.
constexpr std::array kWide {
    Range {0x1100, 0x115F},   Range {0x231A, 0x231B},   Range {0x23E9, 0x23EC},
    Range {0x25FD, 0x25FE},   Range {0x2614, 0x2615},   Range {0x2648, 0x2653},
    Range {0x26A1, 0x26A1},   Range {0x26AA, 0x26AB},   Range {0x26D4, 0x26D4},
    Range {0x2705, 0x2705},   Range {0x270A, 0x270B},   Range {0x2728, 0x2728},
    Range {0x274C, 0x274C},   Range {0x274E, 0x274E},   Range {0x2753, 0x2755},
    Range {0x2757, 0x2757},   Range {0x2795, 0x2797},   Range {0x27B0, 0x27B0},
    Range {0x2B1B, 0x2B1C},   Range {0x2E80, 0x303E},   Range {0x3041, 0xA4CF},
    Range {0xA960, 0xA97C},   Range {0xAC00, 0xD7A3},   Range {0xF900, 0xFAFF},
    Range {0xFE30, 0xFE6F},   Range {0xFF01, 0xFF60},   Range {0xFFE0, 0xFFE6},
    Range {0x1F300, 0x1F64F}, Range {0x1F680, 0x1F6FF}, Range {0x1F900, 0x1F9FF},
    Range {0x1FA70, 0x1FAFF}, Range {0x20000, 0x3FFFD},
};

constexpr char32_t kEmojiStyle = 0xFE0F; // makes the sign before it an emoji, two columns wide

bool isWide(char32_t c)
{
    return std::any_of(kWide.begin(), kWide.end(),
                       [c](const Range &range) { return c >= range.first && c <= range.last; });
}

int widthOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Other_Control:
        return 0;
    default:
        return isWide(c) ? 2 : 1;
    }
}

bool canBreakAfter(QChar c)
{
    return QStringLiteral("/,;=&:").contains(c);
}

// How many UTF-16 units of the word fit into the width: whole characters, at least one.
qsizetype fitting(const QString &word, int width)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    qsizetype fits = 0;
    qsizetype niceBreak = 0;
    while (finder.toNextBoundary() > 0) {
        const qsizetype next = finder.position();
        if (fits > 0 && displayWidth(word.left(next)) > width)
            break;
        fits = next;
        if (canBreakAfter(word.at(next - 1)))
            niceBreak = next;
    }
    return niceBreak > fits / 2 ? niceBreak : fits;
}

void wrapWord(QStringList &lines, QString word, int width)
{
    QString &line = lines.back();
    const int room = width - displayWidth(line) - (line.isEmpty() ? 0 : 1);
    if (displayWidth(word) <= room) {
        line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word;
        return;
    }
    if (!line.isEmpty())
        lines += QString();
    while (displayWidth(word) > width) {
        const qsizetype part = fitting(word, width);
        lines.back() = word.left(part);
        lines += QString();
        word = word.mid(part);
    }
    lines.back() = word;
}

} // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    int last = 0;
    const QList<uint> points = text.toUcs4();
    for (const char32_t c : points) {
        if (c == kEmojiStyle && last == 1) {
            ++width;
            last = 2;
            continue;
        }
        last = widthOf(c);
        width += last;
    }
    return width;
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    const int columns = std::max(width, 2);
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        lines += QString();
        for (const QString &word : paragraph.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            wrapWord(lines, word, columns);
    }
    return lines;
}

QString padded(const QString &text, int width)
{
    const int missing = width - displayWidth(text);
    return missing > 0 ? text + QString(missing, QLatin1Char(' ')) : text;
}

} // namespace lockkeeper::report
