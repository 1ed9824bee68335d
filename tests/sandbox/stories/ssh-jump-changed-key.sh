# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# known_hosts has another key for the bastion: no host behind it is spoken to.
#
# expect: exit=5 host.ssh@host:jm-1=critical host.ssh@host:tm-2=critical host.ssh@host:tm-3=critical
# profile-args: none
# order: 71

after() {
  ssh_jump=$(host_address db-1)
  ssh_known_hosts=known_hosts.story
  {
    grep -v '^db-1,' "$state/known_hosts"
    # The key of another host is a valid one, and not the right one.
    printf 'db-1,%s %s\n' "$(host_address db-1)" "$(sed -n 's/^tm-2,[^ ]* //p' "$state/known_hosts")"
  } >"$state/$ssh_known_hosts"
}
