# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# Flink's lib on tm-3 belongs to root: connectors cannot be put there by the account.
#
# expect: exit=0 host.flink-user@host:tm-3=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 23

after() {
  inside tm-3 chown root:root "/home/$user/flink-1.20.3/lib"
  inside tm-3 chmod 755 "/home/$user/flink-1.20.3/lib"
}
