# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The account's login shell on tm-2 is fish.
#
# expect: exit=0 host.shell@host:tm-2=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 21

before() {
  inside tm-2 test -x /usr/bin/fish || skip "fish is not installed"
  inside tm-2 sed -i "/^$user:/s|:[^:]*$|:/usr/bin/fish|" /etc/passwd
}
