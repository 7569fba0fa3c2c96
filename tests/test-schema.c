/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of the map file against the model's description of the same tables: columns, keys, references, vocabularies,
 * dates. */
#include "store/mnd-schema-private.h"

#include "model/mnd-checklist.h"

#include <string.h>

static sqlite3 *
new_database (void)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = mnd_sqlite_open (":memory:", MND_SQLITE_CREATE, &error);

  g_assert_no_error (error);
  g_assert_true (mnd_schema_create (db, &error));
  return db;
}

static void
check_columns (sqlite3 *db, MndTable table)
{
  const MndTableInfo *info = mnd_table_get_info (table);
  g_autoptr (sqlite3_stmt) rows =
      mnd_sqlite_prepare (db, "SELECT cid, name, type, \"notnull\", pk FROM pragma_table_info (?1)", NULL);
  guint n = 0;

  sqlite3_bind_text (rows, 1, info->name, -1, SQLITE_STATIC);
  while (mnd_sqlite_step_row (db, rows, "read", NULL))
    {
      const MndColumn *column = mnd_table_get_column (table, n);
      const char *type = (const char *) sqlite3_column_text (rows, 2);
      const char *expected = column->type == MND_COLUMN_ID ? "BLOB" : "TEXT";

      if (column->type == MND_COLUMN_INTEGER || column->type == MND_COLUMN_BOOLEAN)
        expected = "INTEGER";
      else if (column->type == MND_COLUMN_REAL)
        expected = "REAL";
      g_test_message ("%s.%s", info->name, column->name);
      g_assert_cmpstr ((const char *) sqlite3_column_text (rows, 1), ==, column->name);
      g_assert_cmpstr (type, ==, expected);
      g_assert_cmpint (sqlite3_column_int (rows, 3), ==, column->required || column->key);
      g_assert_cmpint (sqlite3_column_int (rows, 4) > 0, ==, column->key);
      n++;
    }
  g_assert_cmpuint (n, ==, info->n_columns);
}

static void
test_columns (void)
{
  g_autoptr (sqlite3) db = new_database ();

  for (int table = 0; table < MND_N_TABLES; table++)
    check_columns (db, (MndTable) table);
}

