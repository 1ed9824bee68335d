# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The configuration of the submitting host lets jobs run without checkpoints and restarts them only
# twice. Nothing that runs reads it; the next job does.
#
# expect: exit=0 flink.checkpoints=warning flink.restart-strategy=warning flink.config=warning flink.version=warning
# says: execution.checkpointing.interval is not set
# says: restarted 2 times
# profile-args: none
# order: 27

after() {
  configure jm-1 '/^  checkpointing:/,/interval:/d'
  configure jm-1 's/^execution:/execution.target: remote/'
  configure jm-1 's/^  type: exponential-delay/  type: fixed-delay\n  fixed-delay:\n    attempts: 2/'
}
