# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The role may log in, replicate and read one of the tables, but not the other: the job would fail in
# the middle of its first copy.
#
# expect: exit=1 postgres.privileges@table:public.orders=critical postgres.privileges@table:public.customers=pass
# profile-args: none
# order: 71

after() { on db-1 pg-sql -d app -c 'revoke select on orders from cdc'; }
