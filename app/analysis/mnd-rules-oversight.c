/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R01, R02 and R05: what kinds of oversight an institution has, and which have not been found. */
#include "analysis/mnd-rules-private.h"

#include <glib/gi18n.h>

#define OVERSIGHT_RELATIONS (MND_BIT (MND_RELATION_OVERSEES) | MND_BIT (MND_RELATION_HEARS_COMPLAINTS))
#define INHERITING_RELATIONS (OVERSIGHT_RELATIONS | MND_WALK_HIERARCHY)
#define ANSWERS (MND_BIT (MND_TABLE_ASSESSMENT))
#define REMEDY_MONTHS 12

static gboolean
is_found_by_assessment (const MndState *state, guint actor, guint questions)
{
  for (guint question = 0; question < MND_N_QUESTIONS; question++)
    if ((questions & MND_BIT (question)) != 0
        && mnd_state_get_answer (state, actor, (MndQuestion) question, NULL) == MND_ANSWER_FOUND)
      return TRUE;
  return FALSE;
}

static void
add_oversights (MndFinding *finding, const MndState *state, const MndOversights *oversights)
{
  for (guint i = 0; i < mnd_oversights_get_size (oversights); i++)
    {
      const MndOversight *entry = mnd_oversights_get (oversights, i);
      mnd_rules_add_link (finding, state, entry->link);
      mnd_rules_add_path (finding, state, oversights->above, entry->step);
    }
}

/* --- R01 */

static gboolean
has_independent_overseer (const MndState *state, guint actor)
{
  for (MND_EACH_OVERSEER (state, link, actor))
    if (mnd_link_is_independent (state, link))
      return TRUE;
  return FALSE;
}

/* The nearest one above that is overseen independently, though the links do not say that this covers the actor;
 * MND_NOTHING where there is none. */
static guint
find_covered_above (const MndState *state, const MndWalk *above)
{
  for (guint step = 1; step < mnd_walk_get_size (above); step++)
    if (has_independent_overseer (state, mnd_walk_get (above, step)->actor))
      return step;
  return MND_NOTHING;
}

static void
find_no_independent (MndSink *sink, MndState *state, guint actor)
{
  g_autoptr (MndOversights) oversights = NULL;
  MndFinding *finding;
  guint covered;
  int severity;

  if (!mnd_state_is_provider (state, actor))
    return;
  oversights = mnd_oversights_new (state, actor);
  if (mnd_oversights_has_independent (oversights) || is_found_by_assessment (state, actor, MND_QUESTIONS_INDEPENDENT))
    return;
  covered = find_covered_above (state, oversights->above);
  severity = 3 + mnd_rules_weigh (state, actor, MND_WEIGH_ARMED | MND_WEIGH_NATIONAL);
  if (covered != MND_NOTHING || (mnd_oversights_get_modes (oversights) & MND_BIT (MND_MODE_CIVIL_SOCIETY)) != 0)
    severity--;
  if (mnd_rules_is_remedy_planned (state, actor, MND_MODES_INDEPENDENT, REMEDY_MONTHS))
    severity--;
  finding = mnd_rules_new_absence (sink, state, actor, MND_QUESTIONS_INDEPENDENT, severity);
  if (covered != MND_NOTHING)
    {
      mnd_finding_add_mention (finding, &state->actors[mnd_walk_get (oversights->above, covered)->actor].id);
      mnd_rules_add_path (finding, state, oversights->above, covered);
    }
  mnd_sink_take (sink, finding);
}

static char *
say_no_independent (MndFinding *finding, const MndNames *names)
{
  g_autofree char *open = mnd_names_dup_labels (MND_VOCABULARY_MODE, mnd_finding_get_questions (finding));
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));

  if (mnd_finding_get_state (finding) == MND_FINDING_GAP)
    return g_strdup_printf (_ ("No independent oversight of %s has been found."), name);
  if (mnd_finding_get_n_mentions (finding) > 0)
    return g_strdup_printf (
        /* Translators: %1$s is part of %2$s or under it; %3$s is a list of modes such as "parliamentary". */
        _ ("Whether the independent oversight of %2$s reaches %1$s has not yet been assessed: %3$s."), name,
        mnd_names_get (names, mnd_finding_get_mention (finding, 0)), open);
  /* Translators: %1$s is an institution, %2$s a list of modes such as "parliamentary". */
  return g_strdup_printf (_ ("Whether %1$s is under independent oversight has not yet been assessed: %2$s."), name,
                          open);
}

/* --- R02 */

static gboolean
is_executive (const MndState *state, const MndOversight *entry)
{
  const guint executive = MND_BIT (MND_MODE_EXECUTIVE) | MND_BIT (MND_MODE_INTERNAL) | MND_BIT (MND_MODE_BUDGET);

  if (entry->is_independent)
    return FALSE;
  return state->actors[entry->overseer].branch == MND_BRANCH_EXECUTIVE
         || (entry->modes != 0 && (entry->modes & ~executive) == 0);
}

