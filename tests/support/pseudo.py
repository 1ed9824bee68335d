#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a catalogue of a language that nobody speaks: pseudo.py TRANSLATIONS OUT.ts

Every text of the program in accented letters and 40 % longer, made from the sources that the
Russian catalogue lists and the plural forms of the English one. Tests put it in the place of
English: whatever has no room for it has none for the next real language either. Placeholders,
paths, keys and commands stay as they are.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

GROWTH = 0.4
ACCENTS = str.maketrans("aceginosuyzACEGINOSUYZ", "åçéğîñöšüýžÅÇÉĞÎÑÖŠÜÝŽ")
VOWELS = "aeiouyAEIOUY"
FIXED = re.compile(r"%L?\d|%n|\(\*[^)]*\)|\S*[^\s\w%,;:!?()«»“”\"'’.…-]\S*|\S+[._]\S+")


def longer(word, owed):
    """The word with as many more vowels as it owes; and what is still owed."""
    owed += len(word) * GROWTH
    extra = int(owed + 0.5)
    places = [i for i, c in enumerate(word) if c in VOWELS] or [len(word) - 1]
    grown = "".join(
        c * (1 + extra // len(places) + (places.index(i) < extra % len(places)) if i in places else 1)
        for i, c in enumerate(word)
    )
    return grown.translate(ACCENTS), owed - extra


def pseudo(text):
    result, owed, at = [], 0.0, 0
    for fixed in [*FIXED.finditer(text), None]:
        end = fixed.start() if fixed else len(text)
        for piece in re.split(r"([A-Za-z]+)", text[at:end]):
            if piece.isascii() and piece.isalpha():
                piece, owed = longer(piece, owed)
            else:
                owed += len(piece) * GROWTH
            result.append(piece)
        if fixed:
            result.append(fixed.group())
            at = fixed.end()
    return "".join(result)


def messages(folder):
    for path in sorted(folder.glob("*.ts")):
        for context in xml.parse(path).getroot().iter("context"):
            for message in context.iter("message"):
                key = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
                yield key, message


def main(translations, out):
    english = {key: message for key, message in messages(translations / "en")}
    root = xml.Element("TS", version="2.1", language="en", sourcelanguage="en")
    contexts, known = {}, set()
    for key, message in messages(translations / "ru"):
        if key in known:
            continue
        known.add(key)
        if key[0] not in contexts:
            contexts[key[0]] = xml.SubElement(root, "context")
            xml.SubElement(contexts[key[0]], "name").text = key[0]
        made = xml.SubElement(contexts[key[0]], "message")
        xml.SubElement(made, "source").text = key[1]
        if key[2] is not None:
            xml.SubElement(made, "comment").text = key[2]
        translation = xml.SubElement(made, "translation")
        if message.get("numerus") == "yes":
            made.set("numerus", "yes")
            forms = [form.text for form in english[key].iter("numerusform")]
            for form in forms:
                xml.SubElement(translation, "numerusform").text = pseudo(form)
        else:
            translation.text = pseudo(key[1])
    xml.ElementTree(root).write(out, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2])
