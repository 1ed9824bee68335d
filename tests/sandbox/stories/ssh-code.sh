# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# Every host wants a key and then a one-time code, by PAM (pam_oath), and takes no code twice: a
# second login in the same run would be refused.
#
# expect: exit=0 host.ssh=pass flink.config=warning flink.version=warning flink.checkpoints=warning
# profile-args: none
# order: 72

before() {
  command -v oathtool >/dev/null && [ -e /lib/x86_64-linux-gnu/security/pam_oath.so ] || exit 77
}

after() {
  local host secret=3132333435363738393031323334353637383930 # of RFC 4226, appendix D
  for host in $(flink_hosts); do
    inside "$host" bash -c "
      umask 077
      echo 'HOTP/T30 $user - $secret' >/etc/users.oath
      printf '%s\n' 'auth required pam_oath.so usersfile=/etc/users.oath window=30 digits=6' \
        'account required pam_permit.so' 'session required pam_permit.so' >/etc/pam.d/sshd
      sed -i -e 's/^UsePAM.*/UsePAM yes/' \
        -e '1i KbdInteractiveAuthentication yes' \
        -e '1i AuthenticationMethods publickey,keyboard-interactive' /etc/ssh/sshd_config"
    on "$host" restart-sshd
  done
  printf '%s\n' "One-time password .*: \$	oathtool --totp $secret" >"$state/answers"
}
