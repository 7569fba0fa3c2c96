/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From one lens to another; see the header. */
#include "analysis/mnd-lens-changes.h"

static MndLensPlace
classify (MndLens *lens, MndRecord *actor)
{
  return lens != NULL ? mnd_lens_classify (lens, actor) : (MndLensPlace){ MND_LENS_OUTSIDE, -1 };
}

static gboolean
is_in_frame (MndLens *lens, const MndLensPlace *place)
{
  return lens == NULL || place->category >= 0;
}

static const char *
label_of (MndLens *lens, const MndLensPlace *place)
{
  return lens != NULL && place->category >= 0 ? mnd_lens_get_category (lens, (guint) place->category)->label : NULL;
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const MndLensChange *first = a, *second = b;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->from.category != second->from.category)
    return first->from.category - second->from.category;
  if (first->to.category != second->to.category)
    return first->to.category - second->to.category;
  return mnd_id_compare (&first->actor, &second->actor);
}

GArray *
mnd_lens_changes_dup (MndMap *map, MndLens *from, MndLens *to)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (MndLensChange));
  MndRecordList *actors;

  g_return_val_if_fail (MND_IS_MAP (map), changes);

  actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      MndRecord *actor = mnd_record_list_get (actors, i);
      MndLensChange change = { .actor = *mnd_record_get_id (actor),
                               .from = classify (from, actor),
                               .to = classify (to, actor) };
      gboolean was = is_in_frame (from, &change.from), is = is_in_frame (to, &change.to);
      gboolean moves = from != NULL && to != NULL && was && is
                       && g_strcmp0 (label_of (from, &change.from), label_of (to, &change.to)) != 0;

      if (was == is && !moves)
        continue;
      change.kind = moves ? MND_LENS_CHANGE_MOVES : is ? MND_LENS_CHANGE_ENTERS : MND_LENS_CHANGE_LEAVES;
      g_array_append_val (changes, change);
    }
  g_array_sort (changes, compare_changes);
  return changes;
}

gboolean
mnd_lens_frames_finding (MndLens *lens, MndMap *map, MndFinding *finding)
{
  gboolean has_actor = FALSE;

  g_return_val_if_fail (lens == NULL || MND_IS_LENS (lens), FALSE);
  g_return_val_if_fail (MND_IS_MAP (map) && MND_IS_FINDING (finding), FALSE);

  for (guint i = 0; lens != NULL && i < mnd_finding_get_n_subjects (finding); i++)
    {
      MndRecord *actor = mnd_map_find (map, MND_TABLE_ACTOR, mnd_finding_get_subject (finding, i));
      if (actor == NULL)
        continue;
      if (mnd_lens_classify (lens, actor).category >= 0)
        return TRUE;
      has_actor = TRUE;
    }
  return !has_actor;
}

GPtrArray *
mnd_lens_changes_dup_findings (MndMap *map, MndFindingList *findings, MndLens *from, MndLens *to)
{
  GPtrArray *gone = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (MND_IS_MAP (map) && MND_IS_FINDING_LIST (findings), gone);

  for (guint i = 0; i < mnd_finding_list_get_size (findings); i++)
    {
      MndFinding *finding = mnd_finding_list_get (findings, i);
      if (mnd_lens_frames_finding (from, map, finding) && !mnd_lens_frames_finding (to, map, finding))
        g_ptr_array_add (gone, g_object_ref (finding));
    }
  return gone;
}
