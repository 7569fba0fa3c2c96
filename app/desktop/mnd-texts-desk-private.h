/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the desk of texts share: -cells.c what cells say and how they are entered; -choices.c what can be
 * asked for, and how far each language is; -export.c handing on. */
#pragma once

#include "desktop/mnd-texts-desk.h"

/* The columns before those of languages. */
enum
{
  MND_TEXTS_OWNER,
  MND_TEXTS_KIND,
  MND_TEXTS_WHAT,
  MND_TEXTS_N_FIXED
};

struct _MndTextsDesk
{
  GtkWidget parent_instance;
  GtkWidget *bar;
  GtkWidget *progress; /* a line a language */
  GtkWidget *pages;
  GtkWidget *nothing;
  GtkWidget *no_hits;
  GtkWidget *count;
  MndSheet *sheet;
  GtkWidget *missing_choice;
  GtkWidget *property_choice;
  GtkWidget *table_choice;
  GtkWidget *add_choice;
  GtkWidget *search;

  MndView *view;
  MndTextRows *rows;
  char **languages; /* the columns behind the fixed ones */
  char *missing;    /* what is asked for; NULL: all */
  char *property;
  char *table;
  char *needle; /* folded */
  guint progress_idle;
  gboolean is_stale; /* nobody looks */
};

MndMap *mnd_texts_desk_get_map (MndTextsDesk *desk);
const char *const *mnd_texts_desk_get_content_languages (MndTextsDesk *desk);
/* "Français", "Any language". Borrowed. */
const char *mnd_texts_desk_get_language_name (const char *language);

/* -cells.c */
extern const MndSheetFuncs mnd_texts_desk_funcs;
/* "Sierra Leone Police". Free with g_free(). */
char *mnd_texts_desk_dup_owner (MndTextsDesk *desk, MndTextRow *row);
/* "Name", "Other name 2". Free with g_free(). */
char *mnd_texts_desk_dup_what (MndTextRow *row);

/* -choices.c */
void mnd_texts_desk_create_choices (MndTextsDesk *desk);
void mnd_texts_desk_update_choices (MndTextsDesk *desk);
void mnd_texts_desk_update_progress (MndTextsDesk *desk);

/* -export.c */
void mnd_texts_desk_install_export_actions (GtkWidgetClass *klass);
void mnd_texts_desk_init_export (MndDeskInterface *iface);
