# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The REST port listens on the loopback of jm-1 only: the other hosts cannot reach it.
#
# expect: exit=1 flink.jobmanager=critical flink.cli=critical
# profile-args: none
# order: 92

before() { configure jm-1 's/^  bind-address: .*/  bind-address: localhost/'; }