static void
test_references (void)
{
  g_autoptr (sqlite3) db = new_database ();

  for (int table = 0; table < MND_N_TABLES; table++)
    {
      const MndTableInfo *info = mnd_table_get_info ((MndTable) table);
      g_autoptr (sqlite3_stmt) rows =
          mnd_sqlite_prepare (db, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list (?1)", NULL);
      guint n_found = 0, n_expected = 0;

      sqlite3_bind_text (rows, 1, info->name, -1, SQLITE_STATIC);
      while (mnd_sqlite_step_row (db, rows, "read", NULL))
        {
          int column = mnd_table_find_column ((MndTable) table, (const char *) sqlite3_column_text (rows, 0));
          g_assert_cmpint (column, >=, 0);
          g_assert_cmpint (mnd_table_from_name ((const char *) sqlite3_column_text (rows, 1)), ==,
                           info->columns[column].references);
          n_found++;
        }
      for (guint i = 0; i < info->n_columns; i++)
        n_expected += info->columns[i].references >= 0 && info->columns[i].type == MND_COLUMN_ID;
      g_test_message ("%s", info->name);
      g_assert_cmpuint (n_found, ==, n_expected);
    }
}

/* Children stand before the parents they refer to, and every table is there once. */
static void
test_order (void)
{
  gboolean seen[MND_N_TABLES] = { FALSE };
  guint n = 0;

  for (guint i = 0; mnd_schema_children_first[i] != MND_TABLE_NONE; i++, n++)
    {
      const MndTableInfo *info = mnd_table_get_info (mnd_schema_children_first[i]);

      g_assert_false (seen[mnd_schema_children_first[i]]);
      seen[mnd_schema_children_first[i]] = TRUE;
      for (guint c = 0; c < info->n_columns; c++)
        if (info->columns[c].references >= 0 && info->columns[c].type == MND_COLUMN_ID
            && info->columns[c].references != mnd_schema_children_first[i])
          g_assert_false (seen[info->columns[c].references]);
    }
  g_assert_cmpuint (n, ==, MND_N_TABLES);
}

/* Whether the CHECK of a column takes a value, tried on a table that has this column alone. */
static gboolean
takes (sqlite3 *db, const char *table, const char *column, const char *value)
{
  g_autofree char *find = g_strdup_printf ("SELECT sql FROM sqlite_schema WHERE name = '%s'", table);
  g_autoptr (sqlite3_stmt) row = mnd_sqlite_prepare (db, find, NULL);
  g_autofree char *start = g_strdup_printf ("\n  \"%s\" ", column);
  g_autofree char *sql = NULL;
  g_autofree char *definition = NULL;
  g_autoptr (sqlite3_stmt) insert = NULL;
  g_autoptr (GError) error = NULL;
  const char *from, *to;

  g_assert_true (mnd_sqlite_step_row (db, row, "read", NULL));
  from = strstr ((const char *) sqlite3_column_text (row, 0), start);
  g_assert_nonnull (from);
  to = strstr (from + 1, "\n  \"");
  if (to == NULL)
    to = strstr (from + 1, "\n)");
  definition = g_strndup (from, (gsize) (to - from));
  g_strchomp (definition);
  if (g_str_has_suffix (definition, ","))
    definition[strlen (definition) - 1] = '\0';
  sqlite3_reset (row);
  sql = g_strdup_printf ("DROP TABLE IF EXISTS probe; CREATE TABLE probe (%s)", definition);
  mnd_sqlite_run (db, sql, &error);
  g_assert_no_error (error);
  insert = mnd_sqlite_prepare (db, "INSERT INTO probe VALUES (?1)", NULL);
  sqlite3_bind_text (insert, 1, value, -1, SQLITE_STATIC);
  return sqlite3_step (insert) == SQLITE_DONE;
}

static void
test_vocabularies (void)
{
  g_autoptr (sqlite3) db = new_database ();

  for (int table = 0; table < MND_N_TABLES; table++)
    {
      const MndTableInfo *info = mnd_table_get_info ((MndTable) table);
      for (guint c = 0; c < info->n_columns; c++)
        {
          const MndColumn *column = &info->columns[c];
          guint n_words;
          if (column->type != MND_COLUMN_WORD && column->type != MND_COLUMN_WORDS)
            continue;
          g_test_message ("%s.%s", info->name, column->name);
          n_words = mnd_catalogue_get_size (column->vocabulary);
          for (guint w = 0; w < n_words; w++)
            g_assert_true (takes (db, info->name, column->name, mnd_catalogue_get_word (column->vocabulary, w)));
          g_assert_false (takes (db, info->name, column->name, "wizard"));
          g_assert_false (takes (db, info->name, column->name, ""));
          if (column->type == MND_COLUMN_WORDS)
            {
              const char *first = mnd_catalogue_get_word (column->vocabulary, 0);
              g_autofree char *all = g_strdup_printf ("%s,%s", mnd_catalogue_get_word (column->vocabulary, 1), first);
              g_autofree char *twice = g_strdup_printf ("%s,%s", first, first);
              g_assert_true (takes (db, info->name, column->name, all));
              g_assert_false (takes (db, info->name, column->name, twice));
            }
        }
    }
}

static void
test_values (void)
{
  static const struct
  {
    const char *table;
    const char *column;
    const char *value;
    gboolean good;
  } cases[] = {
    { "actor", "start_date", "2004", TRUE },
    { "actor", "start_date", "2004-05", TRUE },
    { "actor", "start_date", "2004-02-29", TRUE },
    { "actor", "start_date", "2005-02-29", FALSE },
    { "actor", "start_date", "2004-13", FALSE },
    { "actor", "start_date", "0000", FALSE },
    { "actor", "start_date", "04-05", FALSE },
    { "actor", "start_date", "", FALSE },
    { "actor", "start_date", "2004-5", FALSE },
    { "actor", "start_date", "now", FALSE },
    { "actor", "influence", "5", TRUE },
    { "actor", "influence", "6", FALSE },
    { "actor", "influence", "some", FALSE },
    { "actor", "stance", "-2", TRUE },
    { "actor", "stance", "-3", FALSE },
    { "actor", "confidential", "1", TRUE },
    { "actor", "confidential", "2", FALSE },
    { "actor", "budget_currency", "EUR", TRUE },
    { "actor", "budget_currency", "euro", FALSE },
    { "support", "fields", "1a=60,2b=40", TRUE },
    { "support", "fields", "3", TRUE },
    { "support", "fields", "x", FALSE },
    { "text", "language", "zh_CN", TRUE },
    { "text", "language", "E", FALSE },
    { "position", "x", "12.5", TRUE },
    { "position", "x", "1e300", FALSE },
    { "position", "x", "left", FALSE },
  };
  g_autoptr (sqlite3) db = new_database ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s.%s = %s", cases[i].table, cases[i].column, cases[i].value);
      g_assert_cmpint (takes (db, cases[i].table, cases[i].column, cases[i].value), ==, cases[i].good);
    }
}

