/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each group is laid out by itself; then it is one box, as large as its frame, in a map of such boxes and of those in
 * no group, whose edges are those that lead out of groups. dot's own clusters are not used: they forbid the sets of
 * equal rank on which the hierarchy is built, and the other engines know none. */

#include "layout/worker/groups.h"

#include "layout/worker/fit.h"
#include "layout/worker/plain.h"
#include "layout/worker/separate.h"
#include "layout/worker/subset.h"

#include <math.h>

/* A group that is laid out: what it holds, where that stands, and its frame. */
typedef struct
{
  MndSubset *subset;
  MndLayoutResult *result;
  MndBox frame;
  guint number; /* of its box in the map of groups */
} Group;

typedef struct
{
  MndLayoutRequest *request;
  const MndLayoutNode *nodes;
  guint n_nodes;
  const MndLayoutGroup *groups;
  guint n_groups;
  GArray *laid;              /* of Group: by number of the group less 1 */
  MndLayoutRequest *outline; /* the map of groups */
  guint *number;             /* by node: its own box there, or its group's */
} Groups;

static void
clear_group (gpointer data)
{
  Group *group = data;

  g_clear_pointer (&group->subset, mnd_subset_free);
  g_clear_object (&group->result);
}

MndBox
mnd_groups_frame (const MndLayoutGroup *group, const MndBox *boxes, guint n_boxes)
{
  MndBox frame = mnd_box_bounds (boxes, n_boxes);
  double left = frame.x - frame.width / 2 - group->left, top = frame.y - frame.height / 2 - group->top;
  double right = frame.x + frame.width / 2 + group->right;

  frame.width = MAX (frame.width + group->left + group->right, fabs (group->min_width));
  frame.height += group->top + group->bottom;
  frame.x = signbit (group->min_width) ? right - frame.width / 2 : left + frame.width / 2;
  frame.y = top + frame.height / 2;
  return frame;
}

