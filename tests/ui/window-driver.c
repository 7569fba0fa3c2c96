/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drives the real window inside a test. */
#include "window-driver.h"

#include "model/mnd-text.h"

/* Only a test that hangs meets it. */
#define DEADLINE_SECONDS 60

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
driver_wait (DriverCondition condition, gpointer data, const char *what)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;
  guint wake = g_timeout_add (20, wake_cb, NULL);

  while (!condition (data))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("waited in vain for %s", what);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (wake);
}

MndApplication *
driver_get_application (void)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = G_APPLICATION (mnd_application_new ());
      g_application_set_default (application);
      g_application_register (application, NULL, &error);
      g_assert_no_error (error);
      /* GTK 4.8 leaks a time each time it looks for recent files that are too old. */
      g_object_set (gtk_settings_get_default (), "gtk-recent-files-max-age", -1, NULL);
    }
  return MND_APPLICATION (application);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

void
driver_wait_mapped (GtkWidget *widget)
{
  driver_wait (is_mapped, widget, "a widget to be on the screen");
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

static gboolean
is_drawn (gpointer data)
{
  return *(guint *) data >= 3;
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  ++*(guint *) user_data;
  return G_SOURCE_CONTINUE;
}

void
driver_settle_widget (GtkWidget *widget)
{
  guint frames = 0;
  guint tick = gtk_widget_add_tick_callback (widget, count_frame_cb, &frames, NULL);

  driver_wait (is_drawn, &frames, "frames");
  gtk_widget_remove_tick_callback (widget, tick);
}

void
driver_settle (MndWindow *window)
{
  driver_settle_widget (GTK_WIDGET (window));
}

MndWindow *
driver_open_window (void)
{
  GtkWidget *window = mnd_window_new (GTK_APPLICATION (driver_get_application ()));

  gtk_window_present (GTK_WINDOW (window));
  driver_wait_mapped (window);
  driver_wait (is_active, window, "the window to have the keyboard");
  driver_settle (MND_WINDOW (window));
  return MND_WINDOW (window);
}

static gboolean
has_document (gpointer data)
{
  return mnd_window_get_document (data) != NULL;
}

MndWindow *
driver_open_sample (char **path)
{
  MndWindow *window = driver_open_window ();
  g_autofree char *folder = g_dir_make_tmp ("mandate-test-XXXXXX", NULL);
  g_autoptr (GFile) sample = g_file_new_build_filename (g_getenv ("MANDATE_SAMPLES_DIR"), "sierra-leone.mandate", NULL);
  g_autoptr (GFile) copy = g_file_new_build_filename (folder, "sierra-leone.mandate", NULL);
  g_autoptr (GError) error = NULL;

  g_file_copy (sample, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  mnd_window_open (window, copy);
  driver_wait (has_document, window, "the sample");
  driver_settle (window);
  if (path != NULL)
    *path = g_file_get_path (copy);
  return window;
}

guint
driver_count_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      n += gtk_widget_get_mapped (window);
    }
  return n;
}

static gboolean
has_windows (gpointer data)
{
  return driver_count_windows () == *(guint *) data;
}

void
driver_wait_windows (guint count)
{
  g_autofree char *what = g_strdup_printf ("%u windows, there are %u", count, driver_count_windows ());

  driver_wait (has_windows, &count, what);
}

void
driver_close_windows (void)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (driver_get_application ()))) != NULL)
    {
      MndDocument *document = MND_IS_WINDOW (windows->data) ? mnd_window_get_document (windows->data) : NULL;

      if (document != NULL)
        mnd_document_close (document, TRUE);
      gtk_window_destroy (windows->data);
    }
  driver_wait_windows (0);
}

static gboolean
is_done (gpointer data)
{
  return *(gboolean *) data;
}

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* The window goes on meanwhile. */
static void
run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) program = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, &error);
  gboolean done = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_check_async (program, NULL, ran_cb, &done);
  driver_wait (is_done, &done, "xdotool");
}

/* A list whose rows were just exchanged has them on the screen only after the next frame; GTK throws away a key that
 * comes between. No hand is as quick, but a test is. */
static gboolean
may_press (gpointer data)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (driver_get_application ())); l != NULL; l = l->next)
    {
      GtkWidget *focus = gtk_window_get_focus (l->data);

      if (gtk_window_is_active (l->data) && focus != NULL && !gtk_widget_get_mapped (focus))
        return FALSE;
    }
  return TRUE;
}

void
driver_press (const char *key)
{
  const char *arguments[] = { "xdotool", "key", "--clearmodifiers", key, NULL };

  driver_wait (may_press, NULL, "what has the focus to be on the screen");
  run (arguments);
}

void
driver_type (const char *text)
{
  const char *arguments[] = { "xdotool", "type", "--delay", "5", text, NULL };

  driver_wait (may_press, NULL, "what has the focus to be on the screen");
  run (arguments);
}

