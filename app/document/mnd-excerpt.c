/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a map copied as inserts of another one; see the header. */
#include "document/mnd-excerpt.h"

#include "model/mnd-text.h"

struct _MndExcerpt
{
  MndMap *map;
  MndChanges *rows;
  GHashTable *keys; /* set of MndId */
};

static const MndId view_key = { "\1excerpt" };

static MndChange *
add_row (MndExcerpt *self, MndTable table, MndRecord *row)
{
  const MndTableInfo *info = mnd_table_get_info (table);
  MndChange *change = mnd_changes_add (self->rows, table, MND_CHANGE_INSERT);

  for (guint i = 0; i < info->n_columns; i++)
    change->after[i] = row != NULL                                   ? mnd_value_copy (mnd_record_get_value (row, i))
                       : info->columns[i].type == MND_COLUMN_BOOLEAN ? mnd_value_integer (0)
                                                                     : mnd_value_null ();
  return change;
}

static void
set (MndChange *change, guint column, MndValue value)
{
  mnd_value_clear (&change->after[column]);
  change->after[column] = value;
}

/* FALSE where it is there already. */
static gboolean
take_key (MndExcerpt *self, const MndId *key)
{
  return !g_hash_table_contains (self->keys, key) && g_hash_table_add (self->keys, g_memdup2 (key, sizeof *key));
}

static void
add_view (MndExcerpt *self)
{
  MndChange *view = add_row (self, MND_TABLE_VIEW, NULL);

  set (view, MND_VIEW_ID, mnd_value_id (&view_key));
  set (view, MND_VIEW_KIND, mnd_value_text ("map"));
}

MndExcerpt *
mnd_excerpt_new (MndMap *map)
{
  MndExcerpt *self = g_new0 (MndExcerpt, 1);
  MndRecordList *settings;

  g_return_val_if_fail (MND_IS_MAP (map), NULL);

  self->map = g_object_ref (map);
  self->rows = mnd_changes_new ();
  self->keys = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  settings = mnd_map_get_records (map, MND_TABLE_MAP);
  for (guint i = 0; i < mnd_record_list_get_size (settings); i++)
    add_row (self, MND_TABLE_MAP, mnd_record_list_get (settings, i));
  add_view (self);
  return self;
}

void
mnd_excerpt_free (MndExcerpt *self)
{
  g_object_unref (self->map);
  mnd_changes_unref (self->rows);
  g_hash_table_unref (self->keys);
  g_free (self);
}

/* Names and acronyms, in all languages. */
static void
add_names (MndExcerpt *self, const MndId *owner)
{
  GPtrArray *texts = mnd_map_get_referring (self->map, MND_TABLE_TEXT, MND_TEXT_OWNER, owner);

  for (guint i = 0; i < texts->len; i++)
    {
      const char *property = mnd_record_get_text (texts->pdata[i], MND_TEXT_PROPERTY);
      if (g_str_equal (property, "name") || g_str_equal (property, "acronym"))
        add_row (self, MND_TABLE_TEXT, texts->pdata[i]);
    }
}

static void
add_name (MndExcerpt *self, const MndId *owner, const char *name)
{
  MndChange *text = add_row (self, MND_TABLE_TEXT, NULL);

  set (text, MND_TEXT_OWNER, mnd_value_id (owner));
  set (text, MND_TEXT_PROPERTY, mnd_value_text ("name"));
  set (text, MND_TEXT_LANGUAGE, mnd_value_text (MND_LANGUAGE_NONE));
  set (text, MND_TEXT_ORDINAL, mnd_value_integer (0));
  set (text, MND_TEXT_VALUE, mnd_value_text (name));
}

void
mnd_excerpt_add (MndExcerpt *self, MndRecord *row)
{
  g_return_if_fail (self != NULL && MND_IS_RECORD (row));
  g_return_if_fail (mnd_record_get_table (row) == MND_TABLE_ACTOR || mnd_record_get_table (row) == MND_TABLE_LINK);

  if (!take_key (self, mnd_record_get_id (row)))
    return;
  add_row (self, mnd_record_get_table (row), row);
  add_names (self, mnd_record_get_id (row));
}

