/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overlaps of one donor; see the header. */
#include "analysis/mnd-donor-overlaps.h"

#include "analysis/mnd-overlap-search.h"
#include "analysis/mnd-rules-private.h"

static int
compare_supports_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const MndState *state = data;

  return mnd_id_compare (&state->supports[*(const guint *) a].id, &state->supports[*(const guint *) b].id);
}

static int
compare_actors_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const MndState *state = data;

  return mnd_id_compare (&state->actors[*(const guint *) a].id, &state->actors[*(const guint *) b].id);
}

static GArray *
bind_set (GHashTable *set, GCompareDataFunc compare, const MndState *state)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint place = GPOINTER_TO_UINT (key) - 1;
      g_array_append_val (places, place);
    }
  g_array_sort_with_data (places, compare, (gpointer) state);
  return places;
}

GArray *
mnd_state_list_donors (MndState *state)
{
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (state != NULL, NULL);

  for (guint i = 0; i < state->n_supports; i++)
    {
      g_autoptr (GArray) donors = mnd_state_list_parties (state, i, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
      for (guint k = 0; k < donors->len; k++)
        g_hash_table_add (set, GUINT_TO_POINTER (g_array_index (donors, guint, k) + 1));
    }
  return bind_set (set, compare_actors_cb, state);
}

GArray *
mnd_state_list_support_to (MndState *state, guint institution)
{
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);
  g_autoptr (MndWalk) below = NULL;

  g_return_val_if_fail (state != NULL && institution < state->n_actors, NULL);

  below = mnd_walk_new (state, institution, MND_WALK_DOWN, MND_BIT (MND_RELATION_PART_OF));
  for (guint step = 0; step < mnd_walk_get_size (below); step++)
    {
      g_autoptr (GArray) supports =
          mnd_state_list_support_of (state, mnd_walk_get (below, step)->actor, MND_BIT (MND_PARTY_ROLE_BENEFICIARY));
      for (guint i = 0; i < supports->len; i++)
        g_hash_table_add (set, GUINT_TO_POINTER (g_array_index (supports, guint, i) + 1));
    }
  return bind_set (set, compare_supports_cb, state);
}

/* --- partners */

typedef struct
{
  MndOverlapPartner *partner;
  GHashTable *supports; /* MndId (borrowed from overlaps): the partner's, counted once */
  GArray *intervals;    /* MndInterval */
} Tally;

static void
tally_free (Tally *tally)
{
  g_hash_table_unref (tally->supports);
  g_array_unref (tally->intervals);
  g_free (tally);
}

static void
partner_free (MndOverlapPartner *partner)
{
  g_array_unref (partner->sums);
  g_free (partner);
}

static Tally *
get_tally (GHashTable *tallies, const MndId *donor)
{
  Tally *tally = g_hash_table_lookup (tallies, donor);

  if (tally != NULL)
    return tally;
  tally = g_new0 (Tally, 1);
  tally->partner = g_new0 (MndOverlapPartner, 1);
  tally->partner->donor = *donor;
  tally->partner->sums = g_array_new (FALSE, FALSE, sizeof (MndSum));
  tally->supports = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  tally->intervals = g_array_new (FALSE, FALSE, sizeof (MndInterval));
  g_hash_table_insert (tallies, &tally->partner->donor, tally);
  return tally;
}

static void
add_overlap (Tally *tally, MndOverlap *overlap, guint side)
{
  MndOverlapPartner *partner = tally->partner;
  const GArray *sums = mnd_overlap_get_sums (overlap, side);

  partner->n_overlaps++;
  partner->n_uncoordinated += !mnd_overlap_is_coordinated (overlap);
  g_array_append_vals (tally->intervals, mnd_overlap_get_interval (overlap), 1);
  if (!g_hash_table_add (tally->supports, (gpointer) mnd_overlap_get_support (overlap, side)))
    return;
  partner->n_unknown += sums == NULL;
  for (guint i = 0; sums != NULL && i < sums->len; i++)
    mnd_sums_add (partner->sums, &g_array_index (sums, MndSum, i));
}

static int
compare_intervals_cb (gconstpointer a, gconstpointer b)
{
  const MndInterval *left = a, *right = b;

  return (left->from > right->from) - (left->from < right->from);
}

