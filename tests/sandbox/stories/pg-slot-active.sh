# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# Somebody on the database's own host reads the slot of the profile, and keeps reading.
#
# expect: exit=1 postgres.slot=critical postgres.replication-slots=pass
# says: pg_recvlogical
# profile-args: none
# order: 60

after() {
  local host
  host=$(host_address db-1)
  on db-1 pg-sql -d app -c "select pg_create_logical_replication_slot('lockkeeper_orders', 'pgoutput')" >/dev/null
  background_on db-1 env PGPASSWORD="$source_password" pg_recvlogical -h "$host" -U cdc -d app \
    -S lockkeeper_orders --start -o proto_version=1 -o publication_names=lockkeeper_orders -f /dev/null
  await_reader lockkeeper_orders
}

await_reader() {
  local _
  for _ in $(seq 100); do
    [ "$(on db-1 pg-sql -At -c "select active from pg_replication_slots where slot_name = '$1'")" != t ] || return 0
    sleep 0.1
  done
  die "nobody reads the slot"
}
