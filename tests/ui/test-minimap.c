/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small picture of the whole map: when it is there, what it shows, and where a click on it goes. */
#include "window-driver.h"

#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"

#include <math.h>

static gboolean
is_shown (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (MND_WINDOW (data)->minimap))
         && gtk_widget_get_width (GTK_WIDGET (MND_WINDOW (data)->minimap)) > 0;
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_visible (GTK_WIDGET (MND_WINDOW (data)->minimap));
}

static const MndRenderPicture *
get_picture (MndWindow *window)
{
  return mnd_scene_renderer_get_picture (mnd_canvas_get_renderer (window->canvas), MND_RENDER_OVERVIEW);
}

static gboolean
has_picture (gpointer data)
{
  return get_picture (data) != NULL;
}

static MndWindow *
open_zoomed (void)
{
  MndWindow *window = driver_open_sample (NULL);

  mnd_canvas_zoom_to (window->canvas, 1.5);
  driver_wait (is_shown, window, "the minimap");
  driver_wait (has_picture, window, "its picture");
  driver_settle (window);
  return window;
}

static gboolean
is_whole (MndWindow *window)
{
  MndRect extents = mnd_scene_get_extents (mnd_canvas_get_scene (window->canvas));
  MndRect picture = get_picture (window)->rect;
  double pixel = 1 / get_picture (window)->scale;

  picture = mnd_rect_inflate (&picture, pixel);
  return mnd_rect_contains_rect (&picture, &extents);
}

static void
test_comes_and_goes (void)
{
  MndWindow *window = driver_open_sample (NULL);

  driver_wait (is_hidden, window, "no minimap where all is in sight");
  /* What nobody sees is not painted. */
  g_assert_false (has_picture (window));
  mnd_canvas_zoom_to (window->canvas, 1.5);
  driver_wait (is_shown, window, "the minimap");
  driver_wait (has_picture, window, "its picture");
  g_assert_true (is_whole (window));
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (window->minimap)));
  mnd_canvas_fit (window->canvas);
  driver_wait (is_hidden, window, "the minimap to go");
  driver_close_windows ();
}

static void
test_off (void)
{
  MndWindow *window = open_zoomed ();
  g_autoptr (GVariant) on = g_action_group_get_action_state (G_ACTION_GROUP (window), "minimap");
  g_autoptr (GVariant) off = NULL;

  g_assert_true (g_variant_get_boolean (on));
  driver_activate (window, "win.minimap");
  driver_wait (is_hidden, window, "the minimap to go");
  off = g_action_group_get_action_state (G_ACTION_GROUP (window), "minimap");
  g_assert_false (g_variant_get_boolean (off));
  driver_activate (window, "win.minimap");
  driver_wait (is_shown, window, "the minimap to come back");
  driver_close_windows ();
}

/* --- going somewhere */

typedef struct
{
  MndWindow *window;
  MndPoint there; /* of the map */
} Journey;

/* To the pixel of the minimap. */
static gboolean
has_arrived (gpointer data)
{
  Journey *journey = data;
  MndRect visible = mnd_viewport_get_visible (mnd_canvas_get_viewport (journey->window->canvas));
  MndPoint middle, there, center = mnd_rect_get_center (&visible);

  return mnd_minimap_find (journey->window->minimap, center, &middle)
         && mnd_minimap_find (journey->window->minimap, journey->there, &there)
         && mnd_point_distance (middle, there) < 1.5;
}

static MndPoint
find_actor (MndWindow *window, const char *name)
{
  MndRecord *actor = driver_find_actor (window, name);
  const MndSceneNode *node = mnd_scene_find_node (mnd_canvas_get_scene (window->canvas), mnd_record_get_id (actor));

  return mnd_rect_get_center (&node->rect);
}

