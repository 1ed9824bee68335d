#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Walks the wizard from outside, as a screen reader meets it: by the names and roles that the
accessibility bus tells. Needs dogtail and a session bus; see tests/gui/CMakeLists.txt.

  accessible.py LOCKKEEPER
"""
import os
import subprocess
import sys
import tempfile

os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
os.environ["GTK_MODULES"] = ""
HOME = tempfile.TemporaryDirectory()
for name in ("CONFIG", "STATE", "DATA", "CACHE"):
    os.environ[f"XDG_{name}_HOME"] = f"{HOME.name}/.{name.lower()}"
os.environ["HOME"] = HOME.name
os.environ["LC_ALL"] = "C.UTF-8"

from dogtail.config import config  # noqa: E402  reads the environment when it is imported

config.checkForA11y = False  # that is asked of GNOME's settings; Qt is told above
config.logDebugToFile = False
config.searchCutoffCount = 60

from dogtail import tree  # noqa: E402

SILENT_ROLES = {"image", "filler", "panel", "frame", "layered pane", "scroll pane", "unknown", "separator",
                "viewport", "application", "text", "label", "table cell", "list item", "tree item",
                "table column header", "table", "list", "tree table", "split pane", "status bar",
                "progress bar", "scroll bar", "menu item", "popup menu", "block quote", "document text"}


def nameless(node, found):
    """Controls that a person can act on and that have no name."""
    if node.showing and node.roleName not in SILENT_ROLES and not node.name:
        found.append(f"{node.roleName} in {node.parent.roleName} '{node.parent.name}'")
    for child in node.children:
        nameless(child, found)
    return found


def main():
    program = subprocess.Popen([sys.argv[1]])
    try:
        window = tree.root.application("lockkeeper")
        steps = [step.name for step in window.findChildren(lambda node: ", step " in node.name)]
        assert len(steps) == 10, steps
        assert steps[0].startswith("Start, step 1 of 10") and "current" in steps[0], steps[0]
        window.child(name="How you call it", roleName="text").text = "from outside"
        window.child(name="New cluster", roleName="push button").doActionNamed("Press")
        hosts = window.child(name="Hosts, step 2 of 10, to do, current")
        assert hosts.showing
        faults = nameless(window, [])
        for number in (3, 4, 5, 10):
            step = window.findChild(lambda node: f", step {number} of 10" in node.name)
            step.doActionNamed("Press")
            window.findChild(lambda node: f", step {number} of 10" in node.name and "current" in node.name)
            faults += nameless(window, [])
        print("\n".join(sorted(set(faults))) or "every control has a name")
        return 1 if faults else 0
    finally:
        program.terminate()
        program.wait(10)


if __name__ == "__main__":
    sys.exit(main())
