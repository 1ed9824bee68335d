// SPDX-License-Identifier: Apache-2.0
#include "gui/models/checkorder.h"

#include "gui/models/checktree.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace lockkeeper::gui {
namespace {

constexpr std::size_t kRun = 64; ///< so many are sorted in one step

QString wordsOf(const CheckEntry &entry, int column, const QString &language)
{
    const CheckWords &words = entry.words(language);
    const std::array cells {QString(), words.component, words.where, words.found,
                            words.word + words.meaning};
    return cells.at(static_cast<std::size_t>(column));
}

} // namespace

bool CheckSorting::isByWords() const
{
    return column > CheckTree::Shape;
}

void CheckOrder::begin(std::size_t count, const CheckSorting &sorting, const QString &language)
{
    m_sorting = sorting;
    m_language = language;
    m_keys.clear();
    m_order.resize(count);
    std::iota(m_order.begin(), m_order.end(), 0);
    m_prepared = 0;
    m_merged = 0;
    if (sorting.isByWords()) {
        m_sorted = 0;
        m_collator.emplace(QLocale(language));
        m_collator->setNumericMode(true);
        m_keys.reserve(count);
        return;
    }
    m_sorted = count;
    if (sorting.column == CheckTree::Shape && sorting.order == Qt::DescendingOrder)
        std::reverse(m_order.begin(), m_order.end());
}

bool CheckOrder::isBefore(int a, int b) const
{
    const int order =
        m_keys[static_cast<std::size_t>(a)].compare(m_keys[static_cast<std::size_t>(b)]);
    return m_sorting.order == Qt::AscendingOrder ? order < 0 : order > 0;
}

void CheckOrder::step(const std::vector<CheckEntry> &entries)
{
    if (m_prepared < entries.size())
        entries[m_prepared++].prepare(m_language);
    else if (isSorted())
        return;
    else if (m_keys.size() < entries.size())
        m_keys.push_back(
            m_collator->sortKey(wordsOf(entries[m_keys.size()], m_sorting.column, m_language)));
    else
        merge();
    if (isSorted())
        m_keys = {};
}

// A merge sort from below, whose equals stay in their order; the last step of it walks all entries
// once.
void CheckOrder::merge()
{
    const std::size_t run = m_sorted == 0 ? kRun : 2 * m_sorted;
    const std::size_t end = std::min(m_merged + run, m_order.size());
    const auto at = [this](std::size_t place) {
        return m_order.begin() + static_cast<std::ptrdiff_t>(place);
    };
    const auto before = [this](int a, int b) { return isBefore(a, b); };
    if (m_sorted == 0)
        std::stable_sort(at(m_merged), at(end), before);
    else if (m_merged + m_sorted < end)
        std::inplace_merge(at(m_merged), at(m_merged + m_sorted), at(end), before);
    m_merged = end;
    if (m_merged == m_order.size()) {
        m_sorted = run;
        m_merged = 0;
    }
}

std::vector<int> CheckOrder::shown(const std::vector<CheckEntry> &entries,
                                   const CheckFilter &filter) const
{
    const QStringList words = filter.words.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<int> shown;
    for (const int i : m_order) {
        const CheckEntry &entry = entries[static_cast<std::size_t>(i)];
        const bool isOfRank = filter.ranks.isEmpty()
            || (!entry.isPending() && filter.ranks.contains(entry.row().rank));
        if (isOfRank && (words.isEmpty() || entry.holds(words, m_language)))
            shown.push_back(i);
    }
    return shown;
}

} // namespace lockkeeper::gui
