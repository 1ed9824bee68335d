# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The account on tm-3 may log in, but gets no shell.
#
# expect: exit=1 host.ssh@host:tm-3=critical host.shell@host:tm-3=unknown
# profile-args: none
# order: 22

before() {
  inside tm-3 sed -i "/^$user:/s|:[^:]*$|:/usr/sbin/nologin|" /etc/passwd
}
