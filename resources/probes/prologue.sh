# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Before every probe: a known environment and the way answers are framed. Only asks, never writes:
# no temporary file, no history. LK_NONCE is set by the caller.
set +efvxC
set -u
umask 077
LC_ALL=C
HISTFILE=/dev/null
export LC_ALL HISTFILE
unset ENV BASH_ENV CDPATH GREP_OPTIONS
\unalias -a 2>/dev/null
IFS=$(printf ' \t\n.')
IFS=${IFS%.}
LK_IFS=$IFS
LK_LF=${IFS#??}
LK_TAB=${IFS%"$LK_LF"}
LK_TAB=${LK_TAB#?}
LK_LOGIN_PATH=${PATH-}
PATH=$LK_LOGIN_PATH:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
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
    IFS=:
    for lk_dir in $PATH; do # spares the fork that command -v costs
        if [ -f "$lk_dir/$1" ] && [ -x "$lk_dir/$1" ]; then
            IFS=$LK_IFS
            return 0
        fi
    done
    IFS=$LK_IFS
    lk_found=$(command -v "$1" 2>/dev/null) || return 1
    case $lk_found in
    /*) [ -x "$lk_found" ] ;;
    *) [ -n "$lk_found" ] ;;
    esac
}

# BusyBox before 1.30 has a timeout that takes other arguments.
LK_TIMEOUT=no
if has timeout && timeout -k 1 5 true >/dev/null 2>&1 </dev/null; then
    LK_TIMEOUT=yes
fi

# limited SECONDS COMMAND…: ends the command after that time with status 124. No shell functions.
limited() {
    lk_limit=$1
    shift
    if [ "$LK_TIMEOUT" = yes ]; then
        lk_rc=0
        timeout -k 1 "$lk_limit" "$@" || lk_rc=$?
    else
        "$@" &
        lk_child=$!
        guard "$lk_limit" "$lk_child" >/dev/null 2>&1 3>&- &
        lk_guard=$!
        lk_rc=0
        wait "$lk_child" || lk_rc=$?
        kill "$lk_guard" 2>/dev/null
        wait "$lk_guard" 2>/dev/null
    fi
    case $lk_rc in
    137 | 143 | 265) lk_rc=124 ;; # KILL or TERM, as BusyBox tells; ksh counts signals from 256
    esac
    return "$lk_rc"
}

# guard SECONDS PID: kills the process after that time; takes its own sleep along when it is ended.
guard() {
    sleep "$1" &
    lk_sleep=$!
    # shellcheck disable=SC2064 # the process of now is meant
    trap "kill $lk_sleep; exit 0" TERM
    wait "$lk_sleep"
    kill -9 "$2"
}

# slow NAME SECONDS COMMAND…: as section, for what may take long: runs beside the rest, at most 200
# lines and 3500 bytes. The answer is one line of less than PIPE_BUF (4096) bytes, its line feeds
# as \036, since shells write line by line and several answers share the pipe. The reader stops at
# the mark, not at the end of file: a daemon that a login starts would hold that back for ever.
slow() {
    lk_name=$1
    lk_limit=$2
    shift 2
    lk_text=$(
        {
            lk_status=0
            limited "$lk_limit" "$@" 2>&1 </dev/null 3>&- || lk_status=$?
            printf '\n@@%s X %s\n.\n' "$LK_NONCE" "$lk_status" # BusyBox sed reads a line ahead
        } | sed -e "/^@@$LK_NONCE X /q" -e '200,$d' | tr '\n' '\036'
    )
    lk_status=${lk_text##*"@@$LK_NONCE X "}
    lk_text=${lk_text%"@@$LK_NONCE X "*}
    lk_text=${lk_text%?}
    [ "${#lk_text}" -le 3500 ] || lk_text=$(printf '%s' "$lk_text" | head -c 3500)
    printf '@@%s B %s\036%s\036@@%s E %s %s\n' "$LK_NONCE" "$lk_name" "$lk_text" "$LK_NONCE" \
        "$lk_name" "${lk_status%?}"
}

# find_flink: sets LK_PIDS, the processes that are Flink's JVMs, and LK_HOMES, where Flink may lie:
# LK_HOME (unless auto), homes of the running JVMs, FLINK_HOME, the usual places. A number and an
# absolute path a line, each once; paths may hold spaces. LK_LOGS: the home and the log folder of
# each daemon that runs, a tab between them. Looked for once, whoever asks.
find_flink() {
    [ -z "${LK_PIDS+set}" ] || return 0
    LK_PIDS=
    # shellcheck disable=SC2013 # these paths hold no blanks
    for lk_file in $(grep -ls 'org[.]apache[.]flink[.]' /proc/[0-9]*/cmdline); do
        lk_pid=${lk_file#/proc/}
        lk_pid=${lk_pid%/*}
        case $(readlink "/proc/$lk_pid/exe" 2>/dev/null) in
        '' | */java | */java' (deleted)') LK_PIDS=$LK_PIDS$lk_pid$LK_LF ;;
        esac
    done
    LK_HOMES=
    case ${LK_HOME-auto} in
    auto) ;;
    [~]/*) add_home "${HOME-}/${LK_HOME#??}" ;;
    *) add_home "$LK_HOME" ;;
    esac
    LK_LOGS=
    lk_jvm_home=
    lk_jvm_log=
    for_lines add_jvm "$(for lk_pid in $LK_PIDS; do
        printf 'jvm\n'
        tr '\0' '\n' <"/proc/$lk_pid/cmdline"
    done | sed -n -e '/^jvm$/p' -e 's|^-Dlog\.file=\(/.*\)/[^/]*$|log \1|p' \
        -e 's|^\(.*:\)\{0,1\}\(/[^:]*\)/lib/flink-dist[^:/]*\.jar.*$|home \2|p' \
        -e 's|^org\.apache\.flink\..*entrypoint\..*$|daemon|p' \
        -e 's|^org\.apache\.flink\..*taskexecutor\..*$|daemon|p')"
    add_home "${FLINK_HOME-}"
    for lk_one in "${HOME:-/nonexistent}"/flink-* /opt/flink* /usr/local/flink* /srv/flink*; do
        for lk_dist in "$lk_one"/lib/flink-dist*.jar; do
            [ -e "$lk_dist" ] && [ -e "$lk_one/bin/flink" ] && add_home "$lk_one"
        done
    done
}

add_home() {
    lk_home=$1
    while case $lk_home in ?*/) true ;; *) false ;; esac do
        lk_home=${lk_home%/}
    done
    case $lk_home:$LK_LF$LK_HOMES in
    [!/]* | *"$LK_LF$lk_home$LK_LF"*) ;;
    *) LK_HOMES=$LK_HOMES$lk_home$LK_LF ;;
    esac
}

