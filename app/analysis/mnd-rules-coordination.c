/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R16 to R20: who does not sit at the table, and tables that are weak, missing, or owned by one donor. */
#include "analysis/mnd-rules-private.h"

#include "model/mnd-format.h"

#include <glib/gi18n.h>

#define SUPPORT_TABLES (MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_PARTY) | MND_BIT (MND_TABLE_MONEY))

static GArray *
list_bodies (const MndState *state)
{
  GArray *bodies = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < state->n_actors; i++)
    if (mnd_state_is_body (state, i))
      g_array_append_val (bodies, i);
  return bodies;
}

static GArray *
list_all_support (const MndState *state)
{
  GArray *supports = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < state->n_supports; i++)
    g_array_append_val (supports, i);
  return supports;
}

/* --- R16 */

enum
{
  OUTSIDE_SHARE,
};

static const MndParameter outside_parameters[] = {
  [OUTSIDE_SHARE] = { "rule.R16.share", 10, 1, 100, MND_UNIT_SHARE,
                      NC_ ("parameter", "Share of all support that makes a donor a large one") },
  { .key = NULL },
};

static void
append_of (GHashTable *by_donor, guint donor, guint value)
{
  gpointer key = GUINT_TO_POINTER (donor + 1);
  GArray *values = g_hash_table_lookup (by_donor, key);

  if (values == NULL)
    {
      values = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (by_donor, key, values);
    }
  g_array_append_val (values, value);
}

/* Donor (place + 1) -> GArray of support. */
static GHashTable *
group_by_donor (MndState *state)
{
  GHashTable *by_donor = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < state->n_supports; i++)
    {
      g_autoptr (GArray) donors = mnd_state_list_parties (state, i, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
      for (guint k = 0; k < donors->len; k++)
        append_of (by_donor, g_array_index (donors, guint, k), i);
    }
  return by_donor;
}

static guint
get_all_fields (const MndState *state, const GArray *supports)
{
  guint fields = 0;

  for (guint i = 0; i < supports->len; i++)
    fields |= state->supports[g_array_index (supports, guint, i)].fields;
  return fields;
}

/* Donor (place + 1), for itself or a department -> GArray of bodies in which it has a seat. */
static GHashTable *
group_seats (MndState *state)
{
  GHashTable *by_donor = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GArray) bodies = list_bodies (state);

  for (guint i = 0; i < bodies->len; i++)
    {
      guint body = g_array_index (bodies, guint, i);
      for (MND_EACH_IN (state, link, body))
        if ((MND_RULES_SEATS & MND_BIT (state->links[link].relation)) != 0)
          append_of (by_donor, mnd_state_get_donor (state, state->links[link].from), body);
    }
  return by_donor;
}

static gboolean
sits_somewhere (const MndState *state, const GArray *bodies, guint fields)
{
  for (guint i = 0; bodies != NULL && i < bodies->len; i++)
    if (mnd_rules_body_covers (state, g_array_index (bodies, guint, i), fields))
      return TRUE;
  return FALSE;
}

/* Informal contact: it cooperates with somebody. */
static gboolean
is_in_contact (const MndState *state, guint donor)
{
  for (MND_EACH_OUT (state, link, donor))
    if (state->links[link].relation == MND_RELATION_COOPERATES_WITH)
      return TRUE;
  for (MND_EACH_IN (state, back, donor))
    if (state->links[back].relation == MND_RELATION_COOPERATES_WITH)
      return TRUE;
  return FALSE;
}

