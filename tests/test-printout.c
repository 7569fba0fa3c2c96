/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printouts over pages and as pictures: nothing is lost between pages, heads stand on each, the same every time. */
#include "pdf-text.h"
#include "scene-fixture.h"
#include "scene/mnd-map-printout.h"
#include "scene/mnd-matrix-printout.h"
#include "scene/mnd-painted-printout.h"
#include "scene/mnd-scene.h"
#include "scene/mnd-table-printout.h"

#include <math.h>
#include <string.h>

#define N_ROWS 150

static void
describe (MndPrintout *printout, const char *language)
{
  const MndPrintoutWords words = {
    .title = "A title",
    .subtitle = "Of some day",
    .legend = "What marks mean",
    .note = "Small print",
    .language = language,
  };

  mnd_printout_set_words (printout, &words);
}

static GBytes *
write_printout (MndPrintout *printout, MndPictureFormat format)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  gboolean written = mnd_printout_write (printout, format, stream, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (written);
  g_assert_false (g_output_stream_is_closed (stream));
  if (format == MND_PICTURE_SVG)
    g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static char *
dup_text (MndPrintout *printout)
{
  g_autoptr (GBytes) bytes = write_printout (printout, MND_PICTURE_PDF);

  return pdf_text_dup (bytes);
}

static guint
count_pages (MndPrintout *printout)
{
  const MndPaper paper = MND_PAPER_A4;

  return mnd_printout_paginate (printout, &paper);
}

/* --- tables */

static MndListing *
new_listing (guint n_rows)
{
  MndListing *listing = mnd_listing_new ();

  mnd_listing_add_column (listing, "Institution", FALSE);
  mnd_listing_add_column (listing, "Purpose", FALSE);
  mnd_listing_add_column (listing, "Counted", TRUE);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name%u", i);
      g_autofree char *text = g_strdup_printf ("from%u a text of several words that goes on until to%u", i, i);
      if (i % 50 == 0)
        mnd_listing_add_heading (listing, "Heading");
      mnd_listing_add_text (listing, name);
      mnd_listing_add_text (listing, text);
      mnd_listing_add_count (listing, 7000 + i);
      mnd_listing_end_row (listing, MND_LISTING_ROW);
    }
  return listing;
}

static MndPrintout *
new_table (guint n_rows, const char *language)
{
  MndPrintout *printout = mnd_table_printout_new (new_listing (n_rows));

  describe (printout, language);
  return printout;
}

static void
assert_has_rows (const char *text)
{
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name%u ", i);
      g_autofree char *from = g_strdup_printf ("from%u ", i);
      g_autofree char *to = g_strdup_printf ("to%u ", i);
      g_autofree char *count = g_strdup_printf ("7,%03u", i);
      g_assert_cmpuint (pdf_text_count (text, name), ==, 1);
      g_assert_cmpuint (pdf_text_count (text, from), ==, 1);
      g_assert_cmpuint (pdf_text_count (text, to), ==, 1);
      g_assert_cmpuint (pdf_text_count (text, count), ==, 1);
    }
}

static void
test_table_pages (void)
{
  g_autoptr (MndPrintout) printout = new_table (N_ROWS, "en");
  guint n_pages = count_pages (printout);
  g_autofree char *last = g_strdup_printf ("Page %u of %u", n_pages, n_pages);
  g_autofree char *text = NULL;

  g_assert_cmpuint (n_pages, >=, 3);
  g_assert_cmpuint (n_pages, <=, 8);
  if (!pdf_text_can ())
    return;
  text = dup_text (printout);
  g_assert_cmpuint (pdf_text_count (text, "\f"), ==, n_pages);
  assert_has_rows (text);
  g_assert_cmpuint (pdf_text_count (text, "Institution"), ==, n_pages);
  g_assert_cmpuint (pdf_text_count (text, "A title"), ==, n_pages);
  g_assert_cmpuint (pdf_text_count (text, "Small print"), ==, n_pages);
  g_assert_cmpuint (pdf_text_count (text, "Of some day"), ==, 1);
  g_assert_cmpuint (pdf_text_count (text, "What marks mean"), ==, 1);
  g_assert_nonnull (strstr (text, last));
}

