# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The profile names an account that the hosts do not have.
#
# expect: exit=4 host.ssh=critical
# profile-args: none
# order: 62

ssh_user=nosuchuser
