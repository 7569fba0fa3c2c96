# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The snippets with which translations.py --self-test shows that each of its rules can fail, and lets pass what is right."""

import messages as po

PLURAL_FORMS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "pt": "nplurals=2; plural=(n != 1);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
    "zh_CN": "nplurals=1; plural=0;",
}
GLOSSARY = "\t".join(["en", "fr", "es", "pt", "ar", "ru", "zh_CN", "where", "note", "attested"]) + """
link	lien	vínculo	ligação	صلة [صل]	связь [связ]	联系	text		usage
mandate	mandat	mandato	mandato	ولاية	мандат	任务授权	lower		usage
oversight	contrôle [contrôl|surveill]	supervisión	supervisão	رقابة [رقاب]	надзор	监督	text		usage
oversight body	organe de contrôle [organ contrôl]	órgano	órgão	هيئة رقابية [هيئ رقاب]	надзорный орган	监督机构	text		usage
state	État	Estado	Estado	دولة	государство	国家	@statehood		usage
"""

# Rule that must fire (None: no rule may), language, messages: (msgid, translation or forms, more).
CASES = [
    (None, "fr", [("_Open…", "_Ouvrir…"), ("Name: %s", "Nom\u00a0: %s"), ("Really “%s”?", "Vraiment «\u00a0%s\u00a0»\u202f?")]),
    (None, "zh_CN", [("_Open…", "打开(_O)…"), ("Map. More.", "图谱。更多。"), (" (copy)", "（副本）"), ("%u link", ["%u 个联系"], "%u links")]),
    (None, "ar", [("Gone?", "ذهب؟"), ("%u link", ["لا صلات", "صلة واحدة", "صلتان", "%u صلات", "%u صلة", "%u صلة"], "%u links")]),
    (None, "ru", [("Oversight bodies of %1$s: %2$s.", "Надзорные органы (%1$s): %2$s."), ("%u link", ["%u связь", "%u связи", "%u связей"], "%u links")]),
    (None, "es", [("Sure? Yes!", "¿Seguro? ¡Sí!")]),
    (None, "fr", [("oversight;map;", "contrôle;carte;"), ("Mandate draws it", "Mandate le dessine")]),
    (None, "fr", [("The link", "La relation", None, ["# not in the glossary's words: link (a figure of speech)"])]),
    (None, "fr", [("Link", "Liens"), ("Write --help", "Écrire --help"), ("one\n", "un\n")]),
    ("complete", "fr", [("Name", "")]),
    ("complete", "fr", [("Name", "Nom", None, ["#, fuzzy"])]),
    ("complete", "fr", [("Name", "Nom", None, ["#~ old"])]),
    ("complete", "fr", [("Name", "Nom", None, ["#- template"])]),
    ("complete", "fr", [("Name", "Nom", None, ["#+ template"])]),
    ("formats", "fr", [("Name of %s", "Nom")]),
    ("formats", "fr", [("Name of %s", "Nom de %d")]),
    ("formats", "fr", [("%1$s in %2$s", "%2$s dans %2$s")]),
    ("formats", "ru", [("%u link", ["одна связь", "%u связи", "%u связей"], "%u links")]),
    ("plurals", "ru", [("%u link", ["%u связь", "%u связей"], "%u links")]),
    ("plurals", "fr", [("Name", "Nom", None, ["#: plural nplurals=3; plural=n;"])]),
    ("plurals", "fr", [("Name", "Nom", None, ["#: plural nplurals=2; plural=n != 1;"])]),
    ("plurals", "fr", [("Name", "Nom", None, ["#: plural nplurals=2; plural=system(n);"])]),
    ("counts", "fr", [("%u link", ["%u lien", "%u lien"], "%u links")]),
    ("counts", "ar", [("%u link", ["لا صلات", "صلة واحدة", "صلتان", "%u صلة", "%u صلة", "%u صلة"], "%u links")]),
    ("counts", "ru", [("%u link", ["%u связь", "%u связи", "связей"], "%u links")]),
    ("counts", "es", [("Name", "Nombre", None, ["#: plural nplurals=2; plural=n>1;"])]),
    ("ends", "fr", [("All is kept.", "Tout est gardé")]),
    ("ends", "fr", [("Name", "Nom.")]),
    ("ends", "ar", [("Gone?", "ذهب.")]),
    ("ends", "fr", [("Open…", "Ouvrir...")]),
    ("ends", "fr", [("a … b", "a – b")]),
    ("edges", "fr", [("Name", "Nom ")]),
    ("edges", "fr", [("all\n", "tout")]),
    ("edges", "fr", [("Whose name", "Le  nom")]),
    ("mnemonics", "fr", [("_Open", "Ouvrir")]),
    ("mnemonics", "fr", [("Open", "_Ouvrir")]),
    ("literals", "fr", [("Try --help", "Essayer --aide")]),
    ("literals", "fr", [("Find (Ctrl+F)", "Trouver (Ctrl+T)")]),
    ("translated", "fr", [("All that was said", "All that was said")]),
    ("translated", "ru", [("Name", "Name")]),
    ("signs", "fr", [("Name: %s", "Nom: %s")]),
    ("signs", "fr", [("Name: %s", "Nom : %s")]),
    ("signs", "fr", [("“%s” was saved", "“%s” enregistré")]),
    ("signs", "fr", [("The name", "L'autre")]),
    ("signs", "es", [("Gone?", "Fuera?")]),
    ("signs", "ar", [("Name, kind", "اسم, نوع")]),
    ("signs", "zh_CN", [("Name, kind", "名称,类型")]),
    ("signs", "zh_CN", [("Name kind", "名称 类型")]),
    ("signs", "fr", [("oversight;map;", "contrôle, carte\u00a0;")]),
    ("glossary", "fr", [("The link of both", "La relation des deux")]),
    ("glossary", "fr", [("Oversight body", "Organe de surveillance")]),
    ("glossary", "ar", [("No oversight", "لا شيء")]),
    ("glossary", "zh_CN", [("Oversight", "管理")]),
    ("glossary", "ru", [("By a mandate", "По закону")]),
    ("glossary", "fr", [("State", "Pays", None, ["#@ statehood"])]),
    ("header", "fr", [("Name", "Nom", None, ["#: header Last-Translator FULL NAME <EMAIL@ADDRESS>"])]),
    ("header", "fr", [("Name", "Nom", None, ["#: header Language es"])]),
    ("valid", "fr", [("%s all\n", "tout %d\n")]),
]  # fmt: skip
# Rules that fire beside the one a snippet is for, because the same fault breaks both.
BESIDE = {"valid": {"formats"}, "formats": {"valid", "counts"}, "counts": {"formats", "valid", "plurals"}, "edges": {"valid"}, "plurals": {"valid", "counts"}, "header": {"valid"}}


