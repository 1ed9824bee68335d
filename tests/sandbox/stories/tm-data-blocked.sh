# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# tm-2 may open no new connections to tm-3, SSH excepted; those that are open live on, so that both
# TaskManagers stay registered.
#
# expect: exit=1 net.taskmanagers@host:tm-2=critical net.taskmanagers@host:tm-3=pass
# profile-args: none
# order: 44

after() { firewall tm-2 'ip daddr tm-3 tcp dport != 22 tcp flags & (syn | ack) == syn reject with tcp reset'; }
