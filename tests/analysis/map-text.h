/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Small maps written as text, for tests of what follows from them. Rows stand on lines of their own, or after a
 * semicolon:
 *
 *   actor slp police armed=no            a table, a name, for actors the kind, then columns by their names in SQL
 *   pocdipa oversees slp mode=audit      a link: from, kind, to, columns
 *   mandate m1 actor=slp function=provision start_date=2004
 *   set rule.R06.months 12               a setting of the map
 *   body jt fields=2b                    a body has the name of its actor
 *   slp.armed=no                         (map_from_text() only) a column of a row above is another, see map_set()
 *   slp.acronym=SLP                      the same of a text in English
 *   slp.name@fr=Police                   ... and in another language
 *
 * The name (at most 16 letters) is the key of the row, so that rows stand in the order of their names; a link without
 * one has a key made of all that its line says. Actors, support and places have their name as name.
 */
#pragma once

#include "model/mnd-map.h"

MndId id_of (const char *name);
/* The inserts that make these rows. A "-" in front of a line deletes the row instead (by name; of a link: by its line).
 */
MndChanges *changes_from_text (const char *rows);
MndMap *map_from_text (const char *rows);
/* More rows; they have to fit. Returns what was done. */
MndChanges *map_apply_text (MndMap *map, const char *rows);
/* An update of one column: "slp.armed=no" (actor), "m1.end_date=2005" ... any row with a name; NULL where empty. */
MndChanges *map_set (MndMap *map, const char *what);
