/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small edits for tests; see the header. */
#include "map-edits.h"

void
add_actor (MndChanges *changes, const char *kind, const char *name, MndId *id)
{
  MndChange *actor = mnd_changes_add (changes, MND_TABLE_ACTOR, MND_CHANGE_INSERT);
  MndChange *text = mnd_changes_add (changes, MND_TABLE_TEXT, MND_CHANGE_INSERT);

  *id = mnd_id_new ();
  actor->after[MND_ACTOR_ID] = mnd_value_id (id);
  actor->after[MND_ACTOR_KIND] = mnd_value_text (kind);
  text->after[MND_TEXT_OWNER] = mnd_value_id (id);
  text->after[MND_TEXT_PROPERTY] = mnd_value_text ("name");
  text->after[MND_TEXT_LANGUAGE] = mnd_value_text ("en");
  text->after[MND_TEXT_ORDINAL] = mnd_value_integer (0);
  text->after[MND_TEXT_VALUE] = mnd_value_text (name);
}

void
add_link (MndChanges *changes, const MndId *from, const MndId *to, const char *kind, MndId *id)
{
  MndChange *link = mnd_changes_add (changes, MND_TABLE_LINK, MND_CHANGE_INSERT);

  *id = mnd_id_new ();
  link->after[MND_LINK_ID] = mnd_value_id (id);
  link->after[MND_LINK_FROM] = mnd_value_id (from);
  link->after[MND_LINK_TO] = mnd_value_id (to);
  link->after[MND_LINK_KIND] = mnd_value_text (kind);
  link->after[MND_LINK_STATUS] = mnd_value_text ("actual");
}

void
change_column (MndChanges *changes, MndTable table, const MndId *id, guint column, MndValue value)
{
  MndChange *change = mnd_changes_add (changes, table, MND_CHANGE_UPDATE);

  change->before[0] = mnd_value_id (id);
  change->after[column] = value;
}

void
delete_row (MndChanges *changes, MndTable table, const MndId *id)
{
  MndChange *change = mnd_changes_add (changes, table, MND_CHANGE_DELETE);

  change->before[0] = mnd_value_id (id);
}

void
commit (MndStore *store, const char *label, MndChanges *changes)
{
  const MndEditInfo info = { label, "test", "Tester", FALSE };
  g_autoptr (MndChanges) done = NULL;
  g_autoptr (GError) error = NULL;

  assert_good (mnd_store_commit (store, &info, changes, &done, &error), error);
}

MndStore *
new_store (MndMap **map)
{
  g_autoptr (MndChanges) content = mnd_changes_new ();
  g_autoptr (GError) error = NULL;
  MndChange *title = mnd_changes_add (content, MND_TABLE_MAP, MND_CHANGE_INSERT);
  MndStore *store;

  title->after[MND_MAP_KEY] = mnd_value_text ("title");
  title->after[MND_MAP_VALUE] = mnd_value_text ("A map");
  store = mnd_store_create (content, map, &error);
  g_assert_no_error (error);
  return store;
}

char *
dup_content (MndStore *store)
{
  g_autoptr (GError) error = NULL;
  char *content = mnd_store_dup_content_text (store, &error);

  g_assert_no_error (error);
  return content;
}

MndId
commit_actor (MndStore *store, const char *name)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndId id;

  add_actor (changes, "police", name, &id);
  commit (store, name, changes);
  return id;
}
