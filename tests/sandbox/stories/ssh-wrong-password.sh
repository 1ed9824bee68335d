# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# No key, a wrong password.
#
# expect: exit=4 host.ssh=critical
# profile-args: none
# order: 61

ssh_identity=
ssh_password=not-this-one
