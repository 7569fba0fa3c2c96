/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Maps for tests of the scene; see the header. */
#include "scene-fixture.h"

#include "model/mnd-text.h"

static void
apply (MndMap *map, MndChanges *changes)
{
  g_autoptr (GError) error = NULL;

  mnd_map_apply (map, changes, &error);
  g_assert_no_error (error);
}

static MndId
add_row (MndChanges *changes, MndTable table, MndChange **row)
{
  MndId id = mnd_id_new ();

  *row = mnd_changes_add (changes, table, MND_CHANGE_INSERT);
  (*row)->after[0] = mnd_value_id (&id);
  return id;
}

static void
add_text (MndChanges *changes, const MndId *owner, const char *property, const char *language, const char *value)
{
  MndChange *row = mnd_changes_add (changes, MND_TABLE_TEXT, MND_CHANGE_INSERT);

  row->after[MND_TEXT_OWNER] = mnd_value_id (owner);
  row->after[MND_TEXT_PROPERTY] = mnd_value_text (property);
  row->after[MND_TEXT_LANGUAGE] = mnd_value_text (language);
  row->after[MND_TEXT_ORDINAL] = mnd_value_integer (0);
  row->after[MND_TEXT_VALUE] = mnd_value_text (value);
}

static void
add_position (MndMap *map, MndChanges *changes, const MndId *item, double x, double y)
{
  MndChange *row = mnd_changes_add (changes, MND_TABLE_POSITION, MND_CHANGE_INSERT);

  row->after[MND_POSITION_VIEW] = mnd_value_id (mnd_record_get_id (mnd_map_find_main_view (map)));
  row->after[MND_POSITION_ITEM] = mnd_value_id (item);
  row->after[MND_POSITION_X] = mnd_value_real (x);
  row->after[MND_POSITION_Y] = mnd_value_real (y);
  row->after[MND_POSITION_PINNED] = mnd_value_integer (0);
}

MndMap *
fixture_new (void)
{
  MndMap *map = mnd_map_new ();
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndChange *row;

  add_row (changes, MND_TABLE_VIEW, &row);
  row->after[MND_VIEW_KIND] = mnd_value_text ("map");
  apply (map, changes);
  return map;
}

static MndId
add_actor (MndMap *map, MndChanges *changes, const char *kind, const char *name)
{
  MndChange *row;
  MndId id = add_row (changes, MND_TABLE_ACTOR, &row);

  row->after[MND_ACTOR_KIND] = mnd_value_text (kind);
  row->after[MND_ACTOR_PLACEHOLDER] = mnd_value_integer (0);
  row->after[MND_ACTOR_CONFIDENTIAL] = mnd_value_integer (0);
  if (name != NULL)
    add_text (changes, &id, "name", "en", name);
  return id;
}

MndId
fixture_unplaced_actor (MndMap *map, const char *kind, const char *name)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndId id = add_actor (map, changes, kind, name);

  apply (map, changes);
  return id;
}

MndId
fixture_actor (MndMap *map, const char *kind, const char *name, double x, double y)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndId id = add_actor (map, changes, kind, name);

  add_position (map, changes, &id, x, y);
  apply (map, changes);
  return id;
}

MndId
fixture_link (MndMap *map, const MndId *from, const MndId *to, const char *kind)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndChange *row;
  MndId id = add_row (changes, MND_TABLE_LINK, &row);

  row->after[MND_LINK_FROM] = mnd_value_id (from);
  row->after[MND_LINK_TO] = mnd_value_id (to);
  row->after[MND_LINK_KIND] = mnd_value_text (kind);
  row->after[MND_LINK_FORMALITY] = mnd_value_text ("formal");
  row->after[MND_LINK_STATUS] = mnd_value_text ("actual");
  apply (map, changes);
  return id;
}

MndId
fixture_support (MndMap *map, const char *name, double x, double y)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndChange *row;
  MndId id = add_row (changes, MND_TABLE_SUPPORT, &row);

  row->after[MND_SUPPORT_STATUS] = mnd_value_text ("active");
  add_text (changes, &id, "name", "en", name);
  add_position (map, changes, &id, x, y);
  apply (map, changes);
  return id;
}

MndId
fixture_party (MndMap *map, const MndId *support, const MndId *actor, const char *role)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndChange *row;
  MndId id = add_row (changes, MND_TABLE_PARTY, &row);

  row->after[MND_PARTY_SUPPORT] = mnd_value_id (support);
  row->after[MND_PARTY_ACTOR] = mnd_value_id (actor);
  row->after[MND_PARTY_ROLE] = mnd_value_text (role);
  apply (map, changes);
  return id;
}

