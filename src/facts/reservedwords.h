// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace lockkeeper::facts {

/// The words that StarRocks takes as names only between backquotes, in lower case.
[[nodiscard]] const QStringList &reservedWords();

} // namespace lockkeeper::facts
