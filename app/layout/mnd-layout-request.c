/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A request, its checks, and its form as a message. */

#include "layout/mnd-layout-request.h"

#include "layout/mnd-layout-error.h"

#include <math.h>

/* Nodes and edges as they lie in a message: fixed-size structures of GVariant, which aligns their members as C does,
 * has a byte for a truth and zeros between. */
typedef struct
{
  double width;
  double height;
  guint8 placed;
  double x;
  double y;
  guint8 pinned;
  gint32 lane;
  guint8 obstacle;
  guint32 group;
} WireNode;

typedef struct
{
  guint32 from;
  guint32 to;
  double weight;
  guint8 shapes_ranks;
} WireEdge;

G_STATIC_ASSERT (sizeof (WireNode) == 56 && G_STRUCT_OFFSET (WireNode, lane) == 44);
G_STATIC_ASSERT (sizeof (WireEdge) == 24 && G_STRUCT_OFFSET (WireEdge, weight) == 8);
G_STATIC_ASSERT (sizeof (MndLayoutGroup) == 40);

struct _MndLayoutRequest
{
  GObject parent_instance;

  MndLayoutEngine engine;
  int root;
  gboolean lanes;
  GArray *nodes;
  GArray *edges;
  GArray *groups;
};

G_DEFINE_FINAL_TYPE (MndLayoutRequest, mnd_layout_request, G_TYPE_OBJECT)

static gboolean refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_REFUSED, format, args));
  va_end (args);

  return FALSE;
}

static gboolean
is_within (double value, double limit)
{
  return isfinite (value) && value >= -limit && value <= limit;
}

static gboolean
check_node (const MndLayoutNode *node, guint n_groups)
{
  if (!isfinite (node->width) || node->width <= 0 || node->width > MND_LAYOUT_MAX_SIZE)
    return FALSE;
  if (!isfinite (node->height) || node->height <= 0 || node->height > MND_LAYOUT_MAX_SIZE)
    return FALSE;
  if (!is_within (node->x, MND_LAYOUT_MAX_PRESENT) || !is_within (node->y, MND_LAYOUT_MAX_PRESENT))
    return FALSE;
  if ((node->pinned || node->obstacle) && !node->placed)
    return FALSE;

  return node->group <= n_groups && node->lane >= -1 && node->lane <= MND_LAYOUT_MAX_LANE;
}

static gboolean
check_edge (const MndLayoutEdge *edge, guint n_nodes)
{
  if (edge->from >= n_nodes || edge->to >= n_nodes)
    return FALSE;

  return isfinite (edge->weight) && edge->weight > 0 && edge->weight <= MND_LAYOUT_MAX_WEIGHT;
}

static gboolean
check_group (const MndLayoutGroup *group)
{
  const double rooms[] = { group->left, group->top, group->right, group->bottom, group->min_width };

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    if (!isfinite (rooms[i]) || rooms[i] < 0 || rooms[i] > MND_LAYOUT_MAX_SIZE)
      return FALSE;

  return TRUE;
}

static gboolean
check_counts (gsize n_nodes, gsize n_edges, gsize n_groups, GError **error)
{
  if (n_nodes <= MND_LAYOUT_MAX_NODES && n_edges <= MND_LAYOUT_MAX_EDGES && n_groups <= MND_LAYOUT_MAX_GROUPS)
    return TRUE;

  return refuse (error,
                 "%" G_GSIZE_FORMAT " nodes, %" G_GSIZE_FORMAT " edges and %" G_GSIZE_FORMAT
                 " groups are too much to lay out",
                 n_nodes, n_edges, n_groups);
}

/* How much there is to lay out. */
static void
count_work (MndLayoutRequest *self, guint *n_nodes, guint *n_edges)
{
  const MndLayoutNode *nodes = (const MndLayoutNode *) self->nodes->data;

  *n_nodes = *n_edges = 0;
  for (guint i = 0; i < self->nodes->len; i++)
    *n_nodes += !nodes[i].obstacle;
  for (guint i = 0; i < self->edges->len; i++)
    {
      const MndLayoutEdge *edge = &g_array_index (self->edges, MndLayoutEdge, i);
      *n_edges += !nodes[edge->from].obstacle && !nodes[edge->to].obstacle;
    }
}

static void
read_nodes (MndLayoutRequest *self, GVariant *nodes)
{
  gsize n_nodes = 0;
  const WireNode *wire = g_variant_get_fixed_array (nodes, &n_nodes, sizeof (WireNode));

  for (gsize i = 0; i < n_nodes; i++)
    mnd_layout_request_add_node (self,
                                 &(MndLayoutNode){ wire[i].width, wire[i].height, wire[i].x, wire[i].y, wire[i].placed,
                                                   wire[i].pinned, wire[i].lane, wire[i].obstacle, wire[i].group });
}

