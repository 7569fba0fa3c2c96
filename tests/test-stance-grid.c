/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actors by two of their measures: cells and tray, chips that never overlap, what lies under a point, where keys go,
 * trails, and pictures. */
#include "scene/mnd-stance-painter.h"
#include "scene/mnd-stance-printout.h"

#include "scene-fixture.h"

#include <string.h>

#define UNSAID G_MAXINT64

static const MndStanceHint hints[] = { { { 0, 4 }, "Could block reform" }, { { 4, 4 }, "Could carry reform" } };

static MndStanceWish
make_wish (void)
{
  return (MndStanceWish){ .axes = { { MND_ACTOR_STANCE, "Stance on reform", "against reform", "for reform" },
                                    { MND_ACTOR_INFLUENCE, "Influence", "little", "much" } },
                          .hints = hints,
                          .n_hints = G_N_ELEMENTS (hints) };
}

static MndId
add (MndMap *map, const char *name, gint64 stance, gint64 influence)
{
  MndId id = fixture_unplaced_actor (map, "police", name);

  if (stance != UNSAID)
    fixture_set (map, MND_TABLE_ACTOR, &id, MND_ACTOR_STANCE, mnd_value_integer (stance));
  if (influence != UNSAID)
    fixture_set (map, MND_TABLE_ACTOR, &id, MND_ACTOR_INFLUENCE, mnd_value_integer (influence));
  return id;
}

static const char *
name_of (const MndStanceGrid *grid, guint chip)
{
  return mnd_stance_grid_get_chip (grid, chip)->name;
}

static guint
find (const MndStanceGrid *grid, const char *name)
{
  for (guint i = 0; i < mnd_stance_grid_get_n_chips (grid); i++)
    if (g_str_equal (name_of (grid, i), name))
      return i;
  g_error ("no chip %s", name);
}

/* Each in the cell of its values; nobody is in the middle because nobody said where. */
static void
test_cells (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  MndStanceWish wish = make_wish ();
  g_autoptr (MndStanceGrid) grid = NULL;
  const GArray *cell;

  add (map, "Army", -2, 5);
  add (map, "Brigade 10", -2, 5);
  add (map, "Brigade 2", -2, 5);
  add (map, "Clinic", 0, 3);
  add (map, "Half", UNSAID, 4);
  add (map, "Other half", 1, UNSAID);
  add (map, "Nobody", UNSAID, UNSAID);
  grid = mnd_stance_grid_new (map, &wish);
  cell = mnd_stance_grid_get_cell (grid, (int[]){ 0, 4 });
  g_assert_cmpuint (cell->len, ==, 3);
  g_assert_cmpstr (name_of (grid, g_array_index (cell, guint, 0)), ==, "Army");
  g_assert_cmpstr (name_of (grid, g_array_index (cell, guint, 1)), ==, "Brigade 2");
  g_assert_cmpstr (name_of (grid, g_array_index (cell, guint, 2)), ==, "Brigade 10");
  g_assert_cmpuint (mnd_stance_grid_get_cell (grid, (int[]){ 2, 2 })->len, ==, 1);
  g_assert_cmpuint (grid->tray->len, ==, 3);
  g_assert_cmpstr (name_of (grid, g_array_index (grid->tray, guint, 0)), ==, "Half");
  g_assert_cmpstr (name_of (grid, g_array_index (grid->tray, guint, 2)), ==, "Nobody");
  g_assert_cmpstr (mnd_stance_grid_get_chip (grid, find (grid, "Half"))->detail, ==, "Influence: 4");
  g_assert_cmpstr (mnd_stance_grid_get_chip (grid, find (grid, "Other half"))->detail, ==, "Stance on reform: +1");
  g_assert_null (mnd_stance_grid_get_chip (grid, find (grid, "Nobody"))->detail);
}