static void
find_outside_donors (MndSink *sink, MndState *state, guint anchor)
{
  g_autoptr (GHashTable) by_donor = group_by_donor (state);
  g_autoptr (GHashTable) seats = group_seats (state);
  g_autoptr (GArray) all = list_all_support (state);
  g_autoptr (MndDonorShares) shares = mnd_donor_shares_new (state, all, MND_UNSAID);

  for (guint i = 0; i < shares->donors->len; i++)
    {
      const MndDonorShare *share = &g_array_index (shares->donors, MndDonorShare, i);
      GArray *supports = g_hash_table_lookup (by_donor, GUINT_TO_POINTER (share->donor + 1));
      GArray *bodies = g_hash_table_lookup (seats, GUINT_TO_POINTER (share->donor + 1));
      guint fields = get_all_fields (state, supports);
      int severity = 2 + (share->share * 100 >= mnd_sink_get_parameter (sink, OUTSIDE_SHARE))
                     - is_in_contact (state, share->donor);
      MndFinding *finding;
      if (!mnd_rules_is_foreign (state, share->donor) || sits_somewhere (state, bodies, fields))
        continue;
      finding = mnd_rules_new_absence (sink, state, share->donor, MND_BIT (MND_QUESTION_MEMBERSHIP), severity);
      mnd_finding_add_number (finding, fields);
      mnd_finding_add_number (finding, supports->len);
      for (guint k = 0; k < supports->len; k++)
        mnd_finding_add_witness (finding, &state->supports[g_array_index (supports, guint, k)].id);
      mnd_sink_take (sink, finding);
    }
}

static char *
say_outside_donor (MndFinding *finding, const MndNames *names)
{
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  gulong n = (gulong) mnd_finding_get_number (finding, 1);

  if (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN)
    /* Translators: %1$s is a donor. */
    return g_strdup_printf (ngettext ("Whether %1$s, which funds %2$lu programme, sits in a coordination body for its "
                                      "fields has not yet been assessed.",
                                      "Whether %1$s, which funds %2$lu programmes, sits in a coordination body for "
                                      "their fields has not yet been assessed.",
                                      n),
                            name, n);
  /* Translators: %1$s is a donor. */
  return g_strdup_printf (ngettext ("%1$s funds %2$lu programme and has been found in no coordination body for its "
                                    "fields.",
                                    "%1$s funds %2$lu programmes and has been found in no coordination body for their "
                                    "fields.",
                                    n),
                          name, n);
}

/* --- R17 */

static gboolean
is_government (const MndState *state, guint actor)
{
  return mnd_state_is_institution (state, actor) && state->actors[actor].branch == MND_BRANCH_EXECUTIVE;
}

static void
find_body_without_executive (MndSink *sink, MndState *state, guint actor)
{
  gboolean has_donor = FALSE, has_member = FALSE, has_lead = FALSE;
  MndFinding *finding;

  if (!mnd_state_is_body (state, actor))
    return;
  for (MND_EACH_IN (state, link, actor))
    {
      const MndStateLink *l = &state->links[link];
      if ((MND_RULES_SEATS & MND_BIT (l->relation)) == 0)
        continue;
      has_donor |= mnd_rules_is_foreign (state, l->from);
      has_member |= is_government (state, l->from);
      has_lead |= l->relation == MND_RELATION_CHAIRS && is_government (state, l->from);
    }
  if (!has_donor || has_lead)
    return;
  finding = mnd_rules_new_missing_seat (sink, state, actor, has_member ? 3 : 4);
  mnd_finding_add_number (finding, has_member);
  mnd_sink_take (sink, finding);
}

static char *
say_body_without_executive (MndFinding *finding, const MndNames *names)
{
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  gboolean is_unknown = mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN;

  if (mnd_finding_get_number (finding, 0) > 0)
    return g_strdup_printf (is_unknown ? _ ("Whether the partner government chairs %s has not yet been assessed.")
                                       : _ ("The partner government sits in %s but has not been found to chair it."),
                            name);
  return g_strdup_printf (is_unknown
                              ? _ ("Whether the partner government\342\200\231s executive sits in %s has not yet been "
                                   "assessed.")
                              : _ ("Donors sit in %s, and no member from the partner government\342\200\231s executive "
                                   "has been found."),
                          name);
}

/* --- R18 */

enum
{
  WEAK_MONTHS,
  WEAK_FEWEST,
  WEAK_MOST,
};

