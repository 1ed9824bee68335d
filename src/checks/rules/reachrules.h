// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

namespace lockkeeper::checks {

// What the rules on connections (net.*) share.

inline const QString kReachKey = QStringLiteral("probe:net.reach");
inline const QString kFurtherKey = QStringLiteral("probe:net.further");

/// The sentences of one kind of connection: %1 host, %2 port's name, %3 address and port, %4 name.
struct ReachWords
{
    Message open;
    Message refused;
    Message refusedAdvice; ///< %1 the host's own address, %2 address and port
    Message timedOut;
    Message unresolved;
};

/// What was seen, short: "db-1:5432 open 0.4 ms".
[[nodiscard]] QString shortly(const facts::Reach &reach);
/// Open is a pass, what cannot be told unknown, all else critical.
[[nodiscard]] Verdict judgeReach(const facts::Host &host, const facts::Reach &reach,
                                 const ReachWords &words, const Message &port);
[[nodiscard]] Verdict withEvidence(Verdict verdict, const facts::Host &host,
                                   const facts::Reach &reach, const QString &key = kReachKey);
/// Unknown: no connection of that role was tried from there.
[[nodiscard]] Verdict notTried(const facts::Host &host, const QString &role);
/// Those of that role; none where nothing is known.
[[nodiscard]] QList<facts::Reach> ofRole(const Result<QList<facts::Reach>> &tried,
                                         const QString &role);

} // namespace lockkeeper::checks
