/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A hierarchy takes bands for its lanes and only makes room between them. Of other engines' pictures what is kept is
 * who stands left of whom: each band is filled with rows in that order, above one another as near as the boxes allow.
 */

#include "layout/worker/bands.h"

#include "layout/worker/fit.h"
#include "layout/worker/groups.h"
#include "layout/worker/plain.h"
#include "layout/worker/separate.h"
#include "layout/worker/settle.h"
#include "layout/worker/spot.h"

#include <math.h>
#include <stdlib.h>

/* Between neighbours in a row, and between rows, in points. */
#define ROOM 18.0
#define ROW_ROOM 30.0

/* Middles nearer than this stand in one row. */
#define SAME_LINE 6.0

typedef struct
{
  MndLayoutRequest *request;
  const MndLayoutNode *nodes;
  guint n_nodes;
  const MndLayoutGroup *groups;
  guint n_groups;
  gboolean sideways;
  gboolean known; /* the bands are there already, and so are their rows */
  MndBox *boxes;
  MndLayoutPoint *before; /* by node: where the engine put it */
} Bands;

/* A box of a band, where it should stand across it, and in which row. */
typedef struct
{
  MndSpot spot; /* of the node */
  guint row;
} Place;

static guint
get_band (const Bands *self, guint node)
{
  return self->nodes[node].group > 0 ? self->nodes[node].group - 1 : self->n_groups;
}

static gboolean
is_hierarchy (MndLayoutEngine engine)
{
  return engine == MND_LAYOUT_ENGINE_HIERARCHY_TB || engine == MND_LAYOUT_ENGINE_HIERARCHY_LR;
}

/* The same map without groups; for a hierarchy, bands are lanes. */
static MndLayoutRequest *
flatten (const Bands *self)
{
  MndLayoutEngine engine = mnd_layout_request_get_engine (self->request);
  MndLayoutRequest *flat = mnd_layout_request_new (engine);
  guint n_edges;
  const MndLayoutEdge *edges = mnd_layout_request_get_edges (self->request, &n_edges);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      MndLayoutNode node = self->nodes[i];

      node.group = 0;
      if (is_hierarchy (engine))
        node.lane = (int) MIN (get_band (self, i), MND_LAYOUT_MAX_LANE);
      mnd_layout_request_add_node (flat, &node);
    }
  for (guint i = 0; i < n_edges; i++)
    mnd_layout_request_add_edge (flat, &edges[i]);
  mnd_layout_request_set_root (flat, mnd_layout_request_get_root (self->request));

  return flat;
}

static GArray *
list_members (const Bands *self, guint band)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < self->n_nodes; i++)
    if (get_band (self, i) == band)
      g_array_append_val (members,
                          ((Place){ { self->known && self->nodes[i].placed ? self->nodes[i].x : self->boxes[i].x, i },
                                    0 }));
  g_array_sort (members, mnd_spot_compare);

  return members;
}

/* Where the boxes of a band stand, with the room it asks for. */
static MndBox
find_frame (const Bands *self, const GArray *members, guint band)
{
  static const MndLayoutGroup none = { 0 };
  g_autofree MndBox *own = g_new (MndBox, members->len);

  for (guint i = 0; i < members->len; i++)
    own[i] = self->boxes[g_array_index (members, Place, i).spot.index];

  return mnd_groups_frame (band < self->n_groups ? &self->groups[band] : &none, own, members->len);
}

/* Whether each band stands behind the one before; at present, or where the engine has put it. */
static gboolean
are_in_order (const Bands *self, gboolean present)
{
  double end = -INFINITY;

  for (guint band = 0; band <= self->n_groups; band++)
    {
      double next = end;

      for (guint i = 0; i < self->n_nodes; i++)
        {
          const MndLayoutNode *node = &self->nodes[i];
          double x = present ? node->x : self->boxes[i].x, y = present ? node->y : self->boxes[i].y;
          double at = self->sideways ? x : y, half = (self->sideways ? node->width : node->height) / 2;

          if (get_band (self, i) != band || (present && !node->placed))
            continue;
          if (at - half < end)
            return FALSE;
          next = MAX (next, at + half);
        }
      end = next;
    }

  return TRUE;
}