static const MndParameter weak_parameters[] = {
  [WEAK_MONTHS] = { "rule.R18.months", 6, 1, 60, NC_ ("unit", "months"),
                    NC_ ("parameter", "Longest time without a meeting") },
  [WEAK_FEWEST] = { "rule.R18.fewest", 3, 1, 50, NC_ ("unit", "members"), NC_ ("parameter", "Fewest members") },
  [WEAK_MOST] = { "rule.R18.most", 25, 2, 500, NC_ ("unit", "members"), NC_ ("parameter", "Most members") },
  { .key = NULL },
};

enum
{
  WEAK_NOT_MET = 1 << 0,
  WEAK_FEW = 1 << 1,
  WEAK_MANY = 1 << 2,
  WEAK_NO_SECRETARIAT = 1 << 3,
  WEAK_NO_FUNDING = 1 << 4,
};

static guint
look_at_members (MndSink *sink, const MndState *state, guint body)
{
  g_autoptr (GArray) seats = mnd_rules_list_seats (state, body);
  MndAnswer answer = mnd_state_get_answer (state, body, MND_QUESTION_MEMBERSHIP, NULL);

  if (seats->len > mnd_sink_get_parameter (sink, WEAK_MOST))
    return WEAK_MANY;
  /* A list that nobody calls complete may be longer than what the map has of it. */
  if (seats->len < mnd_sink_get_parameter (sink, WEAK_FEWEST)
      && (answer == MND_ANSWER_FOUND || answer == MND_ANSWER_NONE))
    return WEAK_FEW;
  return 0;
}

/* What the body's own row says. `unsaid` takes what it does not say. */
static guint
look_at_row (MndSink *sink, const MndState *state, guint body, guint *unsaid)
{
  MndRecord *row = mnd_rules_find_body_row (state, body);
  gint64 funded = row != NULL ? mnd_record_get_integer (row, MND_BODY_FUNDED, MND_UNSAID) : MND_UNSAID;
  gboolean has_secretariat = row != NULL && mnd_record_get_reference (row, MND_BODY_SECRETARIAT) != NULL;
  guint weak = 0;
  MndDate met;

  for (MND_EACH_IN (state, link, body))
    has_secretariat |= state->links[link].relation == MND_RELATION_SECRETARIAT_OF;
  *unsaid = 0;
  if (row == NULL || !mnd_date_parse (mnd_record_get_text (row, MND_BODY_LAST_MET), &met))
    *unsaid |= WEAK_NOT_MET;
  else if (mnd_date_get_last_day (&met)
           < mnd_rules_shift_day (state, -(int) mnd_sink_get_parameter (sink, WEAK_MONTHS)))
    weak |= WEAK_NOT_MET;
  if (funded == MND_UNSAID)
    *unsaid |= WEAK_NO_FUNDING;
  else if (funded == 0)
    weak |= WEAK_NO_FUNDING;
  if (!has_secretariat && *unsaid == 0)
    weak |= WEAK_NO_SECRETARIAT; /* the row was filled in, and names none */
  else if (!has_secretariat)
    *unsaid |= WEAK_NO_SECRETARIAT;
  return weak;
}

static void
find_weak_body (MndSink *sink, MndState *state, guint actor)
{
  guint weak, unsaid;
  int n = 0;
  MndFinding *finding;

  if (!mnd_rules_is_sector_body (state, actor))
    return;
  weak = look_at_row (sink, state, actor, &unsaid) | look_at_members (sink, state, actor);
  if (weak == 0 && unsaid == 0)
    return;
  for (guint bits = weak; bits != 0; bits &= bits - 1)
    n++;
  finding = mnd_finding_new (mnd_sink_get_rule (sink), weak != 0 ? MND_FINDING_GAP : MND_FINDING_UNKNOWN, n);
  mnd_finding_add_subject (finding, &state->actors[actor].id);
  if (weak == 0)
    mnd_finding_set_questions (finding, MND_BIT (MND_QUESTION_MEMBERSHIP));
  if ((weak & (WEAK_FEW | WEAK_MANY)) != 0)
    for (MND_EACH_IN (state, link, actor))
      if ((MND_RULES_SEATS & MND_BIT (state->links[link].relation)) != 0)
        mnd_rules_add_link (finding, state, link);
  mnd_finding_add_number (finding, weak != 0 ? weak : unsaid);
  mnd_sink_take (sink, finding);
}

