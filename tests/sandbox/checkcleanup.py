#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Breaks `sandbox up` off in the middle and looks whether anything is left behind.

  checkcleanup.py [--loopback]

Ctrl-C must clean up by itself; after kill -9 `sandbox down` must. Left behind means: a process, a
network namespace, a mount, the network interface, a segment of shared memory, the folder.
"""
import ctypes
import hashlib
import os
import pathlib
import select
import shutil
import signal
import subprocess
import sys
import time

SANDBOX = pathlib.Path(__file__).resolve().parent / "sandbox"
IS_LOOPBACK = "--loopback" in sys.argv[1:]
NAME = "cleanup"
STATE = pathlib.Path(f"/var/tmp/lockkeeper-{NAME}") if IS_LOOPBACK else pathlib.Path(f"/run/lockkeeper-{NAME}")
LINK = "lk" + hashlib.sha256(f"{NAME}:{STATE}".encode()).hexdigest()[:8]
ENVIRONMENT = dict(os.environ, LOCKKEEPER_SANDBOX_NAME=NAME, LOCKKEEPER_SANDBOX_DIR=str(STATE),
                   LOCKKEEPER_SANDBOX="loopback" if IS_LOOPBACK else "namespaces")
PATIENCE = 20  # seconds
LIBC = ctypes.CDLL(None, use_errno=True)

# How far `up` has come, by what it has made.
MOMENTS = {
    "sshd": "host/sshd.pid.record", "initdb": "base/pg/PG_VERSION",
    "schema": "base/pg/global/pg_internal.init",
} if IS_LOOPBACK else {
    "keys": "id_ed25519.pub", "first host": "hosts/jm-1/pid", "hosts": "hosts/db-1/ready",
    "network": "hosts/jm-1/up", "database": "hosts/db-1/up",
}


def read(path):
    try:
        return pathlib.Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def adopt_orphans():
    """From now on nothing that this process started can get away from below it."""
    set_child_subreaper = 36
    if LIBC.prctl(set_child_subreaper, 1, 0, 0, 0):
        sys.exit("no PR_SET_CHILD_SUBREAPER here")


def processes():
    """pid -> (parent, state, command) of everything below this process."""
    rows = {}
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            head, _, tail = read(f"/proc/{entry.name}/stat").rpartition(") ")
            if tail:
                state, parent = tail.split()[:2]
                rows[int(entry.name)] = (int(parent), state, head.partition("(")[2])
    below, grown = {os.getpid()}, True
    while grown:
        more = {pid for pid, row in rows.items() if row[0] in below} - below
        below |= more
        grown = bool(more)
    return {pid: rows[pid] for pid in below if pid in rows and pid != os.getpid()}


def bury():
    for pid, (parent, state, _) in processes().items():
        if state == "Z" and parent == os.getpid():
            os.waitpid(pid, os.WNOHANG)


def namespaces(pids):
    found = set()
    for pid in pids:
        try:
            found.add(os.readlink(f"/proc/{pid}/ns/net"))
        except OSError:
            pass
    return found - {os.readlink("/proc/self/ns/net")}


def all_pids():
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def orphan_segments():
    rows = [line.split() for line in read("/proc/sysvipc/shm").splitlines()[1:]]
    return {row[1] for row in rows if row[6] == "0"}


class Watch:
    """Remembers what was there before, and tells what is left."""

    def __init__(self):
        self.segments = orphan_segments()
        self.namespaces = set()

    def look(self):
        self.namespaces |= namespaces(processes())

    def rest(self):
        bury()
        left = [f"process {pid} ({command})" for pid, (_, _, command) in processes().items()]
        left += [f"network {name}" for name in self.namespaces & namespaces(all_pids())]
        left += [f"mount {line}" for line in read("/proc/self/mountinfo").splitlines()
                 if str(STATE) in line or any(name in line for name in self.namespaces)]
        left += [f"interface {LINK}"] if pathlib.Path(f"/sys/class/net/{LINK}").exists() else []
        left += [f"folder {path}" for path in STATE.parent.glob(STATE.name + "*")]
        return left + [f"shared memory {s}" for s in orphan_segments() - self.segments]


def start_up():
    return subprocess.Popen([SANDBOX, "up"], env=ENVIRONMENT, start_new_session=True,
                            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=subprocess.PIPE, text=True,
                            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))


def run(*arguments):
    return subprocess.run([SANDBOX, *arguments], env=ENVIRONMENT, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=PATIENCE * 3, check=False)


class FileEvents:
    """The kernel's word (inotify) that something was made or written on the way to a file."""
    CHANGES = 0x0100 | 0x0080 | 0x0002  # IN_CREATE, IN_MOVED_TO, IN_MODIFY

    def __init__(self, file):
        self.folders = [folder for folder in file.parents if folder.is_relative_to(STATE.parent)]
        self.watched = set()
        self.fd = LIBC.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self.fd < 0:
            raise OSError(ctypes.get_errno(), "inotify_init1")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.fd)

    def watch(self):
        """Watches the folders that are there now; true where some were not watched before."""
        before = len(self.watched)
        for folder in self.folders:
            number = LIBC.inotify_add_watch(self.fd, os.fsencode(folder), self.CHANGES)
            self.watched |= {number} if number >= 0 else set()
        return len(self.watched) > before

    def wait(self, pidfd, seconds):
        """Until there is one or the process has ended; false: neither came in time."""
        ready, _, _ = select.select([self.fd, pidfd], [], [], max(0, seconds))
        if self.fd in ready:
            os.read(self.fd, 65536)
        return bool(ready)


