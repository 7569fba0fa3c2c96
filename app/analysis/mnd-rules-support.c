/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R15, R24 and R26 to R28: where support is missing, ends, stands in for the state, or needs a second look. */
#include "analysis/mnd-rules-private.h"

#include <glib/gi18n.h>

#define SUPPORT_TABLES (MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_PARTY) | MND_BIT (MND_TABLE_MONEY))
#define GETS MND_BIT (MND_PARTY_ROLE_BENEFICIARY)

static gboolean
is_of_kind (const MndState *state, guint actor, const char *kind)
{
  return state->actors[actor].kind != NULL && g_str_equal (state->actors[actor].kind->word, kind);
}

/* --- R15 */

enum
{
  NEED_PRIORITY,
};

static const MndParameter need_parameters[] = {
  [NEED_PRIORITY] = { "rule.R15.priority", 4, 1, 5, NULL, NC_ ("parameter", "Lowest priority of a need that counts") },
  { .key = NULL },
};

/* In force, or planned and not over; in the field where one is given. */
static gboolean
is_support_to_come (const MndState *state, MndRecord *support, guint fields)
{
  const char *status = mnd_record_get_text (support, MND_SUPPORT_STATUS);
  MndInterval interval = mnd_record_get_interval (support);
  gboolean is_planned = g_strcmp0 (status, "planned") == 0;

  if (g_strcmp0 (status, "suspended") == 0 || g_strcmp0 (status, "cancelled") == 0
      || (fields != 0 && (mnd_support_get_fields (support) & fields) == 0))
    return FALSE;
  return interval.to > state->day && (is_planned || interval.from <= state->day);
}

