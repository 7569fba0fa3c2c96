/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One row of the outline: an actor or support, or the heading of a group. Facts only; the cell shows it.
 *
 * Properties, for binding: `label`, `detail` (acronym; may be NULL), `count` (text, headings only), `is-heading`,
 * `second`, `language` and `missing` as in mnd_outline_row_set_languages(),
 * `expanded` (headings only), `role` (as MndSwatch). `group` is the target of the action `outline.toggle`.
 */
#pragma once

#include "model/mnd-record.h"

#include <glib-object.h>

#define MND_TYPE_OUTLINE_ROW (mnd_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (MndOutlineRow, mnd_outline_row, MND, OUTLINE_ROW, GObject)

MndOutlineRow *mnd_outline_row_new (MndRecord *record, guint group, int role);
/* Takes no record; `label` stays as long as the row. */
MndOutlineRow *mnd_outline_row_new_heading (const char *label, guint group, int role);

/* NULL for a heading. Borrowed. */
MndRecord *mnd_outline_row_get_record (MndOutlineRow *row);
/* Of a heading: the rows under it that are shown where it is open, MndOutlineRow; kept, and not owned by it. */
void mnd_outline_row_set_members (MndOutlineRow *row, GPtrArray *members);
/* NULL where it is no heading. Borrowed. */
GPtrArray *mnd_outline_row_get_members (MndOutlineRow *row);
guint mnd_outline_row_get_group (MndOutlineRow *row);
const char *mnd_outline_row_get_label (MndOutlineRow *row);
/* By which rows of a group are sorted. Borrowed. */
const char *mnd_outline_row_get_key (MndOutlineRow *row);
void mnd_outline_row_set_label (MndOutlineRow *row, const char *label, const char *detail);
/* `second`: the name in another language, beneath. `language`: in which the label is, where it is missing in the wanted
 * one; `missing`: a sentence about that. All may be NULL. */
void mnd_outline_row_set_languages (MndOutlineRow *row, const char *second, const char *language, const char *missing);
void mnd_outline_row_set_heading (MndOutlineRow *row, guint count, gboolean expanded);
/* For a screen reader. Free with g_free(). */
char *mnd_outline_row_dup_description (MndOutlineRow *row);
/* Whether it is shown: it exists on the day and matches what is searched for. Kept here for the model. */
gboolean mnd_outline_row_get_shown (MndOutlineRow *row);
void mnd_outline_row_set_shown (MndOutlineRow *row, gboolean shown);
