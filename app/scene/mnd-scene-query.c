/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies where, and the scene as a graph. */
#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-scene-private.h"

#include <math.h>

static gboolean
is_word (const char *text, const char *word)
{
  return g_strcmp0 (text, word) == 0;
}

void
mnd_scene_node_get_handles (const MndSceneNode *node, MndPoint handles[4])
{
  MndPoint center = mnd_rect_get_center (&node->rect);

  handles[0] = (MndPoint){ center.x, node->rect.y };
  handles[1] = (MndPoint){ node->rect.x + node->rect.width, center.y };
  handles[2] = (MndPoint){ center.x, node->rect.y + node->rect.height };
  handles[3] = (MndPoint){ node->rect.x, center.y };
}

/* Items drawn later lie on top: support over actors' lines, actors over support. */
static gboolean
is_above (const MndSceneNode *node, const MndSceneNode *other)
{
  if (other == NULL || node->is_support != other->is_support)
    return other == NULL || other->is_support;
  return mnd_id_compare (node->id, other->id) > 0;
}

static gboolean
hit_handle (GPtrArray *nodes, MndPoint point, double tolerance, MndHit *hit)
{
  double nearest = MND_STYLE_HANDLE_RADIUS + tolerance;

  for (guint i = 0; i < nodes->len; i++)
    {
      const MndSceneNode *node = g_ptr_array_index (nodes, i);
      MndPoint handles[4];
      if (node->is_support || node->record == NULL)
        continue;
      mnd_scene_node_get_handles (node, handles);
      for (guint side = 0; side < G_N_ELEMENTS (handles); side++)
        {
          double distance = mnd_point_distance (handles[side], point);
          if (distance > nearest)
            continue;
          nearest = distance;
          *hit = (MndHit){ MND_HIT_HANDLE, node->record, NULL, handles[side], *node->id };
        }
    }
  return hit->kind == MND_HIT_HANDLE;
}

/* At the side where the script begins. */
static gboolean
is_on_chevron (const MndLabel *label, const MndRect *rect, MndPoint point)
{
  double from_start = mnd_label_is_rtl (label) ? rect->x + rect->width - point.x : point.x - rect->x;

  return from_start <= MND_STYLE_CHEVRON_REACH;
}

static gboolean
hit_node (GPtrArray *nodes, MndPoint point, MndHit *hit)
{
  const MndSceneNode *top = NULL;

  for (guint i = 0; i < nodes->len; i++)
    {
      const MndSceneNode *node = g_ptr_array_index (nodes, i);
      if (mnd_shape_contains (node->shape, &node->rect, point) && is_above (node, top))
        top = node;
    }
  if (top == NULL)
    return FALSE;
  *hit = (MndHit){ top->is_support ? MND_HIT_SUPPORT : MND_HIT_ACTOR, top->record, NULL, { 0 }, *top->id };
  if (top->record == NULL)
    {
      hit->kind = MND_HIT_GROUP;
      hit->chevron = is_on_chevron (top->label, &top->rect, point);
    }
  return TRUE;
}

static double
distance_to_line (const MndSceneLine *line, MndPoint point)
{
  return MIN (mnd_path_distance (line->path, line->n_points, point),
              mnd_point_distance_to_segment (point, line->path[line->n_points - 1], line->tip));
}

static gboolean
hit_line (GPtrArray *lines, MndPoint point, double tolerance, MndHit *hit)
{
  const MndSceneLine *nearest = NULL;
  double least = tolerance + MND_STYLE_BORDER_WIDTH;

  for (guint i = 0; i < lines->len; i++)
    {
      const MndSceneLine *line = g_ptr_array_index (lines, i);
      double distance = distance_to_line (line, point);
      if (distance > least || (distance == least && nearest != NULL && mnd_id_compare (line->id, nearest->id) < 0))
        continue;
      least = distance;
      nearest = line;
    }
  if (nearest == NULL)
    return FALSE;
  if (nearest->line_kind == MND_LINE_BUNDLE)
    *hit = (MndHit){ .kind = MND_HIT_BUNDLE, .id = *nearest->id };
  else
    *hit = (MndHit){ nearest->line_kind == MND_LINE_LINK ? MND_HIT_LINK : MND_HIT_SUPPORT_LINE,
                     nearest->record,
                     nearest->party,
                     { 0 },
                     *mnd_record_get_id (nearest->record) };
  return TRUE;
}

