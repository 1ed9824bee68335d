# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The pipeline wants tables that it cannot carry: without a key, without replica identity FULL, with
# types and defaults that the sink refuses.
#
# expect: exit=1 postgres.tables=critical postgres.columns=critical
# profile-args: none
# order: 55

source_tables="'awkward..*'"
