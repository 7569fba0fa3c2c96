/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must be true of every layout, by every engine, of every map; in this process, where it is also seen by
 * sanitizers and coverage, and through the real program, whose locks are looked at from outside. */

#include "layout/mnd-layout-client.h"
#include "layout/worker/place.h"
#include "layout/worker/ranks.h"
#include "layout/worker/separate.h"
#include "layout/mnd-layout-frame.h"
#include "stubs/layout-maps.h"

#include <math.h>
#include <string.h>

static MndGraphviz *
get_graphviz (void)
{
  static MndGraphviz *graphviz = NULL;

  if (graphviz == NULL)
    graphviz = mnd_graphviz_new ();
  g_assert_nonnull (graphviz);

  return graphviz;
}

static MndBox
box_of (MndLayoutRequest *request, MndLayoutResult *result, guint node)
{
  guint n_nodes;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, &n_nodes);
  MndLayoutPoint at = mnd_layout_result_get_position (result, node);

  return (MndBox){ at.x, at.y, nodes[node].width, nodes[node].height, nodes[node].pinned };
}

static void
assert_apart (MndLayoutRequest *request, MndLayoutResult *result)
{
  guint n_nodes;

  mnd_layout_request_get_nodes (request, &n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    for (guint k = 0; k < i; k++)
      {
        MndBox a = box_of (request, result, i), b = box_of (request, result, k);

        if (mnd_box_is_too_close (&a, &b, MND_BOX_GAP) && !(a.fixed && b.fixed))
          g_error ("nodes %u and %u are too close", k, i);
      }
}

static void
assert_pins_hold (MndLayoutRequest *request, MndLayoutResult *result)
{
  guint n_nodes;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, &n_nodes);

  for (guint i = 0; i < n_nodes; i++)
    if (nodes[i].pinned)
      {
        g_assert_cmpfloat_with_epsilon (mnd_layout_result_get_position (result, i).x, nodes[i].x, 0.01);
        g_assert_cmpfloat_with_epsilon (mnd_layout_result_get_position (result, i).y, nodes[i].y, 0.01);
      }
}

static gboolean
is_near (MndLayoutPoint point, MndBox box)
{
  return fabs (point.x - box.x) <= box.width / 2 + 4 && fabs (point.y - box.y) <= box.height / 2 + 4;
}

/* Every route leads from the box at which its edge begins to that at which it ends. */
static guint
assert_routes_arrive (MndLayoutRequest *request, MndLayoutResult *result)
{
  guint n_edges, n_routes = 0;
  const MndLayoutEdge *edges = mnd_layout_request_get_edges (request, &n_edges);

  for (guint i = 0; i < n_edges; i++)
    {
      guint n_points;
      const MndLayoutPoint *route = mnd_layout_result_get_route (result, i, &n_points);

      if (route == NULL)
        continue;
      g_assert_true (is_near (route[0], box_of (request, result, edges[i].from)));
      g_assert_true (is_near (route[n_points - 1], box_of (request, result, edges[i].to)));
      n_routes++;
    }

  return n_routes;
}

static GBytes *
to_bytes (MndLayoutResult *result)
{
  g_autoptr (GVariant) message = g_variant_ref_sink (mnd_layout_result_to_variant (result));

  return g_variant_get_data_as_bytes (message);
}

/* Lays out, checks all that must be true, and returns the result. */
static MndLayoutResult *
place_and_check (MndLayoutRequest *request)
{
  g_autoptr (MndLayoutResult) result = NULL;
  g_autoptr (MndLayoutResult) received = NULL;
  g_autoptr (GVariant) message = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mnd_layout_request_check (request, &error));
  result = mnd_place (get_graphviz (), request);
  g_assert_nonnull (result);

  message = g_variant_ref_sink (mnd_layout_result_to_variant (result));
  received = mnd_layout_result_new_from_variant (message, request, &error);
  g_assert_no_error (error);
  assert_pins_hold (request, result);
  assert_apart (request, result);
  assert_routes_arrive (request, result);

  return g_steal_pointer (&result);
}