static void
test_steps (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  MndStanceWish wish = make_wish ();
  g_autoptr (MndStanceGrid) grid = mnd_stance_grid_new (map, &wish);
  static const char *const signed_steps[] = { "−2", "−1", "0", "+1", "+2" }, *const steps[] = { "1", "2", "3", "4",
                                                                                                "5" };
  g_auto (MndValue) none = mnd_value_null ();

  for (int step = 0; step < 5; step++)
    for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
      {
        g_autofree char *text = mnd_stance_grid_dup_step (grid, axis, step);
        g_auto (MndValue) value = mnd_value_integer (mnd_stance_grid_get_value (grid, axis, step));
        g_assert_cmpstr (text, ==, (axis == MND_STANCE_ACROSS ? signed_steps : steps)[step]);
        g_assert_cmpint (mnd_stance_grid_get_step (grid, axis, &value), ==, step);
      }
  g_assert_cmpint (mnd_stance_grid_get_step (grid, MND_STANCE_UP, &none), ==, MND_STANCE_UNSAID);
}

/* Filter, day and lens: gone, or pale. */
static void
test_left_out (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (GHashTable) left_out = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  g_autoptr (MndLens) lens =
      mnd_lens_new_from_text ("test", "lens 1\nname Test\ncategory a justice A\nrule - armed=no\nrule a kind=police\n",
                              NULL);
  MndStanceWish wish = make_wish ();
  MndId army = add (map, "Army", 0, 3), gone = add (map, "Gone", 0, 3), outside = add (map, "Outside", 0, 3);

  g_assert_nonnull (lens);
  add (map, "Police", 0, 3);
  fixture_set_word (map, MND_TABLE_ACTOR, &gone, MND_ACTOR_END, "2001");
  fixture_set_word (map, MND_TABLE_ACTOR, &outside, MND_ACTOR_ARMED, "no");
  g_hash_table_add (left_out, &army);
  wish.left_out = left_out;
  wish.lens = lens;
  wish.has_day = TRUE;
  wish.day = 731000; /* in 2002 */
  for (guint fades = 0; fades <= 1; fades++)
    {
      g_autoptr (MndStanceGrid) grid = NULL;
      wish.fades = fades != 0;
      grid = mnd_stance_grid_new (map, &wish);
      g_assert_cmpuint (mnd_stance_grid_get_n_chips (grid), ==, fades != 0 ? 3 : 1);
      g_assert_cmpint (mnd_stance_grid_get_chip (grid, find (grid, "Police"))->tone, ==, MND_ROLE_JUSTICE);
      g_assert_false (mnd_stance_grid_get_chip (grid, find (grid, "Police"))->is_pale);
      g_assert_cmpuint (mnd_stance_grid_find (grid, &gone), ==, MND_STANCE_NOWHERE);
      if (fades == 0)
        continue;
      g_assert_true (mnd_stance_grid_get_chip (grid, find (grid, "Army"))->is_pale);
      g_assert_true (mnd_stance_grid_get_chip (grid, find (grid, "Outside"))->is_pale);
      g_assert_cmpint (mnd_stance_grid_get_chip (grid, find (grid, "Outside"))->tone, ==, MND_ROLE_NONE);
    }
}

/* Ninety actors, a third of them in one cell. */
static MndStanceGrid *
new_full_grid (MndMap *map)
{
  MndStanceWish wish = make_wish ();

  for (gint64 i = 0; i < 90; i++)
    {
      g_autofree char *name = g_strdup_printf ("Ministry of many affairs no. %d", (int) i);
      if (i % 3 == 0)
        add (map, name, -1, 4);
      else if (i % 3 == 1)
        add (map, name, i % 5 - 2, i * 7 % 5 + 1);
      else
        add (map, name, UNSAID, i % 2 == 0 ? 2 : UNSAID);
    }
  return mnd_stance_grid_new (map, &wish);
}

