/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the overlap desk share; see mnd-overlap-desk.c. */
#pragma once

#include "desktop/mnd-desk-page.h"
#include "desktop/mnd-overlap-desk.h"

typedef enum
{
  MND_DESK_CHOICE_DONOR,
  MND_DESK_CHOICE_INSTITUTION,
  MND_DESK_CHOICE_FIELD,
  MND_DESK_CHOICE_SORT,
  MND_DESK_CHOICE_GROUP,
  MND_DESK_N_CHOICES
} MndDeskChoice;

struct _MndOverlapDesk
{
  GtkWidget parent_instance;
  GtkWidget *filters;
  GtkWidget *pages;
  GtkWidget *list;
  GtkWidget *count;
  GtkWidget *page;
  GtkWidget *none;
  GtkWidget *no_support;
  GtkWidget *filtered;
  GtkWidget *choices[MND_DESK_N_CHOICES];
  GtkWidget *nowhere;
  GtkSingleSelection *selection;

  MndFindings *findings;
  GPtrArray *overlaps; /* all there are */
  GPtrArray *shown;    /* as wished for */
  MndOverlapWish wish;
  MndOverlap *chosen;
  char *chosen_key; /* what a list of choices has marked, while it is open */
  gboolean is_stale;
  guint n_left_out;    /* overlaps, by the view's filter */
  gboolean is_filling; /* what is selected now is not the person's doing */
};

MndMap *mnd_overlap_desk_get_map (MndOverlapDesk *desk);
const char *const *mnd_overlap_desk_get_languages (MndOverlapDesk *desk);
/* As wished for, anew. */
void mnd_overlap_desk_fill (MndOverlapDesk *desk);

/* -choices.c */
void mnd_overlap_desk_create_choices (MndOverlapDesk *desk);
void mnd_overlap_desk_update_choices (MndOverlapDesk *desk);

/* -page.c */
void mnd_overlap_desk_update_page (MndOverlapDesk *desk);

/* -export.c */
void mnd_overlap_desk_install_export_actions (GtkWidgetClass *klass);
void mnd_overlap_desk_init_export (MndDeskInterface *iface);
