/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lens, filter and the walk through time in a window with the sample. */
#include "window-driver.h"

#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits-lens.h"
#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-scene-lens.h"

static MndScene *
get_scene (MndWindow *window)
{
  return mnd_canvas_get_scene (window->canvas);
}

static void
set_lens (MndWindow *window, const char *word)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "lens", g_variant_new_string (word));
}

static guint
count_faded (MndWindow *window)
{
  guint count = 0;

  for (guint i = 0; i < mnd_scene_get_n_nodes (get_scene (window)); i++)
    count += mnd_scene_is_faded (get_scene (window), mnd_scene_get_node (get_scene (window), i)->id);
  return count;
}

static gboolean
has_bar (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (((MndWindow *) data)->reading_bar));
}

static gboolean
has_no_bar (gpointer data)
{
  return !has_bar (data);
}

static void
test_lens (void)
{
  MndWindow *window = driver_open_sample (NULL);
  g_autoptr (GVariant) state = NULL;

  g_assert_false (has_bar (window));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "copy-lens"));
  set_lens (window, "oecd");
  driver_wait (has_bar, window, "the bar");
  driver_wait_shown (window, "Lens: OECD list");
  state = g_action_group_get_action_state (G_ACTION_GROUP (window), "lens");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "oecd");
  g_assert_cmpstr (mnd_lens_get_word (mnd_scene_get_lens (get_scene (window))), ==, "oecd");
  g_assert_cmpuint (count_faded (window), >, 0);
  mnd_view_set_fades (window->view, FALSE);
  g_assert_cmpuint (count_faded (window), ==, 0);
  /* The copy is an edit, and is looked through at once. */
  driver_activate (window, "win.copy-lens");
  g_assert_cmpstr (mnd_view_get_lens (window->view), ==, "oecd_2");
  driver_wait_shown (window, "Lens: OECD list (copy)");
  driver_activate (window, "win.undo");
  g_assert_null (mnd_scene_get_lens (get_scene (window)));
  set_lens (window, "none");
  g_assert_null (mnd_view_get_lens (window->view));
  driver_close_windows ();
}

static gboolean
has_picture (gpointer data)
{
  return mnd_scene_renderer_get_picture (((MndWindow *) data)->canvas->renderer, MND_RENDER_MAP) != NULL;
}

static gboolean
fades (gpointer data)
{
  return ((MndWindow *) data)->canvas->fade_animation != NULL;
}

static gboolean
has_faded (gpointer data)
{
  return !fades (data);
}

static void
set_animations (gboolean enable)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enable, NULL);
}

/* One lens goes over to the other, and nothing of it stays; at once where there are no animations. */
static void
test_fade (void)
{
  MndWindow *window = driver_open_sample (NULL);
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean before;

  g_object_get (settings, "gtk-enable-animations", &before, NULL);
  driver_wait (has_picture, window, "the first picture");
  set_animations (TRUE);
  set_lens (window, "oecd");
  g_assert_true (fades (window));
  g_assert_nonnull (mnd_scene_renderer_get_picture (window->canvas->renderer, MND_RENDER_BEFORE));
  set_lens (window, "dcaf");
  g_assert_true (fades (window));
  driver_wait (has_faded, window, "the old colours to go");
  g_assert_null (mnd_scene_renderer_get_picture (window->canvas->renderer, MND_RENDER_BEFORE));
  set_animations (FALSE);
  set_lens (window, "six");
  g_assert_false (fades (window));
  set_animations (before);
  driver_close_windows ();
}

