# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# After the topics: slow questions run in the background inside one command substitution (a pipe,
# no file), quick ones write straight to stdout meanwhile. LK_TOPICS is set by the caller; a topic
# NAME brings quick_NAME and, if it has slow questions, slow_NAME.
exec 3>&1
lk_slow=$(
    {
        for lk_topic in $LK_TOPICS; do # slow_NAME starts its questions with `slow … &`
            if command -v "slow_$lk_topic" >/dev/null; then
                "slow_$lk_topic"
            fi
        done
        for lk_topic in $LK_TOPICS; do
            "quick_$lk_topic" >&3
        done
        wait
    }
)
printf '%s\n' "$lk_slow" | tr '\036' '\n'
