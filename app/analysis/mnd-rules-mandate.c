/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R10 and R11: mandates that meet, have run out, or have not been found. */
#include "analysis/mnd-rules-private.h"

#include <glib/gi18n.h>

/* --- R10 */

typedef struct
{
  guint a, b;
  guint functions;     /* MndFunctions that both have */
  GPtrArray *mandates; /* MndRecord, some twice */
} Pair;

typedef struct
{
  GHashTable *by_place; /* MndId (borrowed) -> GPtrArray of mandates of providers, in force and with a place */
  GHashTable *pairs;    /* both actors in one number (owned) -> Pair */
} Overlaps;

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  g_ptr_array_unref (pair->mandates);
  g_free (pair);
}

static gboolean
is_real_provider (const MndState *state, guint actor)
{
  return mnd_state_shows (state, actor) && !state->actors[actor].placeholder
         && (state->actors[actor].functions & MND_FUNCTION_PROVISION) != 0;
}

static void
index_mandates (Overlaps *overlaps, const MndState *state)
{
  MndRecordList *mandates = mnd_map_get_records (state->map, MND_TABLE_MANDATE);

  for (guint i = 0; i < mnd_record_list_get_size (mandates); i++)
    {
      MndRecord *mandate = mnd_record_list_get (mandates, i);
      const MndId *place = mnd_record_get_reference (mandate, MND_MANDATE_PLACE);
      guint actor = mnd_state_find_actor (state, mnd_record_get_reference (mandate, MND_MANDATE_ACTOR));
      GPtrArray *there;
      if (place == NULL || actor == MND_NOTHING || !is_real_provider (state, actor)
          || !mnd_record_exists_on (mandate, state->day))
        continue;
      there = g_hash_table_lookup (overlaps->by_place, place);
      if (there == NULL)
        {
          there = g_ptr_array_new ();
          g_hash_table_insert (overlaps->by_place, (gpointer) place, there);
        }
      g_ptr_array_add (there, mandate);
    }
}

static gboolean
are_arranged (MndState *state, guint a, guint b)
{
  const guint cooperation = MND_BIT (MND_RELATION_COOPERATES_WITH);

  return mnd_state_find_link (state, a, b, cooperation) != MND_NOTHING
         || mnd_state_find_link (state, b, a, cooperation) != MND_NOTHING
         || mnd_rules_find_common_body (state, a, b) != MND_NOTHING
         || mnd_state_is_above (state, a, b, MND_WALK_HIERARCHY)
         || mnd_state_is_above (state, b, a, MND_WALK_HIERARCHY);
}

/* One law that gives both their mandate also says where the one ends and the other begins. */
static gboolean
is_same_instrument (MndRecord *a, MndRecord *b)
{
  const MndId *one = mnd_record_get_reference (a, MND_MANDATE_INSTRUMENT);
  const MndId *other = mnd_record_get_reference (b, MND_MANDATE_INSTRUMENT);

  return one != NULL && other != NULL && mnd_id_equal (one, other);
}

static Pair *
get_pair (Overlaps *overlaps, guint a, guint b)
{
  gint64 key = (gint64) MIN (a, b) << 32 | MAX (a, b);
  Pair *pair = g_hash_table_lookup (overlaps->pairs, &key);

  if (pair != NULL)
    return pair;
  pair = g_new0 (Pair, 1);
  pair->a = a;
  pair->b = b;
  pair->mandates = g_ptr_array_new ();
  g_hash_table_insert (overlaps->pairs, g_memdup2 (&key, sizeof key), pair);
  return pair;
}

static void
compare_mandates (Overlaps *overlaps, MndState *state, MndRecord *one, MndRecord *other)
{
  const char *function = mnd_record_get_text (one, MND_MANDATE_FUNCTION);
  guint a = mnd_state_find_actor (state, mnd_record_get_reference (one, MND_MANDATE_ACTOR));
  guint b = mnd_state_find_actor (state, mnd_record_get_reference (other, MND_MANDATE_ACTOR));
  Pair *pair;

  if (a == b || function == NULL || g_strcmp0 (function, mnd_record_get_text (other, MND_MANDATE_FUNCTION)) != 0
      || is_same_instrument (one, other) || are_arranged (state, a, b))
    return;
  pair = get_pair (overlaps, a, b);
  pair->functions |= mnd_functions_parse (function);
  g_ptr_array_add (pair->mandates, one);
  g_ptr_array_add (pair->mandates, other);
}

