/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* While states of the map are compared: what of the scene came or changed. What went stands nowhere. */
#include "desktop/mnd-canvas-private.h"

static MndTint
get_tint (MndComparison *comparison, const MndId *id)
{
  MndDifferenceKind kind;

  if (!mnd_comparison_find_kind (comparison, id, &kind))
    return MND_TINT_NONE;
  return kind == MND_DIFFERENCE_ADDED ? MND_TINT_ADDED : MND_TINT_CHANGED;
}

/* The ties of a support that came, came with it. */
static MndTint
get_line_tint (MndComparison *comparison, const MndSceneLine *line)
{
  MndTint tint = get_tint (comparison, line->id);

  if (tint != MND_TINT_NONE || line->line_kind != MND_LINE_PARTY)
    return tint;
  return get_tint (comparison, mnd_record_get_id (line->record)) == MND_TINT_ADDED ? MND_TINT_ADDED : MND_TINT_NONE;
}

static void
take_tint (GHashTable *tints, const MndId *id, MndTint tint)
{
  if (tint != MND_TINT_NONE)
    g_hash_table_insert (tints, g_memdup2 (id, sizeof *id), GUINT_TO_POINTER (tint));
}

/* Where those of `tints` look otherwise than in `others`. */
static void
queue_differing (MndCanvas *self, GHashTable *tints, GHashTable *others)
{
  GHashTableIter iter;
  gpointer id, tint;
  MndRect rect;

  g_hash_table_iter_init (&iter, tints);
  while (g_hash_table_iter_next (&iter, &id, &tint))
    if (g_hash_table_lookup (others, id) != tint && mnd_scene_find_item (self->scene, id, &rect))
      mnd_canvas_queue_part (self, &rect, 1);
}

void
mnd_canvas_read_comparison (MndCanvas *self)
{
  MndComparison *comparison = mnd_view_get_comparison (self->view);
  g_autoptr (GHashTable) before = g_steal_pointer (&self->tints);

  if (comparison == NULL)
    return;
  self->tints = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  for (guint i = 0; i < mnd_scene_get_n_nodes (self->scene); i++)
    {
      const MndId *id = mnd_scene_get_node (self->scene, i)->id;
      take_tint (self->tints, id, get_tint (comparison, id));
    }
  for (guint i = 0; i < mnd_scene_get_n_lines (self->scene); i++)
    {
      const MndSceneLine *line = mnd_scene_get_line (self->scene, i);
      take_tint (self->tints, line->id, get_line_tint (comparison, line));
    }
  if (before == NULL)
    return;
  queue_differing (self, before, self->tints);
  queue_differing (self, self->tints, before);
}

GHashTable *
mnd_canvas_get_tints (MndCanvas *self)
{
  g_return_val_if_fail (MND_IS_CANVAS (self), NULL);

  return self->tints;
}
