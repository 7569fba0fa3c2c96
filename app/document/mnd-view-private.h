/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the view share: its fields, and what lens and filter (-reading.c) do with them. */
#pragma once

#include "document/mnd-view.h"

struct _MndView
{
  GObject parent_instance;
  MndDocument *document;
  gulong changed_handler;
  char **languages;
  char *second_language;
  char *date;
  gboolean link_labels;
  MndGroupBy group_by;
  MndGroupStyle group_style;
  GHashTable *folded; /* set of MndId, owned */
  char *lens_word;    /* NULL: none */
  MndLens *lens;      /* of that word; NULL where the map has it no more */
  MndFilter *filter;
  GHashTable *left_out; /* by the filter; NULL: nothing */
  gboolean fades;
  GHashTable *hits; /* NULL: there is no search */
  GHashTable *spotlight;
  MndComparison *comparison;
  GHashTable *selection; /* set of MndId, owned */
  MndId focus;           /* of the selection, where it is not empty */
};

void mnd_view_init_reading (MndView *view);
void mnd_view_clear_reading (MndView *view);
/* After a change of the map. */
void mnd_view_refresh_reading (MndView *view, MndChanges *changes);
