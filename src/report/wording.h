// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

namespace lockkeeper::report {

/// What a run did not look at, so that no verdict claims more than was seen.
struct Unseen
{
    bool isChosen = false; ///< --only or --skip left checks out
    bool hasNoSource = false; ///< the profile names none
    bool hasNoSink = false;
    QStringList unbuilt; ///< topics that this version has no checks of: starrocks, connectors
    QStringList hosts; ///< not reached
    QMap<QString, QDateTime> asked = {}; ///< see facts::askedTimes()
};

[[nodiscard]] Unseen unseenOf(const facts::Facts &facts, const checks::Choice &choice);

/// Why something was not looked at, in sentences; empty if everything was.
[[nodiscard]] Text reasonWords(const Unseen &unseen, const Scope &scope);

/// The verdict in one sentence with its counts, and one more that names what was not looked at.
[[nodiscard]] Text verdictWords(const QList<checks::Finding> &findings, const Unseen &unseen,
                                const Scope &scope);

} // namespace lockkeeper::report
