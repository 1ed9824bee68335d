# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The slot of the profile exists, but was made for another plug-in.
#
# expect: exit=1 postgres.slot=critical postgres.replication-slots=pass
# says: test_decoding
# profile-args: none
# order: 61

after() {
  on db-1 pg-sql -d app -c "select pg_create_logical_replication_slot('lockkeeper_orders', 'test_decoding')" >/dev/null
}
