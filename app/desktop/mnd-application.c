/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The running program: which windows there are and which map each one has. What happens to a map is the window's. */
#include "desktop/mnd-application.h"

#include "desktop/mnd-compat.h"
#include "desktop/mnd-opening.h"
#include "desktop/mnd-preferences.h"
#include "desktop/mnd-settings.h"
#include "desktop/mnd-shortcuts.h"
#include "desktop/mnd-toolkit.h"
#include "desktop/mnd-window.h"
#include "model/mnd-locale.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

struct _MndApplication
{
  AdwApplication parent_instance;
  char **arguments;    /* of the command line, until the program has started */
  MndOpening *opening; /* the first map that it names, until its window comes */
  GSettings *settings; /* NULL where the schema is not installed */
  char *language;      /* a tag; empty: that of the desktop */
  guint language_idle;
};

G_DEFINE_FINAL_TYPE (MndApplication, mnd_application, ADW_TYPE_APPLICATION)

/* The same file, also by another path to it. */
static gboolean
is_same_file (GFile *a, GFile *b)
{
  g_autoptr (GFileInfo) info_a = NULL;
  g_autoptr (GFileInfo) info_b = NULL;
  const char *id;

  if (g_file_equal (a, b))
    return TRUE;
  info_a = g_file_query_info (a, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  info_b = g_file_query_info (b, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info_a == NULL || info_b == NULL)
    return FALSE;
  id = g_file_info_get_attribute_string (info_a, G_FILE_ATTRIBUTE_ID_FILE);
  return id != NULL && g_strcmp0 (id, g_file_info_get_attribute_string (info_b, G_FILE_ATTRIBUTE_ID_FILE)) == 0;
}

/* The window that has the file; NULL where none does. */
static MndWindow *
find_window (MndApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      GFile *own = MND_IS_WINDOW (l->data) ? mnd_window_get_file (l->data) : NULL;

      if (own != NULL && is_same_file (own, file))
        return l->data;
    }
  return NULL;
}

/* A window without a map: one that is there, else a new one. */
static MndWindow *
take_free_window (MndApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (MND_IS_WINDOW (l->data) && mnd_window_is_free (l->data))
      return l->data;
  return MND_WINDOW (mnd_window_new (GTK_APPLICATION (self)));
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (mnd_window_new (GTK_APPLICATION (user_data))));
}

static void
new_map_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *window = take_free_window (MND_APPLICATION (user_data));

  gtk_window_present (GTK_WINDOW (window));
  mnd_window_start (window);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_show_about (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

/* Each window keeps its map first, and may stay; the program ends with the last one. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (MND_IS_WINDOW (l->data))
      gtk_window_close (l->data);
}

/* --- the language */

/* One that is not there any more is as if nobody had chosen. */
static void
speak (MndApplication *self)
{
  if (self->language[0] == '\0' || !mnd_locale_set_language (self->language))
    mnd_locale_set_language (NULL);
}

/* What a person has to answer stays as it is; all else that has no map can be called up again. */
static void
reword (GtkWindow *window)
{
  if (MND_IS_WINDOW (window))
    mnd_window_reword (MND_WINDOW (window));
  else if (MND_IS_PREFERENCES (window))
    mnd_preferences_reword (MND_PREFERENCES (window));
  else if (gtk_window_get_transient_for (window) != NULL && !gtk_window_get_modal (window))
    gtk_window_destroy (window);
}

static gboolean
change_language_cb (gpointer user_data)
{
  MndApplication *self = user_data;
  const char *before = mnd_locale_get_language ();
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  self->language_idle = 0;
  speak (self);
  if (g_str_equal (before, mnd_locale_get_language ()))
    return G_SOURCE_REMOVE;
  mnd_toolkit_heed_language ();
  /* One of them may close another. */
  for (GList *l = windows; l != NULL; l = l->next)
    g_object_ref (l->data);
  for (GList *l = windows; l != NULL; l = l->next)
    {
      g_autoptr (GtkWindow) window = l->data;
      reword (window);
    }
  return G_SOURCE_REMOVE;
}

/* Not while the widget that asks for it is still at it, and before the next frame. */
static void
take_language (MndApplication *self, const char *tag)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "language");

  if (g_strcmp0 (self->language, tag) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (tag);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (tag));
  if (self->language_idle == 0)
    self->language_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, change_language_cb, self, NULL);
}

static void
language_setting_cb (MndApplication *self)
{
  g_autofree char *tag = g_settings_get_string (self->settings, "language");

  take_language (self, tag);
}