static char *
say_weak_body (MndFinding *finding, const MndNames *names)
{
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  guint weak = (guint) mnd_finding_get_number (finding, 0);
  const char *items[5];
  guint n = 0;
  g_autofree char *list = NULL;

  if (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN)
    return g_strdup_printf (_ ("When %s last met, who runs it and who pays for it has not yet been assessed in full."),
                            name);
  if ((weak & WEAK_NOT_MET) != 0)
    items[n++] = _ ("no recent meeting");
  if ((weak & WEAK_FEW) != 0)
    items[n++] = _ ("few members");
  if ((weak & WEAK_MANY) != 0)
    items[n++] = _ ("many members");
  if ((weak & WEAK_NO_SECRETARIAT) != 0)
    items[n++] = _ ("no secretariat");
  if ((weak & WEAK_NO_FUNDING) != 0)
    items[n++] = _ ("no funding");
  list = mnd_names_dup_list (items, n);
  /* Translators: %1$s is a body, %2$s a list such as "no recent meeting and no secretariat". */
  return g_strdup_printf (_ ("%1$s may lack what a working body needs: %2$s."), name, list);
}

/* --- R19 */

typedef struct
{
  guint n_layer[MND_N_LAYERS];
  guint n_donors, n_government, n_society;
} Sides;

static int
get_layer (const MndState *state, guint actor)
{
  const MndStateActor *a = &state->actors[actor];

  if (!mnd_state_is_institution (state, actor) || mnd_state_is_body (state, actor))
    return MND_UNSAID;
  if (a->kind != NULL && g_str_equal (a->kind->word, "ministry"))
    return MND_LAYER_MINISTERIAL;
  if ((a->functions & MND_FUNCTION_PROVISION) != 0)
    return MND_LAYER_AGENCY;
  if (a->level == MND_LEVEL_NATIONAL && (a->branch == MND_BRANCH_EXECUTIVE || a->branch == MND_BRANCH_LEGISLATURE))
    return MND_LAYER_EXECUTIVE_LEGISLATIVE;
  return MND_UNSAID;
}

static void
count_side (Sides *sides, MndState *state, guint actor)
{
  const MndStateActor *a = &state->actors[actor];
  int layer = get_layer (state, actor);

  if (layer != MND_UNSAID)
    sides->n_layer[layer]++;
  if (mnd_rules_is_foreign (state, actor) && (a->functions & MND_FUNCTION_SUPPORT) != 0
      && mnd_state_get_donor (state, actor) == actor)
    sides->n_donors++;
  else if (mnd_state_is_institution (state, actor) && !mnd_state_is_body (state, actor))
    sides->n_government++;
  else if (mnd_rules_is_society (state, actor))
    sides->n_society++;
}

static gboolean
has_both_sides (const Sides *sides, int between)
{
  switch (between)
    {
    case MND_BETWEEN_DONORS:
      return sides->n_donors >= 2;
    case MND_BETWEEN_DONORS_AND_GOVERNMENT:
      return sides->n_donors >= 1 && sides->n_government >= 1;
    case MND_BETWEEN_DONORS_AND_SOCIETY:
      return sides->n_donors >= 1 && sides->n_society >= 1;
    default:
      return sides->n_government >= 1 && sides->n_society >= 1;
    }
}

/* What a body covers: as its row says, and as its seats show. */
static void
add_covered (MndState *state, guint body, guint *layers, guint *betweens)
{
  MndRecord *row = mnd_rules_find_body_row (state, body);
  g_autoptr (GArray) seats = mnd_rules_list_seats (state, body);
  Sides sides = { { 0 } };

  if (row != NULL)
    {
      *layers |= mnd_record_get_bits (row, MND_BODY_LAYERS, MND_VOCABULARY_LAYER);
      *betweens |= mnd_record_get_bits (row, MND_BODY_AXES, MND_VOCABULARY_COORDINATION_AXIS);
    }
  for (guint i = 0; i < seats->len; i++)
    count_side (&sides, state, g_array_index (seats, guint, i));
  for (int i = 0; i < MND_N_LAYERS; i++)
    if (sides.n_layer[i] >= 2)
      *layers |= MND_BIT (i);
  for (int i = 0; i < MND_N_BETWEENS; i++)
    if (has_both_sides (&sides, i))
      *betweens |= MND_BIT (i);
}

