/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Requests and engines: what goes in comes out, and nothing bad gets through. */

#include "layout/mnd-layout-error.h"
#include "layout/mnd-layout-request.h"
#include "stubs/layout-maps.h"

#include <math.h>

static const MndLayoutNode good_node = { 100, 40, 10, 20, TRUE, FALSE, 2 };
static const MndLayoutEdge good_edge = { 0, 1, 1, TRUE };

static MndLayoutRequest *
make_request (void)
{
  MndLayoutRequest *request = mnd_layout_request_new (MND_LAYOUT_ENGINE_NEATO);

  mnd_layout_request_add_node (request, &good_node);
  mnd_layout_request_add_node (request, &good_node);
  mnd_layout_request_add_edge (request, &good_edge);

  return request;
}

/* As a message, through bytes, so that nothing of the original object can leak through. */
static MndLayoutRequest *
send_through_bytes (GVariant *message, GError **error)
{
  g_autoptr (GVariant) sent = g_variant_ref_sink (message);
  g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (sent);
  g_autoptr (GVariant) received =
      g_variant_ref_sink (g_variant_new_from_bytes (g_variant_get_type (sent), bytes, FALSE));

  return mnd_layout_request_new_from_variant (received, error);
}

static void
test_round_trip (void)
{
  for (guint map = 0; map < LAYOUT_N_MAPS; map++)
    {
      g_autoptr (MndLayoutRequest) request = layout_map_new ((LayoutMap) map, MND_LAYOUT_ENGINE_TWOPI, 30, map);
      g_autoptr (MndLayoutRequest) again = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) sent = g_variant_ref_sink (mnd_layout_request_to_variant (request));
      g_autoptr (GVariant) received = NULL;

      again = send_through_bytes (mnd_layout_request_to_variant (request), &error);
      g_assert_no_error (error);
      received = g_variant_ref_sink (mnd_layout_request_to_variant (again));
      g_assert_true (g_variant_equal (sent, received));
      g_assert_cmpint (mnd_layout_request_get_engine (again), ==, MND_LAYOUT_ENGINE_TWOPI);
      g_assert_cmpint (mnd_layout_request_get_root (again), ==, -1);
    }
}

static void
test_fields (void)
{
  g_autoptr (MndLayoutRequest) request = mnd_layout_request_new (MND_LAYOUT_ENGINE_CIRCO);
  g_autoptr (MndLayoutRequest) again = NULL;
  const MndLayoutNode *nodes;
  const MndLayoutEdge *edges;
  MndLayoutNode pinned = { 1.5, 2.5, -3.25, 4.75, TRUE, TRUE, 7 };
  MndLayoutNode plain = { 100, 40, 0, 0, FALSE, FALSE, -1 };
  MndLayoutEdge loop = { 1, 1, 2.5, FALSE };
  guint n_nodes, n_edges;

  g_assert_cmpuint (mnd_layout_request_add_node (request, &plain), ==, 0);
  g_assert_cmpuint (mnd_layout_request_add_node (request, &pinned), ==, 1);
  g_assert_cmpuint (mnd_layout_request_add_edge (request, &good_edge), ==, 0);
  g_assert_cmpuint (mnd_layout_request_add_edge (request, &loop), ==, 1);

  again = send_through_bytes (mnd_layout_request_to_variant (request), NULL);
  nodes = mnd_layout_request_get_nodes (again, &n_nodes);
  edges = mnd_layout_request_get_edges (again, &n_edges);
  g_assert_cmpuint (n_nodes, ==, 2);
  g_assert_cmpuint (n_edges, ==, 2);
  g_assert_cmpfloat (nodes[1].width, ==, 1.5);
  g_assert_cmpfloat (nodes[1].height, ==, 2.5);
  g_assert_cmpfloat (nodes[1].x, ==, -3.25);
  g_assert_cmpfloat (nodes[1].y, ==, 4.75);
  g_assert_true (nodes[1].placed && nodes[1].pinned && !nodes[0].placed && !nodes[0].pinned);
  g_assert_cmpint (nodes[1].lane, ==, 7);
  g_assert_cmpint (nodes[0].lane, ==, -1);
  g_assert_cmpuint (edges[1].from + edges[1].to, ==, 2);
  g_assert_cmpfloat (edges[1].weight, ==, 2.5);
  g_assert_true (edges[0].shapes_ranks && !edges[1].shapes_ranks);
}

static void
test_root (void)
{
  g_autoptr (MndLayoutRequest) request = make_request ();
  g_autoptr (MndLayoutRequest) again = NULL;

  mnd_layout_request_set_root (request, 1);
  again = send_through_bytes (mnd_layout_request_to_variant (request), NULL);
  g_assert_cmpint (mnd_layout_request_get_root (again), ==, 1);
}