static gboolean
is_actor_supported (const MndState *state, const MndId *actor, guint fields)
{
  GPtrArray *parties = mnd_map_get_referring (state->map, MND_TABLE_PARTY, MND_PARTY_ACTOR, actor);

  for (guint i = 0; i < parties->len; i++)
    {
      MndRecord *party = g_ptr_array_index (parties, i);
      MndRecord *support =
          mnd_map_find (state->map, MND_TABLE_SUPPORT, mnd_record_get_reference (party, MND_PARTY_SUPPORT));
      if (support != NULL
          && mnd_record_get_term (party, MND_PARTY_ROLE, MND_VOCABULARY_ROLE) == MND_PARTY_ROLE_BENEFICIARY
          && is_support_to_come (state, support, fields))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_place_supported (const MndState *state, const MndId *place, guint fields)
{
  MndRecordList *supports = mnd_map_get_records (state->map, MND_TABLE_SUPPORT);

  for (guint i = 0; i < mnd_record_list_get_size (supports); i++)
    {
      MndRecord *support = mnd_record_list_get (supports, i);
      if (mnd_state_places_meet (state, place, mnd_record_get_reference (support, MND_SUPPORT_PLACE))
          && is_support_to_come (state, support, fields))
        return TRUE;
    }
  return FALSE;
}

static void
take_need (MndSink *sink, const MndState *state, MndRecord *need)
{
  const MndId *actor = mnd_record_get_reference (need, MND_NEED_ACTOR);
  const MndId *place = mnd_record_get_reference (need, MND_NEED_PLACE);
  gint64 priority = mnd_record_get_integer (need, MND_NEED_PRIORITY, 0);
  int field = mnd_record_get_term (need, MND_NEED_FIELD, MND_VOCABULARY_FIELD);
  guint fields = field >= 0 ? MND_BIT (field) : 0;
  guint at = actor != NULL ? mnd_state_find_actor (state, actor) : MND_NOTHING;
  MndFinding *finding;

  if (priority < mnd_sink_get_parameter (sink, NEED_PRIORITY) || (actor == NULL && place == NULL))
    return;
  if (actor != NULL ? at == MND_NOTHING || !mnd_state_shows (state, at) || state->actors[at].placeholder
                          || is_actor_supported (state, actor, fields)
                    : is_place_supported (state, place, fields))
    return;
  if (actor != NULL)
    finding = mnd_rules_new_absence (sink, state, at, MND_BIT (MND_QUESTION_SUPPORT), (int) priority);
  else
    {
      finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_UNKNOWN, (int) priority);
      mnd_finding_add_subject (finding, place);
      mnd_finding_set_questions (finding, MND_BIT (MND_QUESTION_SUPPORT));
    }
  mnd_finding_add_subject (finding, mnd_record_get_id (need));
  mnd_finding_add_number (finding, fields);
  mnd_sink_take (sink, finding);
}

/* Willing and weak: where help would find hold. */
static void
take_willing (MndSink *sink, const MndState *state, guint actor)
{
  MndRecord *row = state->actors[actor].record;
  gint64 capacity = mnd_record_get_integer (row, MND_ACTOR_CAPACITY, MND_UNSAID);
  MndFinding *finding;

  if (capacity < 0 || capacity > 2 || mnd_record_get_integer (row, MND_ACTOR_WILL, MND_UNSAID) < 3
      || !mnd_state_is_institution (state, actor) || is_actor_supported (state, &state->actors[actor].id, 0))
    return;
  finding = mnd_rules_new_absence (sink, state, actor, MND_BIT (MND_QUESTION_SUPPORT), 3);
  mnd_sink_take (sink, finding);
}

static void
find_needs (MndSink *sink, MndState *state, guint anchor)
{
  MndRecordList *needs = mnd_map_get_records (state->map, MND_TABLE_NEED);

  for (guint i = 0; i < mnd_record_list_get_size (needs); i++)
    take_need (sink, state, mnd_record_list_get (needs, i));
  for (guint i = 0; i < state->n_actors; i++)
    if (mnd_state_shows (state, i))
      take_willing (sink, state, i);
}

static char *
say_need (MndFinding *finding, const MndNames *names)
{
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  gboolean is_unknown = mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN;
  guint fields = mnd_finding_get_n_numbers (finding) > 0 ? (guint) mnd_finding_get_number (finding, 0) : 0;
  g_autofree char *field = mnd_names_dup_labels (MND_VOCABULARY_FIELD, fields);

  if (mnd_finding_get_n_numbers (finding) == 0)
    return g_strdup_printf (is_unknown ? _ ("Whether %s, which is willing and short of capacity, has support has not "
                                            "yet been assessed.")
                                       : _ ("%s is willing and short of capacity, and no support to it has been "
                                            "found."),
                            name);
  if (fields == 0)
    return g_strdup_printf (is_unknown ? _ ("Whether the pressing need of %s has support has not yet been assessed.")
                                       : _ ("No support for the pressing need of %s has been found."),
                            name);
  return g_strdup_printf (is_unknown
                              /* Translators: %1$s is an institution or a place, %2$s a field such as "2b Police". */
                              ? _ ("Whether the pressing need of %1$s in the field %2$s has support has not yet been "
                                   "assessed.")
                              /* Translators: %1$s is an institution or a place, %2$s a field such as "2b Police". */
                              : _ ("No support for the pressing need of %1$s in the field %2$s has been found."),
                          name, field);
}

/* --- R24 */

/* Whoever is arrested meets them in this order. */
static const char *const chain[] = { "police", "prosecution", "judiciary", "corrections" };

static int
get_chain_place (const MndState *state, guint actor)
{
  for (guint i = 0; i < G_N_ELEMENTS (chain); i++)
    if (mnd_state_is_institution (state, actor) && is_of_kind (state, actor, chain[i]))
      return (int) i;
  return -1;
}

static gboolean
are_in_one_place (const MndState *state, guint a, guint b)
{
  const MndId *one = mnd_record_get_reference (state->actors[a].record, MND_ACTOR_PLACE);
  const MndId *other = mnd_record_get_reference (state->actors[b].record, MND_ACTOR_PLACE);

  return (one == NULL && other == NULL) || mnd_state_places_meet (state, one, other);
}

/* The supported one before it in the chain, of several the one with the smallest key; MND_NOTHING. */
static guint
find_supported_before (const MndState *state, const GArray *links, guint next, int place)
{
  guint found = MND_NOTHING;

  for (guint i = 0; i < links->len; i++)
    {
      guint actor = g_array_index (links, guint, i);
      g_autoptr (GArray) supports = mnd_state_list_support_of (state, actor, GETS);
      if (get_chain_place (state, actor) == place - 1 && supports->len > 0 && are_in_one_place (state, actor, next)
          && (found == MND_NOTHING || mnd_id_compare (&state->actors[actor].id, &state->actors[found].id) < 0))
        found = actor;
    }
  return found;
}

static void
find_chain_gaps (MndSink *sink, MndState *state, guint anchor)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < state->n_actors; i++)
    if (get_chain_place (state, i) >= 0)
      g_array_append_val (links, i);
  for (guint i = 0; i < links->len; i++)
    {
      guint next = g_array_index (links, guint, i), before;
      int place = get_chain_place (state, next);
      gint64 capacity = mnd_record_get_integer (state->actors[next].record, MND_ACTOR_CAPACITY, MND_UNSAID);
      g_autoptr (GArray) supports = mnd_state_list_support_of (state, next, GETS), of_before = NULL;
      MndFinding *finding;
      if (place == 0 || capacity < 0 || capacity > 2 || supports->len > 0)
        continue;
      before = find_supported_before (state, links, next, place);
      if (before == MND_NOTHING)
        continue;
      finding = mnd_rules_new_absence (sink, state, next, MND_BIT (MND_QUESTION_SUPPORT), place == 3 ? 2 : 3);
      mnd_finding_add_mention (finding, &state->actors[before].id);
      mnd_finding_add_witness (finding, &state->actors[before].id);
      of_before = mnd_state_list_support_of (state, before, GETS);
      for (guint k = 0; k < of_before->len; k++)
        mnd_finding_add_witness (finding, &state->supports[g_array_index (of_before, guint, k)].id);
      mnd_sink_take (sink, finding);
    }
}

