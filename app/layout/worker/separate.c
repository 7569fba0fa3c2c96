/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three steps, each for what the one before leaves. Spread: all distances grow by one factor until few boxes overlap,
 * which keeps the shape of the picture. Push: overlapping pairs move apart along the shorter way, again and again,
 * within a budget. Settle: box after box takes the nearest free place, and at last one beyond all others, so that it
 * surely ends. */

#include "layout/worker/separate.h"

#include <math.h>
#include <stdlib.h>

/* Pairs looked at while pushing: about a second of work at most. */
#define PUSH_BUDGET 60000000
#define PUSH_ROUNDS 120
#define SPREAD_LIMIT 1000.0
#define TIGHTEN_LIMIT 0.01
#define SETTLE_TRIES 3000

/* A little more than the gap, so that rounding never leaves less. */
#define MARGIN 0.01

/* Steps of this angle, in radians, never fall on one another: pi * (3 - sqrt 5). */
#define GOLDEN_ANGLE 2.399963229728653

typedef struct
{
  double x;
  double y;
  guint index;
} SweepItem;

/* The boxes ordered by x, and how far apart two centres can stand and still touch. */
typedef struct
{
  SweepItem *items;
  guint n_items;
  double reach;
} Sweep;

static int
compare_centres (const SweepItem *first, const SweepItem *second)
{
  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;
  if (first->y != second->y)
    return first->y < second->y ? -1 : 1;

  return 0;
}

static int
compare_items (const void *a, const void *b)
{
  const SweepItem *first = a, *second = b;
  int by_centre = compare_centres (first, second);

  if (by_centre != 0)
    return by_centre;

  return first->index < second->index ? -1 : first->index > second->index;
}

static void
sweep_fill (Sweep *sweep, const MndBox *boxes, guint n_boxes, double gap)
{
  double widest = 0;

  for (guint i = 0; i < n_boxes; i++)
    {
      sweep->items[i] = (SweepItem){ boxes[i].x, boxes[i].y, i };
      widest = MAX (widest, boxes[i].width);
    }
  sweep->n_items = n_boxes;
  sweep->reach = widest + gap;
  qsort (sweep->items, n_boxes, sizeof (SweepItem), compare_items);
}

/* Boxes on one and the same point have no direction to go: each but the first gets one of its own. */
static void
scatter (Sweep *sweep, MndBox *boxes, guint n_boxes, double gap)
{
  guint n_same = 0;

  sweep_fill (sweep, boxes, n_boxes, gap);
  for (guint i = 1; i < n_boxes; i++)
    {
      MndBox *box = &boxes[sweep->items[i].index];

      n_same = compare_centres (&sweep->items[i - 1], &sweep->items[i]) == 0 ? n_same + 1 : 0;
      if (n_same == 0 || box->fixed)
        continue;
      box->x += sqrt (n_same) * cos (n_same * GOLDEN_ANGLE);
      box->y += sqrt (n_same) * sin (n_same * GOLDEN_ANGLE);
    }
}

/* How many pairs would be too close if the distances were @scale times as long; stops counting above @enough. */
static guint
count_close_pairs (const Sweep *sweep, const MndBox *boxes, double scale, double gap, guint enough)
{
  guint n_pairs = 0;
  gint64 budget = PUSH_BUDGET / 20;

  for (guint i = 0; i < sweep->n_items; i++)
    for (guint j = i + 1; j < sweep->n_items; j++)
      {
        const MndBox *a = &boxes[sweep->items[i].index], *b = &boxes[sweep->items[j].index];

        if ((b->x - a->x) * scale >= sweep->reach)
          break;
        if (budget-- <= 0)
          return G_MAXUINT;
        if ((b->x - a->x) * scale >= (a->width + b->width) / 2 + gap)
          continue;
        if (fabs (b->y - a->y) * scale < (a->height + b->height) / 2 + gap && ++n_pairs > enough)
          return n_pairs;
      }

  return n_pairs;
}

static gboolean
has_fixed (const MndBox *boxes, guint n_boxes)
{
  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].fixed)
      return TRUE;

  return FALSE;
}

/* Scales all distances by the least factor between @low and @high that leaves no more than @enough close pairs; @high
 * is known to. */
static void
scale_to (const Sweep *sweep, MndBox *boxes, guint n_boxes, double gap, guint enough, double low, double high)
{
  MndBox bounds = mnd_box_bounds (boxes, n_boxes);

  for (guint i = 0; i < 16; i++)
    {
      double middle = sqrt (low * high);
      if (count_close_pairs (sweep, boxes, middle, gap, enough) <= enough)
        high = middle;
      else
        low = middle;
    }
  for (guint i = 0; i < n_boxes; i++)
    {
      boxes[i].x = bounds.x + (boxes[i].x - bounds.x) * high;
      boxes[i].y = bounds.y + (boxes[i].y - bounds.y) * high;
    }
}

