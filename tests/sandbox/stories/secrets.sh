# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# Everything wants a password: the logins, sudo and PostgreSQL. checksecrets.py looks where they go.
#
# profile-args: none
# order: 78

ssh_identity=

after() {
  local host
  for host in $(flink_hosts); do
    sudo_rules "$host" "$user ALL=(ALL:ALL) ALL"
    sudo_of["$host"]=password
  done
  sudo_password=$ssh_password
}
