// SPDX-License-Identifier: Apache-2.0
#include "gui/models/checkorder.h"

#include "gui/models/checktree.h"

#include <QCollator>

#include <algorithm>
#include <array>

namespace lockkeeper::gui {
namespace {

void sortByWords(std::vector<int> &shown, const std::vector<CheckEntry> &entries,
                 const CheckSorting &sorting, const QString &language)
{
    QCollator collator {QLocale(language)};
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(entries.size());
    for (const CheckEntry &entry : entries) {
        const CheckWords &words = entry.words(language);
        const std::array cells {QString(), words.component, words.where, words.found,
                                words.word + words.meaning};
        keys.push_back(collator.sortKey(cells.at(static_cast<std::size_t>(sorting.column))));
    }
    std::stable_sort(shown.begin(), shown.end(), [&](int a, int b) {
        const int order =
            keys[static_cast<std::size_t>(a)].compare(keys[static_cast<std::size_t>(b)]);
        return sorting.order == Qt::AscendingOrder ? order < 0 : order > 0;
    });
}

} // namespace

std::vector<int> shownEntries(const std::vector<CheckEntry> &entries, const CheckFilter &filter,
                              const CheckSorting &sorting, const QString &language)
{
    const QStringList words = filter.words.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<int> shown;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const CheckEntry &entry = entries[i];
        const bool isOfRank = filter.ranks.isEmpty()
            || (!entry.isPending() && filter.ranks.contains(entry.row().rank));
        if (isOfRank && (words.isEmpty() || entry.holds(words, language)))
            shown.push_back(static_cast<int>(i));
    }
    if (sorting.column > CheckTree::Shape)
        sortByWords(shown, entries, sorting, language);
    else if (sorting.column == CheckTree::Shape && sorting.order == Qt::DescendingOrder)
        std::reverse(shown.begin(), shown.end());
    return shown;
}

} // namespace lockkeeper::gui
