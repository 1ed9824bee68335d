// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace lockkeeper::report {

/// Columns that the text takes on a terminal: 0 for combining characters, 2 for East Asian wide
/// ones and emoji.
[[nodiscard]] int displayWidth(const QString &text);

/// The text in lines of at most `width` columns, broken at spaces, else after / , ; = & : and in
/// the last resort anywhere. Line feeds break too. Never empty.
[[nodiscard]] QStringList wrapped(const QString &text, int width);

/// The text with spaces up to that width; longer text stays as it is.
[[nodiscard]] QString padded(const QString &text, int width);

} // namespace lockkeeper::report
