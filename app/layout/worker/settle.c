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

/* A box along its rank: where the engine put it, and where it wants to be less the room of all before it. */
typedef struct
{
  double at;
  double want;
  double weight;
  double before;
  guint node;
} Seat;

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
compare_seats (gconstpointer a, gconstpointer b)
{
  const Seat *first = a, *second = b;

  if (first->at < second->at || first->at > second->at)
    return first->at < second->at ? -1 : 1;

  return first->node < second->node ? -1 : first->node > second->node;
}

/* Those without a place want to go with the one that stands before them, or else with the next. */
static void
find_wants (MndSheet *sheet, GArray *seats, gboolean sideways)
{
  double way = 0, before = 0;
  gboolean known = FALSE;

  for (guint i = 0; i < seats->len && !known; i++)
    {
      const Seat *seat = &g_array_index (seats, Seat, i);
      known = sheet->nodes[seat->node].placed;
      way = known ? get_present (&sheet->nodes[seat->node], sideways) - seat->at : 0;
    }

  for (guint i = 0; i < seats->len; i++)
    {
      Seat *seat = &g_array_index (seats, Seat, i);
      const MndLayoutNode *node = &sheet->nodes[seat->node];
      double half = (get_extent (&sheet->boxes[seat->node], sideways) + MND_HIERARCHY_NODE_GAP) / 2;

      if (node->placed)
        way = get_present (node, sideways) - seat->at;
      seat->weight = node->placed ? 1 : NEW_WEIGHT;
      seat->before = before + half;
      seat->want = seat->at + way - seat->before;
      before += 2 * half;
    }
}

static void
seat_all (MndSheet *sheet, GArray *seats, gboolean sideways)
{
  g_autofree Block *blocks = g_new (Block, seats->len);
  guint n_blocks = 0, next = 0;

  for (guint i = 0; i < seats->len; i++)
    {
      const Seat *seat = &g_array_index (seats, Seat, i);

      blocks[n_blocks++] = (Block){ seat->want * seat->weight, seat->weight, 1 };
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

  for (guint i = 0; i < n_blocks; i++)
    for (guint k = 0; k < blocks[i].n_seats; k++)
      {
        const Seat *seat = &g_array_index (seats, Seat, next++);
        *get_along (&sheet->boxes[seat->node], sideways) = blocks[i].sum / blocks[i].weight + seat->before;
      }
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
  g_autoptr (GArray) seats = g_array_new (FALSE, TRUE, sizeof (Seat));
  MndMove move = mnd_fit_find (sheet->boxes, aims, sheet->n_nodes, MND_FIT_SHIFT);

  mnd_move_boxes (&move, sheet->boxes, sheet->n_nodes);
  for (guint r = 0; r < n_ranks; r++)
    {
      g_array_set_size (seats, 0);
      for (guint i = 0; i < sheet->n_nodes; i++)
        if (rank[i] == r)
          g_array_append_val (seats, ((Seat){ .at = *get_along (&sheet->boxes[i], sideways), .node = i }));
      g_array_sort (seats, compare_seats);
      find_wants (sheet, seats, sideways);
      seat_all (sheet, seats, sideways);
    }
  bend_routes (sheet, before);
}
