#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks many hosts of namespaces, each with a real sshd, of which one stands still.

The host that does not answer is named and keeps its rows; every other one is asked. 12 hosts, or
LOCKKEEPER_HOSTS of them (up to 200).
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

SANDBOX = pathlib.Path(__file__).resolve().parent / "sandbox"
PROGRAM = os.environ.get("LOCKKEEPER", "lockkeeper")
STILL = "h-5"


def sandbox(*arguments):
    return subprocess.run([SANDBOX, *arguments], stdout=subprocess.PIPE, text=True,
                          check=True).stdout


def faults_of(result, code, hosts):
    rows = {}
    for finding in result["findings"]:
        kind, _, name = finding["subject"].partition(":")
        if kind == "host":
            rows.setdefault(name, {})[finding["check"]] = finding["status"]
    faults = [] if code == 3 else [f"ended with {code}, not 3"]
    faults += [f"{name} has no rows" for name in hosts if name not in rows]
    lengths = {len(own) for own in rows.values()}
    if len(lengths) != 1:
        faults.append(f"the hosts have {sorted(lengths)} rows")
    for name, own in rows.items():
        wanted = ("critical", "unknown") if name == STILL else ("pass", "pass")
        found = (own.get("host.ssh"), own.get("host.shell"))
        if found != wanted:
            faults.append(f"{name} is {found}, not {wanted}")
    return faults


def main():
    wanted = int(os.environ.get("LOCKKEEPER_HOSTS", "12"))
    profile = sandbox("up", "--hosts", str(wanted)).strip().splitlines()[-1]
    try:
        status = json.loads(sandbox("status", "--json"))
        hosts = [host["name"] for host in status["hosts"] if host["name"] != "db-1"]
        sandbox("exec", STILL, "sh", "-c", "kill -STOP $(pgrep -x sshd)")
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "result.json"
            begun = time.monotonic()
            code = subprocess.run([PROGRAM, "check", "--profile", profile, "--secrets",
                                   status["secrets"], "--json", path], stdin=subprocess.DEVNULL,
                                  stdout=subprocess.DEVNULL, check=False).returncode
            print(f"{len(hosts)} hosts in {time.monotonic() - begun:.1f} s")
            result = json.loads(path.read_text(encoding="utf-8"))
    finally:
        sandbox("down")
    faults = faults_of(result, code, hosts)
    print("\n".join(faults) or "as expected")
    return 1 if faults or len(hosts) != wanted else 0


if __name__ == "__main__":
    sys.exit(main())