/* Each heading has a row beneath it on its page, wherever pages end. */
static void
test_headings (void)
{
  if (!pdf_text_can ())
    return;
  for (guint before = 30; before < 42; before++)
    {
      MndListing *listing = mnd_listing_new ();
      g_autoptr (MndPrintout) printout = NULL;
      g_autofree char *text = NULL;
      g_auto (GStrv) pages = NULL;

      mnd_listing_add_column (listing, "Institution", FALSE);
      for (guint i = 0; i < before + 3; i++)
        {
          if (i == before)
            mnd_listing_add_heading (listing, "Heading");
          mnd_listing_add_text (listing, i < before ? "Before" : "After");
          mnd_listing_end_row (listing, MND_LISTING_ROW);
        }
      printout = mnd_table_printout_new (listing);
      text = dup_text (printout);
      pages = g_strsplit (text, "\f", -1);
      g_assert_cmpuint (pdf_text_count (text, "Before"), ==, before);
      g_assert_cmpuint (pdf_text_count (text, "After"), ==, 3);
      for (guint i = 0; pages[i] != NULL; i++)
        g_assert_true (strstr (pages[i], "Heading") == NULL || strstr (pages[i], "After") != NULL);
    }
}

/* A row that is longer than a page goes on on the next one, line by line. */
static void
test_long_row (void)
{
  MndListing *listing = mnd_listing_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (MndPrintout) printout = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (words, "w%u ", i);
  mnd_listing_add_column (listing, "Institution", FALSE);
  mnd_listing_add_column (listing, "Purpose", FALSE);
  mnd_listing_add_text (listing, "Short");
  mnd_listing_add_text (listing, words->str);
  mnd_listing_end_row (listing, MND_LISTING_ROW);
  printout = mnd_table_printout_new (listing);
  g_assert_cmpuint (count_pages (printout), >, 1);
  if (!pdf_text_can ())
    return;
  text = dup_text (printout);
  g_assert_cmpuint (pdf_text_count (text, "Short"), ==, 1);
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%u ", i);
      g_assert_cmpuint (pdf_text_count (text, word), ==, 1);
    }
}

static void
test_many_columns (void)
{
  MndListing *listing = mnd_listing_new ();
  const MndPaper paper = MND_PAPER_A4;
  g_autoptr (MndPrintout) narrow = new_table (3, "en");
  g_autoptr (MndPrintout) printout = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *heading = g_strdup_printf ("Column%u", i);
      mnd_listing_add_column (listing, heading, FALSE);
      mnd_listing_add_text (listing, "some text in a cell");
    }
  mnd_listing_end_row (listing, MND_LISTING_TOTAL);
  printout = mnd_table_printout_new (listing);
  g_assert_true (mnd_printout_is_wide (printout, &paper));
  g_assert_false (mnd_printout_is_wide (narrow, &paper));
  if (!pdf_text_can ())
    return;
  text = dup_text (printout);
  g_assert_cmpuint (pdf_text_count (text, "Column"), ==, 24);
}

static void
test_empty_table (void)
{
  g_autoptr (MndPrintout) printout = new_table (0, "en");
  g_autoptr (GBytes) bytes = write_printout (printout, MND_PICTURE_SVG);

  g_assert_cmpuint (count_pages (printout), ==, 1);
  g_assert_nonnull (strstr (g_bytes_get_data (bytes, NULL), ">Institution</text>"));
}

/* --- pictures */

/* Where the text stands in the SVG, from its left. */
static double
find_x (const char *svg, const char *text)
{
  g_autofree char *needle = g_strdup_printf (">%s</text>", text);
  const char *found = strstr (svg, needle);
  const char *x;

  g_assert_nonnull (found);
  x = g_strrstr_len (svg, found - svg, " x=\"");
  g_assert_nonnull (x);
  return g_ascii_strtod (x + 4, NULL);
}

static void
test_direction (void)
{
  g_autoptr (MndPrintout) ltr = new_table (2, "en"), rtl = new_table (2, "ar");
  g_autoptr (GBytes) left = write_printout (ltr, MND_PICTURE_SVG), right = write_printout (rtl, MND_PICTURE_SVG);
  const char *from_left = g_bytes_get_data (left, NULL), *from_right = g_bytes_get_data (right, NULL);

  g_assert_cmpfloat (find_x (from_left, "Institution"), <, find_x (from_left, "Purpose"));
  g_assert_cmpfloat (find_x (from_left, "A title"), <, find_x (from_left, "Counted"));
  g_assert_cmpfloat (find_x (from_right, "Institution"), >, find_x (from_right, "Purpose"));
  g_assert_cmpfloat (find_x (from_right, "A title"), >, find_x (from_right, "Counted"));
  g_assert_nonnull (strstr (from_right, "xml:lang=\"ar\""));
  /* All of its rows are in the picture. */
  find_x (from_left, "Heading");
  find_x (from_left, "Name0");
  find_x (from_left, "Name1");
}

