# SPDX-License-Identifier: Apache-2.0
"""`check --format junit`: a document that build servers read, and that says what the table says."""
import collections
import json
import os
import re
import xml.etree.ElementTree as ElementTree

import harness

COUNTS = ("tests", "failures", "errors", "skipped")
# What the widely used schema (the one of Jenkins' xUnit plugin) allows inside, in this order.
SUITE_CHILDREN = ["properties", "testcase", "system-out", "system-err"]
CASE_CHILDREN = ["skipped", "error", "failure", "system-out", "system-err"]


def tally(cases):
    marks = collections.Counter(child.tag for case in cases for child in case)
    return {"tests": len(cases), "failures": marks["failure"], "errors": marks["error"],
            "skipped": marks["skipped"]}


def counts_of(element):
    return {name: int(element.attrib[name]) for name in COUNTS}


def in_order(element, allowed):
    places = [allowed.index(child.tag) for child in element]
    return places == sorted(places)


def checked(document):
    """Parses it with a parser of another maker and holds it to the schema's rules."""
    assert document.startswith(b'<?xml version="1.0" encoding="UTF-8"?>'), document[:60]
    root = ElementTree.fromstring(document)
    assert root.tag == "testsuites" and all(suite.tag == "testsuite" for suite in root)
    assert float(root.attrib["time"]) >= 0
    for suite in root:
        assert suite.attrib["name"] and in_order(suite, SUITE_CHILDREN), suite.attrib
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.attrib["timestamp"])
        cases = suite.findall("testcase")
        assert counts_of(suite) == tally(cases), suite.attrib
        for case in cases:
            assert case.attrib["classname"] and float(case.attrib["time"]) >= 0, case.attrib
            assert in_order(case, CASE_CHILDREN) and len(case) <= 2, [c.tag for c in case]
            assert not set(case.attrib) - {"classname", "name", "time"}, case.attrib
            for mark in case:
                assert mark.tag.startswith("system") or mark.attrib["message"], case.attrib
    cases = root.findall("testsuite/testcase")
    assert counts_of(root) == tally(cases)
    names = [(case.attrib["classname"], case.attrib["name"]) for case in cases]
    assert len(names) == len(set(names)), "a case stands twice"
    return root


def junit(stand, code, facts, *words, **options):
    return stand.expect(code, "check", "--facts", facts, "--format", "junit", *words,
                        **options).stdout


def case_junit_says_what_the_json_says(stand):
    facts = stand.facts_file("refused", None)
    path = stand.path("r.json")
    root = checked(junit(stand, 3, facts, "--json", path))
    with open(path, encoding="utf-8") as file:
        result = json.load(file)
    wanted = {(f["check"], f["check"] + " " + f["subject"]) for f in result["findings"]}
    cases = root.findall("testsuite/testcase")
    assert {(c.attrib["classname"], c.attrib["name"]) for c in cases} == wanted
    failed = {c.attrib["name"] for c in cases if c.find("failure") is not None}
    critical = {f["check"] + " " + f["subject"] for f in result["findings"]
                if f["status"] == "critical"}
    assert failed == critical and critical, (failed, critical)
    unknown = {f["check"] + " " + f["subject"] for f in result["findings"]
               if f["status"] == "unknown"}
    erroneous = {c.attrib["name"] for c in cases if c.find("error") is not None}
    assert erroneous and erroneous <= unknown
    assert "host.disk host:tm-1" in erroneous and "host.cpu host:tm-1" in unknown - erroneous


def case_junit_keeps_the_exit_codes(stand):
    for code, problem in ((1, None), (3, "timed-out"), (4, "login-refused"),
                          (5, "host-key-changed")):
        checked(junit(stand, code, stand.facts_file(problem)))
    stand.refused("check", "--facts", stand.facts_file("consent-needed"), "--format", "junit",
                  says=["problem consent-needed"])


def case_junit_shows_waivers_as_skipped(stand):
    facts = stand.facts_file("refused")
    root = checked(junit(stand, 3, facts, "--only", "host.ssh", "--waive", "host.ssh=we know"))
    skipped = root.find("testsuite/testcase/skipped")
    assert "we know" in skipped.attrib["message"]
    assert counts_of(root) == {"tests": 1, "failures": 0, "errors": 0, "skipped": 1}


def case_junit_survives_hostile_text(stand):
    evil = "".join(map(chr, range(32))) + "]]></failure><b>&\"'\x7f\x85\u2028\u202e\ufffe\uffff"
    facts = stand.facts("refused", None)
    for host in facts["hosts"]:
        host["name"] += evil
    message = {"en": evil, "ru": evil}
    facts["hosts"][0]["problem"] |= {"message": message, "advice": message, "detail": evil}
    facts["hosts"][1]["raw"] = {"probe:host.os": evil, "shell:noise": evil}
    facts["profile"] = evil
    document = junit(stand, 3, stand.file("f", json.dumps(facts)))
    root = checked(document)
    assert b"\x1b" not in document and "\u202e".encode() not in document
    assert any("]]></failure>" in case.attrib["name"] for case in root.iter("testcase"))
    # The other half of a pair that was cut in two is no character.
    halved = json.dumps(facts).replace("tm-1", "tm-1\\ud800")
    checked(junit(stand, 3, stand.file("g", halved)))


def case_junit_is_equal_for_equal_input(stand):
    facts = stand.facts_file("refused", None)
    outputs = {junit(stand, 3, facts, "--lang", "both", env={"LC_ALL": locale, "TZ": zone})
               for locale in ("C", "C.UTF-8", "ru_RU.UTF-8") for zone in ("UTC", "Asia/Tokyo")}
    assert len(outputs) == 1
    text = checked(outputs.pop()).find("testsuite/testcase/failure").text
    assert text.index("КРИТИЧНО") < text.index("CRITICAL")


def case_junit_of_a_run(stand):
    profile = stand.file("p.yaml", "lockkeeper: 1\nhosts: [{address: 127.0.0.1, port: 1}]\n")
    done = stand.expect(3, "check", "--profile", profile, "--format", "junit", "--html",
                        stand.path("r.html"))
    root = checked(done.stdout)
    failure = root.find("testsuite/testcase[@classname='host.ssh']/failure")
    assert failure is not None and failure.attrib["type"] == "critical"
    assert os.path.getsize(stand.path("r.html")) > 0


def case_junit_needs_standard_output(stand):
    facts = stand.facts_file("refused")
    stand.refused("check", "--facts", facts, "--format", "junit", "--json", "-", says=["--json"])
    stand.refused("check", "--facts", facts, "--format", "xml", says=["junit"])


if __name__ == "__main__":
    harness.main(globals())
