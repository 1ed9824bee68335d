// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/verdict.h"
#include "facts/cluster.h"

namespace lockkeeper::checks {

/// The rule of postgres.login: the source lets its user in from this host.
[[nodiscard]] Verdict judgePostgresLogin(const facts::Cluster &cluster, const facts::Host &host);

/// The command by which a person asks the source the same.
[[nodiscard]] QString psql(const facts::Source &source, const QString &statement);

/// The profile has a source, and it is PostgreSQL.
[[nodiscard]] bool isPostgres(const facts::Cluster &cluster);
/// The verdict where it is not.
[[nodiscard]] Verdict otherSource(const facts::Cluster &cluster);

} // namespace lockkeeper::checks
