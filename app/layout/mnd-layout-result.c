/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A result, its checks, and its form as a message. */

#include "layout/mnd-layout-result.h"

#include "layout/mnd-layout-error.h"

#include <math.h>

/* The rooms of one route in the common array of points. */
typedef struct
{
  guint first;
  guint n_points;
} Route;

struct _MndLayoutResult
{
  GObject parent_instance;

  guint n_nodes;
  guint n_edges;
  MndLayoutPoint *positions;
  Route *routes;
  GArray *points;
};

G_DEFINE_FINAL_TYPE (MndLayoutResult, mnd_layout_result, G_TYPE_OBJECT)

static gboolean
is_sane (MndLayoutPoint point)
{
  return isfinite (point.x) && isfinite (point.y) && fabs (point.x) <= MND_LAYOUT_MAX_COORDINATE
         && fabs (point.y) <= MND_LAYOUT_MAX_COORDINATE;
}

static gboolean
is_route_length (gsize n_points)
{
  return n_points == 0 || (n_points >= 4 && n_points <= MND_LAYOUT_MAX_ROUTE && n_points % 3 == 1);
}

/* An array of points lies in a message just as it lies in memory: pairs of doubles without padding. */
static const MndLayoutPoint *
look_at_points (GVariant *variant, gsize *n_points)
{
  G_STATIC_ASSERT (sizeof (MndLayoutPoint) == 2 * sizeof (double));

  return g_variant_get_fixed_array (variant, n_points, sizeof (MndLayoutPoint));
}

static GVariant *
points_to_variant (const MndLayoutPoint *points, guint n_points)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE ("(dd)"), points, n_points, sizeof (MndLayoutPoint));
}

static gboolean
read_positions (MndLayoutResult *self, GVariant *variant)
{
  gsize n_points = 0;
  const MndLayoutPoint *points = look_at_points (variant, &n_points);

  if (n_points != self->n_nodes)
    return FALSE;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      if (!is_sane (points[i]))
        return FALSE;
      self->positions[i] = points[i];
    }

  return TRUE;
}

static gboolean
read_route (MndLayoutResult *self, guint edge, GVariant *variant)
{
  gsize n_points = 0;
  const MndLayoutPoint *points = look_at_points (variant, &n_points);

  if (!is_route_length (n_points))
    return FALSE;
  for (gsize i = 0; i < n_points; i++)
    if (!is_sane (points[i]))
      return FALSE;

  mnd_layout_result_set_route (self, edge, points, (guint) n_points);
  return TRUE;
}

static gboolean
read_routes (MndLayoutResult *self, GVariant *variant)
{
  if (g_variant_n_children (variant) != self->n_edges)
    return FALSE;

  for (guint i = 0; i < self->n_edges; i++)
    {
      g_autoptr (GVariant) route = g_variant_get_child_value (variant, i);
      if (!read_route (self, i, route))
        return FALSE;
    }

  return TRUE;
}

static void
mnd_layout_result_finalize (GObject *object)
{
  MndLayoutResult *self = MND_LAYOUT_RESULT (object);

  g_free (self->positions);
  g_free (self->routes);
  g_array_unref (self->points);

  G_OBJECT_CLASS (mnd_layout_result_parent_class)->finalize (object);
}

static void
mnd_layout_result_class_init (MndLayoutResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_layout_result_finalize;
}

static void
mnd_layout_result_init (MndLayoutResult *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (MndLayoutPoint));
}

MndLayoutResult *
mnd_layout_result_new (guint n_nodes, guint n_edges)
{
  MndLayoutResult *self = g_object_new (MND_TYPE_LAYOUT_RESULT, NULL);

  self->n_nodes = n_nodes;
  self->n_edges = n_edges;
  self->positions = g_new0 (MndLayoutPoint, n_nodes);
  self->routes = g_new0 (Route, n_edges);

  return self;
}

guint
mnd_layout_result_get_n_nodes (MndLayoutResult *self)
{
  g_return_val_if_fail (MND_IS_LAYOUT_RESULT (self), 0);

  return self->n_nodes;
}

