/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Support side by side; see the header. */
#include "analysis/mnd-overlap-search.h"

#include "analysis/mnd-rules-private.h"

typedef struct
{
  guint support;
  guint beneficiary;
} Share;

static void
index_support (MndOverlapSearch *search, guint support)
{
  g_autoptr (GArray) beneficiaries =
      mnd_state_list_parties (search->state, support, MND_BIT (MND_PARTY_ROLE_BENEFICIARY), FALSE);

  for (guint i = 0; i < beneficiaries->len; i++)
    {
      Share share = { support, g_array_index (beneficiaries, guint, i) };
      g_autoptr (MndWalk) above =
          mnd_walk_new (search->state, share.beneficiary, MND_WALK_UP, MND_BIT (MND_RELATION_PART_OF));
      for (guint step = 0; step < mnd_walk_get_size (above); step++)
        {
          gpointer key = GUINT_TO_POINTER (mnd_walk_get (above, step)->actor + 1);
          GArray *shares = g_hash_table_lookup (search->by_actor, key);
          if (shares == NULL)
            {
              shares = g_array_new (FALSE, FALSE, sizeof (Share));
              g_hash_table_insert (search->by_actor, key, shares);
            }
          g_array_append_val (shares, share);
        }
    }
}

/* One is part of the other, or both are parts of one programme. */
static gboolean
are_one_programme (const MndStateSupport *a, const MndStateSupport *b)
{
  const MndId *above_a = mnd_record_get_reference (a->record, MND_SUPPORT_PARENT);
  const MndId *above_b = mnd_record_get_reference (b->record, MND_SUPPORT_PARENT);

  return (above_a != NULL && mnd_id_equal (above_a, &b->id)) || (above_b != NULL && mnd_id_equal (above_b, &a->id))
         || (above_a != NULL && above_b != NULL && mnd_id_equal (above_a, above_b));
}

/* Of support without any date nobody knows whether it meets other support at all. */
static gboolean
is_dated (const MndInterval *interval)
{
  return interval->from != MND_DAY_FIRST || interval->to != MND_DAY_LAST;
}

