/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking through a lens; see the header. Nothing is measured anew by it: only colours and groups differ. */
#include "scene/mnd-scene-lens.h"

#include "scene/mnd-scene-private.h"

MndRole
mnd_lens_category_get_role (const MndLensCategory *category)
{
  int index;

  g_return_val_if_fail (category != NULL, MND_ROLE_NONE);

  index = mnd_catalogue_get_index (MND_VOCABULARY_FUNCTION, category->tone);
  return index >= 0 ? mnd_style_get_role (1u << index) : MND_ROLE_NONE;
}

void
mnd_scene_read_lens (MndScene *self, MndSceneNode *node)
{
  node->tone = node->role;
  node->category = MND_LENS_OUTSIDE;
  if (self->lens == NULL || node->is_support)
    return;
  node->category = mnd_lens_classify (self->lens, node->record).category;
  node->tone = node->category < 0
                   ? MND_ROLE_NONE
                   : mnd_lens_category_get_role (mnd_lens_get_category (self->lens, (guint) node->category));
}

/* A lens never changes, so the same one again is nothing new. */
void
mnd_scene_set_lens (MndScene *self, MndLens *lens)
{
  g_return_if_fail (MND_IS_SCENE (self));
  g_return_if_fail (lens == NULL || MND_IS_LENS (lens));

  if (self->lens == lens)
    return;
  mnd_scene_lock (self);
  g_set_object (&self->lens, lens);
  for (guint i = 0; i < self->actors->len; i++)
    mnd_scene_read_lens (self, g_ptr_array_index (self->actors, i));
  mnd_scene_read_hidden (self);
  mnd_scene_unlock (self);
  if (self->group_by == MND_GROUP_BY_LENS)
    mnd_scene_regroup (self);
  mnd_scene_emit_changed (self, NULL);
}

MndLens *
mnd_scene_get_lens (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), NULL);

  return self->lens;
}
