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
/* The word of a part: of MND_VOCABULARY_AXIS, "uncoded". */
const char *mnd_balance_part_get_word (guint part);
const char *mnd_balance_part_get_label (guint part);
/* "Support to X, as of ...: 12 programmes." Free with g_free(). */
char *mnd_balance_desk_dup_sentence (MndBalanceDesk *desk);
/* What the thresholds say; free with g_free(). */
char *mnd_balance_desk_dup_level (MndBalanceDesk *desk, MndBalanceLevel *level);
/* "12 programmes, 48 % of what is coded, 40 % of all". Free with g_free(). */
char *mnd_balance_dup_count_words (const MndBalance *balance, guint part);
char *mnd_balance_dup_money_words (const MndBalanceMoney *money, guint part);
/* "3 of 12 have no known amount"; NULL where all have one. Free with g_free(). */
char *mnd_balance_dup_unknown_words (const MndBalance *balance);
