/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R04, R06 and R07: what stands behind oversight that there is: dependence, exercise, load. */
#include "analysis/mnd-rules-private.h"

#include <glib/gi18n.h>

#define OVERSIGHT_RELATIONS (MND_BIT (MND_RELATION_OVERSEES) | MND_BIT (MND_RELATION_HEARS_COMPLAINTS))

/* --- R04 */

static gboolean
is_ministry (const MndStateActor *actor)
{
  return actor->kind != NULL && g_str_equal (actor->kind->word, "ministry");
}

/* A link by which one holds the other in its hand; MND_NOTHING where there is none. */
static guint
find_hold (const MndState *state, guint holder, guint held)
{
  for (MND_EACH_IN (state, link, held))
    {
      const MndStateLink *l = &state->links[link];
      if (l->from == holder && !l->autonomy_guaranteed
          && (l->relation == MND_RELATION_APPOINTS || l->relation == MND_RELATION_FUNDS))
        return link;
    }
  return MND_NOTHING;
}

/* Is the overseer in the hand of this one, by standing under it or by a link? */
static gboolean
is_held (const MndState *state, const MndWalk *above_overseer, guint holder)
{
  return mnd_walk_has (above_overseer, holder)
         || find_hold (state, holder, mnd_walk_get (above_overseer, 0)->actor) != MND_NOTHING;
}

static void
add_hold (MndFinding *finding, const MndState *state, const MndWalk *above_overseer, guint holder)
{
  guint step = mnd_walk_find (above_overseer, holder);
  guint link = find_hold (state, holder, mnd_walk_get (above_overseer, 0)->actor);

  if (step != MND_NOTHING)
    mnd_rules_add_path (finding, state, above_overseer, step);
  if (link != MND_NOTHING)
    mnd_rules_add_link (finding, state, link);
  mnd_finding_add_mention (finding, &state->actors[holder].id);
}

static MndFinding *
new_dependence (MndSink *sink, const MndState *state, const MndOversights *oversights, const MndOversight *entry)
{
  guint actor = mnd_walk_get (oversights->above, 0)->actor;
  MndFinding *finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP,
                                         3 + mnd_rules_weigh (state, actor, MND_WEIGH_ARMED | MND_WEIGH_NATIONAL));

  mnd_finding_add_subject (finding, &state->actors[entry->overseer].id);
  mnd_finding_add_subject (finding, &state->actors[actor].id);
  mnd_rules_add_link (finding, state, entry->link);
  mnd_rules_add_path (finding, state, oversights->above, entry->step);
  return finding;
}

/* The overseer hangs on the actor or on a ministry above it. */
static void
find_dependence (MndSink *sink, MndState *state, const MndOversights *oversights, const MndOversight *entry)
{
  g_autoptr (MndWalk) above =
      mnd_walk_new (state, entry->overseer, MND_WALK_UP, MND_WALK_HIERARCHY | MND_WALK_NOT_AUTONOMOUS);
  MndFinding *finding = NULL;

  for (guint step = 0; step < mnd_walk_get_size (oversights->above); step++)
    {
      guint holder = mnd_walk_get (oversights->above, step)->actor;
      if (holder == entry->overseer || (step > 0 && !is_ministry (&state->actors[holder]))
          || !is_held (state, above, holder))
        continue;
      if (finding == NULL)
        finding = new_dependence (sink, state, oversights, entry);
      mnd_rules_add_path (finding, state, oversights->above, step);
      add_hold (finding, state, above, holder);
    }
  if (finding != NULL)
    mnd_sink_take (sink, finding);
}

static gboolean
is_first_of_overseer (const MndState *state, const MndOversights *oversights, guint i)
{
  for (guint k = 0; k < i; k++)
    if (mnd_oversights_get (oversights, k)->overseer == mnd_oversights_get (oversights, i)->overseer
        && mnd_link_is_independent (state, mnd_oversights_get (oversights, k)->link))
      return FALSE;
  return TRUE;
}

