# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# sudo works as the profile says: without a password on jm-1, with one on tm-2 after a lecture, and on
# tm-3 in a terminal of its own.
#
# expect: exit=0 host.sudo@host:jm-1=pass host.sudo@host:tm-2=pass host.sudo@host:tm-3=pass flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 74

after() {
  sudo_rules jm-1 "$user ALL=(ALL:ALL) NOPASSWD: ALL"
  sudo_rules tm-2 'Defaults lecture=always' "$user ALL=(ALL:ALL) ALL"
  sudo_rules tm-3 'Defaults use_pty' "$user ALL=(ALL:ALL) ALL"
  sudo_of=([jm-1]=passwordless [tm-2]=password [tm-3]=password)
  sudo_password=$ssh_password
}
