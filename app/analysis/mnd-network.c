/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Measures by igraph, the only file that knows it. Its handlers are not of one thread but of the process, so one lock
 * stands around all of it. Betweenness follows Brandes (2001), communities Clauset, Newman and Moore (2004): of those
 * that igraph has the one that throws no dice. Actors are numbered by key, so that the same map gives the same answer.
 */
#include "analysis/mnd-network.h"

#include <igraph/igraph.h>

struct _MndNetwork
{
  GObject parent_instance;
  GArray *actors;   /* MndId, sorted: an actor's number is its place */
  GArray *ends;     /* guint: two a link */
  GArray *measures; /* MndMeasure, one an actor */
  guint n_components;
  guint n_communities;
};

G_DEFINE_FINAL_TYPE (MndNetwork, mnd_network, G_TYPE_OBJECT)
G_DEFINE_QUARK (mnd - network - error - quark, mnd_network_error)

/* What there is once in the process. */
typedef struct
{
  GMutex lock;
  GCancellable *cancellable; /* of the thread that has the lock */
} Igraph;

static Igraph *
get_igraph (void)
{
  static gsize igraph = 0;

  if (g_once_init_enter (&igraph))
    {
      Igraph *made = g_new0 (Igraph, 1);
      g_mutex_init (&made->lock);
      g_once_init_leave (&igraph, (gsize) made);
    }
  return (Igraph *) igraph;
}

static void
mnd_network_finalize (GObject *object)
{
  MndNetwork *self = MND_NETWORK (object);

  g_array_unref (self->actors);
  g_array_unref (self->ends);
  g_array_unref (self->measures);

  G_OBJECT_CLASS (mnd_network_parent_class)->finalize (object);
}

static void
mnd_network_class_init (MndNetworkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_network_finalize;
}

static void
mnd_network_init (MndNetwork *self)
{
  self->actors = g_array_new (FALSE, FALSE, sizeof (MndId));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->measures = g_array_new (FALSE, TRUE, sizeof (MndMeasure));
}

/* --- the copy */

static guint
get_number (MndNetwork *self, const MndId *id)
{
  guint number = MND_NOTHING;

  return g_array_binary_search (self->actors, id, mnd_id_compare, &number) ? number : MND_NOTHING;
}

static MndNetwork *
copy_state (MndState *state, guint relations)
{
  MndNetwork *self = g_object_new (MND_TYPE_NETWORK, NULL);

  for (guint actor = 0; actor < state->n_actors; actor++)
    if (mnd_state_shows (state, actor))
      g_array_append_val (self->actors, state->actors[actor].id);
  g_array_sort (self->actors, mnd_id_compare);
  g_array_set_size (self->measures, self->actors->len);
  for (guint i = 0; i < state->n_links; i++)
    {
      const MndStateLink *link = &state->links[i];
      guint ends[2];
      if (link->record == NULL || (relations != 0 && (relations & MND_BIT (link->relation)) == 0))
        continue;
      ends[0] = get_number (self, &state->actors[link->from].id);
      ends[1] = get_number (self, &state->actors[link->to].id);
      g_array_append_vals (self->ends, ends, 2);
    }
  return self;
}

/* --- igraph */

/* What igraph holds is given back here, while the frames that hold it still stand: an interrupted function returns
 * without doing so. */
static igraph_error_t
interrupt_cb (void *data)
{
  if (!g_cancellable_is_cancelled (get_igraph ()->cancellable))
    return IGRAPH_SUCCESS;
  IGRAPH_FINALLY_FREE ();
  return IGRAPH_INTERRUPTED;
}

static int
compare_sizes_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint *sizes = data;
  guint left = *(const guint *) a, right = *(const guint *) b;

  if (sizes[left] != sizes[right])
    return sizes[left] > sizes[right] ? -1 : 1;
  return (left > right) - (left < right);
}

