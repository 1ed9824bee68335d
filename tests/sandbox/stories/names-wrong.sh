# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# Debian's 127.0.1.1 trap: on tm-2 its own name leads to the loopback.
#
# expect: exit=0 net.names@host:tm-2=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# mends: net.names@host:tm-2
# order: 42

after() {
  inside tm-2 bash -c "sed '/ tm-2\$/d' /mnt/base/etc/hosts >/etc/hosts; echo 127.0.1.1 tm-2 >>/etc/hosts"
}
