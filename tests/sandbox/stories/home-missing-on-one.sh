# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# tm-3, listed in conf/workers, has no Flink at all.
#
# expect: exit=1 flink.home@host:tm-3=critical
# profile-args: none
# order: 75

daemons='jm-1:jm tm-2:tm'
after() {
  inside tm-3 umount -l "/home/$user/flink-1.20.3"
  inside tm-3 rmdir "/home/$user/flink-1.20.3"
}
