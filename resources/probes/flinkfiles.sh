# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2154 # set by flink.sh
# The files of each of Flink's homes that the topic flink, asked before, has found: configuration,
# list of logs, and what went wrong at their ends.
quick_flinkfiles() {
    lk_host=$(uname -n)
    lk_n=0
    while [ "$lk_n" -lt "$lk_homes" ]; do
        lk_n=$((lk_n + 1))
        fl_home_details "$lk_n"
    done
}

# fl_home_details N
fl_home_details() {
    eval "lk_path=\$lk_path_$1 lk_conf=\$lk_conf_$1 lk_log=\$lk_log_$1"
    lk_large=$(find -L "$lk_conf/config.yaml" "$lk_conf/flink-conf.yaml" "$lk_conf/workers" \
        "$lk_conf/masters" -size +262144c 2>/dev/null)
    section "flink.home.$1.config" fl_file "$lk_conf/config.yaml"
    section "flink.home.$1.legacy" fl_file "$lk_conf/flink-conf.yaml"
    section "flink.home.$1.workers" fl_file "$lk_conf/workers"
    section "flink.home.$1.masters" fl_file "$lk_conf/masters"
    section "flink.home.$1.logs" fl_logs
    for lk_daemon in taskexecutor standalonesession standalonejob; do
        for lk_ext in log out; do
            fl_newest "$lk_log"/flink-*-"$lk_daemon"-*-"$lk_host.$lk_ext"
            [ -n "$lk_file" ] || fl_newest "$lk_log"/flink-*-"$lk_daemon"-*."$lk_ext"
            [ -z "$lk_file" ] ||
                section "flink.home.$1.tail.$lk_daemon.$lk_ext" "fl_end_$lk_ext" "$lk_file"
        done
    done
}

# fl_file FILE: what it says. Status 3: there is none, 4: not readable, 5: too large.
fl_file() {
    lk_dir=${1%/*}
    if [ -d "$lk_dir" ] && [ ! -x "$lk_dir" ]; then return 4; fi
    [ -e "$1" ] || return 3
    [ -f "$1" ] && [ -r "$1" ] || return 4
    case $LK_LF$lk_large$LK_LF in *"$LK_LF$1$LK_LF"*) return 5 ;; esac
    cat "$1"
}

fl_logs() {
    [ -d "$lk_log" ] || return 3
    [ -r "$lk_log" ] && [ -x "$lk_log" ] || return 4
    set --
    for lk_file in "$lk_log"/flink-*-standalone*.log "$lk_log"/flink-*-standalone*.out \
        "$lk_log"/flink-*-taskexecutor-*.log "$lk_log"/flink-*-taskexecutor-*.out; do
        [ -e "$lk_file" ] && set -- "$@" "$lk_file"
    done
    [ $# = 0 ] || stat -c '%s %Y %n' "$@"
    return 0
}

# fl_newest FILE…: the newest of those that are, in $lk_file.
fl_newest() {
    lk_file=
    for lk_one in "$@"; do
        [ -f "$lk_one" ] || continue
        if [ -z "$lk_file" ]; then
            lk_file=$lk_one
        elif [ -n "$(find "$lk_one" -newer "$lk_file" 2>/dev/null)" ]; then
            lk_file=$lk_one
        fi
    done
}

# What went wrong at the end of a log: errors, causes, signals, endless retries.
fl_end_log() {
    printf 'file %s\n' "$1"
    [ -r "$1" ] || return 4
    tail -n 2000 "$1" | awk '
        /ERROR|FATAL|Caused by|Exception|Error:|Could not re|RECEIVED SIGNAL|Terminating/ {
            line[++n] = substr($0, 1, 600)
        }
        END { for (i = n > 60 ? n - 59 : 1; i <= n; i++) print line[i] }'
}

fl_end_out() {
    printf 'file %s\n' "$1"
    [ -r "$1" ] || return 4
    [ -s "$1" ] || return 0
    if [ "$(($(wc -c <"$1")))" -le 8192 ]; then
        cat "$1"
    else
        head -c 4096 "$1"
        printf '\n'
        tail -c 4096 "$1"
    fi
}
