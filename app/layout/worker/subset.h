/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Some nodes of a request, with the edges among them, as a request of their own. */

#pragma once

#include "layout/mnd-layout-request.h"

G_BEGIN_DECLS

/**
 * MndSubset:
 * @request: the nodes in the order they had, and of the same groups
 * @members: by node of @request, its number in the whole (guint)
 * @edges: by edge of @request, its number in the whole (guint)
 */
typedef struct
{
  MndLayoutRequest *request;
  GArray *members;
  GArray *edges;
} MndSubset;

/* @is_member is by node of @whole. */
MndSubset *mnd_subset_new (MndLayoutRequest *whole, const gboolean *is_member);
void mnd_subset_free (MndSubset *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndSubset, mnd_subset_free)

G_END_DECLS
