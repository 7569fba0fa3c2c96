/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ring by ring, as many boxes as fit side by side; see the header. */
#include "scene/mnd-rings.h"

#include <math.h>

#define GAP_X 18.0
#define GAP_Y 15.0
#define STEP 12.0       /* between rings that are tried */
#define FIRST_ROOM 58.0 /* between the middle and the first ring */
#define NEXT_ROOM 26.0  /* to boxes of a farther ring, at least */
#define CAPTION_GAP 6.0
/* No sector that has boxes is narrower, so that its caption has a place; in turns. */
#define LEAST_SPAN 0.075
#define MOST_STEPS 4000
#define MOST_WAIT 8 /* steps */

typedef struct
{
  double start; /* angles in radians; 0 is to the right, and they grow clockwise */
  double span;
  double weight;
  double reach; /* the radius of its outermost ring */
} Span;

typedef struct
{
  MndRingBox *boxes;
  guint n_boxes;
  GArray *taken; /* MndRect, with the room around them */
  Span *spans;
  double flatness;
} Plan;

static MndPoint
at (const Plan *plan, double angle, double radius)
{
  return (MndPoint){ cos (angle) * radius * plan->flatness, sin (angle) * radius };
}

static MndRect
with_room (MndPoint center, double width, double height)
{
  return mnd_rect_around (center, width + GAP_X, height + GAP_Y);
}

/* Touching is no overlap. */
static gboolean
overlap (const MndRect *a, const MndRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static gboolean
is_free (const GArray *taken, const MndRect *rect)
{
  for (guint i = 0; i < taken->len; i++)
    if (overlap (&g_array_index (taken, MndRect, i), rect))
      return FALSE;
  return TRUE;
}

/* --- how wide sectors are */

static void
share_out (Plan *plan, const MndRingSector *sectors, guint n_sectors)
{
  double all = 0, angle = 0, along = 0, aside = 0;

  for (guint i = 0; i < plan->n_boxes; i++)
    plan->spans[plan->boxes[i].sector].weight += plan->boxes[i].width + GAP_X;
  for (guint i = 0; i < n_sectors; i++)
    all += plan->spans[i].weight;
  for (guint i = 0; i < n_sectors; i++)
    if (plan->spans[i].weight > 0)
      plan->spans[i].weight = MAX (plan->spans[i].weight / all, LEAST_SPAN);
  all = 0;
  for (guint i = 0; i < n_sectors; i++)
    all += plan->spans[i].weight;
  for (guint i = 0; i < n_sectors; i++)
    {
      Span *span = &plan->spans[i];
      if (span->weight <= 0)
        continue;
      span->start = angle;
      span->span = 2 * G_PI * span->weight / all;
      angle += span->span;
    }
  /* All of it is turned so that most of it stands where it would best be. */
  for (guint i = 0; i < n_sectors; i++)
    {
      double off = sectors[i].toward - (plan->spans[i].start + plan->spans[i].span / 2);
      along += plan->spans[i].span * cos (off);
      aside += plan->spans[i].span * sin (off);
    }
  for (guint i = 0; i < n_sectors; i++)
    plan->spans[i].start += atan2 (aside, along);
}

/* --- one ring of one sector */

static double
get_angle (const Span *span, guint i, guint n)
{
  return span->start + span->span * (i + 0.5) / n;
}

/* Evenly over the sector, none on another one nor on what stands already. */
static gboolean
fits (const Plan *plan, const Span *span, const MndRingBox *boxes, guint n, double radius)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (MndRect));

  for (guint i = 0; i < n; i++)
    {
      MndRect rect = with_room (at (plan, get_angle (span, i, n), radius), boxes[i].width, boxes[i].height);
      if (!is_free (own, &rect) || !is_free (plan->taken, &rect))
        return FALSE;
      g_array_append_val (own, rect);
    }
  return TRUE;
}

