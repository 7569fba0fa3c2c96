/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R29 to R33: those outside the state: armed groups, the influential, civil society and women, private security. */
#include "analysis/mnd-rules-private.h"

#include <glib/gi18n.h>

#define GETS MND_BIT (MND_PARTY_ROLE_BENEFICIARY)
#define ANY_ROLE (MND_BIT (MND_N_PARTY_ROLES) - 1)

/* Ties by which somebody is in touch; contesting is none. */
#define IN_TOUCH (~MND_BIT (MND_RELATION_CONTESTS))

static gboolean
is_in_touch (const MndState *state, guint actor, guint relations, gboolean (*with) (const MndState *, guint))
{
  for (MND_EACH_OUT (state, link, actor))
    if ((relations & MND_BIT (state->links[link].relation)) != 0 && with (state, state->links[link].to))
      return TRUE;
  for (MND_EACH_IN (state, back, actor))
    if ((relations & MND_BIT (state->links[back].relation)) != 0 && with (state, state->links[back].from))
      return TRUE;
  return FALSE;
}

static gboolean
is_anybody (const MndState *state, guint actor)
{
  return mnd_state_shows (state, actor);
}

static gboolean
is_official (const MndState *state, guint actor)
{
  return mnd_state_is_institution (state, actor) || mnd_state_is_body (state, actor);
}

/* --- R29 */

static gboolean
has_instrument (const MndState *state, guint actor)
{
  GPtrArray *mandates =
      mnd_map_get_referring (state->map, MND_TABLE_MANDATE, MND_MANDATE_ACTOR, &state->actors[actor].id);

  for (guint i = 0; i < mandates->len; i++)
    if (mnd_record_exists_on (g_ptr_array_index (mandates, i), state->day)
        && mnd_record_get_reference (g_ptr_array_index (mandates, i), MND_MANDATE_INSTRUMENT) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
has_ddr (const MndState *state, guint actor)
{
  g_autoptr (GArray) supports = mnd_state_list_support_of (state, actor, ANY_ROLE);

  for (guint i = 0; i < supports->len; i++)
    if ((state->supports[g_array_index (supports, guint, i)].fields & MND_BIT (MND_FIELD_DDR)) != 0)
      return TRUE;
  return FALSE;
}

static void
find_unlinked_arms (MndSink *sink, MndState *state, guint actor)
{
  const MndStateActor *a = &state->actors[actor];

  if (a->placeholder || a->armed != MND_ARMED_YES
      || (a->statutory != MND_STATUTORY_NO && a->statutory != MND_STATUTORY_CONTESTED)
      || is_in_touch (state, actor, IN_TOUCH, is_official) || has_ddr (state, actor) || has_instrument (state, actor))
    return;
  mnd_sink_take (sink, mnd_rules_new_absence (sink, state, actor, MND_BIT (MND_QUESTION_MEMBERSHIP), 4));
}

static char *
say_unlinked_arms (MndFinding *finding, const MndNames *names)
{
  return g_strdup_printf (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN
                              ? _ ("Whether %s, which is armed and outside the law, is in touch with the state, a body "
                                   "or a disarmament programme has not yet been assessed.")
                              : _ ("No tie of %s, which is armed and outside the law, to the state, a body or a "
                                   "disarmament programme has been found."),
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)));
}

/* --- R30 */

enum
{
  INFLUENCE_LEAST,
};

static const MndParameter influence_parameters[] = {
  [INFLUENCE_LEAST] = { "rule.R30.influence", 4, 1, 5, NULL, NC_ ("parameter", "Least influence that counts") },
  { .key = NULL },
};

static void
find_left_out (MndSink *sink, MndState *state, guint actor)
{
  const guint talks = MND_RULES_SEATS | MND_BIT (MND_RELATION_COOPERATES_WITH) | MND_BIT (MND_RELATION_ADVISES);
  MndRecord *row = state->actors[actor].record;
  gint64 influence = mnd_record_get_integer (row, MND_ACTOR_INFLUENCE, 0);
  gint64 stance = mnd_record_get_integer (row, MND_ACTOR_STANCE, G_MAXINT);

  if (state->actors[actor].placeholder || influence < mnd_sink_get_parameter (sink, INFLUENCE_LEAST) || stance > 0
      || is_in_touch (state, actor, talks, is_anybody))
    return;
  mnd_sink_take (sink, mnd_rules_new_absence (sink, state, actor, MND_BIT (MND_QUESTION_MEMBERSHIP),
                                              (int) (influence - stance)));
}

