// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/postgrestablefacts.h"

#include <QString>

namespace lockkeeper::checks {

/// What becomes of a column on its way through Flink CDC 3.5.0 into StarRocks.
enum class Fate {
    Carried,
    NotBySink, ///< the connector reads it, the sink stops: “Unsupported CDC data type …”
    NotByConnector, ///< “Doesn't support Postgres type …”
    Unreadable, ///< timestamptz: no value of it can be read, whatever is done with it later
    ScaleLost, ///< a numeric that becomes DECIMAL(38, 0)
};

/// The fate of a column by its type alone.
[[nodiscard]] Fate fateOf(const facts::SourceColumn &column);

/// The type for CAST(… AS …) in a transform that leaves the values as they are; empty where no
/// CAST helps.
[[nodiscard]] QString castType(const facts::SourceColumn &column);

/// Digits below the second that the type keeps and the sink drops: 0 to 6.
[[nodiscard]] int secondDigits(const facts::SourceColumn &column);

/// FLOAT and DOUBLE cannot be in a primary key of StarRocks.
[[nodiscard]] bool isFloating(const facts::SourceColumn &column);

/// StarRocks takes this DEFAULT as the literal that it becomes: a number for a number, true or
/// false for a boolean.
[[nodiscard]] bool isDefaultTaken(const facts::SourceColumn &column);

} // namespace lockkeeper::checks
