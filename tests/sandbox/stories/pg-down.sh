# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# PostgreSQL is not running: its host answers, the port is closed.
#
# expect: exit=1 net.source=critical postgres.login=critical
# profile-args: none
# order: 53

postgres=down
