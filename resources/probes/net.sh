# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# What this host reaches and how it resolves names. The caller sets
#   LK_TARGETS  lines ROLE<TAB>HOST<TAB>PORT
#   LK_NAMES    lines NAME
# or, once more is known,
#   LK_FURTHER  lines as LK_TARGETS; nothing else is asked then
# Names are foreign text: only ever arguments, never code; the odd ones are not asked at all.

# lk_plain NAME: can be a host name or an address, and no program takes it for an option.
lk_plain() {
    case $1 in
    '' | -* | *[!A-Za-z0-9._:%-]*) return 1 ;;
    esac
}

# lk_unique: the first field of each line of stdin, each once, IPv4 first (as Java does).
lk_unique() {
    lk_four='' lk_six=''
    while read -r lk_address _; do
        case " $lk_four$lk_six" in
        *" $lk_address "*) ;;
        *)
            case $lk_address in
            *:*) lk_six="$lk_six$lk_address " ;;
            *) lk_four="$lk_four$lk_address " ;;
            esac
            ;;
        esac
    done
    printf '%s' "$lk_four$lk_six"
}

# lk_hosts NAME: what /etc/hosts says, one address a line.
lk_hosts() {
    while read -r lk_address lk_aliases; do
        case $lk_address in '' | '#'*) continue ;; esac
        for lk_alias in ${lk_aliases%%#*}; do
            [ "$lk_alias" != "$1" ] || printf '%s\n' "$lk_address"
        done
    done </etc/hosts
}

# lk_nslookup NAME: what the name server says (bind's and busybox' ways of printing it).
lk_nslookup() {
    lk_seen=''
    limited 4 nslookup "$1" 2>/dev/null </dev/null | while read -r lk_word lk_first lk_second _; do
        case $lk_word in
        Name:) lk_seen=1 ;;
        Address:) [ -z "$lk_seen" ] || printf '%s\n' "$lk_first" ;;
        Address) [ -z "$lk_seen" ] || printf '%s\n' "$lk_second" ;;
        esac
    done
}

# lk_resolve NAME: its addresses on one line. Status 1: none, 2: this host has no way to ask.
lk_resolve() {
    case $1 in
    *:* | *[!0-9.]*) ;;
    *) printf '%s ' "$1" && return 0 ;;
    esac
    case $1 in *:*) printf '%s ' "$1" && return 0 ;; esac
    if has getent; then
        lk_answer=$(limited 4 getent ahosts "$1" 2>/dev/null </dev/null | lk_unique)
    else
        lk_answer=$([ -r /etc/hosts ] && lk_hosts "$1" | lk_unique)
        if [ -z "$lk_answer" ]; then
            has nslookup || return 2
            lk_answer=$(lk_nslookup "$1" | lk_unique)
        fi
    fi
    printf '%s' "$lk_answer"
    [ -n "$lk_answer" ]
}

# lk_judge STATUS WORDS: sets lk_state to what a connect's status and words mean; empty: the tool
# itself could not do it.
lk_judge() {
    case $2 in
    *[Uu]sage:* | *'invalid option'*) lk_state='' ;; # a help text may hold any of the words below
    *[Rr]efused*) lk_state=refused ;;
    *'No route'* | *nreachable* | *'timed out'* | *[Tt]imeout* | *'prohibited'*) lk_state=timeout ;;
    *)
        case $1 in
        0) lk_state=open ;;
        124 | 137 | 143) lk_state=timeout ;;
        *) lk_state='' ;;
        esac
        ;;
    esac
}

# The ways to make one TCP connection: lk_by_TOOL ADDRESS PORT prints «US microseconds» when the
# tool can time itself, or the error in its own words. Each takes at most 4 s.
lk_by_bash() {
    # shellcheck disable=SC2016
    limited 4 bash --norc --noprofile -c '
        now() { if [ -n "${EPOCHREALTIME-}" ]; then n=${EPOCHREALTIME/[.,]/}; else n=$(date +%s%N); n=${n%???}; fi; }
        now; t=$n
        exec 3<>"/dev/tcp/$1/$2" || exit 1
        now; case $n in *[!0-9]* | "") ;; *) echo "US $((n - t))" ;; esac' lk "$1" "$2"
}
lk_by_nc() {
    limited 5 nc -v -z -w 4 "$1" "$2"
}
lk_by_busybox() { # its nc has neither -z nor -v as a rule
    limited 5 busybox nc -w 4 "$1" "$2" -e true
}
lk_by_python3() {
    limited 5 python3 -S -E -c '
import socket, sys, time
s = socket.socket(socket.AF_INET6 if ":" in sys.argv[1] else socket.AF_INET)
s.settimeout(4)
t = time.monotonic()
try:
    s.connect((sys.argv[1], int(sys.argv[2])))
except OSError as e:
    print(e)
    sys.exit(1)
print("US", int((time.monotonic() - t) * 1000000))' "$1" "$2"
}
lk_by_curl() {
    case $1 in *:*) lk_url="[$1]" ;; *) lk_url=$1 ;; esac
    lk_said=$(limited 5 curl -q -sv --noproxy '*' --connect-timeout 4 -m 4 -w 'lkT=%{time_connect}' \
        "telnet://$lk_url:$2" 2>&1)
    lk_said=$(printf '%s' "$lk_said" | tr '\000-\010\016-\037\200-\377' '?')
    lk_time=${lk_said##*lkT=}
    lk_time=${lk_time%%[!0-9.]*}
    case $lk_time in
    '' | 0 | 0.000000) printf '%s\n' "$lk_said" && return 1 ;;
    *.??????) lk_time=${lk_time%.*}${lk_time#*.} ;;
    *) return 0 ;;
    esac
    while case $lk_time in 0?*) true ;; *) false ;; esac do
        lk_time=${lk_time#0}
    done
    printf 'US %s\n' "$lk_time"
}
lk_by_perl() {
    # shellcheck disable=SC2016
    limited 5 perl -e '
use IO::Socket::INET;
my $clock = eval { require Time::HiRes; Time::HiRes::time() };
my $s = IO::Socket::INET->new(PeerAddr => $ARGV[0], PeerPort => $ARGV[1], Proto => "tcp", Timeout => 4);
unless ($s) { print "$@ $!\n"; exit 1 }
printf "US %d\n", (Time::HiRes::time() - $clock) * 1e6 if $clock;' "$1" "$2"
}

