# shellcheck shell=bash disable=SC2016,SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# sshd of tm-3 hangs: the kernel takes the connection, nobody says a word.
#
# expect: exit=3 host.ssh@host:tm-3=critical
# profile-args: none
# order: 68

ssh_timeouts='{connect: 3, login: 5}'
after() {
  inside tm-3 bash -c 'kill -STOP "$(cat /run/sshd.pid)"'
}
