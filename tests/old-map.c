/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Maps of earlier schemas; see the header. */
#include "old-map.h"

#include <glib/gstdio.h>

#define MAPS MND_SOURCE_ROOT "/tests/data/maps/"
#define NAME "01a2037857fa715eb7bd4defa7b51a2e"

/* The state of the map that stands in the file, as the note of the working copy has it. */
static const char published[] = "ff02ceab282223399d347d7775722c3e44ad410601b2d8e76c750372fc66ddf7/"
                                "c3ac53dbd13267c5492ffa7e215d9e2a1b48b65c530c40b3096e8622e776cac2/28/"
                                "5111af7d4c551e95525fe2512c138cf33e048e2e1e606bf48d81c8200ac24e2e";

void
old_map_copy (GFile *file)
{
  g_autoptr (GFile) original = g_file_new_for_path (MAPS "schema-1.mandate");
  g_autoptr (GError) error = NULL;

  g_file_copy (original, file, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
unpack (const char *name, const char *path)
{
  g_autofree char *packed = g_strconcat (MAPS, name, ".gz", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (packed);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GConverter) gunzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) bytes = g_file_read (from, NULL, &error);
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GFileOutputStream) output = NULL;

  g_assert_no_error (error);
  input = g_converter_input_stream_new (G_INPUT_STREAM (bytes), gunzip);
  output = g_file_replace (to, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_splice (G_OUTPUT_STREAM (output), input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

char *
old_map_dup_database_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "mandate", "maps", NAME, "map.db", NULL);
}

static void
write_note (const char *folder, GFile *file)
{
  g_autoptr (GKeyFile) note = g_key_file_new ();
  g_autofree char *path = g_build_filename (folder, "note", NULL);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, &error);

  g_assert_no_error (error);
  g_key_file_set_string (note, "map", "uri", uri);
  g_key_file_set_string (note, "map", "etag", g_file_info_get_etag (info));
  g_key_file_set_int64 (note, "map", "size", g_file_info_get_size (info));
  g_key_file_set_string (note, "map", "published", published);
  g_key_file_save_to_file (note, path, &error);
  g_assert_no_error (error);
}

void
old_map_leave_over (GFile *file)
{
  g_autofree char *database = old_map_dup_database_path ();
  g_autofree char *journal = g_strconcat (database, "-wal", NULL);
  g_autofree char *folder = g_path_get_dirname (database);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  unpack ("schema-1-left-over.db", database);
  unpack ("schema-1-left-over.db-wal", journal);
  write_note (folder, file);
}
