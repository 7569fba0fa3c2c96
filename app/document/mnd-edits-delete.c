/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Deleting rows with all that depends on them, explicitly and dependents first (a cascade in SQL cannot be redone).
 * What depends follows from the description of tables: a row that must refer to what goes, goes too; one that may, lets
 * go.
 */
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-edits.h"

#include <glib/gi18n.h>

typedef struct
{
  MndMap *map;
  GHashTable *seen;   /* set of MndRecord */
  GPtrArray *ordered; /* of MndRecord, dependents before what they depend on */
} Deletion;

/* References that may be empty, and yet the row makes no sense without them. */
static gboolean
goes_with (MndTable table, guint column, const MndColumn *info)
{
  return info->required || (table == MND_TABLE_CITATION && column == MND_CITATION_SOURCE)
         || (table == MND_TABLE_NEED && column == MND_NEED_ACTOR);
}

static gboolean
can_refer (const MndColumn *info, MndTable table)
{
  return info->type == MND_COLUMN_ID && (info->references == table || info->references == MND_TABLE_ANY);
}

typedef void (*ReferringFunc) (Deletion *deletion, MndRecord *row, guint column, const MndColumn *info);

static void
for_each_referring (Deletion *deletion, MndRecord *record, ReferringFunc func)
{
  const MndId *id = mnd_record_get_table (record) == MND_TABLE_BODY ? NULL : mnd_record_get_id (record);

  for (int table = 0; id != NULL && table < MND_N_TABLES; table++)
    {
      const MndTableInfo *info = mnd_table_get_info ((MndTable) table);
      for (guint i = 0; i < info->n_columns; i++)
        {
          GPtrArray *rows;
          if (!can_refer (&info->columns[i], mnd_record_get_table (record)))
            continue;
          rows = mnd_map_get_referring (deletion->map, (MndTable) table, i, id);
          for (guint r = 0; r < rows->len; r++)
            func (deletion, g_ptr_array_index (rows, r), i, &info->columns[i]);
        }
    }
}

static void collect_dependent (Deletion *deletion, MndRecord *row, guint column, const MndColumn *info);

static void
collect (Deletion *deletion, MndRecord *record)
{
  if (!g_hash_table_add (deletion->seen, record))
    return;
  for_each_referring (deletion, record, collect_dependent);
  g_ptr_array_add (deletion->ordered, record);
}

static void
collect_dependent (Deletion *deletion, MndRecord *row, guint column, const MndColumn *info)
{
  if (goes_with (mnd_record_get_table (row), column, info))
    collect (deletion, row);
}

typedef struct
{
  Deletion deletion;
  MndChanges *changes;
} Release;

static void
release_referring (Deletion *deletion, MndRecord *row, guint column, const MndColumn *info)
{
  Release *release = (Release *) deletion;

  if (g_hash_table_contains (deletion->seen, row))
    return;
  mnd_edit_set (mnd_edit_change (release->changes, row, MND_CHANGE_UPDATE), column, mnd_value_null ());
}

static char *
dup_label (MndDocument *self, MndRecord *const *records, guint n_records)
{
  g_autofree char *name = NULL;

  if (n_records > 1)
    /* Translators: the name of an edit, for undo. */
    return g_strdup_printf (ngettext ("Delete %u item", "Delete %u items", n_records), n_records);
  name = mnd_edit_dup_name (self->map, records[0]);
  /* Translators: the name of an edit, for undo; %s is the name of what is deleted. */
  return g_strdup_printf (_ ("Delete %s"), name);
}

gboolean
mnd_document_delete (MndDocument *self, MndRecord *const *records, guint n_records, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *label = NULL;
  Release release;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (n_records > 0 && records != NULL, FALSE);

  release = (Release){ { self->map, seen, ordered }, changes };
  for (guint i = 0; i < n_records; i++)
    collect (&release.deletion, records[i]);
  for (guint i = 0; i < ordered->len; i++)
    for_each_referring (&release.deletion, g_ptr_array_index (ordered, i), release_referring);
  for (guint i = 0; i < ordered->len; i++)
    mnd_edit_change (changes, g_ptr_array_index (ordered, i), MND_CHANGE_DELETE);
  label = dup_label (self, records, n_records);
  return mnd_document_commit (self, "delete", label, changes, FALSE, error);
}
