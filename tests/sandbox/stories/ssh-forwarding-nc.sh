# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# No sshd forwards ports, and the login finds no bash, only nc: REST and PostgreSQL are reached
# through nc.
#
# expect: exit=0 flink.jobmanager@host:jm-1=pass postgres.login@host:jm-1=pass postgres.login@host:tm-2=pass postgres.wal-level=pass flink.config=warning flink.version=warning flink.checkpoints=warning
# says: so the bytes went through a relay command there
# profile-args: none
# order: 69

after() {
  local host narrow=/home/$user/narrow
  for host in $(flink_hosts); do
    inside "$host" test -x /usr/bin/nc || skip "nc is not installed"
    inside "$host" cp -rs /usr/bin/. "$narrow"
    inside "$host" rm "$narrow/bash"
    inside "$host" sed -i "1i AllowTcpForwarding no\nSetEnv PATH=$narrow" /etc/ssh/sshd_config
    on "$host" restart-sshd
  done
}
