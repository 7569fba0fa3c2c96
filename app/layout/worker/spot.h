/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where something stands along one axis, to be put in order there. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MndSpot:
 * @at: along the axis, in points
 * @index: of what stands there
 */
typedef struct
{
  double at;
  guint index;
} MndSpot;

/* For sorting: by place; of two at the same place the one with the smaller index comes first. */
int mnd_spot_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
