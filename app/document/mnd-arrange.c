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

static MndLayoutRequest *
make_request (const MndSceneGraph *graph, MndLayoutEngine engine, const MndId *root)
{
  MndLayoutRequest *request = mnd_layout_request_new (engine);

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
      MndLayoutNode box = { .width = node->width,
                            .height = node->height,
                            .x = node->x,
                            .y = node->y,
                            .placed = node->placed,
                            .pinned = node->placed && node->pinned,
                            .lane = node->lane,
                            .group = node->group };
      mnd_layout_request_add_node (request, &box);
    }
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

void
mnd_document_arrange_async (MndDocument *self, MndScene *scene, MndLayoutEngine engine, const MndId *root,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  Job *job;
  g_autoptr (MndLayoutRequest) request = NULL;

  g_return_if_fail (MND_IS_DOCUMENT (self) && MND_IS_SCENE (scene));

  if (self->arranging != NULL)
    g_cancellable_cancel (self->arranging);
  if (self->layout == NULL)
    self->layout = mnd_layout_client_new ();
  job = g_new0 (Job, 1);
  job->scene = g_object_ref (scene);
  job->engine = engine;
  job->graph = mnd_scene_dup_graph (scene);
  job->cancellable = g_cancellable_new ();
  g_set_object (&self->arranging, job->cancellable);
  if (cancellable != NULL)
    {
      job->outer = g_object_ref (cancellable);
      job->outer_handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), job->cancellable, NULL);
    }
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  request = make_request (job->graph, engine, root);
  mnd_layout_client_layout_async (self->layout, request, job->cancellable, laid_out_cb, task);
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

static gboolean
take_places (MndDocument *self, Job *job, GError **error)
{
  g_autoptr (GArray) placements = g_array_new (FALSE, FALSE, sizeof (MndPlacement));
  g_autofree char *label = NULL;

  for (guint i = 0; i < job->graph->n_nodes; i++)
    {
      const MndSceneGraphNode *node = &job->graph->nodes[i];
      MndLayoutPoint position = mnd_layout_result_get_position (job->result, i);
      if (node->is_group)
        append_members (placements, mnd_scene_find_group (job->scene, &node->id), position);
      else
        g_array_append_val (placements, ((MndPlacement){ node->id, position.x, position.y }));
    }
  /* Translators: the name of an edit, for undo; %s is a way to lay out, such as "Network". */
  label = g_strdup_printf (_ ("Lay out: %s"), mnd_arrange_get_label (job->engine));
  return mnd_placement_commit (self, (const MndPlacement *) placements->data, placements->len, "layout", label, TRUE,
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

const char *
mnd_arrange_get_label (MndLayoutEngine engine)
{
  switch (engine)
    {
    case MND_LAYOUT_ENGINE_HIERARCHY_TB:
      return C_ ("layout", "Hierarchy, top to bottom");
    case MND_LAYOUT_ENGINE_HIERARCHY_LR:
      return C_ ("layout", "Hierarchy, left to right");
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
