# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# taskmanager.sh was started twice on tm-2: three TaskManagers where conf/workers lists two.
#
# expect: exit=0 flink.processes@host:tm-2=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 73

after() {
  on tm-2 launch tm
  on jm-1 await 3
}
