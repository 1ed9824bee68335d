# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The TaskManager of tm-2 is configured for more memory than the host has; it runs, until it uses it.
#
# expect: exit=1 host.memory@host:tm-2=critical
# profile-args: none
# order: 71

before() {
  local total
  total=$(($(sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo) / 1024))
  # The part added is off the heap: promised to the JVM, and not taken before it is used.
  configure tm-2 -e "/^taskmanager:/,/^parallelism:/s/size: 1280m/size: $((total + 2304))m/" \
    -e "/^taskmanager:/,/^parallelism:/s/^    managed:/    task:\n      off-heap:\n        size: ${total}m\n&/"
}
