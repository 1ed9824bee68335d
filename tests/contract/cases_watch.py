# SPDX-License-Identifier: Apache-2.0
"""`check --watch`: round after round, with one login, until a signal or nobody reads."""
import json
import os
import queue
import signal
import subprocess
import threading
import time

import harness
from sshserver import SshServer

NOBODY = "lockkeeper: 1\nhosts: [{address: 127.0.0.1, port: 1}]\n"
QUIET = "nothing has changed"
PATIENCE = 50  # seconds; a hang, not a promise


class Watch:
    """The program under way; its lines as they come."""

    def __init__(self, stand, profile, *words, env=None):
        self.process = subprocess.Popen(
            [stand.program, "check", "--profile", profile, "--watch", "1", *words],
            env=stand.environment | (env or {}), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
        self.lines = queue.Queue()
        self.seen = []
        threading.Thread(target=self.read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def read(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def until(self, part):
        """Reads to the first line that has these words."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                line = self.lines.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"{part!r} never came: {self.seen}") from None
            self.seen.append(line)
            if part in line:
                return line

    def end(self, number=signal.SIGINT):
        begun = time.monotonic()
        self.process.send_signal(number)
        code = self.process.wait(timeout=PATIENCE)
        seconds = time.monotonic() - begun
        assert seconds < 5, f"{seconds} s; promised: 1 s"
        return code


def case_watch_goes_on_with_a_host_that_is_not_reached(stand):
    profile = stand.file("p.yaml", NOBODY)
    with Watch(stand, profile) as watch:
        watch.until("host.ssh")
        watch.until(QUIET)
        watch.until(QUIET)
        assert sum("host.ssh" in line for line in watch.seen) == 1, "the table came again"
        assert watch.end() == 130


def case_watch_ends_with_143_on_sigterm(stand):
    with Watch(stand, stand.file("p.yaml", NOBODY)) as watch:
        watch.until(QUIET)
        assert watch.end(signal.SIGTERM) == 143


def case_watch_ends_in_the_middle_of_a_round(stand):
    with harness.SilentServer() as server:
        profile = stand.file("p.yaml", "lockkeeper: 1\nssh: {timeouts: {connect: 300}}\n"
                             f"hosts: [{{address: 127.0.0.1, port: {server.port}}}]\n")
        with Watch(stand, profile) as watch:
            server.socket.settimeout(20)
            connection, _ = server.socket.accept()
            with connection:
                assert watch.end() == 130


def case_watch_tells_in_both_languages(stand):
    with Watch(stand, stand.file("p.yaml", NOBODY), "--lang", "both") as watch:
        watch.until("ничего не изменилось")
        watch.until(QUIET)
        assert watch.end() == 130


def case_watch_writes_one_json_line_a_round(stand):
    page = stand.path("r.html")
    with Watch(stand, stand.file("p.yaml", NOBODY), "--json", "-", "--html", page) as watch:
        results = [json.loads(watch.until("{")) for _ in range(2)]
        assert watch.end() == 130
    assert results[0]["schema"] == 1 and results[0]["started"] < results[1]["started"]
    assert os.path.getsize(page) > 0


def case_watch_ends_when_nobody_reads(stand):
    profile = stand.file("p.yaml", NOBODY)
    process = subprocess.Popen([stand.program, "check", "--profile", profile, "--watch", "1"],
                               env=stand.environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    try:
        code = process.wait(timeout=PATIENCE)
        assert code > 0 and not process.stderr.read(), code
    finally:
        process.kill()
        process.wait()


def case_watch_refuses_what_it_cannot_repeat(stand):
    profile = stand.file("p.yaml", NOBODY)
    for seconds in ("0", "-3", "x", "1.5", "86401", "99999999999"):
        stand.refused("check", "--profile", profile, f"--watch={seconds}", says=["--watch"])
    stand.refused("check", "--facts", stand.facts_file("refused"), "--watch", "5",
                  says=["--watch"])
    stand.refused("check", "--profile", profile, "--watch", "5", "--format", "junit",
                  says=["junit"])
    stand.refused("check", "--profile", stand.path("none.yaml"), "--watch", "5", says=["none"])


def case_watch_logs_in_once_and_again_after_a_cut(stand):
    with SshServer(stand) as server, Watch(stand, server.profile) as watch:
        watch.until("host.ssh")
        watch.until(QUIET)
        watch.until(QUIET)
        assert server.logins() == 1, f"{server.logins()} logins in three rounds"
        server.cut()
        watch.until(QUIET)
        watch.until(QUIET)
        assert server.logins() == 2, f"{server.logins()} logins after one cut"
        assert watch.end() == 130
        assert not any("reached" in line for line in watch.seen if "host:here" in line)


def case_watch_shows_what_changed(stand):
    with SshServer(stand) as server, Watch(stand, server.profile) as watch:
        watch.until("host.ssh")
        watch.until(QUIET)
        server.stop()
        watch.until("the host can no longer be reached")
        assert "READY → CRITICAL" in watch.until("host.ssh  host:here")
        server.start()
        watch.until("the host can be reached again")
        assert "CRITICAL → READY" in watch.until("host.ssh  host:here")
        watch.until(QUIET)
        assert watch.end() == 130


def case_watch_never_repeats_a_refused_login(stand):
    with SshServer(stand, "LogLevel VERBOSE", "PasswordAuthentication no") as server:
        stand.file("authorized_keys", "")
        with Watch(stand, server.profile) as watch:
            watch.until("host.ssh")
            tried = server.connections()
            watch.until(QUIET)
            watch.until(QUIET)
            assert watch.end() == 130
        assert tried and server.connections() == tried, "the refused login was tried again"


if __name__ == "__main__":
    harness.main(globals())
