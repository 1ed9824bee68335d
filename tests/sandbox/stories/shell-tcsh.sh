# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# The account's login shell on tm-2 is tcsh, and its start file greets, forbids to overwrite files and
# renames a command.
#
# expect: exit=0 host.shell@host:tm-2=warning flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 21

before() {
  inside tm-2 test -x /usr/bin/tcsh || skip "tcsh is not installed"
  inside tm-2 sed -i "/^$user:/s|:[^:]*$|:/usr/bin/tcsh|" /etc/passwd
  as_user tm-2 tee "/home/$user/.tcshrc" >/dev/null <<'END'
set noclobber
alias date 'echo no date'
echo "Welcome to tm-2"
END
}
