/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person can set for all maps; see the header. */
#include "desktop/mnd-preferences.h"

#include "desktop/mnd-commands.h"
#include "desktop/mnd-keeping.h"
#include "desktop/mnd-settings.h"

#include <glib/gi18n.h>

#define LANGUAGE_ACTION "app.language"

struct _MndPreferences
{
  AdwWindow parent_instance;
  GtkWidget *author;
  GtkWidget *keep_previous;
  GtkWidget *language;
  GSettings *settings; /* NULL where the schema is not installed */
  gboolean is_filling; /* what is chosen now is not the person's doing */
};

G_DEFINE_FINAL_TYPE (MndPreferences, mnd_preferences, ADW_TYPE_WINDOW)

/* --- the language: the choices of a command, and the state of its action */

static GAction *
find_language_action (void)
{
  GApplication *application = g_application_get_default ();

  return application != NULL ? g_action_map_lookup_action (G_ACTION_MAP (application), "language") : NULL;
}

static void
language_cb (MndPreferences *self)
{
  g_auto (GStrv) words = mnd_commands_find (LANGUAGE_ACTION)->dup_words (NULL);
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->language));
  GAction *action = find_language_action ();

  if (!self->is_filling && action != NULL && chosen < g_strv_length (words))
    g_action_change_state (action, g_variant_new_string (words[chosen]));
}

static void
show_language (MndPreferences *self)
{
  const MndCommand *command = mnd_commands_find (LANGUAGE_ACTION);
  g_auto (GStrv) words = command->dup_words (NULL);
  GAction *action = find_language_action ();
  g_autoptr (GVariant) state = action != NULL ? g_action_get_state (action) : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gtk_string_list_append (names, command->get_word_label (words[i]));
      if (state != NULL && g_str_equal (g_variant_get_string (state, NULL), words[i]))
        chosen = i;
    }
  self->is_filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self->language), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->language), chosen);
  self->is_filling = FALSE;
  gtk_widget_set_sensitive (self->language, action != NULL);
}

/* --- the window */

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
  gtk_widget_class_bind_template_child (widget_class, MndPreferences, language);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
build (MndPreferences *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  show_language (self);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->author), g_get_real_name ());
  if (self->settings == NULL)
    return;
  g_settings_bind (self->settings, "author", self->author, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "keep-previous", self->keep_previous, "active", G_SETTINGS_BIND_DEFAULT);
}

static void
mnd_preferences_init (MndPreferences *self)
{
  self->settings = mnd_settings_dup ();
  build (self);
}

void
mnd_preferences_reword (MndPreferences *self)
{
  g_autoptr (GtkWidget) content = NULL;
  g_autoptr (GtkWidget) focus = NULL;

  g_return_if_fail (MND_IS_PREFERENCES (self));

  content = g_object_ref (adw_window_get_content (ADW_WINDOW (self)));
  g_set_object (&focus, gtk_window_get_focus (GTK_WINDOW (self)));
  gtk_widget_dispose_template (GTK_WIDGET (self), MND_TYPE_PREFERENCES);
  build (self);
  mnd_keeping_take_over (adw_window_get_content (ADW_WINDOW (self)), content, focus, FALSE);
}

void
mnd_preferences_present (GtkWindow *parent)
{
  gtk_window_present (g_object_new (MND_TYPE_PREFERENCES, "transient-for", parent, NULL));
}
