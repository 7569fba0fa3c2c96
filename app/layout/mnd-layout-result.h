/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the boxes of a request stand, and the routes of its edges. Same indices and units as the request: points in
 * map space, y down, positions are centres. */

#pragma once

#include <glib-object.h>

#include "layout/mnd-layout-request.h"

G_BEGIN_DECLS

/* No coordinate of a result is farther from 0, in points. */
#define MND_LAYOUT_MAX_COORDINATE 1.0e9

/* No route has more points. */
#define MND_LAYOUT_MAX_ROUTE 10000

/* The type of a result as a message: version, centres by node, routes by edge. */
#define MND_LAYOUT_RESULT_VERSION 1u
#define MND_LAYOUT_RESULT_TYPE "(ua(dd)aa(dd))"

typedef struct
{
  double x;
  double y;
} MndLayoutPoint;

#define MND_TYPE_LAYOUT_RESULT (mnd_layout_result_get_type ())
G_DECLARE_FINAL_TYPE (MndLayoutResult, mnd_layout_result, MND, LAYOUT_RESULT, GObject)

/* A result with every node at 0, 0 and every route empty. */
MndLayoutResult *mnd_layout_result_new (guint n_nodes, guint n_edges);

guint mnd_layout_result_get_n_nodes (MndLayoutResult *self);
guint mnd_layout_result_get_n_edges (MndLayoutResult *self);

/* The centre of a node. */
MndLayoutPoint mnd_layout_result_get_position (MndLayoutResult *self, guint node);
void mnd_layout_result_set_position (MndLayoutResult *self, guint node, MndLayoutPoint position);

/* The route of an edge, from its first end to its last: 3n+1 control points of n cubic Bezier curves that follow on
 * one another, or NULL and 0 when the caller should draw a line of its own. Borrowed until the route is set again. */
const MndLayoutPoint *mnd_layout_result_get_route (MndLayoutResult *self, guint edge, guint *n_points);

/* Copies @points. @n_points is 0 or 3n+1. */
void mnd_layout_result_set_route (MndLayoutResult *self, guint edge, const MndLayoutPoint *points, guint n_points);

/* The result as a message of MND_LAYOUT_RESULT_TYPE, as a floating reference. */
GVariant *mnd_layout_result_to_variant (MndLayoutResult *self);

/* Reads a message that may come from anybody: it must answer @request, with finite and bounded coordinates.
 * Fails with MND_LAYOUT_ERROR_GARBAGE. */
MndLayoutResult *mnd_layout_result_new_from_variant (GVariant *variant, MndLayoutRequest *request, GError **error);

G_END_DECLS
