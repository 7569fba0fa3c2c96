/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Listings for spreadsheets: every cell in its place, money as a number with its currency beside it, no formula, the
 * same bytes each time, and what cannot be written is said. */
#include "exchange/mnd-listing-table.h"

#include <string.h>

static MndListing *
new_listing (void)
{
  MndListing *listing = mnd_listing_new ();

  mnd_listing_add_column (listing, "Name", FALSE);
  mnd_listing_add_column (listing, "Committed", TRUE);
  mnd_listing_add_column (listing, "Links", TRUE);
  mnd_listing_add_heading (listing, "Police, and others");
  mnd_listing_add_text (listing, "=1+1");
  mnd_listing_add_amount (listing, 123456, "GBP");
  mnd_listing_add_count (listing, 1200);
  mnd_listing_end_row (listing, MND_LISTING_ROW);
  mnd_listing_add_text (listing, NULL);
  mnd_listing_add_text (listing, "not known");
  mnd_listing_end_row (listing, MND_LISTING_ROW);
  mnd_listing_add_text (listing, "All");
  mnd_listing_add_amount (listing, 5, "JPY");
  mnd_listing_add_count (listing, 1200);
  mnd_listing_end_row (listing, MND_LISTING_TOTAL);
  return listing;
}

static GBytes *
write_listing (MndSheetFormat format)
{
  g_autoptr (MndListing) listing = new_listing ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (mnd_listing_table_write (listing, "A title", format, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_csv (void)
{
  static const char wanted[] = "Name,Committed,Currency,Links\r\n"
                               "\"Police, and others\"\r\n"
                               "'=1+1,1234.56,GBP,1200\r\n"
                               ",not known,,\r\n"
                               "All,5,JPY,1200\r\n";
  g_autoptr (GBytes) bytes = write_listing (MND_SHEET_CSV);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  const char *start = strstr (text, "Name");

  g_assert_nonnull (start);
  g_assert_cmpstr (start, ==, wanted);
}

static void
test_same_bytes (void)
{
  for (guint format = MND_SHEET_CSV; format <= MND_SHEET_XLSX; format++)
    {
      g_autoptr (GBytes) first = write_listing ((MndSheetFormat) format);
      g_autoptr (GBytes) second = write_listing ((MndSheetFormat) format);
      g_assert_true (g_bytes_equal (first, second));
      if (format == MND_SHEET_XLSX)
        g_assert_cmpmem (g_bytes_get_data (first, NULL), 2, "PK", 2);
    }
}

static void
test_cannot_write (void)
{
  for (guint format = MND_SHEET_CSV; format <= MND_SHEET_XLSX; format++)
    {
      g_autoptr (MndListing) listing = new_listing ();
      guint8 small[16];
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new (small, sizeof small, NULL, NULL);
      g_autoptr (GError) error = NULL;
      g_assert_false (mnd_listing_table_write (listing, NULL, (MndSheetFormat) format, stream, NULL, &error));
      g_assert_nonnull (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/listing-table/csv", test_csv);
  g_test_add_func ("/listing-table/same-bytes", test_same_bytes);
  g_test_add_func ("/listing-table/cannot-write", test_cannot_write);
  return g_test_run ();
}
