// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/rules/tablefold.h"

#include <optional>

namespace lockkeeper::checks {

/// Whether REPLICA IDENTITY FULL makes PostgreSQL 18 and newer refuse UPDATE and DELETE of the
/// table unless each publication that has it sends its generated columns.
[[nodiscard]] bool isGeneratedInIdentity(const facts::Cluster &cluster,
                                         const facts::SourceTable &table);

/// What must be done before the table gets REPLICA IDENTITY FULL, in place of the usual advice;
/// nothing where isGeneratedInIdentity() is false.
[[nodiscard]] std::optional<Text> generatedFirst(const facts::Cluster &cluster,
                                                 const facts::SourceTable &table);

/// Adds that the table has FULL already, and generated columns that are not sent.
void judgeGenerated(const facts::Cluster &cluster, const facts::SourceTable &table,
                    QList<TableProblem> &problems);

} // namespace lockkeeper::checks