static void
test_properties (gconstpointer data)
{
  MndLayoutEngine engine = (MndLayoutEngine) GPOINTER_TO_UINT (data);
  static const guint sizes[] = { 2, 7, 40, 120 };

  for (guint map = 0; map < LAYOUT_N_MAPS; map++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        guint n_nodes = map == LAYOUT_MAP_COMPLETE ? MIN (sizes[i], 30) : sizes[i];
        g_autoptr (MndLayoutRequest) request = layout_map_new ((LayoutMap) map, engine, n_nodes, i * 7919 + 1);
        g_autoptr (MndLayoutResult) result = NULL;

        g_test_message ("%s of %u nodes", layout_map_get_name ((LayoutMap) map), n_nodes);
        result = place_and_check (request);
      }
}

static MndLayoutRequest *
dup_as_if_mirrored (MndLayoutRequest *request)
{
  MndLayoutRequest *mirrored = mnd_layout_request_new (MND_LAYOUT_ENGINE_HIERARCHY_LR);
  guint n_nodes, n_edges;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, &n_nodes);
  const MndLayoutEdge *edges = mnd_layout_request_get_edges (request, &n_edges);

  for (guint i = 0; i < n_nodes; i++)
    {
      MndLayoutNode node = nodes[i];
      node.x = -node.x;
      mnd_layout_request_add_node (mirrored, &node);
    }
  for (guint i = 0; i < n_edges; i++)
    mnd_layout_request_add_edge (mirrored, &edges[i]);

  return mirrored;
}

/* From right to left is from left to right in a mirror: the boxes, the ways of the lines and what stood before. */
static void
test_mirrored (void)
{
  for (guint map = 0; map < LAYOUT_N_MAPS; map++)
    {
      g_autoptr (MndLayoutRequest) request = layout_map_new ((LayoutMap) map, MND_LAYOUT_ENGINE_HIERARCHY_RL, 30, 11);
      g_autoptr (MndLayoutRequest) turned = dup_as_if_mirrored (request);
      g_autoptr (MndLayoutResult) result = place_and_check (request);
      g_autoptr (MndLayoutResult) other = mnd_place (get_graphviz (), turned);
      guint n_nodes, n_edges;

      mnd_layout_request_get_nodes (request, &n_nodes);
      mnd_layout_request_get_edges (request, &n_edges);
      for (guint i = 0; i < n_nodes; i++)
        {
          g_assert_cmpfloat (mnd_layout_result_get_position (result, i).x, ==,
                             -mnd_layout_result_get_position (other, i).x);
          g_assert_cmpfloat (mnd_layout_result_get_position (result, i).y, ==,
                             mnd_layout_result_get_position (other, i).y);
        }
      for (guint i = 0; i < n_edges; i++)
        {
          guint n_points, n_others;
          const MndLayoutPoint *points = mnd_layout_result_get_route (result, i, &n_points);
          const MndLayoutPoint *others = mnd_layout_result_get_route (other, i, &n_others);
          g_assert_cmpuint (n_points, ==, n_others);
          for (guint k = 0; k < n_points; k++)
            g_assert_cmpfloat (points[k].x, ==, -others[k].x);
        }
    }
}

typedef struct
{
  gboolean done;
  MndLayoutResult *result;
} Answer;

static void
answer_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  Answer *answer = data;

  answer->result = mnd_layout_client_layout_finish (MND_LAYOUT_CLIENT (source), result, &error);
  g_assert_no_error (error);
  answer->done = TRUE;
}

/* Under the sanitizer everything takes many times as long, which the time limits do not allow for. */
static MndLayoutClient *
make_client (void)
{
  MndLayoutClient *client = mnd_layout_client_new ();

#ifdef __SANITIZE_ADDRESS__
  mnd_layout_client_set_time_limit (client, 600000);
#endif

  return client;
}

