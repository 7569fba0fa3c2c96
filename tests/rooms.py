#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the walls of the house: one TAP case a rule, each with its offenders.

  rooms.py [ROOT]             check the tree at ROOT (default: the tree this file stands in)
  rooms.py --self-test        break a small tree in every way and see that the rule for it, and no other, fires
  rooms.py --write-potfiles   write po/POTFILES.in anew

What a room may include is read from app/ROOMS.md. Nothing but the standard library is needed.
"""

import os
import re
import shutil
import statistics
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

# What every room may include: headers of the C library and of POSIX. GLib's stand in ROOMS.md.
SYSTEM_HEADERS = set(
    """assert.h complex.h ctype.h dirent.h errno.h fcntl.h float.h inttypes.h langinfo.h limits.h locale.h math.h poll.h
    pwd.h signal.h stdarg.h stdatomic.h stdbool.h stddef.h stdint.h stdio.h stdlib.h string.h strings.h termios.h time.h
    unistd.h wchar.h sysexits.h""".split()
)
GENERATED_HEADERS = re.compile(r"^(mnd-config|[a-z0-9/-]+-(resources|enums))\.h$")
SPDX = [
    re.compile(r"SPDX-FileCopyrightText: 2026 The Mandate authors"),
    re.compile(r"SPDX-License-Identifier: (GPL-3\.0-or-later|CC0-1\.0)"),
]
SPDX_NAMES = {"meson.build", "meson_options.txt", "Makefile", ".gitignore", ".clang-format", "LINGUAS", "POTFILES.in"}
SPDX_ENDINGS = (".c", ".h", ".py", ".sh", ".ui", ".xml", ".in", ".svg", ".css", ".sql", ".supp", ".desktop")
GETTEXT = re.compile(r"(?<!\w)(?:_|N_|C_|NC_|Q_|ngettext|dgettext|dcgettext|dngettext|g_dgettext|g_dpgettext2?|g_dngettext) ?\(")
NOT_A_ROOM = {"utils", "util", "helpers", "helper", "misc", "common", "stuff"}


def strip_c(text):
    """C text without comments and without what stands in strings; lines stay where they are."""

    def blank(match):
        found = match.group(0)
        if found[0] in "\"'":
            return found[0] + found[0]
        return " " + "\n" * found.count("\n")

    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, text, flags=re.S)


class Function:
    def __init__(self, name, first, last, body):
        self.name, self.first, self.last, self.body = name, first, last, body

    def length(self):
        return self.last - self.first + 1


def find_functions(code):
    """Functions of stripped C text in GNU form: name at column 0, then `{` at column 0, to `}` at column 0."""
    lines = code.split("\n")
    found = []
    start = None
    for number, line in enumerate(lines):
        if line == "{" and start is None:
            head = number - 1
            while head > 0 and (not lines[head].strip() or lines[head][0] in " \t"):
                head -= 1
            name = re.match(r"(\w+) \(", lines[head])
            if name and ")" in "".join(lines[head:number]):
                start = (name.group(1), head, number)
        elif line == "}" and start is not None:
            name, head, opening = start
            found.append(Function(name, head + 1, number + 1, "\n".join(lines[opening : number + 1])))
            start = None
    return found


class CFile:
    def __init__(self, path, text):
        self.path, self.text = path, text
        self.code = strip_c(text)
        self.functions = find_functions(self.code)
        self.lines = text.count("\n")

    def includes(self):
        """(line, "quoted" or "system", header) of each #include."""
        for number, line in enumerate(self.text.split("\n"), 1):
            match = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
            if match:
                yield number, "quoted" if match.group(1) else "system", match.group(1) or match.group(2)


class Room:
    def __init__(self, name, rooms, libraries):
        self.name, self.rooms, self.libraries = name, rooms, libraries


