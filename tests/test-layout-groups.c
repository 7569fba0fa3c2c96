/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups hold their own and nobody else, by every engine, as boxes and as lanes; what is not laid out is an obstacle to
 * what is. */

#include "layout/worker/groups.h"
#include "layout/worker/place.h"
#include "stubs/layout-maps.h"

#include <math.h>

#define N_GROUPS 5

static MndGraphviz *
get_graphviz (void)
{
  static MndGraphviz *graphviz = NULL;

  if (graphviz == NULL)
    graphviz = mnd_graphviz_new ();
  g_assert_nonnull (graphviz);

  return graphviz;
}

/* A seeded map with groups of uneven size and room, one of them empty, and boxes of none; or, with @obstacles, with a
 * third of its nodes as such. */
static MndLayoutRequest *
make_request (LayoutMap map, MndLayoutEngine engine, guint n_nodes, gboolean lanes, gboolean obstacles)
{
  g_autoptr (MndLayoutRequest) plain = layout_map_new (map, engine, n_nodes, 77);
  MndLayoutRequest *request = mnd_layout_request_new (engine);
  g_autoptr (GRand) dice = g_rand_new_with_seed (n_nodes);
  guint n_edges;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (plain, &n_nodes);
  const MndLayoutEdge *edges = mnd_layout_request_get_edges (plain, &n_edges);

  for (guint i = 0; i <= N_GROUPS; i++)
    mnd_layout_request_add_group (request, &(MndLayoutGroup){ 10, 30 - i, 12, 8 + i, i % 2 == 0 ? 0 : 400 });
  for (guint i = 0; i < n_nodes; i++)
    {
      MndLayoutNode node = nodes[i];

      node.group = (guint) g_rand_int_range (dice, 0, N_GROUPS + 1);
      node.obstacle = obstacles && i % 3 == 0;
      if (node.obstacle && !node.placed)
        {
          node.placed = TRUE;
          node.x = g_rand_double_range (dice, -600, 600);
          node.y = g_rand_double_range (dice, -400, 400);
        }
      mnd_layout_request_add_node (request, &node);
    }
  for (guint i = 0; i < n_edges; i++)
    mnd_layout_request_add_edge (request, &edges[i]);
  mnd_layout_request_set_lanes (request, lanes);
  g_assert_true (mnd_layout_request_check (request, NULL));

  return request;
}

static MndBox *
list_boxes (MndLayoutRequest *request, MndLayoutResult *result, guint *n_boxes)
{
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, n_boxes);
  MndBox *boxes = g_new (MndBox, *n_boxes);

  for (guint i = 0; i < *n_boxes; i++)
    {
      MndLayoutPoint at = mnd_layout_result_get_position (result, i);

      g_assert_true (isfinite (at.x) && isfinite (at.y));
      boxes[i] = (MndBox){ at.x, at.y, nodes[i].width, nodes[i].height, nodes[i].pinned || nodes[i].obstacle };
    }

  return boxes;
}

static void
assert_apart (const MndBox *boxes, guint n_boxes)
{
  for (guint i = 0; i < n_boxes; i++)
    for (guint k = 0; k < i; k++)
      g_assert_false (mnd_box_is_too_close (&boxes[i], &boxes[k], MND_BOX_GAP - 0.001)
                      && !(boxes[i].fixed && boxes[k].fixed));
}

/* The frame of a group; FALSE where it holds nobody. */
static gboolean
find_frame (MndLayoutRequest *request, const MndBox *boxes, guint n_boxes, guint group, MndBox *frame)
{
  g_autofree MndBox *own = g_new (MndBox, n_boxes + 1);
  guint n_nodes, n_groups, n_own = 0;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, &n_nodes);
  const MndLayoutGroup *groups = mnd_layout_request_get_groups (request, &n_groups);

  for (guint i = 0; i < n_boxes; i++)
    if (nodes[i].group == group)
      own[n_own++] = boxes[i];
  if (n_own > 0)
    *frame = mnd_groups_frame (&groups[group - 1], own, n_own);

  return n_own > 0;
}