static void
go_by_mouse (MndWindow *window)
{
  static const char *const names[] = { "Sierra Leone Police", "Parliament of Sierra Leone" };
  GtkWidget *minimap = GTK_WIDGET (window->minimap);
  Journey journey = { window, find_actor (window, names[0]) };
  double scale = mnd_canvas_get_scale (window->canvas);
  MndPoint from, to;

  g_assert_true (mnd_minimap_find (window->minimap, journey.there, &from));
  driver_click_at (minimap, from.x, from.y, 1);
  driver_wait (has_arrived, &journey, "the click to go there");
  journey.there = find_actor (window, names[1]);
  g_assert_false (has_arrived (&journey));
  g_assert_true (mnd_minimap_find (window->minimap, journey.there, &to));
  driver_drag (minimap, from.x, from.y, to.x, to.y);
  driver_wait (has_arrived, &journey, "the drag to go there");
  g_assert_cmpfloat (mnd_canvas_get_scale (window->canvas), ==, scale);
  /* The map under it felt nothing. */
  g_assert_cmpuint (mnd_view_get_n_selected (window->view), ==, 0);
}

static gboolean
is_at_start (MndWindow *window)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (window->minimap), GTK_WIDGET (window->canvas), &bounds));
  return bounds.origin.x + bounds.size.width / 2 < gtk_widget_get_width (GTK_WIDGET (window->canvas)) / 2.0;
}

static void
test_mouse (void)
{
  MndWindow *window = open_zoomed ();

  g_assert_false (is_at_start (window));
  go_by_mouse (window);
  driver_close_windows ();
}

/* It stands on the other side, and the map in it is not mirrored. */
static void
test_right_to_left (void)
{
  MndWindow *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = open_zoomed ();
  g_assert_true (is_at_start (window));
  go_by_mouse (window);
  driver_close_windows ();
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* An edit in a corner that was nobody's is in the next picture. */
static gboolean
shows_all (gpointer window)
{
  return is_whole (window);
}

static void
test_edit (void)
{
  MndWindow *window = open_zoomed ();
  MndRect extents = mnd_scene_get_extents (mnd_canvas_get_scene (window->canvas));
  g_autoptr (GError) error = NULL;

  mnd_document_add_actor (mnd_window_get_document (window), "police", "Far", extents.x + extents.width + 600, extents.y,
                          NULL, &error);
  g_assert_no_error (error);
  g_assert_false (is_whole (window));
  driver_wait (shows_all, window, "a picture of what is new");
  driver_close_windows ();
}

/* --- what stands out */

static gboolean
has_dot_at (MndWindow *window, const char *name, MndTint tint)
{
  g_autoptr (GArray) dots = mnd_minimap_list_dots (window->minimap);
  MndPoint at;

  g_assert_true (mnd_minimap_find (window->minimap, find_actor (window, name), &at));
  for (guint i = 0; i < dots->len; i++)
    {
      const MndMinimapDot *dot = &g_array_index (dots, MndMinimapDot, i);
      if (mnd_point_distance (dot->at, at) < 1 && dot->tint == tint)
        return TRUE;
    }
  return FALSE;
}

static guint
count_dots (MndWindow *window)
{
  g_autoptr (GArray) dots = mnd_minimap_list_dots (window->minimap);

  return dots->len;
}

static GHashTable *
set_of (MndWindow *window, const char *name)
{
  GHashTable *set = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);

  g_hash_table_add (set, g_memdup2 (mnd_record_get_id (driver_find_actor (window, name)), sizeof (MndId)));
  return set;
}

static void
test_dots (void)
{
  MndWindow *window = open_zoomed ();
  g_autoptr (GHashTable) hits = set_of (window, "Sierra Leone Police");
  g_autoptr (GHashTable) spotlight = set_of (window, "Parliament of Sierra Leone");

  g_assert_cmpuint (count_dots (window), ==, 0);
  mnd_view_set_hits (window->view, hits);
  g_assert_cmpuint (count_dots (window), ==, 1);
  g_assert_true (has_dot_at (window, "Sierra Leone Police", MND_TINT_NONE));
  mnd_view_set_spotlight (window->view, spotlight);
  g_assert_true (has_dot_at (window, "Parliament of Sierra Leone", MND_TINT_NONE));
  g_assert_false (has_dot_at (window, "Sierra Leone Police", MND_TINT_NONE));
  mnd_view_set_spotlight (window->view, NULL);
  mnd_view_set_hits (window->view, NULL);
  g_assert_cmpuint (count_dots (window), ==, 0);
  driver_close_windows ();
}