static char *
say_left_out (MndFinding *finding, const MndNames *names)
{
  return g_strdup_printf (
      mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN
          ? _ ("Whether %s, which is influential and not in favour of reform, is part of any body or "
               "dialogue has not yet been assessed.")
          : _ ("%s is influential and not in favour of reform, and has been found in no body or "
               "dialogue."),
      mnd_names_get (names, mnd_finding_get_role (finding, 0)));
}

/* --- R31 */

/* Everybody who takes part in support outside disarmament, and the bodies in which they sit: a set of place + 1. */
static GHashTable *
list_others (const MndState *state)
{
  GHashTable *others = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < state->n_parties; i++)
    {
      const MndStateParty *party = &state->parties[i];
      if ((state->supports[party->support].fields & MND_BIT (MND_FIELD_DDR)) != 0
          || !mnd_state_shows (state, party->actor) || state->actors[party->actor].placeholder)
        continue;
      g_hash_table_add (others, GUINT_TO_POINTER (party->actor + 1));
      for (MND_EACH_OUT (state, link, party->actor))
        if ((MND_RULES_SEATS & MND_BIT (state->links[link].relation)) != 0)
          g_hash_table_add (others, GUINT_TO_POINTER (state->links[link].to + 1));
    }
  return others;
}

static gboolean
meets_others (const MndState *state, guint support, GHashTable *others)
{
  const MndStateSupport *s = &state->supports[support];

  for (guint i = 0; i < s->n_parties; i++)
    {
      guint actor = state->parties[s->first_party + i].actor;
      if (g_hash_table_contains (others, GUINT_TO_POINTER (actor + 1)))
        return TRUE;
      for (MND_EACH_OUT (state, link, actor))
        if ((MND_RULES_SEATS & MND_BIT (state->links[link].relation)) != 0
            && g_hash_table_contains (others, GUINT_TO_POINTER (state->links[link].to + 1)))
          return TRUE;
    }
  return FALSE;
}

static void
find_lonely_ddr (MndSink *sink, MndState *state, guint anchor)
{
  g_autoptr (GHashTable) others = list_others (state);

  for (guint i = 0; i < state->n_supports && g_hash_table_size (others) > 0; i++)
    {
      MndFinding *finding;
      if ((state->supports[i].fields & MND_BIT (MND_FIELD_DDR)) == 0 || state->supports[i].n_parties == 0
          || meets_others (state, i, others))
        continue;
      finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, 3);
      mnd_finding_add_subject (finding, &state->supports[i].id);
      mnd_rules_add_support (finding, state, i);
      mnd_sink_take (sink, finding);
    }
}

static char *
say_lonely_ddr (MndFinding *finding, const MndNames *names)
{
  return g_strdup_printf (_ ("%s shares no party and no body with any other support, as far as has been found."),
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)));
}

/* --- R32 */

enum
{
  GENDER_SHARE,
  GENDER_LEAST,
};

static const MndParameter absent_parameters[] = {
  [GENDER_SHARE] = { "rule.R32.share", 80, 1, 100, MND_UNIT_SHARE,
                     NC_ ("parameter", "Share of programmes without gender equality as an aim") },
  [GENDER_LEAST] = { "rule.R32.least", 3, 1, 100, NC_ ("unit", "programmes"),
                     NC_ ("parameter", "Fewest programmes with a marker that are looked at") },
  { .key = NULL },
};

#define CONSULTED                                                                                                      \
  (MND_RULES_SEATS | MND_BIT (MND_RELATION_OVERSEES) | MND_BIT (MND_RELATION_ADVISES)                                  \
   | MND_BIT (MND_RELATION_COOPERATES_WITH) | MND_BIT (MND_RELATION_HEARS_COMPLAINTS))

static gboolean
is_womens (const MndState *state, guint actor)
{
  return mnd_state_shows (state, actor) && !state->actors[actor].placeholder && state->actors[actor].kind != NULL
         && g_str_equal (state->actors[actor].kind->word, "womens_organisation");
}