void
fixture_text (MndMap *map, const MndId *owner, const char *property, const char *language, const char *value)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndRecord *there = mnd_map_find_text (map, owner, property, language, 0);

  if (there == NULL)
    add_text (changes, owner, property, language, value);
  else
    {
      MndChange *row = mnd_changes_add (changes, MND_TABLE_TEXT, MND_CHANGE_UPDATE);
      for (guint i = 0; i <= MND_TEXT_VALUE; i++)
        row->before[i] = mnd_value_copy (mnd_record_get_value (there, i));
      row->after[MND_TEXT_VALUE] = mnd_value_text (value);
    }
  apply (map, changes);
}

void
fixture_setting (MndMap *map, const char *key, const char *value)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndChange *row = mnd_changes_add (changes, MND_TABLE_MAP, MND_CHANGE_INSERT);

  row->after[MND_MAP_KEY] = mnd_value_text (key);
  row->after[MND_MAP_VALUE] = mnd_value_text (value);
  apply (map, changes);
}

void
fixture_set (MndMap *map, MndTable table, const MndId *id, guint column, MndValue value)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndChange *row = mnd_changes_add (changes, table, MND_CHANGE_UPDATE);

  row->before[0] = mnd_value_id (id);
  row->before[column] = mnd_value_copy (mnd_record_get_value (mnd_map_find (map, table, id), column));
  row->after[column] = value;
  apply (map, changes);
}

void
fixture_set_word (MndMap *map, MndTable table, const MndId *id, guint column, const char *word)
{
  fixture_set (map, table, id, column, mnd_value_text (word));
}

static MndRecord *
find_position (MndMap *map, const MndId *item)
{
  GPtrArray *positions = mnd_map_get_referring (map, MND_TABLE_POSITION, MND_POSITION_ITEM, item);

  return positions->len > 0 ? g_ptr_array_index (positions, 0) : NULL;
}

static void
copy_row (MndChange *row, MndRecord *record)
{
  guint n_columns = mnd_table_get_info (row->table)->n_columns;

  for (guint i = 0; i < n_columns; i++)
    row->before[i] = mnd_value_copy (mnd_record_get_value (record, i));
}

void
fixture_move (MndMap *map, const MndId *item, double x, double y)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndRecord *position = find_position (map, item);

  if (position == NULL)
    add_position (map, changes, item, x, y);
  else
    {
      MndChange *row = mnd_changes_add (changes, MND_TABLE_POSITION, MND_CHANGE_UPDATE);
      copy_row (row, position);
      row->after[MND_POSITION_X] = mnd_value_real (x);
      row->after[MND_POSITION_Y] = mnd_value_real (y);
    }
  apply (map, changes);
}

static void
delete_rows (MndMap *map, MndChanges *changes, MndTable table, guint column, const MndId *id)
{
  GPtrArray *rows = mnd_map_get_referring (map, table, column, id);

  for (guint i = 0; i < rows->len; i++)
    {
      MndRecord *record = g_ptr_array_index (rows, i);
      gboolean twice = table == MND_TABLE_LINK && column == MND_LINK_TO
                       && mnd_id_equal (mnd_record_get_reference (record, MND_LINK_FROM), id);
      if (!twice)
        copy_row (mnd_changes_add (changes, table, MND_CHANGE_DELETE), record);
    }
}

void
fixture_unplace (MndMap *map, const MndId *item)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();

  delete_rows (map, changes, MND_TABLE_POSITION, MND_POSITION_ITEM, item);
  apply (map, changes);
}

void
fixture_delete (MndMap *map, MndTable table, const MndId *id)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();

  delete_rows (map, changes, MND_TABLE_TEXT, MND_TEXT_OWNER, id);
  if (table == MND_TABLE_ACTOR || table == MND_TABLE_SUPPORT)
    delete_rows (map, changes, MND_TABLE_POSITION, MND_POSITION_ITEM, id);
  if (table == MND_TABLE_ACTOR)
    {
      delete_rows (map, changes, MND_TABLE_LINK, MND_LINK_FROM, id);
      delete_rows (map, changes, MND_TABLE_LINK, MND_LINK_TO, id);
      delete_rows (map, changes, MND_TABLE_PARTY, MND_PARTY_ACTOR, id);
    }
  if (table == MND_TABLE_SUPPORT)
    delete_rows (map, changes, MND_TABLE_PARTY, MND_PARTY_SUPPORT, id);
  copy_row (mnd_changes_add (changes, table, MND_CHANGE_DELETE), mnd_map_find (map, table, id));
  apply (map, changes);
}
