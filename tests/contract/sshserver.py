# SPDX-License-Identifier: Apache-2.0
"""A real sshd on 127.0.0.1 for the account that runs the tests, with keys of its own."""
import getpass
import os
import re
import signal
import socket
import subprocess
import time


class SshServer:
    def __init__(self, stand, *lines):
        self.stand = stand
        self.log = stand.path("sshd.log")
        self.process = None
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        for key in ("hostkey", "id"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", stand.path(key)],
                           check=True)
        os.rename(stand.path("id.pub"), stand.path("authorized_keys"))
        with open(stand.path("hostkey.pub"), encoding="ascii") as file:
            known = stand.file("known_hosts", f"[127.0.0.1]:{self.port} {file.read()}")
        self.config = stand.file("sshd_config", "\n".join([
            *lines, "ListenAddress 127.0.0.1", f"Port {self.port}",
            "HostKey " + stand.path("hostkey"),
            "AuthorizedKeysFile " + stand.path("authorized_keys"), "PidFile none",
            "StrictModes no", "UsePAM no", "PermitRootLogin yes", ""]))
        self.profile = stand.file("p.yaml", "lockkeeper: 1\nssh:\n"
                                  f"  user: {getpass.getuser()}\n  port: {self.port}\n"
                                  f"  identity: [{stand.path('id')}]\n  agent: false\n"
                                  f"  known-hosts: {known}\n"
                                  "hosts: [{address: 127.0.0.1, name: here}]\n")

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        if os.getuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)  # sshd run by root wants it
        self.process = subprocess.Popen(
            ["/usr/sbin/sshd", "-D", "-f", self.config, "-E", self.log], start_new_session=True)
        wait_until(self.answers, "sshd did not start")

    def answers(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def cut(self):
        """Ends the connections; new ones are accepted."""
        for pid in descendants(self.process.pid):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass  # ended with its parent

    def stop(self):
        if self.process is None:
            return
        self.process.send_signal(signal.SIGSTOP)  # takes nobody new meanwhile
        self.cut()
        self.process.kill()
        self.process.wait()
        self.process = None

    def logins(self):
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return len(re.findall("Accepted publickey", file.read()))

    def connections(self):
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return len(re.findall(r"Connection from|Accepted|Failed|Connection closed",
                                  file.read()))


def descendants(pid):
    try:
        with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:
            children = [int(word) for word in file.read().split()]
    except OSError:
        children = []
    return children + [one for child in children for one in descendants(child)]


def wait_until(is_so, complaint, seconds=20):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, complaint
        time.sleep(0.05)