static void
assert_refused (MndLayoutRequest *request)
{
  g_autoptr (MndLayoutRequest) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) remote = NULL;

  g_assert_false (mnd_layout_request_check (request, &error));
  g_assert_error (error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_REFUSED);

  again = send_through_bytes (mnd_layout_request_to_variant (request), &remote);
  g_assert_null (again);
  g_assert_error (remote, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_REFUSED);
}

static void
test_bad_nodes (void)
{
  static const MndLayoutNode bad[] = {
    { 0, 40, 0, 0, FALSE, FALSE, -1 },
    { -5, 40, 0, 0, FALSE, FALSE, -1 },
    { NAN, 40, 0, 0, FALSE, FALSE, -1 },
    { INFINITY, 40, 0, 0, FALSE, FALSE, -1 },
    { 40, 0, 0, 0, FALSE, FALSE, -1 },
    { 40, NAN, 0, 0, FALSE, FALSE, -1 },
    { 40, MND_LAYOUT_MAX_SIZE * 1.01, 0, 0, FALSE, FALSE, -1 },
    { MND_LAYOUT_MAX_SIZE * 1.01, 40, 0, 0, FALSE, FALSE, -1 },
    { 40, 40, NAN, 0, TRUE, FALSE, -1 },
    { 40, 40, 0, -INFINITY, TRUE, FALSE, -1 },
    { 40, 40, MND_LAYOUT_MAX_PRESENT * 1.01, 0, TRUE, FALSE, -1 },
    { 40, 40, 0, 0, FALSE, TRUE, -1 },
    { 40, 40, 0, 0, FALSE, FALSE, -2 },
    { 40, 40, 0, 0, FALSE, FALSE, MND_LAYOUT_MAX_LANE + 1 },
    { 40, 40, 0, 0, FALSE, FALSE, -1, .obstacle = TRUE },
    { 40, 40, 0, 0, FALSE, FALSE, -1, .group = 1 },
    { 40, 40, 0, 0, FALSE, FALSE, -1, .group = G_MAXUINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (MndLayoutRequest) request = make_request ();

      mnd_layout_request_add_node (request, &bad[i]);
      assert_refused (request);
    }
}

static void
test_bad_edges (void)
{
  static const MndLayoutEdge bad[] = {
    { 2, 0, 1, FALSE },  { 0, 2, 1, FALSE },   { G_MAXUINT, 0, 1, FALSE }, { 0, 1, 0, FALSE },
    { 0, 1, -1, FALSE }, { 0, 1, NAN, FALSE }, { 0, 1, 1e9, FALSE },       { 0, 1, INFINITY, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (MndLayoutRequest) request = make_request ();

      mnd_layout_request_add_edge (request, &bad[i]);
      assert_refused (request);
    }
}

static void
test_bad_groups (void)
{
  static const MndLayoutGroup bad[] = {
    { -1, 0, 0, 0, 0 },   { 0, NAN, 0, 0, 0 }, { 0, 0, INFINITY, 0, 0 }, { 0, 0, 0, MND_LAYOUT_MAX_SIZE * 1.01, 0 },
    { 0, 0, 0, 0, -0.1 },
  };
  g_autoptr (MndLayoutRequest) many = make_request ();

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (MndLayoutRequest) request = make_request ();

      mnd_layout_request_add_group (request, &bad[i]);
      assert_refused (request);
    }
  for (guint i = 0; i <= MND_LAYOUT_MAX_GROUPS; i++)
    mnd_layout_request_add_group (many, &(MndLayoutGroup){ 0 });
  assert_refused (many);
}

/* Groups, their members and obstacles go through unchanged; what is no work is not counted as such. */
static void
test_groups_and_obstacles (void)
{
  g_autoptr (MndLayoutRequest) request = mnd_layout_request_new (MND_LAYOUT_ENGINE_NEATO);
  g_autoptr (MndLayoutRequest) again = NULL;
  g_autoptr (GError) error = NULL;
  MndLayoutGroup first = { 1, 2, 3, 4, 5 }, second = { 6, 7, 8, 9, 10 };
  MndLayoutNode member = good_node, obstacle = good_node;
  const MndLayoutGroup *groups;
  const MndLayoutNode *nodes;
  guint n_groups, n_nodes;

  g_assert_cmpuint (mnd_layout_request_add_group (request, &first), ==, 1);
  g_assert_cmpuint (mnd_layout_request_add_group (request, &second), ==, 2);
  member.group = 2;
  obstacle.obstacle = TRUE;
  mnd_layout_request_add_node (request, &member);
  for (guint i = 0; i < 5000; i++)
    mnd_layout_request_add_node (request, &obstacle);
  for (guint i = 0; i < 50000; i++)
    mnd_layout_request_add_edge (request, &(MndLayoutEdge){ 0, 1, 1, TRUE });
  mnd_layout_request_set_lanes (request, TRUE);

  again = send_through_bytes (mnd_layout_request_to_variant (request), &error);
  g_assert_no_error (error);
  groups = mnd_layout_request_get_groups (again, &n_groups);
  nodes = mnd_layout_request_get_nodes (again, &n_nodes);
  g_assert_cmpuint (n_groups, ==, 2);
  g_assert_cmpmem (&groups[0], sizeof first, &first, sizeof first);
  g_assert_cmpmem (&groups[1], sizeof second, &second, sizeof second);
  g_assert_cmpuint (nodes[0].group, ==, 2);
  g_assert_cmpuint (nodes[1].group, ==, 0);
  g_assert_true (nodes[1].obstacle && !nodes[0].obstacle);
  g_assert_true (mnd_layout_request_get_lanes (again));
}

static void
test_bad_roots (void)
{
  static const int bad[] = { -2, 2, G_MAXINT, G_MININT };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (MndLayoutRequest) request = make_request ();

      mnd_layout_request_set_root (request, bad[i]);
      assert_refused (request);
    }
}