void
mnd_excerpt_add_named (MndExcerpt *self, MndRecord *actor, const char *name)
{
  g_return_if_fail (self != NULL && MND_IS_RECORD (actor) && name != NULL);

  if (!take_key (self, mnd_record_get_id (actor)))
    return;
  add_row (self, MND_TABLE_ACTOR, actor);
  add_name (self, mnd_record_get_id (actor), name);
}

void
mnd_excerpt_add_placeholder (MndExcerpt *self, const MndId *id, const char *name)
{
  MndChange *actor;

  g_return_if_fail (self != NULL && id != NULL && name != NULL);

  if (!take_key (self, id))
    return;
  actor = add_row (self, MND_TABLE_ACTOR, NULL);
  set (actor, MND_ACTOR_ID, mnd_value_id (id));
  set (actor, MND_ACTOR_PLACEHOLDER, mnd_value_integer (1));
  add_name (self, id, name);
}

static void
add_party (MndExcerpt *self, const MndId *key, const MndId *support, const MndId *actor, const char *role)
{
  MndChange *party = add_row (self, MND_TABLE_PARTY, NULL);

  set (party, MND_PARTY_ID, mnd_value_id (key));
  set (party, MND_PARTY_SUPPORT, mnd_value_id (support));
  set (party, MND_PARTY_ACTOR, mnd_value_id (actor));
  set (party, MND_PARTY_ROLE, mnd_value_text (role));
}

void
mnd_excerpt_add_pair (MndExcerpt *self, const MndId *key, MndRecord *support, const MndId *from, const MndId *to)
{
  MndId funder, beneficiary;

  g_return_if_fail (self != NULL && key != NULL && MND_IS_RECORD (support) && from != NULL && to != NULL);

  if (!take_key (self, key))
    return;
  set (add_row (self, MND_TABLE_SUPPORT, support), MND_SUPPORT_ID, mnd_value_id (key));
  funder = mnd_excerpt_make_key (key, from, 1);
  beneficiary = mnd_excerpt_make_key (key, to, 2);
  add_party (self, &funder, key, from, "funder");
  add_party (self, &beneficiary, key, to, "beneficiary");
}

MndId
mnd_excerpt_make_key (const MndId *one, const MndId *other, guint n)
{
  MndId key = *one;

  for (guint i = 0; i < MND_ID_SIZE; i++)
    key.bytes[i] ^= (guint8) (other->bytes[(i + 5) % MND_ID_SIZE] * 3 + n * 17 + i);
  return key;
}

MndMap *
mnd_excerpt_dup_map (MndExcerpt *self)
{
  g_autoptr (GError) error = NULL;
  MndMap *map = mnd_map_new ();

  g_return_val_if_fail (self != NULL, map);

  /* All of it is from a map, and each key stands in it once. */
  if (!mnd_map_apply (map, self->rows, &error))
    g_error ("An excerpt of a map is no map: %s", error->message);
  return map;
}

void
mnd_excerpt_map_place (MndMap *map, const MndId *const *actors, const MndPoint *centers, guint n)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MND_IS_MAP (map) && (n == 0 || (actors != NULL && centers != NULL)));

  for (guint i = 0; i < n; i++)
    {
      MndChange *change = mnd_changes_add (changes, MND_TABLE_POSITION, MND_CHANGE_INSERT);
      change->after[MND_POSITION_VIEW] = mnd_value_id (&view_key);
      change->after[MND_POSITION_ITEM] = mnd_value_id (actors[i]);
      change->after[MND_POSITION_X] = mnd_value_real (centers[i].x);
      change->after[MND_POSITION_Y] = mnd_value_real (centers[i].y);
      change->after[MND_POSITION_PINNED] = mnd_value_integer (0);
    }
  if (!mnd_map_apply (map, changes, &error))
    g_critical ("Nobody can stand there: %s", error->message);
}
