/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matrices whose cells hold links: who oversees whom, who sits where. */
#include "analysis/mnd-coverage.h"
#include "analysis/mnd-matrix-private.h"
#include "analysis/mnd-oversight.h"
#include "analysis/mnd-rules-private.h"

#define ALL_MODES (MND_BIT (MND_QUESTION_MANDATE) - 1)

static void
add_overseers (MndMatrixDraft *draft, guint overseen, guint column)
{
  g_autoptr (MndOversights) oversights = mnd_oversights_new (draft->state, overseen);
  guint wanted = draft->matrix->wish.modes;

  for (guint i = 0; i < mnd_oversights_get_size (oversights); i++)
    {
      const MndOversight *oversight = mnd_oversights_get (oversights, i);
      guint modes = wanted != 0 ? oversight->modes & wanted : oversight->modes;
      MndMatrixEntry entry = { .column = column, .bits = modes, .is_inherited = oversight->step > 0 };
      if ((wanted != 0 && modes == 0) || mnd_matrix_draft_skips (draft, &draft->state->links[oversight->link].id))
        continue;
      entry.row = mnd_matrix_draft_add_row (draft, MND_MATRIX_ACTOR, &draft->state->actors[oversight->overseer].id);
      entry.id = draft->state->links[oversight->link].id;
      g_array_append_val (draft->entries, entry);
      /* The questions about oversight have the numbers of the modes. */
      mnd_matrix_draft_get_row (draft, entry.row)->asked |= modes & ALL_MODES;
    }
}

/* Nothing is asked of who is overseen: the links are remembered. */
static void
skip_overseers (MndMatrixDraft *draft, guint overseen)
{
  for (MND_EACH_OVERSEER (draft->state, link, overseen))
    mnd_matrix_draft_skips (draft, &draft->state->links[link].id);
}

void
mnd_matrix_read_oversight (MndMatrixDraft *draft)
{
  MndState *state = draft->state;

  for (guint actor = 0; actor < state->n_actors; actor++)
    {
      MndAnswers answers;
      MndMatrixHead *head;
      guint column;
      if (!mnd_state_shows (state, actor)
          || (state->actors[actor].first_overseer == MND_NOTHING && !mnd_state_is_provider (state, actor)))
        continue;
      if (mnd_matrix_draft_ignores (draft, actor))
        {
          skip_overseers (draft, actor);
          continue;
        }
      column = mnd_matrix_draft_add_column (draft, MND_MATRIX_ACTOR, &state->actors[actor].id);
      answers = mnd_state_get_answers (state, actor);
      head = mnd_matrix_draft_get_column (draft, column);
      head->asked = answers.asked & ALL_MODES;
      head->open = answers.open;
      head->none = answers.none;
      add_overseers (draft, actor, column);
    }
}

static guint
add_body (MndMatrixDraft *draft, guint actor)
{
  guint row = mnd_matrix_draft_add_row (draft, MND_MATRIX_ACTOR, &draft->state->actors[actor].id);
  MndMatrixHead *head = mnd_matrix_draft_get_row (draft, row);
  MndAnswers answers = mnd_state_get_answers (draft->state, actor);

  head->asked = answers.asked & MND_BIT (MND_QUESTION_MEMBERSHIP);
  head->open = answers.open;
  head->none = answers.none;
  return row;
}

static void
add_seat (MndMatrixDraft *draft, guint row, guint link)
{
  const MndStateLink *seat = &draft->state->links[link];
  /* Who is secretariat of a body or chairs it points at it, as its members do. */
  MndMatrixEntry entry = { .row = row, .id = seat->id, .bits = MND_BIT (seat->relation) };

  entry.column = mnd_matrix_draft_add_column (draft, MND_MATRIX_ACTOR, &draft->state->actors[seat->from].id);
  mnd_matrix_draft_get_column (draft, entry.column)->asked = MND_BIT (MND_QUESTION_MEMBERSHIP);
  g_array_append_val (draft->entries, entry);
}

void
mnd_matrix_read_bodies (MndMatrixDraft *draft)
{
  MndState *state = draft->state;

  for (guint actor = 0; actor < state->n_actors; actor++)
    {
      guint row = MND_NOTHING;
      if (!mnd_state_shows (state, actor))
        continue;
      if (mnd_state_is_body (state, actor) && !mnd_matrix_draft_ignores (draft, actor))
        row = add_body (draft, actor);
      for (MND_EACH_IN (state, link, actor))
        if ((MND_RULES_SEATS & MND_BIT (state->links[link].relation)) != 0
            && !mnd_matrix_draft_skips (draft, &state->links[link].id))
          {
            row = row != MND_NOTHING ? row : add_body (draft, actor);
            add_seat (draft, row, link);
          }
    }
}
