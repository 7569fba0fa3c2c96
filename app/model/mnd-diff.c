/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two maps side by side: both keep their rows sorted by key, so one walk over both finds everything. */
#include "model/mnd-diff.h"

#include "model/mnd-record-private.h"

static void
add_insert (MndChanges *changes, MndRecord *record)
{
  MndTable table = mnd_record_get_table (record);
  MndChange *change = mnd_changes_add (changes, table, MND_CHANGE_INSERT);

  for (guint i = 0; i < mnd_table_get_info (table)->n_columns; i++)
    change->after[i] = mnd_value_copy (mnd_record_get_value (record, i));
}

static void
add_delete (MndChanges *changes, MndRecord *record)
{
  MndTable table = mnd_record_get_table (record);
  MndChange *change = mnd_changes_add (changes, table, MND_CHANGE_DELETE);

  for (guint i = 0; i < mnd_table_get_info (table)->n_columns; i++)
    change->before[i] = mnd_value_copy (mnd_record_get_value (record, i));
}

static void
add_update (MndChanges *changes, MndRecord *from, MndRecord *to)
{
  MndTable table = mnd_record_get_table (from);
  const MndTableInfo *info = mnd_table_get_info (table);
  MndChange *change = NULL;

  for (guint i = 0; i < info->n_columns; i++)
    {
      const MndValue *before = mnd_record_get_value (from, i);
      const MndValue *after = mnd_record_get_value (to, i);

      if (mnd_value_equal (before, after))
        continue;
      if (change == NULL)
        change = mnd_changes_add (changes, table, MND_CHANGE_UPDATE);
      change->before[i] = mnd_value_copy (before);
      change->after[i] = mnd_value_copy (after);
    }
  for (guint i = 0; change != NULL && i < info->n_columns && info->columns[i].key; i++)
    change->before[i] = mnd_value_copy (mnd_record_get_value (from, i));
}

static void
diff_table (MndRecordList *from, MndRecordList *to, MndChanges *changes)
{
  guint n_from = mnd_record_list_get_size (from), n_to = mnd_record_list_get_size (to);
  guint i = 0, k = 0;

  while (i < n_from || k < n_to)
    {
      int order;

      if (i == n_from || k == n_to)
        order = i == n_from ? 1 : -1;
      else
        order = mnd_record_compare (mnd_record_list_get (from, i), mnd_record_list_get (to, k));
      if (order < 0)
        add_delete (changes, mnd_record_list_get (from, i++));
      else if (order > 0)
        add_insert (changes, mnd_record_list_get (to, k++));
      else
        add_update (changes, mnd_record_list_get (from, i++), mnd_record_list_get (to, k++));
    }
}

MndChanges *
mnd_map_diff (MndMap *from, MndMap *to)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();

  g_return_val_if_fail (MND_IS_MAP (from) && MND_IS_MAP (to), NULL);

  for (int table = 0; table < MND_N_TABLES; table++)
    diff_table (mnd_map_get_records (from, (MndTable) table), mnd_map_get_records (to, (MndTable) table), changes);
  return g_steal_pointer (&changes);
}

static void
difference_free (gpointer data)
{
  MndDifference *difference = data;

  g_free (difference->what);
  g_free (difference->language);
  mnd_value_clear (&difference->before);
  mnd_value_clear (&difference->after);
  g_free (difference);
}

static MndDifference *
add_difference (GPtrArray *differences, MndDifferenceKind kind, MndTable table, const MndId *id)
{
  MndDifference *difference = g_new0 (MndDifference, 1);

  difference->kind = kind;
  difference->table = table;
  difference->column = -1;
  difference->before = difference->after = mnd_value_null ();
  if (id != NULL)
    difference->id = *id;
  g_ptr_array_add (differences, difference);
  return difference;
}

typedef struct
{
  MndMap *from;
  MndMap *to;
  GPtrArray *differences;
} Listing;

/* Rows that belong to another and come or go with it: which column says to whom. -1: a row of its own. */
static int
get_owner_column (MndTable table)
{
  switch ((int) table)
    {
    case MND_TABLE_TEXT:
      return MND_TEXT_OWNER;
    case MND_TABLE_CITATION:
      return MND_CITATION_CLAIM;
    case MND_TABLE_POSITION:
      return MND_POSITION_ITEM;
    case MND_TABLE_PARTY:
      return MND_PARTY_SUPPORT;
    case MND_TABLE_MONEY:
      return MND_MONEY_SUPPORT;
    case MND_TABLE_MANDATE:
      return MND_MANDATE_ACTOR;
    case MND_TABLE_BODY:
      return MND_BODY_ACTOR;
    default:
      return -1;
    }
}