/* Whether anything that stands in the light is under the map, which has come up by then. */
static gboolean
covers_any (MndWindow *window, GHashTable *spotlight)
{
  graphene_rect_t bounds;
  GHashTableIter iter;
  gpointer id;
  MndRect rect;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (window->minimap), GTK_WIDGET (window->canvas), &bounds));
  g_hash_table_iter_init (&iter, spotlight);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      MndViewport *viewport = mnd_canvas_get_viewport (window->canvas);
      const MndSceneNode *node = mnd_scene_find_node (mnd_canvas_get_scene (window->canvas), id);
      rect = mnd_viewport_rect_to_view (viewport, &node->rect);
      if (graphene_rect_intersection (&bounds,
                                      &GRAPHENE_RECT_INIT ((float) rect.x, (float) rect.y, (float) rect.width,
                                                           (float) rect.height),
                                      NULL))
        return TRUE;
    }
  return FALSE;
}

/* Two boxes of which one would come to stand in the upper corner at the map's side, were they fitted into the whole
 * canvas: their frame has its proportions, and is larger than it. */
static GHashTable *
dup_corner_pair (MndWindow *window, gboolean mirrored)
{
  MndViewport *viewport = mnd_canvas_get_viewport (window->canvas);
  MndScene *scene = mnd_canvas_get_scene (window->canvas);
  double width = mnd_viewport_get_width (viewport) - 128, height = mnd_viewport_get_height (viewport) - 128;
  double best = G_MAXDOUBLE;
  const MndSceneNode *pair[2] = { NULL, NULL };
  GHashTable *set = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    for (guint k = 0; k < mnd_scene_get_n_nodes (scene); k++)
      {
        const MndSceneNode *upper = mnd_scene_get_node (scene, i), *lower = mnd_scene_get_node (scene, k);
        double across = upper->rect.x - lower->rect.x, down = lower->rect.y - upper->rect.y;
        MndRect all = mnd_rect_union (&upper->rect, &lower->rect);
        double off = fabs (all.width / all.height - width / height);
        if ((mirrored ? -across : across) <= 0 || down <= 0 || all.width < width || off >= best)
          continue;
        best = off;
        pair[0] = upper;
        pair[1] = lower;
      }
  g_assert_nonnull (pair[0]);
  for (guint i = 0; i < 2; i++)
    g_hash_table_add (set, g_memdup2 (pair[i]->id, sizeof (MndId)));
  return set;
}

/* What is brought into the light does not go under the map that this brings up, whichever way the window runs. */
static void
test_covers_no_spotlight (void)
{
  MndWindow *window = driver_open_sample (NULL);

  for (guint mirrored = 0; mirrored < 2; mirrored++)
    {
      GtkTextDirection direction = mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
      g_autoptr (GHashTable) spotlight = NULL;
      gtk_widget_set_direction (GTK_WIDGET (window->canvas), direction);
      gtk_widget_set_direction (gtk_widget_get_parent (GTK_WIDGET (window->canvas)), direction);
      mnd_canvas_fit (window->canvas);
      driver_settle (window);
      spotlight = dup_corner_pair (window, mirrored);
      mnd_view_set_spotlight (window->view, spotlight);
      driver_wait (is_shown, window, "the minimap");
      driver_settle (window);
      g_assert_false (covers_any (window, spotlight));
      mnd_view_set_spotlight (window->view, NULL);
    }
  driver_close_windows ();
}

/* Who is folded away is where the group is. */
static void
test_dots_of_folded (void)
{
  MndWindow *window = open_zoomed ();
  g_autoptr (GHashTable) hits = set_of (window, "Sierra Leone Police");
  const MndId *id = mnd_record_get_id (driver_find_actor (window, "Sierra Leone Police"));

  g_action_group_activate_action (G_ACTION_GROUP (window), "group-by", g_variant_new_string ("function"));
  driver_activate (window, "win.fold-all");
  mnd_canvas_zoom_to (window->canvas, 2.5);
  driver_wait (is_shown, window, "the minimap");
  g_assert_null (mnd_scene_find_node (mnd_canvas_get_scene (window->canvas), id));
  mnd_view_set_hits (window->view, hits);
  g_assert_cmpuint (count_dots (window), ==, 1);
  driver_close_windows ();
}

