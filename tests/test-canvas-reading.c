/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What helps to read the map: what stands out and what fades. */
#include "canvas-fixture.h"

#include "scene/mnd-legend.h"
#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-shape.h"

static gboolean
is_highlighted (Stage *stage, const MndId *id)
{
  return stage->canvas->highlighted != NULL && g_hash_table_contains (stage->canvas->highlighted, id);
}

static void
connect_two (Stage *stage)
{
  g_autoptr (GError) error = NULL;
  MndId link;

  g_assert_true (
      mnd_document_connect (stage->document, &stage->parliament, &stage->police, "oversees", NULL, &link, &error));
  g_assert_no_error (error);
}

static void
test_selection (Stage *stage, gconstpointer data)
{
  connect_two (stage);
  g_assert_null (stage->canvas->highlighted);
  mnd_view_select (stage->view, &stage->parliament);
  g_assert_true (is_highlighted (stage, &stage->parliament));
  g_assert_true (is_highlighted (stage, &stage->police));
  g_assert_false (is_highlighted (stage, &stage->ministry));
  /* What comes while it is shown is in it. */
  stage_undo (stage);
  g_assert_false (is_highlighted (stage, &stage->police));
  /* Several are not one. */
  mnd_view_toggle (stage->view, &stage->police);
  g_assert_null (stage->canvas->highlighted);
  mnd_view_select (stage->view, &stage->ministry);
  g_assert_nonnull (stage->canvas->highlighted);
  mnd_canvas_set_neighbourhood (stage->canvas, FALSE);
  g_assert_null (stage->canvas->highlighted);
  mnd_canvas_set_neighbourhood (stage->canvas, TRUE);
  g_assert_nonnull (stage->canvas->highlighted);
  mnd_view_select (stage->view, NULL);
  g_assert_null (stage->canvas->highlighted);
  stage_wait (stage, stage_is_painted);
}

static gboolean
has_rested_on_police (Stage *stage)
{
  return is_highlighted (stage, &stage->police);
}

static gboolean
has_no_highlight (Stage *stage)
{
  return stage->canvas->highlighted == NULL;
}

static void
test_hover (Stage *stage, gconstpointer data)
{
  connect_two (stage);
  mnd_canvas_drag (stage->canvas, stage_find (stage, &stage->police, 0, 0));
  g_assert_null (stage->canvas->highlighted);
  stage_wait (stage, has_rested_on_police);
  g_assert_true (is_highlighted (stage, &stage->parliament));
  mnd_canvas_drag (stage->canvas, stage_find_empty (stage));
  stage_wait (stage, has_no_highlight);
}

static void
test_not_while_dragging (Stage *stage, gconstpointer data)
{
  MndPoint from = stage_find (stage, &stage->parliament, 0, 0);

  connect_two (stage);
  mnd_canvas_press (stage->canvas, from, 1, 1, 0);
  g_assert_null (stage->canvas->highlighted);
  mnd_canvas_drag (stage->canvas, (MndPoint){ from.x + 30, from.y + 30 });
  g_assert_null (stage->canvas->highlighted);
  mnd_canvas_release (stage->canvas, (MndPoint){ from.x + 30, from.y + 30 });
  g_assert_true (is_highlighted (stage, &stage->police));
  /* It is selected now, and goes on to be dragged. */
  from = stage_find (stage, &stage->parliament, 0, 0);
  stage_start_drag (stage, from, (MndPoint){ from.x - 30, from.y - 30 }, 0);
  g_assert_null (stage->canvas->highlighted);
  g_assert_true (mnd_canvas_cancel (stage->canvas));
  g_assert_nonnull (stage->canvas->highlighted);
}

static void
test_hits (Stage *stage, gconstpointer data)
{
  g_autoptr (GHashTable) hits = mnd_canvas_new_id_set ();

  connect_two (stage);
  mnd_canvas_add_id (hits, &stage->ministry);
  mnd_view_set_hits (stage->view, hits);
  g_assert_true (is_highlighted (stage, &stage->ministry));
  /* They go before the neighbourhood. */
  mnd_view_select (stage->view, &stage->police);
  g_assert_true (is_highlighted (stage, &stage->ministry));
  g_assert_false (is_highlighted (stage, &stage->parliament));
  stage_wait (stage, stage_is_painted);
  mnd_view_set_hits (stage->view, NULL);
  g_assert_true (is_highlighted (stage, &stage->parliament));
}

