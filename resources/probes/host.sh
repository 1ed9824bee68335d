# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# What a host is and has: system, account, memory, cores, limits, file systems, Flink's folders.

host_os() {
    uname -n
    uname -srm
    sed -n 's/^PRETTY_NAME=//p' /etc/os-release /usr/lib/os-release 2>/dev/null | head -n 1
}

host_account() {
    lk_account=$(id -un 2>/dev/null || id -u)
    printf 'account\t%s\n' "$lk_account"
    printf 'uid\t%s\n' "$(id -u)"
    printf 'home\t%s\n' "${HOME-}"
    printf 'shell\t%s\n' "$({ getent passwd "$lk_account" ||
        grep "^$lk_account:" /etc/passwd; } 2>/dev/null | sed -n '1s/.*://p')"
    printf 'env-shell\t%s\n' "${SHELL-}"
    for lk_tool in awk cat cut date df grep head id ls mkdir mv rm sed sort stat tail tr uname wc; do
        has "$lk_tool" || printf 'missing\t%s\n' "$lk_tool"
    done
}

# cgroup_of PID WHOSE: each limit on the way from the process's group to the root: whose, group,
# bytes.
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
                printf 'cgroup\t%s\t%s\t%s\n' "$2" "$lk_group" "$lk_bytes"
            fi
            [ -n "$lk_walk" ] || break
            lk_walk=${lk_walk%/*}
        done
    done <"/proc/$1/cgroup"
}

host_memory() {
    grep -E '^(MemTotal|MemFree|MemAvailable|Buffers|Cached|SwapTotal|SwapFree):' /proc/meminfo
    lk_rc=$?
    {
        cgroup_of self login
        for lk_pid in $(flink_pids); do
            cgroup_of "$lk_pid" jvm
        done
    } 2>/dev/null | awk '!seen[$0]++'
    return "$lk_rc"
}

host_cpu() {
    printf 'nproc\t%s\n' "$(nproc 2>/dev/null)"
    printf 'cpuinfo\t%s\n' "$(grep -c '^processor' /proc/cpuinfo 2>/dev/null)"
}

host_limits() {
    # shellcheck disable=SC3045 # -S and -H are in dash, bash, BusyBox ash and ksh
    printf 'soft\t%s\nhard\t%s\n' "$(ulimit -Sn)" "$(ulimit -Hn)"
}

# access_line HOME KIND PATH: what the login account may do there; no answer but "-" where nothing is.
access_line() {
    lk_flags=
    [ -e "$3" ] && lk_flags=e
    [ -r "$3" ] && lk_flags=${lk_flags}r
    [ -w "$3" ] && lk_flags=${lk_flags}w
    [ -x "$3" ] && lk_flags=${lk_flags}x
    printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "${lk_flags:--}" \
        "$(stat -L -c %U "$3" 2>/dev/null)" "$(readlink -f "$3" 2>/dev/null)"
}

host_access() {
    flink_homes | while IFS= read -r lk_home; do
        lk_conf=$lk_home/conf/flink-conf.yaml
        [ -e "$lk_conf" ] || lk_conf=$lk_home/conf/config.yaml
        lk_log=$(sed -n 's/^[ ]*env\.log\.dir[ ]*: *\([^#]*\).*$/\1/p' "$lk_conf" 2>/dev/null |
            sed 's/ *$//' | tail -n 1)
        access_line "$lk_home" home "$lk_home"
        access_line "$lk_home" lib "$lk_home/lib"
        access_line "$lk_home" conf "$lk_home/conf"
        access_line "$lk_home" log "${lk_log:-$lk_home/log}"
    done
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
    section host.os host_os
    section host.account host_account
    section host.memory host_memory
    section host.cpu host_cpu
    section host.limits host_limits
    section host.mounts cat /proc/self/mountinfo # df leaves out second mounts of one device
    section host.access host_access
}