static void
take_uncovered (MndSink *sink, MndVocabulary vocabulary, guint i, gboolean is_known)
{
  MndFinding *finding = mnd_finding_new (mnd_sink_get_rule (sink), is_known ? MND_FINDING_GAP : MND_FINDING_UNKNOWN, 2);

  mnd_finding_add_topic (finding, vocabulary, mnd_catalogue_get_word (vocabulary, i));
  if (!is_known)
    mnd_finding_set_questions (finding, MND_BIT (MND_QUESTION_MEMBERSHIP));
  mnd_sink_take (sink, finding);
}

/* It is known where somebody has looked at the membership of every body there is. */
static void
find_uncovered (MndSink *sink, MndState *state, guint anchor)
{
  g_autoptr (GArray) bodies = list_bodies (state);
  guint layers = 0, betweens = 0;
  gboolean is_known = bodies->len > 0;
  Sides all = { { 0 } };

  for (guint i = 0; i < state->n_actors; i++)
    if (mnd_state_shows (state, i) && !state->actors[i].placeholder)
      count_side (&all, state, i);
  for (guint i = 0; i < bodies->len; i++)
    {
      guint body = g_array_index (bodies, guint, i);
      add_covered (state, body, &layers, &betweens);
      is_known = is_known && mnd_state_get_answer (state, body, MND_QUESTION_MEMBERSHIP, NULL) == MND_ANSWER_FOUND;
    }
  for (guint i = 0; i < MND_N_LAYERS; i++)
    if (all.n_layer[i] >= 2 && (layers & MND_BIT (i)) == 0)
      take_uncovered (sink, MND_VOCABULARY_LAYER, i, is_known);
  for (guint i = 0; i < MND_N_BETWEENS; i++)
    if (has_both_sides (&all, (int) i) && (betweens & MND_BIT (i)) == 0)
      take_uncovered (sink, MND_VOCABULARY_COORDINATION_AXIS, i, is_known);
}

static char *
say_uncovered (MndFinding *finding, const MndNames *names)
{
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));

  MndVocabulary vocabulary;
  const char *word;
  gboolean is_layer =
      mnd_topic_find (mnd_finding_get_role (finding, 0), &vocabulary, &word) && vocabulary == MND_VOCABULARY_LAYER;

  if (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN && is_layer)
    /* Translators: %s is a layer: "Ministerial", "Agency". */
    return g_strdup_printf (_ ("Whether a body coordinates the institutions of this level has not yet been assessed: "
                               "%s."),
                            name);
  if (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN)
    /* Translators: %s are two sides: "Donors with government". */
    return g_strdup_printf (_ ("Whether a body coordinates these two sides has not yet been assessed: %s."), name);
  if (is_layer)
    /* Translators: %s is a layer: "Ministerial", "Agency". */
    return g_strdup_printf (_ ("No body has been found that coordinates the institutions of this level: %s."), name);
  /* Translators: %s are two sides: "Donors with government". */
  return g_strdup_printf (_ ("No body has been found that coordinates these two sides: %s."), name);
}

/* --- R20 */

enum
{
  LEAD_SHARE,
};

static const MndParameter lead_parameters[] = {
  [LEAD_SHARE] = { "rule.R20.share", 60, 10, 100, MND_UNIT_SHARE,
                   NC_ ("parameter", "Share of a field that makes a lead donor") },
  { .key = NULL },
};

static GArray *
list_support_in_field (const MndState *state, guint field)
{
  GArray *supports = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < state->n_supports; i++)
    if ((state->supports[i].fields & MND_BIT (field)) != 0)
      g_array_append_val (supports, i);
  return supports;
}

