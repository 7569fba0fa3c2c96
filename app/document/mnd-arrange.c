/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the scene to a request, and from the answer to one edit and the scene's routes. */
#include "document/mnd-arrange.h"

#include "document/mnd-document-private.h"
#include "document/mnd-placement-private.h"
#include "scene/mnd-scene-group.h"

#include <glib/gi18n.h>

typedef struct
{
  MndScene *scene;
  MndLayoutEngine engine;
  MndSceneGraph *graph; /* what was asked for: indices of the request are its indices */
  GHashTable *items;    /* set of MndId: all that is laid out; NULL: everything is */
  gboolean afresh;
  GCancellable *cancellable;
  GCancellable *outer;
  gulong outer_handler;
  MndLayoutResult *result;
} Job;

static void
job_free (Job *job)
{
  if (job->outer != NULL)
    g_cancellable_disconnect (job->outer, job->outer_handler);
  g_clear_object (&job->outer);
  g_object_unref (job->cancellable);
  g_object_unref (job->scene);
  mnd_scene_graph_free (job->graph);
  g_clear_pointer (&job->items, g_hash_table_unref);
  g_clear_object (&job->result);
  g_free (job);
}

static int
find_index (const MndSceneGraph *graph, const MndId *id)
{
  for (guint i = 0; id != NULL && i < graph->n_nodes; i++)
    if (mnd_id_equal (&graph->nodes[i].id, id))
      return (int) i;
  return -1;
}

static gboolean
is_laid_out (const Job *job, const MndSceneGraphNode *node)
{
  return job->items == NULL || g_hash_table_contains (job->items, &node->id);
}

static gboolean
has_laid_out (const Job *job, const MndSceneGroup *group)
{
  for (guint i = 0; i < group->members->len; i++)
    if (g_hash_table_contains (job->items, &g_array_index (group->members, MndSceneMember, i).id))
      return TRUE;
  return FALSE;
}

/* Nobody else is to stand in the frame of a group. They come after all nodes of the graph. */
static void
add_frames (const Job *job, MndLayoutRequest *request)
{
  for (guint i = 0; i < mnd_scene_get_n_groups (job->scene); i++)
    {
      const MndSceneGroup *group = mnd_scene_get_group (job->scene, i);
      for (guint k = 0; k < group->frames->len && !has_laid_out (job, group); k++)
        {
          const MndRect *rect = &g_array_index (group->frames, MndSceneFrame, k).rect;
          MndPoint center = mnd_rect_get_center (rect);
          if (rect->width < MND_LAYOUT_MAX_SIZE && rect->height < MND_LAYOUT_MAX_SIZE)
            mnd_layout_request_add_node (request, &(MndLayoutNode){ rect->width, rect->height, center.x, center.y,
                                                                    .placed = TRUE, .lane = -1, .obstacle = TRUE });
        }
    }
}

