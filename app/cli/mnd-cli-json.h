/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How commands write JSON: members, rows by the identifiers that came with them, the balance. */
#pragma once

#include "analysis/mnd-balance.h"

#include <json-glib/json-glib.h>

/* NULL is null. */
void mnd_cli_json_add_word (JsonBuilder *builder, const char *member, const char *word);
void mnd_cli_json_add_number (JsonBuilder *builder, const char *member, gint64 number);
/* A share below nought is none: there is nothing to share. */
void mnd_cli_json_add_share (JsonBuilder *builder, const char *member, double share);
/* An object: `id` (the identifier that came with the row, else the key), `table`, `name`. */
void mnd_cli_json_add_row (JsonBuilder *builder, MndMap *map, const MndId *id);
/* An object. */
void mnd_cli_json_add_balance (JsonBuilder *builder, const MndBalance *balance);
/* By such an `id`, or by its key; NULL. Borrowed. */
MndRecord *mnd_cli_json_find_actor (MndMap *map, const char *word);
/* Ends the outermost object. Free with g_free(). */
char *mnd_cli_json_end (JsonBuilder *builder);
