/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One row of the history as the list shows it: words for an edit, and where it lies from where the map stands. The
 * beginning, before the first edit, is a row too and has no id.
 *
 * Properties, read only, for binding: `label`, `name` (of the point; NULL), `detail` (who, when, what of it),
 * `tooltip`, `state` (MndHistoryState as int), `line` (MndHistoryLine as uint), `is-named`, `is-on-way` (it is in the
 * map).
 */
#pragma once

#include "document/mnd-history.h"

typedef enum
{
  MND_HISTORY_DONE,
  MND_HISTORY_CURRENT, /* where the map stands */
  MND_HISTORY_AHEAD,   /* redo would bring it */
  MND_HISTORY_ASIDE,   /* another way was taken before it */
} MndHistoryState;

/* How the way of the map runs through the row. */
typedef enum
{
  MND_HISTORY_LINE_NONE = 0,
  MND_HISTORY_LINE_ABOVE = 1 << 0,       /* goes on to the row above */
  MND_HISTORY_LINE_BELOW = 1 << 1,       /* comes from the row below */
  MND_HISTORY_LINE_ABOVE_AHEAD = 1 << 2, /* and above it is undone */
  MND_HISTORY_LINE_BELOW_AHEAD = 1 << 3,
} MndHistoryLine;

#define MND_TYPE_HISTORY_ITEM (mnd_history_item_get_type ())
G_DECLARE_FINAL_TYPE (MndHistoryItem, mnd_history_item, MND, HISTORY_ITEM, GObject)

/* `entry` NULL: the beginning. */
MndHistoryItem *mnd_history_item_new (const MndHistoryEntry *entry);
/* Tells of what became another. */
void mnd_history_item_update (MndHistoryItem *item, const MndHistoryEntry *entry, MndHistoryState state, guint line);
/* Time went by. */
void mnd_history_item_age (MndHistoryItem *item);

/* NULL: the beginning. Borrowed. */
const MndId *mnd_history_item_get_id (MndHistoryItem *item);
const char *mnd_history_item_get_label (MndHistoryItem *item);
/* NULL where the point has none. */
const char *mnd_history_item_get_name (MndHistoryItem *item);
MndHistoryState mnd_history_item_get_state (MndHistoryItem *item);
/* Label, name and detail in one sentence, for a screen reader. Free with g_free(). */
char *mnd_history_item_dup_description (MndHistoryItem *item);

/* "5 minutes ago", "yesterday", a date of the locale. Both in seconds since 1970. Free with g_free(). */
char *mnd_history_dup_when (gint64 at, gint64 now);
