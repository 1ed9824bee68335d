// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

namespace lockkeeper::checks {

// The rows of postgres.cpp's table that judge what the server holds and does.
[[nodiscard]] Check replicationSlotsCheck();
[[nodiscard]] Check slotCheck();
[[nodiscard]] Check connectionsCheck();
[[nodiscard]] Check transactionsCheck();
[[nodiscard]] Check timeoutsCheck();
[[nodiscard]] Check retentionCheck();

/// What the connector reads through.
inline const auto kSlotPlugin = QStringLiteral("pgoutput");
/// The slot of that name, nullptr where there is none.
[[nodiscard]] const facts::ReplicationSlot *slotCalled(const QList<facts::ReplicationSlot> &all,
                                                       const QString &name);
/// What it had to read is gone.
[[nodiscard]] bool isLost(const facts::ReplicationSlot &slot);
/// The pipeline can go on from it, once nobody else reads it.
[[nodiscard]] bool isUsable(const facts::ReplicationSlot &slot, const facts::Source &source);

/// What to do on the standbys before `setting` is raised on the primary, with those that are
/// connected.
[[nodiscard]] Text standbysFirst(const facts::Cluster &cluster, const QString &setting);

/// An identifier and a text as they stand in a statement.
[[nodiscard]] QString quotedName(const QString &name);
[[nodiscard]] QString quotedText(const QString &value);

/// A verdict on the answer `key` of the session at the JobManager's host; `statement` asks the
/// same.
[[nodiscard]] Verdict fromServer(const facts::Cluster &cluster, Verdict verdict, const char *key,
                                 const QString &statement);

} // namespace lockkeeper::checks
