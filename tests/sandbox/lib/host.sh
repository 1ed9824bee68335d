#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# What is done on a sandbox host itself: put it back to its base state, start and stop daemons.
# The namespace sandbox runs it as root inside a host; the loopback one as the ordinary user.
#
#   host.sh VERB [ARGUMENT...]
set -eu

# Where things are; the loopback sandbox gives its own places.
user=${LK_USER:-sruser}
home=${LK_HOME:-/home/$user}
keep=${LK_KEEP:-/mnt/keep}
flink=$(cat "$keep/flink" 2>/dev/null || echo "${LK_FLINK:-$home/flink-1.20.3}")
base=${LK_BASE:-/mnt/base}
rest=${LK_REST_PORT:-8081}
pgbin=/usr/lib/postgresql/15/bin
pgdata=${LK_PGDATA:-/var/lib/postgresql/15/main}
pgsocket=${LK_PGSOCKET:-/run/postgresql}
pglog=${LK_PGLOG:-/var/log/postgresql/postgresql-15-main.log}
pgport=${LK_PGPORT:-5432}

note() { printf 'sandbox: %s: %s\n' "$(hostname)" "$*" >&2; }

# as NAME COMMAND...: a clean environment, as a command over ssh would find it.
as() {
  local who=$1 where=$home
  shift
  if [ "$(id -u)" != 0 ]; then
    env -u JAVA_HOME LANG=C.UTF-8 "$@"
    return
  fi
  [ "$who" = "$user" ] || where=/
  runuser -u "$who" -- env -i -C "$where" HOME="$where" USER="$who" LOGNAME="$who" LANG=C.UTF-8 \
    SHELL=/bin/bash PATH=/usr/local/bin:/usr/bin:/bin "$@"
}

# until_true SECONDS COMMAND...: asks again and again, as await in common.sh does.
until_true() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.1
  done
}

# ---- Flink's daemons --------------------------------------------------------------------------

daemon_class() {
  case $1 in
  jm) echo org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint ;;
  tm) echo org.apache.flink.runtime.taskexecutor.TaskManagerRunner ;;
  *) note "no such daemon: $1"; exit 2 ;;
  esac
}
daemon_script() { case $1 in jm) echo jobmanager.sh ;; tm) echo taskmanager.sh ;; esac; }
daemon_file() { case $1 in jm) echo standalonesession ;; tm) echo taskexecutor ;; esac; }

# Own processes only: those of this pid namespace, or (loopback) those of this very Flink home.
daemon_pids() {
  pgrep -u "$user" -f -- "$(daemon_class "$1") .*${LK_MATCH:-}" || true
}
pid_file() { printf '%s/flink-%s-%s.pid\n' "${FLINK_PID_DIR:-/tmp}" "$user" "$(daemon_file "$1")"; }
one_left() { [ "$(daemon_pids "$1" | wc -l)" = 1 ]; }
daemon_gone() { [ -z "$(daemon_pids "$1")" ]; }

stop_daemon() {
  local pids
  pids=$(daemon_pids "$1")
  if [ -n "$pids" ]; then
    # shellcheck disable=SC2086 # a list of numbers
    kill -CONT $pids 2>/dev/null || true
    # shellcheck disable=SC2086
    kill -TERM $pids 2>/dev/null || true
    if ! until_true 10 daemon_gone "$1"; then
      # shellcheck disable=SC2046
      kill -KILL $(daemon_pids "$1") 2>/dev/null || true
      until_true 5 daemon_gone "$1"
    fi
  fi
  rm -f "$(pid_file "$1")" "$keep/$1.print"
}

