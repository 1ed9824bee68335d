# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# Every way to StarRocks is open: its front end (an emulator) and the back ends that it names.
#
# expect: exit=0 net.sink-query@host:jm-1=pass net.sink-load@host:jm-1=pass net.sink-load@host:tm-2=pass net.sink-load@host:tm-3=pass flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 47

after() {
  listener_on db-1 8040
  sink_on db-1 db-1:8040
}
