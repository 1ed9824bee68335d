# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # shared with the other parts
# SPDX-License-Identifier: Apache-2.0
#
# The texts the sandbox writes: Flink's configuration, the profile, the secrets.

worker_hosts() {
  local names
  names=$(flink_hosts | grep '^tm-' || true)
  printf '%s\n' "${names:-jm-1}"
}

# The shipped file lists what Java 17 needs; the rest is added to start sooner and to stay small.
flink_config() { # HOST
  local opens
  opens=$(sed -n 's/^ *all: \(--add-exports.*\)/\1/p' "$cache/flink-1.20.3/conf/config.yaml")
  [ -n "$opens" ] || die "no env.java.opts.all in Flink's own config.yaml"
  cat <<END
env:
  java:
    opts:
      all: $opens -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
jobmanager:
  bind-host: ${flink_bind:-0.0.0.0}
  rpc:
    address: ${flink_jobmanager:-jm-1}
    port: ${flink_rpc_port:-6123}
  memory:
    process:
      size: 768m
taskmanager:
  bind-host: ${flink_bind:-0.0.0.0}
  host: $1
  numberOfTaskSlots: 2
  memory:
    process:
      size: 1280m
    managed:
      size: 64m
    network:
      min: 64m
      max: 64m
    jvm-metaspace:
      size: 512m
parallelism:
  default: 1
rest:
  address: ${flink_jobmanager:-jm-1}
  port: ${flink_rest_port:-8081}
  bind-address: ${flink_bind:-0.0.0.0}
execution:
  checkpointing:
    interval: 30s
restart-strategy:
  type: exponential-delay
cluster:
  registration:
    error-delay: 1s
heartbeat:
  interval: 3000
  timeout: 15000
END
  if [ -n "$java" ]; then echo "env.java.home: $java"; fi
}

# What a story may set before the profile is written.
profile_defaults() {
  ssh_user=$user
  ssh_identity=id_ed25519
  ssh_known_hosts=known_hosts
  ssh_password=$(cat "$state/ssh-password" 2>/dev/null || true)
  source_password=$(cat "$state/source-password")
  source_host=${database_address:-db-1}
  source_port=${database_port:-5432}
  source_database=app
  source_tables='public.orders, public.customers'
  flink_home=auto
  parallelism=1
  ssh_timeouts=
  ssh_jump=
  declare -gA sudo_of=() # how the profile says that sudo works, by host
  sudo_password=
  sink_password=
  profile_extra=
}

write_profile() { # STORY
  local name
  {
    echo "lockkeeper: 1"
    echo "name: sandbox $1"
    echo "ssh:"
    echo "  user: $ssh_user"
    [ -z "$ssh_identity" ] || echo "  identity: [$ssh_identity]"
    echo "  agent: false"
    echo "  known-hosts: $ssh_known_hosts"
    echo "  host-key-policy: strict"
    [ -z "$ssh_jump" ] || echo "  jump: $ssh_jump"
    [ -z "$ssh_timeouts" ] || echo "  timeouts: $ssh_timeouts"
    echo "hosts:"
    profile_hosts
    echo "flink:"
    echo "  home: $flink_home"
    echo "source:"
    echo "  type: postgres"
    echo "  host: $source_host"
    echo "  port: $source_port"
    echo "  database: $source_database"
    echo "  user: cdc"
    echo "  tables: [$source_tables]"
    echo "  slot: lockkeeper_orders"
    echo "  publication: lockkeeper_orders"
    echo "cdc:"
    echo "  parallelism: $parallelism"
    [ -z "$profile_extra" ] || printf '%s\n' "$profile_extra"
  } >"$state/profile.yaml.new"
  (
    umask 077
    [ -z "$ssh_password" ] || printf 'ssh-password: "%s"\n' "$ssh_password"
    [ -z "$sudo_password" ] || printf 'sudo-password: "%s"\n' "$sudo_password"
    [ -z "$sink_password" ] || printf 'sink-password: "%s"\n' "$sink_password"
    printf 'source-password: "%s"\n' "$source_password"
  ) >"$state/secrets.yaml.new"
  chmod 600 "$state/secrets.yaml.new"
  for name in profile.yaml secrets.yaml; do mv "$state/$name.new" "$state/$name"; done
  give_away profile.yaml secrets.yaml id_ed25519 "$ssh_known_hosts"
}

# With sudo the files are for the person who called it: keys and secrets must be one's own.
give_away() {
  [ -n "${SUDO_UID:-}" ] && [ "$(id -u)" = 0 ] || return 0
  (cd "$state" && chown "$SUDO_UID:${SUDO_GID:-$SUDO_UID}" "$@" 2>/dev/null) || true
}

print_status() {
  local name sep='' story=''
  story=$(cat "$state/story" 2>/dev/null || true)
  printf '{"profile":"%s","secrets":"%s","story":"%s","hosts":[' \
    "$state/profile.yaml" "$state/secrets.yaml" "$story"
  for name in $(host_names); do
    printf '%s{"name":"%s","address":"%s","pid":%s}' "$sep" "$name" "$(host_address "$name")" \
      "$(host_pid "$name" || echo null)"
    sep=,
  done
  printf ']}\n'
}