static GBytes *
ask_program (MndLayoutClient *client, LayoutMap map, MndLayoutEngine engine, guint n_nodes)
{
  g_autoptr (MndLayoutRequest) request = layout_map_new (map, engine, n_nodes, 5);
  g_autoptr (MndLayoutResult) result = NULL;
  Answer answer = { 0 };

  mnd_layout_client_layout_async (client, request, NULL, answer_cb, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);
  result = answer.result;
  assert_pins_hold (request, result);
  assert_apart (request, result);

  return to_bytes (result);
}

/* The same request gives the same bytes: again, after others, and from another process. */
static void
test_same_from_program (void)
{
  g_autoptr (MndLayoutClient) client = make_client ();
  g_autoptr (MndLayoutClient) other = make_client ();
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint round = 0; round < 2; round++)
    for (guint map = 0; map < LAYOUT_N_MAPS; map++)
      for (guint engine = 0; engine < MND_LAYOUT_N_ENGINES; engine++)
        {
          GBytes *answer = ask_program (client, (LayoutMap) map, (MndLayoutEngine) engine, 40);

          if (round == 0)
            g_ptr_array_add (answers, answer);
          else
            {
              guint number = map * MND_LAYOUT_N_ENGINES + engine;
              g_autoptr (GBytes) once_more = ask_program (other, (LayoutMap) map, (MndLayoutEngine) engine, 40);

              g_assert_true (g_bytes_equal (answer, g_ptr_array_index (answers, number)));
              g_assert_true (g_bytes_equal (answer, once_more));
              g_bytes_unref (answer);
            }
        }
}

/* A big map by every engine offered for it comes within the client's own time limit. */
static void
test_big_from_program (void)
{
  g_autoptr (MndLayoutClient) client = make_client ();

  for (guint engine = 0; engine < MND_LAYOUT_N_ENGINES; engine++)
    if (mnd_layout_engine_is_offered ((MndLayoutEngine) engine, 1000, 2500))
      {
        g_autoptr (GBytes) first = ask_program (client, LAYOUT_MAP_SECTOR, (MndLayoutEngine) engine, 1000);
        g_autoptr (GBytes) second = ask_program (client, LAYOUT_MAP_SECTOR, (MndLayoutEngine) engine, 1000);

        g_assert_true (g_bytes_equal (first, second));
      }
}

/* How far a box stands from where the hierarchy begins. */
static double
find_depth (MndLayoutResult *result, guint i, MndLayoutEngine engine)
{
  MndLayoutPoint at = mnd_layout_result_get_position (result, i);

  if (engine == MND_LAYOUT_ENGINE_HIERARCHY_TB)
    return at.y;
  return engine == MND_LAYOUT_ENGINE_HIERARCHY_LR ? at.x : -at.x;
}

/* Lanes become ranks that follow one another, in all directions. */
static void
test_lanes_in_order (void)
{
  for (guint engine = MND_LAYOUT_ENGINE_HIERARCHY_TB; engine <= MND_LAYOUT_ENGINE_HIERARCHY_RL; engine++)
    {
      g_autoptr (MndLayoutRequest) request = layout_map_new (LAYOUT_MAP_SECTOR, (MndLayoutEngine) engine, 120, 3);
      g_autoptr (MndLayoutResult) result = mnd_place (get_graphviz (), request);
      guint n_nodes;
      const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, &n_nodes);

      for (guint i = 0; i < n_nodes; i++)
        for (guint k = 0; k < n_nodes; k++)
          {
            if (nodes[i].lane >= 0 && nodes[i].lane < nodes[k].lane)
              g_assert_cmpfloat (find_depth (result, i, (MndLayoutEngine) engine), <,
                                 find_depth (result, k, (MndLayoutEngine) engine));
          }
      g_assert_cmpuint (assert_routes_arrive (request, result), >, 100);
    }
}