static char *
say_chain_gap (MndFinding *finding, const MndNames *names)
{
  const char *next = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  const char *before = mnd_names_get (names, mnd_finding_get_mention (finding, 0));

  return g_strdup_printf (
      mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN
          /* Translators: two links of the chain of justice, such as the police and the prosecution. */
          ? _ ("%1$s has support; whether %2$s, which comes next in the chain of justice and is "
               "short of capacity, has any has not yet been assessed.")
          /* Translators: two links of the chain of justice, such as the police and the prosecution. */
          : _ ("%1$s has support, and none has been found for %2$s, which comes next in the chain "
               "of justice and is short of capacity."),
      before, next);
}

/* --- R26 */

enum
{
  CLIFF_MONTHS,
  CLIFF_SHARE,
};

static const MndParameter cliff_parameters[] = {
  [CLIFF_MONTHS] = { "rule.R26.months", 18, 1, 60, NC_ ("unit", "months"), NC_ ("parameter", "How far to look ahead") },
  [CLIFF_SHARE] = { "rule.R26.share", 50, 10, 100, MND_UNIT_SHARE,
                    NC_ ("parameter", "Share of its programmes that end") },
  { .key = NULL },
};

/* Something that begins before the rest is long over. */
static gboolean
has_successor (const MndState *state, guint actor, int until)
{
  GPtrArray *parties = mnd_map_get_referring (state->map, MND_TABLE_PARTY, MND_PARTY_ACTOR, &state->actors[actor].id);

  for (guint i = 0; i < parties->len; i++)
    {
      MndRecord *party = g_ptr_array_index (parties, i);
      MndRecord *support =
          mnd_map_find (state->map, MND_TABLE_SUPPORT, mnd_record_get_reference (party, MND_PARTY_SUPPORT));
      MndInterval interval;
      if (support == NULL
          || mnd_record_get_term (party, MND_PARTY_ROLE, MND_VOCABULARY_ROLE) != MND_PARTY_ROLE_BENEFICIARY
          || g_strcmp0 (mnd_record_get_text (support, MND_SUPPORT_STATUS), "cancelled") == 0)
        continue;
      interval = mnd_record_get_interval (support);
      if (interval.from > state->day && interval.from <= until)
        return TRUE;
    }
  return FALSE;
}

