// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QStringList>

namespace lockkeeper::project {

/// Facts of several logins put together: of each host in `order` what `fresh` knows, else what
/// `known` knows, with the time it was asked; hosts in neither are left out. All else is of
/// `fresh`, but the run began when the older one did. The transcript is numbered through anew in
/// that order. Pure.
[[nodiscard]] facts::Facts mergeFacts(const facts::Facts &known, const facts::Facts &fresh,
                                      const QStringList &order);

/// Lets the rules compare with the run before: where both asked the same server, the position of
/// its log then becomes `pg:wal.before` beside that of now. Pure.
void rememberPosition(facts::Facts &fresh, const facts::Facts &before);

} // namespace lockkeeper::project
