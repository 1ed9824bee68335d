# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The hosts of the cluster are reached only through a bastion, which runs no command for anybody:
# it forwards, and nothing else.
#
# expect: exit=0 host.ssh=pass flink.jobmanager@host:jm-1=pass postgres.login=pass flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 70

after() {
  local host
  for host in $(flink_hosts); do
    firewall "$host" ip daddr "$(cat "$state/subnet").1" tcp sport 22 drop
  done
  inside db-1 sed -i '1i ForceCommand /bin/false' /etc/ssh/sshd_config
  on db-1 restart-sshd
  ssh_jump=$(host_address db-1)
}
