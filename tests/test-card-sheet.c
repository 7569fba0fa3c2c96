/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets of cards: where cards and items stand at each width, what lies under a point, and that they are drawn. */
#include "scene/mnd-card-painter.h"
#include "scene/mnd-card-printout.h"

#include <string.h>

#define N_ITEMS 7

static MndCardSheet *
make_sheet (guint n_cards, gboolean is_compact)
{
  MndCardSheet *sheet = mnd_card_sheet_new ();

  sheet->is_compact = is_compact;
  for (guint i = 0; i < n_cards; i++)
    {
      MndId id = { { (guint8) (i + 1) } };
      g_autofree char *name = g_strdup_printf ("Card %u", i);
      MndCard *card = mnd_card_sheet_add (sheet, &id, name);
      for (guint k = 0; k < N_ITEMS; k++)
        {
          MndCardItem item = { .label = g_strdup_printf ("Item %u", k), .score = (MndScore) (k % MND_N_SCORES) };
          item.is_contradicted = k == 1;
          item.is_changed = k == 2;
          item.has_evidence = k == 3;
          card->totals[item.score]++;
          mnd_card_add (card, &item);
        }
    }
  return sheet;
}

/* Every item is found where it stands, in its card, and no two meet. */
static void
assert_places (const MndCardSheet *sheet, const MndCardFrame *frame)
{
  MndRect last = { 0 };

  for (guint i = 0; i < mnd_card_sheet_get_n_cards (sheet); i++)
    {
      MndRect card = mnd_card_sheet_get_card_rect (sheet, frame, i);
      MndRect bar = mnd_card_sheet_get_bar_rect (sheet, frame, i);
      g_assert_cmpfloat (card.x, >=, 0);
      g_assert_cmpfloat (card.x + card.width, <=, frame->width);
      g_assert_true (mnd_rect_contains_rect (&card, &bar));
      for (guint k = 0; k < mnd_card_sheet_get_n_items (sheet); k++)
        {
          MndRect rect = mnd_card_sheet_get_item_rect (sheet, frame, i, k);
          MndRect inner = mnd_rect_inflate (&rect, -1);
          MndPoint center = mnd_rect_get_center (&rect);
          guint found_card, found_item;
          g_assert_true (mnd_card_sheet_find_at (sheet, frame, center.x, center.y, &found_card, &found_item));
          g_assert_cmpuint (found_card, ==, i);
          g_assert_cmpuint (found_item, ==, k);
          g_assert_true (mnd_rect_contains_rect (&card, &rect));
          g_assert_false (mnd_rect_intersects (&inner, &last));
          last = inner;
        }
    }
}

static void
test_places (void)
{
  static const struct
  {
    double width;
    guint n_cards;
    gboolean is_compact;
    guint n_columns;
  } rows[] = {
    { 200, 5, FALSE, 1 }, { 378, 5, FALSE, 2 }, { 900, 5, FALSE, 5 },  { 900, 2, FALSE, 2 },
    { 900, 1, FALSE, 1 }, { 900, 9, TRUE, 4 },  { 1600, 40, TRUE, 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint mirrored = 0; mirrored < 2; mirrored++)
      {
        g_autoptr (MndCardSheet) sheet = make_sheet (rows[i].n_cards, rows[i].is_compact);
        MndCardFrame frame = { .width = rows[i].width, .height = 400, .y = 33, .mirrored = mirrored > 0 };
        guint n_rows = (rows[i].n_cards + rows[i].n_columns - 1) / rows[i].n_columns;
        g_test_message ("%g", rows[i].width);
        g_assert_cmpuint (mnd_card_sheet_count_columns (sheet, frame.width), ==, rows[i].n_columns);
        g_assert_cmpfloat_with_epsilon (mnd_card_sheet_get_height (sheet, frame.width),
                                        10 + n_rows * mnd_card_sheet_get_pitch (sheet, frame.width), 0.01);
        assert_places (sheet, &frame);
      }
}

/* The first card stands where reading begins. */
static void
test_mirrored (void)
{
  g_autoptr (MndCardSheet) sheet = make_sheet (3, FALSE);
  const MndCardFrame plain = { .width = 700, .height = 400 }, mirrored = { 700, 400, 0, TRUE };
  MndRect left = mnd_card_sheet_get_card_rect (sheet, &plain, 0);
  MndRect right = mnd_card_sheet_get_card_rect (sheet, &mirrored, 0);

  g_assert_cmpfloat_with_epsilon (left.x, 700 - right.x - right.width, 0.01);
  g_assert_cmpfloat (right.x, >, left.x);
}

static void
test_nowhere (void)
{
  g_autoptr (MndCardSheet) sheet = make_sheet (3, FALSE);
  g_autoptr (MndCardSheet) empty = mnd_card_sheet_new ();
  const MndCardFrame frame = { .width = 700, .height = 400 };
  MndRect name = mnd_card_sheet_get_name_rect (sheet, &frame, 1);
  MndPoint center = mnd_rect_get_center (&name);
  MndId other = { { 99 } };
  guint card, item;

  g_assert_false (mnd_card_sheet_find_at (sheet, &frame, 2, 2, &card, &item));
  g_assert_false (mnd_card_sheet_find_at (sheet, &frame, 300, 5000, &card, &item));
  g_assert_false (mnd_card_sheet_find_at (empty, &frame, 50, 50, &card, &item));
  g_assert_cmpuint (card, ==, MND_CARD_NOWHERE);
  g_assert_true (mnd_card_sheet_find_at (sheet, &frame, center.x, center.y, &card, &item));
  g_assert_cmpuint (card, ==, 1);
  g_assert_cmpuint (item, ==, MND_CARD_NOWHERE);
  g_assert_cmpuint (mnd_card_sheet_find (sheet, &other), ==, MND_CARD_NOWHERE);
  g_assert_cmpuint (mnd_card_sheet_get_n_items (empty), ==, 0);
  g_assert_cmpfloat (mnd_card_sheet_get_height (empty, 700), ==, 0);
}

static guint32
count_ink (cairo_surface_t *surface)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  gsize size = (gsize) cairo_image_surface_get_stride (surface) * (gsize) cairo_image_surface_get_height (surface);
  guint32 n = 0;

  for (gsize i = 0; i < size; i++)
    n += data[i] != 0;
  return n;
}

