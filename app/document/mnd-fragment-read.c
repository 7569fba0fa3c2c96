/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading a fragment with distrust: a clipboard holds what any program put there. First everything is checked against
 * the tables and the catalogue, then it is written anew with keys of its own. Nothing of it reaches the map before.
 */
#include "document/mnd-fragment-private.h"

#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "model/mnd-text.h"

#define MOST_ROWS 120000
/* Points by which a duplicate stands off. */
#define OFFSET 30.0

typedef struct
{
  MndTable table;
  MndValue cells[MND_SUPPORT_N_COLUMNS + 8]; /* as many as the widest table has, and more */
} Row;

G_STATIC_ASSERT (MND_ACTOR_N_COLUMNS <= MND_SUPPORT_N_COLUMNS + 8);

typedef struct
{
  MndMap *map;
  GArray *rows;      /* of Row */
  GHashTable *keys;  /* MndId in the fragment to its row */
  GHashTable *fresh; /* MndId in the fragment to MndId in the map */
  GHashTable *kept;  /* set of MndId in the fragment: the map has it */
} Reading;

static void
clear_row (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < G_N_ELEMENTS (row->cells); i++)
    mnd_value_clear (&row->cells[i]);
}

static gboolean
refuse (GError **error, const char *why)
{
  return mnd_document_refuse (error, "What is on the clipboard cannot be pasted: %s", why);
}

/* --- checking */

static gboolean
read_value (GVariant *cell, MndValue *value, GError **error)
{
  const MndId *id;
  gsize size = 0;

  if (g_variant_is_of_type (cell, G_VARIANT_TYPE_INT64))
    *value = mnd_value_integer (g_variant_get_int64 (cell));
  else if (g_variant_is_of_type (cell, G_VARIANT_TYPE_DOUBLE))
    *value = mnd_value_real (g_variant_get_double (cell));
  else if (g_variant_is_of_type (cell, G_VARIANT_TYPE_STRING))
    *value = mnd_value_text (g_variant_get_string (cell, NULL));
  else if (g_variant_is_of_type (cell, G_VARIANT_TYPE_BYTESTRING))
    {
      id = g_variant_get_fixed_array (cell, &size, 1);
      if (size != sizeof *id)
        return refuse (error, "a key is none");
      *value = mnd_value_id (id);
    }
  else
    return refuse (error, "a value is of no kind that a map holds");
  return TRUE;
}

static gboolean
read_cell (Row *row, const char *name, GVariant *cell, GError **error)
{
  int column = mnd_table_find_column (row->table, name);
  const MndColumn *info = column < 0 ? NULL : mnd_table_get_column (row->table, (guint) column);

  if (info == NULL)
    return refuse (error, "a property is unknown");
  if (row->cells[column].type != MND_VALUE_UNDEFINED)
    return refuse (error, "a property is there twice");
  if (!read_value (cell, &row->cells[column], error))
    return FALSE;
  if ((info->type == MND_COLUMN_ID) != (row->cells[column].type == MND_VALUE_ID))
    return refuse (error, "a key stands where none belongs");
  return info->type == MND_COLUMN_ID || mnd_edit_check_value (info, &row->cells[column], error);
}

/* The view is the map's own, and so not said; a yes or no is no where nothing is. */
static gboolean
may_miss (MndTable table, guint column)
{
  return (table == MND_TABLE_POSITION && column == MND_POSITION_VIEW)
         || mnd_table_get_column (table, column)->type == MND_COLUMN_BOOLEAN;
}

static gboolean
check_row (Row *row, GError **error)
{
  const MndTableInfo *info = mnd_table_get_info (row->table);
  const MndLinkKind *kind;

  for (guint i = 0; i < info->n_columns; i++)
    if ((info->columns[i].key || info->columns[i].required) && row->cells[i].type == MND_VALUE_UNDEFINED
        && !may_miss (row->table, i))
      return refuse (error, "something needed is missing");
  if (row->table != MND_TABLE_LINK || row->cells[MND_LINK_MODE].type == MND_VALUE_UNDEFINED)
    return TRUE;
  kind = mnd_catalogue_find_link_kind (row->cells[MND_LINK_KIND].text);
  return kind->has_mode || refuse (error, "only oversight has a mode");
}

static gboolean
read_row (Reading *reading, GVariant *variant, GError **error)
{
  g_autoptr (GVariantIter) cells = NULL;
  const char *table, *name;
  GVariant *cell;
  Row *row;

  g_array_set_size (reading->rows, reading->rows->len + 1);
  row = &g_array_index (reading->rows, Row, reading->rows->len - 1);
  g_variant_get (variant, "(&sa(sv))", &table, &cells);
  row->table = mnd_table_from_name (table);
  if (row->table < 0 || !mnd_fragment_takes_table (row->table))
    return refuse (error, "a table is none that can be copied");
  while (g_variant_iter_next (cells, "(&sv)", &name, &cell))
    {
      gboolean taken = read_cell (row, name, cell, error);
      g_variant_unref (cell);
      if (!taken)
        return FALSE;
    }
  return check_row (row, error);
}

