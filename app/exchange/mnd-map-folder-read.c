/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading a map folder. All files are opened and their headers read first, so that one look tells of everything that is
 * missing, and so that the languages are known before the first text; then their rows, file after file.
 */
#include "exchange/mnd-map-folder-private.h"

#include "model/mnd-hash.h"

#include <string.h>

static MndFolderReading *
reading_new (MndMap *into)
{
  MndFolderReading *reading = g_new0 (MndFolderReading, 1);
  MndRecordList *places;

  reading->map = into != NULL ? g_object_ref (into) : mnd_map_new ();
  reading->proposal = mnd_proposal_new ();
  reading->languages = g_ptr_array_new_with_free_func (g_free);
  reading->spoken = g_hash_table_new (mnd_hash_text, g_str_equal);
  reading->seen = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, NULL);
  reading->taken = g_hash_table_new (NULL, NULL);
  reading->places = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, g_free);
  for (int file = 0; file < MND_N_FOLDER_FILES; file++)
    reading->ids[file] = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, g_free);

  places = mnd_map_get_records (reading->map, MND_TABLE_PLACE);
  for (guint i = 0; i < mnd_record_list_get_size (places); i++)
    {
      const MndId *id = mnd_record_get_id (mnd_record_list_get (places, i));
      const char *name = mnd_map_get_name (reading->map, id, NULL);
      if (name != NULL)
        g_hash_table_insert (reading->places, g_strdup (name), g_memdup2 (id, sizeof *id));
    }
  return reading;
}

static void
reading_free (MndFolderReading *reading)
{
  for (int file = 0; file < MND_N_FOLDER_FILES; file++)
    {
      g_clear_object (&reading->readers[file]);
      g_hash_table_unref (reading->ids[file]);
    }
  g_clear_object (&reading->matcher);
  g_hash_table_unref (reading->spoken);
  g_hash_table_unref (reading->seen);
  g_hash_table_unref (reading->taken);
  g_hash_table_unref (reading->places);
  g_ptr_array_unref (reading->languages);
  g_clear_object (&reading->proposal);
  g_clear_object (&reading->map);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndFolderReading, reading_free)

static void
take_problem (MndFolderReading *reading, MndTable table, MndProblem *problem)
{
  if (!mnd_proposal_take_problem (reading->proposal, table, problem))
    reading->is_full = TRUE;
}

/* An error of GIO becomes a problem of the file, but a cancellation stays one. */
static gboolean
take_io_error (MndFolderReading *reading, const char *name, GError *io_error, GError **error)
{
  gboolean is_missing = g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, io_error);
      return FALSE;
    }
  take_problem (reading, MND_TABLE_NONE,
                mnd_problem_new (is_missing ? MND_EXCHANGE_ERROR_MISSING : MND_EXCHANGE_ERROR_READ, name, 0, NULL,
                                 is_missing ? g_strdup ("the folder has no such file")
                                            : g_strdup_printf ("it cannot be read: %s", io_error->message)));
  g_error_free (io_error);
  return TRUE;
}

/* The language of a column name_xx, or NULL. */
static const char *
get_language_of_column (const char *column)
{
  const char *language = column + strlen ("name_");
  g_auto (GStrv) parts = NULL;

  if (!g_str_has_prefix (column, "name_"))
    return NULL;
  parts = g_strsplit (language, "-", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);
      if (length < (i == 0 ? 2 : 1) || length > (i == 0 ? 3 : 8))
        return NULL;
      for (const char *p = parts[i]; *p != '\0'; p++)
        if (i == 0 ? !g_ascii_islower (*p) : !g_ascii_isalnum (*p))
          return NULL;
    }
  return parts[0] != NULL ? language : NULL;
}

static gboolean
is_column_known (const MndFolderFileInfo *info, const char *name)
{
  for (guint i = 0; i < info->n_columns; i++)
    if (g_str_equal (info->columns[i].name, name)
        || (g_str_equal (info->columns[i].name, MND_FOLDER_NAMES) && get_language_of_column (name) != NULL))
      return TRUE;
  return FALSE;
}

static gboolean
has_column (MndFolderReading *reading, MndFolderFile file, const char *name)
{
  return g_str_equal (name, MND_FOLDER_NAMES) ? reading->languages->len > 0
                                              : mnd_csv_reader_find_column (reading->readers[file], name) >= 0;
}

