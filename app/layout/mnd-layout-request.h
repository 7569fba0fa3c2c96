/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be laid out: boxes, the edges between them, and by which engine. It knows nothing of actors or links:
 * the caller keeps in mind which box stands for what. All coordinates are points (1/72 inch) in map space, y down;
 * a position is the centre of a box. */

#pragma once

#include <glib-object.h>

#include "layout/mnd-layout-engine.h"

G_BEGIN_DECLS

/* More than these is refused. Positions and sizes are in points. */
#define MND_LAYOUT_MAX_NODES 20000
#define MND_LAYOUT_MAX_EDGES 200000
#define MND_LAYOUT_MAX_SIZE 10000.0
#define MND_LAYOUT_MAX_PRESENT 1.0e6
#define MND_LAYOUT_MAX_WEIGHT 1000.0
#define MND_LAYOUT_MAX_LANE 999
#define MND_LAYOUT_MAX_GROUPS 2000

/* The type of a request as a message: version, engine name, nodes (width, height, placed, x, y, pinned, lane,
 * obstacle, group), edges (from, to, weight, shapes ranks), groups (left, top, right, bottom, least width), whether
 * groups are lanes, root. The version changes with every change of type or meaning. */
#define MND_LAYOUT_REQUEST_VERSION 2u
#define MND_LAYOUT_REQUEST_TYPE "(usa(ddbddbibu)a(uudb)a(ddddd)bi)"

/**
 * MndLayoutNode:
 * @width: of the box, in points, more than 0
 * @height: of the box, in points, more than 0
 * @x: present centre, when @placed
 * @y: present centre, when @placed
 * @placed: whether the box has a present position, near which it should stay
 * @pinned: whether the box must stay exactly there; only when @placed
 * @lane: 0 is first (topmost, leftmost), or -1 for a box that may stand in any lane
 * @obstacle: whether the box is not laid out at all: it stays exactly there, its edges count for nothing, and the
 *   others keep clear of it; only when @placed
 * @group: the number of a group, or 0 for a box in none
 */
typedef struct
{
  double width;
  double height;
  double x;
  double y;
  gboolean placed;
  gboolean pinned;
  int lane;
  gboolean obstacle;
  guint group;
} MndLayoutNode;

/**
 * MndLayoutEdge:
 * @from: index of a node
 * @to: index of a node, possibly the same
 * @weight: how strongly it pulls its ends together, more than 0; 1 is usual
 * @shapes_ranks: whether @from should stand before @to in a hierarchy
 */
typedef struct
{
  guint from;
  guint to;
  double weight;
  gboolean shapes_ranks;
} MndLayoutEdge;

/**
 * MndLayoutGroup:
 * @left: room between the left side of the group's frame and its boxes; so the others, in points, not negative
 * @top: with room for the title, where that stands at the top
 * @right: room at the right
 * @bottom: room at the bottom
 * @min_width: the frame is at least that wide
 *
 * Boxes that stand together in a frame which holds nobody else.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
  double min_width;
} MndLayoutGroup;

#define MND_TYPE_LAYOUT_REQUEST (mnd_layout_request_get_type ())
G_DECLARE_FINAL_TYPE (MndLayoutRequest, mnd_layout_request, MND, LAYOUT_REQUEST, GObject)

MndLayoutRequest *mnd_layout_request_new (MndLayoutEngine engine);

/* Copies @node or @edge and returns its index: 0, 1, 2 ... Nothing is checked before mnd_layout_request_check(). */
guint mnd_layout_request_add_node (MndLayoutRequest *self, const MndLayoutNode *node);
guint mnd_layout_request_add_edge (MndLayoutRequest *self, const MndLayoutEdge *edge);

/* Copies @group and returns its number: 1, 2, 3 ... Without pinned boxes the frames of groups come to stand apart and
 * hold no box of another group or of none. */
guint mnd_layout_request_add_group (MndLayoutRequest *self, const MndLayoutGroup *group);

/* Whether groups are bands that follow one another by number, from the top or, in a hierarchy from a side, from that
 * side; boxes in no group come last. FALSE, the default, makes each group a box of its own. */
void mnd_layout_request_set_lanes (MndLayoutRequest *self, gboolean lanes);
gboolean mnd_layout_request_get_lanes (MndLayoutRequest *self);

/* The node in the middle of "twopi"; -1, the default, takes the best connected. */
void mnd_layout_request_set_root (MndLayoutRequest *self, int root);
int mnd_layout_request_get_root (MndLayoutRequest *self);

MndLayoutEngine mnd_layout_request_get_engine (MndLayoutRequest *self);

/* Borrowed until the next node, edge or group is added. The first group is number 1. */
const MndLayoutNode *mnd_layout_request_get_nodes (MndLayoutRequest *self, guint *n_nodes);
const MndLayoutEdge *mnd_layout_request_get_edges (MndLayoutRequest *self, guint *n_edges);
const MndLayoutGroup *mnd_layout_request_get_groups (MndLayoutRequest *self, guint *n_groups);

/* Whether every index, number and count is within bounds and the engine is offered for as much as there is to lay
 * out: obstacles and their edges do not count.
 * Fails with MND_LAYOUT_ERROR_REFUSED. */
gboolean mnd_layout_request_check (MndLayoutRequest *self, GError **error);

/* The request as a message of MND_LAYOUT_REQUEST_TYPE, as a floating reference. */
GVariant *mnd_layout_request_to_variant (MndLayoutRequest *self);

/* Reads a message that may come from anybody; what comes back has passed mnd_layout_request_check().
 * Fails with MND_LAYOUT_ERROR_REFUSED. */
MndLayoutRequest *mnd_layout_request_new_from_variant (GVariant *variant, GError **error);

G_END_DECLS
