// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

namespace lockkeeper::checks {

/// The rule of postgres.login: the source lets its user in from this host.
[[nodiscard]] Verdict judgePostgresLogin(const facts::Cluster &cluster, const facts::Host &host);

/// The address of a refused host as the server's words give it; empty where they do not.
[[nodiscard]] QString refusedAddress(const QString &words);

/// The command by which a person asks the source the same.
[[nodiscard]] QString psql(const facts::Source &source, const QString &statement);

/// The profile has a source, and it is PostgreSQL.
[[nodiscard]] bool isPostgres(const facts::Cluster &cluster);
/// The verdict where it is not.
[[nodiscard]] Verdict otherSource(const facts::Cluster &cluster);

/// A verdict on the settings, all seen from the JobManager's host; `statement` asks the same.
[[nodiscard]] Verdict fromSettings(const facts::Cluster &cluster, Verdict verdict,
                                   const QString &statement);

// The rows of postgres.cpp's table that are in postgresserver.cpp.
[[nodiscard]] Check walSendersCheck();
[[nodiscard]] Check roleCheck();
[[nodiscard]] Check encodingCheck();

} // namespace lockkeeper::checks