static void
find_dependent_overseers (MndSink *sink, MndState *state, guint actor)
{
  g_autoptr (MndOversights) oversights = NULL;

  if (!mnd_state_is_institution (state, actor))
    return;
  oversights = mnd_oversights_new (state, actor);
  for (guint i = 0; i < mnd_oversights_get_size (oversights); i++)
    {
      const MndOversight *entry = mnd_oversights_get (oversights, i);
      if (mnd_link_is_independent (state, entry->link) && is_first_of_overseer (state, oversights, i))
        find_dependence (sink, state, oversights, entry);
    }
}

static char *
say_dependent_overseer (MndFinding *finding, const MndNames *names)
{
  const char *overseer = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  const char *overseen = mnd_names_get (names, mnd_finding_get_role (finding, 1));
  g_autofree char *holders = mnd_rules_dup_mentions (finding, names);

  if (mnd_finding_get_n_mentions (finding) == 1
      && mnd_id_equal (mnd_finding_get_mention (finding, 0), mnd_finding_get_role (finding, 1)))
    /* Translators: %1$s and %2$s are institutions. */
    return g_strdup_printf (_ ("%1$s oversees %2$s, on which it itself depends."), overseer, overseen);
  /* Translators: %1$s oversees %2$s; %3$s is one or several institutions, among them what stands above %2$s. */
  return g_strdup_printf (_ ("%1$s oversees %2$s and itself depends on %3$s."), overseer, overseen, holders);
}

/* --- R06 */

enum
{
  R06_MONTHS
};

static const MndParameter r06[] = {
  { "rule.R06.months", 24, 1, 120, NC_ ("unit", "months"),
    NC_ ("parameter", "Time within which oversight by law is expected to have been exercised") },
  { .key = NULL },
};

typedef enum
{
  EXERCISED,
  NOT_EXERCISED,
  NOT_RECORDED,
} Exercise;

static Exercise
get_exercise (const MndState *state, guint link, int limit)
{
  MndRecord *record = state->links[link].record;
  MndDate date;

  if (state->links[link].dormant)
    return NOT_EXERCISED;
  if (mnd_date_parse (mnd_record_get_text (record, MND_LINK_LAST_EXERCISED), &date))
    return mnd_date_get_last_day (&date) >= limit ? EXERCISED : NOT_EXERCISED;
  /* It has hardly begun. */
  if (mnd_record_get_interval (record).from >= limit)
    return EXERCISED;
  return NOT_RECORDED;
}

static gboolean
is_by_law (const MndState *state, guint link)
{
  const MndStateLink *l = &state->links[link];

  return l->relation == MND_RELATION_OVERSEES && !l->informal && !l->planned;
}

static gboolean
is_first_by_law (const MndState *state, guint link)
{
  for (guint other = state->actors[state->links[link].to].first_in; other != link; other = state->links[other].next_in)
    if (state->links[other].from == state->links[link].from && is_by_law (state, other))
      return FALSE;
  return TRUE;
}

/* All that one oversees of the other by law: exercised where any of it is. */
static void
take_paper (MndSink *sink, MndState *state, guint first, int limit)
{
  guint overseer = state->links[first].from, overseen = state->links[first].to;
  g_autoptr (MndFinding) finding = NULL;
  gboolean is_open = FALSE;

  for (guint link = first; link != MND_NOTHING; link = state->links[link].next_above)
    if (state->links[link].from == overseer && is_by_law (state, link))
      {
        Exercise exercise = get_exercise (state, link, limit);
        if (exercise == EXERCISED)
          return;
        is_open |= exercise == NOT_RECORDED;
      }
  if (is_open && !mnd_state_is_provider (state, overseen))
    return;
  finding = mnd_finding_new (mnd_sink_get_rule (sink), is_open ? MND_FINDING_UNKNOWN : MND_FINDING_GAP,
                             3 + mnd_rules_weigh (state, overseen, MND_WEIGH_ARMED | MND_WEIGH_NATIONAL));
  mnd_finding_add_subject (finding, &state->actors[overseer].id);
  mnd_finding_add_subject (finding, &state->actors[overseen].id);
  for (guint link = first; link != MND_NOTHING; link = state->links[link].next_above)
    if (state->links[link].from == overseer && is_by_law (state, link))
      mnd_finding_add_witness (finding, &state->links[link].id);
  mnd_finding_add_number (finding, mnd_sink_get_parameter (sink, R06_MONTHS));
  mnd_sink_take (sink, g_steal_pointer (&finding));
}

