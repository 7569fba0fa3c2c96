/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person can set for all maps; see the header. */
#include "desktop/mnd-preferences.h"

#include "desktop/mnd-settings.h"

#include <glib/gi18n.h>

struct _MndPreferences
{
  AdwWindow parent_instance;
  GtkWidget *author;
  GtkWidget *keep_previous;
  GSettings *settings; /* NULL where the schema is not installed */
};

G_DEFINE_FINAL_TYPE (MndPreferences, mnd_preferences, ADW_TYPE_WINDOW)

static void
mnd_preferences_finalize (GObject *object)
{
  g_clear_object (&MND_PREFERENCES (object)->settings);
  G_OBJECT_CLASS (mnd_preferences_parent_class)->finalize (object);
}

static void
mnd_preferences_class_init (MndPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mnd_preferences_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, MndPreferences, author);
  gtk_widget_class_bind_template_child (widget_class, MndPreferences, keep_previous);
}

static void
mnd_preferences_init (MndPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->author), g_get_real_name ());
  self->settings = mnd_settings_dup ();
  if (self->settings == NULL)
    return;
  g_settings_bind (self->settings, "author", self->author, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "keep-previous", self->keep_previous, "active", G_SETTINGS_BIND_DEFAULT);
}

void
mnd_preferences_present (GtkWindow *parent)
{
  gtk_window_present (g_object_new (MND_TYPE_PREFERENCES, "transient-for", parent, NULL));
}
