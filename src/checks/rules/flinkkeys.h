// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace lockkeeper::checks {

/// The key of Flink 1.20 that a key it does not know seems to mean (one or two letters off, other
/// case); empty for a known key and for one that resembles none.
[[nodiscard]] QString nearestFlinkKey(const QString &key);

/// False where Flink 1.20 refuses the value of that key: memory sizes and whole numbers. True for
/// every key whose kind of value is not known here.
[[nodiscard]] bool isValueFor(const QString &key, const QString &value);

} // namespace lockkeeper::checks
