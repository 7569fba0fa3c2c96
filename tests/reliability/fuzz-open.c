/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * For libFuzzer: opening a map. The bytes are not the file, which is mostly a schema that must be ours, but what is
 * done to a good one: the first byte says whether they are written here and there over it, or are the changeset of its
 * last edit, signed. It opens with the content of the good map, or not at all.
 */
#include "reliability/campaign.h"
#include "reliability/script.h"

#include "store/mnd-history-private.h"

#include <glib/gstdio.h>
#include <string.h>

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static struct
{
  char *path;
  guint8 *bytes;
  gsize size;
  char *checksum;
  char *home;
} good;

static void
end_cb (void)
{
  campaign_remove (good.home);
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  Script script = { NULL, NULL };

  good.home = campaign_make_home ();
  good.path = campaign_dup_path ("map.mandate");
  file = g_file_new_for_path (good.path);
  script_create (&script, &error);
  for (guint i = 1; i <= 4 && error == NULL; i++)
    script_commit (&script, random, i, FALSE, &error);
  mnd_store_publish (script.store, file, MND_PUBLISH_ADOPT, NULL, error == NULL ? &error : NULL);
  g_assert_no_error (error);
  good.checksum = script_dup_checksum (&script, &error);
  g_assert_no_error (error);
  script_close (&script, FALSE);
  g_assert_true (g_file_get_contents (good.path, (char **) &good.bytes, &good.size, NULL));
  g_assert_cmpint (atexit (end_cb), ==, 0);
  return 0;
}

/* Pieces: where (3 bytes), how long (1 byte), and as many bytes. */
static void
write_pieces (const guint8 *data, gsize size)
{
  g_autofree guint8 *bytes = g_memdup2 (good.bytes, good.size);

  while (size > 4)
    {
      gsize at = ((gsize) data[0] << 16 | (gsize) data[1] << 8 | data[2]) % good.size;
      gsize n = MIN (MIN ((gsize) data[3], size - 4), good.size - at);
      memcpy (bytes + at, data + 4, n);
      data += 4 + n;
      size -= 4 + n;
    }
  g_assert_true (
      g_file_set_contents_full (good.path, (char *) bytes, (gssize) good.size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
put_changeset (const guint8 *data, gsize size)
{
  g_autoptr (MndHistoryRow) row = NULL;
  sqlite3 *db = NULL;
  MndId head;

  write_pieces (data, 0);
  g_assert_cmpint (sqlite3_open (good.path, &db), ==, SQLITE_OK);
  g_assert_true (mnd_meta_get_id (db, "head", &head, NULL));
  row = mnd_history_load (db, &head, NULL);
  g_bytes_unref (row->changeset);
  row->changeset = g_bytes_new (data, size);
  g_assert_true (mnd_history_save (db, row, NULL));
  sqlite3_close (db);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GFile) file = g_file_new_for_path (good.path);
  g_autoptr (GError) error = NULL;
  g_autofree char *checksum = NULL;
  Script script = { NULL, NULL };

  if (size == 0)
    return 0;
  if (data[0] % 2 == 0)
    write_pieces (data + 1, size - 1);
  else
    put_changeset (data + 1, size - 1);
  if (!script_open (&script, file, MND_STORE_OPEN_PRIVATE, &error))
    {
      g_assert_cmpint (error->domain, ==, MND_STORE_ERROR);
      g_assert_cmpuint (campaign_count_working_copies (), ==, 0);
      return 0;
    }
  checksum = script_dup_checksum (&script, NULL);
  g_assert_cmpstr (checksum, ==, good.checksum);
  script_undo (&script, NULL);
  script_redo (&script, NULL);
  script_close (&script, TRUE);
  return 0;
}
