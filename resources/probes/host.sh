# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# What a host is and has: system, account, memory, cores, limits, file systems, Flink's folders.

host_os() {
    uname -n
    uname -srm
    for lk_file in /etc/os-release /usr/lib/os-release; do
        [ -r "$lk_file" ] || continue
        while IFS= read -r lk_value || [ -n "$lk_value" ]; do
            case $lk_value in
            PRETTY_NAME=*)
                printf '%s\n' "${lk_value#*=}"
                return 0
                ;;
            esac
        done <"$lk_file"
    done
}

host_account() {
    lk_account=$(id -un 2>/dev/null || id -u)
    printf 'account\t%s\n' "$lk_account"
    printf 'uid\t%s\n' "$(id -u)"
    printf 'home\t%s\n' "${HOME-}"
    lk_value=$({ getent passwd "$lk_account" || grep "^$lk_account:" /etc/passwd; } 2>/dev/null)
    lk_value=${lk_value%%"$LK_LF"*}
    printf 'shell\t%s\n' "${lk_value##*:}"
    printf 'env-shell\t%s\n' "${SHELL-}"
    for lk_tool in awk cat cut date df grep head id ls mkdir mv rm sed sort stat tail tr uname wc; do
        has "$lk_tool" || printf 'missing\t%s\n' "$lk_tool"
    done
}

# cgroup_of PID WHOSE: each limit on the way from the process's group to the root, once: whose,
# group, bytes.
cgroup_of() {
    while IFS=: read -r lk_id lk_kind lk_group; do
        case $lk_id:$lk_kind in
        0:) lk_root=/sys/fs/cgroup lk_leaf=memory.max ;;
        *:memory | *:memory,* | *,memory) lk_root=/sys/fs/cgroup/memory lk_leaf=memory.limit_in_bytes ;;
        *) continue ;;
        esac
        lk_walk=${lk_group%/}
        while :; do
            if [ -r "$lk_root$lk_walk/$lk_leaf" ] && read -r lk_bytes <"$lk_root$lk_walk/$lk_leaf"; then
                lk_value=cgroup$LK_TAB$2$LK_TAB$lk_group$LK_TAB$lk_bytes
                case $lk_seen in
                *"$LK_LF$lk_value$LK_LF"*) ;;
                *)
                    lk_seen=$lk_seen$lk_value$LK_LF
                    printf '%s\n' "$lk_value"
                    ;;
                esac
            fi
            [ -n "$lk_walk" ] || break
            lk_walk=${lk_walk%/*}
        done
    done <"/proc/$1/cgroup"
}

host_memory() {
    grep -E '^(MemTotal|MemFree|MemAvailable|Buffers|Cached|SwapTotal|SwapFree):' /proc/meminfo
    lk_rc=$?
    lk_seen=$LK_LF
    {
        cgroup_of self login
        for lk_pid in $LK_PIDS; do
            cgroup_of "$lk_pid" jvm
        done
    } 2>/dev/null
    return "$lk_rc"
}

host_cpu() {
    printf 'nproc\t%s\n' "$(nproc 2>/dev/null)"
    printf 'cpuinfo\t%s\n' "$(grep -c '^processor' /proc/cpuinfo 2>/dev/null)"
}

host_limits() {
    # shellcheck disable=SC3045 # -S and -H are in dash, bash, BusyBox ash and ksh
    printf 'soft\t' && ulimit -Sn
    # shellcheck disable=SC3045
    printf 'hard\t' && ulimit -Hn
}

# access_line HOME KIND PATH: what the login account may do there; no answer but "-" where nothing is.
access_line() {
    lk_flags=
    [ -e "$3" ] && lk_flags=e
    [ -r "$3" ] && lk_flags=${lk_flags}r
    [ -w "$3" ] && lk_flags=${lk_flags}w
    [ -x "$3" ] && lk_flags=${lk_flags}x
    lk_value=${lk_owners#*"$LK_LF$3$LK_TAB"}
    [ "$lk_value" != "$lk_owners" ] || lk_value=
    lk_real=$({ { [ -d "$3" ] && cd -P "$3" && pwd -P; } || readlink -f "$3"; } 2>/dev/null)
    printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "${lk_flags:--}" "${lk_value%%"$LK_LF"*}" \
        "$lk_real"
}

# owners_of PATH…: asked for several at once, since a program costs more than all else here.
owners_of() {
    lk_owners=$LK_LF$(stat -L -c "%n$LK_TAB%U" "$@" 2>/dev/null)
}

# log_dirs_of HOME: where its daemons write their logs, one a line: those that run know it best.
# Where none runs, as the next one would find it (bin/config.sh): FLINK_LOG_DIR, env.log.dir, log.
log_dirs_of() {
    lk_real=$(cd -P "$1" 2>/dev/null && pwd -P)
    lk_dirs=$LK_LF
    IFS=$LK_LF
    set -f
    for lk_line in $LK_LOGS; do
        lk_value=${lk_line#*"$LK_TAB"}
        case ${lk_line%%"$LK_TAB"*} in
        "$1" | "$lk_real") ;;
        *) continue ;;
        esac
        case $lk_dirs in *"$LK_LF$lk_value$LK_LF"*) ;; *) lk_dirs=$lk_dirs$lk_value$LK_LF ;; esac
    done
    set +f
    IFS=$LK_IFS
    if [ "$lk_dirs" = "$LK_LF" ]; then
        lk_dirs=${FLINK_LOG_DIR:-}
        if [ -z "$lk_dirs" ]; then
            fl_settings "${FLINK_CONF_DIR:-$1/conf}"
            lk_dirs=${lk_log_set:-$1/log}
        fi
    fi
    printf '%s\n' "$lk_dirs"
}

access_of() { # HOME
    lk_folders=$(log_dirs_of "$1")
    lk_home=$1
    IFS=$LK_LF
    set -f
    # shellcheck disable=SC2086
    set -- $lk_folders
    set +f
    IFS=$LK_IFS
    owners_of "$lk_home" "$lk_home/lib" "$lk_home/conf" "$@"
    access_line "$lk_home" home "$lk_home"
    access_line "$lk_home" lib "$lk_home/lib"
    access_line "$lk_home" conf "$lk_home/conf"
    for lk_log in "$@"; do
        access_line "$lk_home" log "$lk_log"
    done
}

host_access() {
    for_lines access_of "$LK_HOMES"
    owners_of /tmp "${HOME-}"
    access_line - tmp /tmp
    access_line - account "${HOME-}"
}

# df waits for ever on a dead network mount: local ones are asked apart, so they always answer. What
# no Flink writes to is left out, since a slow answer is short.
# shellcheck disable=SC2016 # for the inner shell
LK_DF='f=$1; shift; df "$f" "$@" | grep -Ev " /(dev|proc|sys|run|snap|boot)(/.*)?\$| /var/lib/(docker|containerd|containers|kubelet)/"'

slow_host() {
    slow host.disk 10 /bin/sh -c "$LK_DF" df -Pk &
    slow host.disk-local 10 /bin/sh -c "$LK_DF" df -Pkl &
    slow host.inodes 10 /bin/sh -c "$LK_DF" df -Pi &
    slow host.inodes-local 10 /bin/sh -c "$LK_DF" df -Pil &
}

quick_host() {
    find_flink 2>/dev/null
    section host.os host_os
    section host.account host_account
    section host.memory host_memory
    section host.cpu host_cpu
    section host.limits host_limits
    section host.mounts cat /proc/self/mountinfo # df leaves out second mounts of one device
    section host.access host_access
}