static void
find_executive_only (MndSink *sink, MndState *state, guint actor)
{
  g_autoptr (MndOversights) oversights = NULL;
  MndFinding *finding;

  if (!mnd_state_is_institution (state, actor)
      || (state->actors[actor].functions & (MND_FUNCTION_PROVISION | MND_FUNCTION_JUSTICE)) == 0)
    return;
  oversights = mnd_oversights_new (state, actor);
  for (guint i = 0; i < mnd_oversights_get_size (oversights); i++)
    if (!is_executive (state, mnd_oversights_get (oversights, i)))
      return;
  if (mnd_oversights_get_size (oversights) == 0 || is_found_by_assessment (state, actor, MND_QUESTIONS_INDEPENDENT))
    return;
  finding =
      mnd_rules_new_absence (sink, state, actor, MND_QUESTIONS_INDEPENDENT,
                             3 + mnd_rules_weigh (state, actor, MND_WEIGH_ARMED | MND_WEIGH_NATIONAL)
                                 - mnd_rules_is_remedy_planned (state, actor, MND_MODES_INDEPENDENT, REMEDY_MONTHS));
  add_oversights (finding, state, oversights);
  for (guint i = 0; i < mnd_oversights_get_size (oversights); i++)
    mnd_finding_add_mention (finding, &state->actors[mnd_oversights_get (oversights, i)->overseer].id);
  mnd_sink_take (sink, finding);
}

static char *
say_executive_only (MndFinding *finding, const MndNames *names)
{
  g_autofree char *overseers = mnd_rules_dup_mentions (finding, names);
  g_autofree char *open = mnd_names_dup_labels (MND_VOCABULARY_MODE, mnd_finding_get_questions (finding));
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));

  if (mnd_finding_get_state (finding) == MND_FINDING_GAP)
    /* Translators: %1$s is an institution, %2$s a list of overseers. */
    return g_strdup_printf (_ ("All oversight of %1$s that has been found is executive or internal: %2$s."), name,
                            overseers);
  return g_strdup_printf (
      /* Translators: %1$s is an institution, %2$s a list of overseers, %3$s a list of modes such as "audit". */
      _ ("The oversight of %1$s on the map is executive or internal (%2$s); not yet assessed: %3$s."), name, overseers,
      open);
}

/* --- R05 */

static const char *const kinds_under_all_modes[] = { "armed_forces", "presidential_guard", "paramilitary",
                                                     "police",       "intelligence",       "corrections" };

static gboolean
needs_all_modes (const MndStateActor *actor)
{
  for (guint i = 0; actor->kind != NULL && i < G_N_ELEMENTS (kinds_under_all_modes); i++)
    if (g_str_equal (actor->kind->word, kinds_under_all_modes[i]))
      return TRUE;
  return FALSE;
}

