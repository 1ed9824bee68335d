# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Flink's REST asked by the host's own curl or wget, for servers that forbid SSH forwarding.
# LK_REST_BASE (http://host:port) and LK_REST_PATHS are set by the caller. Each answer is the body,
# a line feed and the HTTP status (000: none); its exit status is that of the program, 127: neither.
rest_curl() {
    curl -q -s --noproxy '*' --connect-timeout 5 -y 10 -Y 1 -m 60 -w '\n%{http_code}' "$1"
}

rest_wget() {
    lk_more=
    if wget --help 2>&1 | grep -q content-on-error; then # not BusyBox
        lk_more='--no-config --no-proxy --content-on-error --max-redirect=0 -nv -t 1'
    fi
    {
        # shellcheck disable=SC2086
        lk_head=$(wget $lk_more -S -T 10 -O - "$1" 2>&1 >&4)
        lk_wget=$?
    } 4>&1
    lk_http=$(printf '%s\n' "$lk_head" | sed -n 's/.*HTTP\/[0-9.]* \([0-9][0-9][0-9]\).*/\1/p' |
        tail -n 1)
    [ -n "$lk_http" ] || printf '%s' "$lk_head"
    printf '\n%s' "${lk_http:-000}"
    return "$lk_wget"
}

rest_ask() {
    if has curl; then
        rest_curl "$1"
    elif has wget; then
        rest_wget "$1"
    else
        return 127
    fi
}

rest_tool() {
    for lk_tool in curl wget; do
        if has "$lk_tool"; then
            printf '%s' "$lk_tool"
            return 0
        fi
    done
    return 1
}

quick_rest() {
    unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY
    section rest.tool rest_tool
    for lk_path in $LK_REST_PATHS; do
        section "$lk_path" rest_ask "$LK_REST_BASE$lk_path"
    done
}