/* Bodies of which some seats are known. */
static void
take_body (MndSink *sink, MndState *state, guint body)
{
  g_autoptr (GArray) seats = mnd_rules_list_seats (state, body);
  MndFinding *finding;

  for (guint i = 0; i < seats->len; i++)
    if (mnd_rules_is_society (state, g_array_index (seats, guint, i)))
      return;
  if (seats->len == 0)
    return;
  finding = mnd_rules_new_missing_seat (sink, state, body, 2);
  mnd_sink_take (sink, finding);
}

/* Overseeing, in a body, or asked: by a women's organisation. Nobody can be asked whether it is so of the sector, so
 * that it stays a question where the map has none. */
static void
take_women (MndSink *sink, MndState *state)
{
  MndFinding *finding;
  gboolean has_institution = FALSE;

  for (guint i = 0; i < state->n_actors; i++)
    {
      has_institution |= mnd_state_is_provider (state, i);
      if (is_womens (state, i) && is_in_touch (state, i, CONSULTED, is_official))
        return;
    }
  if (!has_institution)
    return;
  finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_UNKNOWN, 2);
  mnd_finding_add_topic (finding, MND_VOCABULARY_KIND, "womens_organisation");
  mnd_finding_set_questions (finding, MND_BIT (MND_QUESTION_CIVIL_SOCIETY));
  mnd_sink_take (sink, finding);
}

static void
take_markers (MndSink *sink, MndState *state)
{
  guint n_marked = 0, n_nought = 0;
  MndFinding *finding;

  for (guint i = 0; i < state->n_supports; i++)
    {
      gint64 marker = mnd_record_get_integer (state->supports[i].record, MND_SUPPORT_GENDER_MARKER, MND_UNSAID);
      n_marked += marker >= 0;
      n_nought += marker == 0;
    }
  if (n_marked < mnd_sink_get_parameter (sink, GENDER_LEAST)
      || n_nought * 100 <= n_marked * mnd_sink_get_parameter (sink, GENDER_SHARE))
    return;
  finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, 2);
  mnd_finding_add_topic (finding, MND_VOCABULARY_NONE, NULL);
  mnd_finding_add_number (finding, n_nought);
  mnd_finding_add_number (finding, n_marked);
  for (guint i = 0; i < state->n_supports; i++)
    if (mnd_record_get_integer (state->supports[i].record, MND_SUPPORT_GENDER_MARKER, MND_UNSAID) >= 0)
      mnd_finding_add_witness (finding, &state->supports[i].id);
  mnd_sink_take (sink, finding);
}

static void
find_absent (MndSink *sink, MndState *state, guint anchor)
{
  for (guint i = 0; i < state->n_actors; i++)
    if (mnd_rules_is_sector_body (state, i))
      take_body (sink, state, i);
  take_women (sink, state);
  take_markers (sink, state);
}

static char *
say_absent (MndFinding *finding, const MndNames *names)
{
  const MndId *subject = mnd_finding_get_role (finding, 0);
  gulong n;

  if (mnd_finding_get_n_numbers (finding) > 0)
    {
      n = (gulong) mnd_finding_get_number (finding, 1);
      /* Translators: "2 of 30 programmes". */
      return g_strdup_printf (ngettext ("%1$d of %2$lu programme with a gender marker does not aim at gender equality.",
                                        "%1$d of %2$lu programmes with a gender marker do not aim at gender equality.",
                                        n),
                              (int) mnd_finding_get_number (finding, 0), n);
    }
  if (mnd_topic_get_label (subject) != NULL)
    return g_strdup (_ ("Whether women\342\200\231s organisations take part in oversight or are consulted has not yet "
                        "been assessed."));
  return g_strdup_printf (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN
                              ? _ ("Whether civil society has a seat in %s has not yet been assessed.")
                              : _ ("No seat of civil society in %s has been found."),
                          mnd_names_get (names, subject));
}

/* --- R33 */

/* By itself, or with its group where the link covers subordinates. */
static gboolean
is_overseen (MndState *state, guint actor)
{
  g_autoptr (MndOversights) oversights = mnd_oversights_new (state, actor);

  return mnd_oversights_get_size (oversights) > 0;
}

static void
find_unregulated (MndSink *sink, MndState *state, guint actor)
{
  const MndStateActor *a = &state->actors[actor];
  int severity = a->armed == MND_ARMED_YES ? 4 : 3;

  if (a->placeholder || a->kind == NULL || !g_str_equal (a->kind->word, "private_security")
      || (a->functions & MND_FUNCTION_PROVISION) == 0 || is_overseen (state, actor) || has_instrument (state, actor))
    return;
  if (a->armed == MND_ARMED_NO)
    severity--;
  mnd_sink_take (sink,
                 mnd_rules_new_absence (sink, state, actor,
                                        MND_BIT (MND_QUESTION_EXECUTIVE) | MND_BIT (MND_QUESTION_MANDATE), severity));
}