def wait_for(moment, process):
    """Until `up` has come as far as that, or has ended."""
    end = time.monotonic() + PATIENCE
    pidfd = os.pidfd_open(process.pid)
    with FileEvents(STATE / MOMENTS[moment]) as events, os.fdopen(pidfd):
        while True:
            is_new = events.watch() # what was made before is told by no event: look once more
            if has_come(moment) or process.poll() is not None:
                return
            if not is_new and not events.wait(pidfd, end - time.monotonic()):
                raise RuntimeError(f"waited in vain for {moment}")


def wait_for_ends(end):
    """Until every process below this one has ended, at the longest until `end`."""
    while living := [pid for pid, (_, state, _) in processes().items() if state != "Z"]:
        try:
            pidfd = os.pidfd_open(living[0])
        except ProcessLookupError:
            continue
        ready, _, _ = select.select([pidfd], [], [], max(0, end - time.monotonic()))
        os.close(pidfd)
        if not ready:
            return


def inner(process):
    """The `up` that works: below root's own, where loopback changes the account."""
    for pid, (parent, _, _) in processes().items():
        if parent == process.pid and "up" in read(f"/proc/{pid}/cmdline").split("\0"):
            return pid
    return process.pid


def kill_hosts(_):
    """The outermost process of each host, which is all that is known of it outside."""
    files = [STATE / "host/sshd.pid.record"] if IS_LOOPBACK else STATE.glob("hosts/*/pid")
    for file in files:
        os.kill(int(read(file).split()[0]), signal.SIGKILL)


def ctrl_c(process):
    os.killpg(process.pid, signal.SIGINT)


def kill_outer(process):
    os.kill(process.pid, signal.SIGKILL)


def kill_inner(process):
    os.kill(inner(process), signal.SIGKILL)


def has_come(moment):
    # initdb makes that file too.
    if moment == "schema" and "ready" not in read(STATE / "base/pg/postmaster.pid"):
        return False
    return (STATE / MOMENTS[moment]).exists()


def scenario(moment, harm):
    """One `up`, harmed when it has come as far as `moment` (None: when it is done)."""
    watch = Watch()
    process = start_up()
    if moment:
        wait_for(moment, process)
    else:
        process.wait(PATIENCE)
    if (process.poll() is None) != bool(moment):
        raise RuntimeError(f"up ended with {process.poll()}: {process.stderr.read()}")
    watch.look()
    harm(process)
    code = process.wait(PATIENCE)
    faults = []
    if harm is ctrl_c:
        if code != 130:
            faults.append(f"up ended with {code} after Ctrl-C")
    else:
        bury()
        told = run("status", "--json")
        if told.returncode not in (0, 1):
            faults.append(f"status ended with {told.returncode}: {told.stdout}")
        down = run("down")
        if down.returncode:
            faults.append(f"down ended with {down.returncode}: {down.stdout}")
    # What the kernel still takes away must be gone in a moment. Of namespaces and shared memory it
    # tells nobody: they are looked at again and again.
    end = time.monotonic() + 3
    wait_for_ends(end)
    while (left := watch.rest()) and time.monotonic() < end:
        time.sleep(0.02)
    return faults + [f"left: {thing}" for thing in left]


def rescue():
    run("down")
    for pid in processes():
        try:
            os.kill(pid, signal.SIGKILL)
        except OSError:
            pass
    bury()
    for path in STATE.parent.glob(STATE.name + "*"):
        shutil.rmtree(path, ignore_errors=True)


def main():
    adopt_orphans()
    if STATE.exists():
        run("down") # of a run of this test that was ended itself
    if IS_LOOPBACK:
        plan = [("sshd", ctrl_c), ("schema", ctrl_c), ("sshd", kill_inner), ("initdb", kill_inner)]
        plan += [("sshd", kill_outer)] if os.getuid() == 0 else []
    else:
        plan = [(moment, harm) for harm in (ctrl_c, kill_inner) for moment in MOMENTS]
    plan += [(None, kill_hosts)]
    failed = 0
    for moment, harm in plan:
        started = time.monotonic()
        try:
            faults = scenario(moment, harm)
        except (RuntimeError, OSError, subprocess.TimeoutExpired) as error:
            faults = [str(error)]
        print(f"{harm.__name__} at {moment or 'the end'}: {'; '.join(faults) or 'clean'}"
              f" ({time.monotonic() - started:.1f} s)", flush=True)
        if faults:
            failed += 1
            rescue()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
