# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# known_hosts has another key for tm-2: reinstalled, or somebody in between.
#
# expect: exit=5 host.ssh@host:tm-2=critical
# profile-args: none
# order: 64

after() {
  ssh_known_hosts=known_hosts.story
  {
    grep -v '^tm-2,' "$state/known_hosts"
    # The key of another host is a valid one, and not the right one.
    printf 'tm-2,%s %s\n' "$(host_address tm-2)" "$(sed -n 's/^db-1,[^ ]* //p' "$state/known_hosts")"
  } >"$state/$ssh_known_hosts"
}