static MndLayoutRequest *
make_request (const Job *job, const MndId *root)
{
  const MndSceneGraph *graph = job->graph;
  MndLayoutRequest *request = mnd_layout_request_new (job->engine);

  for (guint i = 0; i < graph->n_groups; i++)
    {
      const MndSceneGraphGroup *room = &graph->groups[i];
      mnd_layout_request_add_group (request, &(MndLayoutGroup){ room->left, room->top, room->right, room->bottom,
                                                                room->min_width });
    }
  mnd_layout_request_set_lanes (request, graph->lanes);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const MndSceneGraphNode *node = &graph->nodes[i];
      gboolean stays = !is_laid_out (job, node);
      MndLayoutNode box = { .width = node->width,
                            .height = node->height,
                            .x = node->x,
                            .y = node->y,
                            .placed = (node->placed && (!job->afresh || node->pinned)) || stays,
                            .pinned = node->placed && node->pinned,
                            .lane = node->lane,
                            .obstacle = stays,
                            .group = node->group };
      mnd_layout_request_add_node (request, &box);
    }
  if (job->items != NULL && !graph->lanes)
    add_frames (job, request);
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const MndSceneGraphEdge *edge = &graph->edges[i];
      gboolean upwards = edge->order < 0;
      MndLayoutEdge line = { .from = upwards ? edge->to : edge->from,
                             .to = upwards ? edge->from : edge->to,
                             .weight = edge->weight,
                             .shapes_ranks = edge->order != 0 };
      mnd_layout_request_add_edge (request, &line);
    }
  mnd_layout_request_set_root (request, find_index (graph, root));
  return request;
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  MndDocument *self = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  job->result = mnd_layout_client_layout_finish (MND_LAYOUT_CLIENT (source), result, &error);
  if (self->arranging == job->cancellable)
    g_clear_object (&self->arranging);
  if (job->result != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
cancelled_cb (GCancellable *outer, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static GHashTable *
dup_items (GHashTable *items)
{
  GHashTable *copy = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (copy, g_memdup2 (id, sizeof (MndId)));
  return copy;
}

/* `items` may be NULL: everything. */
static void
arrange (MndDocument *self, MndScene *scene, MndLayoutEngine engine, const MndId *root, GHashTable *items,
         gboolean afresh, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  Job *job;
  g_autoptr (MndLayoutRequest) request = NULL;

  if (self->arranging != NULL)
    g_cancellable_cancel (self->arranging);
  if (self->layout == NULL)
    self->layout = mnd_layout_client_new ();
  job = g_new0 (Job, 1);
  job->scene = g_object_ref (scene);
  job->engine = engine;
  job->graph = mnd_scene_dup_graph (scene);
  job->items = items != NULL ? dup_items (items) : NULL;
  job->afresh = afresh;
  job->cancellable = g_cancellable_new ();
  g_set_object (&self->arranging, job->cancellable);
  if (cancellable != NULL)
    {
      job->outer = g_object_ref (cancellable);
      job->outer_handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), job->cancellable, NULL);
    }
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  request = make_request (job, root);
  mnd_layout_client_layout_async (self->layout, request, job->cancellable, laid_out_cb, task);
}

void
mnd_document_arrange_async (MndDocument *self, MndScene *scene, MndLayoutEngine engine, const MndId *root,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (MND_IS_DOCUMENT (self) && MND_IS_SCENE (scene));

  arrange (self, scene, engine, root, NULL, FALSE, cancellable, callback, user_data);
}

void
mnd_document_arrange_afresh_async (MndDocument *self, MndScene *scene, MndLayoutEngine engine, const MndId *root,
                                   GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (MND_IS_DOCUMENT (self) && MND_IS_SCENE (scene));

  arrange (self, scene, engine, root, NULL, TRUE, cancellable, callback, user_data);
}

void
mnd_document_arrange_selection_async (MndDocument *self, MndScene *scene, MndLayoutEngine engine, GHashTable *items,
                                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (MND_IS_DOCUMENT (self) && MND_IS_SCENE (scene) && items != NULL);

  arrange (self, scene, engine, NULL, items, FALSE, cancellable, callback, user_data);
}

static void
set_route (Job *job, guint i)
{
  const MndSceneGraphEdge *edge = &job->graph->edges[i];
  guint n_points;
  const MndLayoutPoint *route = mnd_layout_result_get_route (job->result, i, &n_points);
  g_autofree MndPoint *points = NULL;

  if (n_points == 0)
    return;
  points = g_new (MndPoint, n_points);
  for (guint p = 0; p < n_points; p++)
    {
      guint from = edge->order < 0 ? n_points - 1 - p : p;
      points[p] = (MndPoint){ route[from].x, route[from].y };
    }
  mnd_scene_set_route (job->scene, &edge->id, points, n_points);
}

/* What is folded away moves as a whole, to where the box of its group goes. */
static void
append_members (GArray *placements, const MndSceneGroup *group, MndLayoutPoint position)
{
  for (guint i = 0; group != NULL && i < group->members->len; i++)
    {
      const MndSceneMember *member = &g_array_index (group->members, MndSceneMember, i);
      MndPlacement placement = { member->id, position.x + member->center.x - group->anchor.x,
                                 position.y + member->center.y - group->anchor.y };
      if (member->placed)
        g_array_append_val (placements, placement);
    }
}

