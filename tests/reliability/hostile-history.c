/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Hostile files whose history is damaged or made up, and then signed anew, so that the chain of checksums holds and the
 * bytes get as far as the reader of changesets.
 */
#include "reliability/hostile-files.h"

#include "store/mnd-history-private.h"

#include <string.h>

#define DEEP 20000
#define MANY 40000

static sqlite3 *
open_map (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA synchronous = OFF; BEGIN", NULL, NULL, NULL);
  return db;
}

static void
close_map (sqlite3 *db)
{
  g_assert_cmpint (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* The ids of the rows in the order of their numbers. */
static GArray *
list_rows (sqlite3 *db)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (MndId));
  g_autoptr (sqlite3_stmt) rows = mnd_sqlite_prepare (db, "SELECT id FROM history ORDER BY seq", NULL);

  while (sqlite3_step (rows) == SQLITE_ROW)
    g_array_append_vals (ids, sqlite3_column_blob (rows, 0), 1);
  return ids;
}

static void
sign_all (sqlite3 *db)
{
  g_autoptr (GArray) ids = list_rows (db);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (MndHistoryRow) row = mnd_history_load (db, &g_array_index (ids, MndId, i), NULL);
      g_assert_true (mnd_history_save (db, row, NULL));
    }
}

/* Takes `bytes` as the changeset of the head, where the map stands, and signs. */
static void
put_changeset (const char *path, GByteArray *bytes)
{
  sqlite3 *db = open_map (path);
  g_autoptr (MndHistoryRow) row = NULL;
  MndId head;

  g_assert_true (mnd_meta_get_id (db, "head", &head, NULL));
  row = mnd_history_load (db, &head, NULL);
  g_bytes_unref (row->changeset);
  row->changeset = g_byte_array_free_to_bytes (bytes);
  g_assert_true (mnd_history_save (db, row, NULL));
  sign_all (db);
  close_map (db);
}

/* The changeset of the head, or of another row. */
static GByteArray *
dup_changeset (const char *path, guint which)
{
  sqlite3 *db = open_map (path);
  g_autoptr (GArray) ids = list_rows (db);
  g_autoptr (MndHistoryRow) row = mnd_history_load (db, &g_array_index (ids, MndId, which % ids->len), NULL);
  GByteArray *bytes = g_bytes_unref_to_array (g_bytes_ref (row->changeset));

  close_map (db);
  return bytes;
}

static void
make_mutant (const char *path, guint variant)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (100 + variant);
  GByteArray *bytes = dup_changeset (path, variant);
  int n_flips = g_rand_int_range (random, 1, 5);

  for (int i = 0; i < n_flips; i++)
    {
      guint at = (guint) g_rand_int_range (random, 0, (gint32) MIN (bytes->len, variant % 2 == 0 ? bytes->len : 60));
      bytes->data[at] = variant % 3 == 0 ? bytes->data[at] ^ (guint8) (1 << g_rand_int_range (random, 0, 8))
                                         : (guint8) g_rand_int (random);
    }
  put_changeset (path, bytes);
}

static void
make_cut_off (const char *path, guint variant)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (200 + variant);
  GByteArray *bytes = dup_changeset (path, variant);

  g_byte_array_set_size (bytes, (guint) g_rand_int_range (random, 0, (gint32) bytes->len));
  put_changeset (path, bytes);
}

static void
make_spliced (const char *path, guint variant)
{
  GByteArray *bytes = dup_changeset (path, variant);
  g_autoptr (GByteArray) other = dup_changeset (path, variant % 2 == 0 ? variant : variant + 1);

  g_byte_array_append (bytes, other->data, other->len);
  put_changeset (path, bytes);
}

/* --- made up, byte for byte */

static void
append (GByteArray *bytes, const void *data, gsize size)
{
  g_byte_array_append (bytes, data, (guint) size);
}

static void
append_byte (GByteArray *bytes, guint8 byte)
{
  append (bytes, &byte, 1);
}

static void
append_table (GByteArray *bytes, guint8 kind, guint8 n_columns, guint8 n_keys, const char *name)
{
  append_byte (bytes, kind);
  append_byte (bytes, n_columns);
  for (guint8 i = 0; i < n_columns; i++)
    append_byte (bytes, i < n_keys ? i + 1 : 0);
  append (bytes, name, strlen (name) + 1);
}

