# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample as its own tables say, for tests to hold the program against:   sample_oracle.py SOURCE_ROOT

Nothing here comes from the program: rows are read with Python's csv, dates and sums are worked out with fractions. Run as a program it
writes who and what is there on three days, one a line: day, "actor", "link" or "support", and a name, or the names of both ends.
"""

import calendar
import collections
import csv
import datetime
import os
import sys
from fractions import Fraction

SAMPLE = "data/samples/sierra-leone"
DAYS = ("2000-06-30", "2005-12-31", "2009-12-31")
# Kinds of actors that give from abroad where the row says "international": their departments count as they themselves.
DONOR_KINDS = ("donor_government", "trust_fund", "multilateral", "peace_operation", "regional_organisation", "implementer")


def rows(source, name):
    with open(os.path.join(source, SAMPLE, name), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def first_day(text):
    parts = [int(part) for part in text.split("-")] + [1, 1]
    return datetime.date(*parts[:3])


def day_after(text):
    """The first day on which it is over: a full date is that day itself, a year or month ends with its last day."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return datetime.date(*parts)
    year, month = parts[0], parts[1] if len(parts) == 2 else 12
    return datetime.date(year, month, calendar.monthrange(year, month)[1]) + datetime.timedelta(days=1)


def exists(start, end, day):
    """`day` is None at all times."""
    if day is None:
        return True
    begins = first_day(start) if start else datetime.date.min
    ends = day_after(end) if end else datetime.date.max
    return begins <= day < max(ends, begins + datetime.timedelta(days=1) if start else ends)


class Sample:
    def __init__(self, source):
        self.actors = {row["id"]: row for row in rows(source, "actors.csv")}
        self.links = rows(source, "links.csv")
        self.projects = rows(source, "projects.csv")
        self.parties = rows(source, "project_parties.csv")

    def shows_actor(self, actor, day):
        return exists(self.actors[actor]["founded"], self.actors[actor]["dissolved"], day)

    def shows_link(self, link, day):
        ends = self.shows_actor(link["from"], day) and self.shows_actor(link["to"], day)
        return ends and exists(link["start"], link["end"], day)

    def is_donor(self, actor):
        return self.actors[actor]["kind"] in DONOR_KINDS and self.actors[actor]["status"] == "international"

    def head(self, actor, day):
        """The donor that a department is part of on the day."""
        for link in self.links:
            is_part = link["kind"] == "part_of" and link["from"] == actor
            if is_part and self.is_donor(actor) and self.is_donor(link["to"]) and self.shows_link(link, day):
                return self.head(link["to"], day)
        return actor

    def donors(self, project, day):
        funders = [party["actor"] for party in self.parties if party["project"] == project["id"] and party["role"] == "funder"]
        return sorted({self.head(funder, day) for funder in funders if self.shows_actor(funder, day)})

    def shares(self, project):
        """Field -> part of the whole."""
        words = [word.partition("=") for word in project["field"].split(",") if word]
        return {word: Fraction(percent) / 100 if percent else Fraction(1, len(words)) for word, _, percent in words}

    def matrix(self, day):
        """(donor, field) -> programmes, and (donor, field, currency) -> money; None and '' stand for totals."""
        counts, money = collections.defaultdict(set), collections.defaultdict(Fraction)
        for project in self.projects:
            if not exists(project["start"], project["end"], day):
                continue
            donors, shares = self.donors(project, day), self.shares(project)
            for field in shares or {"unsaid": 1}:
                for donor in donors or ["unsaid"]:
                    for key in ((donor, field), (donor, None), (None, field), (None, None)):
                        counts[key].add(project["id"])
            if not project["amount"]:
                continue
            # What several give is booked to none of them.
            payer = donors[0] if len(donors) == 1 else "together" if donors else "unsaid"
            for field, share in (shares or {"unsaid": Fraction(1)}).items():
                for key in ((payer, field), (payer, None), (None, field), (None, None)):
                    counts[key].add(project["id"])
                    money[(*key, project["currency"])] += Fraction(project["amount"]) * share
        return {key: len(found) for key, found in counts.items()}, dict(money)

    def shown(self, day):
        """What there is on a day: (table, names)."""
        name = lambda actor: self.actors[actor]["name_en"]
        for actor in self.actors:
            if self.shows_actor(actor, day):
                yield "actor", name(actor)
        for link in self.links:
            if self.shows_link(link, day):
                yield "link", name(link["from"]) + "\t" + name(link["to"])
        for project in self.projects:
            if exists(project["start"], project["end"], day):
                yield "support", project["name"]


def main():
    sample = Sample(sys.argv[1])
    for day in DAYS:
        for table, names in sample.shown(datetime.date.fromisoformat(day)):
            print(day, table, names, sep="\t")


if __name__ == "__main__":
    main()