class Tree:
    """A source tree: its files, its C files, and the table of rooms."""

    def __init__(self, root):
        self.root = root
        self.files = sorted(self._walk())
        self.c_files = [
            CFile(path, self.read(path)) for path in self.files if path.endswith((".c", ".h")) and path.startswith(("app/", "tests/"))
        ]
        self.app = [file for file in self.c_files if file.path.startswith("app/")]
        self.rooms, self.free, self.max_file, self.max_function = self._read_rooms()

    def _walk(self):
        for folder, folders, names in os.walk(self.root):
            inside = os.path.relpath(folder, self.root)
            folders[:] = [
                name
                for name in folders
                if name not in (".git", ".cache", "__pycache__", "_build")
                and not (inside == "." and name.startswith("build") and name != "build-aux")
                and os.path.normpath(os.path.join(inside, name)) != os.path.join("tests", "data")
            ]
            for name in names:
                yield os.path.normpath(os.path.join(inside, name))

    def read(self, path):
        with open(os.path.join(self.root, path), encoding="utf-8") as file:
            return file.read()

    def _read_rooms(self):
        text = self.read("app/ROOMS.md")
        intro, _, _ = text.partition("\n| ")
        rooms = {}
        for line in text.split("\n"):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if line.startswith("| `") and len(cells) == 4:
                name = cells[0].strip("`")
                rooms[name] = Room(name, re.findall(r"`([^`]+)`", cells[2]), re.findall(r"`([^`]+)`", cells[3]))
        free = [word for word in re.findall(r"`([^`]+)`", intro) if word.endswith((".h", "/")) and "build" not in word]
        file_limit = re.search(r"file has at most (\d+) lines", text)
        function_limit = re.search(r"function at most (\d+)", text)
        if not rooms or not file_limit or not function_limit:
            raise SystemExit("Bail out! app/ROOMS.md has no table of rooms or no limits")
        return rooms, free, int(file_limit.group(1)), int(function_limit.group(1))

    def room_of(self, path):
        """The row of the table a path under app/ belongs to, or None. The longest name wins: layout/worker before layout."""
        inside = path[len("app/") :]
        for name in sorted(self.rooms, key=len, reverse=True):
            if inside == name or inside.startswith(name + "/"):
                return self.rooms[name]
        return None


def allowed_rooms(room):
    """Rooms whose headers a room may include: its row, itself, and nothing by way of another room."""
    return set(room.rooms) | {room.name}


# --- the rules: each takes a Tree and returns its offenders, one line of text each


def rule_rooms(tree):
    """every file under app/ stands in a room of the table, and every room exists"""
    wrong = [f"app/ROOMS.md: no app/{name}" for name in tree.rooms if not any(f.startswith(f"app/{name}") for f in tree.files)]
    for path in tree.files:
        if path.startswith("app/") and path not in ("app/meson.build", "app/ROOMS.md") and not tree.room_of(path):
            wrong.append(f"{path}: in no room of app/ROOMS.md")
    return wrong


def rule_walls(tree):
    """a room includes only rooms in its row"""
    wrong = []
    for file in tree.app:
        room = tree.room_of(file.path)
        for line, quoting, header in file.includes():
            if quoting != "quoted" or room is None:
                continue
            other = tree.room_of("app/" + header)
            if other and other.name not in allowed_rooms(room):
                wrong.append(f"{file.path}:{line}: {room.name} may not include {other.name}: {header}")
    return wrong


def rule_libraries(tree):
    """a library's headers are included only by the rooms that own it"""
    wrong = []
    for file in tree.app:
        room = tree.room_of(file.path)
        for line, quoting, header in file.includes():
            if quoting != "system" or room is None:
                continue
            free = header in SYSTEM_HEADERS or header.startswith(("sys/", "linux/")) or header.startswith(tuple(tree.free))
            if not free and not header.startswith(tuple(room.libraries or ["<none>"])):
                wrong.append(f"{file.path}:{line}: {room.name} does not own <{header}>")
    return wrong


def rule_private(tree):
    """no file includes another room's private header"""
    wrong = []
    for file in tree.app:
        room = tree.room_of(file.path)
        for line, _, header in file.includes():
            other = tree.room_of("app/" + header)
            if header.endswith("-private.h") and other is not room:
                wrong.append(f"{file.path}:{line}: {header}")
    return wrong


