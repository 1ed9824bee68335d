# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# env.java.home of tm-3 is a Java 25. The start script says that it started; the JVM ended at once,
# and only the .out file tells why.
#
# expect: exit=1 java.version@host:tm-3=critical flink.taskmanagers=warning
# profile-args: none
# order: 76

daemons='jm-1:jm tm-2:tm'
before() {
  inside tm-3 test -x /opt/jdk/25/bin/java || skip "no Java 25; run tests/setup/install test"
  configure tm-3 's|^env.java.home:.*|env.java.home: /opt/jdk/25|'
}
after() { on tm-3 launch tm; }
