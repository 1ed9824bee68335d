# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# A firewall on the way from tm-2 refuses connections to PostgreSQL; the other hosts reach it.
#
# expect: exit=1 net.source@host:tm-2=critical
# profile-args: none
# order: 41

after() { firewall tm-2 tcp dport 5432 reject with tcp reset; }
