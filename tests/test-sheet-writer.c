/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for spreadsheets: the same bytes each time, no formula, and what cannot be written is said. What stands in a
 * spreadsheet is read by matrix-oracle.py. */
#include "exchange/mnd-problem.h"
#include "exchange/mnd-sheet-writer.h"

#include <string.h>

static GBytes *
write_sample (MndSheetFormat format, const char *sheet)
{
  g_autoptr (MndSheetWriter) writer = mnd_sheet_writer_new (format, FALSE);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      mnd_sheet_writer_begin_sheet (writer, sheet);
      mnd_sheet_writer_set_width (writer, 0, 1, 20);
      mnd_sheet_writer_set_style (writer, MND_SHEET_HEAD);
      mnd_sheet_writer_add_text (writer, "name");
      mnd_sheet_writer_add_text (writer, "amount");
      mnd_sheet_writer_end_row (writer);
      mnd_sheet_writer_freeze (writer, 1);
      mnd_sheet_writer_filter (writer, 2);
      mnd_sheet_writer_set_style (writer, MND_SHEET_PLAIN);
      mnd_sheet_writer_add_text (writer, "=1+1");
      mnd_sheet_writer_add_amount (writer, -123456, "GBP");
      mnd_sheet_writer_end_row (writer);
      mnd_sheet_writer_add_text (writer, NULL);
      mnd_sheet_writer_add_amount (writer, 7, "JPY");
      mnd_sheet_writer_add_count (writer, 3);
      mnd_sheet_writer_end_row (writer);
    }
  g_assert_true (mnd_sheet_writer_finish (writer, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_csv (void)
{
  g_autoptr (GBytes) bytes = write_sample (MND_SHEET_CSV, "sheet");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==, "name,amount\r\n'=1+1,-1234.56\r\n,7,3\r\nname,amount\r\n'=1+1,-1234.56\r\n,7,3\r\n");
}

/* Names that XLSX does not take are made such as it takes, and two of a name are told apart. */
static void
test_xlsx (void)
{
  static const char *const names[] = { "sheet", "", "a/b[c]:d*?'", "12345678901234567890123456789012345",
                                       "المصفوفة المصفوفة المصفوفة المصفوفة" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = write_sample (MND_SHEET_XLSX, names[i]);
      g_autoptr (GBytes) again = write_sample (MND_SHEET_XLSX, names[i]);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 4, "PK\3\4", 4);
      g_assert_true (g_bytes_equal (bytes, again));
    }
}

/* A cell beyond the last column that XLSX has. */
static void
test_too_wide (void)
{
  g_autoptr (MndSheetWriter) writer = mnd_sheet_writer_new (MND_SHEET_XLSX, TRUE);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  mnd_sheet_writer_begin_sheet (writer, "wide");
  for (guint i = 0; i < 16385; i++)
    mnd_sheet_writer_add_count (writer, i);
  mnd_sheet_writer_end_row (writer);
  g_assert_false (mnd_sheet_writer_finish (writer, stream, NULL, &error));
  g_assert_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_WRITE);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

static void
test_stream_that_fails (void)
{
  static const MndSheetFormat formats[] = { MND_SHEET_CSV, MND_SHEET_XLSX };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      char room[4];
      g_autoptr (MndSheetWriter) writer = mnd_sheet_writer_new (formats[i], FALSE);
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
      g_autoptr (GError) error = NULL;
      mnd_sheet_writer_begin_sheet (writer, "sheet");
      mnd_sheet_writer_add_text (writer, "longer than four");
      mnd_sheet_writer_end_row (writer);
      g_assert_false (mnd_sheet_writer_finish (writer, stream, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    }
}

static void
test_names (void)
{
  MndSheetFormat format = MND_SHEET_XLSX;

  g_assert_true (mnd_sheet_format_from_name ("a.csv", &format));
  g_assert_cmpint (format, ==, MND_SHEET_CSV);
  g_assert_true (mnd_sheet_format_from_name ("a.xlsx", &format));
  g_assert_cmpint (format, ==, MND_SHEET_XLSX);
  g_assert_false (mnd_sheet_format_from_name ("a.ods", &format));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-writer/csv", test_csv);
  g_test_add_func ("/sheet-writer/xlsx", test_xlsx);
  g_test_add_func ("/sheet-writer/too-wide", test_too_wide);
  g_test_add_func ("/sheet-writer/stream-that-fails", test_stream_that_fails);
  g_test_add_func ("/sheet-writer/names", test_names);
  return g_test_run ();
}
