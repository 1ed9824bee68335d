# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# known_hosts does not have tm-2, and nobody is there to ask.
#
# expect: exit=5 host.ssh@host:tm-2=critical
# profile-args: none
# order: 63

after() {
  ssh_known_hosts=known_hosts.story
  grep -v '^tm-2,' "$state/known_hosts" >"$state/$ssh_known_hosts"
}