/* What is being changed is held against the lens before it. */
static void
test_changes (void)
{
  MndWindow *window = driver_open_sample (NULL);
  GtkWidget *button;
  g_autoptr (GError) error = NULL;

  set_lens (window, "oecd");
  driver_wait (has_bar, window, "the bar");
  driver_activate (window, "win.copy-lens");
  g_assert_true (mnd_document_set_lens (window->document, "oecd_2",
                                        "lens 1\nname Ours\ncategory a none Only the police\nrule a kind=police\n",
                                        &error));
  g_assert_no_error (error);
  button = driver_find (GTK_WIDGET (window->reading_bar), GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  driver_wait_shown (window, "Compared with the lens OECD list");
  driver_wait_shown (window, "leave the frame");
  driver_wait_shown (window, "Only the police");
  driver_wait_shown (window, "They are as true as before");
  driver_close_windows ();
}

static gboolean
has_popover (gpointer data)
{
  GtkWidget *chooser = driver_look_for (GTK_WIDGET (data), MND_TYPE_READING_BAR);
  GtkWidget *popover = chooser != NULL ? driver_look_for (chooser, GTK_TYPE_POPOVER) : NULL;

  return popover != NULL && gtk_widget_get_mapped (popover);
}

static void
test_choose (void)
{
  MndWindow *window = driver_open_sample (NULL);

  driver_activate (window, "win.choose-lens");
  driver_wait (has_popover, window, "the lenses");
  driver_wait_shown (window, "Two pillars");
  driver_close_windows ();
}

static void
test_filter (void)
{
  MndWindow *window = driver_open_sample (NULL);
  g_autoptr (MndFilter) filter = mnd_filter_new_from_text ("kind=police+parliament,level=national", NULL);
  guint n_faded;

  mnd_view_set_filter (window->view, filter);
  driver_wait (has_bar, window, "the bar");
  driver_wait_shown (window, "Kind: Parliament, Police");
  driver_wait_shown (window, "Level: National");
  /* The list has only what passes. */
  g_assert_false (driver_shows (window, "Anti-Corruption Commission"));
  n_faded = count_faded (window);
  g_assert_cmpuint (n_faded, >, 50);
  /* A row of the legend is part of the filter and makes no chip. */
  mnd_view_toggle_hidden (window->view, "links/funds");
  g_assert_cmpuint (count_faded (window), ==, n_faded);
  mnd_view_set_filter (window->view, NULL);
  g_assert_cmpuint (count_faded (window), ==, 0);
  g_assert_false (driver_shows (window, "Level: National"));
  driver_wait_shown (window, "Anti-Corruption Commission");
  driver_close_windows ();
}

static gboolean
has_date (gpointer data)
{
  return mnd_view_get_date (((MndWindow *) data)->view) != NULL;
}

static gboolean
has_moved_on (gpointer data)
{
  MndWindow *window = data;
  const char *before = g_object_get_data (G_OBJECT (window), "before");

  return g_strcmp0 (mnd_view_get_date (window->view), before) > 0;
}

static void
remember_date (MndWindow *window)
{
  g_object_set_data_full (G_OBJECT (window), "before", g_strdup (mnd_view_get_date (window->view)), g_free);
}

static gboolean
has_time_bar (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (((MndWindow *) data)->time_bar));
}

static void
test_time (void)
{
  MndWindow *window = driver_open_sample (NULL);
  guint n_before = mnd_scene_get_n_nodes (get_scene (window));
  GtkWidget *scale;

  g_assert_false (has_time_bar (window));
  driver_activate (window, "win.time-bar");
  driver_wait (has_time_bar, window, "the slider");
  mnd_view_set_date (window->view, "2000");
  g_assert_cmpuint (mnd_scene_get_n_nodes (get_scene (window)), <, n_before);
  remember_date (window);
  driver_activate (window, "win.next-change");
  g_assert_true (has_moved_on (window));
  driver_activate (window, "win.last-change");
  g_assert_cmpstr (mnd_view_get_date (window->view), <, "2001");
  /* The slider is the date, and the date the slider. */
  scale = driver_find (GTK_WIDGET (window->time_bar), GTK_TYPE_SCALE);
  mnd_view_set_date (window->view, NULL);
  gtk_range_set_value (GTK_RANGE (scale), gtk_range_get_value (GTK_RANGE (scale)) - 100);
  driver_wait (has_date, window, "the slider's day");
  mnd_view_set_date (window->view, "2001-01-01");
  remember_date (window);
  driver_activate (window, "win.play");
  driver_wait (has_moved_on, window, "it to play");
  driver_activate (window, "win.play");
  g_assert_false (mnd_time_bar_get_playing (window->time_bar));
  driver_activate (window, "win.all-times");
  g_assert_cmpuint (mnd_scene_get_n_nodes (get_scene (window)), ==, n_before);
  driver_activate (window, "win.time-bar");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->time_bar)));
  driver_close_windows ();
}

/* Another map has no lens and no filter; a window without a map has neither. */
static void
test_closed (void)
{
  MndWindow *window = driver_open_sample (NULL);

  set_lens (window, "dcaf");
  driver_wait (has_bar, window, "the bar");
  mnd_window_take_findings (window, NULL);
  driver_wait (has_no_bar, window, "the bar to go");
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading/lens", test_lens);
  g_test_add_func ("/reading/fade", test_fade);
  g_test_add_func ("/reading/changes", test_changes);
  g_test_add_func ("/reading/choose", test_choose);
  g_test_add_func ("/reading/filter", test_filter);
  g_test_add_func ("/reading/time", test_time);
  g_test_add_func ("/reading/closed", test_closed);

  return g_test_run ();
}
