// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/checkentry.h"

#include <QCollator>
#include <QSet>

#include <optional>
#include <vector>

namespace lockkeeper::gui {

/// Which rows are shown: of these ranks (none: all) that hold all of the words.
struct CheckFilter
{
    QSet<report::Rank> ranks = {};
    QString words = {};

    [[nodiscard]] bool operator==(const CheckFilter &) const = default;
};

/// The column of CheckTree that rows are sorted by; below 0: none, the worst come first.
struct CheckSorting
{
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;

    [[nodiscard]] bool operator==(const CheckSorting &) const = default;
    /// Another language has another order.
    [[nodiscard]] bool isByWords() const;
};

/// The words and the order of all entries, made in steps of a few milliseconds each at most,
/// however many entries there are. Words are compared as the language does, numbers in them by
/// size.
class CheckOrder
{
public:
    /// Begins anew.
    void begin(std::size_t count, const CheckSorting &sorting, const QString &language);
    [[nodiscard]] bool isSorted() const { return m_sorted >= m_order.size(); }
    /// Sorted, and every entry has its words.
    [[nodiscard]] bool isDone() const { return isSorted() && m_prepared >= m_order.size(); }
    /// These are the entries that it has begun with.
    void step(const std::vector<CheckEntry> &entries);
    /// The places of the entries that are shown, in their order; once it is sorted.
    [[nodiscard]] std::vector<int> shown(const std::vector<CheckEntry> &entries,
                                         const CheckFilter &filter) const;

private:
    [[nodiscard]] bool isBefore(int a, int b) const;
    void merge();

    CheckSorting m_sorting;
    QString m_language;
    std::size_t m_prepared = 0; ///< entries whose words are made
    std::optional<QCollator> m_collator;
    std::vector<QCollatorSortKey> m_keys; ///< only until it is sorted
    std::vector<int> m_order;
    std::size_t m_sorted = 0; ///< runs of this length are in order each,
    std::size_t m_merged = 0; ///< up to here already runs of twice the length
};

} // namespace lockkeeper::gui