/* Layouts of one and the same part become one edit, and so do those of everything. */
static char *
dup_kind (const Job *job, const GArray *placements)
{
  char first[MND_ID_TEXT_SIZE];

  if (job->items == NULL || placements->len == 0)
    return g_strdup ("layout");
  return g_strdup_printf ("layout %u %s", placements->len,
                          mnd_id_format (&g_array_index (placements, MndPlacement, 0).item, first));
}

static gboolean
take_places (MndDocument *self, Job *job, GError **error)
{
  g_autoptr (GArray) placements = g_array_new (FALSE, FALSE, sizeof (MndPlacement));
  g_autofree char *label = NULL;
  g_autofree char *kind = NULL;

  for (guint i = 0; i < job->graph->n_nodes; i++)
    {
      const MndSceneGraphNode *node = &job->graph->nodes[i];
      MndLayoutPoint position = mnd_layout_result_get_position (job->result, i);
      if (!is_laid_out (job, node))
        continue;
      if (node->is_group)
        append_members (placements, mnd_scene_find_group (job->scene, &node->id), position);
      else
        g_array_append_val (placements, ((MndPlacement){ node->id, position.x, position.y }));
    }
  if (job->items == NULL)
    /* Translators: the name of an edit, for undo; %s is a way to lay out, such as "Network". */
    label = g_strdup_printf (_ ("Lay out: %s"), mnd_arrange_get_label (job->engine));
  else
    /* Translators: the same where only what is selected was laid out. */
    label = g_strdup_printf (_ ("Lay out selection: %s"), mnd_arrange_get_label (job->engine));
  kind = dup_kind (job, placements);
  return mnd_placement_commit (self, (const MndPlacement *) placements->data, placements->len, kind, label, TRUE,
                               error);
}

gboolean
mnd_document_arrange_finish (MndDocument *self, GAsyncResult *result, GError **error)
{
  Job *job;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (self->store == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The map is closed");
      return FALSE;
    }
  job = g_task_get_task_data (G_TASK (result));
  if (!take_places (self, job, error))
    return FALSE;
  if (job->items == NULL)
    mnd_scene_clear_routes (job->scene);
  for (guint i = 0; i < job->graph->n_edges; i++)
    set_route (job, i);
  return TRUE;
}

gboolean
mnd_document_can_arrange (MndScene *scene, MndLayoutEngine engine)
{
  g_return_val_if_fail (MND_IS_SCENE (scene), FALSE);

  return mnd_layout_engine_is_offered (engine, mnd_scene_get_n_nodes (scene), mnd_scene_get_n_lines (scene));
}

gboolean
mnd_document_can_arrange_selection (MndScene *scene, GHashTable *items)
{
  GHashTableIter iter;
  gpointer id;
  guint n_free = 0;

  g_return_val_if_fail (MND_IS_SCENE (scene) && items != NULL, FALSE);

  g_hash_table_iter_init (&iter, items);
  while (n_free < 2 && g_hash_table_iter_next (&iter, &id, NULL))
    {
      const MndSceneNode *node = mnd_scene_find_node (scene, id);
      n_free += node != NULL && !node->pinned;
    }
  return n_free == 2;
}

const char *
mnd_arrange_get_label (MndLayoutEngine engine)
{
  switch (engine)
    {
    case MND_LAYOUT_ENGINE_HIERARCHY_TB:
      return C_ ("layout", "Hierarchy, top to bottom");
    case MND_LAYOUT_ENGINE_HIERARCHY_LR:
      return C_ ("layout", "Hierarchy, left to right");
    case MND_LAYOUT_ENGINE_HIERARCHY_RL:
      return C_ ("layout", "Hierarchy, right to left");
    case MND_LAYOUT_ENGINE_NEATO:
      return C_ ("layout", "Network by distance");
    case MND_LAYOUT_ENGINE_SFDP:
      return C_ ("layout", "Network, large");
    case MND_LAYOUT_ENGINE_FDP:
      return C_ ("layout", "Network by springs");
    case MND_LAYOUT_ENGINE_TWOPI:
      return C_ ("layout", "Rings around an actor");
    case MND_LAYOUT_ENGINE_CIRCO:
      return C_ ("layout", "Circles");
    default:
      g_return_val_if_reached ("");
    }
}
