# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The database of the profile does not exist.
#
# expect: exit=1 postgres.login=critical
# profile-args: none
# order: 51

source_database=nowhere