/* There is no window manager here: a window stands at the top left of the screen. Free both with g_free(). */
static void
find_on_screen (GtkWidget *widget, double x, double y, char **left, char **top)
{
  GtkNative *native = gtk_widget_get_native (widget);
  double in_x = 0, in_y = 0, surface_x = 0, surface_y = 0;

  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &in_x, &in_y));
  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  for (GdkSurface *surface = gtk_native_get_surface (native); GDK_IS_POPUP (surface);
       surface = gdk_popup_get_parent (GDK_POPUP (surface)))
    {
      surface_x += gdk_popup_get_position_x (GDK_POPUP (surface));
      surface_y += gdk_popup_get_position_y (GDK_POPUP (surface));
    }
  *left = g_strdup_printf ("%d", (int) (in_x + surface_x));
  *top = g_strdup_printf ("%d", (int) (in_y + surface_y));
}

void
driver_click_at (GtkWidget *widget, double x, double y, int times)
{
  g_autofree char *left = NULL;
  g_autofree char *top = NULL;
  g_autofree char *repeat = g_strdup_printf ("%d", times);

  find_on_screen (widget, x, y, &left, &top);
  const char *arguments[] = {
    "xdotool", "mousemove", left, top, "click", "--repeat", repeat, "--delay", "40", "1", NULL
  };
  run (arguments);
}

void
driver_click (GtkWidget *widget, int times)
{
  driver_click_at (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0, times);
}

typedef struct
{
  GtkWidget *widget;
  char *left; /* where the pointer was moved to */
  char *top;
} Aim;

/* The pointer goes after a widget that moves: what it points at is lit by the toolkit. */
static gboolean
is_lit (gpointer data)
{
  Aim *aim = data;
  g_autofree char *left = NULL;
  g_autofree char *top = NULL;

  find_on_screen (aim->widget, gtk_widget_get_width (aim->widget) / 2.0, gtk_widget_get_height (aim->widget) / 2.0,
                  &left, &top);
  if (g_strcmp0 (left, aim->left) != 0 || g_strcmp0 (top, aim->top) != 0)
    {
      const char *arguments[] = { "xdotool", "mousemove", left, top, NULL };
      run (arguments);
      g_free (aim->left);
      g_free (aim->top);
      aim->left = g_steal_pointer (&left);
      aim->top = g_steal_pointer (&top);
      return FALSE;
    }
  return (gtk_widget_get_state_flags (aim->widget) & GTK_STATE_FLAG_PRELIGHT) != 0;
}

void
driver_click_when_lit (GtkWidget *widget)
{
  Aim aim = { widget, NULL, NULL };
  const char *const arguments[] = { "xdotool", "click", "1", NULL };

  driver_wait (is_lit, &aim, "what is pointed at to be lit");
  run (arguments);
  g_free (aim.left);
  g_free (aim.top);
}

/* One step after the other, for a hand takes its time too. */
static void
point (GtkWidget *widget, double x, double y, const char *then)
{
  g_autofree char *left = NULL;
  g_autofree char *top = NULL;

  find_on_screen (widget, x, y, &left, &top);
  const char *arguments[] = { "xdotool", "mousemove", left, top, then, "1", NULL };
  run (arguments);
}

void
driver_drag (GtkWidget *widget, double x, double y, double to_x, double to_y)
{
  point (widget, x, y, "mousedown");
  point (widget, (x + to_x) / 2, (y + to_y) / 2, NULL);
  point (widget, to_x, to_y, NULL);
  point (widget, to_x, to_y, "mouseup");
}

void
driver_activate (MndWindow *window, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

void
driver_visit (GtkWidget *root, DriverVisit visit, gpointer data)
{
  visit (root, data);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    driver_visit (child, visit, data);
}

GtkWidget *
driver_look_for (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = driver_look_for (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
driver_find (GtkWidget *root, GType type)
{
  GtkWidget *found = driver_look_for (root, type);

  g_assert_nonnull (found);
  return found;
}

typedef struct
{
  MndWindow *window; /* NULL: any */
  const char *text;
  gboolean found;
} Sight;

static void
look_cb (GtkWidget *widget, gpointer data)
{
  Sight *sight = data;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strstr (gtk_label_get_text (GTK_LABEL (widget)), sight->text) != NULL)
    sight->found = TRUE;
}

static gboolean
is_shown (gpointer data)
{
  Sight *sight = data;
  GListModel *windows = gtk_window_get_toplevels ();

  sight->found = FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (sight->window == NULL || window == GTK_WIDGET (sight->window))
        driver_visit (window, look_cb, sight);
    }
  return sight->found;
}

gboolean
driver_shows (MndWindow *window, const char *text)
{
  return is_shown (&(Sight){ window, text, FALSE });
}

void
driver_wait_shown (MndWindow *window, const char *text)
{
  driver_wait (is_shown, &(Sight){ window, text, FALSE }, text);
}

guint
driver_count (MndWindow *window, MndTable table)
{
  MndMap *map = mnd_document_get_map (mnd_window_get_document (window));

  return mnd_record_list_get_size (mnd_map_get_records (map, table));
}

MndRecord *
driver_find_actor (MndWindow *window, const char *name)
{
  MndMap *map = mnd_document_get_map (mnd_window_get_document (window));
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      MndRecord *actor = mnd_record_list_get (actors, i);

      if (g_strcmp0 (mnd_map_get_name (map, mnd_record_get_id (actor), NULL), name) == 0)
        return actor;
    }
  g_error ("no actor %s", name);
  return NULL;
}
