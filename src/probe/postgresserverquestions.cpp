// SPDX-License-Identifier: Apache-2.0
#include "probe/postgresquestions.h"

namespace lockkeeper::probe {
namespace {

// to_jsonb takes whichever columns this version has: wal_status is there since 13. The holder's
// address is told to his own role and to pg_read_all_stats only.
constexpr const char *kSlots =
    "SELECT coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('holder', ("
    "SELECT jsonb_build_object('user', a.usename, 'application', a.application_name, 'address', "
    "host(a.client_addr)) FROM pg_catalog.pg_stat_activity a WHERE a.pid = s.active_pid)) "
    "ORDER BY s.slot_name), '[]') FROM pg_catalog.pg_replication_slots s";

// reset_val, not setting: this session has a time limit of its own, and reset_val is what the role
// gets in this database (ALTER SYSTEM, ALTER DATABASE, ALTER ROLE, ALTER ROLE IN DATABASE).
constexpr const char *kLimits =
    "SELECT jsonb_build_object('settings', (SELECT jsonb_object_agg(name, reset_val) "
    "FROM pg_catalog.pg_settings WHERE name IN ('max_replication_slots', 'max_connections', "
    "'superuser_reserved_connections', 'reserved_connections', 'max_slot_wal_keep_size', "
    "'wal_sender_timeout', 'statement_timeout', 'transaction_timeout', "
    "'idle_in_transaction_session_timeout', 'idle_session_timeout')), "
    "'data_directory', (SELECT setting FROM pg_catalog.pg_settings WHERE name = "
    "'data_directory'), 'role_limit', r.rolconnlimit, 'database_limit', d.datconnlimit, "
    "'sees_all', r.rolsuper OR pg_has_role(r.oid, 'pg_read_all_stats', 'usage')) "
    "FROM pg_catalog.pg_roles r, pg_catalog.pg_database d "
    "WHERE r.rolname = current_user AND d.datname = current_database()";

// An ordinary role sees of others' sessions who they are and whether they have written
// (backend_xid), but not since when (xact_start, backend_type). Since 12 walsenders have places of
// their own.
constexpr const char *kSessions =
    "WITH a AS (SELECT s.*, extract(epoch FROM clock_timestamp() - s.xact_start) AS age, EXISTS ("
    "SELECT 1 FROM pg_catalog.pg_stat_replication w WHERE w.pid = s.pid) AS is_walsender "
    "FROM pg_catalog.pg_stat_activity s WHERE s.usesysid IS NOT NULL AND s.datid IS NOT NULL "
    "AND s.pid <> pg_backend_pid() AND coalesce(s.backend_type, 'client backend') IN "
    "('client backend', 'walsender')) "
    "SELECT jsonb_build_object("
    "'all', count(*) FILTER (WHERE NOT is_walsender OR "
    "current_setting('server_version_num')::int < 120000), "
    "'role', count(*) FILTER (WHERE usename = current_user), "
    "'database', count(*) FILTER (WHERE datname = current_database()), "
    "'readers', count(*) FILTER (WHERE backend_xid IS NULL AND age > 300), "
    "'writers', coalesce(jsonb_agg(jsonb_build_object('pid', pid, 'user', usename, 'database', "
    "datname, 'application', application_name, 'state', state, 'age', age)) "
    "FILTER (WHERE backend_xid IS NOT NULL), '[]'), "
    "'prepared', (SELECT coalesce(jsonb_agg(jsonb_build_object('gid', p.gid, 'user', p.owner, "
    "'database', p.database, 'age', extract(epoch FROM clock_timestamp() - p.prepared))), '[]') "
    "FROM pg_catalog.pg_prepared_xacts p)) FROM a";

// Of a walsender an ordinary role sees name and user, and in pg_stat_activity whether it is of a
// database: those that are of none send the log itself, to standbys.
constexpr const char *kStandbys =
    "SELECT coalesce(jsonb_agg(jsonb_build_object('pid', r.pid, 'user', r.usename, 'application', "
    "r.application_name, 'address', host(r.client_addr), 'state', r.state) "
    "ORDER BY r.application_name, r.pid), '[]') FROM pg_catalog.pg_stat_replication r "
    "JOIN pg_catalog.pg_stat_activity a ON a.pid = r.pid WHERE a.datid IS NULL";

} // namespace

const char *const kWalQuestion =
    "SELECT jsonb_build_object('at', extract(epoch FROM clock_timestamp()), 'lsn', "
    "CASE WHEN pg_is_in_recovery() THEN pg_last_wal_receive_lsn() ELSE pg_current_wal_lsn() END)";

std::vector<PostgresQuestion> serverQuestions()
{
    return {{.key = "pg:slots", .statement = kSlots},
            {.key = "pg:limits", .statement = kLimits},
            {.key = "pg:standbys", .statement = kStandbys},
            {.key = "pg:sessions", .statement = kSessions},
            {.key = "pg:wal", .statement = kWalQuestion}};
}

} // namespace lockkeeper::probe
