/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several families of rules say in the same way. */
#include "analysis/mnd-rules-private.h"

guint
mnd_rules_find_common_body (const MndState *state, guint a, guint b)
{
  for (MND_EACH_OUT (state, link, a))
    if ((MND_RULES_SEATS & MND_BIT (state->links[link].relation)) != 0
        && mnd_state_find_link (state, b, state->links[link].to, MND_RULES_SEATS) != MND_NOTHING)
      return state->links[link].to;
  return MND_NOTHING;
}

int
mnd_rules_weigh (const MndState *state, guint actor, MndWeigh what)
{
  const MndStateActor *a = &state->actors[actor];
  int weight = 0;

  if ((what & MND_WEIGH_ARMED) != 0 && a->armed == MND_ARMED_YES)
    weight++;
  if ((what & MND_WEIGH_NATIONAL) != 0 && a->level == MND_LEVEL_NATIONAL)
    weight++;
  return weight;
}

MndFinding *
mnd_rules_new_absence (MndSink *sink, const MndState *state, guint actor, guint questions, int severity)
{
  guint open = 0;
  gboolean is_gap = mnd_state_is_assessed_none (state, actor, questions, &open);
  MndFinding *finding =
      mnd_finding_new (mnd_sink_get_rule (sink), is_gap ? MND_FINDING_GAP : MND_FINDING_UNKNOWN, severity);

  mnd_finding_add_subject (finding, &state->actors[actor].id);
  mnd_finding_set_questions (finding, open);
  for (guint question = 0; question < MND_N_QUESTIONS; question++)
    {
      MndRecord *assessment = NULL;
      if ((questions & MND_BIT (question)) == 0)
        continue;
      mnd_state_get_answer (state, actor, (MndQuestion) question, &assessment);
      if (assessment != NULL)
        mnd_finding_add_witness (finding, mnd_record_get_id (assessment));
    }
  return finding;
}

static gboolean
is_mentioned_before (MndFinding *finding, guint mention)
{
  for (guint i = 0; i < mention; i++)
    if (mnd_id_equal (mnd_finding_get_mention (finding, i), mnd_finding_get_mention (finding, mention)))
      return TRUE;
  return FALSE;
}

char *
mnd_rules_dup_mentions (MndFinding *finding, const MndNames *names)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < mnd_finding_get_n_mentions (finding); i++)
    if (!is_mentioned_before (finding, i))
      g_ptr_array_add (ids, (gpointer) mnd_finding_get_mention (finding, i));
  return mnd_names_dup_names (names, (const MndId *const *) ids->pdata, ids->len);
}

char *
mnd_rules_dup_some_mentions (MndFinding *finding, const MndNames *names, guint i, guint n)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint k = i; k < i + n && k < mnd_finding_get_n_mentions (finding); k++)
    g_ptr_array_add (ids, (gpointer) mnd_finding_get_mention (finding, k));
  return mnd_names_dup_names (names, (const MndId *const *) ids->pdata, ids->len);
}

void
mnd_rules_add_mentions (MndFinding *finding, const MndState *state, const GArray *actors)
{
  for (guint i = 0; i < actors->len; i++)
    mnd_finding_add_mention (finding, &state->actors[g_array_index (actors, guint, i)].id);
}

void
mnd_rules_add_support (MndFinding *finding, const MndState *state, guint support)
{
  const MndStateSupport *s = &state->supports[support];

  mnd_finding_add_witness (finding, &s->id);
  for (guint i = 0; i < s->n_parties; i++)
    mnd_finding_add_witness (finding, &state->actors[state->parties[s->first_party + i].actor].id);
}

void
mnd_rules_add_link (MndFinding *finding, const MndState *state, guint link)
{
  mnd_finding_add_witness (finding, &state->links[link].id);
  mnd_finding_add_witness (finding, &state->actors[state->links[link].from].id);
  mnd_finding_add_witness (finding, &state->actors[state->links[link].to].id);
}

void
mnd_rules_add_path (MndFinding *finding, const MndState *state, const MndWalk *walk, guint step)
{
  for (const MndStep *at = mnd_walk_get (walk, step); at->link != MND_NOTHING; at = mnd_walk_get (walk, at->previous))
    mnd_rules_add_link (finding, state, at->link);
}

static int
shift_months (int day, int months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  if (months >= 0)
    g_date_add_months (&date, (guint) months);
  else
    g_date_subtract_months (&date, (guint) -months);
  return (int) g_date_get_julian (&date);
}

int
mnd_rules_shift_day (const MndState *state, int months)
{
  return shift_months (state->day, months);
}

/* The state has no planned links where they do not count, so the map is asked. */
static gboolean
is_planned_until (MndRecord *link, int as_of, int until)
{
  MndInterval interval = mnd_record_get_interval (link);

  return g_strcmp0 (mnd_record_get_text (link, MND_LINK_STATUS), "planned") == 0 && interval.to > as_of
         && interval.from <= until;
}

gboolean
mnd_rules_is_remedy_planned (const MndState *state, guint actor, guint modes, guint months)
{
  GPtrArray *rows = mnd_map_get_referring (state->map, MND_TABLE_LINK, MND_LINK_TO, &state->actors[actor].id);
  int until = shift_months (state->day, (int) months);

  for (guint i = 0; i < rows->len; i++)
    {
      MndRecord *row = g_ptr_array_index (rows, i);
      const char *mode = mnd_record_get_text (row, MND_LINK_MODE);
      int served = mode != NULL ? mnd_catalogue_get_index (MND_VOCABULARY_MODE, mode) : MND_UNSAID;
      if (g_strcmp0 (mnd_record_get_text (row, MND_LINK_KIND), "hears_complaints") == 0)
        served = MND_MODE_COMPLAINTS;
      if (served != MND_UNSAID && (modes & MND_BIT (served)) != 0 && is_planned_until (row, state->day, until))
        return TRUE;
    }
  return FALSE;
}
