# SPDX-License-Identifier: Apache-2.0
"""Standard output and error, terminals, foreign text and secrets (R43, R58, R105 to R107, F61)."""
import getpass
import json
import os
import pty
import re
import select
import signal
import socket
import subprocess
import time

import harness
from sshserver import SshServer


def case_stdout_reader_goes_away(stand):
    for words in (["docs"], ["checks"], ["--help"]):
        reader, writer = os.pipe()
        os.close(reader)
        done = stand.run(*words, stdout=writer)
        os.close(writer)
        assert done.returncode not in (0, -signal.SIGPIPE) and not done.stderr, done


def case_stdout_disk_is_full(stand):
    with open("/dev/full", "wb") as full:
        stand.expect(2, "docs", stdout=full, says=["written"])


def case_stdout_is_closed(stand):
    done = subprocess.run(["sh", "-c", 'exec "$0" docs >&-', stand.program], env=stand.environment,
                          stderr=subprocess.PIPE, timeout=30, check=False)
    assert done.returncode == 2 and b"written" in done.stderr, done


def case_messages_go_to_stderr(stand):
    profile = stand.file("p.yaml", "lockkeeper: 1\nhosts: [{address: 127.0.0.1, port: 1}]\n")
    done = stand.expect(3, "facts", "--profile", profile, says=["127.0.0.1"])
    json.loads(done.stdout)
    assert b"\x1b" not in done.stderr + done.stdout


def case_no_colour_without_a_terminal(stand):
    facts = stand.facts_file("refused")
    assert b"\x1b" not in stand.expect(3, "check", "--facts", facts).stdout


def on_terminal(stand, *words, typed=b"", env=None):
    """Runs with a terminal on all three ends; what is shown, and the exit code."""
    process, terminal = pty.fork()
    if process == 0:
        os.execve(stand.program, [stand.program, *words],
                  stand.environment | {"TERM": "xterm"} | (env or {}))
    shown = b""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        shown += part
        if typed and shown.rstrip().endswith(b":"):
            os.write(terminal, typed)
            typed = b""
    return shown, os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def case_colour_on_a_terminal_unless_refused(stand):
    facts = stand.facts_file("refused")
    shown, code = on_terminal(stand, "check", "--facts", facts)
    assert code == 3 and b"\x1b[" in shown
    shown, _ = on_terminal(stand, "check", "--facts", facts, env={"NO_COLOR": "1"})
    assert b"\x1b" not in shown


def case_terminal_is_asked_without_echo(stand):
    profile = stand.file("p.yaml", "lockkeeper: 1\nssh: {agent: false}\n"
                         "hosts: [{address: 127.0.0.1, port: 1}]\n")
    shown, code = on_terminal(stand, "check", "--profile", profile, typed=b"canary-typed\n")
    assert b"SSH password" in shown and b"canary" not in shown, shown
    assert code == 3


def certified_key(stand):
    """An encrypted key that only its certificate lets in, and the lines of sshd for that."""
    key, authority = stand.path("locked"), stand.path("ca")
    for name, phrase in ((key, "canary phrase"), (authority, "")):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", phrase, "-f", name], check=True)
    subprocess.run(["ssh-keygen", "-q", "-s", authority, "-I", "test", "-n", getpass.getuser(),
                    key + ".pub"], check=True)
    return key, ["AuthorizedKeysFile none", f"TrustedUserCAKeys {authority}.pub"]


def case_one_passphrase_for_all_hosts(stand):
    key, lines = certified_key(stand)
    with SshServer(stand, *lines) as server:
        with open(server.profile, encoding="utf-8") as file:
            text = file.read().replace(stand.path("id"), key)
        hosts = ", ".join(f"{{address: 127.0.0.1, name: tm-{number}}}" for number in (1, 2, 3))
        profile = stand.file("many.yaml", re.sub("\nhosts: .*", f"\nhosts: [{hosts}]", text))
        shown, _ = on_terminal(stand, "check", "--profile", profile, "--only", "host.ssh",
                               typed=b"canary phrase\n")
        assert shown.count(b"Passphrase") == 1 and b"canary" not in shown, shown
        with open(server.log, encoding="utf-8") as file:
            log = file.read()
        assert server.logins() == 3 and log.count("ED25519-CERT") >= 3, (shown, log)


def case_never_asks_without_a_terminal(stand):
    profile = stand.file("p.yaml", "lockkeeper: 1\nssh: {agent: false}\nhosts:\n"
                         "  - {address: 127.0.0.1, port: 1, sudo: password}\n"
                         "source: {host: db, user: cdc}\n")
    done = stand.expect(3, "check", "--profile", profile)
    assert b"assword of" not in done.stderr


def case_foreign_text_cannot_steer_the_terminal(stand):
    facts = stand.facts("refused")
    evil = "\x1b]52;c;aGk=\x07\x1b[2J\u202eevil\r"
    facts["hosts"][0]["problem"]["detail"] = evil
    facts["hosts"][0]["problem"]["message"] = {"en": evil, "ru": evil}
    done = stand.expect(3, "check", "--facts", stand.file("f", json.dumps(facts)))
    for sign in (b"\x1b", b"\x07", b"\r", "\u202e".encode()):
        assert sign not in done.stdout + done.stderr


def case_secrets_leave_no_trace(stand):
    profile = stand.file("p.yaml", "lockkeeper: 1\nhosts: [{address: 127.0.0.1, port: 1}]\n")
    secrets = stand.file("s.yaml", "ssh-password: canary-file-1\n")
    done = stand.expect(3, "check", "--profile", profile, "--secrets", secrets, "--json", "-",
                        env={"LOCKKEEPER_SUDO_PASSWORD": "canary-env-2"})
    assert b"canary" not in done.stdout + done.stderr


def case_environment_is_emptied_of_secrets(stand):
    with harness.SilentServer() as server:
        profile = stand.file("p.yaml", "lockkeeper: 1\n"
                             f"hosts: [{{address: 127.0.0.1, port: {server.port}}}]\n")
        environment = stand.environment | {"LOCKKEEPER_SSH_PASSWORD": "canary-env"}
        process = subprocess.Popen([stand.program, "check", "--profile", profile],
                                   env=environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        server.socket.settimeout(20)
        connection, _ = server.socket.accept()
        with connection:
            try:
                with open(f"/proc/{process.pid}/environ", "rb") as file:
                    seen = file.read()
            except PermissionError:
                seen = b""  # not dumpable: nobody but root may look
            with open(f"/proc/{process.pid}/limits", encoding="ascii") as file:
                limits = file.read()
            process.kill()
            process.wait()
    assert b"canary" not in seen
    assert re.search(r"Max core file size\s+0\s+0", limits), limits


if __name__ == "__main__":
    harness.main(globals())