static void
test_too_many (void)
{
  g_autoptr (MndLayoutRequest) nodes = mnd_layout_request_new (MND_LAYOUT_ENGINE_TWOPI);
  g_autoptr (MndLayoutRequest) edges = make_request ();
  g_autoptr (MndLayoutRequest) not_offered = mnd_layout_request_new (MND_LAYOUT_ENGINE_NEATO);

  for (guint i = 0; i <= MND_LAYOUT_MAX_NODES; i++)
    mnd_layout_request_add_node (nodes, &good_node);
  assert_refused (nodes);
  for (guint i = 0; i <= MND_LAYOUT_MAX_EDGES; i++)
    mnd_layout_request_add_edge (edges, &good_edge);
  assert_refused (edges);
  for (guint i = 0; i < 5000; i++)
    mnd_layout_request_add_node (not_offered, &good_node);
  assert_refused (not_offered);
}

static void
assert_message_refused (GVariant *message)
{
  g_autoptr (MndLayoutRequest) request = NULL;
  g_autoptr (GError) error = NULL;

  request = send_through_bytes (message, &error);
  g_assert_null (request);
  g_assert_error (error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_REFUSED);
}

/* What follows the engine's name in a request without anything. */
#define NOTHING "@a(ddbddbibu) [], @a(uudb) [], @a(ddddd) [], false, -1"

static void
test_bad_messages (void)
{
  g_autoptr (MndLayoutRequest) accepted = NULL;
  g_autoptr (GError) error = NULL;

  assert_message_refused (g_variant_new_string ("no request at all"));
  assert_message_refused (g_variant_new_parsed ("(@u 99, 'dot', " NOTHING ")"));
  assert_message_refused (g_variant_new_parsed ("(@u 2, 'rm -rf', " NOTHING ")"));
  assert_message_refused (g_variant_new_parsed ("(@u 2, '', " NOTHING ")"));
  /* As the version before had it. */
  assert_message_refused (g_variant_new_parsed ("(@u 1, 'dot', @a(ddbddbi) [], @a(uudb) [], -1)"));
  assert_message_refused (g_variant_new_parsed ("(@u 1, 'dot', " NOTHING ")"));
  accepted = send_through_bytes (g_variant_new_parsed ("(@u 2, 'dot', " NOTHING ")"), &error);
  g_assert_no_error (error);
}

/* Whatever byte is broken, the message is either refused or still a request that passes the check. */
static void
test_broken_bytes (void)
{
  g_autoptr (MndLayoutRequest) request = layout_map_new (LAYOUT_MAP_PINNED, MND_LAYOUT_ENGINE_FDP, 6, 1);
  g_autoptr (GVariant) message = NULL;
  gsize length;
  guint n_refused = 0;

  mnd_layout_request_add_group (request, &(MndLayoutGroup){ 8, 20, 8, 8, 60 });
  message = g_variant_ref_sink (mnd_layout_request_to_variant (request));
  length = g_variant_get_size (message);
  for (gsize i = 0; i < length * 2; i++)
    {
      guint8 *bytes = g_memdup2 (g_variant_get_data (message), length);
      gsize cut = i < length ? length : i - length;
      g_autoptr (GVariant) broken = NULL;
      g_autoptr (MndLayoutRequest) again = NULL;
      g_autoptr (GError) error = NULL;

      bytes[i % length] ^= 0xff;
      broken = g_variant_ref_sink (
          g_variant_new_from_data (G_VARIANT_TYPE (MND_LAYOUT_REQUEST_TYPE), bytes, cut, FALSE, g_free, bytes));
      again = mnd_layout_request_new_from_variant (broken, &error);
      if (again == NULL)
        {
          g_assert_error (error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_REFUSED);
          n_refused++;
        }
      else
        g_assert_true (mnd_layout_request_check (again, NULL));
    }
  g_assert_cmpuint (n_refused, >=, length);
}

