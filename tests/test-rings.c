/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes in rings: nothing on anything else, whatever there is to place. */
#include "scene/mnd-rings.h"

#include <math.h>

#define MIDDLE_WIDTH 170.0
#define MIDDLE_HEIGHT 44.0
#define FLATNESS 1.5

static void
add_rect (GArray *rects, MndPoint center, double width, double height)
{
  MndRect rect = mnd_rect_around (center, width, height);

  for (guint i = 0; i < rects->len; i++)
    g_assert_false (mnd_rect_intersects (&g_array_index (rects, MndRect, i), &rect));
  g_array_append_val (rects, rect);
}

static void
check (MndRingBox *boxes, guint n_boxes, MndRingSector *sectors, guint n_sectors)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (MndRect));
  g_autofree gboolean *has = g_new0 (gboolean, n_sectors + 1);

  mnd_rings_place (MIDDLE_WIDTH, MIDDLE_HEIGHT, FLATNESS, boxes, n_boxes, sectors, n_sectors);
  add_rect (rects, (MndPoint){ 0, 0 }, MIDDLE_WIDTH, MIDDLE_HEIGHT);
  for (guint i = 0; i < n_boxes; i++)
    {
      add_rect (rects, boxes[i].center, boxes[i].width, boxes[i].height);
      has[boxes[i].sector] = TRUE;
    }
  for (guint i = 0; i < n_sectors; i++)
    if (has[i])
      add_rect (rects, sectors[i].caption, sectors[i].caption_width, sectors[i].caption_height);
}

static void
test_one (void)
{
  MndRingBox box = { 120, 40, 1, 0, { 0, 0 } };
  MndRingSector sectors[2] = { { 60, 14 }, { 60, 14, -G_PI_2 } };

  check (&box, 1, sectors, 2);
  /* Above, as its sector is. */
  g_assert_cmpfloat (box.center.y, <, -MIDDLE_HEIGHT / 2);
  g_assert_cmpfloat (fabs (box.center.x), <, 1);
  g_assert_cmpfloat (sectors[1].caption.y, <, box.center.y);
}

static void
test_none (void)
{
  MndRingSector sector = { 60, 14 };

  mnd_rings_place (MIDDLE_WIDTH, MIDDLE_HEIGHT, FLATNESS, NULL, 0, &sector, 1);
  g_assert_cmpfloat (sector.caption.x, ==, 0);
}

/* Sectors lie where they would best be, as far as all of them do. */
static void
test_sides (void)
{
  MndRingBox boxes[5];
  MndRingSector sectors[5] = {
    { 60, 14, -G_PI_2 }, { 60, 14, -G_PI_2 }, { 60, 14, 0 }, { 60, 14, G_PI_2 }, { 60, 14, G_PI }
  };

  for (guint i = 0; i < 5; i++)
    boxes[i] = (MndRingBox){ .width = 120, .height = 40, .sector = i };
  check (boxes, 5, sectors, 5);
  g_assert_cmpfloat (boxes[0].center.y, <, 0);
  g_assert_cmpfloat (boxes[1].center.y, <, 0);
  g_assert_cmpfloat (boxes[0].center.x, <, boxes[1].center.x);
  g_assert_cmpfloat (boxes[2].center.x, >, 0);
  g_assert_cmpfloat (boxes[3].center.y, >, 0);
  g_assert_cmpfloat (boxes[4].center.x, <, 0);
}

static double
get_radius (const MndRingBox *box)
{
  return hypot (box->center.x / FLATNESS, box->center.y);
}

static void
test_farther (void)
{
  MndRingBox boxes[12];
  MndRingSector sector = { 60, 14, -G_PI_2 };

  for (guint i = 0; i < 12; i++)
    boxes[i] = (MndRingBox){ .width = 120, .height = 40, .ring = i / 6 };
  check (boxes, 12, &sector, 1);
  for (guint i = 0; i < 6; i++)
    for (guint k = 6; k < 12; k++)
      g_assert_cmpfloat (get_radius (&boxes[i]), <, get_radius (&boxes[k]));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 60; round++)
    {
      guint n_sectors = (guint) g_rand_int_range (rand, 1, 9), n_boxes = 0;
      MndRingSector sectors[8] = { { 0 } };
      MndRingBox boxes[200];

      for (guint i = 0; i < n_sectors; i++)
        {
          guint n = (guint) g_rand_int_range (rand, 0, round % 5 == 0 ? 150 / (int) n_sectors : 12);
          sectors[i] = (MndRingSector){ g_rand_double_range (rand, 30, 140), 14, i };
          for (guint k = 0; k < n; k++)
            boxes[n_boxes++] = (MndRingBox){
              g_rand_double_range (rand, 110, 200), g_rand_double_range (rand, 28, 70), i, k * 2 / n, { 0, 0 }
            };
        }
      check (boxes, n_boxes, sectors, n_sectors);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rings/one", test_one);
  g_test_add_func ("/rings/none", test_none);
  g_test_add_func ("/rings/sides", test_sides);
  g_test_add_func ("/rings/farther", test_farther);
  g_test_add_func ("/rings/random", test_random);
  return g_test_run ();
}
