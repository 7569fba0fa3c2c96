/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One column of one row of the map, as a line: label, value, and what is wrong with it. This is what all kinds of
 * columns have in common; each kind is a type of its own, made by mnd-column-rows.h. The only type of the room that
 * others derive from: the kinds differ in two functions and share all else.
 */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_COLUMN_ROW (mnd_column_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (MndColumnRow, mnd_column_row, MND, COLUMN_ROW, AdwBin)

struct _MndColumnRowClass
{
  AdwBinClass parent_class;
  /* Shows what the record holds. Called when it may have changed, never without a record. */
  void (*refresh) (MndColumnRow *row, MndRecord *record);
  /* Takes over what is half typed, then forgets it. May be NULL. */
  void (*leave) (MndColumnRow *row);
};

/* A row of a derived type, showing what is there. */
GtkWidget *mnd_column_row_create (GType type, MndSubject *subject, guint column);

MndSubject *mnd_column_row_get_subject (MndColumnRow *row);
guint mnd_column_row_get_column (MndColumnRow *row);
const MndColumn *mnd_column_row_get_info (MndColumnRow *row);
/* The column's name in the language of the interface. Static. */
const char *mnd_column_row_get_label (MndColumnRow *row);

/* For derived types. The widget with the value: after the label, or below it where it needs the whole width. */
void mnd_column_row_set_content (MndColumnRow *row, GtkWidget *content, gboolean below);
/* NULL: nothing is wrong. */
void mnd_column_row_set_message (MndColumnRow *row, const char *message);
/* Whether the value is the row's own where its kind has a default, so that a button offers the default again, in a map
 * that may be edited. */
void mnd_column_row_set_is_own (MndColumnRow *row, gboolean is_own);
/* One edit. FALSE where it failed; what is wrong is then said in the row, or as a problem. Shows the value again. */
gboolean mnd_column_row_enter (MndColumnRow *row, const MndValue *value);
gboolean mnd_column_row_enter_text (MndColumnRow *row, const char *text);
void mnd_column_row_refresh (MndColumnRow *row);
