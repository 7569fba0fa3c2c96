/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the editor of a lens and its rows share: a row begins a draft, changes it and commits it. `inside` is any widget
 * in the editor. */
#pragma once

#include "desktop/mnd-lens-editor.h"
#include "model/mnd-lens-draft.h"

/* How many actors stand where, of those that there are on the view's day. */
typedef struct
{
  GArray *rules;      /* guint, by rule */
  GArray *categories; /* guint, by category */
  GPtrArray *outside; /* MndRecord, borrowed: whoever no rule or a rule leaves out, by name */
} MndLensTally;

/* Of the lens as it is now. */
MndLensDraft *mnd_lens_editor_begin (GtkWidget *inside);
/* One edit of the map; nothing where the text is the same. FALSE where it failed, which was told. */
gboolean mnd_lens_editor_commit (GtkWidget *inside, MndLensDraft *draft);
/* Who stands in a category, or was taken by a rule (`category` -1). */
void mnd_lens_editor_select (GtkWidget *inside, int category, int rule);

/* A small button with an icon, in a row. */
GtkWidget *mnd_lens_editor_create_button (const char *icon_name, const char *name, GCallback clicked_cb, gpointer row);
/* How many, as a button that selects them. */
GtkWidget *mnd_lens_editor_create_count (GCallback clicked_cb, gpointer row);
void mnd_lens_editor_show_count (GtkWidget *button, guint count);
