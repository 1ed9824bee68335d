# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# No sshd forwards ports: what is behind them must be asked by commands on the hosts.
#
# expect: exit=0 flink.jobmanager@host:jm-1=pass flink.config=warning flink.version=warning flink.checkpoints=warning
# says: so the bytes went through a relay command there
# profile-args: none
# order: 69

after() {
  local host
  for host in $(flink_hosts); do
    inside "$host" sed -i '1i AllowTcpForwarding no' /etc/ssh/sshd_config
    on "$host" restart-sshd
  done
}