static void
test_spotlight (Stage *stage, gconstpointer data)
{
  g_autoptr (GHashTable) light = mnd_canvas_new_id_set ();
  g_autoptr (GHashTable) hits = mnd_canvas_new_id_set ();
  GPtrArray *links;
  MndRect visible, rect;

  connect_two (stage);
  links = mnd_map_get_referring (mnd_document_get_map (stage->document), MND_TABLE_LINK, MND_LINK_TO, &stage->police);
  mnd_canvas_add_id (light, mnd_record_get_id (g_ptr_array_index (links, 0)));
  mnd_canvas_add_id (hits, &stage->ministry);
  mnd_view_set_hits (stage->view, hits);
  mnd_view_select (stage->view, &stage->ministry);
  mnd_canvas_zoom_to (stage->canvas, 0.1);
  /* A link with both its ends, before what is searched for and who is next to what is selected. */
  mnd_view_set_spotlight (stage->view, light);
  g_assert_true (is_highlighted (stage, &stage->parliament));
  g_assert_true (is_highlighted (stage, &stage->police));
  g_assert_false (is_highlighted (stage, &stage->ministry));
  g_assert_cmpfloat (mnd_canvas_get_scale (stage->canvas), >=, MND_CANVAS_READABLE_SCALE);
  visible = mnd_viewport_get_visible (stage->canvas->viewport);
  g_assert_true (mnd_scene_find_item (stage->canvas->scene, &stage->police, &rect));
  g_assert_true (mnd_rect_contains_rect (&visible, &rect));
  stage_wait (stage, stage_is_painted);
  /* What is deleted is not there to be lit; the rest fades all the same. */
  stage_undo (stage);
  g_assert_cmpuint (g_hash_table_size (stage->canvas->highlighted), ==, 0);
  mnd_view_set_spotlight (stage->view, NULL);
  g_assert_true (is_highlighted (stage, &stage->ministry));
}

/* It comes into sight at the scale that a person chose, where it can be read at that. */
static void
test_spotlight_moves_little (Stage *stage, gconstpointer data)
{
  g_autoptr (GHashTable) light = mnd_canvas_new_id_set ();
  MndRect visible, rect;
  MndPoint offset;

  mnd_canvas_add_id (light, &stage->ministry);
  mnd_canvas_zoom_to (stage->canvas, 0.8);
  mnd_viewport_pan (stage->canvas->viewport, 5000, 0);
  mnd_view_set_spotlight (stage->view, light);
  g_assert_cmpfloat (mnd_canvas_get_scale (stage->canvas), ==, 0.8);
  visible = mnd_viewport_get_visible (stage->canvas->viewport);
  g_assert_true (mnd_scene_find_item (stage->canvas->scene, &stage->ministry, &rect));
  g_assert_true (mnd_rect_contains_rect (&visible, &rect));
  offset = mnd_viewport_get_offset (stage->canvas->viewport);
  /* A click beside everything ends it. */
  stage_click (stage, stage_find_empty (stage), 0);
  g_assert_null (mnd_view_get_spotlight (stage->view));
  mnd_view_set_spotlight (stage->view, light);
  g_assert_cmpfloat (mnd_viewport_get_offset (stage->canvas->viewport).x, ==, offset.x);
}

static void
test_center (Stage *stage, gconstpointer data)
{
  MndPoint at;

  mnd_canvas_zoom_to (stage->canvas, 0.1);
  mnd_canvas_center_on (stage->canvas, &stage->ministry);
  g_assert_cmpfloat (mnd_canvas_get_scale (stage->canvas), >, 0.5);
  at = stage_find (stage, &stage->ministry, 0, 0);
  g_assert_cmpfloat_with_epsilon (at.x, mnd_viewport_get_width (stage->canvas->viewport) / 2, 1);
  g_assert_cmpfloat_with_epsilon (at.y, mnd_viewport_get_height (stage->canvas->viewport) / 2, 1);
}

static int
find_row (MndLegend *legend, const char *word)
{
  for (guint i = 0; i < mnd_legend_get_n_rows (legend); i++)
    if (g_str_equal (mnd_legend_get_row (legend, i)->word, word))
      return (int) i;
  g_assert_not_reached ();
}

static gboolean
has_legend (Stage *stage)
{
  return mnd_legend_panel_get_legend (stage->canvas->legend_panel) != NULL && stage->canvas->legend_idle == 0;
}

static void
click_row (Stage *stage, const char *word)
{
  stage_wait (stage, has_legend);
  g_signal_emit_by_name (stage->canvas->legend_panel, "row-clicked",
                         find_row (mnd_legend_panel_get_legend (stage->canvas->legend_panel), word));
  stage_wait (stage, has_legend);
}