static void
language_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  MndApplication *self = MND_APPLICATION (user_data);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "language", g_variant_get_string (value, NULL));
  take_language (self, g_variant_get_string (value, NULL));
}

/* Before anything has words. */
static void
start_language (MndApplication *self)
{
  self->settings = mnd_settings_dup ();
  self->language = self->settings != NULL ? g_settings_get_string (self->settings, "language") : g_strdup ("");
  speak (self);
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (language_setting_cb), self,
                             G_CONNECT_SWAPPED);
}

static const GActionEntry entries[] = {
  { .name = "language", .parameter_type = "s", .state = "''", .change_state = language_cb },
  { .name = "new-window", .activate = new_window_cb },
  { .name = "new-map", .activate = new_map_cb },
  { .name = "about", .activate = about_cb },
  { .name = "quit", .activate = quit_cb },
};

/* --- the map that the program is started with */

static gboolean
mnd_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  MndApplication *self = MND_APPLICATION (application);

  mnd_toolkit_prepare ();
  g_strfreev (self->arguments);
  self->arguments = g_strdupv (*arguments);
  return G_APPLICATION_CLASS (mnd_application_parent_class)->local_command_line (application, arguments, status);
}

/* Reading it goes on while the toolkit comes up, which takes about as long. What is named here will most likely be
 * opened in a moment; where it is not, nothing is left of it. */
static void
open_ahead (MndApplication *self)
{
  for (guint i = 1; self->opening == NULL && self->arguments != NULL && self->arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->arguments[i]);

      if (self->arguments[i][0] != '-' && g_str_has_suffix (self->arguments[i], ".mandate"))
        self->opening = mnd_opening_new (file);
    }
  g_clear_pointer (&self->arguments, g_strfreev);
}

static void
drop_opening (MndApplication *self)
{
  if (self->opening != NULL)
    g_cancellable_cancel (mnd_opening_get_cancellable (self->opening));
  g_clear_object (&self->opening);
}

/* The map on its way, where one is of this file; else one that begins now. */
static MndOpening *
take_opening (MndApplication *self, GFile *file)
{
  if (self->opening != NULL && g_file_equal (mnd_opening_get_file (self->opening), file))
    return g_steal_pointer (&self->opening);
  return mnd_opening_new (file);
}

static void
mnd_application_startup (GApplication *application)
{
  open_ahead (MND_APPLICATION (application));
  start_language (MND_APPLICATION (application));
  mnd_toolkit_start ();
  G_APPLICATION_CLASS (mnd_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (application), "language")),
                             g_variant_new_string (MND_APPLICATION (application)->language));
  mnd_shortcuts_install (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (MND_APP_ID);
}

static void
mnd_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (mnd_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
mnd_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  MndApplication *self = MND_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      MndWindow *window = find_window (self, files[i]);

      if (window == NULL)
        {
          g_autoptr (MndOpening) opening = take_opening (self, files[i]);

          window = take_free_window (self);
          mnd_window_take_opening (window, opening);
        }
      if (gtk_widget_get_visible (GTK_WIDGET (window)))
        gtk_window_present (GTK_WINDOW (window));
    }
  drop_opening (self);
}

static int
mnd_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("Mandate %s\n", MND_VERSION);
  return 0;
}

static void
mnd_application_shutdown (GApplication *application)
{
  drop_opening (MND_APPLICATION (application));
  g_clear_handle_id (&MND_APPLICATION (application)->language_idle, g_source_remove);
  G_APPLICATION_CLASS (mnd_application_parent_class)->shutdown (application);
}

static void
mnd_application_finalize (GObject *object)
{
  g_strfreev (MND_APPLICATION (object)->arguments);
  g_clear_object (&MND_APPLICATION (object)->settings);
  g_free (MND_APPLICATION (object)->language);
  G_OBJECT_CLASS (mnd_application_parent_class)->finalize (object);
}

static void
mnd_application_class_init (MndApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mnd_application_finalize;
  application_class->local_command_line = mnd_application_local_command_line;
  application_class->shutdown = mnd_application_shutdown;
  application_class->startup = mnd_application_startup;
  application_class->activate = mnd_application_activate;
  application_class->open = mnd_application_open;
  application_class->handle_local_options = mnd_application_handle_local_options;
}

static void
mnd_application_init (MndApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 0, 0, G_OPTION_ARG_NONE, _ ("Show the version"),
                                 NULL);
}

MndApplication *
mnd_application_new (void)
{
  return g_object_new (MND_TYPE_APPLICATION, "application-id", MND_APP_ID, "resource-base-path", "/org/mandate/Mandate",
                       "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}
