# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The state the tool was made for: the JobManager answers, but no TaskManager is registered;
# JAVA_HOME is empty though java works; PostgreSQL is reachable, but wal_level is replica.
#
# expect: exit=1 flink.jobmanager@host:jm-1=pass flink.taskmanagers=critical flink.slots=critical java.home=warning java.version=pass net.source=pass postgres.login=pass postgres.wal-level=critical
# expect-loopback: exit=1 flink.taskmanagers=critical flink.slots=critical java.home=warning java.version=pass net.source=pass postgres.login=pass postgres.wal-level=critical
# profile-args: none
# order: 5

daemons=jm-1:jm
postgres='wal_level = replica'

before() {
  local host
  for host in $(flink_hosts); do
    unset_java_home "$host"
    # The file of the JobManager that runs has the same meaning: java of the PATH is this one.
    configure "$host" '/^env.java.home/d'
  done
}
