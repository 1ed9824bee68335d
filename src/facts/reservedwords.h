// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace lockkeeper::facts {

/// The words that StarRocks takes as names only between backquotes, in lower case.
[[nodiscard]] const QStringList &reservedWords();
/// Those that the transform of a pipeline takes so (Apache Calcite), in lower case.
[[nodiscard]] const QStringList &projectionWords();

} // namespace lockkeeper::facts
