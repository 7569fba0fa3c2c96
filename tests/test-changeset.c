/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strict reader of changesets: what it takes, what it refuses, and that no damaged bytes get past it unnoticed. */
#include "map-edits.h"

#include "store/mnd-changeset-private.h"
#include "store/mnd-fingerprint-private.h"

#include <string.h>

#define MUTANTS 20000

/* A changeset of one inserted place (16 bytes of 1, no level, no parent, code "x"). */
static GByteArray *
make_insert (void)
{
  static const guint8 header[] = { 'T', 4, 1, 0, 0, 0, 'p', 'l', 'a', 'c', 'e', 0, SQLITE_INSERT, 0, SQLITE_BLOB, 16 };
  static const guint8 rest[] = { SQLITE_NULL, SQLITE_NULL, SQLITE_TEXT, 1, 'x' };
  GByteArray *bytes = g_byte_array_new ();
  guint8 id[MND_ID_SIZE];

  memset (id, 1, sizeof id);
  g_byte_array_append (bytes, header, sizeof header);
  g_byte_array_append (bytes, id, sizeof id);
  g_byte_array_append (bytes, rest, sizeof rest);
  return bytes;
}

static void
test_reads (void)
{
  GByteArray *bytes = make_insert ();
  g_autoptr (GBytes) changeset = g_byte_array_free_to_bytes (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (MndChanges) changes = mnd_changeset_decode (changeset, &error);
  const MndChange *change;

  g_assert_no_error (error);
  g_assert_cmpuint (mnd_changes_get_size (changes), ==, 1);
  change = mnd_changes_get (changes, 0);
  g_assert_cmpint (change->table, ==, MND_TABLE_PLACE);
  g_assert_cmpint (change->kind, ==, MND_CHANGE_INSERT);
  g_assert_cmpint (change->after[MND_PLACE_ID].id->bytes[7], ==, 1);
  g_assert_cmpint (change->after[MND_PLACE_LEVEL].type, ==, MND_VALUE_NULL);
  g_assert_cmpstr (change->after[MND_PLACE_CODE].text, ==, "x");
}

static void
test_empty (void)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (MndChanges) changes = mnd_changeset_decode (nothing, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mnd_changes_get_size (changes), ==, 0);
}

/* One byte of the good changeset is another; `what` must stand in the message. */
static void
test_refuses (void)
{
  static const struct
  {
    guint at;
    guint8 byte;
    const char *what;
  } cases[] = {
    { 0, 'P', "begins without a table" },
    { 1, 5, "table that a map does not have" },
    { 1, 0, "table that a map does not have" },
    { 1, 200, "length" },
    { 2, 0, "other keys" },
    { 3, 1, "other keys" },
    { 6, 'q', "table that a map does not have" },
    { 12, 99, "neither insert" },
    { 13, 2, "flag" },
    { 14, 9, "no type" },
    { 14, SQLITE_NULL, "must be there" },
    { 15, 17, "not one of ours" },
    { 15, 120, "length" },
    { 32, SQLITE_INTEGER, "number" },
    { 36, 0xff, "UTF-8" },
    { 35, 2, "length" },
    { 35, 0, "ends in the middle" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GByteArray *bytes = make_insert ();
      g_autoptr (GBytes) changeset = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (MndChanges) changes = NULL;

      bytes->data[cases[i].at] = cases[i].byte;
      changeset = g_byte_array_free_to_bytes (bytes);
      changes = mnd_changeset_decode (changeset, &error);
      g_test_message ("case %u: %s", i, error != NULL ? error->message : "taken");
      g_assert_null (changes);
      g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT);
      g_assert_nonnull (strstr (error->message, cases[i].what));
    }
}

static void
test_row_twice (void)
{
  GByteArray *bytes = make_insert ();
  GByteArray *again = make_insert ();
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GError) error = NULL;

  g_byte_array_append (bytes, again->data, again->len);
  g_byte_array_unref (again);
  changeset = g_byte_array_free_to_bytes (bytes);
  g_assert_null (mnd_changeset_decode (changeset, &error));
  g_assert_nonnull (strstr (error->message, "twice"));
}

