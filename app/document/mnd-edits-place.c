/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gestures about where things stand: moving, nudging, pinning. */
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-placement-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define FARTHEST 1.0e6 /* points; the file takes ten times that */

MndRecord *
mnd_placement_find (MndMap *map, const MndId *item)
{
  MndRecord *view = mnd_map_find_main_view (map);
  GPtrArray *rows = mnd_map_get_referring (map, MND_TABLE_POSITION, MND_POSITION_ITEM, item);

  for (guint i = 0; view != NULL && i < rows->len; i++)
    {
      MndRecord *row = g_ptr_array_index (rows, i);
      if (mnd_id_equal (mnd_record_get_reference (row, MND_POSITION_VIEW), mnd_record_get_id (view)))
        return row;
    }
  return NULL;
}

static void
place (MndMap *map, MndChanges *changes, const MndId *view, const MndPlacement *placement)
{
  MndRecord *row = mnd_placement_find (map, &placement->item);
  MndChange *change;

  if (row != NULL)
    change = mnd_edit_change (changes, row, MND_CHANGE_UPDATE);
  else
    {
      change = mnd_changes_add (changes, MND_TABLE_POSITION, MND_CHANGE_INSERT);
      mnd_edit_set (change, MND_POSITION_VIEW, mnd_value_id (view));
      mnd_edit_set (change, MND_POSITION_ITEM, mnd_value_id (&placement->item));
    }
  mnd_edit_set (change, MND_POSITION_X, mnd_value_real (placement->x));
  mnd_edit_set (change, MND_POSITION_Y, mnd_value_real (placement->y));
}

gboolean
mnd_placement_commit (MndDocument *self, const MndPlacement *placements, guint n_placements, const char *kind,
                      const char *label, gboolean merge, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndId view = mnd_edit_ensure_view (self->map, changes);

  for (guint i = 0; i < n_placements; i++)
    {
      const MndPlacement *placement = &placements[i];
      if (!(fabs (placement->x) <= FARTHEST) || !(fabs (placement->y) <= FARTHEST))
        return mnd_document_refuse (error, "This is too far away");
      if (mnd_map_find_any (self->map, &placement->item) != NULL)
        place (self->map, changes, &view, placement);
    }
  return mnd_document_commit (self, kind, label, changes, merge, error);
}

static char *
dup_move_label (MndDocument *self, const MndPlacement *placements, guint n_placements)
{
  g_autofree char *name = NULL;

  if (n_placements != 1)
    /* Translators: the name of an edit, for undo. */
    return g_strdup_printf (ngettext ("Move %u item", "Move %u items", n_placements), n_placements);
  name = mnd_edit_dup_name_of (self->map, &placements[0].item);
  /* Translators: the name of an edit, for undo; %s is the name of what is moved. */
  return g_strdup_printf (_ ("Move %s"), name);
}

gboolean
mnd_document_move (MndDocument *self, const MndPlacement *placements, guint n_placements, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && (placements != NULL || n_placements == 0), FALSE);

  label = dup_move_label (self, placements, n_placements);
  return mnd_placement_commit (self, placements, n_placements, "move", label, FALSE, error);
}

gboolean
mnd_document_align (MndDocument *self, MndAlignment alignment, const MndPlacement *placements, guint n_placements,
                    GError **error)
{
  gboolean spreads = alignment == MND_ALIGNMENT_ACROSS || alignment == MND_ALIGNMENT_DOWN;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && (placements != NULL || n_placements == 0), FALSE);

  if (spreads)
    /* Translators: the name of an edit, for undo: gaps between items become equal. */
    label = g_strdup_printf (ngettext ("Distribute %u item", "Distribute %u items", n_placements), n_placements);
  else
    /* Translators: the name of an edit, for undo. */
    label = g_strdup_printf (ngettext ("Align %u item", "Align %u items", n_placements), n_placements);
  return mnd_placement_commit (self, placements, n_placements, "align", label, FALSE, error);
}

gboolean
mnd_document_nudge (MndDocument *self, const MndPlacement *placements, guint n_placements, GError **error)
{
  g_autofree char *label = NULL;
  g_autofree char *kind = NULL;
  char first[MND_ID_TEXT_SIZE];

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && (placements != NULL || n_placements == 0), FALSE);

  if (n_placements == 0)
    return TRUE;
  label = dup_move_label (self, placements, n_placements);
  /* Steps merge only with steps of the same items. */
  kind = g_strdup_printf ("nudge %u %s", n_placements, mnd_id_format (&placements[0].item, first));
  return mnd_placement_commit (self, placements, n_placements, kind, label, TRUE, error);
}

gboolean
mnd_document_set_pinned (MndDocument *self, const MndId *items, guint n_items, gboolean pinned, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && (items != NULL || n_items == 0), FALSE);

  for (guint i = 0; i < n_items; i++)
    {
      MndRecord *row = mnd_placement_find (self->map, &items[i]);
      if (row != NULL)
        mnd_edit_set (mnd_edit_change (changes, row, MND_CHANGE_UPDATE), MND_POSITION_PINNED,
                      mnd_value_integer (pinned ? 1 : 0));
    }
  /* Translators: the names of edits, for undo. A pinned item stays where it is when the map is laid out. */
  return mnd_document_commit (self, "pin", pinned ? C_ ("edit", "Pin") : C_ ("edit", "Unpin"), changes, FALSE, error);
}