/* Edges that shape ranks point down where no cycle and no lane forbids it. */
static void
test_ranks_follow_edges (void)
{
  g_autoptr (MndLayoutRequest) request = mnd_layout_request_new (MND_LAYOUT_ENGINE_HIERARCHY_TB);
  g_autoptr (MndLayoutResult) result = NULL;
  MndLayoutNode node = { .width = 100, .height = 40, .lane = -1 };
  static const MndLayoutEdge edges[] = { { 3, 2, 1, TRUE }, { 2, 1, 1, TRUE }, { 1, 0, 1, TRUE }, { 0, 3, 1, FALSE } };

  for (guint i = 0; i < 4; i++)
    mnd_layout_request_add_node (request, &node);
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    mnd_layout_request_add_edge (request, &edges[i]);

  result = place_and_check (request);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (mnd_layout_result_get_position (result, i + 1).y, <,
                       mnd_layout_result_get_position (result, i).y);
}

/* A lane with many nodes is broken into ranks: a page and no ribbon. */
static void
test_wide_lane_is_broken (void)
{
  g_autoptr (MndLayoutRequest) request = mnd_layout_request_new (MND_LAYOUT_ENGINE_HIERARCHY_TB);
  g_autofree guint *rank = NULL;
  MndLayoutNode node = { .width = 150, .height = 40, .lane = 0 };
  guint n_ranks;
  gboolean kept;

  for (guint i = 0; i < 200; i++)
    mnd_layout_request_add_node (request, &node);
  rank = mnd_ranks_assign (request, FALSE, &n_ranks, &kept);
  g_assert_false (kept);
  g_assert_cmpuint (n_ranks, >, 5);
  g_assert_cmpuint (n_ranks, <, 60);
  for (guint i = 0; i < 200; i++)
    g_assert_cmpuint (rank[i], <, n_ranks);
}

static void
test_root_in_middle (void)
{
  g_autoptr (MndLayoutRequest) request = layout_map_new (LAYOUT_MAP_COMPLETE, MND_LAYOUT_ENGINE_TWOPI, 25, 1);
  g_autoptr (MndLayoutResult) result = NULL;
  MndLayoutPoint root, middle = { 0, 0 };

  mnd_layout_request_set_root (request, 17);
  result = place_and_check (request);
  root = mnd_layout_result_get_position (result, 17);
  for (guint i = 0; i < 25; i++)
    {
      middle.x += mnd_layout_result_get_position (result, i).x / 25;
      middle.y += mnd_layout_result_get_position (result, i).y / 25;
    }
  for (guint i = 0; i < 25; i++)
    {
      MndLayoutPoint at = mnd_layout_result_get_position (result, i);
      if (i != 17)
        g_assert_cmpfloat (hypot (at.x - middle.x, at.y - middle.y), >, hypot (root.x - middle.x, root.y - middle.y));
    }
}

/* Laying a result out again moves next to nothing, whatever the engine. */
static void
test_stays (gconstpointer data)
{
  MndLayoutEngine engine = (MndLayoutEngine) GPOINTER_TO_UINT (data);
  g_autoptr (MndLayoutRequest) request = layout_map_new (LAYOUT_MAP_FREE_SECTOR, engine, 60, 2);
  g_autoptr (MndLayoutRequest) again = mnd_layout_request_new (engine);
  g_autoptr (MndLayoutResult) first = mnd_place (get_graphviz (), request);
  g_autoptr (MndLayoutResult) second = NULL;
  guint n_nodes, n_edges;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, &n_nodes);
  const MndLayoutEdge *edges = mnd_layout_request_get_edges (request, &n_edges);
  double moved = 0;

  for (guint i = 0; i < n_nodes; i++)
    {
      MndLayoutNode node = nodes[i];
      node.x = mnd_layout_result_get_position (first, i).x;
      node.y = mnd_layout_result_get_position (first, i).y;
      node.placed = TRUE;
      mnd_layout_request_add_node (again, &node);
    }
  for (guint i = 0; i < n_edges; i++)
    mnd_layout_request_add_edge (again, &edges[i]);

  second = place_and_check (again);
  for (guint i = 0; i < n_nodes; i++)
    {
      MndLayoutPoint a = mnd_layout_result_get_position (first, i), b = mnd_layout_result_get_position (second, i);
      moved += hypot (a.x - b.x, a.y - b.y) / n_nodes;
    }
  g_test_message ("%.1f points", moved);
  g_assert_cmpfloat (moved, <, 25);
}

