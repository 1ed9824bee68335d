# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# sudo does not work as the profile says: on jm-1 it asks for a password, tm-2 wants a terminal, and
# on tm-3 the password is wrong, which is tried once.
#
# expect: exit=0 host.sudo@host:jm-1=warning host.sudo@host:tm-2=warning host.sudo@host:tm-3=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# says: sudo on jm-1 (
# says: requiretty
# says: It was sent once.
# profile-args: none
# order: 76

after() {
  sudo_rules jm-1 "$user ALL=(ALL:ALL) ALL"
  sudo_rules tm-2 'Defaults requiretty' "$user ALL=(ALL:ALL) ALL"
  sudo_rules tm-3 "$user ALL=(ALL:ALL) ALL"
  sudo_of=([jm-1]=passwordless [tm-2]=password [tm-3]=password)
  sudo_password=wrong-$ssh_password
}