def rule_include_paths(tree):
    """includes of our own headers are written from app/ and exist"""
    wrong = []
    for file in tree.app:
        for line, quoting, header in file.includes():
            if quoting == "quoted" and not GENERATED_HEADERS.match(header) and "app/" + header not in tree.files:
                wrong.append(f"{file.path}:{line}: {header}")
    return wrong


def rule_order(tree):
    """the order of subdir() in app/meson.build is the table's"""
    build = re.findall(r"^\s*subdir\('([^']+)'\)", tree.read("app/meson.build"), re.M)
    table = [name for name in tree.rooms if "/" not in name and not name.endswith(".c")]
    return [] if build == table else [f"app/meson.build: {' '.join(build)}", f"app/ROOMS.md:    {' '.join(table)}"]


def rule_links(tree):
    """a room's build file names no room outside its row"""
    wrong = []
    names = "|".join(name for name in tree.rooms if "/" not in name and not name.endswith(".c"))
    for path in tree.files:
        room = tree.room_of(path) if path.startswith("app/") and path.endswith("/meson.build") else None
        if room is None:
            continue
        build = re.sub(r"#.*", "", tree.read(path))
        # The program of a room may link what its own row's rooms stand on; a room's library may not name more than its row.
        for other in sorted(set(re.findall(rf"\b({names})_(?:api|lib|sources)\b", build))):
            own = {room.name.split("/")[0], room.name}
            if other not in allowed_rooms(room) | own:
                wrong.append(f"{path}: {room.name} may not name {other}")
    return wrong


def rule_file_length(tree):
    """no file is longer than the limit in app/ROOMS.md"""
    wrong = [f"{file.path}: {file.lines} lines" for file in tree.c_files if file.lines > tree.max_file]
    for path in tree.files:
        if path.endswith((".py", ".ui")) and tree.read(path).count("\n") > tree.max_file:
            wrong.append(f"{path}: {tree.read(path).count(chr(10))} lines")
    return wrong


def rule_function_length(tree):
    """no function is longer than the limit in app/ROOMS.md"""
    return [
        f"{file.path}:{function.first}: {function.name} has {function.length()} lines"
        for file in tree.c_files
        for function in file.functions
        if function.length() > tree.max_function
    ]


def rule_spdx(tree):
    """every source file starts with the two SPDX lines"""
    wrong = []
    for path in tree.files:
        name = os.path.basename(path)
        script = "." not in name and path.startswith(("build-aux/", ".ci/", "tests/"))
        if not (name in SPDX_NAMES or name.endswith(SPDX_ENDINGS) or script):
            continue
        head = tree.read(path).split("\n")[:4]
        if not any(SPDX[0].search(a) and SPDX[1].search(b) for a, b in zip(head, head[1:])):
            wrong.append(path)
    return wrong


def rule_purpose(tree):
    """every C file says in a comment under the SPDX lines what it is for"""
    said = re.compile(r"(/\*[^\n]*\*/\n){2}\n?/\*[\s*]*\w|(//[^\n]*\n){2}\n?// ?\w")
    return [file.path for file in tree.c_files if not said.match(file.text)]


def rule_goto(tree):
    """no goto"""
    return [
        f"{file.path}:{file.code.count(chr(10), 0, match.start()) + 1}"
        for file in tree.c_files
        for match in re.finditer(r"\bgoto\b", file.code)
    ]


def rule_names(tree):
    """files are called mnd-*.c with a header beside them (a program inside a room may drop the mnd), and nothing is called utils"""
    wrong = []
    for path in tree.files:
        if not path.startswith("app/"):
            continue
        folder, name = os.path.split(path)
        stem, ending = os.path.splitext(name)
        if NOT_A_ROOM & (set(path.split("/")) | set(stem.split("-"))):
            wrong.append(f"{path}: says nothing of what it is for")
        if ending not in (".c", ".h") or name == "main.c":
            continue
        program = tree.room_of(path) and "/" in tree.room_of(path).name
        if not re.match(r"[a-z0-9]+(-[a-z0-9]+)*$" if program else r"mnd(-[a-z0-9]+)+$", stem):
            wrong.append(f"{path}: not mnd-*{ending}")
        if ending == ".c" and not has_header(tree, folder, stem):
            wrong.append(f"{path}: no header beside it")
    return wrong