/* A place with a key that ends in `tail`: four cells. */
static void
append_place (GByteArray *bytes, guint8 operation, guint32 number, guint32 tail)
{
  guint32 id[4] = { number, number, number, tail };

  append_byte (bytes, operation);
  append_byte (bytes, 0);
  append_byte (bytes, SQLITE_BLOB);
  append_byte (bytes, sizeof id);
  append (bytes, id, sizeof id);
  for (int i = 0; i < 3; i++)
    append_byte (bytes, SQLITE_NULL);
}

static void
append_places (GByteArray *bytes, guint n, gboolean one_hash)
{
  append_table (bytes, 'T', 4, 1, "place");
  for (guint i = 0; i < n; i++)
    append_place (bytes, SQLITE_INSERT, i, one_hash ? 7 : i);
}

static void
append_headers (GByteArray *bytes, guint n)
{
  for (guint i = 0; i < n; i++)
    append_table (bytes, 'T', 4, 1, "place");
}

static void
append_name (GByteArray *bytes, gsize size)
{
  g_autofree char *name = g_strnfill (size, 'a');

  append_table (bytes, 'T', 4, 1, name);
}

/* A length of which SQLite makes a negative number. */
static void
append_long_cell (GByteArray *bytes, guint8 type)
{
  static const guint8 length[] = { 0x8f, 0xff, 0xff, 0xff, 0x7f };

  append_table (bytes, 'T', 4, 1, "place");
  append_byte (bytes, SQLITE_INSERT);
  append_byte (bytes, 0);
  append_byte (bytes, type);
  append (bytes, length, sizeof length);
}

static void
append_cells (GByteArray *bytes, guint8 operation, guint8 type)
{
  append_table (bytes, 'T', 4, 1, "place");
  append_byte (bytes, operation);
  append_byte (bytes, 0);
  for (int i = 0; i < 8; i++)
    append_byte (bytes, type);
}

/* Rows and tables. FALSE for a number that stands for something else. */
static gboolean
fill_rows (GByteArray *bytes, guint variant)
{
  switch (variant)
    {
    case 0: /* a row twice */
      append_places (bytes, 1, FALSE);
      append_place (bytes, SQLITE_INSERT, 0, 0);
      break;
    case 1: /* a row that comes and goes */
      append_places (bytes, 1, FALSE);
      append_place (bytes, SQLITE_DELETE, 0, 0);
      break;
    case 2: /* very many rows */
      append_places (bytes, MANY, FALSE);
      break;
    case 3: /* and all of one hash */
      append_places (bytes, MANY, TRUE);
      break;
    case 4: /* tables without changes */
      append_headers (bytes, MANY);
      break;
    case 5:
      append_table (bytes, 'P', 4, 1, "place"); /* a patchset, which cannot be turned around */
      append_place (bytes, SQLITE_INSERT, 1, 1);
      break;
    case 6:
      append_table (bytes, 'T', 0, 0, "place");
      break;
    case 7:
      append_table (bytes, 'T', 4, 0, "place");
      append_place (bytes, SQLITE_INSERT, 1, 1);
      break;
    case 8:
      append_table (bytes, 'T', 4, 4, "place");
      append_place (bytes, SQLITE_INSERT, 1, 1);
      break;
    default:
      return FALSE;
    }
  return TRUE;
}