static void
read_edges (MndLayoutRequest *self, GVariant *edges)
{
  gsize n_edges = 0;
  const WireEdge *wire = g_variant_get_fixed_array (edges, &n_edges, sizeof (WireEdge));

  for (gsize i = 0; i < n_edges; i++)
    mnd_layout_request_add_edge (self,
                                 &(MndLayoutEdge){ wire[i].from, wire[i].to, wire[i].weight, wire[i].shapes_ranks });
}

static void
read_groups (MndLayoutRequest *self, GVariant *groups)
{
  gsize n_groups = 0;
  const MndLayoutGroup *wire = g_variant_get_fixed_array (groups, &n_groups, sizeof (MndLayoutGroup));

  for (gsize i = 0; i < n_groups; i++)
    mnd_layout_request_add_group (self, &wire[i]);
}

static GVariant *
nodes_to_variant (MndLayoutRequest *self)
{
  g_autofree WireNode *wire = g_new0 (WireNode, self->nodes->len);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const MndLayoutNode *node = &g_array_index (self->nodes, MndLayoutNode, i);

      wire[i].width = node->width;
      wire[i].height = node->height;
      wire[i].placed = node->placed != FALSE;
      wire[i].x = node->x;
      wire[i].y = node->y;
      wire[i].pinned = node->pinned != FALSE;
      wire[i].lane = node->lane;
      wire[i].obstacle = node->obstacle != FALSE;
      wire[i].group = node->group;
    }

  return g_variant_new_fixed_array (G_VARIANT_TYPE ("(ddbddbibu)"), wire, self->nodes->len, sizeof (WireNode));
}

static GVariant *
edges_to_variant (MndLayoutRequest *self)
{
  g_autofree WireEdge *wire = g_new0 (WireEdge, self->edges->len);

  for (guint i = 0; i < self->edges->len; i++)
    {
      const MndLayoutEdge *edge = &g_array_index (self->edges, MndLayoutEdge, i);

      wire[i].from = edge->from;
      wire[i].to = edge->to;
      wire[i].weight = edge->weight;
      wire[i].shapes_ranks = edge->shapes_ranks != FALSE;
    }

  return g_variant_new_fixed_array (G_VARIANT_TYPE ("(uudb)"), wire, self->edges->len, sizeof (WireEdge));
}

static GVariant *
groups_to_variant (MndLayoutRequest *self)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE ("(ddddd)"), self->groups->data, self->groups->len,
                                    sizeof (MndLayoutGroup));
}

static void
mnd_layout_request_finalize (GObject *object)
{
  MndLayoutRequest *self = MND_LAYOUT_REQUEST (object);

  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_array_unref (self->groups);

  G_OBJECT_CLASS (mnd_layout_request_parent_class)->finalize (object);
}

static void
mnd_layout_request_class_init (MndLayoutRequestClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_layout_request_finalize;
}

static void
mnd_layout_request_init (MndLayoutRequest *self)
{
  self->root = -1;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (MndLayoutNode));
  self->edges = g_array_new (FALSE, FALSE, sizeof (MndLayoutEdge));
  self->groups = g_array_new (FALSE, FALSE, sizeof (MndLayoutGroup));
}

MndLayoutRequest *
mnd_layout_request_new (MndLayoutEngine engine)
{
  MndLayoutRequest *self;

  g_return_val_if_fail ((guint) engine < MND_LAYOUT_N_ENGINES, NULL);

  self = g_object_new (MND_TYPE_LAYOUT_REQUEST, NULL);
  self->engine = engine;

  return self;
}

guint
mnd_layout_request_add_node (MndLayoutRequest *self, const MndLayoutNode *node)
{
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (self), 0);
  g_return_val_if_fail (node != NULL, 0);

  g_array_append_vals (self->nodes, node, 1);

  return self->nodes->len - 1;
}

guint
mnd_layout_request_add_edge (MndLayoutRequest *self, const MndLayoutEdge *edge)
{
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (self), 0);
  g_return_val_if_fail (edge != NULL, 0);

  g_array_append_vals (self->edges, edge, 1);

  return self->edges->len - 1;
}

guint
mnd_layout_request_add_group (MndLayoutRequest *self, const MndLayoutGroup *group)
{
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (self), 0);
  g_return_val_if_fail (group != NULL, 0);

  g_array_append_vals (self->groups, group, 1);

  return self->groups->len;
}

void
mnd_layout_request_set_lanes (MndLayoutRequest *self, gboolean lanes)
{
  g_return_if_fail (MND_IS_LAYOUT_REQUEST (self));

  self->lanes = lanes;
}

gboolean
mnd_layout_request_get_lanes (MndLayoutRequest *self)
{
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (self), FALSE);

  return self->lanes;
}

void
mnd_layout_request_set_root (MndLayoutRequest *self, int root)
{
  g_return_if_fail (MND_IS_LAYOUT_REQUEST (self));

  self->root = root;
}

