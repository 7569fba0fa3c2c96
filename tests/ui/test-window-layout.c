/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Laying out in the real window: the first layout of a map without places, and workers that hang or crash. */
#include "window-driver.h"

#include "desktop/mnd-canvas.h"
#include "document/mnd-edits.h"

static gboolean
shows_cancel (gpointer window)
{
  return driver_shows (window, "Cancel");
}

static gboolean
shows_failure (gpointer window)
{
  return driver_shows (window, "Layout Failed");
}

static gboolean
can_cancel (MndWindow *window)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), "cancel-arrange");
}

static gboolean
has_places (gpointer data)
{
  return driver_count (data, MND_TABLE_POSITION) > 0;
}

static void
test_first_layout (void)
{
  MndWindow *window = driver_open_window ();
  g_autoptr (GFile) folder = g_file_new_build_filename (MND_SOURCE_ROOT, "data", "samples", "sierra-leone", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) document = mnd_document_new_from_folder (folder, NULL, NULL, &error);

  g_assert_no_error (error);
  mnd_window_take_document (window, document);
  g_assert_cmpuint (driver_count (window, MND_TABLE_POSITION), ==, 0);
  driver_wait (has_places, window, "the first layout");
  g_assert_cmpuint (driver_count (window, MND_TABLE_POSITION), >=, 90);
  driver_close_windows ();
}

/* --- a layout worker that does not do its work: the window goes on, and says one sentence */

static MndWindow *
open_with_stub (const char *mode)
{
  MndWindow *window = driver_open_sample (NULL);

  g_setenv ("MANDATE_LAYOUT_WORKER", g_getenv ("MND_TEST_STUB"), TRUE);
  g_setenv ("MND_STUB", mode, TRUE);
  return window;
}

static void
close_with_stub (void)
{
  driver_close_windows ();
  g_setenv ("MANDATE_LAYOUT_WORKER", g_getenv ("MND_TEST_WORKER"), TRUE);
  g_unsetenv ("MND_STUB");
}

static gboolean
is_idle (gpointer data)
{
  gboolean busy = TRUE;

  g_object_get (data, "busy", &busy, NULL);
  return !busy;
}

static void
test_layout_that_hangs (void)
{
  MndWindow *window = open_with_stub ("hang");
  guint before = driver_count (window, MND_TABLE_ACTOR);
  g_autoptr (GError) error = NULL;

  g_assert_false (can_cancel (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.arrange", "s", "neato");
  g_assert_true (can_cancel (window));
  /* The header says so, and the map can be drawn on meanwhile. */
  driver_wait (shows_cancel, window, "Cancel");
  mnd_document_add_actor (mnd_window_get_document (window), "police", "Police", 0, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, before + 1);
  driver_activate (window, "win.cancel-arrange");
  driver_wait (is_idle, driver_find (GTK_WIDGET (window), MND_TYPE_CANVAS), "the layout to be over");
  g_assert_false (can_cancel (window));
  driver_settle (window);
  g_assert_false (driver_shows (window, "Layout Failed"));
  close_with_stub ();
}

/* Escape ends a layout first, and the selection only when pressed again. */
static void
test_escape_cancels (void)
{
  MndWindow *window = open_with_stub ("hang");
  MndView *view = mnd_canvas_get_view (MND_CANVAS (driver_find (GTK_WIDGET (window), MND_TYPE_CANVAS)));
  g_autofree char *undo = g_strdup (mnd_document_get_undo_label (mnd_window_get_document (window)));

  driver_activate (window, "win.select-all");
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "arrange-selection"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.arrange-selection", "s", "twopi");
  driver_wait (shows_cancel, window, "Cancel");
  driver_activate (window, "win.cancel");
  driver_wait (is_idle, driver_find (GTK_WIDGET (window), MND_TYPE_CANVAS), "the layout to be over");
  g_assert_cmpuint (mnd_view_get_n_selected (view), >, 0);
  g_assert_cmpstr (mnd_document_get_undo_label (mnd_window_get_document (window)), ==, undo);
  driver_activate (window, "win.cancel");
  g_assert_cmpuint (mnd_view_get_n_selected (view), ==, 0);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "arrange-selection"));
  close_with_stub ();
}

typedef struct
{
  MndWindow *window;
  char *undo;
} Wait;

static gboolean
is_arranged (gpointer data)
{
  Wait *wait = data;
  gboolean busy = TRUE;

  g_object_get (driver_find (GTK_WIDGET (wait->window), MND_TYPE_CANVAS), "busy", &busy, NULL);
  return !busy && g_strcmp0 (mnd_document_get_undo_label (mnd_window_get_document (wait->window)), wait->undo) != 0;
}

/* What is selected is laid out where it is, and that is one step back. */
static void
test_selection (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndCanvas *canvas = MND_CANVAS (driver_find (GTK_WIDGET (window), MND_TYPE_CANVAS));
  MndDocument *document = mnd_window_get_document (window);
  MndView *view = mnd_canvas_get_view (canvas);
  MndScene *scene = mnd_canvas_get_scene (canvas);
  g_autoptr (GArray) few = g_array_new (FALSE, FALSE, sizeof (MndId));
  g_autofree char *undo = g_strdup (mnd_document_get_undo_label (document));
  const MndSceneNode *other = NULL;
  Wait wait = { window, undo };
  MndRect before;

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "arrange-selection"));
  for (guint i = 0; i < 15; i++)
    {
      g_array_append_vals (few, mnd_scene_get_line (scene, i)->from->id, 1);
      g_array_append_vals (few, mnd_scene_get_line (scene, i)->to->id, 1);
    }
  mnd_view_select_many (view, (const MndId *) (const void *) few->data, few->len, FALSE);
  for (guint i = 0; other == NULL; i++)
    if (!mnd_view_is_selected (view, mnd_scene_get_node (scene, i)->id))
      other = mnd_scene_get_node (scene, i);
  before = other->rect;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.arrange-selection", "s", "neato");
  driver_wait (is_arranged, &wait, "the selection to be laid out");
  g_assert_true (mnd_rect_equal (&other->rect, &before));
  driver_activate (window, "win.undo");
  g_assert_cmpstr (mnd_document_get_undo_label (document), ==, undo);
  driver_close_windows ();
}

static void
test_layout_that_crashes (void)
{
  MndWindow *window = open_with_stub ("crash");
  g_autofree char *undo = g_strdup (mnd_document_get_undo_label (mnd_window_get_document (window)));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.arrange", "s", "neato");
  driver_wait (shows_failure, window, "Layout Failed");
  g_assert_true (driver_shows (window, "try again"));
  g_assert_cmpstr (mnd_document_get_undo_label (mnd_window_get_document (window)), ==, undo);
  close_with_stub ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window-layout/first", test_first_layout);
  g_test_add_func ("/window-layout/hangs", test_layout_that_hangs);
  g_test_add_func ("/window-layout/escape", test_escape_cancels);
  g_test_add_func ("/window-layout/selection", test_selection);
  g_test_add_func ("/window-layout/crashes", test_layout_that_crashes);

  return g_test_run ();
}