static void
find_paper_oversight (MndSink *sink, MndState *state, guint actor)
{
  int limit = mnd_rules_shift_day (state, -(int) mnd_sink_get_parameter (sink, R06_MONTHS));

  if (!mnd_state_is_institution (state, actor))
    return;
  for (MND_EACH_OVERSEER (state, link, actor))
    if (is_by_law (state, link) && is_first_by_law (state, link))
      take_paper (sink, state, link, limit);
}

static char *
say_paper_oversight (MndFinding *finding, const MndNames *names)
{
  const char *overseer = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  const char *overseen = mnd_names_get (names, mnd_finding_get_role (finding, 1));
  guint months = (guint) mnd_finding_get_number (finding, 0);

  if (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN)
    /* Translators: %1$s and %2$s are institutions. */
    return g_strdup_printf (_ ("When %1$s last exercised its oversight of %2$s has not been recorded."), overseer,
                            overseen);
  /* Translators: %1$s and %2$s are institutions, %3$u a number of months. */
  return g_strdup_printf (ngettext ("%1$s has by law the oversight of %2$s; no exercise of it within %3$u month has "
                                    "been found.",
                                    "%1$s has by law the oversight of %2$s; no exercise of it within %3$u months has "
                                    "been found.",
                                    months),
                          overseer, overseen, months);
}

/* --- R07 */

enum
{
  R07_PERCENTILE,
  R07_LEAST
};

static const MndParameter r07[] = {
  { "rule.R07.percentile", 90, 50, 100, NC_ ("unit", "percentile"),
    NC_ ("parameter", "Of all overseers, those above this share oversee very many") },
  { "rule.R07.least", 5, 1, 1000, NC_ ("unit", "institutions"),
    NC_ ("parameter", "Fewer institutions than this are no overload") },
  { .key = NULL },
};

static gboolean
is_first_to (const MndState *state, guint link)
{
  for (guint other = state->actors[state->links[link].from].first_out; other != link;
       other = state->links[other].next_out)
    if (state->links[other].to == state->links[link].to && mnd_relation_is_oversight (state->links[other].relation))
      return FALSE;
  return TRUE;
}

static guint
count_overseen (const MndState *state, guint actor)
{
  guint n = 0;

  for (MND_EACH_OUT (state, link, actor))
    n += mnd_relation_is_oversight (state->links[link].relation) && is_first_to (state, link);
  return n;
}

static int
compare_numbers_cb (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

/* Auditors and the like are there for everybody. */
static gboolean
is_made_for_all (const MndStateActor *actor)
{
  static const char *const kinds[] = { "audit", "ombudsman", "human_rights_commission", "anti_corruption",
                                       "parliament" };

  for (guint i = 0; actor->kind != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (actor->kind->word, kinds[i]))
      return TRUE;
  return FALSE;
}

static void
take_overload (MndSink *sink, MndState *state, guint actor, guint n)
{
  MndFinding *finding =
      mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, is_made_for_all (&state->actors[actor]) ? 1 : 2);

  mnd_finding_add_subject (finding, &state->actors[actor].id);
  mnd_finding_add_number (finding, n);
  for (MND_EACH_OUT (state, link, actor))
    if (mnd_relation_is_oversight (state->links[link].relation))
      mnd_rules_add_link (finding, state, link);
  mnd_sink_take (sink, finding);
}

