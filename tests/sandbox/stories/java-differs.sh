# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The TaskManager of tm-3 runs with Java 11, the others with 17. Each works; together they should be
# one.
#
# expect: exit=1 java.same=warning java.home@host:tm-3=critical
# profile-args: none
# order: 77

before() {
  inside tm-3 test -x /opt/jdk/11/bin/java || skip "no Java 11; run tests/setup/install test"
  configure tm-3 's|^env.java.home:.*|env.java.home: /opt/jdk/11|'
}