static gboolean
is_known (const Bands *self)
{
  guint n_placed = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    n_placed += self->nodes[i].placed;

  return 2 * n_placed > self->n_nodes && !self->sideways && are_in_order (self, TRUE);
}

/* Deals the members out to @n_rows rows, from left to right. */
static void
deal_rows (GArray *members, guint n_rows)
{
  for (guint i = 0; i < members->len; i++)
    g_array_index (members, Place, i).row = i % n_rows;
}

static guint
find_shortest_row (const Bands *self, const GArray *members, guint n_rows)
{
  g_autofree double *length = g_new0 (double, n_rows);
  guint shortest = 0;

  for (guint i = 0; i < members->len; i++)
    {
      const Place *place = &g_array_index (members, Place, i);
      if (place->row < n_rows)
        length[place->row] += self->boxes[place->spot.index].width + ROOM;
    }
  for (guint row = 1; row < n_rows; row++)
    if (length[row] < length[shortest])
      shortest = row;

  return shortest;
}

/* Leaves the members in the rows in which they stand; what is new goes where there is most room. Returns how many rows
 * there are. */
static guint
find_rows (const Bands *self, GArray *members)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Place));
  guint n_rows = 0;

  for (guint i = 0; i < members->len; i++)
    {
      guint node = g_array_index (members, Place, i).spot.index;
      g_array_index (members, Place, i).row = G_MAXUINT;
      if (self->nodes[node].placed)
        g_array_append_val (lines, ((Place){ { self->nodes[node].y, i }, 0 }));
    }
  g_array_sort (lines, mnd_spot_compare);
  for (guint i = 0; i < lines->len; i++)
    {
      const Place *line = &g_array_index (lines, Place, i);
      n_rows += i == 0 || line->spot.at - g_array_index (lines, Place, i - 1).spot.at > SAME_LINE;
      g_array_index (members, Place, line->spot.index).row = n_rows - 1;
    }
  n_rows = MAX (n_rows, 1);
  for (guint i = 0; i < members->len; i++)
    if (g_array_index (members, Place, i).row == G_MAXUINT)
      g_array_index (members, Place, i).row = find_shortest_row (self, members, n_rows);

  return n_rows;
}

/* Makes a row with its top at @top; returns how high it is. */
static double
fill_row (Bands *self, const GArray *members, guint row, double top)
{
  g_autofree MndSeat *seats = g_new (MndSeat, members->len);
  guint n_seats = 0, next = 0;
  double height = 0;

  for (guint i = 0; i < members->len; i++)
    {
      const Place *place = &g_array_index (members, Place, i);

      if (place->row != row)
        continue;
      seats[n_seats++] = (MndSeat){ place->spot.at, self->boxes[place->spot.index].width + ROOM, 1 };
      height = MAX (height, self->boxes[place->spot.index].height);
    }
  mnd_settle_on_line (seats, n_seats);
  for (guint i = 0; i < members->len; i++)
    {
      const Place *place = &g_array_index (members, Place, i);

      if (place->row != row)
        continue;
      self->boxes[place->spot.index].x = seats[next++].at;
      self->boxes[place->spot.index].y = top + height / 2;
    }

  return height;
}

static void
fill_band (Bands *self, GArray *members, double width)
{
  double total = 0, top = 0;
  guint n_rows;

  for (guint i = 0; i < members->len; i++)
    total += self->boxes[g_array_index (members, Place, i).spot.index].width + ROOM;
  n_rows = CLAMP ((guint) ceil (total / width), 1, members->len);
  if (self->known)
    n_rows = find_rows (self, members);
  else
    deal_rows (members, n_rows);
  for (guint row = 0; row < n_rows; row++)
    top += fill_row (self, members, row, top) + ROW_ROOM;
}

