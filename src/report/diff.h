// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

namespace lockkeeper::report {

/// Which way something went. What could not be checked is never bad and never good: where it was
/// not unknown before, it is a group of its own.
enum class Turn {
    Worse,
    Unsure, ///< could be checked before, cannot now
    Better,
    New, ///< was not there before
    Gone,
    Other, ///< neither better nor worse: another version, does not apply any more
};

/// One difference between two results, told as a sentence. Times, measured values and wording are
/// not compared: two runs on an unchanged cluster are equal.
struct Difference
{
    QString check; ///< empty: it is about the cluster or a host, not a finding
    QString subject;
    Text what;
    Turn turn = Turn::Other;
};

/// What changed from one result to the other: findings that are new, gone, or of another status or
/// waiver; hosts; versions; the verdict. Empty: equal.
[[nodiscard]] QList<Difference> compare(const Result &before, const Result &after);

/// The differences as lines of text, or the sentence that there are none. Ends with a line feed.
[[nodiscard]] QString differenceText(const QList<Difference> &differences, const QString &language);

} // namespace lockkeeper::report
