# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# A hundred slots on tm-2, which has fewer cores.
#
# expect: exit=0 host.cpu@host:tm-2=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 72

before() { configure tm-2 's/numberOfTaskSlots: .*/numberOfTaskSlots: 100/'; }
