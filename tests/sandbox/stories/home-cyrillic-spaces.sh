# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# Flink lives in a folder with Cyrillic letters and a space, on all hosts.
#
# expect: exit=0 flink.home=pass flink.jobmanager@host:jm-1=pass flink.taskmanagers=pass flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# says: Flink 1.20.3 lies in /home/sruser/флинк 1.20.3 on host tm-2.
# order: 94

before() {
  local host
  for host in $(flink_hosts); do on "$host" move-flink "/home/$user/флинк 1.20.3"; done
}
