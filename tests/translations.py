#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the translations in po/ against the source and po/glossary.tsv, one TAP case a rule and language:   translations.py [ROOT]

--only LANGUAGE...  checks po/LANGUAGE.po whether or not po/LINGUAS has it
--template FILE     writes the template of all messages for msginit and msgmerge, and checks nothing
--self-test         gives every rule a snippet that breaks it
What is wrong is said as file:line. A remark in the PO file "# not in the glossary's words: oversight, link" takes these terms
out of the check of one message; it should say why. What a rule asks of a language stands in po/README.md.
"""

import collections
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "build-aux"))

import messages as po  # noqa: E402 (the path above comes first)

LANGUAGES = ("fr", "es", "pt", "ar", "ru", "zh_CN")
GLOSSARY_COLUMNS = ["en", *LANGUAGES, "where", "note", "attested"]
LEAST_TERMS = 120

# How many forms a language has, and which one a number takes; a PO file may write its rule in another way.
PLURALS = {
    "fr": (2, lambda n: int(n > 1)),
    "es": (2, lambda n: int(n != 1)),
    "pt": (2, lambda n: int(n != 1)),
    "ar": (6, lambda n: n if n < 3 else 3 if 3 <= n % 100 <= 10 else 4 if n % 100 >= 11 else 5),
    "ru": (3, lambda n: 0 if n % 10 == 1 and n % 100 != 11 else 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2),
    "zh_CN": (1, lambda n: 0),
}
# Which form each of these numbers takes, by the categories of CLDR (plurals.xml), in the order in which gettext counts them.
COUNTS = (0, 1, 2, 5, 11, 101)
FORMS = {
    "fr": (0, 0, 1, 1, 1, 1),  # one: 0 and 1; other
    "es": (1, 0, 1, 1, 1, 1),  # one: 1; other
    "pt": (1, 0, 1, 1, 1, 1),  # one: 1 (of Portugal; that of Brazil has 0 there too); other
    "ar": (0, 1, 2, 3, 4, 5),  # zero, one, two, few: 3 to 10, many: 11 to 99, other: hundreds, and 1 and 2 above them
    "ru": (2, 0, 1, 2, 2, 0),  # one: 1, 21, 101; few: 2 to 4, 22; many: 0, 5 to 20
    "zh_CN": (0, 0, 0, 0, 0, 0),
}
# Forms that never sound alike where a noun stands behind the number: one and several, in Arabic two, few and many besides.
APART = {"fr": ((0, 1),), "es": ((0, 1),), "pt": ((0, 1),), "ar": ((1, 2), (2, 3), (3, 4)), "ru": ((0, 2),), "zh_CN": ()}
COUNTED = re.compile(r"%(?:\d+\$)?[lh]*[du] (\w{3,})")
# What stands behind a number and is no noun, or one that has no plural.
UNCHANGED = {"ar": ("بلا",), "fr": ("mois",)}
SCRIPTS = {"ar": "\u0600-\u06ff", "ru": "\u0400-\u04ff", "zh_CN": "\u3400-\u9fff"}

# The same sign as each script writes it.
ENDS = {".": ".。", ":": ":：", "…": "…", "?": "?？؟", "!": "!！", ";": ";；؛", ",": ",，،、"}
DIRECTIVE = re.compile(r"%(?:(\d+)\$)?[-+ #0']*(?:\d+|\*)?(?:\.\d+)?(?:hh|h|ll|l|z|j|t)?([a-zA-Z%])")
MNEMONIC = re.compile(r"_(\w)")
LITERAL = re.compile(r"--[a-z][a-z-]*|(?<![\w/.])-[a-z](?!\w)|Ctrl\+\S|\.(?:svg|pdf|png|mandate)\b|https?://\S+|</?\w+[^<>]*>")
# What is called so in every language.
NAMES = ("Mandate", "Graphviz", "dot")
# A label of one word says nothing of where it stands, and so not how to translate it.
ONE_WORD = re.compile(r"_?\w[\w_’-]*…?")
# What cannot have a context: GOption translates the word for an option's value itself (they are in capitals), a desktop file and a
# metainfo file know none, and the titles of rules are many words but for this one.
NO_CONTEXT = ("Mandate", "Pseudo-organisation")
EXEMPTION = re.compile(r"not in the glossary.s words:\s*([^.;(]*)")


class Catalogue:
    """One PO file, its language, and the messages of the source that it should have."""

    def __init__(self, language, text, template, glossary, path):
        self.language, self.path, self.glossary = language, path, glossary
        self.text = text
        self.all = po.parse(text)
        self.template = {message.key: message for message in template if message.id}
        self.fields = po.header_fields(self.all)

    def messages(self):
        """What is translated and in use."""
        return [m for m in self.all if m.id and not m.obsolete and m.strings and all(m.strings)]

    def at(self, message, what):
        return f"{self.path}:{message.line}: {what}"

    def each(self, complain):
        """The complaints of a function that takes the English and the translated text, over all pairs of texts."""
        wrong = []
        for message in self.messages():
            for index, text in enumerate(message.strings):
                english = message.id if message.plural is None or (index == 0 and len(message.strings) > 1) else message.plural
                what = complain(english, text, message, index)
                if what:
                    wrong.append(self.at(message, f"{what}: {shorten(text)}"))
        return wrong


def shorten(text):
    text = text.replace("\n", "\\n")
    return f"“{text[:70]}…”" if len(text) > 71 else f"“{text}”"


# --- rules of form: each takes a Catalogue and returns its offenders, one line of text each


def rule_valid(catalogue):
    """msgfmt --check passes"""
    with tempfile.NamedTemporaryFile("w", suffix=".po", encoding="utf-8") as file:
        file.write(catalogue.text)
        file.flush()
        done = subprocess.run(
            ["msgfmt", "--check", "--output-file=/dev/null", file.name],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
        said = done.stdout.replace(file.name, catalogue.path).strip().split("\n")
    return said if done.returncode or "warning" in done.stdout else []


def rule_header(catalogue):
    """the header names the language, the character set and somebody who answers for it"""
    wrong = []
    if catalogue.fields.get("Language") != catalogue.language:
        wrong.append(f"Language is {catalogue.fields.get('Language')}, not {catalogue.language}")
    if catalogue.fields.get("Content-Type", "").lower() != "text/plain; charset=utf-8":
        wrong.append("Content-Type is not text/plain; charset=UTF-8")
    for name in ("Project-Id-Version", "PO-Revision-Date", "Last-Translator", "Language-Team"):
        value = catalogue.fields.get(name, "")
        if not value or re.search(r"PACKAGE|YEAR|FULL NAME|LANGUAGE", value):
            wrong.append(f"{name} is not filled in")
    return [f"{catalogue.path}:1: {what}" for what in wrong]


def rule_complete(catalogue):
    """every message of the source is translated, none fuzzy, none left over"""
    wrong = []
    own = {message.key: message for message in catalogue.all if not message.obsolete}
    for key, message in catalogue.template.items():
        if key not in own:
            place = message.places[0] if message.places else "the source"
            wrong.append(f"{catalogue.path}: not here: {shorten(message.id)} of {place}")
    for message in catalogue.all:
        if message.obsolete:
            wrong.append(catalogue.at(message, f"obsolete: {shorten(message.id)}"))
        elif message.id and message.key not in catalogue.template:
            wrong.append(catalogue.at(message, f"no longer in the source: {shorten(message.id)}"))
        elif message.id and "fuzzy" in message.flags:
            wrong.append(catalogue.at(message, f"fuzzy: {shorten(message.id)}"))
        elif message.id and (not message.strings or not all(message.strings)):
            wrong.append(catalogue.at(message, f"not translated: {shorten(message.id)}"))
    return wrong


def rule_plurals(catalogue):
    """the number of plural forms is the language's, and each number takes the right one"""
    count, rule = PLURALS[catalogue.language]
    found = re.match(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*(.+?)\s*;?\s*$", catalogue.fields.get("Plural-Forms", ""))
    if not found:
        return [f"{catalogue.path}:1: no Plural-Forms"]
    if int(found.group(1)) != count:
        return [f"{catalogue.path}:1: nplurals is {found.group(1)}, not {count}"]
    wrong = []
    other = plural_function(found.group(2))
    for number in range(203):
        if other is None or other(number) != rule(number):
            wrong.append(f"{catalogue.path}:1: Plural-Forms gives {number} the wrong form")
            break
    for message in catalogue.messages():
        if message.plural is not None and len(message.strings) != count:
            wrong.append(catalogue.at(message, f"{len(message.strings)} forms, not {count}: {shorten(message.id)}"))
    return wrong


def counts_noun(message, form, language):
    """Whether a noun is counted in English, and a word that is not one without a plural stands behind the number."""
    english, found = COUNTED.search(message.plural), COUNTED.search(form)
    return bool(english and english.group(1) not in message.id and found) and found.group(1) not in UNCHANGED.get(language, ())


def rule_counts(catalogue):
    """0, 1, 2, 5, 11 and 101 take the forms that CLDR gives them, which are there, differ, and say how many"""
    found = re.search(r"plural\s*=\s*(.+?)\s*;?\s*$", catalogue.fields.get("Plural-Forms", ""))
    taken = plural_function(found.group(1)) if found else None
    wanted = FORMS[catalogue.language]
    if taken is None:
        return [f"{catalogue.path}:1: no Plural-Forms"]
    wrong = [
        f"{catalogue.path}:1: {number} takes form {taken(number)}, not {form}" for number, form in zip(COUNTS, wanted) if taken(number) != form
    ]
    for message in (message for message in catalogue.messages() if message.plural is not None):
        forms = message.strings
        if len(forms) <= max(wanted) or not all(form.strip() for form in forms):
            wrong.append(catalogue.at(message, f"a form is missing: {shorten(message.id)}"))
            continue
        wrong += [
            catalogue.at(message, f"one form for different numbers: {shorten(forms[one])}")
            for one, other in APART[catalogue.language]
            if forms[one] == forms[other] and counts_noun(message, forms[one], catalogue.language)
        ]
        for number, form in zip(COUNTS[2:], wanted[2:]):
            silent = catalogue.language == "ar" and number == 2
            if directives(message.plural) != directives(forms[form]) and not silent:
                wrong.append(catalogue.at(message, f"{number} is not said: {shorten(forms[form])}"))
    return wrong


def plural_function(expression):
    """A C expression in n as a function, or None where it holds more than that."""
    if not re.fullmatch(r"[n\d\s()%<>=!&|?:]+", expression):
        return None
    python = re.sub(r"!(?!=)", " not ", expression.replace("&&", " and ").replace("||", " or "))
    try:
        code = compile(choices(python), "plural", "eval")
        return lambda n: int(eval(code, {"__builtins__": {}}, {"n": n}))  # only signs, digits and n come so far
    except SyntaxError:
        return None


def choices(text):
    """c ? a : b, nested in any way, as Python writes it."""
    text = text.strip()
    if text.startswith("(") and matching(text, 0) == len(text) - 1 and "?" in text:
        return choices(text[1:-1])
    mark = first_outside(text, "?")
    if mark < 0:
        return f"({text})"
    colon = matching_colon(text, mark)
    return f"(({choices(text[mark + 1 : colon])}) if ({text[:mark]}) else ({choices(text[colon + 1 :])}))"


def matching(text, start):
    depth = 0
    for i in range(start, len(text)):
        depth += (text[i] == "(") - (text[i] == ")")
        if depth == 0:
            return i
    return -1


def first_outside(text, sign):
    depth = 0
    for i, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if depth == 0 and letter == sign:
            return i
    return -1


def matching_colon(text, mark):
    depth, open_marks = 0, 0
    for i in range(mark, len(text)):
        depth += (text[i] == "(") - (text[i] == ")")
        if depth == 0 and text[i] == "?":
            open_marks += 1
        if depth == 0 and text[i] == ":":
            open_marks -= 1
            if open_marks == 0:
                return i
    return len(text)


def directives(text):
    """What a format takes: a sorted list of (position, conversion). Without positions they count from the left."""
    found, count = [], 0
    for position, conversion in DIRECTIVE.findall(text):
        if conversion == "%":
            continue
        count += 1
        found.append((int(position) if position else count, conversion))
    return sorted(found)


def rule_formats(catalogue):
    """a translation takes the same arguments as the English text"""
    _, rule = PLURALS[catalogue.language]

    def complain(english, text, message, index):
        if not message.flags & {"c-format"}:
            return None
        wanted, found = directives(message.plural or english), directives(text)
        if wanted == found:
            return None
        # "one actor", "two actors": a form that stands for one or two numbers may leave the number away.
        numbers = sum(rule(n) == index for n in range(1000)) if message.plural is not None else 1000
        missing = collections.Counter(wanted) - collections.Counter(found)
        extra = collections.Counter(found) - collections.Counter(wanted)
        if numbers <= 2 and not extra and sum(missing.values()) == 1 and next(iter(missing))[1] in "diu":
            return None
        return f"takes {found}, not {wanted}"

    return catalogue.each(complain)


def end_of(text):
    text = text.rstrip("\n \u00a0\u202f")
    for sign, variants in ENDS.items():
        if text and text[-1] in variants:
            return sign
    return ""


def rule_ends(catalogue):
    """a translation ends with the sign the English text ends with, and has as many ellipses"""

    def complain(english, text, message, index):
        if message.context == "list":
            return None
        # A bracket of Chinese or Arabic form may follow for the mnemonic: 打开(_O)…
        plain = re.sub(r"[(（]_\w[)）]", "", text)
        if end_of(english) != end_of(plain):
            return f"ends with “{end_of(plain)}”, not “{end_of(english)}”"
        if english.count("…") != text.count("…") or "..." in text:
            return "other ellipses than the English"
        return None

    return catalogue.each(complain)


def rule_edges(catalogue):
    """space and new lines at the edges are as in the English text"""

    def complain(english, text, message, index):
        if message.context == "list":
            return None
        for name, strip in (("begins", str.lstrip), ("ends", str.rstrip)):
            ours, theirs = edge(english, strip), edge(text, strip)
            # Full-width signs bring their own space.
            wide = catalogue.language == "zh_CN" and theirs == "" and ours == " "
            if ours != theirs and not wide:
                return f"{name} with {theirs!r}, not {ours!r}"
        return "two spaces in a row" if "  " in text.strip() and "  " not in english.strip() else None

    return catalogue.each(complain)


def edge(text, strip):
    rest = strip(text)
    if rest == text:
        return ""
    return text[: len(text) - len(rest)] if strip is str.lstrip else text[len(rest) :]


def rule_mnemonics(catalogue):
    """there is a letter to press where the English text has one, and none where it has none"""

    def complain(english, text, message, index):
        wanted, found = len(MNEMONIC.findall(english)), len(MNEMONIC.findall(text))
        return f"{found} mnemonics, not {wanted}" if wanted != found else None

    return catalogue.each(complain)


def rule_literals(catalogue):
    """options, keys, endings of files and tags are kept as they are"""

    def complain(english, text, message, index):
        kept, given = (collections.Counter(LITERAL.findall(DIRECTIVE.sub("", side))) for side in (english, text))
        missing = kept - given
        return f"without {' '.join(missing)}" if missing else None

    return catalogue.each(complain)


def rule_translated(catalogue):
    """nothing stands in English still"""
    script = SCRIPTS.get(catalogue.language)

    def complain(english, text, message, index):
        plain = LITERAL.sub("", DIRECTIVE.sub("", MNEMONIC.sub(r"\1", english)))
        words = [word for word in re.findall(r"(?<![\w-])[A-Z]?[a-z’]{3,}(?![\w-])", plain) if word not in NAMES]
        if len(words) >= 3 and text == english:
            return "the same as in English"
        return "no letter of the language's script" if script and words and not re.search(f"[{script}]", text) else None

    return catalogue.each(complain)


def rule_signs(catalogue):
    """signs are those of the language: quotation marks, spaces before signs, full-width and Arabic punctuation"""
    language = catalogue.language

    def complain(english, text, message, index):
        if re.fullmatch(r"(?:[^;]+;)+", english):
            return None if re.fullmatch(r"(?:[^;；؛,،，]*[^;；؛,،，\s];)+", text) else "not words each with a ; behind it"
        if "“" in english:
            opening = "“" if language == "zh_CN" else "«"
            if len(re.findall("“", english)) != text.count(opening):
                return f"quotation marks are not {opening}"
        if '"' in text and '"' not in english:
            return 'a straight "'
        return SIGNS[language](DIRECTIVE.sub("%s", text)) if language in SIGNS else None

    return catalogue.each(complain)


def french_signs(text):
    if re.search(r"[^\s\u00a0\u202f%:][:?!;](?=\s|$)|[^\u00a0\u202f]»|«[^\u00a0\u202f]| [:?!;»]", text):
        return "no non-breaking space at : ; ? ! « or »"
    return "a straight apostrophe" if re.search(r"\w'\w", text) else None


def spanish_signs(text):
    if text.count("?") != text.count("¿") or text.count("!") != text.count("¡"):
        return "¿ or ¡ is missing"
    return None


def arabic_signs(text):
    return "a Latin , ; or ?" if re.search(r"[\u0600-\u06ff»]\s*[,;?]", text) else None


def chinese_signs(text):
    if re.search(r"[\u3400-\u9fff”》][,;:?!]", text) or re.search(r"[\u3400-\u9fff]\.(?=\s|$)", text):
        return "a half-width sign after a character"
    return "a space between characters" if re.search(r"[\u3400-\u9fff] [\u3400-\u9fff]", text) else None


SIGNS = {"fr": french_signs, "es": spanish_signs, "ar": arabic_signs, "zh_CN": chinese_signs}

# --- the glossary


class Term:
    """A row of the glossary."""

    def __init__(self, line, fields):
        self.line, self.fields = line, dict(zip(GLOSSARY_COLUMNS, fields))
        self.en, self.where = self.fields["en"], self.fields["where"]
        words = [re.escape(word) for word in re.split(r"[\s-]+", self.en)]
        last = words[-1]
        words[-1] = f"(?:{last[:-1]}(?:y|ies))" if last.endswith("y") and len(last) > 4 else f"{last}(?:s|es)?"
        flags = 0 if self.where == "lower" else re.IGNORECASE
        self.pattern = re.compile(r"(?<![\w-])" + r"[\s-]+".join(words) + r"(?![\w-])", flags)

    def preferred(self, language):
        return self.fields[language].split("[")[0].strip()

    def ways(self, language):
        """The ways to find the term in a text: lists of beginnings of words, all of which must be there."""
        found = re.search(r"\[(.*)\]$", self.fields[language])
        ways = [[fold(part, language) for part in way.split()] for way in (found.group(1).split("|") if found else [])]
        return [stems(self.preferred(language), language), *ways]

    def concerns(self, message, text):
        """Whether a message with what is left of its text after longer terms speaks of this one."""
        label = re.sub(r"[…:.]+$", "", text).strip()
        if self.where == "-":
            return False
        if self.where.startswith("@"):
            return (message.context or "").replace(" ", "-") in re.findall(r"@(\S+)", self.where) and bool(self.pattern.fullmatch(label))
        if self.where == "label":
            return bool(self.pattern.fullmatch(label))
        return bool(self.pattern.search(text))

    def is_in(self, text, language):
        text = fold(text, language)
        inner = language in ("ar", "zh_CN")
        return any(all(stem in text if inner else re.search(rf"(?<!\w){re.escape(stem)}", text) for stem in way) for way in self.ways(language))


def fold(text, language):
    """Text without what differs between spellings of one word: case, accents, vowel signs, forms of alef."""
    text = MNEMONIC.sub(r"\1", text).lower()
    if language == "ar":
        text = re.sub(r"[\u064b-\u0652\u0670\u0640\u200e\u200f\u2066-\u2069]", "", text)
        return text.translate(str.maketrans("أإآىة", "ااايه"))
    if language == "zh_CN":
        return re.sub(r"\s", "", text)
    kept = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", re.sub("[\u0300-\u0307\u0309-\u036f]", "", kept)).replace("œ", "oe")


def stems(term, language):
    """Beginnings of the words of a term, short enough to stand in its inflected forms."""
    term = re.sub(r"\(.*?\)|（.*?）", "", term)
    if language == "zh_CN":
        return [fold(term, language)]
    words = re.findall(r"\w+", fold(term, language))
    words = [word for word in words if len(word) > 3] or words
    if language == "ar":
        return [re.sub(r"(?:ات|ون|ين|يه|ه|ي)$", "", re.sub(r"^ال(?=\w{3})", "", word)) for word in words]
    return [word[: len(word) - (3 if len(word) > 7 else 2 if len(word) > 5 else 1 if len(word) > 3 else 0)] for word in words]


def read_glossary(text):
    """The terms, and what is wrong with the form of the list."""
    terms, wrong, header = [], [], None
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("#") or not line:
            continue
        fields = line.split("\t")
        if header is None:
            header = fields
            if header != GLOSSARY_COLUMNS:
                return [], [f"po/glossary.tsv:{number}: columns are {header}"]
            continue
        if len(fields) != len(header):
            wrong.append(f"po/glossary.tsv:{number}: {len(fields)} columns, not {len(header)}")
            continue
        terms.append(Term(number, fields))
    return terms, wrong


def glossary_form(terms):
    """every term has all columns, once, in order; places and sources are known"""
    wrong = []
    for before, term in zip([None, *terms], terms):
        at = f"po/glossary.tsv:{term.line}: {term.en}"
        wrong += [f"{at}: no {name}" for name in ("en", *LANGUAGES, "where", "attested") if not term.fields[name].strip()]
        wrong += [f"{at}: space at the edge of {name}" for name, value in term.fields.items() if value != value.strip()]
        if before and before.en.casefold() >= term.en.casefold():
            wrong.append(f"{at}: not after {before.en}")
        if not re.fullmatch(r"text|lower|label|-|@\S+( @\S+)*", term.where):
            wrong.append(f"{at}: where is “{term.where}”")
        wrong += [f"{at}: [ ] in {name}" for name in LANGUAGES if not re.fullmatch(r"[^\[\]]+( \[[^\[\]]+\])?", term.fields[name])]
        for name in ("ar", "ru", "zh_CN"):
            if not re.search(f"[{SCRIPTS[name]}]", term.preferred(name)):
                wrong.append(f"{at}: {name} is not in its script")
    return wrong


def rule_glossary(catalogue):
    """where the English term of the glossary stands, the translation has the language's"""
    wrong = []
    longest = sorted(catalogue.glossary, key=lambda term: -len(term.en))
    for message in catalogue.messages():
        exempt = {word.strip() for remark in message.remarks for found in EXEMPTION.findall(remark) for word in found.split(",")}
        english = DIRECTIVE.sub(" ", MNEMONIC.sub(r"\1", f"{message.id}\n{message.plural or ''}".strip()))
        for term in longest:
            if not term.concerns(message, english):
                continue
            # What a longer term has said is not asked of the shorter ones in it.
            english = term.pattern.sub("%", english)
            if term.en not in exempt and not term.is_in(" ".join(message.strings), catalogue.language):
                wanted = f"“{term.en}” is “{term.preferred(catalogue.language)}”"
                wrong.append(catalogue.at(message, f"{wanted}: {shorten(message.strings[-1])}"))
    return wrong


RULES = [
    rule_valid, rule_header, rule_complete, rule_plurals, rule_counts, rule_formats, rule_ends, rule_edges, rule_mnemonics, rule_literals,
    rule_translated, rule_signs, rule_glossary,
]  # fmt: skip


def name_of(rule):
    return rule.__name__[len("rule_") :]


# --- the source: what a translator could not handle


def needs_context(message):
    """Whether this is one word, in a place that can say where it stands."""
    if message.context or message.plural is not None or not ONE_WORD.fullmatch(message.id) or message.id in NO_CONTEXT:
        return False
    is_value = message.id.isupper() and all(place.startswith("app/cli/") for place in message.places)
    is_data = bool(message.places) and all(place.startswith("data/") for place in message.places)
    return not is_value and not is_data


def rule_source(template):
    """every format says what it takes and lets its arguments change places, one word says where it stands, and no text is a piece"""
    wrong = []
    for message in template:
        place = message.places[0] if message.places else "the source"
        taken = directives(message.plural or message.id) if "c-format" in message.flags else []
        numbered = re.findall(r"%\d+\$", message.plural or message.id)
        # A count and its noun need no comment; nor do findings and questions on one name, which po/README.md explains.
        of_rule = bool(message.places) and all(name.startswith("app/analysis/mnd-rules-") for name in message.places)
        plain = len(taken) == 1 and (message.context == "interview" or message.plural is not None or of_rule)
        if len(taken) > 1 and len(numbered) < len(taken):
            wrong.append(f"{place}: arguments without positions: {shorten(message.id)}")
        if taken and not message.comments and not plain:
            wrong.append(f"{place}: no comment for translators on what it takes: {shorten(message.id)}")
        if message.context != "list" and re.search(r"^[\s,;.)]|[\s,(]$", message.id.rstrip("\n")):
            wrong.append(f"{place}: a piece of a text: {shorten(message.id)}")
        if re.search(r"\w'(?=\w|\s|$)|\"", f"{message.id}\n{message.plural or ''}"):
            wrong.append(f"{place}: a straight quotation mark or apostrophe: {shorten(message.id)}")
        if needs_context(message):
            wrong.append(f"{place}: one word without a context: {shorten(message.id)}")
    return wrong


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


def rule_linguas(root, listed):
    """po/LINGUAS is sorted, names known languages, and each PO file is in it"""
    wrong = [] if listed == sorted(listed) else ["po/LINGUAS: not in alphabetical order"]
    wrong += [f"po/LINGUAS: {language}: tests/translations.py knows no such language" for language in listed if language not in LANGUAGES]
    files = {name[:-3] for name in os.listdir(os.path.join(root, "po")) if name.endswith(".po")}
    wrong += [f"po/{name}.po: not in po/LINGUAS" for name in sorted(files - set(listed))]
    return wrong + [f"po/LINGUAS: no po/{name}.po" for name in listed if name not in files]


def check(root, only):
    listed = only or po.listed(root, "LINGUAS")
    languages = [name for name in listed if name in LANGUAGES and os.path.exists(os.path.join(root, "po", f"{name}.po"))]
    with open(os.path.join(root, "po", "glossary.tsv"), encoding="utf-8") as file:
        terms, wrong = read_glossary(file.read())
    few = [] if len(terms) >= LEAST_TERMS else [f"po/glossary.tsv: {len(terms)} terms, not {LEAST_TERMS}"]
    template = po.extract(root)
    tap = Tap(3 + len(languages) * len(RULES))
    tap.case(f"source: {rule_source.__doc__}", rule_source(template))
    tap.case(f"glossary: {glossary_form.__doc__}", wrong + few + glossary_form(terms))
    tap.case(f"languages: {rule_linguas.__doc__}", [] if only else rule_linguas(root, listed))
    for language in languages:
        path = f"po/{language}.po"
        with open(os.path.join(root, path), encoding="utf-8") as file:
            text = file.read()
        try:
            catalogue = Catalogue(language, text, template, terms, path)
        except po.SyntaxProblem as problem:
            for rule in RULES:
                tap.case(f"{language}: {name_of(rule)}: {rule.__doc__}", [f"{path}:{problem}"])
            continue
        for rule in RULES:
            tap.case(f"{language}: {name_of(rule)}: {rule.__doc__}", rule(catalogue))
    if not languages:
        print("# no language is translated yet: po/LINGUAS is empty")
    print(f"# {len(template) - 1} messages, {len(terms)} terms, languages: {' '.join(languages) or 'none'}")
    return tap.failed


def main(arguments):
    if arguments == ["--self-test"]:
        import translations_self_test  # beside this file; most of it is snippets

        return 1 if translations_self_test.run(sys.modules[__name__]) else 0
    if len(arguments) == 2 and arguments[0] == "--template":
        po.write_template(os.path.dirname(HERE), arguments[1])
        return 0
    only = arguments[arguments.index("--only") + 1 :] if "--only" in arguments else []
    if only:
        arguments = arguments[: arguments.index("--only")]
    return 1 if check(arguments[0] if arguments else os.path.dirname(HERE), only) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
