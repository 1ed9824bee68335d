// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

#include <QList>

namespace lockkeeper::checks {

/// The policy that lets the pipeline's user see all rows: in advice and in the file for the
/// administrator.
inline constexpr const char *kReadPolicy = "lockkeeper_read";

/// A YAML pipeline is stopped by what only costs a Flink SQL job some care.
[[nodiscard]] bool isPipeline(const facts::Cluster &cluster);

/// The captured tables that the publication lacks; needs TableFacts::captured. Empty where there is
/// no publication or its tables are not known.
[[nodiscard]] QList<facts::TableName> notPublished(const facts::TableFacts &tables);

/// How to make a publication of just the captured tables that break nothing in one; needs
/// TableFacts::captured.
[[nodiscard]] Text publicationAdvice(const facts::Cluster &cluster);
/// notPublished() without the partitioned tables that a YAML pipeline does not read anyway.
[[nodiscard]] QList<facts::TableName> lackedMembers(const facts::Cluster &cluster);
/// How to add the tables of lackedMembers().
[[nodiscard]] Text membersAdvice(const facts::Cluster &cluster);
/// How to let the publication, which exists, send every kind of change, and when not to.
[[nodiscard]] Text operationsAdvice(const facts::Cluster &cluster);

// The checks on tables that are listed by postgresTableChecks().
[[nodiscard]] Check publicationCheck();
[[nodiscard]] Check privilegesCheck();
[[nodiscard]] Check columnsCheck();

} // namespace lockkeeper::checks