static void
take (Plan *plan, const Span *span, MndRingBox *boxes, guint n, double radius)
{
  for (guint i = 0; i < n; i++)
    {
      MndRect rect;
      boxes[i].center = at (plan, get_angle (span, i, n), radius);
      rect = with_room (boxes[i].center, boxes[i].width, boxes[i].height);
      g_array_append_val (plan->taken, rect);
    }
}

/* How many of the next boxes fit side by side there. */
static guint
count_fitting (const Plan *plan, const Span *span, const MndRingBox *boxes, guint n, double radius)
{
  guint most = MIN (n, (guint) (2 + span->span * radius * plan->flatness / 20));

  while (most > 0 && !fits (plan, span, boxes, most, radius))
    most--;
  return most;
}

/* Rather a little farther out than one behind the other: a line that leads past a box is hard to follow. */
static double
choose_radius (const Plan *plan, const Span *span, const MndRingBox *boxes, guint n, double radius)
{
  guint most = count_fitting (plan, span, boxes, n, radius);
  double best = radius;

  for (guint step = 1; step <= MOST_WAIT && most < n; step++)
    {
      guint fitting = count_fitting (plan, span, boxes, n, radius + step * STEP);
      /* It has to be worth the way. */
      if (fitting == n || (most > 0 ? fitting >= 2 * most : fitting > 0))
        {
          most = fitting;
          best = radius + step * STEP;
        }
    }
  return best;
}

/* Boxes of one sector and one ring. */
static void
place_run (Plan *plan, MndRingBox *boxes, guint n, double radius)
{
  Span *span = &plan->spans[boxes[0].sector];
  guint done = 0;

  for (guint step = 0; done < n && step < MOST_STEPS; step++, radius += STEP)
    {
      guint taken;
      radius = choose_radius (plan, span, boxes + done, n - done, radius);
      taken = count_fitting (plan, span, boxes + done, n - done, radius);
      take (plan, span, boxes + done, taken, radius);
      done += taken;
      if (taken > 0)
        span->reach = radius;
    }
}

/* --- captions */

static void
place_caption (Plan *plan, MndRingSector *sector, const Span *span)
{
  double angle = span->start + span->span / 2, radius = span->reach;
  MndRect rect;

  for (guint step = 0; step < MOST_STEPS; step++, radius += STEP / 2)
    {
      sector->caption = at (plan, angle, radius);
      rect = mnd_rect_around (sector->caption, sector->caption_width + CAPTION_GAP, sector->caption_height);
      if (is_free (plan->taken, &rect))
        break;
    }
  g_array_append_val (plan->taken, rect);
}

void
mnd_rings_place (double middle_width, double middle_height, double flatness, MndRingBox *boxes, guint n_boxes,
                 MndRingSector *sectors, guint n_sectors)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (MndRect));
  g_autofree Span *spans = g_new0 (Span, MAX (n_sectors, 1));
  Plan plan = { boxes, n_boxes, taken, spans, flatness };
  double least = MAX (middle_height / 2 + FIRST_ROOM, middle_width / 2 / flatness + FIRST_ROOM / 2);
  MndRect middle = with_room ((MndPoint){ 0, 0 }, middle_width, middle_height);
  guint first = 0;

  g_return_if_fail (flatness > 0);
  g_return_if_fail (boxes != NULL || n_boxes == 0);
  g_return_if_fail (sectors != NULL || n_sectors == 0);

  g_array_append_val (taken, middle);
  share_out (&plan, sectors, n_sectors);
  while (first < n_boxes)
    {
      guint sector = boxes[first].sector, ring = boxes[first].ring, n = 1;
      double from = spans[sector].reach > 0 ? spans[sector].reach + NEXT_ROOM : least;

      while (first + n < n_boxes && boxes[first + n].sector == sector && boxes[first + n].ring == ring)
        n++;
      place_run (&plan, boxes + first, n, from);
      first += n;
    }
  for (guint i = 0; i < n_sectors; i++)
    if (spans[i].weight > 0 && sectors[i].caption_width > 0)
      place_caption (&plan, &sectors[i], &spans[i]);
}
