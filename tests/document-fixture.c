/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document for tests; see the header. */
#include "document-fixture.h"

#include "document/mnd-document-private.h"

#include <glib/gstdio.h>

MndDocument *
fixture_new_document (void)
{
  g_autoptr (GError) error = NULL;
  MndDocument *document = mnd_document_new ("Test", "en", &error);

  g_assert_no_error (error);
  return document;
}

MndDocument *
fixture_new_sample (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path (MND_SOURCE_ROOT "/data/samples/sierra-leone");
  g_autoptr (GError) error = NULL;
  MndDocument *document = mnd_document_new_from_folder (folder, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

MndId
fixture_add_actor (MndDocument *document, const char *kind, const char *name)
{
  g_autoptr (GError) error = NULL;
  MndId id;

  assert_done (mnd_document_add_actor (document, kind, name, 10, 20, &id, &error), error);
  return id;
}

MndRecord *
fixture_find (MndDocument *document, MndTable table, const MndId *id)
{
  MndRecord *record = mnd_map_find (mnd_document_get_map (document), table, id);

  g_assert_nonnull (record);
  return record;
}

static void
append_value (GString *text, const MndValue *value)
{
  char hex[MND_ID_TEXT_SIZE], number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (text, '|');
  if (value->type == MND_VALUE_INTEGER)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
  else if (value->type == MND_VALUE_REAL)
    g_string_append (text, g_ascii_dtostr (number, sizeof number, value->real));
  else if (value->type == MND_VALUE_TEXT)
    g_string_append (text, value->text);
  else if (value->type == MND_VALUE_ID)
    g_string_append (text, mnd_id_format (value->id, hex));
  else
    g_string_append (text, "NULL");
}

char *
fixture_dup_map_text (MndMap *map)
{
  GString *text = g_string_new (NULL);

  for (int table = 0; table < MND_N_TABLES; table++)
    {
      const MndTableInfo *info = mnd_table_get_info ((MndTable) table);
      MndRecordList *records = mnd_map_get_records (map, (MndTable) table);
      for (guint i = 0; i < mnd_record_list_get_size (records); i++)
        {
          g_string_append (text, info->name);
          for (guint column = 0; column < info->n_columns; column++)
            append_value (text, mnd_record_get_value (mnd_record_list_get (records, i), column));
          g_string_append_c (text, '\n');
        }
    }
  return g_string_free (text, FALSE);
}

static void
assert_same_records (MndTable table, MndRecordList *ours, MndRecordList *theirs)
{
  guint n_columns = mnd_table_get_info (table)->n_columns;

  g_assert_cmpuint (mnd_record_list_get_size (ours), ==, mnd_record_list_get_size (theirs));
  for (guint i = 0; i < mnd_record_list_get_size (ours); i++)
    for (guint column = 0; column < n_columns; column++)
      g_assert_true (mnd_value_equal (mnd_record_get_value (mnd_record_list_get (ours, i), column),
                                      mnd_record_get_value (mnd_record_list_get (theirs, i), column)));
}

void
fixture_assert_same_as_disk (MndDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndMap) disk = mnd_store_load (document->store, &error);

  g_assert_no_error (error);
  for (int table = 0; table < MND_N_TABLES; table++)
    assert_same_records ((MndTable) table, mnd_map_get_records (mnd_document_get_map (document), (MndTable) table),
                         mnd_map_get_records (disk, (MndTable) table));
}

void
fixture_remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        fixture_remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}
