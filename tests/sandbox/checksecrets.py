#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Looks for passwords where none may be, while and after the real program uses them.

In the story `secrets` the logins, sudo and PostgreSQL want passwords. While the program runs, the
command lines and environments of all processes are read again and again, those of the hosts too;
afterwards everything that it printed and wrote, and what is left on the hosts.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
SANDBOX = HERE / "sandbox"
PROGRAM = os.environ.get("LOCKKEEPER", "lockkeeper")
HOSTS = ("jm-1", "tm-2", "tm-3", "db-1")
LEFT_ON_HOSTS = ("/home", "/tmp", "/var/log", "/root", "/run")


def sandbox(*arguments, **options):
    return subprocess.run([SANDBOX, *arguments], stdout=subprocess.PIPE, text=True,
                          check=True, **options).stdout


class Watch(threading.Thread):
    """Reads /proc until it is told to stop."""

    def __init__(self, canaries):
        super().__init__()
        self.canaries = [canary.encode() for canary in canaries]
        self.over = threading.Event()
        self.found, self.commands = set(), set()
        self.rounds = 0

    def run(self):
        while not self.over.is_set():
            self.rounds += 1
            for name in os.listdir("/proc"):
                if name.isdigit() and int(name) != os.getpid():
                    self.look(pathlib.Path("/proc") / name)

    def look(self, process):
        for part in ("cmdline", "environ"):
            try:
                content = (process / part).read_bytes()
            except OSError:  # it has ended
                return
            if part == "cmdline":
                self.commands.add(content.split(b"\0")[0])
            if any(canary in content for canary in self.canaries):
                self.found.add(f"{part} of {content[:60]!r}")


def core_limits(process):
    limits = pathlib.Path(f"/proc/{process.pid}/limits").read_text(encoding="ascii")
    return re.search(r"^Max core file size +(\S+) +(\S+)", limits, re.MULTILINE).groups()


def run(arguments, folder):
    """What was printed, and whether the program could leave a core."""
    environment = {**os.environ, "HOME": str(folder)}
    with subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env=environment) as process:
        first = process.stdout.read(1)  # its limits are set by then
        limits = core_limits(process)
        return first + process.stdout.read(), limits != ("0", "0")


def files_under(folder):
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def left_on(host, canaries):
    script = "read -r a; grep -rlF -e \"$a\" " + " ".join(LEFT_ON_HOSTS) + " 2>/dev/null || true"
    return [f"{host}: {line}" for canary in canaries
            for line in sandbox("exec", host, "sh", "-c", script, input=canary + "\n").split()]


def main():
    profile = sandbox("story", "secrets").strip().splitlines()[-1]
    secrets = json.loads(sandbox("status", "--json"))["secrets"]
    told = pathlib.Path(secrets).read_text(encoding="utf-8")
    canaries = sorted(set(re.findall(r'^[^#:]+: "(.+)"$', told, re.MULTILINE)))
    faults = [] if len(canaries) >= 2 else [f"only {len(canaries)} passwords to look for"]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        common = ["--profile", profile, "--secrets", secrets]
        commands = [["check", *common, "--json", str(folder / "result.json"), "--html",
                     str(folder / "report.html"), "--lang", "both"],
                    ["facts", *common, "-o", str(folder / "facts.json")],
                    ["check", *common, "--format", "junit"]]
        watch = Watch(canaries)
        watch.start()
        outputs = {}
        for command in commands:
            outputs[" ".join(command)], leaves_core = run(command, folder)
            faults += ["it could leave a core"] * leaves_core
        watch.over.set()
        watch.join()
        outputs.update(files_under(folder))
        result = json.loads(outputs[str(folder / "result.json")])
    sudo = [f["status"] for f in result["findings"] if f["check"] == "host.sudo"]
    login = [f["status"] for f in result["findings"] if f["check"] == "postgres.login"]
    if set(sudo) != {"pass"} or "pass" not in login:
        faults.append(f"the passwords were not used: sudo {sudo}, PostgreSQL {login}")
    if not any(command.endswith(b"sudo") for command in watch.commands):
        faults.append("sudo was never seen: the look at the processes is too slow to tell")
    faults += sorted(watch.found)
    faults += [f"a password in {name}" for name, content in outputs.items()
               if any(canary.encode() in content for canary in canaries)]
    for host in HOSTS:
        faults += left_on(host, canaries)
    print(f"{watch.rounds} looks at the processes, {len(outputs)} outputs")
    print("\n".join(faults) or "as expected")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
