/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the balance share; see mnd-balance-desk.c. */
#pragma once

#include "analysis/mnd-names.h"
#include "desktop/mnd-balance-desk.h"
#include "desktop/mnd-desk-page.h"

struct _MndBalanceDesk
{
  GtkWidget parent_instance;
  GtkWidget *filters;
  GtkWidget *pages;
  GtkWidget *sentence;
  GtkWidget *level_icon;
  GtkWidget *level;
  GtkWidget *level_bar;
  GtkWidget *bars;
  GtkWidget *listed;
  GtkWidget *nothing;
  GtkWidget *scope_choice;
  GtkWidget *year_choice;

  MndFindings *findings;
  MndBalance *balance; /* NULL: nothing is shown */
  MndBalanceWish wish;
  char *part;
  char *chosen_key; /* what a list of choices has marked, while it is open */
  gboolean is_stale;
};

MndState *mnd_balance_desk_get_state (MndBalanceDesk *desk);
MndNames mnd_balance_desk_get_names (MndBalanceDesk *desk);

/* -choices.c */
void mnd_balance_desk_create_choices (MndBalanceDesk *desk);
void mnd_balance_desk_update_choices (MndBalanceDesk *desk);

/* -words.c */
/* "Support to X, as of ...: 12 programmes." Free with g_free(). */
char *mnd_balance_desk_dup_sentence (MndBalanceDesk *desk);
