# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# pg_hba.conf rejects tm-2 and lets the others in.
#
# expect: exit=1 postgres.login@host:tm-2=critical
# profile-args: none
# order: 52

after() {
  inside db-1 sed -i "1i host all all $(host_address tm-2)/32 reject" \
    /var/lib/postgresql/15/main/pg_hba.conf
  on db-1 pg-sql -c 'select pg_reload_conf()' >/dev/null
}