/* A unit of such a force; it is the force as a whole that needs them. */
static gboolean
is_unit (const MndState *state, const MndWalk *above)
{
  for (guint step = 1; step < mnd_walk_get_size (above); step++)
    if (mnd_state_is_provider (state, mnd_walk_get (above, step)->actor)
        && needs_all_modes (&state->actors[mnd_walk_get (above, step)->actor]))
      return TRUE;
  return FALSE;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

static guint
get_formal_modes (const MndState *state, const MndOversights *oversights)
{
  guint modes = 0;

  for (guint i = 0; i < mnd_oversights_get_size (oversights); i++)
    {
      const MndOversight *entry = mnd_oversights_get (oversights, i);
      if (!state->links[entry->link].informal)
        modes |= entry->modes;
    }
  return modes;
}

/* `absent` are bits of modes and of the questions of the same numbers; `informal` ones are exercised all the same. */
static void
take_missing (MndSink *sink, MndState *state, guint actor, guint absent, guint informal,
              const MndOversights *oversights)
{
  int severity = MIN (4, 2 * (int) count_bits (absent | informal));
  MndFinding *finding;

  if ((absent | informal) == 0)
    return;
  if (informal != 0 || mnd_rules_is_remedy_planned (state, actor, absent, REMEDY_MONTHS))
    severity--;
  finding = mnd_rules_new_absence (sink, state, actor, absent, severity);
  mnd_finding_add_number (finding, absent);
  mnd_finding_add_number (finding, informal);
  for (guint i = 0; i < mnd_oversights_get_size (oversights); i++)
    if ((mnd_oversights_get (oversights, i)->modes & informal) != 0)
      {
        mnd_rules_add_link (finding, state, mnd_oversights_get (oversights, i)->link);
        mnd_rules_add_path (finding, state, oversights->above, mnd_oversights_get (oversights, i)->step);
      }
  mnd_sink_take (sink, finding);
}

static void
find_missing_mode (MndSink *sink, MndState *state, guint actor)
{
  g_autoptr (MndOversights) oversights = NULL;
  guint modes, formal, none = 0, open = 0, informal = 0;

  if (!mnd_state_is_provider (state, actor) || !needs_all_modes (&state->actors[actor]))
    return;
  oversights = mnd_oversights_new (state, actor);
  if (is_unit (state, oversights->above))
    return;
  modes = mnd_oversights_get_modes (oversights);
  formal = get_formal_modes (state, oversights);
  for (guint question = 0; question < MND_N_QUESTIONS; question++)
    {
      guint bit = MND_BIT (question);
      MndAnswer answer;
      if ((MND_QUESTIONS_INDEPENDENT & bit & ~formal) == 0)
        continue;
      answer = mnd_state_get_answer (state, actor, (MndQuestion) question, NULL);
      if ((modes & bit) != 0)
        informal |= bit;
      else if (answer == MND_ANSWER_NONE)
        none |= bit;
      else if (answer != MND_ANSWER_FOUND)
        open |= bit;
    }
  take_missing (sink, state, actor, none, informal, oversights);
  take_missing (sink, state, actor, open, 0, oversights);
}

static char *
say_missing_mode (MndFinding *finding, const MndNames *names)
{
  guint none = (guint) mnd_finding_get_number (finding, 0), informal = (guint) mnd_finding_get_number (finding, 1);
  g_autofree char *absent = mnd_names_dup_labels (MND_VOCABULARY_MODE, none);
  g_autofree char *customary = mnd_names_dup_labels (MND_VOCABULARY_MODE, informal);
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));

  if (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN)
    /* Translators: %1$s is an institution, %2$s a list of modes such as "audit". */
    return g_strdup_printf (_ ("For %1$s these modes of oversight have not yet been assessed: %2$s."), name, absent);
  if (informal == 0)
    /* Translators: %1$s is an institution, %2$s a list of modes such as "audit". */
    return g_strdup_printf (_ ("For %1$s these modes of oversight have not been found: %2$s."), name, absent);
  if (none == 0)
    /* Translators: %1$s is an institution, %2$s a list of modes such as "audit". */
    return g_strdup_printf (_ ("For %1$s these modes of oversight are exercised without a formal mandate: %2$s."), name,
                            customary);
  /* Translators: %1$s is an institution, %2$s and %3$s are modes of oversight. */
  return g_strdup_printf (_ ("For %1$s these modes of oversight have not been found: %2$s; and these are exercised "
                             "without a formal mandate: %3$s."),
                          name, absent, customary);
}

/* --- */

const MndRule mnd_rules_oversight[] = {
  {
      .id = "R01",
      .version = 1,
      .name = N_ ("Provider without independent oversight"),
      .help =
          N_ ("The OECD-DAC handbook on security system reform (2007) and the DCAF and IPU handbook on parliamentary "
              "oversight (2003) ask that every state institution that provides security answers to somebody outside "
              "the executive: parliament, auditors, courts or a body that hears complaints. Beware: oversight of "
              "its ministry may reach it; say so with \342\200\234covers subordinates\342\200\235 on that link."),
      .challenge = MND_CHALLENGE_OWNERSHIP,
      .base_severity = 3,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_OVERSIGHT,
      .reads = ANSWERS,
      .relations = INHERITING_RELATIONS,
      .evaluate = find_no_independent,
      .dup_text = say_no_independent,
  },
  {
      .id = "R02",
      .version = 1,
      .name = N_ ("Executive-only oversight"),
      .help = N_ ("Control by the executive alone is not enough, says the DCAF and IPU handbook on parliamentary "
                  "oversight (2003): each branch of power has a part in it. Beware: a law that changes this may be "
                  "pending; enter it as a planned link."),
      .challenge = MND_CHALLENGE_OWNERSHIP,
      .base_severity = 3,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_OVERSIGHT,
      .reads = ANSWERS,
      .relations = INHERITING_RELATIONS,
      .evaluate = find_executive_only,
      .dup_text = say_executive_only,
  },
  {
      .id = "R05",
      .version = 1,
      .name = N_ ("Oversight mode missing"),
      .help = N_ ("Forces with special powers need several kinds of oversight that complete each other: parliament, "
                  "audit, courts, and somebody who hears complaints. So the United Nations compilation of good "
                  "practices on intelligence services (A/HRC/14/46, 2010), the UNODC handbook on police "
                  "accountability (2011) and the Nelson Mandela Rules for prisons (2015, rule 83). Beware: one body "
                  "may serve two modes; give it two links."),
      .challenge = MND_CHALLENGE_OWNERSHIP,
      .base_severity = 2,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_OVERSIGHT,
      .reads = ANSWERS,
      .relations = INHERITING_RELATIONS,
      .evaluate = find_missing_mode,
      .dup_text = say_missing_mode,
  },
  { .id = NULL },
};
