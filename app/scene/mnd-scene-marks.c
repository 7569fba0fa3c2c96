/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of open findings as a scene holds them, and how the painter draws them; see the header. */
#include "scene/mnd-scene-marks.h"

#include "scene/mnd-mark.h"
#include "scene/mnd-painter-private.h"
#include "scene/mnd-scene-private.h"

#define SIZE 10.0      /* points ... */
#define MIN_PIXELS 7.5 /* ... and never less than this, or shapes could not be told apart */
#define DOT_PIXELS 4.5 /* where there is no room for shapes */

static guint
find (GHashTable *marks, const MndId *id)
{
  return marks != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (marks, id)) : 0;
}

/* The node that shows the mark: its own, or the box of the group in which it is folded away. */
static MndSceneNode *
find_bearer (MndScene *self, const MndId *id)
{
  MndSceneNode *node = g_hash_table_lookup (self->nodes_by_id, id);
  MndSceneGroup *group = node == NULL ? g_hash_table_lookup (self->memberships, id) : NULL;

  return group != NULL ? group->box : node;
}

/* Where those of `marks` look different from `others`. */
static void
damage_others (MndScene *self, GHashTable *marks, GHashTable *others)
{
  GHashTableIter iter;
  gpointer id, severity;

  if (marks == NULL)
    return;
  g_hash_table_iter_init (&iter, marks);
  while (g_hash_table_iter_next (&iter, &id, &severity))
    {
      MndSceneNode *bearer;
      if (mnd_gravity_get (GPOINTER_TO_UINT (severity)) == mnd_gravity_get (find (others, id)))
        continue;
      bearer = find_bearer (self, id);
      if (bearer != NULL)
        mnd_scene_damage_node (self, bearer);
    }
}

void
mnd_scene_set_marks (MndScene *self, GHashTable *marks)
{
  GHashTable *before;
  MndRect damage;

  g_return_if_fail (MND_IS_SCENE (self));

  if (self->marks == marks)
    return;
  mnd_scene_lock (self);
  before = self->marks;
  self->marks = marks != NULL ? g_hash_table_ref (marks) : NULL;
  mnd_scene_begin_damage (self);
  damage_others (self, before, self->marks);
  damage_others (self, self->marks, before);
  damage = self->damage;
  mnd_scene_unlock (self);
  g_clear_pointer (&before, g_hash_table_unref);
  if (!mnd_rect_is_empty (&damage))
    mnd_scene_emit_changed (self, &damage);
}

guint
mnd_scene_get_mark (MndScene *self, const MndId *id)
{
  g_return_val_if_fail (MND_IS_SCENE (self) && id != NULL, 0);

  return find (self->marks, id);
}

MndGravity
mnd_scene_get_gravity (MndScene *self, const MndSceneNode *node)
{
  guint severity = 0;

  g_return_val_if_fail (MND_IS_SCENE (self) && node != NULL, MND_GRAVITY_NONE);

  if (self->marks == NULL)
    return MND_GRAVITY_NONE;
  if (node->record != NULL)
    return mnd_gravity_get (find (self->marks, node->id));
  for (guint i = 0; i < node->group->members->len; i++)
    severity = MAX (severity, find (self->marks, &g_array_index (node->group->members, MndSceneMember, i).id));
  return mnd_gravity_get (severity);
}

void
mnd_scene_set_coverage (MndScene *self, double share)
{
  g_return_if_fail (MND_IS_SCENE (self));
  g_return_if_fail (share <= 1);

  self->coverage = MAX (share, -1);
}

double
mnd_scene_get_coverage (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), -1);

  return self->coverage;
}

/* --- painting */

/* From afar only what is grave has a dot; from farther yet nothing has. */
static void
draw_dot (const MndBrush *brush, MndGravity gravity, MndPoint corner, const MndColor *color)
{
  if (gravity != MND_GRAVITY_HIGH || !brush->has_outlines)
    return;
  mnd_mark_set_color (brush->cr, color);
  cairo_arc (brush->cr, corner.x, corner.y, DOT_PIXELS / 2 / brush->scale, 0, 2 * G_PI);
  cairo_fill (brush->cr);
}

void
mnd_brush_draw_gravity (const MndBrush *brush, const MndSceneNode *node, const MndRect *rect)
{
  MndGravity gravity = mnd_scene_get_gravity (brush->scene, node);
  gboolean dimmed = mnd_brush_is_dimmed (brush, node->id);
  MndPoint corner = { rect->x + rect->width - 1, rect->y + 1 };
  MndColor color = mnd_brush_shade (brush, &brush->style->finding, dimmed);
  double size = brush->scale > 0 ? MAX (SIZE, MIN_PIXELS / brush->scale) : SIZE;

  if (gravity == MND_GRAVITY_NONE)
    return;
  if (brush->has_marks)
    mnd_mark_draw_gravity (brush->cr, gravity, corner, size, &color, &brush->style->canvas);
  else
    draw_dot (brush, gravity, corner, &color);
}
