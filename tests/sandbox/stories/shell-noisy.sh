# shellcheck shell=bash disable=SC2016,SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The account's .bashrc on tm-2 greets everybody, also commands.
#
# expect: exit=0 host.shell@host:tm-2=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 20

before() {
  inside tm-2 sed -i '1i echo "Добро пожаловать на $(hostname)!"' "/home/$user/.bashrc"
}
