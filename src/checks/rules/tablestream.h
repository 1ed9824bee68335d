// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/rules/tablefold.h"

namespace lockkeeper::checks {

/// Adds what keeps the changes of a captured table from coming under its name: partitions, tables
/// that inherit from it.
void judgeStream(const facts::Cluster &cluster, const facts::SourceTable &table,
                 QList<TableProblem> &problems);

} // namespace lockkeeper::checks