/* Titles lie under everything else. */
static gboolean
hit_title (MndScene *self, MndPoint point, MndHit *hit)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const MndSceneGroup *group = g_ptr_array_index (self->groups, i);
      for (guint k = 0; k < group->frames->len; k++)
        {
          const MndSceneFrame *frame = &g_array_index (group->frames, MndSceneFrame, k);
          if (mnd_rect_is_empty (&frame->title) || !mnd_rect_contains (&frame->title, point))
            continue;
          *hit = (MndHit){ .kind = MND_HIT_GROUP, .id = group->id };
          hit->chevron = is_on_chevron (group->label, &frame->title, point);
          return TRUE;
        }
    }
  return FALSE;
}

/* What is not seen is not hit. */
static void
drop_hidden (MndScene *self, GPtrArray *nodes, GPtrArray *lines)
{
  if (self->hidden_items == NULL)
    return;
  for (guint i = nodes->len; i-- > 0;)
    if (mnd_scene_is_hidden (self, ((const MndSceneNode *) nodes->pdata[i])->id))
      g_ptr_array_remove_index (nodes, i);
  for (guint i = lines->len; i-- > 0;)
    if (mnd_scene_is_hidden (self, ((const MndSceneLine *) lines->pdata[i])->id))
      g_ptr_array_remove_index (lines, i);
}

gboolean
mnd_scene_hit (MndScene *self, MndPoint point, double tolerance, MndHit *hit)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  MndRect around;

  g_return_val_if_fail (MND_IS_SCENE (self), FALSE);
  g_return_val_if_fail (hit != NULL && tolerance >= 0, FALSE);

  *hit = (MndHit){ 0 };
  around =
      mnd_rect_around (point, 2 * (tolerance + MND_STYLE_HANDLE_RADIUS), 2 * (tolerance + MND_STYLE_HANDLE_RADIUS));
  mnd_grid_collect (self->node_grid, &around, nodes);
  mnd_grid_collect (self->line_grid, &around, lines);
  drop_hidden (self, nodes, lines);
  if (hit_handle (nodes, point, tolerance, hit) || hit_node (nodes, point, hit))
    return TRUE;
  return hit_line (lines, point, tolerance, hit) || hit_title (self, point, hit);
}

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  const MndSceneNode *first = *(const MndSceneNode *const *) a, *second = *(const MndSceneNode *const *) b;

  if (first->is_support != second->is_support)
    return first->is_support ? -1 : 1;
  return mnd_id_compare (first->id, second->id);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return mnd_id_compare ((*(const MndSceneLine *const *) a)->id, (*(const MndSceneLine *const *) b)->id);
}

GPtrArray *
mnd_scene_find_in_rect (MndScene *self, const MndRect *rect)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  GPtrArray *records;

  g_return_val_if_fail (MND_IS_SCENE (self), NULL);
  g_return_val_if_fail (rect != NULL, NULL);

  records = g_ptr_array_new ();
  mnd_grid_collect (self->line_grid, rect, lines);
  mnd_grid_collect (self->node_grid, rect, nodes);
  drop_hidden (self, nodes, lines);
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const MndSceneLine *line = g_ptr_array_index (lines, i);
      MndRect path = mnd_path_bounds (line->path, line->n_points);
      if (line->line_kind == MND_LINE_LINK && line->bundle == NULL && mnd_rect_contains_rect (rect, &path))
        g_ptr_array_add (records, line->record);
    }
  g_ptr_array_sort (nodes, compare_nodes);
  for (guint i = 0; i < nodes->len; i++)
    {
      const MndSceneNode *node = g_ptr_array_index (nodes, i);
      if (node->record != NULL && mnd_rect_intersects (rect, &node->rect))
        g_ptr_array_add (records, node->record);
    }
  return records;
}

/* --- as a graph */

typedef struct
{
  const char *kind;
  int order;
  double weight;
} KindInGraph;

/* Chains of command hold together most; what only touches, least. */
static const KindInGraph kinds_in_graph[] = {
  { "oversees", 1, 1 },    { "hears_complaints", 1, 1 }, { "commands", 1, 3 },         { "reports_to", -1, 2 },
  { "appoints", 1, 1 },    { "part_of", -1, 4 },         { "advises", 0, 1 },          { "funds", 0, 1 },
  { "member_of", 0, 1.5 }, { "chairs", 1, 1.5 },         { "secretariat_of", 0, 1.5 }, { "cooperates_with", 0, 0.5 },
  { "contests", 0, 0.5 },  { "support", -1, 1 },         { "funder", -1, 1 },          { "accountable", -1, 1 },
  { "channel", -1, 1 },    { "implementer", -1, 1 },     { "beneficiary", -1, 2 },
};

