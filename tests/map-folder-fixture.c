/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders of tests; see the header. */
#include "map-folder-fixture.h"

#include <glib/gstdio.h>

const char *const folder_files[FOLDER_N_FILES] = { "sources.csv", "actors.csv", "links.csv", "projects.csv",
                                                   "project_parties.csv" };

GFile *
folder_new (const char *leaf)
{
  g_autofree char *top = g_dir_make_tmp ("mandate-test-XXXXXX", NULL);
  g_autofree char *path = NULL;

  g_assert_nonnull (top);
  path = g_build_filename (top, leaf, NULL);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  return g_file_new_for_path (path);
}

static void
delete_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      delete_all (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
folder_delete (GFile *folder)
{
  g_autoptr (GFile) top = g_file_get_parent (folder);

  delete_all (g_file_peek_path (top));
  g_object_unref (folder);
}

GFile *
folder_get_good (void)
{
  return g_file_new_for_path (MND_SOURCE_ROOT "/tests/data/map-folder/good");
}

GFile *
folder_get_sample (void)
{
  return g_file_new_for_path (MND_SOURCE_ROOT "/data/samples/sierra-leone");
}

void
folder_copy (GFile *from, GFile *to)
{
  for (guint i = 0; i < FOLDER_N_FILES; i++)
    {
      g_autoptr (GString) bytes = folder_read_file (from, folder_files[i]);
      folder_write_file (to, folder_files[i], bytes->str, bytes->len);
    }
}

GString *
folder_read_file (GFile *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  g_file_load_contents (file, NULL, &bytes, &size, NULL, &error);
  g_assert_no_error (error);
  return g_string_new_len (bytes, (gssize) size);
}

void
folder_write_file (GFile *folder, const char *name, const char *bytes, gsize size)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, bytes, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

guint
folder_count_entries (GFile *folder)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

void
folder_assert_same (GFile *a, GFile *b)
{
  for (guint i = 0; i < FOLDER_N_FILES; i++)
    {
      g_autoptr (GString) one = folder_read_file (a, folder_files[i]);
      g_autoptr (GString) other = folder_read_file (b, folder_files[i]);
      g_assert_cmpstr (one->str, ==, other->str);
      g_assert_cmpuint (one->len, ==, other->len);
    }
}

MndMap *
folder_load (GFile *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndProposal) proposal = mnd_map_folder_read (folder, NULL, NULL, &error);
  MndMap *map = mnd_map_new ();

  g_assert_no_error (error);
  g_assert_nonnull (proposal);
  mnd_map_apply (map, mnd_proposal_get_changes (proposal), &error);
  g_assert_no_error (error);
  return map;
}

void
folder_write (MndMap *map, GFile *folder)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mnd_map_folder_write (map, folder, NULL, &error));
  g_assert_no_error (error);
}