/* Numbers of groups so that the largest one is 0; of equals the one with the first actor. Returns how many. */
static guint
rank_groups (const igraph_vector_int_t *membership, guint *ranks, guint n)
{
  g_autofree guint *seen = g_new (guint, MAX (n, 1)); /* group -> order of its first actor */
  g_autofree guint *sizes = g_new0 (guint, MAX (n, 1));
  g_autofree guint *order = g_new (guint, MAX (n, 1));
  g_autofree guint *rank = g_new (guint, MAX (n, 1));
  guint n_groups = 0;

  for (guint i = 0; i < n; i++)
    seen[i] = MND_NOTHING;
  for (guint i = 0; i < n; i++)
    {
      guint group = (guint) VECTOR (*membership)[i];
      if (seen[group] == MND_NOTHING)
        seen[group] = n_groups++;
      sizes[seen[group]]++;
    }
  for (guint i = 0; i < n_groups; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n_groups, sizeof *order, compare_sizes_cb, sizes);
  for (guint i = 0; i < n_groups; i++)
    rank[order[i]] = i;
  for (guint i = 0; i < n; i++)
    ranks[i] = rank[seen[(guint) VECTOR (*membership)[i]]];
  return n_groups;
}

static igraph_error_t
measure_betweenness (MndNetwork *self, const igraph_t *graph)
{
  double n = self->actors->len;
  double pairs = (n - 1) * (n - 2) / 2;
  igraph_vector_t found;

  IGRAPH_CHECK (igraph_vector_init (&found, 0));
  IGRAPH_FINALLY (igraph_vector_destroy, &found);
  IGRAPH_CHECK (igraph_betweenness (graph, &found, igraph_vss_all (), IGRAPH_UNDIRECTED, NULL));
  for (guint i = 0; i < self->actors->len; i++)
    g_array_index (self->measures, MndMeasure, i).betweenness = pairs > 0 ? VECTOR (found)[i] / pairs : 0;
  igraph_vector_destroy (&found);
  IGRAPH_FINALLY_CLEAN (1);
  return IGRAPH_SUCCESS;
}

static igraph_error_t
measure_cut_points (MndNetwork *self, const igraph_t *graph)
{
  igraph_vector_int_t found;

  IGRAPH_CHECK (igraph_vector_int_init (&found, 0));
  IGRAPH_FINALLY (igraph_vector_int_destroy, &found);
  IGRAPH_CHECK (igraph_articulation_points (graph, &found));
  for (igraph_integer_t i = 0; i < igraph_vector_int_size (&found); i++)
    g_array_index (self->measures, MndMeasure, VECTOR (found)[i]).is_cut_point = TRUE;
  igraph_vector_int_destroy (&found);
  IGRAPH_FINALLY_CLEAN (1);
  return IGRAPH_SUCCESS;
}

static igraph_error_t
measure_components (MndNetwork *self, const igraph_t *graph)
{
  g_autofree guint *ranks = g_new (guint, MAX (self->actors->len, 1));
  igraph_vector_int_t found;

  IGRAPH_CHECK (igraph_vector_int_init (&found, 0));
  IGRAPH_FINALLY (igraph_vector_int_destroy, &found);
  IGRAPH_CHECK (igraph_connected_components (graph, &found, NULL, NULL, IGRAPH_WEAK));
  self->n_components = rank_groups (&found, ranks, self->actors->len);
  for (guint i = 0; i < self->actors->len; i++)
    g_array_index (self->measures, MndMeasure, i).component = ranks[i];
  igraph_vector_int_destroy (&found);
  IGRAPH_FINALLY_CLEAN (1);
  return IGRAPH_SUCCESS;
}

static igraph_error_t
measure_communities (MndNetwork *self, const igraph_t *graph)
{
  g_autofree guint *ranks = g_new (guint, MAX (self->actors->len, 1));
  igraph_vector_int_t found;

  IGRAPH_CHECK (igraph_vector_int_init (&found, 0));
  IGRAPH_FINALLY (igraph_vector_int_destroy, &found);
  IGRAPH_CHECK (igraph_community_fastgreedy (graph, NULL, NULL, NULL, &found));
  self->n_communities = rank_groups (&found, ranks, self->actors->len);
  for (guint i = 0; i < self->actors->len; i++)
    g_array_index (self->measures, MndMeasure, i).community = ranks[i];
  igraph_vector_int_destroy (&found);
  IGRAPH_FINALLY_CLEAN (1);
  return IGRAPH_SUCCESS;
}

