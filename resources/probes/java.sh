# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Every Java that Flink's scripts or its JVMs could mean. A line is: origin, value as given, what is
# there (d directory, x with bin/java, f something else, - nothing), the java program itself, its
# version from JAVA_HOME/release, all parted by tabs.

# java_version PROGRAM: sets lk_version by the release file beside it, without starting a JVM.
java_version() {
    lk_version=
    for lk_release in "${1%/bin/java}/release" "${1%/jre/bin/java}/release"; do
        [ -r "$lk_release" ] || continue
        while IFS='=' read -r lk_key lk_value; do
            case $lk_key in
            JAVA_VERSION)
                lk_value=${lk_value#\"}
                lk_version=${lk_value%\"*}
                return
                ;;
            esac
        done <"$lk_release"
    done
}

java_line() { # ORIGIN GIVEN KIND PROGRAM
    lk_real=
    [ -z "$4" ] || lk_real=$(readlink -f "$4" 2>/dev/null) || lk_real=$4
    [ -z "$lk_real" ] || [ -x "$lk_real" ] || lk_real=
    java_version "$lk_real"
    printf '%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$lk_real" "$lk_version"
}

java_home_line() { # ORIGIN JAVA_HOME
    lk_kind=-
    [ -e "$2" ] && lk_kind=f
    [ -d "$2" ] && lk_kind=d
    [ -d "$2" ] && [ -x "$2/bin/java" ] && lk_kind=x
    java_line "$1" "$2" "$lk_kind" "${2:+$2/bin/java}"
}

# As bash-java-utils.sh of Flink 1.20 reads it: flat key only, quotes kept, the last one counts.
java_of_config() { # HOME
    lk_conf=$1/conf/flink-conf.yaml
    [ -e "$lk_conf" ] || lk_conf=$1/conf/config.yaml
    [ -r "$lk_conf" ] || return 0
    lk_value=$(sed -n 's/^[ ]*env.java.home[ ]*: \([^#]*\).*$/\1/p' "$lk_conf")
    lk_value=${lk_value##*"$LK_LF"}
    lk_value=${lk_value#"${lk_value%%[! ]*}"}
    java_home_line "config:$lk_conf" "${lk_value%"${lk_value##*[! ]}"}"
}

java_of_process() { # PID
    lk_exe=$(readlink "/proc/$1/exe" 2>/dev/null) || lk_exe=
    lk_root=
    [ -x "${lk_exe% (deleted)}" ] || lk_root=/proc/$1/root
    java_version "$lk_root$lk_exe"
    printf 'process:%s\t%s\tx\t%s\t%s\n' "$1" "$lk_exe" "$lk_exe" "$lk_version"
}

java_found() {
    java_home_line env "${JAVA_HOME-}"
    lk_java=$(PATH=$LK_LOGIN_PATH && command -v java)
    case $lk_java in
    /*) [ -x "$lk_java" ] || lk_java= ;;
    *) lk_java= ;;
    esac
    java_line path "$lk_java" - "$lk_java"
    for_lines java_of_config "$LK_HOMES"
    for lk_pid in $LK_PIDS; do
        java_of_process "$lk_pid"
    done
    for lk_java in /usr/lib/jvm/*/bin/java /usr/java/*/bin/java /opt/*/bin/java /opt/java/*/bin/java; do
        [ -x "$lk_java" ] && java_home_line installed "${lk_java%/bin/java}"
    done
    return 0
}

# Asked inside a shell that has read its own start files; what it exports is what Flink would get.
# shellcheck disable=SC2016 # for the inner shell
LK_JAVA_ASK='h=${JAVA_HOME-} k=- v= p=$(command -v java 2>/dev/null)
[ -e "$h" ] && k=f
[ -d "$h" ] && k=d
[ -d "$h" ] && [ -x "$h/bin/java" ] && k=x
[ -r "$h/release" ] && v=$(sed -n "s/^JAVA_VERSION=.\(.*\).\$/\1/p" "$h/release")
printf "\n@lk-java\t%s\t%s\t%s\t%s\n" "$h" "$k" "$p" "$v"'

# in_shell NAME SHELL FLAG: the same question asked in such a shell.
in_shell() {
    # shellcheck disable=SC2016 # for the inner shell
    slow "$1" 8 env PATH="$LK_LOGIN_PATH" LK_JAVA_ASK="$LK_JAVA_ASK" "$2" "$3" \
        'exec /bin/sh -c "$LK_JAVA_ASK"'
}

# shellcheck disable=SC2016 # for the inner shells
slow_java() {
    lk_shell=${SHELL:-/bin/sh}
    [ -x "$lk_shell" ] || lk_shell=/bin/sh
    case $lk_shell in
    */csh | */tcsh) # csh takes -l alone only
        slow java.login 8 env PATH="$LK_LOGIN_PATH" LK_JAVA_ASK="$LK_JAVA_ASK" /bin/sh -c \
            'printf "%s\n" "exec /bin/sh -c \"\$LK_JAVA_ASK\"" | "$0" -l' "$lk_shell" &
        in_shell java.interactive "$lk_shell" -c &
        ;;
    *)
        in_shell java.login "$lk_shell" -lc &
        in_shell java.interactive "$lk_shell" -ic &
        ;;
    esac
    if [ -x /bin/bash ] && [ "$lk_shell" != /bin/bash ]; then # as start-cluster.sh starts workers
        in_shell java.worker /bin/bash -lc &
    fi
    slow java.run 20 /bin/sh -c 'PATH=$0; for j in "${JAVA_HOME:-/nonexistent}/bin/java" "$(command -v java)"; do
            [ -x "$j" ] || continue
            r=$(readlink -f "$j")
            [ -e "${r%/bin/java}/release" ] || [ -e "${r%/jre/bin/java}/release" ] && continue
            printf "@lk-run\t%s\n" "$r"
            "$j" -version
        done' "$LK_LOGIN_PATH" &
}

quick_java() {
    find_flink 2>/dev/null
    section java.found java_found
}
