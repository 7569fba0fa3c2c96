/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rules on coordination ask of bodies: which fields they cover, who has a seat, whether anybody has looked. */
#include "analysis/mnd-rules-private.h"

gboolean
mnd_rules_is_sector_body (const MndState *state, guint actor)
{
  return mnd_state_is_body (state, actor)
         && (state->actors[actor].branch != MND_BRANCH_INTERGOVERNMENTAL
             || mnd_rules_find_body_row (state, actor) != NULL);
}

MndRecord *
mnd_rules_find_body_row (const MndState *state, guint body)
{
  return mnd_map_find (state->map, MND_TABLE_BODY, &state->actors[body].id);
}

gboolean
mnd_rules_body_covers (const MndState *state, guint body, guint fields)
{
  MndRecord *row = mnd_rules_find_body_row (state, body);
  guint covered = row != NULL ? mnd_record_get_bits (row, MND_BODY_FIELDS, MND_VOCABULARY_FIELD) : 0;

  return covered == 0 || fields == 0 || (covered & fields) != 0;
}

GArray *
mnd_rules_list_seats (const MndState *state, guint body)
{
  GArray *actors = g_array_new (FALSE, FALSE, sizeof (guint));

  for (MND_EACH_IN (state, link, body))
    {
      guint from = state->links[link].from;
      gboolean is_new = (MND_RULES_SEATS & MND_BIT (state->links[link].relation)) != 0;
      for (guint i = 0; i < actors->len; i++)
        is_new = is_new && g_array_index (actors, guint, i) != from;
      if (is_new)
        g_array_append_val (actors, from);
    }
  return actors;
}

guint
mnd_rules_find_seat (const MndState *state, guint body, guint actor)
{
  return mnd_state_find_link (state, actor, body, MND_RULES_SEATS);
}

guint
mnd_rules_find_donor_seat (MndState *state, guint body, guint donor)
{
  for (MND_EACH_IN (state, link, body))
    if ((MND_RULES_SEATS & MND_BIT (state->links[link].relation)) != 0
        && mnd_state_get_donor (state, state->links[link].from) == donor)
      return link;
  return MND_NOTHING;
}

gboolean
mnd_rules_is_foreign (const MndState *state, guint actor)
{
  return state->actors[actor].statehood == MND_STATEHOOD_INTERNATIONAL;
}

gboolean
mnd_rules_is_society (const MndState *state, guint actor)
{
  gint8 branch = state->actors[actor].branch;

  return branch == MND_BRANCH_CIVIL || branch == MND_BRANCH_MEDIA;
}

MndFinding *
mnd_rules_new_missing_seat (MndSink *sink, const MndState *state, guint body, int severity)
{
  MndRecord *assessment = NULL;
  MndAnswer answer = mnd_state_get_answer (state, body, MND_QUESTION_MEMBERSHIP, &assessment);
  gboolean is_known = answer == MND_ANSWER_FOUND || answer == MND_ANSWER_NONE;
  MndFinding *finding =
      mnd_finding_new (mnd_sink_get_rule (sink), is_known ? MND_FINDING_GAP : MND_FINDING_UNKNOWN, severity);

  mnd_finding_add_subject (finding, &state->actors[body].id);
  if (!is_known)
    mnd_finding_set_questions (finding, MND_BIT (MND_QUESTION_MEMBERSHIP));
  if (assessment != NULL)
    mnd_finding_add_witness (finding, mnd_record_get_id (assessment));
  for (MND_EACH_IN (state, link, body))
    if ((MND_RULES_SEATS & MND_BIT (state->links[link].relation)) != 0)
      mnd_rules_add_link (finding, state, link);
  return finding;
}
