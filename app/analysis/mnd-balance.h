/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The accountability balance: how much support makes forces more effective, and how much makes them answer for what
 * they do. Counts and money stand side by side, money per currency; what is not coded and what is not known is told
 * apart and never guessed. A programme is counted by its parts where these say what they cost.
 */
#pragma once

#include "analysis/mnd-aid.h"

/* Of what: {MND_NOTHING, MND_NOTHING, 0} is the whole sector on the state's day. */
typedef struct
{
  guint institution;    /* support to this one; of support to several the money is not known */
  guint donor;          /* support by this one and its departments; of several donors only what is said to be its own */
  int year;             /* support in force in some part of that year, and commitments dated in it; 0: on the day */
  GHashTable *left_out; /* set of MndId: support that is not counted; NULL: none. Borrowed by mnd_balance_new() */
} MndBalanceScope;

#define MND_BALANCE_UNCODED MND_N_AXES
#define MND_BALANCE_N_PARTS (MND_N_AXES + 1) /* MndAxis, and uncoded */

typedef struct
{
  char currency[4];
  gint64 amounts[MND_BALANCE_N_PARTS]; /* minor units */
} MndBalanceMoney;

/* One programme that was counted. */
typedef struct
{
  MndId support;
  guint part;        /* MndAxis, or MND_BALANCE_UNCODED */
  gboolean is_known; /* its commitments are in the sums */
} MndBalanceItem;

typedef struct
{
  guint n_support[MND_BALANCE_N_PARTS];
  guint n_unknown[MND_BALANCE_N_PARTS]; /* of these without a known commitment */
  GArray *money;                        /* MndBalanceMoney, by currency */
  GArray *items;                        /* MndBalanceItem, by key */
  guint n_left_out;                     /* support that would be counted but for the scope */
} MndBalance;

MndBalance *mnd_balance_new (MndState *state, const MndBalanceScope *scope);
void mnd_balance_free (MndBalance *balance);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndBalance, mnd_balance_free)

/* The share of accountability, 0 to 1, of what is coded or of all; what serves both counts half. -1 where there is
 * nothing to share. By money in one currency, and by counts. */
double mnd_balance_get_money_share (const MndBalanceMoney *money, gboolean of_coded);
double mnd_balance_get_count_share (const MndBalance *balance, gboolean of_coded);

/* What the thresholds of rule R22 say of a share of accountability. */
typedef enum
{
  MND_BALANCE_NO_LEVEL, /* there is nothing to share */
  MND_BALANCE_FINE,
  MND_BALANCE_LOW,
  MND_BALANCE_VERY_LOW,
} MndBalanceLevel;

MndBalanceLevel mnd_balance_weigh (MndMap *map, double share);
/* The shares, 0 to 1, below which one is low and very low. */
void mnd_balance_get_thresholds (MndMap *map, double *low, double *very_low);

/* The same of any part, of what is coded or of all; of what is coded, what is not coded has none. */
double mnd_balance_get_money_part (const MndBalanceMoney *money, guint part, gboolean of_coded);
double mnd_balance_get_count_part (const MndBalance *balance, guint part, gboolean of_coded);
/* NULL where nothing is known in that currency. */
const MndBalanceMoney *mnd_balance_find_money (const MndBalance *balance, const char *currency);

/* --- in words, in the language of the interface (mnd-balance-words.c) */

/* Of MND_VOCABULARY_AXIS, or "uncoded". */
const char *mnd_balance_part_get_word (guint part);
const char *mnd_balance_part_get_label (guint part);
/* "12 programmes, 48 % of what is coded, 40 % of all"; "27,148,000 GBP, ...". Free with g_free(). */
char *mnd_balance_dup_count_words (const MndBalance *balance, guint part);
char *mnd_balance_dup_money_words (const MndBalanceMoney *money, guint part);
/* "3 of 12 have no known amount"; NULL where all have one. Free with g_free(). */
char *mnd_balance_dup_unknown_words (const MndBalance *balance);
/* What the thresholds say of the count. Free with g_free(). */
char *mnd_balance_dup_level_words (const MndBalance *balance, MndMap *map, MndBalanceLevel *level);