static void
assert_placed_well (const MndStanceGrid *grid)
{
  for (guint i = 0; i < mnd_stance_grid_get_n_chips (grid); i++)
    {
      const MndStanceChip *chip = mnd_stance_grid_get_chip (grid, i);
      MndStancePart part = mnd_stance_grid_get_part (grid, i);
      MndRect room = { 0, 0, grid->tray_width, grid->tray_height };
      if (part == MND_STANCE_GRID)
        room = mnd_stance_grid_get_cell_rect (grid, chip->steps);
      g_assert_true (mnd_rect_contains_rect (&room, &chip->rect));
      g_assert_cmpuint (mnd_stance_grid_find_chip_at (grid, part, mnd_rect_get_center (&chip->rect)), ==, i);
      for (guint k = 0; k < i; k++)
        g_assert_false (mnd_stance_grid_get_part (grid, k) == part
                        && mnd_rect_intersects (&mnd_stance_grid_get_chip (grid, k)->rect, &chip->rect));
    }
}

static void
test_places (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndStanceGrid) grid = new_full_grid (map);
  static const double widths[] = { 380, 560, 700, 1100, 1900 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (widths); i++)
    {
      MndRect first, again;
      int steps[MND_STANCE_N_AXES];
      mnd_stance_grid_place (grid, widths[i / 2], 500, i % 2 != 0);
      mnd_stance_grid_place_tray (grid, widths[i / 2] - 10, i % 2 != 0);
      g_assert_cmpfloat (grid->height, >=, 490);
      g_assert_cmpfloat (grid->height, <=, MAX (mnd_stance_grid_measure (grid, widths[i / 2]), 500) + 1);
      assert_placed_well (grid);
      /* Where more is better stands farther on, in the direction of reading. */
      first = mnd_stance_grid_get_cell_rect (grid, (int[]){ 0, 0 });
      again = mnd_stance_grid_get_cell_rect (grid, (int[]){ 4, 4 });
      g_assert_cmpint (first.x < again.x, ==, i % 2 == 0);
      g_assert_cmpfloat (first.y, >, again.y);
      g_assert_true (mnd_stance_grid_find_cell_at (grid, mnd_rect_get_center (&again), steps));
      g_assert_cmpint (steps[MND_STANCE_ACROSS], ==, 4);
      g_assert_cmpint (steps[MND_STANCE_UP], ==, 4);
      g_assert_false (mnd_stance_grid_find_cell_at (grid, (MndPoint){ widths[i / 2] / 2, grid->height - 1 }, steps));
      first = mnd_stance_grid_get_chip (grid, 7)->rect;
      mnd_stance_grid_place (grid, widths[i / 2], 500, i % 2 != 0);
      again = mnd_stance_grid_get_chip (grid, 7)->rect;
      g_assert_true (mnd_rect_equal (&first, &again));
    }
}

/* Rows are even where there is room, and as high as they must where there is none. */
static void
test_rows (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  MndStanceWish wish = make_wish ();
  g_autoptr (MndStanceGrid) grid = NULL;
  double wide;

  for (guint i = 0; i < 8; i++)
    add (map, "One of many", 0, 5);
  grid = mnd_stance_grid_new (map, &wish);
  mnd_stance_grid_place (grid, 700, 640, FALSE);
  g_assert_cmpfloat (grid->row_tops[1] - grid->row_tops[0], >, 8 * MND_STANCE_CHIP_HEIGHT);
  g_assert_cmpfloat (grid->row_tops[5] - grid->row_tops[4], ==, grid->row_tops[2] - grid->row_tops[1]);
  g_assert_cmpfloat (grid->height, <=, 640);
  mnd_stance_grid_place (grid, 700, 2000, FALSE);
  g_assert_cmpfloat (grid->row_tops[5] - grid->row_tops[4], ==, grid->row_tops[1] - grid->row_tops[0]);
  mnd_stance_grid_place (grid, 700, 10, FALSE);
  g_assert_cmpfloat (grid->height, ==, mnd_stance_grid_measure (grid, 700));
  /* Two stand side by side only where they would not fit one below the other. */
  mnd_stance_grid_place (grid, 1500, 2000, FALSE);
  wide = mnd_stance_grid_get_chip (grid, 0)->rect.width;
  mnd_stance_grid_place (grid, 1500, 480, FALSE);
  g_assert_cmpfloat (mnd_stance_grid_get_chip (grid, 0)->rect.width, <, wide);
  assert_placed_well (grid);
}

