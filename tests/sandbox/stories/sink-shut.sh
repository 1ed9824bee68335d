# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The profile names a StarRocks at whose ports nothing listens.
#
# expect: exit=1 net.sink-query@host:jm-1=critical net.sink-load@host:tm-2=critical net.sink-load@host:tm-3=critical
# profile-args: none
# order: 45

profile_extra='sink:
  type: starrocks
  query: [db-1:9030]
  load: [db-1:8030]
  user: loader
  database: app'