static gboolean
index_keys (Reading *reading, GError **error)
{
  for (guint i = 0; i < reading->rows->len; i++)
    {
      Row *row = &g_array_index (reading->rows, Row, i);
      if (mnd_table_has_id (row->table) && !g_hash_table_insert (reading->keys, row->cells[0].id, row))
        return refuse (error, "a key is there twice");
    }
  return TRUE;
}

static gboolean
check_references (Reading *reading, const Row *row, GError **error)
{
  const MndTableInfo *info = mnd_table_get_info (row->table);

  for (guint i = mnd_table_has_id (row->table) ? 1 : 0; i < info->n_columns; i++)
    {
      const Row *referred;
      if (row->cells[i].type != MND_VALUE_ID)
        continue;
      referred = g_hash_table_lookup (reading->keys, row->cells[i].id);
      if (referred == NULL || (info->columns[i].references >= 0 && info->columns[i].references != referred->table))
        return refuse (error, "it refers to what is not there");
      if (row->table == MND_TABLE_CITATION && i == MND_CITATION_CLAIM
          && mnd_table_from_name (row->cells[MND_CITATION_CLAIM_TABLE].text) != referred->table)
        return refuse (error, "evidence is for something else than it says");
    }
  return TRUE;
}

/* Rows whose key is not one id must differ too. */
static gboolean
check_keys (Reading *reading, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char owner[MND_ID_TEXT_SIZE];

  for (guint i = 0; i < reading->rows->len; i++)
    {
      const Row *row = &g_array_index (reading->rows, Row, i);
      char *key = NULL;
      if (row->table == MND_TABLE_TEXT)
        key = g_strdup_printf ("text %s %s %s %" G_GINT64_FORMAT, mnd_id_format (row->cells[MND_TEXT_OWNER].id, owner),
                               row->cells[MND_TEXT_PROPERTY].text, row->cells[MND_TEXT_LANGUAGE].text,
                               row->cells[MND_TEXT_ORDINAL].integer);
      else if (row->table == MND_TABLE_BODY)
        key = g_strdup_printf ("body %s", mnd_id_format (row->cells[MND_BODY_ACTOR].id, owner));
      else if (row->table == MND_TABLE_POSITION)
        key = g_strdup_printf ("position %s", mnd_id_format (row->cells[MND_POSITION_ITEM].id, owner));
      if (key != NULL && !g_hash_table_add (seen, key))
        return refuse (error, "something is said twice");
    }
  return TRUE;
}

static gboolean
read_all (Reading *reading, GBytes *bytes, GError **error)
{
  g_autoptr (GVariant) fragment = NULL;
  g_autoptr (GVariant) rows = NULL;
  guint version = 0;

  if (g_bytes_get_size (bytes) > MND_FRAGMENT_MOST_BYTES)
    return refuse (error, "it is too large");
  fragment = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MND_FRAGMENT_TYPE), bytes, FALSE));
  if (!g_variant_is_normal_form (fragment))
    return refuse (error, "it is damaged");
  g_variant_get (fragment, "(u@a(sa(sv)))", &version, &rows);
  if (version != MND_FRAGMENT_VERSION)
    return refuse (error, "it is of another version");
  if (g_variant_n_children (rows) > MOST_ROWS)
    return refuse (error, "it is too large");
  for (gsize i = 0; i < g_variant_n_children (rows); i++)
    {
      g_autoptr (GVariant) row = g_variant_get_child_value (rows, i);
      if (!read_row (reading, row, error))
        return FALSE;
    }
  if (!index_keys (reading, error))
    return FALSE;
  for (guint i = 0; i < reading->rows->len; i++)
    if (!check_references (reading, &g_array_index (reading->rows, Row, i), error))
      return FALSE;
  return check_keys (reading, error);
}

/* --- writing */

/* "table name", without case and accents: what makes a place or source the same in two maps. */
static char *
dup_name_key (MndTable table, const char *name)
{
  g_autofree char *folded = mnd_text_fold (name);

  return g_strdup_printf ("%u %s", (guint) table, folded);
}

/* The map's places and sources by that. */
static GHashTable *
index_own_names (MndMap *map)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MndRecordList *texts = mnd_map_get_records (map, MND_TABLE_TEXT);

  for (guint i = 0; i < mnd_record_list_get_size (texts); i++)
    {
      MndRecord *text = mnd_record_list_get (texts, i);
      MndRecord *owner = mnd_map_find_any (map, mnd_record_get_reference (text, MND_TEXT_OWNER));
      if (owner != NULL && mnd_fragment_is_shared (mnd_record_get_table (owner))
          && g_str_equal (mnd_record_get_text (text, MND_TEXT_PROPERTY), "name"))
        g_hash_table_insert (names,
                             dup_name_key (mnd_record_get_table (owner), mnd_record_get_text (text, MND_TEXT_VALUE)),
                             owner);
    }
  return names;
}

