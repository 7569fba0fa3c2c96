/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of commands; see the header. */
#include "desktop/mnd-shortcuts.h"

#include "desktop/mnd-commands.h"

#include <glib/gi18n.h>

void
mnd_shortcuts_install (GtkApplication *application)
{
  guint n;
  const MndCommand *commands = mnd_commands_get (&n);

  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < n; i++)
    {
      const char *keys[G_N_ELEMENTS (commands[i].keys) + 1] = { NULL };

      if (commands[i].yields || commands[i].keys[0] == NULL)
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (commands[i].keys); k++)
        keys[k] = commands[i].keys[k];
      gtk_application_set_accels_for_action (application, commands[i].action, keys);
    }
}

void
mnd_shortcuts_attach (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  guint n;
  const MndCommand *commands = mnd_commands_get (&n);

  g_return_if_fail (GTK_IS_WIDGET (window));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_BUBBLE);
  for (guint i = 0; i < n; i++)
    {
      if (!commands[i].yields)
        continue;
      /* Menus show the one that was added last, and that is to be the first. */
      for (guint k = G_N_ELEMENTS (commands[i].keys); k > 0; k--)
        if (commands[i].keys[k - 1] != NULL)
          gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                                gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                                      commands[i].keys[k - 1]),
                                                                  gtk_named_action_new (commands[i].action)));
    }
  gtk_widget_add_controller (window, controller);
}

static GtkWidget *
make_row (const MndCommand *command)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = mnd_command_dup_title (command, NULL);
  g_autofree char *key = mnd_command_dup_key (command);
  GtkWidget *keys = gtk_label_new (key);

  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (keys, "mnd-keys");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  return row;
}

static GtkWidget *
make_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  const char *heading = "";
  guint n;
  const MndCommand *commands = mnd_commands_get (&n);

  for (guint i = 0; i < n; i++)
    {
      if (commands[i].keys[0] == NULL)
        continue;
      if (!g_str_equal (heading, commands[i].group))
        {
          heading = commands[i].group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, mnd_command_get_group (&commands[i]));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      adw_preferences_group_add (group, make_row (&commands[i]));
    }
  gtk_widget_set_vexpand (page, TRUE);
  return page;
}

void
mnd_shortcuts_present (GtkWindow *parent)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *escape = gtk_shortcut_controller_new ();

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), make_page ());
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (escape),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, escape);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Keyboard Shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 640);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), parent != NULL);
  gtk_window_present (GTK_WINDOW (window));
}
