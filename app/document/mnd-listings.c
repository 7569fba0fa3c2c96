/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of views as listings; see the header. */
#include "document/mnd-listings.h"

#include "model/mnd-format.h"

#include <glib/gi18n.h>

/* --- overlaps */

static char *
dup_actors (const GArray *ids, const MndNames *names)
{
  g_autofree const MndId **borrowed = g_new0 (const MndId *, ids->len + 1);

  for (guint i = 0; i < ids->len; i++)
    borrowed[i] = &g_array_index (ids, MndId, i);
  return ids->len > 0 ? mnd_names_dup_names (names, borrowed, ids->len) : NULL;
}

static void
add_side (MndListing *listing, MndOverlap *overlap, guint side, const MndNames *names)
{
  g_autofree char *donors = mnd_overlap_dup_donor_names (overlap, side, names->map, names->languages);
  g_autofree char *sums = mnd_sums_format (mnd_overlap_get_sums (overlap, side));

  mnd_listing_add_text (listing, donors);
  mnd_listing_add_text (listing, mnd_names_get (names, mnd_overlap_get_support (overlap, side)));
  mnd_listing_add_text (listing, sums != NULL ? sums : _ ("not known"));
}

static void
add_date (MndListing *listing, const char *date)
{
  g_autofree char *text = date != NULL ? mnd_format_dup_short_date_text (date) : NULL;

  mnd_listing_add_text (listing, text);
}

static void
add_overlap (MndListing *listing, MndOverlap *overlap, const MndNames *names)
{
  g_autofree char *fields = mnd_names_dup_labels (MND_VOCABULARY_FIELD, mnd_overlap_get_fields (overlap));
  g_autofree char *bodies = dup_actors (mnd_overlap_get_bodies (overlap), names);

  mnd_listing_add_text (listing, mnd_names_get (names, mnd_overlap_get_beneficiary (overlap)));
  mnd_listing_add_text (listing, fields);
  add_side (listing, overlap, 0, names);
  add_side (listing, overlap, 1, names);
  add_date (listing, mnd_overlap_get_since (overlap));
  add_date (listing, mnd_overlap_get_until (overlap));
  mnd_listing_add_text (listing, bodies);
  mnd_listing_end_row (listing, MND_LISTING_ROW);
}

static void
add_overlaps (MndListing *listing, const GPtrArray *overlaps, gboolean is_coordinated, const MndNames *names)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < overlaps->len; i++)
    {
      MndOverlap *overlap = g_ptr_array_index (overlaps, i);
      if (mnd_overlap_is_coordinated (overlap) != is_coordinated)
        continue;
      if (!has_heading)
        mnd_listing_add_heading (listing, is_coordinated ? C_ ("overlaps", "Raised in a body")
                                                         : C_ ("overlaps", "Raised in no body"));
      has_heading = TRUE;
      add_overlap (listing, overlap, names);
    }
}

MndListing *
mnd_listing_new_of_overlaps (const GPtrArray *overlaps, const MndNames *names)
{
  MndListing *listing = mnd_listing_new ();

  g_return_val_if_fail (overlaps != NULL && names != NULL, listing);

  mnd_listing_add_column (listing, C_ ("column", "Institution"), FALSE);
  mnd_listing_add_column (listing, C_ ("column", "Fields"), FALSE);
  mnd_listing_add_column (listing, C_ ("column", "Donors"), FALSE);
  mnd_listing_add_column (listing, C_ ("column", "Programme"), FALSE);
  mnd_listing_add_column (listing, C_ ("column", "Committed"), TRUE);
  /* Translators: a column: the donors of the second of two programmes that overlap. */
  mnd_listing_add_column (listing, C_ ("column", "Other donors"), FALSE);
  /* Translators: a column: the second of two programmes that overlap. */
  mnd_listing_add_column (listing, C_ ("column", "Other programme"), FALSE);
  mnd_listing_add_column (listing, C_ ("column", "Committed"), TRUE);
  mnd_listing_add_column (listing, C_ ("column", "Since"), FALSE);
  mnd_listing_add_column (listing, C_ ("column", "Until"), FALSE);
  mnd_listing_add_column (listing, C_ ("column", "Bodies"), FALSE);
  add_overlaps (listing, overlaps, FALSE, names);
  add_overlaps (listing, overlaps, TRUE, names);
  return listing;
}

/* --- balance */

/* "Accountability: 12 programmes, 40 % of all; GBP 27,148,000 ..." */
static char *
dup_part_words (const MndBalance *balance, guint part)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  g_ptr_array_add (items, mnd_balance_dup_count_words (balance, part));
  for (guint i = 0; i < balance->money->len; i++)
    {
      const MndBalanceMoney *money = &g_array_index (balance->money, MndBalanceMoney, i);
      if (money->amounts[part] != 0)
        g_ptr_array_add (items, mnd_balance_dup_money_words (money, part));
    }
  g_ptr_array_add (items, NULL);
  joined = g_strjoinv ("; ", (char **) items->pdata);
  /* Translators: what programmes serve, and how much that is: "Accountability: 12 programmes, 40 % of all". */
  return g_strdup_printf (C_ ("balance", "%1$s: %2$s"), mnd_balance_part_get_label (part), joined);
}

static void
add_programme (MndListing *listing, const MndBalanceItem *item, const MndNames *names)
{
  MndRecord *support = mnd_map_find (names->map, MND_TABLE_SUPPORT, &item->support);
  g_autoptr (GArray) sums = mnd_support_list_commitments (names->map, support);
  g_autofree char *amounts = mnd_sums_format (sums);

  mnd_listing_add_text (listing, mnd_names_get (names, &item->support));
  mnd_listing_add_text (listing, mnd_balance_part_get_label (item->part));
  if (sums != NULL && sums->len == 1)
    mnd_listing_add_amount (listing, g_array_index (sums, MndSum, 0).amount, g_array_index (sums, MndSum, 0).currency);
  else
    mnd_listing_add_text (listing, amounts != NULL ? amounts : _ ("not known"));
  mnd_listing_end_row (listing, MND_LISTING_ROW);
}

MndListing *
mnd_listing_new_of_balance (const MndBalance *balance, const MndNames *names)
{
  MndListing *listing = mnd_listing_new ();

  g_return_val_if_fail (balance != NULL && names != NULL, listing);

  mnd_listing_add_column (listing, C_ ("column", "Programme"), FALSE);
  mnd_listing_add_column (listing, C_ ("column", "Serves"), FALSE);
  mnd_listing_add_column (listing, C_ ("column", "Committed"), TRUE);
  for (guint part = 0; part < MND_BALANCE_N_PARTS; part++)
    {
      g_autofree char *words = dup_part_words (balance, part);
      mnd_listing_add_heading (listing, words);
      for (guint i = 0; i < balance->items->len; i++)
        if (g_array_index (balance->items, MndBalanceItem, i).part == part)
          add_programme (listing, &g_array_index (balance->items, MndBalanceItem, i), names);
    }
  return listing;
}
