/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample as a graph in the order of its names, since its keys are new each time and must not decide anything. */
#include "mental-map.h"

#include "document/mnd-document.h"
#include "model/mnd-text.h"
#include "scene/mnd-scene.h"

#include <math.h>

#define N_NEW 5
#define LINKS_OF_NEW 3

typedef struct
{
  MndSceneGraph *graph;
  MndMap *map;
} Sample;

typedef struct
{
  MndLayoutRequest *request;
  MndLayoutResult *result;
  gboolean done;
} Asked;

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  const Sample *sample = data;
  const MndSceneGraphNode *first = &sample->graph->nodes[*(const guint *) a];
  const MndSceneGraphNode *second = &sample->graph->nodes[*(const guint *) b];

  return g_strcmp0 (mnd_map_get_name (sample->map, &first->id, NULL),
                    mnd_map_get_name (sample->map, &second->id, NULL));
}

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (MndLayoutEdge));
}

/* Nodes without a place, and edges, as a request by `engine`. */
static MndLayoutRequest *
read_sample (MndLayoutEngine engine)
{
  g_autoptr (GFile) folder = g_file_new_build_filename (MND_SOURCE_ROOT, "data", "samples", "sierra-leone", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) document = mnd_document_new_from_folder (folder, NULL, NULL, &error);
  g_autoptr (MndScene) scene = NULL;
  g_autoptr (MndSceneGraph) graph = NULL;
  g_autofree guint *order = NULL;
  g_autofree guint *place = NULL;
  g_autoptr (GArray) edges = g_array_new (FALSE, TRUE, sizeof (MndLayoutEdge));
  MndLayoutRequest *request = mnd_layout_request_new (engine);

  if (document == NULL)
    g_error ("%s", error->message);
  scene = mnd_scene_new (mnd_document_get_map (document));
  graph = mnd_scene_dup_graph (scene);
  order = g_new (guint, graph->n_nodes);
  place = g_new (guint, graph->n_nodes);
  for (guint i = 0; i < graph->n_nodes; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) graph->n_nodes, sizeof *order, compare_names,
                     &(Sample){ graph, mnd_document_get_map (document) });
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const MndSceneGraphNode *node = &graph->nodes[order[i]];
      place[order[i]] = i;
      mnd_layout_request_add_node (request, &(MndLayoutNode){ node->width, node->height, .lane = node->lane });
    }
  g_array_set_size (edges, graph->n_edges);
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const MndSceneGraphEdge *edge = &graph->edges[i];
      MndLayoutEdge *line = &g_array_index (edges, MndLayoutEdge, i);
      line->from = place[edge->order < 0 ? edge->to : edge->from];
      line->to = place[edge->order < 0 ? edge->from : edge->to];
      line->weight = edge->weight;
      line->shapes_ranks = edge->order != 0;
    }
  g_array_sort (edges, compare_edges);
  for (guint i = 0; i < edges->len; i++)
    mnd_layout_request_add_edge (request, &g_array_index (edges, MndLayoutEdge, i));
  mnd_document_close (document, TRUE);
  return request;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  Asked *asked = user_data;

  asked->result = mnd_layout_client_layout_finish (MND_LAYOUT_CLIENT (source), result, &error);
  if (asked->result == NULL)
    g_error ("%s", error->message);
  asked->done = TRUE;
}

static MndLayoutResult *
ask (MndLayoutClient *client, MndLayoutRequest *request)
{
  Asked asked = { 0 };

  mnd_layout_client_layout_async (client, request, NULL, answered_cb, &asked);
  while (!asked.done)
    g_main_context_iteration (NULL, TRUE);
  return asked.result;
}

/* `place` by number of an old node: its number among all, new ones being strewn among the old as their keys would. */
static guint *
strew (GRand *dice, guint n_old)
{
  guint *place = g_new (guint, n_old);
  gboolean *is_new = g_new0 (gboolean, n_old + N_NEW);
  guint next = 0;

  for (guint i = 0; i < N_NEW; i++)
    {
      guint at;
      do
        at = (guint) g_rand_int_range (dice, 0, (int) (n_old + N_NEW));
      while (is_new[at]);
      is_new[at] = TRUE;
    }
  for (guint i = 0; i < n_old + N_NEW; i++)
    if (!is_new[i])
      place[next++] = i;
  g_free (is_new);
  return place;
}

