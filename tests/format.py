#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the form of every C file with clang-format 14, one TAP case a folder; --fix gives files their form instead.

Other versions of clang-format disagree on details, so without version 14 the cases are skipped.
"""

import collections
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def find_formatter():
    for name in ("clang-format-14", "clang-format"):
        path = shutil.which(name)
        if path and " version 14." in subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout:
            return path
    return None


def c_files():
    """Folder -> its C files, tests/data (other people's form, on purpose) left out."""
    folders = {}
    for top in ("app", "tests"):
        for folder, inner, names in os.walk(os.path.join(ROOT, top)):
            if os.path.relpath(folder, ROOT) == "tests":
                inner[:] = [name for name in inner if name != "data"]
            files = sorted(os.path.join(folder, name) for name in names if name.endswith((".c", ".h")))
            if files:
                folders[os.path.relpath(folder, ROOT)] = files
    return dict(sorted(folders.items()))


def main(arguments):
    formatter = find_formatter()
    folders = c_files()
    if arguments == ["--fix"]:
        if not formatter:
            print("clang-format 14 is not here", file=sys.stderr)
            return 1
        for files in folders.values():
            subprocess.run([formatter, "-i", *files], check=True)
        return 0

    print("TAP version 13")
    print(f"1..{len(folders)}")
    failed = 0
    for number, (folder, files) in enumerate(folders.items(), 1):
        if not formatter:
            print(f"ok {number} format of {folder} # SKIP clang-format 14 is not here")
            continue
        said = subprocess.run([formatter, "--dry-run", "-Werror", *files], capture_output=True, text=True, cwd=ROOT, check=False)
        failed += said.returncode != 0
        print(f"{'not ok' if said.returncode else 'ok'} {number} format of {folder}")
        places = collections.Counter(line.partition(":")[0] for line in said.stderr.split("\n") if "error:" in line)
        for path, count in places.items():
            print(f"# {os.path.relpath(path, ROOT)}: {count} places")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
