// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/checkentry.h"

#include <QSet>

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
};

/// The places of the entries that are shown, in their order. Words are compared as that language
/// does, numbers in them by size.
[[nodiscard]] std::vector<int> shownEntries(const std::vector<CheckEntry> &entries,
                                            const CheckFilter &filter, const CheckSorting &sorting,
                                            const QString &language);

} // namespace lockkeeper::gui