/* FALSE too where one of them has no donor that is known. */
static gboolean
have_different_donors (MndState *state, guint a, guint b)
{
  g_autoptr (GArray) of_a = mnd_state_list_parties (state, a, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
  g_autoptr (GArray) of_b = mnd_state_list_parties (state, b, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);

  for (guint i = 0; i < of_a->len; i++)
    for (guint k = 0; k < of_b->len; k++)
      if (g_array_index (of_a, guint, i) == g_array_index (of_b, guint, k))
        return FALSE;
  return of_a->len > 0 && of_b->len > 0;
}

static gboolean
has_seat (MndState *state, guint body, const GArray *donors)
{
  for (guint i = 0; i < donors->len; i++)
    if (mnd_rules_find_donor_seat (state, body, g_array_index (donors, guint, i)) != MND_NOTHING)
      return TRUE;
  return FALSE;
}

static GArray *
list_donors (MndState *state, guint support)
{
  return mnd_state_list_parties (state, support, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
}

/* A body that covers the fields and has a seat for a donor of each. */
static gboolean
meet_somewhere (const MndOverlapSearch *search, const MndOverlapPair *pair)
{
  g_autoptr (GArray) of_a = list_donors (search->state, pair->a);
  g_autoptr (GArray) of_b = list_donors (search->state, pair->b);

  for (guint i = 0; i < search->bodies->len; i++)
    {
      guint body = g_array_index (search->bodies, guint, i);
      if (mnd_rules_body_covers (search->state, body, pair->fields) && has_seat (search->state, body, of_a)
          && has_seat (search->state, body, of_b))
        return TRUE;
    }
  return FALSE;
}

/* Those who touch it from several sides have the beneficiary with the smallest key. */
static void
take_pair (MndOverlapSearch *search, MndOverlapPair *pair)
{
  const MndStateActor *actors = search->state->actors;
  gint64 key = (gint64) pair->a << 32 | pair->b;
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (search->places, &key));

  if (place > 0)
    {
      MndOverlapPair *there = &g_array_index (search->pairs, MndOverlapPair, place - 1);
      if (mnd_id_compare (&actors[pair->beneficiary].id, &actors[there->beneficiary].id) < 0)
        there->beneficiary = pair->beneficiary;
      return;
    }
  if (!have_different_donors (search->state, pair->a, pair->b))
    return;
  pair->is_raised = meet_somewhere (search, pair);
  g_array_append_val (search->pairs, *pair);
  g_hash_table_insert (search->places, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (search->pairs->len));
}

static void
compare_support (MndOverlapSearch *search, const Share *one, const Share *other, guint actor)
{
  const MndStateSupport *a = &search->state->supports[one->support];
  const MndStateSupport *b = &search->state->supports[other->support];
  MndOverlapPair pair = { .fields = a->fields & b->fields };

  /* What both touch from below is not common: one of them has to be for this very actor. */
  if (one->support == other->support || pair.fields == 0 || (one->beneficiary != actor && other->beneficiary != actor)
      || !is_dated (&a->interval) || !is_dated (&b->interval)
      || mnd_interval_days_together (&a->interval, &b->interval) < search->least_days || are_one_programme (a, b))
    return;
  pair.a = mnd_id_compare (&a->id, &b->id) < 0 ? one->support : other->support;
  pair.b = pair.a == one->support ? other->support : one->support;
  pair.beneficiary = one->beneficiary != actor ? one->beneficiary : other->beneficiary;
  take_pair (search, &pair);
}

static void
compare_all (MndOverlapSearch *search)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, search->by_actor);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      GArray *shares = value;
      for (guint i = 0; i < shares->len; i++)
        for (guint k = i + 1; k < shares->len; k++)
          compare_support (search, &g_array_index (shares, Share, i), &g_array_index (shares, Share, k),
                           GPOINTER_TO_UINT (key) - 1);
    }
}

/* --- what is large */

static int
compare_amounts_cb (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static void
find_medians (MndOverlapSearch *search)
{
  g_autoptr (GHashTable) amounts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer currency, value;
  MndSum sum;

  for (guint i = 0; i < search->state->n_supports; i++)
    if (mnd_support_get_commitment (search->state->map, search->state->supports[i].record, &sum))
      {
        GArray *of_currency = g_hash_table_lookup (amounts, sum.currency);
        if (of_currency == NULL)
          {
            of_currency = g_array_new (FALSE, FALSE, sizeof (gint64));
            g_hash_table_insert (amounts, g_strdup (sum.currency), of_currency);
          }
        g_array_append_val (of_currency, sum.amount);
      }
  g_hash_table_iter_init (&iter, amounts);
  while (g_hash_table_iter_next (&iter, &currency, &value))
    {
      GArray *sorted = value;
      double median;
      g_array_sort (sorted, compare_amounts_cb);
      median = (double) (g_array_index (sorted, gint64, (sorted->len - 1) / 2)
                         + g_array_index (sorted, gint64, sorted->len / 2))
               / 2;
      g_hash_table_insert (search->medians, g_strdup (currency), g_memdup2 (&median, sizeof median));
    }
}

static gboolean
is_above_median (const MndOverlapSearch *search, guint support)
{
  MndSum sum;

  if (!mnd_support_get_commitment (search->state->map, search->state->supports[support].record, &sum))
    return FALSE;
  return (double) sum.amount > *(double *) g_hash_table_lookup (search->medians, sum.currency);
}

/* --- */

MndOverlapSearch *
mnd_overlap_search_new (MndState *state, int least_days)
{
  MndOverlapSearch *search = g_new0 (MndOverlapSearch, 1);

  search->state = state;
  search->least_days = least_days;
  search->pairs = g_array_new (FALSE, FALSE, sizeof (MndOverlapPair));
  search->bodies = g_array_new (FALSE, FALSE, sizeof (guint));
  search->by_actor = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  search->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  search->medians = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < state->n_actors; i++)
    if (mnd_state_is_body (state, i))
      g_array_append_val (search->bodies, i);
  for (guint i = 0; i < state->n_supports; i++)
    index_support (search, i);
  find_medians (search);
  compare_all (search);
  return search;
}