/* A mandate against those of its own place that come after it, and those of all places around that one. */
static void
compare_around (Overlaps *overlaps, MndState *state, GPtrArray *there, guint i)
{
  MndRecord *mandate = g_ptr_array_index (there, i);
  g_autoptr (GPtrArray) around =
      mnd_state_dup_places_around (state, mnd_record_get_reference (mandate, MND_MANDATE_PLACE));

  for (guint k = i + 1; k < there->len; k++)
    compare_mandates (overlaps, state, mandate, g_ptr_array_index (there, k));
  for (guint p = 1; p < around->len; p++)
    {
      GPtrArray *others = g_hash_table_lookup (overlaps->by_place, g_ptr_array_index (around, p));
      for (guint k = 0; others != NULL && k < others->len; k++)
        compare_mandates (overlaps, state, mandate, g_ptr_array_index (others, k));
    }
}

static void
take_pair (MndSink *sink, const MndState *state, const Pair *pair)
{
  int n_shared = 0;
  gboolean a_first = mnd_id_compare (&state->actors[pair->a].id, &state->actors[pair->b].id) < 0;
  MndFinding *finding;

  for (guint bits = pair->functions; bits != 0; bits &= bits - 1)
    n_shared++;
  finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, MIN (4, 2 + n_shared));
  mnd_finding_add_subject (finding, &state->actors[a_first ? pair->a : pair->b].id);
  mnd_finding_add_subject (finding, &state->actors[a_first ? pair->b : pair->a].id);
  mnd_finding_add_number (finding, pair->functions);
  for (guint i = 0; i < pair->mandates->len; i++)
    {
      MndRecord *mandate = g_ptr_array_index (pair->mandates, i);
      mnd_finding_add_witness (finding, mnd_record_get_id (mandate));
      mnd_finding_add_witness (finding, mnd_record_get_reference (mandate, MND_MANDATE_PLACE));
    }
  mnd_sink_take (sink, finding);
}

static void
find_overlaps (MndSink *sink, MndState *state, guint anchor)
{
  Overlaps overlaps = {
    g_hash_table_new_full (mnd_id_hash, mnd_id_equal, NULL, (GDestroyNotify) g_ptr_array_unref),
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, pair_free),
  };
  GHashTableIter iter;
  gpointer value;

  index_mandates (&overlaps, state);
  g_hash_table_iter_init (&iter, overlaps.by_place);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 0; i < ((GPtrArray *) value)->len; i++)
      compare_around (&overlaps, state, value, i);
  g_hash_table_iter_init (&iter, overlaps.pairs);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    take_pair (sink, state, value);
  g_hash_table_unref (overlaps.by_place);
  g_hash_table_unref (overlaps.pairs);
}

static char *
say_overlap (MndFinding *finding, const MndNames *names)
{
  g_autofree char *functions =
      mnd_names_dup_labels (MND_VOCABULARY_FUNCTION, (guint) mnd_finding_get_number (finding, 0));

  /* Translators: %1$s and %2$s are institutions, %3$s what both are to do: "provision and justice". */
  return g_strdup_printf (_ ("%1$s and %2$s have the same mandate (%3$s) in the same place, and nothing found between "
                             "them says who does what."),
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)),
                          mnd_names_get (names, mnd_finding_get_role (finding, 1)), functions);
}

/* --- R11 */

/* Custom gives a mandate that nobody has written down. */
static gboolean
is_customary (const MndStateActor *actor)
{
  return actor->statehood == MND_STATEHOOD_HYBRID || actor->branch == MND_BRANCH_COMMUNITY;
}