def header(language, changes):
    fields = {
        "Project-Id-Version": "mandate", "PO-Revision-Date": "2026-11-22 08:00+0000", "Last-Translator": "A <a@example.org>",
        "Language-Team": "Team <b@example.org>", "Language": language, "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit", "Plural-Forms": PLURAL_FORMS[language],
    }  # fmt: skip
    message = po.Message()
    message.id, message.strings = "", ["".join(f"{name}: {value}\n" for name, value in {**fields, **changes}.items())]
    return message


def build(test, language, given):
    """A Catalogue of the snippets; words that begin with # say what is done to the file, as the cases above use them."""
    changes, made, template, more = {}, [], [], ""
    for text, translation, plural, marks in ((*entry, None, [])[:4] if len(entry) < 4 else entry for entry in given):
        message = po.Message()
        message.id, message.plural = text, plural
        message.strings = translation if isinstance(translation, list) else [translation]
        message.flags = {"c-format"} if "%" in text else set()
        for mark in marks or []:
            word, _, rest = mark.partition(" ")
            if word == "#":
                message.remarks.append(rest)
            elif word == "#,":
                message.flags.add(rest)
            elif word == "#~":
                more += f'\n#~ msgid "{rest}"\n#~ msgstr "{rest}"\n'
            elif word == "#@":
                message.context = rest
            elif rest.startswith("plural "):
                changes["Plural-Forms"] = rest[len("plural ") :]
            elif rest.startswith("header "):
                _, name, value = rest.split(" ", 2)
                changes[name] = value
        # "#-": not in the source any more; "#+": the source has one more.
        marks = [mark.split(" ")[0] for mark in marks or []]
        made.append(message)
        if "#-" not in marks:
            template.append(message)
        if "#+" in marks:
            extra = po.Message()
            extra.id = "One more"
            template.append(extra)
    body = "\n".join(po.format_message(message) for message in [header(language, changes), *made]) + more
    terms, _ = test.read_glossary(GLOSSARY)
    return test.Catalogue(language, body, template, terms, "snippet.po")


