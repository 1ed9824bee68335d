# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# env.java.home of tm-2 points to a Java that is gone. Flink says nothing and takes another.
#
# expect: exit=1 java.home@host:tm-2=critical
# profile-args: none
# order: 29

after() {
  configure tm-2 's|^env.java.home:.*|env.java.home: /usr/lib/jvm/java-17-openjdk-gone|'
}