/* FALSE where a column is missing. */
static gboolean
check_columns (MndFolderReading *reading, MndFolderFile file)
{
  const MndFolderFileInfo *info = mnd_folder_get_file (file);
  const char *const *header = mnd_csv_reader_get_header (reading->readers[file]);
  gboolean is_good = TRUE;

  for (guint i = 0; header[i] != NULL; i++)
    if (file == MND_FOLDER_ACTORS && get_language_of_column (header[i]) != NULL)
      g_ptr_array_add (reading->languages, g_strdup (get_language_of_column (header[i])));
    else if (!is_column_known (info, header[i]))
      mnd_proposal_take_doubt (reading->proposal, MND_TABLE_NONE,
                               mnd_problem_new (MND_EXCHANGE_ERROR_VALUE, info->name, 1, header[i],
                                                g_strdup ("nobody knows this column; it is not read")));
  for (guint i = 0; i < info->n_columns; i++)
    if (!info->columns[i].extra && !has_column (reading, file, info->columns[i].name))
      {
        const char *name = info->columns[i].name;
        is_good = FALSE;
        take_problem (reading, MND_TABLE_NONE,
                      mnd_problem_new (MND_EXCHANGE_ERROR_MISSING, info->name, 1, NULL,
                                       g_strdup_printf ("the column '%s' is missing",
                                                        g_str_equal (name, MND_FOLDER_NAMES) ? "name_en" : name)));
      }
  return is_good;
}

/* Opens a file and reads its header. Leaves no reader where it cannot be read. */
static gboolean
open_file (MndFolderReading *reading, MndFolderFile file, GFile *folder, GCancellable *cancellable, GError **error)
{
  const char *name = mnd_folder_get_file (file)->name;
  g_autoptr (GFile) path = g_file_get_child (folder, name);
  g_autoptr (MndCsvReader) reader = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  GError *io_error = NULL;
  MndCsvResult result;

  stream = g_file_read (path, cancellable, &io_error);
  if (stream == NULL)
    return take_io_error (reading, name, io_error, error);
  reader = mnd_csv_reader_new (G_INPUT_STREAM (stream), name);
  result = mnd_csv_reader_read_header (reader, cancellable, &io_error);
  if (result == MND_CSV_FAILED)
    return take_io_error (reading, name, io_error, error);
  if (result == MND_CSV_REFUSED)
    {
      take_problem (reading, MND_TABLE_NONE, mnd_problem_copy (mnd_csv_reader_get_problem (reader)));
      return TRUE;
    }
  reading->readers[file] = g_steal_pointer (&reader);
  if (!check_columns (reading, file))
    g_clear_object (&reading->readers[file]);
  return TRUE;
}

static gboolean
read_rows (MndFolderReading *reading, GCancellable *cancellable, GError **error)
{
  const MndFolderFileInfo *info = mnd_folder_get_file (reading->file);
  MndCsvReader *reader = reading->readers[reading->file];
  gboolean *is_complete = &reading->is_complete[reading->file];
  GError *io_error = NULL;
  MndCsvResult result;

  *is_complete = TRUE;
  while (!reading->is_full && (result = mnd_csv_reader_read_row (reader, cancellable, &io_error)) != MND_CSV_END)
    switch (result)
      {
      case MND_CSV_ROW:
        info->read_row (reading);
        break;
      case MND_CSV_REFUSED:
        *is_complete = FALSE;
        take_problem (reading, info->table, mnd_problem_copy (mnd_csv_reader_get_problem (reader)));
        break;
      case MND_CSV_FAILED:
        *is_complete = FALSE;
        return take_io_error (reading, info->name, io_error, error);
      case MND_CSV_END:
      default:
        g_assert_not_reached ();
      }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static void
set_setting (MndFolderReading *reading, const char *key, const char *value)
{
  MndChange *change = mnd_proposal_insert (reading->proposal, MND_TABLE_MAP, NULL);

  change->after[MND_MAP_KEY] = mnd_value_text (key);
  change->after[MND_MAP_VALUE] = mnd_value_text (value);
}

static void
change_setting (MndFolderReading *reading, const char *key, const char *before, const char *after)
{
  MndChange *change = mnd_changes_add (mnd_proposal_get_changes (reading->proposal), MND_TABLE_MAP, MND_CHANGE_UPDATE);

  change->before[MND_MAP_KEY] = mnd_value_text (key);
  change->after[MND_MAP_KEY] = mnd_value_text (key);
  change->before[MND_MAP_VALUE] = mnd_value_text (before);
  change->after[MND_MAP_VALUE] = mnd_value_text (after);
}

/* The main language, and those others in which anybody has a name. */
static void
propose_languages (MndFolderReading *reading)
{
  const char *now = mnd_map_get_setting (reading->map, MND_MAP_LANGUAGES);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) known = g_strsplit (now != NULL ? now : "", " ", -1);
  g_autoptr (GString) all = g_string_new (now);
  char **languages;

  g_strv_builder_add (builder, mnd_folder_get_language (reading));
  for (guint i = 1; i < reading->languages->len; i++)
    if (g_hash_table_contains (reading->spoken, g_ptr_array_index (reading->languages, i)))
      g_strv_builder_add (builder, g_ptr_array_index (reading->languages, i));
  languages = g_strv_builder_end (builder);
  for (guint i = 0; languages[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) known, languages[i]))
      g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", languages[i]);
  mnd_proposal_take_languages (reading->proposal, languages);

  if (now == NULL)
    set_setting (reading, MND_MAP_LANGUAGES, all->str);
  else if (!g_str_equal (now, all->str))
    change_setting (reading, MND_MAP_LANGUAGES, now, all->str);
}

