// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace lockkeeper {

/// Foreign text made safe for a terminal, a table or a page: control characters (but tab and line
/// feed), escape sequences, bidirectional overrides and zero-width characters become visible
/// escapes such as \x1b and \u202e.
[[nodiscard]] QString printable(const QString &text);

/// The same on one line of at most `limit` characters, cut with «…».
[[nodiscard]] QString oneLine(const QString &text, qsizetype limit = 200);

} // namespace lockkeeper
