/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the desk of the neighbourhood share; see mnd-ego-desk.c. */
#pragma once

#include "desktop/mnd-desk-page.h"
#include "desktop/mnd-ego-chart.h"
#include "desktop/mnd-ego-desk.h"

/* So many chains are looked for. */
#define MND_EGO_DESK_CHAINS 5

struct _MndEgoDesk
{
  GtkWidget parent_instance;
  GtkWidget *filters;
  GtkWidget *pages;
  GtkWidget *page;
  GtkWidget *chart;
  GtkWidget *nothing;
  GtkWidget *center_choice;
  GtkWidget *target_choice;
  GtkWidget *family_choice;
  GtkWidget *either_way;
  GtkWidget *behind_choice;
  GtkWidget *end_button;

  MndFindings *findings;
  MndId center;
  gboolean has_center;
  MndId followed; /* what was selected last, as far as this has followed it */
  gboolean has_followed;
  MndId target;
  gboolean has_target;
  MndPathWish wish;
  gboolean behind;
  GArray *visited; /* MndId: where the way back leads, the last one first */

  MndState *state;     /* planned ties are in it; NULL: nothing is shown */
  MndEgo *ego;         /* NULL: a chain is shown, or nobody */
  GPtrArray *paths;    /* MndPath; NULL: a neighbourhood is shown */
  guint chain;         /* which of them is drawn */
  gboolean is_planned; /* they lead by planned ties only */
  gboolean is_stale;
  gboolean is_choosing; /* a selection comes from here */
};

MndView *mnd_ego_desk_get_view (MndEgoDesk *desk); /* NULL: none */
MndMap *mnd_ego_desk_get_map (MndEgoDesk *desk);
MndNames mnd_ego_desk_get_names (MndEgoDesk *desk);
void mnd_ego_desk_refresh (MndEgoDesk *desk, gboolean moves);
void mnd_ego_desk_select (MndEgoDesk *desk, const MndId *row);
void mnd_ego_desk_go_back (MndEgoDesk *desk);
void mnd_ego_desk_choose_chain (MndEgoDesk *desk, guint chain);
void mnd_ego_desk_show_chain_on_map (MndEgoDesk *desk);

/* -choices.c */
void mnd_ego_desk_create_choices (MndEgoDesk *desk);
void mnd_ego_desk_update_choices (MndEgoDesk *desk);
GtkWidget *mnd_ego_desk_create_center_choice (MndEgoDesk *desk);

/* -page.c: all of the picture in words. */
void mnd_ego_desk_update_page (MndEgoDesk *desk);
/* What it shows. Free with g_free(). */
char *mnd_ego_desk_dup_title (MndEgoDesk *desk);
/* Of a node or line of the picture. Free with g_free(). */
char *mnd_ego_desk_dup_words (const MndId *item, gpointer desk);

/* -actions.c */
void mnd_ego_desk_install_actions (GtkWidgetClass *klass);
