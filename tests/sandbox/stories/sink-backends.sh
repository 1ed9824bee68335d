# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# Two back ends of StarRocks are up; a firewall keeps tm-3 from one of them. The front end is an
# emulator; the sink's password is typed.
#
# expect: exit=1 net.sink-query@host:jm-1=pass net.sink-load@host:jm-1=pass net.sink-load@host:tm-2=pass net.sink-load@host:tm-3=critical
# says: db-1:8041
# profile-args: none
# order: 46

after() {
  listener_on db-1 8040
  listener_on db-1 8041
  sink_on db-1 db-1:8040 db-1:8041
  printf '%s\n' "StarRocks.*: \$	echo $sink_password" >"$state/answers"
  sink_password=
  firewall tm-3 tcp dport 8041 reject with tcp reset
}
