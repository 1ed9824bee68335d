# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# known_hosts says that the key of tm-2 is revoked.
#
# expect: exit=5 host.ssh@host:tm-2=critical
# profile-args: none
# order: 65

after() {
  ssh_known_hosts=known_hosts.story
  {
    cat "$state/known_hosts"
    printf '@revoked * %s\n' "$(sed -n 's/^tm-2,[^ ]* //p' "$state/known_hosts")"
  } >"$state/$ssh_known_hosts"
}
