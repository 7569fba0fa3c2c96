/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overlaps as CSV and as text: every cell, what is not known, formulas, and a stream that fails. */
#include "analysis/rule-cases.h"

#include "exchange/mnd-overlap-table.h"

#define SECTOR                                                                                                         \
  "actor uk donor_government; actor usa donor_government; actor nor donor_government; actor slp police;"               \
  "actor jt coordination_body; usa chairs jt; place p0;"                                                               \
  "support s1 fields=2b,3 start_date=2004-03 resources=training place=p0; party a1 support=s1 actor=uk role=funder;"   \
  "party a2 support=s1 actor=slp role=beneficiary; money m1 support=s1 kind=commitment amount=150050 currency=GBP;"    \
  "money m2 support=s1 kind=commitment amount=7 currency=JPY;"                                                         \
  "support =s2 fields=2b,3 start_date=2005 end_date=2006 resources=training place=p0; party b1 support==s2 actor=usa " \
  "role=funder; party b2 support==s2 actor=slp role=beneficiary;"                                                      \
  "support s3 fields=4a; party c1 support=s3 actor=nor role=funder; party c2 support=s3 actor=slp role=beneficiary"

static char *
write_overlaps (MndOverlapTableFormat format, const char *rows)
{
  g_autoptr (MndMap) map = map_from_text (rows);
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  g_autoptr (GPtrArray) overlaps = mnd_overlaps_list (state);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (mnd_overlap_table_write (overlaps, format, map, NULL, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

#define HEADER                                                                                                         \
  "coordinated,donors_a,support_a,commitments_a,donors_b,support_b,commitments_b,institution,fields,since,until,"      \
  "months,resources,place,bodies,other_donors\r\n"

static void
test_csv (void)
{
  g_autofree char *some = write_overlaps (MND_OVERLAP_TABLE_CSV, SECTOR);
  g_autofree char *none = write_overlaps (MND_OVERLAP_TABLE_CSV, "actor slp police");

  /* The name of a programme that a spreadsheet would take for a formula has its apostrophe. */
  g_assert_cmpstr (some, ==,
                   HEADER "no,usa,'=s2,,uk,s1,1500.50 GBP; 7 JPY,slp,2b; 3,2005,2006,23,training,p0,jt,nor\r\n");
  g_assert_cmpstr (none, ==, HEADER);
}

static void
test_text (void)
{
  g_autofree char *some = write_overlaps (MND_OVERLAP_TABLE_TEXT, SECTOR);
  g_autofree char *none = write_overlaps (MND_OVERLAP_TABLE_TEXT, "actor slp police");

  g_assert_true (g_str_has_prefix (some, "1. usa and uk both support slp (2b "));
  g_assert_true (g_str_has_suffix (some, "slp is also supported by nor.\n"));
  g_assert_cmpstr (none, ==, "");
}

static void
test_full (void)
{
  g_autoptr (MndMap) map = map_from_text (SECTOR);
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  g_autoptr (GPtrArray) overlaps = mnd_overlaps_list (state);
  char room[150];

  for (int format = MND_OVERLAP_TABLE_CSV; format <= MND_OVERLAP_TABLE_TEXT; format++)
    for (gsize size = 0; size < sizeof room; size += sizeof room - 1)
      {
        g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, size, NULL, NULL);
        g_autoptr (GError) error = NULL;
        g_assert_false (
            mnd_overlap_table_write (overlaps, (MndOverlapTableFormat) format, map, NULL, stream, NULL, &error));
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overlap-table/csv", test_csv);
  g_test_add_func ("/overlap-table/text", test_text);
  g_test_add_func ("/overlap-table/full", test_full);

  return g_test_run ();
}
