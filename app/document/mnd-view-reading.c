/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lens and filter of a view: what of the map it reads, and how. Rows of the legend that are switched off are part of
 * the filter; `hidden` is only another way to speak of them. */
#include "document/mnd-view-private.h"

#include "model/mnd-date.h"
#include "model/mnd-facets.h"
#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-scene-lens.h"

static MndMap *
get_map (MndView *self)
{
  return mnd_document_get_map (self->document);
}

void
mnd_view_init_reading (MndView *self)
{
  self->filter = mnd_filter_new ();
  self->fades = TRUE;
}

void
mnd_view_clear_reading (MndView *self)
{
  g_free (self->lens_word);
  g_clear_object (&self->lens);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->left_out, g_hash_table_unref);
}

/* A set that is the same as before is no news. */
static gboolean
is_same_set (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer id;

  if (a == NULL || b == NULL)
    return a == b;
  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (b, id))
      return FALSE;
  return TRUE;
}

static void
read_left_out (MndView *self)
{
  g_autoptr (GHashTable) left_out = mnd_filter_dup_left_out (self->filter, get_map (self));

  if (is_same_set (left_out, self->left_out))
    return;
  g_clear_pointer (&self->left_out, g_hash_table_unref);
  self->left_out = g_steal_pointer (&left_out);
  g_object_notify (G_OBJECT (self), "left-out");
}

/* TRUE where it is another lens than before, also under the same word. */
static gboolean
read_lens (MndView *self)
{
  g_autoptr (MndLens) lens = self->lens_word != NULL ? mnd_lens_new_by_word (get_map (self), self->lens_word) : NULL;
  g_autofree char *before = self->lens != NULL ? mnd_lens_dup_text (self->lens) : NULL;
  g_autofree char *after = lens != NULL ? mnd_lens_dup_text (lens) : NULL;

  if (g_strcmp0 (before, after) == 0)
    return FALSE;
  g_set_object (&self->lens, lens);
  return TRUE;
}

void
mnd_view_refresh_reading (MndView *self, MndChanges *changes)
{
  read_left_out (self);
  if (self->lens_word != NULL && mnd_changes_touch (changes, MND_TABLE_MAP) && read_lens (self))
    g_object_notify (G_OBJECT (self), "lens");
}

const char *
mnd_view_get_lens (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return self->lens_word;
}

void
mnd_view_set_lens (MndView *self, const char *word)
{
  g_return_if_fail (MND_IS_VIEW (self));

  if (word != NULL && *word == '\0')
    word = NULL;
  if (g_strcmp0 (self->lens_word, word) == 0)
    return;
  g_free (self->lens_word);
  self->lens_word = g_strdup (word);
  read_lens (self);
  g_object_notify (G_OBJECT (self), "lens");
}

MndLens *
mnd_view_find_lens (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return self->lens;
}

MndFilter *
mnd_view_get_filter (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return self->filter;
}

void
mnd_view_set_filter (MndView *self, MndFilter *filter)
{
  g_autoptr (MndFilter) before = NULL;
  g_autoptr (MndFilter) wanted = NULL;

  g_return_if_fail (MND_IS_VIEW (self) && (filter == NULL || MND_IS_FILTER (filter)));

  wanted = filter != NULL ? g_object_ref (filter) : mnd_filter_new ();
  if (mnd_filter_equal (self->filter, wanted))
    return;
  before = g_steal_pointer (&self->filter);
  self->filter = g_steal_pointer (&wanted);
  g_object_freeze_notify (G_OBJECT (self));
  read_left_out (self);
  g_object_notify (G_OBJECT (self), "filter");
  g_object_notify (G_OBJECT (self), "hidden");
  g_object_thaw_notify (G_OBJECT (self));
}

GHashTable *
mnd_view_get_left_out (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return self->left_out;
}

gboolean
mnd_view_get_fades (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), FALSE);

  return self->fades;
}

void
mnd_view_set_fades (MndView *self, gboolean fades)
{
  g_return_if_fail (MND_IS_VIEW (self));

  if (self->fades == !!fades)
    return;
  self->fades = !!fades;
  g_object_notify (G_OBJECT (self), "fades");
}

gboolean
mnd_view_shows (MndView *self, MndRecord *record)
{
  const MndId *id;
  MndDate date;

  g_return_val_if_fail (MND_IS_VIEW (self) && MND_IS_RECORD (record), FALSE);

  id = mnd_record_get_id (record);
  if (self->left_out != NULL && id != NULL && g_hash_table_contains (self->left_out, id))
    return FALSE;
  return self->date == NULL || !mnd_date_parse (self->date, &date)
         || mnd_map_shows_on (get_map (self), record, mnd_date_get_last_day (&date));
}

void
mnd_view_apply_reading (MndView *self, MndScene *scene)
{
  g_return_if_fail (MND_IS_VIEW (self) && MND_IS_SCENE (scene));

  mnd_scene_set_fades (scene, self->fades);
  mnd_scene_set_lens (scene, self->lens);
  mnd_scene_set_filtered (scene, self->left_out);
  mnd_scene_set_hidden (scene, mnd_view_get_hidden (self));
}

const char *const *
mnd_view_get_hidden (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return mnd_filter_get_values (self->filter, MND_FILTER_HIDE);
}

void
mnd_view_set_hidden (MndView *self, const char *const *rows)
{
  g_autoptr (MndFilter) filter = NULL;

  g_return_if_fail (MND_IS_VIEW (self));

  filter = mnd_filter_new_with (self->filter, MND_FILTER_HIDE, rows);
  mnd_view_set_filter (self, filter);
}

void
mnd_view_toggle_hidden (MndView *self, const char *row)
{
  g_autoptr (MndFilter) filter = NULL;

  g_return_if_fail (MND_IS_VIEW (self) && row != NULL);

  filter = mnd_filter_new_toggled (self->filter, MND_FILTER_HIDE, row);
  mnd_view_set_filter (self, filter);
}
