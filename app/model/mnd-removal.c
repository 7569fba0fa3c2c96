/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Removal with all that depends on it; explicit, since a cascade in SQL cannot be redone. */
#include "model/mnd-removal.h"

typedef struct
{
  MndMap *map;
  GHashTable *going;  /* set of MndRecord */
  GPtrArray *ordered; /* of MndRecord, dependents before what they depend on */
  MndChanges *changes;
} Removal;

/* References that may be empty, and yet the row makes no sense without them. */
static gboolean
goes_with (MndTable table, guint column, const MndColumn *info)
{
  return info->required || (table == MND_TABLE_CITATION && column == MND_CITATION_SOURCE)
         || (table == MND_TABLE_NEED && column == MND_NEED_ACTOR)
         || (table == MND_TABLE_ASSESSMENT && column == MND_ASSESSMENT_SUBJECT);
}

static gboolean
can_refer (const MndColumn *info, MndTable table)
{
  return info->type == MND_COLUMN_ID && (info->references == table || info->references == MND_TABLE_ANY);
}

typedef void (*ReferringFunc) (Removal *removal, MndRecord *row, guint column, const MndColumn *info);

static void
for_each_referring (Removal *removal, MndRecord *record, ReferringFunc func)
{
  MndTable referred = mnd_record_get_table (record);
  const MndId *id = referred == MND_TABLE_BODY ? NULL : mnd_record_get_id (record);

  for (int table = 0; id != NULL && table < MND_N_TABLES; table++)
    {
      const MndTableInfo *info = mnd_table_get_info ((MndTable) table);

      for (guint i = 0; i < info->n_columns; i++)
        {
          GPtrArray *rows;

          if (!can_refer (&info->columns[i], referred))
            continue;
          rows = mnd_map_get_referring (removal->map, (MndTable) table, i, id);
          for (guint r = 0; r < rows->len; r++)
            func (removal, g_ptr_array_index (rows, r), i, &info->columns[i]);
        }
    }
}

static void collect_dependent (Removal *removal, MndRecord *row, guint column, const MndColumn *info);

static void
collect (Removal *removal, MndRecord *record)
{
  if (!g_hash_table_add (removal->going, record))
    return;
  for_each_referring (removal, record, collect_dependent);
  g_ptr_array_add (removal->ordered, record);
}

static void
collect_dependent (Removal *removal, MndRecord *row, guint column, const MndColumn *info)
{
  if (goes_with (mnd_record_get_table (row), column, info))
    collect (removal, row);
}

static MndChange *
add_change (Removal *removal, MndRecord *record, MndChangeKind kind)
{
  MndTable table = mnd_record_get_table (record);
  const MndTableInfo *info = mnd_table_get_info (table);
  MndChange *change = mnd_changes_add (removal->changes, table, kind);

  for (guint i = 0; i < info->n_columns; i++)
    if (info->columns[i].key || kind == MND_CHANGE_DELETE)
      change->before[i] = mnd_value_copy (mnd_record_get_value (record, i));
  return change;
}

/* A row that lets go twice is still one change: several columns of it may refer to what goes. */
static MndChange *
find_update (Removal *removal, MndRecord *record)
{
  for (guint i = mnd_changes_get_size (removal->changes); i > 0; i--)
    {
      MndChange *change = (MndChange *) mnd_changes_get (removal->changes, i - 1);
      if (change->table == mnd_record_get_table (record)
          && mnd_value_equal (&change->before[0], mnd_record_get_value (record, 0)))
        return change;
    }
  return add_change (removal, record, MND_CHANGE_UPDATE);
}

static void
release_referring (Removal *removal, MndRecord *row, guint column, const MndColumn *info)
{
  MndChange *change;

  if (g_hash_table_contains (removal->going, row))
    return;
  change = find_update (removal, row);
  change->before[column] = mnd_value_copy (mnd_record_get_value (row, column));
  change->after[column] = mnd_value_null ();
}

MndChanges *
mnd_map_plan_removal (MndMap *map, MndRecord *const *records, guint n_records)
{
  g_autoptr (GHashTable) going = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  Removal removal = { map, going, ordered, changes };

  g_return_val_if_fail (MND_IS_MAP (map) && (records != NULL || n_records == 0), NULL);

  for (guint i = 0; i < n_records; i++)
    collect (&removal, records[i]);
  for (guint i = 0; i < ordered->len; i++)
    for_each_referring (&removal, g_ptr_array_index (ordered, i), release_referring);
  for (guint i = 0; i < ordered->len; i++)
    add_change (&removal, g_ptr_array_index (ordered, i), MND_CHANGE_DELETE);
  return g_steal_pointer (&changes);
}