static void
find_cliff (MndSink *sink, MndState *state, guint actor)
{
  int until = mnd_rules_shift_day (state, (int) mnd_sink_get_parameter (sink, CLIFF_MONTHS));
  g_autoptr (GArray) supports = mnd_state_list_support_of (state, actor, GETS);
  guint n_ending = 0;
  MndFinding *finding;

  if (!mnd_state_is_institution (state, actor))
    return;
  for (guint i = 0; i < supports->len; i++)
    n_ending += state->supports[g_array_index (supports, guint, i)].interval.to <= until;
  if (n_ending == 0 || n_ending * 100 < supports->len * mnd_sink_get_parameter (sink, CLIFF_SHARE)
      || has_successor (state, actor, until))
    return;
  finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, 3);
  mnd_finding_add_subject (finding, &state->actors[actor].id);
  mnd_finding_add_number (finding, n_ending);
  mnd_finding_add_number (finding, supports->len);
  for (guint i = 0; i < supports->len; i++)
    mnd_finding_add_witness (finding, &state->supports[g_array_index (supports, guint, i)].id);
  mnd_sink_take (sink, finding);
}

static char *
say_cliff (MndFinding *finding, const MndNames *names)
{
  gulong n = (gulong) mnd_finding_get_number (finding, 1), months = (gulong) mnd_finding_get_parameter (finding, 0);
  g_autofree char *time = g_strdup_printf (ngettext ("%lu month", "%lu months", months), months);

  /* Translators: %1$d of %2$lu programmes, %3$s is an institution, %4$s "18 months". */
  return g_strdup_printf (ngettext ("%1$d of %2$lu programme of support to %3$s ends within %4$s, and no successor has "
                                    "been found.",
                                    "%1$d of %2$lu programmes of support to %3$s end within %4$s, and no successor has "
                                    "been found.",
                                    n),
                          (int) mnd_finding_get_number (finding, 0), n,
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)), time);
}

/* --- R27 */

enum
{
  ODA_MILITARY = 1 << 0,
  ODA_LETHAL = 1 << 1,
  ODA_INTELLIGENCE = 1 << 2,
};

static guint
get_oda_reasons (MndState *state, guint support)
{
  MndRecord *row = state->supports[support].record;
  g_autoptr (GArray) beneficiaries = mnd_state_list_parties (state, support, GETS, FALSE);
  guint lethal = MND_BIT (mnd_catalogue_get_index (MND_VOCABULARY_RESOURCE, "lethal_equipment"));
  gboolean is_effectiveness =
      mnd_record_get_term (row, MND_SUPPORT_AXIS, MND_VOCABULARY_AXIS) == MND_AXIS_EFFECTIVENESS;
  guint reasons = 0;

  if ((mnd_record_get_bits (row, MND_SUPPORT_RESOURCES, MND_VOCABULARY_RESOURCE) & lethal) != 0)
    reasons |= ODA_LETHAL;
  for (guint i = 0; i < beneficiaries->len; i++)
    {
      guint actor = g_array_index (beneficiaries, guint, i);
      if (is_effectiveness
          && (is_of_kind (state, actor, "armed_forces") || is_of_kind (state, actor, "presidential_guard")))
        reasons |= ODA_MILITARY;
      if (is_of_kind (state, actor, "intelligence"))
        reasons |= ODA_INTELLIGENCE;
    }
  return reasons;
}

static void
find_oda_review (MndSink *sink, MndState *state, guint support)
{
  guint reasons;
  MndFinding *finding;

  if (g_strcmp0 (mnd_record_get_text (state->supports[support].record, MND_SUPPORT_FLOW_TYPE), "oda") != 0)
    return;
  reasons = get_oda_reasons (state, support);
  if (reasons == 0)
    return;
  finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, 2);
  mnd_finding_add_subject (finding, &state->supports[support].id);
  mnd_rules_add_support (finding, state, support);
  mnd_finding_add_number (finding, reasons);
  mnd_sink_take (sink, finding);
}

