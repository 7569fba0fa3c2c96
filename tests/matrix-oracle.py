#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the program's matrices and dates against sums of the sample's own tables:   matrix-oracle.py SOURCE_ROOT MANDATE_CLI

Nothing they are held against comes from the program (see sample_oracle.py). At all times and on three days the matrix of donors and
fields (number, money in each currency, totals) has to be the same in JSON, CSV and XLSX, and who is shown on the three days too.
"""

import calendar
import collections
import csv
import datetime
import io
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile
from fractions import Fraction

from sample_oracle import DAYS, SAMPLE, Sample, exists

SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


# --- what the program says


class Program:
    def __init__(self, source, cli, folder):
        self.cli, self.map = cli, os.path.join(folder, "sample.mandate")
        self.environment = {**os.environ, "XDG_STATE_HOME": os.path.join(folder, "state"), "LANGUAGE": "en"}
        self.run("import", os.path.join(source, SAMPLE), "-o", self.map)

    def run(self, *words):
        done = subprocess.run([self.cli, *words], env=self.environment, capture_output=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(words)}: exit status {done.returncode}: {done.stderr.decode()}")
        return done.stdout.decode()

    def matrix_words(self, day, *more):
        return ["matrix", self.map, "--kind", "donor-field", *(["--as-of", str(day)] if day else ["--all-times"]), *more]


def name_of(head):
    if isinstance(head["of"], str):
        return head["of"]
    return head["of"]["id"].removeprefix("field=")


def read_json(text):
    answer = json.loads(text)
    named = [[name_of(head) for head in answer[side]] for side in ("rows", "columns")]
    counts, money = {}, {}

    def take(key, total):
        if total["programmes"]:
            counts[key] = total["programmes"]
        for amount in total["money"]:
            money[(*key, amount["currency"])] = Fraction(amount["amount"])

    for cell in answer["cells"]:
        take((named[0][cell["row"]], named[1][cell["column"]]), cell)
    for name, head in zip(named[0], answer["rows"]):
        take((name, None), head)
    for name, head in zip(named[1], answer["columns"]):
        take((None, name), head)
    take((None, None), answer["total"])
    return counts, money


def read_csv(text):
    """By names: (row, column, currency) -> amount."""
    return {(row["row"], row["column"], row["currency"]): Fraction(row["amount"]) for row in csv.DictReader(io.StringIO(text)) if row["amount"]}


def read_sheets(path):
    """Sheet -> rows of texts and numbers; cells that are empty are None."""
    with zipfile.ZipFile(path) as book:
        parse = lambda name: xml.etree.ElementTree.fromstring(book.read(name))
        texts = ["".join(part.text or "" for part in item.iter(SPREADSHEET + "t")) for item in parse("xl/sharedStrings.xml")]
        names = [sheet.get("name") for sheet in parse("xl/workbook.xml").iter(SPREADSHEET + "sheet")]
        sheets = {}
        for number, name in enumerate(names, 1):
            root = parse(f"xl/worksheets/sheet{number}.xml")
            sheets[name] = [read_row(row, texts) for row in root.iter(SPREADSHEET + "row")], root
        return sheets


def read_row(row, texts):
    """A cell says where it stands: empty ones are left out."""
    found = {}
    for cell in row:
        column = 0
        for letter in cell.get("r").rstrip("0123456789"):
            column = column * 26 + ord(letter) - ord("A") + 1
        found[column - 1] = read_cell(cell, texts)
    return [found.get(column) for column in range(max(found, default=-1) + 1)]


def read_cell(cell, texts):
    value = cell.find(SPREADSHEET + "v")
    if value is None:
        return None
    return texts[int(value.text)] if cell.get("t") == "s" else Fraction(value.text)


# --- tests


class Tap:
    def __init__(self):
        self.number = self.bad = 0

    def same(self, what, found, expected):
        self.number += 1
        self.bad += found != expected
        print(f"{'ok' if found == expected else 'not ok'} {self.number} {what}")
        if found != expected:
            for line in difference(found, expected):
                print("# " + line)


def difference(found, expected):
    if isinstance(found, dict) and isinstance(expected, dict):
        keys = sorted({*found, *expected}, key=str)
        return [f"{key}: {found.get(key)}, not {expected.get(key)}" for key in keys if found.get(key) != expected.get(key)]
    return [f"{found!r}, not {expected!r}"]


def check_matrix(tap, sample, program, day, folder):
    counts, money = sample.matrix(day)
    name = str(day or "all times")
    found_counts, found_money = read_json(program.run(*program.matrix_words(day, "--json")))
    tap.same(f"donors and fields, {name}: programmes", found_counts, counts)
    tap.same(f"donors and fields, {name}: money", found_money, money)

    by_name = read_csv(program.run(*program.matrix_words(day, "--csv")))
    cells = collections.Counter((key[2], amount) for key, amount in money.items() if key[0] and key[1])
    tap.same(f"donors and fields, {name}: CSV", collections.Counter((key[2], amount) for key, amount in by_name.items()), cells)

    path = os.path.join(folder, "matrix.xlsx")
    program.run(*program.matrix_words(day, "-o", path))
    sheets = read_sheets(path)
    for currency in sorted({key[2] for key in money}):
        table, root = sheets[currency]
        head = next(number for number, row in enumerate(table) if row and row[0] == "Donor")
        found = {(row[0], table[head][column]): value
                 for row in table[head + 1:-1] for column, value in enumerate(row[:-1]) if isinstance(value, Fraction)}
        expected = {key[:2]: amount for key, amount in by_name.items() if key[2] == currency}
        tap.same(f"donors and fields, {name}: XLSX, cells in {currency}", found, expected)
        tap.same(f"donors and fields, {name}: XLSX, total in {currency}", table[-1][-1], money[(None, None, currency)])
        pane = root.find(f".//{SPREADSHEET}pane")
        split = (pane.get("state"), pane.get("xSplit"), pane.get("ySplit"))
        tap.same(f"donors and fields, {name}: XLSX, headings stay", split, ("frozen", "1", str(head + 1)))
        day_line = "As of " + (f"{day.day} {calendar.month_name[day.month]} {day.year}" if day else "")
        says = [row[0] for row in table[:head] if row and row[0]]
        tap.same(f"donors and fields, {name}: XLSX says the day", (day_line if day else "At all times") in says, True)
        tap.same(f"donors and fields, {name}: XLSX says which money", any("commitments" in text for text in says), True)


def check_shown(tap, sample, program, day):
    shown = json.loads(program.run("info", program.map, "--as-of", str(day), "--json"))["shown"]
    tap.same(f"actors on {day}", {row["id"]: 1 for row in shown["actors"]},
             {actor: 1 for actor in sample.actors if sample.shows_actor(actor, day)})
    # Kinds of links have other words in the tables: how many there are between whom is the same in both.
    tap.same(f"links on {day}", dict(collections.Counter((link["from"]["id"], link["to"]["id"]) for link in shown["links"])),
             dict(collections.Counter((link["from"], link["to"]) for link in sample.links if sample.shows_link(link, day))))
    tap.same(f"support on {day}", {row["id"]: 1 for row in shown["supports"]},
             {project["id"]: 1 for project in sample.projects if exists(project["start"], project["end"], day)})


def main():
    source, cli = sys.argv[1:]
    sample, tap = Sample(source), Tap()
    print("TAP version 13")
    with tempfile.TemporaryDirectory() as folder:
        program = Program(source, cli, folder)
        days = [datetime.date.fromisoformat(day) for day in DAYS]
        for day in [None, *days]:
            check_matrix(tap, sample, program, day, folder)
        for day in days:
            check_shown(tap, sample, program, day)
    print(f"1..{tap.number}")
    return 1 if tap.bad else 0


if __name__ == "__main__":
    sys.exit(main())
