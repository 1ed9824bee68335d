# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Flink on this host: its JVMs from /proc, the folders that may be its home, what the login may do
# there, and pid files. LK_HOME: the profile's wish, or auto.

quick_flink() {
    lk_jvm_homes=
    lk_homes=0
    lk_seen=$LK_LF
    section flink.processes fl_processes
    section flink.homes fl_homes
    section flink.access fl_access
    section flink.pids fl_pid_files
}

# fl_lines COMMAND…: runs it with the words of $lk_list, one a line, after its arguments.
fl_lines() {
    IFS=$LK_LF
    set -f
    # shellcheck disable=SC2086
    set -- "$@" $lk_list
    set +f
    IFS=$LK_IFS
    "$@"
}

fl_processes() {
    fl_system
    for lk_dir in /proc/[0-9]*; do
        lk_comm=
        { read -r lk_comm <"$lk_dir/comm"; } 2>/dev/null
        [ "$lk_comm" = java ] || continue
        lk_list=$({ tr '\000' '\n' <"$lk_dir/cmdline"; } 2>/dev/null)
        case $lk_list in
        *org.apache.flink.*) fl_lines fl_process "${lk_dir#/proc/}" ;;
        esac
    done
}

# What is needed to read the processes: the boot time, the clock tick, whether others are hidden.
fl_system() {
    grep '^btime ' /proc/stat # where many interrupts are, its lines are too long to read here
    lk_hz=$(getconf CLK_TCK 2>/dev/null) || lk_hz=100
    printf 'hz %s\n' "$lk_hz"
    while read -r lk_key lk_value lk_rest; do
        lk_options=${lk_rest#* }
        lk_options=${lk_options%% *}
        case $lk_value:$lk_options in
        /proc:*hidepid=[12]* | /proc:*hidepid=invisible* | /proc:*hidepid=noaccess*)
            [ "$(id -u)" = 0 ] || printf 'hidepid %s\n' "$lk_options"
            ;;
        esac
    done </proc/mounts
    fl_container /proc/self/cgroup
    lk_own_container=$lk_container
}

# fl_process PID ARGUMENT…
fl_process() {
    lk_pid=$1
    shift
    printf 'pid %s\n' "$lk_pid"
    fl_status "/proc/$lk_pid/status"
    [ -z "$lk_nspid" ] || printf 'nspid %s\n' "$lk_nspid"
    fl_user "$lk_uid"
    for lk_link in exe cwd root; do
        lk_value=$(readlink "/proc/$lk_pid/$lk_link" 2>/dev/null) &&
            printf '%s %s\n' "$lk_link" "$lk_value"
    done
    fl_container "/proc/$lk_pid/cgroup"
    [ "$lk_container" != "$lk_own_container" ] || lk_container=
    [ -z "$lk_container" ] || printf 'cgroup %s\n' "$lk_container"
    fl_limits "/proc/$lk_pid/limits"
    fl_started "/proc/$lk_pid/stat"
    fl_arguments "$@"
}

fl_status() {
    lk_uid=
    lk_nspid=
    while read -r lk_key lk_value lk_rest; do
        case $lk_key in
        Uid:) lk_uid=$lk_value ;;
        VmRSS:) printf 'rss %s\n' "$lk_value" ;;
        NSpid:) lk_nspid=$lk_rest ;;
        esac
    done <"$1"
}

# fl_user UID: prints its name, or the number.
fl_user() {
    lk_entry=$(getent passwd "$1" 2>/dev/null) || lk_entry=
    while [ -z "$lk_entry" ] && IFS=: read -r lk_key lk_value lk_number lk_rest; do
        [ "$lk_number" = "$1" ] && lk_entry=$lk_key
    done </etc/passwd
    lk_entry=${lk_entry%%:*}
    printf 'user %s\n' "${lk_entry:-$1}"
}

# fl_container FILE: the first line of a cgroup file that names a container engine.
fl_container() {
    lk_container=
    { while read -r lk_line; do
        case $lk_line in
        *docker* | *kubepods* | *libpod* | *containerd* | *podman* | *crio* | *lxc*)
            lk_container=${lk_line##*:}
            break
            ;;
        esac
    done <"$1"; } 2>/dev/null
    return 0
}

