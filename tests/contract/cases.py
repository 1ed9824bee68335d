# SPDX-License-Identifier: Apache-2.0
"""Usage, exit codes, results and their files (R104, R105, R107)."""
import json
import os
import re
import signal
import socket
import subprocess
import time

import harness


HAS_WIZARD = os.environ.get("LOCKKEEPER_HAS_WIZARD", "1") == "1"


def case_no_command_no_display(stand):
    stand.refused(says=["display" if HAS_WIZARD else "no wizard"])


def case_no_command_with_display(stand):
    """A display that does not answer: a sentence, not Qt's abort."""
    if not HAS_WIZARD:
        stand.refused(env={"DISPLAY": ":99"}, says=["no wizard"])
        return
    stand.refused(env={"DISPLAY": ":99"}, says=["wizard", "DISPLAY"])
    stand.refused(env={"WAYLAND_DISPLAY": "wayland-9"}, says=["wizard"])
    stand.refused(env={"QT_QPA_PLATFORM": "no-such-plugin"}, says=["wizard"])


def case_needs_no_platform_plugin(stand):
    """Commands use no display, so one that cannot be used must not matter to them."""
    stand.expect(0, "checks", env={"QT_QPA_PLATFORM": "no-such-plugin"})
    stand.expect(0, "checks", env={"DISPLAY": ":99", "QT_QPA_PLATFORM_PLUGIN_PATH": "/nowhere"})


def case_unknown_command(stand):
    stand.refused("chek", says=["chek", "check"])


def case_unknown_option(stand):
    stand.refused("check", "--jason", "x", says=["--jason", "--json"])


def case_option_without_value(stand):
    stand.refused("check", "--profile", says=["--profile"])


def case_option_twice(stand):
    stand.refused("check", "--profile", "a", "--profile", "b", says=["--profile"])


def case_profile_and_facts(stand):
    stand.refused("check", "--profile", "a", "--facts", "b", says=["--facts"])


def case_secret_as_argument(stand):
    for option in ("--password", "--ssh-password", "--passphrase"):
        done = stand.refused("check", f"{option}=canary", says=[option, "--secrets"])
        assert b"canary" not in done.stderr


def case_help_names_no_secret_option(stand):
    commands = ["check", "facts", "report", "diff", "explain", "docs", "checks"]
    for words in [[]] + [[command] for command in commands]:
        shown = stand.expect(0, *words, "--help").stdout.decode()
        assert not re.search(r"--\S*pass", shown), shown


def case_not_built_says_so(stand):
    for words in (["fix"], ["restart"], ["logs"], ["smoke"], ["undo"], ["undo", "--list"],
                  ["connectors", "inspect", "x.jar"], ["connectors", "plan"]):
        stand.refused(*words, says=["not part of this version"])


def case_unknown_language(stand):
    stand.refused("checks", "--lang", "de", says=["de", "ru"])


def case_unknown_id(stand):
    facts = stand.facts_file("refused")
    for words in (["--only", "no.check"], ["--skip", "host.cpu,no.check"], ["--only", "no.*"],
                  ["--waive", "no.check=because"]):
        stand.refused("check", "--facts", facts, *words, says=["no."])
    stand.refused("explain", "no.check", says=["no.check"])


def case_waiver_without_reason(stand):
    facts = stand.facts_file("refused")
    stand.refused("check", "--facts", facts, "--waive", "host.ssh", says=["host.ssh"])
    stand.refused("check", "--facts", facts, "--waive", "host.ssh=", says=["host.ssh"])


