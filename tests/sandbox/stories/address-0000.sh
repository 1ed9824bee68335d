# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# Both TaskManagers give 0.0.0.0 as their address: they register, and nobody can reach them.
#
# expect: exit=1 flink.taskmanager.address=critical
# profile-args: none
# order: 80

registered='[12]'
before() {
  local host
  for host in $(worker_hosts); do configure "$host" 's/^  host: .*/  host: 0.0.0.0/'; done
}
