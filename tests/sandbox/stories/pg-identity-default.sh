# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# A table has a key, but its replica identity is the default: the first UPDATE kills the job.
#
# expect: exit=1 postgres.tables@table:public.orders=critical
# profile-args: none
# order: 56

after() { on db-1 pg-sql -d app -c 'alter table orders replica identity default'; }
