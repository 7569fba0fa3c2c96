/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writing a map folder: all five files under other names first, and only when they are complete each takes its place.
 */
#include "exchange/mnd-csv-writer.h"
#include "exchange/mnd-map-folder-private.h"
#include "model/mnd-hash.h"

#include <string.h>

static int
compare_languages (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Languages in which an actor has a name. */
static GHashTable *
find_languages (MndMap *map)
{
  GHashTable *languages = g_hash_table_new (mnd_hash_text, g_str_equal);
  MndRecordList *texts = mnd_map_get_records (map, MND_TABLE_TEXT);

  for (guint i = 0; i < mnd_record_list_get_size (texts); i++)
    {
      MndRecord *text = mnd_record_list_get (texts, i);
      if (g_str_equal (mnd_record_get_text (text, MND_TEXT_PROPERTY), "name")
          && mnd_map_find (map, MND_TABLE_ACTOR, mnd_record_get_reference (text, MND_TEXT_OWNER)) != NULL)
        g_hash_table_add (languages, (gpointer) mnd_record_get_text (text, MND_TEXT_LANGUAGE));
    }
  return languages;
}

/* The map's main language; then its others and any beside them, as far as there are names in them. */
static char **
list_languages (MndMap *map)
{
  g_auto (GStrv) own = mnd_map_dup_languages (map);
  g_autoptr (GHashTable) spoken = find_languages (map);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer language;

  for (guint i = 0; own[i] != NULL; i++)
    if (i == 0 || g_hash_table_contains (spoken, own[i]))
      g_strv_builder_add (builder, own[i]);
  g_hash_table_iter_init (&iter, spoken);
  while (g_hash_table_iter_next (&iter, &language, NULL))
    if (!g_strv_contains ((const char *const *) own, language))
      g_ptr_array_add (others, language);
  g_ptr_array_sort (others, compare_languages);
  for (guint i = 0; i < others->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (others, i));
  return g_strv_builder_end (builder);
}

/* TRUE where any row has something to say in the column. */
static gboolean
has_content (MndFolderWriting *writing, MndRecordList *records, const MndFolderColumn *column)
{
  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    {
      g_autofree char *cell = column->print (writing, mnd_record_list_get (records, i), column->name);
      if (cell != NULL && *cell != '\0')
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  char *name;
  MndFolderPrint print;
} Column;

static void
column_clear (gpointer data)
{
  g_free (((Column *) data)->name);
}

static void
add_column (GArray *columns, char *name, MndFolderPrint print)
{
  Column column = { name, print };

  g_array_append_val (columns, column);
}

static GArray *
list_columns (MndFolderWriting *writing, const MndFolderFileInfo *info, MndRecordList *records)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));

  g_array_set_clear_func (columns, column_clear);
  for (guint i = 0; i < info->n_columns; i++)
    {
      const MndFolderColumn *column = &info->columns[i];
      if (g_str_equal (column->name, MND_FOLDER_NAMES))
        for (guint j = 0; writing->languages[j] != NULL; j++)
          add_column (columns, g_strconcat ("name_", writing->languages[j], NULL), column->print);
      else if (!column->extra || has_content (writing, records, column))
        add_column (columns, g_strdup (column->name), column->print);
    }
  return columns;
}

static gboolean
write_header (MndCsvWriter *writer, GArray *columns, GCancellable *cancellable, GError **error)
{
  g_autofree const char **names = g_new0 (const char *, columns->len + 1);

  for (guint i = 0; i < columns->len; i++)
    names[i] = g_array_index (columns, Column, i).name;
  return mnd_csv_writer_write_row (writer, names, cancellable, error);
}

/* A party that stands in the map twice is written once: the folder would not be read again otherwise. */
static gboolean
is_repetition (GHashTable *seen, MndTable table, char **cells)
{
  return table == MND_TABLE_PARTY && !g_hash_table_add (seen, g_strjoinv ("\n", cells));
}

