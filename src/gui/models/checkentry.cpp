// SPDX-License-Identifier: Apache-2.0
#include "gui/models/checkentry.h"

#include "base/printable.h"
#include "checks/check.h"
#include "gui/pages/checkswords.h"
#include "report/phrases.h"

#include <algorithm>

namespace lockkeeper::gui {
namespace {

constexpr qsizetype kLongestTip = 1500;
constexpr qsizetype kLongestCell = 600; ///< two lines never show more; the detail has all of it

QString foundWords(const report::Finding &finding)
{
    return finding.result.isEmpty() ? QStringLiteral("\u2014")
                                    : oneLine(finding.result, kLongestCell);
}

} // namespace

CheckEntry::CheckEntry(QString check)
    : m_check(std::move(check))
{ }

CheckEntry::CheckEntry(report::Row row)
    : m_row(std::move(row))
    , m_check(m_row.first().check)
{ }

const CheckWords &CheckEntry::words(const QString &language) const
{
    if (m_language == language)
        return m_words;
    m_language = language;
    m_haystack.clear();
    if (isPending()) {
        const checks::Check *check = checks::findCheck(m_check);
        m_words = {.component = check == nullptr ? m_check : Text(check->component).in(language),
                   .meaning = words::checking().in(language)};
        return m_words;
    }
    const report::Finding &first = m_row.first();
    const QString meaning =
        Text::joined({report::waivedWords(first), Text::verbatim(m_row.meaning(language))})
            .in(language);
    m_words = {.word = report::rankWord(m_row.rank).in(language),
               .component = oneLine(first.component.in(language)),
               .where = m_row.findings.size() > 1
                   ? report::hostCount(m_row.findings.size()).in(language)
                   : oneLine(m_row.place().in(language)),
               .found = foundWords(first),
               .meaning = oneLine(meaning, kLongestCell)};
    return m_words;
}

CheckWords CheckEntry::hostWords(int host, const QString &language) const
{
    const report::Finding &one = m_row.findings.at(host);
    return {.component = oneLine(one.place()),
            .found = foundWords(one),
            .meaning = oneLine(one.meaning.in(language), kLongestCell)};
}

bool CheckEntry::holds(const QStringList &words, const QString &language) const
{
    const CheckWords &cells = this->words(language);
    if (m_haystack.isEmpty()) {
        QStringList parts {m_check,     cells.word,  cells.component,
                           cells.where, cells.found, cells.meaning};
        for (const report::Finding &one : m_row.findings)
            parts += one.place();
        m_haystack = parts.join(QLatin1Char('\n')).toLower();
    }
    return std::all_of(words.begin(), words.end(),
                       [this](const QString &word) { return m_haystack.contains(word); });
}

QString CheckEntry::line(const QString &language) const
{
    const CheckWords &cells = words(language);
    if (isPending())
        return cells.component + QLatin1Char('\t') + cells.meaning;
    QStringList parts {cells.word, cells.component, words::whereNames(m_row).in(language),
                       m_row.result(), m_row.meaning(language)};
    for (QString &part : parts)
        part = printable(part.simplified());
    return parts.join(QLatin1Char('\t'));
}

QString CheckEntry::key(int host) const
{
    if (isPending())
        return m_check;
    const QString row = m_check + QLatin1Char('\n') + m_row.findings.at(qMax(0, host)).subject;
    return host < 0 ? row : row + QLatin1Char('\n');
}

QString plainTip(const QString &words)
{
    QString shown = printable(words);
    if (shown.size() > kLongestTip)
        shown = shown.left(kLongestTip) + QStringLiteral("\u2026");
    return shown.isEmpty()
        ? QString()
        : QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(shown.toHtmlEscaped());
}

} // namespace lockkeeper::gui
