# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # shared with the other parts
# SPDX-License-Identifier: Apache-2.0
#
# What every part of the sandbox uses: names, messages, processes told apart by their start time.

user=sruser

say() { printf 'sandbox: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
# A story that needs something this machine lacks; ctest takes 77 for "skipped".
skip() { say "cannot be done here: $*"; exit 77; }

# start_time PID: the kernel's start stamp of a process; with the pid it names it for good.
start_time() {
  local line
  { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
  # The name in brackets may hold anything; what follows it is plain.
  read -ra line <<<"${line##*) }"
  # Dead, and not yet buried by its parent.
  [ "${line[0]}" != Z ] || return 1
  printf '%s\n' "${line[19]}"
}

# live_pid FILE: prints the pid that FILE ("PID START") records, if that very process still lives.
live_pid() {
  local pid start
  { read -r pid start <"$1"; } 2>/dev/null || return 1
  [ -n "$pid" ] && [ "$(start_time "$pid")" = "$start" ] && printf '%s\n' "$pid"
}

record_pid() { printf '%s %s\n' "$1" "$(start_time "$1")" >"$2"; }

# await SECONDS WHAT COMMAND...: until COMMAND succeeds. It asks again and again, for a shell gets
# no event of other programs' files, ports and processes.
await() {
  local until=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    if [ "$SECONDS" -ge "$until" ]; then
      say "waited in vain for $what"
      return 1
    fi
    sleep 0.1
  done
}

# end_processes FILE...: ends the recorded processes and waits until all are gone.
end_processes() {
  local file pid
  for file in "$@"; do
    if pid=$(live_pid "$file"); then kill -KILL "$pid" 2>/dev/null || true; fi
  done
  for file in "$@"; do await 20 "the end of the process in $file" process_gone "$file"; done
}
process_gone() { ! live_pid "$1" >/dev/null; }

random_word() { od -An -N12 -tx1 /dev/urandom | tr -d ' \n'; echo; }

# together FUNCTION NAME...: FUNCTION for each NAME at the same time; fails if one of them did.
together() {
  local function=$1 name pids=() bad=0
  shift
  for name in "$@"; do "$function" "$name" & pids+=($!); done
  for name in "${pids[@]}"; do wait "$name" || bad=1; done
  return "$bad"
}
