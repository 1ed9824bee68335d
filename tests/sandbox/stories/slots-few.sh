# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The pipeline asks for a parallelism of 9, the cluster has 4 slots.
#
# expect: exit=1 flink.slots=critical
# profile-args: none
# order: 31

parallelism=9
