/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nodes whose middles are on one line are a row, and a row belongs to the lane of most of them. Whoever stands in a row
 * of his lane keeps it; the others are strays and go where there is most room among the rows of their lane, below what
 * must stand above them. */

#include "layout/worker/rows.h"

#include "layout/worker/hierarchy.h"
#include "layout/worker/spot.h"

#include <math.h>
#include <stdlib.h>

/* Middles nearer than this are on one line, in points. */
#define SAME_LINE 6.0

/* Rows are taken for what they are when at least this part of all nodes stands somewhere, and at most this part of
 * those astray. */
#define KNOWN_PART 0.5
#define STRAYS 0.2

/* A new row takes numbers between those of old ones; and an old row may get this much wider than planned. */
#define SPACING 1000
#define WIDER 1.6

typedef struct
{
  int number; /* where it stands among rows */
  int lane;
  double width;
} Row;

typedef struct
{
  const MndRowsPlan *plan;
  const MndLayoutNode *nodes;
  guint n_nodes;
  GArray *rows; /* of Row, by number */
  int *number;  /* by node: of its row, or -1 */
} Rows;

static double
extent (const Rows *self, guint node)
{
  return (self->plan->sideways ? self->nodes[node].height : self->nodes[node].width) + MND_HIERARCHY_NODE_GAP;
}

static GArray *
list_places (const Rows *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (MndSpot));

  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i].placed)
      g_array_append_val (places, ((MndSpot){ self->plan->sideways ? self->nodes[i].x : self->nodes[i].y, i }));
  g_array_sort (places, mnd_spot_compare);

  return places;
}

/* The lane of most of the nodes from @first to before @end. */
static int
find_lane (const Rows *self, const GArray *places, guint first, guint end)
{
  g_autofree guint *count = g_new0 (guint, MND_LAYOUT_MAX_LANE + 1);
  int best = 0;

  for (guint i = first; i < end; i++)
    count[self->plan->lane[g_array_index (places, MndSpot, i).index]]++;
  for (int lane = 1; lane <= MND_LAYOUT_MAX_LANE; lane++)
    if (count[lane] > count[best])
      best = lane;

  return best;
}

/* Makes a row of the nodes from @first to before @end, or strays where it would stand on the wrong side of another
 * lane. */
static void
add_row (Rows *self, const GArray *places, guint first, guint end)
{
  Row row = { (int) (self->rows->len + 1) * SPACING, find_lane (self, places, first, end), 0 };

  if (self->rows->len > 0 && g_array_index (self->rows, Row, self->rows->len - 1).lane > row.lane)
    return;
  for (guint i = first; i < end; i++)
    {
      guint node = g_array_index (places, MndSpot, i).index;

      if (self->plan->lane[node] != row.lane)
        continue;
      self->number[node] = row.number;
      row.width += extent (self, node);
    }
  g_array_append_val (self->rows, row);
}

static void
find_rows (Rows *self, const GArray *places)
{
  guint first = 0;

  for (guint i = 1; i <= places->len; i++)
    if (i == places->len
        || g_array_index (places, MndSpot, i).at - g_array_index (places, MndSpot, i - 1).at > SAME_LINE)
      {
        add_row (self, places, first, i);
        first = i;
      }
}

static Row *
find_row (const Rows *self, int number)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).number == number)
      return &g_array_index (self->rows, Row, i);

  return NULL;
}

/* Whoever stands above one that must stand above him leaves his row. */
static void
expel_reversed (Rows *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    {
      const GArray *below = g_ptr_array_index (self->plan->below, i);

      for (guint j = 0; j < below->len; j++)
        {
          guint node = g_array_index (below, guint, j);

          if (self->number[i] < 0 || self->number[node] < 0 || self->number[node] >= self->number[i])
            continue;
          find_row (self, self->number[node])->width -= extent (self, node);
          self->number[node] = -1;
        }
    }
}

