# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# No key, the right password.
#
# expect: exit=0 host.ssh=pass flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 60

ssh_identity=
