#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader meets it: whatever takes the focus has a name of its own.

  test-accessible.py BUILD_DIR      inside an x-session with GTK_A11Y=atspi
"""

import re
import sys

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib

    Atspi.get_desktop(0)
except (ImportError, ValueError, RuntimeError) as problem:
    print(f"1..0 # SKIP no accessible tree here: {problem}")
    sys.exit(0)

from desk import Failed, Program, press, run_cases, take_sample, wait

BUILD = sys.argv[1]
# What a toolkit calls its own parts when nobody gave them a name.
NAMELESS = re.compile(r"^(Gtk|Adw|Mnd)[A-Z]")


def find_program():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child and "mandate" in (child.get_name() or "").lower():
            return child
    return None


def walk(node):
    yield node
    try:
        children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except GLib.Error:
        return
    for child in children:
        if child:
            yield from walk(child)


def describe(node):
    path = []
    while node and len(path) < 6:
        path.append(f"{node.get_role_name()} {node.get_name()!r}")
        node = node.get_parent()
    return " < ".join(path)


def check_names(root, least):
    """All that take the focus, whether they are on the screen or not: at least so many, and each with a name."""
    seen, found = 0, []
    for node in walk(root):
        try:
            if not node.get_state_set().contains(Atspi.StateType.FOCUSABLE):
                continue
            seen += 1
            name = node.get_name() or ""
            if not name.strip() or NAMELESS.match(name):
                found.append(describe(node))
        except GLib.Error:
            continue
    if found:
        raise Failed("\n# ".join(["no name:"] + found))
    if seen < least:
        raise Failed(f"only {seen} take the focus")


def open_program(*arguments):
    program = Program(BUILD, *arguments)
    program.wait_windows(1)
    return program


def has(root, name):
    return any(node.get_name() == name for node in walk(root))


def check_first_start():
    program = open_program()
    try:
        root = wait(find_program, "the program in the accessible tree")
        wait(lambda: has(root, "New Map"), "the first page")
        check_names(root, 5)
        press("ctrl+q")
    finally:
        program.end()


def check_map():
    program = open_program()
    try:
        root = wait(find_program, "the program in the accessible tree")
        assert program.start(take_sample(program.folder)).wait() == 0
        wait(lambda: has(root, "Find"), "the window with the map")
        wait(lambda: any((node.get_name() or "").startswith("Parliament of Sierra Leone") for node in walk(root)),
             "an actor in the list or on the map")
        check_names(root, 200)
        press("ctrl+shift+f")
        wait(lambda: any("Severity 5 of 5, High confidence, Open" in (node.get_name() or "") for node in walk(root)),
             "a finding in words")
        press("F4")
        wait(lambda: has(root, "Verdict: Confirmed"), "the page of a finding")
        check_names(root, 200)
        press("ctrl+q")
    finally:
        program.end()


run_cases([
    ("everything on the first page has a name", check_first_start),
    ("everything in the window with a map has a name", check_map),
])
