/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The strict reader of changesets and the few session calls behind it. The format is SQLite's ("sqlite3session.c",
 * section "Changeset format"): a table header 'T', number of columns as a varint, one byte a column that tells its
 * place in the key, the name; then changes: operation, indirect flag, and one or two records of typed values, big
 * endian.
 */
#include "store/mnd-changeset-private.h"

#include <math.h>
#include <string.h>

/* A change takes many times more room here than in its bytes; so many are a whole import of a large sector. */
#define MOST_CHANGES 500000

typedef struct
{
  const guint8 *at;
  const guint8 *end;
  const char *problem; /* the first thing found wrong; NULL: none yet */
} Reader;

static gboolean
problem (Reader *reader, const char *what)
{
  if (reader->problem == NULL)
    reader->problem = what;
  return FALSE;
}

static gboolean
read_byte (Reader *reader, guint8 *byte)
{
  if (reader->at == reader->end)
    return problem (reader, "it ends in the middle of a change");
  *byte = *reader->at++;
  return TRUE;
}

/* SQLite's varint; lengths beyond the bytes that are left are refused at once. */
static gboolean
read_size (Reader *reader, gsize *size)
{
  guint64 number = 0;
  guint8 byte = 0x80;

  for (int i = 0; i < 5 && (byte & 0x80) != 0; i++)
    {
      if (!read_byte (reader, &byte))
        return FALSE;
      number = number << 7 | (byte & 0x7f);
    }
  if ((byte & 0x80) != 0 || number > (guint64) (reader->end - reader->at))
    return problem (reader, "a length reaches beyond its end");
  *size = (gsize) number;
  return TRUE;
}

static gboolean
read_word64 (Reader *reader, guint64 *word)
{
  guint64 big;

  if (reader->end - reader->at < (gssize) sizeof big)
    return problem (reader, "it ends in the middle of a number");
  memcpy (&big, reader->at, sizeof big);
  reader->at += sizeof big;
  *word = GUINT64_FROM_BE (big);
  return TRUE;
}

static gboolean
read_text (Reader *reader, const MndColumn *column, MndValue *value)
{
  gsize size;

  if (!read_size (reader, &size))
    return FALSE;
  if (column->type == MND_COLUMN_ID || column->type == MND_COLUMN_INTEGER || column->type == MND_COLUMN_REAL
      || column->type == MND_COLUMN_BOOLEAN)
    return problem (reader, "a text stands where none can");
  if (!g_utf8_validate_len ((const char *) reader->at, size, NULL))
    return problem (reader, "a text is not UTF-8");
  *value = mnd_value_take_text (g_strndup ((const char *) reader->at, size));
  reader->at += size;
  return TRUE;
}

static gboolean
read_blob (Reader *reader, const MndColumn *column, MndValue *value)
{
  gsize size;

  if (!read_size (reader, &size))
    return FALSE;
  if (column->type != MND_COLUMN_ID || size != MND_ID_SIZE)
    return problem (reader, "a key is not one of ours");
  *value = mnd_value_id ((const MndId *) reader->at);
  reader->at += size;
  return TRUE;
}

static gboolean
read_number (Reader *reader, const MndColumn *column, guint8 type, MndValue *value)
{
  guint64 word;
  double real;

  if (!read_word64 (reader, &word))
    return FALSE;
  memcpy (&real, &word, sizeof real);
  if (type == SQLITE_INTEGER && (column->type == MND_COLUMN_INTEGER || column->type == MND_COLUMN_BOOLEAN))
    *value = mnd_value_integer ((gint64) word);
  else if (type == SQLITE_INTEGER && column->type == MND_COLUMN_REAL)
    *value = mnd_value_real ((double) (gint64) word);
  else if (type == SQLITE_FLOAT && column->type == MND_COLUMN_REAL && isfinite (real))
    *value = mnd_value_real (real);
  else
    return problem (reader, "a number stands where none can");
  return TRUE;
}

static gboolean
read_value (Reader *reader, const MndColumn *column, MndValue *value)
{
  guint8 type;

  if (!read_byte (reader, &type))
    return FALSE;
  switch (type)
    {
    case 0:
      value->type = MND_VALUE_UNDEFINED;
      return TRUE;
    case SQLITE_NULL:
      *value = mnd_value_null ();
      return !column->required || problem (reader, "a value is missing that must be there");
    case SQLITE_TEXT:
      return read_text (reader, column, value);
    case SQLITE_BLOB:
      return read_blob (reader, column, value);
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      return read_number (reader, column, type, value);
    default:
      return problem (reader, "a value is of no type that there is");
    }
}

