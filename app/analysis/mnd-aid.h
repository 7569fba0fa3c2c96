/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What support says, read for rules and for the balance: fields and their shares, who gives and who gets, and how much
 * where that is known. An amount that is not said, is in two currencies, or cannot be split is not known: it is never
 * taken for nought.
 */
#pragma once

#include "analysis/mnd-state.h"

/* The words of a column as bits (MND_BIT of their places in the vocabulary); 0 where it says nothing. */
guint mnd_record_get_bits (MndRecord *record, guint column, MndVocabulary vocabulary);
/* The place of the word in the vocabulary, or MND_UNSAID. */
int mnd_record_get_term (MndRecord *record, guint column, MndVocabulary vocabulary);
/* MND_BIT (MndField) */
guint mnd_support_get_fields (MndRecord *support);
/* The part of the support that is in a field, 0 to 1; equal parts where it gives no shares. */
double mnd_support_get_field_share (MndRecord *support, MndField field);

/* Places (guint) of those who take part in a role (MND_BIT (MndPartyRole)), by key, none twice, no placeholders;
 * `as_donors` puts departments under their donor. Free with g_array_unref(). */
GArray *mnd_state_list_parties (MndState *state, guint support, guint roles, gboolean as_donors);
/* Support in force in which the actor has one of the roles: places, by key. Free with g_array_unref(). */
GArray *mnd_state_list_support_of (const MndState *state, guint actor, guint roles);

typedef struct
{
  char currency[4];
  gint64 amount; /* minor units */
} MndSum;

/* All money of one kind (a word of MND_VOCABULARY_MONEY_KIND) of the support: MndSum by currency; NULL where there is
 * none or one lacks its currency, as then nobody knows how much it is. Free with g_array_unref(). */
GArray *mnd_support_list_money (MndMap *map, MndRecord *support, const char *kind);
/* Of these (a set of MndRecord) those that are told by their parts, at any depth: a part among them says how much money
 * of the kind it is, and so nothing is counted twice. A set of the same. */
GHashTable *mnd_supports_find_told (MndMap *map, GHashTable *supports, const char *kind);
/* All commitments. */
GArray *mnd_support_list_commitments (MndMap *map, MndRecord *support);
/* The same where it is one sum. FALSE where it is not known, or two commitments have different currencies. */
gboolean mnd_support_get_commitment (MndMap *map, MndRecord *support, MndSum *sum);
/* Adds to the sum of that currency; the array stays in the order of currencies. */
void mnd_sums_add (GArray *sums, const MndSum *sum);
/* "27,148,000 GBP". Free with g_free(). */
char *mnd_sum_format (const MndSum *sum);
/* "27,148,000 GBP and 3,000 USD"; NULL where there are none, or for NULL. Free with g_free(). */
char *mnd_sums_format (const GArray *sums);

/* Who gives how much of some support. In money where every amount is known, in one currency, and each has one donor;
 * else in counts, support of several donors being shared among them equally. */
typedef struct
{
  GArray *donors;  /* MndDonorShare, greatest first, then by key */
  guint n_support; /* support with a named donor */
  gboolean by_money;
  MndSum total; /* by_money only */
} MndDonorShares;

typedef struct
{
  guint donor;     /* head */
  guint n_support; /* in which it takes part */
  double share;    /* 0 to 1 */
} MndDonorShare;

/* `supports`: places. With a field, amounts count by their share in it; MND_UNSAID for all. */
MndDonorShares *mnd_donor_shares_new (MndState *state, const GArray *supports, int field);
void mnd_donor_shares_free (MndDonorShares *shares);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndDonorShares, mnd_donor_shares_free)
