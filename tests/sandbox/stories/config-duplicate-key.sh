# shellcheck shell=bash disable=SC2016,SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# Somebody appended a second `rest:` block to config.yaml of tm-2: the running TaskManager has not
# noticed yet, the next one will not start.
#
# expect: exit=1 flink.config@host:tm-2=critical
# profile-args: none
# order: 25

after() {
  configure tm-2 '$a rest:\n  port: 8082'
}