static igraph_error_t
make_graph (MndNetwork *self, igraph_t *graph)
{
  igraph_vector_int_t ends;

  IGRAPH_CHECK (igraph_vector_int_init (&ends, (igraph_integer_t) self->ends->len));
  IGRAPH_FINALLY (igraph_vector_int_destroy, &ends);
  for (guint i = 0; i < self->ends->len; i++)
    VECTOR (ends)[i] = g_array_index (self->ends, guint, i);
  IGRAPH_CHECK (igraph_create (graph, &ends, (igraph_integer_t) self->actors->len, IGRAPH_UNDIRECTED));
  IGRAPH_FINALLY (igraph_destroy, graph);
  IGRAPH_CHECK (igraph_simplify (graph, TRUE, TRUE, NULL));
  IGRAPH_FINALLY_CLEAN (1); /* the graph is the caller's now */
  igraph_vector_int_destroy (&ends);
  IGRAPH_FINALLY_CLEAN (1);
  return IGRAPH_SUCCESS;
}

static igraph_error_t
measure (MndNetwork *self)
{
  igraph_t graph;

  IGRAPH_CHECK (make_graph (self, &graph));
  IGRAPH_FINALLY (igraph_destroy, &graph);
  IGRAPH_CHECK (measure_components (self, &graph));
  IGRAPH_CHECK (measure_cut_points (self, &graph));
  IGRAPH_CHECK (measure_communities (self, &graph));
  IGRAPH_CHECK (measure_betweenness (self, &graph));
  igraph_destroy (&graph);
  IGRAPH_FINALLY_CLEAN (1);
  return IGRAPH_SUCCESS;
}

static void
measure_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MndNetwork *self = data;
  Igraph *igraph = get_igraph ();
  igraph_error_handler_t *old_error;
  igraph_interruption_handler_t *old_interruption;
  igraph_error_t result;

  g_mutex_lock (&igraph->lock);
  igraph->cancellable = cancellable;
  old_error = igraph_set_error_handler (igraph_error_handler_ignore);
  old_interruption = igraph_set_interruption_handler (interrupt_cb);
  result = g_cancellable_is_cancelled (cancellable) ? IGRAPH_INTERRUPTED : measure (self);
  igraph_set_interruption_handler (old_interruption);
  igraph_set_error_handler (old_error);
  igraph->cancellable = NULL;
  g_mutex_unlock (&igraph->lock);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (result != IGRAPH_SUCCESS)
    g_task_return_new_error (task, MND_NETWORK_ERROR, MND_NETWORK_ERROR_FAILED, "The network could not be measured: %s",
                             igraph_strerror (result));
  else
    g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

/* --- */

void
mnd_network_measure_async (MndState *state, guint relations, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_return_if_fail (state != NULL);

  g_task_set_source_tag (task, mnd_network_measure_async);
  g_task_set_task_data (task, copy_state (state, relations), g_object_unref);
  g_task_run_in_thread (task, measure_thread);
}

MndNetwork *
mnd_network_measure_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const MndMeasure *
mnd_network_find (MndNetwork *self, const MndId *actor)
{
  guint number;

  g_return_val_if_fail (MND_IS_NETWORK (self) && actor != NULL, NULL);

  number = get_number (self, actor);
  return number != MND_NOTHING ? &g_array_index (self->measures, MndMeasure, number) : NULL;
}

guint
mnd_network_get_n_components (MndNetwork *self)
{
  g_return_val_if_fail (MND_IS_NETWORK (self), 0);

  return self->n_components;
}

guint
mnd_network_get_n_communities (MndNetwork *self)
{
  g_return_val_if_fail (MND_IS_NETWORK (self), 0);

  return self->n_communities;
}