/* --- beside what else floats over the map */

static gboolean
covers (GtkWidget *floating, MndWindow *window, const MndRect *view)
{
  graphene_rect_t bounds, rect = GRAPHENE_RECT_INIT (view->x, view->y, view->width, view->height);

  return gtk_widget_get_mapped (floating) && gtk_widget_compute_bounds (floating, GTK_WIDGET (window->canvas), &bounds)
         && graphene_rect_intersection (&bounds, &rect, NULL);
}

static void
assert_uncovered (MndWindow *window)
{
  MndCanvas *canvas = window->canvas;
  const MndSceneNode *node = mnd_canvas_find_focus_node (canvas);
  MndRect view = mnd_viewport_rect_to_view (mnd_canvas_get_viewport (canvas), &node->rect);

  g_assert_false (covers (GTK_WIDGET (window->minimap), window, &view));
  g_assert_false (covers (window->zoom_bar, window, &view));
  g_assert_false (covers (GTK_WIDGET (canvas->legend_panel), window, &view));
  g_assert_cmpfloat (view.x, >=, 0);
  g_assert_cmpfloat (view.y + view.height, <=, gtk_widget_get_height (GTK_WIDGET (canvas)));
}

/* Who walks with the keyboard sees where. */
static void
test_walk (void)
{
  MndWindow *window = open_zoomed ();
  guint n = 0;

  g_object_set (window->canvas->legend_panel, "expanded", TRUE, NULL);
  driver_settle (window);
  while (mnd_canvas_walk (window->canvas, 1))
    {
      n++;
      assert_uncovered (window);
    }
  g_assert_cmpuint (n, ==, mnd_scene_get_n_nodes (mnd_canvas_get_scene (window->canvas)));
  driver_close_windows ();
}

static GtkWidget *
find_toast (MndWindow *window)
{
  GtkWidget *overlay = GTK_WIDGET (window->toasts);

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), "toast"))
      return child;
  return NULL;
}

/* Once it has come up, for it comes from below. */
static gboolean
shows_toast_beside (gpointer data)
{
  MndWindow *window = data;
  GtkWidget *toast = find_toast (window);
  graphene_rect_t bounds;
  MndRect rect;

  if (toast == NULL || !gtk_widget_get_mapped (toast)
      || !gtk_widget_compute_bounds (toast, GTK_WIDGET (window->canvas), &bounds))
    return FALSE;
  rect = (MndRect){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
  return rect.height > 0 && rect.y + rect.height < gtk_widget_get_height (GTK_WIDGET (window->canvas))
         && !covers (GTK_WIDGET (window->minimap), window, &rect) && !covers (window->zoom_bar, window, &rect);
}

static void
test_toast (void)
{
  MndWindow *window = open_zoomed ();

  mnd_view_select (window->view, mnd_record_get_id (driver_find_actor (window, "Sierra Leone Police")));
  driver_activate (window, "win.delete");
  driver_wait (shows_toast_beside, window, "a toast that hides nothing that floats over the map");
  g_assert_true (is_shown (window));
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minimap/comes-and-goes", test_comes_and_goes);
  g_test_add_func ("/minimap/off", test_off);
  g_test_add_func ("/minimap/mouse", test_mouse);
  g_test_add_func ("/minimap/right-to-left", test_right_to_left);
  g_test_add_func ("/minimap/edit", test_edit);
  g_test_add_func ("/minimap/dots", test_dots);
  g_test_add_func ("/minimap/covers-no-spotlight", test_covers_no_spotlight);
  g_test_add_func ("/minimap/dots-of-folded", test_dots_of_folded);
  g_test_add_func ("/minimap/walk", test_walk);
  g_test_add_func ("/minimap/toast", test_toast);
  return g_test_run ();
}
