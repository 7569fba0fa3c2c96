/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* History through the document; see the header. */
#include "document/mnd-history.h"

#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

/* So many rows in the way are named. */
#define MOST_NAMED 3

GPtrArray *
mnd_document_list_history (MndDocument *self, GError **error)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self) && self->store != NULL, NULL);

  return mnd_store_list_history (self->store, error);
}

gboolean
mnd_document_go_to (MndDocument *self, const MndId *edit, GError **error)
{
  g_autoptr (MndChanges) done = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  return mnd_document_may_edit (self, error) && mnd_store_go_to (self->store, edit, &done, error)
         && mnd_document_take (self, done, error);
}

/* The row that an obstacle is about, or whose text it is. */
static const char *
get_obstacle_name (MndMap *map, const MndChange *obstacle)
{
  const MndValue *key = mnd_change_get_key (obstacle, 0);
  MndRecord *record = key->type == MND_VALUE_ID ? mnd_map_find_any (map, key->id) : NULL;

  if (record != NULL && mnd_record_get_table (record) == MND_TABLE_LINK)
    return mnd_map_get_name (map, mnd_record_get_reference (record, MND_LINK_TO), NULL);
  return record != NULL ? mnd_map_get_name (map, mnd_record_get_id (record), NULL) : NULL;
}

/* Says what stands in the way. */
static void
name_obstacles (MndDocument *self, MndChanges *obstacles, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; obstacles != NULL && i < mnd_changes_get_size (obstacles) && names->len < MOST_NAMED; i++)
    {
      const char *name = get_obstacle_name (self->map, mnd_changes_get (obstacles, i));
      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);
  g_clear_error (error);
  /* In the person's language: only here it is known what to say. */
  if (*joined != '\0')
    /* Translators: %s are names of actors or support, such as "Police, Ministry of Defence". */
    g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED, _ ("Later edits stand in the way: %s"), joined);
  else
    g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED, _ ("Later edits stand in the way"));
}

static char *
dup_label_of (MndDocument *self, const MndId *edit)
{
  g_autoptr (GPtrArray) entries = mnd_store_list_history (self->store, NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const MndHistoryEntry *entry = g_ptr_array_index (entries, i);
      if (mnd_id_equal (&entry->id, edit))
        return g_strdup (entry->label);
    }
  return g_strdup ("");
}

gboolean
mnd_document_revert (MndDocument *self, const MndId *edit, GError **error)
{
  g_autofree char *what = NULL;
  g_autofree char *label = NULL;
  g_autoptr (MndChanges) done = NULL;
  g_autoptr (MndChanges) obstacles = NULL;
  GError *failure = NULL;
  MndEditInfo info;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && self->store != NULL && edit != NULL, FALSE);

  if (!mnd_document_may_edit (self, error))
    return FALSE;
  what = dup_label_of (self, edit);
  /* Translators: the name of an edit that takes back an older one; %s is the older one's name, such as "Delete Police".
   */
  label = g_strdup_printf (_ ("Take back: %s"), what);
  info = (MndEditInfo){ .label = label, .kind = "revert", .author = self->author };
  if (mnd_store_revert (self->store, edit, &info, &done, &obstacles, &failure))
    return mnd_document_take (self, done, error);
  if (g_error_matches (failure, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED))
    name_obstacles (self, obstacles, &failure);
  g_propagate_error (error, failure);
  return FALSE;
}

gboolean
mnd_document_set_snapshot (MndDocument *self, const MndId *edit, const char *name, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  if (!mnd_document_may_edit (self, error))
    return FALSE;
  entries = mnd_store_list_history (self->store, error);
  for (guint i = 0; entries != NULL && edit == NULL && i < entries->len; i++)
    if (((MndHistoryEntry *) g_ptr_array_index (entries, i))->is_current)
      edit = &((MndHistoryEntry *) g_ptr_array_index (entries, i))->id;
  if (entries == NULL)
    return FALSE;
  if (edit == NULL)
    return mnd_document_refuse (error, "There is no edit yet that could be named");
  if (!mnd_store_set_snapshot (self->store, edit, *stripped != '\0' ? stripped : NULL, error))
    return FALSE;
  mnd_document_touched (self);
  return TRUE;
}
