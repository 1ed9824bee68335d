# shellcheck shell=bash disable=SC2016,SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# As soon as somebody has logged in to tm-2, its packets to the SSH client are dropped: the link is
# dead in the middle of the questions, and neither end is told.
#
# expect: exit=3 host.ssh@host:tm-2=critical host.ssh@host:tm-3=pass host.disk@host:tm-2=unknown flink.jobmanager@host:jm-1=pass
# says: how far the last command came is not known
# within: 90
# profile-args: none
# order: 69

after() {
  background_on tm-2 bash -c 'until pgrep -x -u '"$user"' sshd; do sleep 0.05; done
    nft "add table inet story; add chain inet story out { type filter hook output priority 0; }"
    nft "add rule inet story out tcp sport 22 drop"'
}