static void
test_separate (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (4);

  for (guint round = 0; round < 40; round++)
    {
      guint n_boxes = 1 + round * 10;
      g_autofree MndBox *boxes = g_new (MndBox, n_boxes);
      g_autofree MndBox *before = NULL;
      double room = round % 4 == 0 ? 0.001 : 100.0 * round;

      for (guint i = 0; i < n_boxes; i++)
        boxes[i] = (MndBox){ g_rand_double_range (dice, 0, room + 1), g_rand_double_range (dice, 0, room + 1),
                             g_rand_double_range (dice, 1, 200), g_rand_double_range (dice, 1, 90),
                             round % 3 == 0 && i % 5 == 0 };
      before = g_memdup2 (boxes, n_boxes * sizeof *boxes);
      mnd_separate_boxes (boxes, n_boxes, MND_BOX_GAP);
      for (guint i = 0; i < n_boxes; i++)
        {
          if (before[i].fixed)
            g_assert_cmpmem (&boxes[i], sizeof boxes[i], &before[i], sizeof before[i]);
          for (guint k = 0; k < i; k++)
            g_assert_false (mnd_box_is_too_close (&boxes[i], &boxes[k], MND_BOX_GAP)
                            && !(boxes[i].fixed && boxes[k].fixed));
        }
    }
}

/* A box amid fixed ones that leave no gap has to go out of their field. */
static void
test_separate_from_wall (void)
{
  MndBox boxes[1601];

  for (guint i = 0; i < 1600; i++)
    boxes[i] = (MndBox){ 100.0 * (i % 40), 100.0 * (i / 40), 100, 100, TRUE };
  boxes[1600] = (MndBox){ 2000, 2000, 4, 4, FALSE };
  mnd_separate_boxes (boxes, 1601, MND_BOX_GAP);
  for (guint i = 0; i < 1600; i++)
    g_assert_false (mnd_box_is_too_close (&boxes[i], &boxes[1600], MND_BOX_GAP));
}

static void
test_separate_leaves_alone (void)
{
  MndBox boxes[] = { { 0, 0, 100, 40, FALSE }, { 112.5, 0, 100, 40, FALSE }, { 0, 52.5, 100, 40, FALSE } };
  MndBox before[G_N_ELEMENTS (boxes)];

  memcpy (before, boxes, sizeof boxes);
  mnd_separate_boxes (boxes, G_N_ELEMENTS (boxes), MND_BOX_GAP);
  g_assert_cmpmem (boxes, sizeof boxes, before, sizeof before);
}

/* Talks to the real program without the client. */
typedef struct
{
  GSubprocess *process;
  GOutputStream *to;
  GInputStream *from;
} Program;

static Program
start_program (void)
{
  g_autoptr (GError) error = NULL;
  Program program = { 0 };

  program.process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                      g_getenv ("MANDATE_LAYOUT_WORKER"), NULL);
  g_assert_no_error (error);
  program.to = g_subprocess_get_stdin_pipe (program.process);
  program.from = g_subprocess_get_stdout_pipe (program.process);

  return program;
}

static void
send_bytes (Program *program, MndLayoutFrameKind kind, guint64 serial, const void *bytes, gsize length)
{
  guint8 header[MND_LAYOUT_FRAME_HEADER];
  MndLayoutFrame frame = { kind, serial, (guint32) length };

  mnd_layout_frame_write (&frame, header);
  g_assert_true (g_output_stream_write_all (program->to, header, sizeof header, NULL, NULL, NULL));
  g_assert_true (g_output_stream_write_all (program->to, bytes, length, NULL, NULL, NULL));
}

