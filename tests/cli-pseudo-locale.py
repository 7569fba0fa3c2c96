#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for text of mandate-cli that no translator can reach:   cli-pseudo-locale.py SOURCE_ROOT MANDATE_CLI

The program runs in the language of build-aux/pseudo-locale, which puts accents on all vowels and some consonants. What is left in
plain letters is a name from the map, a word of the command line, a date, or an English text that is not translated.
Environment: what the program needs to run from its build directory (the layout worker), and a locale that is not C.
"""

import csv
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile

SAMPLE = "data/samples/sierra-leone"
NAMES = {
    "actors.csv": ("name_en", "name_fr", "name_ar", "acronym"),
    "projects.csv": ("name", "acronym"),
    "sources.csv": ("title",),
}
# A word that the pseudo-locale would have changed: three letters or more, one of them with an accent there.
PLAIN = re.compile(r"(?<!\w)(?=\w*[AaCcEeIiNnOoSsUuYyZz])[A-Za-z]{3,}(?!\w)")
# Not ours: GLib's own headings of --help, months of the C locale.
GLIB = ("Usage:", "[OPTION…]", "Help Options:", "Show help options", "Application Options:")
MONTHS = "January February March April May June July August September October November December".split()


class Program:
    """mandate-cli in the pseudo-locale, and the sample as a map of its own."""

    def __init__(self, source, cli, folder):
        self.source, self.cli, self.folder = source, cli, folder
        self.map = os.path.join(folder, "map.mandate")
        # What --help knows of; filled in main().
        self.commands = []
        self.environment = {
            **os.environ,
            "LANGUAGE": "qps",
            "MANDATE_LOCALE_DIR": os.path.join(folder, "locale"),
            "XDG_STATE_HOME": os.path.join(folder, "state"),
            "SOURCE_DATE_EPOCH": "1195689600",
        }

    def run(self, *words, status=0):
        """What it says on both outputs; a status that is not expected is said in the text, where it is found as plain."""
        done = subprocess.run([self.cli, *words], env=self.environment, capture_output=True, text=True, check=False, encoding="utf-8")
        return done.stdout + done.stderr + ("" if done.returncode == status else f"\nexit status {done.returncode}, not {status}")


def names_of(source):
    """The names in the sample, the longest first."""
    found = set()
    for name, columns in NAMES.items():
        with open(os.path.join(source, SAMPLE, name), encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found |= {row[column] for column in columns if row[column]}
    return sorted(found | {"Sierra Leone"}, key=len, reverse=True)


def plain_words(text, allowed):
    """Words without accents that are neither in an allowed text nor part of the command line: an option, a key, a path."""
    for name in (*allowed, *GLIB):
        text = text.replace(name, " ")
    text = re.sub(r"(?<![\w-])--?[a-z][a-z-]*=?(?:[a-z-]+(?:\|[a-z-]+)+)?|/\S+|\S*\.(?:svg|pdf|png|csv|xlsx|md|mandate)\b", " ", text)
    return [word for word in PLAIN.findall(text) if word not in MONTHS]


def without_synopsis(text, commands):
    """Lines that say how a command is written stay as one types them."""
    commands = "|".join(commands)
    return re.sub(rf"^ +mandate-cli (?:\[OPTION…\] )?(?:{commands}) .*$|(?<=-çlî )(?:{commands}) [^~]*", "", text, flags=re.M)


def offenders(program, text, names):
    text = without_synopsis(text, program.commands).replace("mandate-cli", "")
    return [f"{word}: {line.strip()[:160]}" for line in text.split("\n") for word in plain_words(line, names)]


def speaks(program, names):
    """the program speaks the language at all: without this the rest would find nothing either"""
    said = program.run("--help")
    return [] if "⟦" in said else ["no bracket in --help: the catalogue was not found, or the locale is C", *said.split("\n")[:3]]


def helps(program, names):
    """--help of the program and of each command"""
    if len(program.commands) < 7:
        return [f"--help names only {program.commands}"]
    said = program.run("--help") + "".join(program.run(command, "--help") for command in program.commands)
    return offenders(program, said, names)


def info(program, names):
    """info of the sample"""
    return offenders(program, re.sub(r": en fr ar$", "", program.run("info", program.map), flags=re.M), names)


def checks(program, names):
    """check of the sample, with every finding, unknown and note"""
    return offenders(program, program.run("check", program.map) + program.run("check", program.map, "--as-of", "2005", "--as-planned"), names)


def guide(program, names):
    """the interview guide of the sample; as a table it has words of the catalogue, which other programs read"""
    path = os.path.join(program.folder, "guide.md")
    said = program.run("guide", program.map, "-o", path)
    with open(path, encoding="utf-8") as file:
        return offenders(program, said + file.read(), names)


def matrices(program, names):
    """each matrix of the sample; what a spreadsheet says comes from the same words"""
    kinds = ("oversight", "donor-institution", "donor-field", "body-member")
    said = [program.run("matrix", program.map, "--kind", kind, "--as-of", "2009") for kind in kinds]
    said += [program.run("matrix", program.map, "--kind", "donor-field", "--all-times", "--money", "disbursement"), program.run("matrix", program.map, status=2)]
    return offenders(program, re.sub("donor-institution|donor-field|body-member|oversight", "", "\n".join(said)), names)


def differs(program, names):
    """diff of the sample and its redacted copy"""
    copy = os.path.join(program.folder, "copy.mandate")
    return offenders(program, program.run("redact", program.map, "-o", copy) + program.run("diff", program.map, copy), names)


def refusals(program, names):
    """what it says of wrong arguments"""
    said = [
        program.run(status=2), program.run("xxx", status=2), program.run("info", status=2), program.run("export", program.map, status=2),
        program.run("export", program.map, "-o", "xx.xx", status=2), program.run("layout", program.map, "--engine", "xx", status=2),
        program.run("layout", program.map, status=2), program.run("check", program.map, "--rules", "R99", status=2),
        program.run("check", program.map, "--as-of", "xx", status=2), program.run("check", program.map, "--fail-on", "9", status=2),
        program.run("info", "/dev/null/xx", status=3), program.run("info", os.path.join(program.source, "LICENSE"), status=3),
    ]  # fmt: skip
    return offenders(program, "\n".join(said).replace("LICENSE", ""), names)


def picture(program, names):
    """the text of a picture: labels, titles of groups, kinds of links, small print"""
    path = os.path.join(program.folder, "map.svg")
    said = program.run("export", program.map, "-o", path, "--group-by", "function", "--labels", "--as-of", "2005")
    with open(path, encoding="utf-8") as file:
        svg = file.read()
    texts = [html.unescape(text) for text in re.findall(r"<(?:text|title|desc|tspan)[^>]*>([^<]+)", svg)]
    # A name may be broken into lines, and each is a text of its own then.
    words = {word for name in names for word in re.findall(r"\w+", name)}
    wrong = [f"{word}: {text[:160]}" for text in texts for word in plain_words(text, names) if word not in words]
    if not any("⟦" in text for text in texts):
        wrong.append("no bracket in any text of the picture")
    return wrong + offenders(program, said, names)


def overlaps(program, names):
    """overlaps and balance of the sample; as a table they have words of the catalogue, which other programs read"""
    said = program.run("overlaps", program.map, "--as-of", "2009") + program.run("balance", program.map, "--year", "2009")
    return offenders(program, said, names)


def paper(program, names):
    """the text of a PDF: title, legend, small print"""
    if shutil.which("pdftotext") is None:
        return []
    path = os.path.join(program.folder, "map.pdf")
    said = program.run("export", program.map, "-o", path, "--group-by", "function", "--as-of", "2005")
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    # Names are broken into lines, and a hyphen may part a word.
    words = {word for name in names for word in re.findall(r"\w+", name)}
    return offenders(program, said, names) + [word for word in plain_words(text, names) if word not in words]


def finds(program, names):
    """a text that is not translated would be found: the same output without the pseudo-locale has plenty"""
    program.environment["LANGUAGE"] = "en"
    found = [bool(case(program, names)) for case in (helps, info, checks, guide, matrices, differs, refusals, picture)]
    program.environment["LANGUAGE"] = "qps"
    return [] if all(found) else [f"nothing plain in the English output: {found}"]


CASES = [speaks, helps, info, checks, guide, matrices, differs, refusals, picture, overlaps, paper, finds]


def main(arguments):
    if len(arguments) != 2:
        return "usage: cli-pseudo-locale.py SOURCE_ROOT MANDATE_CLI"
    source, cli = arguments
    print(f"TAP version 13\n1..{len(CASES)}")
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, os.path.join(source, "build-aux", "pseudo-locale"), os.path.join(folder, "locale")], check=True)
        program, names = Program(source, cli, folder), names_of(source)
        program.commands = re.findall(r"^ +mandate-cli (\w+)", program.run("--help"), flags=re.M)
        program.run("import", os.path.join(source, SAMPLE), "-o", program.map)
        for number, case in enumerate(CASES, 1):
            wrong = case(program, names)
            failed += bool(wrong)
            print(f"{'not ok' if wrong else 'ok'} {number} {case.__doc__}")
            for line in wrong[:20]:
                print(f"# {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
