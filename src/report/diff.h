// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

namespace lockkeeper::report {

/// One difference between two results, told as a sentence. Times, measured values and wording are
/// not compared: two runs on an unchanged cluster are equal.
struct Difference
{
    QString check; ///< empty: it is about the cluster or a host, not a finding
    QString subject;
    Text what;
};

/// What changed from one result to the other: findings that are new, gone, or of another status or
/// waiver; hosts; versions; the verdict. Empty: equal.
[[nodiscard]] QList<Difference> compare(const Result &before, const Result &after);

/// The differences as lines of text, or the sentence that there are none. Ends with a line feed.
[[nodiscard]] QString differenceText(const QList<Difference> &differences, const QString &language);

} // namespace lockkeeper::report
