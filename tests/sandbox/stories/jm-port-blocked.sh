# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# tm-3 may not open new connections to the JobManager's port 6123; the one that is open lives on.
#
# expect: exit=1 net.jobmanager@host:tm-3=critical
# profile-args: none
# order: 43

after() { firewall tm-3 'tcp dport 6123 tcp flags & (syn | ack) == syn reject with tcp reset'; }
