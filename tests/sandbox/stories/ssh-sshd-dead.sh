# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# sshd of tm-3 is dead: connections are refused. The host itself works.
#
# expect: exit=3 host.ssh@host:tm-3=critical
# profile-args: none
# order: 67

after() { on tm-3 stop-sshd; }
