/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overseers, commanders, members, payers, mandates; see the header. */
#include "analysis/mnd-answerers.h"
#include "analysis/mnd-oversight.h"

static void
add (GArray *ids, const MndId *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (mnd_id_equal (&g_array_index (ids, MndId, i), id))
      return;
  g_array_append_val (ids, *id);
}

static void
add_overseers (GArray *ids, MndState *state, guint actor, guint mode)
{
  g_autoptr (MndOversights) oversights = mnd_oversights_new (state, actor);

  for (guint i = 0; i < mnd_oversights_get_size (oversights); i++)
    {
      const MndOversight *entry = mnd_oversights_get (oversights, i);
      if ((entry->modes & MND_BIT (mode)) != 0)
        add (ids, &state->actors[entry->overseer].id);
    }
}

static void
add_mandates (GArray *ids, const MndState *state, guint actor)
{
  GPtrArray *mandates =
      mnd_map_get_referring (state->map, MND_TABLE_MANDATE, MND_MANDATE_ACTOR, &state->actors[actor].id);

  for (guint i = 0; i < mandates->len; i++)
    if (mnd_record_exists_on (g_ptr_array_index (mandates, i), state->day))
      add (ids, mnd_record_get_id (g_ptr_array_index (mandates, i)));
}

/* The other ends of links that come in, of these relations (MND_BIT). */
static void
add_from (GArray *ids, const MndState *state, guint actor, guint relations)
{
  for (MND_EACH_IN (state, link, actor))
    if ((relations & MND_BIT (state->links[link].relation)) != 0)
      add (ids, &state->actors[state->links[link].from].id);
}

static void
add_above (GArray *ids, const MndState *state, guint actor)
{
  for (guint link = state->actors[actor].first_above; link != MND_NOTHING; link = state->links[link].next_above)
    add (ids, &state->actors[mnd_state_get_upper (state, link)].id);
}

static void
add_supports (GArray *ids, const MndState *state, guint actor)
{
  for (MND_EACH_PARTY (state, party, actor))
    if (state->parties[party].role == MND_PARTY_ROLE_BENEFICIARY)
      add (ids, &state->supports[state->parties[party].support].id);
}

GArray *
mnd_state_dup_answerers (MndState *state, guint actor, MndQuestion question)
{
  GArray *ids;

  g_return_val_if_fail (state != NULL && actor < state->n_actors, NULL);
  g_return_val_if_fail (question < MND_N_QUESTIONS, NULL);

  ids = g_array_new (FALSE, FALSE, sizeof (MndId));
  switch ((int) question)
    {
    case MND_QUESTION_MANDATE:
      add_mandates (ids, state, actor);
      break;
    case MND_QUESTION_COMMAND:
      add_above (ids, state, actor);
      break;
    case MND_QUESTION_MEMBERSHIP:
      add_from (ids, state, actor, MND_BIT (MND_RELATION_CHAIRS));
      add_from (ids, state, actor, MND_BIT (MND_RELATION_MEMBER_OF));
      break;
    case MND_QUESTION_FUNDING:
      add_from (ids, state, actor, MND_BIT (MND_RELATION_FUNDS));
      break;
    case MND_QUESTION_SUPPORT:
      add_from (ids, state, actor, MND_BIT (MND_RELATION_FUNDS));
      add_supports (ids, state, actor);
      break;
    default:
      add_overseers (ids, state, actor, question);
      break;
    }
  return ids;
}
