# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The address of the source is a standby: ordinary logins work, nothing can be written or replicated
# from it by the connector.
#
# expect: exit=1 postgres.primary=critical
# profile-args: none
# order: 54

after() { on db-1 pg-standby; }
