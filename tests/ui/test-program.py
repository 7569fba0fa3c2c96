#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program from start to end as a person uses it: keyboard, screen, and what is in the files afterwards.

  test-program.py BUILD_DIR      inside an x-session
"""

import os
import sys

from desk import Program, info, press, run, run_cases, take_sample, wait, windows, write

BUILD = sys.argv[1]


def drawn(picture):
    """Whether the middle of the screen, where the map goes, holds a picture that stands still."""
    looks = []
    for _ in range(2):
        run("import", "-window", "root", picture)
        looks.append(run("identify", "-format", "%#", picture))
    colours = run("convert", picture, "-gravity", "center", "-crop", "40%x50%+0+0", "-format", "%k", "info:")
    return looks[0] == looks[1] and int(colours or 0) > 20


def draw_link_undo_export():
    program = Program(BUILD)
    try:
        program.wait_windows(1)
        sample = take_sample(program.folder)
        # The program runs already: a second start hands the file over and ends.
        assert program.start(sample).wait() == 0
        picture = os.path.join(program.folder, "screen.png")
        wait(lambda: drawn(picture), "the map to be drawn")
        assert len(windows()) == 1

        press("a")
        write("Vigilance Committee")
        press("Return", "Escape")
        wait(lambda: info(BUILD, sample).get("actors") == 91, "the actor to be in the file")
        press("ctrl+z")
        wait(lambda: info(BUILD, sample).get("actors") == 90, "the actor to be gone from the file")
        press("ctrl+shift+z")
        wait(lambda: info(BUILD, sample).get("actors") == 91, "the actor to be in the file again")

        press("ctrl+f")
        write("ombudsman")
        press("Return", "Escape", "l")
        write("Sierra Leone Police")
        press("Return", "Return")
        wait(lambda: info(BUILD, sample).get("links") == 201, "the link to be in the file")

        svg = os.path.join(program.folder, "map.svg")
        press("ctrl+e")
        program.wait_windows(2)
        press("alt+e")
        program.wait_windows(3)
        press("ctrl+a")
        write(svg)
        press("Return")
        wait(lambda: os.path.exists(svg) and os.path.getsize(svg) > 100000, "the picture")
        with open(svg, encoding="utf-8") as file:
            text = file.read()
        assert "Vigilance" in text and "Ombudsman" in text
        program.wait_windows(1)
        assert program.quit() == 0, program.said()
        assert info(BUILD, sample)["actors"] == 91
        assert "CRITICAL" not in program.said(), program.said()
    finally:
        program.end()


def windows_of_their_own():
    program = Program(BUILD)
    try:
        program.wait_windows(1)
        first, second = take_sample(program.folder, "one.mandate"), take_sample(program.folder, "two.mandate")
        assert program.start(first, second).wait() == 0
        program.wait_windows(2)
        assert program.start(first).wait() == 0
        assert len(windows()) == 2
        assert program.quit() == 0
    finally:
        program.end()


def no_schema():
    """Nothing is remembered where the settings are not installed, and nothing fails."""
    program = Program(BUILD, GSETTINGS_SCHEMA_DIR="/nonexistent")
    try:
        program.wait_windows(1)
        press("ctrl+n")
        press("F9")
        assert program.quit() == 0, program.said()
        assert "CRITICAL" not in program.said(), program.said()
    finally:
        program.end()


def version():
    said = run(os.path.join(BUILD, "app", "mandate"), "--version")
    assert said.startswith("Mandate ") and said[8].isdigit(), said


def is_not_a_map():
    program = Program(BUILD)
    try:
        program.wait_windows(1)
        path = os.path.join(program.folder, "letter.mandate")
        with open(path, "w", encoding="utf-8") as file:
            file.write("Dear minister,\n" * 100)
        assert program.start(path).wait() == 0
        assert program.quit() == 0, program.said()
        with open(path, encoding="utf-8") as file:
            assert file.read() == "Dear minister,\n" * 100
    finally:
        program.end()


def working_copies(program):
    """The lines of the locks: PID HOST PROGRAM."""
    maps = os.path.join(program.environment["XDG_STATE_HOME"], "mandate", "maps")
    names = os.listdir(maps) if os.path.isdir(maps) else []
    found = []
    for name in names:
        with open(os.path.join(maps, name, "lock"), encoding="utf-8") as file:
            found.append(file.read().split())
    return found


def is_on_disk(program, name):
    """Whether a name stands in a working copy: in its database, or in what is yet to be written there."""
    maps = os.path.join(program.environment["XDG_STATE_HOME"], "mandate", "maps")
    for folder, _, files in os.walk(maps):
        for file in files:
            if file.startswith("map.db"):
                with open(os.path.join(folder, file), "rb") as stream:
                    if name.encode() in stream.read():
                        return True
    return False


def killed_and_started_again():
    """What was drawn is there again, in the window and then in the file, and nothing is left over."""
    program = Program(BUILD)
    try:
        program.wait_windows(1)
        sample = take_sample(program.folder)
        assert program.start(sample).wait() == 0
        picture = os.path.join(program.folder, "screen.png")
        wait(lambda: drawn(picture), "the map to be drawn")
        press("a")
        write("Vigilance Committee")
        press("Return")
        wait(lambda: is_on_disk(program, "Vigilance Committee"), "the edit to be on disk")
        program.process.kill()
        program.process.wait()
        assert info(BUILD, sample)["actors"] in (90, 91)
        program.process = program.start(sample)
        wait(lambda: info(BUILD, sample).get("actors") == 91, "the actor to be in the file")
        assert program.quit() == 0, program.said()
        assert working_copies(program) == []
    finally:
        program.end()


def two_processes():
    """The second one, on a bus of its own, reads the map and gives it back as it is."""
    program = Program(BUILD)
    second = None
    try:
        program.wait_windows(1)
        sample = take_sample(program.folder)
        assert program.start(sample).wait() == 0
        wait(lambda: len(working_copies(program)) == 1, "the map to be open")
        assert working_copies(program)[0][0] == str(program.process.pid)
        program.environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
        second = program.start(sample)
        program.wait_windows(2)
        wait(lambda: len(working_copies(program)) == 2, "the copy for reading")
        press("a")
        write("Nobody")
        press("Return", "Escape")
        press("ctrl+q")
        wait(lambda: second.poll() is not None or program.process.poll() is not None, "one of the two to end")
        assert info(BUILD, sample)["actors"] == 90
    finally:
        if second is not None and second.poll() is None:
            second.kill()
            second.wait()
        program.end()


run_cases([
    ("a sample is opened, drawn in, linked, undone and exported", draw_link_undo_export),
    ("each file has a window of its own, and only one", windows_of_their_own),
    ("it runs without its settings installed", no_schema),
    ("what was drawn before a crash is there again", killed_and_started_again),
    ("two processes, one file", two_processes),
    ("--version", version),
    ("what is no map is left as it is", is_not_a_map),
])
