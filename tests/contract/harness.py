# SPDX-License-Identifier: Apache-2.0
"""Runs the program as a stranger would: own home, no display, no terminal, a plain locale."""
import json
import os
import socket
import subprocess
import sys
import tempfile

HEAD = "lockkeeper: 1\nhosts: [{address: jm-1}]\n"


class Stand:
    """A folder of its own and the program."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.environment = {
            "HOME": folder,
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", ""),
        }

    def path(self, name):
        return os.path.join(self.folder, name)

    def file(self, name, content, mode=0o600):
        path = self.path(name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        os.chmod(path, mode)
        return path

    def run(self, *words, env=None, **options):
        options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("stdout", subprocess.PIPE)
        return subprocess.run(
            [self.program, *words],
            env=self.environment | (env or {}),
            stderr=subprocess.PIPE,
            start_new_session=True,  # no terminal to be asked on
            timeout=30,
            check=False,
            **options,
        )

    def expect(self, code, *words, says=(), **options):
        """Runs and demands the exit code and that standard error has these words."""
        done = self.run(*words, **options)
        told = done.stderr.decode()
        assert done.returncode == code, f"exit code {done.returncode}, not {code}: {told}"
        for part in says:
            assert part in told, f"{part!r} is not in: {told}"
        return done

    def refused(self, *words, says=(), **options):
        """Exit code 2, a message, and nothing on standard output."""
        done = self.expect(2, *words, says=says, **options)
        assert done.stderr, "nothing was said"
        assert not done.stdout, f"standard output has {done.stdout[:80]!r}"
        return done

    def profile(self, content, says, name="stand.yaml"):
        """A profile that is refused, at a place and in words; by check and by validate alike."""
        path = self.file(name, content)
        for command in (["check"], ["profile", "validate"]):
            self.refused(*command, "--profile", path, says=[path + says[0], *says[1:]])

    def facts(self, *problems):
        """Facts of one host for each problem (None: it answered, but nothing was asked)."""
        hosts = []
        for number, problem in enumerate(problems, 1):
            host = {"name": f"tm-{number}", "address": f"tm-{number}", "port": 22, "user": "u",
                    "roundTripMs": 0, "raw": {}, "exits": {}, "problems": {}, "via": {},
                    "transcript": {}}
            if problem:
                message = {"en": f"problem {problem}", "ru": f"беда {problem}"}
                host["problem"] = {"kind": problem, "message": message, "advice": {}, "detail": ""}
            hosts.append(host)
        return {"kind": "lockkeeper-facts", "schema": 1, "tool": "0", "profile": "demo",
                "started": "2026-11-01T10:00:00Z", "finished": "2026-11-01T10:00:01Z",
                "wish": {}, "hosts": hosts, "transcript": []}

    def facts_file(self, *problems, name="facts.json"):
        return self.file(name, json.dumps(self.facts(*problems)))


class SilentServer:
    """Accepts and never says a word."""

    def __enter__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        return self

    def __exit__(self, *_):
        self.socket.close()

    @property
    def port(self):
        return self.socket.getsockname()[1]


def main(cases):
    program, name = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        cases["case_" + name](Stand(program, folder))