/* A table of several key columns of which the header names only some. */
static void
test_key_cut_off (void)
{
  static const guint8 bytes[] = { 'T', 2,           1,  2, 't', 'e', 'x', 't', 0, SQLITE_DELETE,
                                  0,   SQLITE_BLOB, 16, 0, 0,   0,   0,   0,   0, 0,
                                  0,   0,           0,  0, 0,   0,   0,   0,   0, SQLITE_TEXT,
                                  1,   'n' };
  g_autoptr (GBytes) changeset = g_bytes_new_static (bytes, sizeof bytes);
  g_autoptr (GError) error = NULL;

  g_assert_null (mnd_changeset_decode (changeset, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "other keys"));
}

static void
test_not_a_number (void)
{
  static const guint8 header[] = { 'T', 5, 1, 2, 0, 0, 0, 'p', 'o', 's', 'i', 't', 'i', 'o', 'n', 0, SQLITE_INSERT, 0 };
  static const guint8 id[MND_ID_SIZE] = { 1 };
  static const guint8 blob[] = { SQLITE_BLOB, MND_ID_SIZE };
  static const guint8 nan[] = { SQLITE_FLOAT, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0 };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GError) error = NULL;

  g_byte_array_append (bytes, header, sizeof header);
  for (int i = 0; i < 2; i++)
    {
      g_byte_array_append (bytes, blob, sizeof blob);
      g_byte_array_append (bytes, id, sizeof id);
      g_byte_array_append (bytes, nan, i == 1 ? sizeof nan : 0);
    }
  changeset = g_bytes_new (bytes->data, bytes->len);
  g_assert_null (mnd_changeset_decode (changeset, &error));
  g_assert_nonnull (strstr (error->message, "number"));
}

static void
test_truncated (void)
{
  GByteArray *bytes = make_insert ();
  g_autoptr (GBytes) whole = g_byte_array_free_to_bytes (bytes);

  for (gsize size = 1; size < g_bytes_get_size (whole); size++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, size);
      g_autoptr (GError) error = NULL;
      MndChanges *changes = mnd_changeset_decode (part, &error);

      /* The header alone is whole: a table without changes. */
      if (size == 12)
        {
          g_assert_no_error (error);
          g_clear_pointer (&changes, mnd_changes_unref);
          continue;
        }
      g_assert_null (changes);
      g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT);
    }
}

/* Whatever the reader takes, SQLite takes as well: no mutant gets as far as a session call that crashes or loops. */
static void
test_mutants (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  GByteArray *seed = make_insert ();
  g_autoptr (GBytes) whole = g_byte_array_free_to_bytes (seed);
  guint n_taken = 0;

  for (guint i = 0; i < MUTANTS; i++)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (whole, &size);
      g_autofree guint8 *mutant = g_memdup2 (data, size);
      guint n_flips = (guint) g_rand_int_range (random, 1, 4);
      g_autoptr (GBytes) changeset = NULL;
      g_autoptr (MndChanges) changes = NULL;
      g_autoptr (GBytes) inverted = NULL;

      for (guint f = 0; f < n_flips; f++)
        mutant[g_rand_int_range (random, 0, (gint32) size)] = (guint8) g_rand_int_range (random, 0, 256);
      changeset = g_bytes_new (mutant, size);
      changes = mnd_changeset_decode (changeset, NULL);
      if (changes == NULL)
        continue;
      n_taken++;
      inverted = mnd_changeset_invert (changeset, NULL);
      g_assert_nonnull (inverted);
    }
  g_assert_cmpuint (n_taken, >, 0);
  g_assert_cmpuint (n_taken, <, MUTANTS);
}

/* Inverting and joining are what their names say. */
static void
test_invert_and_join (void)
{
  GByteArray *bytes = make_insert ();
  g_autoptr (GBytes) changeset = g_byte_array_free_to_bytes (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) inverted = mnd_changeset_invert (changeset, &error);
  g_autoptr (MndChanges) changes = mnd_changeset_decode (inverted, &error);
  g_autoptr (GBytes) joined = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (mnd_changes_get (changes, 0)->kind, ==, MND_CHANGE_DELETE);
  joined = mnd_changeset_join (changeset, inverted, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (joined), ==, 0);
}