static void
find_overload (MndSink *sink, MndState *state, guint anchor)
{
  g_autofree guint *n_overseen = g_new0 (guint, state->n_actors);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (guint));
  guint rank, limit;

  for (guint actor = 0; actor < state->n_actors; actor++)
    {
      n_overseen[actor] = mnd_state_shows (state, actor) ? count_overseen (state, actor) : 0;
      if (n_overseen[actor] > 0)
        g_array_append_val (sorted, n_overseen[actor]);
    }
  if (sorted->len == 0)
    return;
  g_array_sort (sorted, compare_numbers_cb);
  rank = (guint) (mnd_sink_get_parameter (sink, R07_PERCENTILE) / 100 * sorted->len + 0.999999);
  limit = g_array_index (sorted, guint, CLAMP (rank, 1, sorted->len) - 1);
  for (guint actor = 0; actor < state->n_actors; actor++)
    if (n_overseen[actor] > limit && n_overseen[actor] >= mnd_sink_get_parameter (sink, R07_LEAST)
        && !state->actors[actor].placeholder)
      take_overload (sink, state, actor, n_overseen[actor]);
}

static char *
say_overload (MndFinding *finding, const MndNames *names)
{
  guint n = (guint) mnd_finding_get_number (finding, 0);

  /* Translators: %1$s is an institution. */
  return g_strdup_printf (ngettext ("%1$s oversees %2$u institution, more than nearly all other overseers.",
                                    "%1$s oversees %2$u institutions, more than nearly all other overseers.", n),
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)), n);
}

/* --- */

const MndRule mnd_rules_overseers[] = {
  {
      .id = "R04",
      .version = 1,
      .name = N_ ("Dependent overseer"),
      .help =
          N_ ("Whoever oversees must not hang on whom he oversees. The Lima and Mexico declarations on audit (1977, "
              "2007), the Paris Principles on human rights institutions (1993) and the UNODC handbook on police "
              "accountability (2011) ask for a budget, appointments and reports of its own. Beware: where "
              "autonomy is guaranteed in spite of the tie, say so on that link."),
      .challenge = MND_CHALLENGE_OWNERSHIP,
      .base_severity = 3,
      .is_monotone = TRUE,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_OVERSIGHT,
      .relations =
          OVERSIGHT_RELATIONS | MND_WALK_HIERARCHY | MND_BIT (MND_RELATION_APPOINTS) | MND_BIT (MND_RELATION_FUNDS),
      .evaluate = find_dependent_overseers,
      .dup_text = say_dependent_overseer,
  },
  {
      .id = "R06",
      .version = 1,
      .name = N_ ("Paper oversight"),
      .help = N_ ("Powers that nobody uses protect nobody: the DCAF and IPU handbook on parliamentary oversight (2003) "
                  "asks for authority, ability and attitude. Beware: hearings may be confidential."),
      .challenge = MND_CHALLENGE_CAPACITY,
      .base_severity = 3,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_LINKS,
      .relations = MND_BIT (MND_RELATION_OVERSEES),
      .parameters = r06,
      .evaluate = find_paper_oversight,
      .dup_text = say_paper_oversight,
  },
  {
      .id = "R07",
      .version = 1,
      .name = N_ ("Overseer overload"),
      .help = N_ ("An overseer with very many institutions to look after can hardly look after each; the OECD-DAC "
                  "handbook on security system reform (2007) counts the means of overseers among the first things to "
                  "assess. Beware: some, such as auditors, are made for all by design."),
      .challenge = MND_CHALLENGE_CAPACITY,
      .base_severity = 2,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .relations = OVERSIGHT_RELATIONS,
      .parameters = r07,
      .evaluate = find_overload,
      .dup_text = say_overload,
  },
  { .id = NULL },
};
