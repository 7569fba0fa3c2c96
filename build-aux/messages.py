# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Catalogues of messages as objects: reads and writes PO files and takes the messages out of the source.

For tests/translations.py and build-aux/pseudo-locale. It judges nothing: what a good translation is stands in the test.
"""

import os
import re
import subprocess
import tempfile

# What po/meson.build (preset glib) gives xgettext, as far as our sources need it.
XGETTEXT = [
    "xgettext",
    "--from-code=UTF-8",
    "--add-comments=Translators",
    "--package-name=mandate",
    *(f"--keyword={word}" for word in ("_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3")),
    *(f"--flag={flag}:pass-c-format" for flag in ("N_:1", "C_:2", "NC_:2", "g_dngettext:2")),
    *(f"--flag={flag}:c-format" for flag in ("g_strdup_printf:1", "g_string_append_printf:2", "g_error_new:3", "g_set_error:4")),
]
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}


class Message:
    """One entry. strings has one text, or one a plural form; line is that of its msgid in the file it was read from."""

    def __init__(self):
        self.context, self.id, self.plural = None, None, None
        self.strings, self.flags, self.places = [], set(), []
        # What programmers say to translators ("#."), and what translators say themselves ("# ").
        self.comments, self.remarks = [], []
        self.obsolete, self.line = False, 0

    @property
    def key(self):
        return (self.context, self.id)


class SyntaxProblem(Exception):
    """A line of a PO file that this reader does not know; msgfmt says better what is wrong with it."""


def unquote(text):
    return re.sub(r"\\(.)", lambda match: ESCAPES.get(match.group(1), match.group(0)), text)


def quote(text):
    for raw, letter in (("\\", "\\"), ('"', '"'), ("\n", "n"), ("\t", "t"), ("\r", "r")):
        text = text.replace(raw, "\\" + letter)
    return f'"{text}"'


class Reader:
    """Reads one PO file line by line; messages holds the entries so far, the header (its id is "") among them."""

    def __init__(self):
        self.messages, self.current, self.target = [], None, None

    def entry(self):
        """The entry that is being read; a comment or keyword after a msgstr begins the next one."""
        if self.current is None or self.current.strings:
            self.current = Message()
            self.messages.append(self.current)
        return self.current

    def comment(self, line):
        message = self.entry()
        if line.startswith("#,"):
            message.flags |= {flag.strip() for flag in line[2:].split(",")}
        elif line.startswith("#:"):
            message.places += line[2:].split()
        elif line.startswith("#."):
            message.comments.append(line[2:].strip())
        else:
            message.remarks.append(line[1:].strip())

    def keyword(self, word, text, number, obsolete):
        message = self.current if word.startswith("msgstr") and self.current else self.entry()
        message.obsolete = obsolete
        self.target = word
        if word == "msgctxt":
            message.context = text
        elif word == "msgid":
            message.id, message.line = text, number
        elif word == "msgid_plural":
            message.plural = text
        else:
            message.strings.append(text)

    def more(self, text):
        if self.target == "msgctxt":
            self.current.context += text
        elif self.target == "msgid":
            self.current.id += text
        elif self.target == "msgid_plural":
            self.current.plural += text
        else:
            self.current.strings[-1] += text

    def read(self, text):
        for number, line in enumerate(text.split("\n"), 1):
            obsolete = line.startswith("#~")
            line = re.sub(r"^#~\s?", "", line).strip()
            found = re.match(r'(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d+\])?\s*)?"(.*)"$', line)
            if not line or line.startswith("|"):
                continue
            if line.startswith("#"):
                self.comment(line)
            elif not found or (not found.group(1) and self.current is None):
                raise SyntaxProblem(f"{number}: not a line of a PO file")
            elif found.group(1):
                self.keyword(found.group(1), unquote(found.group(2)), number, obsolete)
            else:
                self.more(unquote(found.group(2)))
        return [message for message in self.messages if message.id is not None]


def parse(text):
    return Reader().read(text)


def load(path):
    with open(path, encoding="utf-8") as file:
        return parse(file.read())


def format_message(message):
    lines = [f"# {remark}".rstrip() for remark in message.remarks]
    lines += [f"#. {comment}" for comment in message.comments]
    if message.places:
        lines.append("#: " + " ".join(message.places))
    if message.flags:
        lines.append("#, " + ", ".join(sorted(message.flags)))
    if message.context is not None:
        lines.append(f"msgctxt {quote(message.context)}")
    lines.append(f"msgid {quote(message.id)}")
    if message.plural is None:
        lines.append(f"msgstr {quote(message.strings[0])}")
    else:
        lines.append(f"msgid_plural {quote(message.plural)}")
        lines += [f"msgstr[{i}] {quote(text)}" for i, text in enumerate(message.strings)]
    return "\n".join(lines) + "\n"


def save(messages, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(format_message(message) for message in messages))


def header_fields(messages):
    """The fields of the header, such as Language, by name."""
    header = next((message for message in messages if message.id == "" and message.context is None), None)
    lines = header.strings[0].split("\n") if header and header.strings else []
    return {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines if ":" in line)}


def listed(root, name):
    """The lines of po/LINGUAS or po/POTFILES.in that say something."""
    with open(os.path.join(root, "po", name), encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip() and not line.startswith("#")]


def write_template(root, path):
    """Writes a template of all messages of the source under root. tests/rooms.py says which files of po/POTFILES.in are not there."""
    files = [name for name in listed(root, "POTFILES.in") if os.path.exists(os.path.join(root, name))]
    command = [*XGETTEXT, f"--directory={root}", f"--output={path}", *files]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def extract(root):
    """All messages of the source under root, as the template has them, the header first."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "mandate.pot")
        write_template(root, path)
        return load(path)
