// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/cluster.h"

#include <functional>

namespace lockkeeper::checks {

// Which tables a section of the file for the administrator is about, by the facts and, in SQL, by
// what is so when the file is run.

/// The captured tables of which this is true; needs TableFacts::captured.
[[nodiscard]] QList<facts::TableName>
chosen(const facts::Cluster &cluster, const std::function<bool(const facts::SourceTable &)> &is);
/// A YAML pipeline refuses a table without a primary key; Flink SQL does not.
[[nodiscard]] bool isRefused(const facts::Cluster &cluster, const facts::SourceTable &table);
/// From PostgreSQL 18 on a table whose generated columns are not sent refuses UPDATE and DELETE
/// with FULL.
[[nodiscard]] bool hasUnsentColumns(const facts::Cluster &cluster, const facts::SourceTable &table);
/// Tables whose changes can be read: logged ones that the pipeline takes and FULL does not break.
[[nodiscard]] bool isReadable(const facts::Cluster &cluster, const facts::SourceTable &table);

/// Part of WITH RECURSIVE, `tree(id)`: `captured`, and what is below those that are partitioned.
[[nodiscard]] QString treeSql();
/// facts::kCutTables for the pipeline's publication.
[[nodiscard]] QString cutSql(const facts::Cluster &cluster);
/// hasUnsentColumns() of pg_class c.
[[nodiscard]] QString unsentSql();
/// Part of WITH RECURSIVE, `stuck(id)`: those of `set(id)` that a publication cannot hold without
/// UPDATE or DELETE failing on them or their partitions: no replica identity that can be used.
[[nodiscard]] QString stuckSql(const QString &set);

} // namespace lockkeeper::checks
