/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups in the real window: by menu actions, by keys and by the mouse. */
#include "window-driver.h"

#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-window-private.h"

#include <math.h>

static const MndSceneGroup *
find_group (MndWindow *window, const char *title)
{
  MndScene *scene = mnd_canvas_get_scene (window->canvas);

  for (guint i = 0; i < mnd_scene_get_n_groups (scene); i++)
    if (g_str_equal (mnd_scene_get_group (scene, i)->title, title))
      return mnd_scene_get_group (scene, i);
  g_error ("no group “%s”", title);
}

static void
choose (MndWindow *window, const char *action, const char *word)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, g_variant_new_string (word));
}

static void
test_actions (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndScene *scene = mnd_canvas_get_scene (window->canvas);
  guint n_nodes = mnd_scene_get_n_nodes (scene);
  g_autoptr (GVariant) state = NULL;

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "fold"));
  choose (window, "group-by", "function");
  state = g_action_group_get_action_state (G_ACTION_GROUP (window), "group-by");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "function");
  g_assert_cmpuint (mnd_scene_get_n_groups (scene), ==, 6);
  choose (window, "group-style", "lanes");
  g_assert_cmpint (mnd_scene_get_group_style (scene), ==, MND_GROUP_STYLE_LANES);
  choose (window, "group-by", "nonsense");
  g_assert_cmpint (mnd_view_get_group_by (mnd_window_get_view (window)), ==, MND_GROUP_BY_FUNCTION);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "fold"));
  driver_activate (window, "win.fold-all");
  g_assert_true (find_group (window, "Oversight")->folded);
  g_assert_cmpuint (mnd_scene_get_n_nodes (scene), <, n_nodes);
  g_assert_cmpuint (mnd_scene_get_n_bundles (scene), >, 10);
  driver_settle (window);
  driver_activate (window, "win.unfold-all");
  g_assert_cmpuint (mnd_scene_get_n_nodes (scene), ==, n_nodes);
  g_assert_cmpuint (mnd_scene_get_n_bundles (scene), ==, 0);
  choose (window, "group-by", "none");
  g_assert_cmpuint (mnd_scene_get_n_groups (scene), ==, 0);
  driver_close_windows ();
}

static gboolean
is_folded_cb (gpointer data)
{
  return find_group (data, "Oversight")->folded;
}

static gboolean
is_open_cb (gpointer data)
{
  return !is_folded_cb (data);
}

/* The key folds the group of who is selected, and unfolds it again. */
static void
test_key (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndView *view = mnd_window_get_view (window);

  choose (window, "group-by", "function");
  mnd_view_select (view, mnd_record_get_id (driver_find_actor (window, "Parliament of Sierra Leone")));
  gtk_widget_grab_focus (GTK_WIDGET (window->canvas));
  driver_settle (window);
  driver_press ("g");
  driver_wait (is_folded_cb, window, "the group to be folded");
  g_assert_false (find_group (window, "Provision")->folded);
  gtk_widget_grab_focus (GTK_WIDGET (window->canvas));
  driver_press ("g");
  driver_wait (is_open_cb, window, "the group to be unfolded");
  driver_close_windows ();
}

static gboolean
has_all_of_a_group_cb (gpointer data)
{
  MndView *view = mnd_window_get_view (data);
  MndRecord *focus = mnd_view_get_focus (view);
  const MndSceneGroup *group =
      focus != NULL
          ? mnd_scene_find_group_of (mnd_canvas_get_scene (((MndWindow *) data)->canvas), mnd_record_get_id (focus))
          : NULL;

  return group != NULL && group->folded && mnd_view_get_n_selected (view) == group->members->len;
}

static guint
count_folded (MndWindow *window)
{
  MndScene *scene = mnd_canvas_get_scene (window->canvas);
  guint count = 0;

  for (guint i = 0; i < mnd_scene_get_n_groups (scene); i++)
    count += mnd_scene_get_group (scene, i)->folded;
  return count;
}

static gboolean
has_one_open_cb (gpointer data)
{
  return count_folded (data) == 5;
}

typedef struct
{
  MndWindow *window;
  double scale;
} Sight;

static gboolean
is_nearer_cb (gpointer data)
{
  const Sight *sight = data;

  return mnd_canvas_get_scale (sight->window->canvas) > sight->scale;
}

