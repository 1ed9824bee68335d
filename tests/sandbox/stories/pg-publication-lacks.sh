# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The publication exists and lacks one of the tables: its rows would be lost without an error.
#
# expect: exit=1 postgres.publication=critical
# profile-args: none
# order: 57

after() { on db-1 pg-sql -d app -c 'alter publication lockkeeper_orders drop table orders'; }
