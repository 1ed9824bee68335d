# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The clock of tm-3, as a login there sees it, is two minutes ahead.
#
# expect: exit=1 host.clock=critical
# profile-args: none
# order: 32

after() {
  local library
  library=$(find /usr/lib -name libfaketime.so.1 -print -quit)
  [ -n "$library" ] || skip "libfaketime is not installed"
  inside tm-3 sed -i "s|^SetEnv .*|& LD_PRELOAD=$library FAKETIME=+120s FAKETIME_DONT_FAKE_MONOTONIC=1|" \
    /etc/ssh/sshd_config
  on tm-3 restart-sshd
}
