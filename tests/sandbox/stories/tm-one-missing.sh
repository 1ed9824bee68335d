# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The TaskManager of tm-3, listed in conf/workers, does not run; the slots left are enough.
#
# expect: exit=0 flink.taskmanagers=warning flink.processes=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 74

daemons='jm-1:jm tm-2:tm'
