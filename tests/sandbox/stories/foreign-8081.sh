# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# No JobManager: another program answers on its port 8081.
#
# expect: exit=1 flink.jobmanager@host:jm-1=critical flink.cli=unknown
# profile-args: none
# order: 91

daemons='tm-2:tm tm-3:tm'
registered=-
after() {
  background_on jm-1 python3 -m http.server 8081 --directory /usr/share/doc/bash
  await 10 "the other program" inside jm-1 curl -sf -o /dev/null http://localhost:8081/
}
