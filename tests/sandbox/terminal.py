# SPDX-License-Identifier: Apache-2.0
"""Runs a program on a terminal and answers what it asks there, as a person would."""
import os
import pty
import re
import select
import subprocess

PATIENCE = 120  # seconds of silence until the program counts as hung


def answers_of(path):
    """Lines of REGEX<tab>COMMAND; what the command prints is the answer to a prompt like that."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(re.compile(prompt), answer) for prompt, answer in (line.split("\t", 1) for line in lines)]


def run_on_terminal(command, answers):
    """Exit code, and everything that was seen on the terminal."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp(command[0], command)
    seen, unread = "", ""
    while True:
        if not select.select([terminal], [], [], PATIENCE)[0]:
            raise TimeoutError(f"nothing came for {PATIENCE} s after: {seen[-300:]}")
        try:
            piece = os.read(terminal, 65536).decode("utf-8", "replace")
        except OSError:  # the other end is closed
            piece = ""
        if not piece:
            break
        seen += piece
        unread += piece
        for prompt, answer in answers:
            if prompt.search(unread):
                unread = ""
                words = subprocess.run(answer, shell=True, check=True, stdout=subprocess.PIPE, text=True).stdout
                os.write(terminal, words.strip().encode() + b"\n")
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), seen
