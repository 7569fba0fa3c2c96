/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of rows for tests; see the header. */
#include "map-changes.h"

#include "model/mnd-text.h"

MndChange *
change_insert (MndChanges *changes, MndTable table, const MndId *id)
{
  const MndTableInfo *info = mnd_table_get_info (table);
  MndChange *change = mnd_changes_add (changes, table, MND_CHANGE_INSERT);

  for (guint i = 0; i < info->n_columns; i++)
    change->after[i] = info->columns[i].type == MND_COLUMN_BOOLEAN ? mnd_value_integer (0) : mnd_value_null ();
  if (id != NULL)
    change->after[0] = mnd_value_id (id);
  return change;
}

MndChange *
change_update (MndChanges *changes, MndTable table, const MndId *id, guint column, MndValue value)
{
  MndChange *change = mnd_changes_add (changes, table, MND_CHANGE_UPDATE);

  change->before[0] = mnd_value_id (id);
  change->after[0] = mnd_value_id (id);
  change->after[column] = value;
  return change;
}

MndChange *
change_delete (MndChanges *changes, MndTable table, const MndId *id)
{
  MndChange *change = mnd_changes_add (changes, table, MND_CHANGE_DELETE);

  change->before[0] = mnd_value_id (id);
  return change;
}

MndChange *
change_text (MndChanges *changes, MndChangeKind kind, const MndId *owner, const char *property, const char *language,
             int ordinal, const char *value)
{
  MndChange *change = mnd_changes_add (changes, MND_TABLE_TEXT, kind);
  MndValue *key = kind == MND_CHANGE_INSERT ? change->after : change->before;

  key[MND_TEXT_OWNER] = mnd_value_id (owner);
  key[MND_TEXT_PROPERTY] = mnd_value_text (property);
  key[MND_TEXT_LANGUAGE] = mnd_value_text (language);
  key[MND_TEXT_ORDINAL] = mnd_value_integer (ordinal);
  if (kind != MND_CHANGE_DELETE)
    change->after[MND_TEXT_VALUE] = mnd_value_text (value);
  if (kind == MND_CHANGE_INSERT)
    change->after[MND_TEXT_CONFIDENTIAL] = mnd_value_integer (0);
  return change;
}

void
apply (MndMap *map, MndChanges *changes)
{
  g_autoptr (GError) error = NULL;
  gboolean is_good = mnd_map_apply (map, changes, &error);

  g_assert_no_error (error);
  g_assert_true (is_good);
}

MndId
add_row (MndMap *map, MndTable table, guint column, MndValue value)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndId id = mnd_id_new ();

  change_insert (changes, table, &id)->after[column] = value;
  apply (map, changes);
  return id;
}

MndId
add_actor (MndMap *map, const char *kind)
{
  return add_row (map, MND_TABLE_ACTOR, MND_ACTOR_KIND, mnd_value_text (kind));
}

MndId
add_link (MndMap *map, const MndId *from, const MndId *to, const char *kind)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndId id = mnd_id_new ();
  MndChange *change = change_insert (changes, MND_TABLE_LINK, &id);

  change->after[MND_LINK_FROM] = mnd_value_id (from);
  change->after[MND_LINK_TO] = mnd_value_id (to);
  change->after[MND_LINK_KIND] = mnd_value_text (kind);
  change->after[MND_LINK_STATUS] = mnd_value_text ("actual");
  apply (map, changes);
  return id;
}

void
set_column (MndMap *map, MndTable table, const MndId *id, guint column, MndValue value)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();

  change_update (changes, table, id, column, value);
  apply (map, changes);
}

void
delete_row (MndMap *map, MndTable table, const MndId *id)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();

  change_delete (changes, table, id);
  apply (map, changes);
}

void
set_text (MndMap *map, const MndId *owner, const char *property, const char *language, const char *value)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  gboolean is_there = mnd_map_find_text (map, owner, property, language, 0) != NULL;

  change_text (changes, is_there ? MND_CHANGE_UPDATE : MND_CHANGE_INSERT, owner, property, language, 0, value);
  apply (map, changes);
}

void
set_setting (MndMap *map, const char *key, const char *value)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  gboolean is_there = mnd_map_get_setting (map, key) != NULL;
  MndChange *change = mnd_changes_add (changes, MND_TABLE_MAP, is_there ? MND_CHANGE_UPDATE : MND_CHANGE_INSERT);

  (is_there ? change->before : change->after)[MND_MAP_KEY] = mnd_value_text (key);
  change->after[MND_MAP_VALUE] = mnd_value_text (value);
  apply (map, changes);
}