/* Everybody is reached by going on and on. */
static void
test_keys (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndStanceGrid) grid = new_full_grid (map);
  guint n = mnd_stance_grid_get_n_chips (grid), first, last, at, below;

  mnd_stance_grid_place (grid, 700, 500, FALSE);
  mnd_stance_grid_place_tray (grid, 700, FALSE);
  first = mnd_stance_grid_find_next (grid, MND_STANCE_NOWHERE, 1);
  last = mnd_stance_grid_find_next (grid, MND_STANCE_NOWHERE, -1);
  at = first;
  for (guint i = 1; i < n; i++)
    {
      guint next = mnd_stance_grid_find_next (grid, at, 1);
      g_assert_cmpuint (mnd_stance_grid_find_next (grid, next, -1), ==, at);
      at = next;
    }
  g_assert_cmpuint (at, ==, last);
  g_assert_cmpuint (mnd_stance_grid_find_next (grid, last, 1), ==, last);
  g_assert_cmpint (mnd_stance_grid_get_part (grid, last), ==, MND_STANCE_TRAY);
  /* Down from the grid into the tray and up again. */
  at = first;
  while ((below = mnd_stance_grid_find_below (grid, at, 1)) != at)
    at = below;
  g_assert_cmpint (mnd_stance_grid_get_part (grid, at), ==, MND_STANCE_TRAY);
  while ((below = mnd_stance_grid_find_below (grid, at, -1)) != at)
    at = below;
  g_assert_cmpint (mnd_stance_grid_get_part (grid, at), ==, MND_STANCE_GRID);
}

static const MndStancePoint *
get_point (const MndStanceGrid *grid, guint trail, guint point)
{
  return &g_array_index (((MndStanceTrail *) g_ptr_array_index (grid->trails, trail))->points, MndStancePoint, point);
}

/* Points of one cell after each other are one; who never moved has no trail that is drawn. */
static void
test_trails (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  MndStanceWish wish = make_wish ();
  g_autoptr (MndStanceGrid) grid = NULL;
  MndId army = add (map, "Army", 2, 5), police = add (map, "Police", 0, 3), stranger = mnd_id_new ();
  MndRect cell;

  grid = mnd_stance_grid_new (map, &wish);
  mnd_stance_grid_add_point (grid, &army, (int[]){ 0, 4 }, "Baseline");
  mnd_stance_grid_add_point (grid, &army, (int[]){ 0, 4 }, "Second");
  mnd_stance_grid_add_point (grid, &army, (int[]){ MND_STANCE_UNSAID, 4 }, "Nobody looked");
  mnd_stance_grid_add_point (grid, &army, (int[]){ 1, 4 }, "Third");
  mnd_stance_grid_add_point (grid, &police, (int[]){ 2, 2 }, "Baseline");
  mnd_stance_grid_add_point (grid, &stranger, (int[]){ 2, 2 }, "Baseline");
  g_assert_cmpuint (grid->trails->len, ==, 2);
  g_assert_true (mnd_stance_trail_has_moved (grid, g_ptr_array_index (grid->trails, 0)));
  g_assert_false (mnd_stance_trail_has_moved (grid, g_ptr_array_index (grid->trails, 1)));
  g_assert_cmpstr (get_point (grid, 0, 0)->label, ==, "Baseline · Second");
  g_assert_cmpstr (get_point (grid, 0, 1)->label, ==, "Third");
  for (guint mirrored = 0; mirrored <= 1; mirrored++)
    {
      mnd_stance_grid_place (grid, 900, 600, mirrored != 0);
      mnd_stance_grid_place_trails (grid, NULL);
      cell = mnd_stance_grid_get_cell_rect (grid, (int[]){ 0, 4 });
      g_assert_true (mnd_rect_contains (&cell, get_point (grid, 0, 0)->at));
      cell = mnd_stance_grid_get_cell_rect (grid, (int[]){ 1, 4 });
      g_assert_true (mnd_rect_contains (&cell, get_point (grid, 0, 1)->at));
    }
}

