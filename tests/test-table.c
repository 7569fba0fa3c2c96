/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The description of the tables holds together: keys, references, vocabularies, and the names that SQL knows. */
#include "model/mnd-table.h"

#include <string.h>

static void
test_names (void)
{
  for (int t = 0; t < MND_N_TABLES; t++)
    {
      MndTable table = (MndTable) t;
      const MndTableInfo *info = mnd_table_get_info (table);
      g_assert_cmpint (mnd_table_from_name (info->name), ==, table);
      g_assert_cmpstr (mnd_catalogue_get_word (MND_VOCABULARY_TABLE, (guint) t), ==, info->name);
      for (guint i = 0; i < info->n_columns; i++)
        {
          const char *name = info->columns[i].name;
          g_assert_nonnull (name); /* no gap between the enum and the rows */
          g_assert_cmpuint (strspn (name, "abcdefghijklmnopqrstuvwxyz_"), ==, strlen (name));
          g_assert_cmpint (mnd_table_find_column (table, name), ==, (int) i);
          g_assert_true (mnd_table_get_column (table, i) == &info->columns[i]);
        }
      g_assert_cmpint (mnd_table_find_column (table, "nonsense"), ==, -1);
    }
  g_assert_cmpuint (mnd_catalogue_get_size (MND_VOCABULARY_TABLE), ==, MND_N_TABLES);
  g_assert_cmpint (mnd_table_from_name ("nonsense"), ==, MND_TABLE_NONE);
  g_assert_cmpint (mnd_table_from_name (""), ==, MND_TABLE_NONE);
}

static void
test_sizes (void)
{
  static const struct
  {
    MndTable table;
    guint n_columns;
  } cases[] = {
    { MND_TABLE_MAP, MND_MAP_N_COLUMNS },
    { MND_TABLE_ACTOR, MND_ACTOR_N_COLUMNS },
    { MND_TABLE_LINK, MND_LINK_N_COLUMNS },
    { MND_TABLE_SUPPORT, MND_SUPPORT_N_COLUMNS },
    { MND_TABLE_PARTY, MND_PARTY_N_COLUMNS },
    { MND_TABLE_MONEY, MND_MONEY_N_COLUMNS },
    { MND_TABLE_MANDATE, MND_MANDATE_N_COLUMNS },
    { MND_TABLE_BODY, MND_BODY_N_COLUMNS },
    { MND_TABLE_PLACE, MND_PLACE_N_COLUMNS },
    { MND_TABLE_TEXT, MND_TEXT_N_COLUMNS },
    { MND_TABLE_SOURCE, MND_SOURCE_N_COLUMNS },
    { MND_TABLE_CITATION, MND_CITATION_N_COLUMNS },
    { MND_TABLE_ASSESSMENT, MND_ASSESSMENT_N_COLUMNS },
    { MND_TABLE_VERDICT, MND_VERDICT_N_COLUMNS },
    { MND_TABLE_NEED, MND_NEED_N_COLUMNS },
    { MND_TABLE_VIEW, MND_VIEW_N_COLUMNS },
    { MND_TABLE_POSITION, MND_POSITION_N_COLUMNS },
  };

  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, MND_N_TABLES);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (mnd_table_get_info (cases[i].table)->n_columns, ==, cases[i].n_columns);
}

static void
test_keys (void)
{
  for (int t = 0; t < MND_N_TABLES; t++)
    {
      const MndTableInfo *info = mnd_table_get_info ((MndTable) t);
      guint n_keys = 0;
      for (guint i = 0; i < info->n_columns; i++)
        {
          const MndColumn *column = &info->columns[i];
          if (!column->key)
            continue;
          g_assert_cmpuint (i, ==, n_keys++); /* keys come first */
          g_assert_true (column->required);
          /* What a key can be compared by. */
          g_assert_true (column->type == MND_COLUMN_ID || column->type == MND_COLUMN_TEXT
                         || column->type == MND_COLUMN_WORD || column->type == MND_COLUMN_INTEGER);
        }
      g_assert_cmpuint (n_keys, >=, 1);
      g_assert_cmpint (mnd_table_has_id ((MndTable) t), ==, n_keys == 1 && info->columns[0].type == MND_COLUMN_ID);
    }
  g_assert_true (mnd_table_has_id (MND_TABLE_ACTOR));
  g_assert_true (mnd_table_has_id (MND_TABLE_BODY));
  g_assert_false (mnd_table_has_id (MND_TABLE_MAP));
  g_assert_false (mnd_table_has_id (MND_TABLE_TEXT));
  g_assert_false (mnd_table_has_id (MND_TABLE_POSITION));
}

static gboolean
holds_words (MndColumnType type)
{
  return type == MND_COLUMN_WORD || type == MND_COLUMN_WORDS || type == MND_COLUMN_SHARES;
}

static void
test_columns (void)
{
  for (int t = 0; t < MND_N_TABLES; t++)
    for (guint i = 0; i < mnd_table_get_info ((MndTable) t)->n_columns; i++)
      {
        const MndColumn *column = mnd_table_get_column ((MndTable) t, i);
        g_test_message ("%s.%s", mnd_table_get_info ((MndTable) t)->name, column->name);
        g_assert_cmpint (column->vocabulary != MND_VOCABULARY_NONE, ==, holds_words (column->type));
        if (column->type != MND_COLUMN_ID)
          g_assert_cmpint (column->references, ==, MND_TABLE_NONE);
        else if (!column->key)
          g_assert_cmpint (column->references, !=, MND_TABLE_NONE);
        if (column->references >= 0)
          g_assert_true (mnd_table_has_id (column->references));
        if (column->type == MND_COLUMN_INTEGER)
          g_assert_cmpint (column->minimum, <, column->maximum);
        if (column->type == MND_COLUMN_BOOLEAN)
          g_assert_true (column->required && column->minimum == 0 && column->maximum == 1);
        if (column->label != NULL)
          g_assert_cmpuint (strlen (column->label), >, 0);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/names", test_names);
  g_test_add_func ("/table/sizes", test_sizes);
  g_test_add_func ("/table/keys", test_keys);
  g_test_add_func ("/table/columns", test_columns);
  return g_test_run ();
}
