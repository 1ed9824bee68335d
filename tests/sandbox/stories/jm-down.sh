# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The JobManager does not run; the TaskManagers look for it.
#
# expect: exit=1 flink.jobmanager@host:jm-1=critical
# profile-args: none
# order: 90

daemons='tm-2:tm tm-3:tm'
registered=-
