# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# A server for few: 20 connections, a role whose statements and pauses are cut off, no limit on the
# log that slots keep. Another user has written and not committed: since when, an ordinary role is
# not told.
#
# expect: exit=0 postgres.connections=warning postgres.timeouts=warning postgres.retention=warning postgres.transactions=unknown postgres.slot=pass flink.config=warning flink.version=warning flink.checkpoints=warning
# says: GRANT pg_read_all_stats TO
# profile-args: none
# order: 62

postgres=$'max_connections = 20\nmax_wal_senders = 5\nmax_slot_wal_keep_size = -1'
after() {
  on db-1 pg-sql -c "alter role cdc set statement_timeout = '30s'" \
    -c "alter role cdc in database app set idle_in_transaction_session_timeout = '10s'"
  on db-1 pg-sql -d app -c 'create table unfinished (i int)'
  background_on db-1 bash -c "(echo 'begin; insert into unfinished values (1);'; sleep 600) |
    runuser -u postgres -- psql -h '$(on db-1 pg-sql -At -c 'show unix_socket_directories')' -d app"
  await_writer
}

await_writer() {
  local _
  for _ in $(seq 100); do
    [ "$(on db-1 pg-sql -At -c 'select count(backend_xid) from pg_stat_activity')" = 0 ] || return 0
    sleep 0.1
  done
  die "nobody writes"
}