static void
assert_groups_hold_their_own (MndLayoutRequest *request, MndLayoutResult *result)
{
  guint n_boxes;
  g_autofree MndBox *boxes = list_boxes (request, result, &n_boxes);
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, &n_boxes);
  MndLayoutEngine engine = mnd_layout_request_get_engine (request);
  gboolean sideways = engine == MND_LAYOUT_ENGINE_HIERARCHY_LR || engine == MND_LAYOUT_ENGINE_HIERARCHY_RL;
  double side = engine == MND_LAYOUT_ENGINE_HIERARCHY_RL ? -1 : 1; /* bands begin at the right */
  double end = -INFINITY;

  assert_apart (boxes, n_boxes);
  for (guint group = 1; group <= N_GROUPS + 1; group++)
    {
      MndBox frame, other;
      double at, half;

      if (!find_frame (request, boxes, n_boxes, group, &frame))
        continue;
      for (guint i = 0; i < n_boxes; i++)
        if (nodes[i].group != group && !mnd_layout_request_get_lanes (request))
          g_assert_false (mnd_box_is_too_close (&frame, &boxes[i], 0));
      for (guint k = 1; k < group; k++)
        if (find_frame (request, boxes, n_boxes, k, &other) && !mnd_layout_request_get_lanes (request))
          g_assert_false (mnd_box_is_too_close (&frame, &other, MND_BOX_GAP - 0.001));
      if (!mnd_layout_request_get_lanes (request))
        continue;
      at = sideways ? side * frame.x : frame.y;
      half = (sideways ? frame.width : frame.height) / 2;
      g_assert_cmpfloat (at - half, >, end + MND_BOX_GAP - 0.001);
      end = at + half;
    }
  for (guint i = 0; i < n_boxes && mnd_layout_request_get_lanes (request); i++)
    if (nodes[i].group == 0)
      g_assert_cmpfloat (sideways ? side * boxes[i].x - boxes[i].width / 2 : boxes[i].y - boxes[i].height / 2, >, end);
}

static void
test_groups (gconstpointer data)
{
  MndLayoutEngine engine = (MndLayoutEngine) GPOINTER_TO_UINT (data);
  static const LayoutMap maps[] = { LAYOUT_MAP_SECTOR, LAYOUT_MAP_FREE_SECTOR, LAYOUT_MAP_PLACED, LAYOUT_MAP_ONE_POINT,
                                    LAYOUT_MAP_LOOPS,  LAYOUT_MAP_SCATTERED,   LAYOUT_MAP_STAR,   LAYOUT_MAP_UNEVEN,
                                    LAYOUT_MAP_SINGLE, LAYOUT_MAP_EMPTY };

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    for (guint lanes = 0; lanes < 2; lanes++)
      for (guint n_nodes = 3; n_nodes < 100; n_nodes += 40)
        {
          g_autoptr (MndLayoutRequest) request = make_request (maps[i], engine, n_nodes, lanes == 1, FALSE);
          g_autoptr (MndLayoutResult) result = mnd_place (get_graphviz (), request);

          g_test_message ("%s, %u nodes, %s", layout_map_get_name (maps[i]), n_nodes, lanes ? "lanes" : "boxes");
          g_assert_nonnull (result);
          assert_groups_hold_their_own (request, result);
        }
}

/* With pins, groups may be torn, but pins hold and boxes do not overlap. */
static void
test_pins_in_groups (gconstpointer data)
{
  MndLayoutEngine engine = (MndLayoutEngine) GPOINTER_TO_UINT (data);

  for (guint lanes = 0; lanes < 2; lanes++)
    {
      g_autoptr (MndLayoutRequest) request = make_request (LAYOUT_MAP_PINNED, engine, 60, lanes == 1, TRUE);
      g_autoptr (MndLayoutResult) result = mnd_place (get_graphviz (), request);
      guint n_boxes, n_fixed = 0;
      g_autofree MndBox *boxes = list_boxes (request, result, &n_boxes);
      const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, &n_boxes);

      assert_apart (boxes, n_boxes);
      for (guint i = 0; i < n_boxes; i++)
        if (boxes[i].fixed)
          {
            g_assert_cmpfloat_with_epsilon (boxes[i].x, nodes[i].x, 1e-6);
            g_assert_cmpfloat_with_epsilon (boxes[i].y, nodes[i].y, 1e-6);
            n_fixed++;
          }
      g_assert_cmpuint (n_fixed, >, 20);
    }
}

