/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lining up and spreading boxes. */
#include "scene/mnd-alignment.h"

#define N 3

static const struct
{
  MndAlignment alignment;
  gboolean rtl;
  MndRect before[N];
  MndPoint after[N]; /* corners */
} cases[] = {
  { MND_ALIGNMENT_START,
    FALSE,
    { { 0, 0, 10, 10 }, { 5, 20, 20, 10 }, { 30, 50, 10, 10 } },
    { { 0, 0 }, { 0, 20 }, { 0, 50 } } },
  { MND_ALIGNMENT_START,
    TRUE,
    { { 0, 0, 10, 10 }, { 5, 20, 20, 10 }, { 30, 50, 10, 10 } },
    { { 30, 0 }, { 20, 20 }, { 30, 50 } } },
  { MND_ALIGNMENT_END,
    FALSE,
    { { 0, 0, 10, 10 }, { 5, 20, 20, 10 }, { 30, 50, 10, 10 } },
    { { 30, 0 }, { 20, 20 }, { 30, 50 } } },
  { MND_ALIGNMENT_END,
    TRUE,
    { { 0, 0, 10, 10 }, { 5, 20, 20, 10 }, { 30, 50, 10, 10 } },
    { { 0, 0 }, { 0, 20 }, { 0, 50 } } },
  { MND_ALIGNMENT_CENTER,
    FALSE,
    { { 0, 0, 10, 10 }, { 5, 20, 20, 10 }, { 30, 50, 10, 10 } },
    { { 15, 0 }, { 10, 20 }, { 15, 50 } } },
  { MND_ALIGNMENT_CENTER,
    TRUE,
    { { 0, 0, 10, 10 }, { 5, 20, 20, 10 }, { 30, 50, 10, 10 } },
    { { 15, 0 }, { 10, 20 }, { 15, 50 } } },
  { MND_ALIGNMENT_TOP,
    FALSE,
    { { 0, 5, 10, 10 }, { 20, 0, 10, 20 }, { 40, 30, 10, 10 } },
    { { 0, 0 }, { 20, 0 }, { 40, 0 } } },
  { MND_ALIGNMENT_MIDDLE,
    FALSE,
    { { 0, 5, 10, 10 }, { 20, 0, 10, 20 }, { 40, 30, 10, 10 } },
    { { 0, 15 }, { 20, 10 }, { 40, 15 } } },
  { MND_ALIGNMENT_BOTTOM,
    FALSE,
    { { 0, 5, 10, 10 }, { 20, 0, 10, 20 }, { 40, 30, 10, 10 } },
    { { 0, 30 }, { 20, 20 }, { 40, 30 } } },
  /* Equal gaps and not equal distances of the middles, whatever the order in which they come. */
  { MND_ALIGNMENT_ACROSS,
    FALSE,
    { { 100, 0, 10, 10 }, { 0, 7, 20, 10 }, { 21, 9, 40, 10 } },
    { { 100, 0 }, { 0, 7 }, { 40, 9 } } },
  { MND_ALIGNMENT_ACROSS,
    TRUE,
    { { 100, 0, 10, 10 }, { 0, 7, 20, 10 }, { 21, 9, 40, 10 } },
    { { 100, 0 }, { 0, 7 }, { 40, 9 } } },
  { MND_ALIGNMENT_DOWN,
    FALSE,
    { { 0, 0, 10, 10 }, { 7, 11, 20, 10 }, { 9, 60, 40, 20 } },
    { { 0, 0 }, { 7, 30 }, { 9, 60 } } },
  /* Too many for the room: they overlap by the same. */
  { MND_ALIGNMENT_DOWN,
    FALSE,
    { { 0, 0, 10, 20 }, { 0, 12, 10, 20 }, { 0, 20, 10, 20 } },
    { { 0, 0 }, { 0, 10 }, { 0, 20 } } },
  /* All at one place stay there. */
  { MND_ALIGNMENT_ACROSS, FALSE, { { 5, 5, 0, 0 }, { 5, 5, 0, 0 }, { 5, 5, 0, 0 } }, { { 5, 5 }, { 5, 5 }, { 5, 5 } } },
};

static void
test_apply (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndRect rects[N];
      for (guint j = 0; j < N; j++)
        rects[j] = cases[i].before[j];
      mnd_alignment_apply (cases[i].alignment, cases[i].rtl, rects, N);
      for (guint j = 0; j < N; j++)
        {
          g_assert_cmpfloat_with_epsilon (rects[j].x, cases[i].after[j].x, 1e-9);
          g_assert_cmpfloat_with_epsilon (rects[j].y, cases[i].after[j].y, 1e-9);
          g_assert_cmpfloat (rects[j].width, ==, cases[i].before[j].width);
          g_assert_cmpfloat (rects[j].height, ==, cases[i].before[j].height);
        }
    }
}

/* Once is as good as twice. */
static void
test_twice (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndRect once[N], twice[N];
      for (guint j = 0; j < N; j++)
        once[j] = cases[i].before[j];
      mnd_alignment_apply (cases[i].alignment, cases[i].rtl, once, N);
      for (guint j = 0; j < N; j++)
        twice[j] = once[j];
      mnd_alignment_apply (cases[i].alignment, cases[i].rtl, twice, N);
      for (guint j = 0; j < N; j++)
        {
          g_assert_cmpfloat_with_epsilon (twice[j].x, once[j].x, 1e-9);
          g_assert_cmpfloat_with_epsilon (twice[j].y, once[j].y, 1e-9);
        }
    }
}

static void
test_few (void)
{
  MndRect rects[] = { { 0, 0, 10, 10 }, { 50, 70, 10, 10 } };

  mnd_alignment_apply (MND_ALIGNMENT_ACROSS, FALSE, rects, 2);
  g_assert_cmpfloat (rects[1].x, ==, 50);
  mnd_alignment_apply (MND_ALIGNMENT_END, FALSE, rects, 1);
  g_assert_cmpfloat (rects[0].x, ==, 0);
  mnd_alignment_apply (MND_ALIGNMENT_END, FALSE, rects, 0);
}

static void
test_names (void)
{
  MndAlignment back;

  for (MndAlignment alignment = 0; alignment < MND_N_ALIGNMENTS; alignment++)
    {
      g_assert_true (mnd_alignment_from_name (mnd_alignment_get_name (alignment), &back));
      g_assert_cmpint (back, ==, alignment);
    }
  g_assert_false (mnd_alignment_from_name ("sideways", &back));
  g_assert_null (mnd_alignment_get_name (MND_N_ALIGNMENTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/alignment/apply", test_apply);
  g_test_add_func ("/alignment/twice", test_twice);
  g_test_add_func ("/alignment/few", test_few);
  g_test_add_func ("/alignment/names", test_names);
  return g_test_run ();
}
