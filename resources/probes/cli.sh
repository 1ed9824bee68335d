# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Flink's own client, asked for its jobs. LK_FLINK_HOME: the home on the submitting host.
quick_cli() {
    section cli.list cli_list
}

# The log folder is none, since the client would overwrite the log of somebody else's last run;
# what log4j says to that, and stack frames, are left out. Under LC_ALL=C Java 17 cannot open a path
# with Cyrillic letters, as a person's own session can. Where nobody answers, the client would ask
# 20 times more, 3 s apart (Flink 1.20): three times are enough to tell why.
cli_list() {
    LC_ALL=C.UTF-8
    export LC_ALL
    FLINK_LOG_DIR=/dev/null
    export FLINK_LOG_DIR
    lk_exit=0
    lk_text=$(limited 45 "$LK_FLINK_HOME/bin/flink" list -Drest.retry.max-attempts=2 \
        -Drest.retry.delay=1000 -Drest.connection-timeout=5000 2>&1) || lk_exit=$?
    printf '%s\n' "$lk_text" | grep -v -e '^[[:space:]]*at ' -e ' main ERROR ' | head -c 60000
    return "$lk_exit"
}