/* TRUE where all of them (at least one) have ended. */
static gboolean
have_all_ended (const MndState *state, GPtrArray *mandates)
{
  for (guint i = 0; i < mandates->len; i++)
    if (mnd_record_get_interval (g_ptr_array_index (mandates, i)).to > state->day)
      return FALSE;
  return mandates->len > 0;
}

static gboolean
is_any_in_force (const MndState *state, GPtrArray *mandates)
{
  for (guint i = 0; i < mandates->len; i++)
    if (mnd_record_exists_on (g_ptr_array_index (mandates, i), state->day))
      return TRUE;
  return FALSE;
}

static void
find_no_mandate (MndSink *sink, MndState *state, guint actor)
{
  GPtrArray *mandates =
      mnd_map_get_referring (state->map, MND_TABLE_MANDATE, MND_MANDATE_ACTOR, &state->actors[actor].id);
  int severity;
  MndFinding *finding;

  if (!(mnd_state_is_provider (state, actor) || mnd_state_is_body (state, actor)) || is_any_in_force (state, mandates))
    return;
  severity = 3 + mnd_rules_weigh (state, actor, MND_WEIGH_ARMED | MND_WEIGH_NATIONAL);
  if (have_all_ended (state, mandates))
    {
      finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, severity);
      mnd_finding_add_subject (finding, &state->actors[actor].id);
      mnd_finding_add_number (finding, mandates->len);
      for (guint i = 0; i < mandates->len; i++)
        mnd_finding_add_witness (finding, mnd_record_get_id (g_ptr_array_index (mandates, i)));
      mnd_sink_take (sink, finding);
    }
  else if (!is_customary (&state->actors[actor])
           && mnd_state_get_answer (state, actor, MND_QUESTION_MANDATE, NULL) != MND_ANSWER_FOUND)
    mnd_sink_take (sink, mnd_rules_new_absence (sink, state, actor, MND_BIT (MND_QUESTION_MANDATE), severity));
}

static char *
say_no_mandate (MndFinding *finding, const MndNames *names)
{
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));

  if (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN)
    return g_strdup_printf (_ ("By what mandate %s acts has not yet been assessed."), name);
  if (mnd_finding_get_n_numbers (finding) > 0)
    return g_strdup_printf (_ ("All mandates of %s that have been found have ended."), name);
  return g_strdup_printf (_ ("No mandate of %s has been found."), name);
}

/* --- */

const MndRule mnd_rules_mandate[] = {
  {
      .id = "R10",
      .version = 1,
      .name = N_ ("Mandate overlap"),
      .help = N_ ("Where two forces are to do the same in the same place, duty and blame are in doubt; the OECD-DAC "
                  "handbook on security system reform (2007) asks for distinct roles set down in law. Only mandates "
                  "with a place are compared. Beware: some redundancy is intended; a common instrument, a common body "
                  "or cooperation counts as an arrangement."),
      .challenge = MND_CHALLENGE_COORDINATION,
      .base_severity = 2,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = MND_BIT (MND_TABLE_MANDATE) | MND_BIT (MND_TABLE_PLACE),
      .relations = MND_WALK_HIERARCHY | MND_RULES_SEATS | MND_BIT (MND_RELATION_COOPERATES_WITH),
      .evaluate = find_overlaps,
      .dup_text = say_overlap,
  },
  {
      .id = "R11",
      .version = 1,
      .name = N_ ("Mandate expired or missing"),
      .help = N_ ("What a force or a body may do should stand in law that is in force, says the OSCE Code of Conduct "
                  "(1994) of armed forces and the OECD-DAC handbook (2007) of the whole sector. Beware: customary "
                  "institutions may have a mandate that is not written."),
      .challenge = MND_CHALLENGE_OWNERSHIP,
      .base_severity = 3,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_LINKS,
      .reads = MND_BIT (MND_TABLE_ASSESSMENT) | MND_BIT (MND_TABLE_MANDATE),
      .relations = MND_RELATIONS_NONE,
      .evaluate = find_no_mandate,
      .dup_text = say_no_mandate,
  },
  { .id = NULL },
};
