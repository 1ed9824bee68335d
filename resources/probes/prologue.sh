# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Before every probe: a known environment and the way answers are framed. Only asks, never writes:
# no temporary file, no history. LK_NONCE is set by the caller.
set -u
umask 077
LC_ALL=C
export LC_ALL
unset ENV BASH_ENV CDPATH HISTFILE GREP_OPTIONS
IFS=$(printf ' \t\n.')
IFS=${IFS%.}
LK_LOGIN_PATH=$PATH
PATH=$PATH:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export PATH

# section NAME COMMAND…: the answer NAME is what the command prints (both streams) and its status.
section() {
    lk_name=$1
    shift
    printf '@@%s B %s\n' "$LK_NONCE" "$lk_name"
    lk_status=0
    "$@" 2>&1 </dev/null || lk_status=$?
    printf '\n@@%s E %s %s\n' "$LK_NONCE" "$lk_name" "$lk_status"
}

# has NAME: a program of that name can be run (command -v also names what is not executable).
has() {
    lk_found=$(command -v "$1" 2>/dev/null) || return 1
    case $lk_found in
    /*) [ -x "$lk_found" ] ;;
    *) [ -n "$lk_found" ] ;;
    esac
}

# limited SECONDS COMMAND…: ends the command after that time with status 124. No shell functions.
limited() {
    lk_limit=$1
    shift
    if has timeout; then
        timeout -k 1 "$lk_limit" "$@"
    else
        "$@" &
        lk_child=$!
        (
            sleep "$lk_limit"
            kill -9 "$lk_child" 2>/dev/null
        ) >/dev/null 2>&1 &
        lk_guard=$!
        lk_rc=0
        wait "$lk_child" || lk_rc=$?
        kill "$lk_guard" 2>/dev/null
        [ "$lk_rc" = 137 ] && lk_rc=124
        return "$lk_rc"
    fi
}

# slow NAME SECONDS COMMAND…: as section, for what may take long: runs beside the rest. The answer
# is written in one piece of at most 4 KiB, so that several never mix in the pipe.
slow() {
    lk_name=$1
    lk_limit=$2
    shift 2
    lk_text=$(limited "$lk_limit" "$@" 2>&1 </dev/null) && lk_status=0 || lk_status=$?
    lk_text=$(printf '%s' "$lk_text" | head -c 3500)
    printf '@@%s B %s\n%s\n@@%s E %s %s\n' "$LK_NONCE" "$lk_name" "$lk_text" "$LK_NONCE" "$lk_name" \
        "$lk_status"
}