/* Each score and flag leaves a picture of its own, in black too. */
static void
test_marks (void)
{
  const MndStyle *style = mnd_style_get (MND_APPEARANCE_PRINT);
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);

  for (guint i = 0; i < MND_N_SCORES + MND_CARD_N_FLAGS; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 24, 24);
      cairo_t *cr = cairo_create (surface);
      if (i < MND_N_SCORES)
        mnd_card_painter_draw_score (cr, (MndScore) i, (MndPoint){ 12, 12 }, 20, style);
      else
        mnd_card_painter_draw_flag (cr, (MndCardFlag) (i - MND_N_SCORES), (MndPoint){ 12, 12 }, 20, style);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      g_assert_cmpuint (count_ink (surface), >, 20);
      if (i != MND_SCORE_FOUND && i != MND_SCORE_NONE) /* these differ by what is left out of a full shape */
        g_assert_true (g_hash_table_add (seen, g_bytes_new (cairo_image_surface_get_data (surface),
                                                            (gsize) cairo_image_surface_get_stride (surface) * 24)));
      cairo_surface_destroy (surface);
    }
}

/* Only what is in sight is drawn. */
static void
test_painted (void)
{
  g_autoptr (MndCardSheet) sheet = make_sheet (30, FALSE);
  MndCardLook look = MND_CARD_LOOK_INIT;
  const double ys[] = { 0, 500, 100000 };
  guint32 ink[G_N_ELEMENTS (ys)];

  look.style = mnd_style_get (MND_APPEARANCE_LIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (ys); i++)
    {
      const MndCardFrame frame = { 500, 300, ys[i], FALSE };
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 500, 300);
      cairo_t *cr = cairo_create (surface);
      mnd_card_painter_paint (sheet, cr, &frame, &look, NULL);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      ink[i] = count_ink (surface);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (ink[0], >, 1000);
  g_assert_cmpuint (ink[1], >, 1000);
  g_assert_cmpuint (ink[2], ==, 0);
}

static GBytes *
print (MndPrintout *printout, MndPictureFormat format)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (mnd_printout_write (printout, format, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* All cards are on paper, over as many pages as they need; the same sheet makes the same bytes; text stays text. */
static void
test_printed (void)
{
  const MndPaper paper = MND_PAPER_A4;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (MndPrintout) printout = mnd_card_printout_new (make_sheet (30, FALSE), i > 0);
      g_autoptr (MndPrintout) again = mnd_card_printout_new (make_sheet (30, FALSE), i > 0);
      g_autoptr (MndPrintout) few = mnd_card_printout_new (make_sheet (2, FALSE), i > 0);
      g_autoptr (GBytes) svg = print (printout, MND_PICTURE_SVG);
      g_autoptr (GBytes) other = print (again, MND_PICTURE_SVG);
      g_autoptr (GBytes) pdf = print (printout, MND_PICTURE_PDF);
      g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
      g_assert_true (g_bytes_equal (svg, other));
      g_assert_nonnull (strstr (text, "Card 0"));
      g_assert_nonnull (strstr (text, "Card 29"));
      g_assert_nonnull (strstr (text, "Item 6"));
      g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 4, "%PDF", 4);
      g_assert_cmpuint (mnd_printout_paginate (printout, &paper), >, 1);
      g_assert_cmpuint (mnd_printout_paginate (few, &paper), ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card-sheet/places", test_places);
  g_test_add_func ("/card-sheet/mirrored", test_mirrored);
  g_test_add_func ("/card-sheet/nowhere", test_nowhere);
  g_test_add_func ("/card-sheet/marks", test_marks);
  g_test_add_func ("/card-sheet/painted", test_painted);
  g_test_add_func ("/card-sheet/printed", test_printed);

  return g_test_run ();
}
