/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid gives all that is near, nothing twice, and forgets what is removed. */
#include "scene/mnd-grid.h"

#include <math.h>

#define N_THINGS 400

static guint
count_of (GPtrArray *things, gpointer thing)
{
  guint count = 0;

  for (guint i = 0; i < things->len; i++)
    count += g_ptr_array_index (things, i) == thing;
  return count;
}

static MndRect
random_rect (GRand *rand)
{
  return (MndRect){ g_rand_double_range (rand, -900, 900), g_rand_double_range (rand, -900, 900),
                    g_rand_double_range (rand, 0, 200), g_rand_double_range (rand, 0, 200) };
}

/* Against looking at each. */
static void
test_against_walk (void)
{
  g_autoptr (MndGrid) grid = mnd_grid_new (64);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  MndRect rects[N_THINGS];

  for (guint i = 0; i < N_THINGS; i++)
    {
      rects[i] = random_rect (rand);
      mnd_grid_add (grid, &rects[i], &rects[i]);
    }
  for (guint i = 0; i < N_THINGS; i += 3)
    mnd_grid_remove (grid, &rects[i]);
  g_assert_cmpuint (mnd_grid_get_size (grid), ==, N_THINGS - (N_THINGS + 2) / 3);

  for (guint round = 0; round < 100; round++)
    {
      MndRect wanted = random_rect (rand);
      g_autoptr (GPtrArray) found = g_ptr_array_new ();
      mnd_grid_collect (grid, &wanted, found);
      for (guint i = 0; i < N_THINGS; i++)
        {
          g_assert_cmpuint (count_of (found, &rects[i]), <=, i % 3 == 0 ? 0 : 1);
          if (i % 3 != 0 && mnd_rect_intersects (&wanted, &rects[i]))
            g_assert_cmpuint (count_of (found, &rects[i]), ==, 1);
        }
    }
}

static void
test_pieces (void)
{
  g_autoptr (MndGrid) grid = mnd_grid_new (10);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  int thing;

  for (guint i = 0; i < 50; i++)
    mnd_grid_add (grid, &thing, &(MndRect){ i * 4, i * 4, 5, 5 });
  mnd_grid_collect (grid, &(MndRect){ 0, 0, 200, 200 }, found);
  g_assert_cmpuint (found->len, ==, 1);
  g_ptr_array_set_size (found, 0);
  /* The corner that the diagonal does not come near. */
  mnd_grid_collect (grid, &(MndRect){ 150, 0, 40, 40 }, found);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (mnd_grid_count (grid, &(MndRect){ 150, 0, 40, 40 }, 100), ==, 0);
  g_assert_cmpuint (mnd_grid_count (grid, &(MndRect){ 101, 101, 8, 8 }, 100), ==, 1);
  g_assert_cmpuint (mnd_grid_count (grid, &(MndRect){ 0, 0, 40, 40 }, 3), ==, 3);
  g_assert_cmpuint (mnd_grid_count (grid, &(MndRect){ -1000, -1000, 3000, 3000 }, 7), ==, 7);

  mnd_grid_remove (grid, &thing);
  mnd_grid_remove (grid, &thing);
  mnd_grid_collect (grid, &(MndRect){ -1000, -1000, 3000, 3000 }, found);
  g_assert_cmpuint (found->len, ==, 0);
}

/* Whatever a file says, no number is too large. */
static void
test_far_out (void)
{
  g_autoptr (MndGrid) grid = mnd_grid_new (128);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  int thing;

  mnd_grid_add (grid, &thing, &(MndRect){ 1e300, -1e300, 5, 5 });
  mnd_grid_collect (grid, &(MndRect){ -1e308, -1e308, 1.7e308, 1.7e308 }, found);
  mnd_grid_collect (grid, &(MndRect){ 1e300, -1e300, 1, 1 }, found);
  g_assert_cmpuint (found->len, >=, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid/against-walk", test_against_walk);
  g_test_add_func ("/grid/pieces", test_pieces);
  g_test_add_func ("/grid/far-out", test_far_out);
  return g_test_run ();
}
