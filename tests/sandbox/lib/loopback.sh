# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
die "the loopback sandbox is not built yet"