static gboolean
write_rows (MndFolderWriting *writing, MndCsvWriter *writer, MndRecordList *records, MndTable table, GArray *columns,
            GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, NULL);

  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    {
      g_auto (GStrv) cells = g_new0 (char *, columns->len + 1);
      for (guint j = 0; j < columns->len; j++)
        {
          const Column *column = &g_array_index (columns, Column, j);
          cells[j] = column->print (writing, mnd_record_list_get (records, i), column->name);
          if (cells[j] == NULL)
            cells[j] = g_strdup ("");
        }
      if (!is_repetition (seen, table, cells)
          && !mnd_csv_writer_write_row (writer, (const char *const *) cells, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_file (MndFolderWriting *writing, const MndFolderFileInfo *info, GFile *path, GCancellable *cancellable,
            GError **error)
{
  MndRecordList *records = mnd_map_get_records (writing->map, info->table);
  g_autoptr (GArray) columns = list_columns (writing, info, records);
  g_autoptr (GFileOutputStream) file = g_file_create (path, G_FILE_CREATE_NONE, cancellable, error);
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (MndCsvWriter) writer = NULL;

  if (file == NULL)
    return FALSE;
  stream = g_buffered_output_stream_new_sized (G_OUTPUT_STREAM (file), 65536);
  writer = mnd_csv_writer_new (stream);
  return write_header (writer, columns, cancellable, error)
         && write_rows (writing, writer, records, info->table, columns, cancellable, error)
         && g_output_stream_close (stream, cancellable, error);
}

/* Whether each file can take its place is looked at before any does. */
static gboolean
check_places (GFile *folder, GCancellable *cancellable, GError **error)
{
  for (int file = 0; file < MND_N_FOLDER_FILES; file++)
    {
      const char *name = mnd_folder_get_file ((MndFolderFile) file)->name;
      g_autoptr (GFile) place = g_file_get_child (folder, name);
      if (g_file_query_file_type (place, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable) != G_FILE_TYPE_DIRECTORY)
        continue;
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "%s is a folder", name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
write_files (MndFolderWriting *writing, GFile *folder, GFile **drafts, GCancellable *cancellable, GError **error)
{
  if (!check_places (folder, cancellable, error))
    return FALSE;
  for (int file = 0; file < MND_N_FOLDER_FILES; file++)
    {
      const MndFolderFileInfo *info = mnd_folder_get_file ((MndFolderFile) file);
      g_autofree char *name = g_strdup_printf (".%s.%08x", info->name, g_random_int ());
      drafts[file] = g_file_get_child (folder, name);
      if (!write_file (writing, info, drafts[file], cancellable, error))
        return FALSE;
    }
  /* From here on it is not to be cancelled. */
  for (int file = 0; file < MND_N_FOLDER_FILES; file++)
    {
      g_autoptr (GFile) place = g_file_get_child (folder, mnd_folder_get_file ((MndFolderFile) file)->name);
      if (!g_file_move (drafts[file], place, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
make_folder (GFile *folder, gboolean *is_new, GCancellable *cancellable, GError **error)
{
  GError *folder_error = NULL;

  *is_new = g_file_make_directory_with_parents (folder, cancellable, &folder_error);
  if (*is_new)
    return TRUE;
  if (g_error_matches (folder_error, G_IO_ERROR, G_IO_ERROR_EXISTS)
      && g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    {
      g_error_free (folder_error);
      return TRUE;
    }
  g_propagate_error (error, folder_error);
  return FALSE;
}

/* Takes the error and gives it in our own domain; a cancellation stays one. */
static void
fail (GFile *folder, GError *io_error, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (folder);

  if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, io_error);
      return;
    }
  g_set_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_WRITE, "%s: cannot be written: %s", name,
               io_error->message);
  g_error_free (io_error);
}

gboolean
mnd_map_folder_write (MndMap *map, GFile *folder, GCancellable *cancellable, GError **error)
{
  MndFolderWriting writing = { .map = map };
  GFile *drafts[MND_N_FOLDER_FILES] = { NULL };
  gboolean is_new = FALSE, is_written;
  GError *io_error = NULL;

  g_return_val_if_fail (MND_IS_MAP (map) && G_IS_FILE (folder), FALSE);

  writing.languages = list_languages (map);
  writing.slugs = mnd_folder_make_slugs (map);
  is_written = make_folder (folder, &is_new, cancellable, &io_error)
               && write_files (&writing, folder, drafts, cancellable, &io_error);
  for (int file = 0; file < MND_N_FOLDER_FILES; file++)
    {
      if (!is_written && drafts[file] != NULL)
        g_file_delete (drafts[file], NULL, NULL);
      g_clear_object (&drafts[file]);
    }
  if (!is_written && is_new)
    g_file_delete (folder, NULL, NULL);
  g_strfreev (writing.languages);
  g_hash_table_unref (writing.slugs);
  if (!is_written)
    fail (folder, io_error, error);
  return is_written;
}
