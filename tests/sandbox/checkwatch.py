#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the sandbox again and again with the real program, in the story `pg-wrong-password`.

Three rounds must cost one login a host, and one attempt with the password that PostgreSQL refuses:
repeating it could lock an account. Ctrl-C ends it with 130.
"""
import json
import os
import pathlib
import signal
import subprocess
import sys

SANDBOX = pathlib.Path(__file__).resolve().parent / "sandbox"
PROGRAM = os.environ.get("LOCKKEEPER", "lockkeeper")
QUIET_ROUNDS = 2
SSH_LOG = "/var/log/sshd.log"
PG_LOG = "/var/log/postgresql/postgresql-15-main.log"


def sandbox(*arguments):
    return subprocess.run([SANDBOX, *arguments], stdout=subprocess.PIPE, text=True,
                          check=True).stdout


def counted(host, words, log):
    done = subprocess.run([SANDBOX, "exec", host, "grep", "-c", "--", words, log],
                          stdout=subprocess.PIPE, text=True, check=False)
    return int(done.stdout or 0)


def seen():
    return {"logins": {host: counted(host, "Accepted publickey", SSH_LOG)
                       for host in ("jm-1", "tm-2", "tm-3")},
            "refusals": counted("db-1", "password authentication failed", PG_LOG)}


def watch(profile, secrets):
    """What was printed until enough rounds had nothing new, and the exit code after Ctrl-C."""
    process = subprocess.Popen(
        [PROGRAM, "check", "--profile", profile, "--secrets", secrets, "--watch", "1", "--lang",
         "en"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    lines = []
    try:
        for line in process.stdout:
            lines.append(line)
            if sum("nothing has changed" in one for one in lines) == QUIET_ROUNDS:
                break
        process.send_signal(signal.SIGINT)
        return "".join(lines), process.wait(timeout=30)
    finally:
        process.kill()
        process.wait()


def main():
    profile = sandbox("story", "pg-wrong-password").strip().splitlines()[-1]
    secrets = json.loads(sandbox("status", "--json"))["secrets"]
    before = seen()
    printed, code = watch(profile, secrets)
    after = seen()
    print(printed)
    faults = [] if code == 130 else [f"ended with {code}, not 130"]
    for host, logins in after["logins"].items():
        if logins - before["logins"][host] != 1:
            faults.append(f"{logins - before['logins'][host]} logins to {host}")
    refusals = after["refusals"] - before["refusals"]
    if refusals != 1:
        faults.append(f"the refused password was sent {refusals} times")
    print("\n".join(faults) or "as expected")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