static MndBox
find_frame (const Groups *self, const Group *group, guint index)
{
  guint n_boxes;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (group->subset->request, &n_boxes);
  g_autofree MndBox *boxes = g_new (MndBox, n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    {
      MndLayoutPoint at = mnd_layout_result_get_position (group->result, i);
      boxes[i] = (MndBox){ at.x, at.y, nodes[i].width, nodes[i].height, FALSE };
    }

  return mnd_groups_frame (&self->groups[index], boxes, n_boxes);
}

static gboolean
lay_out_groups (Groups *self, MndGraphviz *graphviz)
{
  g_autofree gboolean *is_member = g_new (gboolean, self->n_nodes);

  for (guint index = 0; index < self->n_groups; index++)
    {
      Group *group = &g_array_index (self->laid, Group, index);

      for (guint i = 0; i < self->n_nodes; i++)
        is_member[i] = self->nodes[i].group == index + 1;
      group->subset = mnd_subset_new (self->request, is_member);
      if (group->subset->members->len == 0)
        continue;
      group->result = mnd_plain_place (graphviz, group->subset->request);
      if (group->result == NULL)
        return FALSE;
      group->frame = find_frame (self, group, index);
    }

  return TRUE;
}

/* The box of a group stands where its picture was fitted to, if most of it had a place, and is held by its pins; its
 * lane is the mean of its boxes'. */
static MndLayoutNode
make_outline_node (const Groups *self, const Group *group)
{
  MndLayoutNode box = { group->frame.width, group->frame.height, group->frame.x, group->frame.y, .lane = -1 };
  guint n_members = group->subset->members->len, n_placed = 0, n_laned = 0, lanes = 0;

  for (guint i = 0; i < n_members; i++)
    {
      const MndLayoutNode *node = &self->nodes[g_array_index (group->subset->members, guint, i)];

      n_placed += node->placed;
      box.pinned |= node->pinned;
      n_laned += node->lane >= 0;
      lanes += node->lane >= 0 ? (guint) node->lane : 0;
    }
  box.placed = box.pinned || 2 * n_placed > n_members;
  if (n_laned > 0)
    box.lane = (int) ((lanes + n_laned / 2) / n_laned);

  return box;
}

static void
add_outline_nodes (Groups *self)
{
  int root = mnd_layout_request_get_root (self->request);

  for (guint index = 0; index < self->n_groups; index++)
    {
      Group *group = &g_array_index (self->laid, Group, index);
      MndLayoutNode box;

      if (group->result == NULL)
        continue;
      box = make_outline_node (self, group);
      group->number = mnd_layout_request_add_node (self->outline, &box);
    }
  for (guint i = 0; i < self->n_nodes; i++)
    {
      const MndLayoutNode *node = &self->nodes[i];
      self->number[i] = node->group > 0 ? g_array_index (self->laid, Group, node->group - 1).number
                                        : mnd_layout_request_add_node (self->outline, node);
    }
  if (root >= 0)
    mnd_layout_request_set_root (self->outline, (int) self->number[root]);
}

static gint
compare_edges (gconstpointer a, gconstpointer b)
{
  const MndLayoutEdge *first = a, *second = b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  if (first->to != second->to)
    return first->to < second->to ? -1 : 1;

  return first->shapes_ranks - second->shapes_ranks;
}

/* Edges between the same two boxes become one, as heavy as all of them. */
static void
add_outline_edges (Groups *self)
{
  guint n_edges;
  const MndLayoutEdge *edges = mnd_layout_request_get_edges (self->request, &n_edges);
  g_autoptr (GArray) outer = g_array_new (FALSE, FALSE, sizeof (MndLayoutEdge));

  for (guint i = 0; i < n_edges; i++)
    {
      MndLayoutEdge edge = edges[i];

      edge.from = self->number[edges[i].from];
      edge.to = self->number[edges[i].to];
      if (edge.from != edge.to)
        g_array_append_val (outer, edge);
    }
  g_array_sort (outer, compare_edges);
  for (guint i = 0; i < outer->len; i++)
    {
      MndLayoutEdge *edge = &g_array_index (outer, MndLayoutEdge, i);
      const MndLayoutEdge *next = edge + 1;

      if (i + 1 < outer->len && compare_edges (edge, next) == 0)
        g_array_index (outer, MndLayoutEdge, i + 1).weight += edge->weight;
      else
        {
          edge->weight = MIN (edge->weight, MND_LAYOUT_MAX_WEIGHT);
          mnd_layout_request_add_edge (self->outline, edge);
        }
    }
}

static void
take_group (const Group *group, MndLayoutResult *outline, MndLayoutResult *result)
{
  MndLayoutPoint at = mnd_layout_result_get_position (outline, group->number);
  double dx = at.x - group->frame.x, dy = at.y - group->frame.y;

  for (guint i = 0; i < group->subset->members->len; i++)
    {
      MndLayoutPoint position = mnd_layout_result_get_position (group->result, i);
      position.x += dx;
      position.y += dy;
      mnd_layout_result_set_position (result, g_array_index (group->subset->members, guint, i), position);
    }
  for (guint i = 0; i < group->subset->edges->len; i++)
    {
      guint n_points;
      const MndLayoutPoint *inner = mnd_layout_result_get_route (group->result, i, &n_points);
      g_autofree MndLayoutPoint *route = g_memdup2 (inner, n_points * sizeof *inner);

      for (guint k = 0; k < n_points; k++)
        route[k] = (MndLayoutPoint){ route[k].x + dx, route[k].y + dy };
      mnd_layout_result_set_route (result, g_array_index (group->subset->edges, guint, i), route, n_points);
    }
}

static gboolean
is_spring (MndLayoutEngine engine)
{
  return engine == MND_LAYOUT_ENGINE_NEATO || engine == MND_LAYOUT_ENGINE_FDP || engine == MND_LAYOUT_ENGINE_SFDP;
}

/* Springs that hold a large frame at its distance hold the small boxes around it as far off. */
static void
tighten (MndLayoutRequest *outline, MndLayoutResult *placed)
{
  guint n_boxes;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (outline, &n_boxes);
  g_autofree MndBox *boxes = g_new (MndBox, n_boxes);
  g_autofree MndAim *aims = mnd_fit_list_aims (nodes, NULL, n_boxes);
  MndMove move;

  for (guint i = 0; i < n_boxes; i++)
    {
      MndLayoutPoint at = mnd_layout_result_get_position (placed, i);
      boxes[i] = (MndBox){ at.x, at.y, nodes[i].width, nodes[i].height, nodes[i].pinned };
    }
  mnd_separate_tighten (boxes, n_boxes, MND_BOX_GAP);
  move = mnd_fit_find (boxes, aims, n_boxes, MND_FIT_SHIFT);
  mnd_move_boxes (&move, boxes, n_boxes);
  mnd_fit_keep_near (boxes, aims, n_boxes);
  mnd_separate_boxes (boxes, n_boxes, MND_BOX_GAP);
  for (guint i = 0; i < n_boxes; i++)
    mnd_layout_result_set_position (placed, i, (MndLayoutPoint){ boxes[i].x, boxes[i].y });
}

/* sfdp knows no sizes, which do not differ much but in a map of groups. */
static MndLayoutEngine
choose_outline_engine (MndLayoutEngine engine)
{
  return engine == MND_LAYOUT_ENGINE_SFDP ? MND_LAYOUT_ENGINE_FDP : engine;
}

static gboolean
is_pinned (MndLayoutRequest *outline)
{
  guint n_boxes;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (outline, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    if (nodes[i].pinned)
      return TRUE;

  return FALSE;
}

MndLayoutResult *
mnd_groups_place (MndGraphviz *graphviz, MndLayoutRequest *request)
{
  Groups self = { .request = request };
  g_autoptr (GArray) laid = g_array_new (FALSE, TRUE, sizeof (Group));
  g_autoptr (MndLayoutRequest) outline =
      mnd_layout_request_new (choose_outline_engine (mnd_layout_request_get_engine (request)));
  g_autoptr (MndLayoutResult) placed = NULL;
  g_autofree guint *number = NULL;
  MndLayoutResult *result;
  guint n_edges;

  g_array_set_clear_func (laid, clear_group);
  self.nodes = mnd_layout_request_get_nodes (request, &self.n_nodes);
  self.groups = mnd_layout_request_get_groups (request, &self.n_groups);
  g_array_set_size (laid, self.n_groups);
  self.laid = laid;
  self.outline = outline;
  self.number = number = g_new0 (guint, self.n_nodes);
  if (!lay_out_groups (&self, graphviz))
    return NULL;

  add_outline_nodes (&self);
  add_outline_edges (&self);
  placed = mnd_plain_place (graphviz, outline);
  if (placed == NULL)
    return NULL;
  if (is_spring (mnd_layout_request_get_engine (request)) && !is_pinned (outline))
    tighten (outline, placed);

  mnd_layout_request_get_edges (request, &n_edges);
  result = mnd_layout_result_new (self.n_nodes, n_edges);
  for (guint i = 0; i < self.n_nodes; i++)
    if (self.nodes[i].group == 0)
      mnd_layout_result_set_position (result, i, mnd_layout_result_get_position (placed, number[i]));
  for (guint i = 0; i < self.n_groups; i++)
    if (g_array_index (laid, Group, i).result != NULL)
      take_group (&g_array_index (laid, Group, i), placed, result);

  return result;
}
