// SPDX-License-Identifier: Apache-2.0
#include "probe/tablesprobe.h"

#include "probe/sourceroad.h"

namespace lockkeeper::probe {
namespace {

// pg_class of PostgreSQL 10 to 17. reltuples is -1 for "never counted" from 14 on, before that 0
// with relpages 0. relkind: r ordinary, p partitioned.
constexpr const char *kTablesQuery =
    "SELECT n.nspname, c.relname, "
    "CASE WHEN t.is_known THEN c.reltuples::bigint ELSE -1 END, "
    "CASE WHEN t.is_known AND c.relkind = 'r' "
    "THEN c.relpages::bigint * current_setting('block_size')::bigint ELSE -1 END, "
    "EXISTS (SELECT 1 FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid AND i.indisprimary) "
    "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
    "CROSS JOIN LATERAL (SELECT c.reltuples > 0 OR c.relpages > 0 OR (c.reltuples = 0 AND "
    "current_setting('server_version_num')::int >= 140000) AS is_known) t "
    "WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' "
    "AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_' "
    "ORDER BY 1, 2 LIMIT $1::int";

SourceTable tableOf(const sql::Row &row)
{
    return {.schema = row.value(0),
            .name = row.value(1),
            .rows = row.value(2).toLongLong(),
            .bytes = row.value(3).toLongLong(),
            .hasPrimaryKey = row.value(4) == QLatin1String("t")};
}

} // namespace

Result<SourceTables> askTables(remote::Remote &remote, const QString &host,
                               const facts::Source &source, const Secret &password,
                               std::stop_token stop)
{
    LK_TRY(SourceRoad road, SourceRoad::open(remote, host, source, stop));
    auto session = road.logIn(password);
    if (!session)
        return fail(road.explained(session.error()));
    SourceTables found {.serverVersion = session->parameter("server_version"),
                        .hasTls = !session->tlsVersion().isEmpty()};
    const auto rows =
        session->query(kTablesQuery, {QString::number(kMaxSourceTables + 1)}, std::move(stop));
    if (!rows)
        return fail(road.explained(rows.error()));
    found.isTruncated = rows->size() > kMaxSourceTables;
    for (const sql::Row &row : rows->mid(0, kMaxSourceTables))
        found.tables += tableOf(row);
    return found;
}

} // namespace lockkeeper::probe