/* The same for many bytes broken at once, at random but always the same. */
static void
test_scrambled_bytes (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (2026);
  guint n_taken = 0;

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (MndLayoutRequest) request = layout_map_new (LAYOUT_MAP_PINNED, MND_LAYOUT_ENGINE_CIRCO, 4, round % 50);
      g_autoptr (MndLayoutRequest) again = NULL;
      g_autoptr (GVariant) message = NULL;
      g_autoptr (GVariant) broken = NULL;
      g_autoptr (GError) error = NULL;
      guint8 *bytes;
      gsize length;

      mnd_layout_request_add_group (request, &(MndLayoutGroup){ 1, 2, 3, 4, 5 });
      message = g_variant_ref_sink (mnd_layout_request_to_variant (request));
      length = g_variant_get_size (message);
      bytes = g_memdup2 (g_variant_get_data (message), length);
      for (guint i = 0; i <= round % 5; i++)
        bytes[g_rand_int_range (dice, 0, (int) length)] = (guint8) g_rand_int_range (dice, 0, 256);
      broken = g_variant_ref_sink (
          g_variant_new_from_data (G_VARIANT_TYPE (MND_LAYOUT_REQUEST_TYPE), bytes, length, FALSE, g_free, bytes));
      again = mnd_layout_request_new_from_variant (broken, &error);
      n_taken += again != NULL;
      if (again == NULL)
        g_assert_error (error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_REFUSED);
      else
        g_assert_true (mnd_layout_request_check (again, NULL));
    }
  g_assert_cmpuint (n_taken, >, 100);
}

static void
test_engines (void)
{
  static const char *const names[] = { "dot", "dot-lr", "dot-rl", "neato", "sfdp", "fdp", "twopi", "circo" };
  MndLayoutEngine engine = MND_LAYOUT_ENGINE_CIRCO;

  g_assert_cmpuint (G_N_ELEMENTS (names), ==, MND_LAYOUT_N_ENGINES);
  for (guint i = 0; i < MND_LAYOUT_N_ENGINES; i++)
    {
      g_assert_cmpstr (mnd_layout_engine_get_name ((MndLayoutEngine) i), ==, names[i]);
      g_assert_true (mnd_layout_engine_from_name (names[i], &engine));
      g_assert_cmpuint (engine, ==, i);
      g_assert_true (mnd_layout_engine_is_offered (engine, 130, 350));
      g_assert_true (mnd_layout_engine_is_offered (engine, 0, 0));
      g_assert_false (mnd_layout_engine_is_offered (engine, G_MAXUINT, 0));
      g_assert_false (mnd_layout_engine_is_offered (engine, 0, G_MAXUINT));
    }
  g_assert_false (mnd_layout_engine_from_name ("osage", &engine));
  g_assert_false (mnd_layout_engine_from_name ("", &engine));
  g_assert_true (mnd_layout_engine_is_offered (MND_LAYOUT_ENGINE_SFDP, 5000, 12500));
  g_assert_false (mnd_layout_engine_is_offered (MND_LAYOUT_ENGINE_NEATO, 5000, 12500));
}

static void
test_time_limits (void)
{
  g_assert_cmpuint (mnd_layout_engine_get_time_limit (0), ==, 5000);
  g_assert_cmpuint (mnd_layout_engine_get_time_limit (200), ==, 5000);
  g_assert_cmpuint (mnd_layout_engine_get_time_limit (5000), ==, 15000);
  g_assert_cmpuint (mnd_layout_engine_get_time_limit (10000), >, 15000);
  g_assert_cmpuint (mnd_layout_engine_get_time_limit (G_MAXUINT), <, 600000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/request/round-trip", test_round_trip);
  g_test_add_func ("/layout/request/fields", test_fields);
  g_test_add_func ("/layout/request/root", test_root);
  g_test_add_func ("/layout/request/bad-nodes", test_bad_nodes);
  g_test_add_func ("/layout/request/bad-edges", test_bad_edges);
  g_test_add_func ("/layout/request/bad-groups", test_bad_groups);
  g_test_add_func ("/layout/request/groups-and-obstacles", test_groups_and_obstacles);
  g_test_add_func ("/layout/request/bad-roots", test_bad_roots);
  g_test_add_func ("/layout/request/too-many", test_too_many);
  g_test_add_func ("/layout/request/bad-messages", test_bad_messages);
  g_test_add_func ("/layout/request/broken-bytes", test_broken_bytes);
  g_test_add_func ("/layout/request/scrambled-bytes", test_scrambled_bytes);
  g_test_add_func ("/layout/engine/names-and-sizes", test_engines);
  g_test_add_func ("/layout/engine/time-limits", test_time_limits);

  return g_test_run ();
}
