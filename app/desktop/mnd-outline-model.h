/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All actors and support of a view, in groups under headings, sorted by name, as one flat list: what the outline
 * shows. Its selection is the view's, read and written in place, so that list and map cannot disagree. An edit costs
 * what it touches, so that 10,000 rows are no matter.
 */
#pragma once

#include "desktop/mnd-outline-row.h"
#include "document/mnd-view.h"

#include <gtk/gtk.h>

#define MND_TYPE_OUTLINE_MODEL (mnd_outline_model_get_type ())
G_DECLARE_FINAL_TYPE (MndOutlineModel, mnd_outline_model, MND, OUTLINE_MODEL, GObject)

/* A GListModel of MndOutlineRow and a GtkSelectionModel. */
MndOutlineModel *mnd_outline_model_new (MndView *view);
/* At first no more rows than this, since each costs a list its widgets. It ends by itself as soon as it is in the way:
 * with an edit, a search, or where the place of a row is asked for. */
void mnd_outline_model_set_limit (MndOutlineModel *model, guint limit);
/* Only what has this in a name or note, in any language; groups are all open meanwhile. NULL or empty: everything.
 * FALSE where that is what was searched for already. */
gboolean mnd_outline_model_set_needle (MndOutlineModel *model, const char *needle);
void mnd_outline_model_toggle_group (MndOutlineModel *model, guint group);
/* Exactly those groups are closed that are so in the other one. */
void mnd_outline_model_take_groups (MndOutlineModel *model, MndOutlineModel *other);
/* Opens the group of a record where that is closed. GTK_INVALID_LIST_POSITION where it is not shown. */
guint mnd_outline_model_find_position (MndOutlineModel *model, const MndId *id);
/* The next actor or support behind `position` (from the start again behind the end), or the one before it (`forward`
 * FALSE); GTK_INVALID_LIST_POSITION where there is none. Start with GTK_INVALID_LIST_POSITION. */
guint mnd_outline_model_find_next (MndOutlineModel *model, guint position, gboolean forward);
/* What is searched for most likely: the first whose shown name has it, else the first at all. */
guint mnd_outline_model_find_best (MndOutlineModel *model);
/* Which one of the rows that are no headings, counted from 1; 0 where it is not shown. */
guint mnd_outline_model_find_place (MndOutlineModel *model, const MndId *id);
/* What is searched for and found: a set of MndId. NULL where nothing is searched for. Free with g_hash_table_unref().
 */
GHashTable *mnd_outline_model_dup_hits (MndOutlineModel *model);
/* Rows that are no headings. */
guint mnd_outline_model_get_n_shown (MndOutlineModel *model);