def glossary_snippets(test):
    """(name, text, whether it is right)"""
    lines = GLOSSARY.rstrip("\n").split("\n")
    yield "a good glossary", GLOSSARY, True
    yield "a glossary out of order", "\n".join([lines[0], lines[2], lines[1]]), False
    yield "a term said twice", "\n".join([lines[0], lines[1], lines[1]]), False
    yield "a term without a translation", "\n".join([lines[0], lines[1].replace("vínculo", "")]), False
    yield "a column too few", "\n".join([lines[0], lines[1].rpartition("\t")[0]]), False
    yield "a place that is none", "\n".join([lines[0], lines[1].replace("\ttext\t", "\teverywhere\t")]), False
    yield "Russian in Latin letters", "\n".join([lines[0], lines[1].replace("связь [связ]", "svyaz")]), False
    yield "other columns", lines[0].replace("note", "notes") + "\n" + lines[1], False


def source_snippets():
    """(name, POT text, whether it is right)"""
    yield "a format with a comment", '#. Translators: a name\n#, c-format\nmsgid "Name of %s"\nmsgstr ""\n', True
    yield "a count", '#, c-format\nmsgid "%u link"\nmsgid_plural "%u links"\nmsgstr[0] ""\n', True
    yield "a format without a comment", '#, c-format\nmsgid "Name of %s"\nmsgstr ""\n', False
    yield "arguments without positions", '#. Translators: names\n#, c-format\nmsgid "%s and %s"\nmsgstr ""\n', False
    yield "a piece of a text", 'msgid " (copy)"\nmsgstr ""\n', False
    yield "a straight apostrophe", 'msgid "The map\'s own day"\nmsgstr ""\n', False
    yield "one word with a context", 'msgctxt "button"\nmsgid "_Open…"\nmsgstr ""\n', True
    yield "one word without a context", 'msgid "_Open…"\nmsgstr ""\n', False
    yield "a word for an option's value", '#: app/cli/main.c:1\nmsgid "FILE"\nmsgstr ""\n', True
    yield "capitals in a window", '#: app/desktop/mnd-window.c:1\nmsgid "FILE"\nmsgstr ""\n', False
    yield "a keyword of a desktop file", '#: data/mandate.desktop.in:1\nmsgid "oversight"\nmsgstr ""\n', True


def run(test):
    """Number of cases that failed."""
    rules = {test.name_of(rule): rule for rule in test.RULES}
    snippets, sources = list(glossary_snippets(test)), list(source_snippets())
    tap = test.Tap(len(CASES) + len(snippets) + len(sources) + 1)
    tap.case("every rule has a snippet that breaks it", sorted(set(rules) ^ {case[0] for case in CASES if case[0]}))
    for wanted, language, given in CASES:
        catalogue = build(test, language, given)
        fired = {name: said for name, rule in rules.items() if (said := rule(catalogue))}
        right = set(fired) == set() if wanted is None else wanted in fired and set(fired) <= {wanted} | BESIDE.get(wanted, set())
        name = f"{language}: {given[0][1]!r} {'is fine' if wanted is None else 'breaks ' + wanted}"
        tap.case(name.replace("#", "♯"), [] if right else [f"fired: {name}: {said}" for name, said in fired.items()] or ["no rule fired"])
    for name, text, right in snippets:
        terms, wrong = test.read_glossary(text)
        said = wrong + test.glossary_form(terms)
        tap.case(f"{name} is {'fine' if right else 'caught'}", [] if bool(said) != right else said or ["nothing was said"])
    for name, text, right in sources:
        said = test.rule_source(po.parse(text))
        tap.case(f"{name} is {'fine' if right else 'caught'}", [] if bool(said) != right else said or ["nothing was said"])
    return tap.failed