/* Names, lengths, cells. */
static void
fill_cells (GByteArray *bytes, guint variant)
{
  switch (variant)
    {
    case 9:
      append_table (bytes, 'T', 2, 2, "text"); /* two of four columns of the key */
      break;
    case 10:
      append_table (bytes, 'T', 11, 1, "history");
      break;
    case 11:
      append_table (bytes, 'T', 2, 1, "meta");
      break;
    case 12:
      append_table (bytes, 'T', 5, 1, "sqlite_schema");
      break;
    case 13:
      append_table (bytes, 'T', 4, 1, "");
      break;
    case 14:
      append_name (bytes, 2000000);
      break;
    case 15:
      append_long_cell (bytes, SQLITE_TEXT);
      break;
    case 16:
      append_long_cell (bytes, SQLITE_BLOB);
      break;
    case 17:
      append_cells (bytes, SQLITE_INSERT, SQLITE_NULL); /* no key */
      break;
    case 18:
      append_cells (bytes, SQLITE_UPDATE, 0); /* nothing but undefined */
      break;
    case 19:
      append_cells (bytes, SQLITE_DELETE, 0);
      break;
    case 20:
      append_cells (bytes, 99, SQLITE_NULL);
      break;
    case 21:
      append_cells (bytes, SQLITE_INSERT, 6); /* a type after the last */
      break;
    case 22: /* fits no map: rows go that are not there */
      append_table (bytes, 'T', 4, 1, "place");
      append_place (bytes, SQLITE_DELETE, 5, 5);
      break;
    case 23: /* rows that fit and were never made */
      append_places (bytes, 3, FALSE);
      break;
    default:
      for (int i = 0; i < 3000; i++)
        append_byte (bytes, (guint8) (variant == 24 ? 'T' : variant == 25 ? 0 : 0xff));
      break;
    }
}

#define MADE_UP 27

static void
make_up (const char *path, guint variant)
{
  GByteArray *bytes = g_byte_array_new ();

  if (!fill_rows (bytes, variant))
    fill_cells (bytes, variant);
  put_changeset (path, bytes);
}

/* --- rows rather than bytes */

static MndHistoryRow *
new_row (const MndId *parent, GBytes *changeset, const char *label)
{
  MndHistoryRow *row = g_new0 (MndHistoryRow, 1);

  row->id = mnd_id_new ();
  row->has_parent = parent != NULL;
  if (parent != NULL)
    row->parent = *parent;
  row->author = g_strdup ("");
  row->label = g_strdup (label);
  row->kind = g_strdup ("step");
  row->schema = 1;
  row->changeset = g_bytes_ref (changeset);
  return row;
}

/* A long way from the head to the tip, or very many ways from the head, which carries a large changeset. */
static void
make_many_rows (const char *path, guint variant)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  sqlite3 *db;
  MndId parent;

  if (variant == 1)
    {
      GByteArray *large = g_byte_array_new ();
      append_places (large, MANY, FALSE);
      put_changeset (path, large);
    }
  db = open_map (path);
  g_assert_true (mnd_meta_get_id (db, "head", &parent, NULL));
  for (guint i = 0; i < DEEP; i++)
    {
      g_autoptr (MndHistoryRow) row = new_row (&parent, nothing, "Deep");
      g_assert_true (mnd_history_save (db, row, NULL));
      if (variant == 0)
        parent = row->id;
    }
  mnd_meta_set_id (db, "tip", &parent, NULL);
  close_map (db);
}

static void
make_odd_row (const char *path, guint variant)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autofree char *long_label = g_strnfill (5000000, 'x');
  const char *labels[] = { long_label, "\xff\xfe", "\xe2\x80\xae gnp.exe", "%s%n%d", "", "a\nb\tc", "Odd", "Odd" };
  sqlite3 *db = open_map (path);
  g_autoptr (MndHistoryRow) row = NULL;
  MndId head;

  g_assert_true (mnd_meta_get_id (db, "head", &head, NULL));
  row = new_row (variant == 6 ? NULL : &head, nothing, labels[variant]);
  row->seq = variant == 7 ? G_MAXINT64 : 0;
  row->schema = variant == 5 ? 99 : 1;
  row->at = variant == 4 ? G_MININT64 : 0;
  g_assert_true (mnd_history_save (db, row, NULL));
  mnd_meta_set_id (db, "tip", &row->id, NULL);
  close_map (db);
}

void
hostile_history_list (GPtrArray *list, guint n_random)
{
  hostile_files_add (list, "changeset changed and signed", make_mutant, 3 * n_random);
  hostile_files_add (list, "changeset cut off and signed", make_cut_off, n_random / 2);
  hostile_files_add (list, "changesets joined and signed", make_spliced, 6);
  hostile_files_add (list, "changeset made up and signed", make_up, MADE_UP);
  hostile_files_add (list, "very many edits", make_many_rows, 2);
  hostile_files_add (list, "odd edit", make_odd_row, 8);
}
