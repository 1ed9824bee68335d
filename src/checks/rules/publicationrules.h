// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

#include <QList>

namespace lockkeeper::checks {

/// The policy that lets the pipeline's user see all rows: in advice and in the file for the
/// administrator.
inline constexpr const char *kReadPolicy = "lockkeeper_read";

/// The captured tables that the publication lacks; needs TableFacts::captured. Empty where there is
/// no publication or its tables are not known.
[[nodiscard]] QList<facts::TableName> notPublished(const facts::TableFacts &tables);

/// How to make a publication of just the captured tables; needs TableFacts::captured.
[[nodiscard]] Text publicationAdvice(const facts::Cluster &cluster);

// The checks on tables that are listed by postgresTableChecks().
[[nodiscard]] Check publicationCheck();
[[nodiscard]] Check privilegesCheck();
[[nodiscard]] Check columnsCheck();

} // namespace lockkeeper::checks
