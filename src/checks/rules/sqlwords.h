// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/tablepatterns.h"

#include <QString>

namespace lockkeeper::checks {

/// A name as PostgreSQL reads it, always in quotes: "Заказы", "say ""hi""".
[[nodiscard]] QString sqlName(const QString &name);
/// "public"."orders"
[[nodiscard]] QString sqlName(const facts::TableName &table);
/// A text as PostgreSQL reads it: 'it''s', also with backslashes.
[[nodiscard]] QString sqlText(const QString &text);
/// public.orders, for people; control characters are shown as such by who prints.
[[nodiscard]] QString plainName(const facts::TableName &table);
/// A YAML value on one line: as it is where that is safe, else in single or double quotes.
[[nodiscard]] QString yamlValue(const QString &value);
/// A statement between the double quotes of psql -c "…".
[[nodiscard]] QString inDoubleQuotes(const QString &statement);

} // namespace lockkeeper::checks
