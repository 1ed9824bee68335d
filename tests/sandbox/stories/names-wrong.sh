# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# Debian's 127.0.1.1 trap: on tm-3 its own name leads to the loopback, and on jm-1 that of tm-2 does,
# whose line was copied there.
#
# expect: exit=1 net.names@host:jm-1=critical net.names@host:tm-3=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# mends: net.names@host:jm-1
# order: 42

mean_itself() { # HOST NAME
  inside "$1" bash -c "sed '/ $2\$/d' /mnt/base/etc/hosts >/etc/hosts; echo 127.0.1.1 $2 >>/etc/hosts"
}

after() {
  mean_itself tm-3 tm-3
  mean_itself jm-1 tm-2
}
