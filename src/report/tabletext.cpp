// SPDX-License-Identifier: Apache-2.0
#include "report/tabletext.h"

#include "base/printable.h"
#include "report/displaywidth.h"
#include "report/phrases.h"
#include "report/rows.h"

#include <algorithm>
#include <array>

namespace lockkeeper::report {
namespace {

constexpr int kNarrow = 104; // under this four columns leave no room for word and id in one line
constexpr int kMinStatus = 51; // the longest word and the longest id
constexpr int kMinWidth = 24;
constexpr int kMaxWidth = 160; // longer lines are hard to read
constexpr qsizetype kResultLimit = 240;

struct Look
{
    const char *sign;
    const char *colour; // ECMA-48 SGR
};

Look lookOf(Rank rank)
{
    constexpr std::array kLooks {Look {"\u274C", "31"},       Look {"\u2753", "35"},
                                 Look {"\u26A0\uFE0F", "33"}, Look {"\U0001F6A9", "36"},
                                 Look {"\u2705", "32"},       Look {"\u2796", "2"}};
    return kLooks.at(static_cast<std::size_t>(rank));
}

// Column widths; only for wide tables.
struct Columns
{
    int component = 0;
    int place = 0;
    int result = 0;
    int status = 0;
};

constexpr int kGap = 2;

Columns columnsFor(int width)
{
    Columns columns;
    columns.component = std::max(width * 19 / 100, 20);
    columns.place = std::max(width * 11 / 100, 11);
    columns.status = std::max(width * 44 / 100, kMinStatus);
    columns.result = width - columns.component - columns.place - columns.status - 3 * kGap;
    return columns;
}

class Table
{
public:
    Table(const Result &result, const TableStyle &style)
        : m_result(result)
        , m_style(style)
        , m_width(std::clamp(style.width, kMinWidth, kMaxWidth))
        , m_columns(columnsFor(m_width))
    { }

    QString draw();

private:
    void heading();
    void counts();
    void head();
    void wideRow(const Row &row);
    void narrowRow(const Row &row);
    void line(const QString &words)
    {
        const auto lastInk = std::find_if(words.crbegin(), words.crend(),
                                          [](QChar c) { return c != QLatin1Char(' '); });
        m_out += words.left(words.crend() - lastInk) + QLatin1Char('\n');
    }
    void paragraph(const QString &words, int indent, const QString &colour = {});
    [[nodiscard]] QString in(const Text &text) const
    {
        return printable(text.in(m_style.language));
    }
    [[nodiscard]] QString painted(const QString &words, const QString &colour) const;
    [[nodiscard]] QStringList sentences(const Row &row) const;
    [[nodiscard]] QString place(const Row &row) const;
    [[nodiscard]] static QString resultOf(const Row &row);
    [[nodiscard]] QString status(const Row &row) const;

