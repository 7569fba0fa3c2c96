/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Along one rank this is least squares under an order: with the room each box needs taken off, places must not
 * decrease, and neighbours that would are joined and stand at their common mean. */

#include "layout/worker/settle.h"

#include "layout/worker/fit.h"
#include "layout/worker/hierarchy.h"
#include "layout/worker/route.h"

#include <stdlib.h>

/* How much a box without a place of its own counts against one that has it. */
#define NEW_WEIGHT 0.05

/* A box in its rank, and where the engine put it along that. */
typedef struct
{
  double at;
  guint node;
} Place;

/* Seats joined because they pressed on one another. */
typedef struct
{
  double sum;
  double weight;
  guint n_seats;
} Block;

static double *
get_along (MndBox *box, gboolean sideways)
{
  return sideways ? &box->y : &box->x;
}

static double
get_extent (const MndBox *box, gboolean sideways)
{
  return sideways ? box->height : box->width;
}

static double
get_present (const MndLayoutNode *node, gboolean sideways)
{
  return sideways ? node->y : node->x;
}

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *first = a, *second = b;

  if (first->at < second->at || first->at > second->at)
    return first->at < second->at ? -1 : 1;

  return first->node < second->node ? -1 : first->node > second->node;
}

void
mnd_settle_on_line (MndSeat *seats, guint n_seats)
{
  g_autofree Block *blocks = g_new (Block, n_seats);
  double before = 0;
  guint n_blocks = 0, next = 0;

  for (guint i = 0; i < n_seats; i++)
    {
      double want = seats[i].at - before - seats[i].extent / 2;

      before += seats[i].extent;
      blocks[n_blocks++] = (Block){ want * seats[i].weight, seats[i].weight, 1 };
      while (n_blocks > 1
             && blocks[n_blocks - 2].sum / blocks[n_blocks - 2].weight
                    > blocks[n_blocks - 1].sum / blocks[n_blocks - 1].weight)
        {
          blocks[n_blocks - 2].sum += blocks[n_blocks - 1].sum;
          blocks[n_blocks - 2].weight += blocks[n_blocks - 1].weight;
          blocks[n_blocks - 2].n_seats += blocks[n_blocks - 1].n_seats;
          n_blocks--;
        }
    }

  before = 0;
  for (guint i = 0; i < n_blocks; i++)
    for (guint k = 0; k < blocks[i].n_seats; k++)
      {
        seats[next].at = blocks[i].sum / blocks[i].weight + before + seats[next].extent / 2;
        before += seats[next++].extent;
      }
}

/* Those without a place want to go with the one that stands before them, or else with the next. */
static void
seat_rank (MndSheet *sheet, const GArray *places, gboolean sideways)
{
  g_autofree MndSeat *seats = g_new (MndSeat, places->len);
  double way = 0;
  gboolean known = FALSE;

  for (guint i = 0; i < places->len && !known; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      known = sheet->nodes[place->node].placed;
      way = known ? get_present (&sheet->nodes[place->node], sideways) - place->at : 0;
    }

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      const MndLayoutNode *node = &sheet->nodes[place->node];

      if (node->placed)
        way = get_present (node, sideways) - place->at;
      seats[i].at = place->at + way;
      seats[i].extent = get_extent (&sheet->boxes[place->node], sideways) + MND_HIERARCHY_NODE_GAP;
      seats[i].weight = node->placed ? 1 : NEW_WEIGHT;
    }
  mnd_settle_on_line (seats, places->len);
  for (guint i = 0; i < places->len; i++)
    *get_along (&sheet->boxes[g_array_index (places, Place, i).node], sideways) = seats[i].at;
}

static gboolean
meets_others (const MndSheet *sheet, const MndLayoutPoint *route, guint n_points, const MndLayoutEdge *edge)
{
  for (guint i = 0; i < sheet->n_nodes; i++)
    if (i != edge->from && i != edge->to && mnd_route_meets_box (route, n_points, &sheet->boxes[i]))
      return TRUE;

  return FALSE;
}

/* Each point of a route moves as its ends do, the more the nearer it is to them; routes that run into boxes by that
 * are dropped. */
static void
bend_routes (MndSheet *sheet, const MndBox *before)
{
  for (guint i = 0; i < sheet->n_edges; i++)
    {
      guint from = sheet->edges[i].from, to = sheet->edges[i].to, n_points = 0;
      const MndLayoutPoint *old = mnd_layout_result_get_route (sheet->result, i, &n_points);
      g_autofree MndLayoutPoint *route = g_memdup2 (old, n_points * sizeof *old);

      for (guint k = 0; k < n_points; k++)
        {
          double part = (double) k / (n_points - 1);
          route[k].x +=
              (1 - part) * (sheet->boxes[from].x - before[from].x) + part * (sheet->boxes[to].x - before[to].x);
          route[k].y +=
              (1 - part) * (sheet->boxes[from].y - before[from].y) + part * (sheet->boxes[to].y - before[to].y);
        }
      if (n_points > 0)
        mnd_layout_result_set_route (sheet->result, i, route,
                                     meets_others (sheet, route, n_points, &sheet->edges[i]) ? 0 : n_points);
    }
}

void
mnd_settle_in_ranks (MndSheet *sheet, const guint *rank, guint n_ranks, gboolean sideways)
{
  g_autofree MndAim *aims = mnd_fit_list_aims (sheet->nodes, NULL, sheet->n_nodes);
  g_autofree MndBox *before = g_memdup2 (sheet->boxes, sheet->n_nodes * sizeof (MndBox));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  MndMove move = mnd_fit_find (sheet->boxes, aims, sheet->n_nodes, MND_FIT_SHIFT);

  mnd_move_boxes (&move, sheet->boxes, sheet->n_nodes);
  for (guint r = 0; r < n_ranks; r++)
    {
      g_array_set_size (places, 0);
      for (guint i = 0; i < sheet->n_nodes; i++)
        if (rank[i] == r)
          g_array_append_val (places, ((Place){ *get_along (&sheet->boxes[i], sideways), i }));
      g_array_sort (places, compare_places);
      seat_rank (sheet, places, sideways);
    }
  bend_routes (sheet, before);
}