void
mnd_overlap_search_free (MndOverlapSearch *search)
{
  g_array_unref (search->pairs);
  g_array_unref (search->bodies);
  g_hash_table_unref (search->by_actor);
  g_hash_table_unref (search->places);
  g_hash_table_unref (search->medians);
  g_free (search);
}

MndInterval
mnd_overlap_search_get_interval (const MndOverlapSearch *search, const MndOverlapPair *pair)
{
  const MndInterval *a = &search->state->supports[pair->a].interval, *b = &search->state->supports[pair->b].interval;

  return (MndInterval){ MAX (a->from, b->from), MIN (a->to, b->to) };
}

int
mnd_overlap_months_of_days (int days)
{
  return MAX (1, (int) (days / 30.44));
}

int
mnd_overlap_search_count_months (const MndOverlapSearch *search, const MndOverlapPair *pair)
{
  MndInterval together = mnd_overlap_search_get_interval (search, pair);

  if (together.from == MND_DAY_FIRST)
    return -1;
  if (together.to == MND_DAY_LAST)
    together.to = search->state->day + 1;
  return mnd_overlap_months_of_days (together.to - together.from);
}

guint
mnd_overlap_search_get_resources (const MndOverlapSearch *search, const MndOverlapPair *pair)
{
  const MndStateSupport *supports = search->state->supports;

  return mnd_record_get_bits (supports[pair->a].record, MND_SUPPORT_RESOURCES, MND_VOCABULARY_RESOURCE)
         & mnd_record_get_bits (supports[pair->b].record, MND_SUPPORT_RESOURCES, MND_VOCABULARY_RESOURCE);
}

const MndId *
mnd_overlap_search_find_place (const MndOverlapSearch *search, const MndOverlapPair *pair)
{
  const MndStateSupport *supports = search->state->supports;
  const MndId *of_a = mnd_record_get_reference (supports[pair->a].record, MND_SUPPORT_PLACE);
  const MndId *of_b = mnd_record_get_reference (supports[pair->b].record, MND_SUPPORT_PLACE);
  g_autoptr (GPtrArray) around = NULL;

  if (!mnd_state_places_meet (search->state, of_a, of_b))
    return NULL;
  around = mnd_state_dup_places_around (search->state, of_a);
  for (guint i = 0; i < around->len; i++)
    if (mnd_id_equal (g_ptr_array_index (around, i), of_b))
      return of_a;
  return of_b;
}

gboolean
mnd_overlap_search_are_large (const MndOverlapSearch *search, const MndOverlapPair *pair)
{
  return is_above_median (search, pair->a) && is_above_median (search, pair->b);
}

GArray *
mnd_overlap_search_list_bodies (const MndOverlapSearch *search, const MndOverlapPair *pair)
{
  GArray *bodies = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) of_a = list_donors (search->state, pair->a);
  g_autoptr (GArray) of_b = list_donors (search->state, pair->b);

  for (guint i = 0; i < search->bodies->len; i++)
    {
      guint body = g_array_index (search->bodies, guint, i);
      gboolean has_a = has_seat (search->state, body, of_a);
      gboolean has_b = has_seat (search->state, body, of_b);
      gboolean fits =
          pair->is_raised
              ? has_a && has_b
              : has_a || has_b || mnd_rules_find_seat (search->state, body, pair->beneficiary) != MND_NOTHING;
      if (fits && mnd_rules_body_covers (search->state, body, pair->fields))
        g_array_append_val (bodies, body);
    }
  return bodies;
}