fl_limits() {
    while read -r lk_a lk_b lk_c lk_soft lk_hard lk_rest; do
        [ "$lk_a $lk_b $lk_c" = 'Max open files' ] && printf 'files %s %s\n' "$lk_soft" "$lk_hard"
    done <"$1"
}

# The start in clock ticks since boot: field 22, counted behind the name, which may hold spaces.
fl_started() {
    read -r lk_line <"$1" || return 0
    # shellcheck disable=SC2086
    set -- ${lk_line##*') '}
    shift 19
    printf 'ticks %s\n' "$1"
}

# Prints the arguments but the long list of opened modules, and remembers the home they tell.
fl_arguments() {
    lk_jar_home=-
    lk_conf=-
    lk_log=-
    lk_last=
    for lk_arg in "$@"; do
        case $lk_arg in
        --add-opens=* | --add-exports=*) continue ;;
        -Dlog.file=*) lk_log=${lk_arg#-Dlog.file=} lk_log=${lk_log%/*} ;;
        */lib/flink-dist*.jar*)
            lk_jar_home=${lk_arg%%/lib/flink-dist*}
            lk_jar_home=${lk_jar_home##*:}
            ;;
        esac
        [ "$lk_last" = --configDir ] && lk_conf=$lk_arg
        lk_last=$lk_arg
        printf 'arg %s\n' "$lk_arg"
    done
    if [ "$lk_jar_home" = - ]; then
        case $lk_log in /*/log) lk_jar_home=${lk_log%/log} ;; esac
    fi
    # The home of a JVM in a container is a path in there.
    if [ -n "$lk_nspid$lk_container" ] && [ ! -d "$lk_jar_home" ]; then return 0; fi
    [ "$lk_jar_home" = - ] ||
        lk_jvm_homes=$lk_jvm_homes$lk_jar_home$LK_LF$lk_conf$LK_LF$lk_log$LK_LF
}

fl_homes() {
    case ${LK_HOME:-auto} in
    auto) ;;
    [~]) fl_home wish "$HOME" - - ;;
    [~]/*) fl_home wish "$HOME/${LK_HOME#??}" - - ;;
    *) fl_home wish "$LK_HOME" - - ;;
    esac
    lk_list=$lk_jvm_homes
    fl_lines fl_homes_of_jvms
    if [ -n "${FLINK_HOME:-}" ]; then
        fl_home environment "$FLINK_HOME" - -
    elif [ "$lk_homes" = 0 ]; then
        lk_value=$(fl_login_home)
        [ -z "$lk_value" ] || fl_home login "$lk_value" - -
    fi
    for lk_dir in "${HOME:-/nonexistent}"/flink-* /opt/flink* /usr/local/flink* /srv/flink*; do
        [ -f "$lk_dir/bin/flink" ] || continue
        set -- "$lk_dir"/lib/flink-dist*
        [ -e "$1" ] && fl_home search "$lk_dir" - -
    done
    return 0
}

fl_homes_of_jvms() {
    while [ $# -ge 3 ]; do
        fl_home process "$1" "$2" "$3"
        shift 3
    done
}

# FLINK_HOME as a login shell of this account sets it.
fl_login_home() {
    # shellcheck disable=SC2016
    lk_value=$(limited 5 "${SHELL:-/bin/sh}" -l -c 'printf "\n@@%s\n" "$FLINK_HOME"' \
        </dev/null 2>/dev/null)
    case $lk_value in
    *"$LK_LF@@"*) printf '%s' "${lk_value##*"$LK_LF@@"}" ;;
    esac
}

# fl_home FROM PATH CONF LOG: numbers and prints a home that is not among those before.
fl_home() {
    lk_path=${2%/}
    lk_real=$(cd -P "$lk_path/" 2>/dev/null && pwd -P) || lk_real=
    case $lk_seen in *"$LK_LF${lk_real:-$lk_path}$LK_LF"*) return 0 ;; esac
    [ "$lk_homes" -lt 6 ] || return 0
    lk_seen=$lk_seen${lk_real:-$lk_path}$LK_LF
    lk_homes=$((lk_homes + 1))
    printf 'home %s\nfrom %s\npath %s\nreal %s\n' "$lk_homes" "$1" "$lk_path" "$lk_real"
    fl_home_state
    lk_conf=$3
    [ "$lk_conf" = - ] && lk_conf=$lk_path/conf
    lk_log=$4
    fl_settings "$lk_conf"
    # Where no running JVM tells it, as Flink's scripts find it.
    [ "$lk_log" != - ] || lk_log=${FLINK_LOG_DIR:-${lk_log_set:-$lk_path/log}}
    printf 'conf %s\nlog %s\n' "$lk_conf" "$lk_log"
    eval "lk_path_$lk_homes=\$lk_path lk_conf_$lk_homes=\$lk_conf lk_log_$lk_homes=\$lk_log" \
        "lk_pid_set_$lk_homes=\$lk_pid_set"
}

fl_home_state() {
    if [ -z "$lk_real" ]; then
        if [ -d "$lk_path" ]; then lk_value=unreadable; else lk_value=missing; fi
        printf 'problem %s\n' "$lk_value"
        return 0
    fi
    fl_owner "$lk_real"
    printf 'owner %s\n' "$lk_owner"
    [ -x "$lk_path/bin/flink" ] && printf 'launcher 1\n'
    [ -r "$lk_path/lib" ] || [ ! -d "$lk_path/lib" ] || printf 'problem unreadable\n'
    for lk_jar in "$lk_path"/lib/flink-dist*.jar; do
        [ -e "$lk_jar" ] && printf 'dist %s\n' "${lk_jar##*/}"
    done
    return 0
}

