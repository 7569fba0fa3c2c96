/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows into CSV: quotes where they are needed, formulas taken the sting out of, and all of it back again. */
#include "exchange/mnd-csv-reader.h"
#include "exchange/mnd-csv-writer.h"

#include <string.h>

static char *
write_rows (const char *const *const *rows)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (MndCsvWriter) writer = mnd_csv_writer_new (stream);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; rows[i] != NULL; i++)
    g_assert_true (mnd_csv_writer_write_row (writer, rows[i], NULL, &error));
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
test_cells (void)
{
  static const struct
  {
    const char *cell, *written;
  } cases[] = {
    { "", "" },
    { "a", "a" },
    { " a ", " a " },
    { "a,b", "\"a,b\"" },
    { "a\"b", "\"a\"\"b\"" },
    { "\"", "\"\"\"\"" },
    { "a\nb", "\"a\nb\"" },
    { "a\rb", "\"a\rb\"" },
    { "مجلس", "مجلس" },
    { "=1+1", "'=1+1" },
    { "+1+1", "'+1+1" },
    { "-1+1", "'-1+1" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\tx", "'\tx" },
    { "=a,b", "\"'=a,b\"" },
    { "=\"a\"", "\"'=\"\"a\"\"\"" },
    { "'=1", "''=1" },
    { "''@", "'''@" },
    { "'", "'" },
    { "'tis", "'tis" },
    { "a=1", "a=1" },
    { " =1", " =1" },
    /* numbers are none of a spreadsheet's formulas */
    { "-5", "-5" },
    { "+5", "+5" },
    { "-5.25", "-5.25" },
    { "-5e3", "'-5e3" },
    { "-", "'-" },
    { "--5", "'--5" },
    { "+44 20", "'+44 20" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const row[] = { "x", cases[i].cell, NULL };
      const char *const *const rows[] = { row, NULL };
      g_autofree char *written = write_rows (rows);
      g_autofree char *wanted = g_strdup_printf ("x,%s\r\n", cases[i].written);
      g_assert_cmpstr (written, ==, wanted);
    }
}

static void
test_unescape (void)
{
  static const struct
  {
    const char *cell, *text;
  } cases[] = {
    { "", "" },         { "'", "'" },    { "'=1", "=1" }, { "''=1", "'=1" }, { "=1", "=1" },
    { "'tis", "'tis" }, { "'-5", "-5" }, { "'\t", "\t" }, { "''", "''" },    { "'a=", "'a=" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (mnd_csv_unescape (cases[i].cell), ==, cases[i].text);
}

/* No cell that is written begins a formula, whatever it is made of, and each is read as it was. */
static void
test_there_and_back (void)
{
  static const char *const pieces[] = { "'",  "=",  "+", "-", "@", "\t", "\"", ",",
                                        "\r", "\n", "1", ".", "a", " ",  "é",  "م" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      const char *const header[] = { "x", "y", NULL };
      const char *row[] = { "-", NULL, NULL };
      const char *const *const rows[] = { header, row, NULL };
      g_autofree char *csv = NULL;
      g_autoptr (GInputStream) stream = NULL;
      g_autoptr (MndCsvReader) reader = NULL;
      const char *cell;
      for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      row[1] = text->str;
      csv = write_rows (rows);
      stream = g_memory_input_stream_new_from_data (csv, (gssize) strlen (csv), NULL);
      reader = mnd_csv_reader_new (stream, "f");
      g_assert_cmpint (mnd_csv_reader_read_header (reader, NULL, NULL), ==, MND_CSV_ROW);
      g_assert_cmpint (mnd_csv_reader_read_row (reader, NULL, NULL), ==, MND_CSV_ROW);
      cell = mnd_csv_reader_get_cell (reader, 1);
      g_assert_cmpstr (mnd_csv_unescape (cell), ==, text->str);
      if (*cell != '\0' && strchr ("=+-@\t", *cell) != NULL)
        g_assert_cmpuint (strspn (cell + 1, "0123456789."), ==, strlen (cell + 1));
      g_assert_cmpint (mnd_csv_reader_read_row (reader, NULL, NULL), ==, MND_CSV_END);
    }
}

static void
test_full_disk (void)
{
  g_autoptr (GFile) full = g_file_new_for_path ("/dev/full");
  g_autoptr (GFileIOStream) file = g_file_open_readwrite (full, NULL, NULL);
  g_autoptr (MndCsvWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  const char *const row[] = { "a", "b", NULL };

  if (file == NULL)
    {
      g_test_skip ("there is no /dev/full here");
      return;
    }
  writer = mnd_csv_writer_new (g_io_stream_get_output_stream (G_IO_STREAM (file)));
  g_assert_false (mnd_csv_writer_write_row (writer, row, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-writer/cells", test_cells);
  g_test_add_func ("/csv-writer/unescape", test_unescape);
  g_test_add_func ("/csv-writer/there-and-back", test_there_and_back);
  g_test_add_func ("/csv-writer/full-disk", test_full_disk);
  return g_test_run ();
}
