# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The password of the source is wrong.
#
# expect: exit=1 postgres.login=critical
# profile-args: none
# order: 50

source_password=not-this-one
