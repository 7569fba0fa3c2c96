/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R14: two donors support the same in the same institution, and meet in no body where they could speak of it. */
#include "analysis/mnd-rules-private.h"

#include <glib/gi18n.h>

enum
{
  OVERLAP_DAYS,
};

static const MndParameter overlap_parameters[] = {
  [OVERLAP_DAYS] = { "rule.R14.days", 90, 1, 3650, NC_ ("unit", "days"),
                     NC_ ("parameter", "Shortest time side by side") },
  { .key = NULL },
};

typedef struct
{
  guint support;
  guint beneficiary;
} Share;

typedef struct
{
  guint a, b;        /* support, the smaller key first */
  guint beneficiary; /* of the two, the one further down */
} Pair;

typedef struct
{
  MndState *state;
  int least_days;
  GHashTable *by_actor; /* place + 1 -> GArray of Share: support to it and to its parts */
  GHashTable *pairs;    /* both support in one number (owned) -> Pair (owned) */
  GArray *bodies;       /* places (guint) */
  GHashTable *medians;  /* currency -> double (owned): of all support in force */
} Overlaps;

static void
index_support (Overlaps *overlaps, guint support)
{
  g_autoptr (GArray) beneficiaries =
      mnd_state_list_parties (overlaps->state, support, MND_BIT (MND_PARTY_ROLE_BENEFICIARY), FALSE);

  for (guint i = 0; i < beneficiaries->len; i++)
    {
      Share share = { support, g_array_index (beneficiaries, guint, i) };
      g_autoptr (MndWalk) above =
          mnd_walk_new (overlaps->state, share.beneficiary, MND_WALK_UP, MND_BIT (MND_RELATION_PART_OF));
      for (guint step = 0; step < mnd_walk_get_size (above); step++)
        {
          gpointer key = GUINT_TO_POINTER (mnd_walk_get (above, step)->actor + 1);
          GArray *shares = g_hash_table_lookup (overlaps->by_actor, key);
          if (shares == NULL)
            {
              shares = g_array_new (FALSE, FALSE, sizeof (Share));
              g_hash_table_insert (overlaps->by_actor, key, shares);
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

/* A body that covers the fields and has a seat for a donor of each. */
static gboolean
meet_somewhere (const Overlaps *overlaps, guint a, guint b, guint fields)
{
  MndState *state = overlaps->state;
  g_autoptr (GArray) of_a = mnd_state_list_parties (state, a, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
  g_autoptr (GArray) of_b = mnd_state_list_parties (state, b, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);

  for (guint i = 0; i < overlaps->bodies->len; i++)
    {
      guint body = g_array_index (overlaps->bodies, guint, i);
      gboolean has_a = FALSE, has_b = FALSE;
      if (!mnd_rules_body_covers (state, body, fields))
        continue;
      for (guint k = 0; k < of_a->len && !has_a; k++)
        has_a = mnd_rules_find_donor_seat (state, body, g_array_index (of_a, guint, k)) != MND_NOTHING;
      for (guint k = 0; k < of_b->len && has_a && !has_b; k++)
        has_b = mnd_rules_find_donor_seat (state, body, g_array_index (of_b, guint, k)) != MND_NOTHING;
      if (has_b)
        return TRUE;
    }
  return FALSE;
}

static void
compare_support (Overlaps *overlaps, const Share *one, const Share *other, guint actor)
{
  const MndStateSupport *a = &overlaps->state->supports[one->support];
  const MndStateSupport *b = &overlaps->state->supports[other->support];
  guint fields = mnd_support_get_fields (a->record) & mnd_support_get_fields (b->record);
  gint64 key;
  Pair pair, *there;

  /* What both touch from below is not common: one of them has to be for this very actor. */
  if (one->support == other->support || fields == 0 || (one->beneficiary != actor && other->beneficiary != actor)
      || !is_dated (&a->interval) || !is_dated (&b->interval)
      || mnd_interval_days_together (&a->interval, &b->interval) < overlaps->least_days || are_one_programme (a, b))
    return;
  pair.a = mnd_id_compare (&a->id, &b->id) < 0 ? one->support : other->support;
  pair.b = pair.a == one->support ? other->support : one->support;
  pair.beneficiary = one->beneficiary != actor ? one->beneficiary : other->beneficiary;
  key = (gint64) pair.a << 32 | pair.b;
  there = g_hash_table_lookup (overlaps->pairs, &key);
  if (there != NULL
      && mnd_id_compare (&overlaps->state->actors[pair.beneficiary].id, &overlaps->state->actors[there->beneficiary].id)
             < 0)
    there->beneficiary = pair.beneficiary;
  if (there != NULL || !have_different_donors (overlaps->state, pair.a, pair.b)
      || meet_somewhere (overlaps, pair.a, pair.b, fields))
    return;
  g_hash_table_insert (overlaps->pairs, g_memdup2 (&key, sizeof key), g_memdup2 (&pair, sizeof pair));
}

static int
compare_amounts_cb (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static void
find_medians (Overlaps *overlaps)
{
  g_autoptr (GHashTable) amounts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer currency, value;
  MndSum sum;

  for (guint i = 0; i < overlaps->state->n_supports; i++)
    if (mnd_support_get_commitment (overlaps->state->map, overlaps->state->supports[i].record, &sum))
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
      g_hash_table_insert (overlaps->medians, g_strdup (currency), g_memdup2 (&median, sizeof median));
    }
}

static gboolean
is_above_median (const Overlaps *overlaps, guint support)
{
  MndSum sum;

  if (!mnd_support_get_commitment (overlaps->state->map, overlaps->state->supports[support].record, &sum))
    return FALSE;
  return (double) sum.amount > *(double *) g_hash_table_lookup (overlaps->medians, sum.currency);
}

static int
weigh (const Overlaps *overlaps, const Pair *pair)
{
  MndRecord *a = overlaps->state->supports[pair->a].record, *b = overlaps->state->supports[pair->b].record;
  guint shared = mnd_record_get_bits (a, MND_SUPPORT_RESOURCES, MND_VOCABULARY_RESOURCE)
                 & mnd_record_get_bits (b, MND_SUPPORT_RESOURCES, MND_VOCABULARY_RESOURCE);

  return 2 + (shared != 0)
         + mnd_state_places_meet (overlaps->state, mnd_record_get_reference (a, MND_SUPPORT_PLACE),
                                  mnd_record_get_reference (b, MND_SUPPORT_PLACE))
         + (is_above_median (overlaps, pair->a) && is_above_median (overlaps, pair->b));
}

/* Months from the later start to the earlier end, or until D where none is known; -1 where no start is known. */
static int
count_months (const MndState *state, const Pair *pair)
{
  const MndInterval *a = &state->supports[pair->a].interval, *b = &state->supports[pair->b].interval;
  int from = MAX (a->from, b->from), to = MIN (a->to, b->to);

  if (from == MND_DAY_FIRST)
    return -1;
  if (to == MND_DAY_LAST)
    to = state->day + 1;
  return MAX (1, (int) ((to - from) / 30.44));
}

/* Bodies that cover the fields and have a seat for one of the donors or the beneficiary. */
static GArray *
list_possible_bodies (const Overlaps *overlaps, const Pair *pair, guint fields, const GArray *donors)
{
  GArray *bodies = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < overlaps->bodies->len; i++)
    {
      guint body = g_array_index (overlaps->bodies, guint, i);
      gboolean has_seat = mnd_rules_find_seat (overlaps->state, body, pair->beneficiary) != MND_NOTHING;
      for (guint k = 0; k < donors->len && !has_seat; k++)
        has_seat = mnd_rules_find_donor_seat (overlaps->state, body, g_array_index (donors, guint, k)) != MND_NOTHING;
      if (has_seat && mnd_rules_body_covers (overlaps->state, body, fields))
        g_array_append_val (bodies, body);
    }
  return bodies;
}

/* Mentions: donors of the one, of the other, the beneficiary, bodies. */
static void
take_pair (MndSink *sink, const Overlaps *overlaps, const Pair *pair)
{
  MndState *state = overlaps->state;
  guint fields = mnd_support_get_fields (state->supports[pair->a].record)
                 & mnd_support_get_fields (state->supports[pair->b].record);
  g_autoptr (GArray) donors = mnd_state_list_parties (state, pair->a, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
  g_autoptr (GArray) of_b = mnd_state_list_parties (state, pair->b, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
  g_autoptr (GArray) bodies = NULL;
  MndFinding *finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, weigh (overlaps, pair));

  mnd_finding_add_subject (finding, &state->supports[pair->a].id);
  mnd_finding_add_subject (finding, &state->supports[pair->b].id);
  mnd_rules_add_mentions (finding, state, donors);
  mnd_rules_add_mentions (finding, state, of_b);
  mnd_finding_add_mention (finding, &state->actors[pair->beneficiary].id);
  mnd_finding_add_number (finding, count_months (state, pair));
  mnd_finding_add_number (finding, donors->len);
  mnd_finding_add_number (finding, of_b->len);
  mnd_finding_add_number (finding, fields);
  g_array_append_vals (donors, of_b->data, of_b->len);
  for (guint i = 0; i < donors->len; i++)
    mnd_finding_add_witness (finding, &state->actors[g_array_index (donors, guint, i)].id);
  mnd_rules_add_support (finding, state, pair->a);
  mnd_rules_add_support (finding, state, pair->b);
  bodies = list_possible_bodies (overlaps, pair, fields, donors);
  mnd_rules_add_mentions (finding, state, bodies);
  mnd_sink_take (sink, finding);
}

static void
compare_all (Overlaps *overlaps)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, overlaps->by_actor);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      GArray *shares = value;
      for (guint i = 0; i < shares->len; i++)
        for (guint k = i + 1; k < shares->len; k++)
          compare_support (overlaps, &g_array_index (shares, Share, i), &g_array_index (shares, Share, k),
                           GPOINTER_TO_UINT (key) - 1);
    }
}

static void
find_overlaps (MndSink *sink, MndState *state, guint anchor)
{
  Overlaps overlaps = {
    .state = state,
    .least_days = (int) mnd_sink_get_parameter (sink, OVERLAP_DAYS),
    .by_actor = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref),
    .pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free),
    .bodies = g_array_new (FALSE, FALSE, sizeof (guint)),
    .medians = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };
  GHashTableIter iter;
  gpointer pair;

  for (guint i = 0; i < state->n_actors; i++)
    if (mnd_state_is_body (state, i))
      g_array_append_val (overlaps.bodies, i);
  for (guint i = 0; i < state->n_supports; i++)
    index_support (&overlaps, i);
  find_medians (&overlaps);
  compare_all (&overlaps);
  g_hash_table_iter_init (&iter, overlaps.pairs);
  while (g_hash_table_iter_next (&iter, NULL, &pair))
    take_pair (sink, &overlaps, pair);
  g_hash_table_unref (overlaps.by_actor);
  g_hash_table_unref (overlaps.pairs);
  g_hash_table_unref (overlaps.medians);
  g_array_unref (overlaps.bodies);
}