/* Keys in the fragment to what the map has of the same. */
static GHashTable *
find_all_own (Reading *reading)
{
  g_autoptr (GHashTable) names = index_own_names (reading->map);
  GHashTable *own = g_hash_table_new (mnd_id_hash, mnd_id_equal);

  for (guint i = 0; i < reading->rows->len; i++)
    {
      const Row *row = &g_array_index (reading->rows, Row, i);
      const MndId *key = row->cells[row->table == MND_TABLE_TEXT ? MND_TEXT_OWNER : 0].id;
      const Row *owner = row->table == MND_TABLE_TEXT ? g_hash_table_lookup (reading->keys, key) : row;
      MndRecord *record = NULL;

      if (!mnd_fragment_is_shared (owner->table))
        continue;
      if (row->table != MND_TABLE_TEXT)
        record = mnd_map_find (reading->map, row->table, key);
      else if (g_str_equal (row->cells[MND_TEXT_PROPERTY].text, "name"))
        {
          g_autofree char *name = dup_name_key (owner->table, row->cells[MND_TEXT_VALUE].text);
          record = g_hash_table_lookup (names, name);
        }
      if (record != NULL && !g_hash_table_contains (own, key))
        g_hash_table_insert (own, (gpointer) key, record);
    }
  return own;
}

static void
choose_keys (Reading *reading)
{
  g_autoptr (GHashTable) all_own = find_all_own (reading);

  for (guint i = 0; i < reading->rows->len; i++)
    {
      const Row *row = &g_array_index (reading->rows, Row, i);
      MndRecord *own;
      MndId id;
      if (!mnd_table_has_id (row->table))
        continue;
      own = g_hash_table_lookup (all_own, row->cells[0].id);
      id = own != NULL ? *mnd_record_get_id (own) : mnd_id_new ();
      g_hash_table_insert (reading->fresh, row->cells[0].id, g_memdup2 (&id, sizeof id));
      if (own != NULL)
        g_hash_table_add (reading->kept, row->cells[0].id);
    }
}

/* What the map has already says enough of itself. */
static gboolean
is_kept (Reading *reading, const Row *row)
{
  const MndId *of = mnd_table_has_id (row->table) ? row->cells[0].id : NULL;

  if (row->table == MND_TABLE_TEXT)
    of = row->cells[MND_TEXT_OWNER].id;
  else if (row->table == MND_TABLE_CITATION)
    of = row->cells[MND_CITATION_CLAIM].id;
  return of != NULL && g_hash_table_contains (reading->kept, of);
}

static MndPoint
find_offset (Reading *reading, const MndPoint *at)
{
  MndRect all = { 0, 0, 0, 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < reading->rows->len && at != NULL; i++)
    {
      const Row *row = &g_array_index (reading->rows, Row, i);
      MndRect there;
      if (row->table != MND_TABLE_POSITION)
        continue;
      there = (MndRect){ row->cells[MND_POSITION_X].real, row->cells[MND_POSITION_Y].real, 1, 1 };
      all = any ? mnd_rect_union (&all, &there) : there;
      any = TRUE;
    }
  if (!any)
    return (MndPoint){ OFFSET, OFFSET };
  return (MndPoint){ at->x - mnd_rect_get_center (&all).x, at->y - mnd_rect_get_center (&all).y };
}

static void
write_row (Reading *reading, MndChanges *changes, const Row *row, MndPoint offset, GArray *ids)
{
  const MndTableInfo *info = mnd_table_get_info (row->table);
  MndChange *change;

  if (row->table == MND_TABLE_POSITION)
    {
      mnd_edit_insert_position (reading->map, changes,
                                g_hash_table_lookup (reading->fresh, row->cells[MND_POSITION_ITEM].id),
                                row->cells[MND_POSITION_X].real + offset.x, row->cells[MND_POSITION_Y].real + offset.y);
      return;
    }
  change = mnd_changes_add (changes, row->table, MND_CHANGE_INSERT);
  for (guint i = 0; i < info->n_columns; i++)
    if (row->cells[i].type == MND_VALUE_ID)
      change->after[i] = mnd_value_id (g_hash_table_lookup (reading->fresh, row->cells[i].id));
    else if (row->cells[i].type != MND_VALUE_UNDEFINED)
      change->after[i] = mnd_value_copy (&row->cells[i]);
  if (row->table == MND_TABLE_ACTOR || row->table == MND_TABLE_SUPPORT)
    g_array_append_vals (ids, change->after[0].id, 1);
}

MndChanges *
mnd_fragment_read (MndMap *map, GBytes *bytes, const MndPoint *at, GArray *ids, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_autoptr (GHashTable) keys = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  g_autoptr (GHashTable) fresh = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, NULL, g_free);
  g_autoptr (GHashTable) kept = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  Reading reading = { map, rows, keys, fresh, kept };
  MndPoint offset;

  g_array_set_clear_func (rows, clear_row);
  if (!read_all (&reading, bytes, error))
    return NULL;
  choose_keys (&reading);
  offset = find_offset (&reading, at);
  for (guint i = 0; i < rows->len; i++)
    if (!is_kept (&reading, &g_array_index (rows, Row, i)))
      write_row (&reading, changes, &g_array_index (rows, Row, i), offset, ids);
  if (ids->len == 0)
    {
      refuse (error, "there is no actor and no support in it");
      return NULL;
    }
  return g_steal_pointer (&changes);
}