# lk_connect ADDRESS PORT: sets lk_state, lk_us, lk_how, lk_words by the first tool that can.
lk_connect() {
    lk_state='' lk_us='' lk_how='' lk_words='no tool'
    for lk_tool in bash python3 curl perl nc busybox; do
        has "$lk_tool" || continue
        lk_words=$("lk_by_$lk_tool" "$1" "$2" 2>&1 </dev/null) && lk_status=0 || lk_status=$?
        lk_judge "$lk_status" "$lk_words"
        [ -n "$lk_state" ] || continue
        lk_how=$lk_tool
        case $lk_words in 'US '*) lk_us=${lk_words#US } ;; esac
        return 0
    done
    lk_state=unknown
}

# lk_reach ROLE HOST PORT: one line ROLE HOST PORT STATE MS HOW WORDS, tabs between.
lk_reach() {
    lk_us='' lk_how='' lk_words=''
    if ! lk_plain "$2"; then
        lk_state=unresolved lk_words='not a host name'
    else
        lk_addresses=$(lk_resolve "$2") && lk_status=0 || lk_status=$?
        case $lk_status in
        0) ;;
        1) lk_state=unresolved ;;
        *) lk_state=unknown lk_words='no way to resolve names' ;;
        esac
        [ "$lk_status" != 0 ] || lk_try "$3"
    fi
    case $lk_words in 'lk: connect: '*) # bash says it twice
        lk_words=${lk_words#lk: connect: }
        lk_words=${lk_words%%lk: line*}
        ;;
    esac
    lk_words=$(printf '%s' "${lk_words%"$LK_LF"}" | tr '\n\t\r' '   ' | head -c 200)
    case $lk_state in
    open) lk_words='' ;;
    *) lk_us='' ;;
    esac
    printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$lk_state" "$(lk_ms "$lk_us")" "$lk_how" \
        "$lk_words"
}

# lk_try PORT: the addresses in turn, as programs do; the first that is open counts.
lk_try() {
    lk_state=unknown
    # shellcheck disable=SC2086
    for lk_address in $lk_addresses; do
        lk_connect "$lk_address" "$1"
        [ "$lk_state" != open ] || { lk_slow "$lk_address" "$1" && return 0; }
    done
}

# lk_slow ADDRESS PORT: a slow connection may have met a busy host: the best of three counts.
lk_slow() {
    case $lk_us in '' | *[!0-9]*) return 0 ;; esac
    lk_best=$lk_us lk_turns=2
    while [ "$lk_best" -gt 50000 ] && [ "$lk_turns" -gt 0 ]; do
        lk_turns=$((lk_turns - 1))
        lk_connect "$1" "$2"
        case $lk_us in '' | *[!0-9]*) break ;; esac
        [ "$lk_us" -ge "$lk_best" ] || lk_best=$lk_us
    done
    lk_state=open lk_us=$lk_best
}

# lk_ms MICROSECONDS: as milliseconds with three decimals; -1 where it is not known.
lk_ms() {
    case $1 in
    '' | *[!0-9]*) printf '%s' -1 ;;
    *) printf '%d.%03d' "$(($1 / 1000))" "$(($1 % 1000))" ;;
    esac
}

lk_all_reach() {
    lk_all=$(
        set -f
        IFS=$LK_LF
        for lk_target in $LK_TARGETS; do
            lk_role=${lk_target%%"$LK_TAB"*}
            lk_target=${lk_target#*"$LK_TAB"}
            IFS=$LK_IFS
            lk_reach "$lk_role" "${lk_target%%"$LK_TAB"*}" "${lk_target#*"$LK_TAB"}" &
        done
        wait
    )
    printf '%s\n' "$lk_all"
}

lk_name() {
    lk_plain "$1" || return 0
    lk_addresses=$(lk_resolve "$1") && lk_status=0 || lk_status=$?
    [ "$lk_status" = 2 ] || printf '%s\t%s\n' "$1" "${lk_addresses% }"
}

lk_all_names() {
    lk_all=$(
        set -f
        IFS=$LK_LF
        # shellcheck disable=SC2153
        for lk_one in $LK_NAMES; do
            IFS=$LK_IFS
            lk_name "$lk_one" &
        done
        wait
    )
    printf '%s\n' "$lk_all"
}

quick_net() {
    case ${LK_FURTHER-} in
    ?*)
        LK_TARGETS=$LK_FURTHER
        section net.further lk_all_reach
        ;;
    *)
        section net.reach lk_all_reach
        section net.names lk_all_names
        ;;
    esac
}
