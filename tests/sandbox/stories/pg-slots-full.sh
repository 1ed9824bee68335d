# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The only replication slot is taken by somebody else.
#
# expect: exit=1 postgres.replication-slots=critical postgres.slot=pass
# profile-args: none
# order: 59

postgres='max_replication_slots = 1'
after() {
  on db-1 pg-sql -d app -c "select pg_create_logical_replication_slot('other', 'pgoutput')" >/dev/null
}