    const Result &m_result;
    const TableStyle &m_style;
    int m_width;
    Columns m_columns;
    QString m_out;
};

QString Table::painted(const QString &words, const QString &colour) const
{
    if (!m_style.isColoured || words.isEmpty() || colour.isEmpty())
        return words;
    return QStringLiteral("\x1b[%1m%2\x1b[0m").arg(colour, words);
}

void Table::paragraph(const QString &words, int indent, const QString &colour)
{
    for (const QString &part : wrapped(words, m_width - indent))
        line(QString(indent, QLatin1Char(' ')) + painted(part, colour));
}

void Table::heading()
{
    const Rank worst = m_result.isReady ? Rank::Pass : verdictRank(false, m_result.summary);
    const Look look = lookOf(worst);
    QStringList lines = wrapped(in(m_result.verdict), m_width - 3);
    line(QString::fromUtf8(look.sign) + QLatin1Char(' ')
         + painted(lines.takeFirst(), QStringLiteral("1;") + QLatin1String(look.colour)));
    for (const QString &part : lines)
        line(QStringLiteral("   ") + part);
    const QString when = m_result.finished.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    paragraph(in(text("report", "%1, %2 UTC; %3, %4.")
                     .arg(m_result.profile)
                     .arg(when)
                     .arg(checkCount(m_result.scope.asked))
                     .arg(textN("report", "%n result(s)").count(m_result.findings.size()))),
              3, QStringLiteral("2"));
    paragraph(in(m_result.scope.reason), 3, QStringLiteral("2"));
}

void Table::counts()
{
    QStringList parts;
    for (const Rank rank : kRanks) {
        const int n = checksOf(m_result, rank);
        if (n > 0) {
            parts += QStringLiteral("%1 %2 %3")
                         .arg(QString::fromUtf8(lookOf(rank).sign), in(rankLabel(rank)),
                              QString::number(n));
        }
    }
    paragraph(parts.join(QStringLiteral(" \u00B7 ")), 3);
}

void Table::head()
{
    const auto bold = [this](const Message &words, int width) {
        return painted(padded(in(words), width), QStringLiteral("1"))
            + QString(kGap, QLatin1Char(' '));
    };
    line(bold(kComponent, m_columns.component) + bold(kWhere, m_columns.place)
         + bold(kYourResult, m_columns.result)
         + painted(in(kStatusAndMeaning), QStringLiteral("1")));
    line(painted(QString(m_width, QChar(0x2500)), QStringLiteral("2")));
}

QString Table::status(const Row &row) const
{
    const Look look = lookOf(row.rank);
    return QString::fromUtf8(look.sign) + QLatin1Char(' ')
        + painted(in(rankWord(row.rank)), QStringLiteral("1;") + QLatin1String(look.colour));
}

QString Table::place(const Row &row) const
{
    const QString where = in(row.place());
    if (row.first().seenFrom.isEmpty() || row.first().seenFrom == row.first().place())
        return where;
    return where + QLatin1Char('\n')
        + in(text("report", "from %1", "from which host it was seen").arg(row.first().seenFrom));
}

QString Table::resultOf(const Row &row)
{
    QStringList lines;
    for (const QString &part : row.result().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines += oneLine(part, kResultLimit);
    return lines.isEmpty() ? QString(QChar(0x2014)) : lines.mid(0, 8).join(QLatin1Char('\n'));
}

QStringList Table::sentences(const Row &row) const
{
    QStringList result {printable(row.meaning(m_style.language))};
    if (row.rank == Rank::Waived)
        result += in(waivedWords(row.first()));
    const QString advice = printable(row.advice(m_style.language));
    if (!advice.isEmpty())
        result += in(text("report", "What to do: %1").arg(advice));
    return result;
}

void Table::wideRow(const Row &row)
{
    const QString id = printable(row.first().check);
    QStringList status;
    for (const QString &sentence : sentences(row))
        status += wrapped(sentence, m_columns.status);
    const QStringList component = wrapped(in(row.first().component), m_columns.component);
    const QStringList where = wrapped(place(row), m_columns.place);
    const QStringList result = wrapped(resultOf(row), m_columns.result);
    const int word = 3 + displayWidth(in(rankWord(row.rank)));
    const int space = std::max(2, m_columns.status - word - displayWidth(id));
    const QString first =
        this->status(row) + QString(space, QLatin1Char(' ')) + painted(id, QStringLiteral("2"));
    const qsizetype height =
        std::max({component.size(), where.size(), result.size(), status.size() + 1});
    const QString gap(kGap, QLatin1Char(' '));
    for (qsizetype i = 0; i < height; ++i) {
        const QString cells = padded(component.value(i), m_columns.component) + gap
            + padded(where.value(i), m_columns.place) + gap
            + padded(result.value(i), m_columns.result) + gap;
        const QString last = i == 0 ? first : status.value(i - 1);
        line(cells + last);
    }
}

void Table::narrowRow(const Row &row)
{
    QString where = place(row);
    where.replace(QLatin1Char('\n'), QLatin1Char(' '));
    line(QStringLiteral("%1 \u00B7 %2 \u00B7 %3  %4")
             .arg(status(row), in(row.first().component), where,
                  painted(printable(row.first().check), QStringLiteral("2"))));
    if (!row.result().isEmpty())
        paragraph(in(text("report", "Your result: %1").arg(resultOf(row))), 3);
    for (const QString &sentence : sentences(row))
        paragraph(sentence, 3);
}

QString Table::draw()
{
    const bool isWide = m_width >= kNarrow;
    heading();
    counts();
    line(QString());
    if (isWide)
        head();
    for (const Row &row : foldedRows(m_result)) {
        if (isWide)
            wideRow(row);
        else
            narrowRow(row);
        if (row.rank < Rank::Pass || !isWide)
            line(QString());
    }
    return m_out;
}

} // namespace

QString tableText(const Result &result, const TableStyle &style)
{
    return Table(result, style).draw();
}

} // namespace lockkeeper::report
