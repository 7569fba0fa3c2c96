/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An inspector in a window, with a map and a view, and ways to find what stands in it. */
#pragma once

#include "desktop/mnd-column-row.h"
#include "desktop/mnd-content-row.h"
#include "desktop/mnd-inspector.h"
#include "desktop/mnd-text-field.h"

typedef struct
{
  MndDocument *document;
  MndMap *map;
  MndView *view;
  GtkWidget *window;
  MndInspector *inspector;
  MndId police;
  MndId parliament;
  MndId link;
  MndId support;
  guint n_problems;
} Inspector;

void inspector_set_up (Inspector *self, gconstpointer user_data);
void inspector_tear_down (Inspector *self, gconstpointer user_data);
MndRecord *inspector_find_record (Inspector *self, MndTable table, const MndId *id);

typedef gboolean (*WidgetFunc) (GtkWidget *widget, gpointer user_data);

/* The first widget below `root`, or `root`, for which the function holds; NULL where there is none. */
GtkWidget *find_widget (GtkWidget *root, WidgetFunc func, gpointer user_data);
GtkWidget *find_typed (GtkWidget *root, GType type);
/* NULL where there is none. */
MndColumnRow *find_row (Inspector *self, MndTable table, guint column);
MndContentRow *find_content (Inspector *self, const char *property, const char *language);
/* Whether a label with this text is shown. */
gboolean shows_text (GtkWidget *root, const char *text);
/* Types into the field of a row without entering it; enters it. */
void type_into (gpointer row, const char *text);
void enter_into (gpointer row, const char *text);
void assert_field_shows (gpointer row, const char *text);
void undo (Inspector *self);
