/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Curves stay within the hull of their control points, so most boxes are told apart by its bounds; for the others
 * points along the curve are close enough at the sizes boxes have. */

#include "layout/worker/route.h"

#include <math.h>

/* A hair, in points; and points looked at on each curve. */
#define HAIR 2.0
#define N_STEPS 16

static gboolean
is_near (double x, double y, const MndBox *box)
{
  return fabs (x - box->x) < box->width / 2 + HAIR && fabs (y - box->y) < box->height / 2 + HAIR;
}

/* Whether all four control points lie beyond one and the same side of the box. */
static gboolean
passes_by (const MndLayoutPoint *curve, const MndBox *box)
{
  guint left = 0, right = 0, above = 0, below = 0;

  for (guint i = 0; i < 4; i++)
    {
      left += curve[i].x < box->x - box->width / 2 - HAIR;
      right += curve[i].x > box->x + box->width / 2 + HAIR;
      above += curve[i].y < box->y - box->height / 2 - HAIR;
      below += curve[i].y > box->y + box->height / 2 + HAIR;
    }

  return left == 4 || right == 4 || above == 4 || below == 4;
}

gboolean
mnd_route_meets_box (const MndLayoutPoint *route, guint n_points, const MndBox *box)
{
  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      if (passes_by (&route[i], box))
        continue;
      for (guint step = 0; step <= N_STEPS; step++)
        {
          double t = (double) step / N_STEPS, s = 1 - t;
          double x = s * s * s * route[i].x + 3 * s * s * t * route[i + 1].x + 3 * s * t * t * route[i + 2].x
                     + t * t * t * route[i + 3].x;
          double y = s * s * s * route[i].y + 3 * s * s * t * route[i + 1].y + 3 * s * t * t * route[i + 2].y
                     + t * t * t * route[i + 3].y;

          if (is_near (x, y, box))
            return TRUE;
        }
    }

  return FALSE;
}