/* Of the days that lie in at least one of them; what has no start is not counted, what has no end goes until D. */
static int
count_months (GArray *intervals, int day)
{
  int days = 0, reached = MND_DAY_FIRST;

  g_array_sort (intervals, compare_intervals_cb);
  for (guint i = 0; i < intervals->len; i++)
    {
      const MndInterval *interval = &g_array_index (intervals, MndInterval, i);
      int to = interval->to == MND_DAY_LAST ? day + 1 : interval->to;
      int from = MAX (interval->from, reached);
      if (interval->from == MND_DAY_FIRST || to <= from)
        continue;
      days += to - from;
      reached = to;
    }
  return days > 0 ? mnd_overlap_months_of_days (days) : -1;
}

static int
compare_partners_cb (gconstpointer a, gconstpointer b)
{
  const MndOverlapPartner *left = *(MndOverlapPartner *const *) a, *right = *(MndOverlapPartner *const *) b;

  if (left->n_overlaps != right->n_overlaps)
    return left->n_overlaps > right->n_overlaps ? -1 : 1;
  return mnd_id_compare (&left->donor, &right->donor);
}

static void
find_partners (MndDonorOverlaps *self, const GPtrArray *overlaps, const MndId *donor, int day)
{
  g_autoptr (GHashTable) tallies = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, NULL, (GDestroyNotify) tally_free);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < overlaps->len; i++)
    for (guint side = 0; side < 2; side++)
      {
        MndOverlap *overlap = g_ptr_array_index (overlaps, i);
        const GArray *theirs = mnd_overlap_get_donors (overlap, 1 - side);
        for (guint k = 0; mnd_overlap_has_donor (overlap, side, donor) && k < theirs->len; k++)
          add_overlap (get_tally (tallies, &g_array_index (theirs, MndId, k)), overlap, 1 - side);
      }
  self->partners = g_ptr_array_new_with_free_func ((GDestroyNotify) partner_free);
  g_hash_table_iter_init (&iter, tallies);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Tally *tally = value;
      tally->partner->months = count_months (tally->intervals, day);
      g_ptr_array_add (self->partners, tally->partner);
    }
  g_ptr_array_sort (self->partners, compare_partners_cb);
}

/* --- bodies */

static void
count_support (MndDonorOverlaps *self, MndState *state, guint donor)
{
  for (guint i = 0; i < state->n_supports; i++)
    {
      g_autoptr (GArray) donors = mnd_state_list_parties (state, i, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
      for (guint k = 0; k < donors->len; k++)
        if (g_array_index (donors, guint, k) == donor)
          {
            self->n_support++;
            self->fields |= state->supports[i].fields;
          }
    }
}

static int
compare_ids_cb (gconstpointer a, gconstpointer b)
{
  return mnd_id_compare (a, b);
}

/* A table at which donors may sit: it says that it covers a field, or says none and somebody from abroad sits there. */
static gboolean
is_for_donors (const MndState *state, guint body, guint fields)
{
  MndRecord *row = mnd_rules_find_body_row (state, body);
  g_autoptr (GArray) seats = mnd_rules_list_seats (state, body);

  if (row != NULL && mnd_record_get_bits (row, MND_BODY_FIELDS, MND_VOCABULARY_FIELD) != 0)
    return mnd_rules_body_covers (state, body, fields);
  for (guint i = 0; i < seats->len; i++)
    if (mnd_rules_is_foreign (state, g_array_index (seats, guint, i)))
      return TRUE;
  return FALSE;
}

static void
find_bodies (MndDonorOverlaps *self, MndState *state, guint donor)
{
  self->seats = g_array_new (FALSE, FALSE, sizeof (MndId));
  self->absent = g_array_new (FALSE, FALSE, sizeof (MndId));
  for (guint i = 0; i < state->n_actors && self->n_support > 0; i++)
    if (mnd_state_is_body (state, i) && is_for_donors (state, i, self->fields))
      {
        gboolean has_seat = mnd_rules_find_donor_seat (state, i, donor) != MND_NOTHING;
        g_array_append_val (has_seat ? self->seats : self->absent, state->actors[i].id);
      }
  g_array_sort (self->seats, compare_ids_cb);
  g_array_sort (self->absent, compare_ids_cb);
}

MndDonorOverlaps *
mnd_donor_overlaps_new (MndState *state, const GPtrArray *overlaps, guint donor)
{
  MndDonorOverlaps *self;

  g_return_val_if_fail (state != NULL && overlaps != NULL && donor < state->n_actors, NULL);

  self = g_new0 (MndDonorOverlaps, 1);
  count_support (self, state, donor);
  find_partners (self, overlaps, &state->actors[donor].id, state->day);
  find_bodies (self, state, donor);
  return self;
}

void
mnd_donor_overlaps_free (MndDonorOverlaps *self)
{
  g_ptr_array_unref (self->partners);
  g_array_unref (self->seats);
  g_array_unref (self->absent);
  g_free (self);
}
