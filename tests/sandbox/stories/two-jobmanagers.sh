# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# jobmanager.sh was started twice on jm-1. The second ended: the port was taken; its pid and its log
# are left.
#
# expect: exit=0 flink.processes@host:jm-1=warning flink.logs@host:jm-1=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 93

after() {
  on jm-1 launch jm
  on jm-1 one-left jm
}