# fl_owner PATH: sets lk_owner.
fl_owner() {
    lk_owner=
    [ -e "$1" ] || [ -h "$1" ] || return 0
    lk_value=$(ls -ld "$1" 2>/dev/null)
    # shellcheck disable=SC2086
    set -f && set -- $lk_value && set +f
    lk_owner=${3:-}
}

# HOME, part, what this login may do with it, its owner: separated by tabs.
fl_access() {
    lk_n=0
    while [ "$lk_n" -lt "$lk_homes" ]; do
        lk_n=$((lk_n + 1))
        eval "lk_path=\$lk_path_$lk_n lk_conf=\$lk_conf_$lk_n lk_log=\$lk_log_$lk_n"
        fl_may . "$lk_path"
        fl_may lib "$lk_path/lib"
        fl_may conf "$lk_conf"
        fl_may log "$lk_log"
    done
}

fl_may() {
    lk_flags=
    [ -r "$2" ] && lk_flags=${lk_flags}r
    [ -w "$2" ] && lk_flags=${lk_flags}w
    [ -x "$2" ] && lk_flags=${lk_flags}x
    [ -e "$2" ] || lk_flags=missing
    fl_owner "$2"
    printf '%s\t%s\t%s\t%s\n' "$lk_path" "$1" "${lk_flags:--}" "$lk_owner"
}

# The pid files of Flink's scripts: FLINK_PID_DIR, env.pid.dir of each home, /tmp.
fl_pid_files() {
    lk_list=${FLINK_PID_DIR:-/tmp}
    lk_n=0
    while [ "$lk_n" -lt "$lk_homes" ]; do
        lk_n=$((lk_n + 1))
        eval "lk_value=\$lk_pid_set_$lk_n"
        case $LK_LF$lk_list$LK_LF in
        *"$LK_LF${lk_value:-/tmp}$LK_LF"*) ;;
        *) lk_list=$lk_list$LK_LF${lk_value:-/tmp} ;;
        esac
    done
    fl_lines fl_pids_in
}

fl_pids_in() {
    for lk_dir in "$@"; do
        for lk_file in "$lk_dir"/flink-*-taskexecutor.pid "$lk_dir"/flink-*-standalonesession.pid \
            "$lk_dir"/flink-*-standalonejob.pid; do
            [ -e "$lk_file" ] || continue
            fl_owner "$lk_file"
            printf 'file %s\nowner %s\n' "$lk_file" "$lk_owner"
            [ -r "$lk_file" ] || continue
            while read -r lk_pid lk_rest || [ -n "$lk_pid" ]; do
                case $lk_pid in '' | *[!0-9]*) continue ;; esac
                lk_state=dead
                [ -d "/proc/$lk_pid" ] && lk_state=alive
                printf 'pid %s %s\n' "$lk_pid" "$lk_state"
            done <"$lk_file"
        done
    done
}
