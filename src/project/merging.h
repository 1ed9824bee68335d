// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QStringList>

namespace lockkeeper::project {

/// Facts of several logins put together: of each host in `order` what `fresh` knows, else what
/// `known` knows; hosts in neither are left out. All else is of `fresh`. The transcript is numbered
/// through anew in that order. Pure.
[[nodiscard]] facts::Facts mergeFacts(const facts::Facts &known, const facts::Facts &fresh,
                                      const QStringList &order);

} // namespace lockkeeper::project
