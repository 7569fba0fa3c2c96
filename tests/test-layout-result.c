/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Results and frames: what goes in comes out, and nothing bad gets through. */

#include "layout/mnd-layout-error.h"
#include "layout/mnd-layout-frame.h"
#include "layout/mnd-layout-result.h"

#include <math.h>

static const MndLayoutPoint curve[] = { { 1, 2 }, { 3, 4 }, { 5, 6 }, { 7, 8 }, { 9, 10 }, { 11, 12 }, { 13, 14 } };

/* Three nodes, two edges. */
static MndLayoutRequest *
make_request (void)
{
  MndLayoutRequest *request = mnd_layout_request_new (MND_LAYOUT_ENGINE_NEATO);
  MndLayoutNode node = { .width = 10, .height = 10, .lane = -1 };
  MndLayoutEdge edge = { 0, 1, 1, FALSE };

  for (guint i = 0; i < 3; i++)
    mnd_layout_request_add_node (request, &node);
  mnd_layout_request_add_edge (request, &edge);
  mnd_layout_request_add_edge (request, &edge);

  return request;
}

static MndLayoutResult *
send_through_bytes (GVariant *message, GError **error)
{
  g_autoptr (MndLayoutRequest) request = make_request ();
  g_autoptr (GVariant) sent = g_variant_ref_sink (message);
  g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (sent);
  g_autoptr (GVariant) received =
      g_variant_ref_sink (g_variant_new_from_bytes (g_variant_get_type (sent), bytes, FALSE));

  return mnd_layout_result_new_from_variant (received, request, error);
}

static void
assert_garbage (GVariant *message)
{
  g_autoptr (MndLayoutResult) result = NULL;
  g_autoptr (GError) error = NULL;

  result = send_through_bytes (message, &error);
  g_assert_null (result);
  g_assert_error (error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_GARBAGE);
}

static void
test_round_trip (void)
{
  g_autoptr (MndLayoutResult) result = mnd_layout_result_new (3, 2);
  g_autoptr (MndLayoutResult) again = NULL;
  g_autoptr (GError) error = NULL;
  const MndLayoutPoint *route;
  guint n_points = 99;

  mnd_layout_result_set_position (result, 1, (MndLayoutPoint){ -1.5, 1e8 });
  mnd_layout_result_set_route (result, 1, curve, 7);
  again = send_through_bytes (mnd_layout_result_to_variant (result), &error);
  g_assert_no_error (error);

  g_assert_cmpuint (mnd_layout_result_get_n_nodes (again), ==, 3);
  g_assert_cmpuint (mnd_layout_result_get_n_edges (again), ==, 2);
  g_assert_cmpfloat (mnd_layout_result_get_position (again, 1).x, ==, -1.5);
  g_assert_cmpfloat (mnd_layout_result_get_position (again, 1).y, ==, 1e8);
  g_assert_cmpfloat (mnd_layout_result_get_position (again, 2).x, ==, 0);
  g_assert_null (mnd_layout_result_get_route (again, 0, &n_points));
  g_assert_cmpuint (n_points, ==, 0);
  route = mnd_layout_result_get_route (again, 1, &n_points);
  g_assert_cmpmem (route, n_points * sizeof *route, curve, sizeof curve);
}

static void
test_route_replaced (void)
{
  g_autoptr (MndLayoutResult) result = mnd_layout_result_new (3, 2);
  guint n_points = 99;

  mnd_layout_result_set_route (result, 0, curve, 7);
  mnd_layout_result_set_route (result, 0, curve, 4);
  mnd_layout_result_get_route (result, 0, &n_points);
  g_assert_cmpuint (n_points, ==, 4);
  mnd_layout_result_set_route (result, 0, NULL, 0);
  g_assert_null (mnd_layout_result_get_route (result, 0, &n_points));
}