static const KindInGraph *
kind_in_graph (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds_in_graph); i++)
    if (is_word (kind, kinds_in_graph[i].kind))
      return &kinds_in_graph[i];
  return &kinds_in_graph[0];
}

static MndSceneGraphNode
graph_node (const MndSceneNode *node)
{
  MndPoint center = mnd_rect_get_center (&node->rect);

  return (MndSceneGraphNode){
    .id = *node->id,
    .is_support = node->is_support,
    .is_group = node->record == NULL,
    .width = node->rect.width,
    .height = node->rect.height,
    .x = center.x,
    .y = center.y,
    .placed = node->placed,
    .pinned = node->placed && node->pinned,
    .lane = node->lane,
  };
}

static MndSceneGraphEdge
graph_edge (const MndSceneLine *line, GHashTable *indices)
{
  const KindInGraph *kind = kind_in_graph (line->kind);

  return (MndSceneGraphEdge){
    .id = *line->id,
    .from = GPOINTER_TO_UINT (g_hash_table_lookup (indices, line->from)),
    .to = GPOINTER_TO_UINT (g_hash_table_lookup (indices, line->to)),
    .is_support = line->line_kind != MND_LINE_LINK,
    .order = line->from == line->to ? 0 : kind->order,
    .weight = kind->weight,
  };
}

static const MndSceneNode *
get_node_or_box (MndScene *self, guint i)
{
  guint n_nodes = mnd_scene_get_n_nodes (self);

  return i < n_nodes ? mnd_scene_get_node (self, i) : g_ptr_array_index (self->boxes, i - n_nodes);
}

static const MndSceneLine *
get_line_or_bundle (MndScene *self, guint i)
{
  guint n_lines = mnd_scene_get_n_lines (self);

  return i < n_lines ? mnd_scene_get_line (self, i) : g_ptr_array_index (self->bundles, i - n_lines);
}

/* The groups that have frames; returns each with its number. */
static GHashTable *
add_graph_groups (MndScene *self, MndSceneGraph *graph)
{
  GHashTable *numbers = g_hash_table_new (NULL, NULL);

  graph->lanes = self->groups->len > 0 && self->group_style == MND_GROUP_STYLE_LANES;
  graph->groups = g_new0 (MndSceneGraphGroup, self->groups->len);
  for (guint i = 0; i < self->groups->len; i++)
    {
      MndSceneGroup *group = g_ptr_array_index (self->groups, i);
      if (group->folded)
        continue;
      graph->groups[graph->n_groups++] = mnd_scene_group_get_room (group);
      g_hash_table_insert (numbers, group, GUINT_TO_POINTER (graph->n_groups));
    }
  return numbers;
}

MndSceneGraph *
mnd_scene_dup_graph (MndScene *self)
{
  g_autoptr (GHashTable) indices = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) numbers = NULL;
  MndSceneGraph *graph;

  g_return_val_if_fail (MND_IS_SCENE (self), NULL);

  graph = g_new0 (MndSceneGraph, 1);
  numbers = add_graph_groups (self, graph);
  graph->n_nodes = mnd_scene_get_n_nodes (self) + self->boxes->len;
  graph->nodes = g_new0 (MndSceneGraphNode, graph->n_nodes);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const MndSceneNode *node = get_node_or_box (self, i);
      graph->nodes[i] = graph_node (node);
      if (node->record != NULL && node->group != NULL)
        graph->nodes[i].group = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, node->group));
      g_hash_table_insert (indices, (gpointer) node, GUINT_TO_POINTER (i));
    }
  graph->n_edges = mnd_scene_get_n_lines (self) + self->bundles->len;
  graph->edges = g_new0 (MndSceneGraphEdge, graph->n_edges);
  for (guint i = 0; i < graph->n_edges; i++)
    graph->edges[i] = graph_edge (get_line_or_bundle (self, i), indices);
  return graph;
}

void
mnd_scene_graph_free (MndSceneGraph *graph)
{
  g_free (graph->nodes);
  g_free (graph->edges);
  g_free (graph->groups);
  g_free (graph);
}
