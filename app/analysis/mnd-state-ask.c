/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rules ask of G(D) again and again. */
#include "analysis/mnd-state.h"

/* Chains of departments and of places that are longer go in a ring. */
#define LONGEST_CHAIN 64

gboolean
mnd_state_includes (const MndState *self, MndRecord *record)
{
  return self->day == MND_ALL_TIMES || mnd_record_exists_on (record, self->day);
}

gboolean
mnd_state_shows (const MndState *self, guint actor)
{
  return actor < self->n_actors && self->actors[actor].record != NULL && self->actors[actor].exists;
}

gboolean
mnd_state_is_institution (const MndState *self, guint actor)
{
  const MndStateActor *a = &self->actors[actor];

  return mnd_state_shows (self, actor) && !a->placeholder
         && (a->statehood == MND_STATEHOOD_STATE || a->statehood == MND_STATEHOOD_HYBRID);
}

gboolean
mnd_state_is_provider (const MndState *self, guint actor)
{
  return mnd_state_is_institution (self, actor) && (self->actors[actor].functions & MND_FUNCTION_PROVISION) != 0;
}

gboolean
mnd_state_is_body (const MndState *self, guint actor)
{
  const MndStateActor *a = &self->actors[actor];

  return mnd_state_shows (self, actor) && !a->placeholder && (a->functions & MND_FUNCTION_COORDINATION) != 0;
}

static gboolean
is_from_abroad (const MndState *self, guint actor)
{
  const MndStateActor *a = &self->actors[actor];

  return (a->functions & MND_FUNCTION_SUPPORT) != 0 && a->statehood == MND_STATEHOOD_INTERNATIONAL;
}

static guint
find_donor_above (const MndState *self, guint actor)
{
  for (MND_EACH_OUT (self, link, actor))
    if (self->links[link].relation == MND_RELATION_PART_OF && is_from_abroad (self, self->links[link].to))
      return self->links[link].to;
  return MND_NOTHING;
}

guint
mnd_state_get_donor (MndState *self, guint actor)
{
  guint head = actor;

  g_return_val_if_fail (actor < self->n_actors, MND_NOTHING);

  if (!is_from_abroad (self, actor))
    return actor;
  for (guint i = 0; i < LONGEST_CHAIN; i++)
    {
      guint above = find_donor_above (self, head);
      if (above == MND_NOTHING)
        return head;
      head = above;
    }
  return actor;
}

guint
mnd_state_find_link (const MndState *self, guint from, guint to, guint relations)
{
  for (MND_EACH_OUT (self, link, from))
    if (self->links[link].to == to && (relations & MND_BIT (self->links[link].relation)) != 0)
      return link;
  return MND_NOTHING;
}

gboolean
mnd_relation_is_hierarchy (int relation)
{
  return relation == MND_RELATION_COMMANDS || relation == MND_RELATION_PART_OF || relation == MND_RELATION_REPORTS_TO;
}

gboolean
mnd_relation_is_oversight (int relation)
{
  return relation == MND_RELATION_OVERSEES || relation == MND_RELATION_HEARS_COMPLAINTS;
}

/* Commands point down, the others up. */
guint
mnd_state_get_lower (const MndState *self, guint link)
{
  return self->links[link].relation == MND_RELATION_COMMANDS ? self->links[link].to : self->links[link].from;
}

guint
mnd_state_get_upper (const MndState *self, guint link)
{
  return self->links[link].relation == MND_RELATION_COMMANDS ? self->links[link].from : self->links[link].to;
}

guint
mnd_state_get_other (const MndState *self, guint link, guint actor)
{
  return self->links[link].from == actor ? self->links[link].to : self->links[link].from;
}

static int
get_day (MndRecord *assessment)
{
  MndDate date;

  return mnd_date_parse (mnd_record_get_text (assessment, MND_ASSESSMENT_DATE), &date) ? mnd_date_get_last_day (&date)
                                                                                       : MND_DAY_FIRST;
}

/* Among equals the one with the greater key, which is the one that was entered later. */
static gboolean
is_better (int day, int than, int as_of)
{
  if (day <= as_of)
    return than > as_of || day >= than;
  return than > as_of && day <= than;
}

MndAnswer
mnd_state_get_answer (const MndState *self, guint actor, MndQuestion question, MndRecord **assessment)
{
  const char *word = mnd_catalogue_get_word (MND_VOCABULARY_QUESTION, question);
  GPtrArray *rows =
      mnd_map_get_referring (self->map, MND_TABLE_ASSESSMENT, MND_ASSESSMENT_SUBJECT, &self->actors[actor].id);
  MndRecord *best = NULL;
  int best_day = 0, as_of = self->day == MND_ALL_TIMES ? MND_DAY_LAST : self->day;

  for (guint i = 0; i < rows->len; i++)
    {
      MndRecord *row = g_ptr_array_index (rows, i);
      int day = get_day (row);
      if (g_strcmp0 (mnd_record_get_text (row, MND_ASSESSMENT_QUESTION), word) != 0
          || (best != NULL && !is_better (day, best_day, as_of)))
        continue;
      best = row;
      best_day = day;
    }
  if (assessment != NULL)
    *assessment = best;
  if (best == NULL)
    return MND_ANSWER_NOT_ASSESSED;
  return (MndAnswer) mnd_catalogue_get_index (MND_VOCABULARY_ANSWER, mnd_record_get_text (best, MND_ASSESSMENT_ANSWER));
}

gboolean
mnd_state_is_assessed_none (const MndState *self, guint actor, guint questions, guint *open)
{
  guint left = 0;

  for (guint question = 0; question < MND_N_QUESTIONS; question++)
    if ((questions & MND_BIT (question)) != 0
        && mnd_state_get_answer (self, actor, (MndQuestion) question, NULL) != MND_ANSWER_NONE)
      left |= MND_BIT (question);
  if (open != NULL)
    *open = left;
  return left == 0;
}

GPtrArray *
mnd_state_dup_places_around (const MndState *self, const MndId *place)
{
  GPtrArray *around = g_ptr_array_new ();

  for (guint i = 0; i < LONGEST_CHAIN && place != NULL; i++)
    {
      MndRecord *row = mnd_map_find (self->map, MND_TABLE_PLACE, place);
      g_ptr_array_add (around, (gpointer) place);
      place = row != NULL ? mnd_record_get_reference (row, MND_PLACE_PARENT) : NULL;
    }
  return around;
}

static gboolean
lies_within (const MndState *self, const MndId *inner, const MndId *outer)
{
  g_autoptr (GPtrArray) around = mnd_state_dup_places_around (self, inner);

  for (guint i = 0; i < around->len; i++)
    if (mnd_id_equal (g_ptr_array_index (around, i), outer))
      return TRUE;
  return FALSE;
}

gboolean
mnd_state_places_meet (const MndState *self, const MndId *a, const MndId *b)
{
  return a != NULL && b != NULL && (lies_within (self, a, b) || lies_within (self, b, a));
}
