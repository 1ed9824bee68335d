# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The file system of Flink's log on tm-3 is full.
#
# expect: exit=1 host.disk@host:tm-3=critical
# profile-args: none
# order: 24

after() {
  local log=/home/$user/flink-1.20.3/log
  mount_on tm-3 "$log" -t tmpfs -o "size=4m,mode=755,uid=2000,gid=2000" story
  inside tm-3 dd if=/dev/zero "of=$log/core" bs=1M count=8 status=none 2>/dev/null || true
}