static void
test_same_bytes (void)
{
  for (guint format = MND_PICTURE_SVG; format <= MND_PICTURE_PNG; format++)
    {
      g_autoptr (MndPrintout) one = new_table (20, "en"), other = new_table (20, "en");
      g_autoptr (GBytes) first = write_printout (one, (MndPictureFormat) format);
      g_autoptr (GBytes) second = write_printout (other, (MndPictureFormat) format);
      g_autoptr (GBytes) again = write_printout (one, (MndPictureFormat) format);
      g_assert_true (g_bytes_equal (first, second));
      g_assert_true (g_bytes_equal (first, again));
    }
}

static void
test_cannot_write (void)
{
  g_autoptr (MndPrintout) printout = new_table (3, "en");

  for (guint format = MND_PICTURE_SVG; format <= MND_PICTURE_PNG; format++)
    {
      guint8 small[64];
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new (small, sizeof small, NULL, NULL);
      g_autoptr (GError) error = NULL;
      g_assert_false (mnd_printout_write (printout, (MndPictureFormat) format, stream, NULL, &error));
      g_assert_error (error, MND_SCENE_ERROR, MND_SCENE_ERROR_WRITE);
    }
}

/* --- matrices */

static MndPrintout *
new_matrix (guint n_rows, guint n_columns)
{
  MndPrintout *printout = mnd_matrix_printout_new (n_rows, n_columns, "Overseer", "Overseen");
  MndMatrixPrintout *matrix = MND_MATRIX_PRINTOUT (printout);

  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *name = g_strdup_printf ("Row%u", row);
      mnd_matrix_printout_set_row_name (matrix, row, name);
    }
  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *name = g_strdup_printf ("Column%u", column);
      mnd_matrix_printout_set_column_name (matrix, column, name);
    }
  for (guint i = 0; i < MIN (n_rows, n_columns); i++)
    {
      g_autofree char *text = g_strdup_printf ("x%u", i);
      mnd_matrix_printout_set_cell (matrix, i, i,
                                    &(MndMatrixPrintCell){ .text = text, .shade = 0.5, .mark = MND_MATRIX_MARK_FULL });
    }
  describe (printout, "en");
  return printout;
}

static void
assert_counts (const char *text, const char *format, guint n, guint times)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%u ", format, i);
      g_assert_cmpuint (pdf_text_count (text, name), ==, times);
    }
}

/* Each name stands on each page that has its row or column, each cell once. */
static void
test_large_matrix (void)
{
  enum
  {
    SIZE = 200
  };
  g_autoptr (MndPrintout) printout = new_matrix (SIZE, SIZE);
  g_autofree char *text = NULL;
  guint n_pages, across, down;

  if (!pdf_text_can ())
    return;
  text = dup_text (printout);
  n_pages = pdf_text_count (text, "\f");
  across = pdf_text_count (text, "Row7 ");
  down = pdf_text_count (text, "Column7 ");
  g_assert_cmpuint (across, >, 1);
  g_assert_cmpuint (down, >, 1);
  g_assert_cmpuint (across * down, ==, n_pages);
  assert_counts (text, "Row", SIZE, across);
  assert_counts (text, "Column", SIZE, down);
  assert_counts (text, "x", SIZE, 1);
  g_assert_cmpuint (pdf_text_count (text, "Overseer"), ==, n_pages);
}

static void
test_small_matrix (void)
{
  g_autoptr (MndPrintout) level = new_matrix (4, 4), turned = new_matrix (4, 30);
  g_autoptr (GBytes) level_svg = write_printout (level, MND_PICTURE_SVG);
  g_autoptr (GBytes) turned_svg = write_printout (turned, MND_PICTURE_SVG);

  g_assert_cmpuint (count_pages (level), ==, 1);
  g_assert_null (strstr (g_bytes_get_data (level_svg, NULL), "rotate("));
  g_assert_nonnull (strstr (g_bytes_get_data (turned_svg, NULL), "rotate(-90 "));
  find_x (g_bytes_get_data (turned_svg, NULL), "Column29");
  find_x (g_bytes_get_data (turned_svg, NULL), "x3");
}