static MndLayoutFrame
receive_frame (Program *program, guint8 **bytes)
{
  guint8 header[MND_LAYOUT_FRAME_HEADER];
  MndLayoutFrame frame;
  gsize n_read;

  g_assert_true (g_input_stream_read_all (program->from, header, sizeof header, &n_read, NULL, NULL));
  g_assert_cmpuint (n_read, ==, sizeof header);
  g_assert_true (mnd_layout_frame_read (&frame, header));
  *bytes = g_malloc (frame.length + 1);
  g_assert_true (g_input_stream_read_all (program->from, *bytes, frame.length, &n_read, NULL, NULL));
  g_assert_cmpuint (n_read, ==, frame.length);

  return frame;
}

static void
assert_ends_well (Program *program)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_close (program->to, NULL, NULL);
  g_subprocess_wait_check (program->process, NULL, &error);
  g_assert_no_error (error);
  g_object_unref (program->process);
}

static void
test_program_refuses (void)
{
  g_autoptr (MndLayoutRequest) request = layout_map_new (LAYOUT_MAP_STAR, MND_LAYOUT_ENGINE_TWOPI, 5, 1);
  g_autoptr (GVariant) good = g_variant_ref_sink (mnd_layout_request_to_variant (request));
  g_autofree guint8 *refusal = NULL;
  g_autofree guint8 *result = NULL;
  Program program = start_program ();
  MndLayoutFrame frame;

  send_bytes (&program, MND_LAYOUT_FRAME_REQUEST, 41, "no request", 10);
  frame = receive_frame (&program, &refusal);
  g_assert_cmpint (frame.kind, ==, MND_LAYOUT_FRAME_REFUSAL);
  g_assert_cmpuint (frame.serial, ==, 41);

  send_bytes (&program, MND_LAYOUT_FRAME_REQUEST, 42, g_variant_get_data (good), g_variant_get_size (good));
  frame = receive_frame (&program, &result);
  g_assert_cmpint (frame.kind, ==, MND_LAYOUT_FRAME_RESULT);
  g_assert_cmpuint (frame.serial, ==, 42);
  assert_ends_well (&program);
}

static void
assert_ends_after (const void *bytes, gsize length)
{
  Program program = start_program ();
  char byte;

  g_output_stream_write_all (program.to, bytes, length, NULL, NULL, NULL);
  g_output_stream_close (program.to, NULL, NULL);
  g_assert_cmpint (g_input_stream_read (program.from, &byte, 1, NULL, NULL), ==, 0);
  g_subprocess_wait (program.process, NULL, NULL);
  g_assert_true (g_subprocess_get_if_exited (program.process));
  g_object_unref (program.process);
}

static void
test_program_ends_on_garbage (void)
{
  guint8 header[MND_LAYOUT_FRAME_HEADER];

  assert_ends_after ("", 0);
  assert_ends_after ("MN", 2);
  assert_ends_after ("GET / HTTP/1.1\r\n\r\nand so on and on", 32);
  mnd_layout_frame_write (&(MndLayoutFrame){ MND_LAYOUT_FRAME_RESULT, 1, 0 }, header);
  assert_ends_after (header, sizeof header);
  mnd_layout_frame_write (&(MndLayoutFrame){ MND_LAYOUT_FRAME_REQUEST, 1, MND_LAYOUT_FRAME_MAX }, header);
  assert_ends_after (header, sizeof header);
}

static char *
read_proc (Program *program, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/%s", g_subprocess_get_identifier (program->process), name);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static void
assert_matches (const char *text, const char *pattern)
{
  if (!g_regex_match_simple (pattern, text, G_REGEX_MULTILINE, 0))
    g_error ("no %s in %s", pattern, text);
}

/* Once it has answered, the program holds its three pipes, no file, and can open none. */
static void
test_program_locks (void)
{
  g_autofree guint8 *refusal = NULL;
  g_autofree char *limits = NULL;
  g_autofree char *status = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GDir) open = NULL;
  Program program = start_program ();
  const char *name;

  send_bytes (&program, MND_LAYOUT_FRAME_REQUEST, 1, "no request", 10);
  receive_frame (&program, &refusal);
  limits = read_proc (&program, "limits");
  status = read_proc (&program, "status");
  assert_matches (limits, "^Max file size +0 +0 ");
  assert_matches (limits, "^Max core file size +0 +0 ");
#ifndef __SANITIZE_ADDRESS__
  assert_matches (limits, "^Max open files +0 +0 ");
  assert_matches (limits, "^Max address space +2147483648 +2147483648 ");
#endif
  assert_matches (status, "^NoNewPrivs:\\s+1$");

  folder = g_strdup_printf ("/proc/%s/fd", g_subprocess_get_identifier (program.process));
  open = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (open);
  while ((name = g_dir_read_name (open)) != NULL)
    g_assert_cmpint (g_ascii_strtoll (name, NULL, 10), <, 3);
  assert_ends_well (&program);
}