/* The rows a stray may stand in, by numbers: below all that must stand above it and above all that must stand below. */
static void
find_limits (const Rows *self, guint stray, int *above, int *below)
{
  *above = 0;
  *below = G_MAXINT;
  for (guint i = 0; i < self->n_nodes; i++)
    {
      const GArray *under = g_ptr_array_index (self->plan->below, i);

      for (guint j = 0; j < under->len && self->number[i] >= 0; j++)
        if (g_array_index (under, guint, j) == stray)
          *above = MAX (*above, self->number[i]);
    }
  for (guint j = 0; j < ((GArray *) g_ptr_array_index (self->plan->below, stray))->len; j++)
    {
      guint node = g_array_index ((GArray *) g_ptr_array_index (self->plan->below, stray), guint, j);
      if (self->number[node] >= 0)
        *below = MIN (*below, self->number[node]);
    }
}

/* Adds a row of @lane after the row numbered @above, and after all of lanes before. */
static Row *
insert_row (Rows *self, int lane, int above)
{
  Row row = { 0, lane, 0 };
  guint at = 0;
  int before, after;

  while (at < self->rows->len
         && (g_array_index (self->rows, Row, at).number <= above || g_array_index (self->rows, Row, at).lane < lane))
    at++;
  before = at > 0 ? g_array_index (self->rows, Row, at - 1).number : 0;
  after = at < self->rows->len ? g_array_index (self->rows, Row, at).number : before + 2 * SPACING;
  row.number = before + (after - before) / 2;
  if (row.number == before)
    return NULL;
  g_array_insert_val (self->rows, at, row);

  return &g_array_index (self->rows, Row, at);
}

/* The row of @lane with most room that has a number from @first to @last; NULL where there is none. */
static Row *
find_roomiest (const Rows *self, int lane, int first, int last)
{
  Row *best = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      if (row->lane == lane && row->number >= first && row->number <= last
          && (best == NULL || row->width < best->width))
        best = row;
    }

  return best;
}

/* Between what must stand above and below; or else in one row with some of them, before all others make room. */
static gboolean
place_stray (Rows *self, guint stray)
{
  int lane = self->plan->lane[stray], above, below;
  Row *best;

  find_limits (self, stray, &above, &below);
  best = find_roomiest (self, lane, above + 1, below - 1);
  if (best == NULL)
    best = find_roomiest (self, lane, MIN (above, below), MAX (above, below));
  if (best == NULL || best->width + extent (self, stray) > self->plan->width * WIDER)
    best = insert_row (self, lane, above);
  if (best == NULL)
    return FALSE;
  best->width += extent (self, stray);
  self->number[stray] = best->number;

  return TRUE;
}

static guint
count_strays (const Rows *self, const GArray *places)
{
  guint n_strays = 0;

  for (guint i = 0; i < places->len; i++)
    n_strays += self->number[g_array_index (places, MndSpot, i).index] < 0;

  return n_strays;
}

/* Numbers the rows that hold somebody 0, 1, 2 ... */
static guint
number_ranks (const Rows *self, guint *rank)
{
  guint n_ranks = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gboolean used = FALSE;

      for (guint k = 0; k < self->n_nodes; k++)
        if (self->number[k] == g_array_index (self->rows, Row, i).number)
          {
            rank[k] = n_ranks;
            used = TRUE;
          }
      n_ranks += used;
    }

  return n_ranks;
}

gboolean
mnd_rows_keep (const MndRowsPlan *plan, guint *rank, guint *n_ranks)
{
  Rows self = { .plan = plan };
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GArray) places = NULL;
  g_autofree int *number = NULL;

  self.nodes = mnd_layout_request_get_nodes (plan->request, &self.n_nodes);
  self.rows = rows;
  self.number = number = g_new (int, self.n_nodes);
  for (guint i = 0; i < self.n_nodes; i++)
    number[i] = -1;
  places = list_places (&self);
  if (places->len == 0 || places->len < self.n_nodes * KNOWN_PART)
    return FALSE;

  find_rows (&self, places);
  if (rows->len > *n_ranks * 3 / 2 + 2)
    return FALSE;
  expel_reversed (&self);
  if (count_strays (&self, places) > places->len * STRAYS)
    return FALSE;
  for (guint i = 0; i < self.n_nodes; i++)
    if (number[i] < 0 && !place_stray (&self, i))
      return FALSE;

  *n_ranks = number_ranks (&self, rank);
  return TRUE;
}
