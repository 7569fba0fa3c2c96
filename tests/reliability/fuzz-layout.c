/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * For libFuzzer: bytes as a layout request, and as an answer to one. What the readers take is within bounds, and says
 * the same when it is written and read again.
 */
#include "layout/mnd-layout-result.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static GVariant *
read_bytes (const guint8 *data, gsize size, const char *type)
{
  /* A copy of its own, which the sanitizer watches, and which is aligned. */
  gpointer copy = g_memdup2 (data, size);

  return g_variant_ref_sink (g_variant_new_from_data (G_VARIANT_TYPE (type), copy, size, FALSE, g_free, copy));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GVariant) asked = read_bytes (data, size, MND_LAYOUT_REQUEST_TYPE);
  g_autoptr (GVariant) answered = read_bytes (data, size, MND_LAYOUT_RESULT_TYPE);
  g_autoptr (MndLayoutRequest) request = mnd_layout_request_new_from_variant (asked, NULL);
  g_autoptr (MndLayoutRequest) again = NULL;
  g_autoptr (MndLayoutRequest) two = mnd_layout_request_new (MND_LAYOUT_ENGINE_TWOPI);
  g_autoptr (MndLayoutResult) result = NULL;
  g_autoptr (GVariant) written = NULL;

  for (guint i = 0; i < 2; i++)
    mnd_layout_request_add_node (two, &(MndLayoutNode){ 100, 40, .lane = -1 });
  mnd_layout_request_add_edge (two, &(MndLayoutEdge){ 0, 1, 1, FALSE });
  result = mnd_layout_result_new_from_variant (answered, two, NULL);
  if (result != NULL)
    g_assert_cmpuint (mnd_layout_result_get_n_nodes (result), ==, 2);
  if (request == NULL)
    return 0;
  g_assert_true (mnd_layout_request_check (request, NULL));
  written = g_variant_ref_sink (mnd_layout_request_to_variant (request));
  again = mnd_layout_request_new_from_variant (written, NULL);
  g_assert_nonnull (again);
  return 0;
}