static void
spread (Sweep *sweep, MndBox *boxes, guint n_boxes, double gap)
{
  guint enough = n_boxes * 2 / 3;

  if (has_fixed (boxes, n_boxes))
    return;

  sweep_fill (sweep, boxes, n_boxes, gap);
  if (count_close_pairs (sweep, boxes, 1, gap, enough) > enough)
    scale_to (sweep, boxes, n_boxes, gap, enough, 1, SPREAD_LIMIT);
}

/* Moves two boxes apart by @amount along one axis, the first to smaller values; what is fixed leaves all to the other.
 */
static void
part (double *first, gboolean first_fixed, double *second, gboolean second_fixed, double amount)
{
  if (first_fixed)
    *second += amount;
  else if (second_fixed)
    *first -= amount;
  else
    {
      *first -= amount / 2;
      *second += amount / 2;
    }
}

/* @b comes after @a in index, which decides who goes where when they share a centre. */
static gboolean
push_pair (MndBox *a, MndBox *b, double gap)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double over_x = (a->width + b->width) / 2 + gap - fabs (dx);
  double over_y = (a->height + b->height) / 2 + gap - fabs (dy);

  if (over_x <= 0 || over_y <= 0 || (a->fixed && b->fixed))
    return FALSE;

  if (over_x < over_y)
    part (dx >= 0 ? &a->x : &b->x, dx >= 0 ? a->fixed : b->fixed, dx >= 0 ? &b->x : &a->x,
          dx >= 0 ? b->fixed : a->fixed, over_x + MARGIN);
  else
    part (dy >= 0 ? &a->y : &b->y, dy >= 0 ? a->fixed : b->fixed, dy >= 0 ? &b->y : &a->y,
          dy >= 0 ? b->fixed : a->fixed, over_y + MARGIN);

  return TRUE;
}

static gboolean
push_once (Sweep *sweep, MndBox *boxes, double gap, gint64 *budget)
{
  gboolean moved = FALSE;

  for (guint i = 0; i < sweep->n_items; i++)
    for (guint j = i + 1; j < sweep->n_items; j++)
      {
        guint first = MIN (sweep->items[i].index, sweep->items[j].index);
        guint second = MAX (sweep->items[i].index, sweep->items[j].index);

        if (sweep->items[j].x - sweep->items[i].x >= sweep->reach)
          break;
        if ((*budget)-- <= 0)
          return FALSE;
        moved |= push_pair (&boxes[first], &boxes[second], gap);
      }

  return moved;
}

static void
push (Sweep *sweep, MndBox *boxes, guint n_boxes, double gap)
{
  gint64 budget = PUSH_BUDGET;

  for (guint round = 0; round < PUSH_ROUNDS; round++)
    {
      sweep_fill (sweep, boxes, n_boxes, gap);
      if (!push_once (sweep, boxes, gap, &budget))
        return;
    }
}

/* Settled boxes by the cells they touch. */
typedef struct
{
  const MndBox *boxes;
  double cell;
  double gap;
  GHashTable *cells;
} Grid;

static gint64
cell_key (double column, double row)
{
  return (gint64) column * (G_GINT64_CONSTANT (1) << 32) + ((gint64) row & 0xffffffff);
}

static void
grid_add (Grid *grid, guint index)
{
  const MndBox *box = &grid->boxes[index];
  double left = floor ((box->x - box->width / 2 - grid->gap) / grid->cell);
  double right = floor ((box->x + box->width / 2 + grid->gap) / grid->cell);
  double top = floor ((box->y - box->height / 2 - grid->gap) / grid->cell);
  double bottom = floor ((box->y + box->height / 2 + grid->gap) / grid->cell);

  for (double column = left; column <= right; column++)
    for (double row = top; row <= bottom; row++)
      {
        gint64 key = cell_key (column, row);
        GArray *members = g_hash_table_lookup (grid->cells, &key);

        if (members == NULL)
          {
            members = g_array_new (FALSE, FALSE, sizeof (guint));
            g_hash_table_insert (grid->cells, g_memdup2 (&key, sizeof key), members);
          }
        g_array_append_val (members, index);
      }
}

