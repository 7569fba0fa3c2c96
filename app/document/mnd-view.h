/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is shown of a map and how: language, as-of date, selection. One for each window; no fact is in it and nothing
 * here is an edit. Canvas, lists and inspector of a window share one, and so have one selection.
 *
 * Properties: `languages` (GStrv, NULL: the map's), `second-language` (text, NULL: none), `date` (text, possibly
 * partial; NULL: everything), `link-labels`, `comparison` (MndComparison; NULL: nothing is compared), `group-by` and
 * `group-style` (words of MndGroupBy and MndGroupStyle), `folded` (GHashTable of MndId: which groups are folded into
 * one box), `lens` (the word of a lens, NULL: none), `filter` (MndFilter), `left-out` (GHashTable of MndId: what the
 * filter leaves out now, NULL: nothing), `fades` (what filter and lens leave out is pale and not hidden), `hidden`
 * (GStrv: rows of the legend, a part of the filter, NULL: everything is shown), `hits` (GHashTable of MndId, NULL:
 * nothing is searched for), `spotlight` (GHashTable of MndId, NULL: nothing stands in it). Signal `selection-changed`.
 */
#pragma once

#include "document/mnd-comparison.h"
#include "document/mnd-filter.h"
#include "model/mnd-lens.h"
#include "scene/mnd-scene-group.h"

#define MND_TYPE_VIEW (mnd_view_get_type ())
G_DECLARE_FINAL_TYPE (MndView, mnd_view, MND, VIEW, GObject)

MndView *mnd_view_new (MndDocument *document);
MndDocument *mnd_view_get_document (MndView *view);

const char *const *mnd_view_get_languages (MndView *view);
void mnd_view_set_languages (MndView *view, const char *const *languages);
/* The first of them, or else the map's main one. Free with g_free(). */
char *mnd_view_dup_language (MndView *view);
/* The map's language that is `wanted` (BCP 47 or a locale: "fr", "pt_BR"), or at least the same without the country;
 * else the map's main one. */
void mnd_view_choose_language (MndView *view, const char *wanted);
/* In which names stand once more beneath the first; NULL: none. */
const char *mnd_view_get_second_language (MndView *view);
void mnd_view_set_second_language (MndView *view, const char *language);
const char *mnd_view_get_date (MndView *view);
void mnd_view_set_date (MndView *view, const char *date);
gboolean mnd_view_get_link_labels (MndView *view);
void mnd_view_set_link_labels (MndView *view, gboolean link_labels);

/* By which facet actors are put together. What is folded is kept for each facet until the view goes. */
MndGroupBy mnd_view_get_group_by (MndView *view);
void mnd_view_set_group_by (MndView *view, MndGroupBy by);
MndGroupStyle mnd_view_get_group_style (MndView *view);
void mnd_view_set_group_style (MndView *view, MndGroupStyle style);
/* Ids of groups, as MndSceneGroup has them; never NULL. Borrowed. */
GHashTable *mnd_view_get_folded (MndView *view);
/* Folds these groups or unfolds them; whatever else is folded stays so. */
void mnd_view_fold (MndView *view, const MndId *groups, guint n_groups, gboolean folded);
/* Groups and all that is folded, onto a scene. */
void mnd_view_apply_groups (MndView *view, MndScene *scene);

/* Through which lens the map is seen; NULL: none. A word that the map has no lens of is kept, for it may come back. */
const char *mnd_view_get_lens (MndView *view);
void mnd_view_set_lens (MndView *view, const char *word);
/* NULL where there is none. Borrowed. */
MndLens *mnd_view_find_lens (MndView *view);
/* Never NULL. Borrowed. */
MndFilter *mnd_view_get_filter (MndView *view);
/* NULL: everything passes. */
void mnd_view_set_filter (MndView *view, MndFilter *filter);
/* The actors, support and links that do not pass; NULL: nothing. Borrowed; another one after each change of it. */
GHashTable *mnd_view_get_left_out (MndView *view);
gboolean mnd_view_get_fades (MndView *view);
void mnd_view_set_fades (MndView *view, gboolean fades);
/* Whether a list has this row: it exists on the day that is shown, and passes the filter. */
gboolean mnd_view_shows (MndView *view, MndRecord *record);
/* Lens, filter and rows of the legend, onto a scene. */
void mnd_view_apply_reading (MndView *view, MndScene *scene);

/* What of the legend is left out of the picture: names of rows as in mnd-scene-hidden.h; NULL: nothing. Borrowed. */
const char *const *mnd_view_get_hidden (MndView *view);
void mnd_view_set_hidden (MndView *view, const char *const *rows);
/* Hides one row more, or shows it again. */
void mnd_view_toggle_hidden (MndView *view, const char *row);
/* The actors and support that a search found: a set of MndId by mnd_id_hash(); NULL: there is no search. Borrowed. */
GHashTable *mnd_view_get_hits (MndView *view);
/* Keeps the set, which must not change any more. */
void mnd_view_set_hits (MndView *view, GHashTable *hits);

/* What a person looks at for a reason that is no selection, such as what makes a finding true: rows of any table, while
 * the rest fades. A set of MndId by mnd_id_hash(); what is deleted stays in it and is not shown. NULL: nothing.
 * Borrowed. */
GHashTable *mnd_view_get_spotlight (MndView *view);
/* Keeps the set, which must not change any more. */
void mnd_view_set_spotlight (MndView *view, GHashTable *spotlight);

/* What the map is being compared with, in colours and in a list. Whoever sets it sees to it that it stays of today. */
MndComparison *mnd_view_get_comparison (MndView *view);
void mnd_view_set_comparison (MndView *view, MndComparison *comparison);

/* The selected actors, links and supports: a set of MndId by mnd_id_hash(). Borrowed; what is deleted leaves it. */
GHashTable *mnd_view_get_selection (MndView *view);
guint mnd_view_get_n_selected (MndView *view);
/* The record selected last or alone, of table actor, link or support; NULL where nothing is. Borrowed. */
MndRecord *mnd_view_get_focus (MndView *view);
gboolean mnd_view_is_selected (MndView *view, const MndId *id);
/* Only this one; NULL: nothing. */
void mnd_view_select (MndView *view, const MndId *id);
void mnd_view_toggle (MndView *view, const MndId *id);
/* Exactly these, or these too. */
void mnd_view_select_many (MndView *view, const MndId *ids, guint n_ids, gboolean extend);
void mnd_view_select_all (MndView *view);
/* The selected records of a table, in key order. Free with g_ptr_array_unref(); records are borrowed. */
GPtrArray *mnd_view_dup_selected (MndView *view, MndTable table);