/* The one body that says it covers the field; MND_NOTHING where there are none or several. */
static guint
find_only_body (const MndState *state, const GArray *bodies, guint field)
{
  guint found = MND_NOTHING;

  for (guint i = 0; i < bodies->len; i++)
    {
      guint body = g_array_index (bodies, guint, i);
      MndRecord *row = mnd_rules_find_body_row (state, body);
      if (row == NULL || (mnd_record_get_bits (row, MND_BODY_FIELDS, MND_VOCABULARY_FIELD) & MND_BIT (field)) == 0)
        continue;
      if (found != MND_NOTHING)
        return MND_NOTHING;
      found = body;
    }
  return found;
}

/* Chair or secretariat, of the donor or a department; MND_NOTHING. */
static guint
find_lead (MndState *state, guint body, guint donor)
{
  const guint leads = MND_BIT (MND_RELATION_CHAIRS) | MND_BIT (MND_RELATION_SECRETARIAT_OF);

  for (MND_EACH_IN (state, link, body))
    if ((leads & MND_BIT (state->links[link].relation)) != 0
        && mnd_state_get_donor (state, state->links[link].from) == donor)
      return link;
  return MND_NOTHING;
}

static void
find_lead_donors (MndSink *sink, MndState *state, guint anchor)
{
  g_autoptr (GArray) bodies = list_bodies (state);

  for (guint field = 0; field < MND_N_FIELDS; field++)
    {
      guint body = find_only_body (state, bodies, field);
      g_autoptr (GArray) supports = NULL;
      g_autoptr (MndDonorShares) shares = NULL;
      const MndDonorShare *first;
      MndFinding *finding;
      guint lead;
      if (body == MND_NOTHING)
        continue;
      supports = list_support_in_field (state, field);
      shares = mnd_donor_shares_new (state, supports, (int) field);
      if (shares->donors->len < 2)
        continue; /* who is alone needs no table */
      first = &g_array_index (shares->donors, MndDonorShare, 0);
      lead = find_lead (state, body, first->donor);
      if (lead == MND_NOTHING || first->share * 100 < mnd_sink_get_parameter (sink, LEAD_SHARE))
        continue;
      finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, 3);
      mnd_finding_add_subject (finding, &state->actors[first->donor].id);
      mnd_finding_add_topic (finding, MND_VOCABULARY_FIELD, mnd_catalogue_get_word (MND_VOCABULARY_FIELD, field));
      mnd_rules_add_link (finding, state, lead);
      mnd_finding_add_mention (finding, &state->actors[body].id);
      mnd_finding_add_number (finding, first->share * 100);
      mnd_finding_add_number (finding, shares->by_money);
      for (guint i = 0; i < supports->len; i++)
        mnd_rules_add_support (finding, state, g_array_index (supports, guint, i));
      mnd_sink_take (sink, finding);
    }
}

static char *
say_lead_donor (MndFinding *finding, const MndNames *names)
{
  const char *donor = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  const char *field = mnd_names_get (names, mnd_finding_get_role (finding, 1));
  const char *body = mnd_names_get (names, mnd_finding_get_mention (finding, 0));
  g_autofree char *share = mnd_format_dup_percent (mnd_finding_get_number (finding, 0) / 100, 0);

  if (mnd_finding_get_number (finding, 1) > 0)
    /* Translators: %1$s is a donor, %2$s a percentage, %3$s a field such as "2b Police", %4$s a body. */
    return g_strdup_printf (_ ("%1$s commits %2$s of the money in the field %3$s and also leads its only body, "
                               "%4$s."),
                            donor, share, field, body);
  /* Translators: %1$s is a donor, %2$s a percentage of programmes, %3$s a field, %4$s a body. */
  return g_strdup_printf (_ ("%1$s gives %2$s of the support in the field %3$s, by count, and also leads its only "
                             "body, %4$s."),
                          donor, share, field, body);
}

/* --- */

