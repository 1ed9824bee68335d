# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# Everything as it should be: JobManager on jm-1, TaskManagers on tm-2 and tm-3, JAVA_HOME set
# everywhere, PostgreSQL with wal_level=logical, keys, replica identity and a publication.
# Three warnings are true and stay:
#   flink.config  the REST port is open to all addresses without authentication, as on any
#                 standalone cluster of more than one host
#   flink.version fixes for Flink 1.20 were promised until August 2026
#   flink.checkpoints no folder is set, as no storage is seen by all hosts of the sandbox
# On the loopback, where all share one host, two others are true instead: REST and the TaskManager
# listen on localhost only.
#
# expect: exit=0 flink.logs=pass flink.jobmanager@host:jm-1=pass flink.taskmanagers=pass flink.taskmanager.address=pass flink.slots=pass java.home=pass java.version=pass host.ssh=pass host.shell=pass host.memory=pass net.source=pass net.names=pass postgres.wal-level=pass postgres.login=pass postgres.role=pass postgres.replication-slots=pass postgres.slot=pass postgres.connections=pass postgres.transactions=pass postgres.timeouts=pass postgres.retention=pass postgres.wal-senders=pass postgres.encoding=pass postgres.tables=pass postgres.columns=pass postgres.publication=pass postgres.privileges=pass flink.config=warning flink.version=warning flink.checkpoints=warning flink.restart-strategy=pass flink.metaspace=pass flink.jobs=pass net.taskmanagers=pass net.latency=pass
# expect-loopback: exit=0 flink.jobmanager@host:jm-1=warning flink.taskmanagers=pass flink.taskmanager.address=warning flink.slots=pass java.home=pass java.version=pass host.ssh=pass net.source=pass postgres.wal-level=pass postgres.login=pass flink.version=warning flink.checkpoints=warning flink.restart-strategy=pass flink.metaspace=pass flink.jobs=pass
# profile-args: none
# order: 10