int
mnd_layout_request_get_root (MndLayoutRequest *self)
{
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (self), -1);

  return self->root;
}

MndLayoutEngine
mnd_layout_request_get_engine (MndLayoutRequest *self)
{
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (self), MND_LAYOUT_ENGINE_HIERARCHY_TB);

  return self->engine;
}

const MndLayoutNode *
mnd_layout_request_get_nodes (MndLayoutRequest *self, guint *n_nodes)
{
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (self), NULL);
  g_return_val_if_fail (n_nodes != NULL, NULL);

  *n_nodes = self->nodes->len;
  return (const MndLayoutNode *) self->nodes->data;
}

const MndLayoutEdge *
mnd_layout_request_get_edges (MndLayoutRequest *self, guint *n_edges)
{
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (self), NULL);
  g_return_val_if_fail (n_edges != NULL, NULL);

  *n_edges = self->edges->len;
  return (const MndLayoutEdge *) self->edges->data;
}

const MndLayoutGroup *
mnd_layout_request_get_groups (MndLayoutRequest *self, guint *n_groups)
{
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (self), NULL);
  g_return_val_if_fail (n_groups != NULL, NULL);

  *n_groups = self->groups->len;
  return (const MndLayoutGroup *) self->groups->data;
}

gboolean
mnd_layout_request_check (MndLayoutRequest *self, GError **error)
{
  guint n_nodes, n_edges;
  const char *name;

  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (self), FALSE);

  if (!check_counts (self->nodes->len, self->edges->len, self->groups->len, error))
    return FALSE;

  for (guint i = 0; i < self->groups->len; i++)
    if (!check_group (&g_array_index (self->groups, MndLayoutGroup, i)))
      return refuse (error, "Group %u has room out of bounds", i + 1);

  for (guint i = 0; i < self->nodes->len; i++)
    if (!check_node (&g_array_index (self->nodes, MndLayoutNode, i), self->groups->len))
      return refuse (error, "Node %u has a size, position, lane or group out of bounds", i);

  for (guint i = 0; i < self->edges->len; i++)
    if (!check_edge (&g_array_index (self->edges, MndLayoutEdge, i), self->nodes->len))
      return refuse (error, "Edge %u has an end or weight out of bounds", i);

  if (self->root < -1 || self->root >= (int) self->nodes->len)
    return refuse (error, "There is no node %d to be root", self->root);

  count_work (self, &n_nodes, &n_edges);
  name = mnd_layout_engine_get_name (self->engine);
  if (!mnd_layout_engine_is_offered (self->engine, n_nodes, n_edges))
    return refuse (error, "%s is not offered for %u nodes and %u edges", name, n_nodes, n_edges);

  return TRUE;
}

GVariant *
mnd_layout_request_to_variant (MndLayoutRequest *self)
{
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (self), NULL);

  return g_variant_new ("(us@a(ddbddbibu)@a(uudb)@a(ddddd)bi)", MND_LAYOUT_REQUEST_VERSION,
                        mnd_layout_engine_get_name (self->engine), nodes_to_variant (self), edges_to_variant (self),
                        groups_to_variant (self), self->lanes, self->root);
}

MndLayoutRequest *
mnd_layout_request_new_from_variant (GVariant *variant, GError **error)
{
  g_autoptr (MndLayoutRequest) self = NULL;
  g_autoptr (GVariant) nodes = NULL;
  g_autoptr (GVariant) edges = NULL;
  g_autoptr (GVariant) groups = NULL;
  const char *name;
  MndLayoutEngine engine;
  gboolean lanes;
  guint32 version;
  int root;

  g_return_val_if_fail (variant != NULL, NULL);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (MND_LAYOUT_REQUEST_TYPE)) || !g_variant_is_normal_form (variant))
    {
      refuse (error, "This is no layout request");
      return NULL;
    }

  g_variant_get (variant, "(u&s@a(ddbddbibu)@a(uudb)@a(ddddd)bi)", &version, &name, &nodes, &edges, &groups, &lanes,
                 &root);
  if (version != MND_LAYOUT_REQUEST_VERSION)
    {
      refuse (error, "Layout requests of version %u are unknown", version);
      return NULL;
    }
  if (!mnd_layout_engine_from_name (name, &engine))
    {
      refuse (error, "There is no such engine");
      return NULL;
    }
  if (!check_counts (g_variant_n_children (nodes), g_variant_n_children (edges), g_variant_n_children (groups), error))
    return NULL;

  self = mnd_layout_request_new (engine);
  self->root = root;
  self->lanes = lanes;
  read_nodes (self, nodes);
  read_edges (self, edges);
  read_groups (self, groups);
  if (!mnd_layout_request_check (self, error))
    return NULL;

  return g_steal_pointer (&self);
}