def case_facts_half_written(stand):
    whole = json.dumps(stand.facts("refused"))
    path = stand.file("facts.json", whole[: len(whole) // 2])
    stand.refused("check", "--facts", path, says=[path])


def case_facts_of_another_schema(stand):
    facts = stand.facts("refused") | {"schema": 99}
    stand.refused("check", "--facts", stand.file("f", json.dumps(facts)), says=["99"])


def case_facts_are_no_facts(stand):
    for content in ("", "[]", "{}", "null", "\xff", "[" * 5000):
        stand.refused("check", "--facts", stand.file("f", content), says=[stand.path("f")])
    stand.refused("check", "--facts", stand.path("missing"), says=["missing"])
    stand.refused("check", "--facts", stand.folder, says=[stand.folder])


def case_result_half_written(stand):
    facts = stand.facts_file("refused")
    whole = stand.expect(3, "check", "--facts", facts, "--json", "-").stdout
    path = stand.file("r.json", whole[: len(whole) // 2])
    good = stand.file("good.json", whole)
    stand.refused("report", "--from", path, "--html", stand.path("r.html"), says=[path])
    stand.refused("diff", good, path, says=[path])
    stand.refused("diff", good, facts, says=[facts])
    assert not os.path.exists(stand.path("r.html"))


def saved_facts_code(stand, code, *problems):
    facts = stand.facts_file(*problems)
    page = stand.path("r.html")
    saved = stand.path("r.json")
    done = stand.expect(code, "check", "--facts", facts, "--html", page, "--json", saved)
    assert done.stdout, "no table"
    with open(saved, encoding="utf-8") as file:
        result = json.load(file)
    assert result["schema"] == 1 and result["ready"] is False
    assert os.path.getsize(page) > 0
    return result


def case_exit_1_not_ready(stand):
    saved_facts_code(stand, 1, None)
    saved_facts_code(stand, 1, "prohibited")


def case_for_dba_is_a_script_of_its_own(stand):
    facts = stand.facts_file(None)
    script = stand.path("dba.sql")
    stand.expect(1, "check", "--facts", facts, "--for-dba", script, "--lang", "en")
    with open(script, encoding="utf-8") as file:
        assert file.readline().startswith("-- ")
    stand.refused("check", "--facts", facts, "--for-dba", "-", says=["--for-dba"])
    stand.refused("check", "--facts", facts, "--for-dba", stand.path("none/dba.sql"))


def case_for_root_is_a_script_of_its_own(stand):
    facts = stand.facts_file(None)
    script = stand.path("root.sh")
    stand.expect(1, "check", "--facts", facts, "--for-root", script, "--lang", "en")
    with open(script, encoding="utf-8") as file:
        assert file.readline() == "#!/bin/sh\n"
    subprocess.run(["sh", "-n", script], check=True)
    stand.refused("check", "--facts", facts, "--for-root", "-", says=["--for-root"])
    stand.refused("check", "--facts", facts, "--for-root", stand.path("none/root.sh"))


def case_for_root_leaves_out_what_is_accepted(stand):
    facts = stand.facts_file(None)
    script = stand.path("root.sh")
    stand.expect(1, "check", "--facts", facts, "--for-root", script, "--lang", "en",
                 "--skip", "net.*", "--waive", "host.clock=known, and accepted")
    with open(script, encoding="utf-8") as file:
        text = file.read()
    assert "accepted: host.clock, host:" in text, text
    assert "Only some checks were chosen" in text, text


def case_exit_3_unreachable(stand):
    for kind in ("name-unknown", "refused", "timed-out", "lost"):
        saved_facts_code(stand, 3, kind, None)


def case_exit_4_login_refused(stand):
    saved_facts_code(stand, 4, "refused", "login-refused")


def case_exit_5_host_key(stand):
    for kind in ("host-key-unknown", "host-key-changed", "host-key-revoked",
                 "known-hosts-unusable"):
        saved_facts_code(stand, 5, "login-refused", kind, "refused")


def case_exit_2_secret_needed(stand):
    facts = stand.facts_file("consent-needed")
    stand.refused("check", "--facts", facts, "--json", "-", says=["problem consent-needed"])


def case_exit_3_nothing_listens(stand):
    profile = stand.file("p.yaml", "lockkeeper: 1\nhosts: [{address: 127.0.0.1, port: 1}]\n")
    done = stand.expect(3, "check", "--profile", profile, "--json", "-")
    result = json.loads(done.stdout)
    assert result["hosts"][0]["reachable"] is False
    found = [f for f in result["findings"] if f["check"] == "host.ssh"]
    assert found[0]["status"] == "critical" and found[0]["subject"] == "host:127.0.0.1"


def case_exit_3_name_unknown(stand):
    profile = stand.file("p.yaml", "lockkeeper: 1\nhosts: [{address: nobody.invalid}]\n")
    stand.expect(3, "check", "--profile", profile)


def case_exit_3_facts_are_written(stand):
    profile = stand.file("p.yaml", "lockkeeper: 1\nhosts: [{address: 127.0.0.1, port: 1}]\n")
    path = stand.path("facts.json")
    stand.expect(3, "facts", "--profile", profile, "--json", path)
    stand.expect(3, "check", "--facts", path)
    printed = stand.expect(3, "facts", "--profile", profile).stdout
    assert json.loads(printed)["hosts"][0]["address"] == "127.0.0.1"


def interrupted(stand, *signals):
    with harness.SilentServer() as server:
        profile = stand.file("p.yaml", "lockkeeper: 1\nssh: {timeouts: {connect: 300}}\n"
                             f"hosts: [{{address: 127.0.0.1, port: {server.port}}}]\n")
        process = subprocess.Popen([stand.program, "check", "--profile", profile, "--json", "-"],
                                   env=stand.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        server.socket.settimeout(20)
        connection, _ = server.socket.accept()
        with connection:
            begun = time.monotonic()
            for number in signals:
                process.send_signal(number)
            out, _ = process.communicate(timeout=30)
    assert not out, out[:80]
    return process.returncode, time.monotonic() - begun


def case_exit_130_on_sigint(stand):
    code, seconds = interrupted(stand, signal.SIGINT)
    assert code == 130 and seconds < 10, (code, seconds)


def case_exit_143_on_sigterm(stand):
    code, seconds = interrupted(stand, signal.SIGTERM)
    assert code == 143 and seconds < 10, (code, seconds)


def case_exit_130_on_two_sigints(stand):
    code, seconds = interrupted(stand, signal.SIGINT, signal.SIGINT)
    assert code == 130 and seconds < 10, (code, seconds)


def case_json_replaces_the_table(stand):
    facts = stand.facts_file("refused")
    done = stand.expect(3, "check", "--facts", facts, "--json", "-")
    result = json.loads(done.stdout)
    for key in ("schema", "tool", "profile", "started", "finished", "ready", "verdict", "scope",
                "summary", "hosts", "cluster", "reach", "findings", "changes", "proof",
                "transcript"):
        assert key in result, key
    assert set(result["verdict"]) == {"ru", "en"}


def case_json_file_adds_to_the_table(stand):
    facts = stand.facts_file("refused")
    table = stand.expect(3, "check", "--facts", facts).stdout
    done = stand.expect(3, "check", "--facts", facts, "--json", stand.path("r.json"))
    assert done.stdout == table
    on_stdout = stand.expect(3, "check", "--facts", facts, "--json", "-").stdout
    with open(stand.path("r.json"), "rb") as file:
        assert file.read() == on_stdout


def case_same_facts_same_json_in_any_locale(stand):
    facts = stand.facts_file("refused", None)
    outputs = {stand.expect(3, "check", "--facts", facts, "--json", "-",
                            env={"LC_ALL": locale}).stdout
               for locale in ("C", "C.UTF-8", "ru_RU.UTF-8", "ru_RU.KOI8-R")}
    assert len(outputs) == 1


def case_language_of_the_table(stand):
    facts = stand.facts_file("refused")
    english = stand.expect(3, "check", "--facts", facts).stdout.decode()
    russian = stand.expect(3, "check", "--facts", facts,
                           env={"LC_ALL": "ru_RU.UTF-8"}).stdout.decode()
    assert "CRITICAL" in english and "КРИТИЧНО" in russian
    assert stand.expect(3, "check", "--facts", facts, "--lang", "ru").stdout.decode() == russian
    both = stand.expect(3, "check", "--facts", facts, "--lang", "both").stdout.decode()
    assert both.index("КРИТИЧНО") < both.index("CRITICAL")


def case_only_and_skip_narrow_the_scope(stand):
    facts = stand.facts_file("refused")
    done = stand.expect(3, "check", "--facts", facts, "--only", "host.*", "--skip", "host.ssh",
                        "--json", "-")
    checks = {finding["check"] for finding in json.loads(done.stdout)["findings"]}
    assert checks and "host.ssh" not in checks
    assert all(check.startswith("host.") for check in checks), checks
    stand.refused("check", "--facts", facts, "--only", "host.ssh", "--skip", "host.*",
                  says=["--only"])


def case_waiver_shows_in_the_result(stand):
    facts = stand.facts_file("refused")
    done = stand.expect(3, "check", "--facts", facts, "--waive", "host.ssh=known, and accepted",
                        "--json", "-")
    result = json.loads(done.stdout)
    waived = [f["waived"] for f in result["findings"] if f["check"] == "host.ssh"]
    assert waived[0]["reason"] == "known, and accepted"
    assert result["summary"]["waived"] >= 1


def case_diff_tells_equal_from_different(stand):
    one = stand.facts_file("refused", name="a.facts")
    two = stand.facts_file("refused", None, name="b.facts")
    for name, facts in (("a.json", one), ("b.json", two)):
        stand.expect(3, "check", "--facts", facts, "--json", stand.path(name))
    stand.expect(0, "diff", stand.path("a.json"), stand.path("a.json"))
    assert stand.expect(1, "diff", stand.path("a.json"), stand.path("b.json")).stdout


def case_report_renders_again(stand):
    facts = stand.facts_file("refused")
    stand.expect(3, "check", "--facts", facts, "--json", stand.path("r.json"), "--html",
                 stand.path("first.html"))
    stand.expect(0, "report", "--from", stand.path("r.json"), "--html", stand.path("again.html"))
    with open(stand.path("first.html"), "rb") as first, open(stand.path("again.html"), "rb") as again:
        assert first.read() == again.read()
    stand.refused("report", "--html", stand.path("x"), says=["--from"])


def case_catalogue_in_both_languages(stand):
    ids = [line.split()[0] for line in stand.expect(0, "checks").stdout.decode().splitlines()
           if re.match(r"[a-z]+\.[a-z]", line)]
    assert "host.ssh" in ids and len(ids) == len(set(ids))
    both = stand.expect(0, "explain", "host.ssh").stdout.decode()
    assert re.search("[А-Яа-я]", both) and "host.ssh" in both
    english = stand.expect(0, "explain", "host.ssh", "--lang", "en").stdout.decode()
    russian = stand.expect(0, "explain", "host.ssh", "--lang", "ru").stdout.decode()
    assert not re.search("[А-Яа-я]", english) and english in both and russian in both
    page = stand.expect(0, "docs").stdout.decode()
    assert all(check in page for check in ids)


def case_target_cannot_be_written(stand):
    profile = stand.file("p.yaml", "lockkeeper: 1\nhosts: [{address: 127.0.0.1, port: 1}]\n")
    for option in ("--json", "--html"):
        for target in (stand.path("no/r"), stand.folder, "/proc/r"):
            stand.refused("check", "--profile", profile, option, target, says=[target])
    stand.refused("facts", "--profile", profile, "--json", stand.path("no/f"), says=["no/f"])


def case_target_disk_is_full(stand):
    facts = stand.facts_file("refused")
    stand.refused("check", "--facts", facts, "--json", "/dev/full", says=["/dev/full"])


def case_file_stays_whole_when_refused(stand):
    kept = stand.file("r.json", "old")
    facts = stand.file("f", "{")
    stand.refused("check", "--facts", facts, "--json", kept)
    with open(kept, encoding="utf-8") as file:
        assert file.read() == "old"
    assert sorted(os.listdir(stand.folder)) == ["f", "r.json"]


def case_version_and_help(stand):
    assert re.fullmatch(rb"lockkeeper \d+\.\d+\.\d+\n", stand.expect(0, "--version").stdout)
    assert b"check" in stand.expect(0, "--help").stdout
    assert "Команды" in stand.expect(0, "--help", "--lang", "ru").stdout.decode()



if __name__ == "__main__":
    harness.main(globals())
