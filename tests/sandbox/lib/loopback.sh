# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# shellcheck disable=SC2034,SC2154 # shared with the other parts
#
# One host without namespaces and without root: this machine, on high ports of 127.0.0.1, with the
# account of the caller. For the stories healthy and seed. Called by root it becomes the caller of
# sudo, else the account `postgres`, since PostgreSQL refuses root.

as_ordinary_user() {
  local account=${SUDO_USER:-postgres} status=0 verb=${1:-}
  [ "$account" != root ] || account=postgres
  mkdir -p "$state"
  chown "$account:" "$state"
  if ! as_account test -r "$cache/flink-1.20.3/conf/config.yaml"; then
    # Root's own cache: a readable tree of links beside the sandbox, gone with it.
    if [ ! -d "$state.cache" ] && [ "$verb" = up ] && [ -d "$cache/flink-1.20.3" ]; then
      mkdir "$state.cache"
      cp -al "$cache/flink-1.20.3" "$state.cache/" 2>/dev/null ||
        { rm -rf "$state.cache"/* && cp -a "$cache/flink-1.20.3" "$state.cache/"; }
    fi
    cache=$state.cache
  fi
  trap : INT TERM
  as_account env LOCKKEEPER_SANDBOX=loopback LOCKKEEPER_SANDBOX_NAME="$name" \
    LOCKKEEPER_SANDBOX_DIR="$state" LOCKKEEPER_CACHE="$cache" \
    bash "$sandbox_dir/sandbox" "$@" || status=$?
  # Keys and secrets must be the caller's own to be used.
  if [ -e "$state/sandbox" ]; then
    chown -f root: "$state"/{profile.yaml,secrets.yaml,id_ed25519,known_hosts} || true
  else
    rm -rf "$state.cache"
    rmdir "$state" 2>/dev/null || true
  fi
  exit "$status"
}
as_account() {
  setpriv --reuid="$account" --regid="$(id -g "$account")" --init-groups \
    env -i -C / HOME="$(getent passwd "$account" | cut -d: -f6)" USER="$account" \
    LOGNAME="$account" SHELL=/bin/bash PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin "$@"
}

host_dir() { printf '%s/host\n' "$state"; }
host_pid() { live_pid "$state/host/sshd.pid.record"; }
host_address() { echo 127.0.0.1; }
host_names() { if [ -e "$state/ports" ]; then echo jm-1; fi; }
flink_hosts() { echo jm-1; }
database_host() { echo jm-1; }
database_address=127.0.0.1
config_file() { echo "$state/flink-1.20.3/conf/config.yaml"; }

# Names of the ports, read back by every command.
load_ports() {
  # shellcheck source=/dev/null
  if [ -e "$state/ports" ]; then . "$state/ports"; fi
}
user=$(id -un)
load_ports

inside() {
  shift
  env -C "$state/home" LK_USER="$user" LK_HOME="$state/home" LK_FLINK="$state/flink-1.20.3" \
    LK_KEEP="$state/keep" LK_BASE="$state/base" LK_REST_PORT="$flink_rest_port" \
    LK_PGDATA="$state/pg/main" LK_PGSOCKET="$state/pg" LK_PGLOG="$state/pg/log" \
    LK_PGPORT="$database_port" LK_SCHEMA="$state/host/schema.sql" \
    LK_MATCH="--configDir $state/flink-1.20.3/conf" FLINK_PID_DIR="$state/pids" "$@" 9>&-
}
on() {
  local host=$1
  shift
  inside "$host" bash "$state/host/host.sh" "$@" || return 1
  # Base: JAVA_HOME is set in every login.
  if [ "$1" = reset ]; then start_sshd "SetEnv LANG=C.UTF-8 JAVA_HOME=$java"; fi
}
unset_java_home() { start_sshd "SetEnv LANG=C.UTF-8"; }

profile_hosts() { printf '  - {address: 127.0.0.1, port: %s, name: jm-1}\n' "$ssh_port"; }

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    [[ " $taken " != *" $port "* ]] && [ -z "$(ss -Hltn "sport = :$port")" ] && break
  done
  taken+=" $port"
  printf -v "$1" '%s' "$port"
}

start_sshd() { # SETENV-LINE
  local dir=$state/host
  if live_pid "$dir/sshd.pid.record" >/dev/null && grep -qxF -- "$1" "$dir/sshd_config"; then return; fi
  end_processes "$dir/sshd.pid.record"
  rm -f "$dir/sshd.pid"
  cat >"$dir/sshd_config" <<END
Port $ssh_port
ListenAddress 127.0.0.1
HostKey $dir/hostkey
PidFile $dir/sshd.pid
AuthorizedKeysFile $state/id_ed25519.pub
StrictModes no
UsePAM no
UseDNS no
PasswordAuthentication no
KbdInteractiveAuthentication no
PrintMotd no
$1
Subsystem sftp internal-sftp
END
  /usr/sbin/sshd -f "$dir/sshd_config" -E "$dir/sshd.log" 9>&-
  await 10 "sshd" test -s "$dir/sshd.pid"
  record_pid "$(<"$dir/sshd.pid")" "$dir/sshd.pid.record"
}

loopback_up() {
  local taken='' name dir=$state/host
  [ "$1" -le 3 ] || die "the loopback sandbox has one host"
  mkdir -p "$dir" "$state"/{home,keep,base/conf,pg,pids,io,flink-1.20.3}
  cp "$sandbox_dir"/lib/{host.sh,schema.sql} "$dir/"
  for name in ssh_port flink_rest_port flink_rpc_port database_port; do
    free_port "$name"
    printf '%s=%s\n' "$name" "${!name}" >>"$state/ports"
  done
  (umask 077 && random_word >"$state/source-password")
  ssh-keygen -q -t ed25519 -N '' -C "$user" -f "$state/id_ed25519"
  ssh-keygen -q -t ed25519 -N '' -C loopback -f "$dir/hostkey"
  printf '[127.0.0.1]:%s %s\n' "$ssh_port" "$(cut -d' ' -f1,2 "$dir/hostkey.pub")" \
    >"$state/known_hosts"

  # The scripts look at where they really are, so bin is copied; the rest may be links.
  cp -r "$cache"/flink-1.20.3/{bin,conf} "$state/flink-1.20.3/"
  for name in lib opt plugins; do
    mkdir "$state/flink-1.20.3/$name"
    ln -s "$cache/flink-1.20.3/$name"/* "$state/flink-1.20.3/$name/"
  done
  mkdir "$state/flink-1.20.3/log"
  flink_bind=localhost flink_jobmanager=localhost
  {
    flink_config localhost
    printf '%s: %s\n' env.pid.dir "$state/pids" io.tmp.dirs "$state/io"
  } >"$state/flink-1.20.3/conf/config.yaml"
  echo "localhost:$flink_rest_port" >"$state/flink-1.20.3/conf/masters"
  echo localhost >"$state/flink-1.20.3/conf/workers"
  cp -a "$state/flink-1.20.3/conf/." "$state/base/conf/"

  start_sshd "SetEnv LANG=C.UTF-8 JAVA_HOME=$java"
  on jm-1 pg-create 127.0.0.1/32 <"$state/source-password"
}

# stop_all: the daemons; fails while something still runs that a killed command left behind, since
# that may start another, or leaks its shared memory when its folder is taken away.
stop_all() {
  local kind
  for kind in tm jm; do on jm-1 stop "$kind" || true; done
  on jm-1 pg-stop || true
  ! grep -lzxqF -- "LK_KEEP=$state/keep" /proc/[0-9]*/environ 2>/dev/null
}

loopback_down() {
  local pid
  [ -e "$state/ports" ] || return 0
  if [ -e "$state/host/host.sh" ]; then
    await 30 "the end of what runs in $state" stop_all || true
  fi
  # A killed `up` may not have come to record it.
  for pid in $(pgrep -u "$(id -u)" -f -- " -f $state/host/sshd_config "); do
    record_pid "$pid" "$state/host/sshd.pid.record"
    end_processes "$state/host/sshd.pid.record"
  done
  end_processes "$state/host/sshd.pid.record"
}
