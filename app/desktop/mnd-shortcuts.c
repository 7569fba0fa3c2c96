/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of keys, how they reach their actions, and the window that lists them. */
#include "desktop/mnd-shortcuts.h"

#include <glib/gi18n.h>

static const MndShortcut shortcuts[] = {
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "New map"), "app.new-map", { "<Control>n" } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Open"), "win.open", { "<Control>o" } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Save now"), "win.save", { "<Control>s" } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Save as"), "win.save-as", { "<Control><Shift>s" } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Export a picture"), "win.export-picture", { "<Control>e" } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "New window on this map"), "win.open-beside", { "<Control><Shift>n" } },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Add an actor"), "win.add-actor", { "a" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Link from the selected actor"), "win.link", { "l" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Support from the selected actor"), "win.support", { "s" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Rename"), "win.rename", { "F2" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Delete"), "win.delete", { "Delete", "KP_Delete" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Undo"), "win.undo", { "<Control>z" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Redo"), "win.redo", { "<Control><Shift>z", "<Control>y" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Select all"), "win.select-all", { "<Control>a" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Cancel, or select nothing"), "win.cancel", { "Escape" }, TRUE },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Find"), "win.find", { "<Control>f" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "History"), "win.show-history", { "<Control>h" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Name this point"), "win.name-point", { "<Control>b" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Show the whole map"), "win.fit", { "0", "KP_0" }, TRUE },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "True size"), "win.zoom-original", { "1", "KP_1" }, TRUE },
  { NC_ ("shortcuts", "Looking around"),
    NC_ ("shortcuts", "Zoom in"),
    "win.zoom-in",
    { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { NC_ ("shortcuts", "Looking around"),
    NC_ ("shortcuts", "Zoom out"),
    "win.zoom-out",
    { "<Control>minus", "<Control>KP_Subtract" } },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "Show or hide the list"), "win.show-sidebar", { "F9" } },
  { NC_ ("shortcuts", "Window"),
    NC_ ("shortcuts", "Show or hide the details"),
    "win.show-inspector",
    { "<Control>F9" } },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "Main menu"), "win.menu", { "F10" } },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "Preferences"), "win.preferences", { "<Control>comma" } },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "Keyboard shortcuts"), "win.shortcuts", { "<Control>question" } },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "Close the window"), "win.close", { "<Control>w" } },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "Quit"), "app.quit", { "<Control>q" } },
};

const MndShortcut *
mnd_shortcuts_get (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

void
mnd_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const char *keys[G_N_ELEMENTS (shortcuts[i].keys) + 1] = { NULL };

      if (shortcuts[i].yields)
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (shortcuts[i].keys); k++)
        keys[k] = shortcuts[i].keys[k];
      gtk_application_set_accels_for_action (application, shortcuts[i].action, keys);
    }
}

void
mnd_shortcuts_attach (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (window));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_BUBBLE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (!shortcuts[i].yields)
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (shortcuts[i].keys) && shortcuts[i].keys[k] != NULL; k++)
        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                              gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                                    shortcuts[i].keys[k]),
                                                                gtk_named_action_new (shortcuts[i].action)));
    }
  gtk_widget_add_controller (window, controller);
}

/* "Ctrl+Z" for people; free with g_free(). */
static char *
dup_key_label (const char *accelerator)
{
  guint key = 0;
  GdkModifierType modifiers = 0;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  return gtk_accelerator_get_label (key, modifiers);
}

static GtkWidget *
make_row (const MndShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *label = dup_key_label (shortcut->keys[0]);
  GtkWidget *keys = gtk_label_new (label);

  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (keys, "mnd-keys");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dpgettext2 (NULL, "shortcuts", shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  return row;
}

static GtkWidget *
make_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  const char *heading = "";

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (!g_str_equal (heading, shortcuts[i].group))
        {
          heading = shortcuts[i].group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, g_dpgettext2 (NULL, "shortcuts", heading));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      adw_preferences_group_add (group, make_row (&shortcuts[i]));
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
