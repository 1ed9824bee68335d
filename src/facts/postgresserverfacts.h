// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QList>
#include <QMap>

#include <optional>

namespace lockkeeper::facts {

/// The session that reads a slot, as far as the asking role may see it.
struct SlotHolder
{
    qint64 pid = 0;
    QString user;
    QString application; ///< foreign text
    QString address; ///< empty: hidden from an ordinary role, or a Unix socket
};

/// One row of pg_replication_slots.
struct ReplicationSlot
{
    QString name;
    QString plugin; ///< empty: a physical slot
    QString database;
    bool isActive = false;
    SlotHolder holder; ///< where active
    QString walStatus; ///< reserved, extended, unreserved, lost; empty before PostgreSQL 13
    QString invalidation; ///< 17 and newer: why it was invalidated
    QString confirmed; ///< confirmed_flush_lsn as told, may be empty
    std::optional<quint64> restart; ///< restart_lsn: WAL from here on is kept
    std::optional<qint64> safeBytes; ///< until it may be lost; nothing where no limit is set
};

/// What the role gets in the profile's database, parsed from pg:limits.
struct ServerLimits
{
    QMap<QString, qint64> settings; ///< max_connections, statement_timeout (ms), …
    int roleLimit = -1; ///< CONNECTION LIMIT of the role; -1: none
    int databaseLimit = -1;
    QString dataDirectory; ///< empty: hidden without pg_read_all_settings
    bool seesAll = false; ///< superuser or pg_read_all_stats: others' transactions are not hidden

    /// Missing where this version has no such setting.
    [[nodiscard]] Result<qint64> value(const char *name) const;
};

/// A session that has written and not ended its transaction, or a prepared one.
struct OpenTransaction
{
    qint64 pid = 0;
    QString gid; ///< of a prepared one, else empty
    QString user;
    QString database;
    QString application; ///< foreign text
    QString state; ///< "idle in transaction", …; empty: hidden
    std::optional<double> age; ///< s; nothing: hidden
};

/// Other sessions at the moment of asking, parsed from pg:sessions.
struct Sessions
{
    int all = 0; ///< that count against max_connections
    int ofRole = 0;
    int inDatabase = 0;
    int longReaders = 0; ///< older than 5 min without a write, of those that may be seen
    QList<OpenTransaction> writers;
    QList<OpenTransaction> prepared;
};

/// One walsender that sends the log itself; the asking role may not see all of it.
struct Standby
{
    QString application; ///< foreign text: walreceiver, or cluster_name of the standby
    QString address; ///< empty: hidden from an ordinary role, or a Unix socket
    QString state; ///< streaming, catchup, …; empty: hidden
};

/// The server's position in its log at one moment.
struct WalPosition
{
    quint64 lsn = 0; ///< bytes since the cluster was made
    double at = 0; ///< server's clock, s since 1970
};

/// What the source's server holds and does, from the JobManager's host.
struct PostgresServer
{
    Result<QList<ReplicationSlot>> replicationSlots;
    Result<ServerLimits> limits;
    Result<QList<Standby>> standbys; ///< those that are connected, backups left out
    Result<Sessions> sessions;
    Result<WalPosition> wal;
    Result<WalPosition> walLater; ///< Missing: was not asked, no slot stands still
    Result<WalPosition> walBefore; ///< in the run before this one; Missing: there was none

    /// Bytes of WAL that the slot keeps; nothing where it keeps none or the position is unknown.
    [[nodiscard]] std::optional<qint64> heldBy(const ReplicationSlot &slot) const;
    /// Slots that nobody reads and that keep WAL.
    [[nodiscard]] QList<ReplicationSlot> standing() const;
};

[[nodiscard]] PostgresServer parsePostgresServer(const HostRecord &record);

} // namespace lockkeeper::facts