/* Which assessments may stand together with what: the rules that hold over several columns. */
static void
test_assessments (void)
{
  static const struct
  {
    const char *subject, *question, *answer, *item;
    gboolean good;
  } cases[] = {
    { "zeroblob (16)", "'audit'", "'found'", "NULL", TRUE },
    { "NULL", "'audit'", "'found'", "NULL", FALSE },
    { "zeroblob (16)", "'audit'", "'partly'", "NULL", FALSE },
    { "zeroblob (16)", "'audit'", "'found'", "'sedra_norms.7'", FALSE },
    { "zeroblob (16)", "'checklist'", "'found'", "'sedra_norms.7'", TRUE },
    { "zeroblob (16)", "'checklist'", "'partly'", "'dcaf_reform_levels.S1'", TRUE },
    { "NULL", "'checklist'", "'unclear'", "'assessment_tasks.1'", TRUE },
    { "NULL", "'checklist'", "'none'", "'sedra_phases.1.2'", TRUE },
    { "NULL", "'checklist'", "'found'", "NULL", FALSE },
    { "NULL", "'checklist'", "'found'", "''", FALSE },
    { "NULL", "'checklist'", "'found'", "'sedra_norms'", FALSE },
    { "NULL", "'checklist'", "'found'", "'sedra_norms.'", FALSE },
    { "NULL", "'checklist'", "'found'", "'.7'", FALSE },
    { "NULL", "'checklist'", "'found'", "'Sedra.7'", FALSE },
    { "NULL", "'checklist'", "'found'", "'sedra norms.7'", FALSE },
    { "NULL", "'checklist'", "'found'", "'sedra_norms.7;'", FALSE },
    { "NULL", "'checklist'", "'found'", "'sedra_norms.' || printf ('%.100c', '7')", FALSE },
    { "NULL", "'checklist'", "'found'", "x'61622e37'", FALSE },
    { "'police'", "'checklist'", "'found'", "'sedra_norms.7'", FALSE },
    { "NULL", "'checklist'", "'maybe'", "'sedra_norms.7'", FALSE },
    { "NULL", "NULL", "'found'", "'sedra_norms.7'", FALSE },
  };
  g_autoptr (sqlite3) db = new_database ();

  g_assert_true (mnd_sqlite_run (db, "INSERT INTO actor (id, kind) VALUES (zeroblob (16), 'police')", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "INSERT INTO assessment (id, subject, question, answer, item) VALUES (randomblob (16), %s, %s, "
          "%s, %s)",
          cases[i].subject, cases[i].question, cases[i].answer, cases[i].item);

      g_test_message ("%s", sql);
      g_assert_cmpint (mnd_sqlite_run (db, sql, NULL), ==, cases[i].good);
    }
}

/* Every question of every checklist is a word that the map file takes. */
static void
test_items (void)
{
  g_autoptr (sqlite3) db = new_database ();
  g_autoptr (sqlite3_stmt) insert = mnd_sqlite_prepare (
      db, "INSERT INTO assessment (id, question, answer, item) VALUES (randomblob (16), 'checklist', 'found', ?1)",
      NULL);
  guint n = 0;

  for (guint i = 0; i < mnd_checklist_get_count (); i++)
    for (guint item = 0; item < mnd_checklist_get_nth (i)->n_items; item++, n++)
      {
        g_autofree char *word = mnd_checklist_dup_item_word (mnd_checklist_get_nth (i), item);

        g_test_message ("%s", word);
        sqlite3_bind_text (insert, 1, word, -1, SQLITE_STATIC);
        g_assert_true (mnd_sqlite_step_done (db, insert, "insert", NULL));
      }
  g_assert_cmpuint (n, >, 100);
}

static void
test_verify (void)
{
  static const char *const hostile[] = {
    "CREATE TABLE extra (a)",
    "CREATE INDEX evil ON actor (abs (staff))",
    "CREATE VIEW evil AS SELECT 1",
    "CREATE TRIGGER evil AFTER UPDATE ON actor BEGIN DELETE FROM link; END",
    "ALTER TABLE actor ADD COLUMN more TEXT",
    "DROP TABLE need",
    "CREATE VIRTUAL TABLE evil USING fts5 (a)",
  };
  g_autoptr (sqlite3) good = new_database ();
  g_autoptr (GError) error = NULL;

  g_assert_true (mnd_schema_verify (good, MND_SCHEMA_VERSION, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (sqlite3) db = new_database ();
      g_test_message ("%s", hostile[i]);
      g_assert_true (mnd_sqlite_run (db, hostile[i], NULL));
      g_assert_false (mnd_schema_verify (db, MND_SCHEMA_VERSION, &error));
      g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT);
      g_clear_error (&error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/columns", test_columns);
  g_test_add_func ("/schema/references", test_references);
  g_test_add_func ("/schema/order", test_order);
  g_test_add_func ("/schema/vocabularies", test_vocabularies);
  g_test_add_func ("/schema/values", test_values);
  g_test_add_func ("/schema/assessments", test_assessments);
  g_test_add_func ("/schema/items", test_items);
  g_test_add_func ("/schema/verify", test_verify);
  return g_test_run ();
}