static void
test_wrong_counts (void)
{
  static const guint counts[][2] = { { 2, 2 }, { 4, 2 }, { 0, 2 }, { 3, 1 }, { 3, 3 }, { 3, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (MndLayoutResult) result = mnd_layout_result_new (counts[i][0], counts[i][1]);
      assert_garbage (mnd_layout_result_to_variant (result));
    }
}

static void
test_wild_numbers (void)
{
  static const MndLayoutPoint wild[] = { { NAN, 0 },       { 0, NAN },    { INFINITY, 0 },
                                         { 0, -INFINITY }, { 1.01e9, 0 }, { 0, -1e300 } };

  for (guint i = 0; i < G_N_ELEMENTS (wild); i++)
    {
      g_autoptr (MndLayoutResult) node = mnd_layout_result_new (3, 2);
      g_autoptr (MndLayoutResult) edge = mnd_layout_result_new (3, 2);
      MndLayoutPoint route[] = { { 0, 0 }, { 0, 0 }, wild[i], { 0, 0 } };

      mnd_layout_result_set_position (node, 2, wild[i]);
      assert_garbage (mnd_layout_result_to_variant (node));
      mnd_layout_result_set_route (edge, 0, route, 4);
      assert_garbage (mnd_layout_result_to_variant (edge));
    }
}

static void
test_bad_messages (void)
{
  assert_garbage (g_variant_new_string ("no result at all"));
  assert_garbage (g_variant_new_parsed ("(@u 9, [(0.0, 0.0), (0.0, 0.0), (0.0, 0.0)], @aa(dd) [[], []])"));
  /* Routes of 1, 2, 3 and 5 points are no curves. */
  assert_garbage (g_variant_new_parsed ("(@u 1, [(0.0, 0.0), (0.0, 0.0), (0.0, 0.0)], [[(0.0, 0.0)], []])"));
  assert_garbage (
      g_variant_new_parsed ("(@u 1, [(0.0, 0.0), (0.0, 0.0), (0.0, 0.0)], [[(0.0, 0.0), (0.0, 0.0)], []])"));
  assert_garbage (g_variant_new_parsed ("(@u 1, [(0.0, 0.0), (0.0, 0.0), (0.0, 0.0)],"
                                        " [[], [(0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)]])"));
}

static void
test_long_route (void)
{
  g_autoptr (MndLayoutResult) result = mnd_layout_result_new (3, 2);
  g_autofree MndLayoutPoint *route = g_new0 (MndLayoutPoint, MND_LAYOUT_MAX_ROUTE + 3);
  GVariantBuilder routes;

  g_variant_builder_init (&routes, G_VARIANT_TYPE ("aa(dd)"));
  for (guint i = 0; i < 2; i++)
    g_variant_builder_add_value (&routes, g_variant_new_fixed_array (G_VARIANT_TYPE ("(dd)"), route,
                                                                     MND_LAYOUT_MAX_ROUTE + 3, sizeof *route));
  assert_garbage (g_variant_new ("(u@a(dd)aa(dd))", MND_LAYOUT_RESULT_VERSION,
                                 g_variant_new_fixed_array (G_VARIANT_TYPE ("(dd)"), route, 3, sizeof *route),
                                 &routes));
}

static void
test_broken_bytes (void)
{
  g_autoptr (MndLayoutRequest) request = make_request ();
  g_autoptr (MndLayoutResult) result = mnd_layout_result_new (3, 2);
  g_autoptr (GVariant) message = NULL;
  gsize length;

  mnd_layout_result_set_route (result, 1, curve, 7);
  message = g_variant_ref_sink (mnd_layout_result_to_variant (result));
  length = g_variant_get_size (message);
  for (gsize cut = 0; cut < length; cut++)
    {
      guint8 *bytes = g_memdup2 (g_variant_get_data (message), length);
      g_autoptr (GVariant) broken = g_variant_ref_sink (
          g_variant_new_from_data (G_VARIANT_TYPE (MND_LAYOUT_RESULT_TYPE), bytes, cut, FALSE, g_free, bytes));
      g_autoptr (MndLayoutResult) again = NULL;
      g_autoptr (GError) error = NULL;

      again = mnd_layout_result_new_from_variant (broken, request, &error);
      g_assert_null (again);
      g_assert_error (error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_GARBAGE);
    }
}

static void
test_frames (void)
{
  const MndLayoutFrame frame = { MND_LAYOUT_FRAME_RESULT, G_GUINT64_CONSTANT (0x0123456789abcdef), 4711 };
  guint8 bytes[MND_LAYOUT_FRAME_HEADER];
  MndLayoutFrame again;

  mnd_layout_frame_write (&frame, bytes);
  g_assert_cmpmem (bytes, 4, "MNDL", 4);
  g_assert_true (mnd_layout_frame_read (&again, bytes));
  g_assert_cmpint (again.kind, ==, frame.kind);
  g_assert_cmpuint (again.serial, ==, frame.serial);
  g_assert_cmpuint (again.length, ==, frame.length);

  bytes[0] = 'm';
  g_assert_false (mnd_layout_frame_read (&again, bytes));
  mnd_layout_frame_write (&(MndLayoutFrame){ (MndLayoutFrameKind) 0, 1, 1 }, bytes);
  g_assert_false (mnd_layout_frame_read (&again, bytes));
  mnd_layout_frame_write (&(MndLayoutFrame){ (MndLayoutFrameKind) 4, 1, 1 }, bytes);
  g_assert_false (mnd_layout_frame_read (&again, bytes));
  mnd_layout_frame_write (&(MndLayoutFrame){ MND_LAYOUT_FRAME_RESULT, 1, MND_LAYOUT_FRAME_MAX + 1 }, bytes);
  g_assert_false (mnd_layout_frame_read (&again, bytes));
  mnd_layout_frame_write (&(MndLayoutFrame){ MND_LAYOUT_FRAME_RESULT, 1, MND_LAYOUT_FRAME_MAX }, bytes);
  g_assert_true (mnd_layout_frame_read (&again, bytes));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/result/round-trip", test_round_trip);
  g_test_add_func ("/layout/result/route-replaced", test_route_replaced);
  g_test_add_func ("/layout/result/wrong-counts", test_wrong_counts);
  g_test_add_func ("/layout/result/wild-numbers", test_wild_numbers);
  g_test_add_func ("/layout/result/bad-messages", test_bad_messages);
  g_test_add_func ("/layout/result/long-route", test_long_route);
  g_test_add_func ("/layout/result/broken-bytes", test_broken_bytes);
  g_test_add_func ("/layout/frame/header", test_frames);

  return g_test_run ();
}
