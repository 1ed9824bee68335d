# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The role may log in and read, but has no REPLICATION.
#
# expect: exit=1 postgres.role=critical
# profile-args: none
# order: 58

after() { on db-1 pg-sql -c 'alter role cdc noreplication'; }
