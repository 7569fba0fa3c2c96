/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages of the map, each with the title in it; see the header. */
#include "desktop/mnd-languages-group.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-keyed-box.h"
#include "desktop/mnd-language.h"
#include "desktop/mnd-setting-row.h"
#include "document/mnd-edits.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

struct _MndLanguagesGroup
{
  AdwBin parent_instance;
  MndSubject *subject;
  MndKeyedBox *rows;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (MndLanguagesGroup, mnd_languages_group, ADW_TYPE_BIN)

static void
enter (MndLanguagesGroup *self, char **languages)
{
  g_autofree char *joined = g_strjoinv (" ", languages);
  GError *error = NULL;
  gboolean done =
      mnd_document_set_setting (mnd_subject_get_document (self->subject), MND_MAP_LANGUAGES, joined, &error);

  mnd_subject_check (self->subject, done, error);
}

static void
chosen_cb (MndLanguagesGroup *self, const char *tag)
{
  g_auto (GStrv) own = mnd_map_dup_languages (mnd_subject_get_map (self->subject));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) more = NULL;

  if (!mnd_choices_is_language (tag) || g_strv_contains ((const char *const *) own, tag))
    return;
  g_strv_builder_addv (builder, (const char **) own);
  g_strv_builder_add (builder, tag);
  more = g_strv_builder_end (builder);
  enter (self, more);
}

static void
remove_clicked_cb (MndLanguagesGroup *self, GtkWidget *button)
{
  const char *tag = g_object_get_data (G_OBJECT (button), "mnd-language");
  g_auto (GStrv) own = mnd_map_dup_languages (mnd_subject_get_map (self->subject));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;

  for (char **language = own; *language != NULL; language++)
    if (!g_str_equal (*language, tag))
      g_strv_builder_add (builder, *language);
  rest = g_strv_builder_end (builder);
  enter (self, rest);
}

static GtkWidget *
create_remove_button (MndLanguagesGroup *self, const char *tag)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: %s is the name of a language that is taken off the languages of a map. */
  g_autofree char *name = g_strdup_printf (_ ("Do without %s"), mnd_language_get_name (tag));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mnd-small");
  gtk_widget_add_css_class (button, "mnd-quiet");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "mnd-language", g_strdup (tag), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_clicked_cb), self);
  return button;
}

/* The title in the main language has the plain key. */
static GtkWidget *
create_line (MndLanguagesGroup *self, const char *tag, gboolean is_main)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *key = is_main ? g_strdup (MND_MAP_TITLE) : g_strdup_printf ("%s.%s", MND_MAP_TITLE, tag);
  GtkWidget *row = mnd_setting_row_new (self->subject, key, mnd_language_get_name (tag));
  GtkWidget *remove;

  gtk_widget_add_css_class (line, "mnd-line");
  gtk_widget_set_hexpand (row, TRUE);
  gtk_box_append (GTK_BOX (line), row);
  if (is_main)
    return line;
  remove = create_remove_button (self, tag);
  gtk_box_append (GTK_BOX (line), remove);
  g_object_set_data (G_OBJECT (line), "mnd-remove", remove);
  return line;
}

static void
refresh_cb (MndLanguagesGroup *self)
{
  gboolean may_edit = mnd_subject_may_edit (self->subject);
  g_auto (GStrv) own = mnd_map_dup_languages (mnd_subject_get_map (self->subject));

  mnd_keyed_box_begin (self->rows);
  for (char **tag = own; *tag != NULL; tag++)
    {
      g_autofree char *key = g_strdup_printf ("%s%s", tag == own ? "main:" : "", *tag);
      GtkWidget *line = mnd_keyed_box_find_next (self->rows, key);

      if (line == NULL)
        mnd_keyed_box_add (self->rows, key, line = create_line (self, *tag, tag == own));
      if (tag != own)
        gtk_widget_set_visible (g_object_get_data (G_OBJECT (line), "mnd-remove"), may_edit);
    }
  mnd_keyed_box_end (self->rows);
  gtk_widget_set_visible (self->add_button, may_edit);
}

static GPtrArray *
choices_cb (gpointer user_data, const char **chosen)
{
  MndLanguagesGroup *self = user_data;
  GPtrArray *choices = mnd_choices_new ();

  mnd_choices_add_languages (choices, mnd_subject_get_map (self->subject));
  return choices;
}

static void
mnd_languages_group_finalize (GObject *object)
{
  g_clear_object (&MND_LANGUAGES_GROUP (object)->subject);

  G_OBJECT_CLASS (mnd_languages_group_parent_class)->finalize (object);
}

static void
mnd_languages_group_class_init (MndLanguagesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_languages_group_finalize;
}

static void
mnd_languages_group_init (MndLanguagesGroup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = MND_KEYED_BOX (mnd_keyed_box_new ());
  self->add_button = mnd_choice_button_new (choices_cb, self);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->add_button), _ ("Add a language…"), TRUE);
  mnd_choice_button_set_offer (MND_CHOICE_BUTTON (self->add_button), _ ("Language “%s”"));
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  g_signal_connect_swapped (self->add_button, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->add_button, "typed", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), self->add_button);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
mnd_languages_group_new (MndSubject *map)
{
  MndLanguagesGroup *self = g_object_new (MND_TYPE_LANGUAGES_GROUP, NULL);

  self->subject = g_object_ref (map);
  g_signal_connect_object (map, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}

/* A popover wants a place. */
static gboolean
popup_cb (GtkWidget *button, GdkFrameClock *clock, gpointer user_data)
{
  if (!gtk_widget_get_mapped (button) || gtk_widget_get_width (button) == 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_grab_focus (button);
  mnd_choice_button_popup (MND_CHOICE_BUTTON (button));
  return G_SOURCE_REMOVE;
}

void
mnd_languages_group_start_adding (MndLanguagesGroup *self)
{
  g_return_if_fail (MND_IS_LANGUAGES_GROUP (self));

  gtk_widget_add_tick_callback (self->add_button, popup_cb, NULL, NULL);
}
