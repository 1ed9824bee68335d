# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # shared with the other parts
# SPDX-License-Identifier: Apache-2.0
#
# Hosts made of namespaces. Each is one `unshare` process: when that ends, the kernel takes its
# processes, mounts and network with it. The switch between them is a namespace too, so the machine
# itself only ever gets one interface, and loses it with the switch.

host_dir() { printf '%s/hosts/%s\n' "$state" "$1"; }
host_pid() { live_pid "$(host_dir "$1")/pid"; }
host_address() { cat "$(host_dir "$1")/address"; }
host_names() { cat "$state/names" 2>/dev/null || true; }
flink_hosts() { cat "$state/flink-hosts" 2>/dev/null || true; }

# inside HOST COMMAND...: as root, on HOST. Daemons must not inherit the lock (9).
inside() {
  local pid
  pid=$(host_pid "$1") || die "host $1 is not running"
  shift
  nsenter -t "$pid" -n -m -u -i --pid="/proc/$pid/ns/pid_for_children" -- \
    /usr/bin/env -i -C / PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    HOME=/root USER=root LOGNAME=root SHELL=/bin/bash TERM="${TERM:-dumb}" LANG=C.UTF-8 "$@" 9>&-
}

# on HOST VERB...: runs a verb of host.sh there.
on() {
  local host=$1
  shift
  inside "$host" bash /mnt/state/host.sh "$@"
}

config_file() { echo /mnt/flink.home/conf/config.yaml; }
database_host() { echo db-1; }
unset_java_home() { inside "$1" sed -i '/JAVA_HOME/d' "/home/$user/.bashrc" "/home/$user/.profile"; }

profile_hosts() {
  local name
  for name in $(host_names); do
    [ "$name" = db-1 ] || printf '  - {address: %s, name: %s%s}\n' "$(host_address "$name")" \
      "$name" "${sudo_of[$name]:+, sudo: ${sudo_of[$name]}}"
  done
}

pick_subnet() {
  local seed try a b
  seed=$(printf '%s' "$instance" | cksum)
  seed=${seed%% *}
  for try in 0 1 2 3 4 5 6 7 8 9; do
    a=$((96 + (seed + try * 7) % 128)) b=$((seed / 128 % 256))
    if [ -z "$(ip -4 route show root "10.$a.$b.0/24")" ] &&
      ! ip -4 route show match "10.$a.$b.0/24" | grep -qv '^default'; then
      echo "10.$a.$b"
      return
    fi
  done
  die "no free network found between 10.96.0.0 and 10.223.0.0"
}

# spawn NAME FILE COMMAND...: in a session of its own, so that Ctrl-C here does not hit it; recorded
# before it becomes what it is.
spawn() {
  local file=$1 log=$2
  shift 2
  (
    record_pid "$BASHPID" "$file"
    exec setsid "$@" </dev/null >>"$log" 2>&1 9>&-
  ) &
  disown
}

make_host() { # NAME ADDRESS ROLE
  local dir
  dir=$(host_dir "$1")
  mkdir -p "$dir"
  mkfifo "$dir/go"
  echo "$2" >"$dir/address"
  ssh-keygen -q -t ed25519 -N '' -C "$1" -f "$dir/hostkey"
  cp "$sandbox_dir"/lib/{host.sh,schema.sql} "$dir/"
  cp "$state/etc-hosts" "$dir/hosts"
  printf '%s=%q\n' host "$1" address "$2" prefix 24 role "$3" user "$user" \
    password_hash "$password_hash" java "$java" cache "$cache" >"$dir/env"
  case $3 in jobmanager | taskmanager)
    mkdir "$dir/conf"
    flink_config "$1" >"$dir/conf/config.yaml"
    echo "jm-1:8081" >"$dir/conf/masters"
    worker_hosts >"$dir/conf/workers"
    ;;
  esac
}

start_host() {
  local dir
  dir=$(host_dir "$1")
  cp "$state/id_ed25519.pub" "$dir/authorized_keys"
  cat "$state/cluster_key.pub" >>"$dir/authorized_keys"
  cp "$state/known_hosts" "$dir/known_hosts"
  if grep -q '^role=jobmanager' "$dir/env"; then cp "$state/cluster_key" "$dir/"; fi
  spawn "$dir/pid" "$dir/log" unshare -n -m -u -i -p --fork --kill-child --mount-proc \
    bash "$sandbox_dir/lib/init.sh" "$dir"
}

