/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small maps written as text; see the header. */
#include "map-text.h"

#include "model/mnd-text.h"

#include <string.h>

MndId
id_of (const char *name)
{
  MndId id = { { 0 } };

  g_assert_cmpuint (strlen (name), <=, MND_ID_SIZE);
  memcpy (id.bytes, name, strlen (name));
  return id;
}

static MndId
id_of_line (const char *line)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  gsize size = MND_ID_SIZE;
  MndId id;

  g_checksum_update (checksum, (const guchar *) line, -1);
  g_checksum_get_digest (checksum, id.bytes, &size);
  id.bytes[0] |= 0x80; /* no name begins so */
  return id;
}

static MndValue
read_value (MndTable table, guint column, const char *text)
{
  if (*text == '\0')
    return mnd_value_null ();
  switch (mnd_table_get_column (table, column)->type)
    {
    case MND_COLUMN_ID:
      {
        MndId id = id_of (text);
        return mnd_value_id (&id);
      }
    case MND_COLUMN_INTEGER:
    case MND_COLUMN_BOOLEAN:
      return mnd_value_integer (g_ascii_strtoll (text, NULL, 10));
    case MND_COLUMN_REAL:
      return mnd_value_real (g_ascii_strtod (text, NULL));
    case MND_COLUMN_TEXT:
    case MND_COLUMN_WORD:
    case MND_COLUMN_WORDS:
    case MND_COLUMN_SHARES:
    case MND_COLUMN_DATE:
    default:
      return mnd_value_text (text);
    }
}

static void
put (MndChange *row, const char *column, const char *text)
{
  int i = mnd_table_find_column (row->table, column);

  if (i < 0)
    g_error ("no column %s in table %s", column, mnd_table_get_info (row->table)->name);
  mnd_value_clear (&row->after[i]);
  row->after[i] = read_value (row->table, (guint) i, text);
}

static MndChange *
add_row (MndChanges *changes, MndTable table, const MndId *id)
{
  const MndTableInfo *info = mnd_table_get_info (table);
  MndChange *row = mnd_changes_add (changes, table, MND_CHANGE_INSERT);

  for (guint i = 0; i < info->n_columns; i++)
    row->after[i] = info->columns[i].type == MND_COLUMN_BOOLEAN ? mnd_value_integer (0) : mnd_value_null ();
  if (id != NULL)
    row->after[0] = mnd_value_id (id);
  return row;
}

static void
add_text (MndChanges *changes, const MndId *id, const char *property, const char *language, const char *value)
{
  MndChange *text = add_row (changes, MND_TABLE_TEXT, id);

  put (text, "property", property);
  put (text, "language", language);
  put (text, "ordinal", "0");
  put (text, "value", value);
}

static void
add_name (MndChanges *changes, const MndId *id, const char *name)
{
  add_text (changes, id, "name", "en", name);
}

static void
put_columns (MndChange *row, char **words)
{
  for (; *words != NULL; words++)
    {
      char *equals = strchr (*words, '=');
      g_assert_nonnull (equals);
      *equals = '\0';
      put (row, *words, equals + 1);
    }
}

static void
add_link (MndChanges *changes, const char *line, char **words)
{
  MndId id = id_of_line (line);
  MndChange *link = add_row (changes, MND_TABLE_LINK, &id);

  put (link, "status", "actual");
  put (link, "from_actor", words[0]);
  put (link, "kind", words[1]);
  put (link, "to_actor", words[2]);
  put_columns (link, words + 3);
}

static void
add_named (MndChanges *changes, MndTable table, char **words)
{
  MndId id = id_of (words[1]);
  MndChange *row = add_row (changes, table, &id);
  gboolean is_actor = table == MND_TABLE_ACTOR;

  if (is_actor)
    put (row, "kind", words[2]);
  put_columns (row, words + (is_actor ? 3 : 2));
  if (is_actor || table == MND_TABLE_SUPPORT || table == MND_TABLE_PLACE)
    add_name (changes, &id, words[1]);
}

static void
delete_line (MndChanges *changes, const char *line, char **words)
{
  MndTable table = mnd_table_from_name (words[0]);
  gboolean is_link = table == MND_TABLE_NONE;
  MndId id = is_link ? id_of_line (line) : id_of (words[1]);
  MndChange *row = mnd_changes_add (changes, is_link ? MND_TABLE_LINK : table, MND_CHANGE_DELETE);

  row->before[0] = mnd_value_id (&id);
}