static gboolean
read_record (Reader *reader, const MndTableInfo *info, guint n_columns, MndValue *values)
{
  for (guint i = 0; i < n_columns; i++)
    if (!read_value (reader, &info->columns[i], &values[i]))
      return FALSE;
  return TRUE;
}

/* Which values an insert, a delete, an update must have: all, all, and the key plus pairs of old and new. */
static gboolean
check_shape (Reader *reader, const MndTableInfo *info, guint n_columns, const MndChange *change)
{
  gboolean any = FALSE;

  for (guint i = 0; i < n_columns; i++)
    {
      gboolean before = change->before[i].type != MND_VALUE_UNDEFINED;
      gboolean after = change->after[i].type != MND_VALUE_UNDEFINED;
      gboolean fits;

      if (change->kind == MND_CHANGE_INSERT)
        fits = after;
      else if (change->kind == MND_CHANGE_DELETE)
        fits = before;
      else
        fits = info->columns[i].key ? before && !after : before == after;
      if (!fits)
        return problem (reader, "a change has too few or too many values");
      any |= !info->columns[i].key && after;
    }
  return change->kind != MND_CHANGE_UPDATE || any || problem (reader, "an update changes nothing");
}

static gboolean
read_change (Reader *reader, MndTable table, guint n_columns, MndChanges *changes)
{
  const MndTableInfo *info = mnd_table_get_info (table);
  MndChange *change;
  guint8 operation, indirect;

  if (!read_byte (reader, &operation) || !read_byte (reader, &indirect))
    return FALSE;
  if (mnd_changes_get_size (changes) == MOST_CHANGES)
    return problem (reader, "it holds more than one edit can");
  if (indirect > 1)
    return problem (reader, "a flag is neither set nor clear");
  switch (operation)
    {
    case SQLITE_INSERT:
      change = mnd_changes_add (changes, table, MND_CHANGE_INSERT);
      break;
    case SQLITE_UPDATE:
      change = mnd_changes_add (changes, table, MND_CHANGE_UPDATE);
      break;
    case SQLITE_DELETE:
      change = mnd_changes_add (changes, table, MND_CHANGE_DELETE);
      break;
    default:
      return problem (reader, "it does something that is neither insert, update nor delete");
    }
  if (operation != SQLITE_INSERT && !read_record (reader, info, n_columns, change->before))
    return FALSE;
  if (operation != SQLITE_DELETE && !read_record (reader, info, n_columns, change->after))
    return FALSE;
  return check_shape (reader, info, n_columns, change);
}

static gboolean
read_table (Reader *reader, MndTable *table, guint *n_columns)
{
  const MndTableInfo *info;
  const guint8 *keys, *name, *end;
  gsize size;
  guint place = 0;

  if (!read_size (reader, &size))
    return FALSE;
  keys = reader->at;
  name = keys + size;
  end = name < reader->end ? memchr (name, 0, (gsize) (reader->end - name)) : NULL;
  if (end == NULL)
    return problem (reader, "a table has no name");
  *table = mnd_table_from_name ((const char *) name);
  if (*table == MND_TABLE_NONE)
    return problem (reader, "it is about a table that a map does not have");
  info = mnd_table_get_info (*table);
  if (size == 0 || size > info->n_columns)
    return problem (reader, "a table has other columns than ours");
  for (guint i = 0; i < info->n_columns; i++)
    if ((i < size ? keys[i] : 0) != (info->columns[i].key ? ++place : 0))
      return problem (reader, "a table has other keys than ours");
  *n_columns = (guint) size;
  reader->at = end + 1;
  return TRUE;
}

static gboolean
check_rows_once (Reader *reader, MndChanges *changes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (mnd_change_hash_row, mnd_change_same_row);

  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    if (!g_hash_table_add (seen, (gpointer) mnd_changes_get (changes, i)))
      return problem (reader, "it names a row twice");
  return TRUE;
}

static gboolean
read_all (Reader *reader, MndChanges *changes)
{
  MndTable table = MND_TABLE_NONE;
  guint n_columns = 0;

  while (reader->at < reader->end)
    {
      if (*reader->at == 'T')
        {
          reader->at++;
          if (!read_table (reader, &table, &n_columns))
            return FALSE;
          continue;
        }
      if (table == MND_TABLE_NONE)
        return problem (reader, "it begins without a table");
      if (!read_change (reader, table, n_columns, changes))
        return FALSE;
    }
  return check_rows_once (reader, changes);
}