/* What a point of the picture has for a colour. */
static guint32
get_pixel (cairo_surface_t *surface, MndPoint point)
{
  const unsigned char *row;

  cairo_surface_flush (surface);
  row = cairo_image_surface_get_data (surface) + (int) point.y * cairo_image_surface_get_stride (surface);
  return ((const guint32 *) (const void *) row)[(int) point.x];
}

static cairo_surface_t *
paint (MndStanceGrid *grid, const MndStanceLook *look)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) grid->width, (int) grid->height + 1);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  mnd_stance_painter_paint (grid, cr, MND_STANCE_GRID, NULL, look, NULL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return surface;
}

/* A trail is a line from where somebody was to where they are; without it there is none. */
static void
test_painted_trail (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  MndStanceWish wish = make_wish ();
  g_autoptr (MndStanceGrid) grid = NULL;
  MndStanceLook look = MND_STANCE_LOOK_INIT;
  MndId army = add (map, "Army", 2, 5);
  cairo_surface_t *with, *without;
  MndPoint from;

  grid = mnd_stance_grid_new (map, &wish);
  mnd_stance_grid_add_point (grid, &army, (int[]){ 0, 0 }, "Baseline");
  mnd_stance_grid_place (grid, 900, 600, FALSE);
  mnd_stance_grid_place_trails (grid, NULL);
  look.style = mnd_style_get (MND_APPEARANCE_LIGHT);
  without = paint (grid, &look);
  look.has_trails = TRUE;
  with = paint (grid, &look);
  from = get_point (grid, 0, 0)->at;
  g_assert_cmpuint (get_pixel (with, from), !=, get_pixel (without, from));
  cairo_surface_destroy (with);
  cairo_surface_destroy (without);
}

/* Everybody is in the picture, those not assessed under their title. */
static void
test_printout (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  static const char *const starts[] = { "<?xml", "%PDF", "\x89PNG" };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (MndStanceGrid) grid = new_full_grid (map);
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (MndPrintout) printout = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      gsize size;
      printout = mnd_stance_printout_new (g_steal_pointer (&grid), "Not assessed", i % 2 != 0, TRUE, NULL);
      g_assert_true (mnd_printout_write (printout, (MndPictureFormat) (i / 2), stream, NULL, &error));
      g_assert_no_error (error);
      size = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
      text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)), size);
      g_assert_true (g_str_has_prefix (text, starts[i / 2]));
      if (i / 2 != MND_PICTURE_SVG)
        continue;
      g_assert_nonnull (strstr (text, "Not assessed"));
      g_assert_nonnull (strstr (text, "Could block reform"));
      g_assert_nonnull (strstr (text, "89</text>"));
      g_assert_nonnull (strstr (text, "Influence: 2"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stance-grid/cells", test_cells);
  g_test_add_func ("/stance-grid/steps", test_steps);
  g_test_add_func ("/stance-grid/left-out", test_left_out);
  g_test_add_func ("/stance-grid/places", test_places);
  g_test_add_func ("/stance-grid/rows", test_rows);
  g_test_add_func ("/stance-grid/keys", test_keys);
  g_test_add_func ("/stance-grid/trails", test_trails);
  g_test_add_func ("/stance-grid/painted-trail", test_painted_trail);
  g_test_add_func ("/stance-grid/printout", test_printout);
  return g_test_run ();
}