static char *
say_unregulated (MndFinding *finding, const MndNames *names)
{
  return g_strdup_printf (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN
                              ? _ ("Who licenses or oversees %s has not yet been assessed.")
                              : _ ("No licence and no oversight of %s has been found."),
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)));
}

/* --- */

const MndRule mnd_rules_society[] = {
  {
      .id = "R29",
      .version = 1,
      .name = N_ ("Non-statutory armed actor unlinked"),
      .help = N_ ("Armed groups that nobody talks to return as spoilers; the United Nations’ Integrated DDR Standards "
                  "(2006) begin with contact. Contesting is no tie. Beware: non-contact may be deliberate."),
      .challenge = MND_CHALLENGE_SPOILERS,
      .base_severity = 4,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_LINKS,
      .reads = MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_PARTY) | MND_BIT (MND_TABLE_MANDATE)
               | MND_BIT (MND_TABLE_ASSESSMENT),
      .evaluate = find_unlinked_arms,
      .dup_text = say_unlinked_arms,
  },
  {
      .id = "R30",
      .version = 1,
      .name = N_ ("Influential actor left out"),
      .help =
          N_ ("Reform is political, and those who can stop it should be heard (OECD-DAC handbook on security system "
              "reform, 2007). Beware: groups under sanctions are left out on purpose; say so in the verdict."),
      .challenge = MND_CHALLENGE_SPOILERS,
      .base_severity = 4,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_LINKS,
      .reads = MND_BIT (MND_TABLE_ASSESSMENT),
      .parameters = influence_parameters,
      .evaluate = find_left_out,
      .dup_text = say_left_out,
  },
  {
      .id = "R31",
      .version = 1,
      .name = N_ ("DDR disconnected"),
      .help = N_ ("Disarmament and the reform of forces depend on each other: who leaves and who stays is one decision "
                  "(Integrated DDR Standards, 2006, module on security sector reform). Beware: the same team may do "
                  "both without a row that says so."),
      .challenge = MND_CHALLENGE_COORDINATION,
      .base_severity = 3,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_PARTY),
      .relations = MND_RULES_SEATS,
      .columns = MND_COLUMNS_STANDING,
      .support_columns = MND_SUPPORT_COLUMNS_STANDING | MND_BIT (MND_SUPPORT_FIELDS),
      .evaluate = find_lonely_ddr,
      .dup_text = say_lonely_ddr,
  },
  {
      .id = "R32",
      .version = 1,
      .name = N_ ("Civil society or women absent"),
      .help =
          N_ ("United Nations Security Council resolutions 1325 (2000) and 2151 (2014) ask for women and civil "
              "society in reform. Only bodies with a known seat are asked. Beware: a marker that is not reported is "
              "not nought, and is left out of the count."),
      .challenge = MND_CHALLENGE_CIVIL_SOCIETY,
      .base_severity = 2,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_PARTY) | MND_BIT (MND_TABLE_ASSESSMENT),
      .relations = CONSULTED,
      .parameters = absent_parameters,
      .support_columns = MND_SUPPORT_COLUMNS_STANDING | MND_BIT (MND_SUPPORT_GENDER_MARKER),
      .evaluate = find_absent,
      .dup_text = say_absent,
  },
  {
      .id = "R33",
      .version = 1,
      .name = N_ ("Private security unregulated"),
      .help = N_ ("The Montreux Document (2008) asks states to license and oversee private security companies. Beware: "
                  "consultancies that bear no arms weigh less."),
      .challenge = MND_CHALLENGE_MONITORING,
      .base_severity = 3,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_OVERSIGHT,
      .reads = MND_BIT (MND_TABLE_MANDATE) | MND_BIT (MND_TABLE_ASSESSMENT),
      .relations = MND_WALK_HIERARCHY | MND_BIT (MND_RELATION_OVERSEES) | MND_BIT (MND_RELATION_HEARS_COMPLAINTS),
      .evaluate = find_unregulated,
      .dup_text = say_unregulated,
  },
  { .id = NULL },
};
