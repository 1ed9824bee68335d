// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/postgrestablefacts.h"

#include <QList>

#include <optional>

namespace lockkeeper::checks {

/// The key of a pipeline's YAML, on one line, that carries what can be carried of this table:
/// columns that cannot are left out, those whose DEFAULT the sink refuses come through a CAST,
/// names that it refuses get another. Nothing where a column of the key is among those that are
/// left out.
[[nodiscard]] std::optional<QString> transformOf(const facts::TableName &table,
                                                 const QList<facts::SourceColumn> &columns);

/// The sink cannot make a table with a column of this name.
[[nodiscard]] bool isNameRefused(const QString &column);
/// Letters, digits and _ in lower case, and no reserved word: needs no quotes anywhere.
[[nodiscard]] bool isNamePlain(const QString &name);

} // namespace lockkeeper::checks