# add_jvm WORDS: one of the lines that tell of a JVM: where it begins, its log folder, its home, that
# it is a daemon and no client.
add_jvm() {
    case $1 in
    jvm)
        lk_jvm_home=
        lk_jvm_log=
        ;;
    log\ *) lk_jvm_log=${1#log } ;;
    home\ *)
        lk_jvm_home=${1#home }
        [ ! -d "$lk_jvm_home" ] || add_home "$lk_jvm_home" # not a container's
        ;;
    daemon)
        lk_value=$lk_jvm_home$LK_TAB$lk_jvm_log
        case $lk_jvm_home:$lk_jvm_log:$LK_LF$LK_LOGS in
        :* | *::* | *"$LK_LF$lk_value$LK_LF"*) ;;
        *) LK_LOGS=$LK_LOGS$lk_value$LK_LF ;;
        esac
        ;;
    esac
}

# for_lines FUNCTION TEXT: calls it with each line that is not empty.
for_lines() {
    lk_function=$1
    IFS=$LK_LF
    set -f
    # shellcheck disable=SC2086
    set -- $2
    set +f
    IFS=$LK_IFS
    for lk_line in "$@"; do
        "$lk_function" "$lk_line"
    done
}

# fl_settings CONF: sets lk_log_set and lk_pid_set to env.log.dir and env.pid.dir of the file in
# force, flat or nested; empty where they are not set.
fl_settings() {
    lk_log_set=
    lk_pid_set=
    lk_group=
    lk_file=$1/config.yaml
    [ -e "$1/flink-conf.yaml" ] && lk_file=$1/flink-conf.yaml
    [ -f "$lk_file" ] && [ -r "$lk_file" ] || return 0
    for_lines fl_setting "$(grep -v '^ *#' "$lk_file")"
    fl_unquote "$lk_log_set"
    lk_log_set=$lk_value
    fl_unquote "$lk_pid_set"
    lk_pid_set=$lk_value
}

fl_setting() { # LINE
    lk_value=${1%% #*}
    lk_key=
    case $lk_value in
    env.log.dir:*) lk_key=log ;;
    env.pid.dir:*) lk_key=pid ;;
    env:*) lk_group='env' ;;
    [!\ ]*) lk_group= ;;
    " "*log.dir:*) lk_key=${lk_group:+log} ;;
    " "*pid.dir:*) lk_key=${lk_group:+pid} ;;
    " "*log:*) lk_group=${lk_group:+log} ;;
    " "*pid:*) lk_group=${lk_group:+pid} ;;
    " "*dir:*) lk_key=$lk_group ;;
    esac
    case $lk_key in
    log) lk_log_set=${lk_value#*:} ;;
    pid) lk_pid_set=${lk_value#*:} ;;
    esac
}

# fl_unquote TEXT: sets lk_value to it without the blanks and quotes around it.
fl_unquote() {
    lk_value=${1#"${1%%[! ]*}"}
    lk_value=${lk_value%"${lk_value##*[! ]}"}
    lk_value=${lk_value#[\"\']}
    lk_value=${lk_value%[\"\']}
}