static MndLayoutRequest *
grow (MndLayoutRequest *old, MndLayoutResult *present, const guint *place, guint variant)
{
  MndLayoutRequest *request = mnd_layout_request_new (mnd_layout_request_get_engine (old));
  g_autoptr (GRand) dice = g_rand_new_with_seed (variant + 1000);
  guint n_old, n_edges, next = 0;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (old, &n_old);
  const MndLayoutEdge *edges = mnd_layout_request_get_edges (old, &n_edges);

  for (guint i = 0; i < n_old + N_NEW; i++)
    {
      MndLayoutNode node = { 140, 44, .lane = g_rand_int_range (dice, 0, 5) };

      if (next < n_old && place[next] == i)
        {
          node = nodes[next];
          node.placed = present != NULL;
          if (present != NULL)
            {
              node.x = mnd_layout_result_get_position (present, next).x;
              node.y = mnd_layout_result_get_position (present, next).y;
            }
          next++;
        }
      else
        for (guint k = 0; k < LINKS_OF_NEW; k++)
          {
            guint other = place[g_rand_int_range (dice, 0, (int) n_old)];
            mnd_layout_request_add_edge (request, &(MndLayoutEdge){ i, other, 1, g_rand_boolean (dice) });
          }
      mnd_layout_request_add_node (request, &node);
    }
  for (guint i = 0; i < n_edges; i++)
    mnd_layout_request_add_edge (request, &(MndLayoutEdge){ place[edges[i].from], place[edges[i].to], edges[i].weight,
                                                            edges[i].shapes_ranks });
  return request;
}

static double
find_mean_way (MndLayoutResult *before, MndLayoutResult *after, const guint *place, gboolean shifted)
{
  guint n_old = mnd_layout_result_get_n_nodes (before);
  MndLayoutPoint shift = { 0, 0 };
  double way = 0;

  for (guint i = 0; shifted && i < n_old; i++)
    {
      MndLayoutPoint old = mnd_layout_result_get_position (before, i);
      MndLayoutPoint new = mnd_layout_result_get_position (after, place[i]);
      shift.x += (old.x - new.x) / n_old;
      shift.y += (old.y - new.y) / n_old;
    }
  for (guint i = 0; i < n_old; i++)
    {
      MndLayoutPoint old = mnd_layout_result_get_position (before, i);
      MndLayoutPoint new = mnd_layout_result_get_position (after, place[i]);
      way += hypot (new.x + shift.x - old.x, new.y + shift.y - old.y) / n_old;
    }
  return way;
}

static void
measure_variant (MndLayoutClient *client, MndLayoutRequest *old, MndLayoutResult *before, guint variant, double *kept,
                 double *plain)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (variant + 1);
  g_autofree guint *place = strew (dice, mnd_layout_result_get_n_nodes (before));
  g_autoptr (MndLayoutRequest) knowing = grow (old, before, place, variant);
  g_autoptr (MndLayoutRequest) ignorant = grow (old, NULL, place, variant);
  g_autoptr (MndLayoutResult) after = ask (client, knowing);
  g_autoptr (MndLayoutResult) anew = ask (client, ignorant);

  *kept = find_mean_way (before, after, place, FALSE);
  *plain = find_mean_way (before, anew, place, TRUE);
}

void
mental_map_measure (MndLayoutClient *client, MndLayoutEngine engine, double kept[MENTAL_MAP_N_VARIANTS],
                    double plain[MENTAL_MAP_N_VARIANTS])
{
  g_autoptr (MndLayoutRequest) old = read_sample (engine);
  g_autoptr (MndLayoutResult) before = ask (client, old);

  for (guint variant = 0; variant < MENTAL_MAP_N_VARIANTS; variant++)
    measure_variant (client, old, before, variant, &kept[variant], &plain[variant]);
}
