# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# A flink-conf.yaml lies beside config.yaml on tm-3, with the same meaning. Flink 1.20 takes the old
# file and ignores the new one in silence. The warning is told on tm-3 too.
#
# expect: exit=0 flink.config@host:tm-3=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 26

after() {
  local conf=/home/$user/flink-1.20.3/conf
  as_user tm-3 bash -c "cat >$conf/flink-conf.yaml" <<END
jobmanager.rpc.address: jm-1
jobmanager.rpc.port: 6123
jobmanager.bind-host: 0.0.0.0
jobmanager.memory.process.size: 768m
taskmanager.bind-host: 0.0.0.0
taskmanager.host: tm-3
taskmanager.numberOfTaskSlots: 2
taskmanager.memory.process.size: 1280m
taskmanager.memory.managed.size: 64m
taskmanager.memory.network.min: 64m
taskmanager.memory.network.max: 64m
taskmanager.memory.jvm-metaspace.size: 512m
parallelism.default: 1
rest.address: jm-1
rest.port: 8081
rest.bind-address: 0.0.0.0
execution.checkpointing.interval: 30s
restart-strategy.type: exponential-delay
env.java.home: $java
END
}