# Everything a daemon reads at its start; when it is the same, a running one may stay. Which way
# it found its Java does not matter, only which one it is.
daemon_print() {
  {
    printf '%s\n' "$flink"
    cat "$flink"/conf/* | grep -v '^env\.java\.home:'
    readlink -f "$(daemon_java)"
  } | sha256sum
}
daemon_java() {
  local set_home
  set_home=$(sed -n 's/^env\.java\.home: *//p' "$flink/conf/config.yaml")
  if [ -d "$set_home" ]; then echo "$set_home/bin/java"; else command -v java || true; fi
}

launch_daemon() {
  as "$user" "$flink/bin/$(daemon_script "$1")" start >"$keep/$1.start" 2>&1 </dev/null || {
    note "$(daemon_script "$1") failed"
    cat "$keep/$1.start" >&2
    return 1
  }
}

# ensure_daemon KIND: exactly one, started with the configuration that lies there now.
ensure_daemon() {
  local want pids
  want=$(daemon_print)
  mapfile -t pids < <(daemon_pids "$1")
  if [ "${#pids[@]}" = 1 ] && [ "$(cat "$keep/$1.print" 2>/dev/null)" = "$want" ]; then
    # A story may have started one more that ended, and left its pid and log.
    printf '%s\n' "${pids[0]}" | as "$user" tee "$(pid_file "$1")" >/dev/null
    rm -f "$flink/log/"*"-$(daemon_file "$1")-"[1-9]*
    return
  fi
  stop_daemon "$1"
  rm -f "$flink/log/"*"-$(daemon_file "$1")-"*
  launch_daemon "$1"
  printf '%s\n' "$want" >"$keep/$1.print"
}

overview_says() { # TASKMANAGERS
  curl -s -m 2 "http://localhost:$rest/overview" 2>/dev/null | grep -q "\"taskmanagers\":$1,"
}
await_cluster() {
  until_true "${2:-90}" overview_says "$1" || {
    note "$1 TaskManagers did not register; REST says:"
    curl -s -m 2 "http://localhost:$rest/overview" >&2 || true
    return 1
  }
}

# ---- base state -------------------------------------------------------------------------------

mount_flink() {
  [ -d /mnt/flink.home ] || return 0
  mountpoint -q "$flink" && return 0
  mkdir -p "$flink"
  mount --bind /mnt/flink.home "$flink"
}

# move_flink PLACE: the home is elsewhere until the next reset.
move_flink() {
  printf '%s\n' "$1" >"$keep/flink"
  mkdir -p "$1"
  umount -l "$flink"
  rmdir "$flink"
  mount --bind /mnt/flink.home "$1"
}
move_flink_back() {
  [ -e "$keep/flink" ] || return 0
  umount -l "$flink" && rmdir "$flink"
  rm "$keep/flink"
  flink=$home/flink-1.20.3
}

# What a story mounted stands in the list, newest last.
unmount_extra() {
  [ -e "$keep/mounts" ] || return 0
  local place
  tac "$keep/mounts" | while read -r place; do umount -l "$place" || true; done
  rm -f "$keep/mounts"
}

end_extra() {
  [ -e "$keep/pids" ] || return 0
  local pid
  while read -r pid; do kill -KILL "$pid" 2>/dev/null || true; done <"$keep/pids"
  rm -f "$keep/pids"
}

reset_flink() {
  [ -d "$base/conf" ] || return 0
  rm -rf "$flink"/conf/* "$flink"/log/hs_err*
  cp -a "$base/conf/." "$flink/conf/"
  if [ "$(id -u)" = 0 ]; then
    chown -R 2000:2000 "$flink/bin" "$flink/lib" "$flink/log"
    chmod 755 "$flink/lib" "$flink/log" "$flink/conf"
  fi
  local jar
  for jar in /mnt/cache/flink-1.20.3/lib/*.jar; do
    [ -e "$flink/lib/${jar##*/}" ] || note "lib/${jar##*/} is missing"
  done
}

reset_sshd() {
  local pid
  pid=$(cat /run/sshd.pid 2>/dev/null || true)
  if [ -n "$pid" ] && kill -CONT "$pid" 2>/dev/null &&
    cmp -s "$base/etc/sshd_config" /etc/ssh/sshd_config; then
    return
  fi
  cp -a "$base/etc/sshd_config" /etc/ssh/sshd_config
  restart_sshd
}
restart_sshd() {
  stop_sshd
  /usr/sbin/sshd -E /var/log/sshd.log
  until_true 5 test -s /run/sshd.pid
}
stop_sshd() {
  local pid
  pid=$(cat /run/sshd.pid 2>/dev/null || true)
  if [ -n "$pid" ]; then kill -KILL "$pid" 2>/dev/null || true; fi
  rm -f /run/sshd.pid
}

reset_host() {
  local name
  nft flush ruleset
  end_extra
  unmount_extra
  move_flink_back
  mount_flink
  if [ -x "$keep/undo" ]; then "$keep/undo"; fi
  rm -f "$keep/undo"
  for name in passwd shadow group hosts; do
    cmp -s "$base/etc/$name" "/etc/$name" || cp -a "$base/etc/$name" "/etc/$name"
  done
  find "$home" -mindepth 1 -maxdepth 1 ! -name 'flink*' \
    -exec rm -rf --one-file-system {} +
  cp -a "$base/home/." "$home/"
  rm -rf "${home:?}/bin" /tmp/hs_err* /etc/sudoers.d/story
  reset_flink
  reset_sshd
}

# The loopback host shares the machine: only what is the sandbox's own is put back.
reset_local() {
  rm -rf "$flink"/conf/* "$flink"/log/hs_err*
  cp -a "$base/conf/." "$flink/conf/"
}

# ---- PostgreSQL -------------------------------------------------------------------------------

# pg_create NETWORK: the pristine cluster, from which each story gets a copy. The source's password
# comes by stdin.
pg_create() {
  local password
  read -r password
  mkdir -p "$base/pg" "$pgdata"
  rmdir "$pgdata"
  if [ "$(id -u)" = 0 ]; then chown postgres:postgres "$base/pg" "${pgdata%/*}"; fi
  as postgres "$pgbin/initdb" -D "$base/pg" -N -U postgres -E UTF8 --locale=C.UTF-8 -A trust \
    --no-instructions >"$keep/initdb.log" 2>&1 || { cat "$keep/initdb.log" >&2; return 1; }
  cat >>"$base/pg/postgresql.conf" <<END
listen_addresses = '*'
port = $pgport
unix_socket_directories = '$pgsocket'
fsync = off
timezone = 'UTC'
wal_level = logical
max_slot_wal_keep_size = 10GB
max_connections = 100
max_replication_slots = 10
max_wal_senders = 10
shared_buffers = 32MB
END
  printf '%s\n' "local all all trust" "host all all $1 scram-sha-256" >"$base/pg/pg_hba.conf"
  pg_launch "$base/pg"
  pg_sql -v password="$password" -f "${LK_SCHEMA:-/mnt/state/schema.sql}"
  as postgres "$pgbin/pg_ctl" -D "$base/pg" -m fast -w -s stop
}

pg_launch() { # DATA [SETTING...]
  local data=$1 options='' setting
  shift
  for setting in "$@"; do options+=" -c '$setting'"; done
  as postgres "$pgbin/pg_ctl" -D "$data" -l "$pglog" -o "$options" -w -s start </dev/null || {
    tail -n 5 "$pglog" >&2
    return 1
  }
}
pg_sql() { as postgres psql -U postgres -h "$pgsocket" -p "$pgport" -X -q -v ON_ERROR_STOP=1 -d "${LK_DATABASE:-postgres}" "$@"; }

# Also the one that a broken off pg_create left.
pg_stop() {
  local dir
  for dir in "$pgdata" "$base/pg"; do
    [ -e "$dir/postmaster.pid" ] || continue
    as postgres "$pgbin/pg_ctl" -D "$dir" -m immediate -w -s stop || true
  done
}

# pg_fresh [FILE-LINE...]: the pristine cluster with these lines added to postgresql.conf, running.
pg_fresh() {
  local line
  pg_stop
  rm -rf "$pgdata"
  cp -a "$base/pg" "$pgdata"
  for line in "$@"; do printf '%s\n' "$line" >>"$pgdata/postgresql.conf"; done
  pg_launch "$pgdata"
}

# A standby without a primary: it recovers for ever, and lets readers in.
pg_standby() {
  as postgres "$pgbin/pg_ctl" -D "$pgdata" -m fast -w -s stop
  as postgres touch "$pgdata/standby.signal"
  pg_launch "$pgdata"
}

verb=$1
shift
case $verb in
reset) if [ -n "${LK_HOME:-}" ]; then reset_local; else reset_host; fi ;;
pids) daemon_pids "$@" ;;
mount-flink) mount_flink ;;
ensure) ensure_daemon "$@" ;;
forget) rm -f "$keep/$1.print" ;;
one-left) until_true 60 one_left "$@" ;;
move-flink) move_flink "$@" ;;
pg-standby) pg_standby ;;
launch) launch_daemon "$@" ;;
stop) stop_daemon "$@" ;;
await) await_cluster "$@" ;;
restart-sshd) restart_sshd ;;
stop-sshd) stop_sshd ;;
pg-create) pg_create "$@" ;;
pg-fresh) pg_fresh "$@" ;;
pg-stop) pg_stop ;;
pg-sql) pg_sql "$@" ;;
*) note "no such verb: $verb"; exit 2 ;;
esac