MndChanges *
mnd_changeset_decode (GBytes *changeset, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  gsize size;
  Reader reader;

  g_return_val_if_fail (changeset != NULL, NULL);

  reader.at = g_bytes_get_data (changeset, &size);
  reader.end = reader.at + size;
  reader.problem = NULL;
  if (read_all (&reader, changes))
    return g_steal_pointer (&changes);
  g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT, "A recorded change is damaged: %s", reader.problem);
  return NULL;
}

static GBytes *
take_sqlite_bytes (void *data, int size)
{
  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

GBytes *
mnd_changeset_invert (GBytes *changeset, GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (changeset, &size);
  void *inverted = NULL;
  int inverted_size = 0;
  int code;

  if (size == 0)
    return g_bytes_ref (changeset);
  code = sqlite3changeset_invert ((int) size, data, &inverted_size, &inverted);
  if (code != SQLITE_OK)
    {
      mnd_sqlite_fail (NULL, code, "turn a change around", error);
      return NULL;
    }
  return take_sqlite_bytes (inverted, inverted_size);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_changegroup, sqlite3changegroup_delete)

GBytes *
mnd_changeset_join_all (GPtrArray *changesets, GError **error)
{
  g_autoptr (sqlite3_changegroup) group = NULL;
  void *joined = NULL;
  int size = 0;
  int code = sqlite3changegroup_new (&group);

  for (guint i = 0; code == SQLITE_OK && i < changesets->len; i++)
    {
      gsize part_size;
      const void *part = g_bytes_get_data (g_ptr_array_index (changesets, i), &part_size);

      if (part_size > 0)
        code = sqlite3changegroup_add (group, (int) part_size, (void *) part);
    }
  if (code == SQLITE_OK)
    code = sqlite3changegroup_output (group, &size, &joined);
  if (code == SQLITE_OK)
    return take_sqlite_bytes (joined, size);
  mnd_sqlite_fail (NULL, code, "join changes", error);
  return NULL;
}

GBytes *
mnd_changeset_join (GBytes *first, GBytes *second, GError **error)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();

  g_ptr_array_add (both, first);
  g_ptr_array_add (both, second);
  return mnd_changeset_join_all (both, error);
}

static int
only_content_cb (void *context, const char *table)
{
  return mnd_table_from_name (table) != MND_TABLE_NONE;
}

/* `context` is the list of obstacles, or NULL where nobody asks. */
static int
abort_cb (void *context, int conflict, sqlite3_changeset_iter *iterator)
{
  MndChanges *obstacles = context;
  const char *name;
  int n_columns, operation;
  MndTable table;
  MndChange *obstacle;

  if (obstacles == NULL || conflict == SQLITE_CHANGESET_FOREIGN_KEY
      || sqlite3changeset_op (iterator, &name, &n_columns, &operation, NULL) != SQLITE_OK)
    return SQLITE_CHANGESET_ABORT;
  table = mnd_table_from_name (name);
  obstacle = mnd_changes_add (obstacles, table, MND_CHANGE_UPDATE);
  for (int i = 0; i < n_columns && mnd_table_get_column (table, (guint) i)->key; i++)
    {
      sqlite3_value *value = NULL;

      if (operation == SQLITE_INSERT)
        sqlite3changeset_new (iterator, i, &value);
      else
        sqlite3changeset_old (iterator, i, &value);
      if (value != NULL && sqlite3_value_type (value) == SQLITE_BLOB && sqlite3_value_bytes (value) == MND_ID_SIZE)
        obstacle->before[i] = mnd_value_id (sqlite3_value_blob (value));
      else if (value != NULL && sqlite3_value_type (value) == SQLITE_INTEGER)
        obstacle->before[i] = mnd_value_integer (sqlite3_value_int64 (value));
      else if (value != NULL)
        obstacle->before[i] = mnd_value_text ((const char *) sqlite3_value_text (value));
    }
  return SQLITE_CHANGESET_ABORT;
}

gboolean
mnd_changeset_try (sqlite3 *db, GBytes *changeset, MndChanges *obstacles, GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (changeset, &size);
  int code;

  if (size == 0)
    return TRUE;
  code = sqlite3changeset_apply (db, (int) size, (void *) data, only_content_cb, abort_cb, obstacles);
  if (code == SQLITE_ABORT || (code & 0xff) == SQLITE_CONSTRAINT)
    {
      g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED,
                           "The change does not fit the map as it is now; nothing was changed");
      return FALSE;
    }
  return code == SQLITE_OK || mnd_sqlite_fail (db, code, "apply a change", error);
}

gboolean
mnd_changeset_apply (sqlite3 *db, GBytes *changeset, GError **error)
{
  return mnd_changeset_try (db, changeset, NULL, error);
}
