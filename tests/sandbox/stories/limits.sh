# shellcheck shell=bash disable=SC2016,SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The TaskManager of tm-2 may have 1024 open files, and cannot get more.
#
# expect: exit=0 host.limits@host:tm-2=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 70

after() {
  as_user tm-2 bash -c 'prlimit --nofile=1024:1024 --pid "$(pgrep -u sruser -x java)"'
  # The limit cannot be raised again: the next story needs another process.
  on tm-2 forget tm
}
