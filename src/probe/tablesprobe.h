// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "facts/wish.h"
#include "remote/remote.h"

#include <QList>
#include <QString>

#include <stop_token>

namespace lockkeeper::probe {

/// A table of the source as its catalogue knows it.
struct SourceTable
{
    QString schema;
    QString name;
    qint64 rows = -1; ///< as VACUUM or ANALYZE last counted; -1: never
    qint64 bytes = -1; ///< of the rows, without indexes, as counted then; -1: never
    bool hasPrimaryKey = false;
};

/// What one login to the source shows.
struct SourceTables
{
    QString serverVersion;
    bool hasTls = false;
    bool isTruncated = false; ///< there are more tables than kMaxSourceTables
    QList<SourceTable> tables; ///< ordinary and partitioned ones, partitions too, by name
};

inline constexpr int kMaxSourceTables = 20'000;

/// Logs in to the source from that host and lists its tables: one statement, only catalogues, no
/// lock on a table. Errors are those of sql::Postgres and SourceRoad. Blocks; ends within a second
/// after a request to stop.
[[nodiscard]] Result<SourceTables> askTables(remote::Remote &remote, const QString &host,
                                             const facts::Source &source, const Secret &password,
                                             std::stop_token stop);

} // namespace lockkeeper::probe
