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

/* FALSE where the row has no name. */
static gboolean
add_name (GPtrArray *names, MndMap *map, MndRecord *record)
{
  g_autofree char *name = mnd_edit_dup_name_in (map, record, NULL);

  if (name == NULL)
    return FALSE;
  if (names->len < MOST_NAMED && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_steal_pointer (&name));
  return TRUE;
}

/* The map as it was before an edit that it contains. NULL where that cannot be read. */
static MndMap *
load_before (MndDocument *self, const MndId *edit)
{
  g_autoptr (GPtrArray) entries = mnd_store_list_history (self->store, NULL);
  gboolean passed = FALSE;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const MndHistoryEntry *entry = g_ptr_array_index (entries, i);

      if (passed && entry->is_done)
        return mnd_store_load_at (self->store, &entry->id, NULL);
      passed = passed || mnd_id_equal (&entry->id, edit);
    }
  return mnd_store_load_at (self->store, NULL, NULL);
}

/* What a column of a row refers to; NULL where that is nothing. Borrowed. */
static const MndId *
find_reference (MndRecord *record, const MndTableInfo *info, guint column)
{
  return info->columns[column].references != MND_TABLE_NONE ? mnd_record_get_reference (record, column) : NULL;
}

/* A row that refers to what came between the two states; where it has no name, what else it refers to. */
static void
add_names_of_tie (GPtrArray *names, MndMap *map, MndRecord *record, MndMap *before, MndMap *after)
{
  const MndTableInfo *info = mnd_table_get_info (mnd_record_get_table (record));
  gboolean is_tied = FALSE;

  for (guint i = 0; i < info->n_columns && !is_tied; i++)
    {
      const MndId *id = find_reference (record, info, i);
      is_tied = id != NULL && mnd_map_find_any (before, id) == NULL && mnd_map_find_any (after, id) != NULL;
    }
  if (!is_tied || add_name (names, map, record))
    return;
  for (guint i = 0; i < info->n_columns; i++)
    {
      const MndId *id = find_reference (record, info, i);
      MndRecord *other = id != NULL && mnd_map_find_any (before, id) != NULL ? mnd_map_find_any (map, id) : NULL;
      if (other != NULL)
        add_name (names, map, other);
    }
}

/* Later rows that would hang in the air without what this edit brought. */
static void
add_names_of_dependants (MndDocument *self, const MndId *edit, GPtrArray *names)
{
  g_autoptr (MndMap) before = load_before (self, edit);
  g_autoptr (MndMap) after = mnd_store_load_at (self->store, edit, NULL);

  if (before == NULL || after == NULL)
    return;
  for (int table = 0; table < MND_N_TABLES; table++)
    {
      MndRecordList *records = mnd_map_get_records (self->map, (MndTable) table);

      for (guint i = 0; i < mnd_record_list_get_size (records); i++)
        {
          MndRecord *record = mnd_record_list_get (records, i);
          const MndId *id = mnd_record_get_id (record);

          if (id != NULL && mnd_map_find_any (after, id) == NULL)
            add_names_of_tie (names, self->map, record, before, after);
        }
    }
}

/* Says what stands in the way. */
static void
name_obstacles (MndDocument *self, const MndId *edit, MndChanges *obstacles, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; obstacles != NULL && i < mnd_changes_get_size (obstacles); i++)
    {
      const MndValue *key = mnd_change_get_key (mnd_changes_get (obstacles, i), 0);
      MndRecord *record = key->type == MND_VALUE_ID ? mnd_map_find_any (self->map, key->id) : NULL;
      if (record != NULL)
        add_name (names, self->map, record);
    }
  if (names->len == 0)
    add_names_of_dependants (self, edit, names);
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);
  g_clear_error (error);
  /* In the person's language: only here it is known what to say. */
  if (*joined != '\0')
    /* Translators: %s are names of actors, links or support, such as "Police, Parliament → Army". */
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
    name_obstacles (self, edit, obstacles, &failure);
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
  g_signal_emit_by_name (self, "snapshots-changed");
  return TRUE;
}