static gboolean
shows_all_cb (gpointer data)
{
  const Sight *sight = data;
  MndRect extents = mnd_scene_get_extents (mnd_canvas_get_scene (sight->window->canvas));
  MndRect visible = mnd_viewport_get_visible (mnd_canvas_get_viewport (sight->window->canvas));

  return mnd_rect_contains_rect (&visible, &extents);
}

/* Who saw the whole map sees all of what is left, as large as it goes, and the whole map again. */
static void
test_folded_fits (void)
{
  MndWindow *window = driver_open_sample (NULL);
  Sight sight = { window, 0 };

  choose (window, "group-by", "function");
  mnd_canvas_fit (window->canvas);
  driver_wait (shows_all_cb, &sight, "all of the map");
  driver_settle (window);
  sight.scale = mnd_canvas_get_scale (window->canvas);
  driver_activate (window, "win.fold-all");
  driver_wait (is_nearer_cb, &sight, "the boxes to come nearer");
  g_assert_true (shows_all_cb (&sight));
  driver_activate (window, "win.unfold-all");
  driver_wait (shows_all_cb, &sight, "all of the map again");
  driver_close_windows ();
}

/* Tab reaches the boxes of folded groups like everything else on the map, and the key opens just that one. */
static void
test_walk (void)
{
  MndWindow *window = driver_open_sample (NULL);

  choose (window, "group-by", "function");
  driver_activate (window, "win.fold-all");
  g_assert_cmpuint (count_folded (window), ==, 6);
  gtk_widget_grab_focus (GTK_WIDGET (window->canvas));
  for (guint i = 0; i < 40 && !has_all_of_a_group_cb (window); i++)
    mnd_canvas_walk (window->canvas, 1);
  g_assert_true (has_all_of_a_group_cb (window));
  g_assert_true (mnd_canvas_has_map_focus (window->canvas));
  driver_settle (window);
  driver_press ("g");
  driver_wait (has_one_open_cb, window, "one group to be unfolded");
  driver_close_windows ();
}

static MndPoint
find_box_middle (MndWindow *window)
{
  const MndSceneGroup *group = find_group (window, "Oversight");

  return mnd_viewport_to_view (window->canvas->viewport, mnd_rect_get_center (&group->box->rect));
}

static gboolean
has_selected_all_cb (gpointer data)
{
  return mnd_view_get_n_selected (mnd_window_get_view (data)) == find_group (data, "Oversight")->members->len;
}

typedef struct
{
  MndWindow *window;
  MndPoint anchor;
} Moved;

static gboolean
has_moved_cb (gpointer data)
{
  Moved *moved = data;

  return fabs (find_group (moved->window, "Oversight")->anchor.x - moved->anchor.x) > 20;
}

/* A click on the box of a folded group selects all that is in it, a drag moves it as one edit, a double click opens. */
static void
test_mouse (void)
{
  MndWindow *window = driver_open_sample (NULL);
  Moved moved = { .window = window };
  MndPoint at;

  choose (window, "group-by", "function");
  driver_activate (window, "win.fold-all");
  mnd_canvas_fit (window->canvas);
  driver_settle (window);
  at = find_box_middle (window);
  driver_click_at (GTK_WIDGET (window->canvas), at.x, at.y, 1);
  driver_wait (has_selected_all_cb, window, "the members to be selected");
  moved.anchor = find_group (window, "Oversight")->anchor;
  /* Far enough from the click not to be its second. */
  at = find_box_middle (window);
  driver_drag (GTK_WIDGET (window->canvas), at.x + 15, at.y, at.x + 75, at.y + 10);
  driver_wait (has_moved_cb, &moved, "the members to be moved");
  driver_activate (window, "win.undo");
  g_assert_false (has_moved_cb (&moved));
  driver_settle (window);
  at = find_box_middle (window);
  driver_click_at (GTK_WIDGET (window->canvas), at.x, at.y, 2);
  driver_wait (is_open_cb, window, "the group to be unfolded");
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window-groups/actions", test_actions);
  g_test_add_func ("/window-groups/key", test_key);
  g_test_add_func ("/window-groups/folded-fits", test_folded_fits);
  g_test_add_func ("/window-groups/walk", test_walk);
  g_test_add_func ("/window-groups/mouse", test_mouse);
  return g_test_run ();
}