static gboolean
grid_is_free (const Grid *grid, const MndBox *box)
{
  double left = floor ((box->x - box->width / 2) / grid->cell);
  double right = floor ((box->x + box->width / 2) / grid->cell);
  double top = floor ((box->y - box->height / 2) / grid->cell);
  double bottom = floor ((box->y + box->height / 2) / grid->cell);

  for (double column = left; column <= right; column++)
    for (double row = top; row <= bottom; row++)
      {
        gint64 key = cell_key (column, row);
        const GArray *members = g_hash_table_lookup (grid->cells, &key);

        for (guint i = 0; members != NULL && i < members->len; i++)
          if (mnd_box_is_too_close (box, &grid->boxes[g_array_index (members, guint, i)], grid->gap))
            return FALSE;
      }

  return TRUE;
}

/* The nearest free place along a spiral around the box; FALSE when there is none within some thousand tries. */
static gboolean
find_place_near (const Grid *grid, MndBox *box)
{
  MndBox at = *box;
  double step = MIN (box->width, box->height) / 2 + grid->gap;

  for (guint i = 1; i <= SETTLE_TRIES; i++)
    {
      double radius = step * sqrt (i);

      at.x = box->x + radius * cos (i * GOLDEN_ANGLE);
      at.y = box->y + radius * sin (i * GOLDEN_ANGLE);
      if (grid_is_free (grid, &at))
        {
          *box = at;
          return TRUE;
        }
    }

  return FALSE;
}

static double
choose_cell (const MndBox *boxes, guint n_boxes, double gap)
{
  double total = 0, longest = 0;

  for (guint i = 0; i < n_boxes; i++)
    {
      double length = MAX (boxes[i].width, boxes[i].height);
      total += length;
      longest = MAX (longest, length);
    }

  return MAX (total / n_boxes, longest / 8) + gap;
}

static guint *
order_from_middle (const MndBox *boxes, guint n_boxes)
{
  g_autofree SweepItem *items = g_new (SweepItem, n_boxes);
  guint *order = g_new (guint, n_boxes);
  MndBox bounds = mnd_box_bounds (boxes, n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    items[i] = (SweepItem){ hypot (boxes[i].x - bounds.x, boxes[i].y - bounds.y), 0, i };
  qsort (items, n_boxes, sizeof (SweepItem), compare_items);
  for (guint i = 0; i < n_boxes; i++)
    order[i] = items[i].index;

  return order;
}

static void
settle (MndBox *boxes, guint n_boxes, double gap)
{
  g_autoptr (GHashTable) cells =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autofree guint *order = order_from_middle (boxes, n_boxes);
  MndBox bounds = mnd_box_bounds (boxes, n_boxes);
  double right = bounds.x + bounds.width / 2;
  Grid grid = { boxes, choose_cell (boxes, n_boxes, gap), gap, cells };

  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].fixed)
      grid_add (&grid, i);

  for (guint i = 0; i < n_boxes; i++)
    {
      MndBox *box = &boxes[order[i]];

      if (box->fixed)
        continue;
      if (!grid_is_free (&grid, box) && !find_place_near (&grid, box))
        box->x = right + gap + MARGIN + box->width / 2;
      right = MAX (right, box->x + box->width / 2);
      grid_add (&grid, order[i]);
    }
}

void
mnd_separate_boxes (MndBox *boxes, guint n_boxes, double gap)
{
  g_autofree SweepItem *items = NULL;
  Sweep sweep;

  g_return_if_fail (boxes != NULL || n_boxes == 0);
  g_return_if_fail (gap >= 0);

  if (n_boxes < 2)
    return;

  items = g_new (SweepItem, n_boxes);
  sweep = (Sweep){ items, 0, 0 };
  scatter (&sweep, boxes, n_boxes, gap);
  spread (&sweep, boxes, n_boxes, gap);
  push (&sweep, boxes, n_boxes, gap);
  settle (boxes, n_boxes, gap);
}

void
mnd_separate_tighten (MndBox *boxes, guint n_boxes, double gap)
{
  g_autofree SweepItem *items = NULL;
  Sweep sweep;
  guint enough = n_boxes / 4;

  g_return_if_fail (boxes != NULL || n_boxes == 0);
  g_return_if_fail (gap >= 0);

  if (n_boxes < 2 || has_fixed (boxes, n_boxes))
    return;

  items = g_new (SweepItem, n_boxes);
  sweep = (Sweep){ items, 0, 0 };
  sweep_fill (&sweep, boxes, n_boxes, gap);
  if (count_close_pairs (&sweep, boxes, 1, gap, enough) <= enough)
    scale_to (&sweep, boxes, n_boxes, gap, enough, TIGHTEN_LIMIT, 1);
}
