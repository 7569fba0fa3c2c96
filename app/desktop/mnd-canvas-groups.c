/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Groups under the hand and the keyboard: folding and unfolding, selecting what is in them and moving it. A group is no
 * row of the map, so what a person selects and moves are always its actors.
 */
#include "desktop/mnd-canvas-private.h"

#include <glib/gi18n.h>

void
mnd_canvas_read_groups (MndCanvas *self)
{
  mnd_view_apply_groups (self->view, self->scene);
}

const MndSceneNode *
mnd_canvas_find_node_or_box (MndCanvas *self, const MndId *id)
{
  const MndSceneGroup *group = mnd_scene_find_group (self->scene, id);

  return group != NULL ? group->box : mnd_scene_find_node (self->scene, id);
}

/* Also of an actor that is folded away. */
gboolean
mnd_canvas_find_center (MndCanvas *self, const MndId *id, MndPoint *center)
{
  const MndSceneNode *node = mnd_scene_find_node (self->scene, id);
  const MndSceneGroup *group = node == NULL ? mnd_scene_find_group_of (self->scene, id) : NULL;

  if (node != NULL)
    *center = mnd_rect_get_center (&node->rect);
  for (guint i = 0; group != NULL && group->folded && i < group->members->len; i++)
    {
      const MndSceneMember *member = &g_array_index (group->members, MndSceneMember, i);
      if (!member->placed || !mnd_id_equal (&member->id, id))
        continue;
      *center = member->center;
      return TRUE;
    }
  return node != NULL;
}

static void
select_members (MndCanvas *self, const MndSceneGroup *group, gboolean extend)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MndId));

  for (guint i = 0; i < group->members->len; i++)
    g_array_append_val (ids, g_array_index (group->members, MndSceneMember, i).id);
  mnd_view_select_many (self->view, (const MndId *) ids->data, ids->len, extend);
}

static void
select_bundle (MndCanvas *self, const MndSceneLine *line, gboolean extend)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MndId));

  for (guint i = 0; i < line->bundle->records->len; i++)
    g_array_append_vals (ids, mnd_record_get_id (g_ptr_array_index (line->bundle->records, i)), 1);
  mnd_view_select_many (self->view, (const MndId *) ids->data, ids->len, extend);
}

gboolean
mnd_canvas_select_hit (MndCanvas *self, const MndHit *hit, gboolean extend)
{
  const MndSceneGroup *group = hit->kind == MND_HIT_GROUP ? mnd_scene_find_group (self->scene, &hit->id) : NULL;
  const MndSceneLine *line = hit->kind == MND_HIT_BUNDLE ? mnd_scene_find_line (self->scene, &hit->id) : NULL;

  if (group != NULL && !hit->chevron)
    select_members (self, group, extend);
  if (line != NULL && line->bundle != NULL)
    select_bundle (self, line, extend);
  return hit->kind == MND_HIT_GROUP || hit->kind == MND_HIT_BUNDLE;
}

void
mnd_canvas_select_group (MndCanvas *self, const MndId *id)
{
  const MndSceneGroup *group = mnd_scene_find_group (self->scene, id);

  if (group != NULL)
    select_members (self, group, FALSE);
}

void
mnd_canvas_flip_group (MndCanvas *self, const MndId *id)
{
  const MndSceneGroup *group = mnd_scene_find_group (self->scene, id);
  MndId own = *id;

  if (group != NULL)
    mnd_view_fold (self->view, &own, 1, !group->folded);
}

/* The groups that have somebody who is selected; all of them where nobody is. */
static GArray *
collect_meant (MndCanvas *self, gboolean *all_folded)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (MndId));
  g_autoptr (GHashTable) meant = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, mnd_view_get_selection (self->view));
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (meant, (gpointer) mnd_scene_find_group_of (self->scene, id));
  g_hash_table_remove (meant, NULL);
  *all_folded = TRUE;
  for (guint i = 0; i < mnd_scene_get_n_groups (self->scene); i++)
    {
      const MndSceneGroup *group = mnd_scene_get_group (self->scene, i);
      if (g_hash_table_size (meant) > 0 && !g_hash_table_contains (meant, group))
        continue;
      g_array_append_val (ids, group->id);
      *all_folded = *all_folded && group->folded;
    }
  return ids;
}

void
mnd_canvas_toggle_fold (MndCanvas *self)
{
  g_autoptr (GArray) ids = NULL;
  gboolean all_folded;

  g_return_if_fail (MND_IS_CANVAS (self));

  if (self->scene == NULL)
    return;
  ids = collect_meant (self, &all_folded);
  mnd_view_fold (self->view, (const MndId *) ids->data, ids->len, !all_folded);
}

static gboolean
shows_everything (MndCanvas *self)
{
  MndRect extents = mnd_scene_get_extents (self->scene), visible = mnd_viewport_get_visible (self->viewport);

  return mnd_rect_contains_rect (&visible, &extents);
}

/* A few boxes are a far smaller map than all that is in them, or the other way round: who saw everything still does. */
void
mnd_canvas_fold_all (MndCanvas *self, gboolean folded)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MndId));
  gboolean fits;

  g_return_if_fail (MND_IS_CANVAS (self));

  if (self->scene == NULL || self->view == NULL)
    return;
  fits = shows_everything (self);
  for (guint i = 0; i < mnd_scene_get_n_groups (self->scene); i++)
    g_array_append_val (ids, mnd_scene_get_group (self->scene, i)->id);
  mnd_view_fold (self->view, (const MndId *) ids->data, ids->len, folded);
  if (fits)
    mnd_canvas_fit (self);
}

const char *
mnd_canvas_get_end_name (MndCanvas *self, const MndSceneNode *end)
{
  return end->record != NULL ? mnd_canvas_get_name (self, end->id) : end->group->title;
}

char *
mnd_canvas_dup_group_tooltip (MndCanvas *self, const MndHitKind kind, const MndId *id)
{
  const MndSceneGroup *group = kind == MND_HIT_GROUP ? mnd_scene_find_group (self->scene, id) : NULL;
  const MndSceneLine *line = kind == MND_HIT_BUNDLE ? mnd_scene_find_line (self->scene, id) : NULL;

  if (group != NULL)
    /* Translators: %1$s is the title of a group, such as "Oversight". */
    return g_strdup_printf (ngettext ("%1$s: %2$u actor. Double-click to fold or unfold",
                                      "%1$s: %2$u actors. Double-click to fold or unfold", group->members->len),
                            group->title, group->members->len);
  if (line == NULL || line->bundle == NULL)
    return NULL;
  /* Translators: two ends and how many links and supports run between them: "Oversight – Provision: 12 connections" */
  return g_strdup_printf (ngettext ("%1$s \342\200\223 %2$s: %3$u connection",
                                    "%1$s \342\200\223 %2$s: %3$u connections", line->bundle->n),
                          mnd_canvas_get_end_name (self, line->from), mnd_canvas_get_end_name (self, line->to),
                          line->bundle->n);
}