const MndRule mnd_rules_coordination[] = {
  {
      .id = "R16",
      .version = 1,
      .name = N_ ("Donor outside coordination"),
      .help =
          N_ ("The Paris Declaration (2005) and the Busan Partnership (2011) ask donors to coordinate; one who sits "
              "nowhere cannot. Departments count as their donor, and a body that does not say its fields may cover "
              "all. Beware: informal contact may do the same, and makes the finding lighter."),
      .challenge = MND_CHALLENGE_COORDINATION,
      .base_severity = 2,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = SUPPORT_TABLES | MND_BIT (MND_TABLE_BODY) | MND_BIT (MND_TABLE_ASSESSMENT),
      .relations = MND_RULES_SEATS | MND_BIT (MND_RELATION_PART_OF) | MND_BIT (MND_RELATION_COOPERATES_WITH),
      .parameters = outside_parameters,
      .columns = MND_COLUMNS_STANDING,
      .support_columns = MND_SUPPORT_COLUMNS_STANDING | MND_BIT (MND_SUPPORT_FIELDS),
      .evaluate = find_outside_donors,
      .dup_text = say_outside_donor,
  },
  {
      .id = "R17",
      .version = 1,
      .name = N_ ("Body without the executive"),
      .help = N_ ("National ownership, which the OECD-DAC handbook (2007) and the Paris Declaration (2005) put first, "
                  "needs the partner government at the table, best in the chair. Only bodies in which somebody from "
                  "abroad sits are asked. Beware: donors may meet alone to prepare."),
      .challenge = MND_CHALLENGE_OWNERSHIP,
      .base_severity = 4,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_LINKS,
      .reads = MND_BIT (MND_TABLE_ASSESSMENT),
      .relations = MND_RULES_SEATS,
      .evaluate = find_body_without_executive,
      .dup_text = say_body_without_executive,
  },
  {
      .id = "R18",
      .version = 1,
      .name = N_ ("Weak body"),
      .help = N_ ("The OECD-DAC handbook (2007) finds that coordination fails without a secretariat, regular meetings, "
                  "money and a membership that can work. Beware: what the map does not say of a body is not counted "
                  "against it."),
      .challenge = MND_CHALLENGE_COORDINATION,
      .base_severity = 1,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_LINKS,
      .reads = MND_BIT (MND_TABLE_BODY) | MND_BIT (MND_TABLE_ASSESSMENT),
      .relations = MND_RULES_SEATS,
      .parameters = weak_parameters,
      .evaluate = find_weak_body,
      .dup_text = say_weak_body,
  },
  {
      .id = "R19",
      .version = 1,
      .name = N_ ("Layer or axis of coordination uncovered"),
      .help = N_ ("The OECD-DAC handbook (2007) asks for coordination at each level of government and between donors, "
                  "government and society. What bodies say of themselves counts, and so do their members. Beware: a "
                  "small sector may need no body."),
      .challenge = MND_CHALLENGE_COORDINATION,
      .base_severity = 2,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = MND_BIT (MND_TABLE_BODY) | MND_BIT (MND_TABLE_ASSESSMENT),
      .relations = MND_RULES_SEATS | MND_BIT (MND_RELATION_PART_OF),
      .columns = MND_COLUMNS_STANDING | MND_BIT (MND_ACTOR_LEVEL),
      .evaluate = find_uncovered,
      .dup_text = say_uncovered,
  },
  {
      .id = "R20",
      .version = 1,
      .name = N_ ("Lead-donor territory"),
      .help = N_ ("Who gives most and also leads the only table decides alone; the Paris Declaration (2005) wants "
                  "partners to lead. Shares are of money where all of it is known in one currency, else of programmes. "
                  "Beware: an agreed division of labour looks the same."),
      .challenge = MND_CHALLENGE_OWNERSHIP,
      .base_severity = 3,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = SUPPORT_TABLES | MND_BIT (MND_TABLE_BODY),
      .relations = MND_RULES_SEATS | MND_BIT (MND_RELATION_PART_OF),
      .parameters = lead_parameters,
      .columns = MND_COLUMNS_STANDING,
      .support_columns = MND_SUPPORT_COLUMNS_STANDING | MND_BIT (MND_SUPPORT_FIELDS),
      .evaluate = find_lead_donors,
      .dup_text = say_lead_donor,
  },
  { .id = NULL },
};