/* The checksum of the content comes back to where it was, whatever the way. */
static void
test_fingerprint (void)
{
  GByteArray *bytes = make_insert ();
  g_autoptr (GBytes) changeset = g_byte_array_free_to_bytes (bytes);
  g_autoptr (GBytes) inverted = mnd_changeset_invert (changeset, NULL);
  g_autoptr (MndChanges) there = mnd_changeset_decode (changeset, NULL);
  g_autoptr (MndChanges) back = mnd_changeset_decode (inverted, NULL);
  MndFingerprint fingerprint = { { 1, 2, 3, 4 } }, start = fingerprint, parsed;
  char text[MND_FINGERPRINT_TEXT_SIZE];

  mnd_fingerprint_apply (&fingerprint, there);
  g_assert_cmpint (memcmp (&fingerprint, &start, sizeof start), !=, 0);
  g_assert_true (mnd_fingerprint_parse (mnd_fingerprint_format (&fingerprint, text), &parsed));
  g_assert_cmpmem (&parsed, sizeof parsed, &fingerprint, sizeof fingerprint);
  g_assert_false (mnd_fingerprint_parse ("12", &parsed));
  mnd_fingerprint_apply (&fingerprint, back);
  g_assert_cmpmem (&fingerprint, sizeof fingerprint, &start, sizeof start);
}

/* Changes of assessments, as a session records them in a database that has the schemas up to `version`. */
static GBytes *
record_assessments (guint version, const char *work)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = mnd_sqlite_open (":memory:", MND_SQLITE_CREATE, &error);
  sqlite3_session *session = NULL;
  void *data = NULL;
  int size = 0;

  g_assert_no_error (error);
  for (guint i = 1; i <= version; i++)
    {
      g_autofree char *path = g_strdup_printf ("/org/mandate/store/%u.sql", i);
      g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

      g_assert_no_error (error);
      assert_good (mnd_sqlite_run (db, g_bytes_get_data (sql, NULL), &error), error);
    }
  assert_good (mnd_sqlite_run (db,
                               "INSERT INTO actor (id, kind) VALUES (zeroblob (16), 'police');"
                               "INSERT INTO assessment (id, subject, question, answer) VALUES "
                               "(zeroblob (16), zeroblob (16), 'audit', 'none')",
                               &error),
               error);
  g_assert_cmpint (sqlite3session_create (db, "main", &session), ==, SQLITE_OK);
  sqlite3session_attach (session, "assessment");
  sqlite3session_attach (session, "actor");
  assert_good (mnd_sqlite_run (db, work, &error), error);
  g_assert_cmpint (sqlite3session_changeset (session, &size, &data), ==, SQLITE_OK);
  sqlite3session_delete (session);
  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

/* What schema 1 recorded of a table that has more columns now is, widened, what ours records of the same work. */
static void
test_widens (void)
{
  static const char *const works[] = {
    "INSERT INTO assessment (id, subject, question, answer, date) VALUES "
    "(x'0102030405060708090a0b0c0d0e0f10', zeroblob (16), 'budget', 'found', '2004')",
    "UPDATE assessment SET answer = 'found', author = 'Ada'",
    "DELETE FROM assessment",
    "DELETE FROM assessment; INSERT INTO actor (id, kind) VALUES (x'0102030405060708090a0b0c0d0e0f10', 'parliament');"
    "INSERT INTO assessment (id, subject, question, answer, author) VALUES "
    "(x'0102030405060708090a0b0c0d0e0f10', zeroblob (16), 'budget', 'found', printf ('%.300c', 'x')),"
    "(x'0102030405060708090a0b0c0d0e0f11', zeroblob (16), 'audit', 'unclear', 'y'); UPDATE actor SET staff = 5",
    "UPDATE actor SET staff = 7",
  };

  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      g_autoptr (GBytes) narrow = record_assessments (1, works[i]);
      g_autoptr (GBytes) ours = record_assessments (2, works[i]);
      g_autoptr (GBytes) wide = mnd_changeset_widen (narrow);
      g_autoptr (GBytes) again = mnd_changeset_widen (wide);
      g_autoptr (MndChanges) changes = mnd_changeset_decode (wide, NULL);

      g_test_message ("%s", works[i]);
      g_assert_nonnull (changes);
      g_assert_true (g_bytes_equal (wide, ours));
      g_assert_true (again == wide);
      g_assert_cmpint (g_bytes_equal (narrow, wide), ==, i == G_N_ELEMENTS (works) - 1);
    }
}

