// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

namespace lockkeeper::report {

/// How the table is to be drawn.
struct TableStyle
{
    QString language = QStringLiteral("en");
    int width = 120; ///< columns of the terminal; under 60 the rows become blocks
    bool isColoured = false; ///< only on a terminal and without NO_COLOR
};

/// The results table for a terminal or a pipe: verdict first, worst rows first, equal results of
/// several hosts folded, advice under each row that needs one. Each row's first line ends with the
/// check's id, so that grep finds it. Ends with a line feed.
[[nodiscard]] QString tableText(const Result &result, const TableStyle &style);

} // namespace lockkeeper::report