/* Laying out again what is in groups already moves little. */
static void
test_groups_stay (gconstpointer data)
{
  MndLayoutEngine engine = (MndLayoutEngine) GPOINTER_TO_UINT (data);

  for (guint lanes = 0; lanes < 2; lanes++)
    {
      g_autoptr (MndLayoutRequest) request = make_request (LAYOUT_MAP_FREE_SECTOR, engine, 60, lanes == 1, FALSE);
      g_autoptr (MndLayoutResult) first = mnd_place (get_graphviz (), request);
      g_autoptr (MndLayoutRequest) again = make_request (LAYOUT_MAP_EMPTY, engine, 0, lanes == 1, FALSE);
      g_autoptr (MndLayoutResult) second = NULL;
      guint n_boxes, n_edges;
      g_autofree MndBox *boxes = list_boxes (request, first, &n_boxes);
      const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, &n_boxes);
      const MndLayoutEdge *edges = mnd_layout_request_get_edges (request, &n_edges);
      double way = 0;

      for (guint i = 0; i < n_boxes; i++)
        {
          MndLayoutNode node = nodes[i];

          node.placed = TRUE;
          node.x = boxes[i].x;
          node.y = boxes[i].y;
          mnd_layout_request_add_node (again, &node);
        }
      for (guint i = 0; i < n_edges; i++)
        mnd_layout_request_add_edge (again, &edges[i]);
      second = mnd_place (get_graphviz (), again);
      assert_groups_hold_their_own (again, second);
      for (guint i = 0; i < n_boxes; i++)
        {
          MndLayoutPoint at = mnd_layout_result_get_position (second, i);
          way += hypot (at.x - boxes[i].x, at.y - boxes[i].y) / n_boxes;
        }
      g_test_message ("%s: %.1f points", lanes ? "lanes" : "boxes", way);
      g_assert_cmpfloat (way, <, 100);
    }
}

/* A part of a map that is laid out among the rest keeps its middle, more or less, and clear of the rest. */
static void
test_obstacles (gconstpointer data)
{
  MndLayoutEngine engine = (MndLayoutEngine) GPOINTER_TO_UINT (data);
  g_autoptr (MndLayoutRequest) request = mnd_layout_request_new (engine);
  g_autoptr (MndLayoutResult) result = NULL;
  g_autofree MndBox *boxes = NULL;
  MndLayoutPoint middle = { 0, 0 };
  guint n_boxes;

  for (guint i = 0; i < 100; i++)
    {
      MndLayoutNode node = { 100, 40, (i % 10) * 200.0, (i / 10) * 160.0, .placed = TRUE, .lane = -1 };

      node.obstacle = i % 10 < 3 || i % 10 > 6 || i / 10 < 3 || i / 10 > 6;
      mnd_layout_request_add_node (request, &node);
    }
  for (guint i = 0; i + 1 < 100; i++)
    mnd_layout_request_add_edge (request, &(MndLayoutEdge){ i, i + 1, 1, TRUE });
  for (guint i = 3; i < 7; i++)
    mnd_layout_request_add_edge (request, &(MndLayoutEdge){ 30 + i, 60 + i, 1, TRUE });

  result = mnd_place (get_graphviz (), request);
  boxes = list_boxes (request, result, &n_boxes);
  assert_apart (boxes, n_boxes);
  for (guint i = 0; i < n_boxes; i++)
    {
      if (boxes[i].fixed)
        {
          g_assert_cmpfloat (boxes[i].x, ==, (i % 10) * 200.0);
          g_assert_cmpfloat (boxes[i].y, ==, (i / 10) * 160.0);
          continue;
        }
      middle.x += boxes[i].x / 16;
      middle.y += boxes[i].y / 16;
    }
  g_assert_cmpfloat_with_epsilon (middle.x, 900, 200);
  g_assert_cmpfloat_with_epsilon (middle.y, 720, 200);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    GTestDataFunc function;
  } tests[] = {
    { "hold-their-own", test_groups },
    { "pins", test_pins_in_groups },
    { "stay", test_groups_stay },
    { "obstacles", test_obstacles },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint t = 0; t < G_N_ELEMENTS (tests); t++)
    for (guint i = 0; i < MND_LAYOUT_N_ENGINES; i++)
      {
        const char *name = mnd_layout_engine_get_name ((MndLayoutEngine) i);
        g_autofree char *path = g_strdup_printf ("/layout/groups/%s/%s", tests[t].name, name);

        g_test_add_data_func (path, GUINT_TO_POINTER (i), tests[t].function);
      }

  return g_test_run ();
}