static char *
say_oda_review (MndFinding *finding, const MndNames *names)
{
  guint reasons = (guint) mnd_finding_get_number (finding, 0);
  const char *items[3];
  guint n = 0;
  g_autofree char *list = NULL;

  if ((reasons & ODA_MILITARY) != 0)
    items[n++] = _ ("effectiveness of armed forces");
  if ((reasons & ODA_LETHAL) != 0)
    items[n++] = _ ("lethal equipment");
  if ((reasons & ODA_INTELLIGENCE) != 0)
    items[n++] = _ ("an intelligence service");
  list = mnd_names_dup_list (items, n);
  /* Translators: %1$s is a programme, %2$s what it supports, as a list. */
  return g_strdup_printf (_ ("%1$s is reported as development assistance and supports %2$s; the reporting directives "
                             "should be consulted."),
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)), list);
}

/* --- R28 */

enum
{
  EMBEDDED_MONTHS,
};

static const MndParameter embedded_parameters[] = {
  [EMBEDDED_MONTHS] = { "rule.R28.months", 12, 1, 120, NC_ ("unit", "months"),
                        NC_ ("parameter", "How long officials from abroad may stand in") },
  { .key = NULL },
};

/* Without an end, and begun long ago. A start that is not known is no start of long ago. */
static gboolean
lasts_too_long (MndSink *sink, const MndState *state, const MndInterval *interval)
{
  return interval->to == MND_DAY_LAST && interval->from != MND_DAY_FIRST
         && interval->from < mnd_rules_shift_day (state, -(int) mnd_sink_get_parameter (sink, EMBEDDED_MONTHS));
}

static void
find_foreign_command (MndSink *sink, MndState *state, guint actor)
{
  for (MND_EACH_IN (state, link, actor))
    {
      const MndStateLink *l = &state->links[link];
      MndInterval interval = mnd_record_get_interval (l->record);
      MndFinding *finding;
      if (l->relation != MND_RELATION_COMMANDS || !mnd_rules_is_foreign (state, l->from)
          || !lasts_too_long (sink, state, &interval))
        continue;
      finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, 3);
      mnd_finding_add_subject (finding, &state->actors[actor].id);
      mnd_finding_add_subject (finding, &l->id);
      mnd_finding_add_mention (finding, &state->actors[l->from].id);
      mnd_rules_add_link (finding, state, link);
      mnd_sink_take (sink, finding);
    }
}

static void
find_substitution (MndSink *sink, MndState *state, guint actor)
{
  g_autoptr (GArray) supports = NULL;

  if (!mnd_state_is_institution (state, actor))
    return;
  find_foreign_command (sink, state, actor);
  supports = mnd_state_list_support_of (state, actor, GETS);
  for (guint i = 0; i < supports->len; i++)
    {
      const MndStateSupport *support = &state->supports[g_array_index (supports, guint, i)];
      MndFinding *finding;
      if (g_strcmp0 (mnd_record_get_text (support->record, MND_SUPPORT_MODALITY), "embedded_officials") != 0
          || !lasts_too_long (sink, state, &support->interval))
        continue;
      finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_UNKNOWN, 3);
      mnd_finding_add_subject (finding, &state->actors[actor].id);
      mnd_finding_add_subject (finding, &support->id);
      mnd_finding_set_questions (finding, MND_BIT (MND_QUESTION_SUPPORT));
      mnd_sink_take (sink, finding);
    }
}

static char *
say_substitution (MndFinding *finding, const MndNames *names)
{
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  gulong n = (gulong) mnd_finding_get_parameter (finding, EMBEDDED_MONTHS);

  if (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN)
    /* Translators: %1$s is a programme, %2$s an institution. */
    return g_strdup_printf (_ ("When the officials from abroad of “%1$s” leave %2$s, and who takes over, has not yet "
                               "been assessed."),
                            mnd_names_get (names, mnd_finding_get_role (finding, 1)), name);
  return g_strdup_printf (
      /* Translators: %1$s is an actor from abroad, %2$s an institution. */
      ngettext ("%1$s has held command in %2$s for more than %3$lu month, and no date has been found "
                "on which it ends.",
                "%1$s has held command in %2$s for more than %3$lu months, and no date has been "
                "found on which it ends.",
                n),
      mnd_names_get (names, mnd_finding_get_mention (finding, 0)), name, n);
}