static void
read_line (MndChanges *changes, const char *line)
{
  gboolean is_delete = *line == '-';
  g_auto (GStrv) words = g_strsplit (line + is_delete, " ", -1);

  if (is_delete)
    delete_line (changes, line + 1, words);
  else if (g_str_equal (words[0], "set"))
    {
      MndChange *row = mnd_changes_add (changes, MND_TABLE_MAP, MND_CHANGE_INSERT);
      g_autofree char *rest = g_strjoinv (" ", words + 2);
      row->after[MND_MAP_KEY] = mnd_value_text (words[1]);
      row->after[MND_MAP_VALUE] = mnd_value_text (rest);
    }
  else if (mnd_table_from_name (words[0]) != MND_TABLE_NONE)
    add_named (changes, mnd_table_from_name (words[0]), words);
  else
    add_link (changes, line, words);
}

MndChanges *
changes_from_text (const char *rows)
{
  MndChanges *changes = mnd_changes_new ();
  g_auto (GStrv) lines = g_strsplit_set (rows, ";\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      read_line (changes, *line);
  return changes;
}

/* As the store tells of a delete: with all that the row said. */
static void
fill_deletes (MndMap *map, MndChanges *changes)
{
  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    {
      const MndChange *change = mnd_changes_get (changes, i);
      MndRecord *record =
          change->kind == MND_CHANGE_DELETE ? mnd_map_find (map, change->table, change->before[0].id) : NULL;
      for (guint k = 1; record != NULL && k < mnd_table_get_info (change->table)->n_columns; k++)
        {
          mnd_value_clear (&change->before[k]);
          change->before[k] = mnd_value_copy (mnd_record_get_value (record, k));
        }
    }
}

MndChanges *
map_apply_text (MndMap *map, const char *rows)
{
  MndChanges *changes = changes_from_text (rows);
  g_autoptr (GError) error = NULL;

  fill_deletes (map, changes);

  mnd_map_apply (map, changes, &error);
  g_assert_no_error (error);
  return changes;
}

static void
set_text (MndMap *map, MndChanges *changes, const MndId *id, const char *property, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (property, "@", 2); /* "name@fr" */
  const char *language = parts[1] != NULL ? parts[1] : "en";
  MndRecord *record = mnd_map_find_text (map, id, parts[0], language, 0);
  MndChange *change;

  if (record == NULL)
    {
      add_text (changes, id, parts[0], language, value);
      return;
    }
  change = mnd_changes_add (changes, MND_TABLE_TEXT, MND_CHANGE_UPDATE);
  for (guint i = 0; mnd_table_get_column (MND_TABLE_TEXT, i)->key; i++)
    change->before[i] = mnd_value_copy (mnd_record_get_value (record, i));
  change->before[MND_TEXT_VALUE] = mnd_value_copy (mnd_record_get_value (record, MND_TEXT_VALUE));
  put (change, "value", value);
}

static void
set_column (MndChanges *changes, MndRecord *record, const char *name, const char *value)
{
  MndChange *change = mnd_changes_add (changes, mnd_record_get_table (record), MND_CHANGE_UPDATE);
  int column = mnd_table_find_column (change->table, name);

  g_assert_cmpint (column, >, 0);
  change->before[0] = mnd_value_id (mnd_record_get_id (record));
  change->before[column] = mnd_value_copy (mnd_record_get_value (record, (guint) column));
  change->after[column] = read_value (change->table, (guint) column, value);
}

MndChanges *
map_set (MndMap *map, const char *what)
{
  g_auto (GStrv) sides = g_strsplit (what, "=", 2);
  g_auto (GStrv) parts = g_strsplit (sides[0], ".", 2);
  g_auto (GStrv) words = g_strsplit (parts[1], "@", 2);
  MndId id = id_of (parts[0]);
  MndRecord *record = mnd_map_find_any (map, &id);
  MndChanges *changes = mnd_changes_new ();
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (record);
  if (mnd_catalogue_has_word (MND_VOCABULARY_PROPERTY, words[0]))
    set_text (map, changes, &id, parts[1], sides[1]);
  else
    set_column (changes, record, parts[1], sides[1]);
  mnd_map_apply (map, changes, &error);
  g_assert_no_error (error);
  return changes;
}

static gboolean
is_inserted (const char *line)
{
  return *line != '-' && strchr (line, ' ') != NULL;
}

/* What is changed and deleted has to be there first. */
MndMap *
map_from_text (const char *rows)
{
  MndMap *map = mnd_map_new ();
  g_auto (GStrv) lines = g_strsplit_set (rows, ";\n", -1);
  g_autoptr (GString) inserted = g_string_new (NULL);
  g_autoptr (MndChanges) changes = NULL;

  for (char **line = lines; *line != NULL; line++)
    if (is_inserted (g_strstrip (*line)))
      g_string_append_printf (inserted, "%s;", *line);
  changes = map_apply_text (map, inserted->str);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' && !is_inserted (*line))
      {
        g_autoptr (MndChanges) later = **line == '-' ? map_apply_text (map, *line) : map_set (map, *line);
      }
  return map;
}