def has_header(tree, folder, stem):
    """A .c file has its own header, or is an aspect (-actions, -gestures) of a type that has one."""
    parts = stem.split("-")
    for count in range(len(parts), 0, -1):
        prefix = os.path.join(folder, "-".join(parts[:count]))
        if prefix + ".h" in tree.files or prefix + "-private.h" in tree.files:
            return True
    return False


def rule_guards(tree):
    """every header guards itself"""
    guard = re.compile(r"^\s*#\s*(pragma once|ifndef (\w+)\s*\n\s*#\s*define \2)\b", re.M)
    return [file.path for file in tree.c_files if file.path.endswith(".h") and not guard.search(file.code)]


def file_scope(code):
    """Declarations of objects at file scope in stripped C text, bodies and arguments left out."""
    code = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", "", code, flags=re.M)
    # A macro call that stands alone (G_DEFINE_TYPE and the like) may want no semicolon after it; give it one.
    code = re.sub(r"\bG_(BEGIN|END)_DECLS\b", "", code)
    code = re.sub(r"\(\*\s*const\b[^()]*\)\s*\(", "constant (", code)
    code = collapse(collapse(code, "{", "}"), "(", ")")
    code = re.sub(r"^[A-Z][A-Z0-9_]* ?\(\) *$", ";", code, flags=re.M)
    code = re.sub(r"(\(\)[\s\w()]*?)\{\}", r"\1;", code)
    for chunk in code.split(";"):
        chunk = " ".join(chunk.split())
        kind = chunk.split(" ")[0] if chunk else ""
        if not chunk or kind in ("typedef", "extern", "_Static_assert") or re.match(r"(struct|enum|union)( \w+)?( \{\})?$", chunk):
            continue
        declaration = chunk.split("=")[0]
        # An argument list makes it a function or a macro call, except where it is a function pointer.
        if "()" in declaration and not re.search(r"\(\) ?\(\)", declaration):
            continue
        yield chunk


def collapse(code, opening, closing):
    """Code with everything between matching brackets left out."""
    depth, kept = 0, []
    for letter in code:
        if letter == closing:
            depth -= 1
        if depth <= 0:
            kept.append(letter)
        if letter == opening:
            depth += 1
    return "".join(kept)


def is_constant(declaration):
    """True when the object itself cannot be written: const after the last star, or const and no star; or GObject's own tables."""
    head = declaration.split("=")[0]
    if re.search(r"\bGParamSpec \*\w+ ?\[|\bguint \w*signals? ?\[|\(\*\s*const\b", head):
        return True
    return bool(re.search(r"\bconst\b", head.rpartition("*")[2]))


def rule_globals(tree):
    """no mutable object at file scope or static in a function"""
    wrong = []
    for file in tree.app:
        for declaration in file_scope(file.code):
            if not is_constant(declaration):
                wrong.append(f"{file.path}: {declaration[:90]}")
        for function in file.functions:
            for match in re.finditer(r"^\s+static (?!inline)([^;{]*)", function.body, re.M):
                # Set once and for all, or the key to what each thread has for itself.
                once = re.match(r"(gsize|GOnce|GType) \w+( = \w+)?$|GPrivate \w+ = G_PRIVATE_INIT", match.group(1).strip())
                if not once and not is_constant(match.group(1)):
                    wrong.append(f"{file.path}: in {function.name}: static {' '.join(match.group(1).split())[:70]}")
    return wrong


def translatable(tree):
    """Files with text that people read, in the order of POTFILES.in."""
    found = [path for path in tree.files if re.match(r"data/[^/]+\.(desktop|metainfo\.xml|mime\.xml)\.in$", path)]
    for file in tree.app:
        code = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", "", file.code, flags=re.M)
        if GETTEXT.search(code):
            found.append(file.path)
    for path in tree.files:
        if path.startswith("app/") and path.endswith(".ui") and re.search(r'translatable="(yes|true|1)"', tree.read(path)):
            found.append(path)
    return sorted(found)