static char *
dup_time (int months)
{
  if (months < 0)
    return g_strdup (_ ("for a time that is not known"));
  return g_strdup_printf (ngettext ("for %d month", "for %d months", (gulong) months), months);
}

static char *
say_overlap (MndFinding *finding, const MndNames *names)
{
  guint n_a = (guint) mnd_finding_get_number (finding, 1), n_b = (guint) mnd_finding_get_number (finding, 2);
  guint n_bodies = mnd_finding_get_n_mentions (finding) - n_a - n_b - 1;
  g_autofree char *time = dup_time ((int) mnd_finding_get_number (finding, 0));
  g_autofree char *a = mnd_rules_dup_some_mentions (finding, names, 0, n_a);
  g_autofree char *b = mnd_rules_dup_some_mentions (finding, names, n_a, n_b);
  g_autofree char *fields = mnd_names_dup_labels (MND_VOCABULARY_FIELD, (guint) mnd_finding_get_number (finding, 3));
  g_autofree char *bodies = mnd_rules_dup_some_mentions (finding, names, n_a + n_b + 1, n_bodies);
  const char *beneficiary = mnd_names_get (names, mnd_finding_get_mention (finding, n_a + n_b));
  const char *one = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  const char *other = mnd_names_get (names, mnd_finding_get_role (finding, 1));

  if (n_bodies == 0)
    /* Translators: %1$s and %2$s are donors, %3$s an institution, %4$s a field such as "2b Police", %5$s "for 14
     * months", %6$s and %7$s programmes. */
    return g_strdup_printf (_ ("%1$s and %2$s both support %3$s (%4$s) side by side %5$s, by “%6$s” and “%7$s”, and no "
                               "body has been found in which this could be raised."),
                            a, b, beneficiary, fields, time, one, other);
  /* Translators: the same; %8$s is one or more bodies. */
  return g_strdup_printf (_ ("%1$s and %2$s both support %3$s (%4$s) side by side %5$s, by “%6$s” and “%7$s”, and no "
                             "body has been found in which both sit; it could be raised in %8$s."),
                          a, b, beneficiary, fields, time, one, other, bodies);
}

const MndRule mnd_rules_overlap[] = {
  {
      .id = "R14",
      .version = 1,
      .name = N_ ("Uncoordinated overlap"),
      .help = N_ ("Donors who do the same in the same institution without speaking of it burden it twice, against the "
                  "Paris Declaration on Aid Effectiveness (2005) and the OECD-DAC handbook on security system reform "
                  "(2007), which ask for a common table. Departments count as their donor. Beware: two modules may "
                  "complete each other on purpose."),
      .challenge = MND_CHALLENGE_COORDINATION,
      .base_severity = 2,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_PARTY) | MND_BIT (MND_TABLE_MONEY)
               | MND_BIT (MND_TABLE_BODY) | MND_BIT (MND_TABLE_PLACE),
      .relations = MND_BIT (MND_RELATION_PART_OF) | MND_RULES_SEATS,
      .parameters = overlap_parameters,
      .evaluate = find_overlaps,
      .dup_text = say_overlap,
  },
  { .id = NULL },
};