/* Whatever the reader takes, be it nothing that SQLite wrote, is widened without reading beyond it. */
static void
test_widens_mutants (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  g_autoptr (GBytes) whole =
      record_assessments (1, "DELETE FROM assessment; INSERT INTO assessment (id, subject, question, "
                             "answer, author) VALUES (x'0102030405060708090a0b0c0d0e0f10', "
                             "zeroblob (16), 'budget', 'found', 'Ada')");
  guint n_taken = 0;

  for (guint i = 0; i < MUTANTS; i++)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (whole, &size);
      g_autofree guint8 *mutant = g_memdup2 (data, size);
      g_autoptr (GBytes) changeset = NULL;
      g_autoptr (GBytes) wide = NULL;
      g_autoptr (MndChanges) changes = NULL;
      g_autoptr (MndChanges) widened = NULL;

      mutant[g_rand_int_range (random, 0, (gint32) size)] = (guint8) g_rand_int_range (random, 0, 256);
      changeset = g_bytes_new (mutant, size);
      changes = mnd_changeset_decode (changeset, NULL);
      if (changes == NULL)
        continue;
      n_taken++;
      wide = mnd_changeset_widen (changeset);
      widened = mnd_changeset_decode (wide, NULL);
      g_assert_nonnull (widened);
      g_assert_cmpuint (mnd_changes_get_size (widened), ==, mnd_changes_get_size (changes));
    }
  g_assert_cmpuint (n_taken, >, 100);
  g_assert_cmpuint (n_taken, <, MUTANTS);
}

/* A length may be written in more bytes than it takes, by others than SQLite. */
static void
test_widens_long_lengths (void)
{
  static const guint8 header[] = {
    'T', 0x80, 4, 1, 0, 0, 0, 'p', 'l', 'a', 'c', 'e', 0, SQLITE_DELETE, 0, SQLITE_BLOB
  };
  static const guint8 rest[] = { 0x80, 16, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };
  static const guint8 values[] = { SQLITE_NULL, SQLITE_NULL, SQLITE_TEXT, 0x80, 0x80, 1, 'x' };
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GBytes) wide = NULL;
  g_autoptr (MndChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_byte_array_append (bytes, header, sizeof header);
  g_byte_array_append (bytes, rest, sizeof rest);
  g_byte_array_append (bytes, values, sizeof values);
  changeset = g_byte_array_free_to_bytes (bytes);
  changes = mnd_changeset_decode (changeset, &error);
  g_assert_no_error (error);
  wide = mnd_changeset_widen (changeset);
  g_assert_true (g_bytes_equal (wide, changeset));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/changeset/reads", test_reads);
  g_test_add_func ("/changeset/empty", test_empty);
  g_test_add_func ("/changeset/refuses", test_refuses);
  g_test_add_func ("/changeset/row-twice", test_row_twice);
  g_test_add_func ("/changeset/key-cut-off", test_key_cut_off);
  g_test_add_func ("/changeset/not-a-number", test_not_a_number);
  g_test_add_func ("/changeset/truncated", test_truncated);
  g_test_add_func ("/changeset/mutants", test_mutants);
  g_test_add_func ("/changeset/invert-and-join", test_invert_and_join);
  g_test_add_func ("/changeset/fingerprint", test_fingerprint);
  g_test_add_func ("/changeset/widens", test_widens);
  g_test_add_func ("/changeset/widens-mutants", test_widens_mutants);
  g_test_add_func ("/changeset/widens-long-lengths", test_widens_long_lengths);
  return g_test_run ();
}
