#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Puts the sandbox into a story's state, checks it with the real program and compares.

  checkstory.py --up | --down | [--loopback] STORY | --road PROGRAM

The story's file says what must be found:
  # expect: exit=1 flink.taskmanagers=critical java.home@host:tm-2=warning …
and `# expect-loopback:` where one host on loopback differs. `# later:` is what checks that are not
built yet will find; a story with nothing else is not run.
`# mends: CHECK@host:NAME` must be a pass once the file for root has been run on that host.
`# says: WORDS` must stand in the result; `# within: SECONDS` is how long the check may take.
A check without @SUBJECT must have that status on at least one subject. In a story that expects
exit=0 every warning, critical or unknown finding must be listed: nothing true is hidden, nothing
false is shown. Without namespaces the one host is this machine itself: whether its disk, memory and
processors are scarce is nothing that a story says.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from terminal import answers_of, run_on_terminal

HERE = pathlib.Path(__file__).resolve().parent
SANDBOX = HERE / "sandbox"
SKIPPED = 77  # a story lacks what it needs on this machine; ctest shows it as skipped
OF_THE_MACHINE = ("host.disk", "host.memory", "host.cpu")
PROGRAM = os.environ.get("LOCKKEEPER", "lockkeeper")


def sandbox(*arguments):
    done = subprocess.run([SANDBOX, *arguments], stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode == SKIPPED:
        sys.exit(SKIPPED)
    if done.returncode:
        sys.exit(f"sandbox {' '.join(arguments)} ended with {done.returncode}")
    return done.stdout


def expectations(story, is_loopback):
    text = (HERE / "stories" / f"{story}.sh").read_text(encoding="utf-8")
    lines = re.findall(r"^# expect-loopback: (.*)$", text, re.MULTILINE) if is_loopback else []
    words = " ".join(lines or re.findall(r"^# expect: (.*)$", text, re.MULTILINE)).split()
    if not words:
        sys.exit(f"{story} expects nothing: a test that cannot fail")
    wanted_exit = None
    findings = []
    for word in words:
        name, status = word.split("=", 1)
        if name == "exit":
            wanted_exit = int(status)
        else:
            check, _, subject = name.partition("@")
            findings.append((check, subject, status))
    return wanted_exit, findings


def run_check(story, profile, folder):
    secrets = pathlib.Path(json.loads(sandbox("status", "--json"))["secrets"])
    result = pathlib.Path(folder) / "result.json"
    report = pathlib.Path(folder) / "report.html"
    begun = time.monotonic()
    command = [PROGRAM, "check", "--profile", profile, "--secrets", str(secrets), "--json",
               str(result), "--html", str(report), "--lang", "both"]
    answers = pathlib.Path(profile).parent / "answers"
    if answers.exists():
        code, *said = run_on_terminal(command, answers_of(answers))
    else:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, check=False)
        code, said = done.returncode, [done.stdout, done.stderr]
    seconds = time.monotonic() - begun
    print(*said, f"{seconds:.1f} s", sep="\n")
    leaks = leaked(secrets, [*said, read(result), read(report)])
    faults = [f"secret in the output: {leak[:2]}…" for leak in leaks]
    faults += unkept(story, read(result), seconds)
    return code, (json.loads(read(result)) if result.exists() else None), faults


def unkept(story, told, seconds):
    """What else the story's file asks for and is not so."""
    text = (HERE / "stories" / f"{story}.sh").read_text(encoding="utf-8")
    faults = [f"not said: {words}" for words in re.findall(r"^# says: (.*)$", text, re.MULTILINE)
              if words not in told]
    limits = re.findall(r"^# within: (\d+)$", text, re.MULTILINE)
    return faults + [f"took {seconds:.0f} s, more than {limit}" for limit in limits
                     if seconds > int(limit)]


def unmended(story, profile, folder):
    """What the file for root was to mend, and has not: run on its host, then checked again."""
    text = (HERE / "stories" / f"{story}.sh").read_text(encoding="utf-8")
    secrets = json.loads(sandbox("status", "--json"))["secrets"]
    script, result = pathlib.Path(folder) / "root.sh", pathlib.Path(folder) / "mended.json"
    faults = []
    for check, name in re.findall(r"^# mends: (\S+)@host:(\S+)$", text, re.MULTILINE):
        command = [PROGRAM, "check", "--profile", profile, "--secrets", secrets, "--only", check]
        subprocess.run([*command, "--for-root", script], stdin=subprocess.DEVNULL, check=False)
        subprocess.run([SANDBOX, "exec", name, "sh", "-s", name],
                       input=script.read_bytes(), check=True)
        subprocess.run([*command, "--json", result], stdin=subprocess.DEVNULL, check=False)
        findings = json.loads(read(result))["findings"]
        if not any(f["check"] == check and f["subject"] == f"host:{name}"
                   and f["status"] == "pass" for f in findings):
            faults.append(f"the file for root does not mend {check} on {name}")
    return faults


def read(path):
    return path.read_text(encoding="utf-8") if path.exists() else ""


def leaked(secrets, outputs):
    values = re.findall(r"^[^#:]+:\s*[\"']?([^\"'\n]{6,})[\"']?\s*$", read(secrets), re.MULTILINE)
    return [value for value in values if any(value in output for output in outputs)]


def compare(expected, code, result, free=()):
    wanted_exit, wanted = expected
    faults = []
    if wanted_exit is not None and code != wanted_exit:
        faults.append(f"exit {code}, expected {wanted_exit}")
    if result is None:
        return faults + ([f"no result, but {wanted} expected"] if wanted else [])
    seen = [(f["check"], f["subject"], "waived" if f["waived"] else f["status"]) for f in result["findings"]]
    for check, subject, status in wanted:
        hits = [s for c, j, s in seen if c == check and subject in ("", j)]
        if status not in hits:
            faults.append(f"{check}@{subject or '*'} is {hits or 'absent'}, expected {status}")
    if wanted_exit == 0:
        listed = {(c, s) for c, _, s in wanted}
        for check, subject, status in seen:
            if status == "warning" and check in free:
                continue
            if status in ("warning", "critical", "unknown") and (check, status) not in listed:
                faults.append(f"unexpected: {check}@{subject} is {status}")
    return faults


def walk(program):
    """The wizard on the hosts of the story `seed`; the program itself says what is wrong."""
    profile = sandbox("story", "seed").strip().splitlines()[-1]
    secrets = json.loads(sandbox("status", "--json"))["secrets"]
    environment = {**os.environ, "LOCKKEEPER_DEMO_PROFILE": profile, "LOCKKEEPER_DEMO_SECRETS": secrets}
    return subprocess.run([program], env=environment, check=False).returncode


def main():
    arguments = sys.argv[1:]
    if arguments[0] == "--road":
        return walk(arguments[1])
    if arguments == ["--up"]:
        print(sandbox("up"))
        return 0
    if arguments == ["--down"]:
        print(sandbox("down"))
        return 0
    is_loopback = arguments[0] == "--loopback"
    story = arguments[-1]
    try:
        if is_loopback:
            sandbox("up")
        profile = sandbox("story", story).strip().splitlines()[-1]
        with tempfile.TemporaryDirectory() as folder:
            code, result, more = run_check(story, profile, folder)
            more += unmended(story, profile, folder)
    finally:
        if is_loopback:
            sandbox("down")
    free = OF_THE_MACHINE if is_loopback else ()
    faults = compare(expectations(story, is_loopback), code, result, free) + more
    print("\n".join(faults) or f"{story}: as expected")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
