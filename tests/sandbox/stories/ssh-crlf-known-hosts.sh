# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# known_hosts has the line ends of Windows; the keys in it are right, and ssh takes them.
#
# expect: exit=0 host.ssh=pass flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 66

after() {
  ssh_known_hosts=known_hosts.story
  sed 's/$/\r/' "$state/known_hosts" >"$state/$ssh_known_hosts"
}
