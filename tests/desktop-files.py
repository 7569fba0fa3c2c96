#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what tells a desktop about the program, with the tools desktops use:   desktop-files.py SOURCE_ROOT BUILD_ROOT

A file type counts as right when a private copy of the type database takes real bytes for a map, not when its XML is valid.
"""

import os
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

APP_ID = "org.mandate.Mandate"
MAP_TYPE = "application/vnd.mandate.map+sqlite3"
SVG = "{http://www.w3.org/2000/svg}svg"


class Missing(Exception):
    """A tool or file of the system that the check needs is not here."""


def run(*command, **more):
    """What the command said when it failed, or None."""
    if not shutil.which(command[0]):
        raise Missing(f"{command[0]} is not here")
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **more)
    return None if done.returncode == 0 else done.stdout


def desktop_entry(source, build):
    return run("desktop-file-validate", f"{build}/data/{APP_ID}.desktop")


def metainfo(source, build):
    return run("appstreamcli", "validate", "--no-net", "--explain", f"{build}/data/{APP_ID}.metainfo.xml")


def settings(source, build):
    if not os.path.exists(f"{build}/data/gschemas.compiled"):
        return "gschemas.compiled was not built"
    return run("glib-compile-schemas", "--strict", "--dry-run", f"{source}/data")


def map_bytes(application_id):
    """The first 100 bytes of a SQLite database with that application id."""
    head = bytearray(100)
    head[0:16] = b"SQLite format 3\0"
    head[68:72] = struct.pack(">I", application_id)
    return bytes(head)


def content_type(build, name, content):
    """What a desktop with Mandate's type installed takes a file for."""
    system = "/usr/share/mime/packages/freedesktop.org.xml"
    if not os.path.exists(system):
        raise Missing("shared-mime-info is not here")
    with tempfile.TemporaryDirectory() as home:
        packages = os.path.join(home, "share", "mime", "packages")
        os.makedirs(packages)
        shutil.copy(system, packages)
        shutil.copy(f"{build}/data/{APP_ID}.xml", packages)
        said = run("update-mime-database", os.path.join(home, "share", "mime"))
        if said:
            raise AssertionError(said)
        path = os.path.join(home, name)
        with open(path, "wb") as file:
            file.write(content)
        environment = dict(os.environ, XDG_DATA_HOME=os.path.join(home, "share"), XDG_DATA_DIRS=os.path.join(home, "none"))
        if not shutil.which("gio"):
            raise Missing("gio is not here")
        command = ["gio", "info", "-a", "standard::content-type", path]
        said = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout
        return said.rpartition("standard::content-type: ")[2].strip()


def expect_type(build, name, content, wanted):
    found = content_type(build, name, content)
    return None if found == wanted else f"{name} is taken for {found}, not for {wanted}"


def type_by_name(source, build):
    return expect_type(build, "country.mandate", b"\1\2\3\4", MAP_TYPE)


def type_by_bytes(source, build):
    return expect_type(build, "country", map_bytes(0x4D4E4454), MAP_TYPE)


def other_database(source, build):
    return expect_type(build, "bookmarks", map_bytes(0x12345678), "application/vnd.sqlite3")


def icon(path, size):
    root = xml.parse(path).getroot()
    if root.tag != SVG or root.get("width") != str(size) or root.get("height") != str(size):
        return f"{path}: not an SVG of {size} by {size}"
    return None


def icons(source, build):
    hicolor = f"{source}/data/icons/hicolor"
    return icon(f"{hicolor}/scalable/apps/{APP_ID}.svg", 128) or icon(f"{hicolor}/symbolic/apps/{APP_ID}-symbolic.svg", 16)


def one_id(source, build):
    """Desktop entry, metainfo, icon and file type speak of the same program."""
    with open(f"{build}/data/{APP_ID}.desktop", encoding="utf-8") as file:
        entry = file.read().split("\n")
    for line in (f"Icon={APP_ID}", f"MimeType={MAP_TYPE};"):
        if line not in entry:
            return f"the desktop entry has no line {line}"
    root = xml.parse(f"{build}/data/{APP_ID}.metainfo.xml").getroot()
    if root.findtext("id") != APP_ID or root.findtext("launchable") != f"{APP_ID}.desktop":
        return "the metainfo names another program"
    return None if root.findtext("provides/mediatype") == MAP_TYPE else "the metainfo names another file type"


CASES = [
    ("the desktop entry is valid", desktop_entry),
    ("the metainfo is valid", metainfo),
    ("the settings schema is strict", settings),
    ("a map is known by its name", type_by_name),
    ("a map is known by its bytes", type_by_bytes),
    ("another database is not taken for a map", other_database),
    ("the icons have their sizes", icons),
    ("all of them speak of one program", one_id),
]


def main(source, build):
    print("TAP version 13")
    print(f"1..{len(CASES)}")
    failed = 0
    for number, (name, check) in enumerate(CASES, 1):
        try:
            wrong = check(source, build)
        except Missing as missing:
            print(f"ok {number} {name} # SKIP {missing}")
            continue
        failed += wrong is not None
        print(f"{'not ok' if wrong else 'ok'} {number} {name}")
        for line in (wrong or "").rstrip().split("\n") if wrong else []:
            print(f"# {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