/* --- */

const MndRule mnd_rules_support[] = {
  {
      .id = "R15",
      .version = 1,
      .name = N_ ("Support gap"),
      .help = N_ ("Support should follow assessed needs, and will to reform is where it takes hold (OECD-DAC handbook "
                  "on security system reform, 2007). Planned support counts. Beware: there are donors that do not "
                  "report."),
      .challenge = MND_CHALLENGE_SEQUENCING,
      .base_severity = 3,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = SUPPORT_TABLES | MND_BIT (MND_TABLE_NEED) | MND_BIT (MND_TABLE_PLACE) | MND_BIT (MND_TABLE_ASSESSMENT),
      .relations = MND_RELATIONS_NONE,
      .parameters = need_parameters,
      .support_columns = MND_SUPPORT_COLUMNS_STANDING | MND_BIT (MND_SUPPORT_FIELDS) | MND_BIT (MND_SUPPORT_PLACE),
      .evaluate = find_needs,
      .dup_text = say_need,
  },
  {
      .id = "R24",
      .version = 1,
      .name = N_ ("Justice-chain gap"),
      .help =
          N_ ("Police, prosecution, courts and prisons work as one chain, and more arrests by better police fill the "
              "prisons (OECD-DAC handbook, 2007; UNODC criminal justice assessment toolkit, 2006). Beware: there "
              "are donors that may not support prisons, so a gap there is lighter."),
      .challenge = MND_CHALLENGE_SEQUENCING,
      .base_severity = 3,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = SUPPORT_TABLES | MND_BIT (MND_TABLE_PLACE) | MND_BIT (MND_TABLE_ASSESSMENT),
      .relations = MND_RELATIONS_NONE,
      .columns = MND_COLUMNS_STANDING | MND_BIT (MND_ACTOR_CAPACITY) | MND_BIT (MND_ACTOR_PLACE),
      .support_columns = MND_SUPPORT_COLUMNS_STANDING,
      .evaluate = find_chain_gaps,
      .dup_text = say_chain_gap,
  },
  {
      .id = "R26",
      .version = 1,
      .name = N_ ("Funding cliff"),
      .help =
          N_ ("What donors began should be handed over before it ends; the World Bank’s and United Nations’ sourcebook "
              "on security sector public expenditure reviews (2017) asks how it will be paid for then. Beware: a "
              "renewal may be pending."),
      .challenge = MND_CHALLENGE_SUSTAINABILITY,
      .base_severity = 3,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_LINKS,
      .reads = SUPPORT_TABLES,
      .relations = MND_RELATIONS_NONE,
      .parameters = cliff_parameters,
      .evaluate = find_cliff,
      .dup_text = say_cliff,
  },
  {
      .id = "R27",
      .version = 1,
      .name = N_ ("ODA review needed"),
      .help =
          N_ ("The reporting directives of the OECD-DAC say which support to armed forces and intelligence may count "
              "as development assistance. The rule says where to look them up, never what the answer is."),
      .challenge = MND_CHALLENGE_FUNDING,
      .base_severity = 2,
      .is_monotone = TRUE,
      .anchor = MND_ANCHOR_SUPPORT,
      .reach = MND_REACH_LINKS,
      .reads = SUPPORT_TABLES,
      .relations = MND_RELATIONS_NONE,
      .evaluate = find_oda_review,
      .dup_text = say_oda_review,
  },
  {
      .id = "R28",
      .version = 1,
      .name = N_ ("Capacity substitution"),
      .help = N_ ("Officials from abroad in a line function do the work, and the institution does not learn it; the "
                  "Principles for Good International Engagement in Fragile States (OECD, 2007) ask for a way out. "
                  "Beware: an end that the map does not give may have been agreed."),
      .challenge = MND_CHALLENGE_CAPACITY,
      .base_severity = 3,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_LINKS,
      .reads = SUPPORT_TABLES,
      .relations = MND_BIT (MND_RELATION_COMMANDS),
      .parameters = embedded_parameters,
      .evaluate = find_substitution,
      .dup_text = say_substitution,
  },
  { .id = NULL },
};
