# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# jobmanager.rpc.address is localhost in the file of tm-3: what runs still knows better, the next
# TaskManager there will look for the JobManager on its own host.
#
# expect: exit=1 flink.config@host:tm-3=critical
# profile-args: none
# order: 27

after() {
  configure tm-3 '/^  rpc:/,/address/s/address: .*/address: localhost/'
}
