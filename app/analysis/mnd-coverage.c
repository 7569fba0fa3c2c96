/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Coverage; see the header. Which questions a kind raises follows the checklists of the OECD-DAC handbook of 2007 on
 * security system reform: for each force who manages it, who oversees it, by what law and with whose money.
 */
#include "analysis/mnd-coverage.h"
#include "analysis/mnd-oversight.h"

#define BIT(question) MND_BIT (MND_QUESTION_##question)
#define FORCE                                                                                                          \
  (BIT (PARLIAMENTARY) | BIT (EXECUTIVE) | BIT (AUDIT) | BIT (JUDICIAL) | BIT (COMPLAINTS) | BIT (INTERNAL)            \
   | BIT (CIVIL_SOCIETY) | BIT (BUDGET) | BIT (MANDATE) | BIT (COMMAND) | BIT (FUNDING) | BIT (SUPPORT))
#define SERVICE                                                                                                        \
  (BIT (PARLIAMENTARY) | BIT (EXECUTIVE) | BIT (AUDIT) | BIT (COMPLAINTS) | BIT (BUDGET) | BIT (MANDATE)               \
   | BIT (COMMAND))
#define BODY (BIT (MANDATE) | BIT (MEMBERSHIP) | BIT (FUNDING))

/* The modes of oversight are the first questions. */
#define ALL_MODES (BIT (MANDATE) - 1)

struct _MndCoverage
{
  GArray *answers; /* MndAnswers, one an actor of the state */
  guint n_asked, n_found, n_none;
};

static const char *const forces[] = { "armed_forces", "presidential_guard", "paramilitary",
                                      "police",       "intelligence",       "corrections" };

static guint
get_asked (const MndState *state, guint actor)
{
  const MndStateActor *a = &state->actors[actor];
  guint asked = 0;

  if (mnd_state_is_provider (state, actor))
    asked |= SERVICE;
  for (guint i = 0; asked != 0 && a->kind != NULL && i < G_N_ELEMENTS (forces); i++)
    if (g_str_equal (a->kind->word, forces[i]))
      asked |= FORCE;
  if (mnd_state_is_body (state, actor))
    asked |= BODY;
  return asked;
}

static guint
find_by_links (const MndState *state, guint actor)
{
  guint found = 0;

  for (MND_EACH_IN (state, link, actor))
    switch (state->links[link].relation)
      {
      case MND_RELATION_FUNDS:
        found |= BIT (FUNDING) | BIT (SUPPORT);
        break;
      case MND_RELATION_MEMBER_OF:
      case MND_RELATION_CHAIRS:
        found |= BIT (MEMBERSHIP);
        break;
      default:
        break;
      }
  if (state->actors[actor].first_above != MND_NOTHING)
    found |= BIT (COMMAND);
  for (MND_EACH_PARTY (state, party, actor))
    if (state->parties[party].role == MND_PARTY_ROLE_BENEFICIARY)
      found |= BIT (SUPPORT);
  return found;
}

static guint
find_by_rows (const MndState *state, guint actor)
{
  const MndId *id = &state->actors[actor].id;
  GPtrArray *mandates = mnd_map_get_referring (state->map, MND_TABLE_MANDATE, MND_MANDATE_ACTOR, id);
  MndRecord *body = mnd_map_find (state->map, MND_TABLE_BODY, id);
  guint found = 0;

  for (guint i = 0; i < mandates->len; i++)
    if (mnd_state_includes (state, g_ptr_array_index (mandates, i)))
      found |= BIT (MANDATE);
  if (mnd_record_get_value (state->actors[actor].record, MND_ACTOR_BUDGET)->type == MND_VALUE_INTEGER
      || (body != NULL && mnd_record_get_boolean (body, MND_BODY_FUNDED)))
    found |= BIT (FUNDING);
  return found;
}

MndAnswers
mnd_state_get_answers (MndState *state, guint actor)
{
  MndAnswers answers = { .asked = get_asked (state, actor) };
  g_autoptr (MndOversights) oversights = NULL;

  if (answers.asked == 0)
    return answers;
  oversights = mnd_oversights_new (state, actor);
  answers.found = mnd_oversights_get_modes (oversights) & ALL_MODES;
  answers.found |= find_by_links (state, actor) | find_by_rows (state, actor);
  answers.on_map = answers.found & answers.asked;
  for (guint question = 0; question < MND_N_QUESTIONS; question++)
    {
      guint bit = MND_BIT (question);
      MndAnswer answer;
      if ((answers.asked & ~answers.found & bit) == 0)
        continue;
      answer = mnd_state_get_answer (state, actor, (MndQuestion) question, NULL);
      if (answer == MND_ANSWER_FOUND)
        answers.found |= bit;
      else if (answer == MND_ANSWER_NONE)
        answers.none |= bit;
      else if (answer == MND_ANSWER_UNCLEAR)
        answers.unclear |= bit;
    }
  answers.found &= answers.asked;
  answers.open = answers.asked & ~answers.found & ~answers.none;
  return answers;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

static void
put (MndCoverage *self, guint actor, const MndAnswers *answers)
{
  MndAnswers *old = &g_array_index (self->answers, MndAnswers, actor);

  self->n_asked += count_bits (answers->asked) - count_bits (old->asked);
  self->n_found += count_bits (answers->found) - count_bits (old->found);
  self->n_none += count_bits (answers->none) - count_bits (old->none);
  *old = *answers;
}

static void
update_actor (MndCoverage *self, MndState *state, guint actor)
{
  MndAnswers answers = mnd_state_get_answers (state, actor);

  put (self, actor, &answers);
}

void
mnd_coverage_update (MndCoverage *self, MndState *state, const MndWalk *touched)
{
  g_array_set_size (self->answers, state->n_actors);
  if (touched == NULL)
    for (guint actor = 0; actor < state->n_actors; actor++)
      update_actor (self, state, actor);
  else
    for (guint step = 0; step < mnd_walk_get_size (touched); step++)
      update_actor (self, state, mnd_walk_get (touched, step)->actor);
}

MndCoverage *
mnd_coverage_new (MndState *state)
{
  MndCoverage *self = g_new0 (MndCoverage, 1);

  self->answers = g_array_new (FALSE, TRUE, sizeof (MndAnswers));
  mnd_coverage_update (self, state, NULL);
  return self;
}

void
mnd_coverage_free (MndCoverage *self)
{
  g_array_unref (self->answers);
  g_free (self);
}

guint
mnd_coverage_get_n_asked (const MndCoverage *self)
{
  return self->n_asked;
}

guint
mnd_coverage_get_n_found (const MndCoverage *self)
{
  return self->n_found;
}

guint
mnd_coverage_get_n_none (const MndCoverage *self)
{
  return self->n_none;
}

guint
mnd_coverage_get_n_open (const MndCoverage *self)
{
  return self->n_asked - self->n_found - self->n_none;
}

double
mnd_coverage_get_share (const MndCoverage *self)
{
  return self->n_asked > 0 ? (double) (self->n_found + self->n_none) / self->n_asked : 1;
}

MndAnswers
mnd_coverage_get_answers (const MndCoverage *self, guint actor)
{
  g_return_val_if_fail (actor < self->answers->len, (MndAnswers){ 0 });

  return g_array_index (self->answers, MndAnswers, actor);
}