guint
mnd_layout_result_get_n_edges (MndLayoutResult *self)
{
  g_return_val_if_fail (MND_IS_LAYOUT_RESULT (self), 0);

  return self->n_edges;
}

MndLayoutPoint
mnd_layout_result_get_position (MndLayoutResult *self, guint node)
{
  g_return_val_if_fail (MND_IS_LAYOUT_RESULT (self), ((MndLayoutPoint){ 0, 0 }));
  g_return_val_if_fail (node < self->n_nodes, ((MndLayoutPoint){ 0, 0 }));

  return self->positions[node];
}

void
mnd_layout_result_set_position (MndLayoutResult *self, guint node, MndLayoutPoint position)
{
  g_return_if_fail (MND_IS_LAYOUT_RESULT (self));
  g_return_if_fail (node < self->n_nodes);

  self->positions[node] = position;
}

const MndLayoutPoint *
mnd_layout_result_get_route (MndLayoutResult *self, guint edge, guint *n_points)
{
  const Route *route;

  g_return_val_if_fail (MND_IS_LAYOUT_RESULT (self), NULL);
  g_return_val_if_fail (edge < self->n_edges, NULL);
  g_return_val_if_fail (n_points != NULL, NULL);

  route = &self->routes[edge];
  *n_points = route->n_points;
  if (route->n_points == 0)
    return NULL;

  return &g_array_index (self->points, MndLayoutPoint, route->first);
}

void
mnd_layout_result_set_route (MndLayoutResult *self, guint edge, const MndLayoutPoint *points, guint n_points)
{
  g_return_if_fail (MND_IS_LAYOUT_RESULT (self));
  g_return_if_fail (edge < self->n_edges);
  g_return_if_fail (is_route_length (n_points));

  self->routes[edge] = (Route){ self->points->len, n_points };
  if (n_points > 0)
    g_array_append_vals (self->points, points, n_points);
}

GVariant *
mnd_layout_result_to_variant (MndLayoutResult *self)
{
  GVariantBuilder routes;

  g_return_val_if_fail (MND_IS_LAYOUT_RESULT (self), NULL);

  g_variant_builder_init (&routes, G_VARIANT_TYPE ("aa(dd)"));
  for (guint i = 0; i < self->n_edges; i++)
    {
      guint n_points = 0;
      const MndLayoutPoint *points = mnd_layout_result_get_route (self, i, &n_points);
      g_variant_builder_add_value (&routes, points_to_variant (points, n_points));
    }

  return g_variant_new ("(u@a(dd)aa(dd))", MND_LAYOUT_RESULT_VERSION,
                        points_to_variant (self->positions, self->n_nodes), &routes);
}

MndLayoutResult *
mnd_layout_result_new_from_variant (GVariant *variant, MndLayoutRequest *request, GError **error)
{
  g_autoptr (MndLayoutResult) self = NULL;
  g_autoptr (GVariant) positions = NULL;
  g_autoptr (GVariant) routes = NULL;
  guint n_nodes, n_edges;
  guint32 version;

  g_return_val_if_fail (variant != NULL, NULL);
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (request), NULL);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (MND_LAYOUT_RESULT_TYPE)) || !g_variant_is_normal_form (variant))
    {
      g_set_error (error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_GARBAGE, "This is no layout result");
      return NULL;
    }

  g_variant_get (variant, "(u@a(dd)@aa(dd))", &version, &positions, &routes);
  if (version != MND_LAYOUT_RESULT_VERSION)
    {
      g_set_error (error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_GARBAGE, "Layout results of version %u are unknown",
                   version);
      return NULL;
    }

  mnd_layout_request_get_nodes (request, &n_nodes);
  mnd_layout_request_get_edges (request, &n_edges);
  self = mnd_layout_result_new (n_nodes, n_edges);
  if (!read_positions (self, positions) || !read_routes (self, routes))
    {
      g_set_error (error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_GARBAGE, "The layout result does not fit the request");
      return NULL;
    }

  return g_steal_pointer (&self);
}