/* --- painters */

typedef struct
{
  guint n_painted, n_dropped;
  double scale;
} Painted;

static void
paint_cb (cairo_t *cr, const MndTextSink *sink, gpointer user_data)
{
  Painted *painted = user_data;
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  painted->scale = matrix.xx;
  painted->n_painted++;
  cairo_rectangle (cr, 0, 0, 10, 10);
  cairo_fill (cr);
}

static void
drop_cb (gpointer user_data)
{
  ((Painted *) user_data)->n_dropped++;
}

/* One page, made smaller where it has to be, never larger; lying where it is broader than high. */
static void
test_painted (void)
{
  static const struct
  {
    double width, height;
    gboolean is_small, is_wide;
  } rows[] = { { 100, 100, TRUE, FALSE }, { 3000, 1000, FALSE, TRUE }, { 1000, 3000, FALSE, FALSE } };
  const MndPaper paper = MND_PAPER_A4;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Painted painted = { 0 };
      MndPrintout *printout = mnd_painted_printout_new (rows[i].width, rows[i].height, paint_cb, &painted, drop_cb);
      g_autoptr (GBytes) bytes = NULL;

      describe (printout, "en");
      g_assert_cmpint (mnd_printout_is_wide (printout, &paper), ==, rows[i].is_wide);
      bytes = write_printout (printout, MND_PICTURE_PDF);
      g_assert_cmpuint (painted.n_painted, ==, 1);
      if (rows[i].is_small)
        g_assert_cmpfloat_with_epsilon (painted.scale, 1, 1e-6);
      else
        g_assert_cmpfloat (painted.scale, <, 0.5);
      g_object_unref (printout);
      g_assert_cmpuint (painted.n_dropped, ==, 1);
    }
}

/* --- maps */

static MndScene *
new_scene (double distance)
{
  g_autoptr (MndMap) map = fixture_new ();
  MndId police = fixture_actor (map, "police", "Police Force", 0, 0);
  MndId ministry = fixture_actor (map, "ministry", "Ministry of Interior", distance, 300);

  fixture_link (map, &ministry, &police, "commands");
  fixture_setting (map, MND_MAP_TITLE, "Some country");
  return mnd_scene_new (map);
}

/* As a picture it is the picture of the map. On paper its words are as large as ever, however wide it is. */
static void
test_map (void)
{
  const MndPictureOptions options = MND_PICTURE_OPTIONS_INIT;
  const double distances[] = { 200, 9000 };

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      g_autoptr (MndScene) scene = new_scene (distances[i]);
      g_autoptr (MndPrintout) printout = mnd_map_printout_new (scene, &options);
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (GBytes) own = write_printout (printout, MND_PICTURE_SVG);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (mnd_picture_write (scene, MND_PICTURE_SVG, stream, &options, &error));
      g_assert_cmpmem (g_bytes_get_data (own, NULL), g_bytes_get_size (own) - 1,
                       g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                       g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
      g_assert_cmpuint (count_pages (printout), ==, 1);
      if (!pdf_text_can ())
        return;
      text = dup_text (printout);
      g_assert_cmpuint (pdf_text_count (text, "\f"), ==, 1);
      g_assert_nonnull (strstr (text, "Police Force"));
      g_assert_nonnull (strstr (text, "Some country"));
    }
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/printout/table-pages", test_table_pages);
  g_test_add_func ("/printout/headings", test_headings);
  g_test_add_func ("/printout/long-row", test_long_row);
  g_test_add_func ("/printout/many-columns", test_many_columns);
  g_test_add_func ("/printout/empty-table", test_empty_table);
  g_test_add_func ("/printout/direction", test_direction);
  g_test_add_func ("/printout/same-bytes", test_same_bytes);
  g_test_add_func ("/printout/cannot-write", test_cannot_write);
  g_test_add_func ("/printout/large-matrix", test_large_matrix);
  g_test_add_func ("/printout/small-matrix", test_small_matrix);
  g_test_add_func ("/printout/painted", test_painted);
  g_test_add_func ("/printout/map", test_map);
  return g_test_run ();
}
