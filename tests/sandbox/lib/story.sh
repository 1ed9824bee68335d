# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # shared with the other parts
# SPDX-License-Identifier: Apache-2.0
#
# Putting the hosts into the state of a story. Each starts from the base: files as after `up`, no
# firewall, a fresh copy of the database. Daemons stay if they run and were started with the
# configuration that the story wants; so most stories take a second or two.
#
# A story file may define
#   before        changes that the daemons should start with
#   after         changes under the running daemons
# and set
#   daemons       which Flink daemons are to run: "jm-1:jm tm-2:tm tm-3:tm" (the default), or fewer
#   registered    how many TaskManagers to wait for; default: as many as are to run; - : do not wait
#   postgres      lines for postgresql.conf; `down` for no server
# and the profile's values, see profile_defaults in config.sh.

reset_one() {
  on "$1" reset || return 1
  [ "$1" != "$(database_host)" ] || restore_postgres
}

restore_postgres() {
  if [ "$postgres" = down ]; then on "$(database_host)" pg-stop; return; fi
  local lines
  mapfile -t lines <<<"$postgres"
  on "$(database_host)" pg-fresh "${lines[@]}"
}

default_daemons() {
  local name
  if is_flink_host jm-1; then printf 'jm-1:jm '; fi
  for name in $(worker_hosts); do printf '%s:tm ' "$name"; done
}
is_flink_host() { flink_hosts | grep -qx -- "$1"; }
wants() { [[ " $daemons " == *" $1 "* ]]; }

stop_unwanted() {
  local name kind
  is_flink_host "$1" || return 0
  name=$1
  for kind in tm jm; do wants "$name:$kind" || on "$name" stop "$kind"; done
}

ensure_one() { on "${1%:*}" ensure "${1#*:}"; }

count_wanted() {
  local one n=0
  for one in $daemons; do [[ $one != *:tm ]] || n=$((n + 1)); done
  echo "$n"
}

tell_story() {
  local started=$SECONDS name
  # shellcheck disable=SC2034 # read by the story
  story=$1
  daemons=$(default_daemons)
  registered='' postgres=''
  before() { :; }
  after() { :; }
  profile_defaults
  # shellcheck source=/dev/null
  . "$sandbox_dir/stories/$1.sh"
  : >"$state/story"
  rm -f "$state/answers"
  # The hosts may be older than this checkout.
  for name in $(host_names); do cp "$sandbox_dir/lib/host.sh" "$(host_dir "$name")/"; done

  # shellcheck disable=SC2046 # names without blanks
  together reset_one $(host_names) || die "could not go back to the base state"
  before
  # shellcheck disable=SC2046
  together stop_unwanted $(flink_hosts) || die "could not stop daemons"
  # shellcheck disable=SC2086
  together ensure_one $daemons || die "could not start daemons"
  [ -n "$registered" ] || registered=$(count_wanted)
  [ "$registered" = - ] || on jm-1 await "$registered" || die "the cluster did not come up"
  after
  write_profile "$1"
  echo "$1" >"$state/story"
  say "story $1 is told, $((SECONDS - started)) s"
}

# ---- words for stories ------------------------------------------------------------------------

# configure HOST SED...: edits config.yaml there.
configure() {
  local host=$1
  shift
  inside "$host" sed -i "$@" "$(config_file)"
}

# as_user HOST COMMAND...
as_user() {
  local host=$1
  shift
  inside "$host" runuser -u "$user" -- env -C "/home/$user" "HOME=/home/$user" "USER=$user" \
    "LOGNAME=$user" "$@"
}

# mount_on HOST PLACE ARGUMENT...: mounts, and notes it for the next reset.
mount_on() {
  local host=$1 place=$2
  shift 2
  inside "$host" mount "$@" "$place"
  printf '%s\n' "$place" | inside "$host" tee -a /mnt/keep/mounts >/dev/null
}

# background_on HOST COMMAND...: starts it, and notes it for the next reset.
background_on() {
  local host=$1
  shift
  # shellcheck disable=SC2016 # expanded there
  inside "$host" bash -c '"$@" >/dev/null 2>&1 </dev/null 9>&- & echo $! >>/mnt/keep/pids' _ "$@"
}

# undo_on HOST: the script on stdin puts back what reset does not know.
undo_on() { inside "$1" bash -c 'cat >>/mnt/keep/undo; chmod 700 /mnt/keep/undo'; }

# sudo_rules HOST LINE...: what the account may do by sudo there.
sudo_rules() {
  local host=$1
  shift
  printf '%s\n' "$@" | inside "$host" install -D -m 440 /dev/stdin /etc/sudoers.d/story
}

# firewall HOST RULE: into the output chain of that host.
firewall() {
  local host=$1
  shift
  inside "$host" nft "add table inet story; add chain inet story out { type filter hook output priority 0; }; add rule inet story out $*"
}

# sink_on HOST BACK_END:PORT...: an emulated front end of StarRocks there, on 9030 (which only
# listens) and 8030, and a profile that names it.
sink_on() {
  local host=$1
  shift
  sink_password=$(random_word)
  profile_extra="sink:
  type: starrocks
  query: [$host:9030]
  load: [$host:8030]
  user: loader
  database: app"
  inside "$host" install -m 644 /dev/stdin /mnt/keep/emulator.py <"$sandbox_dir/../support/starrocks_emulator.py"
  background_on "$host" env EMULATOR_USER=loader EMULATOR_PASSWORD="$sink_password" \
    python3 /mnt/keep/emulator.py --listen 0.0.0.0:8030 "$@"
  listener_on "$host" 9030
  await 10 "the emulated front end" inside "$host" curl -s -o /dev/null http://localhost:8030/
}

# listener_on HOST PORT: somebody who accepts connections there.
listener_on() {
  background_on "$1" python3 -m http.server "$2" --directory /usr/share/doc/bash
  await 10 "the listener on $2" inside "$1" curl -s -o /dev/null "http://localhost:$2/"
}