has_started() { # FILE: every host has it; a host that died is an error
  local name
  for name in $(host_names); do
    [ -e "$(host_dir "$name")/$1" ] && continue
    [ ! -e "$(host_dir "$name")/pid" ] || host_pid "$name" >/dev/null ||
      { cat "$(host_dir "$name")/log" >&2; die "host $name ended while starting"; }
    return 1
  done
}

in_switch() { nsenter -t "$(live_pid "$state/switch.pid")" -n -- "$@"; }

connect_hosts() {
  local name n=0 switch
  switch=$(live_pid "$state/switch.pid")
  ip link add "$link" type veth peer name machine netns "$switch"
  ip address add "$subnet.1/24" dev "$link"
  ip link set "$link" up
  {
    echo "link set lo up"
    echo "link add br0 type bridge"
    echo "link set br0 up"
    echo "link set machine master br0 up"
    for name in $(host_names); do
      n=$((n + 1))
      echo "link add port$n type veth peer name eth0 netns $(host_pid "$name")"
      echo "link set port$n master br0 up"
    done
  } | in_switch ip -batch -
  for name in $(host_names); do echo >"$(host_dir "$name")/go"; done
}

own_namespace() { [ "$(readlink "/proc/$1/ns/net")" != "$(readlink /proc/self/ns/net)" ]; }

netns_up() { # HOSTS
  local n name password
  [ "$(id -u)" = 0 ] || die "namespaces need root; LOCKKEEPER_SANDBOX=loopback works without"
  subnet=$(pick_subnet)
  link=lk$(printf '%s' "$instance" | sha256sum | cut -c1-8)
  printf '%s\n' "$link" >"$state/link"
  printf '%s\n' "$subnet" >"$state/subnet"
  password=$(random_word)
  password_hash=$(openssl passwd -6 "$password")
  (
    umask 077
    printf '%s\n' "$password" >"$state/ssh-password"
    random_word >"$state/source-password"
  )
  ssh-keygen -q -t ed25519 -N '' -C "$user" -f "$state/id_ed25519"
  ssh-keygen -q -t ed25519 -N '' -C cluster -f "$state/cluster_key"

  echo "127.0.0.1 localhost" >"$state/etc-hosts"
  : >"$state/names"
  : >"$state/flink-hosts"
  for ((n = 1; n <= $1; n++)); do
    case $n in 1) name=jm-1 ;; 2 | 3) name=tm-$n ;; *) name=h-$n ;; esac
    echo "$name" >>"$state/names"
    [ "$n" -gt 3 ] || echo "$name" >>"$state/flink-hosts"
    echo "$subnet.$((n + 10)) $name" >>"$state/etc-hosts"
  done
  echo db-1 >>"$state/names"
  echo "$subnet.2 db-1" >>"$state/etc-hosts"

  while read -r address name; do
    case $name in
    localhost) ;;
    jm-1) make_host "$name" "$address" jobmanager ;;
    tm-*) make_host "$name" "$address" taskmanager ;;
    db-1) make_host "$name" "$address" database ;;
    *) make_host "$name" "$address" plain ;;
    esac
  done <"$state/etc-hosts"
  for name in $(host_names); do
    printf '%s,%s %s\n' "$name" "$(host_address "$name")" \
      "$(cut -d' ' -f1,2 "$(host_dir "$name")/hostkey.pub")"
  done >"$state/known_hosts"

  spawn "$state/switch.pid" "$state/switch.log" unshare -n sleep infinity
  for name in $(host_names); do start_host "$name"; done
  await 60 "the hosts' start" has_started ready
  await 5 "the switch" own_namespace "$(live_pid "$state/switch.pid")"
  connect_hosts
  await 60 "the hosts' sshd" has_started up
  on db-1 pg-create "$subnet.0/24" <"$state/source-password"
}

netns_down() {
  local name files=()
  for name in $(host_names); do files+=("$(host_dir "$name")/pid"); done
  end_processes "${files[@]}" "$state/switch.pid"
  # The kernel takes the pair's other end away with the namespace, but not at once.
  if [ -e "$state/link" ] && ip link show "$(<"$state/link")" >/dev/null 2>&1; then
    ip link delete "$(<"$state/link")" 2>/dev/null || true
  fi
}