static void
stack_bands (Bands *self, gboolean in_order)
{
  double width = mnd_box_bounds (self->boxes, self->n_nodes).width / (self->sideways ? self->n_groups + 1 : 1);
  double next = 0;

  for (guint band = 0; band <= self->n_groups; band++)
    {
      g_autoptr (GArray) members = list_members (self, band);
      MndBox frame;
      double by;

      if (members->len == 0)
        continue;
      if (!in_order)
        fill_band (self, members, width);
      frame = find_frame (self, members, band);
      by = next - (self->sideways ? frame.x - frame.width / 2 : frame.y - frame.height / 2);
      for (guint i = 0; i < members->len; i++)
        {
          MndBox *box = &self->boxes[g_array_index (members, Place, i).spot.index];
          *(self->sideways ? &box->x : &box->y) += by;
        }
      next += (self->sideways ? frame.width : frame.height) + MND_BOX_GAP;
    }
}

/* To where things stood; and pins, which nothing moves, exactly there. */
static void
bring_back (Bands *self)
{
  g_autofree MndAim *aims = mnd_fit_list_aims (self->nodes, NULL, self->n_nodes);
  MndMove move = mnd_fit_find (self->boxes, aims, self->n_nodes, MND_FIT_SHIFT);
  gboolean pinned = FALSE;

  mnd_move_boxes (&move, self->boxes, self->n_nodes);
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i].pinned)
      {
        self->boxes[i].x = self->nodes[i].x;
        self->boxes[i].y = self->nodes[i].y;
        pinned = TRUE;
      }
  if (pinned)
    mnd_separate_boxes (self->boxes, self->n_nodes, MND_BOX_GAP);
}

/* Those whose ends went the same way; the others would have to be bent. */
static void
take_routes (const Bands *self, MndLayoutResult *flat, MndLayoutResult *result)
{
  guint n_edges;
  const MndLayoutEdge *edges = mnd_layout_request_get_edges (self->request, &n_edges);

  for (guint i = 0; i < n_edges; i++)
    {
      guint from = edges[i].from, to = edges[i].to, n_points;
      const MndLayoutPoint *old = mnd_layout_result_get_route (flat, i, &n_points);
      g_autofree MndLayoutPoint *route = g_memdup2 (old, n_points * sizeof *old);
      double dx = self->boxes[from].x - self->before[from].x, dy = self->boxes[from].y - self->before[from].y;
      gboolean together =
          hypot (self->boxes[to].x - self->before[to].x - dx, self->boxes[to].y - self->before[to].y - dy) < 0.01;

      for (guint k = 0; k < n_points; k++)
        route[k] = (MndLayoutPoint){ route[k].x + dx, route[k].y + dy };
      mnd_layout_result_set_route (result, i, route, together ? n_points : 0);
    }
}

MndLayoutResult *
mnd_bands_place (MndGraphviz *graphviz, MndLayoutRequest *request)
{
  Bands self = { .request = request };
  g_autofree MndBox *boxes = NULL;
  g_autofree MndLayoutPoint *before = NULL;
  g_autoptr (MndLayoutRequest) flat = NULL;
  g_autoptr (MndLayoutResult) placed = NULL;
  MndLayoutResult *result;
  guint n_edges;

  self.nodes = mnd_layout_request_get_nodes (request, &self.n_nodes);
  self.groups = mnd_layout_request_get_groups (request, &self.n_groups);
  self.sideways = mnd_layout_request_get_engine (request) == MND_LAYOUT_ENGINE_HIERARCHY_LR;
  flat = flatten (&self);
  placed = mnd_plain_place (graphviz, flat);
  if (placed == NULL)
    return NULL;

  self.boxes = boxes = g_new (MndBox, self.n_nodes);
  self.before = before = g_new (MndLayoutPoint, self.n_nodes);
  for (guint i = 0; i < self.n_nodes; i++)
    {
      before[i] = mnd_layout_result_get_position (placed, i);
      boxes[i] = (MndBox){ before[i].x, before[i].y, self.nodes[i].width, self.nodes[i].height, self.nodes[i].pinned };
    }
  self.known = is_known (&self);
  stack_bands (&self, is_hierarchy (mnd_layout_request_get_engine (request)) && are_in_order (&self, FALSE));
  bring_back (&self);

  mnd_layout_request_get_edges (request, &n_edges);
  result = mnd_layout_result_new (self.n_nodes, n_edges);
  for (guint i = 0; i < self.n_nodes; i++)
    mnd_layout_result_set_position (result, i, (MndLayoutPoint){ boxes[i].x, boxes[i].y });
  take_routes (&self, placed, result);

  return result;
}
