# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# A slot that nobody reads, a log without limit, and a program that writes 8 MB a second.
#
# expect: exit=0 postgres.retention=warning postgres.replication-slots=pass flink.config=warning flink.version=warning flink.checkpoints=warning
# says: an hour
# profile-args: none
# order: 63

postgres='max_slot_wal_keep_size = -1'
after() {
  on db-1 pg-sql -d app -c "select pg_create_logical_replication_slot('forgotten', 'pgoutput')" >/dev/null
  background_on db-1 env PGPASSWORD="$source_password" bash -c "for _ in {1..60}; do
    psql -h '$(host_address db-1)' -U cdc -d app -qAtc \
      \"select count(pg_logical_emit_message(false, 'x', repeat('x', 1000000))) from generate_series(1, 8)\" || exit
    sleep 1
  done"
}