def rule_potfiles(tree):
    """po/POTFILES.in lists exactly the files with translatable text"""
    listed = [line for line in tree.read("po/POTFILES.in").split("\n") if line and not line.startswith("#")]
    wanted = translatable(tree)
    wrong = [f"missing: {path}" for path in wanted if path not in listed]
    wrong += [f"has nothing to translate: {path}" for path in listed if path not in wanted]
    wrong += [f"listed twice: {path}" for path in set(listed) if listed.count(path) > 1]
    return wrong


RULES = [
    rule_rooms,
    rule_walls,
    rule_libraries,
    rule_private,
    rule_include_paths,
    rule_order,
    rule_links,
    rule_file_length,
    rule_function_length,
    rule_spdx,
    rule_purpose,
    rule_goto,
    rule_names,
    rule_guards,
    rule_globals,
    rule_potfiles,
]


def name_of(rule):
    return rule.__name__[len("rule_") :].replace("_", "-")


# --- saying it


class Tap:
    def __init__(self, planned):
        self.count, self.failed = 0, 0
        print("TAP version 13")
        print(f"1..{planned}")

    def case(self, name, offenders):
        self.count += 1
        self.failed += bool(offenders)
        print(f"{'not ok' if offenders else 'ok'} {self.count} {name}")
        for offender in offenders:
            print(f"# {offender}")


def report_sizes(tree):
    functions = [function.length() for file in tree.app for function in file.functions]
    if functions:
        print(f"# {len(tree.app)} files under app/, median {statistics.median(file.lines for file in tree.app):.0f} lines")
        print(f"# {len(functions)} functions, median {statistics.median(functions):.0f} lines, longest {max(functions)}")


def check(root):
    tree = Tree(root)
    tap = Tap(len(RULES))
    for rule in RULES:
        tap.case(f"{name_of(rule)}: {rule.__doc__}", rule(tree))
    report_sizes(tree)
    return tap.failed


def self_test():
    """Lays each broken tree over the good one; the rule it is named after must fire, and only that one."""
    fixtures = os.path.join(HERE, "data", "rooms")
    broken = sorted(name for name in os.listdir(fixtures) if name != "good")
    tap = Tap(len(broken) + 2)
    tap.case("a good tree breaks no rule", fired(os.path.join(fixtures, "good"), None))
    # A fixture is called after its rule, with a word behind a dot where one rule has several.
    tested = {name.partition(".")[0] for name in broken}
    tap.case("every rule has a tree that breaks it", sorted({name_of(rule) for rule in RULES} ^ tested))
    for name in broken:
        rules = fired(os.path.join(fixtures, "good"), os.path.join(fixtures, name))
        wanted = name.partition(".")[0]
        tap.case(f"{name} is caught", [] if rules == [wanted] else [f"fired: {' '.join(rules) or 'no rule'}"])
    return tap.failed


def fired(good, overlay):
    """Names of the rules that fire on the good tree with an overlay; a file that ends in .gone takes one away."""
    with tempfile.TemporaryDirectory() as root:
        shutil.copytree(good, root, dirs_exist_ok=True)
        if overlay:
            shutil.copytree(overlay, root, dirs_exist_ok=True)
        for folder, _, names in list(os.walk(root)):
            for name in names:
                if name.endswith(".gone"):
                    os.remove(os.path.join(folder, name))
                    os.remove(os.path.join(folder, name[: -len(".gone")]))
        tree = Tree(root)
        return [name_of(rule) for rule in RULES if rule(tree)]


def write_potfiles(root):
    path = os.path.join(root, "po", "POTFILES.in")
    with open(path, encoding="utf-8") as file:
        head = [line for line in file.read().split("\n") if line.startswith("#")]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(head + translatable(Tree(root))) + "\n")


def main(arguments):
    root = os.path.dirname(HERE)
    if arguments == ["--self-test"]:
        return 1 if self_test() else 0
    if arguments == ["--write-potfiles"]:
        write_potfiles(root)
        return 0
    return 1 if check(arguments[0] if arguments else root) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
