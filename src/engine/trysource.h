// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "engine/access.h"
#include "engine/control.h"
#include "facts/facts.h"
#include "probe/tablesprobe.h"
#include "profile/profile.h"

#include <QList>
#include <QString>

namespace lockkeeper::engine {

using SourceTable = probe::SourceTable;

/// What one login to the source database showed.
struct SourceTry
{
    QString seenFrom; ///< the host whose network was used
    QString user; ///< of the database
    QString serverVersion;
    bool hasTls = false;
    bool isTruncated = false; ///< there are more than 20 000 tables
    QList<SourceTable> tables = {}; ///< by schema and name
};

/// The host to try the source from, by facts of a survey or of a whole run: the one that runs the
/// JobManager, else the first Flink host that was reached, else the first that was reached. Empty:
/// none. Pure.
[[nodiscard]] QString sourceSeat(const facts::Facts &facts);

/// Logs in to one host and from there to PostgreSQL with the profile's source and the secret
/// source-password, and lists the tables; only reads. `from` names the host; empty: all hosts are
/// surveyed first to find sourceSeat(). Fails with Usage (no source or no such host in the
/// profile), the error of the SSH login, or in the words of PostgreSQL: LoginRefused (password,
/// role), Prohibited (pg_hba.conf, TLS), Missing (database), Refused, TimedOut, NameUnknown,
/// BadAnswer, ConsentNeeded (there is no password), Cancelled. Blocks; ends within a second after a
/// request to stop.
[[nodiscard]] Result<SourceTry> trySource(const profile::Profile &profile, const Access &access,
                                          const Control &control, const QString &from = {});

} // namespace lockkeeper::engine
