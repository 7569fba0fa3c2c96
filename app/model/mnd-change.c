/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of rows; see the header. */
#include "model/mnd-change.h"

#include "model/mnd-hash.h"

#include <string.h>

/* No table has more columns in its key. */
#define MOST_KEYS 4

struct _MndChanges
{
  gatomicrefcount ref_count;
  GPtrArray *changes; /* of MndChange */
};

G_DEFINE_BOXED_TYPE (MndChanges, mnd_changes, mnd_changes_ref, mnd_changes_unref)

static void
change_free (gpointer data)
{
  MndChange *change = data;
  guint n_columns = mnd_table_get_info (change->table)->n_columns;

  for (guint i = 0; i < n_columns; i++)
    {
      mnd_value_clear (&change->before[i]);
      mnd_value_clear (&change->after[i]);
    }
  g_free (change);
}

MndChanges *
mnd_changes_new (void)
{
  MndChanges *changes = g_new0 (MndChanges, 1);

  g_atomic_ref_count_init (&changes->ref_count);
  changes->changes = g_ptr_array_new_with_free_func (change_free);
  return changes;
}

MndChanges *
mnd_changes_ref (MndChanges *changes)
{
  g_return_val_if_fail (changes != NULL, NULL);

  g_atomic_ref_count_inc (&changes->ref_count);
  return changes;
}

void
mnd_changes_give_away (MndChanges *changes)
{
  g_return_if_fail (changes != NULL);

  g_ptr_array_set_free_func (changes->changes, g_free);
}

void
mnd_changes_unref (MndChanges *changes)
{
  g_return_if_fail (changes != NULL);

  if (!g_atomic_ref_count_dec (&changes->ref_count))
    return;
  g_ptr_array_unref (changes->changes);
  g_free (changes);
}

guint
mnd_changes_get_size (const MndChanges *changes)
{
  g_return_val_if_fail (changes != NULL, 0);

  return changes->changes->len;
}

const MndChange *
mnd_changes_get (const MndChanges *changes, guint i)
{
  g_return_val_if_fail (changes != NULL && i < changes->changes->len, NULL);

  return g_ptr_array_index (changes->changes, i);
}

MndChange *
mnd_changes_add (MndChanges *changes, MndTable table, MndChangeKind kind)
{
  MndChange *change;
  guint n_columns;

  g_return_val_if_fail (changes != NULL, NULL);
  g_return_val_if_fail (table >= 0 && table < MND_N_TABLES, NULL);

  n_columns = mnd_table_get_info (table)->n_columns;
  change = g_malloc0 (sizeof *change + 2 * n_columns * sizeof (MndValue));
  change->table = table;
  change->kind = kind;
  change->before = (MndValue *) (change + 1);
  change->after = change->before + n_columns;
  g_ptr_array_add (changes->changes, change);
  return change;
}

gboolean
mnd_changes_touch (const MndChanges *changes, MndTable table)
{
  g_return_val_if_fail (changes != NULL, FALSE);

  for (guint i = 0; i < changes->changes->len; i++)
    if (mnd_changes_get (changes, i)->table == table)
      return TRUE;
  return FALSE;
}

const MndValue *
mnd_change_get_key (const MndChange *change, guint column)
{
  g_return_val_if_fail (change != NULL && column < mnd_table_get_info (change->table)->n_columns, NULL);

  return change->kind == MND_CHANGE_INSERT ? &change->after[column] : &change->before[column];
}

const MndId *
mnd_change_get_id (const MndChange *change)
{
  const MndValue *key = mnd_change_get_key (change, 0);

  g_return_val_if_fail (key != NULL && key->type == MND_VALUE_ID, NULL);

  return key->id;
}

static guint64
hash_value (const MndValue *value)
{
  if (value->type == MND_VALUE_ID)
    return mnd_hash_bytes (value->id, MND_ID_SIZE);
  if (value->type == MND_VALUE_TEXT)
    return mnd_hash_bytes (value->text, strlen (value->text));
  return (guint64) value->integer;
}

guint
mnd_change_hash_row (gconstpointer data)
{
  const MndChange *change = data;
  const MndTableInfo *info = mnd_table_get_info (change->table);
  guint64 parts[MOST_KEYS];
  guint n = 0;

  while (n < info->n_columns && info->columns[n].key)
    {
      g_assert (n < MOST_KEYS);
      parts[n] = hash_value (mnd_change_get_key (change, n));
      n++;
    }
  return (guint) (n == 1 ? parts[0] : mnd_hash_bytes (parts, n * sizeof *parts));
}

gboolean
mnd_change_same_row (gconstpointer data, gconstpointer other_data)
{
  const MndChange *a = data, *b = other_data;
  const MndTableInfo *info = mnd_table_get_info (a->table);

  if (a->table != b->table)
    return FALSE;
  for (guint i = 0; i < info->n_columns && info->columns[i].key; i++)
    if (!mnd_value_equal (mnd_change_get_key (a, i), mnd_change_get_key (b, i)))
      return FALSE;
  return TRUE;
}