static const MndId *
get_owner (const MndChange *change)
{
  int column = get_owner_column (change->table);
  const MndValue *value;

  if (column < 0)
    return NULL;
  value = change->kind == MND_CHANGE_INSERT ? &change->after[column] : &change->before[column];
  return value->type == MND_VALUE_ID ? value->id : NULL;
}

static MndRecord *
find_in_both (const Listing *listing, const MndId *id)
{
  MndRecord *to = mnd_map_find_any (listing->to, id);

  return mnd_map_find_any (listing->from, id) != NULL ? to : NULL;
}

static void
set_values (MndDifference *difference, const MndValue *before, const MndValue *after)
{
  if (before->type != MND_VALUE_UNDEFINED)
    difference->before = mnd_value_copy (before);
  if (after->type != MND_VALUE_UNDEFINED)
    difference->after = mnd_value_copy (after);
}

static void
list_setting (Listing *listing, const MndChange *change)
{
  MndDifference *difference = add_difference (listing->differences, MND_DIFFERENCE_CHANGED, MND_TABLE_MAP, NULL);

  difference->what = g_strdup (mnd_change_get_key (change, MND_MAP_KEY)->text);
  set_values (difference, &change->before[MND_MAP_VALUE], &change->after[MND_MAP_VALUE]);
}

static void
list_text (Listing *listing, const MndChange *change, MndRecord *owner)
{
  MndDifference *difference = add_difference (listing->differences, MND_DIFFERENCE_CHANGED,
                                              mnd_record_get_table (owner), mnd_record_get_id (owner));

  difference->what = g_strdup (mnd_change_get_key (change, MND_TEXT_PROPERTY)->text);
  difference->language = g_strdup (mnd_change_get_key (change, MND_TEXT_LANGUAGE)->text);
  set_values (difference, &change->before[MND_TEXT_VALUE], &change->after[MND_TEXT_VALUE]);
}

static void
list_columns (Listing *listing, const MndChange *change)
{
  const MndTableInfo *info = mnd_table_get_info (change->table);

  for (guint i = 0; i < info->n_columns; i++)
    {
      MndDifference *difference;

      if (info->columns[i].key || change->after[i].type == MND_VALUE_UNDEFINED)
        continue;
      difference = add_difference (listing->differences, MND_DIFFERENCE_CHANGED, change->table, change->before[0].id);
      difference->what = g_strdup (info->columns[i].name);
      difference->column = (int) i;
      set_values (difference, &change->before[i], &change->after[i]);
    }
}

static void
list_row (Listing *listing, const MndChange *change)
{
  if (change->kind == MND_CHANGE_UPDATE)
    list_columns (listing, change);
  else
    add_difference (listing->differences,
                    change->kind == MND_CHANGE_INSERT ? MND_DIFFERENCE_ADDED : MND_DIFFERENCE_REMOVED, change->table,
                    mnd_change_get_key (change, 0)->id);
}

static void
list_change (Listing *listing, const MndChange *change)
{
  const MndId *owner_id = get_owner (change);
  MndRecord *owner = owner_id != NULL ? find_in_both (listing, owner_id) : NULL;

  /* What belongs to something that came or went itself is part of that difference. */
  if (owner_id != NULL && owner == NULL && change->kind != MND_CHANGE_UPDATE)
    return;
  if (change->table == MND_TABLE_MAP)
    list_setting (listing, change);
  else if (change->table == MND_TABLE_TEXT && owner != NULL)
    list_text (listing, change, owner);
  else if (change->table == MND_TABLE_POSITION && owner != NULL)
    add_difference (listing->differences, MND_DIFFERENCE_CHANGED, mnd_record_get_table (owner), owner_id)->what =
        g_strdup ("position");
  else
    list_row (listing, change);
}

GPtrArray *
mnd_map_list_differences (MndMap *from, MndMap *to)
{
  g_autoptr (MndChanges) changes = mnd_map_diff (from, to);
  Listing listing = { from, to, g_ptr_array_new_with_free_func (difference_free) };

  for (guint i = 0; changes != NULL && i < mnd_changes_get_size (changes); i++)
    list_change (&listing, mnd_changes_get (changes, i));
  return listing.differences;
}