/* The first child of the program, once it has one. */
static char *
wait_for_child (Program *program)
{
  g_autofree char *name = g_strdup_printf ("task/%s/children", g_subprocess_get_identifier (program->process));

  while (TRUE)
    {
      g_autofree char *text = read_proc (program, name);

      if (*text != '\0')
        return g_strndup (text, strcspn (text, " "));
      g_usleep (1000);
    }
}

/* A process that ended but that nobody has asked after yet still has a folder. */
static gboolean
is_alive (const char *pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/stat", pid);
  g_autofree char *text = NULL;
  const char *end;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;
  end = strrchr (text, ')');

  return end != NULL && end[2] != 'Z' && end[2] != 'X';
}

/* Whoever kills the program in the middle of its work kills all of it. */
static void
test_program_dies_whole (void)
{
  g_autoptr (MndLayoutRequest) request = layout_map_new (LAYOUT_MAP_FREE_SECTOR, MND_LAYOUT_ENGINE_SFDP, 6000, 1);
  g_autoptr (GVariant) message = g_variant_ref_sink (mnd_layout_request_to_variant (request));
  g_autofree char *child = NULL;
  Program program;

  if (!g_file_test ("/proc/thread-self/children", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("this system does not list children");
      return;
    }

  program = start_program ();
  send_bytes (&program, MND_LAYOUT_FRAME_REQUEST, 1, g_variant_get_data (message), g_variant_get_size (message));
  child = wait_for_child (&program);
  g_subprocess_force_exit (program.process);
  g_subprocess_wait (program.process, NULL, NULL);
  while (is_alive (child))
    g_usleep (1000);
  g_object_unref (program.process);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < MND_LAYOUT_N_ENGINES; i++)
    {
      const char *name = mnd_layout_engine_get_name ((MndLayoutEngine) i);
      g_autofree char *properties = g_strconcat ("/layout/worker/properties/", name, NULL);
      g_autofree char *stays = g_strconcat ("/layout/worker/stays/", name, NULL);

      g_test_add_data_func (properties, GUINT_TO_POINTER (i), test_properties);
      g_test_add_data_func (stays, GUINT_TO_POINTER (i), test_stays);
    }
  g_test_add_func ("/layout/worker/lanes-in-order", test_lanes_in_order);
  g_test_add_func ("/layout/worker/mirrored", test_mirrored);
  g_test_add_func ("/layout/worker/ranks-follow-edges", test_ranks_follow_edges);
  g_test_add_func ("/layout/worker/wide-lane-is-broken", test_wide_lane_is_broken);
  g_test_add_func ("/layout/worker/root-in-middle", test_root_in_middle);
  g_test_add_func ("/layout/separate/apart", test_separate);
  g_test_add_func ("/layout/separate/from-wall", test_separate_from_wall);
  g_test_add_func ("/layout/separate/leaves-alone", test_separate_leaves_alone);
  g_test_add_func ("/layout/program/same-for-same", test_same_from_program);
  g_test_add_func ("/layout/program/big", test_big_from_program);
  g_test_add_func ("/layout/program/refuses", test_program_refuses);
  g_test_add_func ("/layout/program/ends-on-garbage", test_program_ends_on_garbage);
  g_test_add_func ("/layout/program/locks", test_program_locks);
  g_test_add_func ("/layout/program/dies-whole", test_program_dies_whole);

  return g_test_run ();
}
