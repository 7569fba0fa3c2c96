/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain geometry of boxes. */

#include "layout/worker/box.h"

#include <math.h>

MndBox
mnd_box_bounds (const MndBox *boxes, guint n_boxes)
{
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;

  if (n_boxes == 0)
    return (MndBox){ 0 };

  for (guint i = 0; i < n_boxes; i++)
    {
      left = MIN (left, boxes[i].x - boxes[i].width / 2);
      right = MAX (right, boxes[i].x + boxes[i].width / 2);
      top = MIN (top, boxes[i].y - boxes[i].height / 2);
      bottom = MAX (bottom, boxes[i].y + boxes[i].height / 2);
    }

  return (MndBox){ (left + right) / 2, (top + bottom) / 2, right - left, bottom - top, FALSE };
}

gboolean
mnd_box_is_too_close (const MndBox *a, const MndBox *b, double gap)
{
  return fabs (a->x - b->x) < (a->width + b->width) / 2 + gap && fabs (a->y - b->y) < (a->height + b->height) / 2 + gap;
}