/* "sierra-leone" gives "Sierra Leone". */
static char *
make_title (GFile *folder)
{
  g_autofree char *base = g_file_get_basename (folder);
  g_autofree char *name = base != NULL ? g_filename_display_name (base) : g_strdup ("");
  g_autoptr (GString) title = g_string_new (NULL);
  gboolean is_first = TRUE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == '-' || c == '_' || c == '/')
        c = ' ';
      g_string_append_unichar (title, is_first ? g_unichar_totitle (c) : c);
      is_first = c == ' ';
    }
  g_strstrip (title->str);
  return g_strdup (*title->str != '\0' ? title->str : "Map");
}

static void
propose_map (MndFolderReading *reading, GFile *folder)
{
  const char *now = mnd_map_get_setting (reading->map, MND_MAP_TITLE);
  g_autofree char *title = make_title (folder);
  MndFolderDraft view;

  if (now == NULL)
    mnd_proposal_insert_title (reading->proposal, title);
  else
    mnd_proposal_set_title (reading->proposal, now);
  propose_languages (reading);
  if (mnd_map_find_main_view (reading->map) != NULL)
    return;
  view = mnd_folder_draft_part (reading, MND_TABLE_VIEW, NULL);
  mnd_folder_draft_set_text (&view, MND_VIEW_KIND, "map");
}

static gboolean
read_files (MndFolderReading *reading, GFile *folder, GCancellable *cancellable, GError **error)
{
  for (int file = 0; file < MND_N_FOLDER_FILES; file++)
    if (!open_file (reading, (MndFolderFile) file, folder, cancellable, error))
      return FALSE;
  for (int file = 0; file < MND_N_FOLDER_FILES; file++)
    {
      reading->file = (MndFolderFile) file;
      if (reading->readers[file] != NULL && !read_rows (reading, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

MndProposal *
mnd_map_folder_propose (GFile *folder, MndMap *into, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndFolderReading) reading = NULL;
  gboolean is_refused;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (into == NULL || MND_IS_MAP (into), NULL);

  reading = reading_new (into);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, cancellable) != G_FILE_TYPE_DIRECTORY)
    {
      g_autofree char *name = g_file_get_parse_name (folder);
      take_problem (reading, MND_TABLE_NONE,
                    mnd_problem_new (MND_EXCHANGE_ERROR_MISSING, name, 0, NULL, g_strdup ("there is no such folder")));
    }
  else if (!read_files (reading, folder, cancellable, error))
    return NULL;

  is_refused = mnd_proposal_get_n_problems (reading->proposal) > 0;
  if (!is_refused)
    propose_map (reading, folder);
  mnd_proposal_finish (reading->proposal, is_refused);
  return g_steal_pointer (&reading->proposal);
}

MndProposal *
mnd_map_folder_read (GFile *folder, MndMap *into, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndProposal) proposal = mnd_map_folder_propose (folder, into, cancellable, error);

  if (proposal == NULL || mnd_proposal_get_n_problems (proposal) == 0)
    return g_steal_pointer (&proposal);
  mnd_proposal_set_error (proposal, error);
  return NULL;
}