static void
test_hide_links (Stage *stage, gconstpointer data)
{
  MndScene *scene = mnd_canvas_get_scene (stage->canvas);
  MndPoint middle;
  MndHit hit;
  MndLegend *legend;

  connect_two (stage);
  middle = mnd_path_at (mnd_scene_get_line (scene, 0)->path, mnd_scene_get_line (scene, 0)->n_points, 0.5);
  g_assert_true (mnd_scene_hit (scene, middle, 2, &hit));
  click_row (stage, "oversees");
  g_assert_cmpstr (mnd_view_get_hidden (stage->view)[0], ==, "links/oversees");
  g_assert_true (mnd_scene_is_hidden (scene, mnd_scene_get_line (scene, 0)->id));
  g_assert_false (mnd_scene_is_hidden (scene, &stage->police));
  g_assert_false (mnd_scene_hit (scene, middle, 2, &hit));
  /* It is still counted, and says that it is not shown. */
  legend = mnd_legend_panel_get_legend (stage->canvas->legend_panel);
  g_assert_true (mnd_legend_get_row (legend, (guint) find_row (legend, "oversees"))->hidden);
  g_assert_cmpuint (mnd_legend_get_row (legend, (guint) find_row (legend, "oversees"))->count, ==, 1);
  click_row (stage, "oversees");
  g_assert_null (mnd_view_get_hidden (stage->view));
  g_assert_true (mnd_scene_hit (scene, middle, 2, &hit));
  stage_wait (stage, stage_is_painted);
}

/* With an actor its links go; what comes afterwards is hidden too. */
static void
test_hide_actors (Stage *stage, gconstpointer data)
{
  static const char *const rows[] = { "functions/oversight", "functions/no such", "nonsense", NULL };
  MndScene *scene = mnd_canvas_get_scene (stage->canvas);
  MndRect all = mnd_scene_get_extents (scene);
  g_autoptr (GPtrArray) before = mnd_scene_find_in_rect (scene, &all);
  g_autoptr (GPtrArray) after = NULL;

  mnd_view_set_hidden (stage->view, rows);
  g_assert_true (mnd_scene_is_hidden (scene, &stage->parliament));
  g_assert_false (mnd_scene_is_hidden (scene, &stage->police));
  after = mnd_scene_find_in_rect (scene, &all);
  g_assert_cmpuint (after->len, <, before->len);
  connect_two (stage);
  g_assert_true (mnd_scene_is_hidden (scene, mnd_scene_get_line (scene, 0)->id));
  stage_wait (stage, stage_is_painted);
  mnd_view_select (stage->view, &stage->parliament);
  g_assert_null (stage->canvas->highlighted);
  /* Going there brings it back. */
  mnd_canvas_center_on (stage->canvas, &stage->parliament);
  g_assert_null (mnd_view_get_hidden (stage->view));
  g_assert_false (mnd_scene_is_hidden (scene, &stage->parliament));
  g_assert_false (mnd_scene_is_hidden (scene, mnd_scene_get_line (scene, 0)->id));
}

/* The map is fitted to what is left of it, and to all of it once it is back. */
static void
test_fit_to_shown (Stage *stage, gconstpointer data)
{
  static const char *const rows[] = { "functions/oversight", NULL };
  MndScene *scene = mnd_canvas_get_scene (stage->canvas);
  const MndSceneNode *parliament = mnd_scene_find_node (scene, &stage->parliament);
  MndPlacement far = { stage->parliament, parliament->rect.x + 9000, parliament->rect.y };
  MndRect all, shown;
  MndPoint offset;
  double scale, closer;

  g_assert_true (mnd_document_move (stage->document, &far, 1, NULL));
  all = mnd_scene_get_extents (scene);
  g_assert_true (mnd_canvas_find_fit (stage->canvas, &scale, &offset));
  mnd_view_set_hidden (stage->view, rows);
  shown = mnd_scene_get_extents (scene);
  g_assert_cmpfloat (shown.width, <, all.width - 5000);
  g_assert_true (mnd_canvas_find_fit (stage->canvas, &closer, &offset));
  g_assert_cmpfloat (closer, >, scale);
  mnd_view_set_hidden (stage->view, NULL);
  shown = mnd_scene_get_extents (scene);
  g_assert_true (mnd_rect_equal (&shown, &all));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Stage *stage, gconstpointer data);
  } cases[] = {
    { "/reading/selection", test_selection },
    { "/reading/hover", test_hover },
    { "/reading/not-while-dragging", test_not_while_dragging },
    { "/reading/hits", test_hits },
    { "/reading/spotlight", test_spotlight },
    { "/reading/spotlight-moves-little", test_spotlight_moves_little },
    { "/reading/center", test_center },
    { "/reading/hide-links", test_hide_links },
    { "/reading/hide-actors", test_hide_actors },
    { "/reading/fit-to-shown", test_fit_to_shown },
  };

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Stage, NULL, stage_set_up, cases[i].run, stage_tear_down);

  return g_test_run ();
}
