/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A map in memory: a projection of the content tables that never runs ahead of the disk. It takes decoded row changes
 * in by one function and tells of them by one signal, `changed (MndChanges *)`, after all of them are in. Used by one
 * thread at a time.
 */
#pragma once

#include "model/mnd-change.h"
#include "model/mnd-record-list.h"

#define MND_TYPE_MAP (mnd_map_get_type ())
G_DECLARE_FINAL_TYPE (MndMap, mnd_map, MND, MAP, GObject)

/* Keys of the table `map`. */
#define MND_MAP_TITLE "title"            /* in the first language; other languages: "title." and the language */
#define MND_MAP_COUNTRY "country"        /* a name or an ISO 3166 code */
#define MND_MAP_LANGUAGES "languages"    /* BCP 47, separated by spaces, the first one is the main one */
#define MND_MAP_PERIOD "period"          /* for people: "1998-2010" */
#define MND_MAP_CURRENCY "base_currency" /* ISO 4217 */
#define MND_MAP_YEAR "base_year"         /* of the rates */
#define MND_MAP_RATE "rate."  /* and a currency: how much of the base currency one unit of it is, as a plain decimal */
#define MND_MAP_AS_OF "as_of" /* the day that the map speaks of, may be partial; where it is not set: today */

#define MND_MODEL_ERROR (mnd_model_error_quark ())
typedef enum
{
  MND_MODEL_ERROR_MISMATCH, /* a change names no row, one that is not there, one that is there already, or one twice */
  MND_MODEL_ERROR_SYNTAX,   /* a text of the program's own is none */
} MndModelError;
GQuark mnd_model_error_quark (void);

MndMap *mnd_map_new (void);

/*
 * The only way the map changes. All changes or none: where one does not fit (an insert of a row that is there, an
 * update or a delete of one that is not, two changes of one row) nothing happens and the error names it.
 */
gboolean mnd_map_apply (MndMap *map, MndChanges *changes, GError **error);
/*
 * The same for the rows of a whole map, all of them inserts, without copying them: their values are the map's from then
 * on, and the list is good to be read until the map changes again, and to be freed.
 */
gboolean mnd_map_take_rows (MndMap *map, MndChanges *rows, GError **error);

/* Everything there is, as inserts: what apply() on an empty map would need. */
MndChanges *mnd_map_dup_content (MndMap *map);

/* The rows of a table; borrowed, alive as long as the map. */
MndRecordList *mnd_map_get_records (MndMap *map, MndTable table);
/* For tables with one id as key; NULL where there is none. Borrowed. */
MndRecord *mnd_map_find (MndMap *map, MndTable table, const MndId *id);
/* In whatever table it is. */
MndRecord *mnd_map_find_any (MndMap *map, const MndId *id);
/* The rows of `table` whose `column` refers to `id`, ordered by key. Never NULL; borrowed, valid until the map changes.
 */
GPtrArray *mnd_map_get_referring (MndMap *map, MndTable table, guint column, const MndId *id);
/* Of the table `map`; NULL where there is none. */
const char *mnd_map_get_setting (MndMap *map, const char *key);
/* The view in which actors stand when a map opens: the first of kind `map`. NULL where there is none yet. */
MndRecord *mnd_map_find_main_view (MndMap *map);
