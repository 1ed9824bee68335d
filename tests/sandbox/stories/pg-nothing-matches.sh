# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# One of the patterns matches no table, for the case of a letter; the other does.
#
# expect: exit=1 postgres.tables@source=critical
# profile-args: none
# order: 70

source_tables='public.Orders, public.customers'
